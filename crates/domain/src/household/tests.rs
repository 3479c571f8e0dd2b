//! The household: one head, one membership at a time, a prisoner outside the address.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::id::new_id;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn person(number: u8) -> PersonId {
    new_id(0, [number; 10])
}

fn member(number: u8, role: HouseholdRole) -> Membership {
    Membership { person_id: person(number), role, since: day("2026-01-01"), until: None, may_receive_money: false }
}

fn household() -> Household {
    Household {
        id: new_id(0, [0; 10]),
        version: 1,
        file_number: FileNumber::new(421).unwrap(),
        address: Address::default(),
        members: vec![member(1, HouseholdRole::Head)],
        prisoners: Vec::new(),
    }
}

#[test]
fn a_second_head_and_a_second_membership_are_refused() {
    let mut household = household();
    assert_eq!(household.admit(member(2, HouseholdRole::Head)).unwrap_err().code, Code::HeadTaken, "one head");
    let refusal = household.admit(member(1, HouseholdRole::Wife)).unwrap_err();
    let number = household.file_number.to_string();
    assert_eq!((refusal.code, &refusal.params["file_number"]), (Code::AlreadyInHousehold, &number), "the file is named");
    household.admit(member(2, HouseholdRole::Son)).unwrap();
    assert_eq!(household.current_members().count(), 2, "a son joined");
}

#[test]
fn a_prisoner_is_no_member_of_the_address() {
    let mut household = household();
    let link = |number| PrisonerLink { person_id: person(number), relation: HouseholdRole::Husband };
    household.link_prisoner(link(3)).unwrap();
    assert_eq!(household.admit(member(3, HouseholdRole::Husband)).unwrap_err().code, Code::AlreadyInHousehold, "he stands behind it");
    assert_eq!(household.link_prisoner(link(1)).unwrap_err().code, Code::AlreadyInHousehold, "whoever lives here is not the prisoner");
    assert_eq!(household.link_prisoner(link(3)).unwrap_err().code, Code::AlreadyInHousehold, "one link is enough");
}

#[test]
fn a_membership_ends_between_its_beginning_and_today() {
    let mut household = household();
    let today = day("2026-11-22");
    assert_eq!(household.dismiss(person(1), day("2025-12-31"), today).unwrap_err().code, Code::EndBeforeStart, "before it began");
    assert_eq!(household.dismiss(person(1), day("2026-11-23"), today).unwrap_err().code, Code::InFuture, "not yet");
    assert_eq!(household.dismiss(person(2), today, today).unwrap_err().code, Code::NotFound, "nobody of that name lives here");
    household.dismiss(person(1), today, today).unwrap();
    assert_eq!((household.current_members().count(), household.members.len()), (0, 1), "who left stays in the file");
    household.admit(member(1, HouseholdRole::Head)).unwrap();
    assert_eq!(household.current_members().count(), 1, "and may come back");
}

#[test]
fn an_address_is_read_in_any_digits_and_may_be_empty() {
    let typed =
        AddressInput { short: "rrrd ٢٩٢٩".into(), building: "٢٩٢٩".into(), postal: "13337".into(), ..AddressInput::default() };
    let address = Address::parse(&typed).unwrap();
    assert_eq!((address.short.as_str(), address.building.as_str()), ("RRRD2929", "2929"), "kept in one form");
    assert_eq!(Address::parse(&AddressInput::default()).unwrap(), Address::default(), "a family may not know its address");
    assert!(!address.to_input().short.is_empty() && address.says_where() && !Address::default().says_where(), "found or not found");
}

#[test]
fn a_wrong_address_names_each_field() {
    for short in ["RRR2929", "RRRD292", "2929RRRD", "رررر2929", "RRRD29290", "RRRDÀÀ"] {
        assert!(Address::parse(&AddressInput { short: short.into(), ..AddressInput::default() }).is_err(), "{short} is no short address");
    }
    let wrong = AddressInput {
        building: "12".into(),
        postal: "1".into(),
        additional: "x".into(),
        city: "م".repeat(500),
        ..AddressInput::default()
    };
    let fields: Vec<_> = Address::parse(&wrong).unwrap_err().0.into_iter().map(|refusal| refusal.field).collect();
    assert_eq!(fields, ["building", "city", "postal", "additional"], "all at once");
}

#[test]
fn a_mutual_kinship_is_one_from_both_sides() {
    let one = Kinship::new(person(1), person(2), KinshipKind::SpouseOf).unwrap();
    assert_eq!(one, Kinship::new(person(2), person(1), KinshipKind::SpouseOf).unwrap(), "she is his wife as he is her husband");
    let child = Kinship::new(person(2), person(1), KinshipKind::ChildOf).unwrap();
    assert_eq!((child.from, child.to), (person(2), person(1)), "a child is not its parent's parent");
    assert!(Kinship::new(person(1), person(1), KinshipKind::SiblingOf).is_err(), "nobody is kin to himself");
}
