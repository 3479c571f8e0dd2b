//! Damaged files: a store that lost bytes or whose bytes turned, a damaged keys file, a lost write-ahead log. Nothing wrong is ever shown:
//! each answer is the right one or says that the store is damaged.

use std::fs;

use desk::{Code, Desk, Failure};
use serde_json::{Value, json};

use super::{
    Dice,
    child::Child,
    kill::registration,
    office::{Office, sign_in},
    rounds,
};

/// The store of the office.
const STORE: &str = "istiqbal.db";

/// Everything a clerk may look at of the sample visit, deed by deed.
fn questions(office: &Office, desk: &Desk) -> Vec<(&'static str, Value)> {
    let request = json!({ "request_id": office.visit.request_id });
    let answer = |deed: &str, input: &Value| desk.call(deed, input.clone(), None).unwrap()["value"].take();
    let view = answer("get_request", &request);
    let household = json!({ "household_id": view["household_id"] });
    let mut all = vec![
        ("office_settings", json!({})),
        ("search", json!({ "text": "فاطمة", "limit": 20 })),
        ("search", json!({ "text": "10000000", "limit": 20 })),
        ("get_request", request.clone()),
        ("read_back", request.clone()),
        ("list_papers", request),
        ("take_paper", json!({ "paper_id": office.visit.letter_paper, "purpose": "preview" })),
        ("take_paper", json!({ "paper_id": office.visit.declaration_paper, "purpose": "preview" })),
        ("get_household", household.clone()),
    ];
    for member in answer("get_household", &household)["members"].as_array().unwrap() {
        let id = member.pointer("/person/id").or_else(|| member.get("id")).expect("a member has an id").clone();
        all.push(("get_person", json!({ "person_id": id })));
        all.push(("person_for_editing", json!({ "person_id": id })));
    }
    all
}

/// What the intact office answers.
fn intact(office: &Office) -> Vec<(&'static str, Value, Value)> {
    let whole = office.copy();
    let desk = whole.desk();
    sign_in(&desk).unwrap();
    let questions = questions(&whole, &desk);
    let answers = questions.into_iter().map(|(deed, input)| {
        let answer =
            desk.call(deed, input.clone(), None).unwrap_or_else(|failure| panic!("{deed} answers when nothing is wrong: {failure:?}"));
        (deed, input, answer["value"].clone())
    });
    answers.collect()
}

