// Worker threads begin without the loader that reads TypeScript; this one brings it and hands over.
import { register } from "tsx/esm/api";

register();
const { default: indexBlock } = await import("./index-block.ts");

export default indexBlock;
