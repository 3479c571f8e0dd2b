#![allow(clippy::unwrap_used)]
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Handed in on Sunday 22 November 2026.
fn clock() -> Clock {
    Clock {
        turn: 1,
        submitted_on: day("2026-11-22"),
        not_before: day("2026-12-06"),
        first_target: day("2026-12-22"),
        target: day("2026-12-22"),
        kept_on: None,
    }
}

#[test]
fn colours_follow_the_working_days_that_are_left() {
    let (clock, office) = (clock(), OfficeCalendar::default());
    let on = |text: &str| clock.time_left(RequestState::WithResearcher, day(text), &office);
    assert_eq!(on("2026-11-22"), TimeLeft::Calm, "a month is left");
    assert_eq!(on("2026-12-14"), TimeLeft::Calm, "six working days: Tuesday to Thursday and Sunday to Tuesday");
    assert_eq!(on("2026-12-15"), TimeLeft::Soon, "five working days are a week");
    assert_eq!(on("2026-12-22"), TimeLeft::Soon, "on the day itself it is not late yet");
    assert_eq!(on("2026-12-23"), TimeLeft::Late, "the day after it is");
}

#[test]
fn what_the_applicant_holds_up_is_not_the_offices_delay() {
    let (clock, office) = (clock(), OfficeCalendar::default());
    let late = day("2027-02-01");
    assert_eq!(
        clock.time_left(RequestState::ReturnedForCompletion, late, &office),
        TimeLeft::Waiting,
        "the applicant is to bring something"
    );
    for state in RequestState::ALL {
        let expected = match state {
            RequestState::Submitted
            | RequestState::WithResearcher
            | RequestState::Ready
            | RequestState::OnAgenda
            | RequestState::DecidedApproved
            | RequestState::DecidedRefused
            | RequestState::DecidedDeferred
            | RequestState::DecidedReturned => TimeLeft::Late,
            RequestState::ReturnedForCompletion => TimeLeft::Waiting,
            _ => TimeLeft::Stopped,
        };
        assert_eq!(clock.time_left(state, late, &office), expected, "{state:?}: the promise runs until the applicant is told");
    }
}

#[test]
fn a_kept_promise_stays_kept_when_an_appeal_opens_the_case_again() {
    let kept = Clock { kept_on: Some(day("2026-12-10")), ..clock() };
    let office = OfficeCalendar::default();
    assert_eq!(kept.time_left(RequestState::Ready, day("2027-03-01"), &office), TimeLeft::Stopped, "the applicant was told in time");
}

#[test]
fn an_earlier_reply_is_seen_as_early_and_nothing_more() {
    let clock = clock();
    assert!(clock.is_early(day("2026-12-05")), "the thirteenth day");
    assert!(!clock.is_early(day("2026-12-06")), "the fourteenth day keeps the promise");
}

#[test]
fn days_are_counted_in_both_ways_and_backwards_too() {
    let office = OfficeCalendar::default();
    let left = |to: &str, today: &str| DaysLeft::until(day(to), day(today), &office);
    assert_eq!(left("2026-12-06", "2026-11-22"), DaysLeft { calendar: 14, working: 10 }, "two weeks are ten working days");
    assert_eq!(left("2026-11-22", "2026-11-22"), DaysLeft { calendar: 0, working: 0 }, "today");
    assert_eq!(left("2026-11-19", "2026-11-22"), DaysLeft { calendar: -3, working: -1 }, "over since Thursday: one working day, today");
}

#[test]
fn a_target_only_ever_moves_on() {
    let (present, today) = (day("2026-12-22"), day("2026-12-20"));
    let refused = |to: &str| new_target(day(to), present, today).unwrap_err().code;
    assert_eq!(new_target(day("2027-01-05"), present, today), Ok(day("2027-01-05")), "two weeks more");
    assert_eq!(refused("2026-12-22"), Code::EndBeforeStart, "the present one is no extension");
    assert_eq!(refused("2026-12-10"), Code::EndBeforeStart, "nor is an earlier one");
    assert_eq!(refused("2028-01-01"), Code::OutOfRange, "nor is one beyond a year");
    assert_eq!(new_target(day("2026-12-30"), present, day("2027-01-02")).unwrap_err().code, Code::EndBeforeStart, "nor one that is over");
}

proptest! {
    #[test]
    fn both_counts_agree_on_the_direction(today in 0i64..4000, ahead in -400i64..400) {
        let office = OfficeCalendar::default();
        let today = day("2024-01-01") + chrono::TimeDelta::days(today);
        let left = DaysLeft::until(today + chrono::TimeDelta::days(ahead), today, &office);
        prop_assert_eq!(left.calendar, ahead);
        prop_assert!(left.working.abs() <= ahead.abs(), "never more working days than days");
        prop_assert!(left.working == 0 || (left.working > 0) == (ahead > 0), "both say over or both say ahead");
    }
}
