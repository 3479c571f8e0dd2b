//! Words of the declaration (إقرار) around the versioned form text, which the caller hands in.

pub(crate) const TITLE: &str = "إقرار بصحة البيانات";
pub(crate) const FOOT: &str = "إقرار";
pub(crate) const DECLARANT: [&str; 2] = ["المقرّ", "المقرّة"];
pub(crate) const APPLICANT: [&str; 2] = ["اسم المقرّ", "اسم المقرّة"];
pub(crate) const ID: &str = "رقم الهوية";
pub(crate) const FORM: &str = "نص الإقرار";
pub(crate) const FORM_VERSION: &str = "نسخة النص";
pub(crate) const WITNESS_EMPLOYEE: &str = "الموظف الشاهد على التوقيع";
pub(crate) const UNSIGNED: &str = "نسخة للقراءة قبل التوقيع، ولم توقَّع بعد.";
pub(crate) const KEPT_IN: &str = "تُحفظ الورقة الموقّعة في";
pub(crate) const PAD: &str = "وُقّع على لوح التوقيع، والصورة قرينة مساندة ولا تغني عن التوقيع على الورق.";
pub(crate) const READ_ALOUD: [&str; 2] = [
    "قُرئ نص الإقرار وبياناته كاملة على المقرّ بصوت مسموع بحضور الشاهدين، فأقرّ بها ووضع بصمته.",
    "قُرئ نص الإقرار وبياناته كاملة على المقرّة بصوت مسموع بحضور الشاهدين، فأقرّت بها ووضعت بصمتها.",
];
pub(crate) const FINGERPRINT: [&str; 2] = ["بصمة المقرّ", "بصمة المقرّة"];
pub(crate) const WITNESSES: [&str; 2] = ["الشاهد الأول", "الشاهد الثاني"];
