//! What happens to the keys file when disks, power and people do their worst.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};
use support::*;
use vault::{KdfCost, KeysError, KeysFile};

fn open(folder: &Path) -> Result<KeysFile, KeysError> {
    KeysFile::open(folder, KdfCost::cheap_for_tests(), at(0))
}

/// Everything a damaged file may do: say so, or give exactly the office's own data key.
fn never_wrong(folder: &Path, key: &vault::DataKey, by_passphrase: bool, what: &str) -> &'static str {
    let mut file = match open(folder) {
        Ok(file) => file,
        Err(KeysError::Damaged) => return "damaged",
        Err(other) => panic!("{what}: {other:?}"),
    };
    assert!(!file.condition().is_sound(), "{what}: damage must be reported");
    if !by_passphrase {
        // Reads only: a try by passphrase forces the disk several times, too slow for every byte.
        return match file.unlock_with_recovery(&envelope()) {
            Ok(unlocked) if same(&unlocked.data_key, key) => "envelope",
            Err(KeysError::NoSuchSlot) => "no envelope",
            other => panic!("{what}: {other:?}"),
        };
    }
    match file.unlock(MANAGER, &entered(MANAGER_PASSPHRASE), at(100)) {
        Ok(unlocked) => assert!(same(&unlocked.data_key, key), "{what}: wrong data"),
        Err(KeysError::NoSuchSlot) => {
            let unlocked = file.unlock_with_recovery(&envelope()).unwrap();
            assert!(same(&unlocked.data_key, key), "{what}: wrong data by the envelope");
            return "envelope";
        }
        Err(other) => panic!("{what}: {other:?}"),
    }
    "passphrase"
}

#[test]
fn every_cut_and_every_flipped_byte_of_the_first_generation_is_healed_by_the_second() {
    let folder = tempfile::tempdir().unwrap();
    let (_, key) = office(folder.path());
    let (first, second) = (folder.path().join("keys"), folder.path().join("keys.previous"));
    let whole = fs::read(&first).unwrap();
    assert_eq!(whole, fs::read(&second).unwrap(), "the spare is the same");
    for at in 0..whole.len() {
        fs::write(&first, &whole[..at]).unwrap();
        let file = open(folder.path()).unwrap();
        assert!(file.condition().first_damaged && file.condition().lost_slots == 0, "cut after {at} bytes");
        for flip in [0x01u8, 0x20, 0x80] {
            let mut changed = whole.clone();
            changed[at] ^= flip;
            fs::write(&first, &changed).unwrap();
            let file = open(folder.path()).unwrap();
            assert!(file.condition().first_damaged, "byte {at} flipped by {flip:#x} was not noticed");
            assert_eq!(file.generation(), 1, "byte {at}: the spare counts");
        }
    }
    fs::write(&first, &whole).unwrap();
    assert!(same(&reopen(folder.path()).unlock(MANAGER, &entered(MANAGER_PASSPHRASE), at(0)).unwrap().data_key, &key), "whole again");
}

#[test]
fn with_the_same_damage_in_both_generations_it_is_damaged_or_the_right_key() {
    let folder = tempfile::tempdir().unwrap();
    let (_, key) = office(folder.path());
    let (first, second) = (folder.path().join("keys"), folder.path().join("keys.previous"));
    let whole = fs::read(&first).unwrap();
    let mut seen = std::collections::BTreeMap::new();
    let mut put = |bytes: &[u8], by_passphrase: bool, what: &str| {
        for entry in fs::read_dir(folder.path()).unwrap() {
            fs::remove_file(entry.unwrap().path()).unwrap();
        }
        fs::write(&first, bytes).unwrap();
        fs::write(&second, bytes).unwrap();
        *seen.entry(never_wrong(folder.path(), &key, by_passphrase, what)).or_insert(0) += 1;
    };
    for at in 0..whole.len() {
        put(&whole[..at], at % 37 == 0, &format!("cut after {at} bytes"));
        let mut changed = whole.clone();
        changed[at] ^= 1 << (at % 8);
        put(&changed, at % 37 == 0, &format!("byte {at} flipped"));
    }
    for way in ["damaged", "envelope", "passphrase"] {
        assert!(seen.contains_key(way), "no case ended with {way}: {seen:?}");
    }
}

