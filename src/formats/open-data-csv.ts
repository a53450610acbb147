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

/** The names of the columns. The table has one release a row; several names in a cell stand apart by "; ". */
export function csvHead(): string {
  return csvRow(Object.keys(columns));
}

/** A release as a row. */
export function csvLine(parts: ReleaseParts): string {
  return csvRow(Object.values(columns).map((cell) => cell(parts) ?? ""));
}
