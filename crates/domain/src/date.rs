//! Dates as the office records them (التاريخ): the day, the calendar it was typed in, and what was typed. A year alone may be all that is known.

mod read;
mod riyadh;
mod shown;

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::hijri::{self, Hijri};
use crate::{Code, Refusal};

pub use read::{month_of_word, parse_pasted, read_fields};
pub use riyadh::{riyadh_clock, riyadh_date, riyadh_midnight};
pub use shown::{DateShown, gregorian_month_name, weekday_name};

/// Years that a Gregorian date may have: the oldest person's birth to the farthest expiry.
const GREGORIAN_YEARS: std::ops::RangeInclusive<i32> = 1850..=2110;
/// Years that may be recorded alone in the Hijri calendar, beyond the published table as well.
const HIJRI_YEARS: std::ops::RangeInclusive<i32> = 1270..=1530;

/// The calendar in which a date was typed (هجري، ميلادي). It is kept, because the paper in the hand carries it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// Umm al-Qura.
    Hijri,
    /// Gregorian.
    Gregorian,
}

impl Calendar {
    /// The word under which the store keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hijri => "hijri",
            Self::Gregorian => "gregorian",
        }
    }
}

/// A date's parts as numbers, before anything is known about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TypedDate {
    /// Which calendar the parts are of.
    pub calendar: Calendar,
    /// The year, in full.
    pub year: i32,
    /// The month 1-12, if it is known.
    pub month: Option<u8>,
    /// The day of the month, if it is known.
    pub day: Option<u8>,
}

impl TypedDate {
    /// Puts a year under the calendar it can only belong to (1300-1500 Hijri, 1900-2100 Gregorian). The flag says that it switched, for the clerk is told.
    #[must_use]
    pub fn settled(self) -> (Self, bool) {
        let calendar = match self.year {
            1300..=1500 => Calendar::Hijri,
            1900..=2100 => Calendar::Gregorian,
            _ => self.calendar,
        };
        (Self { calendar, ..self }, calendar != self.calendar)
    }
}

/// A date on file: what was typed and, if it was a whole date, the Gregorian day it is.
///
/// Serialised as one text of the typed parts: `1446-05-29 AH`, `1990-04-01 CE`, `1380 AH` (year alone).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct RecordedDate {
    typed: TypedDate,
    day: Option<NaiveDate>,
}

/// Whole years of age (العمر); the two differ when only the year of birth is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Age {
    /// At least so old.
    pub at_least: u32,
    /// At most so old.
    pub at_most: u32,
}

impl RecordedDate {
    /// Accepts a whole date of either calendar, or a year alone.
    ///
    /// # Errors
    /// `DateIncomplete` for a date without its year (no calendar has a year 0), a month without a day or a day without a month; `NoSuchMonth`; `NoSuchDay` with `month`, `year`, `last`;
    /// `YearOutOfTable` with `first` and `last`. The field is the part concerned.
    pub fn parse(typed: TypedDate) -> Result<Self, Refusal> {
        if typed.year == 0 {
            return Err(Refusal::new(Code::DateIncomplete).at("year"));
        }
        let day = match (typed.month, typed.day) {
            (None, None) => {
                let years = if typed.calendar == Calendar::Hijri { HIJRI_YEARS } else { GREGORIAN_YEARS };
                year_within(typed.year, &years)?;
                None
            }
            (Some(month), Some(day)) => Some(whole(typed.calendar, typed.year, month, day)?),
            (None, Some(_)) => return Err(Refusal::new(Code::DateIncomplete).at("month")),
            (Some(_), None) => return Err(Refusal::new(Code::DateIncomplete).at("day")),
        };
        Ok(Self { typed, day })
    }

    /// Accepts only a whole date: papers' expiry, declarations, sittings.
    ///
    /// # Errors
    /// `DateIncomplete` for a year alone; else as [`RecordedDate::parse`].
    pub fn parse_whole(typed: TypedDate) -> Result<Self, Refusal> {
        let date = Self::parse(typed)?;
        if date.day.is_some() { Ok(date) } else { Err(Refusal::new(Code::DateIncomplete).at("day")) }
    }

