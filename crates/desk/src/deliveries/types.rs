//! What the window hands in about deliveries, and what it is shown.

use domain::{
    date::{DateShown, TypedDate},
    delivery::{GivenInput, InstalmentState},
    id::{DeliveryId, PaperId, PersonId, RequestId},
    request::RequestState,
};
use serde::{Deserialize, Serialize};

use crate::requests::RequestPerson;

/// Which part of the list of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DueWhich {
    /// Due today.
    Today,
    /// Its day is over.
    Overdue,
    /// Due from tomorrow to the end of the month; in its last days to the end of the next.
    Coming,
    /// Approved and told; the service did not begin.
    ToBegin,
}

/// Which list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DueInput {
    /// Which part.
    pub which: DueWhich,
}

/// One line of the list of the service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DueRow {
    /// The request.
    pub request_id: RequestId,
    /// Its number.
    pub number: String,
    /// Its kind's name inside the office.
    pub kind_name: String,
    /// The applicant's first and family name.
    pub applicant: String,
    /// Which instalment; none before the service began.
    pub place: Option<u16>,
    /// When it is due; before the service began the day on which the grant begins.
    pub due: Option<DateShown>,
    /// Days since it was due; nothing for one that is not overdue.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub days_late: Option<i64>,
    /// Money that is left to give.
    pub amount: Option<String>,
    /// Units that are left to give.
    pub count: Option<u32>,
    /// Of what.
    pub unit: Option<String>,
    /// Some of it was given.
    pub begun: bool,
}

/// The list of the service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DueDeliveries {
    /// The lines, the oldest first.
    pub rows: Vec<DueRow>,
    /// There are more than are shown.
    pub more: bool,
}

/// A step that is judged on what was shown.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ServiceStepInput {
    /// Which request.
    pub request_id: RequestId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
}

/// Something that was handed over.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordDeliveryInput {
    /// Which request.
    pub request_id: RequestId,
    /// Which instalment.
    pub place: u16,
    /// What, to whom and when.
    pub given: GivenInput,
}

/// Which delivery.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DeliveryRef {
    /// Which.
    pub delivery_id: DeliveryId,
}

/// A delivery that was recorded by mistake.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TakeBackDeliveryInput {
    /// Which.
    pub delivery_id: DeliveryId,
    /// Why.
    pub reason: String,
}

/// A receipt that came back signed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignReceiptInput {
    /// Of which delivery.
    pub delivery_id: DeliveryId,
    /// Box or file in which the signed sheet lies.
    pub kept_in: String,
}

/// What is left of an instalment will not be given.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SkipDeliveryInput {
    /// Which request.
    pub request_id: RequestId,
    /// Which instalment.
    pub place: u16,
    /// Why.
    pub reason: String,
}

/// An instalment falls on another day.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MoveDeliveryInput {
    /// Which request.
    pub request_id: RequestId,
    /// Which instalment.
    pub place: u16,
    /// The new day, today or later.
    pub due_on: Option<TypedDate>,
    /// Why.
    pub reason: String,
}

/// Somebody to whom something may be handed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RecipientOption {
    /// Who.
    pub person_id: PersonId,
    /// The whole name.
    pub name: String,
    /// Whether money may be handed to this person.
    pub may_receive_money: bool,
}

/// One delivery as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DeliveryView {
    /// Identity.
    pub id: DeliveryId,
    /// The receipt's number.
    pub number: String,
    /// Money.
    pub amount: Option<String>,
    /// Units.
    pub count: Option<u32>,
    /// Of what.
    pub unit: Option<String>,
    /// To whom.
    pub recipient: String,
    /// The number of the mandate, when it was a proxy.
    pub mandate: Option<String>,
    /// On which day.
    pub given_on: DateShown,
    /// By whom.
    pub by: String,
    /// The receipt, once it was printed.
    pub receipt: Option<PaperId>,
    /// Where the signed receipt lies.
    pub kept_in: Option<String>,
    /// Who saw it signed.
    pub signed_by: Option<String>,
    /// Why it was taken back.
    pub taken_back: Option<String>,
}

/// One instalment as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct InstalmentView {
    /// Which one.
    pub place: u16,
    /// When it is due.
    pub due: DateShown,
    /// How it stands.
    pub state: InstalmentState,
    /// Money.
    pub amount: Option<String>,
    /// Units.
    pub count: Option<u32>,
    /// Of what.
    pub unit: Option<String>,
    /// Money that is left.
    pub left_amount: Option<String>,
    /// Units that are left.
    pub left_count: Option<u32>,
    /// Why its day was changed.
    pub moved: Option<String>,
    /// Why what was left of it was not given.
    pub ended: Option<String>,
    /// Ended by whom.
    pub ended_by: Option<String>,
    /// What was handed over of it, those taken back as well.
    pub deliveries: Vec<DeliveryView>,
}

/// What was granted, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct GrantedView {
    /// Money each time.
    pub amount: Option<String>,
    /// Units each time.
    pub count: Option<u32>,
    /// Of what.
    pub unit: Option<String>,
    /// How many times, a month apart.
    pub times: u16,
    /// From which day on.
    pub from: DateShown,
    /// The day of the decision.
    pub decided_on: DateShown,
}

/// The service of one request (خدمة الطلب).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ServiceView {
    /// The request.
    pub request_id: RequestId,
    /// To be named by a step that is judged on what was shown.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Its number.
    pub number: String,
    /// Its kind's name inside the office.
    pub kind_name: String,
    /// The household's number.
    pub file_number: String,
    /// Who asked.
    pub applicant: RequestPerson,
    /// Where it stands.
    pub state: RequestState,
    /// What was granted; nothing while nothing is.
    pub granted: Option<GrantedView>,
    /// The instalments, in order; none before the service began.
    pub instalments: Vec<InstalmentView>,
    /// To whom something may be handed.
    pub recipients: Vec<RecipientOption>,
    /// The service may begin now.
    pub may_begin: bool,
    /// The request may be closed now.
    pub may_close: bool,
    /// How many instalments are left.
    pub left: usize,
    /// Receipts that did not come back signed.
    pub unsigned: usize,
}
