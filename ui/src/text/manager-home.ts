import { counted, nouns } from "./counted";

/** Words of the manager's panel on the desk: each line says what asks for an eye, and leads there. */
export const managerText = {
  title: "ما يتابعه المدير",
  allWell: "لا شيء يحتاج تدخلكم.",
  backup: (minutes: number) => `آخر نسخة احتياطية سليمة ${ago(minutes)}`,
  backupNone: "لا نسخة احتياطية سليمة بعد",
  backupLate: "مضى أكثر من يوم على آخر نسخة سليمة",
  backupFailed: "لم تكتمل آخر محاولة للنسخ",
  mediumNone: "لم تُختر وحدة تخزين ثانية للنسخ",
  mediumLate: "النسخة على الوسيط الثاني قديمة",
  space: (megabytes: number) => `المساحة المتبقية على القرص ${megabytes >= 1024 ? `${Math.floor(megabytes / 1024)} غيغابايت` : `${megabytes} ميغابايت`}`,
  spaceLow: "المساحة قليلة فتوقف النسخ الاحتياطي",
  failed: (count: number) => `محاولات دخول لم تنجح: ${count}`,
  denials: (count: number) => `أعمال رُفضت لعدم الصلاحية: ${count}`,
  since: (day: string) => `منذ دخولكم السابق في ${day}`,
  waiting: "لم يختاروا عبارتهم بعد",
  withoutKey: "يحتاجون عبارة دخول أولى جديدة",
  renewal: "غادر موظف ولم يُجدَّد مفتاح البيانات",
  journal: "سجل الحركات عُبث به",
  journalAt: (seq: number) => `عند الحركة ${seq}`,
  alone: (count: number) => `طلبات أذن بها من أدخلها، لأنه المدير الوحيد: ${count}`,
  subject: (number: string) => `طلب بيانات ${number}`,
  overdue: (days: number) => `تأخر ${counted(days, nouns.day)}`,
  left: (days: number) => (days === 0 ? "آخر موعده اليوم" : `بقي ${counted(days, nouns.day)}`),
  incident: (number: string) => `حادثة مفتوحة ${number}`,
  hoursLeft: (hours: number) => `بقي للإبلاغ عنها ${counted(hours, nouns.hour)}`,
  hoursOver: "انقضت مهلة الإبلاغ عنها",
  destroy: (count: number) => `ملفات انتهت مدة حفظها: ${count}`,
  undecided: "لم تُحدَّد مدد الحفظ بعد",
  policies: (count: number) => `لوائح لم يقرأها الجميع: ${count}`,
  review: (title: string) => `حلّ موعد مراجعة «${title}»`,
  unread: (title: string) => `بانتظار قراءتكم: «${title}»`,
} as const;

function ago(minutes: number): string {
  if (minutes < 60) return minutes < 1 ? "قبل أقل من دقيقة" : `قبل ${counted(minutes, nouns.minute)}`;
  return minutes < 1440 ? `قبل ${counted(Math.floor(minutes / 60), nouns.hour)}` : `قبل ${counted(Math.floor(minutes / 1440), nouns.dayAfter)}`;
}
