import type { Conformity, StatementText } from "./statement-texts.ts";

const states: Readonly<Record<Conformity, string>> = {
  full: "Dieses Pressearchiv ist mit den Anforderungen vollständig vereinbar.",
  partial:
    "Dieses Pressearchiv ist mit den Anforderungen teilweise vereinbar: Die unten genannten Inhalte sind noch nicht barrierefrei.",
  none: "Dieses Pressearchiv ist mit den Anforderungen noch nicht vereinbar.",
};

/** The accessibility statement in German. */
export const deStatement: StatementText = ({ publisher, title, state, gaps, ...statement }) =>
  [
    `Diese Erklärung gilt für das Archiv „${title}“. Herausgeber: **${publisher}**.`,
    statement.law === undefined ? "" : `Rechtsgrundlage: ${statement.law}.`,
    "## Stand der Vereinbarkeit",
    `${states[state]} Maßstab ist die Norm EN 301 549 mit den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA.`,
    ...(gaps.length === 0 ? [] : ["## Noch nicht barrierefrei", gaps.map((gap) => `- ${gap}`).join("\n")]),
    "## Erstellung dieser Erklärung",
    statement.reviewed === undefined
      ? `Stand der Erklärung: ${statement.made}.`
      : `Erstellt: ${statement.made}. Zuletzt überprüft: ${statement.reviewed}.`,
    statement.method ?? "",
    "## Barrieren melden",
    statement.feedback ??
      `Wenn Ihnen eine Barriere auffällt, melden Sie sie bitte dem Herausgeber (${publisher}).`,
    "## Durchsetzungsverfahren",
    "Wenn Sie auf Ihre Meldung keine zufriedenstellende Antwort bekommen, können Sie sich an die Durchsetzungsstelle wenden. Das Verfahren ist kostenlos.",
    statement.enforcement,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
