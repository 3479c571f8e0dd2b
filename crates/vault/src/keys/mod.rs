//! The keys file (ملف المفاتيح): who can unlock the office's store.
//!
//! Every staff member and the recovery code own an X25519 key pair. Its private half is sealed with Argon2id(passphrase)
//! and XChaCha20-Poly1305, the office's data key is sealed to its public half (age). So a manager resets a slot, removes
//! a leaver or renews the data key while nobody else's passphrase is at hand (R31; quality.md "Keys").
//!
//! **What is protected and what is not.** Before unlocking, nothing in the file can be authenticated: the sign-in names,
//! the costs and the counts of wrong tries are only guarded against damage (SHA-256), not against somebody who may write
//! the file. On unlocking, a MAC under the data key over the head and all slots is checked; a file changed on purpose is
//! then [`KeysError::Tampered`]. The counts of wrong tries stay outside the MAC, because they are written before the
//! trial; and an older whole copy of the file put back is accepted, unless the caller compares
//! [`KeysFile::generation`] with a number kept in the store. Whoever has a copy of the file can try passphrases
//! elsewhere without any wait: the cost of Argon2id is what protects then. The recovery code has 128 random bits and
//! therefore no wait.
//!
//! **Two generations.** `keys` is replaced atomically and read back, then `keys.previous` gets the same contents: it is a
//! spare against damage, not a history, because a history would keep a leaver's slot. A damaged file is copied to
//! `keys.damaged` before anything is written over it. Reading never writes.

mod document;
mod error;
mod sign_in;
mod slot;
mod staff;
mod throttle;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use document::Unheard;
pub use error::KeysError;
pub use sign_in::Unlocked;
pub use throttle::TRIES_BEFORE_WAIT;

use crate::data_key::DataKey;
use crate::durable;
use crate::encoding::{from_hex, to_hex};
use crate::kdf::KdfCost;
use crate::passphrase::Passphrase;
use crate::random::{Random, random_bytes};
use crate::recovery_code::RecoveryCode;
use document::{Document, FORMAT, Found};
use slot::{Slot, SlotKind, SlotOwner};
use throttle::Waits;

const FIRST: &str = "keys";
const SECOND: &str = "keys.previous";
const DAMAGED: &str = "keys.damaged";
/// A thousand staff members fit; more is not a keys file.
const MOST_BYTES: u64 = 2 * 1024 * 1024;

/// The id of a slot: the caller's staff id, 16 bytes that say nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SlotId([u8; 16]);

impl SlotId {
    /// The slot of this staff id.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The staff id's bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for SlotId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&to_hex(&self.0))
    }
}

impl From<SlotId> for String {
    fn from(id: SlotId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for SlotId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        from_hex(&text).map(Self).ok_or("an id has 32 hexadecimal digits")
    }
}

/// What the sign-in screen may show of a staff slot before anything is unlocked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotView {
    /// Whose slot.
    pub id: SlotId,
    /// The sign-in name.
    pub label: String,
    /// The passphrase was set by a manager and must be changed at the next sign-in.
    pub must_change: bool,
}

/// In what state the two generations were found; anything but sound belongs on the health screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FileCondition {
    /// `keys` was missing or damaged; the spare was used, or what was left of both (fault 14).
    pub first_damaged: bool,
    /// `keys.previous` is missing, damaged or older. The next write puts it right.
    pub second_behind: bool,
    /// Slots that could not be saved from the damage. Those people need a new passphrase from a manager.
    pub lost_slots: usize,
}

impl FileCondition {
    /// Nothing to report.
    pub fn is_sound(self) -> bool {
        self == Self::default()
    }
}

/// The keys file of one office, read and ready for sign-in.
pub struct KeysFile {
    folder: PathBuf,
    cost: KdfCost,
    document: Document,
    condition: FileCondition,
    waits: Waits,
}

impl KeysFile {
    /// Makes the keys file of a new office with its first manager and its recovery code, and a new data key.
    /// Refused with [`KeysError::AlreadyThere`] where either generation exists, whatever is in it.
    pub fn create(
        folder: &Path,
        store: Uuid,
        first: (SlotId, &str, &Passphrase),
        recovery: &RecoveryCode,
        cost: KdfCost,
        random: &mut Random<'_>,
    ) -> Result<(Self, DataKey), KeysError> {
        for name in [FIRST, SECOND] {
            if folder.join(name).try_exists()? {
                return Err(KeysError::AlreadyThere);
            }
        }
        let (id, label, passphrase) = first;
        let label = staff::sound_label(label)?;
        let data_key = DataKey::generate(random);
        let keys = (&data_key, None);
        let owner = SlotOwner { store, id, kind: SlotKind::Staff, label: &label, must_change: false };
        let staff = Slot::new(&owner, passphrase.expose().as_bytes(), keys, cost, random)?;
        let envelope = SlotId(random_bytes(random));
        let owner = SlotOwner { store, id: envelope, kind: SlotKind::Recovery, label: "", must_change: false };
        let recovery = Slot::new(&owner, recovery.secret(), keys, cost, random)?;
        let document = Document::new(store, vec![staff, recovery], &data_key)?;
        let mut file = Self {
            folder: folder.to_owned(),
            cost,
            document: document.clone(),
            condition: FileCondition::default(),
            waits: Waits::default(),
        };
        file.save(document)?;
        Ok((file, data_key))
    }

