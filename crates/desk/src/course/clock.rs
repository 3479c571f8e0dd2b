//! Putting the office's target off (تمديد الموعد): with a reason, and the first one stays visible.

use domain::{
    Code, Refusal, Refusals,
    course::{Extension, new_target},
    date::RecordedDate,
    text,
};
use serde_json::json;

use super::{ExtendTargetInput, beside_request, view::CourseView};
use crate::{Failure, Outcome, Work, op::Op, persons::REASON_MAX, requests::stamp};

pub(super) fn extend_target(work: &Work<'_>, input: ExtendTargetInput) -> Result<Outcome<CourseView>, Failure> {
    beside_request(work, Op::ExtendTarget, input.request_id, |change, request| {
        let not_open = || Failure::new(Code::StepNotOpen).with("state", request.state.as_str());
        let clock = change.find_clock(request.id)?.filter(|clock| clock.kept_on.is_none()).ok_or_else(not_open)?;
        if !request.state.awaits_reply() {
            return Err(not_open());
        }
        let mut refused = Refusals::default();
        let reason = refused.take("reason", text::clean_required(&input.reason, REASON_MAX));
        let typed = input.to.ok_or_else(|| Refusal::new(Code::Required)).and_then(RecordedDate::parse_whole);
        let to = refused.take("to", typed.and_then(|date| new_target(date.earliest(), clock.target, work.today())));
        let (Some(reason), Some(to)) = (reason, to) else { return Err(refused.into()) };
        change.extend_target(&Extension {
            request_id: request.id,
            turn: clock.turn,
            from: clock.target,
            to,
            reason: reason.clone(),
            stamp: stamp(work),
        })?;
        Ok(("target".to_owned(), json!(clock.target), json!({ "to": to, "reason": reason }), ()))
    })
}
