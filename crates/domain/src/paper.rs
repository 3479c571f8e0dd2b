//! Papers as they were printed (الأوراق المطبوعة): each has a number and is kept byte for byte, so that it can be printed again the same (R62).

use serde::{Deserialize, Serialize};

use crate::id::{PaperId, RequestId};
use crate::request::Stamp;

/// What kind of paper is kept (نوع الورقة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// إقرار.
    Declaration,
    /// إشعار استلام.
    Acknowledgement,
    /// خطاب قرار.
    DecisionLetter,
    /// سند تسليم.
    Receipt,
    /// إشعار استلام تظلم.
    AppealAcknowledgement,
    /// الرد على تظلم.
    AppealAnswer,
}

impl SheetKind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Declaration, Self::Acknowledgement, Self::DecisionLetter, Self::Receipt, Self::AppealAcknowledgement, Self::AppealAnswer];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Declaration => "declaration",
            Self::Acknowledgement => "acknowledgement",
            Self::DecisionLetter => "decision_letter",
            Self::Receipt => "receipt",
            Self::AppealAcknowledgement => "appeal_acknowledgement",
            Self::AppealAnswer => "appeal_answer",
        }
    }

    /// Reads what [`SheetKind::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A kept paper, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Identity.
    pub id: PaperId,
    /// What it is.
    pub kind: SheetKind,
    /// Its number as printed.
    pub number: String,
    /// The request it belongs to.
    pub request_id: RequestId,
    /// SHA-256 of the PDF.
    pub sha256: Vec<u8>,
    /// Version of its text.
    pub text_version: String,
    /// Made by whom and when.
    pub made: Stamp,
}
