import { distance } from "fastest-levenshtein";
import { namesOf } from "../../archive/names.ts";
import { isTerritoryAsPlace } from "./propose-records.ts";
import type { RecordNames } from "./record-names.ts";

/** Names of organisations and projects that a text has and no record bears. */
export interface NewRecordNames {
  readonly organisations: readonly string[];
  readonly projects: readonly string[];
}

// Each text can be taken apart in one way only, and no word is longer than any name: else a line of `A&A&A&` takes hours.
const word = "\\p{Lu}[\\p{L}\\p{N}&.-]{0,60}\\p{L}";
/** Words that begin the names of offices and associations; what follows says which one it is. */
const kinds = [
  "Agentur für Arbeit",
  "Amt für",
  "Beirat für",
  "Bistum",
  "Caritasverband",
  "Diakonisches Werk",
  "Deutsches Rotes Kreuz",
  "Handwerkskammer",
  "Hochschule",
  "Industrie- und Handelskammer",
  "IHK",
  "HWK",
  "Jobcenter",
  "Klinikum",
  "Kreishandwerkerschaft",
  "Kreisverwaltung",
  "Landesamt für",
  "Landkreis",
  "Ministerium (?:für|des|der)",
  "Bundesministerium (?:für|des|der)",
  "Sparkasse",
  "Stadt",
  "Stadtverwaltung",
  "Universität",
  "Verbandsgemeinde",
  "Volkshochschule",
].join("|");
const organisation = new RegExp(
  `(?<![\\p{L}-])(?:${kinds}) ${word}(?:(?:, ?| und |- )${word}){0,4}(?: ${word})?(?![\\p{L}-])`,
  "gu",
);
const company = new RegExp(
  `(?<![\\p{L}-])${word}(?:[&-]? (?:[&-] ?)?${word}){0,4} (?:gGmbH|GmbH(?: & Co\\. KG)?|AG|e\\. ?V\\.|eG|KG|Stiftung)(?![\\p{L}])`,
  "gu",
);
const companyForm = /GmbH|AG|e\. ?V\.|eG|KG|Stiftung/;
const project =
  /(?<!\p{L})(?:(?:Modell|Pilot|Förder|Landes|Bundes)?(?:[Pp]rojekts?|[Pp]rogramms?|[Ii]nitiative|[Kk]ampagne))(?: „([^“\n]{3,80})“| "([^"\n]{3,80})"| »([^«\n]{3,80})«)/gu;
const article = /^(?:Der|Die|Das|Dem|Den|Des|Ein|Eine|Einer|Beim|Vom|Zum|Zur|Im|Am|Mit|Von|Für|Auch)\s/u;
const sentenceWords = /\s(?:Der|Die|Das|Dabei|Hier|Wir|Sie|Er|Es|Im|In|Am|Mit)$/u;

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a name is a record's, or so nearly one that it is meant to be: then the check speaks of it. */
function isKnown(name: string, known: readonly string[]): boolean {
  const bare = fold(name);
  return known.some((other) => {
    return bare === other || bare === `${other}s` || bare === `${other}es` || distance(bare, other) <= 2;
  });
}

function fresh(found: readonly string[], known: readonly string[]): readonly string[] {
  const names = found.map((name) => name.replace(article, "").replace(sentenceWords, "").trim());
  return [...new Set(names)].filter((name) => name.length > 3 && !isKnown(name, known));
}

/** Names in a text that look like organisations and projects and are no records: to be looked at, and added only when told to. */
export function newRecordNames(text: string, names: RecordNames): NewRecordNames {
  const records = [...names.organisations.values(), ...names.projects.values()];
  const known = records.flatMap(namesOf).map(fold);
  const mentioned = names.mentionsIn(text);
  const isInside = (start: number, end: number) =>
    mentioned.some((mention) => mention.start < end && start < mention.end);
  // To look for companies in a text that names no form of one takes long.
  const patterns = companyForm.test(text) ? [organisation, company] : [organisation];
  const organisations = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: name, index }) => !isInside(index, index + name.length))
      .filter(({ 0: name, index }) => !isTerritoryAsPlace(name, text.slice(Math.max(0, index - 24), index)))
      .map(([name]) => name),
  );
  const projects = [...text.matchAll(project)].map(([, a, b, c]) => a ?? b ?? c ?? "");
  return { organisations: fresh(organisations, known), projects: fresh(projects, known) };
}
