//! Giving what was granted (تسليم الخدمة): the plan that an approval makes, and what was handed over, to whom and when (R16).
//!
//! A grant is given in instalments, a month apart by the Gregorian calendar: each falls on the day of the month of the first, and in a month
//! that has no such day on its last one. All are counted from the first, so that 31 January, 28 February, 31 March stay at the months' ends.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    Code, Refusal, Refusals,
    date::{RecordedDate, TypedDate},
    decision::{Granted, MONTHS_MAX, Quantity},
    household::Household,
    id::{DecisionId, DeliveryId, PaperId, PersonId, RequestId},
    money::Halalas,
    number::RegisterNumber,
    request::{CapacityPaper, Stamp},
    text,
};

/// Longest name of somebody who receives for another.
const NAME_MAX: usize = 100;
/// Longest number of a mandate.
const NUMBER_MAX: usize = 60;
/// More units than anybody hands over at once.
const COUNT_MAX: u32 = 100_000;

/// One part of what was granted, with the day on which it is due (دفعة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instalment {
    /// Of which request.
    pub request_id: RequestId,
    /// Which one, from 1.
    pub place: u16,
    /// By which decision.
    pub decision_id: DecisionId,
    /// When it is due (موعد الاستحقاق).
    pub due_on: NaiveDate,
    /// Money; nothing for goods and services.
    pub amount: Option<Halalas>,
    /// Units; nothing for money alone.
    pub quantity: Option<Quantity>,
    /// Why its day was changed, if it was.
    pub moved: Option<String>,
    /// That nothing more of it will be given, and why.
    pub ended: Option<Ended>,
}

/// The end of an instalment that was not given, or not whole (إنهاء الدفعة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Why, in words.
    pub why: String,
    /// By whom and when.
    pub stamp: Stamp,
}

/// So much money and so many units: of a delivery, or of what is left of an instalment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Money; nothing when none was granted.
    pub amount: Option<Halalas>,
    /// Units; nothing when none were granted.
    pub count: Option<u32>,
}

/// Who received it (المستلم).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Recipient {
    /// A member of the household; money only goes to one who may receive it.
    Member {
        /// Who.
        person_id: PersonId,
    },
    /// Somebody with a mandate that was seen (وكيل).
    Proxy {
        /// The whole name.
        name: String,
        /// The mandate.
        paper: CapacityPaper,
    },
}

/// That the receipt came back signed (توقيع المستلم), and where it lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedReceipt {
    /// Box or file of the signed sheet.
    pub kept_in: String,
    /// Who saw it signed, and when.
    pub stamp: Stamp,
}

/// One delivery (تسليم): what was handed over, to whom, when and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Delivery {
    /// Identity.
    pub id: DeliveryId,
    /// Of which request.
    pub request_id: RequestId,
    /// Of which instalment.
    pub place: u16,
    /// The receipt's number (رقم السند).
    pub number: RegisterNumber,
    /// How much.
    pub given: Given,
    /// To whom.
    pub recipient: Recipient,
    /// The civil day.
    pub given_on: NaiveDate,
    /// Handed over and recorded by whom, and when it was recorded.
    pub recorded: Stamp,
    /// The receipt as it was printed.
    pub receipt: Option<PaperId>,
    /// That it came back signed.
    pub signed: Option<SignedReceipt>,
    /// That it was recorded by mistake, and why; its number is spent.
    pub taken_back: Option<Ended>,
}

/// How an instalment stands (حال الدفعة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum InstalmentState {
    /// Its day has not come.
    Coming,
    /// Due today.
    DueToday,
    /// Its day is over.
    Overdue,
    /// All of it was given.
    Delivered,
    /// What was left of it will not be given.
    Ended,
}

