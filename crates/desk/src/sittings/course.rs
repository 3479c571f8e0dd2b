//! A sitting from its opening to its end: who is there, opened, called off, closed.

use domain::{
    Code, Refusal,
    id::{MemberId, RequestId},
    sitting::{LeftWhy, SittingState, SittingStep},
};

use super::{
    agenda::take_off,
    committee::rule,
    edit_sitting,
    input::{AttendanceInput, CallOffInput, SittingVersionRef},
    shown,
    types::SittingView,
};
use crate::{Failure, Outcome, Work, op::Op, persons, requests::stamp, work::Change};

pub(super) fn record_attendance(work: &Work<'_>, input: AttendanceInput) -> Result<Outcome<SittingView>, Failure> {
    let done = work.transact(Op::RecordAttendance, |change| {
        let id = edit_sitting(change, input.of, |change, sitting| {
            sitting.must_be_ahead()?;
            let members = change.list_members()?;
            let mut present: Vec<MemberId> = input.present.clone();
            present.sort();
            present.dedup();
            if !present.iter().all(|id| members.iter().any(|member| member.id == *id && member.sits_on(sitting.on))) {
                return Err(Refusal::new(Code::NotFound).at("present").into());
            }
            change.set_attendance(sitting.id, &present)?;
            Ok(())
        })?;
        change.note("sitting", id, &["attendance"]);
        Ok(id)
    })?;
    shown(work, done)
}

pub(super) fn open_sitting(work: &Work<'_>, input: SittingVersionRef) -> Result<Outcome<SittingView>, Failure> {
    let done = work.transact(Op::OpenSitting, |change| {
        edit_sitting(change, input, |change, sitting| {
            let present = change.list_attendance(sitting.id)?;
            let quorum = rule(change, sitting.on)?.map(|rule| rule.quorum);
            sitting.state = sitting.open(work.today(), &present, quorum)?;
            sitting.quorum = quorum;
            sitting.opened = Some(stamp(work));
            Ok(())
        })
    })?;
    shown(work, done)
}

/// Cases that stand on the agenda and got no word: they wait for another sitting.
fn send_back(change: &Change<'_, '_>, sitting: &domain::sitting::Sitting, left: LeftWhy) -> Result<(), Failure> {
    let decided: Vec<RequestId> = change.list_decisions_of_sitting(sitting.id)?.into_iter().map(|decision| decision.request_id).collect();
    for item in change.list_agenda(sitting.id)?.into_iter().filter(|item| item.left.is_none()) {
        let ratified = match item.decision_id {
            Some(grant) => change.find_ratification(grant)?.is_some(),
            None => false,
        };
        if !ratified && !decided.contains(&item.request_id) {
            take_off(change, sitting.id, &item, left)?;
        }
    }
    Ok(())
}

pub(super) fn call_off_sitting(work: &Work<'_>, input: CallOffInput) -> Result<Outcome<SittingView>, Failure> {
    let reason = persons::reason(&input.reason)?;
    let done = work.transact(Op::CallOffSitting, |change| {
        edit_sitting(change, input.of, |change, sitting| {
            let decided = !change.list_decisions_of_sitting(sitting.id)?.is_empty() || !change.list_ratifications(sitting.id)?.is_empty();
            if sitting.state == SittingState::Open && decided {
                // What was decided was decided by a sitting that took place.
                return Err(Refusal::new(Code::SittingStep).with("state", sitting.state.as_str()).with("why", "decided").into());
            }
            sitting.state = sitting.state.step(SittingStep::CallOff)?;
            sitting.called_off_reason = Some(reason);
            sitting.ended = Some(stamp(work));
            send_back(change, sitting, LeftWhy::CalledOff)
        })
    })?;
    shown(work, done)
}

pub(super) fn close_sitting(work: &Work<'_>, input: SittingVersionRef) -> Result<Outcome<SittingView>, Failure> {
    let done = work.transact(Op::CloseSitting, |change| {
        edit_sitting(change, input, |change, sitting| {
            sitting.state = sitting.state.step(SittingStep::Close)?;
            sitting.ended = Some(stamp(work));
            send_back(change, sitting, LeftWhy::NotHeard)
        })
    })?;
    shown(work, done)
}
