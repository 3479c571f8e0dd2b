import type { AccountRelation, Category, HouseholdRole, LikenessReason, MaritalStatus, Need, RegistrationGap, Sex } from "../generated/types";
import { counted, nouns } from "./counted";
import { agreed } from "./ops";
import { stateText } from "./requests";

/** Words of the screens about a person. */
export const personText = {
  // The list
  list: "المستفيدون",
  listIntro: "ابحثوا عمّن تخدمونه، أو أكملوا تسجيلا بقي مبدئيًا.",
  findSomebody: "البحث عن مستفيد",
  nothingFound: (text: string) => `لم نجد «${text}»`,
  nothingFoundText: "جرّبوا اسمين فقط، أو رقم الهوية، أو جوال أحد الأقارب.",
  otherReading: (reading: string) => `بحثنا عن: ${reading}`,
  name: "الاسم",
  file: "الملف",
  idEnding: "آخر الهوية",
  phoneEnding: "آخر الجوال",
  area: "المنطقة",
  incomplete: "تسجيل لم يكتمل",
  incompleteNone: "كل تسجيل مكتمل",
  incompleteNoneText: "يظهر هنا كل مستفيد بقي تسجيله مبدئيًا، وما ينقصه.",
  incompleteSince: "مسجّل منذ",
  lacks: "ما ينقصه",
  lacksNothing: "لا ينقصه شيء، ويبقى استكماله",
  openPerson: "فتح",

  // The form
  register: "تسجيل شخص جديد",
  registerBehind: "تسجيل مرتبط بالأسرة",
  registerIntro: "يكفي الاسم لحفظ تسجيل مبدئي، وما بقي يُستكمل لاحقًا.",
  identity: "الاسم والهوية",
  nameLegend: "الاسم كما في الهوية",
  nameHint: "اتركوا ما ليس في الهوية فارغًا",
  id: "رقم الهوية أو الإقامة",
  idHint: "عشرة أرقام",
  otherDocument: "وثيقة أخرى",
  documentKind: "نوع الوثيقة",
  documentKindHint: "جواز سفر، بطاقة عائلة",
  documentNumber: "رقمها",
  addDocument: "إضافة وثيقة أخرى",
  removeDocument: "حذف الوثيقة",
  sex: "الجنس",
  birth: "تاريخ الميلاد",
  birthHint: "كما في الهوية؛ السنة وحدها تكفي إن لم يُعرف اليوم",
  nationality: "الجنسية",
  marital: "الحالة الاجتماعية",
  living: "على قيد الحياة",
  contact: "التواصل والحساب",
  phone: (index: number) => (index === 0 ? "الجوال" : `الجوال ${index + 1}`),
  phoneOwner: "الجوال لمن؟",
  phoneOwnerHint: "تُترك فارغة إن كان للمستفيد نفسه",
  bestTime: "أنسب وقت للاتصال",
  addPhone: "إضافة جوال آخر",
  removePhone: (index: number) => `حذف الجوال ${index + 1}`,
  iban: (index: number) => (index === 0 ? "رقم الآيبان" : `الآيبان ${index + 1}`),
  ibanHint: "مكتوب على بطاقة البنك أو في تطبيقه، ويبدأ بـ SA",
  accountOf: "الحساب لمن؟",
  holder: "الحساب باسم",
  accountNote: "سبب الصرف إلى حساب غيره",
  addAccount: "إضافة حساب آخر",
  removeAccount: (index: number) => `حذف الآيبان ${index + 1}`,
  reception: "في الاستقبال",
  needs: "ما يُراعى",
  category: "الفئة",
  categoryHint: "لا تظهر في القوائم ولا في البحث ولا في الخطابات",
  private: "بيانات خاصة",
  privateShut: "لا تظهر حتى تُفتح، ولا يراها الجالس أمامكم.",
  privateOpen: "فتح القسم",
  privateClose: "إغلاق القسم",
  facility: "السجن أو الإصلاحية",
  sentenceStart: "بداية المحكومية",
  expectedRelease: "الخروج المتوقع",
  home: "الأسرة والسكن",
  household: "ملف الأسرة",
  householdChoices: { new: "ملف أسرة جديد", existing: "أسرة مسجلة عندنا", prisoner_of: "لا يسكن معهم، وترتبط به أسرة مسجلة" },
  whichHousehold: "أي أسرة؟",
  whichHouseholdHint: "رقم الملف، أو اسم أحد أفرادها، أو رقم هويته",
  role: "الصفة في الأسرة",
  relationToHead: "صلته برب الأسرة",
  mayReceive: "يجوز تسليمه ما يُصرف للأسرة",
  save: "حفظ التسجيل",
  saveAndAdd: "حفظ وإضافة معال",
  saved: (name: string, file: string | undefined) => (file ? `حُفظ تسجيل ${name} في الملف ${file}.` : `حُفظ تسجيل ${name}.`),
  openThatFile: "فتح الملف المسجل",
  chooseHousehold: "الأسرة",

  // Similar people
  similarTitle: "هل هو الشخص نفسه؟",
  similarIntro: (count: number) => (count === 1 ? "وجدنا في السجل من يشبهه. قارنوا ثم اختاروا، ولم يُحفظ شيء بعد." : `وجدنا في السجل ${counted(count, nouns.person)} ممن يشبهونه. قارنوا ثم اختاروا، ولم يُحفظ شيء بعد.`),
  similarOf: (number: number, all: number) => (all === 1 ? "المقارنة" : `المقارنة ${number} من ${all}`),
  typedSide: "ما كتبتموه",
  fileSide: "ما في السجل",
  alikeRow: "متطابق",
  verdict: "بعد المقارنة",
  same: "هو نفسه",
  sameHint: "يُفتح ملفه المسجل، ولا يُسجَّل مرة أخرى",
  other: "شخص آخر",
  otherHint: "يُحفظ تسجيل جديد، ويبقى السبب في السجل",
  why: "سبب الحكم",
  whySame: { original: "طابقنا أصل الهوية", said: "تحدثنا إليه فعرفناه", other: "سبب آخر" },
  whyOther: { number: "رقم هوية كل منهما مختلف", kin: "قريبان يتشابه اسماهما", parts: "اسم الأب أو الجد مختلف", other: "سبب آخر" },
  whyWords: "السبب بكلماتكم",
  certain: "رقم الهوية نفسه: هو الشخص نفسه، ولا يُسجَّل مرتين.",
  closedSide: "هذا الملف مغلق أمامكم لقرابة بينكم. اطلبوا من زميل أن يكمل المقارنة.",
  goOn: "متابعة",
  backToForm: "رجوع إلى النموذج",
  notAsked: "لا يوجد",
  idLast: "الهوية، آخر ثلاثة",
  phonesLast: "الجوال، آخر أربعة",

  // The page
  page: "صفحة المستفيد",
  fileTag: (number: string) => `ملف ${number}`,
  noFile: "لا يسكن مع أسرة مسجلة",
  age: (years: number) => (years === 0 ? "أقل من سنة" : counted(years, nouns.year)),
  initial: "التسجيل مبدئي",
  complete: "التسجيل مكتمل",
  completeBy: (by: string, on: string) => `أكمله ${by}، ${on}`,
  archivedTag: "في الأرشيف",
  errorTag: "أُدخل بالخطأ",
  minorTag: "قاصر",
  notLiving: "متوفى",
  notLivingF: "متوفاة",
  asideLabel: "الأسرة والتواصل",
  withYou: "لديكم",
  ageLabel: "العمر",
  anyTime: "في أي وقت",
  phoneAt: (owner: string, last4: string) => `${owner === "" ? "الجوال" : owner}، ${last4}:`,
  unknownRange: "رقم يُراجع",
  closedTag: "مغلق أمام موظف من الأقارب",
  idCitizen: "رقم الهوية الوطنية",
  idResident: "رقم الإقامة",
  idNone: "رقم الهوية",
  none: "لم يُسجَّل",
  openPrivate: "فتحها بسبب",
  newRequest: "طلب جديد",
  correct: "تصحيح البيانات",
  addDependant: "إضافة معال",
  completeNow: "استكمال التسجيل",
  archive: "أرشفة",
  unarchive: "إعادة من الأرشيف",
  inError: "أُدخل بالخطأ",
  reinstate: "إعادة السجل",
  markRelative: "قريب أحد الموظفين",
  unmarkRelative: "فتح الملف أمام موظف أُغلق دونه خطأ",
  more: "أعمال أخرى",
  archived: "نُقل الملف إلى الأرشيف.",
  unarchived: "أُعيد الملف من الأرشيف.",
  enteredInError: "عُلِّم السجل: أُدخل بالخطأ.",
  reinstated: "أُعيد السجل.",
  completed: "اكتمل التسجيل.",
  marked: "أُغلق الملف أمام الموظف.",
  unmarked: "فُتح الملف أمام الموظف.",
  archivedBanner: "هذا الملف في الأرشيف",
  archivedBannerText: "بياناته محفوظة كلها. أعيدوه إن عاد صاحبه.",
  errorBanner: "سُجّل هذا الشخص بالخطأ",
  errorBannerText: "لا يظهر في البحث ولا في القوائم، ويبقى في السجل.",
  gapsTitle: "ما ينقص التسجيل",
  gapsNone: "لم يبق شيء ناقص.",
  householdTitle: "الأسرة",
  householdEdit: "ملف الأسرة",
  privateMembers: (count: number) => (count === 1 ? "مرتبط واحد، بياناته محجوبة" : count === 2 ? "مرتبطان، بياناتهما محجوبة" : `${count} مرتبطين، بياناتهم محجوبة`),
  receives: "يستلم ما يُصرف للأسرة",
  receivesF: "تستلم ما يُصرف للأسرة",
  contactTitle: "التواصل",
  noPhone: "لا رقم مسجلا للاتصال",
  facts: "البيانات",
  requestsTitle: "الطلبات المفتوحة",
  requestTitle: (kind: string) => `طلب ${kind}`,
  requestNone: "لا طلب مفتوحًا",
  requestNoneText: "يبدأ الطلب الجديد من هنا، أو بالمفتاح F4.",
  requestLacks: (count: number) => (count === 1 ? "ينقصه شيء واحد" : count === 2 ? "ينقصه شيئان" : `ينقصه ${counted(count, nouns.thing)}`),
  requestGo: "متابعة الطلب",
  requestWay: "أين وصل الطلب",
  holderSince: (holder: string, since: string) => `${holder}، منذ ${since}`,
  happened: "كل ما جرى",
  historyFilter: "تصفية السجل",
  historyFilters: { all: "الكل", changes: "ما تغيّر", looks: "من اطّلع" },
  historyNone: "لا شيء في السجل بعد",
  historyNoneText: "أول زيارة أو طلب يظهر هنا بتاريخه واسم من قام به.",
  hijriYear: (year: string) => `${year} هـ`,
  today: "اليوم",
  historyMore: "عرض ما قبل ذلك",
  was: "كان",
  wasEmpty: "لم يكن مسجلا",
  changed: "تغيّر",
  onHousehold: "ملف الأسرة",
  onRequest: (number: string) => `الطلب ${number}`,

  // Behind the fence
  revealTitle: "فتح البيانات الخاصة",
  revealText: "يُسجَّل الفتح باسمكم، وتُحجب البيانات ثانية بعد دقيقتين.",
  revealWhy: "سبب الفتح",
  revealReasons: { request: "لازمة للطلب المفتوح", asked: "بطلب صاحب البيانات", other: "سبب آخر" },
  revealConfirm: "فتح البيانات",
  revealed: "مفتوحة الآن",
  revealShut: "حجب البيانات",
  behind: "ترتبط به أسر",
  endBehind: (number: string) => `إنهاء ارتباط الملف ${number}`,
  behindEnded: (number: string) => `أُنهي ارتباط الملف ${number}.`,

  // Dialogs
  errorTitle: "وضع علامة: أُدخل بالخطأ",
  errorText: "يُخفى السجل من البحث والقوائم ويبقى في الحركات. يمكن إعادته.",
  reason: "السبب",
  markTitle: "إغلاق الملف أمام موظف من الأقارب",
  markText: "لا يفتح هذا الموظف الملف ولا ملف الأسرة، ولا يظهران له في البحث.",
  markConfirm: "إغلاق الملف",
  unmarkTitle: "فتح الملف أمام موظف",
  unmarkText: "يعود الملف إلى الظهور لهذا الموظف.",
  unmarkConfirm: "فتح الملف",
  whichStaff: "الموظف",
  kinship: "صلة القرابة، أو سبب الإغلاق",

  // Correcting
  correctTitle: "تصحيح البيانات",
  correctIntro: "القيمة القديمة تبقى في السجل مع السبب.",
  correctWhy: "سبب التصحيح",
  correctWhyHint: "مثل: خطأ كتابي، أو تجدّدت الهوية",
  correctSave: "حفظ التصحيح",
  corrected: "حُفظ التصحيح.",
  staleTitle: "عدّل غيركم هذا السجل",
  staleText: "لم نحفظ تصحيحكم بعد. اختاروا القيمة الصحيحة في كل سطر، ثم احفظوا.",
  staleNothing: "ما عدّله غيركم لا يمس ما كتبتموه. احفظوا من جديد.",
  staleCompare: "مقارنة",
  backToPage: "رجوع إلى صفحته",
  rightOne: "أيهما الصحيح؟",
  yes: "نعم",
  no: "لا",
  fencedValue: "تغيّرت، ولا تُعرض هنا",
  fieldFirst: "الاسم الأول",
  fieldFather: "اسم الأب",
  fieldGrandfather: "اسم الجد",
  fieldFamily: "العائلة",
  phones: "أرقام الاتصال",
  accounts: "الحساب البنكي",
  savedNow: "المحفوظ الآن",
  yours: "ما كتبتموه",
  takeChoice: "تطبيق الاختيار",
} as const;

