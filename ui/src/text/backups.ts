import type { BackupReason, BackupShown } from "../generated/types";
import { counted, type Forms } from "./counted";

const hoursAgo: Forms = { zero: "قبل قليل", one: "قبل ساعة", two: "قبل ساعتين", few: "قبل # ساعات", many: "قبل # ساعة", other: "قبل # ساعة" };
const minutesAgo: Forms = { zero: "قبل لحظات", one: "قبل دقيقة", two: "قبل دقيقتين", few: "قبل # دقائق", many: "قبل # دقيقة", other: "قبل # دقيقة" };
const daysAgo: Forms = { zero: "اليوم", one: "قبل يوم", two: "قبل يومين", few: "قبل # أيام", many: "قبل # يومًا", other: "قبل # يوم" };
const newRequests: Forms = { zero: "لا طلبات", one: "طلب واحد", two: "طلبان", few: "# طلبات", many: "# طلبًا", other: "# طلب" };
const newPersons: Forms = { zero: "لا أشخاص", one: "شخص واحد", two: "شخصان", few: "# أشخاص", many: "# شخصًا", other: "# شخص" };
const newPapers: Forms = { zero: "لا أوراق", one: "ورقة واحدة", two: "ورقتان", few: "# أوراق", many: "# ورقة", other: "# ورقة" };
const scans: Forms = { zero: "لا مرفقات", one: "مرفق واحد", two: "مرفقان", few: "# مرفقات", many: "# مرفقًا", other: "# مرفق" };
const deeds: Forms = { zero: "لا حركات", one: "حركة واحدة", two: "حركتان", few: "# حركات", many: "# حركة", other: "# حركة" };
const destructions: Forms = { zero: "", one: "عملية إتلاف واحدة", two: "عمليتا إتلاف", few: "# عمليات إتلاف", many: "# عملية إتلاف", other: "# عملية إتلاف" };

const reasons: Readonly<Record<BackupReason, string>> = {
  timer: "تلقائية",
  lock: "عند القفل",
  asked: "بطلب",
  before_migration: "قبل تحديث البرنامج",
  before_import: "قبل استيراد",
  before_restore: "قبل استعادة",
};

/** What did not hold at a check, in words. */
const findings: Readonly<Record<string, string>> = {
  manifest: "بطاقة النسخة عُدّلت من غير البرنامج",
  store: "ملف البيانات فيها متضرر",
  keys: "ملف المفاتيح فيها متضرر",
  seal: "صفحات من بياناتها تغيّرت",
  structure: "بنية بياناتها متضررة",
  content: "عدد السجلات فيها غير ما دُوّن",
  attachments: "مرفق مفقود أو متضرر",
  older_key: "مختومة بمفتاح سابق، وتُفحص عند استعادتها",
};

const series: Readonly<Record<string, string>> = {
  file: "أرقام الملفات",
  request: "أرقام الطلبات",
  declaration: "أرقام الإقرارات",
  letter: "أرقام الخطابات",
  case_file: "أرقام ملفات الحالة",
  subject_request: "أرقام طلبات أصحاب البيانات",
  incident: "أرقام الحوادث",
  destruction: "أرقام محاضر الإتلاف",
  sitting: "أرقام الجلسات",
  receipt: "أرقام سندات التسليم",
  appeal: "أرقام التظلمات",
};

/** «قبل 12 دقيقة»: in the largest whole unit, as it is said. */
export function ago(minutes: number): string {
  if (minutes < 60) return counted(minutes, minutesAgo);
  if (minutes < 24 * 60) return counted(Math.floor(minutes / 60), hoursAgo);
  return counted(Math.floor(minutes / (24 * 60)), daysAgo);
}

