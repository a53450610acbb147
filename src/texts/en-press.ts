import type { PressTexts } from "./press-texts.ts";

/** What is offered to the press, in English. */
export const enPress: PressTexts = {
  tools: "For the press",
  copyText: "Copy text",
  copyAddress: "Copy address",
  textCopied: "The text has been copied.",
  addressCopied: "The address has been copied.",
  notCopied: "Copying is not allowed here. Please select the text.",
  plainText: "Open as text (TXT)",
  reuse: "Reuse",
  contactToday: "Press contact today",
  more: "Related press releases",
  subscribe: "Subscribe",
  subscribeTo: (list) => `New press releases on “${list}” as a feed:`,
  subscribeToAll: "All new press releases as a feed:",
  aboutFeeds:
    "Put a feed’s address into a feed reader, a mail program or an editorial system. Each new press release appears there in full, " +
    "without signing up.",
};
