#![allow(clippy::unwrap_used)]
use proptest::prelude::*;

use super::*;
use crate::date::{RecordedDate, TypedDate};
use crate::{Code, Refusals};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn typed(text: &str) -> Option<TypedDate> {
    Some(RecordedDate::of_day(day(text)).unwrap().typed())
}

fn blank(verdict: Option<Decision>) -> DecisionInput {
    DecisionInput {
        verdict,
        granted: GrantedInput::default(),
        deferred_until: None,
        returned: Vec::new(),
        reason_told: String::new(),
        reason_internal: String::new(),
        votes: VotesInput::default(),
    }
}

fn refused(found: &Refusals) -> Vec<(&str, Code)> {
    found.0.iter().map(|refusal| (refusal.field.as_str(), refusal.code)).collect()
}

fn judge(input: DecisionInput) -> Result<DecisionFacts, Refusals> {
    input.parse(day("2026-11-25"), 4)
}

fn approved(granted: GrantedInput) -> Result<DecisionFacts, Refusals> {
    judge(DecisionInput { granted, ..blank(Some(Decision::Approved)) })
}

#[test]
fn an_approval_says_what_is_granted() {
    let monthly = GrantedInput { amount: "١٬٥٠٠".into(), times: "6".into(), from: typed("2026-12-01"), ..GrantedInput::default() };
    let granted = approved(monthly).unwrap().granted.unwrap();
    assert_eq!((granted.amount.unwrap().halalas(), granted.times, granted.from), (150_000, 6, day("2026-12-01")), "six months of 1,500");
    let baskets = GrantedInput { quantity: "٣".into(), unit: "سلة غذائية".into(), ..GrantedInput::default() };
    let granted = approved(baskets).unwrap().granted.unwrap();
    assert_eq!(
        (granted.quantity, granted.times, granted.from),
        (Some(Quantity { count: 3, unit: "سلة غذائية".into() }), 1, day("2026-11-25")),
        "once, from the day of the sitting, where nothing else was said"
    );
    assert_eq!(refused(&approved(GrantedInput::default()).unwrap_err()), [("granted.amount", Code::Required)], "nothing is no grant");
}

#[test]
fn wrong_amounts_are_refused_beside_the_field() {
    for amount in ["-5", "0", "1000000000000", "١٠٠٠٠٠٠٠٠٠٠٠٠", "1,5", "ألف"] {
        let found = approved(GrantedInput { amount: amount.into(), ..GrantedInput::default() }).unwrap_err();
        assert_eq!(refused(&found), [("granted.amount", Code::AmountShape)], "{amount}");
    }
    let long = GrantedInput { amount: "9000000000".into(), times: "60".into(), ..GrantedInput::default() };
    assert_eq!(refused(&approved(long).unwrap_err()), [("granted.amount", Code::AmountShape)], "all months together are an amount too");
    let all = GrantedInput { amount: "x".into(), quantity: "-1".into(), unit: " ".into(), times: "61".into(), from: typed("2026-11-24") };
    assert_eq!(
        refused(&approved(all).unwrap_err()),
        [
            ("granted.amount", Code::AmountShape),
            ("granted.quantity", Code::NumberShape),
            ("granted.unit", Code::Required),
            ("granted.times", Code::OutOfRange),
            ("granted.from", Code::DayPassed)
        ],
        "all at once"
    );
}

#[test]
fn a_refusal_has_a_reason_that_can_be_told() {
    let internal = DecisionInput { reason_internal: "تفصيل داخلي".into(), ..blank(Some(Decision::Refused)) };
    assert_eq!(refused(&judge(internal).unwrap_err()), [("reason_told", Code::Required)], "the internal one is not told (reading 10)");
    let told = DecisionInput { reason_told: "لا يتوفر هذا الدعم حاليًا.".into(), ..blank(Some(Decision::Refused)) };
    let granted = GrantedInput { amount: "-5".into(), ..GrantedInput::default() };
    let facts = judge(DecisionInput { granted, ..told }).unwrap();
    assert_eq!((facts.granted, facts.deferred_until), (None, None), "what was typed for another verdict is not read");
}

