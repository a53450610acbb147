import { count, ltr, nouns, number, quoted } from "./arabic.ts";
import type { CreateTexts } from "./create-texts.ts";

/** The words of `npm run new` in Arabic. */
export const arCreate: CreateTexts = {
  missing: (options) => `لا تُطرح أسئلة من دون طرفية. يُرجى تحديد: ${ltr(options)}`,
  needed: "لا بد من هذه المعلومة.",
  needsDate: `${ltr("--date=2019-03-21")} أو ${ltr("--undated")}`,
  undatedHint: "يُترك فارغًا إذا لم يكن معروفًا.",
  askPhoto: "هل تُضاف صورة؟",
  askAnotherPhoto: "هل تُضاف صورة أخرى؟",
  photoFile: { title: "ملف الصورة", description: "مسار ملف الصورة. يُترك فارغًا إذا لم تكن الصورة متوفرة." },
  choosing: {
    search: "البحث:",
    keys: `للبحث اكتب؛ ↑ و↓ للتنقل، ${ltr("Tab")} للاختيار، و${ltr("Enter")} للمتابعة.`,
    found: (found) => `عدد النتائج: ${number(found)}`,
    noneFound: "لا توجد نتائج.",
    notChosen: `لم يُختر شيء من هذه النتائج بعد: ${ltr("Tab")} للاختيار. للمتابعة دون اختيار امسح كلمات البحث.`,
    onlyOne: `لا يمكن هنا اختيار أكثر من واحد. ألغِ اختيار البقية بـ ${ltr("Tab")}.`,
  },
  askDraft: "هل يُحفظ مسودةً؟ (لا تظهر المسودات في أي مكان.)",
  noSuchFile: (file) => `لا يوجد ملف بالاسم ${ltr(file)}.`,
  photoWithoutFile: "يجب أن يكون لكل صورة ملف أو تعليق أو مصدر على الأقل.",
  unknownRecord: (id, nearest) =>
    `المعرّف ${quoted(id)} غير موجود.${nearest === undefined ? "" : ` هل المقصود ${quoted(nearest)}؟`}`,
  idTaken: (id) => `المعرّف ${quoted(id)} مستخدم من قبل. يُرجى اختيار معرّف آخر.`,
  idNeeded: "يُرجى تحديد معرّف.",
  role: {
    title: "المنصب",
    description: `المنصب الحالي. تُضاف المناصب الأخرى لاحقًا في ${ltr("people.yaml")}.`,
  },
  closedList: (file) =>
    `تتعذّر الإضافة في نهاية ${ltr(file)}. يُرجى كتابة القائمة بصيغة ${ltr("- id: …")} في بداية الأسطر.`,
  recordAdded: (id, file) => `أُضيف ${ltr(id)} إلى ${ltr(file)}`,
  created: (file) => `أُنشئ: ${ltr(file)}`,
  nextSteps: (file, isDraft) => [
    `1. يُكتب النص في ${ltr(file)} تحت السطر ${ltr("---")} الثاني.`,
    `2. يعرض ${ltr("npm start")} الصفحة، ويفحص ${ltr("npm run check")} كل شيء.`,
    ...(isDraft ? [`3. للنشر يُحذف السطر ${ltr("draft: true")}.`] : []),
  ],
  archiveHasFaults: (errors) => `في الأرشيف ${count(errors, nouns.error)}: ${ltr("npm run check")}`,
  noSuchRelease: (name, nearest) =>
    `لا يوجد بيان باسم ${quoted(name)}.${nearest === undefined ? "" : ` هل المقصود ${quoted(nearest)}؟`}`,
  translationExists: (file) => `هذه الترجمة موجودة من قبل: ${ltr(file)}`,
  sameLanguage: (language) => `الأصل مكتوب بهذه اللغة من قبل ${ltr(`(${language})`)}.`,
  originalWords: (words) => (words === "" ? "" : `في الأصل: ${words}`),
  yes: "نعم",
  no: "لا",
  cancelled: "أُلغي الأمر ولم يُكتب شيء.",
};
