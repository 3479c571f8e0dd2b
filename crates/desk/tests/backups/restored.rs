//! Putting copies back.

use std::fs;

use desk::Code;
use serde_json::json;

use super::{
    MANAGER, by_manager, flip, found, half_an_hour, list, open_request, register, register_stranger, restore, set_aside, status, store,
    take,
};
use crate::support::{PASSPHRASE, fresh, office, set_up_input};

#[test]
fn what_would_be_lost_is_listed_by_number_before_anything_is_done() {
    let office = office();
    let before = register(&office, "هيفاء", "العتيبي");
    let copy = take(&office);
    let request = open_request(&office, &before);
    let after = register(&office, "منى", "الشهري");
    let input = by_manager(&office, &copy, None);
    let told = office.call("preview_restore", input).unwrap();
    assert_eq!(told["lost"]["requests"], json!({ "count": 1, "numbers": [request["number"]] }), "the request by its number: {told}");
    let file = office_file(&after);
    assert_eq!(told["lost"]["persons"], json!({ "count": 1, "numbers": [file] }), "the person by the file's number");
    assert_eq!(told["own_keys"], false, "today's passphrases go on");
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    assert_eq!(found(&office, "منى الشهري"), 1, "a look changes nothing");
}

fn office_file(person: &serde_json::Value) -> serde_json::Value {
    person["household"]["file_number"].clone()
}

#[test]
fn an_older_copy_comes_back_and_todays_state_is_saved_first() {
    let office = office();
    register(&office, "هيفاء", "العتيبي");
    let copy = take(&office);
    register(&office, "منى", "الشهري");
    let done = restore(&office, &copy).unwrap_or_else(|failure| panic!("{failure:?}"));
    assert!(done["signed_in"]["staff"]["name"] == MANAGER, "the manager goes on working at once: {done}");
    assert_eq!((found(&office, "هيفاء العتيبي"), found(&office, "منى الشهري")), (1, 0), "the office is as it was then");
    let newest = &list(&office, None)[0];
    assert_eq!(
        (&newest["reason"], &newest["verified"]),
        (&json!("before_restore"), &json!(true)),
        "today's state is a copy of its own: {newest}"
    );
    assert_eq!(set_aside(&office).len(), 1, "and the file itself is set aside, never deleted");
    assert_eq!(office.call("verify_office", json!({})).unwrap()["sound"], true, "the chain holds, with the restore in it");
    // And back again: nothing is lost by having tried.
    restore(&office, newest).unwrap();
    assert_eq!(found(&office, "منى الشهري"), 1, "what was lost comes back from the copy that was taken before");
}

#[test]
fn numbers_go_on_above_a_gap_because_papers_with_the_lost_ones_are_in_peoples_hands() {
    let office = office();
    let person = register(&office, "هيفاء", "العتيبي");
    let copy = take(&office);
    let lost = open_request(&office, &person);
    let done = restore(&office, &copy).unwrap();
    let next = open_request(&office, &person);
    let serial = |request: &serde_json::Value| request["number"].as_str().unwrap()[5..10].parse::<u32>().unwrap();
    assert!(serial(&lost) < 10, "the office had given {lost}");
    assert_eq!(serial(&next), 1001, "the first number after the restore");
    let told = done["series"].as_array().unwrap().iter().find(|series| series["series"] == "request").unwrap();
    assert_eq!((&told["next"], &told["year"]), (&json!(1001), &json!(2026)), "and the manager was told: {done}");
    let newcomer = register(&office, "منى", "الشهري");
    assert_eq!(
        newcomer["household"]["file_number"].as_str().unwrap().chars().filter(char::is_ascii_digit).take(4).count(),
        4,
        "files as well: {newcomer}"
    );
}

