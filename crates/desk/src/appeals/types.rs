//! What the window hands in about appeals, and what it is shown.

use domain::{
    appeal::{AppealOutcome, AppealState},
    date::DateShown,
    id::{AppealId, DecisionId, PaperId, RequestId, StaffId},
    request::Decision,
};
use serde::{Deserialize, Serialize};

/// Which list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListAppealsInput {
    /// Those that ended, instead of those that go on.
    pub closed: bool,
}

/// Which appeal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AppealRef {
    /// Which.
    pub appeal_id: AppealId,
}

/// Who is to examine an appeal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AssignExaminerInput {
    /// Which.
    pub appeal_id: AppealId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Who.
    pub staff_id: StaffId,
}

/// The examiner's answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AnswerAppealInput {
    /// Which.
    pub appeal_id: AppealId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Whether the committee is asked for a new decision; otherwise the decision stands.
    pub changed: bool,
    /// What whoever brought it is told, in respectful words.
    pub told: String,
    /// What was found; for the office alone.
    pub found: String,
}

/// The end of an appeal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CloseAppealInput {
    /// Which.
    pub appeal_id: AppealId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// How whoever brought it was told, or how and why it was taken back.
    pub how: String,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AppealRow {
    /// Which.
    pub id: AppealId,
    /// Its number.
    pub number: String,
    /// The request it is about.
    pub request_id: RequestId,
    /// That request's number.
    pub request_number: String,
    /// That request's kind inside the office.
    pub kind_name: String,
    /// The applicant's first and family name.
    pub applicant: String,
    /// What was decided.
    pub verdict: Decision,
    /// The day it was brought.
    pub received: DateShown,
    /// Days since it was brought; until it was answered.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub days: i64,
    /// Where it stands.
    pub state: AppealState,
    /// Who examines it.
    pub examiner: Option<String>,
    /// What became of it.
    pub outcome: Option<AppealOutcome>,
}

/// A decision against which an appeal may be brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AppealableDecision {
    /// Which.
    pub decision_id: DecisionId,
    /// What was decided.
    pub verdict: Decision,
    /// On which day.
    pub decided_on: DateShown,
    /// What the applicant is told as its reason.
    pub reason_told: String,
    /// An appeal against it is open.
    pub open: bool,
}

/// The appeals of a request, and the decisions they may be brought against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RequestAppeals {
    /// The request.
    pub request_id: RequestId,
    /// Its number.
    pub request_number: String,
    /// The applicant's whole name.
    pub applicant: String,
    /// Its decisions, newest first.
    pub decisions: Vec<AppealableDecision>,
    /// Its appeals, newest first.
    pub appeals: Vec<AppealRow>,
}

/// Somebody who may examine an appeal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ExaminerOption {
    /// Who.
    pub staff_id: StaffId,
    /// The name.
    pub name: String,
    /// Had a hand in the decision; there only when the office has nobody else.
    pub alone: bool,
}

/// One appeal with all that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AppealView {
    /// The line of the list.
    pub row: AppealRow,
    /// To be named by the next step.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Who brought it.
    pub brought_by: String,
    /// In their words.
    pub text: String,
    /// The day of the decision.
    pub decided_on: DateShown,
    /// The reason that the applicant was told.
    pub reason_told: String,
    /// The last day for objecting that the decision's letter names, when the appeal was brought after it: it is heard all the same.
    pub late_since: Option<DateShown>,
    /// Taken down by whom and when.
    pub opened: String,
    /// Acknowledged by whom and when.
    pub acknowledged: Option<String>,
    /// The acknowledgement as it was printed.
    pub acknowledgement: Option<PaperId>,
    /// The examiner was named by whom and when.
    pub assigned: Option<String>,
    /// The examiner had a hand in the decision, because the office has nobody else.
    pub alone: bool,
    /// What whoever brought it is told.
    pub told: Option<String>,
    /// What was found; for the office alone.
    pub found: Option<String>,
    /// Answered by whom and when.
    pub answered: Option<String>,
    /// The answer's letter as it was printed.
    pub letter: Option<PaperId>,
    /// How whoever brought it was told.
    pub told_how: Option<String>,
    /// Closed by whom and when.
    pub closed: Option<String>,
    /// Who may examine it.
    pub examiners: Vec<ExaminerOption>,
    /// Whoever is signed in examines it and answers it now.
    pub may_answer: bool,
    /// A new decision puts the request back before the committee; while it is being served it goes on beside it.
    pub reopens: bool,
}