#[test]
fn an_empty_file_is_damaged_and_a_missing_one_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    office(folder.path());
    let (first, second) = (folder.path().join("keys"), folder.path().join("keys.previous"));
    fs::write(&first, b"").unwrap();
    assert!(open(folder.path()).unwrap().condition().first_damaged, "a zero-byte file falls back to the spare");
    fs::remove_file(&first).unwrap();
    assert!(open(folder.path()).unwrap().condition().first_damaged, "so does a missing one");
    fs::write(&second, b"").unwrap();
    assert!(matches!(open(folder.path()), Err(KeysError::Damaged)), "one missing, one empty: there was an office here");
    fs::write(&first, b"").unwrap();
    assert!(matches!(open(folder.path()), Err(KeysError::Damaged)), "both empty: fault 9, never a new office");
    assert!(KeysFile::exists(folder.path()).unwrap(), "and the shell can see that something is there");
    fs::remove_file(&first).unwrap();
    fs::remove_file(&second).unwrap();
    assert!(matches!(open(folder.path()), Err(KeysError::Missing)), "both gone: fault 10");
    assert!(!KeysFile::exists(folder.path()).unwrap(), "nothing is there");
}

#[test]
fn different_damage_in_the_two_generations_is_put_together() {
    let folder = tempfile::tempdir().unwrap();
    let (_, key) = office_of_two(folder.path());
    let (first, second) = (folder.path().join("keys"), folder.path().join("keys.previous"));
    let lines: Vec<String> = fs::read_to_string(&first).unwrap().lines().map(str::to_owned).collect();
    let without = |at: usize| lines.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, line)| format!("{line}\n")).collect::<String>();
    fs::write(&first, without(2)).unwrap();
    fs::write(&second, without(4)).unwrap();
    let mut file = open(folder.path()).unwrap();
    assert_eq!(file.condition().lost_slots, 0, "each slot is whole in one of the two");
    assert!(same(&file.unlock(MANAGER, &entered(MANAGER_PASSPHRASE), at(0)).unwrap().data_key, &key), "and opens");
    assert!(open(folder.path()).unwrap().condition().is_sound(), "the first write put both files right");
    let kept = fs::read_dir(folder.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with("keys.damaged"));
    assert_eq!(kept.count(), 2, "what was damaged is kept aside, not thrown away");
}

#[test]
fn a_lost_slot_does_not_lock_out_the_others_and_a_manager_can_make_it_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (_, key) = office_of_two(folder.path());
    let text = fs::read_to_string(folder.path().join("keys")).unwrap();
    let damaged = text.replace("خالد", "خالذ");
    for name in ["keys", "keys.previous"] {
        fs::write(folder.path().join(name), &damaged).unwrap();
    }
    let mut file = open(folder.path()).unwrap();
    assert_eq!(file.condition().lost_slots, 1, "the clerk's slot is damaged");
    assert_eq!(file.staff().len(), 1, "and not offered for sign-in");
    let unlocked = file.unlock(MANAGER, &entered(MANAGER_PASSPHRASE), at(0)).unwrap();
    assert!(same(&unlocked.data_key, &key), "the manager gets in");
    assert_eq!(open(folder.path()).unwrap().condition().lost_slots, 1, "signing in does not hide the loss");
    file.add_slot(&unlocked.data_key, CLERK, "خالد", &entered(CLERK_PASSPHRASE), &mut random(3)).unwrap();
    let mut file = open(folder.path()).unwrap();
    assert!(file.condition().is_sound(), "all is well again");
    assert!(file.unlock(CLERK, &entered(CLERK_PASSPHRASE), at(0)).is_ok(), "the clerk is back");
}

#[test]
fn a_damaged_count_of_tries_gives_no_free_tries() {
    let folder = tempfile::tempdir().unwrap();
    office_of_two(folder.path());
    let text = fs::read_to_string(folder.path().join("keys")).unwrap();
    for name in ["keys", "keys.previous"] {
        fs::write(folder.path().join(name), text.replace("{\"tries\":{}", "{\"tries\":[}")).unwrap();
    }
    let mut file = open(folder.path()).unwrap();
    assert_eq!(file.wait_left(CLERK, at(0)), at(30), "an unreadable count is a used-up one");
    assert!(file.unlock(CLERK, &entered(CLERK_PASSPHRASE), at(30)).is_ok(), "which costs 30 s and nothing more");
}

