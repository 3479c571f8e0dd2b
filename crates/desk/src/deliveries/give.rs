//! Handing over (تسليم): what, how much, to whom and when; never more than is left of what was granted.

use domain::{
    Code, Refusal,
    delivery::{Delivery, Ended, Recipient},
    number::{RegisterNumber, Series},
};
use serde_json::json;

use super::{
    Service, reach_delivery,
    types::{RecordDeliveryInput, ServiceView, TakeBackDeliveryInput},
    view::service_view,
};
use crate::{
    Failure, Outcome, Work,
    numbering::next_of_year,
    op::Op,
    persons,
    requests::{reach_request, stamp},
};

pub(super) fn record_delivery(work: &Work<'_>, input: RecordDeliveryInput) -> Result<Outcome<ServiceView>, Failure> {
    let id = input.request_id;
    reach_request(work, id)?;
    let done = work.transact(Op::RecordDelivery, |change| {
        let service = Service::under_way(change, id)?;
        let instalment = service.instalment(input.place)?;
        instalment.must_be_open(&service.deliveries)?;
        let decision = change.get_recorded_decision(instalment.decision_id)?;
        let from = decision.granted.map_or(decision.decided_on, |granted| granted.from);
        let household = change.get_household(change.get_request(id)?.household_id)?;
        let checked = input.given.check(instalment.left(&service.deliveries), from, &household, work.today());
        let checked = checked.map_err(|refused| refused.under("given"))?;
        if let Recipient::Member { person_id } = checked.recipient
            && change.get_person(person_id)?.facts.is_minor(work.today())
        {
            return Err(Refusal::new(Code::MayNotReceive).at("given.recipient.person_id").into());
        }
        let (year, serial) = next_of_year(change, Series::Receipt)?;
        let delivery = Delivery {
            id: change.new_id(),
            request_id: id,
            place: instalment.place,
            number: RegisterNumber::new(Series::Receipt, year, serial)?,
            given: checked.given,
            recipient: checked.recipient,
            given_on: checked.given_on,
            recorded: stamp(work),
            receipt: None,
            signed: None,
            taken_back: None,
        };
        change.insert_delivery(&delivery)?;
        change.update_instalment(instalment, service.is_done(instalment, &delivery))?;
        change.journal("request", id, None, Some(&json!({ "delivery": delivery })))?;
        Ok(id)
    })?;
    Ok(Outcome { value: service_view(work, done.value)?, changes: done.changes })
}

pub(super) fn take_back_delivery(work: &Work<'_>, input: TakeBackDeliveryInput) -> Result<Outcome<ServiceView>, Failure> {
    let id = reach_delivery(work, input.delivery_id)?;
    let why = persons::reason(&input.reason)?;
    let done = work.transact(Op::TakeBackDelivery, |change| {
        let service = Service::under_way(change, id)?;
        let before = service.delivery(input.delivery_id)?;
        // What somebody signed for was received; it is not unsaid here.
        if before.signed.is_some() || before.taken_back.is_some() {
            return Err(Failure::new(Code::CannotUndo).with("why", "signed_since").with("number", before.number));
        }
        let after = Delivery { taken_back: Some(Ended { why: why.clone(), stamp: stamp(work) }), ..before.clone() };
        change.update_delivery(&after)?;
        let instalment = service.instalment(before.place)?;
        change.update_instalment(instalment, service.is_done(instalment, &after))?;
        change.journal("request", id, Some(&json!({ "delivery": before })), Some(&json!({ "delivery": after, "reason": why })))?;
        Ok(id)
    })?;
    Ok(Outcome { value: service_view(work, done.value)?, changes: done.changes })
}
