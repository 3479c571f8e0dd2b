//! The sheet of a day's end (كشف نهاية اليوم) and the answer to who saw what (كشف الاطلاع): both out of the journal, without names of visitors.

use super::{BothDates, Row};
use serde::{Deserialize, Serialize};

/// What a day brought, and the signed checkpoint that leaves the machine on it (R57).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayEnd {
    /// The sheet's number: the day's.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day it tells of.
    pub date: BothDates,
    /// Its words, in a version.
    pub wording: DayEndWording,
    /// Kinds of deeds and how often each was done; empty for a day without any.
    pub counts: Vec<Row>,
    /// The checkpoint's facts: entry, short hash, time, public key. Empty while the office has no signing key.
    pub checkpoint: Vec<Row>,
    /// The checkpoint in digits, for the QR code; empty without one.
    pub qr: String,
    /// Who made the sheet.
    pub prepared_by: String,
}

/// The sentences and headings of a [`DayEnd`] (نصوص كشف نهاية اليوم).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayEndWording {
    /// Version of this text.
    pub version: String,
    /// The title.
    pub title: String,
    /// What the foot calls it.
    pub foot: String,
    /// What the sheet is; filled in already.
    pub intro: String,
    /// Head of the kinds.
    pub kind: String,
    /// Head of the counts.
    pub times: String,
    /// For a day without any.
    pub none: String,
    /// Heading of the checkpoint.
    pub checkpoint: String,
    /// When there is no signing key.
    pub unsigned: String,
    /// Where to keep the sheet and what for.
    pub keep: String,
    /// Who made it.
    pub prepared: String,
    /// Who saw it.
    pub reviewed: String,
}

/// A table out of the journal, for the file of an incident (كشف الاطلاع).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeSheet {
    /// The sheet's number.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day it was made.
    pub date: BothDates,
    /// The title.
    pub title: String,
    /// What the foot calls it.
    pub foot: String,
    /// Version of its text.
    pub version: String,
    /// What was asked and how much was found.
    pub about: Vec<Row>,
    /// Heads of the five columns behind the serial number.
    pub heads: [String; 5],
    /// Its rows.
    pub rows: Vec<[String; 5]>,
    /// Instead of rows, when there are none.
    pub none: String,
    /// Under the table.
    pub notes: Vec<String>,
}
