import type { Conformity, StatementText } from "./statement-texts.ts";

const states: Readonly<Record<Conformity, string>> = {
  full: "This press archive is fully compliant with the requirements.",
  partial:
    "This press archive is partially compliant with the requirements: the content listed below is not accessible yet.",
  none: "This press archive is not compliant with the requirements yet.",
};

/** The accessibility statement in English. */
export const enStatement: StatementText = ({ publisher, title, state, gaps, ...statement }) =>
  [
    `This statement applies to the archive “${title}”. Publisher: **${publisher}**.`,
    statement.law === undefined ? "" : `Legal basis: ${statement.law}.`,
    "## Compliance status",
    `${states[state]} The measure is EN 301 549 with the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.`,
    ...(gaps.length === 0 ? [] : ["## Not accessible yet", gaps.map((gap) => `- ${gap}`).join("\n")]),
    "## Preparation of this statement",
    statement.reviewed === undefined
      ? `Date of this statement: ${statement.made}.`
      : `Prepared: ${statement.made}. Last reviewed: ${statement.reviewed}.`,
    statement.method ?? "",
    "## Report a barrier",
    statement.feedback ?? `If you come across a barrier, please report it to the publisher (${publisher}).`,
    "## Enforcement procedure",
    "If your report is not answered to your satisfaction, you can turn to the enforcement body. The procedure is free of charge.",
    statement.enforcement,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
