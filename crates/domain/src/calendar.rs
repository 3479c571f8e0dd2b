//! The office's own calendar (تقويم المكتب): which days it works, its holidays, and its hours in Ramadan and outside it. Promised times are
//! told in calendar days and in working days of this calendar (R14; issue: "in calendar and working days of the office's calendar").

use chrono::{Datelike as _, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    Code, Refusal, Refusals,
    date::{RecordedDate, TypedDate},
    hijri::Hijri,
    text,
};

/// Hijri month of fasting.
const RAMADAN: u8 = 9;
/// A holiday longer than this is a typing mistake.
const LONGEST_HOLIDAY_DAYS: i64 = 60;
/// Most holidays kept at a time: years of them.
const MOST_HOLIDAYS: usize = 200;
/// How far working days are counted; beyond it the calendar has no working day at all.
const FARTHEST_DAYS: u64 = 3_650;

/// Opening and closing time, in minutes after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Opens at.
    pub from: u16,
    /// Closes at.
    pub to: u16,
}

/// Days on which the office is closed (إجازة), both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// What it is, such as «إجازة عيد الفطر».
    pub name: String,
    /// First day, in the calendar in which it was typed.
    pub from: RecordedDate,
    /// Last day.
    pub to: RecordedDate,
}

/// The office's working days, hours and holidays (تقويم المكتب).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OfficeCalendar {
    /// Whether the office works on Sunday, Monday … Saturday.
    pub working_week: [bool; 7],
    /// Its hours, once the manager filled them in.
    pub hours: Option<Hours>,
    /// Its hours in Ramadan, if they differ.
    pub ramadan_hours: Option<Hours>,
    /// Its holidays.
    pub holidays: Vec<Holiday>,
}

impl Default for OfficeCalendar {
    /// Sunday to Thursday, no hours and no holidays: both are the office's to say.
    fn default() -> Self {
        Self { working_week: [true, true, true, true, true, false, false], hours: None, ramadan_hours: None, holidays: Vec::new() }
    }
}

impl OfficeCalendar {
    /// Whether the office works on that day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        let weekday = usize::try_from(day.weekday().num_days_from_sunday()).unwrap_or_default();
        self.working_week.get(weekday).copied().unwrap_or_default() && self.holiday_on(day).is_none()
    }

    /// The holiday that day belongs to.
    pub fn holiday_on(&self, day: NaiveDate) -> Option<&Holiday> {
        self.holidays.iter().find(|holiday| (holiday.from.earliest()..=holiday.to.latest()).contains(&day))
    }

    /// The office's hours on that day; `None` when it is closed or has not said.
    pub fn hours_on(&self, day: NaiveDate) -> Option<Hours> {
        if !self.is_working(day) {
            return None;
        }
        let fasting = Hijri::from_gregorian(day).is_ok_and(|day| day.month() == RAMADAN);
        if fasting { self.ramadan_hours.or(self.hours) } else { self.hours }
    }

    /// That day, or the first working day after it.
    pub fn working_day_from(&self, day: NaiveDate) -> NaiveDate {
        self.days_from(day).find(|day| self.is_working(*day)).unwrap_or(day)
    }

    /// The day on which this many working days are over; the first day counted is the one after `from`.
    pub fn after_working_days(&self, from: NaiveDate, working_days: u32) -> NaiveDate {
        let Some(before_last) = working_days.checked_sub(1) else { return from };
        let skip = usize::try_from(before_last).unwrap_or(usize::MAX);
        self.days_from(from).skip(1).filter(|day| self.is_working(*day)).nth(skip).unwrap_or(from)
    }

    /// How many working days lie after `from` up to and including `to`; 0 when `to` is not later.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let days = self.days_from(from).skip(1).take_while(|day| *day <= to).filter(|day| self.is_working(*day));
        u32::try_from(days.count()).unwrap_or(u32::MAX)
    }

    fn days_from(&self, first: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        (0..FARTHEST_DAYS).map_while(move |later| first.checked_add_days(Days::new(later)))
    }
}

/// Hours as typed: `08:00`; both empty where the office does not say.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HoursInput {
    /// Opens at.
    pub from: String,
    /// Closes at.
    pub to: String,
}

/// A holiday as typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HolidayInput {
    /// Its name.
    pub name: String,
    /// First day.
    pub from: Option<TypedDate>,
    /// Last day; the first day alone when it is not given.
    pub to: Option<TypedDate>,
}

