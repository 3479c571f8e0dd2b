//! Who studies a request (إسناد الحالة): one researcher at a time, and who did before stays known.

use serde::{Deserialize, Serialize};

use crate::id::{RequestId, StaffId};
use crate::request::{RequestState, Stamp};
use crate::staff::{Role, StaffMember};
use crate::{Code, Refusal};

/// A request in a researcher's hands (إسناد).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Which request.
    pub request_id: RequestId,
    /// Who studies it.
    pub researcher: StaffId,
    /// Given by whom and when.
    pub assigned: Stamp,
    /// Since when another has it, and who changed it.
    pub ended: Option<Stamp>,
}

/// Whether this staff member studies requests: researchers do, and the manager of an office that has none.
pub fn may_study(staff: &StaffMember) -> bool {
    staff.active && staff.holds_any(&[Role::Researcher, Role::Manager])
}

/// Whether `by` may give a request in `state`, now with `current`, to `to`. A manager gives it to anybody who studies; a researcher takes
/// what nobody has.
///
/// # Errors
/// `StepNotOpen` with the `state` for a request that is not handed in or past the study; at `researcher_id`: `NotFound` for somebody who
/// does not study requests or has it already, `NotAllowed` for taking what another has or giving it away.
pub fn may_be_assigned(state: RequestState, by: &StaffMember, to: &StaffMember, current: Option<StaffId>) -> Result<(), Refusal> {
    let open = matches!(state, RequestState::Submitted | RequestState::WithResearcher | RequestState::ReturnedForCompletion);
    if !open {
        return Err(Refusal::new(Code::StepNotOpen).with("state", state.as_str()));
    }
    if !may_study(to) || current == Some(to.id) {
        return Err(Refusal::new(Code::NotFound).at("researcher_id"));
    }
    let manages = by.holds_any(&[Role::Manager]);
    if manages || (by.id == to.id && current.is_none()) { Ok(()) } else { Err(Refusal::new(Code::NotAllowed).at("researcher_id")) }
}
