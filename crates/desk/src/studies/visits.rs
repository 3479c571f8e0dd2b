//! Home visits at the desk (الزيارات المنزلية): planned, made, recorded.

use domain::{Code, date::DateShown, request::RequestState, staff::Role, study::HomeVisit};
use store::{Reader, VisitRow};

use super::{
    KIND,
    input::{PlanVisitInput, RecordVisitInput, VisitsInput},
    name_of, reach_own_case,
    types::{StudyView, VisitLine},
    view::show,
    words::StudyText,
};
use crate::{Failure, Outcome, Work, drafts::Nothing, op::Op, requests::stamp};

/// Visits in the list; nobody plans more.
const ROWS_MAX: u32 = 300;

/// What the journal keeps of a visit: when and how it went, not what was seen.
fn image(visit: &HomeVisit) -> serde_json::Value {
    serde_json::json!({
        "visit": { "id": visit.id, "day": visit.planned_for, "outcome": visit.record.as_ref().map(|record| record.outcome) },
    })
}

pub(super) fn plan_home_visit(work: &Work<'_>, input: PlanVisitInput) -> Result<Outcome<StudyView>, Failure> {
    let id = input.request_id;
    let assignment = reach_own_case(work, id)?;
    let plan = input.visit.parse(work.today())?;
    let done = work.transact(Op::PlanHomeVisit, |change| {
        let request = change.get_request(id)?;
        if !matches!(request.state, RequestState::WithResearcher | RequestState::ReturnedForCompletion) {
            return Err(Failure::new(Code::StepNotOpen).with("state", request.state.as_str()));
        }
        let visitor = assignment.map_or(work.staff.id, |assignment| assignment.researcher);
        let district =
            if plan.district.is_empty() { change.get_household(request.household_id)?.address.district } else { plan.district.clone() };
        let visit = HomeVisit {
            id: change.new_id(),
            request_id: id,
            visitor,
            planned_for: plan.on,
            district,
            note: plan.note.clone(),
            place: change.count_visits_on(visitor, plan.on)?,
            planned: stamp(work),
            record: None,
        };
        change.insert_home_visit(&visit)?;
        change.journal(KIND, id, None, Some(&image(&visit)))?;
        Ok(Nothing {})
    })?;
    Ok(Outcome { value: show(work, id)?, changes: done.changes })
}

pub(super) fn record_home_visit(work: &Work<'_>, input: RecordVisitInput) -> Result<Outcome<StudyView>, Failure> {
    let visit = work.read(|reader| Ok::<_, Failure>(reader.get_home_visit(input.visit_id)?))?;
    let id = visit.request_id;
    reach_own_case(work, id)?;
    let record = input.record.parse(stamp(work), work.today())?;
    let done = work.transact(Op::RecordHomeVisit, |change| {
        let before = change.get_home_visit(visit.id)?;
        // A second one at the same door finds the first one's record.
        if before.record.is_some() {
            return Err(Failure::new(Code::Stale).with("saved_version", 2));
        }
        change.record_home_visit(visit.id, &record)?;
        let after = HomeVisit { record: Some(record.clone()), ..before.clone() };
        change.journal_undoable(KIND, id, Some(&image(&before)), Some(&image(&after)), &visit.id)?;
        Ok(Nothing {})
    })?;
    Ok(Outcome { value: show(work, id)?, changes: done.changes })
}

/// Visits that wait, without those of files that are closed to this staff member.
pub(super) fn waiting(work: &Work<'_>, reader: &Reader<'_>, all: bool) -> Result<Vec<VisitRow>, Failure> {
    let all = all && work.staff.holds_any(&[Role::Manager]);
    let mut open = Vec::new();
    for row in reader.list_waiting_visits((!all).then_some(work.staff.id), ROWS_MAX)? {
        let request = reader.get_request(row.visit.request_id)?;
        let closed = reader.is_household_closed_to(row.household_id, work.staff.id)?
            || reader.get_person(request.applicant_id)?.is_closed_to(work.staff.id)
            || reader.get_person(request.beneficiary_id)?.is_closed_to(work.staff.id);
        if !closed {
            open.push(row);
        }
    }
    Ok(open)
}

/// The way in one line: the district, the street, the short address, the way in words.
pub(super) fn way(row: &VisitRow, text: &StudyText) -> String {
    let address = &row.address;
    let numbered = |words: &str, number: &str| if number.is_empty() { String::new() } else { words.replace("{number}", number) };
    let (building, unit) = (numbered(&text.building, &address.building), numbered(&text.unit, &address.unit));
    let parts = [&row.visit.district, &address.street, &building, &unit, &address.short, &address.described];
    parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("، ")
}

pub(super) fn list_visits(work: &Work<'_>, input: VisitsInput) -> Result<Outcome<Vec<VisitLine>>, Failure> {
    let text = StudyText::newest()?;
    work.read(|reader| {
        let mut lines = Vec::new();
        for row in waiting(work, reader, input.all)? {
            lines.push(VisitLine {
                address: way(&row, &text),
                id: row.visit.id,
                request_id: row.visit.request_id,
                number: row.number.to_string(),
                household_id: row.household_id,
                file_number: row.file_number.to_string(),
                applicant: row.name.spoken(),
                planned_for: DateShown::of_day(row.visit.planned_for),
                day: row.visit.planned_for,
                late: row.visit.planned_for < work.today(),
                visitor: name_of(reader, row.visit.visitor)?,
                visitor_id: row.visit.visitor,
                district: row.visit.district,
                note: row.visit.note,
                needs: row.needs,
            });
        }
        Ok(Outcome::read(lines))
    })
}
