//! The person's form: everything wrong is said at once, what is right is kept as it was typed.
#![allow(clippy::unwrap_used)]
use chrono::NaiveDate;

use super::*;
use crate::{
    Code,
    date::{Calendar, TypedDate},
    household::Address,
    id::StaffId,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn date(calendar: Calendar, year: i32, month: u8, day: u8) -> Option<TypedDate> {
    Some(TypedDate { calendar, year, month: Some(month), day: Some(day) })
}

fn fatima() -> PersonInput {
    PersonInput {
        first: "فاطمة".into(),
        father: "إبراهيم".into(),
        grandfather: "علي".into(),
        family: "الأحمد".into(),
        sex: Some(Sex::Female),
        nationality: "سعودية".into(),
        marital: Some(MaritalStatus::Married),
        national_id: "١٠٠٠ ٠٠٠ ٠١٦".into(),
        birth: date(Calendar::Hijri, 1405, 12, 15),
        phones: vec![PhoneInput { number: "٠٥٥٠٠٠٠٠١٢".into(), owner: String::new(), best_time: "بعد العصر".into() }],
        accounts: vec![AccountInput {
            iban: "0380000000608010167519".into(),
            holder: String::new(),
            relation: AccountRelation::Own,
            note: String::new(),
        }],
        category: Some(Category::Wife),
        needs: vec![Need::NeedsReader, Need::FemaleStaff, Need::NeedsReader],
        ..PersonInput::default()
    }
}

fn refusals(input: &PersonInput) -> Vec<(String, Code)> {
    PersonFacts::parse(input, today()).unwrap_err().0.into_iter().map(|refusal| (refusal.field, refusal.code)).collect()
}

#[test]
fn a_right_form_is_kept_and_comes_back_for_correcting() {
    let facts = PersonFacts::parse(&fatima(), today()).unwrap();
    assert_eq!(facts.name.full(), "فاطمة إبراهيم علي الأحمد", "as on the ID");
    assert_eq!(facts.needs, [Need::NeedsReader, Need::FemaleStaff], "a need said twice is one need");
    assert_eq!(facts.accounts[0].holder, "فاطمة إبراهيم علي الأحمد", "one's own account stands in one's own name");
    let again = PersonFacts::parse(&facts.to_input(), today()).unwrap();
    assert_eq!(again, facts, "opening the form and saving it changes nothing");
    let stored: PersonFacts = serde_json::from_str(&serde_json::to_string(&facts).unwrap()).unwrap();
    assert_eq!(stored, facts, "what is stored reads back as itself");
}

#[test]
fn everything_wrong_is_said_at_once_with_its_path() {
    let mut wrong = fatima();
    wrong.father = "علي😀".into();
    wrong.national_id = "100000001".into();
    wrong.birth = date(Calendar::Hijri, 1446, 5, 30);
    wrong.phones.push(PhoneInput { number: "055".into(), ..PhoneInput::default() });
    wrong.accounts[0].iban = "SA0380000000608010167518".into();
    wrong.accounts.push(AccountInput {
        iban: "SA0380000000608010167519".into(),
        holder: "سالم".into(),
        relation: AccountRelation::Sibling,
        note: " ".into(),
    });
    wrong.other_documents.push(OtherDocumentInput { kind: "جواز".into(), number: String::new() });
    wrong.prison = Some(PrisonInput {
        facility: "س".repeat(5000),
        sentence_start: date(Calendar::Gregorian, 2025, 1, 1),
        expected_release: date(Calendar::Gregorian, 2024, 12, 31),
    });
    let expected = [
        ("national_id", Code::IdLength),
        ("father", Code::ForbiddenLetters),
        ("other_documents.0.number", Code::Required),
        ("birth.day", Code::NoSuchDay),
        ("phones.1.number", Code::MobileShape),
        ("accounts.0.iban", Code::IbanChecksum),
        ("accounts.1.note", Code::Required),
        ("prison.facility", Code::TooLong),
        ("prison.expected_release", Code::EndBeforeStart),
    ];
    assert_eq!(refusals(&wrong), expected.map(|(field, code)| (field.to_owned(), code)), "the clerk mends all in one go");
}

#[test]
fn a_citizen_needs_a_second_name_and_a_resident_may_have_one() {
    let single = |id: &str| PersonInput { first: "سوكارنو".into(), national_id: id.into(), ..PersonInput::default() };
    assert_eq!(refusals(&single("1000000008")), [("family".to_owned(), Code::Required)], "a citizen's ID has more than one name");
    assert_eq!(refusals(&single("")), [("family".to_owned(), Code::Required)], "without a paper a single name is a gap");
    assert!(PersonFacts::parse(&single("2000000006"), today()).is_ok(), "some residents have a single name");
    let family_only = PersonInput { family: "القحطاني".into(), ..PersonInput::default() };
    assert_eq!(refusals(&family_only), [("first".to_owned(), Code::Required)], "a family name is nobody");
}

#[test]
fn a_birth_lies_in_the_past_and_a_year_alone_is_enough() {
    let born = |birth| PersonInput { birth, ..fatima() };
    assert_eq!(
        refusals(&born(date(Calendar::Gregorian, 2026, 11, 23))),
        [("birth".to_owned(), Code::InFuture)],
        "tomorrow nobody was born"
    );
    assert!(PersonFacts::parse(&born(date(Calendar::Gregorian, 2026, 11, 22)), today()).is_ok(), "today somebody was");
    let year = Some(TypedDate { calendar: Calendar::Hijri, year: 1380, month: None, day: None });
    assert!(PersonFacts::parse(&born(year), today()).is_ok(), "older people know only the year");
}

#[test]
fn who_is_under_age_is_told_on_the_day() {
    let minor = |birth: Option<TypedDate>, on| PersonFacts::parse(&PersonInput { birth, ..fatima() }, today()).unwrap().is_minor(on);
    let born = date(Calendar::Gregorian, 2008, 11, 22);
    assert!(minor(born, day("2026-11-21")), "the day before the eighteenth birthday");
    assert!(!minor(born, day("2026-11-22")), "on the eighteenth birthday");
    assert!(!minor(None, today()), "without a birth date nobody is taken for a child");
    let year = Some(TypedDate { calendar: Calendar::Gregorian, year: 2008, month: None, day: None });
    assert!(minor(year, day("2026-06-01")), "with a year alone the younger age is taken, so that the guardian is asked");
}

#[test]
fn an_earlier_number_is_kept_only_for_a_new_citizen() {
    let with = |id: &str| PersonFacts::parse(&PersonInput { national_id: id.into(), ..fatima() }, today()).unwrap();
    assert!(with("2000000006").keeps_earlier_id(&with("1000000008")), "a resident who became a citizen had both");
    assert!(!with("1000000008").keeps_earlier_id(&with("1000000016")), "a mended typing mistake may be somebody else's number");
}

#[test]
fn registration_is_complete_only_without_gaps() {
    let by: StaffId = crate::id::new_id(0, [7; 10]);
    let facts = PersonFacts::parse(&fatima(), today()).unwrap();
    let home = Address { district: "النسيم".into(), ..Address::default() };
    assert_eq!(facts.registration_gaps(Some(&home), today()), [], "nothing is missing");
    let bare = PersonFacts::parse(&PersonInput { first: "علي".into(), family: "سالم".into(), ..PersonInput::default() }, today()).unwrap();
    let gaps = bare.registration_gaps(Some(&Address::default()), today());
    assert_eq!(gaps.len(), 8, "every gap is named: {gaps:?}");
    let refused = Registration::Initial.complete(&gaps, today(), by).unwrap_err().0;
    assert!(
        refused.iter().all(|refusal| refusal.code == Code::Required) && refused.len() == 8,
        "R15: not before requirements are complete"
    );
    let complete = Registration::Initial.complete(&[], today(), by).unwrap();
    assert_eq!(complete, Registration::Complete { on: today(), by }, "date and employee are kept");
    let later = complete.complete(&[], day("2027-01-01"), crate::id::new_id(1, [8; 10])).unwrap();
    assert_eq!(later, complete, "who completed it first stays");
}

#[test]
fn a_prisoner_needs_neither_phone_nor_address_and_a_child_no_phone() {
    let prisoner = PersonFacts::parse(&PersonInput { phones: Vec::new(), ..fatima() }, today()).unwrap();
    assert_eq!(prisoner.registration_gaps(None, today()), [], "somebody without an address on file is not called");
    let child = PersonInput { phones: Vec::new(), marital: None, birth: date(Calendar::Gregorian, 2015, 1, 1), ..fatima() };
    let home = Address { described: "خلف المسجد".into(), ..Address::default() };
    let child = PersonFacts::parse(&child, today()).unwrap();
    assert_eq!(child.registration_gaps(Some(&home), today()), [], "a child is reached through its guardian");
}

#[test]
fn unknown_fields_are_refused() {
    let mut json = serde_json::to_value(fatima()).unwrap();
    json["nickname"] = "x".into();
    assert!(serde_json::from_value::<PersonInput>(json).is_err(), "a field nobody reads would be lost silently");
}
