import type { Capacity, Holder, MissingItem, Obligation, PaperRow, RequestState, Sex, Stage, WithdrawalKind } from "../generated/types";
import { counted, nouns } from "./counted";

/** Words that agree with whoever is spoken of; where nothing is recorded the general form stands. */
export const agree = (sex: Sex | null, female: string, male: string): string => (sex === "female" ? female : male);

/** «لفاطمة», «للعنود»: the preposition and a name are one word. */
export const forName = (name: string): string => (name.startsWith("ال") ? `لل${name.slice(2)}` : `ل${name}`);

export const requestText = {
  list: "الطلبات",
  open: "طلب جديد",
  choose: "طلب جديد: اختيار المستفيد",
  one: "طلب",
  request: "طلب",
  history: "ما جرى على الطلب",
  declaration: "الإقرار",
  file: "ملف",
  heading: (kind: string, name: string) => `طلب ${kind} ${forName(name)}`,
  applicant: (sex: Sex | null) => agree(sex, "مقدمة الطلب", "مقدم الطلب"),
  beneficiary: "المستفيد",
  back: "رجوع",
  steps: "خطوات الطلب",
  statement: "نوع الدعم والبيان",
  papers: "الأوراق",
  signing: "القراءة والتوقيع",
  submission: "التقديم والإشعار",
  opened: (by: string, on: string) => `الاستقبال: ${by}، ${on}`,
  failedSafe: "ما كتبتموه ما زال هنا.",
  printKey: "طباعة ورقة هذه الخطوة",
  saveKey: "حفظ البيان، أو نسخة من الورقة",
  readOnly: "هذا الطلب للقراءة في دوركم",
  reload: "عرض الطلب كما هو الآن",
  staleTitle: "عُدّل الطلب بعد فتحه هنا",
  staleText: "لم نكتب فوق التعديل. هذه القيم تختلف عما كتبتموه؛ ما في الخانات هو ما كتبتم، وبالحفظ يحل محلها.",
  staleTheirs: "المحفوظ الآن",
} as const;

/** Needs of a person that reception minds. */
export const needText: Record<string, string> = {
  elderly: "كبير سن",
  disability: "ذو إعاقة",
  no_transport: "لا وسيلة نقل",
  needs_reader: "يحتاج قارئًا",
  female_staff: "تخدمه موظفة",
  interpreter: "يحتاج مترجمًا",
};

/** By what right somebody asks. */
export const capacityText: Record<Capacity, string> = {
  own: "عن نفسه",
  spouse: "زوج أو زوجة",
  parent: "والد أو والدة",
  guardian: "ولي أو وصي",
  proxy: "وكيل",
  other_relative: "قريب",
};

/** The six stages by which one says where a request is. */
export const stageText: Record<Stage, string> = {
  papers: "الأوراق",
  signing: "التوقيع",
  research: "البحث",
  committee: "اللجنة",
  informing: "التبليغ",
  service: "الخدمة",
  ended: "انتهى",
};

/** Who has a request in hand. */
export const holderText: Record<Holder, string> = {
  desk: "الاستقبال",
  researcher: "البحث الاجتماعي",
  secretary: "أمانة اللجنة",
  committee: "لجنة البحث",
  delivery: "تقديم الخدمة",
  nobody: "",
};

/** Where a request stands, as one says it. */
export const stateText: Record<RequestState, string> = {
  draft: "مسودة",
  complete: "مكتمل، لم يوقَّع",
  signed: "موقَّع، لم يُقدَّم",
  submitted: "مقدَّم",
  with_researcher: "عند البحث الاجتماعي",
  returned_for_completion: "أُعيد للاستكمال",
  ready: "جاهز للجنة",
  on_agenda: "على جدول اللجنة",
  decided_approved: "قُبل ولم يُبلَّغ",
  decided_refused: "لم يُقبل ولم يُبلَّغ",
  decided_deferred: "أُجّل ولم يُبلَّغ",
  decided_returned: "تطلب اللجنة استكمالا",
  informed_approved: "قُبل وبُلِّغ",
  informed_refused: "لم يُقبل وبُلِّغ",
  informed_deferred: "أُجّل وبُلِّغ",
  informed_returned: "بُلِّغ بالاستكمال",
  being_served: "تُقدَّم الخدمة",
  closed: "أُغلق",
  withdrawn: "سُحب",
};

