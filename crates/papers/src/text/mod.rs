//! The words of the papers (نصوص الأوراق). Texts that have a legal or a promised meaning are versioned.

pub mod acknowledgement;
pub(crate) mod case_file;
pub(crate) mod declaration;
pub(crate) mod register;
pub(crate) mod slips;
pub(crate) mod study;

use crate::content::PaperMark;

pub(crate) const NUMBER: &str = "الرقم:";
pub(crate) const DATE: &str = "التاريخ:";
pub(crate) const MATCHING: &str = "الموافق:";
pub(crate) const ATTACHMENTS: &str = "المرفقات:";
pub(crate) const SERIAL: &str = "م";
pub(crate) const SIGNATURE: &str = "التوقيع";
pub(crate) const STAMP: &str = "الختم";
pub(crate) const REQUEST_NUMBER: &str = "رقم الطلب";
pub(crate) const KIND: &str = "نوع الطلب";
pub(crate) const PAPER: &str = "المستند";
pub(crate) const NOTE: &str = "ملاحظة";
pub(crate) const STATE: &str = "الحالة";
pub(crate) const VALUES_HASH: &str = "بصمة البيانات:";
pub(crate) const TRAINING: &str = "تدريب";
pub(crate) const TRAINING_NOTE: &str = "ورقة تدريب لا يُعتد بها";

/// «صفحة ١ من ٣»
pub(crate) fn page_of(n: usize, of: usize) -> String {
    format!("صفحة {n} من {of}")
}

pub(crate) fn licence_line(licence: &str, city: &str) -> String {
    let licence = if licence.trim().is_empty() { String::new() } else { format!("ترخيص رقم {licence}") };
    let parts: Vec<&str> = [licence.as_str(), city].into_iter().filter(|p| !p.trim().is_empty()).collect();
    parts.join(" · ")
}

pub(crate) fn mark(mark: PaperMark) -> &'static str {
    match mark {
        PaperMark::Mandatory => "إلزامي",
        PaperMark::Optional => "اختياري",
        PaperMark::IfApplicable => "إن انطبق",
        PaperMark::Overridden => "مستثنى بموافقة المدير",
    }
}
