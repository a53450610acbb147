import type { EditorTexts } from "./editor-texts.ts";

/** The web editor's words in Arabic. */
export const arEditor: EditorTexts = {
  title: (site) => `التحرير: ${site}`,
  releases: {
    many: "البيانات الصحفية",
    one: "بيان صحفي",
    description: "لكل بيان ملف واحد.",
  },
  data: "السجلات",
  organisations: "الجهات",
  projects: "المشاريع",
  people: "الأشخاص",
  body: { title: "النص", description: "نص البيان. للمكان حقل خاص به في الأعلى." },
  needsScript: "يحتاج المحرّر إلى جافاسكربت. يُرجى تفعيلها في المتصفح.",
};
