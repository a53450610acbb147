// Worker threads begin without the loader that reads TypeScript; this one brings it and hands over.
import { register } from "tsx/esm/api";

register();
const { default: minifyAndWrite } = await import("./minify-pages.ts");

export default minifyAndWrite;
