import type { Role } from "../state/session";

/** Words of the window around the pages. */
export const shellText = {
  product: "استقبال",
  title: (page: string) => `${page} · استقبال`,
  skip: "انتقلوا إلى المحتوى",
  find: "ابحثوا عن شخص أو طلب أو شاشة",
  visits: "الزيارات المفتوحة",
  newVisit: "زيارة جديدة",
  moreVisits: "زيارات أخرى",
  endVisit: (label: string) => `إنهاء زيارة ${label}`,
  visitEnded: "أُنهيت الزيارة.",
  visitCount: "يمكن فتح تسع زيارات معًا. أنهوا إحداها ثم افتحوا الجديدة.",
  places: "أقسام البرنامج",
  lock: "قفل الشاشة",
  status: "حال البرنامج",
  backup: (age: string) => `آخر نسخة احتياطية سليمة: ${age}`,
  noBackup: "لا نسخة احتياطية بعد",
  keys: "المفاتيح",
  keysTitle: "مفاتيح هذه الشاشة",
  keysEverywhere: "في كل شاشة",
  trainingBand: "مكتب تدريبي",
  training: "مكتب تدريبي: البيانات غير حقيقية، وكل ورقة تُطبع عليها كلمة «تدريب»",
  noScreen: "لا توجد هذه الشاشة",
  noScreenText: "ربما نُقلت أو تغيّر اسمها. عودوا إلى المنضدة أو ابحثوا عنها.",
  toDesk: "إلى المنضدة",
  noRight: "هذه الشاشة لدور آخر",
  noRightText: (who: string) => `هذه الشاشة متاحة لـ${who}`,
  noRightHow: "اطلبوا منهم ما تحتاجونه.",
  failed: "تعذّر فتح هذه الشاشة",
  failedText: "بياناتكم سليمة. أعيدوا المحاولة، وإن تكرر فأخبروا المدير.",
  undone: "تم التراجع.",
  nothingToUndo: "لا عمل قريبًا يمكن التراجع عنه.",
  locked: "الشاشة مقفلة، وعملكم محفوظ",
} as const;

/** Keys that work everywhere, for the help of F1. */
export const everywhere: readonly (readonly [string, string])[] = [
  ["F1", "مفاتيح هذه الشاشة"],
  ["F2", "زيارة جديدة"],
  ["Ctrl K", "البحث في كل شيء"],
  ["Ctrl 1…9", "الانتقال إلى زيارة مفتوحة"],
  ["Ctrl Enter", "إتمام هذه الخطوة"],
  ["Ctrl L", "قفل الشاشة فورًا"],
  ["Ctrl Z", "التراجع عن آخر عمل"],
  ["F6", "المنطقة التالية"],
  ["F8", "الناقص التالي"],
  ["Alt 1…8", "أقسام البرنامج"],
  ["Esc", "إغلاق ما في الأعلى ثم الرجوع"],
];

/** Who a role is, as staff say it. */
export const roleText: Record<Role, string> = {
  clerk: "علاقات المستفيدين",
  researcher: "البحث الاجتماعي",
  secretary: "أمانة لجنة البحث",
  manager: "المدير",
  auditor: "المراجع",
};

/** Places of the rail. */
export const placeText = {
  desk: "المنضدة",
  beneficiaries: "المستفيدون",
  requests: "الطلبات",
  research: "البحث",
  committee: "اللجنة",
  replies: "التبليغ",
  service: "الخدمة",
  reports: "المتابعة",
  sealed: "ملفات مختومة",
  journal: "سجل الحركات",
  settings: "الإعدادات",
} as const;
