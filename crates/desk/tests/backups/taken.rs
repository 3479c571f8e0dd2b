//! Taking copies.

use std::fs;

use desk::Code;
use serde_json::json;

use super::{flip, half_an_hour, list, open_request, register, register_stranger, status, store, take};
use crate::support::office;

#[test]
fn a_copy_is_read_back_before_it_counts_and_its_age_is_shown() {
    let office = office();
    register(&office, "هيفاء", "العتيبي");
    let taken = take(&office);
    assert_eq!((&taken["verified"], &taken["reason"]), (&json!(true), &json!("asked")), "whole: {taken}");
    let now = status(&office);
    assert_eq!(
        (&now["last"]["id"], &now["late"], &now["changed"]),
        (&taken["id"], &json!(false), &json!(false)),
        "nothing changed since: {now}"
    );
    office.knobs.days(1);
    half_an_hour(&office);
    let tomorrow = status(&office);
    assert_eq!(tomorrow["late"], true, "a last copy of more than a day ago is shown red: {tomorrow}");
    assert!(tomorrow["last"]["at"]["minutes"].as_i64().unwrap() > 24 * 60, "and its age is told");
}

#[test]
fn a_copy_is_one_encrypted_file_that_says_nothing_and_only_managers_keys_lie_in_it() {
    let office = office();
    register(&office, "هيفاء", "العتيبي");
    office.sign_in_as("موظف الاستقبال", &["clerk"]);
    let taken = take(&office);
    let folder = office.folder.path().join("backups").join(taken["id"].as_str().unwrap());
    let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["checked.json", "istiqbal.db", "keys", "manifest.json", "manifest.proof"], "nothing half written is left");
    let bytes = fs::read(folder.join("istiqbal.db")).unwrap();
    assert!(!bytes.windows(15).any(|window| window == b"SQLite format 3"), "the copy is encrypted from its first byte");
    let keys = fs::read_to_string(folder.join("keys")).unwrap();
    assert!(keys.contains("نورة السالم") && !keys.contains("موظف الاستقبال"), "a clerk's passphrase opens no copy");
    let manifest = fs::read_to_string(folder.join("manifest.json")).unwrap();
    for told in ["العتيبي", "نورة", "هيفاء", "النسيم"] {
        assert!(!manifest.contains(told), "what can be read without a key names nobody: {told}");
    }
}

#[test]
fn the_program_copies_by_itself_every_half_hour_but_only_when_something_changed() {
    let office = office();
    let due = || office.call("backup_if_due", json!({})).unwrap()["taken"].clone();
    register(&office, "هيفاء", "العتيبي");
    assert_eq!(due(), false, "a copy was taken when the office was locked a moment ago");
    half_an_hour(&office);
    assert!(office.desk.is_backup_due(), "the timer sees it");
    assert_eq!(due(), true, "half an hour and a change");
    half_an_hour(&office);
    assert!(!office.desk.is_backup_due() && due() == false, "taking a copy is no change");
    register(&office, "منى", "الشهري");
    assert_eq!(due(), true, "the next change counts at once when half an hour went by");
    let reasons: Vec<_> = list(&office, None).iter().map(|copy| copy["reason"].clone()).collect();
    assert_eq!(reasons[..2], [json!("timer"), json!("timer")], "newest first");
}

#[test]
fn locking_takes_a_copy_that_is_due() {
    let office = office();
    half_an_hour(&office);
    register(&office, "هيفاء", "العتيبي");
    let before = list(&office, None).len();
    office.desk.lock();
    let after = list(&office, None);
    assert_eq!((after.len(), &after[0]["reason"]), (before + 1, &json!("lock")), "the last half hour before locking is saved: {after:?}");
}

#[test]
fn a_copy_of_a_damaged_store_does_not_count_and_the_good_ones_stay() {
    let office = office();
    for turn in 0..30 {
        register_stranger(&office, turn);
    }
    let good = take(&office);
    let office = flip(office);
    if office.sign_in("نورة السالم", crate::support::PASSPHRASE).is_err() {
        // Seen at the door already: there is nobody to take a copy.
        assert_eq!(list(&office, None)[0]["id"], good["id"], "the good copy stays");
        return;
    }
    let before = list(&office, None).len();
    let failure = office.call("take_backup", json!({ "progress": "" })).unwrap_err();
    assert!(matches!(failure.code, Code::BackupUnsound | Code::StoreDamaged), "not taken for a copy: {failure:?}");
    let now = status(&office);
    assert_eq!(list(&office, None).len(), before, "and no good one made room for it");
    assert!(!now["failed"].is_null(), "the status is red although there is a young copy: {now}");
}

#[test]
fn a_copy_damaged_later_is_told_when_it_is_read_back_and_no_longer_counts() {
    let office = office();
    register(&office, "هيفاء", "العتيبي");
    let older = take(&office);
    half_an_hour(&office);
    let newer = take(&office);
    let path = office.folder.path().join("backups").join(newer["id"].as_str().unwrap()).join("istiqbal.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[5000] ^= 4;
    fs::write(&path, bytes).unwrap();
    let checked = office.call("verify_backup", json!({ "id": newer["id"], "folder": null, "progress": "" })).unwrap();
    assert_eq!(checked["verified"], false, "{checked}");
    assert!(checked["findings"].as_array().unwrap().contains(&json!("store")), "what does not hold is said: {checked}");
    assert_eq!(status(&office)["last"]["id"], older["id"], "the age shown is that of the last whole one");
    let checked = office.call("verify_backup", json!({ "id": older["id"], "folder": null, "progress": "" })).unwrap();
    assert_eq!((&checked["verified"], &checked["findings"]), (&json!(true), &json!([])), "the older one is whole: {checked}");
}

#[test]
fn a_manifest_that_somebody_changed_does_not_pass() {
    let office = office();
    let taken = take(&office);
    let path = office.folder.path().join("backups").join(taken["id"].as_str().unwrap()).join("manifest.json");
    let text = fs::read_to_string(&path).unwrap().replace("\"reason\": \"asked\"", "\"reason\": \"timer\"");
    fs::write(&path, text).unwrap();
    let checked = office.call("verify_backup", json!({ "id": taken["id"], "folder": null, "progress": "" })).unwrap();
    assert_eq!(checked["findings"], json!(["manifest"]), "only whoever holds the data key writes one: {checked}");
}

#[test]
fn without_room_no_copy_is_begun_and_it_is_said() {
    let office = office();
    *office.knobs.free_megabytes.lock().unwrap() = Some(400);
    let before = list(&office, None).len();
    let failure = office.call("take_backup", json!({ "progress": "" })).unwrap_err();
    assert_eq!((failure.code, failure.params["free"].as_str()), (Code::LowSpace, "419"), "fault 4: {failure:?}");
    let now = status(&office);
    assert_eq!((&now["blocked"], &now["free_megabytes"]), (&json!(true), &json!(419)), "the page says so before anybody tries: {now}");
    assert_eq!(list(&office, None).len(), before, "nothing was begun");
}

#[test]
fn people_work_while_a_copy_is_taken() {
    let office = office();
    let person = register(&office, "هيفاء", "العتيبي");
    std::thread::scope(|scope| {
        let copying = scope.spawn(|| take(&office));
        for turn in 0..10 {
            register_stranger(&office, turn);
        }
        open_request(&office, &person);
        assert_eq!(copying.join().unwrap()["verified"], true, "a copy of one moment, whole, whatever was saved meanwhile");
    });
    assert!(store(&office).exists());
}
