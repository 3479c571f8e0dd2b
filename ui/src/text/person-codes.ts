import type { AccountRelation, Category, HouseholdRole, LikenessReason, MaritalStatus, Need, RegistrationGap, Sex } from "../generated/types";
import { agreed } from "./ops";
import { stateText } from "./requests";

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

/** A category that comes with the program; the office may add its own. */
export type ShippedCategory = Exclude<Category, `own_${number}`>;

/** Why somebody is with the charity; only where it is entered or opened. */
export const categoryText: Record<ShippedCategory, string> = {
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

/** An old value of a field in words; codes of the journal are put into words, and one that has none is not told. */
export function fieldWas(field: string, before: string, sex: Sex | null): string {
  if (field === "sex") return sexText[before as Sex] ?? "";
  if (field === "registration") return before === "complete" ? "مكتمل" : "مبدئي";
  if (field === "marital") return ["single", "married", "divorced", "widowed"].includes(before) ? maritalText(before as MaritalStatus, sex) : "";
  if (field === "state") return (stateText as Readonly<Record<string, string>>)[before] ?? "";
  return before;
}
