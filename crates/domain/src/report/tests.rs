#![allow(clippy::unwrap_used)]

use std::convert::Infallible;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::checklist::{MissingItem, MissingWhat, MissingWhy};
use crate::request::{Decision, Move, RequestState, Stage};

const DAY: i64 = 86_400_000;

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap() + Days::new(n)
}

fn paper(code: &str, why: MissingWhy, blocks: bool) -> MissingItem {
    MissingItem { what: MissingWhat::Paper, code: code.to_owned(), label: String::new(), why, blocks }
}

#[test]
fn a_paper_lacks_from_the_day_after_its_last_good_one() {
    let missing_on = |on: NaiveDate| {
        let mut missing = vec![paper("lease", MissingWhy::Absent, true), paper("photo", MissingWhy::Absent, false)];
        if on > day(3) {
            missing.push(paper("id_card", MissingWhy::Expired, true));
        }
        Ok::<_, Infallible>(missing)
    };
    let found = lacks(day(0), [day(3)], missing_on).unwrap();
    let briefly: Vec<_> = found.iter().map(|lack| (lack.item.code.as_str(), lack.from)).collect();
    assert_eq!(briefly, [("lease", None), ("id_card", Some(day(4)))], "what only is recommended keeps nobody waiting");
}

#[test]
fn what_ran_out_before_today_is_judged_once_and_for_today() {
    let mut asked = Vec::new();
    let found = lacks(day(9), [day(3), day(3)], |on| {
        asked.push(on);
        Ok::<_, Infallible>(vec![paper("id_card", MissingWhy::Expired, true)])
    });
    assert_eq!(asked, [day(9)], "no day before today is judged");
    assert_eq!(found.unwrap().first().unwrap().from, None);
}

#[test]
fn each_stretch_is_counted_in_whole_days_and_a_deferral_counts_until_the_last_decision() {
    let way = [
        (RequestState::Complete, 2),
        (RequestState::Signed, 3),
        (RequestState::Submitted, 3),
        (RequestState::OnAgenda, 9),
        (RequestState::DecidedDeferred, 10),
        (RequestState::InformedDeferred, 11),
        (RequestState::OnAgenda, 20),
        (RequestState::DecidedApproved, 25),
        (RequestState::InformedApproved, 26),
        (RequestState::BeingServed, 30),
        (RequestState::Closed, 90),
    ];
    let reached = way.iter().fold(Milestones::default(), |stones, (state, at)| stones.follow(*state, at * DAY));
    let days = Stretch::ALL.map(|stretch| reached.days(stretch));
    assert_eq!(days, [Some(2), Some(1), Some(22), Some(1), Some(4)], "22 days from handing in to the decision that held");
}

#[test]
fn a_step_back_takes_the_milestones_beyond_it_away() {
    let signed = Milestones::default().follow(RequestState::Signed, DAY);
    assert_eq!(signed.follow(RequestState::Draft, 2 * DAY).complete, None, "a paper expired: it is not complete any more");
    let told = signed.follow(RequestState::Submitted, DAY).follow(RequestState::InformedReturned, 5 * DAY);
    let back = told.follow(RequestState::ReturnedForCompletion, 6 * DAY);
    assert_eq!((back.submitted, back.decided), (Some(DAY), None), "handed in once, to be decided again");
    assert_eq!(back.follow(RequestState::Withdrawn, 7 * DAY), back, "an end changes nothing of the way");
}

#[test]
fn the_median_is_the_lower_middle_and_small_groups_stay_hidden() {
    let mut spread = Spread::default();
    assert_eq!((spread.median(), spread.longest(), spread.count()), (None, None, 0));
    for days in [4, 1, 9, 30] {
        spread.add(days, 1);
    }
    assert_eq!((spread.median(), spread.longest(), spread.count()), (Some(4), Some(30), 4));
    assert_eq!(hide_small(spread.count(), spread.median()), None, "four could be told apart");
    spread.add(5, 1);
    assert_eq!(hide_small(spread.count(), spread.median()), Some(5));
}

#[test]
fn a_reply_is_owed_from_handing_in_until_it_was_told() {
    let owed: Vec<_> = RequestState::ALL.into_iter().filter(|state| state.is_reply_due()).map(RequestState::as_str).collect();
    assert_eq!(
        owed,
        [
            "submitted",
            "with_researcher",
            "ready",
            "on_agenda",
            "decided_approved",
            "decided_refused",
            "decided_deferred",
            "decided_returned"
        ]
    );
}

#[test]
fn words_of_store_read_back() {
    for what in MissingWhat::ALL {
        assert_eq!(MissingWhat::parse(what.as_str()), Some(what));
    }
    for stage in RequestState::ALL.map(RequestState::stage) {
        assert_eq!(Stage::parse(stage.as_str()), Some(stage));
    }
    assert_eq!(MissingWhy::parse("too_old"), Some(MissingWhy::TooOld));
}

proptest! {
    /// Whatever way a request goes along the chain, its milestones stand in order and none lies beyond where it is.
    #[test]
    fn milestones_stand_in_order(moves in prop::collection::vec(0..Move::ALL.len(), 0..60)) {
        let mut state = RequestState::Draft;
        let mut stones = Milestones::default();
        for (at, place) in (1..).zip(moves) {
            if let Ok(next) = state.step(Move::ALL[place]) {
                state = next;
                stones = stones.follow(state, at);
            }
        }
        let along = [Some(stones.opened), stones.complete, stones.submitted, stones.decided, stones.informed, stones.served];
        let reached: Vec<_> = along.iter().map_while(|stone| *stone).collect();
        prop_assert!(along[reached.len()..].iter().all(Option::is_none), "no gap: {:?}", along);
        prop_assert!(reached.is_sorted(), "in order: {:?}", along);
        if state.decision() == Some(Decision::Approved) {
            prop_assert!(stones.decided.is_some(), "decided is noted");
        }
    }
}
