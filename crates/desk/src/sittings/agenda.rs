//! The agenda: gathered, put in order, and who takes no part in which case.

use domain::{
    Code, Refusal, Refusals,
    id::{DecisionId, MemberId, RequestId, SittingId},
    request::{Move, RequestState},
    sitting::{AgendaItem, AgendaWhy, LeftWhy, Recusal, Sitting, move_before, why_on_agenda},
    text,
};
use store::Reader;

use super::{
    input::{AgendaRef, MoveItemInput, RecusalRef, RecuseInput, SittingRef},
    shown,
    types::{Gathered, SittingView},
    view::is_closed,
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    requests::{Seen, edit_request, reach_request, stamp},
    work::Change,
};

/// Longest reason of a recusal, in letters.
const REASON_MAX: usize = 300;
/// Cases that one gathering puts on an agenda, more than any sitting hears; what still waits is counted beside the agenda and gathered again.
const GATHERED_MAX: usize = 200;

/// Moves a request one step, in the version it has now: nobody edited it, it only goes on.
fn go_on(change: &Change<'_, '_>, id: RequestId, step: Move) -> Result<(), Failure> {
    let seen = Seen::Version(change.get_request(id)?.version);
    edit_request(change, id, seen, |change, file| {
        let was = (file.request.state, file.request.state_since);
        file.request.state = file.request.state.step(step)?;
        file.request.state_since = change.work.now.unix_millis;
        Ok(was)
    })
}

/// Whether the use of somebody's data in this request is restricted for whoever works now.
fn is_restricted(change: &Change<'_, '_>, id: RequestId) -> Result<bool, Failure> {
    let restricted = change.list_restricted_in(&id.to_string(), false)?;
    Ok(restricted.into_iter().any(|person| !change.work.session.may_use_restricted(person)))
}

/// Takes a case off an agenda undecided: its request waits for a sitting again, unless it went elsewhere meanwhile. Not a use of the file, so a
/// restriction does not hold it on an agenda that ends.
pub(super) fn take_off(change: &Change<'_, '_>, sitting: SittingId, item: &AgendaItem, left: LeftWhy) -> Result<(), Failure> {
    let request = change.get_request(item.request_id)?;
    if item.decision_id.is_none() && request.state == RequestState::OnAgenda {
        if is_restricted(change, request.id)? {
            let state = request.state.step(Move::TakeOffAgenda)?;
            change.update_request_state(request.id, state, change.work.now.unix_millis)?;
            change.note("agenda", request.id, &["state"]);
        } else {
            go_on(change, request.id, Move::TakeOffAgenda)?;
        }
    }
    Ok(change.mark_agenda_item(sitting, item.request_id, Some(left))?)
}

/// The case as it stands on the agenda.
pub(crate) fn live_item(reader: &Reader<'_>, sitting: SittingId, request: RequestId) -> Result<AgendaItem, Failure> {
    let found = reader.list_agenda(sitting)?.into_iter().find(|item| item.request_id == request && item.left.is_none());
    found.ok_or_else(|| Failure::new(Code::NotFound))
}

/// The members who decide a case: those who are there and take part in it.
pub(crate) fn voters(reader: &Reader<'_>, sitting: SittingId, request: RequestId) -> Result<Vec<MemberId>, Failure> {
    let recused = reader.list_recusals(sitting)?;
    let takes_part = |member: &MemberId| !recused.iter().any(|one| one.request_id == request && one.member_id == *member);
    Ok(reader.list_attendance(sitting)?.into_iter().filter(takes_part).collect())
}

