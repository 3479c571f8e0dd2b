//! Faults of the place: a clock that is wrong, a disk that is nearly full, a sitting that was cut off, scans without a row. And what may be told of
//! it to whoever helps.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::{fs, path::Path, sync::atomic::Ordering};

use desk::{Desk, examine};
use serde_json::{Value, json};
use support::{Knobs, MORNING, Office, PASSPHRASE, host, office, shut_office};
use tempfile::TempDir;

const MANAGER: &str = "نورة السالم";
const DAY: i64 = 86_400_000;

fn kinds(signed_in: &Value) -> Vec<&str> {
    signed_in["notices"].as_array().unwrap().iter().map(|notice| notice["kind"].as_str().unwrap()).collect()
}

fn sign_in_at(office: &Office, unix_millis: i64) -> Value {
    office.desk.lock();
    office.knobs.unix_millis.store(unix_millis, Ordering::SeqCst);
    office.sign_in(MANAGER, PASSPHRASE).unwrap()
}

/// How often the journal names this fault.
fn journalled(office: &Office, fault: &str) -> usize {
    office.call("history", json!({ "id": fault })).unwrap().as_array().unwrap().len()
}

#[test]
fn a_clock_that_cannot_be_right_is_told_once_and_journalled_and_the_clerk_confirms_it() {
    let office = office();
    for (what, clock, wrong) in [
        ("the same minute", MORNING, false),
        ("four minutes back", MORNING - 4 * 60_000, false),
        ("a week on", MORNING + 7 * DAY, false),
        ("six minutes before the newest entry", MORNING + 7 * DAY - 6 * 60_000, true),
    ] {
        let signed_in = sign_in_at(&office, clock);
        assert_eq!(kinds(&signed_in) == ["clock_wrong"], wrong, "{what}: {signed_in}");
    }
    let office = support::office();
    for (what, clock) in [("1970", 5 * DAY), ("two years ahead", MORNING + 800 * DAY)] {
        let signed_in = sign_in_at(&office, clock);
        assert_eq!(kinds(&signed_in), ["clock_wrong"], "{what} is told");
        office.call("confirm_clock", json!({})).unwrap();
        let status = office.call("office_status", json!({})).unwrap();
        assert_eq!(kinds(&status["signed_in"]), Vec::<&str>::new(), "{what}: once confirmed it is not told again");
    }
    assert_eq!(journalled(&office, "clock_wrong"), 2, "each sign-in with a doubtful clock stands in the journal once");
    assert_eq!(office.call("verify_office", json!({})).unwrap()["sound"], true, "the journal's order does not hang on the clock");
}

#[test]
fn a_disk_that_is_nearly_full_is_told_with_what_is_left() {
    let office = shut_office();
    let sign_in = |megabytes| {
        office.desk.lock();
        *office.knobs.free_megabytes.lock().unwrap() = megabytes;
        office.sign_in(MANAGER, PASSPHRASE).unwrap()
    };
    assert_eq!(sign_in(Some(499))["notices"], json!([{ "kind": "little_space", "megabytes": 499 }]));
    assert_eq!(sign_in(Some(500))["notices"], json!([]), "500 MB are enough");
    assert_eq!(sign_in(None)["notices"], json!([]), "a disk that does not say is no fault");
}

/// The folder as it lies there now, as a power cut would leave it, with a desk over it.
fn cut_off(office: &Office) -> Office {
    let folder = TempDir::new().unwrap();
    copy(office.folder.path(), folder.path());
    let knobs = office.knobs.clone();
    let desk = Desk::new(host(folder.path(), &knobs)).unwrap();
    Office { desk, knobs, folder }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().flatten() {
        let name = entry.file_name();
        if entry.path().is_dir() {
            fs::create_dir(to.join(&name)).unwrap();
            copy(&entry.path(), &to.join(&name));
        } else if name != "in-use" && !name.to_string_lossy().ends_with("-shm") {
            fs::copy(entry.path(), to.join(&name)).unwrap();
        }
    }
}

