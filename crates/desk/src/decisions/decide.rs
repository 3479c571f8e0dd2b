//! Recording what the committee decided.

use domain::{
    Code, Refusal, Refusals,
    decision::DecisionRecord,
    id::RequestId,
    request::{Decision, Move},
    sitting::{Ratification, enough_members},
    text,
};

use super::{
    types::{DecideInput, HearingView, RatifyInput},
    view::heard,
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    requests::{Seen, edit_request, reach_request, stamp},
    sittings::{live_item, voters},
};

/// Longest reason for not ratifying, in letters.
const REASON_MAX: usize = 600;

pub(super) fn decide(work: &Work<'_>, input: DecideInput) -> Result<Outcome<HearingView>, Failure> {
    let case = input.case;
    reach_request(work, case.request_id)?;
    let done = work.transact(Op::Decide, |change| {
        let sitting = change.get_sitting(case.sitting_id)?;
        // Whoever comes second sees the first decision, whatever was typed.
        let decided = change.list_decisions_of_sitting(sitting.id)?;
        if let Some(first) = decided.iter().find(|decision| decision.request_id == case.request_id) {
            return Err(Failure::new(Code::AlreadyDecided).with("verdict", first.verdict.as_str()));
        }
        sitting.must_be_open()?;
        if live_item(change, sitting.id, case.request_id)?.decision_id.is_some() {
            return Err(Failure::new(Code::BadCall));
        }
        let hearing = voters(change, sitting.id, case.request_id)?.len();
        // Members may have left since it was opened, and those who take no part leave at least one who decides.
        enough_members(change.list_attendance(sitting.id)?.len(), sitting.quorum)?;
        enough_members(hearing, None)?;
        let facts = input.decision.clone().parse(sitting.on, hearing).map_err(|found| found.under("decision"))?;
        let decision = DecisionRecord {
            id: change.new_id(),
            request_id: case.request_id,
            sitting_id: Some(sitting.id),
            verdict: facts.verdict,
            granted: facts.granted,
            deferred_until: facts.deferred_until,
            returned: facts.returned,
            reason_told: facts.reason_told,
            reason_internal: facts.reason_internal,
            votes: facts.votes,
            decided_on: sitting.on,
            recorded: stamp(work),
            alone: false,
        };
        edit_request(change, case.request_id, Seen::Version(input.version), |change, file| {
            // What is put off or sent back decides nothing on the data; what is granted or refused rests on data somebody signed for (R11).
            let rests_on_data = matches!(decision.verdict, Decision::Approved | Decision::Refused);
            if rests_on_data && file.signature.covering().is_none() {
                return Err(Failure::new(Code::DeclarationOutdated).with("step", "decide"));
            }
            file.request.state = file.request.state.step(Move::Decide(decision.verdict))?;
            file.request.state_since = work.now.unix_millis;
            change.insert_decision(&decision)?;
            Ok(decision.id)
        })?;
        change.note("decision", decision.id, &["verdict"]);
        Ok::<RequestId, Failure>(case.request_id)
    })?;
    heard(work, case, done.changes)
}

pub(super) fn ratify_urgent(work: &Work<'_>, input: RatifyInput) -> Result<Outcome<HearingView>, Failure> {
    let case = input.case;
    reach_request(work, case.request_id)?;
    let mut refusals = Refusals::default();
    let ratified = refusals.take("ratified", input.ratified.ok_or(Refusal::new(Code::Required)));
    let reason = text::clean_lines(&input.reason, REASON_MAX).and_then(|reason| match ratified {
        Some(false) if reason.is_empty() => Err(Refusal::new(Code::Required)),
        _ => Ok(reason),
    });
    let reason = refusals.take("reason", reason);
    let (Some(ratified), Some(reason)) = (ratified, reason) else { return Err(refusals.into()) };
    let done = work.transact(Op::RatifyUrgent, |change| {
        let sitting = change.get_sitting(case.sitting_id)?;
        let grant = live_item(change, sitting.id, case.request_id)?.decision_id.ok_or_else(|| Failure::new(Code::BadCall))?;
        if change.find_ratification(grant)?.is_some() {
            return Err(Failure::new(Code::AlreadyDecided));
        }
        sitting.must_be_open()?;
        enough_members(change.list_attendance(sitting.id)?.len(), sitting.quorum)?;
        enough_members(voters(change, sitting.id, case.request_id)?.len(), None)?;
        change.insert_ratification(sitting.id, &Ratification { decision_id: grant, ratified, reason, stamp: stamp(work) })?;
        change.note("request", case.request_id, &[if ratified { "ratified" } else { "not_ratified" }]);
        change.note("decision", grant, &["ratification"]);
        Ok::<RequestId, Failure>(case.request_id)
    })?;
    heard(work, case, done.changes)
}
