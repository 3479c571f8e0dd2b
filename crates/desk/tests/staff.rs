//! Staff through the door: changed, closed, the data key renewed, and whatever is cut off on the way.
#![allow(clippy::unwrap_used, missing_docs)]

mod family;
mod support;

use std::{fs, path::Path, time::Duration};

use desk::Code;
use domain::staff::Role;
use family::{family, person};
use serde_json::{Value, json};
use store::Store;
use support::{Office, PASSPHRASE, office, shut_office};
use vault::{DataKey, KdfCost, KeysFile, Passphrase};

const MANAGER: &str = "نورة السالم";
const CLERK: &str = "سعد العمر";

fn account(office: &Office, name: &str) -> Value {
    let all = office.call("staff_accounts", json!({})).unwrap();
    all.as_array().unwrap().iter().find(|one| one["staff"]["name"] == name).unwrap_or_else(|| panic!("no {name}: {all}")).clone()
}

fn change(office: &Office, account: &Value, name: &str, roles: &[&str], passphrase: &str) -> Result<Value, desk::Failure> {
    office.call(
        "change_staff",
        json!({
            "staff_id": account["staff"]["id"], "version": account["version"], "name": name, "roles": roles,
            "manager_passphrase": passphrase,
        }),
    )
}

fn close(office: &Office, account: &Value) -> Result<Value, desk::Failure> {
    let input = json!({ "staff_id": account["staff"]["id"], "version": account["version"], "manager_passphrase": PASSPHRASE });
    office.call("close_account", input)
}

/// Adds somebody, lets them set their own passphrase, and signs the manager in again.
fn add(office: &Office, name: &str, roles: &[&str]) {
    office.sign_in_as(name, roles);
    office.desk.lock();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
}

#[test]
fn a_changed_name_and_role_hold_at_the_next_sign_in() {
    let office = office();
    add(&office, CLERK, &["clerk"]);
    let before = account(&office, CLERK);
    change(&office, &before, "سعد بن عمر", &["secretary", "clerk"], PASSPHRASE).unwrap();
    let stale = change(&office, &before, "سعد العمر", &["clerk"], PASSPHRASE).unwrap_err();
    assert_eq!(stale.code, Code::Stale, "the page was opened before the change");
    office.desk.lock();
    let signed_in = office.sign_in("سعد بن عمر", PASSPHRASE).unwrap();
    assert_eq!(signed_in["staff"]["roles"], json!(["clerk", "secretary"]), "both roles, each once");
    assert!(signed_in["allowed"].as_array().unwrap().contains(&json!("export_case_file")), "what a secretary may is open now");
}

#[test]
fn an_office_is_never_left_without_a_manager() {
    let office = office();
    let manager = account(&office, MANAGER);
    assert_eq!(manager["last_manager"], true, "the page says so before anything is tried");
    let failure = change(&office, &manager, MANAGER, &["clerk"], PASSPHRASE).unwrap_err();
    assert_eq!((failure.code, failure.fields[0].field.as_str()), (Code::LastManager, "roles"));
    assert_eq!(close(&office, &manager).unwrap_err().code, Code::LastManager);
    add(&office, "هند الراشد", &["manager"]);
    let manager = account(&office, MANAGER);
    assert_eq!(close(&office, &manager).unwrap_err().code, Code::NotAllowed, "one's own account is closed by the other manager");
    change(&office, &manager, MANAGER, &["clerk"], PASSPHRASE).unwrap();
}

#[test]
fn nothing_about_staff_is_done_at_a_desk_that_was_left_open() {
    let office = office();
    add(&office, CLERK, &["clerk"]);
    let other = account(&office, CLERK);
    let id = &other["staff"]["id"];
    let wrong = "ليست هي العبارة";
    let tries = [
        (
            "add_staff",
            json!({ "name": "ماجد", "roles": ["clerk"], "first_passphrase": "بستان قارب مصباح 12", "manager_passphrase": wrong }),
        ),
        ("change_staff", json!({ "staff_id": id, "version": 1, "name": "سعد", "roles": ["manager"], "manager_passphrase": wrong })),
        ("close_account", json!({ "staff_id": id, "version": 1, "manager_passphrase": wrong })),
        ("reset_passphrase", json!({ "staff_id": id, "first_passphrase": "بستان قارب مصباح 12", "manager_passphrase": wrong })),
    ];
    for (deed, input) in tries {
        let failure = office.call(deed, input).unwrap_err();
        assert_eq!(
            (failure.code, failure.fields[0].field.as_str()),
            (Code::WrongPassphrase, "manager_passphrase"),
            "{deed} asks for the passphrase again"
        );
    }
    assert_eq!(account(&office, CLERK), other, "nothing was changed");
    let watch = office.call("office_watch", json!({})).unwrap();
    assert_eq!(watch["failed_sign_ins"], 4, "and the four wrong tries stand in the journal at once: {watch}");
    let renew = office.call("renew_data_key", json!({ "manager_passphrase": wrong })).unwrap_err();
    assert_eq!(renew.code, Code::WrongPassphrase);
    let throttled = office.call("renew_data_key", json!({ "manager_passphrase": PASSPHRASE })).unwrap_err();
    assert_eq!(throttled.code, Code::Throttled, "five wrong tries make the right one wait as well");
}

