//! Taking back tries, tellings and the end of what was refused.

use domain::{
    id::ReplyId,
    request::{Move, RequestState},
};

use super::{Last, cannot, request::save};
use crate::{
    Failure, replies,
    requests::{RequestFile, reach_request},
    work::Change,
};

/// Refuses when the request went on since the deed.
fn must_stand(file: &RequestFile, was: RequestState, step: Move) -> Result<(), Failure> {
    if was.step(step).is_ok_and(|then| then == file.request.state) { Ok(()) } else { Err(cannot("changed_since")) }
}

/// A telling: the request waits to be told again.
pub(super) fn untell(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let was: (RequestState, i64, ReplyId) = last.restore()?;
    save(change, last, false, |file| {
        must_stand(file, was.0, Move::Inform)?;
        replies::untell(change, was, file)
    })
}

/// The end of a refused request: it stands where it stood.
pub(super) fn reopen(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let was: (RequestState, i64) = last.restore()?;
    save(change, last, false, |file| {
        must_stand(file, was.0, Move::Close)?;
        replies::reopen(was, file);
        Ok(())
    })
}

/// A try to reach somebody.
pub(super) fn forget_call(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let id: ReplyId = last.restore()?;
    let request = reach_request(change.work, last.request()?)?;
    replies::forget_call(change, id)?;
    change.note("request", request.id, &["result"]);
    Ok(())
}