/// Puts a case at the end of an agenda.
fn put_on(change: &Change<'_, '_>, sitting: &Sitting, request: RequestId, grant: Option<DecisionId>) -> Result<(), Failure> {
    let why = match grant {
        Some(_) => AgendaWhy::Ratification,
        None => why_on_agenda(&change.list_decisions(request)?, change.was_carried_over(request)?),
    };
    if grant.is_none() {
        go_on(change, request, Move::PutOnAgenda)?;
    }
    let position = change.find_last_place(sitting.id)?.saturating_add(1);
    change.put_agenda_item(
        sitting.id,
        &AgendaItem { request_id: request, position, why, decision_id: grant, added: stamp(change.work), left: None },
    )?;
    Ok(())
}

/// What stood on the agenda, in its order.
fn order(reader: &Reader<'_>, sitting: SittingId) -> Result<Vec<AgendaItem>, Failure> {
    Ok(reader.list_agenda(sitting)?.into_iter().filter(|item| item.left.is_none()).collect())
}

/// What a gathering did, as the answer of the deed keeps it.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize)]
struct Brought {
    sitting: SittingId,
    added: usize,
    closed: usize,
    restricted: usize,
}

pub(super) fn gather_agenda(work: &Work<'_>, input: SittingRef) -> Result<Outcome<Gathered>, Failure> {
    let done = work.transact(Op::GatherAgenda, |change| {
        let sitting = change.get_sitting(input.sitting_id)?;
        sitting.must_be_ahead()?;
        let standing: Vec<RequestId> = order(change, sitting.id)?.into_iter().map(|item| item.request_id).collect();
        let mut brought = Brought { sitting: sitting.id, added: 0, closed: 0, restricted: 0 };
        let grants = change.list_unratified()?.into_iter().map(|(grant, request)| (request, Some(grant)));
        let ready = change.list_agenda_candidates(sitting.on)?.into_iter().map(|request| (request, None));
        for (request, grant) in grants.chain(ready).filter(|(request, _)| !standing.contains(request)) {
            if brought.added == GATHERED_MAX {
                break;
            }
            if is_closed(work, change, &change.get_request(request)?)? {
                brought.closed += 1;
            } else if is_restricted(change, request)? {
                brought.restricted += 1;
            } else {
                put_on(change, &sitting, request, grant)?;
                brought.added += 1;
            }
        }
        let mut all = order(change, sitting.id)?;
        // What stood there keeps its place; what is new comes after it, by why it is heard.
        let rank = |item: &AgendaItem| AgendaWhy::ALL.iter().position(|why| *why == item.why);
        all.sort_by_key(|item| match standing.iter().position(|id| *id == item.request_id) {
            Some(place) => (0, place, 0),
            None => (1, rank(item).unwrap_or_default(), item.position),
        });
        change.order_agenda(sitting.id, &all.iter().map(|item| item.request_id).collect::<Vec<_>>())?;
        change.note("sitting", sitting.id, &["agenda"]);
        Ok(brought)
    })?;
    let Brought { sitting, added, closed, restricted } = done.value;
    let shown = shown(work, Outcome { value: sitting, changes: done.changes })?;
    Ok(Outcome { value: Gathered { sitting: shown.value, added, closed, restricted }, changes: shown.changes })
}

pub(super) fn add_to_agenda(work: &Work<'_>, input: AgendaRef) -> Result<Outcome<SittingView>, Failure> {
    reach_request(work, input.request_id)?;
    let done = work.transact(Op::AddToAgenda, |change| {
        let sitting = change.get_sitting(input.sitting_id)?;
        sitting.must_be_ahead()?;
        let grant = change.list_unratified()?.into_iter().find(|(_, request)| *request == input.request_id).map(|(grant, _)| grant);
        put_on(change, &sitting, input.request_id, grant)?;
        change.note("sitting", sitting.id, &["agenda"]);
        Ok(sitting.id)
    })?;
    shown(work, done)
}

