//! Requests for completion (طلبات الاستكمال): named item by item, answered when the request is handed in again.

use std::collections::HashMap;

use domain::{
    Code,
    catalogue::{PaperCode, SupportKind},
    date::{DateShown, riyadh_date},
    decision::ReturnedItem,
    id::RequestId,
    request::{Decision, Move},
    sighting::{Sighting, SightingOutcome, effective},
    study::{Completion, parse_items},
    text,
};
use store::Reader;

use super::{
    KIND,
    input::CompletionInput,
    lists::Naming,
    reach_own_case,
    types::{CompletionItemView, CompletionView, ReturnedLine, StudyView},
    view::{show, stamp_view},
};
use crate::{
    Failure, Outcome, Work,
    drafts::Nothing,
    op::Op,
    requests::{RequestFile, Seen, edit_request, stamp},
    work::Change,
};

/// Requests that came back, on the desk's first page; the rest is in the list of requests.
const RETURNED_MAX: u32 = 50;
/// Longest words to the desk.
const NOTE_MAX: usize = 1000;

pub(super) fn request_completion(work: &Work<'_>, input: CompletionInput) -> Result<Outcome<StudyView>, Failure> {
    let id = input.request_id;
    reach_own_case(work, id)?;
    let mut refused = domain::Refusals::default();
    let note = refused.take("note", text::clean_lines(&input.note, NOTE_MAX)).unwrap_or_default();
    let items = parse_items(&input.items).unwrap_or_else(|wrong| {
        refused.0.extend(wrong.0);
        Vec::new()
    });
    refused.done()?;
    let done = work.transact(Op::RequestCompletion, |change| {
        edit_request(change, id, Seen::Version(input.version), |change, file| {
            let was = (file.request.state, file.request.state_since);
            file.request.state = file.request.state.step(Move::ReturnForCompletion)?;
            file.request.state_since = work.now.unix_millis;
            let asked = Completion { id: change.new_id(), request_id: id, items, note, asked: stamp(work), answered: None };
            change.insert_completion(&asked)?;
            change.note(KIND, id, &["completion"]);
            Ok(was)
        })?;
        Ok(Nothing {})
    })?;
    Ok(Outcome { value: show(work, id)?, changes: done.changes })
}

/// The request came in again: what was asked for is answered. To be called inside the change that hands it in.
pub(crate) fn answer_completions(change: &Change<'_, '_>, request: RequestId) -> Result<(), Failure> {
    for open in change.list_completions(request)?.into_iter().filter(|completion| completion.answered.is_none()) {
        change.set_completion_answered(open.id, Some(stamp(change.work)))?;
        change.note(KIND, request, &["completion_answered"]);
    }
    Ok(())
}

/// What was asked for, with what came since.
pub(super) fn completion_view(reader: &Reader<'_>, file: &RequestFile, completion: &Completion) -> Result<CompletionView, Failure> {
    Ok(CompletionView {
        id: completion.id,
        items: items(file.kind()?, &file.sightings, &completion.items, completion.asked.at),
        note: completion.note.clone(),
        asked: stamp_view(reader, completion.asked)?,
        answered: completion.answered.map(|stamp| stamp_view(reader, stamp)).transpose()?,
    })
}

/// Each item; of a paper of the request it is known whether its original was seen since.
fn items(kind: &SupportKind, sightings: &[Sighting], asked: &[ReturnedItem], since: i64) -> Vec<CompletionItemView> {
    let came = |item: &ReturnedItem| {
        let code = PaperCode::parse(item.code.as_deref()?).ok()?;
        kind.requirement(&code)?;
        let good = |sighting: &Sighting| !matches!(sighting.outcome, SightingOutcome::Mismatch { .. }) && sighting.recorded.at > since;
        Some(effective(sightings, &code).is_some_and(good))
    };
    let view = |item: &ReturnedItem| CompletionItemView {
        name: item.name.clone(),
        note: item.note.clone(),
        code: item.code.clone(),
        came: came(item),
    };
    asked.iter().map(view).collect()
}

pub(super) fn list_returned(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<ReturnedLine>>, Failure> {
    work.read(|reader| {
        let mut naming = Naming::new(reader)?;
        let mut catalogues = HashMap::new();
        let mut lines = Vec::new();
        for row in reader.list_returned_cases(work.staff.id, RETURNED_MAX)? {
            let request = reader.get_request(row.request_id)?;
            let version = request.catalogue_version;
            let catalogue = match catalogues.get(&version) {
                Some(known) => std::sync::Arc::clone(known),
                None => {
                    let read = std::sync::Arc::new(reader.get_catalogue(version)?);
                    catalogues.insert(version, std::sync::Arc::clone(&read));
                    read
                }
            };
            let kind = catalogue.kind(&request.kind).ok_or_else(|| Failure::new(Code::NotFound))?;
            let sightings = reader.list_sightings(request.id)?;
            let open = reader.list_completions(row.request_id)?.into_iter().find(|completion| completion.answered.is_none());
            let (asked, note, by, by_committee) = match open {
                Some(completion) => (completion.items, completion.note, completion.asked, false),
                None => match reader.list_decisions(row.request_id)?.into_iter().find(|one| one.verdict == Decision::Returned) {
                    Some(decision) => (decision.returned, String::new(), decision.recorded, true),
                    // Sent back without a word by an office that had no list yet.
                    None => (Vec::new(), String::new(), request.opened, false),
                },
            };
            lines.push(ReturnedLine {
                items: items(kind, &sightings, &asked, by.at),
                note,
                asked_by: naming.name(by.by),
                asked_on: DateShown::of_day(riyadh_date(by.at)),
                by_committee,
                case: naming.line(work, row)?,
            });
        }
        Ok(Outcome::read(lines))
    })
}
