//! Numbers that people say, allotted inside the change that uses them: year by the office's setting, serial by its series.

use chrono::NaiveDate;
use domain::number::Series;
use store::Reader;

use crate::{Failure, work::Change};

/// The year that numbers of a day carry.
pub(crate) fn year_on(reader: &Reader<'_>, day: NaiveDate) -> Result<u16, Failure> {
    Ok(u16::try_from(reader.get_office()?.number_year.of_day(day)).unwrap_or_default())
}

/// Year and serial of the next number of a series.
pub(crate) fn next_of_year(change: &Change<'_, '_>, series: Series) -> Result<(u16, u32), Failure> {
    let year = year_on(change, change.work.today())?;
    Ok((year, change.next_serial(series, i32::from(year))?))
}