/** Words of the list. */
export const listText = {
  filters: "عرض الطلبات",
  filter: { open: "المفتوحة", incomplete: "ينقصها شيء", submitted: "المقدَّمة", ended: "المنتهية" },
  none: { open: "لا طلبات مفتوحة", incomplete: "لا طلب ينقصه شيء", submitted: "لا طلبات مقدَّمة", ended: "لا طلبات منتهية" },
  noneText: "تظهر هنا الطلبات حين تُفتح في ملفات الأسر.",
  count: (count: number) => counted(count, nouns.request),
  newest: (count: number) => `أحدث ${count}`,
  more: "طلبات أقدم",
  applicant: "مقدم الطلب",
  kind: "نوع الدعم",
  number: "رقم الطلب",
  where: "أين هو",
  missing: "ما ينقصه",
  when: "التاريخ",
  reply: (date: string) => `الرد بدءًا من ${date}`,
  nothingMissing: "لا ينقصه شيء",
  lacks: (count: number) => `ينقصه ${counted(count, nouns.thing)}`,
  openRow: "فتح",
} as const;

/** Words of opening a request. */
export const openText = {
  kind: "نوع الدعم",
  kindHint: "اكتبوا كلمة من اسمه",
  beneficiary: "لمن الطلب؟",
  applicant: "من يقدّمه؟",
  other: "شخص آخر من السجل",
  otherPicked: "مقدم الطلب من خارج الأسرة",
  capacity: "صفة مقدم الطلب",
  capacityHint: "بالنسبة إلى المستفيد",
  paper: "رقم الصك أو الوكالة",
  expires: "تاريخ انتهائها",
  minor: "قاصر",
  member: (role: string, age: number | null) => [role, age === null ? "" : counted(age, nouns.year)].filter(Boolean).join("، "),
  submit: "فتح الطلب",
  bring: "الأوراق التي تُطلب",
  bringEmpty: "اختاروا نوع الدعم لتظهر أوراقه هنا.",
  openOnes: "طلبات الأسرة المفتوحة",
  same: "للأسرة طلب مفتوح من النوع نفسه",
  sameText: (number: string) => `رقمه ${number}. راجعوه أولا؛ فإن كان هذا طلبًا غيره فاكتبوا السبب ثم أعيدوا الفتح.`,
  sameOpen: "فتح ذلك الطلب",
  despite: "سبب فتح طلب آخر",
  find: "ابحثوا عن المستفيد",
  findHint: "الاسم أو رقم الهوية أو الجوال أو رقم الملف",
  register: "تسجيل شخص جديد",
  noHousehold: "ليس في ملف أسرة",
} as const;

/** A person's place in the household. */
export const roleText: Record<string, string> = {
  wife: "زوجة",
  husband: "زوج",
  son: "ابن",
  daughter: "ابنة",
  father: "أب",
  mother: "أم",
  brother: "أخ",
  sister: "أخت",
  other: "فرد من الأسرة",
};

/** The place in words that agree. */
export const roleWord = (role: string, sex: Sex | null): string => (role === "head" ? agree(sex, "ربة الأسرة", "رب الأسرة") : (roleText[role] ?? ""));

/** Words of the first step. */
export const statementText = {
  title: (sex: Sex | null) => agree(sex, "ما تذكره مقدمة الطلب", "ما يذكره مقدم الطلب"),
  more: "تُقرأ عليه كل إجابة قبل التوقيع",
  moreFor: (sex: Sex | null) => agree(sex, "تُقرأ عليها كل إجابة قبل التوقيع", "تُقرأ عليه كل إجابة قبل التوقيع"),
  none: "لا أسئلة لهذا النوع",
  noneText: "يمكنكم المتابعة إلى الأوراق مباشرة.",
  next: "متابعة إلى الأوراق",
  save: "حفظ البيان",
  saved: "حُفظ البيان.",
  cites: (paper: string) => `كما في ${paper}`,
  addRow: "إضافة سطر",
  who: "الطلب ومقدمه",
  kind: "نوع الدعم",
  capacity: "الصفة",
  capacityPaper: "الصك أو الوكالة",
  capacityGone: "انتهت مدة الصك أو الوكالة",
  capacityNone: "لم يُطّلع على الصك أو الوكالة بعد",
  changeCapacity: "تعديل الصفة",
  saveCapacity: "حفظ الصفة",
  until: (date: string) => `حتى ${date}`,
  opened: "فُتح",
  despite: "فُتح مع وجود طلب مفتوح من نوعه",
  masked: "إجابة محجوبة",
  openPrivate: "فتح الإجابات المحجوبة",
  unanswered: "لم يُجب عنه",
  earlier: (number: string, date: string) => `إجابات الطلب ${number} في ${date}`,
  earlierText: "تُنقل إلى الخانات الفارغة لتراجعوها مع صاحبها، ولا يُكتب فوق ما كتبتموه.",
  takeEarlier: "نقل الإجابات السابقة",
  tookEarlier: "نُقلت الإجابات السابقة. راجعوها ثم تابعوا.",
} as const;

