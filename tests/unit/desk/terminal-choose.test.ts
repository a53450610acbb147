import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { Cancelled } from "../../../src/desk/form.ts";
import { chooseAtTerminal } from "../../../src/desk/terminal-choose.ts";
import { deCreate } from "../../../src/texts/de-create.ts";

const choices = [
  { value: "amt", label: "Amt der Stadt und der Tafel" },
  { value: "kreis", label: "Landkreis Mayen-Koblenz (Kreis MYK)" },
  { value: "stadt-andernach", label: "Stadt Andernach" },
  { value: "tafel", label: "Tafel Müllheim" },
];
const tab = "\t";
const enter = "\r";
const down = "\u001b[B";
const ctrlC = "\u0003";

/** Chooses with these keys, one after the other; says what was chosen and all that stood on the screen. */
async function choosing(keys: readonly string[], most = choices.length) {
  const input = new PassThrough();
  const output = new PassThrough();
  const shown: string[] = [];
  output.on("data", (part: Buffer) => shown.push(part.toString("utf8")));
  const question = { label: "Partner", hint: "Die Stellen.", choices, most, words: deCreate.choosing };
  const chosen = chooseAtTerminal(question, { input, output }).catch((error: unknown) => error);
  for (const key of keys) {
    input.write(key);
    await new Promise((done) => setImmediate(done));
  }
  const answer = await chosen;
  return { answer, screen: stripVTControlCharacters(shown.join("")) };
}

describe("choosing records at a terminal", () => {
  it("finds by any part of a name, umlauts too, and shows by name what was chosen", async () => {
    const { answer, screen } = await choosing([..."müll", tab, enter]);
    expect(answer).toEqual(["tafel"]);
    expect(screen).toContain("Suche: müll");
    expect(screen).toContain("(1 Treffer)");
    expect(screen.trimEnd().split("\n").at(-1)).toBe("│  Tafel Müllheim");
  });

  it("puts first what begins with what was typed, and is there", async () => {
    expect((await choosing([down, ..."stadt", tab, enter])).answer).toEqual(["stadt-andernach"]);
    expect((await choosing([..."tafel", tab, enter])).answer).toEqual(["tafel"]);
    expect((await choosing([..."tafel", down, tab, enter])).answer).toEqual(["amt"]);
    expect((await choosing([..."tafel", "\u007f", "\u007f", tab, enter])).answer).toEqual(["tafel"]);
  });

  it("keeps the order in which they were chosen", async () => {
    const { answer } = await choosing([down, down, tab, down, down, down, tab, enter]);
    expect(answer).toEqual(["stadt-andernach", "kreis"]);
  });

  it("goes on without any", async () => {
    expect((await choosing([enter])).answer).toEqual([]);
  });

  it("does not leave out without a word what was typed and not chosen", async () => {
    const { answer, screen } = await choosing([..."stadt", enter, tab, enter]);
    expect(answer).toEqual(["stadt-andernach"]);
    expect(screen).toContain("Noch nichts davon ausgewählt: Tab wählt aus.");
  });

  it("says so where nothing is found, and where only one may be chosen", async () => {
    const { answer, screen } = await choosing([..."x", "\u007f", down, tab, down, tab, enter, tab, enter], 1);
    expect(answer).toEqual(["kreis"]);
    expect(screen).toContain("Nichts gefunden.");
    expect(screen).toContain("Hier geht nur eines.");
  });

  it("is left with Ctrl+C", async () => {
    expect((await choosing([..."st", ctrlC])).answer).toBeInstanceOf(Cancelled);
  });

  it("speaks no English", async () => {
    const { screen } = await choosing([..."x", enter, "\u007f", down, tab, enter]);
    expect(screen).not.toMatch(/search|match|navigate|select|confirm|enter|item|type/i);
  });
});
