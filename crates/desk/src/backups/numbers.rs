//! From where numbers go on after a restore: above everything that may stand on a paper in somebody's hands.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use domain::{backup::serial_after_restore, number::Series};
use store::SeriesHeight;

use super::types::SeriesNotice;
use crate::Now;

/// From where each series goes on. A year's series that the copy does not know may have begun since.
pub(super) fn heights(in_copy: &[SeriesHeight], today: Option<&[SeriesHeight]>, taken_at: i64, now: Now) -> Vec<SeriesHeight> {
    let now = now.unix_millis;
    let all = || in_copy.iter().chain(today.unwrap_or_default());
    let mut keys: BTreeMap<(String, i32), (u32, Option<u32>)> = BTreeMap::new();
    let is_gregorian = |year: i32| year >= 1900;
    let years_between = |year: &dyn Fn(i64) -> Option<i32>| match (year(taken_at), year(now)) {
        (Some(from), Some(to)) => (from.min(to)..=to).collect(),
        _ => Vec::new(),
    };
    let gregorian = |at: i64| Some(domain::date::riyadh_date(at).year());
    let hijri = |at: i64| domain::hijri::Hijri::from_gregorian(domain::date::riyadh_date(at)).ok().map(|date| date.year());
    let uses = |gregorian: bool| all().any(|height| height.year != 0 && is_gregorian(height.year) == gregorian);
    let mut years: Vec<i32> = Vec::new();
    if uses(true) || !uses(false) {
        years.extend(years_between(&gregorian));
    }
    if uses(false) {
        years.extend(years_between(&hijri));
    }
    for series in Series::ALL {
        let of_series: &[i32] = if series.is_of_year() { &years } else { &[0] };
        keys.extend(of_series.iter().map(|year| ((series.as_str().to_owned(), *year), (0, None))));
    }
    for height in in_copy {
        keys.entry((height.name.clone(), height.year)).or_default().0 = height.serial;
    }
    for height in today.unwrap_or_default() {
        keys.entry((height.name.clone(), height.year)).or_default().1 = Some(height.serial);
    }
    keys.into_iter()
        // The series of years that were over when the copy was taken are whole in it.
        .filter(|((_, year), _)| *year == 0 || years.contains(year))
        .map(|((name, year), (serial, known))| SeriesHeight { name, year, serial: serial_after_restore(serial, known, taken_at, now) })
        .collect()
}

pub(super) fn notices(heights: &[SeriesHeight]) -> Vec<SeriesNotice> {
    heights.iter().map(|height| SeriesNotice { series: height.name.clone(), year: height.year, next: height.serial + 1 }).collect()
}
