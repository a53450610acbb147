import { renderPage } from "../_includes/document.tsx";
import { formatFiles } from "../src/formats/format-files.ts";
import type { SitePlan } from "../src/views/site-plan.ts";

/** Every file that a plan makes, with its text, as it is handed to the writer: all pages and all formats. */
export function outputsOf(plan: SitePlan): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const page of plan.all) files.set(page.file, renderPage(page.view));
  for (const { file, content } of formatFiles(plan)) {
    const made = content();
    files.set(file, typeof made === "string" ? made : Buffer.from(made).toString("latin1"));
  }
  return files;
}

/** The files that hold a pattern in their names or texts. */
export function outputsWith(files: ReadonlyMap<string, string>, pattern: RegExp): readonly string[] {
  return [...files].filter(([file, text]) => pattern.test(file) || pattern.test(text)).map(([file]) => file);
}

/** One output, which must be there. */
export function output(files: ReadonlyMap<string, string>, file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new Error(`${file} is not among ${[...files.keys()].join(" ")}`);
  return text;
}