/// The calendar as typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CalendarInput {
    /// Working days, Sunday first.
    pub working_week: [bool; 7],
    /// Hours outside Ramadan.
    pub hours: HoursInput,
    /// Hours in Ramadan.
    pub ramadan_hours: HoursInput,
    /// Holidays.
    pub holidays: Vec<HolidayInput>,
}

impl CalendarInput {
    /// Reads the typed calendar.
    ///
    /// # Errors
    /// Every field that is missing or wrong; a week without any working day.
    pub fn parse(self) -> Result<OfficeCalendar, Refusals> {
        let mut refusals = Refusals::default();
        if !self.working_week.contains(&true) {
            refusals.push(Refusal::new(Code::Required).at("working_week"));
        }
        if self.holidays.len() > MOST_HOLIDAYS {
            refusals.push(Refusal::new(Code::OutOfRange).with("min", 0).with("max", MOST_HOLIDAYS).at("holidays"));
        }
        let hours = refusals.take("hours", self.hours.parse()).flatten();
        let ramadan_hours = refusals.take("ramadan_hours", self.ramadan_hours.parse()).flatten();
        let mut holidays = Vec::new();
        for (place, holiday) in self.holidays.into_iter().enumerate() {
            match holiday.parse() {
                Ok(holiday) => holidays.push(holiday),
                Err(found) => found.0.into_iter().for_each(|refusal| refusals.push(refusal.at(&format!("holidays.{place}")))),
            }
        }
        refusals.done()?;
        holidays.sort_by_key(|holiday| holiday.from.earliest());
        Ok(OfficeCalendar { working_week: self.working_week, hours, ramadan_hours, holidays })
    }
}

impl HolidayInput {
    fn parse(self) -> Result<Holiday, Refusals> {
        let mut refusals = Refusals::default();
        let name = refusals.take("name", text::clean_required(&self.name, 60));
        let day = |typed: Option<TypedDate>| typed.ok_or(Refusal::new(Code::Required)).and_then(RecordedDate::parse_whole);
        let from = refusals.take("from", day(self.from));
        let to = match self.to {
            None => from,
            typed => refusals.take("to", day(typed)),
        };
        if let (Some(from), Some(to)) = (&from, &to) {
            let length = to.latest().signed_duration_since(from.earliest()).num_days();
            if length < 0 {
                refusals.push(Refusal::new(Code::EndBeforeStart).at("to"));
            } else if length >= LONGEST_HOLIDAY_DAYS {
                refusals.push(Refusal::new(Code::OutOfRange).with("min", 1).with("max", LONGEST_HOLIDAY_DAYS).at("to"));
            }
        }
        match (name, from, to) {
            (Some(name), Some(from), Some(to)) if refusals.0.is_empty() => Ok(Holiday { name, from, to }),
            _ => Err(refusals),
        }
    }
}

impl HoursInput {
    /// `None` when neither is given.
    fn parse(&self) -> Result<Option<Hours>, Refusal> {
        let (from, to) = (self.from.trim(), self.to.trim());
        if from.is_empty() && to.is_empty() {
            return Ok(None);
        }
        let hours =
            Hours { from: minutes_of_day(from).map_err(|why| why.at("from"))?, to: minutes_of_day(to).map_err(|why| why.at("to"))? };
        if hours.to <= hours.from {
            return Err(Refusal::new(Code::EndBeforeStart).at("to"));
        }
        Ok(Some(hours))
    }
}

/// `8`, `8:00` or `٠٨:٣٠` as minutes after midnight, of 24 hours.
pub(crate) fn minutes_of_day(typed: &str) -> Result<u16, Refusal> {
    if typed.is_empty() {
        return Err(Refusal::new(Code::Required));
    }
    let plain: String = typed.chars().filter(|letter| !text::is_invisible(*letter)).map(text::western_digit).collect();
    let (hour, minute) = plain.split_once(':').unwrap_or((plain.as_str(), "0"));
    let number = |digits: &str| digits.trim().parse::<u16>().map_err(|_| Refusal::new(Code::NumberShape));
    match (number(hour)?, number(minute)?) {
        (hour @ 0..=23, minute @ 0..=59) => Ok(hour * 60 + minute),
        _ => Err(Refusal::new(Code::NumberShape)),
    }
}

#[cfg(test)]
mod tests;
