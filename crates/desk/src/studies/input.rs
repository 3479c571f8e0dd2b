//! What the window hands in about studies.

use domain::{
    id::{HomeVisitId, RequestId, StaffId},
    study::{ItemInput, StudyInput, VisitInput, VisitRecordInput},
};
use serde::{Deserialize, Serialize};

/// Giving a request to a researcher.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AssignInput {
    /// Which request.
    pub request_id: RequestId,
    /// The request's version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// To whom.
    pub researcher_id: StaffId,
}

/// Whose cases.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MyCasesInput {
    /// Those of all researchers; only the manager sees more than the own ones.
    pub all: bool,
}

/// Whose visits.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct VisitsInput {
    /// Those of all researchers; only the manager sees more than the own ones.
    pub all: bool,
}

/// What was found, as the form holds it.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveStudyInput {
    /// For which request.
    pub request_id: RequestId,
    /// The study's version that was seen; 0 for one that nobody saved yet.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The form.
    pub study: StudyInput,
}

/// What a family is told by must not show itself in a log.
impl std::fmt::Debug for SaveStudyInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SaveStudyInput").field("version", &self.version).finish_non_exhaustive()
    }
}

/// Opening the notes that only the researcher sees.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RevealNotesInput {
    /// Of which request.
    pub request_id: RequestId,
    /// Why.
    pub reason: String,
}

/// What is to be completed at the desk.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CompletionInput {
    /// Which request.
    pub request_id: RequestId,
    /// The request's version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Item by item.
    pub items: Vec<ItemInput>,
    /// To the desk.
    pub note: String,
}

/// Planning a visit.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PlanVisitInput {
    /// For which request.
    pub request_id: RequestId,
    /// When and where.
    pub visit: VisitInput,
}

/// Recording a visit.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordVisitInput {
    /// Which visit.
    pub visit_id: HomeVisitId,
    /// How it went.
    pub record: VisitRecordInput,
}

/// A day's way.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RouteSheetInput {
    /// The visits of one researcher on one day, in the order in which they are made.
    pub visits: Vec<HomeVisitId>,
}
