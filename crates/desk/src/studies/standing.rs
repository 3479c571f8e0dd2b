//! How a study stands, for whoever is asked where a request is.

use domain::{
    date::{DateShown, riyadh_date},
    study::VisitOutcome,
};

use super::{
    complete::completion_view,
    name_of,
    types::StudyStanding,
    view::{Standing, may_read, stamp_view},
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    requests::{RequestFile, RequestRef, reach_request},
};

pub(super) fn study_standing(work: &Work<'_>, input: RequestRef) -> Result<Outcome<StudyStanding>, Failure> {
    let request = reach_request(work, input.request_id)?;
    work.opens(Op::OpenRequest, "request", request.id)?;
    let readable = may_read(work);
    work.read(|reader| {
        let assignment = reader.find_assignment(request.id)?;
        let standing = Standing::of(reader, request.id, request.state)?;
        let visits = reader.list_home_visits(request.id)?;
        let finished = standing.kept.as_ref().and_then(|study| study.finished);
        let completion = reader.list_completions(request.id)?.into_iter().next();
        let completion = match completion {
            Some(completion) => {
                let file = RequestFile::load(reader, request.id, work.today())?;
                Some(completion_view(reader, &file, &completion)?)
            }
            None => None,
        };
        let done = visits.iter().filter(|visit| visit.record.as_ref().is_some_and(|record| record.outcome == VisitOutcome::Done));
        Ok(Outcome::read(StudyStanding {
            researcher: assignment.map(|one| name_of(reader, one.researcher)).transpose()?,
            since: assignment.map(|one| DateShown::of_day(riyadh_date(one.assigned.at))),
            begun: standing.kept.is_some(),
            finished: finished.map(|stamp| stamp_view(reader, stamp)).transpose()?,
            advice: if readable && finished.is_some() { standing.body.advice } else { None },
            readable,
            visits_done: u32::try_from(done.count()).unwrap_or(u32::MAX),
            visit_on: visits.iter().filter(|visit| visit.record.is_none()).map(|visit| visit.planned_for).min().map(DateShown::of_day),
            completion,
        }))
    })
}
