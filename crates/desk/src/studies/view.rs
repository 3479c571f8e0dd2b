//! From a request's study to what the window shows of it.

use domain::{
    Code,
    date::{DateShown, riyadh_clock, riyadh_date},
    id::RequestId,
    request::{RequestState, Stamp},
    staff::Role,
    study::{Comparable, Compared, HomeVisit, Housing, Stated, Study, StudyBody, StudyInput, compare},
    text::Digits,
};
use store::Reader;

use super::{
    KIND,
    complete::completion_view,
    input::RevealNotesInput,
    may_write, name_of,
    types::{ComparedView, EarlierStudy, HeldBefore, HomeVisitView, StudyNotes, StudyView},
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    persons,
    requests::{RequestFile, RequestRef, StampView, reach_request, request_view},
};

/// Who and when, in words.
pub(super) fn stamp_view(reader: &Reader<'_>, stamp: Stamp) -> Result<StampView, Failure> {
    Ok(StampView { by: name_of(reader, stamp.by)?, date: DateShown::of_day(riyadh_date(stamp.at)), time: riyadh_clock(stamp.at) })
}

/// The study that is being written or was finished last, and those before it. A request that came back after a finished study begins its next
/// turn with what was found.
pub(super) struct Standing {
    pub(super) turn: u32,
    /// What is kept of this turn; nothing while nobody saved anything.
    pub(super) kept: Option<Study>,
    pub(super) body: StudyBody,
    pub(super) earlier: Vec<Study>,
}

impl Standing {
    pub(super) fn of(reader: &Reader<'_>, request: RequestId, state: RequestState) -> Result<Self, Failure> {
        let mut all = reader.list_studies(request)?;
        let studying = matches!(state, RequestState::WithResearcher | RequestState::ReturnedForCompletion | RequestState::Submitted);
        match all.first() {
            Some(newest) if newest.finished.is_none() || !studying => {
                let kept = all.remove(0);
                Ok(Self { turn: kept.turn, body: kept.body.clone(), kept: Some(kept), earlier: all })
            }
            Some(newest) => Ok(Self { turn: newest.turn + 1, kept: None, body: newest.body.for_next_turn(), earlier: all }),
            None => Ok(Self { turn: 1, kept: None, body: StudyBody::default(), earlier: all }),
        }
    }
}

pub(super) fn get_study(work: &Work<'_>, input: RequestRef) -> Result<Outcome<StudyView>, Failure> {
    reach_request(work, input.request_id)?;
    work.opens(Op::OpenStudy, KIND, input.request_id)?;
    Ok(Outcome::read(show(work, input.request_id)?))
}

/// Only who studies the request, and the manager, see the notes without a reason.
fn withheld(work: &Work<'_>, reader: &Reader<'_>, request: RequestId) -> Result<bool, Failure> {
    Ok(!may_write(work, reader.find_assignment(request)?.as_ref()))
}

pub(super) fn reveal_study_notes(work: &Work<'_>, input: RevealNotesInput) -> Result<Outcome<StudyNotes>, Failure> {
    let request = reach_request(work, input.request_id)?;
    let reason = persons::reason(&input.reason)?;
    let body = work.read(|reader| {
        let standing = Standing::of(reader, request.id, request.state)?;
        standing.kept.map(|study| study.body).ok_or_else(|| Failure::new(Code::NotFound))
    })?;
    // In the journal before anything is shown, with its reason.
    work.write_apart(Op::RevealStudyNotes, |change| {
        change.journal(KIND, request.id, None, Some(&serde_json::json!({ "reason": reason })))
    })?;
    Ok(Outcome::read(StudyNotes { dependants_note: body.dependants_note, health: body.health, education: body.education }))
}

