//! Taking a decision back that was recorded by mistake: nothing of it is removed, it is no longer in force.

use domain::{
    Code, Refusal,
    decision::DecisionRecord,
    id::{DecisionId, RequestId},
    request::{Move, RequestState},
    sitting::{LeftWhy, SittingState},
};

use super::{
    types::{HearingView, TakeBackDecisionInput},
    view::heard,
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    requests::{Seen, edit_request, reach_request, stamp},
    work::Change,
};

/// The state that stands for a decision of which the applicant was not told.
fn untold(decision: &DecisionRecord) -> Result<RequestState, Failure> {
    Ok(RequestState::OnAgenda.step(Move::Decide(decision.verdict))?)
}

/// Takes a sitting's decision out of force. While the sitting is open the case stands on its agenda again; after it, while no minutes stand, it
/// waits for another sitting.
///
/// # Errors
/// `StepNotOpen` when the applicant was told or the request went on; `SittingStep` with `why` = `minutes` when minutes name the decision.
pub(crate) fn retract(change: &Change<'_, '_>, id: DecisionId) -> Result<(), Failure> {
    let decision = change.get_decision(id)?;
    let sitting = change.get_sitting(decision.sitting_id.ok_or_else(|| Failure::new(Code::BadCall))?)?;
    let refused = |why: &str| Failure::from(Refusal::new(Code::SittingStep).with("state", sitting.state.as_str()).with("why", why));
    if change.has_minutes(sitting.id)? {
        return Err(refused("minutes"));
    }
    let back = match sitting.state {
        SittingState::Open => RequestState::OnAgenda,
        SittingState::Held => RequestState::Ready,
        SittingState::Planned | SittingState::CalledOff => return Err(refused("")),
    };
    let before = untold(&decision)?;
    let seen = Seen::Version(change.get_request(decision.request_id)?.version);
    edit_request(change, decision.request_id, seen, |change, file| {
        if file.request.state != before {
            return Err(Refusal::new(Code::StepNotOpen).with("state", file.request.state.as_str()).into());
        }
        let was = (file.request.state, file.request.state_since);
        file.request.state = back;
        file.request.state_since = change.work.now.unix_millis;
        change.take_decision_back(id, stamp(change.work))?;
        Ok(was)
    })?;
    if back == RequestState::Ready {
        change.mark_agenda_item(sitting.id, decision.request_id, Some(LeftWhy::NotHeard))?;
    }
    change.note("decision", id, &["taken_back"]);
    Ok(())
}

pub(super) fn take_back_decision(work: &Work<'_>, input: TakeBackDecisionInput) -> Result<Outcome<HearingView>, Failure> {
    let case = input.case;
    reach_request(work, case.request_id)?;
    let done = work.transact(Op::TakeBackDecision, |change| {
        let decision = change.get_decision(input.decision_id)?;
        if decision.request_id != case.request_id || decision.sitting_id != Some(case.sitting_id) {
            return Err(Failure::new(Code::NotFound));
        }
        // After the sitting only whoever recorded it undoes it at once; from then on it is the committee's to decide anew.
        change.get_sitting(case.sitting_id)?.must_be_open()?;
        retract(change, input.decision_id)?;
        Ok::<RequestId, Failure>(case.request_id)
    })?;
    heard(work, case, done.changes)
}
