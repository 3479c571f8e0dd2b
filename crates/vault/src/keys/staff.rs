//! What a manager does with the slots: add, reset, rename, remove, renew. The caller has asked for the manager's own
//! passphrase; here the data key is the proof. The whole file is proved with it first, so that nothing is ever sealed
//! to a key that somebody slipped in.

use super::slot::{Slot, SlotKind, SlotOwner};
use super::{KeysError, KeysFile, SlotId};
use crate::data_key::DataKey;
use crate::passphrase::{Passphrase, is_invisible};
use crate::random::Random;
use crate::recovery_code::RecoveryCode;

const LONGEST_LABEL: usize = 80;

impl KeysFile {
    /// Gives a new staff member (موظف) a slot with a first passphrase, which they must change at their first sign-in.
    pub fn add_slot(
        &mut self,
        data_key: &DataKey,
        id: SlotId,
        label: &str,
        first: &Passphrase,
        random: &mut Random<'_>,
    ) -> Result<(), KeysError> {
        self.check(data_key)?;
        if self.document.slot(id).is_some() {
            return Err(KeysError::SlotExists);
        }
        let label = self.free_label(label, id)?;
        let owner = SlotOwner { store: self.store(), id, kind: SlotKind::Staff, label: &label, must_change: true };
        let slot = Slot::new(&owner, first.expose().as_bytes(), (data_key, None), self.cost, random)?;
        let slots = self.document.slots().iter().cloned().chain([slot]).collect();
        self.save(self.document.with_slots(slots, data_key)?)
    }

    /// Gives somebody who forgot theirs a new first passphrase (to be changed at sign-in), a new key pair and no more waits.
    pub fn reset_slot(&mut self, data_key: &DataKey, id: SlotId, first: &Passphrase, random: &mut Random<'_>) -> Result<(), KeysError> {
        self.check(data_key)?;
        let slot = self.staff_slot(id)?;
        let owner = SlotOwner { store: self.store(), id, kind: SlotKind::Staff, label: &slot.label, must_change: true };
        let slot = Slot::new(&owner, first.expose().as_bytes(), (data_key, None), self.cost, random)?;
        self.replace_slot(slot, data_key)?;
        self.save(self.document.with_tries(id, 0))?;
        self.waits.end(id);
        Ok(())
    }

    /// Changes the sign-in name of a staff member.
    pub fn rename_slot(&mut self, data_key: &DataKey, id: SlotId, label: &str) -> Result<(), KeysError> {
        self.check(data_key)?;
        let label = self.free_label(label, id)?;
        let mut slot = self.staff_slot(id)?.clone();
        slot.label = label;
        self.replace_slot(slot, data_key)
    }

    /// Removes a leaver's slot from both generations. Copies of the old file still hold it: when the person had access to
    /// files, renew the data key as well.
    pub fn remove_slot(&mut self, data_key: &DataKey, id: SlotId) -> Result<(), KeysError> {
        self.check(data_key)?;
        self.staff_slot(id)?;
        let slots: Vec<Slot> = self.document.slots().iter().filter(|slot| slot.id != id).cloned().collect();
        if !slots.iter().any(|slot| slot.kind == SlotKind::Staff) {
            return Err(KeysError::LastStaffSlot);
        }
        self.save(self.document.with_slots(slots, data_key)?)?;
        self.waits.end(id);
        Ok(())
    }

    /// Puts a new recovery code in the place of the old one, which opens nothing any more.
    pub fn replace_recovery_code(&mut self, data_key: &DataKey, code: &RecoveryCode, random: &mut Random<'_>) -> Result<(), KeysError> {
        self.check(data_key)?;
        let id = SlotId::from_bytes(crate::random::random_bytes(random));
        let owner = SlotOwner { store: self.store(), id, kind: SlotKind::Recovery, label: "", must_change: false };
        let slot = Slot::new(&owner, code.secret(), (data_key, None), self.cost, random)?;
        let others = self.document.slots().iter().filter(|slot| slot.kind != SlotKind::Recovery).cloned();
        self.save(self.document.with_slots(others.chain([slot]).collect(), data_key)?)
    }

