import type { EditorTexts } from "./editor-texts.ts";

/** The web editor's words in German. */
export const deEditor: EditorTexts = {
  title: (site) => `Redaktion: ${site}`,
  releases: {
    many: "Mitteilungen",
    one: "Mitteilung",
    description: "Pressemitteilungen, je Mitteilung eine Datei.",
  },
  data: "Stammdaten",
  organisations: "Stellen",
  projects: "Projekte",
  people: "Personen",
  body: {
    title: "Text",
    description: "Der Text der Mitteilung. Die Spitzmarke steht oben in ihrem eigenen Feld.",
  },
  needsScript: "Der Editor braucht JavaScript. Bitte im Browser einschalten.",
};