/** Words for a sex, and the two of the form. */
export const sexText: Record<Sex, string> = { female: "أنثى", male: "ذكر" };

/** Marital status, agreed. */
export function maritalText(status: MaritalStatus, sex: Sex | null | "" | undefined): string {
  const words: Record<MaritalStatus, [string, string, string]> = {
    single: ["عزباء", "أعزب", "أعزب / عزباء"],
    married: ["متزوجة", "متزوج", "متزوج / متزوجة"],
    divorced: ["مطلقة", "مطلق", "مطلق / مطلقة"],
    widowed: ["أرملة", "أرمل", "أرمل / أرملة"],
  };
  return agreed(sex || null, ...words[status]);
}

/** Why somebody is with the charity; only where it is entered or opened. */
export const categoryText: Record<Category, string> = {
  prisoner: "نزيل",
  wife: "زوجة",
  child: "ابن أو ابنة",
  parent: "أب أو أم",
  sibling: "أخ أو أخت",
  released: "مفرج عنه",
  other: "غير ذلك",
};

/** What reception minds, agreed; a need is no warning. */
export function needText(need: Need, sex: Sex | null | undefined): string {
  const words: Record<Need, [string, string, string]> = {
    elderly: ["كبيرة في السن", "كبير في السن", "كبر السن"],
    disability: ["لديها إعاقة", "لديه إعاقة", "إعاقة"],
    no_transport: ["لا تتوفر لها وسيلة نقل", "لا تتوفر له وسيلة نقل", "لا تتوفر وسيلة نقل"],
    needs_reader: ["تحتاج من يقرأ لها", "يحتاج من يقرأ له", "يلزم من يقرأ"],
    female_staff: ["تفضّل موظفة", "يفضّل موظفة", "تُفضَّل موظفة"],
    interpreter: ["تحتاج مترجمًا", "يحتاج مترجمًا", "يلزم مترجم"],
  };
  return agreed(sex, ...words[need]);
}

