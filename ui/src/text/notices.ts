import type { Moment } from "../generated/types";

const when = (moment: Moment): string => `${moment.time} يوم ${moment.date.both}`;

/** What is told about the place after a sign-in: what happened, whether the data are safe, what to do now. */
export const noticeText = {
  label: "تنبيهات الجهاز",
  seen: "إخفاء",
  resumed: "استُعيد العمل بعد انقطاع",
  resumedText: (request: string | null) => (request ? `آخر طلب محفوظ رقمه ${request}. راجعوا ما كنتم تكتبونه حين انقطع العمل؛ المسودات محفوظة.` : "كل ما أُكّد حفظه موجود، والمسودات محفوظة."),
  lost: "تغييرات حُفظت من قبل ليست في السجل الآن",
  lostText: (since: Moment | null, request: string | null) =>
    `${since ? `آخر ما في السجل الساعة ${when(since)}، وما بعده مفقود.` : "ما حُفظ في الجلسة السابقة مفقود."}${request ? ` آخر طلب موجود رقمه ${request}.` : ""} أخبروا المدير قبل إدخال شيء جديد، فقد يعيده من نسخة احتياطية.`,
  foreign: "وُجد بجانب البيانات ملف ليس منها",
  foreignText: "نحّيناه ولم نستعمله، وبيانات المكتب كما كانت. أخبروا المدير إن كان أحد قد نسخ ملفات إلى مجلد البيانات.",
  clock: "ساعة الجهاز غير صحيحة",
  clockText: (now: Moment, newest: Moment | null) => `تشير إلى ${when(now)}${newest ? `، وآخر عمل في السجل كان ${when(newest)}` : ""}. صحّحوها من إعدادات الجهاز، أو أكّدوا التاريخ إن كان هو الصحيح: فهو يُكتب على الأوراق.`,
  confirm: "تأكيد التاريخ",
  space: "مساحة القرص قليلة",
  spaceText: (megabytes: number) => `المساحة المتبقية ${megabytes} م.ب. أفرغوا مساحة قبل أن يتوقف الحفظ.`,
  reopened: "أُعيد فتح الواجهة",
  reopenedText: "توقفت نافذة البرنامج ففتحناها من جديد. ما حُفظ موجود، والمسودة محفوظة.",
} as const;
