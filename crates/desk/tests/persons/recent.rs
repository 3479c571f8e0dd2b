//! Whom one had open lately, and who must not be among them.

use serde_json::{Value, json};

use crate::{
    forms::{fatima, new_household, open, register, salem},
    support::{Office, PASSPHRASE, office},
};

fn recent(office: &Office) -> Vec<Value> {
    office.call("recent_persons", json!({})).unwrap().as_array().unwrap().clone()
}

fn ids(office: &Office) -> Vec<String> {
    recent(office).iter().map(|one| one["person"]["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_last_opened_comes_first_each_once_and_days_are_told_apart() {
    let office = office();
    assert!(recent(&office).is_empty(), "nobody was open yet");
    let (first, second) = (fatima(&office), register(&office, salem(json!({})), new_household()).unwrap());
    open(&office, &first["id"]).unwrap();
    assert_eq!(ids(&office), [first["id"].as_str().unwrap(), second["id"].as_str().unwrap()], "the newest look is first, nobody twice");
    assert!(recent(&office).iter().all(|one| one["today"] == true), "all of them today");
    office.knobs.days(1);
    office.desk.lock();
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    open(&office, &second["id"]).unwrap();
    let all = recent(&office);
    assert_eq!((all[0]["today"].as_bool(), all[1]["today"].as_bool()), (Some(true), Some(false)), "yesterday stands below today");
    assert_eq!(all[0]["person"]["id"], second["id"], "whom one opened today is first");
}

#[test]
fn a_relative_a_hidden_record_and_a_colleagues_visitors_are_not_among_them() {
    let office = office();
    let (fatima, salem) = (fatima(&office), register(&office, salem(json!({})), new_household()).unwrap());
    office.desk.lock();
    let me = office.staff_id("نورة السالم");
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let mark = json!({ "person_id": fatima["id"], "staff_id": me, "closed": true, "reason": "أختي" });
    office.call("mark_relative_of_staff", mark).unwrap();
    assert_eq!(ids(&office), [salem["id"].as_str().unwrap()], "a relative's name is not shown, though one had it open");
    let version = open(&office, &salem["id"]).unwrap()["version"].clone();
    office.call("enter_person_in_error", json!({ "person_id": salem["id"], "version": version, "reason": "سُجّل مرتين" })).unwrap();
    assert!(recent(&office).is_empty(), "a record entered in error is hidden here as well");
}

#[test]
fn nobody_sees_whom_a_colleague_had_open() {
    let office = office();
    fatima(&office);
    let first = "بستان قارب مصباح 12";
    office
        .call(
            "add_staff",
            json!({ "name": "خالد الراشد", "roles": ["clerk"], "first_passphrase": first, "manager_passphrase": PASSPHRASE }),
        )
        .unwrap();
    office.desk.lock();
    office.sign_in("خالد الراشد", first).unwrap();
    office.call("change_passphrase", json!({ "old": first, "new": "سفينة جبل قنديل 83" })).unwrap();
    assert!(recent(&office).is_empty(), "the list is one's own");
}
