/** An invisible character that does not belong into a text. */
export interface ControlCharacter {
  /** Offset in the text. */
  readonly offset: number;
  /** As Unicode names it: `U+202E`. */
  readonly code: string;
}

// What no press text needs and what hides, reverses or breaks text: C0 and C1 controls but tabs and line ends, bidi
// embeddings and overrides, halves of surrogate pairs (YAML can write them), and what is no character at all.
const control =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this one is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The control characters of a text, each kind where it first stands. */
export function controlCharacters(text: string): readonly ControlCharacter[] {
  const found = new Map<string, ControlCharacter>();
  for (const { 0: character, index } of text.matchAll(control)) {
    if (!found.has(character)) found.set(character, { offset: index, code: codeOf(character) });
  }
  return [...found.values()];
}

/** A text without control characters, for what could be checked only after it was decoded: `&#12;` in Markdown. */
export function withoutControls(text: string): string {
  return text.replace(control, "");
}