/** How much a paper is needed. */
export const obligationText: Record<Obligation, string> = { mandatory: "مطلوب", optional: "اختياري", if_applicable: "إن وُجد" };

/** Words of the second step. */
export const paperText = {
  title: "الأوراق المطلوبة",
  more: "نطّلع على الأصل ولا نصوّره",
  none: "لا أوراق مطلوبة لهذا النوع",
  noneText: "يمكنكم المتابعة إلى القراءة مباشرة.",
  next: "متابعة إلى القراءة",
  seen: "رأيت الأصل وهو مطابق للبيانات",
  seenAsFile: (ending: string) => `رأيت الأصل وهو مطابق للبيانات، ورقمه كما في الملف ينتهي بـ ${ending.replace("…", "")}`,
  whichAccount: "الحساب المكتوب في الورقة",
  account: (ending: string) => `المسجل، ينتهي بـ ${ending.replace("…", "")}`,
  otherAccount: "حساب آخر",
  number: (row: PaperRow) => (row.number_shape === "national_id" ? "رقم الهوية أو الإقامة" : row.number_shape === "iban" ? "رقم الآيبان" : `رقم ${row.name}`),
  ibanHint: "مكتوب على بطاقة البنك أو في تطبيقه، ويبدأ بـ SA",
  issued: "تاريخ الإصدار",
  issuedHint: (months: number) => `المقبول ما لم يتجاوز ${counted(months, nouns.month)}`,
  expires: "تاريخ الانتهاء",
  save: "حفظ المطابقة",
  saved: (name: string) => `حُفظت مطابقة ${name}.`,
  savedMismatch: (name: string) => `سُجّل أن الأصل لا يطابق: ${name}.`,
  savedNotApplicable: (name: string) => `سُجّل أنها لا تنطبق: ${name}.`,
  mismatch: "الأصل لا يطابق البيانات",
  mismatchNote: "ما الذي لا يطابق؟",
  mismatchHint: "تُسجَّل الملاحظة كما هي، ولا تُصحَّح البيانات من تلقائها",
  saveMismatch: "تسجيل عدم المطابقة",
  notApplicable: "لا ينطبق على الأسرة",
  notApplicableReason: "لماذا لا ينطبق؟",
  saveNotApplicable: "تسجيل أنه لا ينطبق",
  back: "رجوع إلى المطابقة",
  reusable: (number: string, seen: string, until: string) => `اطُّلع على أصلها في الطلب ${number} يوم ${seen}${until ? `، وهي سارية حتى ${until}` : "، وما زالت سارية"}.`,
  reusableTitle: "لا حاجة إلى طلبها ثانية",
  reuse: "استعمالها لهذا الطلب",
  reuseAll: "استعمالها كلها لهذا الطلب",
  reusedAll: "أُخذت الأوراق السارية من الطلب السابق.",
  clear: "سُجّلت بالخطأ، فحصها من جديد",
  cleared: "أُلغيت المطابقة، وبقيت في السجل.",
  seenBy: (by: string, when: string) => `الاطلاع على الأصل: ${by}، ${when}`,
  words: {
    seen: "طابقت الأصل",
    seenUntil: (date: string) => `طابقت الأصل، سارية حتى ${date}`,
    reused: "من طلب سابق، ما زالت سارية",
    reusedUntil: (date: string) => `من طلب سابق، سارية حتى ${date}`,
    expired: (date: string) => `انتهت في ${date}`,
    tooOld: (months: number, max: number) => `صدر قبل ${counted(months, nouns.month)}، والمقبول ${max}`,
    mismatch: (note: string) => `الأصل لا يطابق: ${note}`,
    notApplicable: (reason: string) => `لا ينطبق: ${reason}`,
    offered: "سارية من طلب سابق",
  },
  number_: "الرقم",
  scans: "صور الورقة",
  noScan: "لا تُحفظ صورة من وثائق الهوية.",
  addScans: "إضافة صور ممسوحة",
  scanHint: "PDF أو JPEG أو PNG، ويمكن اختيار عدة ملفات",
  scanBusy: (name: string) => `نفحص ${name} ونحفظه …`,
  scanFailed: (name: string, why: string) => `${name}: ${why}`,
  scanShow: "معاينة",
  scanWrong: "أُضيف بالخطأ",
  scanWrongTitle: "إخفاء صورة أُضيفت بالخطأ",
  scanWrongText: "تُخفى الصورة من الطلب وتبقى في السجل.",
  scanReason: "السبب",
  scanHide: "إخفاء الصورة",
  scanMissing: "ملف الصورة ليس في مكانه",
  scanModified: "ملف الصورة تغيّر عما حُفظ",
  scan: "صورة الورقة",
  closePreview: "إغلاق المعاينة",
} as const;

