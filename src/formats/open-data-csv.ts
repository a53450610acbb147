import type { OpenData } from "../views/open-data.ts";
import type { NamedPart, ReleaseParts } from "../views/release-parts.ts";
import { csvRow } from "./csv.ts";

const names = (of: readonly NamedPart[]) => of.map(({ name }) => name).join("; ");

/** The columns, by name; names are the same in every language. */
const columns: Readonly<Record<string, (parts: ReleaseParts) => string | undefined>> = {
  id: ({ id }) => id,
  url: ({ url }) => url,
  date: ({ date }) => date.edtf,
  number: ({ number }) => number,
  kicker: ({ kicker }) => kicker,
  title: ({ title }) => title,
  subtitle: ({ subtitle }) => subtitle,
  place: ({ place }) => place,
  issuer: ({ issuer }) => issuer.name,
  partners: ({ partners }) => names(partners),
  projects: ({ projects }) => names(projects),
  people: ({ people, withdrawn }) => (withdrawn === undefined ? names(people) : ""),
  keywords: ({ keywords }) => keywords.join("; "),
  language: ({ language }) => language,
  corrected: ({ corrections }) => corrections.map(({ date }) => date.edtf).join("; "),
  withdrawn: ({ withdrawn }) => withdrawn?.date.edtf,
  text: ({ text }) => text,
};

/** The whole archive as a table, one release a row, newest first; several names in a cell stand apart by "; ". */
export function openDataCsv({ releases }: OpenData): Uint8Array {
  const cells = Object.values(columns);
  const rows = [Buffer.from(csvRow(Object.keys(columns)), "utf8")];
  for (const parts of releases()) {
    rows.push(Buffer.from(csvRow(cells.map((cell) => cell(parts) ?? "")), "utf8"));
  }
  return Buffer.concat(rows);
}