/// Asks everything of a damaged copy. `true` when the damage was noticed anywhere, the office's own check included.
fn noticed(what: &str, damaged: &Office, right: &[(&'static str, Value, Value)]) -> bool {
    let is_told = |failure: &Failure, deed: &str| {
        // A kept paper carries a seal of its own and is told apart from the rest of the store.
        let own_seal = deed == "take_paper" && failure.code == Code::FileModified;
        assert!(
            own_seal || matches!(failure.code, Code::StoreDamaged | Code::StoreEmpty | Code::StoreMissing),
            "{what}: {deed} says that the store is damaged, not {failure:?}"
        );
        true
    };
    let desk = damaged.desk();
    if let Err(failure) = sign_in(&desk) {
        return is_told(&failure, "sign_in");
    }
    let mut told = false;
    for (deed, input, answer) in right {
        match desk.call(deed, input.clone(), None) {
            Ok(shown) => assert_eq!(&shown["value"], answer, "{what}: {deed} shows what was saved or nothing"),
            Err(failure) => told |= is_told(&failure, deed),
        }
    }
    match desk.call("verify_office", json!({}), None) {
        Ok(verified) => told |= verified["value"]["sound"] == false,
        Err(failure) => told |= is_told(&failure, "verify_office"),
    }
    told
}

#[test]
fn a_turned_byte_anywhere_in_the_store_is_noticed_and_nothing_wrong_is_shown() {
    let office = Office::new();
    let right = intact(&office);
    let bytes = fs::read(office.data().join(STORE)).unwrap();
    let mut dice = Dice::new("turned bytes");
    for turn in 0..rounds(50) {
        let place = usize::try_from(dice.below(bytes.len() as u64)).unwrap();
        let bit = 1_u8 << dice.below(8);
        let damaged = office.copy();
        let mut turned = bytes.clone();
        turned[place] ^= if turn % 2 == 0 { bit } else { 0xff };
        fs::write(damaged.data().join(STORE), turned).unwrap();
        assert!(noticed(&format!("byte {place}"), &damaged, &right), "byte {place} of {} turned: the damage is noticed", bytes.len());
        assert!(damaged.data().join(STORE).exists(), "a damaged store is never deleted");
    }
}

#[test]
fn a_store_that_lost_its_end_is_noticed_and_nothing_wrong_is_shown() {
    let office = Office::new();
    let right = intact(&office);
    let bytes = fs::read(office.data().join(STORE)).unwrap();
    let mut dice = Dice::new("lost ends");
    for turn in 0..rounds(20) {
        // Whole pages on every second turn: nothing is torn, only gone.
        let left = usize::try_from(dice.below(bytes.len() as u64)).unwrap();
        let left = if turn % 2 == 0 { left / 4096 * 4096 } else { left };
        let damaged = office.copy();
        fs::write(damaged.data().join(STORE), &bytes[..left]).unwrap();
        assert!(noticed(&format!("{left} bytes left"), &damaged, &right), "{left} of {} bytes left: the damage is noticed", bytes.len());
        assert!(fs::read(damaged.data().join(STORE)).unwrap().len() >= left, "what is left of a store is not cut further");
    }
}

#[test]
fn a_swapped_page_is_noticed_and_nothing_wrong_is_shown() {
    let office = Office::new();
    let right = intact(&office);
    let bytes = fs::read(office.data().join(STORE)).unwrap();
    let pages = (bytes.len() / 4096) as u64;
    let mut dice = Dice::new("swapped pages");
    for _ in 0..rounds(10) {
        let (one, other) = (1 + dice.below(pages - 1), 1 + dice.below(pages - 1));
        if one == other {
            continue;
        }
        let place = |page: u64| usize::try_from(page * 4096).unwrap();
        let mut swapped = bytes.clone();
        swapped[place(one)..place(one) + 4096].copy_from_slice(&bytes[place(other)..place(other) + 4096]);
        swapped[place(other)..place(other) + 4096].copy_from_slice(&bytes[place(one)..place(one) + 4096]);
        let damaged = office.copy();
        fs::write(damaged.data().join(STORE), swapped).unwrap();
        assert!(noticed("swapped pages", &damaged, &right), "pages {one} and {other} changed places: each is sealed to its own");
    }
}

#[test]
fn a_damaged_keys_file_is_replaced_by_its_second_copy_and_told() {
    let office = Office::new();
    let bytes = fs::read(office.data().join("keys")).unwrap();
    let mut dice = Dice::new("keys");
    for _ in 0..rounds(20) {
        let place = usize::try_from(dice.below(bytes.len() as u64)).unwrap();
        let damaged = office.copy();
        let mut turned = bytes.clone();
        turned[place] ^= 1 << dice.below(8);
        fs::write(damaged.data().join("keys"), turned).unwrap();
        let desk = damaged.desk();
        let status = desk.call("office_status", json!({}), None).unwrap();
        assert_eq!(status["value"]["keys_worn"], true, "byte {place}: the first screen tells that the keys file is worn");
        sign_in(&desk).unwrap_or_else(|failure| panic!("byte {place}: the second copy opens the office: {failure:?}"));
        desk.lock();
        let status = damaged_again(desk, &damaged);
        assert_eq!(status["keys_worn"], false, "byte {place}: the next write put it right");
    }
    let damaged = office.copy();
    for name in ["keys", "keys.previous"] {
        fs::write(damaged.data().join(name), &bytes[..bytes.len() / 3]).unwrap();
    }
    let refused = damaged.desk().call("office_status", json!({}), None);
    let code = refused.as_ref().err().map(|failure| failure.code);
    assert_eq!(code, Some(Code::KeysDamaged), "with both copies gone it is told plainly: {refused:?}");
    assert!(damaged.data().join("keys").exists(), "and neither is written over");
}

fn damaged_again(desk: Desk, office: &Office) -> Value {
    drop(desk);
    office.desk().call("office_status", json!({}), None).unwrap()["value"].take()
}

#[test]
fn a_write_ahead_log_removed_while_the_program_is_shut_loses_nothing() {
    let office = Office::new();
    let right = intact(&office);
    for name in ["istiqbal.db-wal", "istiqbal.db-shm"] {
        let _ = fs::remove_file(office.data().join(name));
    }
    assert!(!noticed("no log", &office, &right), "after a clean end everything is in the store itself");
}

#[test]
fn a_write_ahead_log_removed_after_a_kill_leaves_a_sound_earlier_state() {
    let office = Office::new();
    let right = intact(&office);
    let mut child = Child::start(&office);
    for turn in 0..5 {
        child.call("register_person", registration(turn)).done("a person is registered");
    }
    // Dropping kills it: nothing is moved out of the log in order.
    drop(child);
    assert!(fs::metadata(office.data().join("istiqbal.db-wal")).is_ok_and(|log| log.len() > 0), "the saves are in the log");
    for name in ["istiqbal.db-wal", "istiqbal.db-shm"] {
        let _ = fs::remove_file(office.data().join(name));
    }
    let desk = office.desk();
    let signed_in = sign_in(&desk).unwrap();
    let told = &signed_in["value"]["notices"];
    assert_eq!(told[0]["kind"], "changes_lost", "the clerk is told that saved changes are not there: {told}");
    assert!(
        told[0]["since"]["date"]["both"].is_string() && told[0]["request"].is_string(),
        "from when on, and which request is the last: {told}"
    );
    drop(desk);
    assert!(!noticed("log lost", &office, &right), "what was moved into the store before is whole");
}

#[test]
fn a_write_ahead_log_of_another_day_or_office_is_laid_aside_and_told() {
    let office = Office::new();
    let right = intact(&office);
    // The same office on another day: the same key, so that its pages could be read.
    let other = office.copy();
    let mut child = Child::start(&other);
    for turn in 0..5 {
        child.call("register_person", registration(turn)).done("a person is registered");
    }
    drop(child);
    fs::copy(other.data().join("istiqbal.db-wal"), office.data().join("istiqbal.db-wal")).unwrap();
    let desk = office.desk();
    let signed_in = sign_in(&desk).unwrap();
    assert_eq!(signed_in["value"]["notices"], json!([{ "kind": "foreign_log" }]), "told, and nothing is missing");
    drop(desk);
    assert!(!noticed("foreign log", &office, &right), "every record is what it was");
}