#[test]
fn a_leavers_old_copy_of_the_keys_opens_nothing_that_comes_later() {
    let family = family();
    let office = &family.office;
    add(office, CLERK, &["clerk"]);
    let leaver = account(office, CLERK);
    let stolen = fs::read(office.folder.path().join("keys")).unwrap();
    let closed = close(office, &leaver).unwrap();
    assert_eq!(closed, json!({ "renewal_due": true, "renewed": true, "failed": null }), "the leaver had been inside");
    let left = account(office, CLERK);
    assert_eq!(
        (&left["staff"]["active"], &left["closed_on"]["iso"]),
        (&json!(false), &json!("2026-11-22")),
        "the name stays for the history"
    );
    // The desk works on without a pause, with all that was there.
    office.call("get_person", json!({ "person_id": family.mother })).unwrap();
    office.call("register_person", json!({ "person": person(json!({ "first": "هدى", "national_id": "1000000024" })),
        "household": { "existing": { "household_id": family.household, "role": "daughter", "may_receive_money": false } }, "not_duplicates": [] }))
        .unwrap();
    assert_eq!(office.call("verify_office", json!({})).unwrap()["sound"], true, "page by page and entry by entry");
    assert!(office.call("day_end_sheet", json!({ "day": null })).is_ok(), "the signing key went along");
    office.desk.lock();
    let names = office.call("office_status", json!({})).unwrap()["staff"].to_string();
    assert!(!names.contains(CLERK), "nobody signs in under that name any more");
    assert!(!office.folder.path().join("istiqbal.renewed.part").exists(), "nothing is left of the copy");

    // The leaver comes back with the copy and the passphrase.
    let current = fs::read(office.folder.path().join("keys")).unwrap();
    for name in ["keys", "keys.previous"] {
        fs::write(office.folder.path().join(name), &stolen).unwrap();
    }
    let office = family.office.restart();
    let failure = office.call("sign_in", json!({ "staff_id": leaver["staff"]["id"], "passphrase": PASSPHRASE })).unwrap_err();
    assert_eq!(failure.code, Code::StoreDamaged, "the old key fits nothing any more");
    for name in ["keys", "keys.previous"] {
        fs::write(office.folder.path().join(name), &current).unwrap();
    }
    let office = office.restart();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    office.call("get_person", json!({ "person_id": family.mother })).unwrap();
}

#[test]
fn an_account_that_was_never_used_is_closed_without_a_new_key() {
    let office = office();
    let input = json!({ "name": CLERK, "roles": ["clerk"], "first_passphrase": "بستان قارب مصباح 12", "manager_passphrase": PASSPHRASE });
    office.call("add_staff", input).unwrap();
    assert_eq!(account(&office, CLERK)["waiting"], true, "the manager sees who has not come yet");
    assert_eq!(office.call("office_watch", json!({})).unwrap()["waiting"], json!([CLERK]));
    let closed = close(&office, &account(&office, CLERK)).unwrap();
    assert_eq!(closed["renewal_due"], false, "nobody ever held the key through it");
    // The name is free for somebody new.
    let input = json!({ "name": CLERK, "roles": ["clerk"], "first_passphrase": "بستان قارب مصباح 12", "manager_passphrase": PASSPHRASE });
    office.call("add_staff", input).unwrap();
}

fn random() -> impl FnMut(&mut [u8]) {
    let mut next = 7u8;
    move |bytes: &mut [u8]| {
        for byte in bytes {
            next = next.wrapping_mul(181).wrapping_add(59);
            *byte = next;
        }
    }
}