/** Words of the backups: the page, the second medium, putting a copy back. */
export const backupText = {
  title: "النسخ الاحتياطية",
  lead: "ينسخ البرنامج البيانات من نفسه كل نصف ساعة إن تغيّر شيء، وعند القفل. لا تُعتمد نسخة قبل أن تُقرأ من جديد وتُفحص.",
  standing: "حال النسخ",
  last: "آخر نسخة سليمة",
  late: "مضى يوم بلا نسخة سليمة",
  lateText: "خذوا نسخة الآن. إن تعذّر ذلك فأخبروا مسؤول الأجهزة.",
  none: "لا نسخة احتياطية بعد",
  noneText: "خذوا نسخة الآن، ثم تؤخذ بعدها من نفسها.",
  changed: "تغيّرت بيانات بعدها، وتُنسخ عند موعدها.",
  unchanged: "لم يتغيّر شيء بعدها.",
  failed: "لم تنجح آخر محاولة للنسخ",
  failedText: "النسخ السليمة التي قبلها باقية. أعيدوا المحاولة، وإن تكرر فأخبروا مسؤول الأجهزة.",
  blocked: (free: number) => `المساحة المتبقية ${free} م.ب`,
  blockedText: "لا تؤخذ نسخة جديدة حتى تُفرغ مساحة على القرص.",
  free: "المساحة المتبقية",
  freeValue: (megabytes: number) => (megabytes >= 1000 ? `${Math.floor(megabytes / 1000)} غ.ب` : `${megabytes} م.ب`),
  take: "أخذ نسخة الآن",
  taking: "نأخذ نسخة ونفحصها",
  checking: "نقرأ النسخة ونفحصها",
  carrying: "ننسخ إلى الوسيط الثاني",
  restoring: "نستعيد النسخة",
  percent: (done: number) => `${done}%`,
  goOn: "يمكنكم متابعة العمل في أثناء ذلك.",
  stay: "لا تُغلقوا البرنامج. إن انقطع التيار يُكمل عند الفتح أو يبقى كل شيء كما كان.",
  taken: "أُخذت النسخة وفُحصت.",
  carried: "نُقلت النسخة إلى الوسيط الثاني وقورنت.",
  sound: "النسخة سليمة.",
  medium: "الوسيط الثاني",
  mediumText: "قرص خارجي أو مجلد على جهاز آخر. إن تعطّل هذا الجهاز أو سُرق بقيت البيانات هناك، مشفّرة كما هي هنا.",
  noMedium: "لم يُحدَّد وسيط ثان بعد",
  choose: "تحديد مجلد",
  chooseOther: "تغييره",
  giveUp: "الاستغناء عنه",
  carry: "النقل إليه الآن",
  place: "المجلد",
  present: "موصول",
  away: "غير موصول",
  lastThere: "آخر نسخة عليه",
  noneThere: "لا نسخة عليه بعد",
  mediumLate: "مضى يوم على آخر نسخة هناك",
  mediumLateText: "صِلوا القرص، ثم انقلوا إليه نسخة.",
  mediumSet: "حُدّد الوسيط الثاني. انقلوا إليه نسخة الآن.",
  mediumGone: "لم يعد للمكتب وسيط ثان.",
  list: "النسخ على هذا الجهاز",
  listHint: "تبقى أحدث 8 نسخ، ونسخة لكل يوم من آخر 12 يومًا، ولكل أسبوع من 10 أسابيع، ولكل شهر من 9 أشهر، وما أُخذ قبل تحديث أو استعادة.",
  when: "وقت أخذها",
  why: "السبب",
  size: "الحجم",
  state: "الحالة",
  deeds: "أعمال",
  megabytes: (size: number) => `${size} م.ب`,
  reason: (copy: BackupShown) => reasons[copy.reason],
  verified: "سليمة",
  unsound: "غير صالحة",
  unchecked: "لم تُفحص",
  finding: (code: string) => findings[code] ?? "لا تطابق ما دُوّن فيها",
  missing: (count: number) => `${counted(count, scans)} مفقود عند أخذها`,
  verify: "فحص",
  verifyOf: (when: string) => `فحص نسخة ${when}`,
  older: "عرض كل النسخ",
  restore: "استعادة نسخة",
  restoreText: "تعود البيانات إلى ما كانت عليه وقت نسخة سابقة. تُحفظ بيانات اليوم قبل ذلك، ويُعرض عليكم ما سيُفقد.",
  restoreAsk: "استعادة نسخة احتياطية",
  restoreAskText: "تُقفل الشاشة ويُحفظ ما كُتب، ثم تختارون النسخة. لا يتغيّر شيء قبل أن تؤكدوا.",
  toRestore: "قفل الشاشة والمتابعة",
} as const;

