//! An appeal against a decision (تظلم): received, acknowledged, examined by another than whoever decided, answered and closed; never deleted (R30).
//!
//! It is a record of its own beside the request, not a state of it: a request may be served while somebody objects to how much was granted.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Code, Refusal, Refusals,
    date::{RecordedDate, TypedDate},
    id::{AppealId, DecisionId, PaperId, RequestId, StaffId},
    number::RegisterNumber,
    request::Stamp,
    staff::{Role, StaffMember, may_judge},
    text,
};

/// Longest text of an appeal, of what its examiner found, and of its answer.
pub const WORDS_MAX: usize = 4_000;
/// Longest name of whoever brought it, and way in which it was answered.
const NAME_MAX: usize = 100;

/// Who may examine an appeal.
pub const EXAMINERS: &[Role] = &[Role::Researcher, Role::Secretary, Role::Manager];

/// Where an appeal stands (حال التظلم).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AppealState {
    /// Taken down (وارد).
    Received,
    /// Whoever brought it has the acknowledgement (أُشعر مقدمه).
    Acknowledged,
    /// With its examiner (قيد الفحص).
    UnderExamination,
    /// Answered; whoever brought it does not know yet (صدر الرد).
    Answered,
    /// Whoever brought it was told, or took it back (مغلق).
    Closed,
}

/// What became of it (نتيجة التظلم).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AppealOutcome {
    /// The decision stands (تأييد القرار).
    Upheld,
    /// The committee is asked for a new decision (إعادة النظر).
    Changed,
    /// Whoever brought it took it back (تنازل).
    TakenBack,
}

/// One step of an appeal (خطوة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppealMove {
    /// The acknowledgement was given.
    Acknowledge,
    /// An examiner was named, or another one.
    Assign,
    /// The examiner answered.
    Answer,
    /// Whoever brought it was told.
    Close,
    /// Whoever brought it took it back.
    TakeBack,
}

impl AppealState {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Received, Self::Acknowledged, Self::UnderExamination, Self::Answered, Self::Closed];

    /// Goes one step. An appeal may be examined before its acknowledgement is fetched; answered it is not examined again.
    ///
    /// # Errors
    /// `StepNotOpen` with the `state` it stands in.
    pub fn step(self, step: AppealMove) -> Result<Self, Refusal> {
        match (self, step) {
            (Self::Received, AppealMove::Acknowledge) => Ok(Self::Acknowledged),
            (Self::Received | Self::Acknowledged | Self::UnderExamination, AppealMove::Assign) => Ok(Self::UnderExamination),
            (Self::UnderExamination, AppealMove::Answer) => Ok(Self::Answered),
            (Self::Answered, AppealMove::Close) => Ok(Self::Closed),
            (Self::Received | Self::Acknowledged | Self::UnderExamination, AppealMove::TakeBack) => Ok(Self::Closed),
            _ => Err(Refusal::new(Code::StepNotOpen).with("state", self.as_str())),
        }
    }

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Acknowledged => "acknowledged",
            Self::UnderExamination => "under_examination",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    /// Reads what [`AppealState::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

impl AppealOutcome {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Upheld => "upheld",
            Self::Changed => "changed",
            Self::TakenBack => "taken_back",
        }
    }

    /// Reads what [`AppealOutcome::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Upheld, Self::Changed, Self::TakenBack].into_iter().find(|outcome| outcome.as_str() == text)
    }
}

/// Who examines it (فاحص التظلم).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Examination {
    /// By whom.
    pub examiner: StaffId,
    /// Named by whom and when.
    pub assigned: Stamp,
    /// The examiner had a hand in the decision, because the office has no other manager: it stays visible.
    pub alone: bool,
}

/// What was answered (الرد على التظلم).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealAnswer {
    /// What became of it.
    pub outcome: AppealOutcome,
    /// What whoever brought it is told, in respectful words.
    pub told: String,
    /// What the examiner found; for the office alone.
    pub found: String,
    /// By whom and when.
    pub stamp: Stamp,
}

