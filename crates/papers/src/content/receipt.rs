//! The receipt for what was handed over (سند تسليم), R16.

use super::{BothDates, Row, Sex, Signatory};
use serde::{Deserialize, Serialize};

/// What whoever receives signs: what, how much in figures and in words, for which request. Rule source: R16.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The receipt's number.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day on the sheet.
    pub date: BothDates,
    /// So that «الموقّع» agrees with whoever receives.
    pub sex: Sex,
    /// Who receives, for which request, on which day.
    pub rows: Vec<Row>,
    /// What is handed over, line by line, in a box: the amount in figures, the amount in words, units, what is left.
    pub given: Vec<String>,
    /// The name of whoever receives.
    pub recipient: String,
    /// The employee who hands over.
    pub giver: String,
    /// Who signs for the charity.
    pub signatory: Signatory,
    /// The versioned sentences.
    pub wording: ReceiptWording,
}

/// The sentences of the receipt (نص السند), versioned so that a receipt can say which text it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptWording {
    /// Name of this version, printed small at the foot.
    pub version: String,
    /// The title.
    pub title: String,
    /// The word before the number at the foot.
    pub foot: String,
    /// What a man and a woman declare by signing.
    pub intro: [String; 2],
    /// The last line.
    pub closing: String,
    /// The word over the place to sign, for a man and a woman.
    pub recipient: [String; 2],
    /// The word over the employee's place to sign.
    pub giver: String,
    /// The word before a place to sign.
    pub signature: String,
    /// The word under the place for a fingerprint.
    pub fingerprint: String,
    /// The word in the place for the stamp.
    pub stamp: String,
}
