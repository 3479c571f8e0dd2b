//! What to bring next time (قائمة النواقص).

use super::{BothDates, PaperMark};
use serde::{Deserialize, Serialize};

/// A sheet for the visitor (ما يلزم إحضاره) so that one more visit is enough (R38). It carries no name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingList {
    /// The sheet's number.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day on the sheet.
    pub date: BothDates,
    /// The request's number, if there is one yet.
    pub request_number: String,
    /// The kind's public label.
    pub kind: String,
    /// What to bring.
    pub papers: Vec<MissingPaper>,
    /// Further lines of the office, for example its opening hours.
    pub notes: Vec<String>,
}

/// One paper to bring (مستند مطلوب).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingPaper {
    /// The paper's name.
    pub name: String,
    /// What matters about it, for example «الأصل، ولا يزيد عمره عن ثلاثة أشهر»; may be empty.
    pub note: String,
    /// How much it is needed.
    pub mark: PaperMark,
}
