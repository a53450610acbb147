import type { PressTexts } from "./press-texts.ts";

/** What is offered to the press, in German. */
export const dePress: PressTexts = {
  tools: "Für die Presse",
  copyText: "Text kopieren",
  copyAddress: "Adresse kopieren",
  textCopied: "Der Text ist kopiert.",
  addressCopied: "Die Adresse ist kopiert.",
  notCopied: "Das Kopieren ist hier nicht erlaubt. Bitte den Text markieren.",
  plainText: "Als Text öffnen (TXT)",
  reuse: "Abdruck",
  contactToday: "Pressekontakt heute",
  more: "Mehr dazu",
  subscribe: "Abonnieren",
  subscribeTo: (list) => `Neue Mitteilungen zu „${list}“ als Feed:`,
  subscribeToAll: "Alle neuen Mitteilungen als Feed:",
  aboutFeeds:
    "Die Adresse eines Feeds gehört in einen Feedreader, ein E-Mail-Programm oder ein Redaktionssystem. Dort erscheint jede neue Mitteilung " +
    "im vollen Wortlaut, ohne Anmeldung.",
};
