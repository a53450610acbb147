import type { ConfigData } from "html-validate";

/** What html-validate checks on every page, and what it does not, each with its reason. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Preact closes <meta/> and <link/> like XML, while Markdown writes <br>: both are HTML, and a parser sees no difference.
    "void-style": "off",
    // Titles of press releases are as long as they are; the rule counts 70 characters of a search engine's preview.
    "long-title": "off",
    // A number stays as its office writes it: hard blanks and hyphens would be copied with it.
    "tel-non-breaking": "off",
  },
};
