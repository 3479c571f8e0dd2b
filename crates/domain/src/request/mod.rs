//! A request for support (طلب): who asks for whom, for what, what they state, and how it was handed in.

mod capacity;
mod state;
mod statement;
mod submission;

use serde::{Deserialize, Serialize};

pub use capacity::{Capacity, CapacityInput, CapacityPaper, CapacityPaperInput};
pub use state::{Decision, Holder, Move, RequestState, Stage};
pub use statement::{Answer, AnswerInput, AnswerValue, Cell, CellInput, TypedAnswer, parse_statement};
pub use submission::{HandIn, Override, Submission, blocking, reply_dates};

use crate::catalogue::{KindCode, QuestionCode};
use crate::id::{HouseholdId, PersonId, RequestId, StaffId};
use crate::number::RequestNumber;

/// Who did something and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Stamp {
    /// By whom.
    pub by: StaffId,
    /// When (UTC, milliseconds).
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub at: i64,
}

/// A request as it stands (طلب).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Identity.
    pub id: RequestId,
    /// Counts up when somebody changes it; a write names the version it saw.
    pub version: i64,
    /// The number people say, given when it was opened.
    pub number: RequestNumber,
    /// The household file it lies in.
    pub household_id: HouseholdId,
    /// Who asks (مقدم الطلب).
    pub applicant_id: PersonId,
    /// For whom (المستفيد).
    pub beneficiary_id: PersonId,
    /// By what right the applicant asks.
    pub capacity: Capacity,
    /// The paper that gives a guardian or proxy that right.
    pub capacity_paper: Option<CapacityPaper>,
    /// What kind of support.
    pub kind: KindCode,
    /// The catalogue in force when it was opened: its papers and questions hold for this request.
    pub catalogue_version: u32,
    /// Where it stands.
    pub state: RequestState,
    /// Since when it stands there (UTC, milliseconds).
    pub state_since: i64,
    /// Opened by whom and when.
    pub opened: Stamp,
    /// Why it was opened although the household has an open one of the same kind.
    pub despite_open: Option<String>,
    /// What the applicant states (بيان).
    pub answers: Vec<Answer>,
    /// That the committee and its time were explained to the applicant (R12).
    pub explained: Option<Stamp>,
    /// Why it was withdrawn.
    pub withdrawn: Option<Withdrawal>,
}

/// Whose wish ended a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WithdrawalKind {
    /// The applicant said so.
    ByApplicant,
    /// Opened by mistake, such as for the wrong household or kind.
    OpenedInError,
    /// The need ended or was met elsewhere.
    NoLongerNeeded,
    /// The applicant did not come back.
    NoAnswer,
    /// The same need is asked for in another request, which is named (مكرر).
    Duplicate,
    /// The beneficiary or the applicant died (وفاة).
    Death,
    /// Nobody can be reached any more under any number or address (تعذر الوصول).
    Unreachable,
    /// What was asked for was not brought within the office's time (لم يستكمل في المدة).
    NotCompleted,
}

/// The end of a request by withdrawal (سحب الطلب).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Whose wish.
    pub kind: WithdrawalKind,
    /// In words.
    pub reason: String,
    /// The request that goes on instead; there when it was a duplicate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<RequestNumber>,
    /// By whom and when it was recorded.
    pub stamp: Stamp,
}

impl Request {
    /// The answer to a question, if it was given.
    pub fn answer(&self, question: &QuestionCode) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.question == *question)
    }
}