/** Words of putting a copy back. */
export const restoreText = {
  title: "استعادة نسخة احتياطية",
  text: "تُحفظ بيانات اليوم قبل كل شيء، ولا يُحذف منها ملف. يستعيد المدير بعبارة مروره، أو من بيده رمز الاستعادة.",
  copy: "النسخة",
  newest: "الأحدث",
  whole: "سليمة",
  option: (copy: BackupShown) => `${copy.at.date.gregorian}، ${copy.at.time}`,
  optionHint: (copy: BackupShown) => `${ago(copy.at.minutes)}، ${reasons[copy.reason]}، ${copy.verified ? "سليمة" : "غير صالحة"}`,
  none: "لا نسخ على هذا الجهاز",
  noneHere: "لا نسخ في هذا المجلد",
  noneText: "إن كانت على قرص خارجي أو جهاز آخر فصِلوه، ثم ابحثوا فيه.",
  look: "البحث في قرص آخر",
  here: "العودة إلى نسخ هذا الجهاز",
  lookedIn: "النسخ التي في",
  who: "المدير",
  passphrase: "عبارة مرور المدير",
  year: (year: number) => `لعام ${year}`,
  code: "رمز الاستعادة",
  codeHint: "عشر مجموعات، في كل منها خمسة أرقام. اكتبوها كما في الورقة.",
  byCode: "استعمال رمز الاستعادة",
  byPassphrase: "استعمال عبارة المرور",
  next: "متابعة",
  back: "رجوع",
  lostTitle: "ما سيُفقد",
  lost: "أُدخل هذا بعد أخذ النسخة، فلن يكون في السجل بعد الاستعادة",
  lostText: "يبقى محفوظًا في نسخة تؤخذ قبل الاستعادة، فيمكن الرجوع إليه.",
  lostNothing: "لم يُدخل شيء بعد أخذ النسخة.",
  lostUnknown: "لا نستطيع قراءة بيانات اليوم، فلا نعرف ما أُدخل بعد النسخة",
  lostUnknownText: "ما أُدخل بعدها يُدخل من جديد من الأوراق. ملف اليوم يُحفظ جانبًا ولا يُحذف، فقد يُستخرج منه شيء.",
  requests: (count: number) => counted(count, newRequests),
  persons: (count: number) => counted(count, newPersons),
  papers: (count: number) => counted(count, newPapers),
  scans: (count: number) => counted(count, scans),
  allDeeds: (count: number) => counted(count, deeds),
  rowRequests: "طلبات",
  rowPersons: "أشخاص سُجّلوا",
  rowPapers: "أوراق طُبعت",
  rowScans: "مرفقات",
  rowDeeds: "كل الحركات",
  more: (count: number) => `و${count} غيرها`,
  files: "أرقام ملفاتهم",
  series: "الأرقام بعد الاستعادة",
  seriesText: "الأرقام التي أُعطيت بعد النسخة مطبوعة في أيدي الناس، فلا تُعطى مرة أخرى. يبدأ الترقيم من:",
  seriesOf: (name: string) => series[name] ?? name,
  destroyed: (count: number) => `${counted(count, destructions)} بعد أخذ النسخة`,
  destroyedText: "ما أُتلف نظامًا بعد النسخة يُتلف من جديد عند الاستعادة.",
  ownKeys: "تعود المفاتيح مع النسخة",
  ownKeysText: "ملف المفاتيح الحالي متضرر أو مفقود. يدخل المديرون بعباراتهم وقت النسخة، ويعطون بقية الموظفين عبارات أولى جديدة.",
  upgrade: "النسخة من إصدار أقدم، وتُحدَّث عند استعادتها.",
  do: "استعادة هذه النسخة",
  done: "عاد المكتب إلى العمل",
  doneText: (when: string) => `البيانات الآن كما كانت في ${when}.`,
  doneCode: "ادخلوا الآن برمز الاستعادة نفسه، فتختارون عبارة مرور جديدة ويُعطى رمز جديد.",
  doneMissing: (count: number) => `${counted(count, scans)} لم نجده في أي مكان، ويظهر مفقودًا في طلبه.`,
  doneSeries: (next: number) => `أول رقم طلب جديد ترتيبه ${next}.`,
  toDoor: "إلى شاشة الدخول",
  toast: "استُعيدت النسخة.",
  atDoor: "مكتب على قرص آخر؟",
  atDoorLink: "استعادة مكتب من نسخة احتياطية",
} as const;
