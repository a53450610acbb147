import { ltr } from "./arabic.ts";
import type { PressTexts } from "./press-texts.ts";

/** What is offered to the press, in Arabic. */
export const arPress: PressTexts = {
  tools: "للصحافة",
  copyText: "نسخ النص",
  copyAddress: "نسخ الرابط",
  textCopied: "نُسخ النص.",
  addressCopied: "نُسخ الرابط.",
  notCopied: "لا يُسمح بالنسخ هنا. يُرجى تحديد النص.",
  plainText: `فتح كنص (${ltr("TXT")})`,
  reuse: "إعادة النشر",
  contactToday: "جهة الاتصال الصحفي حاليًا",
  more: "بيانات صحفية ذات صلة",
  subscribe: "الاشتراك",
  subscribeTo: (list) => `البيانات الصحفية الجديدة عن «${list}» على شكل خلاصة:`,
  subscribeToAll: "جميع البيانات الصحفية الجديدة على شكل خلاصة:",
  aboutFeeds:
    "يوضع رابط الخلاصة في قارئ للخلاصات أو في برنامج بريد أو في نظام تحرير، فيظهر هناك كل بيان صحفي جديد بنصه الكامل " +
    "دون تسجيل.",
};
