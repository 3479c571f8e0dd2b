/** Words of the screen for the categories of beneficiaries. */
export const categoriesText = {
  title: "فئات المستفيدين",
  about: "تُختار الفئة عند تسجيل الشخص. ما حُفظ في الملفات لا يُعدّل اسمه ولا يُحذف، ويمكن إيقاف عرضه في النماذج.",
  shipped: "فئات البرنامج",
  shippedHint: "النزيل و«غير ذلك» معروضتان دائمًا.",
  own: "فئات أضافتها الجمعية",
  none: "لم تُضف فئات.",
  fresh: "فئة جديدة",
  male: "الاسم للرجل",
  female: "الاسم للمرأة",
  femaleHint: "يُترك فارغًا إذا كان الاسم واحدًا.",
  offered: "معروضة في النماذج",
  add: "إضافة فئة",
  remove: (name: string) => (name === "" ? "حذف هذه الفئة" : `حذف ${name}`),
  removed: "حُذفت الفئة من القائمة.",
  save: "حفظ الفئات",
  saved: "حُفظت الفئات.",
} as const;
