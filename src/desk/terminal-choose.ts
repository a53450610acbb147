import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";
import { AutocompletePrompt } from "@clack/core";
import {
  limitOptions,
  S_BAR,
  S_BAR_END,
  S_CHECKBOX_INACTIVE,
  S_CHECKBOX_SELECTED,
  symbol,
  symbolBar,
} from "@clack/prompts";
import { type Asker, Cancelled, type Choice } from "./form.ts";

/** Where questions are asked; the terminal where nothing else is said. */
export interface Streams {
  readonly input?: Readable;
  readonly output?: Writable;
}

const mostShown = 8;

function matches(search: string, { label, value }: Choice): boolean {
  const text = `${label} ${value}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((part) => text.includes(part));
}

/** How well a name fits what was typed: 0 when it begins with it. */
function distance(search: string, { label }: Choice): number {
  return label.toLowerCase().startsWith(search.trim().toLowerCase()) ? 0 : 1;
}

/**
 * Lets a person choose records by typing a part of their name. The list of `@clack/prompts` has English words of its own
 * that nothing can change, so this draws the same list with the archive's.
 *
 * @throws Cancelled when the person leaves
 */
export async function chooseAtTerminal(
  { label, hint, choices, most, words }: Parameters<Asker["choose"]>[0],
  streams: Streams = {},
): Promise<readonly string[]> {
  const isChosen = ({ value }: Choice) => prompt.selectedValues.includes(value);
  const prompt: AutocompletePrompt<Choice> = new AutocompletePrompt<Choice>({
    ...streams,
    // People type the first letters of a name: what begins with them stands first.
    options() {
      return [...choices].sort((a, b) => distance(this.userInput, a) - distance(this.userInput, b));
    },
    multiple: true,
    filter: matches,
    validate: () => {
      if (prompt.selectedValues.length > most) return words.onlyOne;
      // Who types a name and presses Enter means it; without this the name would be left out without a word.
      return prompt.userInput.trim() !== "" && !prompt.filteredOptions.some(isChosen)
        ? words.notChosen
        : undefined;
    },
    render() {
      const { state } = this;
      const head = `${styleText("gray", S_BAR)}\n${symbol(state)}  ${label}\n${hint}`;
      const chosen = choices.filter(isChosen).map((choice) => choice.label);
      if (state === "submit") return `${head}\n${styleText("gray", S_BAR)}  ${chosen.join(", ")}`;
      if (state === "cancel") return `${head}\n${styleText("gray", S_BAR)}`;
      const bar = symbolBar(state) ?? S_BAR;
      const found = this.filteredOptions;
      const isNarrowed = found.length < choices.length;
      const typed = this.isNavigating ? styleText("dim", this.userInput) : this.userInputWithCursor;
      const count = isNarrowed && found.length > 0 ? styleText("dim", ` (${words.found(found.length)})`) : "";
      const above = [
        ...head.split("\n"),
        bar,
        `${bar}  ${words.search} ${typed}${count}`,
        ...(found.length === 0 ? [`${bar}  ${styleText("yellow", words.noneFound)}`] : []),
        ...(state === "error" ? [`${bar}  ${styleText("yellow", this.error)}`] : []),
      ];
      const below = [`${bar}  ${words.keys}`, S_BAR_END];
      const options = limitOptions({
        cursor: this.cursor,
        options: found,
        style: (choice, isActive) => {
          const box = isChosen(choice)
            ? styleText("green", S_CHECKBOX_SELECTED)
            : styleText("dim", S_CHECKBOX_INACTIVE);
          return isActive
            ? `${box} ${choice.label}${styleText("dim", ` (${choice.value})`)}`
            : `${box} ${styleText("dim", choice.label)}`;
        },
        maxItems: mostShown,
        rowPadding: above.length + below.length,
        ...(streams.output !== undefined && { output: streams.output }),
      });
      return [...above, ...options.map((line) => `${bar}  ${line}`), ...below].join("\n");
    },
  });
  let typed = "";
  prompt.on("userInput", (text) => {
    if (text === typed) return;
    typed = text;
    // The list would stay at the choice where it was, wherever that stands now.
    for (let left = prompt.cursor; left > 0; left -= 1) prompt.emit("key", undefined, { name: "up" });
    prompt.isNavigating = false;
  });
  const answer = await prompt.prompt();
  if (typeof answer === "symbol") throw new Cancelled();
  return prompt.selectedValues;
}
