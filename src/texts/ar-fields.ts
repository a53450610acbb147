import { ltr } from "./arabic.ts";
import type { FieldCatalogue } from "./field-texts.ts";

const dates = `${ltr("2019-03-21")} أو ${ltr("2019-03")} أو ${ltr("2019")}`;
const exactness = `بالدقة المعروفة: ${dates}؛ مع ${ltr("~")} للتقريب، ومع ${ltr("?")} عند الشك.`;
const idRule = `يتكوّن من ${ltr("a-z")} و${ltr("0-9")} و${ltr("-")} فقط. يصبح جزءًا من الرابط ولا يتغيّر بعد ذلك.`;
const organisations = ltr("organisations.yaml");
const projects = ltr("projects.yaml");
const people = ltr("people.yaml");
const site = ltr("site.yaml");
const webRule = `يبدأ بـ ${ltr("https://")}`;

/** The fields' labels and hints in Arabic. */
export const arFields: FieldCatalogue = {
  release: {
    title: "بيان صحفي",
    description: `ما يرد في بداية البيان الصحفي، بين السطرين المكوّنين من ${ltr("---")}.`,
    fields: {
      title: { title: "العنوان", description: "العنوان الرئيسي حرفيًا." },
      kicker: { title: "العنوان التمهيدي", description: "السطر الذي يعلو العنوان." },
      subtitle: { title: "العنوان الفرعي", description: "السطر الذي يلي العنوان." },
      date: {
        title: "التاريخ",
        description:
          `تاريخ البيان الصحفي، ${exactness} المدة: ${ltr("2023-11/2024-02")}. ` +
          "من دونه يُعدّ البيان بلا تاريخ؛ يُرجى عدم التخمين.",
      },
      place: {
        title: "مكان الصدور",
        description: "المكان الوارد قبل الجملة الأولى كما هو، دون نقطة: عمّان.",
      },
      issuer: {
        title: "الجهة المُصدِرة",
        description: `معرّف الجهة التي أصدرت البيان، من ${organisations}. من دونه تُعتمد الجهة الناشرة من ${site}.`,
      },
      partners: {
        title: "الشركاء",
        description: `معرّفات الجهات المشاركة أو المعنيّة، من ${organisations}.`,
      },
      projects: { title: "المشاريع", description: `معرّفات المشاريع التي يتناولها البيان، من ${projects}.` },
      people: { title: "الأشخاص", description: `معرّفات الأشخاص المذكورين في البيان، من ${people}.` },
      photos: {
        title: "الصور",
        description: "صور البيان، ومنها الصور التي لا يُعرف منها سوى التعليق.",
        fields: {
          file: {
            title: "ملف الصورة",
            description: "اسم ملف الصورة الموجود بجوار البيان. يُترك إذا لم تكن الصورة متوفرة.",
          },
          caption: { title: "تعليق الصورة", description: "تعليق الصورة حرفيًا، دون ذكر مصدرها." },
          alt: {
            title: "وصف الصورة",
            description: "ما تُظهره الصورة، لمن لا يستطيع رؤيتها. جملة أو جملتان.",
          },
          credit: {
            title: "مصدر الصورة",
            description: "من التقط الصورة، دون كلمة «الصورة:»: وزارة العمل.",
          },
          terms: { title: "شروط الاستخدام", description: "من يحق له استخدام الصورة ولأي غرض." },
          people: {
            title: "الأشخاص في الصورة",
            description: "من يظهر في الصورة، بترتيب ذكرهم في التعليق.",
            fields: {
              person: { title: "الشخص", description: `المعرّف من ${people}.` },
              as: { title: "الصفة", description: "الصفة كما ترد في تعليق الصورة: مديرة المشروع." },
              position: {
                title: "الموضع في الصورة",
                description: `العدد يُحسب من اليسار: ${ltr("2")}. وإلا فكلمات التعليق: في الخلف.`,
              },
            },
          },
        },
      },
      contact: {
        title: "جهة الاتصال الصحفي",
        description: "معرّف شخص أو جهة، أو نص فيه الهاتف والبريد الإلكتروني.",
      },
      boilerplate: {
        title: "الفقرة الختامية",
        description: "الفقرة الثابتة في نهاية البيانات: لمزيد من المعلومات …",
      },
      signature: { title: "الأحرف الأولى", description: "الأحرف الأولى من اسم الكاتب في نهاية البيان." },
      number: { title: "الرقم", description: `رقم المكتب الصحفي نفسه: ${ltr("12/2019")}.` },
      language: {
        title: "اللغة",
        description: `رمز اللغة: ${ltr("ar, de, en")}. من دونه تُعتمد لغة ${site}.`,
      },
      keywords: { title: "الكلمات المفتاحية", description: "كلمات مفتاحية حرّة." },
      source: {
        title: "المصدر",
        description: "من أين جاء النص، إن لم يكن من الجهة المُصدِرة نفسها.",
        fields: {
          name: { title: "الاسم", description: "ممّن جاء النص: اسم الصحيفة مثلاً." },
          url: { title: "الرابط", description: `مكان النص هناك، ${webRule}.` },
          note: { title: "ملاحظة", description: "ما ينبغي معرفته أيضًا عن مصدر النص." },
        },
      },
      embargo: {
        title: "حظر النشر",
        description:
          "لا يخرج شيء من البيان قبل هذا الموعد: " +
          `${ltr("2026-03-01T06:00")} (التوقيت المحلي) أو ${ltr("2026-03-01T06:00+01:00")}.`,
      },
      draft: {
        title: "مسودة",
        description: `القيمة ${ltr("true")}: لا يظهر البيان في أي مكان. وإلا فيُحذف السطر.`,
      },
      corrections: {
        title: "التصويبات",
        description: "ما جرى تغييره بعد النشر؛ يظهر للعموم مع البيان.",
        fields: {
          date: { title: "التاريخ", description: `موعد التصويب، ${exactness}` },
          note: { title: "ما جرى تغييره", description: "في جملة واحدة: ما كان خطأً وما هو الصحيح الآن." },
        },
      },
      withdrawn: {
        title: "مسحوب",
        description: "يبقى الرابط ويذكر اليوم والسبب؛ أما النص فيختفي من كل مكان.",
        fields: {
          date: { title: "التاريخ", description: `موعد السحب، ${exactness}` },
          reason: { title: "السبب", description: "سبب السحب؛ يظهر للعموم مكان البيان." },
        },
      },
      "replaced-by": {
        title: "حلّ محلّه",
        description: `اسم البيان الذي حلّ محلّه: اسم الملف دون ${ltr(".md")}.`,
      },
      aliases: {
        title: "الروابط السابقة",
        description: `مسارات كان البيان متاحًا تحتها؛ كلها تقود إلى هنا: ${ltr("/press/2019/old.html")}.`,
      },
      original: {
        title: "حالة النص الأصلي",
        description: "في الترجمات فقط: علامة النص الأصلي الذي تُرجم. إذا تغيّر الأصل عُدّت الترجمة قديمة.",
      },
      "hints-off": {
        title: "تنبيهات معطّلة",
        description: `أسماء التنبيهات التي لا تظهر لهذا البيان: ${ltr("vague-time")}.`,
      },
    },
  },
  organisation: {
    title: "جهة",
    description: "جهة تُصدر بيانات صحفية أو تشارك فيها.",
    fields: {
      id: { title: "المعرّف", description: `اسم قصير دائم: ${ltr("ministry-of-labour")}. ${idRule}` },
      name: { title: "الاسم", description: "الاسم الكامل: وزارة العمل والشؤون الاجتماعية." },
      short: { title: "الاسم المختصر", description: "الاسم المختصر كما تستخدمه النصوص: وزارة العمل." },
      aliases: {
        title: "أسماء أخرى",
        description: "أسماء أخرى تُذكر بها الجهة في النصوص. تصبح روابط في البيانات الصحفية.",
      },
      former: {
        title: "أسماء سابقة",
        description: "ما كانت تُسمّى به الجهة في السابق.",
        fields: {
          name: { title: "الاسم", description: "الاسم السابق." },
          until: { title: "حتى", description: `آخر موعد كان الاسم مستخدمًا فيه، ${exactness}` },
        },
      },
      kind: { title: "النوع", description: "نوع الجهة: وزارة، مجلس، شركة." },
      "part-of": { title: "الجهة الأم", description: "معرّف الجهة التي تتبع لها." },
      url: { title: "الموقع الإلكتروني", description: `موقعها الإلكتروني، ${webRule}.` },
      place: { title: "المقر", description: "مكان مقرّها." },
    },
  },
  project: {
    title: "مشروع",
    description: "مشروع تتناوله البيانات الصحفية.",
    fields: {
      id: { title: "المعرّف", description: `اسم قصير دائم: ${ltr("lqa")}. ${idRule}` },
      name: { title: "الاسم", description: "الاسم الكامل: مشروع التأهيل والعمل." },
      short: { title: "الاسم المختصر", description: "الاسم المختصر كما تستخدمه النصوص: التأهيل." },
      aliases: {
        title: "أسماء أخرى",
        description: "أسماء أخرى يُذكر بها المشروع في النصوص. تصبح روابط في البيانات الصحفية.",
      },
      organisations: { title: "الجهات المشاركة", description: "معرّفات الجهات القائمة على المشروع." },
      people: { title: "الأشخاص", description: "معرّفات الأشخاص الذين يديرونه." },
      from: { title: "البداية", description: `موعد بدايته، ${exactness}` },
      to: { title: "النهاية", description: `موعد نهايته، ${exactness}` },
      summary: { title: "نبذة", description: "في جملة أو جملتين." },
      funding: { title: "التمويل", description: "من يموّله: الصندوق الاجتماعي الأوروبي." },
    },
  },
  person: {
    title: "شخص",
    description: "شخص يُذكر في البيانات الصحفية.",
    fields: {
      id: { title: "المعرّف", description: `اسم قصير دائم: ${ltr("ahmad-haddad")}. ${idRule}` },
      name: { title: "الاسم", description: "الاسم الأول واسم العائلة، دون لقب." },
      honorific: { title: "اللقب", description: "اللقب قبل الاسم: د." },
      aliases: {
        title: "أسماء أخرى",
        description: "أسماء أخرى يُذكر بها الشخص في النصوص، كالاسم قبل الزواج.",
      },
      roles: {
        title: "المناصب",
        description: "مناصبه، ولكل منها مدته. تعرض الصفحة المنصب يوم صدور البيان.",
        fields: {
          role: { title: "المنصب", description: "المنصب: مدير عام." },
          organisation: { title: "الجهة", description: "معرّف الجهة التي يشغل فيها المنصب." },
          project: { title: "المشروع", description: "معرّف المشروع الذي يشغل فيه المنصب." },
          from: { title: "منذ", description: `بداية شغل المنصب، ${exactness}` },
          to: { title: "حتى", description: `نهاية شغل المنصب، ${exactness}` },
        },
      },
      hidden: {
        title: "مخفي",
        description: `القيمة ${ltr("true")}: لا صفحة ولا مدخل في الفهرس ولا روابط. تبقى كلمات البيانات كما هي.`,
      },
      url: { title: "الموقع الإلكتروني", description: `موقع إلكتروني عن الشخص، ${webRule}.` },
    },
  },
  site: {
    title: "الأرشيف",
    description: "الأرشيف نفسه: اسمه ورابطه ومظهره.",
    fields: {
      title: { title: "اسم الأرشيف", description: "يظهر في رأس كل صفحة." },
      url: { title: "الرابط", description: `رابط الأرشيف، ${webRule}.` },
      "first-url": {
        title: "الرابط الأول",
        description: `بعد انتقال الأرشيف فقط: رابطه الأول، ${webRule}. بذلك تبقى المعرّفات في الخلاصات، فلا يصل كل شيء إلى المشتركين مرة أخرى.`,
      },
      language: {
        title: "اللغة",
        description: `لغة الواجهة، واللغة المفترضة للبيانات الصحفية: ${ltr("ar")}.`,
      },
      "time-zone": {
        title: "المنطقة الزمنية",
        description: `لحظر النشر بالتوقيت المحلي: ${ltr("Europe/Berlin")}.`,
      },
      publisher: {
        title: "الجهة الناشرة",
        description: `معرّف الجهة صاحبة الأرشيف، من ${organisations}.`,
      },
      contact: {
        title: "جهة الاتصال الصحفي",
        description: "للبيانات التي لا تذكر جهة اتصال: معرّف شخص أو جهة، أو نص.",
      },
      reuse: {
        title: "إعادة النشر",
        description: "الشروط التي يجوز بموجبها نشر النصوص. تظهر مع كل بيان صحفي.",
      },
      accessibility: {
        title: "بيان إمكانية الوصول",
        description: "ما يتكوّن منه البيان إذا لم يُحدَّد نص خاص تحت legal.",
        fields: {
          state: { title: "الحالة", description: "القيم الممكنة: full أو partial أو none." },
          made: { title: "تاريخ الإعداد", description: "اليوم الذي أُعدّ فيه البيان." },
          reviewed: { title: "تاريخ المراجعة", description: "يوم آخر مراجعة؛ تُجدَّد كل سنة." },
          law: { title: "الأساس القانوني", description: "القانون الذي يفرض البيان." },
          method: { title: "التقييم", description: "كيف جرى التقييم." },
          gaps: { title: "الثغرات", description: "ما لا يسهل الوصول إليه بعد، جملة لكل بند." },
          feedback: { title: "الإبلاغ", description: "إلى أين تُبلَّغ العقبات." },
          enforcement: { title: "جهة الإنفاذ", description: "اسم جهة الإنفاذ ووسائل الاتصال بها." },
        },
      },
      legal: {
        title: "الصفحات القانونية",
        description: `ملفات Markdown في ${ltr("_data/")} فيها نصوص هذه الصفحات.`,
        fields: {
          imprint: { title: "الإشعار القانوني", description: `ملف الإشعار القانوني: ${ltr("imprint.md")}.` },
          privacy: { title: "حماية البيانات", description: `ملف حماية البيانات: ${ltr("privacy.md")}.` },
          accessibility: {
            title: "إمكانية الوصول",
            description: `ملف البيان بشأن إمكانية الوصول: ${ltr("accessibility.md")}.`,
          },
          "easy-language": {
            title: "اللغة السهلة",
            description: `ملف الصفحة باللغة السهلة: ${ltr("easy-language.md")}.`,
          },
          "sign-language": {
            title: "لغة الإشارة",
            description: "صفحة عن الأرشيف فيها رابط إلى مقطع بلغة الإشارة. دون هذا الحقل لا توجد الصفحة.",
          },
        },
      },
      "hints-off": {
        title: "تنبيهات معطّلة",
        description: `أسماء التنبيهات التي لا تظهر في الأرشيف كله: ${ltr("photo-without-terms")}.`,
      },
      editor: {
        title: "محرّر الويب",
        description: `المكان الذي يحفظ فيه المحرّر ${ltr("/admin/")} ما يُكتب فيه.`,
        fields: {
          backend: {
            title: "المضيف",
            description: `إحدى القيم: ${ltr("github")} أو ${ltr("gitlab")} أو ${ltr("gitea")}، وإلا فالقيمة ${ltr("github")}.`,
          },
          repo: { title: "المستودع", description: `المالك والاسم: ${ltr("jobcenter-myk/press")}.` },
          branch: {
            title: "الفرع",
            description: `الفرع الذي يُبنى منه الموقع، وإلا فالقيمة ${ltr("main")}.`,
          },
          host: {
            title: "عنوان المضيف",
            description: `للخوادم الخاصة فقط: ${ltr("https://git.example.org")}.`,
          },
          "sign-in": {
            title: "خدمة تسجيل الدخول",
            description: `عنوان خدمة تسجيل الدخول ${ltr("(OAuth)")}؛ وبدونها يكون الدخول برمز وصول.`,
          },
        },
      },
      look: {
        title: "المظهر",
        description: "ألوان الجهة.",
        fields: {
          accent: {
            title: "اللون",
            description: `للروابط والخطوط على خلفية فاتحة: ${ltr("#1d4ed8")}.`,
          },
          "accent-dark": {
            title: "اللون على خلفية داكنة",
            description: `للروابط والخطوط على خلفية داكنة: ${ltr("#93c5fd")}.`,
          },
        },
      },
    },
  },
};
