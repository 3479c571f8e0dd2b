//! The Umm al-Qura calendar (تقويم أم القرى) as it was published, 1343 to 1500 AH, to the day.
//!
//! No arithmetic calendar and no system library is used: those are a day or two off in most months before 1420, where adults' birth dates lie
//! (domain.md, Hijri). The table is `data/umalqura.tsv`.

use std::fmt;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{Code, Refusal};

/// First year of the published table.
pub const FIRST_YEAR: i32 = 1343;
/// Last year of the published table.
pub const LAST_YEAR: i32 = 1500;

const MONTHS: [&str; 12] =
    ["محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"];

/// One published month: its first day counted from the common era, and how many days it has.
struct Month {
    starts: i32,
    days: u8,
}

/// All months in order, from Muharram of [`FIRST_YEAR`].
fn table() -> &'static [Month] {
    static TABLE: OnceLock<Vec<Month>> = OnceLock::new();
    TABLE.get_or_init(|| include_str!("../data/umalqura.tsv").lines().filter_map(read_month).collect())
}

fn read_month(line: &str) -> Option<Month> {
    let mut columns = line.split('\t').skip(2);
    let first: NaiveDate = columns.next()?.parse().ok()?;
    Some(Month { starts: first.num_days_from_ce(), days: columns.next()?.parse().ok()? })
}

fn place(year: i32, month: u8) -> Option<usize> {
    let years = usize::try_from(year.checked_sub(FIRST_YEAR)?).ok()?;
    let months = usize::from(month).checked_sub(1).filter(|before| *before < 12)?;
    years.checked_mul(12)?.checked_add(months)
}

/// The Arabic name of a month 1-12; empty for any other number.
pub fn month_name(month: u8) -> &'static str {
    usize::from(month).checked_sub(1).and_then(|before| MONTHS.get(before)).copied().unwrap_or_default()
}

/// How many days a month of the table has: 29 or 30, and 28 or 31 in eight months as printed at the time. `None` outside the table.
pub fn days_in_month(year: i32, month: u8) -> Option<u8> {
    table().get(place(year, month)?).map(|found| found.days)
}

/// A day of the published calendar (تاريخ هجري); its Gregorian day is known with it. Serialised as `1446-05-29`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct Hijri {
    // First, so that the derived order is the order of days.
    gregorian: NaiveDate,
    year: i32,
    month: u8,
    day: u8,
}

impl Hijri {
    /// A day by its Hijri parts.
    ///
    /// # Errors
    /// `YearOutOfTable` with `first` and `last`; `NoSuchMonth`; `NoSuchDay` with the `month`'s name, the `year` and the month's `last` day.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, Refusal> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(out_of_table());
        }
        let found = place(year, month).and_then(|place| table().get(place)).ok_or_else(|| Refusal::new(Code::NoSuchMonth))?;
        if day == 0 || day > found.days {
            let refusal = Refusal::new(Code::NoSuchDay).with("month", month_name(month)).with("year", year);
            return Err(refusal.with("last", found.days));
        }
        let gregorian = NaiveDate::from_num_days_from_ce_opt(found.starts + i32::from(day) - 1).ok_or_else(out_of_table)?;
        Ok(Self { gregorian, year, month, day })
    }

    /// The Hijri day of a Gregorian day.
    ///
    /// # Errors
    /// `YearOutOfTable` before 1 Muharram 1343 (1924-08-01) and after the end of 1500.
    pub fn from_gregorian(gregorian: NaiveDate) -> Result<Self, Refusal> {
        let wanted = gregorian.num_days_from_ce();
        let place = table().partition_point(|month| month.starts <= wanted).checked_sub(1).ok_or_else(out_of_table)?;
        let found = table().get(place).ok_or_else(out_of_table)?;
        let day = u8::try_from(wanted - found.starts + 1).ok().filter(|day| *day <= found.days).ok_or_else(out_of_table)?;
        let years = i32::try_from(place / 12).map_err(|_| out_of_table())?;
        let month = u8::try_from(place % 12 + 1).map_err(|_| out_of_table())?;
        Ok(Self { gregorian, year: FIRST_YEAR + years, month, day })
    }

    /// The same day in the Gregorian calendar.
    pub fn gregorian(self) -> NaiveDate {
        self.gregorian
    }

    /// The Hijri year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1-12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month.
    pub fn day(self) -> u8 {
        self.day
    }
}

fn out_of_table() -> Refusal {
    Refusal::new(Code::YearOutOfTable).with("first", FIRST_YEAR).with("last", LAST_YEAR)
}

impl fmt::Display for Hijri {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Hijri {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self} AH")
    }
}

impl TryFrom<String> for Hijri {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        let mut parts = text.splitn(3, '-');
        let mut part = || parts.next().and_then(|part| part.parse::<i32>().ok()).ok_or_else(|| Refusal::new(Code::NumberShape));
        let (year, month, day) = (part()?, part()?, part()?);
        let small = |number: i32| u8::try_from(number).map_err(|_| Refusal::new(Code::NumberShape));
        Self::new(year, small(month)?, small(day)?)
    }
}

impl From<Hijri> for String {
    fn from(day: Hijri) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn iso(year: i32, month: u8, day: u8) -> String {
        Hijri::new(year, month, day).unwrap().gregorian().to_string()
    }

