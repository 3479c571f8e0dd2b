//! What cannot wait for a sitting (طلب عاجل): anybody proposes it, the manager alone grants it, the next sitting ratifies it (reading 7).

use domain::{
    Code, Refusals,
    course::UrgentMark,
    decision::DecisionRecord,
    id::RequestId,
    request::{Decision, Move, Stamp},
    staff::may_judge,
    text,
};
use serde_json::{Value, json};

use super::{GrantUrgentlyInput, MarkUrgentInput, RequestRef, beside_request, course_view, view::CourseView};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    persons,
    requests::{Seen, change_request, must_be_open, stamp},
    submissions::entered_by,
    work::Change,
};

/// Longest reason of a grant, in letters: one of them stands in a letter.
const TOLD_MAX: usize = 600;

pub(super) fn mark_urgent(work: &Work<'_>, input: MarkUrgentInput) -> Result<Outcome<CourseView>, Failure> {
    let reason = persons::reason(&input.reason)?;
    beside_request(work, Op::MarkUrgent, input.request_id, |change, request| {
        must_be_open(request)?;
        // Only where the manager could still grant it does the mark say anything.
        request.state.step(Move::GrantUrgently)?;
        let earlier = change.find_urgent_mark(request.id)?;
        if earlier.is_some() {
            change.lift_urgent_mark(request.id, stamp(work))?;
        }
        change.insert_urgent_mark(&UrgentMark { request_id: request.id, reason: reason.clone(), marked: stamp(work) })?;
        Ok(("urgent".to_owned(), json!(earlier.map(|mark| mark.reason)), json!(reason), ()))
    })
}

pub(super) fn lift_urgent(work: &Work<'_>, input: RequestRef) -> Result<Outcome<CourseView>, Failure> {
    beside_request(work, Op::LiftUrgent, input.request_id, |change, request| {
        let mark = change.find_urgent_mark(request.id)?.ok_or_else(|| Failure::new(Code::NotFound))?;
        change.lift_urgent_mark(request.id, stamp(work))?;
        Ok(("urgent".to_owned(), json!(mark.reason), Value::Null, ()))
    })
}

/// Takes back that a request was proposed as urgent.
pub(crate) fn lift_mark(change: &Change<'_, '_>, request: RequestId) -> Result<(), Failure> {
    let mark = change.find_urgent_mark(request)?.ok_or_else(|| Failure::new(Code::NotFound))?;
    change.lift_urgent_mark(request, stamp(change.work))?;
    change.journal("request", request, Some(&json!({ "urgent": mark.reason })), Some(&json!({ "urgent": null })))
}

pub(super) fn grant_urgently(work: &Work<'_>, input: GrantUrgentlyInput) -> Result<Outcome<CourseView>, Failure> {
    let id = input.request_id;
    let done = change_request(work, Op::GrantUrgently, id, Seen::Version(input.version), |change, file| {
        let state = file.request.state.step(Move::GrantUrgently)?;
        let mark = change.find_urgent_mark(id)?;
        let mark = mark.ok_or_else(|| Failure::new(Code::StepNotOpen).with("state", file.request.state.as_str()))?;
        if !file.signature.is_fresh() {
            return Err(Failure::new(Code::DeclarationOutdated));
        }
        let mut refused = Refusals::default();
        let granted = match input.granted.clone().parse(work.today()) {
            Ok(granted) => Some(granted),
            Err(found) => {
                refused.0.extend(found.under("granted").0);
                None
            }
        };
        let told = refused.take("reason_told", text::clean_lines(&input.reason_told, TOLD_MAX));
        let internal = refused.take("reason_internal", text::clean_lines(&input.reason_internal, TOLD_MAX));
        // Whoever took the request down or proposed it does not grant it, unless the office has no other manager (R60).
        let mut entered = entered_by(change, id)?;
        entered.push(mark.marked.by);
        let alone = refused.take("manager_id", may_judge(input.manager_id, &entered, &change.list_staff()?));
        let (Some(granted), Some(reason_told), Some(reason_internal), Some(alone)) = (granted, told, internal, alone) else {
            return Err(refused.into());
        };
        let manager = work.confirm_manager(input.manager_id, &input.manager_passphrase)?;
        let decision = DecisionRecord {
            id: change.new_id(),
            request_id: id,
            sitting_id: None,
            verdict: Decision::Approved,
            granted: Some(granted),
            deferred_until: None,
            returned: Vec::new(),
            reason_told,
            reason_internal,
            votes: None,
            decided_on: work.today(),
            recorded: Stamp { by: manager.id, at: work.now.unix_millis },
            alone,
        };
        change.insert_decision(&decision)?;
        change.journal("decision", decision.id, None, Some(&decision))?;
        change.note("staff", manager.id, &[if alone { "urgent_grant_alone" } else { "urgent_grant" }]);
        file.request.state = state;
        file.request.state_since = work.now.unix_millis;
        Ok(())
    })?;
    Ok(Outcome { value: course_view(work, id)?, changes: done.changes })
}
