//! A decision as the secretary types it, read all at once: every wrong field is told beside it.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Granted, MONTHS_MAX, Quantity, ReturnedItem, Votes};
use crate::date::{RecordedDate, TypedDate};
use crate::money::Halalas;
use crate::request::Decision;
use crate::sitting::whole_number;
use crate::{Code, Refusal, Refusals, text};

/// Longest reason that is told, in letters: it stands in a letter of one page.
const TOLD_MAX: usize = 600;
/// Longest internal reason, in letters.
const INTERNAL_MAX: usize = 2_000;
/// Most items a request is sent back for.
const ITEMS_MAX: usize = 30;
/// Most units granted each time.
const UNITS_MAX: u32 = 10_000;
/// A grant begins, and a deferral ends, within so many days.
const FARTHEST_DAYS: u64 = 1_830;

/// What is granted, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct GrantedInput {
    /// Riyals each time; empty for goods and services.
    pub amount: String,
    /// How many units each time; empty for money alone.
    pub quantity: String,
    /// Of what.
    pub unit: String,
    /// How many times, a month apart; empty is once.
    pub times: String,
    /// From which day on; the day of the decision when it is left out.
    pub from: Option<TypedDate>,
}

impl GrantedInput {
    /// Reads what is granted on the day of the decision.
    ///
    /// # Errors
    /// Every field that is wrong: `amount` with `Required` when neither money nor a quantity is granted, `AmountShape` for what is no clear amount,
    /// `OutOfRange` for nothing or for more than can be counted; `from` with `DayPassed`.
    pub fn parse(self, decided_on: NaiveDate) -> Result<Granted, Refusals> {
        let mut refusals = Refusals::default();
        let given = |typed: &str| !typed.trim().is_empty();
        let amount = if given(&self.amount) { refusals.take("amount", some_money(&self.amount)) } else { None };
        let counted = given(&self.quantity) || given(&self.unit);
        let quantity = if counted {
            let count = refusals.take("quantity", whole_number(&self.quantity, 1, UNITS_MAX));
            let unit = refusals.take("unit", text::clean_required(&self.unit, 60));
            count.zip(unit).map(|(count, unit)| Quantity { count, unit })
        } else {
            None
        };
        if !given(&self.amount) && !counted {
            refusals.push(Refusal::new(Code::Required).at("amount"));
        }
        let times = match given(&self.times) {
            false => Some(1),
            true => refusals.take("times", whole_number(&self.times, 1, u32::from(MONTHS_MAX))),
        };
        let from = match self.from {
            None => Some(decided_on),
            Some(typed) => refusals.take("from", day_from(typed, decided_on)),
        };
        if let (Some(amount), Some(times)) = (amount, times)
            && amount.checked_times(times).is_none()
        {
            refusals.push(Refusal::new(Code::AmountShape).at("amount"));
        }
        match (times.and_then(|times| u16::try_from(times).ok()), from) {
            (Some(times), Some(from)) if refusals.0.is_empty() => Ok(Granted { amount, quantity, times, from }),
            _ => Err(refusals),
        }
    }
}

fn some_money(typed: &str) -> Result<Halalas, Refusal> {
    let amount = Halalas::parse(typed)?;
    if amount.halalas() == 0 { Err(Refusal::new(Code::AmountShape)) } else { Ok(amount) }
}

/// A day from `first` on that is not a typing mistake of years.
fn day_from(typed: TypedDate, first: NaiveDate) -> Result<NaiveDate, Refusal> {
    let day = RecordedDate::parse_whole(typed)?.earliest();
    if day < first {
        return Err(Refusal::new(Code::DayPassed));
    }
    let farthest = first.checked_add_days(Days::new(FARTHEST_DAYS)).unwrap_or(NaiveDate::MAX);
    if day > farthest { Err(Refusal::new(Code::TooFarAhead).with("days", FARTHEST_DAYS)) } else { Ok(day) }
}

/// Votes as typed; all three empty where the committee does not count them.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct VotesInput {
    /// For it.
    pub in_favour: String,
    /// Against it.
    pub against: String,
    /// Neither.
    pub abstained: String,
}

impl VotesInput {
    /// Reads the votes. They are those of everybody who is there and takes part in the case, no more and no fewer.
    ///
    /// # Errors
    /// Every count that is none; `VotesDoNotAddUp` with `voters` and `given` at `in_favour`.
    pub fn parse(&self, voters: usize) -> Result<Option<Votes>, Refusals> {
        let all = [&self.in_favour, &self.against, &self.abstained];
        if all.iter().all(|typed| typed.trim().is_empty()) {
            return Ok(None);
        }
        let mut refusals = Refusals::default();
        let mut count = |field: &str, typed: &str| {
            let typed = if typed.trim().is_empty() { "0" } else { typed };
            refusals.take(field, whole_number(typed, 0, 100)).and_then(|number| u8::try_from(number).ok())
        };
        let counted = (count("in_favour", &self.in_favour), count("against", &self.against), count("abstained", &self.abstained));
        let (Some(in_favour), Some(against), Some(abstained)) = counted else { return Err(refusals) };
        let given = usize::from(in_favour) + usize::from(against) + usize::from(abstained);
        if given != voters {
            return Err(Refusal::new(Code::VotesDoNotAddUp).with("voters", voters).with("given", given).at("in_favour").into());
        }
        Ok(Some(Votes { in_favour, against, abstained }))
    }
}

