//! Handing a request in (تقديم الطلب): complete, signed, explained, or with a manager's leave that stays visible (R04, R10, R14).

use domain::{
    Code, Refusals,
    id::{RequestId, StaffId},
    office::OfficeSettings,
    request::{HandIn, Override, RequestState, Submission, blocking},
    staff::may_judge,
};
use store::Reader;

use crate::{
    Failure, Outcome, Work,
    deed::{DESK, declare_deeds},
    op::Op,
    persons,
    requests::{OverrideInput, RequestFile, RequestView, Seen, SubmitInput, change_request, stamp},
    studies::answer_completions,
    work::Change,
};

declare_deeds! {
    /// Hands a request in: the reply is counted from this day. Refused while anything blocks it; unsigned it is never handed in.
    writes submit_request(SubmitInput) -> RequestView, by DESK;
    /// Hands a request in again after it was returned for completion: back to the researcher, with a letter and a promise of its own.
    writes hand_in_again(SubmitInput) -> RequestView, by DESK;
}

fn submit_request(work: &Work<'_>, input: SubmitInput) -> Result<Outcome<RequestView>, Failure> {
    let leave = input.r#override;
    change_request(work, Op::SubmitRequest, input.request_id, Seen::Version(input.version), |change, file| {
        // A paper may have expired overnight: judged is today, not the day on which it was seen (R06).
        file.settle(work.now.unix_millis)?;
        let open = file.request.state.is_at_desk();
        let office = change.get_office()?;
        let handed_in = hand_in(work, change, file, &office, leave, open)?.submit(&file.request).map_err(incomplete)?;
        keep(work, change, file, handed_in)
    })
}

fn hand_in_again(work: &Work<'_>, input: SubmitInput) -> Result<Outcome<RequestView>, Failure> {
    let leave = input.r#override;
    change_request(work, Op::HandInAgain, input.request_id, Seen::Version(input.version), |change, file| {
        let not_open = || Failure::new(Code::StepNotOpen).with("state", file.request.state.as_str());
        let earlier = file.submission.clone().ok_or_else(not_open)?;
        let open = file.request.state == RequestState::ReturnedForCompletion;
        let office = change.get_office()?;
        let again = hand_in(work, change, file, &office, leave, open)?.submit_again(&file.request, &earlier).map_err(incomplete)?;
        answer_completions(change, file.request.id)?;
        keep(work, change, file, again)
    })
}

/// What is at hand when the request is handed in. A passphrase is tried only where a leave is needed and can help.
fn hand_in<'o>(
    work: &Work<'_>,
    reader: &Reader<'_>,
    file: &RequestFile,
    office: &'o OfficeSettings,
    leave: Option<OverrideInput>,
    open: bool,
) -> Result<HandIn<'o>, Failure> {
    let missing = file.live_missing()?;
    let declaration = file.signature.covering();
    let needed = open && declaration.is_some() && !blocking(&missing).0.is_empty();
    let overridden = leave.filter(|_| needed).map(|leave| permitted(work, reader, file.request.id, &leave)).transpose()?;
    Ok(HandIn { office, on: work.today(), stamp: stamp(work), declaration, overridden, checklist: file.live_checklist()?, missing })
}

fn keep(work: &Work<'_>, change: &Change<'_, '_>, file: &mut RequestFile, handed_in: (RequestState, Submission)) -> Result<(), Failure> {
    let (state, submission) = handed_in;
    file.request.state = state;
    file.request.state_since = work.now.unix_millis;
    change.insert_submission(&submission)?;
    if let Some(leave) = &submission.overridden {
        let alone = if leave.alone { "override_alone" } else { "override" };
        change.note("staff", leave.by, &[alone]);
    }
    file.submission = Some(submission);
    Ok(())
}

/// A manager's leave, given with the manager's own passphrase.
fn permitted(work: &Work<'_>, reader: &Reader<'_>, request: RequestId, leave: &OverrideInput) -> Result<Override, Failure> {
    let reason = persons::reason(&leave.reason).map_err(under_override)?;
    let entered_by = entered_by(reader, request)?;
    let alone = may_judge(leave.manager_id, &entered_by, &reader.list_staff()?)
        .map_err(|refusal| under_override(refusal.at("manager_id").into()))?;
    let manager = work.confirm_manager(leave.manager_id, &leave.manager_passphrase).map_err(under_override)?;
    Ok(Override { by: manager.id, reason, alone })
}

/// Who took the request down or wrote into it what the applicant states: none of them lets it pass (R60).
pub(crate) fn entered_by(reader: &Reader<'_>, request: RequestId) -> Result<Vec<StaffId>, Failure> {
    let entering = [Op::RegisterRequest, Op::SetCapacity, Op::SaveStatement].map(Op::as_str);
    let entries = reader.list_entries_of(&request.to_string())?;
    Ok(entries.into_iter().filter(|entry| entering.contains(&entry.deed.as_str())).filter_map(|entry| entry.staff_id).collect())
}

fn under_override(mut failure: Failure) -> Failure {
    failure.fields = failure.fields.into_iter().map(|refusal| refusal.at("override")).collect();
    failure
}

/// What keeps the request from being handed in, field by field, under one code that the window answers with the list of what is missing.
fn incomplete(refused: Refusals) -> Failure {
    match refused.0.as_slice() {
        [one] if one.code == Code::StepNotOpen => one.clone().into(),
        _ => Failure { fields: refused.0.clone(), ..Failure::new(Code::RequestIncomplete).with("count", refused.0.len()) },
    }
}
