import type { Op, Sex } from "../generated/types";

/** A line of a record's history: what was done, begun with the deed. Total over the desk's codes. */
export const opText: Record<Op, string> = {
  set_up_office: "إعداد المكتب",
  fill_training_office: "ملء المكتب التدريبي ببيانات للتعلّم",
  save_office: "تعديل إعدادات المكتب",
  sign_in: "دخول",
  denied: "محاولة فتح ملف مغلق",
  note_fault: "رُصد عطل في الجهاز",
  confirm_clock: "تأكيد تاريخ الجهاز",
  add_staff: "إضافة موظف",
  change_passphrase: "تغيير عبارة المرور",
  register_person: "تسجيل المستفيد",
  correct_person: "تصحيح البيانات",
  archive_person: "أرشفة الملف",
  unarchive_person: "إعادة الملف من الأرشيف",
  enter_person_in_error: "عُلِّم السجل: أُدخل بالخطأ",
  reinstate_person: "إعادة السجل بعد أن عُلِّم خطأ",
  complete_registration: "استكمال التسجيل",
  mark_relative: "إغلاق الملف أمام موظف من الأقارب",
  unmark_relative: "فتح الملف أمام موظف أُغلق دونه خطأ",
  judge_duplicate: "الحكم في تشابه سجلين",
  open_person: "فتح صفحة المستفيد",
  open_person_form: "فتح نموذج البيانات",
  compare_duplicate: "مقارنة بسجل مشابه",
  reveal_national_id: "إظهار رقم الهوية",
  reveal_iban: "إظهار الآيبان",
  reveal_phones: "إظهار أرقام الجوال",
  reveal_prison: "فتح البيانات الخاصة",
  open_household: "فتح ملف الأسرة",
  set_address: "تعديل العنوان",
  add_member: "إضافة فرد إلى الأسرة",
  end_membership: "خروج فرد من الأسرة",
  change_membership: "تعديل صفة فرد في الأسرة",
  link_prisoner: "ربط الأسرة ببيانات خاصة",
  end_prisoner_link: "إنهاء ربط الأسرة ببيانات خاصة",
  set_kinship: "تسجيل قرابة",
  register_request: "فتح طلب",
  set_capacity: "تحديد صفة مقدم الطلب",
  save_statement: "حفظ بيان الطلب",
  mark_explained: "شرح اللجنة ومدتها لمقدم الطلب",
  sight_paper: "مطابقة ورقة بالأصل",
  note_mismatch: "تسجيل اختلاف الأصل عن البيانات",
  note_not_applicable: "تسجيل أن الورقة لا تنطبق",
  reuse_sighting: "أخذ مطابقة من طلب سابق",
  clear_sighting: "سحب مطابقة أُدخلت بالخطأ",
  submit_request: "تقديم الطلب",
  withdraw_request: "سحب الطلب",
  open_request: "فتح صفحة الطلب",
  open_read_back: "قراءة البيانات على مقدم الطلب",
  print_declaration: "طباعة الإقرار",
  sign_declaration: "توقيع الإقرار",
  issue_letter: "إصدار خطاب",
  print_missing_list: "طباعة قائمة النواقص",
  preview_paper: "معاينة ورقة محفوظة",
  print_paper: "طباعة ورقة محفوظة",
  save_paper: "حفظ نسخة من ورقة",
  attach: "إرفاق مسح ضوئي",
  open_attachment: "فتح مرفق",
  enter_attachment_in_error: "عُلِّم المرفق: أُدخل بالخطأ",
  export_case_file: "تصدير ملف الحالة",
  take_back_signature: "سحب توقيع سُجّل خطأ",
  undo_last: "تراجع",
};

/** Deeds that only looked at a record. */
const looks: ReadonlySet<string> = new Set<Op>([
  "denied", "open_person", "open_person_form", "compare_duplicate", "reveal_national_id", "reveal_iban", "reveal_phones", "reveal_prison", "open_household", "open_request",
  "open_read_back", "preview_paper", "open_attachment",
]);

/** Whether the deed only looked at a record, by its code. */
export function isLook(op: string): boolean {
  return looks.has(op);
}

/** What was done, in words; a code of a newer program is said plainly. In a household's history a registration is that of a member. */
export function sayOp(op: string, of: "person" | "household" = "person"): string {
  if (op === "register_person" && of === "household") return "تسجيل فرد من الأسرة";
  return (opText as Readonly<Record<string, string>>)[op] ?? "عمل على السجل";
}

/** A text in the form that agrees with a person; `unknown` says it without either. */
export function agreed(sex: Sex | null | undefined, female: string, male: string, unknown = male): string {
  return sex === "female" ? female : sex === "male" ? male : unknown;
}
