//! Words of the case file (ملف الحالة).

pub(crate) const TITLE: &str = "ملف الحالة";
pub(crate) const SUBTITLE: &str = "مرفوع إلى لجنة البحث";
pub(crate) const SECRET: &str = "سري";
pub(crate) const SECRET_NOTE: &str = "هذا الملف سري، يطّلع عليه أعضاء لجنة البحث دون غيرهم، ولا يُنسخ ولا يُرسل إلا بإذن المدير.";
pub(crate) const FILE_NUMBER: &str = "رقم الملف";
pub(crate) const DATE: &str = "التاريخ";
pub(crate) const CONTENTS: &str = "المحتويات";
pub(crate) const PART: &str = "القسم";
pub(crate) const PAGE: &str = "الصفحة";
pub(crate) const COVER: &str = "الغلاف";
pub(crate) const SUMMARY: &str = "الملخص";
pub(crate) const HOUSEHOLD: &str = "الأسرة";
pub(crate) const STATEMENT: &str = "بيان مقدم الطلب";
pub(crate) const CHECKLIST: &str = "المستندات ومطابقة أصولها";
pub(crate) const HISTORY: &str = "سجل الطلب";
pub(crate) const NAME: &str = "الاسم";
pub(crate) const KINSHIP: &str = "الصلة";
pub(crate) const BORN: &str = "الميلاد";
pub(crate) const OCCUPATION: &str = "العمل أو الدراسة";
pub(crate) const NEED: &str = "الإلزام";
pub(crate) const DETAILS: &str = "الرقم والصلاحية";
pub(crate) const SIGHTED: &str = "اطّلع على الأصل";
pub(crate) const WHEN: &str = "التاريخ";
pub(crate) const WHAT: &str = "الإجراء";
pub(crate) const WHO: &str = "بواسطة";
