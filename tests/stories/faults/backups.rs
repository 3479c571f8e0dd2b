//! kill -9 at every phase of taking a copy and of putting one back, and stores that are damaged in every way, brought back from a copy by the
//! command an IT person would type.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
    time::{Duration, Instant},
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::{
    Dice,
    child::{Answer, Child},
    kill::{id_number, page, registration},
    office::{MANAGER, Office, PASSPHRASE},
    rounds,
};

fn copies(child: &mut Child) -> Vec<Value> {
    child.call("list_backups", json!({ "folder": null })).done("copies are listed")["backups"].as_array().unwrap().clone()
}

fn is_sound(child: &mut Child, what: &str) {
    let verified = child.call("verify_office", json!({})).done("the check runs");
    assert_eq!(verified["sound"], true, "{what}: the journal and every page hold: {verified}");
}

/// Any moment from before the work begins to a little after it ended.
fn moment(dice: &mut Dice, usual: Duration) -> Duration {
    Duration::from_micros(dice.below(u64::try_from(usual.as_micros()).unwrap() * 9 / 8))
}

#[test]
fn a_kill_while_a_copy_is_taken_leaves_the_office_and_every_copy_that_counts_whole() {
    let (office, mut dice) = (Office::new(), Dice::new("kill while copying"));
    let (mut child, mut cut) = (Child::start(&office), 0);
    let began = Instant::now();
    child.call("take_backup", json!({ "progress": "" })).done("a copy is taken");
    let usual = began.elapsed();
    let times = rounds(12);
    for turn in 0..times {
        child.call("register_person", registration(turn)).done("a person is registered");
        child.kill_after(moment(&mut dice, usual));
        let answer = child.call("take_backup", json!({ "progress": "" }));
        drop(child);
        child = Child::start(&office);
        let all = copies(&mut child);
        assert!(!all.is_empty() && all.iter().all(|copy| copy["verified"] == true), "turn {turn}: nothing half made counts: {all:?}");
        match answer {
            Answer::Done(copy) => assert_eq!(all[0]["id"], copy["id"], "turn {turn}: a copy that was acknowledged is there"),
            _ => cut += 1,
        }
        let checked =
            child.call("verify_backup", json!({ "id": all[0]["id"], "folder": null, "progress": "" })).done("a copy is read back");
        assert_eq!(checked["verified"], true, "turn {turn}: the newest copy that counts is whole: {checked}");
        is_sound(&mut child, "killed while copying");
    }
    child.call("take_backup", json!({ "progress": "" })).done("a copy is taken after all kills");
    let names: Vec<_> = fs::read_dir(office.data().join("backups")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.len() < usize::try_from(times).unwrap() + 6, "what was half made is cleared away: {names:?}");
    println!("{times} kills, {cut} before the answer, a copy takes about {usual:?}");
    assert!(cut > 0, "at least one kill came in the middle of a copy");
}

#[test]
fn a_kill_while_a_copy_is_put_back_leaves_either_todays_office_or_the_earlier_one() {
    let (ready, mut dice) = (Office::new(), Dice::new("kill while restoring"));
    let mut child = Child::start(&ready);
    let copy = child.call("take_backup", json!({ "progress": "" })).done("a copy is taken");
    child.call("register_person", registration(7)).done("somebody comes after the copy");
    let staff = child.call("list_staff", json!({})).done("the staff are listed");
    let manager = staff[0]["id"].clone();
    drop(child);
    let input = json!({ "backup": copy["id"], "folder": null, "staff_id": manager, "passphrase": PASSPHRASE, "code": "", "progress": "" });
    let whole = ready.copy();
    let mut child = Child::start(&whole);
    let began = Instant::now();
    child.call("restore_backup", input.clone()).done("a copy is put back when nothing is killed");
    let usual = began.elapsed();
    drop(child);
    let (mut cut, mut earlier, mut today) = (0, 0, 0);
    let times = rounds(14);
    for turn in 0..times {
        let office = ready.copy();
        let mut child = Child::start(&office);
        // The exchange lies near the end: every second kill falls there.
        let from = if turn % 2 == 0 { Duration::ZERO } else { usual * 3 / 5 };
        child.kill_after(from + moment(&mut dice, usual.saturating_sub(from)));
        let answer = child.call("restore_backup", input.clone());
        drop(child);
        let mut child = Child::start(&office);
        let found = child.call("search", json!({ "text": id_number(7), "limit": 5 })).done("the search runs");
        match found["people"].as_array().unwrap().len() {
            0 => earlier += 1,
            1 => today += 1,
            more => panic!("turn {turn}: one office, not a mixture: {more}"),
        }
        if matches!(answer, Answer::Done(_)) {
            assert_eq!(found["people"], json!([]), "turn {turn}: a restore that was acknowledged is done");
        } else {
            cut += 1;
        }
        is_sound(&mut child, "killed while restoring");
        assert!(!office.data().join("restore.ready").exists(), "turn {turn}: an exchange that was cut is finished at the start");
        assert_eq!(copies(&mut child).iter().filter(|one| one["id"] == copy["id"]).count(), 1, "turn {turn}: the copy is still there");
        // And the same restore can be done again after the cut.
        if turn % 5 == 0 {
            child.call("restore_backup", input.clone()).done("the restore is done after the kill");
            is_sound(&mut child, "restored after a kill");
        }
    }
    println!(
        "{times} kills, {cut} before the answer: {today} times today's office, {earlier} times the earlier one; it takes about {usual:?}"
    );
    assert!(cut > 0, "at least one kill came in the middle of a restore");
}

