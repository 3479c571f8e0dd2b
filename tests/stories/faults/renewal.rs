//! kill -9 at each phase of a renewal of the data key. After each restart the office opens with one pair of keys and store, everything is
//! there, nothing of the copy is left, and the renewal can be done again.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::{Value, json};

use super::{
    Dice,
    child::{Answer, Child},
    office::{Office, PASSPHRASE},
    rounds,
};

/// What the folder shows of a renewal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    /// Nothing was begun, or all is ended.
    Quiet,
    /// The keys file holds both keys, no copy yet.
    KeysBegun,
    /// A copy lies beside the store.
    Copying,
}

fn keys_hold_both(data: &Path) -> bool {
    fs::read_to_string(data.join("keys")).is_ok_and(|text| text.contains("earlier_key"))
}

fn phase(data: &Path) -> Phase {
    if data.join("istiqbal.renewed.part").exists() {
        Phase::Copying
    } else if keys_hold_both(data) {
        Phase::KeysBegun
    } else {
        Phase::Quiet
    }
}

fn renew(child: &mut Child) -> Answer {
    child.call("renew_data_key", json!({ "manager_passphrase": PASSPHRASE }))
}

/// After the restart: signed in, whole, nothing of the copy left, one key in the keys file.
fn look(child: &mut Child, office: &Office, what: &str) {
    let verified = child.call("verify_office", json!({})).done("the check runs");
    assert_eq!(verified["sound"], true, "{what}: journal and pages hold: {verified}");
    let request: Value = child.call("get_request", json!({ "request_id": office.visit.request_id })).done("the request opens");
    assert_eq!(request["number"], office.visit.request_number.as_str(), "{what}: what was on file is on file");
    assert_eq!(phase(&office.data()), Phase::Quiet, "{what}: the sign-in settled keys and store");
}

#[test]
fn a_renewal_killed_at_any_moment_leaves_one_pair_of_keys_and_store() {
    let office = Office::new();
    let data: PathBuf = office.data();
    let mut dice = Dice::new("renewal");
    let mut met: BTreeMap<Phase, u32> = BTreeMap::new();
    let mut child = Child::start(&office);
    // A whole one first: how long it takes once it has begun to write.
    let began = child.watch(move || keys_hold_both(&data));
    assert!(matches!(renew(&mut child), Answer::Done(_)), "it is done when nobody kills it");
    let usual = began.join().expect("the watcher lives").map_or(Duration::from_millis(300), |begun| begun.elapsed());
    look(&mut child, &office, "whole");
    for turn in 0..rounds(10) {
        let wait = Duration::from_micros(dice.below(u64::try_from(usual.as_micros()).unwrap() * 5 / 4));
        let data = office.data();
        child.kill_when(move || keys_hold_both(&data), wait);
        let answer = renew(&mut child);
        drop(child);
        let found = phase(&office.data());
        *met.entry(found).or_default() += 1;
        child = Child::start(&office);
        look(&mut child, &office, &format!("turn {turn}, killed {wait:?} after the keys, {found:?}, {answer:?}"));
    }
    assert!(matches!(renew(&mut child), Answer::Done(_)), "and the renewal is done after all");
    look(&mut child, &office, "afterwards");
    println!("renewal: takes about {usual:?} once begun; killed in {met:?}");
    assert!(met.keys().any(|phase| *phase != Phase::Quiet), "at least one kill came in the middle: {met:?}");
}
