import { datesIn } from "./german-date.ts";

/** What a line at the head of a release tells; its words are not part of the text. */
export interface HeadLine {
  /** ISO 8601. */
  readonly date?: string;
  readonly number?: string;
  /** Words that name who issued it: `des Jobcenters Mayen-Koblenz`. */
  readonly issuer?: string;
}

const kinds =
  "(?:gemeinsame\\s+)?(?:presse|medien)[-\\s]?(?:mitteilung|information|info|meldung|erklärung|dienst|notiz|text|service|einladung)(?:en)?";
const kindLine = new RegExp(
  `^[*#–—|\\s-]*(?:${kinds}|pm|p\\s*r\\s*e\\s*s\\s*s\\s*e\\s*(?:m\\s*i\\s*t\\s*t\\s*e\\s*i\\s*l\\s*u\\s*n\\s*g|i\\s*n\\s*f\\s*o\\s*r\\s*m\\s*a\\s*t\\s*i\\s*o\\s*n))(?![\\p{L}\\p{N}])`,
  "iu",
);
const numberPart =
  /(?:nr|nummer|no|№)\.?\s*:?\s*(\d+[a-z]?(?:\s?[/-]\s?\d+)*)|^(?:pm\s)?(\d{1,4}\s?\/\s?(?:\d{2,4}|[a-zäöü]{2,3}))$/i;
const weekdays =
  "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\\.?";
const notes =
  /^[*+–—\s-]*(?:(?:zur|mit der bitte um|bitte um) (?:sofortigen? |freundliche )?veröffentlichung.*|zur sofortigen verwendung|es gilt das gesprochene wort\W*|an die (?:medien|presse|redaktion(?:en)?|damen und herren)\b.*|presse-?(?:stelle|amt|referat|sprecher(?:in)?|büro)|presse-? und \p{L}+(?:amt|arbeit|stelle|dienst)|der pressesprecher|die pressesprecherin|sperrfrist:? keine|ohne sperrfrist|frei|(?:etwaige )?(?:doppel|mehrfach)(?:sendungen|zusendungen|e sendungen)\b.{0,60}|(?:an|von|cc|kopie|verteiler):\s.{2,150})[*+–—\s:!.-]*$/iu;
const page = /^(?:seite\s+)?\d+\s*von\s*\d+$|^seite\s+\d+(?:\s*\/\s*\d+)?$|^-\s*\d+\s*-$/i;

/** What is left of a line once dates, weekdays, numbers and the words that go with them are taken out. */
function remainder(line: string): string {
  let rest = line;
  for (const { start, end } of [...datesIn(line)].reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest
    .replace(new RegExp(`(?<![\\p{L}])${weekdays}(?![\\p{L}])`, "giu"), " ")
    .replace(/(?:nr|nummer|no|№)\.?\s*:?\s*\d+[a-z]?(?:\s?[/-]\s?\d+)*/gi, " ")
    .replace(
      /(?<![\p{L}])(?:datum|stand|ausgabe|lfd|laufende|veröffentlicht|vom|den|am|der|im|pm|uhr)(?![\p{L}])\.?:?/giu,
      " ",
    )
    .replace(/[\s,;:|·•–—/()*-]+/g, " ")
    .trim();
}

/** Words before a date that can be a place: `Mainz`, `Bad Ems`. */
const placeWords =
  /^(?:\p{Lu}[\p{L}.'/-]*)(?:\s(?:an|am|im|der|in|bei|ob|a\.|d\.|\p{Lu}[\p{L}.'/-]*)){0,4}$/u;

/** Whether a line belongs to the page and not to the text: `Seite 1 von 2`. */
export function isPageMark(line: string): boolean {
  return page.test(line.trim());
}

/**
 * What a line at the head tells, or `undefined` when it is no such line: kind of document with number, issuer and
 * date; a date, with or without a place; a number; what offices put above a release for the newsroom.
 */
export function readHeadLine(line: string): HeadLine | undefined {
  const text = line.trim();
  if (text.length > 160 || text === "") return undefined;
  if (notes.test(text) || page.test(text)) return {};
  const date = datesIn(text)[0]?.iso;
  const [, number, bareNumber] = numberPart.exec(text) ?? [];
  const found = {
    ...(date !== undefined && { date }),
    ...((number ?? bareNumber) !== undefined && { number: (number ?? bareNumber ?? "").replace(/\s/g, "") }),
  };
  const kind = kindLine.exec(text);
  if (kind !== null) {
    const after = text.slice(kind[0].length);
    const rest = remainder(after);
    const bareAfter = /^[\s|:–-]*(\d+\s?[/-]\s?\d+|\d{1,4})(?=$|[\s|,–])/.exec(after)?.[1];
    if (
      found.number === undefined &&
      bareAfter !== undefined &&
      !datesIn(after).some(({ start }) => start < 4)
    ) {
      const left = remainder(after.replace(bareAfter, " "));
      if (left === "") return { ...found, number: bareAfter.replace(/\s/g, "") };
    }
    if (rest === "") return found;
    const issuer =
      /^\W*(?:des|der|vom|von der|von|aus dem|aus der)\s+(.+?)(?:\s*,?\s*(?:vom|nr\.?|nummer|\d).*)?$/i.exec(
        after,
      )?.[1];
    // "Pressemitteilung der Stadt: Neue Brücke" goes on with a headline, and "… zum Neubau" is one.
    const goesOn = /:\s*\p{L}/u.test(after) || (rest.split(" ").length > 9 && date === undefined);
    if (issuer !== undefined && !goesOn) return { ...found, issuer };
    const bare = rest.split(" ").length <= 3 && (date !== undefined || number !== undefined);
    return bare ? found : undefined;
  }
  const parts = readParts(text);
  if (parts !== undefined) return parts;
  if (date === undefined && number === undefined && bareNumber === undefined) return undefined;
  const rest = remainder(bareNumber === undefined ? text : "");
  return rest === "" || (date !== undefined && rest.split(" ").length <= 4 && isPlaceBefore(text))
    ? found
    : undefined;
}

