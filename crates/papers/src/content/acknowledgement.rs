//! The acknowledgement letter (إشعار استلام), R12 and R14.

use super::{BothDates, Sex, Signatory};
use serde::{Deserialize, Serialize};

/// What the applicant carries home (إشعار استلام): what was asked, what was received, what is still missing, and when a reply may
/// come. Rule source: R12, R14.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcknowledgementLetter {
    /// The letter's own number, for example `2026-000512`.
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
    /// Attachments (المرفقات) as the header says them, for example «لا يوجد».
    pub attachments: String,
    /// How many originals were seen, as a counted noun in its right form, for example «خمسة مستندات»; empty when none.
    pub received_count: String,
    /// Names of the papers received, each with what else is to be said of it (may be empty).
    pub received: Vec<(String, String)>,
    /// What is still missing; empty when nothing is.
    pub missing: Vec<StillMissing>,
    /// The earliest reply: 14 days from submission (R14).
    pub earliest_reply: BothDates,
    /// Digits for the QR code.
    pub qr: String,
    /// Who signs.
    pub signatory: Signatory,
    /// The versioned sentences.
    pub wording: LetterWording,
}

/// A paper that is still missing (مستند ناقص) and why the request could go on without it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StillMissing {
    /// The paper's name.
    pub name: String,
    /// Why it may be missing.
    pub mark: PaperMark,
}

/// How much a paper is needed (درجة الإلزام).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperMark {
    /// إلزامي
    Mandatory,
    /// اختياري
    Optional,
    /// إن انطبق
    IfApplicable,
    /// A manager let the request go on without it (استثناء).
    Overridden,
}

/// The sentences of the letter (نص الإشعار), versioned so that a letter can say which text it was made from.
///
/// Places to be filled: `{request}`, `{kind}`, `{count}`, `{date_h}`, `{date_g}`, `{earliest_h}`, `{earliest_g}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterWording {
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
    /// That the request was received, when originals were seen.
    pub received: String,
    /// That the request was received, when no original was seen.
    pub received_none: String,
    /// When nothing is missing.
    pub complete: String,
    /// That it goes to the committee, and when a reply may come (R12, R14).
    pub committee: String,
    /// The last line.
    pub closing: String,
}
