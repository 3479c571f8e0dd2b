//! What the window shows of a request; every text comes ready, sensitive numbers masked to their last digits.

use domain::{
    catalogue::{AnswerKind, KindCode, PaperCode, QuestionCode},
    checklist::MissingItem,
    date::{DateShown, TypedDate},
    id::{DeclarationId, HouseholdId, PersonId, RequestId},
    person::{Need, Sex},
    request::{Capacity, Holder, RequestState, Stage, TypedAnswer, WithdrawalKind},
};
use serde::{Deserialize, Serialize};

use super::paper_view::PaperRow;

/// Who did something, when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StampView {
    /// The staff member's name.
    pub by: String,
    /// The day.
    pub date: DateShown,
    /// The time of day.
    pub time: String,
}

/// Applicant or beneficiary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RequestPerson {
    /// Identity.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// First and family name, as one speaks.
    pub spoken: String,
    /// So that words agree.
    pub sex: Option<Sex>,
    /// What reception must mind (R43).
    pub needs: Vec<Need>,
}

/// In what capacity the applicant asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CapacityView {
    /// In what capacity.
    pub capacity: Capacity,
    /// Whether a deed or mandate must show it.
    pub needs_paper: bool,
    /// Its number, if it was shown.
    pub number: Option<String>,
    /// When it ends.
    pub expires: Option<DateShown>,
    /// The same as typed, for the form.
    pub expires_typed: Option<TypedDate>,
    /// Whether it holds today.
    pub holds: bool,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct QuestionView {
    /// Its code; its refusals come under `answers.CODE`.
    pub code: QuestionCode,
    /// As it is asked.
    pub label: String,
    /// Explanation; may be empty.
    pub hint: String,
    /// What is answered.
    pub answer: AnswerKind,
    /// Whether the request needs it.
    pub required: bool,
    /// The paper that usually shows it.
    pub for_paper: Option<PaperCode>,
    /// What the form holds; nothing when unanswered.
    pub typed: Option<TypedAnswer>,
    /// In words; empty for a table.
    pub shown: String,
    /// A table's rows in words, by columns.
    pub rows: Vec<Vec<String>>,
    /// The paper that shows it.
    pub cites: Option<PaperCode>,
    /// There is an answer, and it is masked: a private one of a request that was handed in.
    pub masked: bool,
}

/// The declaration in a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DeclarationBrief {
    /// Identity.
    pub id: DeclarationId,
    /// The number people say.
    pub number: String,
    /// Whether it is signed.
    pub signed: bool,
    /// Whether it still covers today's data; else «بيانات تغيّرت بعد التوقيع».
    pub fresh: bool,
    /// Signed on.
    pub signed_on: Option<DateShown>,
}

/// How the request was handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SubmissionView {
    /// By whom and when.
    pub stamp: StampView,
    /// The earliest reply: the promised two weeks at least (R14).
    pub earliest_reply: DateShown,
    /// The office's own target.
    pub target_reply: DateShown,
    /// A manager's leave; it stays visible.
    pub overridden: Option<OverrideView>,
}

/// A manager's leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OverrideView {
    /// The manager's name.
    pub by: String,
    /// Why.
    pub reason: String,
    /// The same manager had entered the request, because the office has no other: an exception that is said wherever the request is shown.
    pub alone: bool,
}

/// How the request ended by withdrawal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WithdrawalView {
    /// Whose wish.
    pub kind: WithdrawalKind,
    /// In words.
    pub reason: String,
    /// Number of the request that goes on instead of a duplicate.
    pub instead: Option<String>,
    /// Recorded by whom and when.
    pub stamp: StampView,
}

/// A request with all that its four steps need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RequestView {
    /// Identity.
    pub id: RequestId,
    /// To be named by the next write.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The number people say.
    pub number: String,
    /// Its kind's code.
    pub kind: KindCode,
    /// Its kind's name inside the office.
    pub kind_name: String,
    /// Its kind's neutral name.
    pub kind_public_label: String,
    /// The household file.
    pub household_id: HouseholdId,
    /// Its number.
    pub file_number: String,
    /// Who asks.
    pub applicant: RequestPerson,
    /// For whom.
    pub beneficiary: RequestPerson,
    /// In what capacity.
    pub capacity: CapacityView,
    /// Where it stands.
    pub state: RequestState,
    /// At which of the six stages of the chain.
    pub stage: Stage,
    /// Who has it in hand.
    pub holder: Holder,
    /// Since when.
    pub since: DateShown,
    /// Whether statement and papers may be changed.
    pub editable: bool,
    /// Opened by whom and when.
    pub opened: StampView,
    /// Why it was opened beside another of its kind.
    pub despite_open: Option<String>,
    /// Step 1: the statement.
    pub questions: Vec<QuestionView>,
    /// Step 2: the papers; as they were judged on the day of submission once it was handed in.
    pub checklist: Vec<PaperRow>,
    /// What it still lacks; once handed in, what it lacked on that day.
    pub missing: Vec<MissingItem>,
    /// Step 3: the declaration, if there is one.
    pub declaration: Option<DeclarationBrief>,
    /// Step 4: that the committee and its time were explained.
    pub explained: Option<StampView>,
    /// How it was handed in.
    pub submission: Option<SubmissionView>,
    /// How it was withdrawn.
    pub withdrawn: Option<WithdrawalView>,
    /// The applicant's registration is initial and may be completed now (R15).
    pub registration_due: bool,
}

/// One line of a list of requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RequestRow {
    /// Identity.
    pub id: RequestId,
    /// The number people say.
    pub number: String,
    /// Its kind's name inside the office.
    pub kind_name: String,
    /// The household file.
    pub household_id: HouseholdId,
    /// Its number.
    pub file_number: String,
    /// Who asks.
    pub applicant_id: PersonId,
    /// The applicant's first and family name.
    pub applicant: String,
    /// Where it stands.
    pub state: RequestState,
    /// At which of the six stages of the chain.
    pub stage: Stage,
    /// Who has it in hand.
    pub holder: Holder,
    /// Since when.
    pub since: DateShown,
    /// How many things keep it from being handed in; only while it is at the desk.
    pub missing: Option<usize>,
    /// The earliest reply, once it was handed in.
    pub earliest_reply: Option<DateShown>,
}
