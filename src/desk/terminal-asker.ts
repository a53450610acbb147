import { autocompleteMultiselect, confirm, text } from "@clack/prompts";
import { type Asker, Cancelled } from "./form.ts";

function isAnswer<T>(answer: T): answer is Exclude<T, symbol> {
  return typeof answer !== "symbol";
}

// The library's sign for "left with Escape or Ctrl+C" is its only symbol.
function answered<T>(answer: T): Exclude<T, symbol> {
  if (!isAnswer(answer)) throw new Cancelled();
  return answer;
}

/** Asks the person at the terminal; records are chosen by typing a part of their name. */
export const terminalAsker: Asker = {
  line: async ({ label, hint, initial, fault }) =>
    answered(
      await text({
        message: `${label}\n${hint}`,
        initialValue: initial,
        validate: (answer) => fault(answer ?? ""),
      }),
    ) ?? "",
  choose: async ({ label, hint, choices, most }) => {
    const options = choices.map(({ value, label: name }) => ({ value, label: name, hint: value }));
    const ask = () =>
      autocompleteMultiselect({ message: `${label}\n${hint}`, options, required: false, maxItems: 8 });
    let chosen = answered(await ask());
    while (chosen.length > most) chosen = answered(await ask());
    return chosen;
  },
  confirm: async ({ label, yes, no, initial }) =>
    answered(await confirm({ message: label, active: yes, inactive: no, initialValue: initial })),
};