/** Place in the household. */
export function roleText(role: HouseholdRole, sex?: Sex | null): string {
  if (role === "head") return agreed(sex, "ربة الأسرة", "رب الأسرة", "رب الأسرة أو ربتها");
  return { wife: "زوجة", husband: "زوج", son: "ابن", daughter: "ابنة", father: "أب", mother: "أم", brother: "أخ", sister: "أخت", other: "صلة أخرى" }[role];
}

/** Whose account it is, seen from the person. */
export const relationText: Record<AccountRelation, string> = {
  own: "حساب المستفيد نفسه",
  spouse: "حساب الزوج أو الزوجة",
  parent: "حساب الأب أو الأم",
  child: "حساب ابن أو ابنة",
  sibling: "حساب أخ أو أخت",
  guardian: "حساب الولي أو الوصي",
  proxy: "حساب الوكيل",
  other: "حساب غيرهم",
};

/** Heading of a masked account. */
export function accountText(relation: AccountRelation, sex: Sex | null): string {
  return relation === "own" ? agreed(sex, "الآيبان، حسابها", "الآيبان، حسابه", "الآيبان") : `الآيبان، ${relationText[relation]}`;
}

/** Heading of a masked phone. */
export function phoneText(owner: string, sex: Sex | null): string {
  return owner === "" ? agreed(sex, "الجوال، جوالها", "الجوال، جواله", "الجوال") : `الجوال، ${owner}`;
}

