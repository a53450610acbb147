import type { OpenData } from "../views/open-data.ts";
import { CsvArchive } from "./open-data-csv.ts";
import { JsonArchive } from "./open-data-json.ts";

/** The whole archive in both formats of the open data, written in one pass over its releases. */
export function openDataFiles(data: OpenData): { readonly json: Uint8Array; readonly csv: Uint8Array } {
  const json = new JsonArchive(data);
  const csv = new CsvArchive();
  for (const parts of data.releases()) {
    json.add(parts);
    csv.add(parts);
  }
  return { json: json.finish(), csv: csv.finish() };
}
