import { describe, expect, it } from "vitest";
import { readSharedData } from "../../../../src/archive/read-records.ts";
import { newRecordNames } from "../../../../src/desk/import/new-records.ts";
import { RecordNames } from "../../../../src/desk/import/record-names.ts";
import { folderOf } from "../run-command.ts";
import { importRecords } from "./records.ts";

const names = new RecordNames(readSharedData(folderOf(importRecords)));
const found = (text: string) => newRecordNames(text, names);

describe("names that look like new records", () => {
  it.each([
    ["Dabei war die Agentur für Arbeit Koblenz.", "Agentur für Arbeit Koblenz"],
    ["Auch das Jobcenter Neuwied kam.", "Jobcenter Neuwied"],
    ["Die Muster & Söhne GmbH liefert.", "Muster & Söhne GmbH"],
    ["Es hilft der Förderkreis Bildung e. V.", "Förderkreis Bildung e. V."],
    ["Das Bundesministerium für Arbeit und Soziales zahlt.", "Bundesministerium für Arbeit und Soziales"],
  ])("an organisation: %s", (text, name) => {
    expect(found(text)).toEqual({ organisations: [name], projects: [] });
  });

  it.each([
    ["Das Modellprojekt „Neue Wege“ beginnt.", "Neue Wege"],
    ["Die Initiative »Besser leben« endet.", "Besser leben"],
  ])("a project: %s", (text, name) => {
    expect(found(text)).toEqual({ organisations: [], projects: [name] });
  });

  it.each([
    "Der Landkreis Musterkreis und die Musterstädter Tafel e. V. luden ein.",
    "Das Projekt „Lotsen für alle“ läuft, das Projekt LOTSE auch.",
    "Die Sparkasse Musterkreis half dem Sparverein Musterstadt.",
    "Mehr Arbeit gibt es im Landkreis Neuwied und in der Stadt Koblenz.",
    "Ein Projekt, das „sehr gut“ läuft, in der Stadt und im Landkreis.",
  ])("nothing new: %s", (text) => {
    expect(found(text)).toEqual({ organisations: [], projects: [] });
  });

  it.each(["A&", "AB-", "Amt für AB-", "Stadt A."])("hours in no text of 20,000 times %s", (part) => {
    expect(found(part.repeat(20_000)).projects).toEqual([]);
  });

  it("names each once", () => {
    expect(found("Das Jobcenter Neuwied half. Dem Jobcenter Neuwied wird gedankt.").organisations).toEqual([
      "Jobcenter Neuwied",
    ]);
  });
});