#[test]
fn another_offices_copy_is_refused() {
    let (office, other) = (office(), fresh());
    // The tests' randomness is the same for each folder: one draw more makes it another office.
    other.call("suggest_passphrase", json!({})).unwrap();
    other.call("set_up_office", set_up_input()).unwrap();
    let foreign = take(&other);
    let folder = other.folder.path().join("backups");
    let mut input = by_manager(&office, &foreign, Some(&folder));
    for deed in ["preview_restore", "restore_backup"] {
        assert_eq!(office.call(deed, input.clone()).unwrap_err().code, Code::OtherOffice, "{deed}: fault 26");
    }
    input["folder"] = json!(null);
    assert_eq!(office.call("restore_backup", input).unwrap_err().code, Code::NotFound, "it is not on the office's own shelf");
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
}

#[test]
fn only_a_manager_or_the_envelope_puts_a_copy_back() {
    let office = office();
    office.sign_in_as("موظف الاستقبال", &["clerk"]);
    let copy = take(&office);
    let mut input = by_manager(&office, &copy, None);
    let mut clerk = input.clone();
    clerk["staff_id"] = office.staff_id("موظف الاستقبال");
    assert_eq!(office.call("restore_backup", clerk).unwrap_err().code, Code::NotAllowed, "a clerk's right passphrase does not");
    input["passphrase"] = json!("نخلة غيم دفتر 48");
    let wrong = office.call("restore_backup", input.clone()).unwrap_err();
    assert_eq!((wrong.code, wrong.fields[0].field.as_str()), (Code::WrongPassphrase, "passphrase"), "beside its field");
    for _ in 0..6 {
        let _ = office.call("restore_backup", input.clone());
    }
    assert_eq!(office.call("restore_backup", input.clone()).unwrap_err().code, Code::Throttled, "and tries here wait like any other");
    input["backup"] = json!("../../etc");
    assert_eq!(office.call("restore_backup", input).unwrap_err().code, Code::NotFound, "a name never leads out of the shelf");
}

#[test]
fn a_damaged_an_empty_and_a_missing_store_come_back_from_the_last_copy() {
    for harm in ["cut", "empty", "missing", "random"] {
        let office = office();
        register(&office, "هيفاء", "العتيبي");
        let copy = take(&office);
        office.desk.lock();
        let office = office.restart();
        let bytes = fs::read(store(&office)).unwrap();
        match harm {
            "cut" => fs::write(store(&office), &bytes[..bytes.len() / 3]).unwrap(),
            "empty" => fs::write(store(&office), []).unwrap(),
            "random" => fs::write(store(&office), vec![0x5a; 8192]).unwrap(),
            _ => fs::remove_file(store(&office)).unwrap(),
        }
        // The first screen has no names when the store is not there: the wizard takes them from the keys.
        let staff = office.call("restore_names", json!({ "backup": copy["id"], "folder": null })).unwrap();
        let input = json!({
            "backup": copy["id"], "folder": null, "staff_id": staff[0]["id"], "passphrase": PASSPHRASE, "code": "", "progress": "",
        });
        let told = office.call("preview_restore", input.clone()).unwrap_or_else(|failure| panic!("{harm}: {failure:?}"));
        assert!(told["lost"].is_null(), "{harm}: what is lost cannot be known, and that is said: {told}");
        let done = office.call("restore_backup", input).unwrap_or_else(|failure| panic!("{harm}: {failure:?}"));
        assert!(done["signed_in"].is_object(), "{harm}: working again");
        assert_eq!(found(&office, "هيفاء العتيبي"), 1, "{harm}: everything of the copy is there");
        assert_eq!(set_aside(&office).len(), usize::from(harm != "missing"), "{harm}: the damaged file is set aside, never deleted");
        assert_eq!(office.call("verify_office", json!({})).unwrap()["sound"], true, "{harm}: sound");
    }
}

