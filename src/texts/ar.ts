import type { RecordKind, TypeName } from "../archive/fault.ts";
import { arCreate } from "./ar-create.ts";
import { arDesk } from "./ar-desk.ts";
import { arDossier } from "./ar-dossier.ts";
import { arEditor } from "./ar-editor.ts";
import { arFields } from "./ar-fields.ts";
import { arLint } from "./ar-lint.ts";
import { arPress } from "./ar-press.ts";
import { arSearch } from "./ar-search.ts";
import { arStatement } from "./ar-statement.ts";
import { count, decimal, ltr, nouns, number, quoted } from "./arabic.ts";
import type { Texts } from "./texts.ts";

// Every message begins with an Arabic word, so that programs which guess a line's direction read it from the right.

function suggestion(nearest: string | undefined): string {
  return nearest === undefined ? "" : ` هل المقصود ${quoted(nearest)}؟`;
}

function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${number(Math.ceil(bytes / 1000))}\u00a0كيلوبايت`
    : `${decimal(bytes / 1_000_000)}\u00a0ميغابايت`;
}

const recordKinds: Readonly<Record<RecordKind, string>> = {
  organisation: `في ${ltr("organisations.yaml")}`,
  project: `في ${ltr("projects.yaml")}`,
  person: `في ${ltr("people.yaml")}`,
  contact: `لا في ${ltr("people.yaml")} ولا في ${ltr("organisations.yaml")}`,
  release: `بين البيانات الصحفية في ${ltr("releases/")}`,
};

const typeNames: Readonly<Record<Exclude<TypeName, "nothing">, string>> = {
  text: "نص",
  list: "قائمة",
  mapping: "مجموعة من الحقول والقيم",
  true: quoted("true"),
  false: quoted("false"),
};

/** What to do where something else was expected. */
const typeRemedies: Readonly<Record<"text" | "list" | "mapping", string>> = {
  text: "يُرجى كتابة نص واحد، ويُفضّل بين علامتي اقتباس.",
  list: `يُرجى كتابة كل عنصر في سطر مستقل يبدأ بالعلامة ${quoted("- ")}.`,
  mapping: `يُرجى الكتابة على شكل ${quoted("key: value")}.`,
};

/** Modern Standard Arabic, as an official archive writes it. */
export const ar: Texts = {
  language: "ar",
  direction: "rtl",
  comma: "، ",
  // Addresses are plain ASCII: the English words, which no transliteration spells in two ways.
  paths: {
    releases: "releases",
    date: "date",
    undated: "undated",
    projects: "projects",
    partners: "partners",
    people: "people",
    search: "search",
    corrections: "corrections",
    archive: "archive",
    photo: "photo",
    kit: "press-kit",
    captions: "captions",
    page: "page",
    legal: {
      imprint: "legal-notice",
      privacy: "privacy",
      accessibility: "accessibility",
      easyLanguage: "easy-read",
      signLanguage: "sign-language",
    },
  },
  nav: {
    skip: "الانتقال إلى المحتوى",
    main: "القائمة الرئيسية",
    breadcrumbs: "مسار التصفّح",
    pages: "صفحات هذه القائمة",
    foot: "معلومات قانونية وخلاصات",
    home: "الرئيسية",
    releases: "البيانات الصحفية",
    date: "التاريخ",
    projects: "المشاريع",
    partners: "الشركاء",
    people: "الأشخاص",
    corrections: "التصويبات",
    legal: {
      imprint: "الإشعار القانوني",
      privacy: "حماية البيانات",
      accessibility: "إمكانية الوصول",
      easyLanguage: "اللغة السهلة",
      signLanguage: "لغة الإشارة",
    },
    feeds: "الاشتراك",
    legalHeading: "معلومات قانونية",
    publisherSite: (publisher) => `الموقع الإلكتروني: ${publisher}`,
  },
  date: {
    locale: "ar-u-nu-latn",
    undated: "بلا تاريخ",
    about: (date) => `حوالي ${date}`,
    uncertain: (date) => `${date} على الأرجح`,
    interval: (from, to) => `من ${from} إلى ${to}`,
    noMonth: "دون شهر محدد",
    of: (period) => `البيانات الصحفية: ${period}`,
  },
  start: {
    summary: (publisher) =>
      `جميع البيانات الصحفية للجهة الناشرة (${publisher}) حسب التاريخ والمشروع والشريك والشخص، ` +
      "ولكل بيان رابط دائم.",
    newest: "أحدث البيانات الصحفية",
    all: "جميع البيانات الصحفية",
    ways: "تصفّح الأرشيف",
    none: "لم يُنشر أي بيان صحفي بعد.",
  },
  list: {
    releases: (value) => count(value, nouns.release),
    years: (value) => count(value, nouns.year),
    projects: (value) => count(value, nouns.project),
    partners: (value) => count(value, nouns.partner),
    people: (value) => count(value, nouns.person),
    months: "الأشهر",
    page: (page, pages) => `صفحة ${number(page)} من ${number(pages)}`,
    range: (first, last, total) =>
      `البيانات الصحفية من ${number(first)} إلى ${number(last)} من أصل ${number(total)}`,
    previous: "الصفحة السابقة",
    next: "الصفحة التالية",
    none: "لا يوجد هنا أي بيان صحفي بعد.",
    allHeading: "جميع البيانات الصحفية",
    undatedHeading: "بيانات صحفية بلا تاريخ",
    undatedSummary: "تاريخ هذه البيانات الصحفية غير معروف، ولم يُخمَّن.",
    dateSummary: "السنوات التي توجد منها بيانات صحفية.",
    projectsSummary: "المشاريع التي تتناولها البيانات الصحفية.",
    partnersSummary: "الجهات التي أصدرت بيانات صحفية أو شاركت فيها.",
    peopleSummary: "الأشخاص المذكورون في البيانات الصحفية، بمناصبهم في حينها.",
    withoutReleases: "لا بيانات صحفية بعد",
  },
  release: {
    kind: "بيان صحفي",
    number: (value) => `رقم\u00a0${value}`,
    from: "بتاريخ",
    photo: "الصورة",
    photos: "الصور",
    credit: (credit) => `الصورة: ${credit}`,
    terms: "شروط الاستخدام",
    notHeld: "الصورة التي يصفها هذا التعليق غير محفوظة في الأرشيف.",
    download: ({ type, width, height, bytes }) =>
      `تنزيل الصورة الأصلية (${ltr(type)}، ${ltr(`${number(width)}\u00a0×\u00a0${number(height)}`)} بكسل، ${fileSize(bytes)})`,
    kit: (photos) => `تنزيل الحزمة الصحفية (${ltr("ZIP")}): النص و${count(photos, nouns.photo)}`,
    shown: "في الصورة",
    position: (place) => (/^\d+$/.test(place) ? `الموضع\u00a0${place} من اليسار` : place),
    facts: "عن هذا البيان الصحفي",
    issuer: "الجهة المُصدِرة",
    date: "التاريخ",
    partners: "الشركاء",
    projects: "المشاريع",
    people: "الأشخاص",
    contact: "جهة الاتصال الصحفي",
    keywords: "كلمات مفتاحية",
    source: "المصدر",
    neighbours: "البيان الأحدث والبيان الأقدم",
    preview: {
      draft: "مسودة: هذا البيان الصحفي غير منشور.",
      embargo: "حظر نشر: هذا البيان الصحفي لم يُنشر بعد.",
    },
    embargoUntil: (moment) => `متاح للنشر ابتداءً من ${moment}.`,
    withdrawnMark: "مسحوب",
    replaced: "حلّ محلّه:",
    corrections: "التصويبات",
    corrected: (date) => `جرى التصويب: ${date}`,
    today: (text) => `حاليًا: ${text}`,
    asPublished: "ترد الأسماء والمناصب هنا كما كانت وقت صدور البيان الصحفي.",
    languages: "بلغات أخرى",
    outdated: "هذه الترجمة قديمة: عُدّل النص الأصلي بعد إعدادها.",
    original: "النص الأصلي",
    newer: "البيان الأحدث",
    older: "البيان الأقدم",
    withdrawn: (date) => `سُحب هذا البيان الصحفي (${date}).`,
    correction: (date) => `تصويب (${date})`,
    asText: "نص فقط",
    length: "الطول",
    characters: (value) => `${count(value, nouns.character)} مع المسافات`,
    address: "الرابط",
  },
  record: {
    project: "مشروع",
    partner: "شريك",
    person: "شخص",
    shortForm: "الاسم المختصر",
    formerly: "سابقًا",
    formerUntil: (name, until) => `${name} (حتى ${until})`,
    kind: "النوع",
    partOf: "الجهة الأم",
    parts: "الجهات التابعة",
    place: "المقر",
    website: "الموقع الإلكتروني",
    organisations: "الجهات المشاركة",
    people: "الأشخاص",
    roles: "المناصب",
    projects: "المشاريع",
    term: "المدة",
    funding: "التمويل",
    since: (from) => `منذ ${from}`,
    until: (to) => `حتى ${to}`,
    fromTo: (from, to) => `من ${from} إلى ${to}`,
  },
  legal: {
    statement: arStatement,
    fallback: {
      imprint: ({ publisher }) =>
        `الجهة الناشرة لهذا الأرشيف الصحفي: **${publisher}**.\n\n` +
        "لم تُدرج هنا بعد البيانات الكاملة التي يفرضها القانون " +
        "(كالعنوان، ومن يمثّل الجهة قانونيًا، ووسائل الاتصال، والمسؤول عن المحتوى).",
      privacy: ({ publisher }) =>
        `يتكوّن هذا الأرشيف الصحفي (الجهة الناشرة: ${publisher}) من ملفات بسيطة. ` +
        "لا يستخدم ملفات تعريف الارتباط، ولا يحفظ شيئًا على جهازكم، ولا يقيس الزيارات، ولا يحمّل شيئًا " +
        "من خوادم أخرى: لا خطوط، ولا خرائط، ولا مقاطع مصوّرة، ولا وسائل تتبّع. ولهذا لا تُطلب هنا أي موافقة.\n\n" +
        "## ما يصل إلى الخادم عند فتح صفحة\n\n" +
        "عند فتح صفحة يرسل جهازكم حتمًا عنوان IP الخاص به إلى الخادم. أما السجلات التي يحتفظ بها الخادم ومدة " +
        "حفظها فتتوقف على مشغّل الخادم؛ ولم تُدرج هذه المعلومة هنا بعد.\n\n" +
        "يجري البحث في متصفحكم، ولا يحلّل أحد ما تبحثون عنه. وتظهر كلمات البحث في رابط صفحة البحث حتى يمكن مشاركته، " +
        "ولذلك قد ترد في سجلات الخادم.\n\n" +
        "## الأشخاص في البيانات الصحفية\n\n" +
        "تذكر البيانات الصحفية أشخاصًا، غالبًا بصفتهم العامة. إذا ورد اسمكم فيها ورغبتم في مراجعته أو تصحيحه " +
        "أو حذفه، فيُرجى التواصل مع الجهة الناشرة.",
      accessibility: ({ publisher }) =>
        `لم يُدرج بعد بيان بشأن إمكانية الوصول إلى هذا الأرشيف الصحفي (الجهة الناشرة: ${publisher}).\n\n` +
        "أُعدّ الأرشيف بحيث يمكن استخدامه دون فأرة، ودون JavaScript، وببرنامج لقراءة الشاشة، وعند التكبير الشديد. " +
        "إذا واجهتكم عقبة، فيُرجى إبلاغ الجهة الناشرة بها.",
      easyLanguage: () =>
        "## هذا أرشيف\n\nالأرشيف مجموعة من النصوص.\n\nفي هذا الموقع بيانات صحفية.\n\n" +
        "البيان الصحفي نص للصحف.\n\nفي النص نقرأ:\n\n- ماذا حدث؟\n- من فعل شيئًا؟\n\n" +
        "## هكذا تجدون نصًا\n\nيمكنكم البحث عن تاريخ.\n\nيمكنكم البحث عن مشروع.\n\n" +
        "يمكنكم البحث عن شخص.\n\nالروابط موجودة في أعلى كل صفحة.\n\n" +
        "## من المهم أن تعرفوا\n\nالبيانات الصحفية نفسها **ليست** مكتوبة باللغة السهلة.",
    },
  },
  search: arSearch,
  notFound: {
    heading: "هذه الصفحة غير موجودة",
    body:
      "لا يوجد شيء تحت هذا الرابط. ربما كان الرابط ناقصًا أو فيه خطأ مطبعي. " +
      "يمكنكم الوصول إلى كل بيان صحفي في الأرشيف بهذه الطرق:",
  },
  corrections: {
    heading: "التصويبات والبيانات المسحوبة",
    summary: "ما جرى تعديله أو سحبه لاحقًا من البيانات الصحفية المنشورة، الأحدث أولاً.",
    correction: "تصويب",
    withdrawal: "سحب",
    none: "لم يُصوَّب أي بيان صحفي ولم يُسحب حتى الآن.",
  },
  moved: {
    heading: "انتقلت هذه الصفحة",
    body: "الرابط الجديد:",
  },
  previewBanner: "معاينة – غير متاحة للعموم. تظهر هنا المسودات والبيانات الخاضعة لحظر النشر.",
  feed: {
    about: (name) => `البيانات الصحفية: ${name}.`,
    ended: (date) => `انتهى المشروع (استمر حتى ${date})؛ لا يُتوقع صدور بيانات صحفية جديدة.`,
    atom: "خلاصة Atom",
    rss: "خلاصة RSS",
    json: "خلاصة JSON",
  },
  number,
  levels: { error: "خطأ", hint: "تنبيه" },
  fields: arFields,
  desk: arDesk,
  editor: arEditor,
  create: arCreate,
  lint: arLint,
  dossier: arDossier,
  press: arPress,
  faults: {
    "no-archive": ({ folder }) =>
      `لا يوجد أرشيف هنا: ${ltr(folder)} غير موجود. ` +
      `يُرجى إنشاؤه، أو تحديد المجلد الصحيح في ${ltr("PRESS_ARCHIVE")}.`,
    "unreadable-file": ({ reason }) =>
      `تتعذّر قراءة الملف (${ltr(reason)}). يُرجى التحقق من الملف ومن صلاحياته.`,
    "symbolic-link": ({ target }) =>
      `هذا رابط رمزي إلى ${ltr(target)} وليس ملفًا. يُرجى وضع الملف نفسه في المجلد.`,
    "file-name": ({ name, proposal }) =>
      `اسم الملف ${quoted(name)} يصبح جزءًا من الرابط، ولا يجوز أن يتكوّن إلا من ${ltr("a-z")} و${ltr("0-9")} ` +
      `وشرطات مفردة بينها. الاقتراح: ${quoted(proposal)}.`,
    "data-file-name": ({ name, proposal }) =>
      `لا يُقرأ الملف باسمه هذا: ${quoted(name)}. يُرجى تغيير الاسم إلى ${quoted(proposal)}.`,
    "name-taken": ({ name, other }) =>
      `الاسم ${quoted(name)} يحمله الملف ${ltr(other)}. ` +
      "لا يجوز أن يتكرر اسم في الأرشيف؛ يُرجى تغيير اسم أحد الملفين.",
    "too-large": ({ size, most }) =>
      `الحجم كبير جدًا: ${ltr(size)} (الحد الأقصى ${ltr(most)}). يُرجى الاختصار أو التقسيم.`,
    "not-utf8": ({ byte }) =>
      `الملف ليس بترميز UTF-8 (البايت ${ltr(byte)}). يُرجى حفظه من جديد في المحرّر بترميز ${quoted("UTF-8")}.`,
    "nul-byte": () => "يوجد هنا حرف NUL؛ الملف تالف أو ليس نصًا. يُرجى حفظه من جديد ملفًا نصيًا.",
    "empty-file": () => "الملف فارغ. يُرجى ملؤه أو حذفه.",
    "no-front-matter": () =>
      `الحقول في بداية الملف غير موجودة. يجب أن يكون السطر الأول ${ltr("---")}، ` +
      `وتحته على الأقل ${quoted("title: …")}، ثم ${ltr("---")} مرة أخرى.`,
    "open-front-matter": () =>
      `الحقول في بداية الملف غير مغلقة. يُرجى إضافة سطر بعد آخر حقل ليس فيه سوى ${ltr("---")}.`,
    yaml: ({ reason }) =>
      `تتعذّر قراءة صيغة YAML هنا (${ltr(reason)}). كثيرًا ما يفيد وضع القيمة بين علامتي اقتباس ` +
      "أو تصحيح المسافات في بداية السطر.",
    "yaml-colon": ({ key }) =>
      `قيمة الحقل ${quoted(key)} فيها نقطتان رأسيتان، ولذلك يجب وضعها بين علامتي اقتباس: ${ltr(`${key}: "…"`)}.`,
    "yaml-quote": ({ key }) =>
      `قيمة الحقل ${quoted(key)} تبدأ بعلامة اقتباس لا تُغلق. يُرجى إضافة علامة في نهايتها.`,
    "yaml-comment": () =>
      `الكلمات بعد العلامة ${quoted("#")} تُقرأ في YAML تعليقًا فتضيع. يُرجى وضع القيمة كلها بين علامتي اقتباس.`,
    "yaml-alias": () => `لا يُسمح هنا بعلامات الإحالة (${ltr("&")} و${ltr("*")}). يُرجى كتابة القيمة كاملة.`,
    "duplicate-key": ({ key }) => `الحقل ${quoted(key)} مكرّر. يُرجى حذف أحدهما.`,
    "not-a-mapping": () => `المتوقع هنا حقول على شكل ${quoted("key: value")}، كل منها في سطر مستقل.`,
    "not-a-list": () => `المتوقع هنا قائمة، يبدأ كل عنصر فيها بالعلامة ${quoted("- ")}.`,
    "unknown-key": ({ key, nearest, known }) =>
      `الحقل ${quoted(key)} غير معروف هنا.` +
      (nearest === undefined ? ` الحقول الممكنة: ${ltr(known)}.` : suggestion(nearest)),
    "missing-key": ({ key }) => `الحقل ${quoted(key)} غير موجود. يُرجى إضافة ${quoted(`${key}: …`)}.`,
    "wrong-type": ({ key, expected, found }) =>
      found === "nothing"
        ? `في الحقل ${quoted(key)} عنصر فارغ. يُرجى ملؤه أو حذفه.`
        : `المطلوب في الحقل ${quoted(key)}: ${typeNames[expected]}؛ والموجود: ${typeNames[found]}. ` +
          typeRemedies[expected],
    "control-character": ({ code }) => `يوجد هنا حرف تحكّم غير مرئي (${ltr(code)}). يُرجى حذفه.`,
    "one-line": () => "يجب أن تكون هذه القيمة في سطر واحد. يُرجى حذف فاصل الأسطر.",
    "bad-id": ({ id, proposal }) =>
      `المعرّف ${quoted(id)} لا يجوز أن يتكوّن إلا من ${ltr("a-z")} و${ltr("0-9")} وشرطات مفردة بينها، ` +
      `وبحد أقصى 100 حرف. الاقتراح: ${quoted(proposal)}.`,
    "duplicate-id": ({ id, other }) =>
      `المعرّف ${quoted(id)} مستخدم من قبل (${ltr(other)}). يُرجى اختيار معرّف آخر.`,
    "unknown-id": ({ id, in: kind, nearest }) =>
      `المعرّف ${quoted(id)} غير موجود ${recordKinds[kind]}.` +
      (nearest === undefined ? " يُرجى إضافته هناك أو حذفه هنا." : suggestion(nearest)),
    "listed-twice": ({ id }) => `العنصر ${quoted(id)} مكرّر في هذه القائمة. يُرجى ذكره مرة واحدة فقط.`,
    "bad-date": ({ value, proposal }) =>
      `القيمة ${quoted(value)} ليست تاريخًا. الكتابة الصحيحة: ` +
      (proposal === undefined
        ? `${ltr("2019-03-21")} أو ${ltr("2019-03")} أو ${ltr("2019")}.`
        : `${ltr(proposal)}.`),
    "no-such-day": ({ value }) => `التاريخ ${quoted(value)} لا وجود له في التقويم. يُرجى التحقق منه.`,
    "interval-order": ({ value }) => `المدة ${quoted(value)} تنتهي قبل أن تبدأ. يُرجى تبديل البداية والنهاية.`,
    "interval-length": ({ value }) => `المدة ${quoted(value)} تتجاوز مئة سنة. يُرجى تضييقها أو حذفها.`,
    "bad-moment": ({ value }) =>
      `القيمة ${quoted(value)} ليست موعدًا. الكتابة الصحيحة: ` +
      `${ltr("2026-03-01T06:00")} (التوقيت المحلي) أو ${ltr("2026-03-01T06:00+01:00")}.`,
    "no-such-time": ({ value, zone }) =>
      `الوقت ${quoted(value)} لا وجود له في ${ltr(zone)} لأن الساعة تُقدَّم عندئذ. ` +
      `يُرجى تحديد وقت آخر أو إضافة الفارق عن UTC، مثلاً ${ltr("+01:00")}.`,
    "ambiguous-time": ({ value, zone }) =>
      `الوقت ${quoted(value)} يتكرر مرتين في ${ltr(zone)} لأن الساعة تُؤخَّر عندئذ. ` +
      `يُرجى إضافة الفارق عن UTC لتحديد المقصود، مثلاً ${ltr("+01:00")}.`,
    "from-after-to": ({ from, to }) =>
      `البداية (${ltr(from)}) تقع بعد النهاية (${ltr(to)}). يُرجى التبديل بينهما.`,
    "bad-language": ({ value }) =>
      `القيمة ${quoted(value)} ليست رمز لغة. الكتابة الصحيحة: ${ltr("ar, de, en")}.`,
    "bad-time-zone": ({ value }) =>
      `القيمة ${quoted(value)} ليست منطقة زمنية. الكتابة الصحيحة: ${ltr("Europe/Berlin")}.`,
    "bad-url": ({ value }) =>
      `القيمة ${quoted(value)} ليست رابطًا كاملاً. يجب أن تبدأ بـ ${ltr("https://")} أو ${ltr("http://")}.`,
    "host-file": ({ value }) =>
      `القيمة ${quoted(value)} تحمل اسم ملف تُضبط به خوادم الويب. يُرجى حذف هذا الرابط السابق.`,
    "bad-path": ({ value }) =>
      `القيمة ${quoted(value)} ليست رابطًا سابقًا. يجب أن تبدأ بـ ${ltr("/")} وألا تحتوي إلا على أحرف وأرقام ` +
      `و${ltr("/ - . _ ~ %")}، وأن يكون بين كل علامتي ${ltr("/")} اسم غير ${quoted(".")} و${quoted("..")}.`,
    "bad-color": ({ value }) =>
      `القيمة ${quoted(value)} ليست لونًا. الكتابة الصحيحة، بست خانات: ${ltr("#1d4ed8")}.`,
    "low-contrast": ({ value, ratio }) =>
      `اللون ${quoted(value)} لا يتميّز بما يكفي عن الخلفية ` +
      `(${decimal(ratio)} إلى 1، والمطلوب 4.5 إلى 1 على الأقل). يُرجى اختيار لون أقوى.`,
    "bad-file-path": ({ value }) =>
      `القيمة ${quoted(value)} ليست مسارًا بجوار هذا الملف. ` +
      `يُرجى كتابته دون ${ltr("/")} في بدايته ودون ${quoted("..")}.`,
    "not-true": ({ key }) => `الحقل ${quoted(key)} لا يقبل إلا ${quoted("true")}. وإلا فيُرجى حذف السطر.`,
    "part-of-itself": ({ id }) =>
      `الجهة ${quoted(id)} تابعة لنفسها عبر الحقل ${quoted("part-of")}. يُرجى كسر هذه الحلقة.`,
    "shared-name": ({ name, first, second }) =>
      `الاسم ${quoted(name)} قد يعني هنا ${quoted(first)} أو ${quoted(second)}. ` +
      "يُرجى حذف الاسم من أحدهما أو ذكر واحد منهما فقط.",
    "address-taken": ({ address, other }) =>
      `الرابط ${ltr(address)} يحمله من قبل ${ltr(other)}. يُرجى تغيير الاسم أو الرابط السابق.`,
    "unknown-hint": ({ value, nearest }) =>
      `لا يوجد تنبيه باسم ${quoted(value)}.${nearest === undefined ? "" : ` هل المقصود ${quoted(nearest)}؟`}`,
    "unknown-conformity": ({ value }) =>
      `القيمة ${quoted(value)} غير ممكنة هنا. يُرجى تحديد ${ltr("full")} أو ${ltr("partial")} أو ${ltr("none")}.`,
    "unknown-backend": ({ value }) =>
      `القيمة ${quoted(value)} غير ممكنة هنا. يُرجى كتابة ${ltr("github")} أو ${ltr("gitlab")} أو ${ltr("gitea")}.`,
    "text-or-person": () => `يُرجى ذكر أحد الحقلين فقط: ${quoted("text")} أو ${quoted("person")}.`,
    "redaction-left": ({ file, text }) =>
      `النص ${quoted(text)} يجب ألا يبقى في أي مكان، لكنه ما زال في ${ltr(file)}. يُرجى حذفه هناك أو تغييره.`,
    "dead-link": ({ href, page }) =>
      `الرابط ${ltr(href)} لا يؤدي إلى أي صفحة (في الصفحة ${ltr(page)}). يُرجى تصحيح العنوان أو حذف الرابط.`,
    "id-twice": ({ file, id }) =>
      `المعرّف ${quoted(id)} مكرر في ${ltr(file)}. هذا خطأ في البرنامج: يُرجى الإبلاغ عنه.`,
    "local-path": ({ file, path }) =>
      `يرد في ${ltr(file)} المجلد ${ltr(path)} من هذا الجهاز. يُرجى حذفه من النصوص.`,
    secret: ({ file, text }) =>
      `يرد في ${ltr(file)} ما يبدو مفتاحًا سريًا: ${ltr(text)} يُرجى حذفه وإلغاء المفتاح.`,
    "file-type": ({ file }) =>
      `الملف ${ltr(file)} ليس من أنواع الملفات التي يتكوّن منها الأرشيف. يُرجى الإبلاغ عنه.`,
    "held-back": ({ file }) =>
      `الملف ${ltr(file)} يخص بيانًا لا يجوز نشره بعد. هذا خطأ في البرنامج: يُرجى الإبلاغ عنه.`,
    "address-gone": ({ address, release, isOfRecord }) =>
      `الرابط المنشور ${ltr(address)} لن يعود موجودًا. ` +
      (release === undefined && !isOfRecord
        ? `يُرجى إدراجه ضمن ${quoted("aliases")} في البيان الذي ينبغي أن يؤدي إليه.`
        : release === undefined
          ? `يُرجى إبقاء المعرّف في ${ltr("_data/")} كما كان، وذكره في بيان صحفي واحد على الأقل.`
          : `يُرجى إبقاء ${ltr(release)} (مع ${quoted("withdrawn")} إن كان مسحوبًا)، ` +
            `أو إدراج الرابط في الملف الجديد ضمن ${quoted("aliases")}.`),
    "no-original": ({ name, language }) =>
      `النص الأصلي لهذه الترجمة (${quoted(language)}) غير موجود: ${ltr(`${name}.md`)}. ` +
      "يُرجى تغيير اسم الملف أو إضافة النص الأصلي.",
    "missing-file": ({ path }) => `الملف ${ltr(path)} غير موجود. يُرجى إنشاؤه أو حذف الإشارة إليه.`,
    "picture-missing": ({ path, nearest }) =>
      `الصورة ${ltr(path)} غير موجودة.${nearest === undefined ? ` يُرجى وضعها بجانب البيان أو حذف ${quoted("file")} إن لم تكن محفوظة.` : suggestion(nearest)}`,
    "picture-link": ({ path, target }) =>
      `الصورة ${ltr(path)} رابط رمزي إلى ${ltr(target)} أو تقع خلفه. يُرجى وضع الملف نفسه بجانب البيان.`,
    "picture-unreadable": ({ path, reason }) =>
      `الصورة ${ltr(path)} تتعذّر قراءتها (${ltr(reason)}). يُرجى التحقق من الملف ومن صلاحياته.`,
    "picture-type": ({ path, type }) =>
      `${type === undefined ? `الملف ${ltr(path)} ليس صورة` : `الصورة ${ltr(path)} ملف من نوع ${ltr(type)}`}. يُرجى حفظها بصيغة ${ltr("JPEG")} أو ${ltr("PNG")} أو ${ltr("WebP")} أو ${ltr("AVIF")}.`,
    "picture-heic": ({ path }) =>
      `الصورة ${ltr(path)} بصيغة ${ltr("HEIC")} التي لا تعرضها المتصفحات. يُرجى تصديرها بصيغة ${ltr("JPEG")} (في ${ltr("iPhone")}: الإعدادات، الكاميرا، التنسيقات، «الأكثر توافقًا»).`,
    "picture-ending": ({ path, type, proposal }) =>
      `الصورة ${ltr(path)} هي في الحقيقة من نوع ${ltr(type)}. يُرجى تغيير اسمها إلى ${quoted(proposal)} هنا وفي المجلد.`,
    "picture-broken": ({ path }) => `الصورة ${ltr(path)} تالفة أو غير كاملة. يُرجى حفظها من جديد من الأصل.`,
    "picture-pixels": ({ path, width, height, longest, megapixels }) =>
      `الصورة ${ltr(path)} كبيرة جدًا: ${ltr(`${number(width)} × ${number(height)}`)} بكسل (الحد الأقصى ${number(longest)} لكل ضلع و${number(megapixels)} ميغابكسل). يُرجى تصغيرها.`,
    "picture-bytes": ({ path, megabytes, most }) =>
      `الصورة ${ltr(path)} كبيرة جدًا: ${number(megabytes)} ميغابايت (الحد الأقصى ${number(most)} ميغابايت). يُرجى تصغيرها أو حفظها بصيغة ${ltr("JPEG")}.`,
  },
  commands: {
    faultsFound: (errors, hints) =>
      [errors > 0 ? count(errors, nouns.error) : "", hints > 0 ? count(hints, nouns.hint) : ""]
        .filter((part) => part !== "")
        .join("، "),
    built: ({ releases, pages, files, seconds, folder }) =>
      `${count(releases, nouns.release)}، ${count(pages, nouns.page)}، ` +
      `${count(files, nouns.file)} في ${ltr(folder)} (${seconds} ث)`,
    unknownFiles: (files, folder) =>
      `في ${ltr(folder)} أيضًا ${count(files, nouns.file)} لا تعرفها عملية البناء هذه فتتركها. إن كان المجلد للأرشيف وحده فاحذفه ثم أنشئ الأرشيف من جديد.`,
    checked: (releases) => `نتيجة الفحص: ${count(releases, nouns.release)}، لا أخطاء`,
    addressesAdded: (added, file) =>
      `${count(added, nouns.newAddress)} في ${ltr(file)}. يُرجى نشر الملف مع البيان الصحفي (${ltr("commit")}).`,
    faultsInBrowser: "لا يمكن إنشاء الأرشيف بعد",
    nothingWritten: "لم يُكتب شيء.",
    filesIn: (files, file) => `${count(files, nouns.file)} في ${ltr(file)}`,
    difference: { missing: "غير موجود", other: "مختلف", unreachable: "يتعذّر الوصول إليه" },
    verified: (files, differences) =>
      `تمت مقارنة ${count(files, nouns.file)}، عدد الاختلافات: ${number(differences)}`,
    otherBuild: (pid) => `تكتب عملية بناء أخرى في هذا المجلد (العملية ${pid})`,
    cannotWrite: (reason) => `تعذّرت الكتابة: ${reason}`,
  },
};
