//! Words of the papers of a social study: the day's way and the form to fill in by hand.

pub(crate) const ROUTE_TITLE: &str = "كشف الزيارات";
pub(crate) const ROUTE_FOOT: &str = "كشف زيارات";
pub(crate) const ROUTE_VERSION: &str = "نص الكشف 1";
pub(crate) const ROUTE_VISITOR: &str = "القائم بالزيارات";
pub(crate) const ROUTE_COUNT: &str = "عدد الزيارات";
pub(crate) const ROUTE_NONE: &str = "لا زيارات في هذا اليوم.";
pub(crate) const ROUTE_NAME: &str = "الاسم ورقم الملف";
pub(crate) const ROUTE_ADDRESS: &str = "العنوان";
pub(crate) const ROUTE_PHONE: &str = "الجوال";
pub(crate) const ROUTE_MIND: &str = "يُراعى";
pub(crate) const ROUTE_RESULT: &str = "ما تم";
pub(crate) const ROUTE_FILE: &str = "ملف";
pub(crate) const ROUTE_KEEP: [&str; 2] = [
    "ورقة عمل ليوم واحد، لا تُسلَّم لأحد ولا تُترك في السيارة، وتُتلف بعد تسجيل الزيارات في البرنامج.",
    "يُكتفى عند الباب بذكر اسم الجمعية المختصر واسم الموظف.",
];

pub(crate) const FORM_TITLE: &str = "نموذج البحث الاجتماعي";
pub(crate) const FORM_FOOT: &str = "نموذج بحث";
pub(crate) const FORM_VERSION: &str = "نموذج البحث 1";
pub(crate) const FORM_INTRO: &str =
    "يُملأ بخط اليد عند الزيارة، ثم تُدخل بياناته في البرنامج تحت رقم الطلب، ثم تُتلف الورقة. لا يُكتب عليها اسم ولا رقم هوية.";
pub(crate) const FORM_REQUEST: &str = "رقم الطلب";
pub(crate) const FORM_DAY: &str = "يوم الزيارة";
pub(crate) const FORM_RESEARCHER: &str = "الباحث";
pub(crate) const FORM_NEEDS: &str = "الحاجات";
pub(crate) const FORM_NEED: &str = "الحاجة";
pub(crate) const FORM_URGENCY: &str = "مدى إلحاحها";
pub(crate) const FORM_NEED_LIST: &str = "الحاجة واحدة من:";
pub(crate) const FORM_URGENCY_LIST: &str = "الإلحاح:";
pub(crate) const FORM_INCOME: &str = "الدخل في الشهر";
pub(crate) const FORM_NO_INCOME: &str = "لا دخل للأسرة";
pub(crate) const FORM_OUTGOINGS: &str = "المصروف في الشهر";
pub(crate) const FORM_SOURCE: &str = "المصدر";
pub(crate) const FORM_PURPOSE: &str = "البند";
pub(crate) const FORM_AMOUNT: &str = "المبلغ (ريال)";
pub(crate) const FORM_SHOWN_BY: &str = "ما اطُّلع عليه";
pub(crate) const FORM_HOUSING: &str = "السكن";
pub(crate) const FORM_RIGHT: &str = "نوعه";
pub(crate) const FORM_STATE: &str = "حالته";
pub(crate) const FORM_RENT: &str = "الإيجار في السنة (ريال)";
pub(crate) const FORM_DEPENDANTS: &str = "من يعيشون على هذا الدخل";
pub(crate) const FORM_COUNT: &str = "عددهم";
pub(crate) const FORM_ABOUT: &str = "عنهم";
pub(crate) const FORM_HEALTH: &str = "الصحة";
pub(crate) const FORM_EDUCATION: &str = "الدراسة";
pub(crate) const FORM_SEEN: &str = "وصف المسكن وما شوهد";
pub(crate) const FORM_ADVICE: &str = "التوصية";
pub(crate) const FORM_ADVISED: &str = "ما يوصى به";
pub(crate) const FORM_REASONS: &str = "الأسباب";
