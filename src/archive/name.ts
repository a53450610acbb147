/** Names of releases and ids of records: lower-case letters without accents, digits, hyphens between them. */
export const namePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const german: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** The nearest valid name to any text: `Über uns.md` without its ending becomes `ueber-uns`. */
export function nameFrom(text: string): string {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^a-z0-9\s_-]/g, "");
  return (
    plain
      .split(/[\s_-]+/)
      .filter((part) => part !== "")
      .join("-") || "mitteilung"
  );
}
