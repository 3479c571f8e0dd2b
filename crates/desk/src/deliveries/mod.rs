//! The service (تقديم الخدمة): the plan that a grant makes, deliveries with their receipts, and the end of a request by delivery (R16).

mod give;
mod plan;
mod receipt;
mod types;
mod view;

use domain::id::{DeliveryId, RequestId};
use domain::{
    Code,
    delivery::{Delivery, Instalment},
    request::RequestState,
};
use store::Reader;

use crate::{
    Failure, Outcome, Work,
    deed::{DESK, STAFF, declare_deeds},
    op::Op,
    papers::PaperBrief,
    requests::{RequestRef, reach_request},
};

use give::{record_delivery, take_back_delivery};
use plan::{begin_service, close_request, move_delivery, skip_delivery};
use receipt::{print_receipt, sign_receipt};
use types::{
    DeliveryRef, DueDeliveries, DueInput, MoveDeliveryInput, RecordDeliveryInput, ServiceStepInput, ServiceView, SignReceiptInput,
    SkipDeliveryInput, TakeBackDeliveryInput,
};
use view::{list_due_deliveries, service_view};

declare_deeds! {
    /// What is to be handed over today, what is overdue, what comes this month, and which service did not begin.
    reads list_due_deliveries(DueInput) -> DueDeliveries, by STAFF;
    /// What was granted on a request, its instalments and deliveries.
    reads get_service(RequestRef) -> ServiceView, by STAFF;
    /// Begins the service: the grant becomes a plan of instalments.
    writes begin_service(ServiceStepInput) -> ServiceView, by DESK;
    /// Records what was handed over; more than is left of the instalment is refused.
    writes record_delivery(RecordDeliveryInput) -> ServiceView, by DESK;
    /// Takes back a delivery that was recorded by mistake, while its receipt is not signed; the number stays spent.
    writes take_back_delivery(TakeBackDeliveryInput) -> ServiceView, by DESK;
    /// Makes the receipt of a delivery; asked again it gives the receipt that was made.
    writes print_receipt(DeliveryRef) -> PaperBrief, by DESK;
    /// Records that a receipt came back signed, and where it lies.
    writes sign_receipt(SignReceiptInput) -> ServiceView, by DESK;
    /// Ends what is left of an instalment with a reason.
    writes skip_delivery(SkipDeliveryInput) -> ServiceView, by DESK;
    /// Moves an instalment to another day with a reason.
    writes move_delivery(MoveDeliveryInput) -> ServiceView, by DESK;
    /// Closes a request by delivery: everything was given, or ended with a reason.
    writes close_request(ServiceStepInput) -> ServiceView, by DESK;
}

fn get_service(work: &Work<'_>, input: RequestRef) -> Result<Outcome<ServiceView>, Failure> {
    reach_request(work, input.request_id)?;
    work.opens(Op::OpenRequest, "request", input.request_id)?;
    Ok(Outcome::read(service_view(work, input.request_id)?))
}

/// The request of a delivery, if this staff member may reach it.
fn reach_delivery(work: &Work<'_>, id: DeliveryId) -> Result<RequestId, Failure> {
    let request = work.read(|reader| Ok(reader.get_request_of_delivery(id)?))?;
    reach_request(work, request).map(|request| request.id)
}

/// Where the service of a request stands, inside the transaction that changes it.
struct Service {
    instalments: Vec<Instalment>,
    deliveries: Vec<Delivery>,
}

impl Service {
    /// Reads a service that is under way.
    fn under_way(reader: &Reader<'_>, id: RequestId) -> Result<Self, Failure> {
        Self::of(reader.get_request(id)?.state, reader, id)
    }

    /// The same where the request is at hand.
    fn of(state: RequestState, reader: &Reader<'_>, id: RequestId) -> Result<Self, Failure> {
        if state != RequestState::BeingServed {
            return Err(Failure::new(Code::StepNotOpen).with("state", state.as_str()));
        }
        Ok(Self { instalments: reader.list_instalments(id)?, deliveries: reader.list_deliveries(id)? })
    }

    fn instalment(&self, place: u16) -> Result<&Instalment, Failure> {
        self.instalments.iter().find(|one| one.place == place).ok_or_else(|| Failure::new(Code::NotFound))
    }

    fn delivery(&self, id: DeliveryId) -> Result<&Delivery, Failure> {
        self.deliveries.iter().find(|one| one.id == id).ok_or_else(|| Failure::new(Code::NotFound))
    }

    /// The instalment with what was delivered of it now, to be kept as done or not.
    fn is_done(&self, instalment: &Instalment, changed: &Delivery) -> bool {
        let others = self.deliveries.iter().filter(|one| one.id != changed.id).cloned();
        instalment.is_done(&others.chain([changed.clone()]).collect::<Vec<_>>())
    }
}
