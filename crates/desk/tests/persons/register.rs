//! Registering: the form, the numbers, the duplicate check on every path.

use desk::Code;
use serde_json::json;

use crate::{
    forms::{correct, fatima, journal, names, new_household, open, person, refused, register, salem, search},
    support::office,
};

#[test]
fn a_registered_person_gets_a_household_file_and_masked_facts() {
    let office = office();
    let view = fatima(&office);
    assert_eq!(view["name"], "فاطمة إبراهيم علي الأحمد", "as on the ID");
    let file = view["household"]["file_number"].as_str().unwrap();
    let second = register(&office, salem(json!({})), new_household()).unwrap();
    assert_ne!(second["household"]["file_number"], file, "each household has its own number");
    assert_eq!(
        (view["id_last3"].as_str(), view["phones"][0]["last4"].as_str()),
        (Some("016"), Some("0012")),
        "the last digits tell people apart"
    );
    let text = view.to_string();
    for secret in ["1000000016", "550000012", "0380000000608010167519", "wife", "608010167519"] {
        assert!(!text.contains(secret), "{secret} is masked on the page");
    }
    assert_eq!(view["registration"]["complete"], false, "مبدئي until somebody completes it (R15)");
    assert_eq!(view["birth"]["gregorian"], "31 أغسطس 1985 م", "dates come formatted");
}

#[test]
fn every_mistake_of_the_form_is_said_at_once_and_nothing_is_saved() {
    let office = office();
    let wrong = person(
        json!({ "first": "فاطمة😀", "national_id": "100000001", "birth": { "calendar": "hijri", "year": 1446, "month": 5, "day": 30 } }),
    );
    let input = json!({
        "person": wrong, "household": { "new": { "address": { "short": "12" }, "role": "head" } },
        "not_duplicates": [{ "person_id": "00000000-0000-7000-8000-000000000000", "reason": " " }],
    });
    let failure = office.call("register_person", input).unwrap_err();
    assert_eq!(
        refused(&failure),
        [
            ("person.national_id", Code::IdLength),
            ("person.first", Code::ForbiddenLetters),
            ("person.birth.day", Code::NoSuchDay),
            ("household.new.address.short", Code::NumberShape),
            ("not_duplicates.0.reason", Code::Required),
        ],
        "the clerk mends all in one go"
    );
    assert_eq!(names(&search(&office, "ف")), Vec::<&str>::new(), "nothing was saved");
}

#[test]
fn the_same_number_is_refused_on_every_path_and_names_the_file() {
    let office = office();
    let view = fatima(&office);
    let file = view["household"]["file_number"].as_str().unwrap();
    for household in [new_household(), json!({ "prisoner_of": { "household_id": view["household"]["id"], "relation": "husband" } })] {
        let failure = register(&office, salem(json!({ "national_id": "١٠٠٠٠٠٠٠١٦" })), household).unwrap_err();
        assert_eq!((failure.code, failure.params["file_number"].as_str()), (Code::AlreadyOnFile, file), "one person, one file");
    }
    let other = register(&office, salem(json!({})), new_household()).unwrap();
    let failure = correct(&office, &other, salem(json!({ "national_id": "1000000016" }))).unwrap_err();
    assert_eq!(failure.code, Code::AlreadyOnFile, "correcting is no way round");
    assert_eq!(open(&office, &other["id"]).unwrap()["id_last3"], "008", "nothing was saved");
}

