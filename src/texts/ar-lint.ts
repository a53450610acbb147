import { ltr, number, quoted } from "./arabic.ts";
import type { LintTexts } from "./lint-texts.ts";

/** The hints of the content lint in Arabic. */
export const arLint: LintTexts = {
  "vague-time": ({ word }) => `لن يعرف أحد بعد عام متى كان ${quoted(word)}. يُرجى إضافة تاريخ.`,
  "no-contact": () =>
    `لا توجد جهة اتصال صحفية. يُرجى إضافة ${ltr("contact: …")} هنا، أو لكل البيانات في ${ltr("site.yaml")}.`,
  "photo-without-alt": () => `ليس للصورة وصف. يُرجى إضافة ${ltr("alt: …")}.`,
  "photo-without-credit": () => `مصدر الصورة غير مذكور. يُرجى إضافة ${ltr("credit: …")}.`,
  "photo-without-terms": () => `شروط استخدام الصورة غير مذكورة. يُرجى إضافة ${ltr("terms: …")}.`,
  "long-title": ({ length, most }) =>
    `عدد أحرف العنوان ${number(length)}. يُرجى تقصيره إلى ${number(most)} على الأكثر.`,
  "long-subtitle": ({ length, most }) =>
    `عدد أحرف العنوان الفرعي ${number(length)}. يُرجى تقصيره إلى ${number(most)} على الأكثر.`,
  "straight-quotes": () => "هنا علامات اقتباس مستقيمة. يُرجى استعمال علامات الاقتباس الطباعية.",
  "doubled-word": ({ word }) => `الكلمة ${quoted(word)} مكررة. يُرجى حذف إحداهما.`,
  "address-without-scheme": ({ address }) =>
    `الرابط ${ltr(address)} ينقصه ${ltr("https://")} في بدايته. يُرجى إضافته.`,
  "partner-not-named": ({ id }) =>
    `الشريك ${ltr(id)} غير مذكور في النص. يُرجى حذفه، أو إضافة اسمه الوارد في النص إلى ${ltr("aliases")}.`,
  "record-not-declared": ({ id, name, key }) =>
    `يذكر النص ${quoted(name)}، لكن ${ltr(id)} غير وارد في ${ltr(key)}. يُرجى إضافته إن كان المقصود.`,
  "similar-name": ({ found, name }) =>
    `الاسم ${quoted(found)} قريب جدًا من ${quoted(name)}. يُرجى التحقق من الكتابة.`,
  "caption-without-record": ({ name }) =>
    `الاسم ${quoted(name)} يظهر في الصورة ولا يرد في ${ltr("people.yaml")}. للإضافة: ${ltr("npm run new -- --person")}`,
  "date-contradicted": ({ found, date }) =>
    `يذكر النص ${quoted(found)} بينما تاريخ البيان ${ltr(date)}. يُرجى تصحيح أحدهما.`,
  "wrong-weekday": ({ found, weekday }) =>
    `لا يتوافق اليوم مع التاريخ في ${quoted(found)}؛ فذلك اليوم هو ${quoted(weekday)}. يُرجى تصحيح أحدهما.`,
  "unexplained-abbreviation": ({ word }) =>
    `الاختصار ${quoted(word)} غير مشروح. يُرجى كتابته كاملًا عند ذكره أول مرة.`,
  "quote-without-speaker": () => "لا يتضح من القائل. يُرجى إضافة الاسم والصفة.",
  "link-nowhere": ({ href }) =>
    `الرابط ${quoted(href)} لا يؤدي إلى أي صفحة. يُكتب رابط البيان باسم ملفه: ${ltr("(2019-03-21-name.md)")}.`,
  "translation-outdated": ({ mark, stated }) =>
    stated === undefined
      ? `لا تذكر الترجمة حالة الأصل التي تُرجمت عنها. إن كانت مطابقة للأصل الحالي فيُرجى إضافة: ${ltr(`original: "${mark}"`)}`
      : `عُدّل الأصل بعد ترجمته. يُرجى تحديث الترجمة ثم كتابة: ${ltr(`original: "${mark}"`)}`,
  "similar-organisation": ({ id, other }) =>
    `اسما ${quoted(id)} و${quoted(other)} متطابقان تقريبًا. إن كانت الجهة نفسها فيُرجى حذف أحد المدخلين ووضع اسمه تحت ${quoted("aliases")} في الآخر.`,
  "redacted-in-source": ({ entry }) =>
    `ما زال في هذا الملف اسم لا يجوز ظهوره (المدخل ${entry} في ${ltr("redactions.yaml")}). الموقع يستبدله؛ فيُرجى استبداله هنا أيضًا إن كان الملف علنيًا.`,
  "hidden-in-source": ({ line }) =>
    `ما زال هنا اسم شخص مخفي (${ltr("people.yaml")}، السطر ${line}). الإخفاء يشمل الصفحة والروابط فقط؛ ولإزالة الاسم يُرجى إضافته إلى ${ltr("redactions.yaml")}.`,
  "old-statement": ({ date }) =>
    `بيان إمكانية الوصول مؤرخ في ${ltr(date)} ومضى عليه أكثر من عام. يُرجى مراجعته وتحديث تاريخه في ${ltr("site.yaml")}.`,
  "same-text": ({ other }) =>
    `النص نفسه موجود في ${ltr(other)}. يُرجى حذف أحد النصين أو إضافة ${ltr("replaced-by")}.`,
};
