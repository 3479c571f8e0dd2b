//! The one key everything of an office hangs on, and the keys that are made from it (R31).

use std::fmt;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::random::{Random, random_bytes};

/// 32 secret bytes: the store's key, one file's key, one paper's key. Wiped when dropped; never printed.
pub struct SecretKey(Box<Zeroizing<[u8; 32]>>);

impl SecretKey {
    /// A fresh key, for a scan or a kept paper that carries its own in its row (destroying the row's key destroys the file).
    pub fn generate(random: &mut Random<'_>) -> Self {
        let mut key = Self(Box::new(Zeroizing::new([0; 32])));
        random(key.0.as_mut_slice());
        key
    }

    /// A key read back from the row that keeps it.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Box::new(Zeroizing::new(*bytes)))
    }

    /// The bytes, for the row or the cipher that needs them. Never write them into a log, an argument or an error.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("SecretKey(..)")
    }
}

/// The office's data key (مفتاح البيانات): random, made once, sealed to every staff member in the keys file. Whoever
/// holds it can read everything; roles are kept by the program, not by this key (quality.md, "honest limit").
///
/// It is never used as it is: every use gets a key of its own by HKDF-SHA-256. Wiped when dropped; never printed.
pub struct DataKey(SecretKey);

impl DataKey {
    /// A new data key, for a new office or a renewal.
    pub fn generate(random: &mut Random<'_>) -> Self {
        Self(SecretKey::generate(random))
    }

    /// A data key opened from its seal.
    pub(crate) fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(SecretKey::from_bytes(bytes))
    }

    /// The bytes, to seal them to a staff member.
    pub(crate) fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }

    /// The key the database is encrypted with, to be handed to SQLCipher as a raw key.
    pub fn store_key(&self) -> SecretKey {
        self.derive("istiqbal store v1")
    }

    /// A key for small sealed things of one kind that have no row to keep a key of their own, for example the
    /// checkpoint key. Two purposes give two unrelated keys. A renewed data key gives other keys: seal such things anew.
    pub fn sealing_key(&self, purpose: &str) -> SecretKey {
        self.derive(&format!("istiqbal seal v1 {purpose}"))
    }

    /// The key that turns scans into file names which say nothing.
    pub(crate) fn name_key(&self) -> SecretKey {
        self.derive("istiqbal attachment names v1")
    }

    /// The key that proves the keys file is the one this office wrote.
    pub(crate) fn keys_file_key(&self) -> SecretKey {
        self.derive("istiqbal keys file v1")
    }

    fn derive(&self, purpose: &str) -> SecretKey {
        let mut key = SecretKey(Box::new(Zeroizing::new([0; 32])));
        let expanded = Hkdf::<Sha256>::new(None, self.expose()).expand(purpose.as_bytes(), key.0.as_mut_slice());
        debug_assert!(expanded.is_ok(), "32 bytes are always within what HKDF-SHA-256 can give");
        key
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("DataKey(..)")
    }
}

/// A random 24-byte nonce: long enough that drawing it never repeats (XChaCha20).
pub(crate) fn fresh_nonce(random: &mut Random<'_>) -> [u8; 24] {
    random_bytes(random)
}
