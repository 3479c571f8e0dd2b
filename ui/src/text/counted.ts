/** The six Arabic forms of a counted noun; a form holds `#` where the number stands. */
export interface Forms {
  zero: string;
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

const categories = new Intl.PluralRules("ar");

/** «طلب واحد، طلبان، 3 طلبات، 11 طلبًا، 100 طلب»: the form that fits the number, with 0-9. */
export function counted(number: number, forms: Forms): string {
  return forms[categories.select(Math.abs(number)) as keyof Forms].replaceAll("#", String(number));
}

function noun(zero: string, one: string, two: string, few: string, many: string, other: string): Forms {
  return { zero, one, two, few: `# ${few}`, many: `# ${many}`, other: `# ${other}` };
}

/** Ready nouns. */
export const nouns = {
  thing: noun("لا شيء", "شيء واحد", "شيئان", "أشياء", "شيئًا", "شيء"),
  request: noun("لا طلبات", "طلب واحد", "طلبان", "طلبات", "طلبًا", "طلب"),
  result: noun("لا نتائج", "نتيجة واحدة", "نتيجتان", "نتائج", "نتيجة", "نتيجة"),
  try: noun("لا محاولات", "محاولة واحدة", "محاولتان", "محاولات", "محاولة", "محاولة"),
  second: noun("لحظة", "ثانية واحدة", "ثانيتين", "ثوان", "ثانية", "ثانية"),
  minute: noun("أقل من دقيقة", "دقيقة واحدة", "دقيقتين", "دقائق", "دقيقة", "دقيقة"),
  day: noun("اليوم", "يوم واحد", "يومان", "أيام", "يومًا", "يوم"),
  workingDay: noun("لا أيام عمل", "يوم عمل واحد", "يومي عمل", "أيام عمل", "يوم عمل", "يوم عمل"),
  month: noun("أقل من شهر", "شهر واحد", "شهران", "أشهر", "شهرًا", "شهر"),
  paper: noun("لا أوراق", "ورقة واحدة", "ورقتان", "أوراق", "ورقة", "ورقة"),
  page: noun("لا صفحات", "صفحة واحدة", "صفحتان", "صفحات", "صفحة", "صفحة"),
  member: noun("لا أفراد", "فرد واحد", "فردان", "أفراد", "فردًا", "فرد"),
  year: noun("أقل من سنة", "سنة واحدة", "سنتان", "سنوات", "سنة", "سنة"),
  person: noun("لا أحد", "شخص واحد", "شخصان", "أشخاص", "شخصًا", "شخص"),
  letter: noun("لا أحرف", "حرف واحد", "حرفان", "أحرف", "حرفًا", "حرف"),
  digit: noun("لا أرقام", "رقم واحد", "رقمان", "أرقام", "رقمًا", "رقم"),
  fact: noun("لا بيانات", "بيان واحد", "بيانان", "بيانات", "بيانًا", "بيان"),
  times: noun("ولا مرة", "مرة واحدة", "مرتين", "مرات", "مرة", "مرة"),
  hour: noun("أقل من ساعة", "ساعة واحدة", "ساعتين", "ساعات", "ساعة", "ساعة"),
  dayAfter: noun("يوم", "يوم واحد", "يومين", "أيام", "يومًا", "يوم"),
  employee: noun("أحد", "موظف واحد", "موظفان", "موظفين", "موظفًا", "موظف"),
  requestAfter: noun("لا طلبات", "طلب واحد", "طلبين", "طلبات", "طلبًا", "طلب"),
  caseFile: noun("لا ملفات حالة", "ملف حالة واحد", "ملفا حالة", "ملفات حالة", "ملف حالة", "ملف حالة"),
  copy: noun("لا نسخ", "نسخة واحدة", "نسختان", "نسخ", "نسخة", "نسخة"),
} satisfies Record<string, Forms>;