/// The keys of a shut office and its data key, as the program holds them.
fn unlocked(folder: &Path) -> (KeysFile, DataKey) {
    let mut keys = KeysFile::open(folder, KdfCost::cheap_for_tests(), Duration::ZERO).unwrap();
    let slot = keys.staff()[0].id;
    let key = keys.unlock(slot, &Passphrase::entered(PASSPHRASE), Duration::ZERO).unwrap().data_key;
    (keys, key)
}

/// Whichever moment a renewal is cut at, the next sign-in opens the office with one pair of key and store, and the one after as well.
fn opens_after_the_cut(office: Office, what: &str) {
    let office = office.restart();
    office.sign_in(MANAGER, PASSPHRASE).unwrap_or_else(|failure| panic!("{what}: {failure:?}"));
    office
        .call(
            "add_staff",
            json!({ "name": CLERK, "roles": ["clerk"], "first_passphrase": "بستان قارب مصباح 12",
        "manager_passphrase": PASSPHRASE }),
        )
        .unwrap_or_else(|failure| panic!("{what}: the keys are not settled: {failure:?}"));
    assert_eq!(office.call("verify_office", json!({})).unwrap()["sound"], true, "{what}");
    assert!(!office.folder.path().join("istiqbal.renewed.part").exists(), "{what}: half a copy stayed");
    let office = office.restart();
    office.sign_in(MANAGER, PASSPHRASE).unwrap_or_else(|failure| panic!("{what}, second time: {failure:?}"));
    office.call("renew_data_key", json!({ "manager_passphrase": PASSPHRASE })).unwrap_or_else(|failure| panic!("{what}: {failure:?}"));
    office.desk.lock();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
}

#[test]
fn a_renewal_cut_after_the_keys_goes_back_to_the_old_key() {
    let office = shut_office();
    let (mut keys, old) = unlocked(office.folder.path());
    keys.renew_data_key(&old, &mut random()).unwrap();
    opens_after_the_cut(office, "keys begun, store untouched");
}

#[test]
fn a_renewal_cut_while_copying_leaves_no_half_store() {
    let office = shut_office();
    let (mut keys, old) = unlocked(office.folder.path());
    keys.renew_data_key(&old, &mut random()).unwrap();
    let whole = fs::read(office.folder.path().join("istiqbal.db")).unwrap();
    fs::write(office.folder.path().join("istiqbal.renewed.part"), &whole[..whole.len() / 2]).unwrap();
    fs::write(office.folder.path().join("istiqbal.renewed.part-journal"), b"half").unwrap();
    opens_after_the_cut(office, "half a copy");
}

#[test]
fn a_renewal_cut_after_the_swap_goes_on_with_the_new_key() {
    let office = shut_office();
    let (mut keys, old) = unlocked(office.folder.path());
    let new = keys.renew_data_key(&old, &mut random()).unwrap();
    let store = Store::open(&office.folder.path().join("istiqbal.db"), old.store_key().expose()).unwrap();
    let mut steps = Vec::new();
    let seal_anew = |copy: &store::Writer<'_>| {
        let row = copy.find_checkpoint_key()?.unwrap();
        let sealed = vault::CheckpointKey::open(&row.sealed, &old).unwrap().seal(&new, &mut random()).unwrap();
        copy.save_checkpoint_key(&store::CheckpointKeyRow { sealed, ..row }, 0)
    };
    let (from, to) = (old.store_key(), new.store_key());
    store.renew_key::<store::StoreError>(from.expose(), to.expose(), seal_anew, &mut |step| steps.push(step)).unwrap();
    drop(store);
    assert!(steps.contains(&store::RenewStep::Swapping), "the copy took the store's place");
    opens_after_the_cut(office, "swapped, keys not finished");
}

#[test]
fn slot_and_record_that_a_cut_left_apart_come_together_at_the_next_sign_in() {
    let office = shut_office();
    let (mut keys, key) = unlocked(office.folder.path());
    // Cut in the middle of adding: a slot whose record was never written.
    let slot = vault::SlotId::from_bytes([9; 16]);
    keys.add_slot(&key, slot, CLERK, &Passphrase::entered("بستان قارب مصباح 12"), &mut random()).unwrap();
    drop(keys);
    let office = office.restart();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    let input =
        json!({ "name": CLERK, "roles": [Role::Clerk], "first_passphrase": "بستان قارب مصباح 12", "manager_passphrase": PASSPHRASE });
    office.call("add_staff", input).unwrap();
}
