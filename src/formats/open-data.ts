import type { OpenData } from "../views/open-data.ts";
import type { ReleaseParts } from "../views/release-parts.ts";
import { csvHead, csvLine } from "./open-data-csv.ts";
import { jsonEnd, jsonHead, jsonLine } from "./open-data-json.ts";

/** The whole archive in one format of the open data, release by release: it can be longer than a text may be. */
export interface OpenDataFormat {
  readonly head: (data: OpenData) => string;
  /** @param isFirst whether no release stands before it */
  readonly release: (parts: ReleaseParts, isFirst: boolean) => string;
  readonly end: string;
}

export const openDataFormats: Readonly<Record<"json" | "csv", OpenDataFormat>> = {
  json: { head: jsonHead, release: jsonLine, end: jsonEnd },
  csv: { head: csvHead, release: csvLine, end: "" },
};
