//! Taking back what was done to the study of a request.

use domain::{
    id::{HomeVisitId, StaffId, StudyId},
    request::{Move, RequestState},
    study::StudyBody,
};

use super::{Last, cannot};
use crate::{
    Failure,
    requests::{Seen, edit_request, stamp},
    studies::{StudyImage, give},
    work::Change,
};

/// An assignment: whoever had the request before has it again, or nobody.
pub(super) fn unassign(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let (before, state, since): (Option<StaffId>, RequestState, i64) = last.restore()?;
    let id = last.request()?;
    let version = change.get_request(id)?.version;
    edit_request(change, id, Seen::Version(version), |change, file| {
        file.request.state = state;
        file.request.state_since = since;
        match before {
            Some(researcher) => give(change, id, researcher),
            None => Ok(change.end_assignment(id, stamp(change.work))?),
        }
    })
}

/// A study that was finished: it goes on being written, unless the request is on an agenda.
pub(super) fn unfinish(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let (study, since): (StudyId, i64) = last.restore()?;
    let id = last.request()?;
    edit_request(change, id, Seen::Beside, |change, file| {
        let finished = change.list_studies(id)?.into_iter().find(|one| one.id == study).ok_or_else(|| cannot("changed_since"))?;
        // The chain has no such step: it is the one before that is taken back.
        if RequestState::WithResearcher.step(Move::MakeReady).ok() != Some(file.request.state) {
            return Err(cannot("changed_since"));
        }
        change.set_study_finished(study, finished.version, None)?;
        file.request.state = RequestState::WithResearcher;
        file.request.state_since = since;
        Ok(())
    })
}

/// What was saved of a study: it says again what it said before.
pub(super) fn restore_body(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let (study, body): (StudyId, StudyBody) = last.restore()?;
    let id = last.study_of()?;
    let mut saved = change.list_studies(id)?.into_iter().find(|one| one.id == study).ok_or_else(|| cannot("changed_since"))?;
    if saved.finished.is_some() {
        return Err(cannot("changed_since"));
    }
    let before = StudyImage::of(&saved);
    saved.body = body;
    saved.saved = stamp(change.work);
    change.update_study(&saved)?;
    change.journal("study", id, Some(&before), Some(&StudyImage::of(&saved)))
}

/// The record of a visit: it is planned as before.
pub(super) fn unrecord(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let visit: HomeVisitId = last.restore()?;
    change.unrecord_home_visit(visit)?;
    change.note("study", last.study_of()?, &["visit"]);
    Ok(())
}
