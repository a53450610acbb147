import type { ReleaseRule } from "./rule.ts";

const mostTitle = 120;
const mostSubtitle = 250;

function lengthOf(text: string): number {
  return [...text].length;
}

/** A release that journalists cannot ask anybody about. A translation has the original's contact. */
export const noContact: ReleaseRule = function* ({ input, translation }, { hasContact }) {
  if (input.contact === undefined && !hasContact && translation === undefined)
    yield { rule: "no-contact", values: {}, place: { path: [] } };
};

/** A picture that is held and not described. */
export const photoWithoutAlt: ReleaseRule = function* ({ input }) {
  for (const [index, { file, alt }] of (input.photos ?? []).entries()) {
    if (file !== undefined && alt === undefined) {
      yield { rule: "photo-without-alt", values: {}, place: { path: ["photos", index] } };
    }
  }
};

/** A photo without the name of who made it. */
export const photoWithoutCredit: ReleaseRule = function* ({ input }) {
  for (const [index, { credit }] of (input.photos ?? []).entries()) {
    if (credit === undefined)
      yield { rule: "photo-without-credit", values: {}, place: { path: ["photos", index] } };
  }
};

/** A picture that is held, without terms of use. */
export const photoWithoutTerms: ReleaseRule = function* ({ input }) {
  for (const [index, { file, terms }] of (input.photos ?? []).entries()) {
    if (file !== undefined && terms === undefined) {
      yield { rule: "photo-without-terms", values: {}, place: { path: ["photos", index] } };
    }
  }
};

/** A headline that no list and no newspaper has room for. */
export const longTitle: ReleaseRule = function* ({ input }) {
  const length = lengthOf(input.title);
  if (length > mostTitle)
    yield { rule: "long-title", values: { length, most: mostTitle }, place: { path: ["title"] } };
};

/** A line below the headline that is a paragraph. */
export const longSubtitle: ReleaseRule = function* ({ input }) {
  const length = lengthOf(input.subtitle ?? "");
  if (length > mostSubtitle) {
    yield { rule: "long-subtitle", values: { length, most: mostSubtitle }, place: { path: ["subtitle"] } };
  }
};
