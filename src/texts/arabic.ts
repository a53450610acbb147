import { grouped } from "./grouped.ts";

/** What the Arabic catalogue is written with: numbers, plural forms, and Latin words among Arabic ones. */

const plurals = new Intl.PluralRules("ar");

/**
 * The forms of a counted noun: none, one, two (the dual), 3 to 10, 11 to 99, and whole hundreds. The first three say the
 * number themselves.
 */
export type CountedNoun = Readonly<Record<Intl.LDMLPluralRule, string>>;

/**
 * A number as people write it, rounded: "12,000". In Latin digits: CLDR's default for `ar`, and what years, addresses,
 * file names and the office's own numbers are written in.
 */
export function number(value: number): string {
  return grouped(Math.round(value), ",");
}

/** One digit behind the point, never rounded up. */
export function decimal(value: number): string {
  return (Math.floor(value * 10) / 10).toLocaleString("ar-u-nu-latn");
}

/** "بيانان صحفيان", "3 بيانات صحفية", "11 بيانًا صحفيًا". */
export function count(value: number, noun: CountedNoun): string {
  const form = plurals.select(value);
  return form === "zero" || form === "one" || form === "two" ? noun[form] : `${number(value)} ${noun[form]}`;
}

/**
 * File names, ids and dates of files: kept together and in their own order among Arabic words, by a left-to-right mark on
 * either side. Isolates would do it better, but a fault loses them on its way to a terminal (`fault-line.ts`).
 */
export function ltr(value: string | number): string {
  return `\u200e${value}\u200e`;
}

/** The same in Arabic quotation marks. */
export function quoted(value: string): string {
  return `«${ltr(value)}»`;
}

export const nouns = {
  release: {
    zero: "لا بيانات صحفية",
    one: "بيان صحفي واحد",
    two: "بيانان صحفيان",
    few: "بيانات صحفية",
    many: "بيانًا صحفيًا",
    other: "بيان صحفي",
  },
  year: {
    zero: "لا سنوات",
    one: "سنة واحدة",
    two: "سنتان",
    few: "سنوات",
    many: "سنة",
    other: "سنة",
  },
  project: {
    zero: "لا مشاريع",
    one: "مشروع واحد",
    two: "مشروعان",
    few: "مشاريع",
    many: "مشروعًا",
    other: "مشروع",
  },
  partner: {
    zero: "لا شركاء",
    one: "شريك واحد",
    two: "شريكان",
    few: "شركاء",
    many: "شريكًا",
    other: "شريك",
  },
  person: {
    zero: "لا أشخاص",
    one: "شخص واحد",
    two: "شخصان",
    few: "أشخاص",
    many: "شخصًا",
    other: "شخص",
  },
  photo: {
    zero: "لا صور",
    one: "صورة واحدة",
    two: "صورتان",
    few: "صور",
    many: "صورة",
    other: "صورة",
  },
  character: {
    zero: "لا أحرف",
    one: "حرف واحد",
    two: "حرفان",
    few: "أحرف",
    many: "حرفًا",
    other: "حرف",
  },
  page: {
    zero: "لا صفحات",
    one: "صفحة واحدة",
    two: "صفحتان",
    few: "صفحات",
    many: "صفحة",
    other: "صفحة",
  },
  file: {
    zero: "لا ملفات",
    one: "ملف واحد",
    two: "ملفان",
    few: "ملفات",
    many: "ملفًا",
    other: "ملف",
  },
  error: {
    zero: "لا أخطاء",
    one: "خطأ واحد",
    two: "خطآن",
    few: "أخطاء",
    many: "خطأ",
    other: "خطأ",
  },
  hint: {
    zero: "لا تنبيهات",
    one: "تنبيه واحد",
    two: "تنبيهان",
    few: "تنبيهات",
    many: "تنبيهًا",
    other: "تنبيه",
  },
  newAddress: {
    zero: "لا روابط جديدة",
    one: "رابط جديد واحد",
    two: "رابطان جديدان",
    few: "روابط جديدة",
    many: "رابطًا جديدًا",
    other: "رابط جديد",
  },
} as const satisfies Readonly<Record<string, CountedNoun>>;
