//! Copies of the store through the door: taken, judged, carried, put back; what is lost is said first, and nothing that stood there is deleted.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../support/mod.rs"]
mod support;

mod carried;
mod restored;
mod taken;

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use desk::Failure;
use serde_json::{Value, json};
use support::{Office, PASSPHRASE};

const MANAGER: &str = "نورة السالم";

/// Somebody like nobody else on file.
fn visitor(first: &str, family: &str) -> Value {
    json!({
        "person": {
            "first": first, "father": "إبراهيم", "grandfather": "علي", "family": family, "sex": "female", "nationality": "سعودية",
            "marital": "married", "living": true, "national_id": "", "other_documents": [],
            "birth": { "calendar": "hijri", "year": 1405, "month": 12, "day": 15 }, "phones": [], "accounts": [], "category": "wife",
            "needs": [], "prison": null,
        },
        "household": { "new": { "address": { "district": "النسيم", "city": "الرياض" }, "role": "head" } }, "not_duplicates": [],
    })
}

fn register(office: &Office, first: &str, family: &str) -> Value {
    office.call("register_person", visitor(first, family)).unwrap()
}

/// Somebody like nobody else, the same for the same number.
fn register_stranger(office: &Office, turn: u64) -> Value {
    const LETTERS: [&str; 16] = ["ب", "ت", "ج", "ح", "د", "ر", "س", "ش", "ص", "ط", "ع", "ف", "ق", "ك", "م", "ن"];
    let word = |place: u64| -> String {
        let mut state = (turn * 5 + place + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (0..6)
            .map(|_| {
                state = (state ^ (state >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                LETTERS[usize::try_from(state >> 60).unwrap()]
            })
            .collect()
    };
    let mut input = visitor(&word(0), &word(1));
    (input["person"]["father"], input["person"]["grandfather"]) = (json!(word(2)), json!(word(3)));
    input["person"]["birth"]["year"] = json!(1360 + turn % 60);
    office.call("register_person", input).unwrap_or_else(|failure| panic!("somebody like nobody else: {failure:?}"))
}

fn open_request(office: &Office, person: &Value) -> Value {
    let input = json!({
        "household_id": person["household"]["id"], "applicant_id": person["id"], "beneficiary_id": person["id"],
        "capacity": { "capacity": "own", "paper": null }, "kind": "food", "despite_open": null,
    });
    office.call("open_request", input).unwrap()
}

fn take(office: &Office) -> Value {
    office.call("take_backup", json!({ "progress": "" })).unwrap_or_else(|failure| panic!("a copy is taken: {failure:?}"))
}

fn list(office: &Office, folder: Option<&Path>) -> Vec<Value> {
    office.call("list_backups", json!({ "folder": folder })).unwrap()["backups"].as_array().unwrap().clone()
}

fn status(office: &Office) -> Value {
    office.call("backup_status", json!({})).unwrap()
}

fn by_manager(office: &Office, backup: &Value, folder: Option<&Path>) -> Value {
    // Asked while the store is shut: afterwards the list of names is not shown.
    office.desk.lock();
    json!({ "backup": backup["id"], "folder": folder, "staff_id": office.staff_id(MANAGER), "passphrase": PASSPHRASE, "code": "", "progress": "" })
}

fn restore(office: &Office, backup: &Value) -> Result<Value, Failure> {
    let input = by_manager(office, backup, None);
    office.call("restore_backup", input)
}

fn found(office: &Office, text: &str) -> usize {
    office.call("search", json!({ "text": text, "limit": 10 })).unwrap()["people"].as_array().unwrap().len()
}

fn store(office: &Office) -> PathBuf {
    office.folder.path().join("istiqbal.db")
}

fn set_aside(office: &Office) -> Vec<PathBuf> {
    let folder = office.folder.path().join("set-aside");
    fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("istiqbal.db"))
        .filter(|path| path.exists())
        .collect()
}

/// Turns one bit in the middle of the store, with the program shut.
fn flip(office: Office) -> Office {
    office.desk.lock();
    let path = store(&office);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096 + 77;
    bytes[middle] ^= 1;
    fs::write(&path, bytes).unwrap();
    office.restart()
}

fn half_an_hour(office: &Office) {
    office.knobs.wait(Duration::from_secs(31 * 60));
}
