//! The office words its papers itself: from a day on, checked, and never on what was signed or printed before (R11, R12, R14, R62).

use desk::Code;
use serde_json::{Value, json};

use crate::{
    facts,
    family::{Family, family},
    support::settings,
    tools::{decoded, submitted, words},
};

facts! {
    a_declaration_worded_anew_is_printed_from_its_day_on,
    what_was_signed_keeps_its_text_when_the_wording_changes,
    the_letter_speaks_in_the_offices_own_sentences,
    a_wording_that_loses_what_it_must_say_is_refused,
    typed_wording_is_seen_on_paper_before_it_holds,
    a_letter_is_signed_by_whom_its_day_names,
    two_people_never_sign_the_same_sort_of_paper,
    numbers_carry_the_year_that_the_office_chose,
}

fn own_paragraphs() -> Value {
    json!([
        { "male": "أقر بصحة بياناتي، وأنا مسؤول مسؤولية مباشرة عنها أمام الجمعية.", "female": "أقر بصحة بياناتي، وأنا مسؤولة مسؤولية مباشرة عنها أمام الجمعية." },
    ])
}

fn save(family: &Family, seen: u32, from: Value) -> Value {
    let input = json!({ "seen_version": seen, "paragraphs": own_paragraphs(), "effective_from": from, "approved_by": "مجلس الإدارة" });
    family.office.call("save_declaration_text", input).unwrap()
}

fn a_declaration_worded_anew_is_printed_from_its_day_on() {
    let family = family();
    let request = family.filled();
    let tomorrow = json!({ "calendar": "gregorian", "year": 2026, "month": 11, "day": 23 });
    let saved = save(&family, 0, tomorrow);
    assert_eq!(
        (&saved["declaration"]["versions"][0]["later"], &saved["declaration"]["versions"][0]["in_force"]),
        (&json!(true), &json!(false))
    );
    let today = family.read_back(&request)["form_version"].clone();
    assert_eq!(today, "1", "today the shipped text still holds");
    family.office.knobs.days(1);
    assert_eq!(family.read_back(&request)["form_version"], "1.1", "from tomorrow on the office's own");
    let printed = family.print(&request);
    let text = words(&family.take(&printed["paper"], "print"));
    assert!(text.contains("أمام") && text.contains("مسؤولة"), "the applicant signs the new words, in her gender: {text}");
}

fn what_was_signed_keeps_its_text_when_the_wording_changes() {
    let family = family();
    let request = family.filled();
    let declaration = family.print(&request);
    family.sign(&declaration, json!({})).unwrap();
    save(&family, 0, Value::Null);
    let back = family.read_back(&request);
    assert_eq!(back["declaration"]["state"], "signed", "nothing that was declared has changed, so nobody signs again: {back}");
    assert_eq!(back["outdated"], Value::Null);
}

fn the_letter_speaks_in_the_offices_own_sentences() {
    let (family, request) = submitted();
    let mut sentences = family.office.call("wordings", json!({})).unwrap()["letter"]["shipped"].clone();
    sentences["closing"] = json!("نسأل الله لكم التوفيق والسداد.");
    let input = json!({ "seen_version": 0, "sentences": sentences, "effective_from": null, "approved_by": "المدير" });
    family.office.call("save_letter_text", input.clone()).unwrap();
    let letter = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    let text = words(&family.take(&letter, "print"));
    assert!(text.contains("والسداد") && text.contains("1.1"), "the new sentence, and which version it is: {text}");
    assert_eq!(family.office.call("save_letter_text", input).unwrap_err().code, Code::Stale, "an editor left open does not undo it");
}

