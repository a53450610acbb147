import type { EditorTexts } from "./editor-texts.ts";

/** The web editor's words in English. */
export const enEditor: EditorTexts = {
  title: (site) => `Newsroom: ${site}`,
  releases: {
    many: "Releases",
    one: "Release",
    description: "Press releases, one file each.",
  },
  data: "Records",
  organisations: "Organisations",
  projects: "Projects",
  people: "People",
  body: {
    title: "Text",
    description: "The text of the release. The run-in place has a field of its own above.",
  },
  needsScript: "The editor needs JavaScript. Please switch it on in your browser.",
};
