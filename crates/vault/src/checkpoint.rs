//! Signed checkpoints of the journal (سجل الحركات): a digest that leaves the machine on paper or on another medium, so that
//! somebody who holds the data key cannot rewrite the past unseen (R57).

use std::fmt;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use crate::data_key::{DataKey, SecretKey};
use crate::encoding::{from_hex, to_hex};
use crate::random::Random;
use crate::seal::{SealError, open_small, seal_small};

/// Signed in front of every checkpoint, so that no signature made for anything else can pass for one.
const CONTEXT: &[u8] = b"istiqbal checkpoint v1\n";
const PLACE: &[u8] = b"checkpoint key";

/// The office's signing key (Ed25519). Wiped when dropped; never printed.
pub struct CheckpointKey(SigningKey);

/// The public half, to be printed on paper and kept where checkpoints are verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckpointPublicKey([u8; 32]);

/// One signature: 64 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckpointSignature([u8; 64]);

/// The signature was not made by this key over these bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not belong to this key and these bytes")]
pub struct SignatureRefused;

impl CheckpointKey {
    /// A new signing key, for a new office.
    pub fn generate(random: &mut Random<'_>) -> Self {
        Self(SigningKey::from_bytes(SecretKey::generate(random).expose()))
    }

    /// The key sealed under the data key, for the store. After a renewal of the data key it is sealed anew.
    pub fn seal(&self, data_key: &DataKey, random: &mut Random<'_>) -> Result<Vec<u8>, SealError> {
        seal_small(&data_key.sealing_key("checkpoint key"), PLACE, &*Zeroizing::new(self.0.to_bytes()), random)
    }

    /// The key back from [`CheckpointKey::seal`].
    pub fn open(sealed: &[u8], data_key: &DataKey) -> Result<Self, SealError> {
        let seed = Zeroizing::new(open_small(&data_key.sealing_key("checkpoint key"), PLACE, sealed)?);
        let seed: &[u8; 32] = seed.as_slice().try_into().map_err(|_| SealError::Modified)?;
        Ok(Self(SigningKey::from_bytes(seed)))
    }

    /// Signs a checkpoint: the journal's last hash, its number and its time, in the caller's canonical bytes.
    pub fn sign(&self, checkpoint: &[u8]) -> CheckpointSignature {
        CheckpointSignature(self.0.sign(&[CONTEXT, checkpoint].concat()).to_bytes())
    }

    /// The public half.
    pub fn public(&self) -> CheckpointPublicKey {
        CheckpointPublicKey(self.0.verifying_key().to_bytes())
    }
}

impl fmt::Debug for CheckpointKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("CheckpointKey(..)")
    }
}

impl CheckpointPublicKey {
    /// A public key from its 32 bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// 64 hexadecimal digits, for paper.
    pub fn to_hex(&self) -> String {
        to_hex(&self.0)
    }

    /// A public key from its 64 lower-case hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        from_hex(text).map(Self)
    }

    /// Whether this key signed these bytes. Strict: weak keys and second spellings of a signature are refused.
    pub fn verify(&self, checkpoint: &[u8], signature: &CheckpointSignature) -> Result<(), SignatureRefused> {
        let key = VerifyingKey::from_bytes(&self.0).map_err(|_| SignatureRefused)?;
        let signature = Signature::from_bytes(&signature.0);
        key.verify_strict(&[CONTEXT, checkpoint].concat(), &signature).map_err(|_| SignatureRefused)
    }
}

impl CheckpointSignature {
    /// A signature from its 64 bytes.
    pub fn from_bytes(bytes: [u8; 64]) -> Self {
        Self(bytes)
    }

    /// The 64 bytes.
    pub fn as_bytes(&self) -> &[u8; 64] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn random_from(mut next: u8) -> impl FnMut(&mut [u8]) {
        move |bytes: &mut [u8]| {
            for byte in bytes {
                next = next.wrapping_mul(181).wrapping_add(59);
                *byte = next;
            }
        }
    }

    #[test]
    fn a_signature_holds_for_its_bytes_and_its_key_only() {
        let key = CheckpointKey::generate(&mut random_from(1));
        let other = CheckpointKey::generate(&mut random_from(2));
        let signature = key.sign(b"row 7");
        assert_eq!(key.public().verify(b"row 7", &signature), Ok(()), "the office's own checkpoint");
        assert_eq!(key.public().verify(b"row 8", &signature), Err(SignatureRefused), "another row");
        assert_eq!(other.public().verify(b"row 7", &signature), Err(SignatureRefused), "another office");
        for at in 0..64 {
            let mut changed = *signature.as_bytes();
            changed[at] ^= 1;
            let changed = CheckpointSignature::from_bytes(changed);
            assert_eq!(key.public().verify(b"row 7", &changed), Err(SignatureRefused), "byte {at} of the signature changed");
        }
        assert_eq!(CheckpointPublicKey::from_bytes([0; 32]).verify(b"row 7", &signature), Err(SignatureRefused), "a weak key");
    }

    #[test]
    fn the_sealed_key_opens_under_its_data_key_only() {
        let mut random = random_from(3);
        let (data_key, other) = (DataKey::generate(&mut random), DataKey::generate(&mut random));
        let key = CheckpointKey::generate(&mut random);
        let sealed = key.seal(&data_key, &mut random).unwrap();
        assert_eq!(CheckpointKey::open(&sealed, &data_key).unwrap().public(), key.public(), "the same office signs on");
        assert_eq!(CheckpointKey::open(&sealed, &other).unwrap_err(), SealError::Modified, "another data key opens nothing");
    }

    #[test]
    fn the_public_key_goes_onto_paper_and_back() {
        let public = CheckpointKey::generate(&mut random_from(4)).public();
        assert_eq!(CheckpointPublicKey::from_hex(&public.to_hex()), Some(public), "typed from the day-end sheet");
        assert_eq!(CheckpointPublicKey::from_hex("00"), None, "too short");
    }
}
