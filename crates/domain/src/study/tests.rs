#![allow(clippy::unwrap_used)]
use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::date::{Calendar, TypedDate};
use crate::id::StaffId;
use crate::money::Halalas;
use crate::request::RequestState;
use crate::staff::{Role, StaffMember};
use crate::{Code, Refusals};

fn line(what: &str, amount: &str) -> MoneyLineInput {
    MoneyLineInput { what: what.to_owned(), amount: amount.to_owned(), shown_by: String::new() }
}

fn whole() -> StudyInput {
    StudyInput {
        needs: vec![NeedInput { kind: "food".into(), urgency: "at_once".into(), note: "حليب أطفال".into() }, NeedInput::default()],
        income: vec![line("ضمان اجتماعي", "١٬٩٨٠٫٥"), MoneyLineInput::default(), line("نفقة", "500")],
        outgoings: vec![line("كهرباء", "230")],
        housing: "rented".into(),
        rent_yearly: "14000".into(),
        housing_state: "acceptable".into(),
        dependants: "٤".into(),
        health: "ربو عند الابن".into(),
        advice: "grant".into(),
        advised: "سلة غذائية كل شهر مدة ستة أشهر".into(),
        reasons: "الدخل لا يكفي الغذاء".into(),
        ..StudyInput::default()
    }
}

fn refused(refusals: &Refusals) -> Vec<(String, Code)> {
    refusals.0.iter().map(|refusal| (refusal.field.clone(), refusal.code)).collect()
}

#[test]
fn a_study_is_read_as_researchers_write_it_and_reads_back_the_same() {
    let body = whole().parse().unwrap();
    assert_eq!(body.needs.len(), 1, "an empty line is no need");
    assert_eq!(body.income_sum(), Some(Halalas::new(248_050).unwrap()), "the sum of both sources, to the halala");
    assert_eq!(body.to_input().parse().unwrap(), body, "opened again in the form, nothing changed");
    assert_eq!(StudyInput::default().parse().unwrap(), StudyBody::default(), "an empty form may be saved");
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let wrong = StudyInput {
        needs: vec![NeedInput { note: "ثلاجة".into(), ..NeedInput::default() }, NeedInput { kind: "gold".into(), ..NeedInput::default() }],
        income: vec![line("راتب", "-5"), line("", "100"), line("منحة", "10000000000.01")],
        rent_yearly: "1,5".into(),
        dependants: "كثير".into(),
        advice: "perhaps".into(),
        ..StudyInput::default()
    };
    assert_eq!(
        refused(&wrong.parse().unwrap_err()),
        [
            ("needs.0.kind".to_owned(), Code::Required),
            ("needs.1.kind".to_owned(), Code::NotFound),
            ("income.0.amount".to_owned(), Code::AmountShape),
            ("income.1.what".to_owned(), Code::Required),
            ("income.2.amount".to_owned(), Code::AmountShape),
            ("rent_yearly".to_owned(), Code::AmountShape),
            ("dependants".to_owned(), Code::NumberShape),
            ("advice".to_owned(), Code::NotFound),
        ],
        "a minus, an amount above what can be, an unknown word: each beside its field"
    );
    let both = StudyInput { no_income: true, income: vec![line("راتب", "100")], ..StudyInput::default() };
    assert_eq!(refused(&both.parse().unwrap_err()), [("income".to_owned(), Code::OutOfRange)], "income and no income at once");
}

#[test]
fn a_study_goes_to_the_committee_only_with_a_recommendation_and_its_reasons() {
    let empty = StudyBody::default();
    assert_eq!(
        refused(&empty.must_advise().unwrap_err()),
        [("advice".to_owned(), Code::Required), ("reasons".to_owned(), Code::Required)],
        "what the committee reads first is asked for"
    );
    let vague = StudyBody { advised: String::new(), ..whole().parse().unwrap() };
    assert_eq!(refused(&vague.must_advise().unwrap_err()), [("advised".to_owned(), Code::Required)], "granting what?");
    let refusing = StudyBody { advice: Some(Advice::Refuse), ..vague };
    assert!(refusing.must_advise().is_ok(), "a refusal grants nothing, its reasons are enough");
    let next = whole().parse().unwrap().for_next_turn();
    assert_eq!(
        (next.advice, next.reasons.as_str(), next.dependants),
        (None, "", Some(4)),
        "the next turn keeps what was found, not what was advised"
    );
}

#[test]
fn differences_are_shown_only_where_both_sides_say_something() {
    let body = whole().parse().unwrap();
    let stated = Stated { income: Some(Halalas::new(198_000).unwrap()), dependants: Some(4), ..Stated::default() };
    let [income, rent, housing, dependants] = compare(&stated, &body);
    assert_eq!((income.differs(), income.difference()), (true, Some(50_050)), "500.50 riyals more than stated");
    assert!(!rent.differs() && rent.difference().is_none(), "nobody asked for the rent");
    assert!(!housing.differs() && !dependants.differs(), "the same, or not stated");
    let none = StudyBody { no_income: true, ..StudyBody::default() };
    assert_eq!(compare(&stated, &none).first().unwrap().difference(), Some(-198_000), "no income at all is a finding too");
}

