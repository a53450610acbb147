import { namesOf } from "../../archive/names.ts";
import type { RecordNames } from "../import/record-names.ts";
import { inGerman } from "./german.ts";

/** What every reader of a newspaper knows; and forms of companies, which are part of names. */
const common = new Set(
  (
    "AG AfD ARD BBC BRD BMW CD CDU COVID CSU DDR DFB DGB DIN DJ DM DNA DRK DSGVO DVD EDV EM EU EUR FAQ FDP FSJ GB GEZ GMT GPS HIV HTML IBM IBAN ICE ID " +
    "IHK IP ISBN ISO IT KFZ KI KG LED LKW MB MEZ NATO NGO NRW OB OHG OK PC PDF PIN PKW PLZ PR PS QR RTL SAP SMS SPD SV SWR TSV TU TV " +
    "TÜV UG UN UNESCO UNICEF UNO URL US USA USB UTC UV VIP VW WC WDR WLAN WM ZDF ÖPNV"
  ).split(" "),
);
const abbreviation = /(?<![\p{L}\p{N}./@_-])(\p{Lu}{2,6})s?(?![\p{L}\p{N}@_]|\.\p{L})/gu;
/** An abbreviation beside its words: `Bundesamt (BAMF)`, `BAMF (Bundesamt)`, `BAMF steht für`. */
const besideItsWords =
  /(?<=[(„])\p{Lu}{2,6}(?=[)“,;])|\p{Lu}{2,6}(?=s?[“"]? \([^)]{0,100}?\p{Ll}{3}| (?:steht|bedeutet))/gu;
const roman = /^[IVXLCDM]+$/;
const capitals = /^\p{Lu}{2,}$/u;

const known = new WeakMap<RecordNames, ReadonlySet<string>>();

/** Abbreviations that are, or stand in, the names of records: their pages explain them. */
function recordWords(names: RecordNames): ReadonlySet<string> {
  const before = known.get(names);
  if (before !== undefined) return before;
  const records = [...names.organisations.values(), ...names.projects.values(), ...names.people.values()];
  const words = new Set(
    records.flatMap((record) => namesOf(record).flatMap((name) => name.split(/[^\p{L}]+/u))),
  );
  known.set(names, words);
  return words;
}

/** Whether a word stands among words in capitals, where capitals mean nothing. */
function isShouted(body: string, start: number, end: number): boolean {
  const before = /(\p{L}+)[^\p{L}\n]*$/u.exec(body.slice(Math.max(0, start - 40), start))?.[1] ?? "";
  const after = /^[^\p{L}\n]*(\p{L}+)/u.exec(body.slice(end, end + 40))?.[1] ?? "";
  return capitals.test(before) || capitals.test(after);
}

/** An abbreviation that the text never explains, in parentheses beside its words; each once. */
export const unexplainedAbbreviation = inGerman(function* ({ body, input }, { names }) {
  const explained = recordWords(names);
  const said = new Set((input.place ?? "").split(/[^\p{L}]+/u));
  const prose = body.replace(/\]\([^()]*\)|https?:\/\/\S+/g, (address) => " ".repeat(address.length));
  const explainedHere = new Set([...prose.matchAll(besideItsWords)].map(([word]) => word));
  for (const { 0: found, 1: word = "", index } of prose.matchAll(abbreviation)) {
    if (common.has(word) || roman.test(word) || explained.has(word) || said.has(word)) continue;
    said.add(word);
    if (explainedHere.has(word) || isShouted(prose, index, index + found.length)) continue;
    yield { rule: "unexplained-abbreviation", values: { word }, place: { offset: index } };
  }
});
