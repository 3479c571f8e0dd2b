//! Instants as the office sees them: always at UTC+3, whatever the PC's zone says. Riyadh has no summer time.

use chrono::{Datelike, NaiveDate};

const DAY_MILLIS: i64 = 86_400_000;
const RIYADH_MILLIS: i64 = 3 * 3_600_000;

fn epoch_days() -> i64 {
    NaiveDate::from_ymd_opt(1970, 1, 1).map_or(0, |epoch| i64::from(epoch.num_days_from_ce()))
}

/// The civil day in Riyadh at an instant (milliseconds since 1970 UTC). The day begins at midnight, in both calendars.
pub fn riyadh_date(unix_millis: i64) -> NaiveDate {
    let days = unix_millis.saturating_add(RIYADH_MILLIS).div_euclid(DAY_MILLIS) + epoch_days();
    let farthest = if unix_millis < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    i32::try_from(days).ok().and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or(farthest)
}

/// The clock in Riyadh at an instant, twelve hours with ص and م: `9:05 ص`, `3:30 م`.
pub fn riyadh_clock(unix_millis: i64) -> String {
    let minutes = unix_millis.saturating_add(RIYADH_MILLIS).rem_euclid(DAY_MILLIS) / 60_000;
    let (hour, minute) = (minutes / 60, minutes % 60);
    let half = if hour < 12 { "ص" } else { "م" };
    let shown = if hour % 12 == 0 { 12 } else { hour % 12 };
    format!("{shown}:{minute:02} {half}")
}

/// The instant at which a civil day begins in Riyadh, in milliseconds since 1970 UTC: deadlines are counted from it.
pub fn riyadh_midnight(day: NaiveDate) -> i64 {
    (i64::from(day.num_days_from_ce()) - epoch_days()) * DAY_MILLIS - RIYADH_MILLIS
}
