import type { HintRule } from "../archive/hint-rules.ts";

/** The values that the message of each rule of the content lint needs. */
export interface HintValues {
  "vague-time": { readonly word: string };
  "no-contact": Record<never, never>;
  "photo-without-alt": Record<never, never>;
  "photo-without-credit": Record<never, never>;
  "photo-without-terms": Record<never, never>;
  "long-title": { readonly length: number; readonly most: number };
  "long-subtitle": { readonly length: number; readonly most: number };
  "straight-quotes": Record<never, never>;
  "doubled-word": { readonly word: string };
  "address-without-scheme": { readonly address: string };
  "partner-not-named": { readonly id: string };
  "record-not-declared": { readonly id: string; readonly name: string; readonly key: string };
  "similar-name": { readonly found: string; readonly name: string };
  "caption-without-record": { readonly name: string };
  "date-contradicted": { readonly found: string; readonly date: string };
  "wrong-weekday": { readonly found: string; readonly weekday: string };
  "unexplained-abbreviation": { readonly word: string };
  "quote-without-speaker": Record<never, never>;
  "link-nowhere": { readonly href: string };
  "translation-outdated": { readonly mark: string; readonly stated?: string };
  "similar-organisation": { readonly id: string; readonly other: string };
  "redacted-in-source": { readonly entry: number };
  "hidden-in-source": { readonly line: number };
  "old-statement": { readonly date: string };
  "same-text": { readonly other: string };
}

/** What each rule says, in one language. */
export type LintTexts = { readonly [R in HintRule]: (values: HintValues[R]) => string };
