import { count, nouns } from "./arabic.ts";
import type { SearchTexts } from "./search-texts.ts";

/** The search page in Arabic. Its addresses are plain ASCII, as all others are. */
export const arSearch: SearchTexts = {
  address: {
    year: "year",
    project: "project",
    partner: "partner",
    person: "person",
    order: "order",
    page: "page",
    older: "older-too",
    undated: "undated",
    newest: "newest",
    oldest: "oldest",
  },
  heading: "البحث",
  field: "البحث في الأرشيف الصحفي",
  submit: "بحث",
  hint: "يشمل البحث العناوين والنصوص وشروح الصور والشركاء والمشاريع والأشخاص. الكلمات بين «علامتي اقتباس» يُبحث عنها كما هي.",
  withoutScript:
    "يحتاج البحث إلى جافاسكريبت، وهو لا يعمل في متصفحك. من دونه تقود هذه الطرق إلى كل بيان صحفي:",
  ways: "طرق من دون بحث",
  loading: "يجري تحميل البحث …",
  found: (value) =>
    value === 0 ? "لم يُعثر على أي بيان صحفي" : `نتائج البحث: ${count(value, nouns.release)}`,
  instead: (query, parts) => `لا يرد «${query}» في الأرشيف. جرى البحث بدلًا منه عن: ${parts}. `,
  nothing: "لم يُعثر على أي بيان صحفي. قد تفيد كلمة أقصر.",
  failed: "يتعذر تحميل البحث الآن. يُرجى المحاولة لاحقًا.",
  missing: "لا يوجد فهرس بحث لهذه الصفحات. لا يُنشأ فهرس أثناء التحرير، بل عند إنشاء الموقع.",
  results: "البيانات الصحفية التي عُثر عليها",
  orders: { relevance: "الأكثر صلة", newest: "الأحدث أولًا", oldest: "الأقدم أولًا" },
  order: "الترتيب",
  narrow: "تضييق النتائج",
  facets: { year: "السنة", project: "المشروع", partner: "الشريك", person: "الشخص" },
  undated: "بلا تاريخ",
  remove: (value) => `${value}: إزالة هذا القيد`,
  more: "عرض المزيد من النتائج",
  older: (from, to) =>
    from === to ? `البحث أيضًا في بيانات سنة ${from}` : `البحث أيضًا في بيانات السنوات من ${from} إلى ${to}`,
  description: (title) => `البحث في: ${title}`,
};