    /// A day that is known from elsewhere, such as today, as a Gregorian date.
    ///
    /// # Errors
    /// `YearOutOfTable` for years no office meets.
    pub fn of_day(day: NaiveDate) -> Result<Self, Refusal> {
        let part = |number: u32| u8::try_from(number).ok();
        Self::parse(TypedDate { calendar: Calendar::Gregorian, year: day.year(), month: part(day.month()), day: part(day.day()) })
    }

    /// What was typed.
    pub fn typed(&self) -> TypedDate {
        self.typed
    }

    /// The Gregorian day; `None` when only a year is known.
    pub fn day(&self) -> Option<NaiveDate> {
        self.day
    }

    /// The Hijri day; `None` when only a year is known or the day lies outside the published table.
    pub fn hijri(&self) -> Option<Hijri> {
        self.day.and_then(|day| Hijri::from_gregorian(day).ok())
    }

    /// The ISO Gregorian date, for sorting and for machines; `None` when only a year is known.
    pub fn iso(&self) -> Option<String> {
        self.day.map(|day| day.to_string())
    }

    /// The first day it can be: the day itself, or the first of its year.
    pub fn earliest(&self) -> NaiveDate {
        self.span().0
    }

    /// The last day it can be.
    pub fn latest(&self) -> NaiveDate {
        self.span().1
    }

    fn span(&self) -> (NaiveDate, NaiveDate) {
        let year = self.typed.year;
        match (self.day, self.typed.calendar) {
            (Some(day), _) => (day, day),
            (None, Calendar::Gregorian) => (
                NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MIN),
                NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX),
            ),
            (None, Calendar::Hijri) => hijri_year_span(year),
        }
    }

    /// Whether it is the same day, whichever calendar it was typed in. Years alone are no day.
    pub fn same_day(&self, other: &Self) -> bool {
        self.day.is_some() && self.day == other.day
    }

    /// Certainly before that day: an expired paper, a birth before a marriage. For another date's day take its [`RecordedDate::earliest`].
    pub fn before(&self, day: NaiveDate) -> bool {
        self.latest() < day
    }

    /// Certainly after that day: a birth date in the future is a typing mistake.
    pub fn after(&self, day: NaiveDate) -> bool {
        self.earliest() > day
    }

    /// Whole months from this date to `today`; `None` for a year alone or a day to come.
    ///
    /// Months are Gregorian whichever calendar was typed, so that one rule holds for every paper.
    pub fn months_between(&self, today: NaiveDate) -> Option<u32> {
        let day = self.day.filter(|day| *day <= today)?;
        let apart = (today.year() - day.year()) * 12 + today.month0().cast_signed() - day.month0().cast_signed();
        let apart = u32::try_from(apart).ok()?;
        let reached = day.checked_add_months(Months::new(apart)).is_some_and(|reached| reached <= today);
        if reached { Some(apart) } else { apart.checked_sub(1) }
    }

    /// Whether it lies more than `months` months before `today` (R06: "not older than three months"); `None` when a year alone leaves it open.
    pub fn older_than_months(&self, months: u32, today: NaiveDate) -> Option<bool> {
        let too_old = |day: NaiveDate| day.checked_add_months(Months::new(months)).is_some_and(|limit| limit < today);
        let (earliest, latest) = self.span();
        (too_old(earliest) == too_old(latest)).then(|| too_old(latest))
    }

    /// The age on that day of somebody born on this date; `None` when that lies before the birth.
    pub fn age_on(&self, today: NaiveDate) -> Option<Age> {
        let (earliest, latest) = self.span();
        Some(Age { at_least: today.years_since(latest).unwrap_or(0), at_most: today.years_since(earliest)? })
    }

    /// 1 Rajab: the day that was written for many older people whose birthday nobody knew. Weak evidence that two are one.
    pub fn is_first_of_rajab(&self) -> bool {
        self.hijri().is_some_and(|hijri| (hijri.month(), hijri.day()) == (7, 1))
    }
}

