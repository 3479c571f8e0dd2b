//! What holds a request up (معوق), and what cannot wait (عاجل): tags that anybody who looks at the request sees (R53; requirements, reading 7).

use serde::{Deserialize, Serialize};

use crate::id::RequestId;
use crate::request::Stamp;

/// Why a request does not go on (نوع المعوق, R53).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ObstacleKind {
    /// A paper is missing (مستند ناقص).
    MissingPaper,
    /// The applicant does not answer (لا رد من صاحب الطلب).
    NoAnswer,
    /// There are no funds at present (لا يتوفر مورد مالي).
    NoFunds,
    /// Another agency is to answer (بانتظار جهة أخرى).
    AwaitingAgency,
    /// Something else, which the note tells (سبب آخر).
    Other,
}

impl ObstacleKind {
    /// All of them, as the window offers them.
    pub const ALL: [Self; 5] = [Self::MissingPaper, Self::NoAnswer, Self::NoFunds, Self::AwaitingAgency, Self::Other];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MissingPaper => "missing_paper",
            Self::NoAnswer => "no_answer",
            Self::NoFunds => "no_funds",
            Self::AwaitingAgency => "awaiting_agency",
            Self::Other => "other",
        }
    }

    /// Reads what [`ObstacleKind::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// One obstacle (معوق). One that was cleared stays, so that the commonest can be counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obstacle {
    /// Which request.
    pub request_id: RequestId,
    /// What kind; a request has at most one of each kind at a time.
    pub kind: ObstacleKind,
    /// In words; needed for another reason, otherwise it may be empty.
    pub note: String,
    /// Noted by whom and when.
    pub noted: Stamp,
    /// Cleared by whom and when.
    pub cleared: Option<Stamp>,
}

/// That a request cannot wait for a sitting (طلب عاجل). The mark alone decides nothing: the manager does (reading 7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UrgentMark {
    /// Which request.
    pub request_id: RequestId,
    /// Why it cannot wait.
    pub reason: String,
    /// Proposed by whom and when.
    pub marked: Stamp,
}
