//! Dates in Arabic words for screen and paper. The window never works out a date itself.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::{Calendar, RecordedDate};
use crate::hijri::{Hijri, month_name};
use crate::text::Digits;

const GREGORIAN_MONTHS: [&str; 12] =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

/// The Arabic name of a Gregorian month 1-12 as used in the country; empty for any other number.
pub fn gregorian_month_name(month: u8) -> &'static str {
    usize::from(month).checked_sub(1).and_then(|before| GREGORIAN_MONTHS.get(before)).copied().unwrap_or_default()
}

/// The Arabic name of a weekday (يوم الأسبوع), said when it helps to plan.
pub fn weekday_name(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Sun => "الأحد",
        Weekday::Mon => "الاثنين",
        Weekday::Tue => "الثلاثاء",
        Weekday::Wed => "الأربعاء",
        Weekday::Thu => "الخميس",
        Weekday::Fri => "الجمعة",
        Weekday::Sat => "السبت",
    }
}

/// A date ready to be shown. Numbers are not isolated against direction: screen and paper each have their own way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DateShown {
    /// The calendar that was typed.
    pub typed: Calendar,
    /// «12 جمادى الآخرة 1448 هـ», «1380 هـ»; empty outside the published table.
    pub hijri: String,
    /// «22 نوفمبر 2026 م», «1960 أو 1961 م».
    pub gregorian: String,
    /// Both, Hijri first: «12 جمادى الآخرة 1448 هـ، الموافق 22 نوفمبر 2026 م».
    pub both: String,
    /// Hijri day and month for lists: «12 جمادى الآخرة»; with the year when only that is known.
    pub short_hijri: String,
    /// Gregorian day and month: «22 نوفمبر».
    pub short_gregorian: String,
    /// `2026-11-22`; nothing when only a year is known.
    pub iso: Option<String>,
}

impl DateShown {
    /// A day of the calendar, such as today or a deadline.
    pub fn of_day(day: NaiveDate) -> Self {
        Self::whole(day, Calendar::Gregorian)
    }

    fn whole(day: NaiveDate, typed: Calendar) -> Self {
        let hijri_day = Hijri::from_gregorian(day).ok();
        let short_hijri = hijri_day.map_or_else(String::new, |hijri| format!("{} {}", hijri.day(), month_name(hijri.month())));
        let hijri = hijri_day.map_or_else(String::new, |hijri| format!("{short_hijri} {} هـ", hijri.year()));
        let month = u8::try_from(day.month()).map_or("", gregorian_month_name);
        let short_gregorian = format!("{} {month}", day.day());
        let gregorian = format!("{short_gregorian} {} م", day.year());
        Self { typed, both: both(&hijri, &gregorian), hijri, gregorian, short_hijri, short_gregorian, iso: Some(day.to_string()) }
    }

    fn year_alone(date: &RecordedDate) -> Self {
        let (earliest, latest) = (date.earliest(), date.latest());
        let typed = date.typed();
        let year = typed.year;
        let (hijri, gregorian) = match typed.calendar {
            Calendar::Hijri => (format!("{year} هـ"), format!("{} م", years(earliest.year(), latest.year()))),
            Calendar::Gregorian => {
                let hijri_year = |day| Hijri::from_gregorian(day).map(Hijri::year);
                let hijri = match (hijri_year(earliest), hijri_year(latest)) {
                    (Ok(first), Ok(last)) => format!("{} هـ", years(first, last)),
                    _ => String::new(),
                };
                (hijri, format!("{year} م"))
            }
        };
        Self {
            typed: typed.calendar,
            both: both(&hijri, &gregorian),
            short_hijri: hijri.clone(),
            short_gregorian: gregorian.clone(),
            hijri,
            gregorian,
            iso: None,
        }
    }

    /// As a list shows it: Hijri day and month, and the year when it is not this one.
    pub fn in_list(&self, today: NaiveDate) -> &str {
        let hijri_year = |day: NaiveDate| Hijri::from_gregorian(day).ok().map(Hijri::year);
        let own = self.iso.as_deref().and_then(|iso| iso.parse().ok()).and_then(hijri_year);
        match own {
            _ if self.hijri.is_empty() => &self.gregorian,
            Some(year) if hijri_year(today) == Some(year) => &self.short_hijri,
            _ => &self.hijri,
        }
    }

    /// The same in the office's figures; the ISO form stays as machines read it.
    #[must_use]
    pub fn in_digits(self, digits: Digits) -> Self {
        let draw = |text: String| digits.draw(&text);
        Self {
            hijri: draw(self.hijri),
            gregorian: draw(self.gregorian),
            both: draw(self.both),
            short_hijri: draw(self.short_hijri),
            short_gregorian: draw(self.short_gregorian),
            ..self
        }
    }
}

impl RecordedDate {
    /// The date in words of both calendars.
    pub fn shown(&self) -> DateShown {
        self.day().map_or_else(|| DateShown::year_alone(self), |day| DateShown::whole(day, self.typed().calendar))
    }
}

fn both(hijri: &str, gregorian: &str) -> String {
    if hijri.is_empty() { gregorian.to_owned() } else { format!("{hijri}، الموافق {gregorian}") }
}

/// A year of one calendar touches two of the other, rarely three.
fn years(first: i32, last: i32) -> String {
    match last - first {
        0 => first.to_string(),
        1 => format!("{first} أو {last}"),
        _ => format!("بين {first} و{last}"),
    }
}
