//! The end of what was refused (إغلاق الطلب المرفوض): once nobody can object any more, or by hand with a reason (R16).

use domain::{
    Code,
    request::{Move, RequestState},
};

use super::{
    types::{CloseRefusedInput, ReplyView},
    view::{newest_decision, objection, reply_view},
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    persons,
    requests::{RequestFile, Seen, change_request},
};

pub(super) fn close_refused(work: &Work<'_>, input: CloseRefusedInput) -> Result<Outcome<ReplyView>, Failure> {
    let done = change_request(work, Op::CloseRefused, input.request_id, Seen::Version(input.version), |change, file| {
        let was = (file.request.state, file.request.state_since);
        if was.0 != RequestState::InformedRefused {
            // What is being served ends by its own deed.
            return Err(Failure::new(Code::StepNotOpen).with("state", was.0.as_str()));
        }
        let decision = newest_decision(change, file.request.id)?;
        if change.find_open_appeal(decision.id)?.is_some() {
            // Whoever appealed is answered first.
            return Err(Failure::new(Code::StepNotOpen).with("state", was.0.as_str()));
        }
        let told = change.list_informed(file.request.id)?.into_iter().find(|one| one.decision_id == decision.id);
        let told = told.ok_or_else(|| Failure::new(Code::StepNotOpen).with("state", was.0.as_str()))?;
        let open = objection(change, was.0, &decision, told.told_on, work.today())?.is_some_and(|objection| objection.open);
        let reason = if open || !input.reason.trim().is_empty() { persons::reason(&input.reason)? } else { String::new() };
        if !reason.is_empty() {
            change.journal("reply", told.id, None, Some(&serde_json::json!({ "reason": reason })))?;
        }
        file.request.state = file.request.state.step(Move::Close)?;
        file.request.state_since = work.now.unix_millis;
        Ok(was)
    })?;
    Ok(Outcome { value: reply_view(work, input.request_id)?, changes: done.changes })
}

/// A refused request that was closed by mistake: it stands where it stood.
pub(crate) fn reopen(was: (RequestState, i64), file: &mut RequestFile) {
    (file.request.state, file.request.state_since) = was;
}