#[test]
fn a_newer_format_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    office(folder.path());
    let digest = Sha256::digest(b"istiqbal-keys 2");
    let check: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let newer = format!("istiqbal-keys 2 {check}\nwhatever comes\n");
    fs::write(folder.path().join("keys"), &newer).unwrap();
    let refused = open(folder.path());
    assert!(matches!(refused, Err(KeysError::NewerFormat { found: 2, known: 1 })), "not damaged, and no fallback: {refused:?}");
    assert_eq!(fs::read_to_string(folder.path().join("keys")).unwrap(), newer, "nothing was written");
}

/// Whoever can write the file can make its checksums agree. The MAC says what they did.
fn changed_on_purpose(folder: &Path, change: impl Fn(&str) -> String) {
    let path = folder.join("keys");
    let text = fs::read_to_string(&path).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let hex = |line: &str| Sha256::digest(line.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let last = lines.len() - 1;
    for at in 2..last {
        let changed = change(&lines[at]);
        lines[1] = lines[1].replace(&hex(&lines[at]), &hex(&changed));
        lines[at] = changed;
    }
    let start = lines[1].find(",\"checksum\":\"").unwrap();
    lines[1].truncate(start);
    let bare = format!("{},\"checksum\":\"\"}}", lines[1]);
    lines[1] = format!("{},\"checksum\":\"{}\"}}", lines[1], hex(&bare));
    fs::write(&path, lines.join("\n") + "\n").unwrap();
    fs::copy(&path, folder.join("keys.previous")).unwrap();
}

#[test]
fn a_file_changed_on_purpose_is_found_out_at_unlocking() {
    for (what, from, to) in [
        ("a sign-in name exchanged", "خالد", "فالد"),
        ("a forced change of passphrase taken away", "\"must_change\":true", "\"must_change\":false"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        office_of_two(folder.path());
        changed_on_purpose(folder.path(), |line| line.replace(from, to));
        let mut file = open(folder.path()).unwrap();
        assert!(file.condition().is_sound(), "{what}: the test must make the checksums agree");
        let opened = file.unlock(MANAGER, &entered(MANAGER_PASSPHRASE), at(0));
        assert!(matches!(opened, Err(KeysError::Tampered)), "{what}: {opened:?}");
        assert!(matches!(file.unlock_with_recovery(&envelope()), Err(KeysError::Tampered)), "{what}, by the envelope");
    }
}

#[test]
fn an_absurd_cost_in_the_file_is_not_obeyed() {
    let folder = tempfile::tempdir().unwrap();
    office(folder.path());
    changed_on_purpose(folder.path(), |line| line.replace("\"memory_kib\":8,", "\"memory_kib\":4000000000,"));
    assert!(matches!(open(folder.path()), Err(KeysError::Damaged)), "4 TB of memory is not a slot");
}

#[test]
fn a_change_that_cannot_be_written_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, key) = office_of_two(folder.path());
    let before = fs::read(folder.path().join("keys")).unwrap();
    fs::create_dir(folder.path().join("keys.part")).unwrap();
    assert!(matches!(file.remove_slot(&key, CLERK), Err(KeysError::Io(_))), "the disk refused");
    assert_eq!(file.staff().len(), 2, "memory follows the disk");
    assert_eq!(fs::read(folder.path().join("keys")).unwrap(), before, "the disk is as it was");
}

#[test]
fn a_spare_that_cannot_be_written_is_reported_and_put_right_later() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, key) = office_of_two(folder.path());
    let in_the_way = folder.path().join("keys.previous.part");
    fs::create_dir(&in_the_way).unwrap();
    file.remove_slot(&key, CLERK).unwrap();
    assert!(file.condition().second_behind, "the leaver is out, the spare is not yet right");
    assert!(open(folder.path()).unwrap().condition().second_behind, "which the next start sees as well");
    fs::remove_dir(&in_the_way).unwrap();
    file.unlock(MANAGER, &entered(MANAGER_PASSPHRASE), at(0)).unwrap();
    assert!(open(folder.path()).unwrap().condition().is_sound(), "the next sign-in put it right");
    assert_eq!(fs::read(folder.path().join("keys")).unwrap(), fs::read(folder.path().join("keys.previous")).unwrap(), "both alike");
}

#[test]
fn a_file_of_many_megabytes_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("keys"), vec![b'x'; 3 * 1024 * 1024]).unwrap();
    assert!(matches!(open(folder.path()), Err(KeysError::Damaged)), "that is not a keys file");
}
