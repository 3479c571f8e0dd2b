//! How a store is found when it is opened: closed in order, cut off, its log gone, exchanged or damaged.
#![allow(clippy::unwrap_used, missing_docs)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use domain::id::OfficeId;
use store::{NewEntry, Opening, Store, StoreError};
use tempfile::TempDir;

const KEY: [u8; 32] = [7; 32];

fn path(folder: &TempDir) -> PathBuf {
    folder.path().join("office.db")
}

/// What happens to the log.
type Damage = fn(&Path);

fn new_store() -> (TempDir, Store) {
    let folder = TempDir::new().unwrap();
    let store = Store::create(&path(&folder), &KEY, OfficeId::from(uuid::Uuid::nil())).unwrap();
    (folder, store)
}

fn write(store: &Store, times: u32) {
    for _ in 0..times {
        store
            .write(|writer| {
                writer.append_entry(&NewEntry {
                    at: 1,
                    staff_id: None,
                    deed: "sign_in",
                    record_kind: "staff",
                    record_id: "x".repeat(2000),
                    fields: Vec::new(),
                    before: None,
                    after: None,
                    salt: [0; 32],
                })
            })
            .unwrap();
    }
}

fn newest(store: &Store) -> i64 {
    store.read(|reader| reader.newest_seq()).unwrap()
}

/// The folder as a power cut leaves it: everything as it lies there while the store is open.
fn cut_off(folder: &TempDir) -> TempDir {
    let left = TempDir::new().unwrap();
    for entry in fs::read_dir(folder.path()).unwrap().flatten() {
        if !entry.file_name().to_string_lossy().ends_with("-shm") {
            fs::copy(entry.path(), left.path().join(entry.file_name())).unwrap();
        }
    }
    left
}

fn log(folder: &Path) -> PathBuf {
    folder.join("office.db-wal")
}

#[test]
fn a_store_that_was_closed_in_order_is_told_as_sound() {
    let (folder, store) = new_store();
    write(&store, 3);
    drop(store);
    let again = Store::open(&path(&folder), &KEY).unwrap();
    assert_eq!((again.opening(), newest(&again)), (Opening::default(), 3), "nothing is the matter");
}

#[test]
fn a_cut_is_told_and_everything_acknowledged_is_there() {
    let (folder, store) = new_store();
    write(&store, 3);
    let left = cut_off(&folder);
    let again = Store::open(&path(&left), &KEY).unwrap();
    assert_eq!(again.opening(), Opening { cut_off: true, ..Opening::default() }, "the cut is told, no loss");
    assert_eq!(newest(&again), 3, "all three are there");
}

#[test]
fn a_log_that_is_gone_emptied_or_damaged_after_a_cut_is_told_with_what_it_cost() {
    let (folder, store) = new_store();
    write(&store, 2);
    drop(store);
    let store = Store::open(&path(&folder), &KEY).unwrap();
    write(&store, 3);
    let damages: [(&str, Damage); 3] = [
        ("gone", |log| fs::remove_file(log).unwrap()),
        ("emptied", |log| fs::write(log, []).unwrap()),
        ("damaged", |log| {
            let mut bytes = fs::read(log).unwrap();
            bytes[60] ^= 1;
            fs::write(log, bytes).unwrap();
        }),
    ];
    for (how, damage) in damages {
        let left = cut_off(&folder);
        damage(&log(left.path()));
        let again = Store::open(&path(&left), &KEY).unwrap();
        assert_eq!((again.opening().lost_entries, newest(&again)), (3, 2), "{how}: three acknowledged entries are missing, and it is said");
    }
}

#[test]
fn a_log_of_another_store_is_laid_aside_and_harms_nothing() {
    let (other, foreign) = new_store();
    write(&foreign, 9);
    let (folder, store) = new_store();
    write(&store, 2);
    drop(store);
    fs::copy(log(other.path()), log(folder.path())).unwrap();
    let again = Store::open(&path(&folder), &KEY).unwrap();
    assert_eq!(again.opening(), Opening { foreign_log: true, ..Opening::default() }, "it is told and nothing is lost");
    assert_eq!(newest(&again), 2, "the store is what it was, even where both have one key");
    assert_eq!(again.check().unwrap(), Vec::<String>::new(), "and sound");
    assert!(fs::metadata(folder.path().join("office.db-wal.aside-1")).is_ok_and(|aside| aside.len() > 0), "what was laid aside is kept");
}