/** Words of what is missing. */
export const missingText = {
  title: "ما ينقص الطلب",
  nothing: "لا ينقص الطلب شيء",
  nothingText: "بقيت القراءة والتوقيع ثم التقديم.",
  print: "طباعة القائمة للمراجعة",
  printed: "أُرسلت القائمة إلى الطابعة.",
  next: "التنقل إلى الناقص التالي:",
  optional: "لا يمنع التقديم",
  before: (count: number) => (count === 1 ? "بقي شيء واحد قبل تقديم الطلب" : count === 2 ? "بقي شيئان قبل تقديم الطلب" : `بقيت ${counted(count, nouns.thing)} قبل تقديم الطلب`),
} as const;

/** Facts of a person that a request needs. */
export const personFieldText: Record<string, string> = {
  national_id: "رقم الهوية أو الإقامة",
  birth: "تاريخ الميلاد",
  sex: "الجنس",
  phones: "رقم الجوال",
  address: "السكن",
  nationality: "الجنسية",
  marital: "الحالة الاجتماعية",
  category: "الفئة",
};

/** One missing thing in words. */
export function sayMissing(item: MissingItem, sex: Sex | null): string {
  switch (item.what) {
    case "paper":
      return item.why === "expired" ? `${item.label}: انتهت صلاحيتها` : item.why === "too_old" ? `${item.label}: يلزم أحدث منها` : item.why === "mismatch" ? `${item.label}: الأصل لا يطابق` : item.label;
    case "answer":
      return item.label;
    case "person_field":
      return `${requestText.applicant(sex)}: ${personFieldText[item.code] ?? item.code}`;
    case "capacity_paper":
      return item.why === "expired" ? statementText.capacityGone : "صك الولاية أو الوكالة";
    case "explained":
      return agree(sex, "الشرح لمقدمة الطلب", "الشرح لمقدم الطلب");
    case "declaration":
      return "توقيع الإقرار";
  }
}

/** Ways a request ends by withdrawal. */
export const withdrawText = {
  title: "سحب الطلب",
  text: "يتوقف الطلب ويبقى في السجل بكل ما فيه، ولا يُعاد فتحه.",
  kind: "سبب السحب",
  kinds: {
    by_applicant: "بطلب من صاحبه",
    opened_in_error: "فُتح بالخطأ",
    no_longer_needed: "زالت الحاجة",
    no_answer: "انقطعت المراجعة",
    duplicate: "مكرر لطلب آخر",
    death: "وفاة",
    unreachable: "تعذر الوصول إلى صاحبه",
    not_completed: "لم يُستكمل في المدة",
  } satisfies Record<WithdrawalKind, string>,
  reason: "توضيح",
  instead: "رقم الطلب الذي يُكمل بدله",
  insteadHint: "من طلبات الأسرة نفسها",
  death: "تُسجَّل الوفاة أولًا في بيانات صاحبها، ثم يُسحب الطلب.",
  toPerson: "تسجيل الوفاة في البيانات",
  confirm: "سحب الطلب",
  done: "سُحب الطلب.",
  banner: (date: string) => `سُحب هذا الطلب في ${date}`,
} as const;
