import { splitFrontMatter } from "../../../../src/archive/front-matter.ts";
import { readSharedData } from "../../../../src/archive/read-records.ts";
import { readYaml } from "../../../../src/archive/yaml.ts";
import { type Conversion, convert } from "../../../../src/desk/import/convert.ts";
import type { Document } from "../../../../src/desk/import/document.ts";
import { nameFor, TakenNames } from "../../../../src/desk/import/name-for.ts";
import { readText } from "../../../../src/desk/import/read-text.ts";
import { RecordNames } from "../../../../src/desk/import/record-names.ts";
import { folderOf } from "../run-command.ts";
import { importRecords } from "./records.ts";

let context: { readonly names: RecordNames; readonly publisher: string } | undefined;

/** Converts a document in the archive of these tests. */
export function conversionOf(document: Document, language = "de"): Conversion {
  context ??= { names: new RecordNames(readSharedData(folderOf(importRecords))), publisher: "musterkreis" };
  const named = (title: string, date: string | undefined) => nameFor(title, date, new TakenNames([]));
  return convert(document, { ...context, timeZone: "Europe/Berlin", language, nameFor: named });
}

/** Front matter and body of what a document becomes; a problem is an error. */
export function releaseOf(document: Document, language = "de") {
  const conversion = conversionOf(document, language);
  if ("problem" in conversion) throw new Error(JSON.stringify(conversion.problem));
  const { text, ...converted } = conversion.converted;
  const split = splitFrontMatter({ file: "", text });
  if ("fault" in split) throw new Error(split.fault.rule);
  const yaml = readYaml({ file: "", yaml: split.parts.yaml, firstLine: 2 });
  if ("fault" in yaml) throw new Error(yaml.fault.rule);
  const fields = typeof yaml.value === "object" && yaml.value !== null ? yaml.value : {};
  return { fields: { ...fields }, body: split.parts.body.trim(), ...converted };
}

/** The same for the lines of a text file. */
export function releaseOfText(...lines: readonly string[]) {
  return releaseOf(readText(lines.join("\n")));
}
