import { counted, nouns } from "./counted";

/** Words of the search over everything. */
export const searchText = {
  title: "البحث في كل شيء",
  label: "الاسم أو الرقم",
  placeholder: "الاسم، أو رقم الهوية، أو الجوال، أو رقم الملف أو الطلب",
  results: "النتائج",
  count: (count: number) => counted(count, nouns.result),
  groups: { people: "أشخاص", households: "ملفات الأسر", requests: "طلبات", letters: "خطابات", deeds: "أعمال", screens: "شاشات" },
  other: (reading: string) => `بحثنا عن: ${reading}`,
  register: "تسجيل شخص جديد بهذا الاسم",
  registerNew: "تسجيل شخص جديد",
  nothing: (text: string) => `لم نجد «${text}»`,
  nothingText: "جرّبوا اسمين فقط، أو رقم الهوية، أو جوال أحد الأقارب.",
  namesake: "الاسم نفسه، شخص آخر",
  archived: "في الأرشيف",
  file: (number: string) => `ملف ${number}`,
  request: (number: string) => `طلب ${number}`,
  idEnds: (digits: string) => `الهوية تنتهي بـ ${digits}`,
  phoneEnds: (digits: string) => `الجوال ينتهي بـ ${digits}`,
  more: (shown: number, total: string) => `يظهر أقرب ${shown} من ${total}. أضيفوا اسمًا أو رقمًا ليقلّوا.`,
  failed: "تعذّر البحث الآن. بياناتكم سليمة.",
  move: "تنقّل",
  open: "فتح",
  spelling: "البحث لا يفرّق بين فاطمه وفاطمة، ولا ابراهيم وإبراهيم",
  full: "يمكن فتح تسع زيارات معًا. أنهوا إحداها ثم افتحوا الجديدة.",
} as const;