#[test]
fn a_likely_duplicate_is_shown_and_needs_a_verdict_on_every_path() {
    let office = office();
    let view = fatima(&office);
    let twin = person(json!({ "first": "فاطمه", "father": "ابراهيم", "national_id": "", "accounts": [], "phones": [] }));
    let existing = json!({ "existing": { "household_id": view["household"]["id"], "role": "other", "may_receive_money": false } });
    let behind = json!({ "prisoner_of": { "household_id": view["household"]["id"], "relation": "other" } });
    for household in [new_household(), existing, behind] {
        let failure = register(&office, twin.clone(), household).unwrap_err();
        assert_eq!((failure.code, failure.params["count"].as_str()), (Code::LikelyDuplicates, "1"), "no path skips the check");
    }
    let shown = office.call("likely_duplicates", json!({ "person": twin, "except": null })).unwrap();
    assert_eq!(shown.as_array().unwrap().len(), 1, "the one on file");
    let (on_file, typed) = (&shown[0]["on_file"], &shown[0]["typed"]);
    assert_eq!((on_file["first"].as_str(), typed["first"].as_str()), (Some("فاطمة"), Some("فاطمه")), "both sides as they are written");
    assert_eq!(on_file["id_last3"], "016", "comparable by the last digits");
    assert!(!shown.to_string().contains("1000000016"), "and masked");
    assert!(journal(&office, &view["id"]).contains(&"compare_duplicate".to_owned()), "being shown is in the journal");
    let answers = json!([{ "person_id": view["id"], "reason": "ابنة عمها، اطلعنا على الهويتين" }]);
    let input = json!({ "person": twin, "household": new_household(), "not_duplicates": answers });
    let second = office.call("register_person", input).unwrap();
    let again = correct(&office, &second, person(json!({ "father": "ابراهيم", "national_id": "", "accounts": [], "phones": [] })));
    assert!(again.is_ok(), "a pair that was judged is not asked about again: {again:?}");
    let third = register(&office, salem(json!({})), new_household()).unwrap();
    let failure = correct(&office, &third, person(json!({ "national_id": "", "accounts": [] }))).unwrap_err();
    assert_eq!((failure.code, failure.params["count"].as_str()), (Code::LikelyDuplicates, "2"), "correcting a name is checked as well");
}

#[test]
fn brothers_and_sisters_are_no_duplicates() {
    let office = office();
    fatima(&office);
    let sister = person(
        json!({ "first": "سارة", "national_id": "1000000024", "accounts": [], "birth": { "calendar": "hijri", "year": 1408, "month": 2, "day": 3 } }),
    );
    assert!(register(&office, sister, new_household()).is_ok(), "father, grandfather, family and phone are a family's");
}

#[test]
fn the_verdict_same_person_is_kept_with_its_file() {
    let office = office();
    let view = fatima(&office);
    let empty = office.call("judge_same_person", json!({ "person_id": view["id"], "score": 80, "reason": "" })).unwrap_err();
    assert_eq!(refused(&empty), [("reason", Code::Required)], "a verdict has a reason");
    office.call("judge_same_person", json!({ "person_id": view["id"], "score": 80, "reason": "الهوية نفسها" })).unwrap();
    assert!(journal(&office, &view["id"]).contains(&"judge_duplicate".to_owned()), "it stands in the history");
}

#[test]
fn pressing_save_twice_registers_once() {
    let office = office();
    let input = json!({ "person": person(json!({})), "household": new_household(), "not_duplicates": [] });
    let first = office.call_once("register_person", input.clone(), "form-1").unwrap();
    let second = office.call_once("register_person", input, "form-1").unwrap();
    assert_eq!(first["id"], second["id"], "the second press answers as the first");
    assert_eq!(names(&search(&office, "فاطمة")).len(), 1, "one file");
}

#[test]
fn unknown_fields_and_wrong_shapes_are_bad_calls() {
    let office = office();
    let mut form = person(json!({}));
    form["nickname"] = json!("x");
    assert_eq!(register(&office, form, new_household()).unwrap_err().code, Code::BadCall, "an unknown field");
    assert_eq!(register(&office, person(json!({ "sex": "x" })), new_household()).unwrap_err().code, Code::BadCall, "an unknown choice");
    assert_eq!(open(&office, &json!("not an id")).unwrap_err().code, Code::BadCall, "no id");
    assert_eq!(open(&office, &json!("00000000-0000-7000-8000-000000000000")).unwrap_err().code, Code::NotFound, "nobody");
}
