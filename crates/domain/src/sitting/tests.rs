#![allow(clippy::unwrap_used)]
use proptest::prelude::*;

use super::*;
use crate::calendar::Holiday;
use crate::date::Calendar;
use crate::id::{RequestId, new_id};
use crate::number::Series;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn typed(text: &str) -> Option<TypedDate> {
    Some(RecordedDate::of_day(day(text)).unwrap().typed())
}

fn input(on: &str) -> SittingInput {
    SittingInput {
        on: typed(on), begins: "١٠:٣٠".into(), place: " قاعة الاجتماعات ".into(), off_day_reason: String::new()
    }
}

fn refused(found: &Refusals) -> Vec<(&str, Code)> {
    found.0.iter().map(|refusal| (refusal.field.as_str(), refusal.code)).collect()
}

fn sitting(on: &str) -> Sitting {
    let by = crate::id::StaffId::parse("01900000-0000-7000-8000-000000000001").unwrap();
    Sitting {
        id: new_id(1, [1; 10]),
        version: 1,
        number: RegisterNumber::new(Series::Sitting, 2026, 7).unwrap(),
        on: day(on),
        begins: Some(630),
        place: String::new(),
        state: SittingState::Planned,
        off_day_reason: None,
        quorum: None,
        called_off_reason: None,
        planned: Stamp { by, at: 0 },
        opened: None,
        ended: None,
    }
}

fn ids<T: From<uuid::Uuid>>(count: u8) -> Vec<T> {
    (0..count).map(|number| new_id(i64::from(number), [number; 10])).collect()
}

#[test]
fn a_sitting_is_planned_for_a_day_to_come() {
    let today = day("2026-11-22");
    let office = OfficeCalendar::default();
    let facts = input("2026-11-25").parse(today, &office).unwrap();
    assert_eq!((facts.on, facts.begins, facts.place.as_str()), (day("2026-11-25"), Some(630), "قاعة الاجتماعات"), "in any digits, tidied");
    assert!(input("2026-11-22").parse(today, &office).is_ok(), "a sitting may be today");
    let past = input("2026-11-21").parse(today, &office).unwrap_err();
    assert_eq!(refused(&past), [("on", Code::DayPassed)], "and never yesterday");
    let wrong = SittingInput { on: None, begins: "25:00".into(), ..input("2026-11-25") }.parse(today, &office).unwrap_err();
    assert_eq!(refused(&wrong), [("on", Code::Required), ("begins", Code::NumberShape)], "all at once, each beside its field");
    let far = input("2062-11-25").parse(today, &office).unwrap_err();
    assert_eq!(refused(&far), [("on", Code::TooFarAhead)], "a slip of the year");
}

#[test]
fn a_holiday_or_a_day_off_needs_a_reason() {
    let today = day("2026-11-22");
    let date = |text: &str| RecordedDate::of_day(day(text)).unwrap();
    let holiday = Holiday { name: "إجازة المثال".into(), from: date("2026-11-30"), to: date("2026-12-01") };
    let office = OfficeCalendar { holidays: vec![holiday], ..OfficeCalendar::default() };
    let friday = input("2026-11-27").parse(today, &office).unwrap_err();
    assert_eq!(refused(&friday), [("off_day_reason", Code::DayOff)], "the office does not work on a Friday");
    assert_eq!(friday.0[0].params["holiday"], "", "which is no holiday with a name");
    let feast = input("2026-12-01").parse(today, &office).unwrap_err();
    assert_eq!(feast.0[0].params["holiday"], "إجازة المثال", "and this one has one");
    let because = SittingInput { off_day_reason: "حالات عاجلة".into(), ..input("2026-12-01") }.parse(today, &office).unwrap();
    assert_eq!(because.off_day_reason.as_deref(), Some("حالات عاجلة"), "with a reason it is held all the same");
    let idle = SittingInput { off_day_reason: "لا لزوم".into(), ..input("2026-11-25") }.parse(today, &office).unwrap();
    assert_eq!(idle.off_day_reason, None, "on a working day no reason is kept");
}

#[test]
fn a_sitting_opens_on_its_day_with_enough_members() {
    let planned = sitting("2026-11-25");
    let members: Vec<MemberId> = ids(4);
    let early = planned.open(day("2026-11-24"), &members, Some(3)).unwrap_err();
    assert_eq!((early.code, early.params["why"].as_str()), (Code::SittingStep, "early"), "not before its day");
    let few = planned.open(day("2026-11-25"), &members[..2], Some(3)).unwrap_err();
    assert_eq!(
        (few.code, few.params["present"].as_str(), few.params["needed"].as_str()),
        (Code::QuorumNotMet, "2", "3"),
        "the secretary is told both numbers"
    );
    assert_eq!(planned.open(day("2026-11-25"), &members[..3], Some(3)), Ok(SittingState::Open), "the quorum is enough");
    assert_eq!(planned.open(day("2026-11-26"), &members, Some(3)), Ok(SittingState::Open), "written down a day later");
    assert_eq!(planned.open(day("2026-11-25"), &[], None).unwrap_err().code, Code::QuorumNotMet, "nobody is no sitting, rule or none");
    assert!(planned.open(day("2026-11-25"), &members[..1], None).is_ok(), "no number is invented where the office has none");
}