/** What a registration lacks. */
export const gapText: Record<RegistrationGap, string> = {
  sex: "الجنس",
  nationality: "الجنسية",
  marital: "الحالة الاجتماعية",
  national_id: "الهوية أو وثيقة أخرى",
  birth: "تاريخ الميلاد",
  phones: "رقم للاتصال",
  category: "الفئة",
  address: "عنوان الأسرة",
};

/** What a likeness rests on. */
export const likenessText: Record<LikenessReason, { words: string; against?: true }> = {
  same_id: { words: "رقم الهوية نفسه" },
  same_document: { words: "رقم الوثيقة نفسه" },
  same_name: { words: "الاسم نفسه" },
  similar_name: { words: "الاسم متقارب" },
  same_birth: { words: "تاريخ الميلاد نفسه" },
  near_birth: { words: "تاريخ الميلاد متقارب" },
  same_birth_year: { words: "سنة الميلاد نفسها" },
  first_of_rajab: { words: "ميلاد أول رجب، وهو كثير" },
  shared_phone: { words: "رقم جوال مشترك" },
  different_first_name: { words: "الاسم الأول مختلف", against: true },
  different_birth: { words: "تاريخ الميلاد مختلف", against: true },
  different_sex: { words: "الجنس مختلف", against: true },
  different_id: { words: "رقم الهوية مختلف", against: true },
};

