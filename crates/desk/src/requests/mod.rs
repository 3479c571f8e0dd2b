//! The request at the desk (الطلب): kinds of support, opening, who asks, its page, lists, withdrawal.

mod file;
mod input;
mod journal;
mod list;
mod on_file;
mod open;
mod paper_view;
mod show;
mod signature;
mod view;
mod withdraw;

use domain::{
    Code,
    id::RequestId,
    request::{Move, Request, Stamp, Withdrawal},
};
use serde::Serialize;

use crate::{
    Failure, Outcome, Work,
    deed::{DESK, STAFF, declare_deeds},
    drafts::Nothing,
    op::Op,
    persons,
    work::Change,
};

pub(crate) use file::RequestFile;
pub use input::{
    ExplainedInput, ListRequestsInput, MismatchInput, NotApplicableInput, OpenRequestInput, OverrideInput, RequestFilter, RequestRef,
    SaveStatementInput, SetCapacityInput, SightPaperInput, SightingRef, StatementAsTyped, SubmitInput, WithdrawInput,
};
pub(crate) use on_file::meant;
pub use paper_view::{PaperBriefly, SupportKindView};
pub(crate) use show::{may_reuse, request_person};
pub use view::{RequestPerson, RequestRow, RequestView, StampView, WithdrawalView};

use list::{list_requests, support_kinds};
use open::{open_request, set_capacity};

declare_deeds! {
    /// The kinds of support on offer, with the papers to bring.
    reads support_kinds(Nothing) -> Vec<SupportKindView>, by STAFF;
    /// Opens a request; an open one of the same kind for the household is shown first.
    writes open_request(OpenRequestInput) -> RequestView, by DESK;
    /// Says in what capacity the applicant asks, and with which paper.
    writes set_capacity(SetCapacityInput) -> RequestView, by DESK;
    /// Opens a request's page with its four steps.
    reads get_request(RequestRef) -> RequestView, by STAFF;
    /// Requests by where they stand, newest first.
    reads list_requests(ListRequestsInput) -> Vec<RequestRow>, by STAFF;
    /// Ends a request by withdrawal; it stays on file.
    writes withdraw_request(WithdrawInput) -> RequestView, by DESK;
}

/// Who does this deed, and now.
pub(crate) fn stamp(work: &Work<'_>) -> Stamp {
    Stamp { by: work.staff.id, at: work.now.unix_millis }
}

/// A request this staff member may reach. One of a relative's household is closed: the try is journalled and nothing is shown.
pub(crate) fn reach_request(work: &Work<'_>, id: RequestId) -> Result<Request, Failure> {
    let (request, closed) = work.read(|reader| {
        let request = reader.get_request(id)?;
        let staff = work.staff.id;
        let closed = reader.is_household_closed_to(request.household_id, staff)?
            || reader.get_person(request.applicant_id)?.is_closed_to(staff)
            || reader.get_person(request.beneficiary_id)?.is_closed_to(staff);
        Ok((request, closed))
    })?;
    if closed {
        work.opens(Op::Denied, "request", id)?;
        return Err(Failure::new(Code::NotAllowed));
    }
    Ok(request)
}

/// The page of a request that was just read or saved.
pub(crate) fn request_view(work: &Work<'_>, id: RequestId) -> Result<RequestView, Failure> {
    work.read(|reader| {
        let mut file = RequestFile::load(reader, id, work.today())?;
        // A paper may have expired overnight, a correction of the person outdated the signature: shown is how it stands today.
        file.settle(work.now.unix_millis)?;
        show::request_view(reader, &file, work.today())
    })
}

/// What a write saw of a request.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Seen {
    /// It changes the request itself, which must still have this version.
    Version(i64),
    /// It adds something beside the request, such as a sighting; its version stays.
    Beside,
}

