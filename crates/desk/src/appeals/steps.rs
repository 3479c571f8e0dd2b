//! The steps of an appeal. None of its words is ever changed, and none of its steps is taken back: each is a record.

use domain::{
    Code, Refusals,
    appeal::{Appeal, AppealAnswer, AppealInput, AppealMove, AppealOutcome, AppealState, Examination, may_examine, told_how, words},
    number::{RegisterNumber, Series},
    request::Move,
};
use serde_json::json;

use super::{
    reach_appeal,
    types::{AnswerAppealInput, AppealView, AssignExaminerInput, CloseAppealInput},
    view::{appeal_view, decided_by, reopens, was_told},
};
use crate::{
    Failure, Outcome, Work,
    numbering::next_of_year,
    op::Op,
    requests::{Seen, edit_request, reach_request, stamp},
    work::Change,
};

pub(super) fn receive_appeal(work: &Work<'_>, input: AppealInput) -> Result<Outcome<AppealView>, Failure> {
    let decision = work.read(|reader| Ok(reader.get_decision(input.decision_id)?))?;
    reach_request(work, decision.request_id)?;
    let checked = input.check(decision.decided_on, work.today())?;
    let done = work.transact(Op::ReceiveAppeal, |change| {
        // One objects to what one was told; until then the committee may still correct its record.
        if !was_told(change, &decision)? {
            let state = change.get_request(decision.request_id)?.state;
            return Err(Failure::new(Code::StepNotOpen).with("state", state.as_str()));
        }
        if let Some(open) = change.find_open_appeal(decision.id)? {
            return Err(Failure::new(Code::AppealOpen).with("number", open.number));
        }
        let (year, serial) = next_of_year(change, Series::Appeal)?;
        let appeal = Appeal {
            id: change.new_id(),
            version: 1,
            number: RegisterNumber::new(Series::Appeal, year, serial)?,
            request_id: decision.request_id,
            decision_id: decision.id,
            received_on: checked.received_on,
            brought_by: checked.brought_by.clone(),
            text: checked.text.clone(),
            state: AppealState::Received,
            state_since: work.now.unix_millis,
            opened: stamp(work),
            acknowledged: None,
            acknowledgement: None,
            examination: None,
            answer: None,
            letter: None,
            told_how: None,
            closed: None,
        };
        change.insert_appeal(&appeal)?;
        journal(change, None, &appeal)?;
        Ok(appeal.id)
    })?;
    Ok(Outcome { value: appeal_view(work, done.value)?, changes: done.changes })
}

pub(super) fn assign_examiner(work: &Work<'_>, input: AssignExaminerInput) -> Result<Outcome<AppealView>, Failure> {
    let appeal = reach_appeal(work, input.appeal_id)?;
    let done = work.transact(Op::AssignExaminer, |change| {
        let before = change.get_appeal(appeal.id)?;
        let staff = change.list_staff()?;
        let hands = decided_by(change, &change.get_recorded_decision(before.decision_id)?)?;
        let examiner = staff.iter().find(|one| one.id == input.staff_id).ok_or_else(|| Failure::new(Code::NotFound))?;
        let alone = may_examine(examiner, &hands, &staff).map_err(|refusal| refusal.at("staff_id"))?;
        if change.is_household_closed_to(change.get_request(before.request_id)?.household_id, examiner.id)? {
            return Err(domain::Refusal::new(Code::NotAllowed).at("staff_id").into());
        }
        let examination = Some(Examination { examiner: examiner.id, assigned: stamp(work), alone });
        step(change, before, AppealMove::Assign, input.version, |after| after.examination = examination)?;
        Ok(appeal.id)
    })?;
    Ok(Outcome { value: appeal_view(work, done.value)?, changes: done.changes })
}

