//! Sealing of small things kept as bytes: a printed paper, a draft (مسودة), a signing key.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::data_key::{SecretKey, fresh_nonce};
use crate::random::Random;

const VERSION: u8 = 1;
const NONCE: usize = 24;
const TAG: usize = 16;

/// Why a seal could not be made or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The bytes are not what was sealed, or were sealed with another key or for another place.
    #[error("sealed bytes are damaged, changed or belong to another key")]
    Modified,
    /// The seal was made by a newer program.
    #[error("sealed by a newer version of the program")]
    Newer,
    /// More bytes than the cipher can seal at once.
    #[error("too many bytes to seal")]
    TooLarge,
}

/// Seals bytes with a key (XChaCha20-Poly1305). `place` says where they belong, for example the record's id and kind:
/// moved to another place, they no longer open. Adds 41 bytes.
pub fn seal_small(key: &SecretKey, place: &[u8], plain: &[u8], random: &mut Random<'_>) -> Result<Vec<u8>, SealError> {
    let nonce = fresh_nonce(random);
    let sealed = XChaCha20Poly1305::new(key.expose().into())
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad: place })
        .map_err(|_| SealError::TooLarge)?;
    let mut bytes = Vec::with_capacity(1 + NONCE + sealed.len());
    bytes.push(VERSION);
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&sealed);
    Ok(bytes)
}

/// Opens what [`seal_small`] sealed, with the same key and place. Any changed byte is [`SealError::Modified`].
pub fn open_small(key: &SecretKey, place: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    let (&version, rest) = sealed.split_first().ok_or(SealError::Modified)?;
    if rest.len() < NONCE + TAG {
        return Err(SealError::Modified);
    }
    let (nonce, body) = rest.split_at(NONCE);
    let opened = XChaCha20Poly1305::new(key.expose().into())
        .decrypt(XNonce::from_slice(nonce), Payload { msg: body, aad: place })
        .map_err(|_| SealError::Modified);
    match version {
        VERSION => opened,
        // Only a version byte that was damaged still opens; a newer format does not.
        _ if opened.is_ok() => Err(SealError::Modified),
        _ => Err(SealError::Newer),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::random::random_bytes;

    fn counting() -> impl FnMut(&mut [u8]) {
        let mut next = 0u8;
        move |bytes: &mut [u8]| {
            for byte in bytes {
                next = next.wrapping_mul(77).wrapping_add(91);
                *byte = next;
            }
        }
    }

    #[test]
    fn what_was_sealed_comes_back() {
        let mut random = counting();
        let key = SecretKey::generate(&mut random);
        let sealed = seal_small(&key, b"paper 7", "خطاب".as_bytes(), &mut random).unwrap();
        assert_eq!(open_small(&key, b"paper 7", &sealed).unwrap(), "خطاب".as_bytes(), "printing again must give the same bytes");
        assert!(!sealed.windows(4).any(|part| "خطاب".as_bytes().starts_with(part)), "nothing of the paper may be readable");
    }

    #[test]
    fn every_changed_byte_and_every_cut_is_noticed() {
        let mut random = counting();
        let key = SecretKey::generate(&mut random);
        let sealed = seal_small(&key, b"here", b"contents", &mut random).unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 0x10;
            assert_eq!(open_small(&key, b"here", &changed), Err(SealError::Modified), "byte {at} was changed");
            assert_eq!(open_small(&key, b"here", &sealed[..at]), Err(SealError::Modified), "cut after {at} bytes");
        }
    }

    #[test]
    fn a_paper_moved_to_another_record_does_not_open() {
        let mut random = counting();
        let key = SecretKey::generate(&mut random);
        let sealed = seal_small(&key, b"record 1", b"contents", &mut random).unwrap();
        assert_eq!(open_small(&key, b"record 2", &sealed), Err(SealError::Modified), "the place is part of the seal");
        let other = SecretKey::from_bytes(&random_bytes(&mut random));
        assert_eq!(open_small(&other, b"record 1", &sealed), Err(SealError::Modified), "another key opens nothing");
    }
}
