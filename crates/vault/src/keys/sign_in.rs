//! Signing in: a passphrase or the recovery code against the data key.

use std::fmt;
use std::time::Duration;

use super::slot::{NotOpened, Opened, Slot, SlotKind, SlotOwner};
use super::throttle::TRIES_BEFORE_WAIT;
use super::{KeysError, KeysFile, SlotId};
use crate::data_key::DataKey;
use crate::passphrase::Passphrase;
use crate::random::Random;
use crate::recovery_code::RecoveryCode;

/// What a right passphrase gives.
pub struct Unlocked {
    /// The office's data key.
    pub data_key: DataKey,
    /// While a renewal is unfinished (a crash in between): the key of before. Try the store with both, then call
    /// [`KeysFile::finish_renewal`] or [`KeysFile::abandon_renewal`].
    pub earlier: Option<DataKey>,
    /// The passphrase was set by a manager: ask for a new one before anything else.
    pub must_change: bool,
}

impl fmt::Debug for Unlocked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Unlocked(..)")
    }
}

impl KeysFile {
    /// How long this person must wait before the next try; zero when they need not.
    pub fn wait_left(&self, id: SlotId, now: Duration) -> Duration {
        self.waits.left(id, self.document.tries(id), now)
    }

    /// Tries a passphrase. The try is counted on the disk before it is made, so pulling the plug does not save one; a
    /// right passphrase puts the count back to zero. `now` is the time since the program started.
    pub fn unlock(&mut self, id: SlotId, passphrase: &Passphrase, now: Duration) -> Result<Unlocked, KeysError> {
        let slot = self.document.slot(id).filter(|slot| slot.kind == SlotKind::Staff).ok_or(KeysError::NoSuchSlot)?.clone();
        let wait = self.wait_left(id, now);
        if !wait.is_zero() {
            return Err(KeysError::Throttled { wait });
        }
        let before = self.document.tries(id);
        let wrong = before.saturating_add(1);
        self.save(self.document.with_tries(id, wrong))?;
        match slot.open(self.document.store(), passphrase.expose().as_bytes()) {
            Ok(opened) => {
                let unlocked = self.proved(&slot, opened)?;
                self.save(self.document.with_tries(id, 0))?;
                self.waits.end(id);
                Ok(unlocked)
            }
            Err(NotOpened::WrongSecret) => {
                self.waits.begin(id, now);
                let mut unheard = self.unheard().clone();
                let count = unheard.passphrases.entry(id).or_default();
                *count = count.saturating_add(1);
                self.save(self.document.with_unheard(unheard))?;
                Err(KeysError::WrongPassphrase { tries_left: TRIES_BEFORE_WAIT.saturating_sub(wrong) })
            }
            Err(NotOpened::Tampered) => Err(KeysError::Tampered),
            Err(NotOpened::NoMemory) => {
                self.save(self.document.with_tries(id, before))?;
                Err(KeysError::NoMemory)
            }
        }
    }

    /// Opens with the paper from the envelope. Afterwards give somebody a passphrase with [`KeysFile::reset_slot`] and
    /// print a new code with [`KeysFile::replace_recovery_code`].
    pub fn unlock_with_recovery(&mut self, code: &RecoveryCode) -> Result<Unlocked, KeysError> {
        let slot = self.document.slots().iter().find(|slot| slot.kind == SlotKind::Recovery).ok_or(KeysError::NoSuchSlot)?;
        match slot.open(self.document.store(), code.secret()) {
            Ok(opened) => self.proved(slot, opened),
            Err(NotOpened::WrongSecret) => {
                let mut unheard = self.unheard().clone();
                unheard.recovery_codes = unheard.recovery_codes.saturating_add(1);
                self.save(self.document.with_unheard(unheard))?;
                Err(KeysError::WrongRecoveryCode)
            }
            Err(NotOpened::Tampered) => Err(KeysError::Tampered),
            Err(NotOpened::NoMemory) => Err(KeysError::NoMemory),
        }
    }

    /// Changes one's own passphrase; the old one is tried like at sign-in, with its count and waits. The slot gets a new
    /// key pair, so an old copy of the file together with the old passphrase stops opening anything new after a renewal.
    pub fn change_passphrase(
        &mut self,
        id: SlotId,
        old: &Passphrase,
        new: &Passphrase,
        now: Duration,
        random: &mut Random<'_>,
    ) -> Result<(), KeysError> {
        let unlocked = self.unlock(id, old, now)?;
        if old.expose() == new.expose() {
            return Err(KeysError::SamePassphrase);
        }
        let slot = self.document.slot(id).ok_or(KeysError::NoSuchSlot)?;
        let owner = SlotOwner { store: self.store(), id, kind: slot.kind, label: &slot.label, must_change: false };
        let keys = (&unlocked.data_key, unlocked.earlier.as_ref());
        let renewed = Slot::new(&owner, new.expose().as_bytes(), keys, self.cost, random)?;
        self.replace_slot(renewed, &unlocked.data_key)
    }

    /// The keys of a slot that opened, once the whole file is proved to be this office's.
    fn proved(&self, slot: &Slot, opened: Opened) -> Result<Unlocked, KeysError> {
        if !self.document.is_proved_by(&opened.data_key) {
            return Err(KeysError::Tampered);
        }
        Ok(Unlocked { data_key: opened.data_key, earlier: opened.earlier, must_change: slot.must_change })
    }

    /// The next generation, with one slot in the place of the one with the same id.
    pub(super) fn replace_slot(&mut self, slot: Slot, data_key: &DataKey) -> Result<(), KeysError> {
        let mut slots = self.document.slots().to_vec();
        let place = slots.iter_mut().find(|old| old.id == slot.id).ok_or(KeysError::NoSuchSlot)?;
        *place = slot;
        self.save(self.document.with_slots(slots, data_key)?)
    }
}
