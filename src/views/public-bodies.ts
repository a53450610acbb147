import type { Organisation } from "../archive/records.ts";

/**
 * What public bodies are called in the field `kind`, in the languages of the catalogues. Of a word that also means others
 * (Kreis: a district, a circle of friends) only the whole kind counts, never an ending.
 */
const kinds: ReadonlySet<string> = new Set(
  [
    ["Jobcenter", "Agentur für Arbeit", "Bundesagentur für Arbeit", "Landkreis", "Kreis", "Stadtkreis"],
    ["Kreisverwaltung", "Stadtverwaltung", "Gemeinde", "Gemeindeverwaltung", "Ortsgemeinde", "Samtgemeinde"],
    ["Verbandsgemeinde", "Verbandsgemeindeverwaltung", "Bezirk", "Bezirksamt", "Bezirksregierung", "Bund"],
    ["Bundesland", "Land", "Landesregierung", "Bundesregierung", "Regierungspräsidium", "Amt", "Behörde"],
    ["Gesundheitsamt", "Jugendamt", "Schulamt", "Sozialamt", "Staatskanzlei", "Senatsverwaltung"],
    ["Ministry", "Government", "Government department", "Government agency", "Public authority"],
    ["Public body", "Local authority", "County", "County council", "City", "City council", "Town"],
    ["Town council", "District", "District council", "Municipality", "Job centre", "Jobcentre", "Job center"],
    ["وزارة", "حكومة", "بلدية", "محافظة", "مديرية", "هيئة حكومية", "جهة حكومية", "دائرة حكومية"],
  ]
    .flat()
    .map((kind) => kind.toLowerCase()),
);

/** Endings of German kinds that no one else's have: Sozialministerium, Landesbehörde, Landesamt, Kreisstadt. */
const endings = /(?:ministerium|behörde|bundesamt|landesamt|stadt)$/;

/** Whether an organisation's record says that it is a public body. Without a kind nobody knows. */
export function isPublicBody({ kind }: Organisation): boolean {
  if (kind === undefined) return false;
  const word = kind.trim().toLowerCase();
  return kinds.has(word) || endings.test(word);
}
