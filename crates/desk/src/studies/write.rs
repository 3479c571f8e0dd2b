//! Writing a study: saved as often as wanted, finished once.

use std::collections::BTreeMap;

use domain::{
    Code,
    id::StudyId,
    request::Move,
    study::{Study, StudyBody},
};
use serde::Serialize;
use serde_json::Value;

use super::{
    KIND,
    input::SaveStudyInput,
    reach_own_case,
    types::StudyView,
    view::{Standing, show},
};
use crate::{
    Failure, Outcome, Work,
    drafts::Nothing,
    op::Op,
    requests::{Seen, edit_request, stamp},
    work::Change,
};

/// What the journal keeps of a study, field by field. Each value is wrapped, so that a history that tells what a field was never reads one out.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct StudyImage(BTreeMap<String, Value>);

impl StudyImage {
    /// A study as it is.
    pub(crate) fn of(study: &Study) -> Self {
        let fields = match serde_json::to_value(&study.body) {
            Ok(Value::Object(fields)) => fields,
            _ => serde_json::Map::new(),
        };
        Self(fields.into_iter().map(|(field, value)| (field, serde_json::json!({ "is": value }))).collect())
    }
}

pub(super) fn save_study(work: &Work<'_>, input: SaveStudyInput) -> Result<Outcome<StudyView>, Failure> {
    let id = input.request_id;
    reach_own_case(work, id)?;
    let body = input.study.parse()?;
    let done = work.transact(Op::SaveStudy, |change| {
        let request = change.get_request(id)?;
        // Only where the study could be finished from: a request that is back at the desk is not studied meanwhile.
        request.state.step(Move::MakeReady)?;
        let (before, after) = keep(change, &input, &body)?;
        let image = before.as_ref().map(StudyImage::of);
        let restore = (after.id, before.map(|study| study.body).unwrap_or_default());
        change.journal_undoable(KIND, id, image.as_ref(), Some(&StudyImage::of(&after)), &restore)?;
        Ok(Nothing {})
    })?;
    Ok(Outcome { value: show(work, id)?, changes: done.changes })
}

/// Keeps what was found, over the version that was seen; gives it before and after.
fn keep(change: &Change<'_, '_>, input: &SaveStudyInput, body: &StudyBody) -> Result<(Option<Study>, Study), Failure> {
    let now = stamp(change.work);
    let id = input.request_id;
    let standing = Standing::of(change, id, change.get_request(id)?.state)?;
    let saved = standing.kept.as_ref().map(|study| study.version).unwrap_or_default();
    if input.version != saved {
        return Err(Failure::new(Code::Stale).with("saved_version", saved));
    }
    let Some(before) = standing.kept else {
        let new = Study {
            id: change.new_id(),
            request_id: id,
            turn: standing.turn,
            version: 1,
            body: body.clone(),
            begun: now,
            saved: now,
            finished: None,
        };
        change.insert_study(&new)?;
        return Ok((None, new));
    };
    let after = Study { body: body.clone(), saved: now, ..before.clone() };
    change.update_study(&after)?;
    Ok((Some(before), Study { version: after.version + 1, ..after }))
}

pub(super) fn finish_study(work: &Work<'_>, input: SaveStudyInput) -> Result<Outcome<StudyView>, Failure> {
    let id = input.request_id;
    reach_own_case(work, id)?;
    let body = input.study.parse()?;
    body.must_advise()?;
    let done = work.transact(Op::FinishStudy, |change| {
        edit_request(change, id, Seen::Beside, |change, file| {
            let since = file.request.state_since;
            file.request.state = file.request.state.step(Move::MakeReady)?;
            file.request.state_since = work.now.unix_millis;
            let (before, after) = keep(change, &input, &body)?;
            if before.as_ref().is_none_or(|before| before.body != after.body) {
                change.journal(KIND, id, before.as_ref().map(StudyImage::of).as_ref(), Some(&StudyImage::of(&after)))?;
            }
            change.set_study_finished(after.id, after.version, Some(stamp(work)))?;
            Ok::<(StudyId, i64), Failure>((after.id, since))
        })?;
        Ok(Nothing {})
    })?;
    Ok(Outcome { value: show(work, id)?, changes: done.changes })
}
