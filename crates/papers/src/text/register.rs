//! Words under the places to sign on sheets of the privacy registers.

pub(crate) const NAME: &str = "الاسم:";
pub(crate) const SIGNATURE: &str = "التوقيع:";
pub(crate) const DATE: &str = "التاريخ:";
