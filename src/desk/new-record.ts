import { nameFrom } from "../archive/name.ts";
import { parseCalendarDate } from "../archive/release-date.ts";
import { termFault } from "../archive/term.ts";
import { faultMessage } from "../texts/fault-line.ts";
import type { Texts } from "../texts/texts.ts";
import { type Addition, addRecords, ClosedListError, type NewRecordKind, recordKinds } from "./add-record.ts";
import { fieldFault } from "./field-fault.ts";
import type { Answers, Question } from "./form.ts";
import type { RecordNames } from "./import/record-names.ts";
import { knownIds, recordChoices } from "./record-choices.ts";

type Kind = Question["kind"];

/** Which fields of a record are asked, in this order, and how; the rest is for the data file itself. */
const fields = {
  partner: {
    name: "line",
    id: "line",
    short: "line",
    aliases: "list",
    kind: "line",
    "part-of": "one",
    url: "line",
    place: "line",
  },
  project: {
    name: "line",
    id: "line",
    short: "line",
    aliases: "list",
    organisations: "many",
    people: "many",
    from: "line",
    to: "line",
    summary: "line",
    funding: "line",
  },
  person: { name: "line", id: "line", honorific: "line", aliases: "list", url: "line" },
} as const satisfies Readonly<Record<NewRecordKind, Readonly<Record<string, Kind>>>>;

function labelsOf(
  kind: NewRecordKind,
  texts: Texts,
): Readonly<Record<string, { readonly title: string; readonly description: string }>> {
  return { partner: texts.fields.organisation, project: texts.fields.project, person: texts.fields.person }[
    kind
  ].fields;
}

function idsOf(kind: NewRecordKind, names: RecordNames): ReadonlyMap<string, unknown> {
  return { partner: names.organisations, project: names.projects, person: names.people }[kind];
}

/** A day of an answer that is one. */
function dayOf(answer: Answers[string] | undefined) {
  const parsed = parseCalendarDate(typeof answer === "string" ? answer : "");
  return "value" in parsed ? parsed.value : undefined;
}

/** What is wrong with the end of a time, in words for people. */
function endFault(from: Answers[string] | undefined, to: Answers[string], texts: Texts): string | undefined {
  const fault = termFault(dayOf(from), dayOf(to));
  return fault && faultMessage({ file: "", line: 1, column: 1, level: "error", ...fault }, texts);
}

/** The questions about a new record. */
export function recordQuestions(kind: NewRecordKind, names: RecordNames, texts: Texts): readonly Question[] {
  const labels = labelsOf(kind, texts);
  const taken = idsOf(kind, names);
  const questions = Object.entries(fields[kind]).map(([option, how]: readonly [string, Kind]): Question => {
    const { title, description } = labels[option] ?? { title: option, description: "" };
    const choices = option === "people" ? recordChoices(names.people) : recordChoices(names.organisations);
    const isChoice = how === "one" || how === "many";
    const fault = (answer: string | readonly string[], before: Answers) => {
      if (option === "id" && typeof answer === "string" && taken.has(answer))
        return texts.create.idTaken(answer);
      if (isChoice) return knownIds(choices, texts)(answer);
      const found = fieldFault(recordKinds[kind].schema, option, answer, texts);
      return found ?? (option === "to" ? endFault(before["from"], answer, texts) : undefined);
    };
    const proposal = (answers: Answers) => nameFrom(String(answers["name"] ?? ""));
    return {
      option,
      label: title,
      hint: description,
      kind: how,
      ...(isChoice && { choices }),
      ...((option === "name" || option === "id") && { isRequired: true }),
      ...(option === "id" && { proposal }),
      fault,
    };
  });
  if (kind !== "person") return questions;
  const { role } = texts.create;
  const organisations = recordChoices(names.organisations);
  const rolePart = texts.fields.person.fields.roles.fields;
  return [
    ...questions,
    { option: "role", label: role.title, hint: role.description, kind: "line", fault: () => undefined },
    {
      option: "organisation",
      label: rolePart.organisation.title,
      hint: rolePart.organisation.description,
      kind: "one",
      choices: organisations,
      fault: knownIds(organisations, texts),
    },
  ];
}

/** Id and file of a record that was added, or words that say why it was not. */
type Added = { readonly id: string; readonly file: string } | { readonly fault: string };

function addOne(archiveFolder: string, addition: Addition, texts: Texts): Added {
  try {
    addRecords(archiveFolder, [addition]);
    return { id: addition.record.id, file: recordKinds[addition.kind].file };
  } catch (error) {
    if (error instanceof ClosedListError) return { fault: texts.create.closedList(error.file) };
    throw error;
  }
}

/** Adds the record that the answers make; returns its id and file, or words that say what is wrong. */
export function addAnsweredRecord(
  kind: NewRecordKind,
  answers: Answers,
  archiveFolder: string,
  taken: ReadonlyMap<string, unknown>,
  texts: Texts,
): Added {
  const text = (key: string) => (typeof answers[key] === "string" ? answers[key] : undefined);
  const list = (key: string) => (Array.isArray(answers[key]) ? answers[key].map(String) : undefined);
  const name = text("name") ?? "";
  const id = text("id") ?? nameFrom(name);
  if (taken.has(id)) return { fault: `--id: ${texts.create.idTaken(id)}` };
  const shared = {
    id,
    name,
    ...pick("aliases", list("aliases")),
    ...pick("url", text("url")),
  };
  const short = pick("short", text("short"));
  if (kind === "partner") {
    const record = {
      ...shared,
      ...short,
      ...pick("kind", text("kind")),
      ...pick("part-of", text("part-of")),
      ...pick("place", text("place")),
    };
    return addOne(archiveFolder, { kind, record }, texts);
  }
  if (kind === "project") {
    const { url: _, ...bare } = shared;
    const record = {
      ...bare,
      ...short,
      ...pick("organisations", list("organisations")),
      ...pick("people", list("people")),
      ...pick("from", text("from")),
      ...pick("to", text("to")),
      ...pick("summary", text("summary")),
      ...pick("funding", text("funding")),
    };
    return addOne(archiveFolder, { kind, record }, texts);
  }
  const role = text("role");
  const roles = role === undefined ? [] : [{ role, ...pick("organisation", text("organisation")) }];
  const record = { ...shared, ...pick("honorific", text("honorific")), ...(roles.length > 0 && { roles }) };
  return addOne(archiveFolder, { kind, record }, texts);
}

/** An object with a key, or without it when there is no value. */
function pick<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  const found: { [P in K]?: T } = {};
  if (value !== undefined) found[key] = value;
  return found;
}
