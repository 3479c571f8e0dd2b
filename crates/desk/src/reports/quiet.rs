//! Requests where nothing happens (طلبات راكدة): nobody changed them for so many days. Opening one is no change.

use domain::{
    Code, Refusal,
    date::{DateShown, riyadh_date, riyadh_midnight},
};
use store::Reader;

use super::{
    cases::{Cases, PAGE, days_since, small},
    types::{ListAfter, QuietCase, QuietReport, QuietReportInput, StageLine},
};
use crate::{Failure, Outcome, Work};

/// Days that are asked for when nobody says how many (requirements, last part, item 17).
pub(super) const DAYS: u16 = 30;
/// Ten years: more is no question.
const DAYS_MAX: u16 = 3650;

pub(super) fn nothing_happened(work: &Work<'_>, input: QuietReportInput) -> Result<Outcome<QuietReport>, Failure> {
    let (days, since) = since(work, &input)?;
    work.read(|reader| {
        let (cases, next) = cases(work, reader, &input, since, PAGE)?;
        let stages = reader.count_quiet(since)?.into_iter().map(|(stage, requests)| StageLine { stage, requests: small(requests) });
        Ok(Outcome::read(QuietReport { days, stages: stages.collect(), cases, next }))
    })
}

/// For how many days, and the moment since when: the beginning of the day so many days ago.
///
/// # Errors
/// `OutOfRange` at `days`.
pub(super) fn since(work: &Work<'_>, input: &QuietReportInput) -> Result<(u16, i64), Failure> {
    let days = input.days.unwrap_or(DAYS);
    if !(1..=DAYS_MAX).contains(&days) {
        return Err(Refusal::new(Code::OutOfRange).with("min", 1).with("max", DAYS_MAX).at("days").into());
    }
    let first = work.today().checked_sub_days(chrono::Days::new(u64::from(days) - 1)).ok_or_else(|| Failure::new(Code::Unexpected))?;
    Ok((days, riyadh_midnight(first)))
}

/// The cases behind a row, so many at most.
pub(super) fn cases(
    work: &Work<'_>,
    reader: &Reader<'_>,
    input: &QuietReportInput,
    since: i64,
    limit: u32,
) -> Result<(Vec<QuietCase>, Option<ListAfter>), Failure> {
    let places = reader.list_quiet(input.stage, since, input.after.map(Into::into), limit)?;
    Cases::new(work, reader).page(places, limit, |cases, case, standing| {
        Ok(QuietCase {
            case,
            last: DateShown::of_day(riyadh_date(standing.touched_at)),
            quiet_days: days_since(standing.touched_at, work.today()),
            obstacles: cases.obstacles(standing)?,
        })
    })
}
