//! What the window hands in about requests.

use domain::{
    catalogue::{KindCode, PaperCode},
    date::TypedDate,
    id::{HouseholdId, PersonId, RequestId, SightingId, StaffId},
    request::{AnswerInput, CapacityInput, WithdrawalKind},
};
use serde::{Deserialize, Serialize};

/// Which request.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RequestRef {
    /// Identity.
    pub request_id: RequestId,
}

/// A new request (طلب جديد).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OpenRequestInput {
    /// In which household file.
    pub household_id: HouseholdId,
    /// Who asks.
    pub applicant_id: PersonId,
    /// For whom.
    pub beneficiary_id: PersonId,
    /// In what capacity, and with which paper.
    pub capacity: CapacityInput,
    /// What kind of support.
    pub kind: KindCode,
    /// Why it is opened although an open one of the same kind was shown; nothing at the first try.
    pub despite_open: Option<String>,
}

/// The applicant's capacity, corrected.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetCapacityInput {
    /// Which request.
    pub request_id: RequestId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// In what capacity, and with which paper.
    pub capacity: CapacityInput,
}

/// The statement as the form holds it: all answers, empty ones left out or empty.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveStatementInput {
    /// Which request.
    pub request_id: RequestId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Every answer; one that is not here is taken out of the statement.
    pub answers: Vec<AnswerInput>,
}

/// The statement as it stands in the form, to be judged without saving it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct StatementAsTyped {
    /// Which request.
    pub request_id: RequestId,
    /// Every answer as typed; one that cannot be read yet counts as not given.
    pub answers: Vec<AnswerInput>,
}

/// "I have seen the original and it agrees" (رأيت الأصل وهو مطابق).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SightPaperInput {
    /// For which request.
    pub request_id: RequestId,
    /// Which paper.
    pub paper: PaperCode,
    /// Its number; empty when it has none. One that the file holds may be named by its last digits, as the checklist shows it.
    pub number: String,
    /// Issued on.
    pub issued: Option<TypedDate>,
    /// Expires on.
    pub expires: Option<TypedDate>,
}

/// The original does not agree (الأصل لا يطابق).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MismatchInput {
    /// For which request.
    pub request_id: RequestId,
    /// Which paper.
    pub paper: PaperCode,
    /// What differs.
    pub note: String,
}

/// A paper that does not concern this household (لا ينطبق).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NotApplicableInput {
    /// For which request.
    pub request_id: RequestId,
    /// Which paper.
    pub paper: PaperCode,
    /// Why.
    pub reason: String,
}

/// A sighting: one of an earlier request to be taken over, or one of this request to be taken back.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SightingRef {
    /// The request at hand.
    pub request_id: RequestId,
    /// Which sighting.
    pub sighting_id: SightingId,
}

/// Whether the committee and its time were explained to the applicant (R12).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ExplainedInput {
    /// Which request.
    pub request_id: RequestId,
    /// The tick.
    pub explained: bool,
}

/// Handing a request in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SubmitInput {
    /// Which request.
    pub request_id: RequestId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// A manager's leave to go on with something missing.
    pub r#override: Option<OverrideInput>,
}

/// A manager's leave (تجاوز بإذن المدير).
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OverrideInput {
    /// Why the request may go on.
    pub reason: String,
    /// Which manager gives it.
    pub manager_id: StaffId,
    /// The manager's own passphrase.
    pub manager_passphrase: String,
}

/// A passphrase must not show itself in a log.
impl std::fmt::Debug for OverrideInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OverrideInput").field("manager_id", &self.manager_id).finish_non_exhaustive()
    }
}

/// The end of a request by withdrawal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WithdrawInput {
    /// Which request.
    pub request_id: RequestId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Whose wish.
    pub kind: WithdrawalKind,
    /// In words.
    pub reason: String,
    /// Number of the request that goes on instead; asked for when it is a duplicate, and not read otherwise.
    pub instead: Option<String>,
}

/// Which requests a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RequestFilter {
    /// All that go on.
    Open,
    /// At the desk, not handed in or returned for completion.
    Incomplete,
    /// Handed in and going on.
    Submitted,
    /// Closed or withdrawn.
    Ended,
}

/// A list of requests.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListRequestsInput {
    /// Which ones.
    pub filter: RequestFilter,
    /// Only those of this household; every household when it is not said. They come whole.
    pub household_id: Option<HouseholdId>,
    /// The last request of the page before; nothing for the first one.
    #[cfg_attr(feature = "bindings", ts(optional))]
    pub after: Option<RequestId>,
}
