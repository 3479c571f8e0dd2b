//! Signing in and looking after the staff, as the office does it.
#![allow(clippy::unwrap_used)]

mod support;

use support::*;
use vault::{KdfCost, KeysError, KeysFile, RecoveryCode, SlotId, Unlocked};

fn signs_in(file: &mut KeysFile, id: SlotId, typed: &str) -> Result<Unlocked, KeysError> {
    file.unlock(id, &entered(typed), at(0))
}

#[test]
fn a_new_office_opens_with_its_passphrase_and_with_its_envelope() {
    let folder = tempfile::tempdir().unwrap();
    let (_, key) = office(folder.path());
    let mut file = reopen(folder.path());
    assert!(file.condition().is_sound(), "nothing happened to the file");
    assert_eq!(file.store(), STORE, "the keys belong to their store");
    let unlocked = signs_in(&mut file, MANAGER, MANAGER_PASSPHRASE).unwrap();
    assert!(same(&unlocked.data_key, &key), "the same data key comes back");
    assert!(!unlocked.must_change && unlocked.earlier.is_none(), "the first manager chose the passphrase");
    assert!(same(&file.unlock_with_recovery(&envelope()).unwrap().data_key, &key), "the envelope opens the same store");
}

#[test]
fn the_other_keyboard_opens_as_well() {
    let folder = tempfile::tempdir().unwrap();
    office(folder.path());
    let mut file = reopen(folder.path());
    assert!(signs_in(&mut file, MANAGER, " \u{200f}نافــذة  زيتون قمر ٤٧").is_ok(), "Arabic digits, tatweel and marks do not count");
}

#[test]
fn a_new_office_is_never_made_over_an_old_one() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["keys", "keys.previous"] {
        std::fs::write(folder.path().join(name), b"").unwrap();
        let first = (MANAGER, "سارة", &entered(MANAGER_PASSPHRASE));
        let made = KeysFile::create(folder.path(), STORE, first, &envelope(), KdfCost::cheap_for_tests(), &mut random(1));
        assert!(matches!(made, Err(KeysError::AlreadyThere)), "even an empty {name} had something in it");
        std::fs::remove_file(folder.path().join(name)).unwrap();
    }
    assert!(matches!(KeysFile::open(folder.path(), KdfCost::DEFAULT, at(0)), Err(KeysError::Missing)), "nothing is there");
}

#[test]
fn the_sign_in_screen_lists_the_staff_and_not_the_envelope() {
    let folder = tempfile::tempdir().unwrap();
    office_of_two(folder.path());
    let staff = reopen(folder.path()).staff();
    let shown: Vec<_> = staff.iter().map(|slot| (slot.id, slot.label.as_str(), slot.must_change)).collect();
    assert_eq!(shown, [(MANAGER, "سارة", false), (CLERK, "خالد", true)], "in the order they were added");
}

#[test]
fn a_new_clerk_must_choose_a_passphrase_and_the_managers_one_stops_working() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, key) = office_of_two(folder.path());
    assert!(signs_in(&mut file, CLERK, CLERK_PASSPHRASE).unwrap().must_change, "the manager knows this passphrase");
    let (old, new) = (entered(CLERK_PASSPHRASE), entered("بحر قارب شراع 31"));
    let same_again = file.change_passphrase(CLERK, &old, &old, at(0), &mut random(3));
    assert!(matches!(same_again, Err(KeysError::SamePassphrase)), "else the manager would go on knowing it");
    file.change_passphrase(CLERK, &old, &new, at(0), &mut random(3)).unwrap();
    let mut file = reopen(folder.path());
    let unlocked = signs_in(&mut file, CLERK, "بحر قارب شراع 31").unwrap();
    assert!(same(&unlocked.data_key, &key) && !unlocked.must_change, "the clerk's own now");
    let old = signs_in(&mut file, CLERK, CLERK_PASSPHRASE);
    assert!(matches!(old, Err(KeysError::WrongPassphrase { tries_left: 4 })), "the manager's passphrase opens nothing");
}

#[test]
fn a_forgotten_passphrase_is_reset_without_anybody_elses() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, key) = office_of_two(folder.path());
    for _ in 0..5 {
        signs_in(&mut file, CLERK, "forgotten it is").unwrap_err();
    }
    assert!(!file.wait_left(CLERK, at(0)).is_zero(), "five wrong tries cost a wait");
    file.reset_slot(&key, CLERK, &entered("غصن فلفل منارة 12"), &mut random(4)).unwrap();
    let unlocked = signs_in(&mut reopen(folder.path()), CLERK, "غصن فلفل منارة 12").unwrap();
    assert!(unlocked.must_change && same(&unlocked.data_key, &key), "a reset ends the wait and asks for a new one");
    assert!(signs_in(&mut file, MANAGER, MANAGER_PASSPHRASE).is_ok(), "nobody else noticed");
}

