//! Opening a reply. The numbers to call are journalled before they are shown (R57).

use super::{
    types::{ReplyBrief, ReplyView},
    view::{newest_decision, reply_view, told_shown},
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    requests::{RequestRef, reach_request},
};
use domain::date::DateShown;

pub(super) fn get_reply(work: &Work<'_>, input: RequestRef) -> Result<Outcome<ReplyView>, Failure> {
    let request = reach_request(work, input.request_id)?;
    work.read(|reader| newest_decision(reader, request.id))?;
    work.opens(Op::OpenRequest, "request", request.id)?;
    work.opens(Op::RevealPhones, "person", request.applicant_id)?;
    Ok(Outcome::read(reply_view(work, request.id)?))
}

pub(super) fn reply_brief(work: &Work<'_>, input: RequestRef) -> Result<Outcome<Option<ReplyBrief>>, Failure> {
    let request = reach_request(work, input.request_id)?;
    work.opens(Op::OpenRequest, "request", request.id)?;
    work.read(|reader| {
        let decisions = reader.list_decisions(request.id)?;
        let Some(decision) = decisions.first() else { return Ok(Outcome::read(None)) };
        let told = reader.list_informed(request.id)?.into_iter().find(|one| one.decision_id == decision.id);
        let letter = match reader.find_decision_letter(decision.id)? {
            None => None,
            Some((paper, _)) => Some(reader.get_sheet(paper)?.number),
        };
        let tries = reader.list_call_attempts(request.id)?.into_iter().filter(|one| one.decision_id == decision.id).count();
        Ok(Outcome::read(Some(ReplyBrief {
            verdict: decision.verdict,
            decided_on: DateShown::of_day(decision.decided_on),
            letter,
            tries,
            told: told.map(|one| told_shown(reader, &one, &decisions)).transpose()?,
        })))
    })
}
