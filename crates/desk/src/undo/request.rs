//! Taking back what was done to a request at the desk.

use domain::{
    Code,
    id::{DecisionId, SightingId},
    request::{Answer, Capacity, CapacityPaper, Move, RequestState, Stamp, Withdrawal, WithdrawalKind},
};

use super::{Last, cannot};
use crate::{
    Failure, course,
    decisions::retract,
    requests::{RequestFile, Seen, edit_request, must_be_editable, stamp},
    work::Change,
};

/// Changes a request as it is now; its version counts up when the request itself is changed.
pub(super) fn save(
    change: &Change<'_, '_>,
    last: &Last,
    beside: bool,
    edit: impl FnOnce(&mut RequestFile) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let id = last.request()?;
    let seen = if beside { Seen::Beside } else { Seen::Version(change.get_request(id)?.version) };
    edit_request(change, id, seen, |_, file| edit(file)).map(|_| ())
}

/// A request that was opened: it ends as opened in error and keeps its number.
pub(super) fn withdraw(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    save(change, last, false, |file| {
        file.request.state = file.request.state.step(Move::Withdraw)?;
        file.request.state_since = change.work.now.unix_millis;
        // The kind says it all; nobody was asked for a reason in words.
        let stamp = stamp(change.work);
        file.request.withdrawn = Some(Withdrawal { kind: WithdrawalKind::OpenedInError, reason: String::new(), instead: None, stamp });
        Ok(())
    })
}

/// The capacity of the applicant.
pub(super) fn restore_capacity(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let (capacity, paper): (Capacity, Option<CapacityPaper>) = last.restore()?;
    save(change, last, false, |file| {
        must_be_editable(&file.request)?;
        file.request.capacity = capacity;
        file.request.capacity_paper = paper;
        Ok(())
    })
}

/// The statement.
pub(super) fn restore_statement(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let answers: Vec<Answer> = last.restore()?;
    save(change, last, false, |file| {
        must_be_editable(&file.request)?;
        file.request.answers = answers;
        Ok(())
    })
}

/// That the committee and its time were explained.
pub(super) fn restore_explained(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let was: Option<Stamp> = last.restore()?;
    save(change, last, true, |file| {
        must_be_editable(&file.request)?;
        file.request.explained = was;
        Ok(change.set_explained(file.request.id, was)?)
    })
}

/// A look at an original: entered in error, unless another request took it over since.
pub(super) fn clear_sighting(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let id: SightingId = last.restore()?;
    save(change, last, true, |file| {
        must_be_editable(&file.request)?;
        let all = change.list_sightings_of_household(file.request.household_id)?;
        if let Some(taken_over) = all.iter().find(|other| other.reused_from == Some(id) && other.in_error.is_none()) {
            let number = change.get_request(taken_over.request_id)?.number;
            return Err(cannot("reused_since").with("number", number));
        }
        let stamp = stamp(change.work);
        let sighting = file.sightings.iter_mut().find(|sighting| sighting.id == id).ok_or_else(|| cannot("changed_since"))?;
        sighting.in_error = Some(stamp);
        Ok(change.mark_sighting_in_error(id, stamp)?)
    })
}

/// A sighting that was taken back.
pub(super) fn count_again(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let id: SightingId = last.restore()?;
    save(change, last, true, |file| {
        must_be_editable(&file.request)?;
        let sighting = file.sightings.iter_mut().find(|sighting| sighting.id == id).ok_or_else(|| cannot("changed_since"))?;
        sighting.in_error = None;
        Ok(change.unmark_sighting(id)?)
    })
}

/// An obstacle that was noted.
pub(super) fn unmark_obstacle(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    course::clear_again(change, last.request()?, last.restore()?).map_err(changed_since)
}

/// An obstacle that was cleared.
pub(super) fn mark_obstacle(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    course::stand_again(change, last.request()?, &last.restore()?).map_err(changed_since)
}

/// The proposal of a request as urgent.
pub(super) fn unmark_urgent(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    course::lift_mark(change, last.request()?).map_err(changed_since)
}

/// It is not there any more, or another took its place.
fn changed_since(failure: Failure) -> Failure {
    if failure.code == Code::NotFound { cannot("changed_since") } else { failure }
}

/// A withdrawal, or what was taken up at the desk: the request stands where it stood.
pub(super) fn go_on(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let (state, since): (RequestState, i64) = last.restore()?;
    save(change, last, false, |file| {
        file.request.state = state;
        file.request.state_since = since;
        file.request.withdrawn = None;
        Ok(())
    })
}

/// A decision of a sitting, while the applicant was not told and no minutes stand.
pub(super) fn undecide(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let id: DecisionId = last.restore()?;
    retract(change, id).map_err(|failure| match failure.code {
        Code::SittingStep | Code::StepNotOpen | Code::NotFound => cannot("changed_since"),
        _ => failure,
    })
}
