//! Correcting, putting away, completing: the old value is kept, and each can be taken back.

use desk::Code;
use serde_json::{Value, json};

use crate::{
    forms::{correct, fatima, names, open, person, refused, register, search},
    support::office,
};

#[test]
fn a_correction_keeps_the_old_value_and_its_reason() {
    let office = office();
    let view = fatima(&office);
    let without = office.call(
        "correct_person",
        json!({ "person_id": view["id"], "version": 1, "person": person(json!({})), "reason": "", "not_duplicates": [] }),
    );
    assert_eq!(refused(&without.unwrap_err()), [("reason", Code::Required)], "why is asked");
    let corrected = correct(&office, &view, person(json!({ "family": "الأحمدي", "category": "parent", "marital": "widowed" }))).unwrap();
    assert_eq!((corrected["name"].as_str(), corrected["version"].as_i64()), (Some("فاطمة إبراهيم علي الأحمدي"), Some(2)), "saved");
    let history = office.call("history", json!({ "id": view["id"] })).unwrap();
    // Reading the history is an entry itself.
    let line = history.as_array().unwrap().iter().find(|line| line["op"] == "correct_person").unwrap();
    let fields = line["fields"].as_array().unwrap();
    assert!(fields.contains(&json!({ "field": "family", "before": "الأحمد" })), "كان الأحمد: {fields:?}");
    assert!(fields.contains(&json!({ "field": "marital", "before": "married" })), "the window has a word for it: {fields:?}");
    assert_eq!(line["reason"], "خطأ كتابي", "with why");
    assert!(
        fields.contains(&json!({ "field": "prison", "before": null })),
        "the history says that the fence changed, never what was behind it"
    );
    assert!(!history.to_string().contains("wife"), "the category is behind the fence");
    let found = search(&office, "الاحمدي");
    assert_eq!(names(&found), ["فاطمة إبراهيم علي الأحمدي"], "found by the new name");
}

#[test]
fn a_stale_save_is_refused_with_the_saved_version() {
    let office = office();
    let view = fatima(&office);
    correct(&office, &view, person(json!({ "nationality": "يمنية" }))).unwrap();
    let failure = correct(&office, &view, person(json!({ "nationality": "سورية" }))).unwrap_err();
    assert_eq!((failure.code, failure.params["saved_version"].as_str()), (Code::Stale, "2"), "somebody saved first");
    assert_eq!(open(&office, &view["id"]).unwrap()["nationality"], "يمنية", "the first save stands");
    let household = json!({ "household_id": view["household"]["id"], "version": 9, "address": {} });
    assert_eq!(office.call("set_address", household).unwrap_err().code, Code::Stale, "a household as well");
}

#[test]
fn the_form_for_correcting_saves_back_unchanged() {
    let office = office();
    let view = fatima(&office);
    let form = office.call("person_for_editing", json!({ "person_id": view["id"] })).unwrap();
    assert_eq!(form["person"]["national_id"], "1000000016", "raw values");
    assert_eq!(form["person"]["birth"]["calendar"], "hijri", "the calendar that was typed");
    correct(&office, &view, form["person"].clone()).unwrap();
    let again = office.call("person_for_editing", json!({ "person_id": view["id"] })).unwrap();
    assert_eq!(again["person"], form["person"], "opening and saving changes nothing");
}

#[test]
fn archiving_and_error_are_taken_back() {
    let office = office();
    let mut view = fatima(&office);
    let file = view["household"]["id"].clone();
    for (deed, archived) in [("archive_person", true), ("unarchive_person", false)] {
        view = office.call(deed, json!({ "person_id": view["id"], "version": view["version"] })).unwrap();
        assert_eq!(view["archived"], archived, "{deed}");
        assert_eq!(names(&search(&office, "فاطمة")).len(), 1, "an archived file is still found");
    }
    view = office
        .call("enter_person_in_error", json!({ "person_id": view["id"], "version": view["version"], "reason": "سُجلت مرتين" }))
        .unwrap();
    assert_eq!(names(&search(&office, "فاطمة")).len(), 0, "hidden");
    let household = office.call("get_household", json!({ "household_id": file }));
    assert_eq!(household.unwrap()["members"], json!([]), "not listed in the household");
    view = office.call("reinstate_person", json!({ "person_id": view["id"], "version": view["version"] })).unwrap();
    assert_eq!((names(&search(&office, "فاطمة")).len(), view["entered_in_error"].as_bool()), (1, Some(false)), "back again");
    let error =
        office.call("enter_person_in_error", json!({ "person_id": view["id"], "version": view["version"], "reason": "" })).unwrap_err();
    assert_eq!(refused(&error), [("reason", Code::Required)], "why is asked");
}

#[test]
fn a_registration_is_completed_only_when_nothing_is_missing() {
    let office = office();
    let bare = person(json!({ "marital": null, "phones": [] }));
    let view = register(&office, bare, json!({ "new": { "address": {}, "role": "head" } })).unwrap();
    assert_eq!(view["registration"]["gaps"], json!(["marital", "phones", "address"]), "what is missing is named");
    let complete = |view: &Value| office.call("complete_registration", json!({ "person_id": view["id"], "version": view["version"] }));
    let failure = complete(&view).unwrap_err();
    assert_eq!(refused(&failure), [("marital", Code::Required), ("phones", Code::Required), ("address", Code::Required)], "R15");
    office.knobs.days(3);
    let waiting = office.call("list_incomplete", json!({})).unwrap();
    assert_eq!((waiting[0]["days"].as_i64(), waiting[0]["gaps"].as_array().unwrap().len()), (Some(3), 3), "it waits in the work-list");
    let view = correct(&office, &view, person(json!({}))).unwrap();
    let address = json!({ "household_id": view["household"]["id"], "version": 1, "address": { "described": "خلف المسجد" } });
    office.call("set_address", address).unwrap();
    let done = complete(&view).unwrap();
    assert_eq!(
        (done["registration"]["complete"].as_bool(), done["registration"]["by"].as_str()),
        (Some(true), Some("نورة السالم")),
        "day and employee are kept"
    );
    assert_eq!(office.call("list_incomplete", json!({})).unwrap(), json!([]), "done");
}