#[test]
fn a_leaver_is_in_neither_generation() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, key) = office_of_two(folder.path());
    file.remove_slot(&key, CLERK).unwrap();
    assert!(matches!(signs_in(&mut file, CLERK, CLERK_PASSPHRASE), Err(KeysError::NoSuchSlot)), "the slot is gone");
    std::fs::remove_file(folder.path().join("keys")).unwrap();
    let mut spare = reopen(folder.path());
    assert!(matches!(signs_in(&mut spare, CLERK, CLERK_PASSPHRASE), Err(KeysError::NoSuchSlot)), "nor may the spare let a leaver in");
    assert!(matches!(file.remove_slot(&key, MANAGER), Err(KeysError::LastStaffSlot)), "somebody must be able to sign in");
}

#[test]
fn renewing_the_data_key_needs_nobodys_passphrase_and_survives_a_crash_between() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, old) = office_of_two(folder.path());
    let new = file.renew_data_key(&old, &mut random(5)).unwrap();
    assert!(!same(&old, &new), "a renewal gives another key");

    // The program is killed here: the store on the disk may be under either key.
    let mut file = reopen(folder.path());
    let unlocked = signs_in(&mut file, CLERK, CLERK_PASSPHRASE).unwrap();
    assert!(same(&unlocked.data_key, &new) && same(unlocked.earlier.as_ref().unwrap(), &old), "both keys are at hand");
    let twice = file.renew_data_key(&new, &mut random(6));
    assert!(matches!(twice, Err(KeysError::RenewalUnfinished)), "a second renewal would lose the first key");
    file.change_passphrase(CLERK, &entered(CLERK_PASSPHRASE), &entered("بحر قارب شراع 31"), at(0), &mut random(7)).unwrap();

    file.finish_renewal(&new).unwrap();
    assert!(matches!(file.finish_renewal(&new), Err(KeysError::NoRenewal)), "it is finished once");
    let mut file = reopen(folder.path());
    for (id, typed) in [(MANAGER, MANAGER_PASSPHRASE), (CLERK, "بحر قارب شراع 31")] {
        let unlocked = signs_in(&mut file, id, typed).unwrap();
        assert!(same(&unlocked.data_key, &new) && unlocked.earlier.is_none(), "everybody has the new key and it alone");
    }
    assert!(same(&file.unlock_with_recovery(&envelope()).unwrap().data_key, &new), "the envelope as well");
}

#[test]
fn a_renewal_can_be_taken_back_with_the_right_key_only() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, old) = office_of_two(folder.path());
    let new = file.renew_data_key(&old, &mut random(5)).unwrap();
    assert!(matches!(file.abandon_renewal(&new, &new), Err(KeysError::Tampered)), "a mixed-up key would lock everybody out");
    file.abandon_renewal(&new, &old).unwrap();
    let unlocked = signs_in(&mut reopen(folder.path()), MANAGER, MANAGER_PASSPHRASE).unwrap();
    assert!(same(&unlocked.data_key, &old) && unlocked.earlier.is_none(), "all is as before");
}

#[test]
fn a_new_recovery_code_replaces_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, key) = office(folder.path());
    let new = RecoveryCode::generate(&mut random(8));
    file.replace_recovery_code(&key, &new, &mut random(9)).unwrap();
    let mut file = reopen(folder.path());
    assert!(matches!(file.unlock_with_recovery(&envelope()), Err(KeysError::WrongRecoveryCode)), "the old envelope is waste paper");
    let typed = RecoveryCode::parse(&new.to_paper()).unwrap();
    assert!(same(&file.unlock_with_recovery(&typed).unwrap().data_key, &key), "the new one opens");
}

#[test]
fn staff_changes_need_this_offices_data_key() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, _) = office_of_two(folder.path());
    let foreign = vault::DataKey::generate(&mut random(77));
    assert!(matches!(file.remove_slot(&foreign, CLERK), Err(KeysError::Tampered)), "remove");
    assert!(matches!(file.renew_data_key(&foreign, &mut random(1)), Err(KeysError::Tampered)), "renew");
    let reset = file.reset_slot(&foreign, CLERK, &entered("x"), &mut random(1));
    assert!(matches!(reset, Err(KeysError::Tampered)), "reset");
    assert_eq!(reopen(folder.path()).staff().len(), 2, "nothing was written");
}

#[test]
fn sign_in_names_are_plain_and_different() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, key) = office_of_two(folder.path());
    for label in ["", "   ", "خا\u{202e}لد", "a\nb", "سارة", &"ن".repeat(81)] {
        assert!(matches!(file.rename_slot(&key, CLERK, label), Err(KeysError::LabelRefused)), "{label:?}");
    }
    let again = file.add_slot(&key, CLERK, "فهد", &entered(CLERK_PASSPHRASE), &mut random(1));
    assert!(matches!(again, Err(KeysError::SlotExists)), "one slot a person");
    file.rename_slot(&key, CLERK, " خالد العلي ").unwrap();
    assert_eq!(reopen(folder.path()).staff()[1].label, "خالد العلي", "renamed, without the spaces around it");
    assert!(signs_in(&mut file, CLERK, CLERK_PASSPHRASE).is_ok(), "the passphrase stays");
}

