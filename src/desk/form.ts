import type { ChoosingTexts, CreateTexts } from "../texts/create-texts.ts";
import { UsageError } from "./usage-error.ts";

/** One thing to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A question of a form; each is also an option of the command, by the same name. */
export interface Question {
  readonly option: string;
  readonly label: string;
  readonly hint: string;
  /** A line of text; several, apart by commas as an option; one record; several records. */
  readonly kind: "line" | "list" | "one" | "many";
  readonly choices?: readonly Choice[];
  readonly isRequired?: boolean;
  /** What is proposed, from the answers so far. */
  readonly proposal?: (answers: Answers) => string;
  /** What is wrong with an answer, also beside those before it, in words for people; `undefined` when it is right. */
  readonly fault: (answer: string | readonly string[], before: Answers) => string | undefined;
}

export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Somebody who can be asked. */
export interface Asker {
  /** An empty answer leaves the field out. */
  readonly line: (question: {
    readonly label: string;
    readonly hint: string;
    readonly initial: string;
    readonly fault: (answer: string) => string | undefined;
  }) => Promise<string>;
  readonly choose: (question: {
    readonly label: string;
    readonly hint: string;
    readonly choices: readonly Choice[];
    readonly most: number;
    readonly words: ChoosingTexts;
  }) => Promise<readonly string[]>;
  readonly confirm: (question: {
    readonly label: string;
    readonly yes: string;
    readonly no: string;
    readonly initial: boolean;
  }) => Promise<boolean>;
}

/** The person at the terminal left; nothing is to be written. */
export class Cancelled extends Error {}

function splitList(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function isEmpty(answer: string | readonly string[]): boolean {
  return typeof answer === "string" ? answer.trim() === "" : answer.length === 0;
}

async function ask(
  question: Question,
  asker: Asker,
  answers: Answers,
  words: Pick<CreateTexts, "needed" | "choosing">,
): Promise<string | readonly string[]> {
  const { label, hint, kind, choices = [], proposal, isRequired, fault } = question;
  if (kind === "one" || kind === "many") {
    const most = kind === "one" ? 1 : choices.length;
    const chosen = await asker.choose({ label, hint, choices, most, words: words.choosing });
    return kind === "one" ? (chosen[0] ?? "") : chosen;
  }
  const parsed = (text: string) => (kind === "list" ? splitList(text) : text.trim());
  const wrong = (text: string) =>
    text.trim() === "" ? (isRequired ? words.needed : undefined) : fault(parsed(text), answers);
  return parsed(await asker.line({ label, hint, initial: proposal?.(answers) ?? "", fault: wrong }));
}

/**
 * Fills in a form: from the command's options, and for the rest by asking, when there is somebody to ask.
 *
 * @param given the options; a list is given by repeating the option or with commas
 * @param words for options that must be given when nobody can be asked, and for choosing
 * @throws UsageError when an option is wrong, or missing with nobody to ask; all of them are named
 */
export async function fillIn(
  questions: readonly Question[],
  given: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>,
  asker: Asker | undefined,
  words: Pick<CreateTexts, "missing" | "needed" | "choosing">,
): Promise<Answers> {
  const answers: Record<string, string | readonly string[]> = {};
  const wrong: string[] = [];
  const absent: string[] = [];
  for (const question of questions) {
    const { option, kind, fault, isRequired, proposal } = question;
    const value = given[option];
    if (value !== undefined) {
      const texts = (Array.isArray(value) ? value : [value]).map(String);
      const answer =
        kind === "list" || kind === "many" ? texts.flatMap(splitList) : (texts.at(-1) ?? "").trim();
      const found = isEmpty(answer) && !isRequired ? undefined : fault(answer, answers);
      if (found !== undefined) wrong.push(`--${option}: ${found}`);
      answers[option] = answer;
    } else if (asker !== undefined) {
      const isNothingToChoose = (kind === "one" || kind === "many") && question.choices?.length === 0;
      if (!isNothingToChoose) answers[option] = await ask(question, asker, answers, words);
    } else if (proposal !== undefined) answers[option] = proposal(answers);
    else if (isRequired) absent.push(`--${option}`);
  }
  if (absent.length > 0) wrong.push(words.missing(absent.join(", ")));
  if (wrong.length > 0) throw new UsageError(wrong.join("\n"));
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isEmpty(answer)));
}
