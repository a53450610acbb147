import { grouped } from "./grouped.ts";
import type { SearchTexts } from "./search-texts.ts";

/** The search page in German. */
export const deSearch: SearchTexts = {
  address: {
    year: "jahr",
    project: "projekt",
    partner: "partner",
    person: "person",
    order: "sortierung",
    page: "seite",
    older: "auch-aeltere",
    undated: "undatiert",
    newest: "neueste",
    oldest: "aelteste",
  },
  heading: "Suche",
  field: "Im Pressearchiv suchen",
  submit: "Suchen",
  hint: "Durchsucht werden Überschriften, Texte, Bildunterschriften, Partner, Projekte und Personen. Wörter in „Anführungszeichen“ werden genau so gesucht.",
  withoutScript:
    "Die Suche braucht JavaScript, das in Ihrem Browser nicht läuft. Ohne JavaScript führen diese Wege zu jeder Mitteilung:",
  ways: "Wege ohne Suche",
  loading: "Die Suche wird geladen …",
  found: (count) => (count === 1 ? "1 Mitteilung gefunden" : `${grouped(count, ".")} Mitteilungen gefunden`),
  instead: (query, parts) => `„${query}“ kommt nicht vor. Gesucht wurde stattdessen nach: ${parts}. `,
  nothing: "Keine Mitteilung gefunden. Vielleicht hilft ein kürzeres Wort.",
  failed: "Die Suche lässt sich gerade nicht laden. Bitte versuchen Sie es später noch einmal.",
  missing:
    "Zu diesen Seiten gibt es keinen Suchindex. Beim Bearbeiten (npm start) wird keiner angelegt, sondern erst von npm run build.",
  results: "Gefundene Mitteilungen",
  orders: { relevance: "Beste Treffer", newest: "Neueste zuerst", oldest: "Älteste zuerst" },
  order: "Reihenfolge",
  narrow: "Eingrenzen",
  facets: { year: "Jahr", project: "Projekt", partner: "Partner", person: "Person" },
  undated: "undatiert",
  remove: (value) => `${value}: Einschränkung aufheben`,
  more: "Weitere Treffer zeigen",
  older: (from, to) =>
    from === to
      ? `Auch Mitteilungen von ${from} durchsuchen`
      : `Auch Mitteilungen von ${from} bis ${to} durchsuchen`,
  description: (title) => `Suche in: ${title}`,
};
