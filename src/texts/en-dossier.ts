import type { DossierTexts } from "./dossier-texts.ts";

const integer = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** Time and company in English. */
export const enDossier: DossierTexts = {
  chart: "Press releases by month",
  months: (year) => `Months of ${year}`,
  month: (month, releases) => `${month}: ${releases}`,
  withoutMonth: (value) => `${integer.format(value)} without an exact month`,
  allYears: (value) => `All ${integer.format(value)} years`,
  years: "Years",
  archived: "In the archive",
  company: "In the same press releases",
  others: (value) => (value === 1 ? "and one more" : `and ${integer.format(value)} more`),
};