const dividers = /\s*[|•·]\s*|\s+[–—/-]\s+/u;
const numberAlone = /^\d{1,4}(?:\s?[/-]\s?\d{1,4})?$/;

/** A line of several parts that each belong to a head, one of them an issuer: `Stadt Neustadt | Pressemitteilung | 3. Mai 2021`. */
function readParts(line: string): HeadLine | undefined {
  const parts = line.split(dividers).filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 5) return undefined;
  const read = parts.map((part): HeadLine | undefined =>
    numberAlone.test(part) ? { number: part.replace(/\s/g, "") } : readHeadLine(part),
  );
  const others = parts.filter((_, index) => read[index] === undefined);
  const [issuer] = others;
  const kindsRead = parts.filter((part) => kindLine.test(part)).length;
  const found: HeadLine = Object.assign({}, ...read.filter((part) => part !== undefined).reverse());
  if (others.length === 0) return found.date === undefined && kindsRead === 0 ? undefined : found;
  const isIssuer = others.length === 1 && kindsRead === 1 && issuer !== undefined && looksLikeIssuer(issuer);
  return isIssuer ? { ...found, issuer } : undefined;
}

const offices =
  /(?<!\p{L})(?:\p{L}*(?:amt|agentur|behörde|bund|büro|center|dienst|direktion|fraktion|gemeinde|gericht|gesellschaft|gewerkschaft|hochschule|inspektion|institut|kammer|kanzlei|kirche|klinik|klinikum|kreis|museum|ministerium|präsidium|partei|rat|regierung|senat|sparkasse|stelle|stiftung|theater|universität|verband|verein|verwaltung|werk|werke|zentrum)|ag|bistum|e\.\s?v|feuerwehr|foundation|ggmbh|gmbh|jobcenter|polizei|region|se|stadt|eg|kg|ihk|hwk|landtag|kreistag|oberbürgermeister(?:in)?|bürgermeister(?:in)?|land(?:rat|rätin)|präsident(?:in)?)(?![\p{L}])\.?/iu;

const smallWords =
  /^(?:für|im|in|des|der|die|das|den|dem|und|mit|von|vom|am|an|zum|zur|bei|beim|e\.?|v\.|e\.\s?v\.?)$/i;

/** Whether a line names an office, an association or a company, and says nothing of it: it has no verb. */
export function looksLikeIssuer(line: string): boolean {
  const text = line.trim();
  const words = text.split(/[\s-]+/);
  if (text.length > 90 || words.length > 9 || /[!?:„“"]|\p{Ll}{3}\.$/u.test(text)) return false;
  const isName = words.every((word) => !/^\p{Ll}/u.test(word) || smallWords.test(word));
  return isName && /^\p{Lu}/u.test(text) && offices.test(text);
}

/** Whether a line says that what follows is a release: `Pressemitteilung Nr. 7`. */
export function saysKind(line: string): boolean {
  return kindLine.test(line.trim()) && readHeadLine(line) !== undefined;
}

function isPlaceBefore(text: string): boolean {
  const start = datesIn(text)[0]?.start ?? 0;
  // "Treffen im September 2019" is a headline; a place and a date have something between them.
  if (
    !/(?:[,|–]|\s-|\bden|\bam)\s*$/i.test(
      text.slice(0, start).replace(new RegExp(`${weekdays},?\\s*$`, "iu"), ""),
    )
  )
    return false;
  const before = text
    .slice(0, start)
    .replace(new RegExp(`(?:,?\\s*(?:den|am|vom|${weekdays}),?\\s*)+$`, "iu"), "")
    .replace(/[,\s|–-]+$/, "");
  return before !== "" && placeWords.test(before);
}

/** The length of a label before a headline: `Pressemitteilung:`, `Betreff:`, `Überschrift:`; 0 without one. */
export function headLabel(line: string): {
  readonly length: number;
  readonly names?: "title" | "kicker" | "subtitle";
} {
  const label =
    /^(überschrift|titel|headline|betreff|dachzeile|oberzeile|thema|rubrik|unterzeile|untertitel|unterüberschrift)\s*:\s*/i.exec(
      line,
    );
  if (label !== null) {
    const name = label[1]?.toLowerCase() ?? "";
    const names = /^(?:dach|ober|thema|rubrik)/.test(name)
      ? "kicker"
      : name.startsWith("unter")
        ? "subtitle"
        : "title";
    return { length: label[0].length, names };
  }
  const kind = new RegExp(`^(?:${kinds}|pm)(?:\\s+(?:nr\\.?\\s*)?[\\d/]+)?\\s*:\\s*(?=\\S)`, "iu").exec(line);
  return { length: kind?.[0].length ?? 0 };
}