pub(super) fn take_off_agenda(work: &Work<'_>, input: AgendaRef) -> Result<Outcome<SittingView>, Failure> {
    reach_request(work, input.request_id)?;
    let done = work.transact(Op::TakeOffAgenda, |change| {
        let sitting = change.get_sitting(input.sitting_id)?;
        sitting.must_be_ahead()?;
        let item = live_item(change, sitting.id, input.request_id)?;
        must_be_undecided(change, &sitting, &item)?;
        take_off(change, sitting.id, &item, LeftWhy::TakenOff)?;
        let rest: Vec<RequestId> = order(change, sitting.id)?.into_iter().map(|item| item.request_id).collect();
        change.order_agenda(sitting.id, &rest)?;
        change.note("sitting", sitting.id, &["agenda"]);
        Ok(sitting.id)
    })?;
    shown(work, done)
}

/// What this sitting decided stays on its agenda.
fn must_be_undecided(reader: &Reader<'_>, sitting: &Sitting, item: &AgendaItem) -> Result<(), Failure> {
    let decided = reader.list_decisions_of_sitting(sitting.id)?.into_iter().find(|decision| decision.request_id == item.request_id);
    if let Some(decision) = decided {
        return Err(Failure::new(Code::AlreadyDecided).with("verdict", decision.verdict.as_str()));
    }
    match item.decision_id {
        Some(grant) if reader.find_ratification(grant)?.is_some() => Err(Failure::new(Code::AlreadyDecided)),
        _ => Ok(()),
    }
}

pub(super) fn move_agenda_item(work: &Work<'_>, input: MoveItemInput) -> Result<Outcome<SittingView>, Failure> {
    let done = work.transact(Op::MoveAgendaItem, |change| {
        let sitting = change.get_sitting(input.sitting_id)?;
        sitting.must_be_ahead()?;
        let standing: Vec<RequestId> = order(change, sitting.id)?.into_iter().map(|item| item.request_id).collect();
        if !standing.contains(&input.request_id) {
            return Err(Failure::new(Code::NotFound));
        }
        change.order_agenda(sitting.id, &move_before(&standing, input.request_id, input.before))?;
        change.note("sitting", sitting.id, &["agenda"]);
        Ok(sitting.id)
    })?;
    shown(work, done)
}

pub(super) fn recuse(work: &Work<'_>, input: RecuseInput) -> Result<Outcome<SittingView>, Failure> {
    reach_request(work, input.case.request_id)?;
    let mut refusals = Refusals::default();
    let member = refusals.take("member_id", input.member_id.ok_or(Refusal::new(Code::Required)));
    let reason = refusals.take("reason", text::clean_required(&input.reason, REASON_MAX));
    let (Some(member_id), Some(reason)) = (member, reason) else { return Err(refusals.into()) };
    let done = work.transact(Op::Recuse, |change| {
        let sitting = change.get_sitting(input.case.sitting_id)?;
        sitting.must_be_ahead()?;
        let item = live_item(change, sitting.id, input.case.request_id)?;
        must_be_undecided(change, &sitting, &item)?;
        if !change.get_member(member_id)?.sits_on(sitting.on) {
            return Err(Refusal::new(Code::NotFound).at("member_id").into());
        }
        change.put_recusal(sitting.id, &Recusal { request_id: item.request_id, member_id, reason, stamp: stamp(work) })?;
        change.note("sitting", sitting.id, &["recusal"]);
        Ok(sitting.id)
    })?;
    shown(work, done)
}

pub(super) fn take_back_recusal(work: &Work<'_>, input: RecusalRef) -> Result<Outcome<SittingView>, Failure> {
    reach_request(work, input.case.request_id)?;
    let done = work.transact(Op::TakeBackRecusal, |change| {
        let sitting = change.get_sitting(input.case.sitting_id)?;
        sitting.must_be_ahead()?;
        let item = live_item(change, sitting.id, input.case.request_id)?;
        must_be_undecided(change, &sitting, &item)?;
        change.remove_recusal(sitting.id, item.request_id, input.member_id)?;
        change.note("sitting", sitting.id, &["recusal"]);
        Ok(sitting.id)
    })?;
    shown(work, done)
}