/// One change of a request: reached, in one transaction, its state put right afterwards, journalled field by field. The answer is the whole page.
/// What `edit` gives back is kept for taking the deed back.
pub(crate) fn change_request<R: Serialize>(
    work: &Work<'_>,
    op: Op,
    id: RequestId,
    seen: Seen,
    edit: impl FnOnce(&Change<'_, '_>, &mut RequestFile) -> Result<R, Failure>,
) -> Result<Outcome<RequestView>, Failure> {
    reach_request(work, id)?;
    let done = work.transact(op, |change| {
        edit_request(change, id, seen, edit)?;
        Ok(id)
    })?;
    Ok(Outcome { value: request_view(work, done.value)?, changes: done.changes })
}

/// The same inside a transaction that is under way, for a request that was reached.
pub(crate) fn edit_request<R: Serialize>(
    change: &Change<'_, '_>,
    id: RequestId,
    seen: Seen,
    edit: impl FnOnce(&Change<'_, '_>, &mut RequestFile) -> Result<R, Failure>,
) -> Result<(), Failure> {
    let mut file = RequestFile::load(change, id, change.work.today())?;
    if let Seen::Version(version) = seen
        && version != file.request.version
    {
        return Err(Failure::new(Code::Stale).with("saved_version", file.request.version));
    }
    let before = journal::image(&file)?;
    let was = file.request.state;
    let restore = edit(change, &mut file)?;
    // What was edited may be what was signed.
    file.signature = signature::signature(change, &file.request)?;
    let moved = file.settle(change.work.now.unix_millis)? || file.request.state != was;
    if file.request.state.is_informed() != was.is_informed() && file.request.state.decision().is_some() {
        change.keep_promise(id, file.request.state.is_informed().then(|| change.work.today()))?;
    }
    match seen {
        Seen::Version(_) => change.update_request(&file.request)?,
        Seen::Beside if moved => change.update_request_state(id, file.request.state, file.request.state_since)?,
        Seen::Beside => {}
    }
    change.journal_undoable("request", id, Some(&before), Some(&journal::image(&file)?), &restore)
}

/// Refuses to change statement and papers of a request that was handed in or ended.
pub(crate) fn must_be_editable(request: &Request) -> Result<(), Failure> {
    if request.state.is_editable() {
        return Ok(());
    }
    Err(Failure::new(Code::StepNotOpen).with("state", request.state.as_str()))
}

/// Refuses to add anything to a request that ended.
pub(crate) fn must_be_open(request: &Request) -> Result<(), Failure> {
    if request.state.is_open() {
        return Ok(());
    }
    Err(Failure::new(Code::StepNotOpen).with("state", request.state.as_str()))
}

/// Puts a request's state right after something outside it changed, such as a signed declaration. To be called inside that change's transaction.
pub(crate) fn settle_request(change: &Change<'_, '_>, id: RequestId) -> Result<(), Failure> {
    let mut file = RequestFile::load(change, id, change.work.today())?;
    let before = journal::image(&file)?;
    if file.settle(change.work.now.unix_millis)? {
        change.update_request_state(id, file.request.state, file.request.state_since)?;
        change.journal("request", id, Some(&before), Some(&journal::image(&file)?))?;
    }
    Ok(())
}

fn get_request(work: &Work<'_>, input: RequestRef) -> Result<Outcome<RequestView>, Failure> {
    reach_request(work, input.request_id)?;
    work.opens(Op::OpenRequest, "request", input.request_id)?;
    Ok(Outcome::read(request_view(work, input.request_id)?))
}

fn withdraw_request(work: &Work<'_>, input: WithdrawInput) -> Result<Outcome<RequestView>, Failure> {
    let reason = persons::reason(&input.reason)?;
    change_request(work, Op::WithdrawRequest, input.request_id, Seen::Version(input.version), |change, file| {
        let instead = withdraw::must_fit(change, file, input.kind, input.instead.as_deref())?;
        let was = (file.request.state, file.request.state_since);
        file.request.state = file.request.state.step(Move::Withdraw)?;
        file.request.state_since = work.now.unix_millis;
        file.request.withdrawn = Some(Withdrawal { kind: input.kind, reason, instead, stamp: stamp(work) });
        Ok(was)
    })
}
