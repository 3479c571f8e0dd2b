//! Nothing is asked twice, through the door: numbers that are on file, answers of an earlier request, and what is missing while one types.
#![allow(clippy::unwrap_used, missing_docs)]

mod family;
mod support;

use desk::Code;
use family::{Family, blocking, family, hijri, paper, refused, text, whole_statement};
use serde_json::{Value, json};

fn missing_with(family: &Family, request: &Value, answers: Value) -> Vec<String> {
    let missing = family.office.call("missing_with", json!({ "request_id": request["id"], "answers": answers })).unwrap();
    blocking(&json!({ "missing": missing }))
}

#[test]
fn an_id_on_file_is_compared_and_not_typed_again() {
    let family = family();
    let request = family.open("food");
    assert_eq!(paper(&request, "national_id")["on_file"], json!(["…016"]), "only its last digits leave the desk");
    let seen = family.sight(&request, "national_id", "…016", Value::Null, hijri(1452, 7, 11)).unwrap();
    assert_eq!(paper(&seen, "national_id")["sighting"]["number"], "…016", "the number of the file was noted");
    let other = family.sight(&request, "national_id", "…999", Value::Null, hijri(1452, 7, 11)).unwrap_err();
    assert_eq!(refused(&other), [("number", Code::NumberShape)], "an ending that is not on file names no number");
}

#[test]
fn what_is_missing_follows_the_typing_and_nothing_is_written() {
    let family = family();
    let request = family.open("food");
    let before = blocking(&request);
    let typed = missing_with(&family, &request, whole_statement());
    assert!(before.contains(&"answer:why".to_owned()) && !typed.iter().any(|item| item.starts_with("answer:")), "all answers are there");
    let wrong = missing_with(&family, &request, json!([text("dependants", "كثير"), text("why", "تأخر الدخل")]));
    assert!(wrong.contains(&"answer:dependants".to_owned()), "what cannot be read does not count");
    assert!(!wrong.contains(&"answer:why".to_owned()), "and takes nothing else with it");
    assert_eq!(family.view(&request)["version"], request["version"], "looking changes nothing");
    assert_eq!(blocking(&family.view(&request)), before, "nothing was saved");
}

#[test]
fn earlier_answers_are_offered_where_they_fit() {
    let family = family();
    let first = family.open("food");
    assert_eq!(family.office.call("earlier_statement", json!({ "request_id": first["id"] })).unwrap(), Value::Null, "there is none yet");
    family.state(&first, whole_statement()).unwrap();
    family.office.knobs.wait(std::time::Duration::from_secs(60));
    let second = family.open("clothing");
    let earlier = family.office.call("earlier_statement", json!({ "request_id": second["id"] })).unwrap();
    assert_eq!(earlier["request_number"], first["number"], "the clerk says from where they come");
    let offered: Vec<_> = earlier["answers"].as_array().unwrap().iter().map(|one| one["question"].as_str().unwrap()).collect();
    assert_eq!(offered, ["has_income", "housing", "dependants", "why"], "the form of the food is no question of a clothing request");
    assert!(blocking(&second).contains(&"answer:housing".to_owned()), "an offer answers nothing until the clerk takes it over");
}
