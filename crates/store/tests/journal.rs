//! The journal's chain against somebody with a database tool, reading it page by page, and the renewal of the store's key.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::{Path, PathBuf};

use domain::{
    id::{OfficeId, StaffId, new_id},
    staff::{Role, StaffMember},
};
use rusqlite::Connection;
use store::{CheckpointRow, EntryFilter, EntryPlace, NewEntry, RenewStep, Store, StoreError};
use tempfile::TempDir;

const KEY: [u8; 32] = [7; 32];
const NEW: [u8; 32] = [8; 32];

struct Office {
    _folder: TempDir,
    path: PathBuf,
    store: Store,
    staff: [StaffId; 2],
}

fn id<T: From<uuid::Uuid>>(n: u8) -> T {
    new_id(i64::from(n), [n; 10])
}

/// A journal of `count` entries: deeds, staff and records by turns, a second apart, every third with values.
fn office(count: i64) -> Office {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("istiqbal.db");
    let store = Store::create(&path, &KEY, id::<OfficeId>(1)).unwrap();
    let staff = [id::<StaffId>(2), id::<StaffId>(3)];
    store
        .write::<_, StoreError>(|writer| {
            for (n, id) in staff.iter().enumerate() {
                let member = StaffMember { id: *id, name: format!("موظف {n}"), roles: vec![Role::Clerk], active: true };
                writer.insert_staff(&member, 0)?;
            }
            for n in 0..count {
                writer.append_entry(&NewEntry {
                    at: n / 2 * 1000,
                    staff_id: staff.get(usize::try_from(n % 2).unwrap()).copied(),
                    deed: ["open_person", "correct_person", "denied"][usize::try_from(n % 3).unwrap()],
                    record_kind: "person",
                    record_id: format!("record-{}", n % 5),
                    fields: vec!["name".to_owned()],
                    before: (n % 3 == 1).then(|| format!("{{\"n\":{n}}}")),
                    after: None,
                    salt: [9; 32],
                })?;
            }
            Ok(())
        })
        .unwrap();
    Office { _folder: folder, path, store, staff }
}

/// Does with the file what a database tool with the key can do.
fn tamper(path: &Path, key: &[u8; 32], sql: &str) {
    let tool = Connection::open(path).unwrap();
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    tool.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"")).unwrap();
    tool.execute_batch("DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete;").unwrap();
    tool.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    tool.execute_batch(sql).unwrap();
}

fn broken_at(office: &Office) -> Option<i64> {
    office.store.read::<_, StoreError>(|reader| reader.verify_journal()).unwrap().map(|found| found.seq)
}

#[test]
fn any_single_edit_is_found_at_its_row() {
    let edits = [
        ("UPDATE journal SET at = at + 1 WHERE seq = 6", 6),
        ("UPDATE journal SET staff_id = NULL WHERE seq = 6", 6),
        ("UPDATE journal SET deed = 'sign_in' WHERE seq = 6", 6),
        ("UPDATE journal SET record_kind = 'request' WHERE seq = 6", 6),
        ("UPDATE journal SET record_id = 'record-9' WHERE seq = 6", 6),
        ("UPDATE journal SET fields = 'name,sex' WHERE seq = 6", 6),
        ("UPDATE journal SET values_hash = x'00' WHERE seq = 6", 6),
        ("UPDATE journal SET hash = x'00' WHERE seq = 6", 6),
        ("UPDATE journal SET previous = x'00' WHERE seq = 6", 6),
        ("DELETE FROM journal WHERE seq = 6", 6),
        ("DELETE FROM journal WHERE seq = 1", 1),
        ("UPDATE journal SET seq = 99 WHERE seq = 6", 6),
        (
            "UPDATE journal SET seq = -1 WHERE seq = 6; UPDATE journal SET seq = 6 WHERE seq = 7; UPDATE journal SET seq = 7 WHERE seq = -1",
            6,
        ),
        ("UPDATE journal_value SET before = '{}' WHERE seq = 5", 5),
        ("UPDATE journal_value SET after = '' WHERE seq = 5", 5),
        ("UPDATE journal_value SET salt = x'01' WHERE seq = 5", 5),
        (
            "INSERT INTO journal SELECT 13, at, staff_id, deed, record_kind, record_id, fields, values_hash, previous, hash FROM journal WHERE seq = 12",
            13,
        ),
    ];
    for (sql, row) in edits {
        let office = office(12);
        assert_eq!(broken_at(&office), None, "whole before");
        tamper(&office.path, &KEY, sql);
        assert_eq!(broken_at(&office), Some(row), "{sql}");
    }
}

#[test]
fn entries_taken_away_at_the_end_are_missed_by_the_checkpoint_that_left() {
    let office = office(12);
    office
        .store
        .write::<_, StoreError>(|writer| {
            let (seq, hash) = writer.journal_head()?.ok_or(StoreError::NotFound)?;
            writer.insert_checkpoint(&CheckpointRow { seq, at: 5, hash, signature: vec![0; 64], made_for: "day_end".into() })
        })
        .unwrap();
    assert_eq!(broken_at(&office), None, "whole before");
    tamper(&office.path, &KEY, "DELETE FROM journal WHERE seq > 10");
    assert_eq!(broken_at(&office), Some(12), "the chain itself shows no gap; the checkpoint does");
}

