#![allow(clippy::unwrap_used)]
use super::*;
use crate::catalogue::{Catalogue, Obligation};
use crate::date::Calendar;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn hijri(year: i32, month: u8, day: u8) -> Option<TypedDate> {
    Some(TypedDate { calendar: Calendar::Hijri, year, month: Some(month), day: Some(day) })
}

fn gregorian(year: i32, month: u8, day: u8) -> Option<TypedDate> {
    Some(TypedDate { calendar: Calendar::Gregorian, year, month: Some(month), day: Some(day) })
}

fn parse(paper: &str, number: &str, issued: Option<TypedDate>, expires: Option<TypedDate>) -> Result<SightingOutcome, Refusals> {
    let catalogue = Catalogue::start().unwrap();
    let paper = catalogue.paper(&PaperCode::parse(paper).unwrap()).unwrap().clone();
    let asked = Requirement { paper: paper.code.clone(), obligation: Obligation::Mandatory, max_age_months: None };
    SeenInput { number: number.to_owned(), issued, expires }.parse(&paper, &asked, today())
}

fn refused(result: Result<SightingOutcome, Refusals>) -> Vec<(Code, String)> {
    result.unwrap_err().0.into_iter().map(|refusal| (refusal.code, refusal.field)).collect()
}

fn one(code: Code, field: &str) -> Vec<(Code, String)> {
    vec![(code, field.to_owned())]
}

#[test]
fn a_seen_paper_keeps_what_was_typed_in_its_calendar() {
    let seen = parse("rent_contract", " ١٠٤٥٨٨٢٠ ", hijri(1447, 5, 29), hijri(1448, 6, 13)).unwrap();
    let SightingOutcome::Seen { number, issued, expires } = &seen else { panic!("seen") };
    assert_eq!(number.as_deref(), Some("١٠٤٥٨٨٢٠"), "a contract's number stands as on the paper");
    assert_eq!(
        (issued.unwrap().to_string(), expires.unwrap().to_string()),
        ("1447-05-29 AH".into(), "1448-06-13 AH".into()),
        "as on the paper"
    );
    assert_eq!(
        serde_json::from_str::<SightingOutcome>(&serde_json::to_string(&seen).unwrap()).unwrap(),
        seen,
        "it reads back from the store"
    );
}

#[test]
fn what_a_paper_must_show_is_asked_for() {
    assert_eq!(
        refused(parse("rent_contract", "", None, None)),
        [(Code::Required, "number".to_owned()), (Code::Required, "expires".to_owned())],
        "a contract has a number and an end"
    );
    assert_eq!(refused(parse("social_security", "", None, None)), one(Code::Required, "issued"), "its age counts, so its issue is needed");
    assert!(parse("school_letter", "ignored", gregorian(2026, 9, 1), None).is_ok(), "no number is asked of it");
    assert!(parse("proof_of_relation", "", None, None).is_ok(), "nothing but the look is asked of it");
}

#[test]
fn wrong_dates_are_refused_where_they_stand() {
    let number = "10458820";
    assert_eq!(
        refused(parse("rent_contract", number, gregorian(2026, 2, 1), gregorian(2026, 1, 31))),
        one(Code::EndBeforeStart, "expires"),
        "expiry before issue"
    );
    assert_eq!(
        refused(parse("rent_contract", number, hijri(1448, 6, 13), hijri(1449, 1, 1))),
        one(Code::InFuture, "issued"),
        "issued tomorrow"
    );
    assert!(parse("rent_contract", number, hijri(1448, 6, 12), hijri(1448, 6, 12)).is_ok(), "issued today for today");
    assert_eq!(
        refused(parse("rent_contract", number, None, hijri(1446, 5, 30))),
        one(Code::NoSuchDay, "expires.day"),
        "30/05/1446 does not exist"
    );
    assert_eq!(refused(parse("rent_contract", number, None, gregorian(2027, 2, 30))), one(Code::NoSuchDay, "expires.day"), "30 February");
    let year_alone = Some(TypedDate { calendar: Calendar::Hijri, year: 1450, month: None, day: None });
    assert_eq!(refused(parse("rent_contract", number, None, year_alone)), one(Code::DateIncomplete, "expires.day"), "an expiry is a day");
    assert!(
        parse("rent_contract", number, None, gregorian(2020, 1, 1)).is_ok(),
        "an expired paper was seen all the same; the checklist judges it"
    );
}

#[test]
fn ids_and_accounts_are_checked_digit_by_digit() {
    let until = hijri(1452, 7, 11);
    assert!(parse("national_id", "١٠٠٠ ٠٠٠ ٠٠٨", None, until).is_ok(), "any digits, grouped");
    assert_eq!(refused(parse("national_id", "1000000000", None, until)), one(Code::IdChecksum, "number"), "a typing mistake");
    assert_eq!(refused(parse("national_id", "100000000", None, until)), one(Code::IdLength, "number"), "nine digits");
    assert!(parse("bank_account", "SA03 8000 0000 6080 1016 7519", None, None).is_ok(), "as the bank prints it");
    assert_eq!(
        refused(parse("bank_account", "SA0380000000608010167518", None, None)),
        one(Code::IbanChecksum, "number"),
        "last digit changed"
    );
    assert_eq!(refused(parse("title_deed", "رقم\u{FFFD}", None, None)), one(Code::ForbiddenLetters, "number"), "damaged text");
    assert_eq!(refused(parse("title_deed", &"9".repeat(5000), None, None)), one(Code::TooLong, "number"), "5,000 letters");
}

#[test]
fn notes_and_reasons_are_never_empty() {
    assert_eq!(SightingOutcome::mismatch(" \u{200F}").unwrap_err().field, "note", "what differs must be said");
    assert_eq!(SightingOutcome::not_applicable("").unwrap_err().field, "reason", "why must be said");
    assert!(SightingOutcome::mismatch("الاسم في العقد مختلف").is_ok(), "said");
}

#[test]
fn the_newest_look_counts_and_one_entered_in_error_does_not() {
    let by = crate::id::new_id(1, [9; 10]);
    let look = |number: u8, at: i64, in_error: bool| Sighting {
        id: crate::id::new_id(at, [number; 10]),
        request_id: crate::id::new_id(1, [0; 10]),
        turn: u32::from(number),
        paper: PaperCode::parse("title_deed").unwrap(),
        outcome: SightingOutcome::Mismatch { note: number.to_string() },
        seen: Stamp { by, at },
        reused_from: None,
        recorded: Stamp { by, at },
        in_error: in_error.then_some(Stamp { by, at }),
    };
    // The PC's clock was set back between the first look and the second.
    let looks = [look(2, 10, false), look(1, 20, false), look(3, 30, true)];
    assert_eq!(next_turn(&looks), 4, "no turn is given twice");
    let paper = PaperCode::parse("title_deed").unwrap();
    assert_eq!(effective(&looks, &paper).unwrap().id, looks[0].id, "the newest that holds");
    assert!(effective(&looks[2..], &paper).is_none(), "hidden, kept");
}