#[test]
fn after_a_cut_the_next_sign_in_tells_so_once() {
    let office = office();
    let left = cut_off(&office);
    let signed_in = left.sign_in(MANAGER, PASSPHRASE).unwrap();
    assert_eq!(signed_in["notices"], json!([{ "kind": "work_resumed", "request": null }]), "no request was on file yet");
    assert_eq!(journalled(&left, "cut_off"), 1, "and the journal has it");
    left.desk.lock();
    let again = left.sign_in(MANAGER, PASSPHRASE).unwrap();
    assert_eq!(again["notices"], json!([]), "told once; a lock is no cut");
}

#[test]
fn lost_changes_are_told_with_the_moment_they_are_lost_from() {
    let office = office();
    office.desk.lock();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    office.knobs.wait(std::time::Duration::from_secs(3600));
    office.call("save_office", support::settings()).unwrap();
    let left = cut_off(&office);
    fs::remove_file(left.folder.path().join("istiqbal.db-wal")).unwrap();
    let signed_in = left.sign_in(MANAGER, PASSPHRASE).unwrap();
    assert_eq!(kinds(&signed_in), ["changes_lost"], "{signed_in}");
    assert_eq!(signed_in["notices"][0]["since"]["time"], "9:12 ص", "what was there at 9:12 is there, what came after is not");
    assert_eq!(journalled(&left, "changes_lost"), 1);
}

#[test]
fn a_scan_without_a_row_is_moved_aside_after_a_cut() {
    let office = office();
    let folder = office.folder.path().join("attachments");
    fs::create_dir_all(&folder).unwrap();
    let stray = "ab".repeat(32);
    fs::write(folder.join(&stray), "sealed").unwrap();
    fs::write(folder.join(format!("{}.part", "cd".repeat(32))), "half").unwrap();
    let left = cut_off(&office);
    left.sign_in(MANAGER, PASSPHRASE).unwrap();
    assert_eq!(fs::read_dir(left.folder.path().join("attachments")).unwrap().count(), 0, "nothing is left that no row knows");
    assert!(left.folder.path().join("attachments-unclaimed").join(stray).exists(), "a whole file is kept aside, never deleted");
}

#[test]
fn details_for_whoever_helps_tell_versions_and_codes_and_nobody() {
    let office = office();
    office.call("search", json!({ "text": "سالم", "limit": 5 })).unwrap();
    let folder = office.folder.path().to_string_lossy().into_owned();
    let open = office.call("doctor", json!({})).unwrap()["text"].as_str().unwrap().to_owned();
    office.desk.lock();
    let shut = office.call("doctor", json!({})).unwrap()["text"].as_str().unwrap().to_owned();
    assert!(
        open.contains("store: open, every page sound") && shut.contains("store: shut"),
        "it works before and after sign-in: {open}{shut}"
    );
    for needed in ["istiqbal: ", "sqlite: 3.", "cipher: 4.", "schema: ", "web view: 1.2.3", "free: ", "search ok"] {
        assert!(open.contains(needed), "«{needed}» helps: {open}");
    }
    let refused = Desk::new(host(office.folder.path(), &office.knobs)).unwrap_err();
    let outside = examine(&host(office.folder.path(), &Knobs::default()), &refused);
    assert!(outside.contains("store: not opened, already_open"), "while it is open elsewhere as well: {outside}");
    for text in [&open, &shut, &outside] {
        for hidden in ["نورة", "سالم", "المثال", "test-pc", "clerk", folder.as_str()] {
            assert!(!text.contains(hidden), "«{hidden}» is nobody's business: {text}");
        }
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_refused_before_anything_is_made() {
    let folder = TempDir::new().unwrap();
    // A folder in the file's place stands for a place that may not be written, whoever runs the tests.
    fs::create_dir(folder.path().join("in-use")).unwrap();
    let failure = Desk::new(host(folder.path(), &Knobs::default())).unwrap_err();
    assert_eq!(failure.code, desk::Code::ReadOnlyFolder);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing was written there");
}