/// The instalments of a grant, from its first day on.
///
/// # Errors
/// `OutOfRange` for no instalment or more than [`MONTHS_MAX`], or a day beyond the calendar.
pub fn plan(request_id: RequestId, decision_id: DecisionId, granted: &Granted, first_place: u16) -> Result<Vec<Instalment>, Refusal> {
    let out = || Refusal::new(Code::OutOfRange).with("min", 1).with("max", MONTHS_MAX);
    if !(1..=MONTHS_MAX).contains(&granted.times) {
        return Err(out());
    }
    let instalment = |month: u16| {
        Ok(Instalment {
            request_id,
            place: first_place.checked_add(month).ok_or_else(out)?,
            decision_id,
            due_on: granted.from.checked_add_months(Months::new(u32::from(month))).ok_or_else(out)?,
            amount: granted.amount,
            quantity: granted.quantity.clone(),
            moved: None,
            ended: None,
        })
    };
    (0..granted.times).map(instalment).collect()
}

impl Instalment {
    /// What is still to be given, after these deliveries of any instalment of the request.
    pub fn left(&self, deliveries: &[Delivery]) -> Given {
        let own = || deliveries.iter().filter(|delivery| delivery.place == self.place && delivery.taken_back.is_none());
        let paid: i64 = own().filter_map(|delivery| delivery.given.amount).map(Halalas::halalas).sum();
        let handed: u32 = own().filter_map(|delivery| delivery.given.count).sum();
        Given {
            amount: self.amount.map(|amount| Halalas::new((amount.halalas() - paid).max(0)).unwrap_or_default()),
            count: self.quantity.as_ref().map(|quantity| quantity.count.saturating_sub(handed)),
        }
    }

    /// How it stands on a day.
    pub fn state(&self, deliveries: &[Delivery], today: NaiveDate) -> InstalmentState {
        match self.due_on.cmp(&today) {
            _ if self.left(deliveries).is_nothing() => InstalmentState::Delivered,
            _ if self.ended.is_some() => InstalmentState::Ended,
            std::cmp::Ordering::Less => InstalmentState::Overdue,
            std::cmp::Ordering::Equal => InstalmentState::DueToday,
            std::cmp::Ordering::Greater => InstalmentState::Coming,
        }
    }

    /// Nothing more is to be done about it.
    pub fn is_done(&self, deliveries: &[Delivery]) -> bool {
        self.ended.is_some() || self.left(deliveries).is_nothing()
    }

    /// Refuses whatever is done to an instalment that is over.
    ///
    /// # Errors
    /// `InstalmentDone`.
    pub fn must_be_open(&self, deliveries: &[Delivery]) -> Result<(), Refusal> {
        if self.is_done(deliveries) { Err(Refusal::new(Code::InstalmentDone).at("place")) } else { Ok(()) }
    }
}

impl Given {
    /// Neither money nor units.
    pub fn is_nothing(self) -> bool {
        self.amount.is_none_or(|amount| amount.halalas() == 0) && self.count.is_none_or(|count| count == 0)
    }
}

/// Who receives it, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum HandedToInput {
    /// A member of the household.
    Member {
        /// Who.
        person_id: PersonId,
    },
    /// Somebody with a mandate.
    Proxy {
        /// The whole name.
        name: String,
        /// The mandate's number.
        number: String,
        /// When it ends, if it does.
        expires: Option<TypedDate>,
    },
}

/// A delivery as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct GivenInput {
    /// Money as typed; empty where none was granted.
    pub amount: String,
    /// Units as typed; empty where none were granted.
    pub count: String,
    /// To whom.
    pub recipient: HandedToInput,
    /// The day it was handed over.
    pub given_on: Option<TypedDate>,
}

/// A delivery that may be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedDelivery {
    /// How much.
    pub given: Given,
    /// To whom.
    pub recipient: Recipient,
    /// The civil day.
    pub given_on: NaiveDate,
}

