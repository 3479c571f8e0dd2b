#![allow(clippy::unwrap_used)]
use proptest::prelude::*;

use super::*;
use crate::{
    date::Calendar,
    household::{Address, AddressInput, HouseholdRole, Membership},
    id::new_id,
    number::{FileNumber, Series},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn typed(year: i32, month: u8, day: u8) -> Option<TypedDate> {
    Some(TypedDate { calendar: Calendar::Gregorian, year, month: Some(month), day: Some(day) })
}

fn halalas(riyals: i64) -> Halalas {
    Halalas::new(riyals * 100).unwrap()
}

fn person(number: u8) -> PersonId {
    new_id(1, [number; 10])
}

fn household() -> Household {
    let member = |number, may_receive_money| Membership {
        person_id: person(number),
        role: HouseholdRole::Other,
        since: day("2026-01-01"),
        until: (number == 3).then(|| day("2026-02-01")),
        may_receive_money,
    };
    Household {
        id: new_id(1, [9; 10]),
        version: 1,
        file_number: FileNumber::new(1).unwrap(),
        address: Address::parse(&AddressInput::default()).unwrap(),
        members: vec![member(1, true), member(2, false), member(3, true)],
        prisoners: Vec::new(),
    }
}

fn grant(amount: i64, times: u16, from: &str) -> Granted {
    Granted { amount: Some(halalas(amount)), quantity: None, times, from: day(from) }
}

fn planned(granted: &Granted) -> Vec<Instalment> {
    plan(new_id(1, [1; 10]), new_id(1, [2; 10]), granted, 1).unwrap()
}

fn delivered(place: u16, amount: i64) -> Delivery {
    Delivery {
        id: new_id(1, [3; 10]),
        request_id: new_id(1, [1; 10]),
        place,
        number: RegisterNumber::new(Series::Receipt, 2026, 1).unwrap(),
        given: Given { amount: Some(halalas(amount)), count: None },
        recipient: Recipient::Member { person_id: person(1) },
        given_on: day("2026-11-22"),
        recorded: Stamp { by: new_id(1, [4; 10]), at: 0 },
        receipt: None,
        signed: None,
        taken_back: None,
    }
}

fn input(amount: &str) -> GivenInput {
    GivenInput {
        amount: amount.to_owned(),
        count: String::new(),
        recipient: HandedToInput::Member { person_id: person(1) },
        given_on: typed(2026, 11, 22),
    }
}

fn check(input: &GivenInput, left: Given) -> Result<CheckedDelivery, Vec<(Code, String)>> {
    let found = input.check(left, day("2026-11-01"), &household(), day("2026-11-22"));
    found.map_err(|refused| refused.0.into_iter().map(|refusal| (refusal.code, refusal.field)).collect())
}

fn money(riyals: i64) -> Given {
    Given { amount: Some(halalas(riyals)), count: None }
}

#[test]
fn monthly_support_keeps_to_the_months_ends() {
    let days: Vec<String> = planned(&grant(1500, 4, "2027-12-31")).iter().map(|one| one.due_on.to_string()).collect();
    assert_eq!(days, ["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31"], "counted from the first, never from a shorter month");
    assert!(plan(new_id(1, [1; 10]), new_id(1, [2; 10]), &grant(1, 0, "2027-01-01"), 1).is_err(), "no instalment is no grant");
    assert!(plan(new_id(1, [1; 10]), new_id(1, [2; 10]), &grant(1, 61, "2027-01-01"), 1).is_err(), "no committee grants so far ahead");
}

#[test]
fn what_is_left_shrinks_with_each_delivery_and_grows_back_with_one_taken_back() {
    let first = planned(&grant(1500, 2, "2026-11-01")).remove(0);
    let mut all = vec![delivered(1, 500), delivered(2, 1500)];
    assert_eq!(first.left(&all), money(1000), "another instalment's delivery does not count");
    assert_eq!(first.state(&all, day("2026-11-22")), InstalmentState::Overdue, "partly given is not given");
    all.push(delivered(1, 1000));
    assert_eq!(first.state(&all, day("2026-11-22")), InstalmentState::Delivered, "all of it");
    assert_eq!(first.must_be_open(&all).unwrap_err().code, Code::InstalmentDone, "and nothing more is given");
    let stamp = Stamp { by: new_id(1, [4; 10]), at: 0 };
    all[2].taken_back = Some(Ended { why: "خطأ".to_owned(), stamp });
    assert_eq!(first.left(&all), money(1000), "what was recorded by mistake was not given");
}

#[test]
fn more_than_is_left_nothing_and_less_than_nothing_are_refused_beside_the_field() {
    assert_eq!(check(&input("١٬٥٠٠٫٥٠"), money(2000)).unwrap().given.amount.unwrap().halalas(), 150_050, "Arabic digits are digits");
    for (amount, code) in [
        ("1000.01", Code::OutOfRange),
        ("0", Code::OutOfRange),
        ("-5", Code::AmountShape),
        ("1000000000000", Code::AmountShape),
        ("", Code::Required),
    ] {
        assert_eq!(check(&input(amount), money(1000)).unwrap_err(), [(code, "amount".to_owned())], "{amount:?}");
    }
    let units = Given { amount: None, count: Some(3) };
    let count = |count: &str| check(&GivenInput { count: count.to_owned(), ..input("") }, units);
    assert_eq!(count("٢").unwrap().given.count, Some(2), "two baskets");
    for (typed, code) in [
        ("4", Code::OutOfRange),
        ("0", Code::OutOfRange),
        ("-2", Code::NumberShape),
        ("سلتان", Code::NumberShape),
        ("99999999999", Code::OutOfRange),
    ] {
        assert_eq!(count(typed).unwrap_err(), [(code, "count".to_owned())], "{typed:?}");
    }
}

#[test]
fn of_money_and_goods_either_may_come_alone_but_not_neither() {
    let both = Given { amount: Some(halalas(100)), count: Some(2) };
    let checked = check(&GivenInput { count: "1".to_owned(), ..input("") }, both).unwrap();
    assert_eq!((checked.given.amount, checked.given.count), (Some(Halalas::default()), Some(1)), "the basket now, the money later");
    assert_eq!(check(&input(""), both).unwrap_err(), [(Code::Required, "amount".to_owned())], "a delivery delivers something");
}

#[test]
fn a_delivery_is_not_in_the_future_and_not_before_the_grant() {
    for (date, code) in [(typed(2026, 11, 23), Code::InFuture), (typed(2026, 10, 31), Code::EndBeforeStart), (None, Code::Required)] {
        let wrong = check(&GivenInput { given_on: date, ..input("100") }, money(1000)).unwrap_err();
        assert_eq!(wrong, [(code, "given_on".to_owned())], "{date:?}");
    }
}

#[test]
fn money_goes_to_one_who_may_receive_it_or_to_a_proxy_whose_paper_holds() {
    let to = |number| GivenInput { recipient: HandedToInput::Member { person_id: person(number) }, ..input("100") };
    assert!(check(&to(1), money(1000)).is_ok(), "who may receive money");
    for (number, why) in [(2, "a member who may not"), (3, "one who left the household"), (7, "a stranger")] {
        assert_eq!(check(&to(number), money(1000)).unwrap_err(), [(Code::MayNotReceive, "recipient.person_id".to_owned())], "{why}");
    }
    let goods = GivenInput { count: "1".to_owned(), ..to(2) };
    assert!(
        check(&GivenInput { amount: String::new(), ..goods }, Given { amount: None, count: Some(1) }).is_ok(),
        "goods are handed to any member"
    );
    let proxy = |name: &str, number: &str, expires| GivenInput {
        recipient: HandedToInput::Proxy { name: name.to_owned(), number: number.to_owned(), expires },
        ..input("100")
    };
    assert!(check(&proxy("سعد بن ناصر", "447", typed(2026, 11, 22)), money(1000)).is_ok(), "a mandate holds through its last day");
    assert_eq!(
        check(&proxy("", "447", typed(2026, 11, 21)), money(1000)).unwrap_err(),
        [(Code::Required, "recipient.name".to_owned()), (Code::PaperExpired, "recipient.expires".to_owned())],
        "all that is wrong at once"
    );
}

proptest! {
    #[test]
    fn never_is_more_given_than_was_granted(granted in 1_i64..5_000, tries in proptest::collection::vec(0_i64..6_000, 0..12)) {
        let instalment = planned(&grant(granted, 1, "2026-11-01")).remove(0);
        let mut all = Vec::new();
        for riyals in tries {
            if let Ok(checked) = check(&input(&riyals.to_string()), instalment.left(&all)) {
                all.push(Delivery { given: checked.given, ..delivered(1, 0) });
            }
        }
        let sum: i64 = all.iter().filter_map(|one| one.given.amount).map(Halalas::halalas).sum();
        prop_assert!(sum <= granted * 100, "{sum} of {granted}");
        prop_assert_eq!(all_done(std::slice::from_ref(&instalment), &all), sum == granted * 100, "done when, and only when, nothing is left");
    }

    #[test]
    fn each_instalment_falls_a_month_after_the_one_before(from in 0_i64..20_000, times in 1_u16..=60) {
        let first = day("2000-01-01") + chrono::Duration::days(from);
        let all = planned(&Granted { amount: None, quantity: None, times, from: first });
        for pair in all.windows(2) {
            let days = (pair[1].due_on - pair[0].due_on).num_days();
            prop_assert!((28..=31).contains(&days), "{days} days between two instalments");
        }
    }
}
