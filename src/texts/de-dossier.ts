import type { DossierTexts } from "./dossier-texts.ts";

const integer = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 0 });

/** Time and company in German. */
export const deDossier: DossierTexts = {
  chart: "Mitteilungen nach Monaten",
  months: (year) => `Monate ${year}`,
  month: (month, releases) => `${month}: ${releases}`,
  withoutMonth: (value) => `${integer.format(value)} ohne genauen Monat`,
  allYears: (value) => `Alle ${integer.format(value)} Jahre`,
  years: "Jahre",
  archived: "Im Archiv",
  company: "In denselben Mitteilungen",
  others: (value) => (value === 1 ? "und ein weiterer Name" : `und ${integer.format(value)} weitere`),
};
