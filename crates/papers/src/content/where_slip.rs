//! Where a request is, for the visitor's hand (بطاقة المراجعة).

use super::BothDates;
use serde::{Deserialize, Serialize};

/// A small sheet that says where a request is, since when, what comes next and what is wanted (R17). It carries no name, and nothing that tells why the
/// family comes or what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhereSlip {
    /// The request's number, which is the sheet's too.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day on the sheet.
    pub date: BothDates,
    /// The title.
    pub title: String,
    /// The word before the number at the foot.
    pub foot: String,
    /// Version of its text, small at the foot.
    pub version: String,
    /// What stands in the table: label and value.
    pub rows: Vec<(String, String)>,
    /// The label of what is wanted.
    pub wanted_label: String,
    /// What the visitor is to do now, and what is to be brought.
    pub wanted: Vec<String>,
    /// Further lines.
    pub notes: Vec<String>,
}
