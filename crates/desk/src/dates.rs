//! Dates for the window, which computes none itself: today, and what a typed date means in the other calendar.

use domain::date::{DateShown, RecordedDate, TypedDate};
use serde::{Deserialize, Serialize};

use crate::{Desk, Failure, Outcome, deed::declare_deeds, drafts::Nothing};

/// Today, as the status bar shows it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Today {
    /// The day in both calendars.
    pub date: DateShown,
    /// Time of day.
    pub time: String,
}

/// Pasted text.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PastedText {
    /// As it was pasted.
    pub text: String,
}

declare_deeds! {
    /// Today in both calendars, at UTC+3.
    before_sign_in today(Nothing) -> Today;
    /// What a typed date is in the other calendar, or why there is no such day.
    before_sign_in read_date(TypedDate) -> DateShown;
    /// A whole date as it was pasted, in any digits, in parts.
    before_sign_in read_pasted_date(PastedText) -> TypedDate;
}

fn today(desk: &Desk, _: Nothing) -> Result<Outcome<Today>, Failure> {
    let now = (desk.host.clock)().unix_millis;
    Ok(Outcome::read(Today { date: DateShown::of_day(domain::date::riyadh_date(now)), time: domain::date::riyadh_clock(now) }))
}

fn read_date(_: &Desk, typed: TypedDate) -> Result<Outcome<DateShown>, Failure> {
    Ok(Outcome::read(RecordedDate::parse(typed)?.shown()))
}

fn read_pasted_date(_: &Desk, pasted: PastedText) -> Result<Outcome<TypedDate>, Failure> {
    Ok(Outcome::read(domain::date::parse_pasted(&pasted.text)?))
}
