//! What the tests of this crate share: repeatable randomness and a small office.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

use std::path::Path;
use std::time::Duration;

use sha2::{Digest, Sha256};
use uuid::Uuid;
use vault::{DataKey, KdfCost, KeysFile, Passphrase, RecoveryCode, SlotId};

pub const STORE: Uuid = Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0001);
pub const MANAGER: SlotId = SlotId::from_bytes([1; 16]);
pub const CLERK: SlotId = SlotId::from_bytes([2; 16]);
pub const MANAGER_PASSPHRASE: &str = "نافذة زيتون قمر 47";
pub const CLERK_PASSPHRASE: &str = "مطر فنجان كرسي 08";

/// The same bytes for the same seed.
pub fn random(seed: u64) -> impl FnMut(&mut [u8]) {
    let mut round = 0u64;
    move |bytes: &mut [u8]| {
        for part in bytes.chunks_mut(32) {
            round += 1;
            let digest = Sha256::digest([seed.to_le_bytes(), round.to_le_bytes()].concat());
            part.copy_from_slice(&digest[..part.len()]);
        }
    }
}

pub fn at(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

pub fn entered(typed: &str) -> Passphrase {
    Passphrase::entered(typed)
}

pub fn envelope() -> RecoveryCode {
    RecoveryCode::generate(&mut random(99))
}

/// A new office with its manager.
pub fn office(folder: &Path) -> (KeysFile, DataKey) {
    let first = (MANAGER, "سارة", &entered(MANAGER_PASSPHRASE));
    KeysFile::create(folder, STORE, first, &envelope(), KdfCost::cheap_for_tests(), &mut random(1)).unwrap()
}

/// The office with a clerk added.
pub fn office_of_two(folder: &Path) -> (KeysFile, DataKey) {
    let (mut file, key) = office(folder);
    file.add_slot(&key, CLERK, "خالد", &entered(CLERK_PASSPHRASE), &mut random(2)).unwrap();
    (file, key)
}

pub fn reopen(folder: &Path) -> KeysFile {
    KeysFile::open(folder, KdfCost::cheap_for_tests(), at(0)).unwrap()
}

pub fn same(one: &DataKey, two: &DataKey) -> bool {
    one.store_key().expose() == two.store_key().expose()
}
