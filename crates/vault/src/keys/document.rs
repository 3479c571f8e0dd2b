//! The keys file as lines of text, so that damage in one place leaves the other lines of use.
//!
//! ```text
//! istiqbal-keys 1 <check of this line>
//! {"head": store, generation, SHA-256 of every slot line, MAC, checksum}
//! {"id": ...}                                one line a slot
//! {"tries": {...}, "checksum": ...}          outside the MAC: it is written before anything can be unlocked
//! ```

use std::collections::BTreeMap;

use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use uuid::Uuid;

use super::slot::Slot;
use super::throttle::TRIES_BEFORE_WAIT;
use super::{KeysError, SlotId};
use crate::data_key::DataKey;
use crate::encoding::{from_hex, sha256, to_hex};

/// The format this program writes and the newest it reads.
pub(super) const FORMAT: u32 = 1;
const MAGIC: &str = "istiqbal-keys";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    store: Uuid,
    generation: u64,
    slots: Vec<String>,
    /// While the data key is being renewed: what the earlier one makes of the store's id, to know it again.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    earlier: Option<String>,
    mac: String,
    checksum: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TriesLine {
    tries: BTreeMap<SlotId, u32>,
    /// Left out while there is nothing to tell, so that older files read the same.
    #[serde(skip_serializing_if = "Unheard::is_empty", default)]
    unheard: Unheard,
    checksum: String,
}

/// What was refused while the store was shut: nobody could write it into the journal yet, so it waits here and is told at the next opening.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unheard {
    /// Wrong passphrases, by the person whose name was chosen.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub passphrases: BTreeMap<SlotId, u32>,
    /// Wrong recovery codes.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub recovery_codes: u32,
    /// Deeds that were asked for while nobody was signed in.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub deeds: u32,
}

fn is_zero(count: &u32) -> bool {
    *count == 0
}

impl Unheard {
    /// Nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.passphrases.is_empty() && self.recovery_codes == 0 && self.deeds == 0
    }
}

/// The contents of the keys file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Document {
    head: Head,
    slots: Vec<Slot>,
    /// `None` when the line was damaged: then everybody counts as having used up the free tries.
    tries: Option<BTreeMap<SlotId, u32>>,
    unheard: Unheard,
}

/// One generation as found on the disk.
#[derive(Debug)]
pub(super) enum Found {
    Missing,
    /// Exactly the bytes this program would write.
    Sound(Document),
    Newer(u32),
    /// Anything else, with what may still be of use.
    Damaged(Vec<u8>),
}

impl Document {
    pub(super) fn new(store: Uuid, slots: Vec<Slot>, data_key: &DataKey) -> Result<Self, KeysError> {
        let head = Head { store, generation: 0, slots: Vec::new(), earlier: None, mac: String::new(), checksum: String::new() };
        Self { head, slots: Vec::new(), tries: Some(BTreeMap::new()), unheard: Unheard::default() }.with_slots(slots, data_key)
    }

    /// The next generation with these slots, proved with the data key. Slots lost to damage are not carried on.
    pub(super) fn with_slots(&self, slots: Vec<Slot>, data_key: &DataKey) -> Result<Self, KeysError> {
        let digests = slots.iter().map(|slot| to_line(slot).map(|line| digest(&line)));
        let mut head = Head {
            store: self.head.store,
            generation: self.head.generation.saturating_add(1),
            slots: digests.collect::<Result<_, _>>()?,
            earlier: self.head.earlier.clone().filter(|_| slots.iter().any(Slot::is_renewing)),
            mac: String::new(),
            checksum: String::new(),
        };
        head.mac = to_hex(&head.mac(data_key)?.finalize().into_bytes());
        head.checksum = head.digest()?;
        let mut tries = self.tries.clone().unwrap_or_default();
        if self.tries.is_none() {
            tries.extend(slots.iter().map(|slot| (slot.id, TRIES_BEFORE_WAIT)));
        }
        tries.retain(|id, _| slots.iter().any(|slot| slot.id == *id));
        Ok(Self { head, slots, tries: Some(tries), unheard: self.unheard.clone() })
    }