#[test]
fn values_that_were_lawfully_destroyed_leave_the_chain_whole() {
    let office = office(12);
    tamper(&office.path, &KEY, "INSERT INTO destroyed_value SELECT seq, 'destruction' FROM journal_value; DELETE FROM journal_value");
    assert_eq!(broken_at(&office), None, "salt and values are gone, the entry's hash and a tombstone stand");
}

#[test]
fn values_taken_away_without_a_destruction_are_found() {
    let office = office(12);
    tamper(&office.path, &KEY, "DELETE FROM journal_value WHERE seq = 5");
    assert_eq!(broken_at(&office), Some(5), "only a destruction may take values, and it leaves its tombstone");
}

#[test]
fn pages_join_whichever_filter_is_set() {
    let office = office(400);
    let filters = [
        EntryFilter::default(),
        EntryFilter { staff: Some(office.staff[1]), ..EntryFilter::default() },
        EntryFilter { record: Some("record-3".into()), ..EntryFilter::default() },
        EntryFilter { deeds: vec!["denied", "open_person"], ..EntryFilter::default() },
        EntryFilter { deeds: vec!["denied"], staff: Some(office.staff[0]), ..EntryFilter::default() },
    ];
    for filter in filters {
        let all = EntryFilter { from: i64::MIN, until: i64::MAX, limit: 1000, ..filter.clone() };
        let whole: Vec<i64> =
            office.store.read(|reader| reader.list_entries(&all)).unwrap().iter().map(|entry: &store::Entry| entry.seq).collect();
        assert!(!whole.is_empty(), "{filter:?} finds something");
        let mut paged = Vec::new();
        let mut before = None;
        loop {
            let page = EntryFilter { before, limit: 7, ..all.clone() };
            let entries: Vec<store::Entry> = office.store.read::<_, StoreError>(|reader| reader.list_entries(&page)).unwrap();
            let Some(last) = entries.last() else { break };
            before = Some(EntryPlace { at: last.at, seq: last.seq });
            paged.extend(entries.iter().map(|entry| entry.seq));
        }
        assert_eq!(paged, whole, "{filter:?}: no entry twice, none left out, though many share their second");
    }
}

#[test]
fn a_renewed_store_holds_everything_and_opens_with_the_new_key_alone() {
    let office = office(300);
    let before: Vec<store::Entry> = office
        .store
        .read::<_, StoreError>(|reader| reader.list_entries(&EntryFilter { from: 0, until: i64::MAX, limit: 999, ..Default::default() }))
        .unwrap();
    let mut steps = Vec::new();
    office.store.renew_key::<StoreError>(&KEY, &NEW, |_| Ok(()), &mut |step| steps.push(step)).unwrap();
    let order: Vec<_> = steps.iter().filter(|step| !matches!(step, RenewStep::Copying(..))).collect();
    assert_eq!(order, [&RenewStep::Encrypting, &RenewStep::Verifying, &RenewStep::Swapping], "checked before it is put in place");
    let after: Vec<store::Entry> = office
        .store
        .read::<_, StoreError>(|reader| reader.list_entries(&EntryFilter { from: 0, until: i64::MAX, limit: 999, ..Default::default() }))
        .unwrap();
    assert_eq!(before, after, "the open store goes on with the same entries");
    office.store.write::<_, StoreError>(|writer| writer.set_key_renewal_due(Some(1))).unwrap();
    assert!(office.store.check().unwrap().is_empty(), "every page is sound");
    drop(office.store);
    assert_eq!(Store::open(&office.path, &KEY).unwrap_err(), StoreError::Damaged, "the old key opens nothing");
    let again = Store::open(&office.path, &NEW).unwrap();
    assert_eq!(
        again.read::<_, StoreError>(|reader| reader.key_renewal_due()).unwrap(),
        Some(1),
        "what was written after the swap is there"
    );
}

#[test]
fn a_renewal_that_fails_leaves_the_store_as_it_was() {
    let office = office(30);
    let failed = office.store.renew_key::<StoreError>(&KEY, &NEW, |_| Err(StoreError::DiskFull), &mut |_| {}).unwrap_err();
    assert_eq!(failed, StoreError::DiskFull);
    assert_eq!(broken_at(&office), None, "read as before");
    office.store.write::<_, StoreError>(|writer| writer.set_key_renewal_due(Some(1))).unwrap();
    assert!(!office.path.with_extension("renewed.part").exists(), "nothing of the copy is left");
    drop(office.store);
    Store::open(&office.path, &KEY).unwrap();
}

#[test]
fn a_store_that_somebody_else_reads_is_not_swapped_under_them() {
    let office = office(30);
    let reader = Connection::open(&office.path).unwrap();
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    reader.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"; BEGIN; SELECT count(*) FROM journal")).unwrap();
    office.store.write::<_, StoreError>(|writer| writer.set_key_renewal_due(Some(1))).unwrap();
    let failed = office.store.renew_key::<StoreError>(&KEY, &NEW, |_| Ok(()), &mut |_| {}).unwrap_err();
    assert_eq!(failed, StoreError::Busy, "the log still belongs to the file that would go away");
    assert_eq!(broken_at(&office), None, "the office works on under the old key");
}