    /// Begins a renewal of the data key: a new one is sealed to everybody, the present one stays beside it. Then
    /// encrypt a copy of the store with the new key, put it in place and call [`KeysFile::finish_renewal`]. After a crash in
    /// between, [`super::Unlocked::earlier`] is there.
    pub fn renew_data_key(&mut self, data_key: &DataKey, random: &mut Random<'_>) -> Result<DataKey, KeysError> {
        self.check(data_key)?;
        let new = DataKey::generate(random);
        let mut slots = self.document.slots().to_vec();
        slots.iter_mut().try_for_each(|slot| slot.begin_renewal(&new))?;
        self.save(self.document.with_earlier(data_key)?.with_slots(slots, &new)?)?;
        Ok(new)
    }

    /// Ends a renewal once the store opens with the new key: the earlier key is forgotten.
    pub fn finish_renewal(&mut self, data_key: &DataKey) -> Result<(), KeysError> {
        self.end_renewal(data_key, data_key, Slot::finish_renewal)
    }

    /// Takes a renewal back while the store still opens with the earlier key: the new key is forgotten.
    pub fn abandon_renewal(&mut self, new: &DataKey, earlier: &DataKey) -> Result<(), KeysError> {
        // A wrong key here would make a file that nobody can prove any more.
        if self.is_renewing() && !self.document.is_earlier(earlier) {
            return Err(KeysError::Tampered);
        }
        self.end_renewal(new, earlier, Slot::abandon_renewal)
    }

    /// The bytes of a keys file for a copy of the store: the recovery code's slot and those of these staff members, no other. A clerk's or a leaver's
    /// passphrase opens no copy.
    pub fn for_backup(&self, data_key: &DataKey, keep: &[SlotId]) -> Result<Vec<u8>, KeysError> {
        self.check(data_key)?;
        let kept = |slot: &&Slot| slot.kind == SlotKind::Recovery || keep.contains(&slot.id);
        let slots: Vec<Slot> = self.document.slots().iter().filter(kept).cloned().collect();
        if slots.is_empty() {
            return Err(KeysError::NoSuchSlot);
        }
        self.document.with_slots(slots, data_key)?.to_bytes()
    }

    /// Whether a renewal was begun and neither finished nor abandoned.
    pub fn is_renewing(&self) -> bool {
        self.document.slots().iter().any(Slot::is_renewing)
    }

    fn end_renewal(&mut self, proof: &DataKey, from_now: &DataKey, end: fn(&mut Slot)) -> Result<(), KeysError> {
        if !self.is_renewing() {
            return Err(KeysError::NoRenewal);
        }
        if !self.document.is_proved_by(proof) {
            return Err(KeysError::Tampered);
        }
        let mut slots = self.document.slots().to_vec();
        slots.iter_mut().for_each(end);
        self.save(self.document.with_slots(slots, from_now)?)
    }

    fn check(&self, data_key: &DataKey) -> Result<(), KeysError> {
        if !self.document.is_proved_by(data_key) {
            return Err(KeysError::Tampered);
        }
        if self.is_renewing() { Err(KeysError::RenewalUnfinished) } else { Ok(()) }
    }

    fn staff_slot(&self, id: SlotId) -> Result<&Slot, KeysError> {
        self.document.slot(id).filter(|slot| slot.kind == SlotKind::Staff).ok_or(KeysError::NoSuchSlot)
    }

    fn free_label(&self, label: &str, id: SlotId) -> Result<String, KeysError> {
        let label = sound_label(label)?;
        let taken = self.document.slots().iter().any(|slot| slot.id != id && slot.label == label);
        if taken { Err(KeysError::LabelRefused) } else { Ok(label) }
    }
}

/// A sign-in name as it is kept: no surrounding spaces, no control or direction marks, 1 to 80 characters.
pub(super) fn sound_label(label: &str) -> Result<String, KeysError> {
    let label = label.trim();
    let sound = (1..=LONGEST_LABEL).contains(&label.chars().count()) && !label.chars().any(|c| c.is_control() || is_invisible(c));
    if sound { Ok(label.to_owned()) } else { Err(KeysError::LabelRefused) }
}
