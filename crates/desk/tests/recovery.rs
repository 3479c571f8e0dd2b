//! Getting back in: each way a drill through the deeds, as the guided screens go it.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod support;

use std::fs;

use desk::{Code, Desk};
use serde_json::json;
use support::{Knobs, PASSPHRASE, fresh, host, office, set_up_input, shut_office};

const MANAGER: &str = "نورة السالم";
const OWN: &str = "نافورة دفتر شراع 83";

#[test]
fn a_damaged_keys_file_is_read_from_its_second_copy_and_mended_by_the_sign_in() {
    for damage in [&b""[..], b"half a file"] {
        let office = shut_office();
        let keys = office.folder.path().join("keys");
        fs::write(&keys, damage).unwrap();
        let office = office.restart();
        assert_eq!(office.call("office_status", json!({})).unwrap()["keys_worn"], true, "the sign-in screen says so (fault 14)");
        office.sign_in(MANAGER, PASSPHRASE).unwrap();
        office.desk.lock();
        assert_eq!(office.call("office_status", json!({})).unwrap()["keys_worn"], false, "mended");
        assert!(office.folder.path().join("keys.damaged.1").exists() || damage.is_empty(), "what was damaged is kept, never thrown away");
        assert_eq!(fs::read(&keys).unwrap(), fs::read(office.folder.path().join("keys.previous")).unwrap(), "both copies again");
    }
}

#[test]
fn two_damaged_copies_are_told_and_nothing_is_written() {
    let office = shut_office();
    for name in ["keys", "keys.previous"] {
        fs::write(office.folder.path().join(name), b"nothing of use").unwrap();
    }
    let store = fs::read(office.folder.path().join("istiqbal.db")).unwrap();
    let office = office.restart();
    assert_eq!(office.call("office_status", json!({})).unwrap_err().code, Code::KeysDamaged);
    assert_eq!(office.call("set_up_office", set_up_input()).unwrap_err().code, Code::AlreadySetUp, "never a new office over the old one");
    assert_eq!(fs::read(office.folder.path().join("istiqbal.db")).unwrap(), store, "the data are untouched");
}

#[test]
fn a_slot_lost_to_damage_is_given_anew_by_the_manager() {
    let office = office();
    office.sign_in_as("سعد العمر", &["clerk"]);
    office.desk.lock();
    // The clerk's line is broken in both copies; head and manager stay readable.
    for name in ["keys", "keys.previous"] {
        let path = office.folder.path().join(name);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("سعد العمر", "سعد العمX")).unwrap();
    }
    let office = office.restart();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    let watch = office.call("office_watch", json!({})).unwrap();
    assert_eq!(watch["without_key"], json!(["سعد العمر"]), "the manager is told who cannot sign in any more");
    let accounts = office.call("staff_accounts", json!({})).unwrap();
    let clerk = accounts.as_array().unwrap().iter().find(|one| one["staff"]["name"] == "سعد العمر").unwrap();
    assert_eq!(clerk["without_key"], true);
    let input = json!({ "staff_id": clerk["staff"]["id"], "first_passphrase": OWN, "manager_passphrase": PASSPHRASE });
    office.call("reset_passphrase", input).unwrap();
    office.desk.lock();
    assert_eq!(office.sign_in("سعد العمر", OWN).unwrap()["must_change"], true, "in again, with a passphrase of one's own to set");
}

#[test]
fn the_folder_copied_to_a_new_pc_opens_with_the_same_passphrase_and_says_that_it_is_new() {
    let old = office();
    old.desk.lock();
    assert_eq!(old.call("office_status", json!({})).unwrap()["new_machine"], false, "the PC it was last open on");
    let copied = tempfile::TempDir::new().unwrap();
    for entry in fs::read_dir(old.folder.path()).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), copied.path().join(entry.file_name())).unwrap();
    }
    let knobs = Knobs::default();
    let mut there = host(copied.path(), &knobs);
    there.machine = "new-pc".to_owned();
    let desk = Desk::new(there).unwrap();
    let office = support::Office { desk, knobs, folder: copied };
    let status = office.call("office_status", json!({})).unwrap();
    assert_eq!(status["new_machine"], true, "«هذا الجهاز غير معروف» (fault 15)");
    office.sign_in(MANAGER, PASSPHRASE).expect("the passphrase goes where the folder goes");
}

#[test]
fn the_envelopes_code_after_a_cut_renewal_still_opens() {
    let office = fresh();
    let code = office.call("set_up_office", set_up_input()).unwrap()["recovery_code"].clone();
    office.call("renew_data_key", json!({ "manager_passphrase": PASSPHRASE })).unwrap();
    office.desk.lock();
    let manager = office.staff_id(MANAGER);
    let done = office.call("recover_access", json!({ "staff_id": manager, "code": code, "passphrase": OWN })).unwrap();
    assert_eq!(done["signed_in"]["staff"]["name"], MANAGER, "a renewed key is sealed to the envelope's code as well");
    office.call("list_staff", json!({})).unwrap();
    let lines = office.call("history", json!({ "id": manager })).unwrap();
    assert_eq!(lines[0]["op"], "recover_access", "whoever came in by the envelope stands in the journal");
}
