//! Telling the applicant (التبليغ): a state of its own, with when, how, by whom and who heard it (R13).

use domain::{
    Code,
    date::DateShown,
    id::ReplyId,
    reply::{InformInput, Informed, Telling},
    request::{Move, RequestState},
};
use serde::Serialize;

use super::{
    types::ReplyView,
    view::{newest_decision, reply_view},
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    requests::{Seen, change_request, reach_request, stamp},
    work::Change,
};

/// What the journal keeps of a telling.
#[derive(Debug, Serialize)]
struct ToldEntry<'t> {
    told_on: String,
    channel: &'static str,
    told_whom: &'static str,
    told_name: &'t str,
    collected_by: &'t str,
    early: bool,
    note: &'t str,
}

pub(super) fn inform_applicant(work: &Work<'_>, input: InformInput) -> Result<Outcome<ReplyView>, Failure> {
    reach_request(work, input.request_id)?;
    let done = change_request(work, Op::InformApplicant, input.request_id, Seen::Version(input.version), |change, file| {
        let was = (file.request.state, file.request.state_since);
        let decision = newest_decision(change, file.request.id)?;
        if decision.id != input.decision_id || file.request.state.decision() != Some(decision.verdict) {
            return Err(Failure::new(Code::StepNotOpen).with("state", file.request.state.as_str()));
        }
        let next = file.request.state.step(Move::Inform)?;
        let clock = change.find_clock(file.request.id)?;
        let letter = change.find_decision_letter(decision.id)?.map(|(paper, _)| paper);
        let name = file.applicant.facts.name.full();
        let not_before = clock.map(|clock| clock.not_before);
        let about = Telling { today: work.today(), decided_on: decision.decided_on, not_before, applicant: &name, letter };
        let told = input.parse(&about).map_err(|refused| early_by_name(refused.into(), not_before.map(DateShown::of_day)))?;
        let id: ReplyId = change.new_id();
        let new = Informed {
            id,
            request_id: file.request.id,
            decision_id: decision.id,
            told_on: told.on,
            channel: input.channel,
            told_whom: input.told_whom,
            told_name: told.name,
            collected_by: told.collected_by,
            letter_id: letter,
            note: told.note,
            early: told.early,
            told: stamp(work),
        };
        change.insert_informed(&new)?;
        let entry = ToldEntry {
            told_on: new.told_on.to_string(),
            channel: new.channel.as_str(),
            told_whom: new.told_whom.as_str(),
            told_name: &new.told_name,
            collected_by: &new.collected_by,
            early: new.early,
            note: &new.note,
        };
        change.journal("reply", id, None, Some(&entry))?;
        file.request.state = next;
        file.request.state_since = work.now.unix_millis;
        Ok((was.0, was.1, id))
    })?;
    Ok(Outcome { value: reply_view(work, input.request_id)?, changes: done.changes })
}

/// The warning says the promised day as people read it.
fn early_by_name(mut failure: Failure, promised: Option<DateShown>) -> Failure {
    if let (Code::EarlyReply, Some(promised)) = (failure.code, promised) {
        failure.params.insert("on".to_owned(), promised.hijri);
        failure.fields.clear();
    }
    failure
}

/// A telling that was recorded by mistake: the request waits to be told again, and the row stays.
pub(crate) fn untell(
    change: &Change<'_, '_>,
    was: (RequestState, i64, ReplyId),
    file: &mut crate::requests::RequestFile,
) -> Result<(), Failure> {
    let (state, since, id) = was;
    change.take_informed_back(id, stamp(change.work))?;
    file.request.state = state;
    file.request.state_since = since;
    Ok(())
}

/// A try that was recorded by mistake.
pub(crate) fn forget_call(change: &Change<'_, '_>, id: ReplyId) -> Result<(), Failure> {
    Ok(change.take_call_attempt_back(id, stamp(change.work))?)
}