/// The page of a study.
pub(super) fn show(work: &Work<'_>, id: RequestId) -> Result<StudyView, Failure> {
    let request = request_view(work, id)?;
    work.read(|reader| {
        let file = RequestFile::load(reader, id, work.today())?;
        let assignments = reader.list_assignments(id)?;
        let current = assignments.iter().find(|one| one.ended.is_none());
        let standing = Standing::of(reader, id, file.request.state)?;
        let mine = may_write(work, current);
        let withheld = withheld(work, reader, id)?;
        let finished = standing.kept.as_ref().and_then(|study| study.finished);
        let before = assignments.iter().filter_map(|one| one.ended.map(|ended| (one, ended))).map(|(one, ended)| {
            Ok::<_, Failure>(HeldBefore {
                name: name_of(reader, one.researcher)?,
                from: DateShown::of_day(riyadh_date(one.assigned.at)),
                until: DateShown::of_day(riyadh_date(ended.at)),
            })
        });
        let earlier =
            standing.earlier.iter().filter_map(|study| study.finished.map(|finished| (study, finished))).map(|(study, finished)| {
                Ok::<_, Failure>(EarlierStudy {
                    turn: study.turn,
                    finished: stamp_view(reader, finished)?,
                    advice: study.body.advice,
                    advised: study.body.advised.clone(),
                    reasons: study.body.reasons.clone(),
                })
            });
        let completions = reader.list_completions(id)?;
        let visits = reader.list_home_visits(id)?;
        let sum = |amount: Option<domain::money::Halalas>| amount.map(|amount| amount.shown(Digits::Western));
        Ok(StudyView {
            researcher: current.map(|one| name_of(reader, one.researcher)).transpose()?,
            since: current.map(|one| DateShown::of_day(riyadh_date(one.assigned.at))),
            before: before.collect::<Result<_, _>>()?,
            urgent: reader.find_urgent_mark(id)?.map(|mark| mark.reason),
            area: file.household.address.area(),
            district: file.household.address.district.clone(),
            editable: mine && finished.is_none() && file.request.state == RequestState::WithResearcher,
            visitable: mine && matches!(file.request.state, RequestState::WithResearcher | RequestState::ReturnedForCompletion),
            turn: standing.turn,
            version: standing.kept.as_ref().map(|study| study.version).unwrap_or_default(),
            study: form(&standing.body, withheld),
            withheld: withheld && has_notes(&standing.body),
            compared: compare(&Stated::of(&file.request), &standing.body).iter().map(compared).collect(),
            income_sum: sum(standing.body.income_sum()),
            outgoings_sum: sum(standing.body.outgoings_sum()),
            saved: standing.kept.as_ref().map(|study| stamp_view(reader, study.saved)).transpose()?,
            finished: finished.map(|stamp| stamp_view(reader, stamp)).transpose()?,
            earlier: earlier.collect::<Result<_, _>>()?,
            visits: visits.iter().map(|visit| visit_view(work, reader, visit)).collect::<Result<_, _>>()?,
            completions: completions.iter().map(|one| completion_view(reader, &file, one)).collect::<Result<_, _>>()?,
            request,
        })
    })
}

fn has_notes(body: &StudyBody) -> bool {
    [&body.dependants_note, &body.health, &body.education].into_iter().any(|note| !note.is_empty())
}

/// The form, without the notes for whoever does not see them.
fn form(body: &StudyBody, withheld: bool) -> StudyInput {
    let form = body.to_input();
    if !withheld {
        return form;
    }
    StudyInput { dependants_note: String::new(), health: String::new(), education: String::new(), ..form }
}

fn compared(one: &Compared) -> ComparedView {
    let says = |value: Option<i64>| {
        let value = value?;
        match one.what {
            Comparable::Income | Comparable::RentYearly => amount(value),
            Comparable::Dependants => Some(value.to_string()),
            Comparable::Housing => {
                let place = usize::try_from(value).ok()?;
                Housing::ALL.get(place).map(|housing| housing.as_str().to_owned())
            }
        }
    };
    let difference = one.difference().filter(|difference| *difference != 0);
    ComparedView {
        what: one.what,
        stated: says(one.stated),
        found: says(one.found),
        differs: one.differs(),
        difference: difference.and_then(|difference| says(Some(difference.saturating_abs()))),
        more: difference.is_some_and(|difference| difference > 0),
    }
}

fn amount(halalas: i64) -> Option<String> {
    domain::money::Halalas::new(halalas).ok().map(|amount| amount.shown(Digits::Western))
}

fn visit_view(work: &Work<'_>, reader: &Reader<'_>, visit: &HomeVisit) -> Result<HomeVisitView, Failure> {
    let record = visit.record.as_ref();
    Ok(HomeVisitView {
        id: visit.id,
        planned_for: DateShown::of_day(visit.planned_for),
        visitor: name_of(reader, visit.visitor)?,
        district: visit.district.clone(),
        note: visit.note.clone(),
        late: record.is_none() && visit.planned_for < work.today(),
        outcome: record.map(|record| record.outcome),
        on: record.map(|record| DateShown::of_day(record.on)),
        seen: record.map(|record| record.seen.clone()).unwrap_or_default(),
        recorded: record.map(|record| stamp_view(reader, record.recorded)).transpose()?,
    })
}

/// Whether this staff member may open the study at all.
pub(super) fn may_read(work: &Work<'_>) -> bool {
    work.staff.holds_any(super::READERS) || work.staff.holds_any(&[Role::Manager])
}
