//! Giving requests to researchers (إسناد الحالات): one at a time, and who had one before stays known.

use domain::{
    Code, Refusal,
    id::StaffId,
    request::{Move, RequestState},
    staff::Role,
    study::{Assignment, may_be_assigned, may_study},
};
use store::Reader;

use super::{
    input::AssignInput,
    lists::{Naming, ROWS_MAX},
    types::{CaseLine, ResearcherBrief, UnassignedCases},
};
use crate::{
    Failure, Outcome, Work,
    drafts::Nothing,
    op::Op,
    requests::{Seen, edit_request, reach_request, stamp},
    work::Change,
};

pub(super) fn list_unassigned(work: &Work<'_>, _: Nothing) -> Result<Outcome<UnassignedCases>, Failure> {
    let manages = work.staff.holds_any(&[Role::Manager]);
    work.read(|reader| {
        let mut naming = Naming::new(reader)?;
        let rows = reader.list_unassigned_cases(work.staff.id, ROWS_MAX)?;
        let cases = rows.into_iter().map(|row| naming.line(work, row)).collect::<Result<_, _>>()?;
        let load = reader.count_cases_by_researcher()?;
        let who = reader.list_staff()?.into_iter().filter(|staff| may_study(staff) && (manages || staff.id == work.staff.id));
        let researchers = who.map(|staff| ResearcherBrief {
            cases: load.iter().find(|(id, _)| *id == staff.id).map(|(_, cases)| *cases).unwrap_or_default(),
            id: staff.id,
            name: staff.name,
        });
        Ok(Outcome::read(UnassignedCases { cases, researchers: researchers.collect() }))
    })
}

pub(super) fn assign_researcher(work: &Work<'_>, input: AssignInput) -> Result<Outcome<CaseLine>, Failure> {
    let id = input.request_id;
    reach_request(work, id)?;
    let done = work.transact(Op::AssignResearcher, |change| {
        let not_there = || Failure::from(Refusal::new(Code::NotFound).at("researcher_id"));
        let to = change.find_staff(input.researcher_id)?.ok_or_else(not_there)?;
        let current = change.find_researcher(id)?;
        edit_request(change, id, Seen::Version(input.version), |change, file| {
            // One who left no longer has it: whoever takes it takes it from nobody.
            let held = current.map(|staff| change.find_staff(staff)).transpose()?.flatten().filter(may_study).map(|staff| staff.id);
            may_be_assigned(file.request.state, work.staff, &to, held)?;
            must_be_open_to(change, &file.request, &file.applicant, &file.beneficiary, to.id)?;
            let was: (Option<StaffId>, RequestState, i64) = (current, file.request.state, file.request.state_since);
            if file.request.state == RequestState::Submitted {
                file.request.state = file.request.state.step(Move::HandToResearcher)?;
                file.request.state_since = work.now.unix_millis;
            }
            give(change, id, to.id)?;
            Ok(was)
        })?;
        Ok(Nothing {})
    })?;
    let line = work.read(|reader| {
        let row = reader.get_case(id)?;
        Naming::new(reader)?.line(work, row)
    })?;
    Ok(Outcome { value: line, changes: done.changes })
}

/// A file that is closed to somebody is not studied by that person either.
fn must_be_open_to(
    reader: &Reader<'_>,
    request: &domain::request::Request,
    applicant: &domain::person::Person,
    beneficiary: &domain::person::Person,
    researcher: StaffId,
) -> Result<(), Failure> {
    let closed = reader.is_household_closed_to(request.household_id, researcher)?
        || applicant.is_closed_to(researcher)
        || beneficiary.is_closed_to(researcher);
    if closed { Err(Refusal::new(Code::ClosedToThem).at("researcher_id").into()) } else { Ok(()) }
}

/// Gives a request to a researcher; whoever had it has it no more.
pub(crate) fn give(change: &Change<'_, '_>, request_id: domain::id::RequestId, researcher: StaffId) -> Result<(), Failure> {
    let now = stamp(change.work);
    change.end_assignment(request_id, now)?;
    change.insert_assignment(&Assignment { request_id, researcher, assigned: now, ended: None })?;
    Ok(())
}
