//! The second medium, and a PC on which nothing is left.

use std::{fs, path::Path, time::Duration};

use desk::{Code, Desk};
use serde_json::json;
use tempfile::TempDir;

use super::{MANAGER, half_an_hour, list, register, register_stranger, status, take};
use crate::support::{Knobs, Office, PASSPHRASE, fresh, host, office};

/// The frozen office of schema 4, in a folder of its own.
pub fn old_office() -> Office {
    let folder = TempDir::new().unwrap();
    for name in ["istiqbal.db", "keys", "keys.previous", "first-run"] {
        fs::copy(fixture().join(name), folder.path().join(name)).unwrap();
    }
    let knobs = Knobs::default();
    let desk = Desk::new(host(folder.path(), &knobs)).unwrap();
    Office { desk, knobs, folder }
}

fn fixture() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../store/tests/fixtures/schema-4")
}

pub fn old_passphrase() -> String {
    fs::read_to_string(fixture().join("passphrase")).unwrap().trim().to_owned()
}

fn with_medium(office: &Office) -> TempDir {
    let drive = TempDir::new().unwrap();
    office.call("set_backup_medium", json!({ "folder": drive.path() })).unwrap_or_else(|failure| panic!("{failure:?}"));
    drive
}

#[test]
fn a_copy_is_carried_read_again_and_found_there() {
    let office = office();
    register(&office, "هيفاء", "العتيبي");
    let drive = with_medium(&office);
    let carried = office.call("carry_backup", json!({ "progress": "" })).unwrap();
    let there = list(&office, Some(drive.path()));
    assert_eq!((there.len(), &there[0]["id"], &there[0]["verified"]), (1, &carried["id"], &json!(true)), "{there:?}");
    let now = status(&office);
    assert_eq!((&now["medium"]["present"], &now["medium"]["late"]), (&json!(true), &json!(false)), "{now}");
    let checked = office.call("verify_backup", json!({ "id": carried["id"], "folder": drive.path(), "progress": "" })).unwrap();
    assert_eq!(checked["verified"], true, "and it can be read back on the medium itself: {checked}");
}

#[test]
fn the_program_carries_by_itself_a_few_times_a_day_while_the_medium_is_there() {
    let office = office();
    let drive = with_medium(&office);
    half_an_hour(&office);
    let run = office.call("backup_if_due", json!({})).unwrap();
    assert_eq!((&run["taken"], &run["carried"]), (&json!(true), &json!(true)), "the first at once: {run}");
    register(&office, "هيفاء", "العتيبي");
    half_an_hour(&office);
    let run = office.call("backup_if_due", json!({})).unwrap();
    assert_eq!((&run["taken"], &run["carried"]), (&json!(true), &json!(false)), "not every half hour: {run}");
    register(&office, "منى", "الشهري");
    office.knobs.wait(Duration::from_secs(5 * 3600));
    let run = office.call("backup_if_due", json!({})).unwrap();
    assert_eq!(run["carried"], true, "again well within a working day: {run}");
    fs::rename(drive.path(), drive.path().with_extension("away")).unwrap();
    register(&office, "سارة", "القحطاني");
    office.knobs.days(2);
    let run = office.call("backup_if_due", json!({})).unwrap();
    assert_eq!((&run["taken"], &run["carried"]), (&json!(true), &json!(false)), "a drive that is away stops nothing: {run}");
    let now = status(&office);
    assert_eq!((&now["medium"]["present"], &now["medium"]["late"]), (&json!(false), &json!(true)), "and is shown: {now}");
    fs::rename(drive.path().with_extension("away"), drive.path()).unwrap();
}

