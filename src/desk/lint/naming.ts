import type { ReleaseEntry } from "../../archive/read-releases.ts";
import { isPlaceOnly, proposeRecords } from "../import/propose-records.ts";
import type { LintContext, ReleaseRule } from "./rule.ts";

const lists = { organisation: "partners", project: "projects", person: "people" } as const;

function textOf({ input, body }: ReleaseEntry): string {
  const captions = (input.photos ?? []).map(({ caption = "" }) => caption);
  return [input.kicker, input.title, input.subtitle, input.place, body, input.boilerplate, ...captions].join(
    "\n",
  );
}

/** A partner that the release declares and never names. Whom a named person acts for counts as named. */
export const partnerNotNamed: ReleaseRule = function* (release, { names }) {
  const text = textOf(release);
  const named = new Set(names.mentionsIn(text).map(({ record }) => record.id));
  const acting = new Set(
    proposeRecords({ text, captions: [], issuer: undefined, date: release.input.date }, names).partners,
  );
  for (const [index, id] of (release.input.partners ?? []).entries()) {
    if (!named.has(id) && !acting.has(id)) {
      yield { rule: "partner-not-named", values: { id }, place: { path: ["partners", index] } };
    }
  }
};

/** A record that the text names and the release does not declare; each once. */
export const recordNotDeclared: ReleaseRule = function* ({ input, body }, { names, publisher }) {
  const shown = (input.photos ?? []).flatMap(({ people = [] }) => people.map(({ person }) => person));
  const declared = new Set([
    input.issuer ?? publisher,
    ...(input.partners ?? []),
    ...(input.projects ?? []),
    ...(input.people ?? []),
    ...shown,
  ]);
  for (const { record, start, end } of names.mentionsIn(body)) {
    if (record.type === "person" && record.hidden) continue;
    if (declared.has(record.id) || isPlaceOnly(record, body.slice(Math.max(0, start - 24), start))) continue;
    declared.add(record.id);
    const values = { id: record.id, name: body.slice(start, end), key: lists[record.type] };
    yield { rule: "record-not-declared", values, place: { offset: start } };
  }
};

/** Somebody whom a caption shows by name and who is no record. */
export const captionWithoutRecord: ReleaseRule = function* ({ input }, { names }: LintContext) {
  for (const [index, { caption }] of (input.photos ?? []).entries()) {
    if (caption === undefined) continue;
    const { newNames } = proposeRecords(
      { text: "", captions: [caption], issuer: undefined, date: undefined },
      names,
    );
    for (const { name } of newNames) {
      const word = { text: caption, offset: Math.max(0, caption.indexOf(name)) };
      const place = { path: ["photos", index, "caption"], word };
      yield { rule: "caption-without-record", values: { name }, place };
    }
  }
};