fn a_wording_that_loses_what_it_must_say_is_refused() {
    let family = family();
    let refused = |deed: &str, input: Value| {
        let failure = family.office.call(deed, input).unwrap_err();
        failure.fields.into_iter().map(|refusal| (refusal.code, refusal.field)).collect::<Vec<_>>()
    };
    let input = json!({ "seen_version": 0, "paragraphs": [{ "male": "أقر بصحة بياناتي.", "female": "" }],
        "effective_from": { "calendar": "gregorian", "year": 2026, "month": 11, "day": 1 }, "approved_by": " " });
    assert_eq!(
        refused("save_declaration_text", input),
        [
            (Code::TextLacks, "paragraphs".to_owned()),
            (Code::Required, "approved_by".to_owned()),
            (Code::EndBeforeStart, "effective_from".to_owned())
        ],
        "the sentence of direct responsibility stays (R11), somebody approves, and no version begins in the past"
    );
    let mut sentences = family.office.call("wordings", json!({})).unwrap()["letter"]["shipped"].clone();
    sentences["greeting"] = json!("السلام عليكم يا {name} \u{1F600}");
    let input = json!({ "seen_version": 0, "sentences": sentences, "effective_from": null, "approved_by": "المدير" });
    assert_eq!(refused("save_letter_text", input), [(Code::TextUnknownPlace, "greeting".to_owned())], "no visitor reads «{{name}}»");
    sentences["greeting"] = json!("السلام عليكم \u{1F600}");
    let input = json!({ "seen_version": 0, "sentences": sentences, "effective_from": null, "approved_by": "المدير" });
    assert_eq!(refused("save_letter_text", input)[0].0, Code::LettersNotInFonts, "nor a box in place of a letter");
}

fn typed_wording_is_seen_on_paper_before_it_holds() {
    let family = family();
    let shown = family.office.call("preview_declaration_text", json!({ "paragraphs": own_paragraphs() })).unwrap();
    assert!(words(&decoded(&shown["pdf"])).contains("أمام"), "as it was typed");
    let sentences = family.office.call("wordings", json!({})).unwrap()["letter"]["shipped"].clone();
    let shown = family.office.call("preview_letter_text", sentences).unwrap();
    let text = words(&decoded(&shown["pdf"]));
    assert!(text.contains("0000-000000") && !text.contains("{"), "every place is filled with made-up data: {text}");
    assert_eq!(family.office.call("wordings", json!({})).unwrap()["declaration"]["seen_version"], 0, "looking changes nothing");
}

fn letterhead(signs: &Value) -> Value {
    json!({ "contact": "هاتف 0112345678", "address": "حي النسيم، الرياض", "signatories": [{ "name": "ناصر بن علي العمر", "title": "مدير الرعاية", "signs": signs }] })
}

fn a_letter_is_signed_by_whom_its_day_names() {
    let (family, request) = submitted();
    let tomorrow = json!({ "calendar": "gregorian", "year": 2026, "month": 11, "day": 23 });
    let input = json!({ "seen_version": 0, "letterhead": letterhead(&json!(["acknowledgement"])), "effective_from": tomorrow, "approved_by": "مجلس الإدارة" });
    let saved = family.office.call("save_letterhead", input.clone()).unwrap();
    assert_eq!(saved["versions"][0]["later"], true, "it begins tomorrow");
    let seen = words(&decoded(&family.office.call("preview_letterhead", letterhead(&json!(["acknowledgement"]))).unwrap()["pdf"]));
    assert!(seen.contains("العمر") && seen.contains("0112345678"), "it is seen on paper before it holds: {seen}");
    family.office.knobs.days(1);
    let letter = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    let text = words(&family.take(&letter, "print"));
    assert!(text.contains("العمر") && text.contains("0112345678"), "who signs from today on, and how to reach the office: {text}");
    assert!(!text.contains("النسيم"), "the address line stays off what a visitor carries: {text}");
    assert_eq!(family.office.call("save_letterhead", input).unwrap_err().code, Code::Stale, "an editor left open does not undo it");
}

fn two_people_never_sign_the_same_sort_of_paper() {
    let family = family();
    let mut twice = letterhead(&json!(["receipt"]));
    let first = twice["signatories"][0].clone();
    twice["signatories"].as_array_mut().unwrap().push(first);
    let input = json!({ "seen_version": 0, "letterhead": twice, "effective_from": null, "approved_by": "المدير" });
    let refused = family.office.call("save_letterhead", input).unwrap_err();
    assert_eq!(refused.fields[0].field, "letterhead.signatories.1.signs", "the second is told, beside the field");
    assert_eq!(family.office.call("letterheads", json!({})).unwrap()["seen_version"], 0, "nothing is half saved");
}

fn numbers_carry_the_year_that_the_office_chose() {
    let (family, request) = submitted();
    assert!(request["number"].as_str().unwrap().starts_with("2026-"), "{}", request["number"]);
    let mut settings = settings();
    settings["number_year"] = json!("hijri");
    family.office.call("save_office", settings).unwrap();
    let letter = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    assert!(letter["number"].as_str().unwrap().starts_with("1448-00001"), "the Hijri year counts from 1: {}", letter["number"]);
    assert_eq!(family.view(&request)["number"], request["number"], "what was given stays");
}