fn staff(number: u128, roles: &[Role]) -> StaffMember {
    StaffMember { id: StaffId::from(Uuid::from_u128(number)), name: "موظف".into(), roles: roles.to_vec(), active: true }
}

#[test]
fn a_researcher_takes_what_nobody_has_and_only_the_manager_gives_to_others() {
    let (manager, noura, saad) = (staff(1, &[Role::Manager]), staff(2, &[Role::Researcher]), staff(3, &[Role::Researcher, Role::Clerk]));
    let may = |by: &StaffMember, to: &StaffMember, current| {
        may_be_assigned(RequestState::Submitted, by, to, current).map_err(|refusal| refusal.code)
    };
    assert_eq!(may(&manager, &noura, None), Ok(()));
    assert_eq!(may(&noura, &noura, None), Ok(()), "takes it");
    assert_eq!(may(&noura, &saad, None), Err(Code::NotAllowed), "gives it to another");
    assert_eq!(may(&noura, &noura, Some(saad.id)), Err(Code::NotAllowed), "takes it from another");
    assert_eq!(may(&manager, &noura, Some(saad.id)), Ok(()), "the manager may");
    assert_eq!(may(&manager, &noura, Some(noura.id)), Err(Code::NotFound), "has it already");
    let (clerk, left) = (staff(4, &[Role::Clerk]), StaffMember { active: false, ..noura.clone() });
    assert_eq!(may(&manager, &clerk, None), Err(Code::NotFound), "a clerk does not study");
    assert_eq!(may(&manager, &left, None), Err(Code::NotFound), "nor one who left");
    for state in RequestState::ALL {
        let open = matches!(state, RequestState::Submitted | RequestState::WithResearcher | RequestState::ReturnedForCompletion);
        assert_eq!(may_be_assigned(state, &manager, &noura, None).is_ok(), open, "{}", state.as_str());
    }
}

#[test]
fn what_a_request_is_sent_back_for_is_named() {
    let item = |name: &str, note: &str| ItemInput { name: name.into(), note: note.into(), code: String::new() };
    let read = parse_items(&[item("عقد الإيجار", "انتهت مدته"), ItemInput::default()]).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(refused(&parse_items(&[]).unwrap_err()), [("items".to_owned(), Code::Required)], "sent back for nothing");
    assert_eq!(refused(&parse_items(&[item("", "ناقص")]).unwrap_err()), [("items.0.name".to_owned(), Code::Required)]);
    let many = vec![item("ورقة", ""); ITEMS_MAX + 1];
    assert_eq!(refused(&parse_items(&many).unwrap_err()), [("items".to_owned(), Code::OutOfRange)]);
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn typed(year: i32, month: u8, day: u8) -> Option<TypedDate> {
    Some(TypedDate { calendar: Calendar::Gregorian, year, month: Some(month), day: Some(day) })
}

#[test]
fn a_visit_is_planned_ahead_and_recorded_afterwards() {
    let today = day(2026, 11, 22);
    let plan = |on| VisitInput { on, district: " النسيم ".into(), note: String::new() }.parse(today).map_err(|refusals| refused(&refusals));
    assert_eq!(plan(typed(2026, 11, 22)).unwrap().district, "النسيم", "today is early enough");
    assert_eq!(plan(typed(2026, 11, 21)), Err(vec![("on".to_owned(), Code::DayPassed)]));
    assert_eq!(plan(typed(2028, 1, 1)), Err(vec![("on".to_owned(), Code::TooFarAhead)]), "a typing mistake in the year");
    assert_eq!(plan(None), Err(vec![("on".to_owned(), Code::Required)]));

    let stamp = crate::request::Stamp { by: StaffId::from(Uuid::nil()), at: 0 };
    let record = |outcome, on, seen: &str| {
        VisitRecordInput { outcome, on, seen: seen.into() }.parse(stamp, today).map_err(|refusals| refused(&refusals))
    };
    assert!(record(Some(VisitOutcome::Done), typed(2026, 11, 22), "غرفتان وأثاث قليل").is_ok());
    assert!(record(Some(VisitOutcome::NobodyThere), typed(2026, 11, 22), "").is_ok(), "nobody was there: nothing was seen");
    assert_eq!(record(Some(VisitOutcome::Done), typed(2026, 11, 22), ""), Err(vec![("seen".to_owned(), Code::Required)]));
    assert_eq!(record(Some(VisitOutcome::Refused), typed(2026, 11, 23), ""), Err(vec![("on".to_owned(), Code::InFuture)]));
    assert_eq!(record(None, typed(2026, 11, 22), ""), Err(vec![("outcome".to_owned(), Code::Required)]));
}
