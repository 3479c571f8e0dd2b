//! The plan of a service: begun, changed with a reason, and ended with the request (R16).

use domain::{
    Code, Refusal, Refusals,
    date::RecordedDate,
    delivery::{Ended, Instalment, all_done, plan},
    request::Move,
    text,
};
use serde_json::json;

use super::{
    Service,
    types::{MoveDeliveryInput, ServiceStepInput, ServiceView, SkipDeliveryInput},
    view::{granting, service_view},
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    persons::{self, REASON_MAX},
    requests::{Seen, edit_request, reach_request, stamp},
    work::Change,
};

pub(super) fn begin_service(work: &Work<'_>, input: ServiceStepInput) -> Result<Outcome<ServiceView>, Failure> {
    let id = input.request_id;
    reach_request(work, id)?;
    let done = work.transact(Op::BeginService, |change| {
        edit_request(change, id, Seen::Version(input.version), |change, file| {
            file.request.state = file.request.state.step(Move::Serve)?;
            file.request.state_since = work.now.unix_millis;
            let decision = granting(change, id)?.ok_or_else(|| Failure::new(Code::NotFound))?;
            let granted = decision.granted.as_ref().ok_or_else(|| Failure::new(Code::NotFound))?;
            // A request that the committee granted anew keeps what was given under the first decision.
            let last = change.list_instalments(id)?.iter().map(|one| one.place).max().unwrap_or_default();
            for instalment in plan(id, decision.id, granted, last.saturating_add(1))? {
                change.insert_instalment(&instalment)?;
            }
            Ok(())
        })?;
        Ok(id)
    })?;
    Ok(Outcome { value: service_view(work, done.value)?, changes: done.changes })
}

pub(super) fn skip_delivery(work: &Work<'_>, input: SkipDeliveryInput) -> Result<Outcome<ServiceView>, Failure> {
    let id = input.request_id;
    reach_request(work, id)?;
    let why = persons::reason(&input.reason)?;
    let done = work.transact(Op::SkipDelivery, |change| {
        let service = Service::under_way(change, id)?;
        let before = service.instalment(input.place)?;
        before.must_be_open(&service.deliveries)?;
        let after = Instalment { ended: Some(Ended { why: why.clone(), stamp: stamp(work) }), ..before.clone() };
        change.update_instalment(&after, true)?;
        journal(change, before, &after, &why)?;
        Ok(id)
    })?;
    Ok(Outcome { value: service_view(work, done.value)?, changes: done.changes })
}

pub(super) fn move_delivery(work: &Work<'_>, input: MoveDeliveryInput) -> Result<Outcome<ServiceView>, Failure> {
    let id = input.request_id;
    reach_request(work, id)?;
    let mut refused = Refusals::default();
    let why = refused.take("reason", text::clean_required(&input.reason, REASON_MAX)).unwrap_or_default();
    let day = input.due_on.map(RecordedDate::parse_whole).transpose();
    let day = day.and_then(|date| date.and_then(|date| date.day()).ok_or_else(|| Refusal::new(Code::Required)));
    let day = day.and_then(|day| if day < work.today() { Err(Refusal::new(Code::DayPassed)) } else { Ok(day) });
    let day = refused.take("due_on", day);
    refused.done()?;
    let done = work.transact(Op::MoveDelivery, |change| {
        let service = Service::under_way(change, id)?;
        let before = service.instalment(input.place)?;
        before.must_be_open(&service.deliveries)?;
        let after = Instalment { due_on: day.unwrap_or(before.due_on), moved: Some(why.clone()), ..before.clone() };
        change.update_instalment(&after, false)?;
        journal(change, before, &after, &why)?;
        Ok(id)
    })?;
    Ok(Outcome { value: service_view(work, done.value)?, changes: done.changes })
}

pub(super) fn close_request(work: &Work<'_>, input: ServiceStepInput) -> Result<Outcome<ServiceView>, Failure> {
    let id = input.request_id;
    reach_request(work, id)?;
    let done = work.transact(Op::CloseRequest, |change| {
        edit_request(change, id, Seen::Version(input.version), |change, file| {
            // What was refused is closed with its reply; here a request ends by delivery.
            let service = Service::of(file.request.state, change, id)?;
            if !all_done(&service.instalments, &service.deliveries) {
                let left = service.instalments.iter().filter(|one| !one.is_done(&service.deliveries)).count();
                return Err(Failure::new(Code::DeliveriesLeft).with("count", left));
            }
            file.request.state = file.request.state.step(Move::Close)?;
            file.request.state_since = work.now.unix_millis;
            Ok(())
        })?;
        Ok(id)
    })?;
    Ok(Outcome { value: service_view(work, done.value)?, changes: done.changes })
}

/// Everything about a service is journalled with its request, so that it is found, and destroyed, with it.
fn journal(change: &Change<'_, '_>, before: &Instalment, after: &Instalment, why: &str) -> Result<(), Failure> {
    let before_fields = json!({ "instalment": before });
    change.journal("request", after.request_id, Some(&before_fields), Some(&json!({ "instalment": after, "reason": why })))
}
