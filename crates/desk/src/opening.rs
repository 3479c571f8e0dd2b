//! What happens between a right passphrase and the first deed: a renewal of the data key that was cut off is ended, accounts and slots are
//! brought together, and what was refused while the store was shut is told to the journal (R57).

use std::sync::PoisonError;

use domain::id::StaffId;
use serde::Serialize;
use store::{NewEntry, Store, StoreError};
use vault::{DataKey, KeysError, SlotId, Unheard, Unlocked};

use crate::{Desk, Failure, checkpoints, desk::Session, op::Op, sign_in::slot_of};

/// What the journal keeps of refusals that were only counted.
#[derive(Debug, Serialize)]
struct Counted {
    count: u32,
}

/// The staff member of a slot: both carry the same sixteen bytes.
pub(crate) fn staff_of(slot: SlotId) -> StaffId {
    StaffId::from(uuid::Uuid::from_bytes(*slot.as_bytes()))
}

impl Desk {
    /// Opens the store with the unlocked key. A renewal that was cut off is ended by the key that really opens the file.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub(crate) fn open_store(&self, unlocked: Unlocked) -> Result<(Store, DataKey), Failure> {
        let _door = self.backups.door();
        let Unlocked { data_key, earlier, .. } = unlocked;
        // Which key really opens the file is found out by reading it; only then may it be brought up to date.
        let opens = |key: &DataKey| store::needs_upgrade(&self.folder.store(), key.store_key().expose());
        let (key, renewed) = match earlier {
            None => (data_key, false),
            Some(earlier) => match opens(&data_key) {
                Err(StoreError::Damaged) => {
                    opens(&earlier)?;
                    self.with_keys(|keys, _| Ok(keys.abandon_renewal(&data_key, &earlier)?))?;
                    (earlier, false)
                }
                opened => {
                    opened?;
                    self.with_keys(|keys, _| Ok(keys.finish_renewal(&data_key)?))?;
                    (data_key, true)
                }
            },
        };
        let store = self.open_upgraded(&key)?;
        if renewed {
            store.write(|writer| writer.set_key_renewal_due(None))?;
        }
        store.remove_unfinished_renewal()?;
        Ok((store, key))
    }

    /// Brings together what a cut may have left apart, and tells the journal what it could not hear.
    ///
    /// # Errors
    /// A failed write.
    pub(crate) fn put_in_order(&self, session: &Session) -> Result<(), Failure> {
        self.match_slots(session)?;
        self.journal_unheard(session)?;
        checkpoints::keep_a_key(self, session)
    }

    /// A slot without an account at work is removed, and each slot is called as its account: the two files are written one after the other.
    fn match_slots(&self, session: &Session) -> Result<(), Failure> {
        let staff = session.store.read(|reader| reader.list_staff())?;
        let key = session.key();
        self.with_keys(|keys, _| {
            for slot in keys.staff() {
                match staff.iter().find(|one| slot_of(one.id) == slot.id && one.active) {
                    None => keys.remove_slot(&key, slot.id)?,
                    Some(one) if one.name != slot.label => match keys.rename_slot(&key, slot.id, &one.name) {
                        // Two people of one name: the manager is refused that when it is typed; here nobody can be asked.
                        Err(KeysError::LabelRefused) => {}
                        other => other?,
                    },
                    Some(_) => {}
                }
            }
            Ok(())
        })
    }

    /// Counts a deed that was asked for while the desk was shut. A counter that cannot be written stops nobody: the deed is refused anyway.
    pub(crate) fn count_shut_deed(&self) {
        let _ = self.with_keys(|keys, _| Ok(keys.count_shut_deed()?));
    }

    /// Tells the journal what was only counted. Told first and forgotten after: a cut in between tells it twice, never not at all.
    ///
    /// # Errors
    /// A failed write.
    pub(crate) fn journal_unheard(&self, session: &Session) -> Result<(), Failure> {
        let waiting = self.keys.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map(|keys| keys.unheard().clone());
        let Some(unheard) = waiting.filter(|unheard| !unheard.is_empty()) else { return Ok(()) };
        let at = (self.host.clock)().unix_millis;
        session.store.write(|writer| told(&unheard, at, &|| self.host.random()).iter().try_for_each(|entry| writer.append_entry(entry)))?;
        self.with_keys(|keys, _| Ok(keys.forget_heard(&unheard)?))
    }
}

/// One entry for each kind of refusal. Nobody was signed in, so they name nobody as who did it.
fn told(unheard: &Unheard, at: i64, salt: &dyn Fn() -> [u8; 32]) -> Vec<NewEntry> {
    let entry = |op: Op, record_kind: &'static str, record_id: String, count: u32| NewEntry {
        at,
        staff_id: None,
        deed: op.as_str(),
        record_kind,
        record_id,
        fields: vec!["count".to_owned()],
        before: None,
        after: serde_json::to_string(&Counted { count }).ok(),
        salt: salt(),
    };
    let wrong = unheard.passphrases.iter().map(|(slot, count)| entry(Op::FailedSignIn, "staff", staff_of(*slot).to_string(), *count));
    let codes = (unheard.recovery_codes > 0).then(|| entry(Op::FailedSignIn, "office", "recovery".to_owned(), unheard.recovery_codes));
    let deeds = (unheard.deeds > 0).then(|| entry(Op::Denied, "deed", "shut".to_owned(), unheard.deeds));
    wrong.chain(codes).chain(deeds).collect()
}
