//! Who the paper comes from (الترويسة) and in which style it is printed.

use crate::jpeg::Jpeg;

/// Which digits a paper shows (الأرقام): one style for the whole office, chosen in the settings (domain.md, Money and numbers).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Digits {
    /// 0-9
    #[default]
    Western,
    /// ٠-٩; codes with Latin letters (IBAN, e-mail) keep 0-9.
    ArabicIndic,
}

/// The charity as its papers show it (الترويسة). All of it comes from the settings; no charity is hard-coded.
#[derive(Debug, Clone, Default)]
pub struct Letterhead {
    /// The charity's Arabic name.
    pub name_ar: String,
    /// The charity's Latin name; empty if it has none.
    pub name_latin: String,
    /// The short name that does not reveal imprisonment: the only one on a neutral paper.
    pub public_short_name: String,
    /// Licence number; empty to leave it out.
    pub licence: String,
    /// City; empty to leave it out.
    pub city: String,
    /// How to reach the office, on every letter; empty to leave it out.
    pub contact: String,
    /// A further line, such as the address, on papers that are not neutral; empty to leave it out.
    pub address: String,
    /// The logo, if there is one.
    pub logo_jpeg: Option<Jpeg>,
    /// Style of the digits.
    pub digits: Digits,
    /// A training office (مكتب تدريب): every page is watermarked «تدريب».
    pub training: bool,
    /// For what the visitor carries: only the public short name is printed, no logo, no full name (domain.md, Privacy).
    pub neutral: bool,
}