#[test]
fn five_wrong_tries_then_thirty_seconds_doubling() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, _) = office_of_two(folder.path());
    let wrong = entered("not this one at all");
    for left in [4, 3, 2, 1, 0] {
        let refused = file.unlock(CLERK, &wrong, at(100));
        assert!(
            matches!(refused, Err(KeysError::WrongPassphrase { tries_left }) if tries_left == left),
            "{left} tries are left: {refused:?}"
        );
    }
    let right = entered(CLERK_PASSPHRASE);
    let early = file.unlock(CLERK, &right, at(129));
    assert!(matches!(early, Err(KeysError::Throttled { wait }) if wait == at(1)), "not even the right one before 30 s: {early:?}");
    let next = file.unlock(CLERK, &wrong, at(130));
    assert!(matches!(next, Err(KeysError::WrongPassphrase { tries_left: 0 })), "one try after the wait: {next:?}");
    assert_eq!(file.wait_left(CLERK, at(130)), at(60), "the next wait is twice as long");
    assert!(file.unlock(MANAGER, &entered(MANAGER_PASSPHRASE), at(131)).is_ok(), "nobody else waits");
    assert!(file.unlock(CLERK, &right, at(190)).is_ok(), "the right one after the wait");
    assert_eq!(file.wait_left(CLERK, at(190)), at(0), "and the count is back at zero");
}

#[test]
fn wrong_tries_are_counted_across_restarts_and_the_wait_begins_anew() {
    let folder = tempfile::tempdir().unwrap();
    office_of_two(folder.path());
    let wrong = entered("not this one at all");
    for left in [4, 3, 2, 1, 0] {
        let refused = reopen(folder.path()).unlock(CLERK, &wrong, at(0));
        assert!(
            matches!(refused, Err(KeysError::WrongPassphrase { tries_left }) if tries_left == left),
            "restart does not refill: {refused:?}"
        );
    }
    let file = KeysFile::open(folder.path(), KdfCost::cheap_for_tests(), at(1000)).unwrap();
    assert_eq!(file.wait_left(CLERK, at(1000)), at(30), "the wait begins with the program");
    assert_eq!(file.wait_left(CLERK, at(1030)), at(0), "and ends, whatever the PC's clock says");
    assert_eq!(file.wait_left(CLERK, at(5)), at(30), "time that runs backwards shortens nothing");
}

#[test]
fn a_try_is_counted_before_it_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, _) = office_of_two(folder.path());
    // The disk refuses the count: then the right passphrase may not be tried either.
    std::fs::create_dir(folder.path().join("keys.part")).unwrap();
    let refused = signs_in(&mut file, CLERK, CLERK_PASSPHRASE);
    assert!(matches!(refused, Err(KeysError::Io(_))), "an uncounted try would be a free try: {refused:?}");
    std::fs::remove_dir(folder.path().join("keys.part")).unwrap();
    assert!(signs_in(&mut file, CLERK, CLERK_PASSPHRASE).is_ok(), "and all is well when the disk is");
}

#[test]
fn the_file_shows_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let (file, key) = office_of_two(folder.path());
    let text = std::fs::read_to_string(folder.path().join("keys")).unwrap();
    assert!(!text.contains("AGE-SECRET-KEY") && !text.contains("زيتون"), "no private half, no passphrase");
    assert_eq!(format!("{key:?} {:?}", key.store_key()), "DataKey(..) SecretKey(..)", "keys print nothing");
    assert!(!format!("{file:?}").contains("خالد"), "nor does the file print names");
}

#[test]
fn real_costs_open_too() {
    let folder = tempfile::tempdir().unwrap();
    let cost = KdfCost::new(19 * 1024, 2, 1).unwrap();
    let first = (MANAGER, "سارة", &entered(MANAGER_PASSPHRASE));
    KeysFile::create(folder.path(), STORE, first, &envelope(), cost, &mut random(1)).unwrap();
    assert!(signs_in(&mut reopen(folder.path()), MANAGER, MANAGER_PASSPHRASE).is_ok(), "the slot's own cost counts, not the caller's");
}

#[test]
fn a_backup_carries_only_managers_and_the_recovery_code() {
    let (home, copy) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, key) = office_of_two(home.path());
    std::fs::write(copy.path().join("keys"), file.for_backup(&key, &[MANAGER]).unwrap()).unwrap();
    let mut carried = reopen(copy.path());
    assert_eq!(carried.staff().iter().map(|slot| slot.id).collect::<Vec<_>>(), [MANAGER], "the clerk's slot stays at home");
    assert!(matches!(signs_in(&mut carried, CLERK, CLERK_PASSPHRASE), Err(KeysError::NoSuchSlot)), "a clerk's passphrase opens no copy");
    assert!(same(&signs_in(&mut carried, MANAGER, MANAGER_PASSPHRASE).unwrap().data_key, &key), "the manager's does");
    assert!(same(&carried.unlock_with_recovery(&envelope()).unwrap().data_key, &key), "and so does the envelope");
    assert!(file.for_backup(&vault::DataKey::generate(&mut random(5)), &[MANAGER]).is_err(), "only whoever holds the data key makes one");
}
