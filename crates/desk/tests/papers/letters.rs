//! The acknowledgement letter: issued once, printed the same for ever, and silent about why the family comes (R12, R14, R62).

use desk::Code;
use domain::number::LetterNumber;
use serde_json::{Value, json};

use crate::{
    facts,
    family::family,
    support::{PASSPHRASE, settings},
    tools::{decoded, submitted, words},
};

facts! {
    what_was_not_handed_in_is_not_acknowledged,
    the_letter_promises_no_reply_before_two_weeks,
    the_letter_is_issued_once_and_printed_the_same_for_ever,
    a_letter_issued_later_still_counts_from_submission,
    what_a_visitor_carries_does_not_tell_why_the_family_comes,
    taking_a_paper_is_journalled_before,
    the_list_of_what_is_missing_is_for_the_street_too,
}

/// Words that would tell a neighbour who finds the letter.
const TELLING: [&str; 6] = ["سجن", "السجناء", "نزيل", "إصلاحية", "إفراج", "زوجة"];

fn what_was_not_handed_in_is_not_acknowledged() {
    let family = family();
    let request = family.filled();
    let failure = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap_err();
    assert_eq!((failure.code, failure.params["state"].as_str()), (Code::StepNotOpen, "complete"), "a letter says that it was received");
    let papers = family.office.call("list_papers", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!(papers, json!([]), "nothing was kept");
}

fn the_letter_promises_no_reply_before_two_weeks() {
    let (family, request) = submitted();
    let letter = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!(letter["kind"], "acknowledgement");
    let read = LetterNumber::parse(letter["number"].as_str().unwrap());
    assert!(read.is_ok(), "a number that can be read aloud and checked: {read:?}");
    let text = words(&family.take(&letter, "print"));
    for word in ["26 جمادى الآخرة 1448", "6 ديسمبر 2026", "مدة لا تقل عن أسبوعين", "لجنة البحث", "المكرمة", "حفظها الله", "الختم"]
    {
        let found = word.split(' ').all(|part| text.contains(part));
        assert!(found, "«{word}» stands in the letter: {text}");
    }
    for number in [&letter["number"], &request["number"]] {
        assert!(text.contains(number.as_str().unwrap()), "{number}");
    }
    assert!(text.contains("سجل الأسرة") && text.contains("مستندان"), "what was received, counted in words: {text}");
}

fn the_letter_is_issued_once_and_printed_the_same_for_ever() {
    let (family, request) = submitted();
    let letter = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    let kept = family.take(&letter, "print");
    let mut changed = settings();
    changed["signatory_name"] = json!("ناصر بن علي العمر");
    changed["public_name"] = json!("جمعية أخرى");
    family.office.call("save_office", changed).unwrap();
    let again = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!((&again["id"], &again["number"]), (&letter["id"], &letter["number"]), "one letter, one number");
    assert_eq!(family.take(&again, "print"), kept, "as it was printed, whatever the settings say now (R62)");
    let office = family.office.restart();
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let taken = office.call("take_paper", json!({ "paper_id": letter["id"], "purpose": "print" })).unwrap();
    assert_eq!(decoded(&taken["pdf"]), kept, "and after a power cut");
}

fn a_letter_issued_later_still_counts_from_submission() {
    let (family, request) = submitted();
    family.office.knobs.days(3);
    let letter = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    let text = words(&family.take(&letter, "preview"));
    let has =
        |day: &str| day.split(' ').all(|part| text.split(|c: char| c.is_whitespace() || "،.:()".contains(c)).any(|word| word == part));
    assert!(has("15 جمادى الآخرة"), "the letter's own day: {text}");
    assert!(has("12 جمادى الآخرة") && has("26 جمادى الآخرة"), "received on the 12th, no reply before the 26th (R14)");
}

fn what_a_visitor_carries_does_not_tell_why_the_family_comes() {
    let (family, request) = submitted();
    let letter = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    let text = words(&family.take(&letter, "preview"));
    for word in TELLING {
        assert!(!text.contains(word), "«{word}» in the letter tells a neighbour: {text}");
    }
    assert!(text.contains("جمعية المثال") && !text.contains("لرعاية السجناء"), "the public name stands in the place of the full one");
}

fn taking_a_paper_is_journalled_before() {
    let (family, request) = submitted();
    let letter = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    for purpose in ["preview", "print", "save", "print"] {
        family.take(&letter, purpose);
    }
    let lines = family.office.call("history", json!({ "id": letter["id"] })).unwrap();
    let ops: Vec<&str> = lines.as_array().unwrap().iter().map(|line| line["op"].as_str().unwrap()).collect();
    assert_eq!(ops, ["print_paper", "save_paper", "print_paper", "preview_paper", "issue_letter"], "each time, for what (R57)");
    let listed = family.office.call("list_papers", json!({ "request_id": request["id"] })).unwrap();
    let listed = listed.as_array().unwrap().iter().find(|paper| paper["id"] == letter["id"]).unwrap();
    assert_eq!(listed["prints"], 2, "looking is not printing");
    family.office.sign_in_as("مراجع", &["auditor"]);
    let failure = family.office.call("take_paper", json!({ "paper_id": letter["id"], "purpose": "print" })).unwrap_err();
    assert_eq!(failure.code, Code::NotAllowed, "papers are for who works with the file");
}

fn the_list_of_what_is_missing_is_for_the_street_too() {
    let family = family();
    let request = family.open("monthly_cash");
    let list = family.office.call("missing_list", json!({ "request_id": request["id"] })).unwrap();
    let text = words(&decoded(&list["pdf"]));
    assert!(text.contains("الهوية الوطنية") && text.contains("لا يزيد عمره"), "what to bring, and how old it may be: {text}");
    for word in TELLING {
        assert!(!text.contains(word), "«{word}» on the list tells a neighbour: {text}");
    }
    assert_eq!(list["number"], request["number"]);
    let papers = family.office.call("list_papers", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!(papers, Value::Array(Vec::new()), "the list is not kept: tomorrow it is another");
}
