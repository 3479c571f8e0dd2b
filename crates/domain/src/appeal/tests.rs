#![allow(clippy::unwrap_used)]
use super::*;
use crate::{date::Calendar, id::new_id};

fn staff(number: u8, role: Role) -> StaffMember {
    StaffMember { id: new_id(1, [number; 10]), name: format!("موظف {number}"), roles: vec![role], active: true }
}

#[test]
fn an_appeal_goes_forward_only_and_ends_answered_or_taken_back() {
    use AppealMove::{Acknowledge, Answer, Assign, Close, TakeBack};
    use AppealState::{Acknowledged, Answered, Closed, Received, UnderExamination};
    let open = [
        (Received, Acknowledge, Acknowledged),
        (Received, Assign, UnderExamination),
        (Acknowledged, Assign, UnderExamination),
        (UnderExamination, Assign, UnderExamination),
        (UnderExamination, Answer, Answered),
        (Answered, Close, Closed),
        (Received, TakeBack, Closed),
        (Acknowledged, TakeBack, Closed),
        (UnderExamination, TakeBack, Closed),
    ];
    for from in AppealState::ALL {
        for step in [Acknowledge, Assign, Answer, Close, TakeBack] {
            let wanted = open.iter().find(|(state, way, _)| (*state, *way) == (from, step)).map(|(.., next)| *next);
            assert_eq!(from.step(step).ok(), wanted, "{from:?} {step:?}");
        }
        assert_eq!(AppealState::parse(from.as_str()), Some(from), "stored and read back");
    }
}

#[test]
fn whoever_decided_does_not_examine_while_another_can() {
    let (decider, secretary, researcher) = (staff(1, Role::Manager), staff(2, Role::Secretary), staff(3, Role::Researcher));
    let hand = [decider.id, secretary.id];
    let office = [decider.clone(), secretary.clone(), researcher.clone()];
    assert_eq!(may_examine(&researcher, &hand, &office), Ok(false), "another than the decider");
    for one in [&decider, &secretary] {
        assert_eq!(may_examine(one, &hand, &office).unwrap_err().code, Code::OwnEntry, "recorded or prepared the decision");
    }
    assert_eq!(may_examine(&staff(4, Role::Clerk), &hand, &office).unwrap_err().code, Code::NotAllowed, "a clerk does not examine");
    let small = [decider.clone(), staff(5, Role::Clerk)];
    assert_eq!(
        may_examine(&decider, &[decider.id], &small),
        Ok(true),
        "an office of one manager does not come to a dead end, and it shows"
    );
    let gone = StaffMember { active: false, ..researcher };
    assert_eq!(may_examine(&gone, &hand, &office).unwrap_err().code, Code::NotAllowed, "a leaver examines nothing");
}

#[test]
fn an_appeal_says_who_and_what_and_comes_after_the_decision() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let on = |day| Some(TypedDate { calendar: Calendar::Gregorian, year: 2026, month: Some(11), day: Some(day) });
    let input = |brought_by: &str, words: &str, received_on| AppealInput {
        decision_id: new_id(1, [1; 10]),
        brought_by: brought_by.to_owned(),
        text: words.to_owned(),
        received_on,
    };
    let check = |input: AppealInput| {
        let checked = input.check(day("2026-11-20"), day("2026-11-22"));
        checked.map_err(|refused| refused.0.into_iter().map(|refusal| (refusal.code, refusal.field)).collect::<Vec<_>>())
    };
    assert_eq!(check(input("فاطمة", "لم يُنظر\nفي الإيجار", on(20))).unwrap().text, "لم يُنظر\nفي الإيجار", "kept in their own words");
    let field = |name: &str| name.to_owned();
    assert_eq!(
        check(input("", " ", on(23))).unwrap_err(),
        [(Code::Required, field("brought_by")), (Code::Required, field("text")), (Code::InFuture, field("received_on"))],
        "all at once"
    );
    assert_eq!(check(input("أ", "ب", on(19))).unwrap_err(), [(Code::EndBeforeStart, field("received_on"))], "nothing was decided yet");
}