impl GivenInput {
    /// Judges a delivery against what is left of its instalment; all that is wrong comes at once.
    ///
    /// # Errors
    /// `amount` and `count`: what they got wrong, `OutOfRange` for nothing or more than is left (`max` in words of the field);
    /// `given_on`: `InFuture`, or `EndBeforeStart` before the grant began; `recipient…`: `MayNotReceive`, `PaperExpired`, `Required`.
    pub fn check(
        &self,
        left: Given,
        granted_from: NaiveDate,
        household: &Household,
        today: NaiveDate,
    ) -> Result<CheckedDelivery, Refusals> {
        let mut refused = Refusals::default();
        let given = Given {
            amount: left.amount.and_then(|left| refused.take("amount", read_amount(&self.amount, left))),
            count: left.count.and_then(|left| refused.take("count", read_count(&self.count, left))),
        };
        // Both were granted, and one of them alone may be handed over today.
        if refused.0.is_empty() && given.is_nothing() {
            refused.push(Refusal::new(Code::Required).at(if left.amount.is_some() { "amount" } else { "count" }));
        }
        let given_on = refused.take("given_on", read_day(self.given_on, granted_from, today)).unwrap_or(today);
        let recipient = self.recipient.check(given.amount.is_some_and(|amount| amount.halalas() > 0), household, given_on);
        let recipient = recipient.map_err(|wrong| refused.0.extend(wrong.under("recipient").0)).ok();
        refused.done()?;
        let recipient = recipient.ok_or_else(|| Refusals::from(Refusal::new(Code::Required).at("recipient")))?;
        Ok(CheckedDelivery { given, recipient, given_on })
    }
}

/// An empty field is nothing of it: the other half of a grant of money and goods may come alone.
fn read_amount(typed: &str, left: Halalas) -> Result<Halalas, Refusal> {
    match Halalas::parse(typed) {
        Err(refusal) if refusal.code == Code::Required => Ok(Halalas::default()),
        Err(refusal) => Err(refusal),
        Ok(amount) if amount > left || amount.halalas() == 0 => Err(Refusal::new(Code::OutOfRange).with("min", "0.01").with("max", left)),
        Ok(amount) => Ok(amount),
    }
}

fn read_count(typed: &str, left: u32) -> Result<u32, Refusal> {
    let digits = text::number_letters(typed);
    if digits.is_empty() {
        return Ok(0);
    }
    let minus = typed.trim_start().starts_with(['-', '\u{2212}', '\u{2013}']);
    let count: u32 = digits.parse().ok().filter(|count| !minus && *count <= COUNT_MAX).ok_or_else(|| {
        if !minus && digits.bytes().all(|byte| byte.is_ascii_digit()) { out_of(left) } else { Refusal::new(Code::NumberShape) }
    })?;
    if (1..=left).contains(&count) { Ok(count) } else { Err(out_of(left)) }
}

fn out_of(left: u32) -> Refusal {
    Refusal::new(Code::OutOfRange).with("min", 1).with("max", left)
}

fn read_day(typed: Option<TypedDate>, from: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    let day = typed.map(RecordedDate::parse_whole).transpose()?.and_then(|date| date.day()).ok_or_else(|| Refusal::new(Code::Required))?;
    match day {
        day if day > today => Err(Refusal::new(Code::InFuture)),
        day if day < from => Err(Refusal::new(Code::EndBeforeStart)),
        day => Ok(day),
    }
}

impl HandedToInput {
    fn check(&self, money: bool, household: &Household, on: NaiveDate) -> Result<Recipient, Refusals> {
        match self {
            Self::Member { person_id } => {
                let member = household.current_members().find(|member| member.person_id == *person_id);
                let may = member.is_some_and(|member| member.may_receive_money || !money);
                if may {
                    Ok(Recipient::Member { person_id: *person_id })
                } else {
                    Err(Refusal::new(Code::MayNotReceive).at("person_id").into())
                }
            }
            Self::Proxy { name, number, expires } => {
                let mut refused = Refusals::default();
                let name = refused.take("name", text::clean_required(name, NAME_MAX)).unwrap_or_default();
                let number = refused.take("number", text::clean_required(number, NUMBER_MAX)).unwrap_or_default();
                let expires = expires.and_then(|typed| refused.take("expires", RecordedDate::parse_whole(typed)));
                let paper = CapacityPaper { number, expires };
                if !paper.holds_on(on) {
                    refused.push(Refusal::new(Code::PaperExpired).at("expires"));
                }
                refused.done()?;
                Ok(Recipient::Proxy { name, paper })
            }
        }
    }
}

/// Whether nothing is left to give: then, and only then, the request ends by delivery (R16).
pub fn all_done(instalments: &[Instalment], deliveries: &[Delivery]) -> bool {
    !instalments.is_empty() && instalments.iter().all(|instalment| instalment.is_done(deliveries))
}

#[cfg(test)]
mod tests;
