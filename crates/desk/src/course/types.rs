//! What the window hands in about a request's course.

use domain::{
    course::{FileCheckInput, ObstacleKind},
    date::TypedDate,
    decision::GrantedInput,
    id::{RequestId, StaffId},
};
use serde::{Deserialize, Serialize};

/// A request with the version that was seen.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SeenRequest {
    /// Which request.
    pub request_id: RequestId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
}

/// A target that is put off (تمديد الموعد).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ExtendTargetInput {
    /// Which request.
    pub request_id: RequestId,
    /// To which day.
    pub to: Option<TypedDate>,
    /// Why.
    pub reason: String,
}

/// Something that holds a request up (معوق).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MarkObstacleInput {
    /// Which request.
    pub request_id: RequestId,
    /// What kind; nothing while nobody chose.
    pub kind: Option<ObstacleKind>,
    /// In words; needed for another reason.
    pub note: String,
}

/// An obstacle that is gone.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ClearObstacleInput {
    /// Which request.
    pub request_id: RequestId,
    /// Which of its obstacles.
    pub kind: ObstacleKind,
}

/// A request that cannot wait for a sitting, proposed (اقتراح طلب عاجل).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MarkUrgentInput {
    /// Which request.
    pub request_id: RequestId,
    /// Why it cannot wait.
    pub reason: String,
}

/// The manager's own grant before a sitting (منح عاجل).
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct GrantUrgentlyInput {
    /// Which request.
    pub request_id: RequestId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// What is granted.
    pub granted: GrantedInput,
    /// What the applicant is told.
    pub reason_told: String,
    /// For the office alone.
    pub reason_internal: String,
    /// Which manager decides.
    pub manager_id: StaffId,
    /// The manager's own passphrase.
    pub manager_passphrase: String,
}

/// A passphrase must not show itself in a log.
impl std::fmt::Debug for GrantUrgentlyInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GrantUrgentlyInput").field("request_id", &self.request_id).finish_non_exhaustive()
    }
}

/// How complete a file was when it was received (R52).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CheckFileInput {
    /// Which request.
    pub request_id: RequestId,
    /// Complete, or what lacked.
    pub check: FileCheckInput,
}

/// A month of the Gregorian calendar; the present one when it is not said.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MonthInput {
    /// Such as `2026-11`, as an earlier answer named it.
    pub month: Option<String>,
}
