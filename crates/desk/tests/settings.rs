//! What the office changes by itself: every change is a version, nothing of the past is lost, and a stale save is refused.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use desk::Code;
use serde_json::{Value, json};
use support::{Office, PASSPHRASE, office};

fn calendar() -> Value {
    json!({
        "working_week": [true, true, true, true, true, false, false],
        "hours": { "from": "٨:٠٠", "to": "15:30" }, "ramadan_hours": { "from": "", "to": "" },
        "holidays": [{ "name": "اليوم الوطني", "from": { "calendar": "gregorian", "year": 2027, "month": 9, "day": 23 }, "to": null }],
    })
}

#[test]
fn a_changed_calendar_is_a_version_and_a_stale_one_is_refused() {
    let office = office();
    let first = office.call("office_calendar", json!({})).unwrap();
    assert_eq!(
        (&first["seen_version"], &first["working_today"]),
        (&json!(0), &json!(true)),
        "Sunday to Thursday until the office says otherwise"
    );
    let saved = office.call("save_calendar", json!({ "seen_version": 0, "calendar": calendar() })).unwrap();
    assert_eq!(saved["calendar"]["hours"], json!({ "from": "08:00", "to": "15:30" }), "hours are read in either digits");
    assert!(saved["holidays"][0]["from"]["hijri"].as_str().unwrap().contains("1449"), "a holiday is shown in both calendars");
    assert_eq!(saved["versions"].as_array().unwrap().len(), 1);
    let stale = office.call("save_calendar", json!({ "seen_version": 0, "calendar": calendar() })).unwrap_err();
    assert_eq!(stale.code, Code::Stale, "nobody writes over another's change");
    let mut wrong = calendar();
    wrong["holidays"][0]["to"] = json!({ "calendar": "gregorian", "year": 2027, "month": 9, "day": 20 });
    let refused = office.call("save_calendar", json!({ "seen_version": 1, "calendar": wrong })).unwrap_err();
    assert_eq!(refused.fields[0].field, "calendar.holidays.0.to", "the field is named");
    assert_eq!(office.call("office_calendar", json!({})).unwrap()["seen_version"], 1, "a refused calendar changes nothing");
}

#[test]
fn a_kind_of_support_that_the_office_adds_is_offered_and_asks_for_its_papers() {
    let office = office();
    let view = office.call("catalogue_for_editing", json!({})).unwrap();
    let mut changed = view["catalogue"].clone();
    let paper = json!({
        "code": view["fresh"]["papers"][0], "name": "بطاقة المستفيد", "number": "free", "needs_expiry": true, "max_age_months": null,
        "personal": true, "is_identity": false, "copy_allowed": true, "copy_reason": null, "copy_destroy_after_months": null,
    });
    changed["papers"].as_array_mut().unwrap().push(paper);
    changed["kinds"].as_array_mut().unwrap().push(json!({
        "code": view["fresh"]["kinds"][0], "name": "كسوة الشتاء", "public_label": "كسوة الشتاء", "questions": [],
        "requirements": [{ "paper": view["fresh"]["papers"][0], "obligation": "mandatory", "max_age_months": 6 }],
    }));
    let saved = office.call("save_catalogue", changed.clone()).unwrap();
    assert_eq!(saved["catalogue"]["version"], json!(view["catalogue"]["version"].as_u64().unwrap() + 1));
    assert_eq!(saved["before"], view["catalogue"], "what it was stays readable beside it");
    let offered = office.call("support_kinds", json!({})).unwrap().to_string();
    assert!(offered.contains("كسوة الشتاء"), "the next visitor can ask for it");
    assert_eq!(office.call("save_catalogue", changed.clone()).unwrap_err().code, Code::Stale, "an editor left open does not undo it");
    changed["version"] = saved["catalogue"]["version"].clone();
    changed["kinds"][0]["name"] = json!(" ");
    let refused = office.call("save_catalogue", changed).unwrap_err();
    assert_eq!(refused.fields[0].field, "kinds.0.name", "a kind without a name is not saved");
    assert_ne!(saved["fresh"]["kinds"][0], view["fresh"]["kinds"][0], "a code is never handed out twice");
}

fn policy(office: &Office, of: Value, body: &str) -> Value {
    let policy =
        json!({ "title": "لائحة الاستقبال", "body": body, "review_on": { "calendar": "hijri", "year": 1448, "month": 6, "day": 12 } });
    office.call("save_policy", json!({ "of": of, "policy": policy })).unwrap()
}

#[test]
fn staff_confirm_a_policy_and_a_new_version_is_read_anew() {
    let office = office();
    let first = policy(&office, Value::Null, "نستقبل الزائر بالترحاب.");
    assert_eq!((&first["line"]["unread"], &first["line"]["review_due"]), (&json!(1), &json!(true)), "the manager sees who has not read it");
    let seen = json!({ "policy_id": first["line"]["id"], "version": 1 });
    let read = office.call("confirm_policy", seen.clone()).unwrap();
    assert_eq!((&read["line"]["read_by_me"], read["readers"].as_array().unwrap().len()), (&json!(true), 1));
    let second = policy(&office, seen.clone(), "نستقبل الزائر بالترحاب وننهي طلبه في زيارة.");
    assert_eq!((&second["line"]["version"], &second["line"]["read_by_me"]), (&json!(2), &json!(false)), "a new text is read anew");
    assert_eq!(second["before"], "نستقبل الزائر بالترحاب.", "what changed can be seen");
    assert_eq!(
        office.call("confirm_policy", seen.clone()).unwrap_err().code,
        Code::Stale,
        "nobody confirms a text that is not before their eyes"
    );
    office.sign_in_as("سعد العلي", &["auditor"]);
    assert_eq!(office.call("list_policies", json!({})).unwrap()[0]["unread"], 2, "a new colleague reads it too");
    assert_eq!(
        office.call("save_policy", json!({ "of": null, "policy": { "title": "س", "body": "", "review_on": null } })).unwrap_err().code,
        Code::NotAllowed
    );
    office.desk.lock();
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let gone = office.call("withdraw_policy", json!({ "policy_id": first["line"]["id"], "version": 2 })).unwrap();
    assert_eq!(
        (&gone["line"]["withdrawn"], &gone["line"]["unread"]),
        (&json!(true), &json!(0)),
        "nobody needs to read what is out of force"
    );
}

#[test]
fn a_category_of_the_office_is_offered_and_never_renamed() {
    let office = office();
    let own = |number: u16, male: &str| json!({ "number": number, "male": male, "female": "", "offered": true });
    let save = |seen: u32, own: &[Value]| {
        office.call("save_categories", json!({ "seen_version": seen, "categories": { "own": own, "not_offered": ["sibling"] } }))
    };
    save(0, &[own(0, "يتيم نزيل")]).unwrap();
    let session = office.call("office_status", json!({})).unwrap()["signed_in"].clone();
    assert_eq!(
        session["categories"],
        json!([{ "code": "own_1", "label": "يتيم نزيل", "offered": true }, { "code": "sibling", "label": "", "offered": false }]),
        "the forms know at once"
    );
    let renamed = save(1, &[own(1, "فقير")]).unwrap_err();
    assert_eq!(
        (renamed.fields[0].code, renamed.fields[0].field.as_str()),
        (Code::NameInUse, "categories.own.0.male"),
        "what files say is not turned into something else"
    );
    assert_eq!(save(0, &[own(1, "يتيم نزيل")]).unwrap_err().code, Code::Stale, "nobody writes over another's change");
}