/// One appeal (تظلم).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Appeal {
    /// Identity.
    pub id: AppealId,
    /// Counts up with each step; a write names the version it saw.
    pub version: i64,
    /// The number people say.
    pub number: RegisterNumber,
    /// On which request.
    pub request_id: RequestId,
    /// Against which decision.
    pub decision_id: DecisionId,
    /// The civil day on which it was brought.
    pub received_on: NaiveDate,
    /// Who brought it: the applicant's name, or whoever came instead.
    pub brought_by: String,
    /// In the words of whoever brought it; never changed.
    pub text: String,
    /// Where it stands.
    pub state: AppealState,
    /// Since when (UTC, milliseconds).
    pub state_since: i64,
    /// Taken down by whom and when.
    pub opened: Stamp,
    /// The acknowledgement was given by whom and when.
    pub acknowledged: Option<Stamp>,
    /// The acknowledgement as it was printed.
    pub acknowledgement: Option<PaperId>,
    /// Who examines it.
    pub examination: Option<Examination>,
    /// What was answered.
    pub answer: Option<AppealAnswer>,
    /// The answer's letter as it was printed.
    pub letter: Option<PaperId>,
    /// How whoever brought it was told, such as «باليد في المكتب».
    pub told_how: Option<String>,
    /// Closed by whom and when.
    pub closed: Option<Stamp>,
}

/// An appeal as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AppealInput {
    /// Against which decision.
    pub decision_id: DecisionId,
    /// Who brought it.
    pub brought_by: String,
    /// In their words.
    pub text: String,
    /// The day it was brought.
    pub received_on: Option<TypedDate>,
}

/// An appeal that may be taken down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedAppeal {
    /// Who brought it.
    pub brought_by: String,
    /// In their words.
    pub text: String,
    /// The day it was brought.
    pub received_on: NaiveDate,
}

impl AppealInput {
    /// Reads an appeal against a decision of that day.
    ///
    /// # Errors
    /// All that is wrong, field by field; `InFuture`, or `EndBeforeStart` for a day before the decision.
    pub fn check(&self, decided_on: NaiveDate, today: NaiveDate) -> Result<CheckedAppeal, Refusals> {
        let mut refused = Refusals::default();
        let brought_by = refused.take("brought_by", text::clean_required(&self.brought_by, NAME_MAX)).unwrap_or_default();
        let words = refused.take("text", words(&self.text)).unwrap_or_default();
        let date = self.received_on.map(RecordedDate::parse_whole).transpose();
        let date = date.and_then(|date| date.and_then(|date| date.day()).ok_or_else(|| Refusal::new(Code::Required)));
        let date = date.and_then(|day| match day {
            day if day > today => Err(Refusal::new(Code::InFuture)),
            day if day < decided_on => Err(Refusal::new(Code::EndBeforeStart)),
            day => Ok(day),
        });
        let received_on = refused.take("received_on", date).unwrap_or(today);
        refused.done()?;
        Ok(CheckedAppeal { brought_by, text: words, received_on })
    }
}

/// Free text of several lines that must say something.
///
/// # Errors
/// `Required`, `TooLong`, `ForbiddenLetters`.
pub fn words(typed: &str) -> Result<String, Refusal> {
    let text = text::clean_lines(typed, WORDS_MAX)?;
    if text.is_empty() { Err(Refusal::new(Code::Required)) } else { Ok(text) }
}

/// How whoever brought it was told.
///
/// # Errors
/// `Required`, `TooLong`, `ForbiddenLetters`.
pub fn told_how(typed: &str) -> Result<String, Refusal> {
    text::clean_required(typed, NAME_MAX)
}

/// Whether somebody may examine an appeal: none of those who had a hand in the decision (R30). `Ok(true)` is the visible exception of an office
/// that has nobody else.
///
/// # Errors
/// `NotAllowed` for a role that does not examine or a leaver, [`Code::OwnEntry`] when the examiner had a hand in it and another could be asked.
pub fn may_examine(examiner: &StaffMember, decided_by: &[StaffId], staff: &[StaffMember]) -> Result<bool, Refusal> {
    if !examiner.active || !examiner.holds_any(EXAMINERS) {
        return Err(Refusal::new(Code::NotAllowed));
    }
    let somebody_else = staff.iter().any(|one| one.active && one.holds_any(EXAMINERS) && !decided_by.contains(&one.id));
    if decided_by.contains(&examiner.id) && somebody_else {
        return Err(Refusal::new(Code::OwnEntry));
    }
    may_judge(examiner.id, decided_by, staff)
}

#[cfg(test)]
mod tests;
