import { englishDatesIn } from "./english-date.ts";
import { readDateline, readEnglishHeadLine, saysForRelease } from "./english-head-line.ts";
import { datesIn, type FoundDate } from "./german-date.ts";
import { type HeadLine, readHeadLine } from "./head-line.ts";
import { type RunInPlace, readRunInPlace } from "./run-in-place.ts";

/** How the heads of releases are read in a language. */
export interface HeadReader {
  readonly dates: (text: string) => readonly FoundDate[];
  readonly line: (line: string) => HeadLine | undefined;
  /** The place at the beginning of the first paragraph. */
  readonly place: (text: string) => RunInPlace | undefined;
  /** Whether a line says that the release begins below it, whatever stands above. */
  readonly startsRelease: (line: string) => boolean;
}

const german: HeadReader = {
  dates: datesIn,
  line: readHeadLine,
  place: readRunInPlace,
  startsRelease: () => false,
};

// An archive in English may hold releases of German offices.
const english: HeadReader = {
  dates: (text) => {
    const found = englishDatesIn(text);
    return found.length > 0 ? found : datesIn(text);
  },
  line: (line) => readEnglishHeadLine(line) ?? readHeadLine(line),
  place: (text) => readDateline(text) ?? readRunInPlace(text),
  startsRelease: saysForRelease,
};

/** @param language the site's (BCP 47) */
export function headReaderFor(language: string): HeadReader {
  return /^en(?:-|$)/i.test(language) ? english : german;
}