#[test]
fn a_deferral_has_a_day_after_the_sitting() {
    let until = |day: Option<TypedDate>| judge(DecisionInput { deferred_until: day, ..blank(Some(Decision::Deferred)) });
    assert_eq!(refused(&until(None).unwrap_err()), [("deferred_until", Code::Required)]);
    assert_eq!(refused(&until(typed("2026-11-25")).unwrap_err()), [("deferred_until", Code::DayPassed)], "the sitting's own day is none");
    assert_eq!(until(typed("2026-11-26")).unwrap().deferred_until, Some(day("2026-11-26")));
    assert_eq!(refused(&until(typed("2096-11-26")).unwrap_err()), [("deferred_until", Code::TooFarAhead)], "a slip of the year");
}

#[test]
fn what_is_sent_back_names_what_lacks() {
    let item = |name: &str, note: &str| ReturnedItem { name: name.into(), note: note.into(), code: None };
    let back = |returned: Vec<ReturnedItem>| judge(DecisionInput { returned, ..blank(Some(Decision::Returned)) });
    assert_eq!(refused(&back(vec![item(" ", "")]).unwrap_err()), [("returned", Code::Required)], "an empty line names nothing");
    assert_eq!(refused(&back(vec![item("عقد الإيجار", ""), item("", "منتهٍ")]).unwrap_err()), [("returned.1.name", Code::Required)]);
    let facts = back(vec![item("عقد الإيجار", "انتهى"), item("", "")]).unwrap();
    assert_eq!(facts.returned, [item("عقد الإيجار", "انتهى")], "the letter names each");
}

#[test]
fn votes_are_those_of_the_members_who_decide() {
    let votes = |in_favour: &str, against: &str, abstained: &str| {
        let votes = VotesInput { in_favour: in_favour.into(), against: against.into(), abstained: abstained.into() };
        judge(DecisionInput { votes, reason_told: "سبب".into(), ..blank(Some(Decision::Refused)) })
    };
    assert_eq!(votes("", " ", "").unwrap().votes, None, "a committee need not count");
    assert_eq!(votes("٣", "1", "").unwrap().votes, Some(Votes { in_favour: 3, against: 1, abstained: 0 }));
    let found = votes("3", "2", "").unwrap_err();
    assert_eq!(refused(&found), [("votes.in_favour", Code::VotesDoNotAddUp)], "five of four");
    assert_eq!((found.0[0].params["voters"].as_str(), found.0[0].params["given"].as_str()), ("4", "5"), "with both numbers");
    assert_eq!(refused(&votes("3", "x", "").unwrap_err()), [("votes.against", Code::NumberShape)]);
}

#[test]
fn nothing_is_decided_without_a_verdict() {
    assert_eq!(refused(&judge(blank(None)).unwrap_err()), [("verdict", Code::Required)]);
}

proptest! {
    #[test]
    fn nothing_typed_into_a_grant_ever_panics(amount in any::<String>(), quantity in any::<String>(), unit in any::<String>(), times in any::<String>()) {
        if let Ok(granted) = (GrantedInput { amount, quantity, unit, times, from: None }).parse(day("2026-11-25")) {
            prop_assert!(granted.amount.is_some() || granted.quantity.is_some(), "an approval grants something");
            prop_assert!((1..=MONTHS_MAX).contains(&granted.times));
        }
    }

    #[test]
    fn counted_votes_always_add_up(in_favour in 0u8..20, against in 0u8..20, abstained in 0u8..20, voters in 0usize..40) {
        let votes = VotesInput { in_favour: in_favour.to_string(), against: against.to_string(), abstained: abstained.to_string() };
        let given = usize::from(in_favour) + usize::from(against) + usize::from(abstained);
        prop_assert_eq!(votes.parse(voters).is_ok(), given == voters);
    }
}
