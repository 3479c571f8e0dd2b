//! Promised replies (المواعيد): over their target, near it, or free to go out (R14), and how much waits in each list.

use chrono::{Days, NaiveDate};
use domain::{
    calendar::OfficeCalendar,
    course::{Clock, DaysLeft},
    date::DateShown,
};
use store::{PromiseSpan, Reader};

use super::{
    cases::{Cases, PAGE, small},
    quiet,
    types::{FollowUpCounts, ListAfter, PromiseCase, PromiseWhen, PromisesInput, PromisesReport, QuietReportInput},
};
use crate::{Failure, Outcome, Work, calendars::calendar, drafts::Nothing};

/// From so many days before its target on a promise is near.
const NEAR: u64 = 7;

impl From<PromiseWhen> for PromiseSpan {
    fn from(when: PromiseWhen) -> Self {
        match when {
            PromiseWhen::Passed => Self::Passed,
            PromiseWhen::Near => Self::Near,
            PromiseWhen::Reached => Self::Reached,
        }
    }
}

fn near(work: &Work<'_>) -> NaiveDate {
    work.today().checked_add_days(Days::new(NEAR)).unwrap_or(NaiveDate::MAX)
}

pub(super) fn promises_due(work: &Work<'_>, input: PromisesInput) -> Result<Outcome<PromisesReport>, Failure> {
    work.read(|reader| {
        let (cases, next) = cases(work, reader, &input, PAGE)?;
        let counts = reader.count_promises(work.today(), near(work))?;
        Ok(Outcome::read(PromisesReport {
            passed: small(counts.passed),
            near: small(counts.near),
            reached: small(counts.reached),
            cases,
            next,
        }))
    })
}

/// The cases behind a row, so many at most.
pub(super) fn cases(
    work: &Work<'_>,
    reader: &Reader<'_>,
    input: &PromisesInput,
    limit: u32,
) -> Result<(Vec<PromiseCase>, Option<ListAfter>), Failure> {
    let calendar: OfficeCalendar = calendar(reader, work)?;
    let places = reader.list_promises(input.when.into(), (work.today(), near(work)), input.after.map(Into::into), limit)?;
    Cases::new(work, reader).page(places, limit, |cases, case, standing| {
        let clock: Clock = reader.get_clock(case.id)?;
        Ok(PromiseCase {
            not_before: DateShown::of_day(clock.not_before),
            target: DateShown::of_day(clock.target),
            left: DaysLeft::until(clock.target, work.today(), &calendar),
            time_left: clock.time_left(case.state, work.today(), &calendar),
            obstacles: cases.obstacles(standing)?,
            case,
        })
    })
}

pub(super) fn follow_up_counts(work: &Work<'_>, _: Nothing) -> Result<Outcome<FollowUpCounts>, Failure> {
    let (_, since) = quiet::since(work, &QuietReportInput::default())?;
    work.read(|reader| {
        let promises = reader.count_promises(work.today(), near(work))?;
        let quiet = reader.count_quiet(since)?.into_iter().map(|(_, requests)| requests).sum();
        Ok(Outcome::read(FollowUpCounts {
            missing: small(reader.count_lacking(None, work.today())?),
            quiet: small(quiet),
            passed: small(promises.passed),
            near: small(promises.near),
        }))
    })
}
