//! What holds a request up (معوق, R53): noted and cleared by anybody who works on it, and never forgotten.

use domain::{
    Code, Refusal, Refusals,
    course::{Obstacle, ObstacleKind},
    id::RequestId,
    text,
};
use serde_json::{Value, json};

use super::{ClearObstacleInput, MarkObstacleInput, beside_request, view::CourseView};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    persons::REASON_MAX,
    requests::{must_be_open, stamp},
    work::Change,
};

pub(super) fn mark_obstacle(work: &Work<'_>, input: MarkObstacleInput) -> Result<Outcome<CourseView>, Failure> {
    let mut refused = Refusals::default();
    let kind = refused.take("kind", input.kind.ok_or(Refusal::new(Code::Required)));
    let note = text::clean(&input.note, REASON_MAX).and_then(|note| match kind {
        Some(ObstacleKind::Other) if note.is_empty() => Err(Refusal::new(Code::Required)),
        _ => Ok(note),
    });
    let note = refused.take("note", note);
    let (Some(kind), Some(note)) = (kind, note) else { return Err(refused.into()) };
    beside_request(work, Op::MarkObstacle, input.request_id, |change, request| {
        must_be_open(request)?;
        if change.find_clock(request.id)?.is_none() {
            return Err(Failure::new(Code::StepNotOpen).with("state", request.state.as_str()));
        }
        let standing = change.list_obstacles(request.id)?.into_iter().find(|one| one.kind == kind && one.cleared.is_none());
        // Noted again, perhaps in other words: the earlier note ends, and the newer one stands.
        if standing.is_some() {
            change.clear_obstacle(request.id, kind, stamp(work))?;
        }
        change.insert_obstacle(&Obstacle { request_id: request.id, kind, note: note.clone(), noted: stamp(work), cleared: None })?;
        let again = standing.is_some();
        Ok((field(kind), json!(standing.map(|one| said(&one.note))), said(&note), (kind, again)))
    })
}

pub(super) fn clear_obstacle(work: &Work<'_>, input: ClearObstacleInput) -> Result<Outcome<CourseView>, Failure> {
    beside_request(work, Op::ClearObstacle, input.request_id, |change, request| {
        let standing = change.list_obstacles(request.id)?.into_iter().find(|one| one.kind == input.kind && one.cleared.is_none());
        let standing = standing.ok_or_else(|| Failure::new(Code::NotFound))?;
        change.clear_obstacle(request.id, input.kind, stamp(work))?;
        Ok((field(input.kind), said(&standing.note), Value::Null, standing))
    })
}

fn field(kind: ObstacleKind) -> String {
    format!("obstacle.{}", kind.as_str())
}

fn said(note: &str) -> Value {
    if note.is_empty() { json!(true) } else { json!(note) }
}

/// Takes back that an obstacle was noted; one that was noted in other words before stands again.
pub(crate) fn clear_again(change: &Change<'_, '_>, request: RequestId, (kind, again): (ObstacleKind, bool)) -> Result<(), Failure> {
    change.remove_obstacle(request, kind)?;
    if again {
        change.reopen_obstacle(request, kind)?;
    }
    change.journal("request", request, Some(&json!({ field(kind): true })), Some(&json!({ field(kind): null })))
}

/// Takes back that an obstacle was cleared.
pub(crate) fn stand_again(change: &Change<'_, '_>, request: RequestId, was: &Obstacle) -> Result<(), Failure> {
    change.reopen_obstacle(request, was.kind)?;
    change.journal("request", request, Some(&json!({ field(was.kind): null })), Some(&json!({ field(was.kind): said(&was.note) })))
}
