import type { RecordNames } from "../import/record-names.ts";
import { inGerman } from "./german.ts";

const quotation = /„([^„“”]+)[“”]|»([^»«]+)«|"([^"\n]+)"/gu;
const speaks =
  /(?<!\p{L})(?:sag(?:t|te|ten)|erklär(?:t|te|ten)|beton(?:t|te|ten)|mein(?:t|te|ten)|lob(?:t|te|ten)|bericht(?:et|ete|eten)|unterstr(?:ich|eicht|ichen)|ergänz(?:t|te|ten)|freu(?:t|te|ten|en)|resümier(?:t|te)|erläuter(?:t|te)|schilder(?:t|te)|erinner(?:t|te)|dank(?:t|te|ten)|appellier(?:t|te)|wünsch(?:t|te|ten)|kündig(?:t|te)|forder(?:t|te|n)|kommentier(?:t|te)|bilanzier(?:t|te)|begrüß(?:t|te|ten)|bekräftig(?:t|te)|versprich?t|versprach|verspricht|füg(?:t|te)|weiß|find(?:et|en)|fand|heißt|lautet(?:e)?|schreib(?:t|en)|schrieb|hebt|hob|hoben|stell(?:t|te|ten)|fass(?:t|te|ten)|zieh(?:t|en)|zog|zeig(?:t|te|ten)|zitier(?:t|te)|urteil(?:t|te)|hoff(?:t|te|en)|mahn(?:t|te)|warn(?:t|te)|rät|riet|ruft|rief|verweis(?:t|en)|verwies|verdeutlich(?:t|te)|konstatier(?:t|te)|beschreib(?:t|en)|beschrieb|antwort(?:et|ete)|frag(?:t|te)|gratulier(?:t|te)|würdig(?:t|te)|versicher(?:t|te)|teil(?:t|te)|so(?= \p{Lu}| der | die )|laut|Zitat|Motto|Titel|Thema|Aktion|Projekt|Programm|Reihe|Veranstaltung)(?!\p{L})/iu;
const titled = /(?<!\p{L})(?:Herr|Frau|Dr\.|Prof\.)\s\p{Lu}/u;
const fewestWords = 6;

function namesSomebody(text: string, names: RecordNames): boolean {
  return (
    speaks.test(text) ||
    titled.test(text) ||
    names.mentionsIn(text).some(({ record }) => record.type === "person")
  );
}

/** A sentence in quotation marks of which nobody can tell who said it: neither here nor in the paragraphs around it. */
export const quoteWithoutSpeaker = inGerman(function* ({ body }, { names }) {
  const paragraphs = [...body.matchAll(/\S(?:(?!\n\s*\n)[\s\S])*/g)];
  const prose = paragraphs.map(([text]) => text.replace(quotation, " "));
  for (const [index, { 0: text, index: start }] of paragraphs.entries()) {
    for (const match of text.matchAll(quotation)) {
      const words = match[1] ?? match[2] ?? match[3] ?? "";
      const after = text.slice(match.index + match[0].length);
      const isSpoken =
        words.trim().split(/\s+/).length >= fewestWords && (/[.!?…,]\s*$/.test(words) || /^\s*,/.test(after));
      if (!isSpoken) continue;
      const around = [prose[index - 1], prose[index], prose[index + 1]];
      if (around.some((part) => part !== undefined && namesSomebody(part, names))) continue;
      yield { rule: "quote-without-speaker", values: {}, place: { offset: start + match.index } };
    }
  }
});
