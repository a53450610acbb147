import type { CreateTexts } from "./create-texts.ts";

const integer = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** The words of `npm run new` in English. */
export const enCreate: CreateTexts = {
  missing: (options) => `Without a terminal nothing is asked. Give ${options}`,
  needed: "This must be given.",
  needsDate: "--date=2019-03-21 or --undated",
  undatedHint: "Leave it empty when it is not known.",
  askPhoto: "Add a photo?",
  askAnotherPhoto: "Another photo?",
  photoFile: {
    title: "Picture file",
    description: "Path of the picture. Leave it empty when the picture is not held.",
  },
  choosing: {
    search: "Search:",
    keys: "Type to search, ↑ and ↓ go through the list, Tab chooses, Enter goes on.",
    found: (count) => `${integer.format(count)} found`,
    noneFound: "Nothing found.",
    notChosen: "None of these is chosen yet: Tab chooses. To go on without, delete what you searched for.",
    onlyOne: "Only one is possible here. Please leave out the others with Tab.",
  },
  askDraft: "As a draft? (Drafts appear nowhere.)",
  noSuchFile: (file) => `There is no file ${file}.`,
  photoWithoutFile: "Every photo has at least a picture file, a caption or a credit.",
  unknownRecord: (id, nearest) =>
    `There is no ‘${id}’.${nearest === undefined ? "" : ` Did you mean ‘${nearest}’?`}`,
  idTaken: (id) => `The id ‘${id}’ is taken. Choose another.`,
  idNeeded: "Give an id.",
  role: {
    title: "Function",
    description: "The present function: managing director. Others later in people.yaml.",
  },
  closedList: (file) =>
    `Nothing can be added at the end of ${file}. Write the list with ‘- id: …’ at the beginning of lines.`,
  recordAdded: (id, file) => `added: ${id} to ${file}`,
  created: (file) => `created: ${file}`,
  nextSteps: (file, isDraft) => [
    `1. Write the text in ${file} below the second line of ---.`,
    "2. npm start shows the page, npm run check checks everything.",
    ...(isDraft ? ["3. To publish it, delete the line ‘draft: true’."] : []),
  ],
  archiveHasFaults: (errors) =>
    `The archive has ${errors === 1 ? "a fault" : `${integer.format(errors)} faults`}: npm run check`,
  noSuchRelease: (name, nearest) =>
    `There is no release ‘${name}’.${nearest === undefined ? "" : ` Did you mean ‘${nearest}’?`}`,
  translationExists: (file) => `This translation exists already: ${file}`,
  sameLanguage: (language) => `The original is in this language already (${language}).`,
  originalWords: (words) => (words === "" ? "" : `In the original: ${words}`),
  yes: "Yes",
  no: "No",
  cancelled: "Cancelled; nothing was written.",
};