    /// The same with a mark by which the data key of before a renewal is known again.
    pub(super) fn with_earlier(&self, earlier: &DataKey) -> Result<Self, KeysError> {
        let mark = mac_of(earlier, self.head.store.as_bytes())?;
        let head = Head { earlier: Some(to_hex(&mark.finalize().into_bytes())), ..self.head.clone() };
        Ok(Self { head, ..self.clone() })
    }

    /// Whether this is the data key of before the renewal that is under way.
    pub(super) fn is_earlier(&self, key: &DataKey) -> bool {
        let mark = self.head.earlier.as_deref().and_then(from_hex::<32>);
        mark.is_some_and(|mark| mac_of(key, self.head.store.as_bytes()).is_ok_and(|made| made.verify_slice(&mark).is_ok()))
    }

    /// The same generation with another count of wrong tries for one person.
    pub(super) fn with_tries(&self, id: SlotId, wrong: u32) -> Self {
        let mut tries: BTreeMap<SlotId, u32> = self.slots.iter().map(|slot| (slot.id, self.tries(slot.id))).collect();
        tries.insert(id, wrong);
        tries.retain(|_, wrong| *wrong > 0);
        Self { tries: Some(tries), ..self.clone() }
    }

    /// The same generation with what waits to be told.
    pub(super) fn with_unheard(&self, unheard: Unheard) -> Self {
        Self { unheard, ..self.clone() }
    }

    pub(super) fn unheard(&self) -> &Unheard {
        &self.unheard
    }

    pub(super) fn store(&self) -> Uuid {
        self.head.store
    }

    pub(super) fn generation(&self) -> u64 {
        self.head.generation
    }

    pub(super) fn slots(&self) -> &[Slot] {
        &self.slots
    }

    pub(super) fn slot(&self, id: SlotId) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.id == id)
    }

    /// Wrong tries counted for this person.
    pub(super) fn tries(&self, id: SlotId) -> u32 {
        match &self.tries {
            Some(tries) => tries.get(&id).copied().unwrap_or(0),
            None => TRIES_BEFORE_WAIT,
        }
    }

    /// How many slots the head knows that were lost to damage.
    pub(super) fn lost_slots(&self) -> usize {
        self.head.slots.len().saturating_sub(self.slots.len())
    }

    /// Whether head and slots are what somebody with the data key wrote.
    pub(super) fn is_proved_by(&self, data_key: &DataKey) -> bool {
        let mac = from_hex::<32>(&self.head.mac);
        mac.is_some_and(|mac| self.head.mac(data_key).is_ok_and(|made| made.verify_slice(&mac).is_ok()))
    }

    /// The bytes of the file.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, KeysError> {
        let mut text = first_line(FORMAT);
        text.push('\n');
        text.push_str(&to_line(&self.head)?);
        text.push('\n');
        for slot in &self.slots {
            text.push_str(&to_line(slot)?);
            text.push('\n');
        }
        let tries = self.tries.clone().unwrap_or_default();
        let unheard = self.unheard.clone();
        text.push_str(&to_line(&TriesLine { checksum: tries_digest(&tries, &unheard)?, tries, unheard })?);
        text.push('\n');
        Ok(text.into_bytes())
    }

    /// Reads one generation. Sound means: exactly what [`Document::to_bytes`] gives, so no changed byte passes.
    pub(super) fn find(bytes: Option<Vec<u8>>) -> Found {
        let Some(bytes) = bytes else { return Found::Missing };
        if let Some(format) = format_of(&bytes).filter(|format| *format > FORMAT) {
            return Found::Newer(format);
        }
        let read = Self::gather(&[&bytes]).filter(|read| read.lost_slots() == 0 && read.tries.is_some());
        match read {
            Some(document) if document.to_bytes().is_ok_and(|again| again == bytes) => Found::Sound(document),
            _ => Found::Damaged(bytes),
        }
    }

    /// What can be put together from damaged generations: the first head whose checksum agrees, and every slot line that
    /// this head vouches for, from whichever file. `None` when there is no head or no slot left.
    pub(super) fn gather(files: &[&[u8]]) -> Option<Self> {
        let lines: Vec<&[u8]> = files.iter().flat_map(|bytes| bytes.split(|byte| *byte == b'\n')).collect();
        let head = lines.iter().find_map(|line| {
            let head: Head = serde_json::from_slice(line).ok()?;
            (head.digest().ok()? == head.checksum).then_some(head)
        })?;
        let vouched = |wanted: &String| {
            let line = lines.iter().find(|line| to_hex(&sha256(line)) == *wanted)?;
            serde_json::from_slice::<Slot>(line).ok().filter(Slot::is_well_formed)
        };
        let slots: Vec<Slot> = head.slots.iter().filter_map(vouched).collect();
        let tries = lines.iter().find_map(|line| {
            let read: TriesLine = serde_json::from_slice(line).ok()?;
            (tries_digest(&read.tries, &read.unheard).ok()? == read.checksum).then_some((read.tries, read.unheard))
        });
        let (tries, unheard) = tries.map_or_else(Default::default, |(tries, unheard)| (Some(tries), unheard));
        if slots.is_empty() { None } else { Some(Self { head, slots, tries, unheard }) }
    }
}