/// A decision as typed. What does not belong to its verdict is not read.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DecisionInput {
    /// What was decided; nothing while nobody chose.
    pub verdict: Option<Decision>,
    /// What is granted, when approved.
    pub granted: GrantedInput,
    /// Until when, when deferred.
    pub deferred_until: Option<TypedDate>,
    /// For what, when returned.
    pub returned: Vec<ReturnedItem>,
    /// The reason that is told.
    pub reason_told: String,
    /// The reason for the office alone.
    pub reason_internal: String,
    /// Votes, if they were counted.
    pub votes: VotesInput,
}

/// A decision, once it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionFacts {
    /// What was decided.
    pub verdict: Decision,
    /// What is granted.
    pub granted: Option<Granted>,
    /// Until when it is put off.
    pub deferred_until: Option<NaiveDate>,
    /// For what it is sent back.
    pub returned: Vec<ReturnedItem>,
    /// The reason that is told.
    pub reason_told: String,
    /// The reason for the office alone.
    pub reason_internal: String,
    /// Votes.
    pub votes: Option<Votes>,
}

impl DecisionInput {
    /// Reads the decision of a sitting on that day, in a case that so many members decide. A refusal carries a reason that can be told (reading 10);
    /// what is put off has a day after the sitting's, what is sent back names what lacks.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn parse(self, decided_on: NaiveDate, voters: usize) -> Result<DecisionFacts, Refusals> {
        let mut refusals = Refusals::default();
        let verdict = refusals.take("verdict", self.verdict.ok_or(Refusal::new(Code::Required)));
        let (mut granted, mut deferred_until, mut returned) = (None, None, Vec::new());
        match verdict {
            Some(Decision::Approved) => match self.granted.parse(decided_on) {
                Ok(read) => granted = Some(read),
                Err(found) => refusals.0.extend(found.under("granted").0),
            },
            Some(Decision::Deferred) => {
                let tomorrow = decided_on.succ_opt().unwrap_or(decided_on);
                let day = self.deferred_until.ok_or(Refusal::new(Code::Required)).and_then(|typed| day_from(typed, tomorrow));
                deferred_until = refusals.take("deferred_until", day);
            }
            Some(Decision::Returned) => match items(self.returned) {
                Ok(read) => returned = read,
                Err(found) => refusals.0.extend(found.under("returned").0),
            },
            Some(Decision::Refused) | None => {}
        }
        let told = text::clean_lines(&self.reason_told, TOLD_MAX).and_then(|told| match verdict {
            Some(Decision::Refused) if told.is_empty() => Err(Refusal::new(Code::Required)),
            _ => Ok(told),
        });
        let reason_told = refusals.take("reason_told", told);
        let reason_internal = refusals.take("reason_internal", text::clean_lines(&self.reason_internal, INTERNAL_MAX));
        let votes = match self.votes.parse(voters) {
            Ok(votes) => votes,
            Err(found) => {
                refusals.0.extend(found.under("votes").0);
                None
            }
        };
        match (verdict, reason_told, reason_internal) {
            (Some(verdict), Some(reason_told), Some(reason_internal)) if refusals.0.is_empty() => {
                Ok(DecisionFacts { verdict, granted, deferred_until, returned, reason_told, reason_internal, votes })
            }
            _ => Err(refusals),
        }
    }
}

/// What lacks, each with its name; lines left empty are none.
fn items(typed: Vec<ReturnedItem>) -> Result<Vec<ReturnedItem>, Refusals> {
    let mut refusals = Refusals::default();
    if typed.len() > ITEMS_MAX {
        return Err(Refusal::new(Code::OutOfRange).with("min", 1).with("max", ITEMS_MAX).into());
    }
    let mut all = Vec::new();
    for (place, item) in typed.into_iter().enumerate() {
        if item.name.trim().is_empty() && item.note.trim().is_empty() {
            continue;
        }
        let name = refusals.take(&format!("{place}.name"), text::clean_required(&item.name, 120));
        let note = refusals.take(&format!("{place}.note"), text::clean(&item.note, 300));
        let code = match item.code.as_deref() {
            None => Some(None),
            Some(code) => refusals.take(&format!("{place}.code"), text::clean(code, 60)).map(Some),
        };
        if let (Some(name), Some(note), Some(code)) = (name, note, code) {
            all.push(ReturnedItem { name, note, code });
        }
    }
    if all.is_empty() && refusals.0.is_empty() {
        refusals.push(Refusal::new(Code::Required));
    }
    refusals.done()?;
    Ok(all)
}
