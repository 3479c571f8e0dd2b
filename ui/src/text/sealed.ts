import { counted } from "./counted";

/** Words of opening a sealed file. */
export const sealedText = {
  title: "ملفات مختومة",
  door: "فتح ملف مختوم",
  intro: "ملف حالة وصل من جمعية أو جهة، وعبارته في قصاصة مستقلة. يُفتح للاطلاع فقط، ولا يُحفظ منه شيء على هذا الجهاز.",
  file: "الملف",
  fileHint: "ينتهي اسمه بـ age.",
  choose: "اختيار الملف",
  chosen: "الملف المختار:",
  passphrase: "عبارة الملف",
  passphraseHint: "كما في القصاصة، بالشُّرَط أو من دونها.",
  open: "فتح الملف",
  opening: "نفتح الملف ونتحقق منه …",
  chooseFirst: "اختاروا الملف المختوم.",
  opened: "الملف سليم كما خُتم",
  openedText: (office: string, number: string) => `ختمته ${office}، ورقمه ${number}. طابقنا كل ما فيه مع بيانه.`,
  content: "محتويات الملف",
  files: (count: number) => counted(count, { zero: "لا ملفات", one: "ملف واحد", two: "ملفان", few: "# ملفات", many: "# ملفًا", other: "# ملف" }),
  name: "الملف",
  size: "الحجم",
  paper: "ملف الحالة",
  print: "طباعة",
  save: "حفظ نسخة",
  another: "فتح ملف آخر",
  back: "رجوع إلى الدخول",
} as const;