    /// Reads the keys file. `cost` is used for slots made from now on; `now` is the time since the program started, from
    /// which the waits of people with too many wrong tries begin anew. Writes nothing.
    pub fn open(folder: &Path, cost: KdfCost, now: Duration) -> Result<Self, KeysError> {
        let first = Document::find(read(&folder.join(FIRST))?);
        let second = Document::find(read(&folder.join(SECOND))?);
        let mut condition = FileCondition::default();
        let document = match (first, second) {
            (Found::Newer(found), _) | (_, Found::Newer(found)) => return Err(KeysError::NewerFormat { found, known: FORMAT }),
            (Found::Missing, Found::Missing) => return Err(KeysError::Missing),
            (Found::Sound(first), second) => {
                condition.second_behind = !matches!(second, Found::Sound(second) if second == first);
                first
            }
            (_, Found::Sound(second)) => {
                condition.first_damaged = true;
                second
            }
            (first, second) => {
                condition = FileCondition { first_damaged: true, second_behind: true, lost_slots: 0 };
                let left = [left_of(&first), left_of(&second)];
                Document::gather(&left).ok_or(KeysError::Damaged)?
            }
        };
        condition.lost_slots = document.lost_slots();
        let mut waits = Waits::default();
        document.slots().iter().for_each(|slot| waits.begin(slot.id, now));
        Ok(Self { folder: folder.to_owned(), cost, document, condition, waits })
    }

    /// Whether either generation is in this folder, whatever is in it.
    pub fn exists(folder: &Path) -> Result<bool, KeysError> {
        Ok(folder.join(FIRST).try_exists()? || folder.join(SECOND).try_exists()?)
    }

    /// The store these keys belong to. A backup of another office has another one (fault 26).
    pub fn store(&self) -> Uuid {
        self.document.store()
    }

    /// Counts every change of slots. Kept in the store as well, it shows an older keys file that was put back.
    pub fn generation(&self) -> u64 {
        self.document.generation()
    }

    /// In what state the file was found.
    pub fn condition(&self) -> FileCondition {
        self.condition
    }

    /// The staff, for the sign-in screen, in the order they were added. Not authenticated before unlocking.
    pub fn staff(&self) -> Vec<SlotView> {
        let staff = self.document.slots().iter().filter(|slot| slot.kind == SlotKind::Staff);
        staff.map(|slot| SlotView { id: slot.id, label: slot.label.clone(), must_change: slot.must_change }).collect()
    }

    /// What was refused while the store was shut and is in no journal yet.
    pub fn unheard(&self) -> &Unheard {
        self.document.unheard()
    }

    /// Counts a deed that was asked for while nobody was signed in.
    pub fn count_shut_deed(&mut self) -> Result<(), KeysError> {
        let mut unheard = self.unheard().clone();
        unheard.deeds = unheard.deeds.saturating_add(1);
        self.save(self.document.with_unheard(unheard))
    }

    /// Forgets what was told to the journal; what came in meanwhile stays.
    pub fn forget_heard(&mut self, heard: &Unheard) -> Result<(), KeysError> {
        let mut left = self.unheard().clone();
        left.deeds = left.deeds.saturating_sub(heard.deeds);
        left.recovery_codes = left.recovery_codes.saturating_sub(heard.recovery_codes);
        for (id, told) in &heard.passphrases {
            if let Some(count) = left.passphrases.get_mut(id) {
                *count = count.saturating_sub(*told);
            }
        }
        left.passphrases.retain(|_, count| *count > 0);
        self.save(self.document.with_unheard(left))
    }

    /// Writes both generations; the state in memory follows what is on the disk.
    fn save(&mut self, document: Document) -> Result<(), KeysError> {
        let bytes = document.to_bytes()?;
        let (first, second) = (self.folder.join(FIRST), self.folder.join(SECOND));
        if self.condition.first_damaged {
            self.keep_damaged(&first)?;
        }
        if self.condition.second_behind {
            self.keep_damaged(&second)?;
        }
        durable::replace(&first, &bytes)?;
        if read(&first)?.as_deref() != Some(bytes.as_slice()) {
            self.condition.first_damaged = true;
            return Err(io::Error::new(io::ErrorKind::InvalidData, "what was written reads back differently").into());
        }
        self.condition = FileCondition { lost_slots: document.lost_slots(), ..FileCondition::default() };
        self.document = document;
        // The change is made and safe; a spare that could not be written is reported, not taken for a failed change.
        self.condition.second_behind = durable::replace(&second, &bytes).is_err();
        Ok(())
    }

    /// Copies a file that is about to be written over, unless it is a whole and older generation: key material is never
    /// thrown away unseen.
    fn keep_damaged(&self, path: &Path) -> Result<(), KeysError> {
        let Some(bytes) = read(path)? else { return Ok(()) };
        if matches!(Document::find(Some(bytes.clone())), Found::Sound(old) if old.generation() <= self.generation()) {
            return Ok(());
        }
        for number in 1..10 {
            let copy = self.folder.join(format!("{DAMAGED}.{number}"));
            match read(&copy)? {
                Some(kept) if kept == bytes => return Ok(()),
                Some(_) => {}
                None => return Ok(durable::replace(&copy, &bytes)?),
            }
        }
        Ok(())
    }
}

impl fmt::Debug for KeysFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let slots = self.document.slots().len();
        out.debug_struct("KeysFile").field("slots", &slots).field("condition", &self.condition).finish_non_exhaustive()
    }
}

fn left_of(found: &Found) -> &[u8] {
    match found {
        Found::Damaged(bytes) => bytes,
        _ => &[],
    }
}

/// The bytes of one generation; an absurdly long file counts as an empty one, that is as damaged.
fn read(path: &Path) -> Result<Option<Vec<u8>>, KeysError> {
    match durable::read_up_to(path, MOST_BYTES) {
        Ok(bytes) => Ok(Some(bytes.unwrap_or_default())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}
