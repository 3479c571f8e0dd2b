//! The declaration of data accuracy (إقرار), R09, R10 and R11.

use super::{BothDates, Section, Sex};
use crate::Jpeg;
use serde::{Deserialize, Serialize};

/// All data that the applicant stands for (إقرار بصحة البيانات), the sentence of direct responsibility, and how it was signed.
/// Rule source: R09, R10, R11.
#[derive(Debug, Clone)]
pub struct Declaration {
    /// The declaration's number.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day on the paper.
    pub date: BothDates,
    /// The request it belongs to.
    pub request_number: String,
    /// Version of the form's text (نسخة النص).
    pub form_version: String,
    /// The form's text, paragraph by paragraph, verbatim, already in the declarant's gender.
    pub form_text: Vec<String>,
    /// The declarant's full name.
    pub name: String,
    /// ID number with its kind, for example «1000000008 (هوية وطنية)».
    pub id: String,
    /// So that «المقرّ/المقرّة» agrees.
    pub sex: Sex,
    /// All data, item by item.
    pub sections: Vec<Section>,
    /// SHA-256 of the canonical values; printed short, and in the QR code of every page.
    pub values_hash: [u8; 32],
    /// How it was signed.
    pub signature: SignatureState,
    /// The employee who saw it signed (الموظف الشاهد).
    pub witness_employee: String,
}

/// How a declaration was signed (حالة التوقيع), R10.
#[derive(Debug, Clone)]
pub enum SignatureState {
    /// To be read: no place to sign, and it says so.
    Unsigned,
    /// To be signed, or signed, in ink; where the signed sheet lies (box and file number), if it is known.
    OnPaper {
        /// For example «الصندوق 14»; `None` before it is filed.
        kept_in: Option<String>,
    },
    /// Drawn on a pad: supporting evidence only (قرينة مساندة).
    OnPad {
        /// The picture that is bound to the values' hash.
        picture: Jpeg,
    },
    /// Cannot sign: fingerprint in ink, two witnesses, read aloud.
    Fingerprint {
        /// The two witnesses.
        witnesses: [Witness; 2],
    },
}

/// A witness (شاهد) of one who cannot sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Witness {
    /// Full name.
    pub name: String,
    /// ID number.
    pub id: String,
}