fn year_within(year: i32, years: &std::ops::RangeInclusive<i32>) -> Result<(), Refusal> {
    if years.contains(&year) {
        return Ok(());
    }
    Err(Refusal::new(Code::YearOutOfTable).with("first", years.start()).with("last", years.end()).at("year"))
}

fn whole(calendar: Calendar, year: i32, month: u8, day: u8) -> Result<NaiveDate, Refusal> {
    if calendar == Calendar::Hijri {
        return Hijri::new(year, month, day).map(Hijri::gregorian).map_err(|refusal| {
            let part = match refusal.code {
                Code::NoSuchDay => "day",
                Code::NoSuchMonth => "month",
                _ => "year",
            };
            refusal.at(part)
        });
    }
    year_within(year, &GREGORIAN_YEARS)?;
    let first = NaiveDate::from_ymd_opt(year, u32::from(month), 1).ok_or_else(|| Refusal::new(Code::NoSuchMonth).at("month"))?;
    NaiveDate::from_ymd_opt(year, u32::from(month), u32::from(day)).ok_or_else(|| {
        let last = first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).map_or(31, |last| last.day());
        Refusal::new(Code::NoSuchDay).with("month", gregorian_month_name(month)).with("year", year).with("last", last).at("day")
    })
}

/// The days a Hijri year can cover. Outside the published table only its bounds are judged, a few days wider than any calendar would put them.
fn hijri_year_span(year: i32) -> (NaiveDate, NaiveDate) {
    const DAYS_IN_33_YEARS: i64 = 11_694;
    const WIDER: u64 = 4;
    let last_day = hijri::days_in_month(year, 12).and_then(|last| Hijri::new(year, 12, last).ok());
    if let (Ok(first), Some(last)) = (Hijri::new(year, 1, 1), last_day) {
        return (first.gregorian(), last.gregorian());
    }
    let anchor_year = if year < hijri::FIRST_YEAR { hijri::FIRST_YEAR } else { hijri::LAST_YEAR };
    let anchor = Hijri::new(anchor_year, 1, 1).map_or(NaiveDate::MIN, Hijri::gregorian);
    let offset = |years: i64| {
        let days = years * DAYS_IN_33_YEARS / 33;
        let moved = if days < 0 {
            anchor.checked_sub_days(Days::new(days.unsigned_abs()))
        } else {
            anchor.checked_add_days(Days::new(days.unsigned_abs()))
        };
        moved.unwrap_or(anchor)
    };
    let years = i64::from(year) - i64::from(anchor_year);
    let (first, last) = (offset(years), offset(years + 1));
    (first.checked_sub_days(Days::new(WIDER)).unwrap_or(first), last.checked_add_days(Days::new(WIDER)).unwrap_or(last))
}

/// The text that is stored: the typed parts and the calendar.
impl fmt::Display for RecordedDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.typed.year)?;
        if let (Some(month), Some(day)) = (self.typed.month, self.typed.day) {
            write!(out, "-{month:02}-{day:02}")?;
        }
        out.write_str(if self.typed.calendar == Calendar::Hijri { " AH" } else { " CE" })
    }
}

impl TryFrom<String> for RecordedDate {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        let refused = || Refusal::new(Code::NumberShape);
        let (parts, era) = text.split_once(' ').ok_or_else(refused)?;
        let calendar = match era {
            "AH" => Calendar::Hijri,
            "CE" => Calendar::Gregorian,
            _ => return Err(refused()),
        };
        let mut parts = parts.split('-');
        let year = parts.next().and_then(|year| year.parse().ok()).ok_or_else(refused)?;
        let mut part = || parts.next().map(|part| part.parse().map_err(|_| refused())).transpose();
        let (month, day) = (part()?, part()?);
        Self::parse(TypedDate { calendar, year, month, day })
    }
}

impl From<RecordedDate> for String {
    fn from(date: RecordedDate) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests;