fn ctl(office: &Office, words: &[&str]) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_istiqbal")).with_file_name("istiqbalctl");
    let mut command = Command::new(program);
    command.args(words).arg("--data").arg(office.data());
    if words.first() != Some(&"backups") {
        command.args(["--staff", MANAGER]).arg("--passphrase-file").arg(office.beside("passphrase"));
    }
    command.env_remove("ISTIQBAL_DATA").output().unwrap()
}

#[test]
fn a_store_damaged_in_any_way_is_brought_back_by_one_command_and_set_aside() {
    type Harm = fn(&Path);
    let harms: [(&str, Harm); 5] = [
        ("one bit", |store| {
            let mut bytes = fs::read(store).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 8;
            fs::write(store, bytes).unwrap();
        }),
        ("cut", |store| {
            let bytes = fs::read(store).unwrap();
            fs::write(store, &bytes[..bytes.len() / 2]).unwrap();
        }),
        ("empty", |store| fs::write(store, []).unwrap()),
        ("missing", |store| fs::remove_file(store).unwrap()),
        ("another key", |store| {
            let bytes = fs::read(store).unwrap();
            fs::write(store, bytes.iter().map(|byte| byte ^ 0x55).collect::<Vec<_>>()).unwrap();
        }),
    ];
    let ready = Office::new();
    assert!(ctl(&ready, &["backup"]).status.success(), "a copy is taken from the command line");
    let listed: Value = serde_json::from_slice(&ctl(&ready, &["backups"]).stdout).unwrap();
    let id = listed["backups"][0]["id"].as_str().unwrap().to_owned();
    assert!(ctl(&ready, &["verify", "--backup", &id]).status.success(), "and read back");
    for (what, harm) in harms {
        let office = ready.copy();
        let store = office.data().join("istiqbal.db");
        harm(&store);
        let damaged = fs::read(&store).ok();
        let asked = ctl(&office, &["restore"]);
        assert_eq!(asked.status.code(), Some(2), "{what}: without --yes it only tells: {}", String::from_utf8_lossy(&asked.stderr));
        assert_eq!(fs::read(&store).ok(), damaged, "{what}: and changes nothing");
        let began = Instant::now();
        let done = ctl(&office, &["restore", "--yes"]);
        assert!(done.status.success(), "{what}: {}", String::from_utf8_lossy(&done.stderr));
        println!("{what}: back after {:?}", began.elapsed());
        let verified = ctl(&office, &["verify"]);
        assert!(verified.status.success(), "{what}: sound again: {}", String::from_utf8_lossy(&verified.stdout));
        let aside =
            fs::read_dir(office.data().join("set-aside")).into_iter().flatten().flatten().map(|entry| entry.path().join("istiqbal.db"));
        let aside: Vec<_> = aside.filter_map(|path| fs::read(path).ok()).collect();
        assert_eq!(aside.first(), damaged.as_ref(), "{what}: what lay there is set aside as it was, never deleted");
    }
}

#[test]
fn scans_travel_with_the_copies_and_are_judged_with_them() {
    let office = Office::new();
    let mut child = Child::start(&office);
    let attach = |child: &mut Child, turn: u32| {
        let file = json!({ "name": format!("sheet-{turn}.pdf"), "bytes": BASE64_STANDARD.encode(page(turn)) });
        let input = json!({ "request_id": office.visit.request_id, "of": { "kind": "paper", "paper": "rent_contract" }, "file": file });
        child.call("attach", input).done("a scan is kept")
    };
    let scan = attach(&mut child, 1);
    let drive = office.beside("drive");
    fs::create_dir(&drive).unwrap();
    child.call("set_backup_medium", json!({ "folder": drive })).done("a medium is chosen");
    let first = child.call("carry_backup", json!({ "progress": "" })).done("a copy is carried");
    let pool = |root: &Path| fs::read_dir(root.join("attachments")).unwrap().flatten().map(|entry| entry.path()).collect::<Vec<_>>();
    let shelf = fs::read_dir(&drive).unwrap().next().unwrap().unwrap().path();
    assert_eq!(pool(&shelf).len(), 1, "the scan went along");
    attach(&mut child, 2);
    child.call("carry_backup", json!({ "progress": "" })).done("a second copy is carried");
    assert_eq!(
        (pool(&shelf).len(), pool(&office.data().join("backups")).len()),
        (2, 2),
        "each scan lies once on a shelf, whatever copies share it"
    );

    // A scan that is damaged on the medium is found out when the copy is read back there.
    let spoilt = pool(&shelf).remove(0);
    let sound = fs::read(&spoilt).unwrap();
    let mut bytes = sound.clone();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&spoilt, bytes).unwrap();
    let newest = copies(&mut child)[0]["id"].clone();
    let input = json!({ "id": newest, "folder": drive, "progress": "" });
    let checked = child.call("verify_backup", input.clone()).done("it is read back");
    assert_eq!(checked["findings"], json!(["attachments"]), "a sample is opened with its own key: {checked}");
    fs::write(&spoilt, sound).unwrap();
    assert_eq!(child.call("verify_backup", input).done("it is read back")["verified"], true, "sound again");

    // The PC is gone with all it held; a new one has the drive only.
    drop(child);
    fs::remove_dir_all(office.data()).unwrap();
    let from = drive.to_str().unwrap();
    let done = ctl(&office, &["restore", "--yes", "--from", from, "--backup", first["id"].as_str().unwrap()]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut child = Child::start(&office);
    let taken = child.call("take_attachment", json!({ "attachment_id": scan["id"] })).done("the scan opens on the new PC");
    assert!(BASE64_STANDARD.decode(taken["bytes"].as_str().unwrap()).unwrap().starts_with(b"%PDF-"), "whole");
    is_sound(&mut child, "on a new PC");
}