#[test]
fn a_drive_that_is_gone_keeps_its_last_good_copy_and_the_failure_names_its_day() {
    let office = office();
    let drive = with_medium(&office);
    office.call("carry_backup", json!({ "progress": "" })).unwrap();
    register(&office, "هيفاء", "العتيبي");
    let away = drive.path().with_extension("away");
    fs::rename(drive.path(), &away).unwrap();
    let failure = office.call("carry_backup", json!({ "progress": "" })).unwrap_err();
    assert_eq!(failure.code, Code::BackupIncomplete, "fault 24");
    assert!(failure.params["last"].contains("2026"), "the last good one is named: {failure:?}");
    assert!(!drive.path().exists(), "nothing is written where the drive was");
    fs::rename(&away, drive.path()).unwrap();
    // What a removal half way leaves: a part of a copy, which counts for nothing.
    let shelf = fs::read_dir(drive.path()).unwrap().next().unwrap().unwrap().path();
    let part = shelf.join("20261122-100000-abcdef.part");
    fs::create_dir(&part).unwrap();
    fs::write(part.join("istiqbal.db"), b"half").unwrap();
    assert_eq!(list(&office, Some(drive.path())).len(), 1, "only the whole one counts");
    office.call("carry_backup", json!({ "progress": "" })).unwrap();
    assert!(!part.exists(), "the next copy clears it away");
    assert_eq!(list(&office, Some(drive.path())).len(), 2, "and both whole ones are there");
}

#[test]
fn a_medium_is_another_place_than_the_data_folder() {
    let office = office();
    for folder in [office.folder.path().to_owned(), office.folder.path().join("backups"), office.folder.path().join("no such folder")] {
        let refused = office.call("set_backup_medium", json!({ "folder": folder })).unwrap_err();
        assert_eq!(refused.fields[0].field, "folder", "beside its field: {refused:?}");
    }
    with_medium(&office);
    office.call("set_backup_medium", json!({ "folder": null })).unwrap();
    assert!(status(&office)["medium"].is_null(), "and it can be given up");
}

#[test]
fn an_empty_pc_gets_the_office_back_from_the_medium_with_the_envelope_or_a_manager() {
    let made = fresh();
    let set_up = made.call("set_up_office", crate::support::set_up_input()).unwrap();
    register(&made, "هيفاء", "العتيبي");
    let drive = with_medium(&made);
    let carried = made.call("carry_backup", json!({ "progress": "" })).unwrap();
    drop(made);
    for by_code in [true, false] {
        let empty = fresh();
        let found = list(&empty, Some(drive.path()));
        assert_eq!(found[0]["id"], carried["id"], "the drive is enough to find it");
        let staff = empty.call("restore_names", json!({ "backup": carried["id"], "folder": drive.path() })).unwrap();
        let (code, staff_id, passphrase) =
            if by_code { (set_up["recovery_code"].clone(), json!(null), "") } else { (json!(""), staff[0]["id"].clone(), PASSPHRASE) };
        let input = json!({
            "backup": carried["id"], "folder": drive.path(), "staff_id": staff_id, "passphrase": passphrase, "code": code, "progress": "",
        });
        let done = empty.call("restore_backup", input).unwrap_or_else(|failure| panic!("{failure:?}"));
        if by_code {
            assert!(done["signed_in"].is_null(), "the envelope gives a new passphrase at the door");
            empty.sign_in(MANAGER, PASSPHRASE).unwrap();
        }
        assert_eq!(super::found(&empty, "هيفاء العتيبي"), 1, "the office is back");
        assert_eq!(empty.call("verify_office", json!({})).unwrap()["sound"], true, "and sound");
    }
}

#[test]
fn rotation_keeps_eight_recent_copies_and_removes_what_others_replaced() {
    let office = office();
    for turn in 0..14 {
        office.knobs.wait(Duration::from_secs(60));
        register_stranger(&office, turn);
        take(&office);
    }
    let all = list(&office, None);
    assert_eq!(all.len(), 8, "of one morning the newest eight: {}", all.len());
    let folders =
        fs::read_dir(office.folder.path().join("backups")).unwrap().flatten().filter(|entry| entry.path().join("manifest.json").exists());
    assert_eq!(folders.count(), 8, "and what is not listed is gone from the disk");
}
