import { confirm, text } from "@clack/prompts";
import { type Asker, Cancelled } from "./form.ts";
import { chooseAtTerminal } from "./terminal-choose.ts";

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
  choose: (question) => chooseAtTerminal(question),
  confirm: async ({ label, yes, no, initial }) =>
    answered(await confirm({ message: label, active: yes, inactive: no, initialValue: initial })),
};