/** Fields of a record in its history. */
export const fieldText: Readonly<Record<string, string>> = {
  first: "الاسم الأول", father: "اسم الأب", grandfather: "اسم الجد", family: "العائلة", sex: "الجنس", nationality: "الجنسية", marital: "الحالة الاجتماعية",
  living: "على قيد الحياة", national_id: "رقم الهوية", other_documents: "الوثائق الأخرى", birth: "تاريخ الميلاد", phones: "أرقام الاتصال", accounts: "الحساب البنكي",
  needs: "ما يُراعى", prison: "البيانات الخاصة", registration: "حال التسجيل", archived: "الأرشفة", entered_in_error: "علامة الخطأ", closed_to: "من أُغلق دونه الملف",
  described: "وصف الموقع", short: "العنوان المختصر", building: "رقم المبنى", street: "الشارع", district: "الحي", city: "المدينة", postal: "الرمز البريدي",
  additional: "الرقم الفرعي", unit: "رقم الوحدة", members: "أفراد الأسرة", kinship: "القرابة", file_number: "رقم الملف", duplicate_verdict: "الحكم في التشابه",
  answers: "بيان الطلب", statement: "بيان الطلب", state: "مرحلة الطلب", capacity: "صفة مقدم الطلب", checklist: "الأوراق", papers: "الأوراق", explained: "الشرح لمقدم الطلب",
};

/** An old value of a field in words; codes of the journal are put into words. */
export function fieldWas(field: string, before: string, sex: Sex | null): string {
  if (field === "sex") return sexText[before as Sex] ?? before;
  if (field === "registration") return before === "complete" ? "مكتمل" : "مبدئي";
  if (field === "marital") return ["single", "married", "divorced", "widowed"].includes(before) ? maritalText(before as MaritalStatus, sex) : before;
  if (field === "state") return (stateText as Readonly<Record<string, string>>)[before] ?? before;
  return before;
}
