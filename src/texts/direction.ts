/** Scripts that are written from right to left, in use today (ISO 15924). */
const rightToLeft: ReadonlySet<string> = new Set(
  "Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi".split(" "),
);

const known = new Map<string, "ltr" | "rtl">();

/**
 * The direction in which a language is written: `ar`, `fa`, `he` and `ku-Arab` from the right. Told by its tag, not by
 * the first letter of a text, which may well be that of a name in the other script.
 */
export function directionOf(language: string): "ltr" | "rtl" {
  let direction = known.get(language);
  if (direction === undefined) {
    direction = rightToLeft.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
    known.set(language, direction);
  }
  return direction;
}
