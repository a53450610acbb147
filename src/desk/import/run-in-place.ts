import { datesIn } from "./german-date.ts";

/** The place before the first sentence (Spitzmarke). */
export interface RunInPlace {
  /** As it stands, without the mark after it. */
  readonly place: string;
  /** ISO 8601, when a date stands beside it. */
  readonly date?: string;
  /** Offset at which the sentence begins. */
  readonly end: number;
}

const word = "\\p{Lu}[\\p{L}'’]*(?:[-/]\\p{L}[\\p{L}'’]*)*\\.?";
const small = "(?:an|am|im|in|bei|ob|der|den|dem|und|vor|auf|a\\.|d\\.|o\\.|b\\.)";
const name = `${word}(?:,? (?:${small} ){0,2}${word}){0,3}(?: ?\\([^()]{1,30}\\))?`;
const pattern = new RegExp(
  `^(${name})(?:(?:, ?|\\s*[–—|-]\\s*| )((?:den |am )?[^.–—]{0,14}?\\d{1,2}\\. ?[\\p{L}\\d]+\\.? ?\\d{2,4}))?(\\.|:| ?[–—]| -| \\||\\s?//)\\s+(?=["„»“‚(]*[\\p{Lu}\\d])`,
  "u",
);
// A full date marks the place even where nothing stands behind it, and inside parentheses.
const dated = new RegExp(
  `^(${word}(?:[ -]${word}){0,2}(?: ?/ ?${word})?)(?:, ?(?:den )?| ?\\()(\\d{1,2}\\. ?[\\p{L}\\d]{1,9}\\.? ?\\d{4})\\)?(?:[.:]| ?[–—]| -)?\\s+(?=["„»“‚(]*\\p{Lu})`,
  "u",
);

// Words that begin sentences or are no places; a full stop after them ends a sentence or an abbreviation.
const noPlace =
  /^(?:Dr|Prof|Nr|Hr|Fr|St|Herr|Frau|Der|Die|Das|Ein|Eine|Es|Er|Sie|Wir|Ihr|Ja|Nein|Gut|Gute|Guten|Guter|Endlich|Danke|Vielen|Herzlichen|Mehr|Neu|Neue|Neuer|Neues|Achtung|Wichtig|Hinweis|Foto|Bild|Kontakt|Sehr|Liebe|Lieber|Auch|Und|Aber|Doch|Nun|Jetzt|Heute|Morgen|Gestern|Termin|Datum|Beginn|Hintergrund|Zitat|Frage|Antwort|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Wer|Was|Wann|Wo|Wie|Warum|Ort|Thema|Info|Infos|Service|Anmeldung|Wozu|Weihnachten|Ostern)(?![\p{L}-])/u;

/** What news agencies put before the headlines of offices: `POL-DO`, `FW-MG`. */
const sender = /^\p{Lu}{2,5}-\p{Lu}{1,5}$/u;

/** Reads the place at the beginning of the first paragraph, with the date that may stand beside it. */
export function readRunInPlace(text: string): RunInPlace | undefined {
  const start = text.slice(0, 160);
  const [wholeDated, placeDated = "", dayWords = ""] = dated.exec(start) ?? [];
  const day = datesIn(dayWords)[0]?.iso;
  if (wholeDated !== undefined && day !== undefined && !noPlace.test(placeDated))
    return { place: placeDated, date: day, end: wholeDated.length };
  const match = pattern.exec(start);
  if (match === null) return undefined;
  const [whole, place = "", dateText, mark = ""] = match;
  if (noPlace.test(place) || place.endsWith("..")) return undefined;
  const words = place.split(/\s+/);
  const known =
    /^(?:Kreis|Landkreis|Rhein|Region|Stadt|Verbandsgemeinde|Gemeinde|Bad|Sankt|St|Bezirk|VG)\b/.test(place);
  // Two or more plain words and a full stop are more often a short sentence than a place.
  if (mark === "." && words.length > 1 && !known && !/[/(,]/.test(place) && dateText === undefined) {
    if (!words.slice(1).some((part) => /^(?:an|am|im|in|bei|ob|a\.|d\.)$/.test(part))) return undefined;
  }
  if (mark === ":" && !known && (words.length > 1 || sender.test(place))) return undefined;
  const date = dateText === undefined ? undefined : datesIn(dateText)[0]?.iso;
  if (dateText !== undefined && date === undefined) return undefined;
  return { place, ...(date !== undefined && { date }), end: whole.length };
}