    #[test]
    fn dated_events_fall_on_their_days() {
        let events = [
            ((1412, 8, 27), "1992-03-01", "Basic Law of Governance"),
            ((1389, 9, 6), "1969-11-15", "Labour and Social Insurance laws"),
            ((1400, 1, 1), "1979-11-20", "first day of 1400"),
            ((1410, 12, 10), "1990-07-02", "dated event of domain.md"),
            ((1417, 12, 8), "1997-04-15", "dated event of domain.md"),
            ((1405, 12, 15), "1985-08-31", "dated event of domain.md"),
            ((1426, 6, 26), "2005-08-01", "dated event of domain.md"),
            ((1436, 4, 3), "2015-01-23", "dated event of domain.md"),
            ((1446, 5, 29), "2024-12-01", "last day of its month"),
            ((1446, 6, 1), "2024-12-02", "the day after 29/05"),
            ((1446, 9, 1), "2025-03-01", "Ramadan 1446"),
            ((1446, 10, 1), "2025-03-30", "Shawwal 1446"),
            ((1447, 9, 1), "2026-02-18", "Ramadan 1447"),
            ((1447, 12, 10), "2026-05-27", "Eid al-Adha 1447"),
            ((1448, 6, 12), "2026-11-22", "the day of the drawn letter"),
            ((1450, 5, 16), "2028-10-05", "the example of the look"),
        ];
        for ((year, month, day), gregorian, event) in events {
            assert_eq!(iso(year, month, day), gregorian, "{event}");
        }
    }

    #[test]
    fn every_day_of_the_table_goes_there_and_back() {
        let (first, last) = (Hijri::new(1343, 1, 1).unwrap(), Hijri::new(1500, 12, 30).unwrap());
        let mut days = 0_u32;
        let mut before: Option<Hijri> = None;
        for gregorian in first.gregorian().iter_days().take_while(|day| *day <= last.gregorian()) {
            let hijri = Hijri::from_gregorian(gregorian).unwrap();
            assert_eq!(Hijri::new(hijri.year(), hijri.month(), hijri.day()).unwrap(), hijri, "{gregorian} comes back as another day");
            assert_eq!(String::from(hijri).parse_back(), hijri, "{gregorian} does not survive its text");
            assert!(before.is_none_or(|before| before < hijri), "{gregorian} is out of order");
            before = Some(hijri);
            days += 1;
        }
        assert_eq!((days, before), (55_991, Some(last)), "the table has 55,991 days and ends with 1500");
    }

    trait ParseBack {
        fn parse_back(self) -> Hijri;
    }
    impl ParseBack for String {
        fn parse_back(self) -> Hijri {
            Hijri::try_from(self).unwrap()
        }
    }

    #[test]
    fn the_table_has_no_gap_and_only_the_eight_printed_odd_months() {
        assert_eq!(table().len(), 1896, "158 years of twelve months");
        assert!(
            table().windows(2).all(|pair| pair[0].starts + i32::from(pair[0].days) == pair[1].starts),
            "a month begins when the last one ends"
        );
        let odd = table().iter().filter(|month| !matches!(month.days, 29 | 30)).count();
        assert_eq!(odd, 8, "eight months have 28 or 31 days as printed at the time");
        assert_eq!(days_in_month(1345, 5), Some(31), "one of the eight");
    }

    #[test]
    fn the_day_after_the_last_is_refused_with_its_words() {
        let refusal = Hijri::new(1446, 5, 30).unwrap_err();
        assert_eq!((refusal.code, refusal.params["last"].as_str()), (Code::NoSuchDay, "29"), "30/05/1446 does not exist");
        let refusal = Hijri::new(1450, 5, 30).unwrap_err();
        let said = format!("آخر {} {} هو يوم {}", refusal.params["month"], refusal.params["year"], refusal.params["last"]);
        assert_eq!(said, "آخر جمادى الأولى 1450 هو يوم 29", "the sentence of the look can be made");
        assert_eq!(Hijri::new(1446, 5, 0).unwrap_err().code, Code::NoSuchDay, "there is no day 0");
    }

    #[test]
    fn outside_the_table_is_refused_with_its_bounds() {
        for (year, month) in [(1342, 12), (1501, 1), (i32::MIN, 1), (i32::MAX, 12)] {
            let refusal = Hijri::new(year, month, 1).unwrap_err();
            assert_eq!(
                (refusal.code, refusal.params["first"].as_str(), refusal.params["last"].as_str()),
                (Code::YearOutOfTable, "1343", "1500"),
                "{year}"
            );
        }
        for month in [0, 13, 255] {
            assert_eq!(Hijri::new(1446, month, 1).unwrap_err().code, Code::NoSuchMonth, "there is no month {month}");
        }
        for outside in
            [NaiveDate::MIN, NaiveDate::MAX, NaiveDate::from_ymd_opt(1924, 7, 31).unwrap(), NaiveDate::from_ymd_opt(2077, 11, 17).unwrap()]
        {
            assert_eq!(Hijri::from_gregorian(outside).unwrap_err().code, Code::YearOutOfTable, "{outside} is not published");
        }
    }
}
