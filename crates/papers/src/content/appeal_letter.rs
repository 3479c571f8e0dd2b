//! Letters about an appeal (خطابات التظلم), R30: that it was received, and what became of it.

use super::{BothDates, Row, Sex, Signatory};
use serde::{Deserialize, Serialize};

/// An acknowledgement of an appeal, or its answer. Rule source: R30.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealLetter {
    /// The letter's own number.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day on the letter.
    pub date: BothDates,
    /// The title.
    pub title: String,
    /// The applicant's full name, without a title.
    pub addressee: String,
    /// So that the salutation agrees.
    pub sex: Sex,
    /// The sentences before the rows.
    pub paragraphs: Vec<String>,
    /// Which appeal, which request.
    pub rows: Vec<Row>,
    /// What became of it, in a box; empty in an acknowledgement.
    pub answer: Vec<String>,
    /// Who signs.
    pub signatory: Signatory,
    /// The versioned sentences around it.
    pub wording: AppealWording,
}

/// The sentences around every letter about an appeal (نص التظلم), versioned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppealWording {
    /// Name of this version, printed small at the foot.
    pub version: String,
    /// Salutation to a man and to a woman.
    pub salutation: [String; 2],
    /// Prayer after the name of a man and of a woman.
    pub prayer: [String; 2],
    /// The greeting line.
    pub greeting: String,
    /// The last line.
    pub closing: String,
    /// The word before the number at the foot.
    pub foot: String,
    /// The word before the place to sign.
    pub signature: String,
    /// The word in the place for the stamp.
    pub stamp: String,
}
