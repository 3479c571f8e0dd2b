//! The decision letter (خطاب القرار), four kinds under one neutral title (R13; requirements, reading 10).

use super::{BothDates, Row, Sex, Signatory};
use serde::{Deserialize, Serialize};

/// What tells the applicant the decision (خطاب القرار). The title is the same for all four, so that an envelope left open tells nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionLetter {
    /// The letter's own number.
    pub number: String,
    /// The instant it was made, ISO 8601; goes into the PDF's metadata only.
    pub created: String,
    /// The day on the letter.
    pub date: BothDates,
    /// The applicant's full name, without a title.
    pub addressee: String,
    /// So that the salutation agrees.
    pub sex: Sex,
    /// The request's number.
    pub request_number: String,
    /// The kind's *public* label, which does not reveal imprisonment.
    pub kind: String,
    /// By whom it was decided and on which day, as one line.
    pub decided: String,
    /// What was decided.
    pub said: DecisionSaid,
    /// Digits for the QR code.
    pub qr: String,
    /// Who signs.
    pub signatory: Signatory,
    /// The versioned sentences.
    pub wording: DecisionLetterWording,
}

/// The decision as the letter says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionSaid {
    /// قبول
    Approved {
        /// What is granted: labels and values, the amount in figures and in words among them.
        granted: Vec<Row>,
    },
    /// رفض
    Refused {
        /// The reason in respectful words; without one the letter invites to ask for it.
        reason: Option<String>,
        /// The last day for objecting; nothing where the office set no period.
        object_until: Option<BothDates>,
    },
    /// تأجيل
    Deferred {
        /// Until when.
        until: BothDates,
        /// Why, if it is said.
        reason: Option<String>,
    },
    /// إعادة للاستكمال
    Returned {
        /// What is wanted, each with what is wrong with it or wanted of it (may be empty).
        items: Vec<(String, String)>,
        /// What else is to be said, if anything is.
        reason: Option<String>,
    },
}

/// The sentences of the four letters (نصوص خطابات القرار), versioned.
///
/// Places to be filled: `{request}`, `{kind}` in the first sentence of each, `{until_h}`, `{until_g}` in `deferred` and `objection_until`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionLetterWording {
    /// Name of this version, printed small at the foot.
    pub version: String,
    /// The title.
    pub title: String,
    /// Salutation to a man and to a woman.
    pub salutation: [String; 2],
    /// Prayer after the name of a man and of a woman.
    pub prayer: [String; 2],
    /// The greeting line.
    pub greeting: String,
    /// That it was approved.
    pub approved: String,
    /// What happens next.
    pub approved_next: String,
    /// That it could not be met.
    pub refused: String,
    /// Said instead of a reason.
    pub reason_in_person: String,
    /// How to object, without a last day.
    pub objection: String,
    /// How to object, with the last day.
    pub objection_until: String,
    /// That it was put off.
    pub deferred: String,
    /// That nothing is wanted.
    pub deferred_next: String,
    /// That something lacks.
    pub returned: String,
    /// How to bring it.
    pub returned_next: String,
    /// An invitation to say how it was (R51).
    pub rating: String,
    /// The last line.
    pub closing: String,
    /// Small words of the letter: heads of tables and labels.
    pub labels: DecisionLetterLabels,
}

/// Small words of the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionLetterLabels {
    /// Before the line that says who decided: «القرار».
    pub decided: String,
    /// Head of the table of what is wanted.
    pub item: String,
    /// Head of what is wanted of it.
    pub wanted: String,
    /// The word before the number at the foot.
    pub foot: String,
}
