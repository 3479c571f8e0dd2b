//! Words of the sheets and slips: what to bring, recovery code, passphrase.

pub(crate) const MISSING_TITLE: &str = "ما يلزم إحضاره لاستكمال الطلب";
pub(crate) const MISSING_FOOT: &str = "قائمة";
pub(crate) const MISSING_INTRO: &str = "نرجو إحضار أصول المستندات الآتية في الزيارة القادمة، وسيبقى ما قُدّم منها محفوظًا فلا يُطلب مرة أخرى.";
pub(crate) const MISSING_NOTHING: &str = "لا ينقص الطلب شيء من المستندات.";
pub(crate) const BROUGHT: &str = "أُحضر";
pub(crate) const NEED: &str = "الإلزام";
pub(crate) const NOTES: &str = "تنبيهات";

pub(crate) const RECOVERY_TITLE: &str = "رمز الاسترداد";
pub(crate) const RECOVERY_FOOT: &str = "ورقة استرداد";
pub(crate) const RECOVERY_INTRO: &str =
    "هذا الرمز يفتح بيانات المكتب كلها إذا فُقدت عبارات المرور. لا يظهر على الشاشة مرة أخرى، ولا يستطيع أحد استخراجه إذا ضاع.";
pub(crate) const RECOVERY_OFFICE: &str = "المكتب";
pub(crate) const RECOVERY_HOW: &str = "طريقة الاستخدام";
pub(crate) const RECOVERY_STEPS: [&str; 4] = [
    "يُختار «الدخول برمز الاسترداد» من شاشة الدخول.",
    "تُكتب المجموعات العشر بالترتيب، سطرًا بعد سطر ومن اليسار إلى اليمين، بأي نوع من الأرقام، أو يُمسح الرمز المربع بالقارئ.",
    "آخر رقم في كل مجموعة للتحقق، فإذا أخطأ الكاتب في مجموعة دلّه البرنامج عليها.",
    "بعد استخدامه يُستخرج رمز جديد وتُطبع له ورقة جديدة، وتُتلف هذه الورقة.",
];
pub(crate) const RECOVERY_ENVELOPE: &str = "توضع هذه الورقة في ظرف مغلق ومختوم، ويوقَّع على موضع الإغلاق، ويُحفظ الظرف في خزانة بعيدة عن الجهاز، ويُدوَّن على الظرف تاريخ كل فتح له ومن فتحه.";
pub(crate) const RECOVERY_SEALED_BY: &str = "أُغلق الظرف بحضور";

pub(crate) const SLIP_TITLE: &str = "عبارة فتح ملف مختوم";
pub(crate) const SLIP_FOOT: &str = "ورقة فتح";
pub(crate) const SLIP_PACKAGE: &str = "رقم الملف المختوم";
pub(crate) const SLIP_INTRO: &str = "تُكتب العبارة كما هي عند فتح الملف، مجموعةً بعد مجموعة.";
pub(crate) const SLIP_APART: &str = "تُسلَّم هذه الورقة باليد، منفصلة عن الملف، ولا تُرسل معه ولا بالوسيلة نفسها، وتُتلف بعد فتحه.";
