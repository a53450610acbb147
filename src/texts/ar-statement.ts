import type { Conformity, StatementText } from "./statement-texts.ts";

const states: Readonly<Record<Conformity, string>> = {
  full: "يستوفي هذا الأرشيف الصحفي المتطلبات بالكامل.",
  partial: "يستوفي هذا الأرشيف الصحفي المتطلبات جزئيًا: المحتويات المذكورة أدناه لا يسهل الوصول إليها بعد.",
  none: "لا يستوفي هذا الأرشيف الصحفي المتطلبات بعد.",
};

/** The accessibility statement in Arabic. */
export const arStatement: StatementText = ({ publisher, title, state, gaps, ...statement }) =>
  [
    `يسري هذا البيان على الأرشيف «${title}». الجهة الناشرة: **${publisher}**.`,
    statement.law === undefined ? "" : `الأساس القانوني: ${statement.law}.`,
    "## مدى الاستيفاء",
    `${states[state]} المعيار هو EN 301 549 مع إرشادات إمكانية الوصول إلى محتوى الويب (WCAG) 2.2، المستوى AA.`,
    ...(gaps.length === 0 ? [] : ["## ما لا يسهل الوصول إليه بعد", gaps.map((gap) => `- ${gap}`).join("\n")]),
    "## إعداد هذا البيان",
    statement.reviewed === undefined
      ? `تاريخ هذا البيان: ${statement.made}.`
      : `أُعدّ في: ${statement.made}. آخر مراجعة: ${statement.reviewed}.`,
    statement.method ?? "",
    "## الإبلاغ عن عقبة",
    statement.feedback ?? `إذا واجهتكم عقبة، فيُرجى إبلاغ الجهة الناشرة بها (${publisher}).`,
    "## إجراءات الإنفاذ",
    "إذا لم تتلقوا على بلاغكم ردًا مُرضيًا، فيمكنكم التوجّه إلى جهة الإنفاذ. هذا الإجراء مجاني.",
    statement.enforcement,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