#[test]
fn one_flipped_bit_is_noticed_and_restored_with_the_damaged_file_kept() {
    let office = office();
    for turn in 0..30 {
        register_stranger(&office, turn);
    }
    let copy = take(&office);
    let office = flip(office);
    let damaged = fs::read(store(&office)).unwrap();
    let staff = office.call("restore_names", json!({ "backup": copy["id"], "folder": null })).unwrap();
    let input =
        json!({ "backup": copy["id"], "folder": null, "staff_id": staff[0]["id"], "passphrase": PASSPHRASE, "code": "", "progress": "" });
    office.call("restore_backup", input).unwrap_or_else(|failure| panic!("{failure:?}"));
    assert_eq!(office.call("verify_office", json!({})).unwrap()["sound"], true, "sound again");
    assert_eq!(fs::read(&set_aside(&office)[0]).unwrap(), damaged, "the damaged file lies aside as it was");
}

#[test]
fn who_came_and_who_left_since_stays_so() {
    let office = office();
    let copy = take(&office);
    office.sign_in_as("باحثة جديدة", &["researcher"]);
    office.desk.lock();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    restore(&office, &copy).unwrap();
    office.desk.lock();
    office.sign_in("باحثة جديدة", PASSPHRASE).unwrap_or_else(|failure| panic!("a colleague who came after the copy signs in: {failure:?}"));
}

#[test]
fn a_restore_is_told_in_the_journal_and_the_status() {
    let office = office();
    let copy = take(&office);
    half_an_hour(&office);
    restore(&office, &copy).unwrap();
    let history = office.call("history", json!({ "id": copy["id"] })).unwrap();
    let ops: Vec<_> = history.as_array().unwrap().iter().map(|line| line["op"].clone()).collect();
    assert!(ops.contains(&json!("restore_backup")), "who put what back when: {history}");
    assert_eq!(status(&office)["changed"], true, "the restored state is another one than the copy's: it is copied anew");
}

#[test]
fn a_store_of_an_older_schema_is_copied_before_it_is_brought_up_to_date() {
    let old = crate::carried::old_office();
    old.sign_in(MANAGER, &crate::carried::old_passphrase()).unwrap_or_else(|failure| panic!("the old office opens: {failure:?}"));
    let copies = list(&old, None);
    assert_eq!((copies.len(), &copies[0]["reason"]), (1, &json!("before_migration")), "a copy came first: {copies:?}");
    assert_eq!(copies[0]["verified"], true, "read back in its old schema");
    assert!(found(&old, "ا") > 0 || found(&old, "م") > 0, "its people are found under the new schema");
    assert_eq!(old.call("verify_office", json!({})).unwrap()["sound"], true, "and its journal holds");
}

#[test]
fn what_was_lawfully_destroyed_since_is_destroyed_again() {
    for today in ["readable", "damaged"] {
        let office = office();
        let gone = register(&office, "هيفاء", "العتيبي");
        register(&office, "منى", "الشهري");
        let copy = take(&office);
        office.knobs.wait(std::time::Duration::from_secs(60));
        let plan =
            office.call("plan_destruction", json!({ "person_ids": [gone["id"]], "attachment_ids": [], "whole_household": false })).unwrap();
        let destroy = json!({
            "person_ids": [gone["id"]], "attachment_ids": [], "ground": "purpose_ended", "subject_request_id": null, "seen": plan["seen"],
            "manager_passphrase": PASSPHRASE,
        });
        office.call("destroy_records", destroy).unwrap_or_else(|failure| panic!("{failure:?}"));
        let input = by_manager(&office, &copy, None);
        let office = office.restart();
        if today == "damaged" {
            fs::write(store(&office), vec![0x5a; 8192]).unwrap();
        }
        let told = office.call("preview_restore", input.clone()).unwrap();
        assert_eq!(told["destructions"], 1, "{today}: it is said before: {told}");
        let done = office.call("restore_backup", input).unwrap_or_else(|failure| panic!("{today}: {failure:?}"));
        assert_eq!(done["destructions"], 1, "{today}: and done");
        assert_eq!((found(&office, "هيفاء العتيبي"), found(&office, "منى الشهري")), (0, 1), "{today}: an old copy brings nobody back");
        assert_eq!(office.call("verify_office", json!({})).unwrap()["sound"], true, "{today}: the chain holds over what was destroyed");
    }
}