#[test]
fn a_sitting_goes_only_its_way() {
    use SittingState as S;
    use SittingStep as Step;
    let table = [
        (S::Planned, Step::Open, S::Open),
        (S::Open, Step::Close, S::Held),
        (S::Planned, Step::CallOff, S::CalledOff),
        (S::Open, Step::CallOff, S::CalledOff),
    ];
    for state in S::ALL {
        assert_eq!(S::parse(state.as_str()), Some(state), "it reads back");
        for step in [Step::Open, Step::Close, Step::CallOff] {
            let expected = table.iter().find(|(from, by, _)| (*from, *by) == (state, step)).map(|(.., to)| *to);
            assert_eq!(state.step(step).ok(), expected, "{state:?} by {step:?}");
        }
    }
}

#[test]
fn the_day_of_a_sitting_is_said_with_its_time() {
    assert_eq!(sitting("2026-11-25").begins_shown(), "10:30 ص", "as people read it");
    assert_eq!(Sitting { begins: None, ..sitting("2026-11-25") }.begins_shown(), "", "nothing where it was not said");
}

#[test]
fn members_come_and_go() {
    let member = Member {
        id: new_id(1, [1; 10]),
        version: 1,
        name: "خالد".into(),
        title: String::new(),
        since: day("2026-01-01"),
        until: Some(day("2026-06-30")),
    };
    assert!(!member.sits_on(day("2025-12-31")) && member.sits_on(day("2026-01-01")), "from the first day");
    assert!(member.sits_on(day("2026-06-30")) && !member.sits_on(day("2026-07-01")), "to the last, both included");
    let wrong = MemberInput {
        name: " ".into(),
        title: "رئيس".into(),
        since: Some(TypedDate { calendar: Calendar::Hijri, year: 1448, month: None, day: None }),
    };
    assert_eq!(
        refused(&wrong.parse(day("2026-11-22")).unwrap_err()),
        [("name", Code::Required), ("since.day", Code::DateIncomplete)],
        "all at once"
    );
}

#[test]
fn the_rule_is_read_in_any_digits_and_reads_back() {
    let rule = CommitteeRuleInput { quorum: "٣".into(), weekday: Some(2), begins: "10:00".into(), place: "المقر".into() }.parse().unwrap();
    assert_eq!(rule, CommitteeRule { quorum: 3, weekday: Some(2), begins: Some(600), place: "المقر".into() });
    assert_eq!(rule.typed().parse().unwrap(), rule, "as it is shown for the next change");
    for wrong in ["0", "51", "99999999999"] {
        let found = CommitteeRuleInput { quorum: wrong.into(), ..CommitteeRuleInput::default() }.parse().unwrap_err();
        assert_eq!(refused(&found), [("quorum", Code::OutOfRange)], "{wrong} is no quorum");
    }
    let nothing = CommitteeRuleInput { quorum: "-3".into(), ..CommitteeRuleInput::default() }.parse().unwrap_err();
    assert_eq!(refused(&nothing), [("quorum", Code::NumberShape)]);
}

#[test]
fn the_agenda_says_why_a_case_is_heard() {
    use crate::decision::DecisionRecord;
    use crate::request::Decision;
    let decided = |verdict: Decision| DecisionRecord {
        id: new_id(1, [1; 10]),
        request_id: new_id(2, [2; 10]),
        sitting_id: None,
        verdict,
        granted: None,
        deferred_until: None,
        returned: Vec::new(),
        reason_told: String::new(),
        reason_internal: String::new(),
        votes: None,
        decided_on: day("2026-11-22"),
        recorded: sitting("2026-11-25").planned,
        alone: false,
    };
    assert_eq!(why_on_agenda(&[], false), AgendaWhy::New, "nothing was decided on it");
    assert_eq!(why_on_agenda(&[decided(Decision::Deferred)], false), AgendaWhy::Deferred);
    assert_eq!(
        why_on_agenda(&[decided(Decision::Returned), decided(Decision::Deferred)], false),
        AgendaWhy::ReturnedAgain,
        "the newest counts"
    );
    assert_eq!(why_on_agenda(&[decided(Decision::Refused)], false), AgendaWhy::Reconsidered, "an appeal brought it back");
    assert_eq!(why_on_agenda(&[decided(Decision::Deferred)], true), AgendaWhy::Carried, "the last sitting did not come to it");
    for why in AgendaWhy::ALL {
        assert_eq!(AgendaWhy::parse(why.as_str()), Some(why), "it reads back");
    }
}

proptest! {
    #[test]
    fn an_agenda_stays_a_permutation_whatever_is_moved(count in 0u8..12, moves in proptest::collection::vec((0usize..14, proptest::option::of(0usize..14)), 0..40)) {
        let all: Vec<RequestId> = ids(14);
        let first: Vec<RequestId> = all[..usize::from(count)].to_vec();
        let mut order = first.clone();
        for (moved, before) in moves {
            let before = before.map(|place| all[place]);
            order = move_before(&order, all[moved], before);
            let mut sorted = order.clone();
            sorted.sort();
            prop_assert_eq!(&sorted, &first, "nothing is lost, nothing comes twice");
            if let Some(place) = order.iter().position(|one| *one == all[moved]) && let Some(before) = before && before != all[moved] && order.contains(&before) {
                prop_assert_eq!(order.get(place + 1), Some(&before), "it stands right before the other");
            }
        }
    }

    #[test]
    fn a_quorum_is_met_by_that_many_and_not_by_fewer(present in 0usize..60, quorum in proptest::option::of(1u8..50)) {
        let needed = usize::from(quorum.unwrap_or(1));
        prop_assert_eq!(enough_members(present, quorum).is_ok(), present >= needed);
    }
}
