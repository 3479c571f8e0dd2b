//! The papers of a study: the day's way, and the form to fill in by hand. Both are working sheets: made anew each time, kept nowhere.

use domain::{
    Code, Refusal,
    counted::VISIT,
    date::DateShown,
    study::{Advice, Housing, HousingState, NeedKind, NeedUrgency},
};
use papers::{Paper, RouteSheet, RouteStop, StudyForm};
use store::VisitRow;

use super::{
    input::RouteSheetInput,
    name_of,
    visits::{waiting, way},
    words::{StudyText, word},
};
use crate::{
    Failure, Outcome, Work,
    drafts::Nothing,
    op::Op,
    papers::{PaperBytes, paper_bytes},
    press,
    requests::{RequestRef, reach_request},
};

pub(super) fn print_route_sheet(work: &Work<'_>, input: RouteSheetInput) -> Result<Outcome<PaperBytes>, Failure> {
    let text = StudyText::newest()?;
    let (rows, visitor) = work.read(|reader| {
        let all = waiting(work, reader, true)?;
        let rows: Vec<VisitRow> = input.visits.iter().filter_map(|id| all.iter().find(|row| row.visit.id == *id).cloned()).collect();
        let visitor = rows.first().map(|row| name_of(reader, row.visit.visitor)).transpose()?.unwrap_or_default();
        Ok::<_, Failure>((rows, visitor))
    })?;
    let Some(first) = rows.first().map(|row| (row.visit.planned_for, row.visit.visitor)) else {
        return Err(Refusal::new(Code::Required).at("visits").into());
    };
    // One that was recorded meanwhile, or is another's or of another day: the list is shown anew.
    let as_seen = rows.len() == input.visits.len() && rows.iter().all(|row| (row.visit.planned_for, row.visit.visitor) == first);
    if !as_seen {
        return Err(Failure::new(Code::NotFound));
    }
    let number = first.0.to_string();
    let sheet = RouteSheet {
        number: number.clone(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(first.0)),
        visitor,
        count: VISIT.say(rows.len() as u64),
        stops: rows.iter().map(|row| stop(row, &text)).collect(),
    };
    let pdf = work.desk.print(&Paper::RouteSheet(sheet), &press::head(work, true)?)?;
    let done = work.transact(Op::PrintRouteSheet, |change| {
        for (place, row) in rows.iter().enumerate() {
            change.set_visit_place(row.visit.id, u32::try_from(place).unwrap_or(u32::MAX))?;
            // Name, address and number of each leave the office with it (R57).
            change.note("request", row.visit.request_id, &["route_sheet"]);
        }
        Ok(Nothing {})
    })?;
    Ok(Outcome { value: paper_bytes(&number, &pdf), changes: done.changes })
}

fn stop(row: &VisitRow, text: &StudyText) -> RouteStop {
    let minds = row.needs.iter().map(|need| word(&text.minds, need.as_str()));
    let mind: Vec<String> = minds.chain(std::iter::once(row.visit.note.clone())).filter(|part| !part.is_empty()).collect();
    RouteStop {
        name: row.name.spoken(),
        file_number: row.file_number.to_string(),
        address: way(row, text),
        phones: row.phones.iter().take(2).map(|phone| phone.number.shown()).collect(),
        mind: mind.join("، "),
    }
}

pub(super) fn print_study_form(work: &Work<'_>, input: RequestRef) -> Result<Outcome<PaperBytes>, Failure> {
    let request = reach_request(work, input.request_id)?;
    let text = StudyText::newest()?;
    let number = request.number.to_string();
    let form = StudyForm {
        number: number.clone(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(work.today())),
        qr: number.chars().filter(char::is_ascii_digit).collect(),
        needs: NeedKind::ALL.iter().map(|one| word(&text.needs, one.as_str())).collect(),
        urgencies: NeedUrgency::ALL.iter().map(|one| word(&text.urgencies, one.as_str())).collect(),
        housings: Housing::ALL.iter().map(|one| word(&text.housings, one.as_str())).collect(),
        housing_states: HousingState::ALL.iter().map(|one| word(&text.housing_states, one.as_str())).collect(),
        advices: Advice::ALL.iter().map(|one| word(&text.advices, one.as_str())).collect(),
    };
    let pdf = work.desk.print(&Paper::StudyForm(form), &press::head(work, true)?)?;
    work.transact(Op::PrintStudyForm, |change| {
        change.note("request", request.id, &[]);
        Ok(Nothing {})
    })?;
    Ok(Outcome::read(paper_bytes(&number, &pdf)))
}
