//! What is masked, who looked, and the files that are closed.

use desk::Code;
use serde_json::json;

use crate::{
    forms::{fatima, journal, names, new_household, open, person, refused, register, salem, search},
    support::{PASSPHRASE, office},
};

#[test]
fn opening_and_revealing_are_journalled_and_the_fence_asks_why() {
    let office = office();
    let view = register(&office, salem(json!({})), new_household()).unwrap();
    open(&office, &view["id"]).unwrap();
    let reveal = |field: &str, reason: &str| office.call("reveal", json!({ "person_id": view["id"], "field": field, "reason": reason }));
    assert_eq!(reveal("national_id", "").unwrap()["values"], json!(["1000 000 008"]), "one value is opened");
    assert_eq!(refused(&reveal("prison", " ").unwrap_err()), [("reason", Code::Required)], "what is behind the fence needs a reason");
    let opened = reveal("prison", "لإعداد البحث").unwrap();
    assert_eq!(
        (opened["prison"]["facility"].as_str(), opened["prison"]["category"].as_str()),
        (Some("سجن المثال"), Some("prisoner")),
        "and is opened with one"
    );
    office.call("person_for_editing", json!({ "person_id": view["id"] })).unwrap();
    let done = journal(&office, &view["id"]);
    assert_eq!(done, ["open_person_form", "reveal_prison", "reveal_national_id", "open_person", "register_person"], "every look is there");
}

#[test]
fn a_relatives_file_is_a_hard_wall() {
    let office = office();
    let view = fatima(&office);
    office.desk.lock();
    let me = office.staff_id("نورة السالم");
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let mark = |closed: bool| json!({ "person_id": view["id"], "staff_id": me, "closed": closed, "reason": "أختي" });
    office.call("mark_relative_of_staff", mark(true)).unwrap();
    let id = &view["id"];
    let household = &view["household"]["id"];
    let walls = [
        ("get_person", json!({ "person_id": id })),
        ("person_for_editing", json!({ "person_id": id })),
        ("reveal", json!({ "person_id": id, "field": "iban", "reason": "" })),
        ("correct_person", json!({ "person_id": id, "version": 1, "person": person(json!({})), "reason": "x", "not_duplicates": [] })),
        ("archive_person", json!({ "person_id": id, "version": 1 })),
        ("enter_person_in_error", json!({ "person_id": id, "version": 1, "reason": "x" })),
        ("complete_registration", json!({ "person_id": id, "version": 1 })),
        ("judge_same_person", json!({ "person_id": id, "score": 1, "reason": "x" })),
        ("mark_relative_of_staff", mark(false)),
        ("get_household", json!({ "household_id": household })),
        ("begin_dependant", json!({ "household_id": household })),
        ("history", json!({ "id": id })),
        ("history", json!({ "id": household })),
        ("set_address", json!({ "household_id": household, "version": 1, "address": {} })),
        ("end_membership", json!({ "household_id": household, "version": 1, "person_id": id, "on": null })),
        (
            "register_person",
            json!({ "person": salem(json!({})), "not_duplicates": [],
            "household": { "existing": { "household_id": household, "role": "husband", "may_receive_money": false } } }),
        ),
    ];
    for (deed, input) in walls {
        assert_eq!(office.call(deed, input).unwrap_err().code, Code::NotAllowed, "{deed} goes round the wall");
    }
    for text in ["فاطمة", "1000000016", "0550000012", "016", view["household"]["file_number"].as_str().unwrap()] {
        let found = search(&office, text);
        assert_eq!((names(&found).len(), found["households"].as_array().unwrap().len()), (0, 0), "{text} shows nothing");
    }
    let file = office
        .call("register_person", json!({ "person": person(json!({})), "household": new_household(), "not_duplicates": [] }))
        .unwrap_err();
    assert_eq!((file.code, file.params["file_number"].as_str()), (Code::AlreadyOnFile, ""), "not even the file's number");
    let twin = person(json!({ "national_id": "", "accounts": [] }));
    let shown = office.call("likely_duplicates", json!({ "person": twin, "except": null })).unwrap();
    assert_eq!((&shown[0]["on_file"], &shown[0]["person_id"]), (&json!(null), &json!(null)), "a likeness is said, nothing of it shown");
    let answered = json!({ "person": twin, "household": new_household(), "not_duplicates": [{ "person_id": id, "reason": "غيرها" }] });
    assert_eq!(office.call("register_person", answered).unwrap_err().params["closed"], "1", "a colleague must judge it");
    let incomplete = office.call("list_incomplete", json!({})).unwrap();
    assert_eq!(incomplete.as_array().unwrap().len(), 0, "not in the work-list");

    office.sign_in_as("سعد العلي", &["clerk", "manager"]);
    assert_eq!(open(&office, id).unwrap()["closed_to"], json!([me]), "a colleague serves her and sees the mark");
    office.call("mark_relative_of_staff", mark(false)).unwrap();
    office.desk.lock();
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    assert!(open(&office, id).is_ok(), "a wrong mark is taken away by another manager");
}

#[test]
fn a_housemate_is_served_without_the_relatives_household() {
    let office = office();
    let view = fatima(&office);
    let existing = json!({ "existing": { "household_id": view["household"]["id"], "role": "sister", "may_receive_money": false } });
    let hind = json!({ "first": "هند", "father": "خالد", "family": "القحطاني", "national_id": "1000000024", "phones": [], "accounts": [], "birth": null });
    let hind = register(&office, person(hind), existing).unwrap();
    office.desk.lock();
    let me = office.staff_id("نورة السالم");
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let mark = json!({ "person_id": view["id"], "staff_id": me, "closed": true, "reason": "أختي" });
    office.call("mark_relative_of_staff", mark).unwrap();
    let page = open(&office, &hind["id"]).unwrap();
    assert_eq!(page["household"], json!(null), "her page tells nothing of the closed household");
    assert_eq!(names(&search(&office, "هند")).len(), 1, "she herself is no relative");
}

#[test]
fn an_auditor_opens_no_file() {
    let office = office();
    let view = fatima(&office);
    office.sign_in_as("المراجع", &["auditor"]);
    for (deed, input) in [
        ("get_person", json!({ "person_id": view["id"] })),
        ("search", json!({ "text": "فاطمة", "limit": null })),
        ("get_household", json!({ "household_id": view["household"]["id"] })),
    ] {
        assert_eq!(office.call(deed, input).unwrap_err().code, Code::NotAllowed, "{deed} is not the auditor's");
    }
}