#[test]
fn a_copy_from_before_a_renewal_of_the_data_key_goes_under_todays_key() {
    let office = office();
    register(&office, "هيفاء", "العتيبي");
    let copy = take(&office);
    office.call("renew_data_key", json!({ "manager_passphrase": PASSPHRASE })).unwrap_or_else(|failure| panic!("{failure:?}"));
    register(&office, "منى", "الشهري");
    let checked = office.call("verify_backup", json!({ "id": copy["id"], "folder": null, "progress": "" })).unwrap();
    assert_eq!(checked["findings"], json!(["older_key"]), "it is not called damaged for having another key: {checked}");
    let done = restore(&office, &copy).unwrap_or_else(|failure| panic!("{failure:?}"));
    assert!(done["signed_in"].is_object(), "the same passphrase opens the restored office");
    assert_eq!((found(&office, "هيفاء العتيبي"), found(&office, "منى الشهري")), (1, 0), "as it was then");
    assert_eq!(office.call("verify_office", json!({})).unwrap()["sound"], true, "sound under today's key");
    let office = office.restart();
    office.sign_in(MANAGER, PASSPHRASE).unwrap_or_else(|failure| panic!("and after a restart: {failure:?}"));
    take(&office);
}

#[test]
fn damaged_keys_come_back_with_a_copy_and_the_manager_lets_the_others_in_again() {
    let office = office();
    office.sign_in_as("موظف الاستقبال", &["clerk"]);
    office.desk.lock();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    register(&office, "هيفاء", "العتيبي");
    let copy = take(&office);
    office.desk.lock();
    let office = office.restart();
    for name in ["keys", "keys.previous"] {
        fs::write(office.folder.path().join(name), b"nothing of use").unwrap();
    }
    assert_eq!(office.call("office_status", json!({})).unwrap_err().code, Code::KeysDamaged, "fault 14");
    let staff = office.call("restore_names", json!({ "backup": copy["id"], "folder": null })).unwrap();
    assert_eq!(staff.as_array().unwrap().len(), 1, "only managers: {staff}");
    let mut input = json!({ "backup": copy["id"], "folder": null, "staff_id": staff[0]["id"], "passphrase": "نخلة غيم دفتر 48", "code": "", "progress": "" });
    for _ in 0..5 {
        assert_eq!(office.call("preview_restore", input.clone()).unwrap_err().code, Code::WrongPassphrase, "tries on a copy's keys count");
    }
    assert_eq!(office.call("preview_restore", input.clone()).unwrap_err().code, Code::Throttled, "and wait");
    office.knobs.wait(std::time::Duration::from_secs(31));
    input["passphrase"] = json!(PASSPHRASE);
    assert_eq!(office.call("preview_restore", input.clone()).unwrap()["own_keys"], true, "it is said before");
    office.call("restore_backup", input).unwrap_or_else(|failure| panic!("{failure:?}"));
    assert_eq!(found(&office, "هيفاء العتيبي"), 1, "working again");
    let all = office.call("list_staff", json!({})).unwrap();
    let clerk = all.as_array().unwrap().iter().find(|one| one["name"] == "موظف الاستقبال").unwrap()["id"].clone();
    let first = "بستان قارب مصباح 12";
    office
        .call("reset_passphrase", json!({ "staff_id": clerk, "first_passphrase": first, "manager_passphrase": PASSPHRASE }))
        .unwrap_or_else(|failure| panic!("a first passphrase for somebody without keys: {failure:?}"));
    office.desk.lock();
    let entered = office.sign_in("موظف الاستقبال", first).unwrap_or_else(|failure| panic!("{failure:?}"));
    assert_eq!(entered["must_change"], true, "and their own is chosen at once");
}