pub(super) fn answer_appeal(work: &Work<'_>, input: AnswerAppealInput) -> Result<Outcome<AppealView>, Failure> {
    let appeal = reach_appeal(work, input.appeal_id)?;
    let mut refused = Refusals::default();
    let told = refused.take("told", words(&input.told)).unwrap_or_default();
    let found = refused.take("found", words(&input.found)).unwrap_or_default();
    refused.done()?;
    let outcome = if input.changed { AppealOutcome::Changed } else { AppealOutcome::Upheld };
    let done = work.transact(Op::AnswerAppeal, |change| {
        let before = change.get_appeal(appeal.id)?;
        // Whoever was named examines; another manager names oneself first, and that is seen.
        if before.examination.is_none_or(|examination| examination.examiner != work.staff.id) {
            return Err(Failure::new(Code::NotAllowed));
        }
        let answer = AppealAnswer { outcome, told: told.clone(), found: found.clone(), stamp: stamp(work) };
        change.answer_appeal(before.id, &answer)?;
        let request = change.get_request(before.request_id)?;
        step(change, before, AppealMove::Answer, input.version, |after| after.answer = Some(answer))?;
        if outcome == AppealOutcome::Changed && reopens(request.state) {
            edit_request(change, request.id, Seen::Version(request.version), |_, file| {
                file.request.state = file.request.state.step(Move::Reconsider)?;
                file.request.state_since = work.now.unix_millis;
                Ok(())
            })?;
        }
        Ok(appeal.id)
    })?;
    Ok(Outcome { value: appeal_view(work, done.value)?, changes: done.changes })
}

pub(super) fn close_appeal(work: &Work<'_>, input: CloseAppealInput) -> Result<Outcome<AppealView>, Failure> {
    end(work, Op::CloseAppeal, AppealMove::Close, input)
}

pub(super) fn take_back_appeal(work: &Work<'_>, input: CloseAppealInput) -> Result<Outcome<AppealView>, Failure> {
    end(work, Op::TakeBackAppeal, AppealMove::TakeBack, input)
}

fn end(work: &Work<'_>, op: Op, way: AppealMove, input: CloseAppealInput) -> Result<Outcome<AppealView>, Failure> {
    let appeal = reach_appeal(work, input.appeal_id)?;
    let how = told_how(&input.how).map_err(|refusal| refusal.at("how"))?;
    let done = work.transact(op, |change| {
        let before = change.get_appeal(appeal.id)?;
        // Refused first, so that an answer is never kept for an appeal that cannot end this way.
        before.state.step(way)?;
        let taken_back = (way == AppealMove::TakeBack).then(|| AppealAnswer {
            outcome: AppealOutcome::TakenBack,
            told: how.clone(),
            found: String::new(),
            stamp: stamp(work),
        });
        if let Some(answer) = &taken_back {
            change.answer_appeal(before.id, answer)?;
        }
        step(change, before, way, input.version, |after| {
            after.answer = taken_back.or(after.answer.take());
            after.told_how = Some(how.clone());
            after.closed = Some(stamp(work));
        })?;
        Ok(appeal.id)
    })?;
    Ok(Outcome { value: appeal_view(work, done.value)?, changes: done.changes })
}

/// One step: over the version that was seen, journalled with the request it is about, so that it is found, and destroyed, with it.
pub(super) fn step(
    change: &Change<'_, '_>,
    before: Appeal,
    way: AppealMove,
    seen: i64,
    edit: impl FnOnce(&mut Appeal),
) -> Result<(), Failure> {
    if seen != before.version {
        return Err(Failure::new(Code::Stale).with("saved_version", before.version));
    }
    let mut after = before.clone();
    after.state = before.state.step(way)?;
    after.state_since = change.work.now.unix_millis;
    edit(&mut after);
    change.update_appeal(&after)?;
    journal(change, Some(&before), &after)
}

pub(super) fn journal(change: &Change<'_, '_>, before: Option<&Appeal>, after: &Appeal) -> Result<(), Failure> {
    let before = before.map(|before| json!({ "appeal": before }));
    change.journal("request", after.request_id, before.as_ref(), Some(&json!({ "appeal": after })))
}
