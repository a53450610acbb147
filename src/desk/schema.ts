import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { interfaceLanguages, textsFor } from "../texts/texts-for.ts";
import type { Command } from "./command.ts";
import { projectFolder } from "./folders.ts";
import { schemaFiles } from "./schema-files.ts";
import { UsageError } from "./usage-error.ts";

function writeSchemas(args: readonly string[]): number {
  const options = { lang: { type: "string", default: "de" } } as const;
  const { lang } = parseArgs({ args: [...args], options }).values;
  if (!interfaceLanguages.includes(lang)) throw new UsageError(`--lang=${lang}`);
  const folder = join(projectFolder, "schema");
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of schemaFiles(textsFor(lang))) writeFileSync(join(folder, name), content);
  return 0;
}

/** `npm run schema`: writes the JSON Schemas in `schema/`, labelled in German or in the language asked for. */
export const schema: Command = {
  usage: `npm run schema -- [--lang=${interfaceLanguages.join("|")}]`,
  run: writeSchemas,
};
