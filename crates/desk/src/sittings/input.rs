//! What the deeds of the committee and its sittings are given.

use domain::{
    date::TypedDate,
    id::{MemberId, RequestId, SittingId},
    sitting::{CommitteeRuleInput, MemberInput, SittingInput},
};
use serde::{Deserialize, Serialize};

/// A member who is added or changed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveMemberInput {
    /// Who is changed; none for a new member.
    pub of: Option<MemberRef>,
    /// Name, title, first day.
    pub member: MemberInput,
}

/// A member as somebody saw it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MemberRef {
    /// Which.
    pub member_id: MemberId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
}

/// The end of a membership.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EndMemberInput {
    /// Whose.
    pub of: MemberRef,
    /// The last day; today when it is left out.
    pub until: Option<TypedDate>,
}

/// A changed rule.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveCommitteeRuleInput {
    /// The version the editor began from.
    pub seen_version: u32,
    /// The rule.
    pub rule: CommitteeRuleInput,
    /// Who approved it.
    pub approved_by: String,
}

/// A sitting that is planned, or whose day, time or place changes while it is only planned.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PlanSittingInput {
    /// Which one is changed; none for a new one.
    pub of: Option<SittingVersionRef>,
    /// Day, time, place.
    pub sitting: SittingInput,
}

/// Which sitting.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SittingRef {
    /// Its id.
    pub sitting_id: SittingId,
}

/// A sitting as somebody saw it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SittingVersionRef {
    /// Its id.
    pub sitting_id: SittingId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
}

/// Who is there.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AttendanceInput {
    /// At which sitting, as it was seen.
    pub of: SittingVersionRef,
    /// All who are there.
    pub present: Vec<MemberId>,
}

/// A sitting that does not take place.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CallOffInput {
    /// Which, as it was seen.
    pub of: SittingVersionRef,
    /// Why.
    pub reason: String,
}

/// A case of a sitting.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AgendaRef {
    /// Which sitting.
    pub sitting_id: SittingId,
    /// Which request.
    pub request_id: RequestId,
}

/// Another place on the agenda.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MoveItemInput {
    /// Which sitting.
    pub sitting_id: SittingId,
    /// Which request.
    pub request_id: RequestId,
    /// Before which other; none is the end.
    pub before: Option<RequestId>,
}

/// A member who takes no part in a case.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecuseInput {
    /// Which case.
    pub case: AgendaRef,
    /// Which member; nobody while none was chosen.
    pub member_id: Option<MemberId>,
    /// Why.
    pub reason: String,
}

/// A recusal that was noted by mistake.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecusalRef {
    /// Which case.
    pub case: AgendaRef,
    /// Which member.
    pub member_id: MemberId,
}
