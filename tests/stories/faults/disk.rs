//! A disk that is full or broken at every single call of a save: the clerk is told, nothing half is kept, and the same form is saved as
//! soon as there is space again.

use std::{fs, os::unix::fs::FileExt as _, path::PathBuf, process::Command, sync::OnceLock};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{
    child::{Answer, Child},
    kill::{id_number, opening, registration},
    office::Office,
    rounds,
};

/// What the disk does from the chosen call on, until it is put right.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fault {
    NoSpace = 1,
    Writes = 2,
    Syncs = 3,
}

/// The library that stands in front of the C library's writes; Rust links with the same compiler, so it is there.
fn library() -> &'static PathBuf {
    static BUILT: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = BUILT.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("failing_disk.so");
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stories/faults/failing_disk.c");
        let built = Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&path).arg(source).arg("-ldl").status().unwrap();
        assert!(built.success(), "the failing disk compiles");
        (folder, path)
    });
    path
}

/// The program on a disk that can be made to fail.
struct Disk {
    child: Child,
    control: fs::File,
}

impl Disk {
    fn new(office: &Office) -> Self {
        let path = office.beside("failing-disk");
        fs::write(&path, [0; 12]).unwrap();
        let control = fs::OpenOptions::new().read(true).write(true).open(&path).unwrap();
        let child = Child::start_with(office, |command| {
            command.env("LD_PRELOAD", library()).env("ISTIQBAL_FAILING_DISK", &path);
        });
        Self { child, control }
    }

    fn break_after(&self, fault: Fault, calls: u32) {
        let mut told = [0; 12];
        told[4..8].copy_from_slice(&calls.to_ne_bytes());
        self.control.write_all_at(&told[4..], 4).unwrap();
        self.control.write_all_at(&(fault as u32).to_ne_bytes(), 0).unwrap();
    }

    /// Puts the disk right; gives how many calls failed.
    fn mend(&self) -> u32 {
        self.control.write_all_at(&[0; 4], 0).unwrap();
        let mut failed = [0; 4];
        self.control.read_exact_at(&mut failed, 8).unwrap();
        u32::from_ne_bytes(failed)
    }
}

/// Breaks the disk at the first, second, third … call of a save, until a save goes through unharmed.
fn at_every_call(fault: Fault, step: u32) {
    let office = Office::new();
    let mut disk = Disk::new(&office);
    let (mut broken, mut turn, mut calls, mut looked, mut failing) = (0, 0, 0, 0, 0);
    loop {
        let key = format!("disk {turn}");
        disk.break_after(fault, calls);
        let answer = disk.child.call_once("register_person", registration(turn), &key);
        let failed = disk.mend();
        match &answer {
            Answer::Refused(code, failure) => {
                broken += 1;
                let right: &[&str] = if fault == Fault::NoSpace { &["disk_full"] } else { &["write_failed", "disk_full"] };
                assert!(right.contains(&code.as_str()), "{fault:?} at call {calls}: the clerk is told what is the matter: {failure}");
                looked += u32::from(failure["params"]["looked"] == "not_saved");
                if fault == Fault::Syncs && code == "write_failed" {
                    failing += u32::from(failure["params"]["disk"] == "sync");
                }
            }
            Answer::Done(_) => {}
            Answer::Dead => panic!("{fault:?} at call {calls}: the program ended"),
        }
        let again = disk.child.call_once("register_person", registration(turn), &key);
        let again = again.done("the same form is saved as soon as the disk is right again");
        let found = disk.child.call("search", json!({ "text": id_number(turn), "limit": 50 })).done("the search runs");
        let people = found["people"].as_array().unwrap();
        assert_eq!(people.len(), 1, "{fault:?} at call {calls}: saved once, not twice and not by halves: {people:?}");
        assert_eq!(people[0]["person"]["id"], again["id"], "and it is the one that was acknowledged");
        turn += 1;
        calls += step;
        if failed == 0 {
            break;
        }
        assert!(turn < 2000, "a save has an end");
    }
    let verified = disk.child.call("verify_office", json!({})).done("the check runs");
    assert_eq!(verified["sound"], true, "{fault:?}: the office is sound afterwards: {verified}");
    drop(disk);
    let mut child = Child::start(&office);
    for turn in 0..turn {
        let found = child.call("search", json!({ "text": id_number(turn), "limit": 50 })).done("the search runs");
        assert_eq!(found["people"].as_array().map(Vec::len), Some(1), "{fault:?}: still there once after a restart");
    }
    assert!(fault != Fault::Syncs || failing > 0, "a disk that cannot sync is told to be failing");
    println!(
        "{fault:?}: {looked} times it could be made sure that nothing was saved; {broken} of {turn} saves refused, the disk broken at every {step}. call"
    );
    assert!(broken > 0, "{fault:?}: the disk did fail");
}

/// Every call in a soak; a step that leaves a dozen or two of them otherwise.
fn step(short: u32) -> u32 {
    if rounds(1) == 1 { short } else { 1 }
}

#[test]
fn a_full_disk_is_told_and_the_same_form_is_saved_when_there_is_space_again() {
    at_every_call(Fault::NoSpace, step(4));
}

#[test]
fn a_disk_that_cannot_write_is_told_and_nothing_half_is_kept() {
    at_every_call(Fault::Writes, step(4));
}

#[test]
fn a_disk_that_cannot_sync_is_told_and_nothing_is_saved_twice() {
    at_every_call(Fault::Syncs, 1);
}

#[test]
fn a_full_disk_stays_full_for_every_form_and_nothing_on_file_is_lost() {
    let office = Office::new();
    let mut disk = Disk::new(&office);
    let person = disk.child.call("register_person", registration(0)).done("a person is registered");
    let request = disk.child.call("open_request", opening(&person, "food", Value::Null)).done("a request opens");
    let answers = |text: &str| {
        let answers = json!([{ "question": "why", "typed": { "kind": "text", "value": text }, "cites": null }]);
        json!({ "request_id": request["id"], "version": request["version"], "answers": answers })
    };
    // Opened before: a record's first opening is journalled, and what cannot be journalled is not shown.
    disk.child.call("get_request", json!({ "request_id": request["id"] })).done("the request opens");
    disk.break_after(Fault::NoSpace, 0);
    let forms = [
        ("save_statement", answers("كتب والقرص ممتلئ")),
        ("open_request", opening(&person, "bills", Value::Null)),
        ("register_person", registration(1)),
        ("save_draft", json!({ "screen": "statement", "tab": "1", "body": "{}" })),
    ];
    for (deed, form) in &forms {
        for _ in 0..2 {
            match disk.child.call(deed, form.clone()) {
                Answer::Refused(code, _) => assert_eq!(code, "disk_full", "{deed} says that the disk is full"),
                other => panic!("{deed} cannot be saved on a full disk: {other:?}"),
            }
        }
    }
    let view = disk.child.call("get_request", json!({ "request_id": request["id"] })).done("what is open can be read on a full disk");
    assert_eq!(view["version"], request["version"], "nothing of the refused statement is there");
    disk.mend();
    let saved = disk.child.call("save_statement", answers("كتب بعد أن أفرغ القرص")).done("with space it is saved");
    assert!(saved["questions"].to_string().contains("بعد أن أفرغ"), "as typed");
    for (deed, form) in &forms[1..] {
        disk.child.call(deed, form.clone()).done("with space every form is saved");
    }
}
