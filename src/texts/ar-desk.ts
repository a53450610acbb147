import { count, ltr, nouns, number, quoted } from "./arabic.ts";
import type { DeskTexts } from "./desk-texts.ts";

/** The desk's words in Arabic. */
export const arDesk: DeskTexts = {
  wrongUse: {
    noSuchOption: (option) => `لا يوجد خيار ${ltr(option)}. الممكن هو:`,
    optionValue: (option) => `هذا لا يناسب ${ltr(option)}. الصحيح هو:`,
    noFiles: "يُرجى تحديد ملف واحد أو مجلد واحد على الأقل:",
  },
  check: {
    fixable: (names) =>
      `أسماء في مواضع المعرّفات، عددها ${number(names)}. لتصحيحها: ${ltr("npm run check -- --fix")}`,
    fixed: ({ file, ids, lines, isComposed }) =>
      `تم إصلاح ${ltr(file)} (${[
        ids > 0 ? `استُبدلت أسماء بمعرّفات: ${number(ids)}` : "",
        lines > 0 ? `أزيلت فراغات من نهاية أسطر: ${number(lines)}` : "",
        isComposed ? "رُكّبت الحروف المشكّلة" : "",
      ]
        .filter((part) => part !== "")
        .join("، ")})`,
  },
  import: {
    problems: {
      "import-unreadable": ({ reason }) =>
        `تتعذّر قراءة الملف (${ltr(reason)}). يُرجى التحقق من مساره ومن صلاحياته.`,
      "import-missing": () => "هذا الملف غير موجود. يُرجى التحقق من الاسم والمجلد.",
      "import-empty": () => "الملف فارغ. يُرجى تحديد ملف فيه نص.",
      "import-picture": () => "هذه صورة. يُرجى تحديد ملف النص ووضع الصورة بجوار البيان الصحفي.",
      "import-old-word": () =>
        `هذا ملف Word قديم (${ltr(".doc")}) أو محمي بكلمة مرور. ` +
        `يُرجى فتحه في Word وحفظه بصيغة ${ltr(".docx")} دون كلمة مرور.`,
      "import-rtf": () =>
        `هذا ملف RTF. يُرجى فتحه في Word أو LibreOffice وحفظه بصيغة ${ltr(".docx")} أو ${ltr(".odt")}.`,
      "import-unknown": () =>
        `لا يُقرأ هذا النوع من الملفات. الأنواع الممكنة: ${ltr(".txt .md .docx .odt .html .eml .pdf")}.`,
      "import-too-large": ({ size, most }) =>
        `الملف كبير جدًا: ${ltr(size)} (الحد الأقصى ${ltr(most)}). يُرجى تصغير الصور أو تقسيم الملف.`,
      "import-encrypted": () => "الملف محمي بكلمة مرور. يُرجى حفظه دون كلمة مرور.",
      "import-broken": ({ reason }) =>
        `الملف تالف (${ltr(reason)}). يُرجى حفظه من جديد أو طلب إرساله مرة أخرى.`,
      "import-bomb": ({ most }) =>
        `يتجاوز حجم الملف بعد فك ضغطه ${ltr(most)}، وليس هذا حال النصوص. يُرجى التحقق من مصدره.`,
      "import-too-many-parts": ({ parts, most }) =>
        `عدد أجزاء الملف ${ltr(parts)} (الحد الأقصى ${ltr(most)}). يُرجى حفظ نص البيان الصحفي وحده.`,
      "import-macros": () =>
        `يحتوي الملف على وحدات ماكرو. يُرجى حفظه في Word بصيغة ${ltr(".docx")} دون وحدات ماكرو.`,
      "import-no-text": () => "لا نص في الملف؛ ربما كان صورة ممسوحة ضوئيًا. يُرجى تحديد النسخة النصية.",
      "import-no-title": () => "لا يمكن التعرّف على عنوان. يُرجى وضع العنوان في السطر الأول.",
      "import-embargo": ({ value }) =>
        `موعد رفع حظر النشر ${ltr(value)} لا وجود له (تغيير الساعة). يُرجى تحديد وقت آخر في الملف الأصلي.`,
      "import-embargo-unread": ({ words }) =>
        `ليس من المؤكد متى ينتهي حظر النشر: ${quoted(words)}. ` +
        `يُرجى كتابته في الملف الأصلي هكذا: ${ltr("Sperrfrist: 27. Februar 2022, 6 Uhr")}، أو حذف السطر.`,
      "import-front-matter": ({ keys }) =>
        `الأرشيف لا يعرف هذه الحقول في بداية الملف: ${ltr(keys)}. ` +
        `يُرجى تغيير أسمائها (العنوان: ${ltr("title")}) أو حذفها.`,
      "import-lost-words": ({ expected, found }) =>
        `ضاعت كلمات أثناء التحويل، ولذلك لم يُكتب شيء: بدلاً من ${quoted(expected)} كان سيظهر ${quoted(found)}. ` +
        `يُرجى حفظ الملف بصيغة ${ltr(".txt")} والإبلاغ عن ذلك.`,
      "import-two-texts": ({ attachments }) =>
        `لكلٍّ من الرسالة والمرفق (${ltr(attachments)}) نص خاص به، ولا يمكن معرفة أيّهما البيان الصحفي. ` +
        `يُرجى حفظ المرفق واستيراده على حدة، أو حفظ نص الرسالة بصيغة ${ltr(".txt")}.`,
      "import-records": ({ file }) =>
        `تتعذّر الإضافة في نهاية ${ltr(file)}، ولذلك لم يُدرج شيء ولم يُكتب شيء. ` +
        `يُرجى كتابة القائمة بصيغة ${ltr("- id: …")} في بداية الأسطر، أو الاستيراد دون ${ltr("--yes")}.`,
      "import-invalid": ({ fault }, message) => `البيان الصحفي لن يكون سليمًا: ${message(fault)}`,
    },
    leftOut: {
      head: "ترويسة",
      label: "تسمية",
      mark: "علامة تعداد",
      "place-mark": "علامة بعد المكان",
      issuer: "الجهة المرسلة",
      page: "رقم الصفحة",
      length: "بيان الطول",
      end: "علامة النهاية",
      mail: "سطر من الرسالة",
      attachment: "مرفق يُستورد على حدة",
      "same-attachment": "مرفق بالنص نفسه",
      note: "رسالة مرافقة",
      hyphen: "شرطة فاصلة",
    },
    status: { written: "كُتب", refused: "رُفض", skipped: "أُنجز من قبل", tried: "جُرّب" },
    written: (file) => `كُتب: ${ltr(file)}`,
    alreadyDone: (file) => `أُنجز من قبل: ${ltr(file)}؛ احذف هذا الملف أولًا لاستيراده مرة أخرى`,
    wouldWrite: (file) => `سيُكتب: ${ltr(file)}`,
    undated: "بلا تاريخ",
    droppedList: (kind, text) => `  تُرك (${kind}): ${text}`,
    newPerson: (name, role) =>
      `  غير مُدرج بعد في ${ltr("people.yaml")}: ${name}${role === undefined ? "" : ` (${role})`}؛ للإدراج ${ltr("--yes")}`,
    newOrganisation: (name) =>
      `  ربما جهة غير موجودة في ${ltr("organisations.yaml")}: ${quoted(name)}؛ للإدراج ${ltr("--yes")}`,
    newProject: (name) =>
      `  ربما مشروع غير موجود في ${ltr("projects.yaml")}: ${quoted(name)}؛ للإدراج ${ltr("--yes")}`,
    newIssuer: (name) => `  الجهة المُصدِرة في الترويسة غير مُدرجة في ${ltr("organisations.yaml")}: ${name}`,
    addedRecord: (id, file) => `  أُدرج في ${ltr(file)}: ${ltr(id)}`,
    progress: (done, total) => `${number(done)} من ${number(total)}`,
    summary: ({ written, refused, skipped, tried }, seconds) =>
      [
        written > 0 ? `كُتب: ${count(written, nouns.file)}` : "",
        tried > 0 ? `جُرّب دون كتابة: ${count(tried, nouns.file)}` : "",
        skipped > 0 ? `أُنجز من قبل: ${count(skipped, nouns.file)}` : "",
        refused > 0 ? `رُفض: ${count(refused, nouns.file)}` : "",
      ]
        .filter((part) => part !== "")
        .join("، ")
        .concat(` (${seconds} ث)`),
    report: (file) => `التقرير: ${ltr(file)}`,
    next: `يُرجى مراجعة العنوان والتاريخ والشركاء والأشخاص، ثم: ${ltr("npm run check")}`,
    columns: {
      input: "الملف الأصلي",
      status: "النتيجة",
      release: "البيان الصحفي",
      title: "العنوان",
      date: "التاريخ",
      message: "الرسالة",
      hash: "المجموع الاختباري",
    },
  },
};
