import { counted, nouns } from "./counted";

/** Words of the parts, the same on every screen. */
export const partText = {
  optional: "(اختياري)",
  ifAny: "(إن وُجد)",
  show: "إظهار",
  hide: "إخفاء",
  close: "إغلاق",
  copy: "نسخ",
  remove: "حذف",
  back: "رجوع",
  cancel: "إلغاء",
  undo: "تراجع",
  retry: "إعادة المحاولة",
  preparing: "نُحضّر …",
  draftSavedBefore: "المسودة محفوظة،",
  draftNotSaved: "لم تُحفظ المسودة بعد. ما كتبتموه ما زال هنا.",
  left: (count: number) => (count === 1 ? "بقي شيء واحد قبل المتابعة" : count === 2 ? "بقي شيئان قبل المتابعة" : `بقيت ${counted(count, nouns.thing)} قبل المتابعة`),
  nextMissing: "التنقل إلى الناقص التالي:",
  incidentBefore: "رقم الواقعة:",
  safe: "بياناتكم المحفوظة سليمة.",
  first: "الاسم",
  father: "الأب",
  grandfather: "الجد",
  family: "العائلة",
  calendar: "التقويم",
  hijri: "هجري",
  gregorian: "ميلادي",
  day: "اليوم",
  month: "الشهر",
  year: "السنة",
  switchedToHijri: "السنة هجرية، فانتقلنا إلى التقويم الهجري.",
  switchedToGregorian: "السنة ميلادية، فانتقلنا إلى التقويم الميلادي.",
  riyal: "ريال",
  mobileOf: "الجوال لمن؟",
  bestTime: "أنسب وقت للاتصال",
  addRow: "إضافة سطر",
  removeRow: (number: number) => `حذف السطر ${number}`,
  rowRemoved: "حُذف السطر.",
  noRows: "لا أسطر بعد",
  capsOn: "مفتاح الأحرف الكبيرة (Caps Lock) مضغوط",
  typingLatin: "تكتبون الآن بحروف لاتينية. لتبديل اللغة:",
  typingArabic: "تكتبون الآن بحروف عربية. لتبديل اللغة:",
  holdToShow: "إظهار عبارة المرور ما دام الزر مضغوطًا",
  reveal: (what: string) => `إظهار ${what}، ويُسجَّل الإظهار`,
  conceal: (what: string) => `حجب ${what}`,
  masked: (ending: string) => `محجوب، تنتهي بـ ${ending}`,
  logged: "إظهار (يُسجَّل)",
  step: (now: number, all: number) => `خطوة ${now} من ${all}`,
  done: "تمت",
  filterResults: (count: number) => counted(count, nouns.result),
  nothingFits: "لا خيار يطابق ما كتبتم",
  page: (now: number, all: number) => `صفحة ${now} من ${all}`,
  previousPage: "الصفحة السابقة",
  nextPage: "الصفحة التالية",
  preview: (what: string, now: number, all: number) => `معاينة ${what}، صفحة ${now} من ${all}`,
  previewFailed: "تعذّرت معاينة الورقة",
  previewFailedSafe: "الورقة نفسها محفوظة وسليمة. يمكنكم طباعتها أو حفظ نسخة منها.",
  cancelled: "أُوقف العمل",
} as const;

/** The other calendar below a date; nothing outside the published table. */
export function otherCalendar(words: string): string {
  return words === "" ? "" : `الموافق ${words}`;
}

/** What a typed value reads as, by the code the desk gives it. */
export const readingNotes: Readonly<Record<string, string>> = {
  citizen: "مواطن",
  resident: "مقيم",
  unknown_range: "بداية هذا الرقم غير معروفة لدينا. راجعوه مع صاحبه.",
};
