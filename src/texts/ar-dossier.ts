import { count, nouns, number } from "./arabic.ts";
import type { DossierTexts } from "./dossier-texts.ts";

/** Time and company in Arabic. */
export const arDossier: DossierTexts = {
  chart: "البيانات الصحفية حسب الأشهر",
  months: (year) => `أشهر ${year}`,
  month: (month, releases) => `${month}: ${releases}`,
  withoutMonth: (value) => `دون شهر محدد: ${number(value)}`,
  allYears: (value) => `جميع السنوات: ${count(value, nouns.year)}`,
  years: "السنوات",
  archived: "في الأرشيف",
  company: "في البيانات الصحفية نفسها",
  others: (value) => `وغيرها: ${number(value)}`,
};
