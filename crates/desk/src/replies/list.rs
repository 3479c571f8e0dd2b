//! Lists of replies: to be told today, tried, told this week.

use chrono::{Days, NaiveDate};
use domain::{
    calendar::OfficeCalendar,
    course::{Clock, DaysLeft},
    date::{DateShown, riyadh_date, riyadh_midnight},
    request::RequestState,
};
use store::{Reader, ReplyLine, WaitingReplies};

use super::types::{LastTry, ListRepliesInput, RepliesWaiting, ReplyClock, ReplyList, ReplyRow, WhichReplies};
use crate::{Failure, Outcome, Work, calendars::calendar, drafts::Nothing, kind_names::KindNames};

/// Lines of the lists of what waits; how many there are in all is counted beside them.
const ROWS_MAX: u32 = 200;
/// Lines of the week's list.
const TOLD_MAX: u32 = 500;
/// For how many days a telling stays on the list of the week.
const WEEK: u64 = 7;

/// Whether it is to be told today: never tried, called back for today, or tried on an earlier day.
pub(super) fn is_due(line: &ReplyLine, today: NaiveDate) -> bool {
    match line.last {
        None => true,
        Some((_, Some(back), _)) => back <= today,
        Some((_, None, at)) => riyadh_date(at) < today,
    }
}

/// The promised days of a request as they stand today.
pub(super) fn clock_shown(clock: &Clock, state: RequestState, today: NaiveDate, calendar: &OfficeCalendar) -> ReplyClock {
    ReplyClock {
        not_before: DateShown::of_day(clock.not_before),
        target: DateShown::of_day(clock.target),
        left: DaysLeft::until(clock.target, today, calendar),
        time: clock.time_left(state, today, calendar),
        early_days: (clock.not_before - today).num_days().max(0),
    }
}

pub(super) fn list_replies(work: &Work<'_>, input: ListRepliesInput) -> Result<Outcome<ReplyList>, Failure> {
    work.read(|reader| {
        let today = work.today();
        let days = (today, riyadh_midnight(today));
        let waiting = |which| reader.list_replies_waiting(which, work.staff.id, days, ROWS_MAX);
        let lines: Vec<ReplyLine> = match input.which {
            WhichReplies::Today => waiting(WaitingReplies::Today)?.into_iter().filter(|line| is_due(line, today)).collect(),
            WhichReplies::Tried => waiting(WaitingReplies::Tried)?.into_iter().filter(|line| line.last.is_some()).collect(),
            WhichReplies::Told => {
                let since = today.checked_sub_days(Days::new(WEEK - 1)).unwrap_or(today);
                reader.list_replies_told(since, work.staff.id, TOLD_MAX)?
            }
        };
        let calendar = calendar(reader, work)?;
        let mut names = KindNames::default();
        let rows = lines.into_iter().map(|line| row(reader, line, today, &calendar, &mut names)).collect::<Result<_, Failure>>()?;
        let tried = usize::try_from(reader.count_replies_tried(work.staff.id)?).unwrap_or(usize::MAX);
        Ok(Outcome::read(ReplyList { rows, today: counted(work, reader)?.today, tried }))
    })
}

pub(super) fn replies_waiting(work: &Work<'_>, _: Nothing) -> Result<Outcome<RepliesWaiting>, Failure> {
    work.read(|reader| Ok(Outcome::read(counted(work, reader)?)))
}

/// How many wait in all, however many of them a list shows.
fn counted(work: &Work<'_>, reader: &Reader<'_>) -> Result<RepliesWaiting, Failure> {
    let today = work.today();
    let counted = reader.count_replies_waiting(work.staff.id, (today, riyadh_midnight(today)))?;
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    // What was tried and is to be called on a later day is not for today: see `is_due`.
    Ok(RepliesWaiting {
        today: count(counted.untold.saturating_sub(counted.resting)),
        untold: count(counted.untold),
        late: count(counted.late),
    })
}

fn row(
    reader: &Reader<'_>,
    line: ReplyLine,
    today: NaiveDate,
    calendar: &OfficeCalendar,
    names: &mut KindNames,
) -> Result<ReplyRow, Failure> {
    let clock = reader.find_clock(line.request_id)?.map(|clock| clock_shown(&clock, line.state, today, calendar));
    Ok(ReplyRow {
        request_id: line.request_id,
        number: line.number.to_string(),
        kind_name: names.of(reader, &line.kind)?,
        household_id: line.household_id,
        applicant: line.applicant.spoken(),
        state: line.state,
        verdict: line.verdict,
        decided_on: DateShown::of_day(line.decided_on),
        clock,
        has_letter: line.letter_id.is_some(),
        tries: line.tries,
        last: line.last.map(|(result, back, at)| LastTry {
            result,
            on: DateShown::of_day(riyadh_date(at)),
            call_back_on: back.map(DateShown::of_day),
        }),
        told_on: line.told.map(|(on, ..)| DateShown::of_day(on)),
        channel: line.told.map(|(_, channel, _)| channel),
        early: line.told.is_some_and(|(.., early)| early),
    })
}
