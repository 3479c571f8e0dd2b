//! Originals at the desk (مطابقة الأصل): seen, not matching, not applicable, taken over from an earlier request, taken back.

use domain::{
    Code, Refusal,
    catalogue::{PaperCode, PaperKind, Requirement},
    id::{RequestId, SightingId},
    sighting::{SeenInput, Sighting, SightingOutcome, next_turn},
};

use crate::{
    Failure, Outcome, Work,
    deed::{DESK, declare_deeds},
    op::Op,
    requests::{
        MismatchInput, NotApplicableInput, RequestFile, RequestView, Seen, SightPaperInput, SightingRef, change_request, may_reuse, meant,
        must_be_editable, stamp,
    },
    work::Change,
};

declare_deeds! {
    /// Notes that the original of a paper was seen and agrees, with its number and dates.
    writes sight_paper(SightPaperInput) -> RequestView, by DESK;
    /// Notes that the original says something else.
    writes mark_mismatch(MismatchInput) -> RequestView, by DESK;
    /// Notes that a paper does not concern this household.
    writes mark_not_applicable(NotApplicableInput) -> RequestView, by DESK;
    /// Takes over a paper seen for an earlier request that is still good.
    writes reuse_sighting(SightingRef) -> RequestView, by DESK;
    /// Takes a sighting back that was entered in error; it stays in the history.
    writes clear_sighting(SightingRef) -> RequestView, by DESK;
}

/// The paper in this request's kind of support; `NotFound` when it asks for no such paper.
fn asked<'f>(file: &'f RequestFile, paper: &PaperCode) -> Result<(&'f Requirement, &'f PaperKind), Failure> {
    let requirement = file.kind()?.requirement(paper);
    let found = requirement.zip(file.catalogue.paper(paper));
    Ok(found.ok_or_else(|| Refusal::new(Code::NotFound).at("paper"))?)
}

/// Keeps a new sighting of today and tells which it is.
fn keep(
    work: &Work<'_>,
    change: &Change<'_, '_>,
    file: &mut RequestFile,
    paper: PaperCode,
    outcome: SightingOutcome,
) -> Result<SightingId, Failure> {
    let stamp = stamp(work);
    let sighting = Sighting {
        id: change.new_id(),
        request_id: file.request.id,
        turn: next_turn(&file.sightings),
        paper,
        outcome,
        seen: stamp,
        reused_from: None,
        recorded: stamp,
        in_error: None,
    };
    change.insert_sighting(&sighting)?;
    let id = sighting.id;
    file.sightings.push(sighting);
    Ok(id)
}

fn sight_paper(work: &Work<'_>, input: SightPaperInput) -> Result<Outcome<RequestView>, Failure> {
    change_request(work, Op::SightPaper, input.request_id, Seen::Beside, |change, file| {
        must_be_editable(&file.request)?;
        let (requirement, paper) = asked(file, &input.paper)?;
        let number = meant(file, paper.number, input.number);
        let seen = SeenInput { number, issued: input.issued, expires: input.expires };
        let outcome = seen.parse(paper, requirement, work.today())?;
        keep(work, change, file, input.paper, outcome)
    })
}

/// Notes an outcome that needs no look at numbers and dates.
fn note(work: &Work<'_>, op: Op, id: RequestId, paper: PaperCode, outcome: SightingOutcome) -> Result<Outcome<RequestView>, Failure> {
    change_request(work, op, id, Seen::Beside, |change, file| {
        must_be_editable(&file.request)?;
        asked(file, &paper)?;
        keep(work, change, file, paper, outcome)
    })
}

fn mark_mismatch(work: &Work<'_>, input: MismatchInput) -> Result<Outcome<RequestView>, Failure> {
    note(work, Op::NoteMismatch, input.request_id, input.paper, SightingOutcome::mismatch(&input.note)?)
}

fn mark_not_applicable(work: &Work<'_>, input: NotApplicableInput) -> Result<Outcome<RequestView>, Failure> {
    note(work, Op::NoteNotApplicable, input.request_id, input.paper, SightingOutcome::not_applicable(&input.reason)?)
}

fn reuse_sighting(work: &Work<'_>, input: SightingRef) -> Result<Outcome<RequestView>, Failure> {
    change_request(work, Op::ReuseSighting, input.request_id, Seen::Beside, |change, file| {
        must_be_editable(&file.request)?;
        let not_found = || Failure::new(Code::NotFound);
        let all = change.list_sightings_of_household(file.request.household_id)?;
        let earlier = all.into_iter().find(|sighting| sighting.id == input.sighting_id).ok_or_else(not_found)?;
        let owner = change.get_request(earlier.request_id)?;
        let (requirement, paper) = asked(file, &earlier.paper)?;
        if !may_reuse(&file.request, &owner, paper, requirement, &earlier, work.today()) {
            return Err(not_found());
        }
        // Who saw the original then, and when, stays; a chain of requests all point at the one look at the paper.
        let sighting = Sighting {
            id: change.new_id(),
            request_id: file.request.id,
            turn: next_turn(&file.sightings),
            reused_from: Some(earlier.reused_from.unwrap_or(earlier.id)),
            recorded: stamp(work),
            ..earlier
        };
        let id = sighting.id;
        change.insert_sighting(&sighting)?;
        file.sightings.push(sighting);
        Ok(id)
    })
}

fn clear_sighting(work: &Work<'_>, input: SightingRef) -> Result<Outcome<RequestView>, Failure> {
    change_request(work, Op::ClearSighting, input.request_id, Seen::Beside, |change, file| {
        must_be_editable(&file.request)?;
        let found = file.sightings.iter_mut().find(|sighting| sighting.id == input.sighting_id && sighting.in_error.is_none());
        let sighting = found.ok_or_else(|| Failure::new(Code::NotFound))?;
        sighting.in_error = Some(stamp(work));
        change.mark_sighting_in_error(input.sighting_id, stamp(work))?;
        Ok(input.sighting_id)
    })
}