impl Head {
    fn bare(&self) -> Self {
        Self { mac: String::new(), checksum: String::new(), ..self.clone() }
    }

    fn mac(&self, data_key: &DataKey) -> Result<Hmac<Sha256>, KeysError> {
        mac_of(data_key, to_line(&self.bare())?.as_bytes())
    }

    fn digest(&self) -> Result<String, KeysError> {
        to_line(&Self { checksum: String::new(), ..self.clone() }).map(|line| digest(&line))
    }
}

fn mac_of(data_key: &DataKey, bytes: &[u8]) -> Result<Hmac<Sha256>, KeysError> {
    let key = data_key.keys_file_key();
    let mac = <Hmac<Sha256> as Mac>::new_from_slice(key.expose()).map_err(|_| KeysError::Tampered)?;
    Ok(mac.chain_update(bytes))
}

fn to_line<T: Serialize>(value: &T) -> Result<String, KeysError> {
    serde_json::to_string(value).map_err(|error| KeysError::Io(error.into()))
}

fn digest(line: &str) -> String {
    to_hex(&sha256(line.as_bytes()))
}

fn tries_digest(tries: &BTreeMap<SlotId, u32>, unheard: &Unheard) -> Result<String, KeysError> {
    let mut line = to_line(tries)?;
    if !unheard.is_empty() {
        line.push_str(&to_line(unheard)?);
    }
    Ok(digest(&line))
}

fn first_line(format: u32) -> String {
    let start = format!("{MAGIC} {format}");
    let check: String = digest(&start).chars().take(16).collect();
    format!("{start} {check}")
}

/// The format the first line says, if the line agrees with its own check: a damaged digit is not a newer program.
fn format_of(bytes: &[u8]) -> Option<u32> {
    let line = std::str::from_utf8(bytes.split(|byte| *byte == b'\n').next()?).ok()?;
    let format = line.strip_prefix(MAGIC)?.trim_start().split(' ').next()?.parse().ok()?;
    (line == first_line(format)).then_some(format)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_newer_format_is_told_from_a_damaged_digit() {
        assert!(matches!(Document::find(Some(first_line(7).into_bytes())), Found::Newer(7)), "a newer program wrote this");
        let damaged = first_line(1).replace("keys 1", "keys 7");
        assert!(matches!(Document::find(Some(damaged.into_bytes())), Found::Damaged(_)), "only the digit changed: damage");
    }

    #[test]
    fn an_empty_file_is_damaged_and_not_a_new_office() {
        assert!(matches!(Document::find(Some(Vec::new())), Found::Damaged(_)), "fault 9: a zero-byte file had something in it");
        assert!(matches!(Document::find(None), Found::Missing), "no file is another message");
    }
}
