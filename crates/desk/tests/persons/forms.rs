//! Filled forms, and the deeds the tests do again and again.

use desk::{Code, Failure};
use serde_json::{Value, json};

use crate::support::Office;

/// A filled form; `change` sets fields over it.
pub fn person(change: Value) -> Value {
    let mut form = json!({
        "first": "فاطمة", "father": "إبراهيم", "grandfather": "علي", "family": "الأحمد", "sex": "female", "nationality": "سعودية",
        "marital": "married", "living": true, "national_id": "1000 000 016", "other_documents": [],
        "birth": { "calendar": "hijri", "year": 1405, "month": 12, "day": 15 },
        "phones": [{ "number": "٠٥٥٠٠٠٠٠١٢", "owner": "", "best_time": "بعد العصر" }],
        "accounts": [{ "iban": "0380000000608010167519", "holder": "", "relation": "own", "note": "" }],
        "category": "wife", "needs": ["needs_reader"], "prison": null,
    });
    for (field, value) in change.as_object().unwrap() {
        form[field] = value.clone();
    }
    form
}

pub fn salem(change: Value) -> Value {
    let mut form = person(json!({
        "first": "سالم", "father": "ناصر", "grandfather": "حمد", "family": "المحمد", "sex": "male", "national_id": "1000000008",
        "birth": { "calendar": "gregorian", "year": 1979, "month": 3, "day": 4 }, "phones": [], "accounts": [], "category": "prisoner",
        "needs": [], "prison": { "facility": "سجن المثال", "sentence_start": null, "expected_release": null },
    }));
    for (field, value) in change.as_object().unwrap() {
        form[field] = value.clone();
    }
    form
}

pub fn new_household() -> Value {
    json!({ "new": { "address": { "district": "النسيم", "city": "الرياض" }, "role": "head" } })
}

pub fn register(office: &Office, person: Value, household: Value) -> Result<Value, Failure> {
    office.call("register_person", json!({ "person": person, "household": household, "not_duplicates": [] }))
}

pub fn fatima(office: &Office) -> Value {
    register(office, person(json!({})), new_household()).unwrap()
}

pub fn open(office: &Office, id: &Value) -> Result<Value, Failure> {
    office.call("get_person", json!({ "person_id": id }))
}

pub fn correct(office: &Office, view: &Value, form: Value) -> Result<Value, Failure> {
    let input = json!({ "person_id": view["id"], "version": view["version"], "person": form, "reason": "خطأ كتابي", "not_duplicates": [] });
    office.call("correct_person", input)
}

pub fn search(office: &Office, text: &str) -> Value {
    office.call("search", json!({ "text": text, "limit": null })).unwrap()
}

pub fn names(found: &Value) -> Vec<&str> {
    found["people"].as_array().unwrap().iter().map(|one| one["person"]["name"].as_str().unwrap()).collect()
}

pub fn refused(failure: &Failure) -> Vec<(&str, Code)> {
    failure.fields.iter().map(|refusal| (refusal.field.as_str(), refusal.code)).collect()
}

pub fn journal(office: &Office, id: &Value) -> Vec<String> {
    let lines = office.call("history", json!({ "id": id })).unwrap();
    lines.as_array().unwrap().iter().map(|line| line["op"].as_str().unwrap().to_owned()).collect()
}