#[test]
fn an_old_log_of_the_same_store_does_not_take_it_back() {
    let (folder, store) = new_store();
    write(&store, 2);
    drop(store);
    let store = Store::open(&path(&folder), &KEY).unwrap();
    write(&store, 3);
    let earlier = cut_off(&folder);
    drop(store);
    let store = Store::open(&path(&folder), &KEY).unwrap();
    write(&store, 4);
    drop(store);
    // Its pages can be read with this store's key: only the mark knows that they are from another day.
    fs::copy(log(earlier.path()), log(folder.path())).unwrap();
    let again = Store::open(&path(&folder), &KEY).unwrap();
    assert_eq!(again.opening(), Opening { foreign_log: true, ..Opening::default() }, "it is told and nothing is lost");
    assert_eq!(newest(&again), 9, "what came after that day is there");
    assert_eq!(again.check().unwrap(), Vec::<String>::new(), "and sound");
}

#[test]
fn a_log_under_another_key_does_not_reach_a_store_without_a_mark() {
    let (folder, store) = new_store();
    write(&store, 2);
    drop(store);
    let other = TempDir::new().unwrap();
    let foreign = Store::create(&path(&other), &[9; 32], OfficeId::from(uuid::Uuid::nil())).unwrap();
    write(&foreign, 9);
    fs::remove_file(folder.path().join("office.db-mark")).unwrap();
    fs::copy(log(other.path()), log(folder.path())).unwrap();
    let again = Store::open(&path(&folder), &KEY).unwrap();
    assert_eq!((again.opening().foreign_log, newest(&again)), (true, 2), "what cannot be read with this key is not played into the store");
}

#[test]
fn a_wrong_key_changes_nothing_beside_the_store() {
    let (folder, store) = new_store();
    write(&store, 3);
    let left = cut_off(&folder);
    let before = fs::read(log(left.path())).unwrap();
    assert_eq!(Store::open(&path(&left), &[9; 32]).unwrap_err(), StoreError::Damaged);
    assert_eq!(fs::read(log(left.path())).unwrap(), before, "the log lies where it lay");
    let again = Store::open(&path(&left), &KEY).unwrap();
    assert_eq!((newest(&again), again.opening().lost_entries), (3, 0), "and opens with the right key");
}

#[test]
fn a_log_that_began_anew_is_still_the_stores_own() {
    let (folder, store) = new_store();
    // Far more than SQLite moves into the file at once: the log begins anew several times.
    for turn in 1..4 {
        write(&store, 200);
        let left = cut_off(&folder);
        let again = Store::open(&path(&left), &KEY).unwrap();
        assert_eq!((again.opening().foreign_log, again.opening().lost_entries, newest(&again)), (false, 0, newest(&store)), "turn {turn}");
        // As if the last words of the mark had not reached the disk.
        let left = cut_off(&folder);
        store.checkpoint().unwrap();
        write(&store, 1);
        fs::copy(log(folder.path()), log(left.path())).unwrap();
        fs::copy(path(&folder), path(&left)).unwrap();
        let again = Store::open(&path(&left), &KEY).unwrap();
        assert!(!again.opening().foreign_log && again.opening().lost_entries == 0, "turn {turn}: a log one ahead of the mark is its own");
    }
}

#[test]
fn after_a_reopening_the_store_holds_what_it_held_and_writes_on() {
    let (_folder, store) = new_store();
    write(&store, 2);
    store.reopen(&KEY).unwrap();
    write(&store, 1);
    assert_eq!(newest(&store), 3, "two connections, one store");
}

#[test]
fn a_rollback_journal_that_a_cut_left_is_played_back_before_the_store_is_read() {
    let (folder, store) = new_store();
    write(&store, 40);
    let before = newest(&store);
    drop(store);
    let tool = rusqlite::Connection::open(path(&folder)).unwrap();
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    tool.execute_batch(&format!(
        "PRAGMA key = \"x'{hex}'\"; PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; PRAGMA synchronous = FULL;"
    ))
    .unwrap();
    tool.execute_batch("DROP TRIGGER journal_no_update; BEGIN IMMEDIATE; UPDATE journal SET deed = deed || 'x'").unwrap();
    // A power cut now: the file half written, the journal beside it.
    let cut = cut_off(&folder);
    assert!(fs::metadata(cut.path().join("office.db-journal")).unwrap().len() > 0, "the journal lies there");
    assert_eq!(store::needs_upgrade(&path(&cut), &KEY), Ok(false), "it is read, and nothing is called read-only");
    let store = Store::open(&path(&cut), &KEY).unwrap();
    assert_eq!(newest(&store), before, "what was acknowledged is there");
    assert!(store.check().unwrap().is_empty(), "and every page is sound");
}
