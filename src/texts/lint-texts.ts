/** Every rule of the content lint, with the values that its message needs. The names are stable. */
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
  "same-text": { readonly other: string };
}

export type HintRule = keyof HintValues;

/** What each rule says, in one language. */
export type LintTexts = { readonly [R in HintRule]: (values: HintValues[R]) => string };
