//! Attachments (المرفقات): scans kept beside the store, each a sealed file with a key of its own (R31).
//!
//! The row in the store keeps what opens the file ([`Attachment`]): destroying the row's key destroys the scan, and renewing
//! the data key touches no file. The file's name is an HMAC under a key that comes from the data key, so it says nothing
//! and cannot be guessed from a known paper. The HMAC is over the file's own key and the content: the same paper kept
//! twice gives two files, because one file could hold only one of the two keys, and destroying one case's scan may not
//! destroy another's. To find out whether a paper is on file already, compare [`Attachment::content_sha256`].

use std::fs;
use std::io;
use std::path::Path;

use chacha20poly1305::aead::{AeadInPlace, KeyInit};
use chacha20poly1305::{Tag, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::data_key::{DataKey, SecretKey, fresh_nonce};
use crate::durable;
use crate::encoding::{from_hex, sha256, to_hex};
use crate::random::Random;

/// The longest content of one attachment: 32 MiB.
pub const MAX_ATTACHMENT_BYTES: u64 = 32 * 1024 * 1024;

const MAGIC: &[u8; 8] = b"istqatt1";
const NONCE: usize = 24;
const TAG: usize = 16;
const OVERHEAD: u64 = (MAGIC.len() + NONCE + TAG) as u64;

/// Why an attachment could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum AttachmentError {
    /// The file is not there (fault 40).
    #[error("the attachment's file is missing")]
    Missing,
    /// The file is there but is not what was kept: damaged, cut, exchanged (fault 40).
    #[error("the attachment's file was changed")]
    Modified,
    /// Longer than 32 MiB.
    #[error("longer than an attachment may be")]
    TooLarge,
    /// The disk refused; a scan that was being kept is not kept.
    #[error("the disk refused: {0}")]
    Io(#[from] io::Error),
}

/// The name of an attachment's file: 64 hexadecimal digits, never anything a person typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttachmentName(String);

impl AttachmentName {
    /// A name read back from a row. `None` for anything that is not 64 lower-case hexadecimal digits, so that no row can
    /// point outside the folder.
    pub fn parse(text: &str) -> Option<Self> {
        from_hex::<32>(text).map(|bytes| Self(to_hex(&bytes)))
    }

    /// The name as it stands in the row and in the folder.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What the store's row keeps of an attachment.
#[derive(Debug)]
pub struct Attachment {
    /// The file's name.
    pub name: AttachmentName,
    /// The file's own key.
    pub key: SecretKey,
    /// SHA-256 of the content, for the manifest and to find the same paper again. Belongs into the encrypted store only.
    pub content_sha256: [u8; 32],
    /// Length of the content in bytes.
    pub bytes: u64,
}

/// Seals a content and keeps it in the folder: written beside its place, forced to the disk, renamed, the folder forced to
/// the disk. Only then write the row: a crash leaves at worst a file without a row, never a row without a file.
pub fn keep_attachment(folder: &Path, data_key: &DataKey, content: &[u8], random: &mut Random<'_>) -> Result<Attachment, AttachmentError> {
    let bytes = content.len() as u64;
    if bytes > MAX_ATTACHMENT_BYTES {
        return Err(AttachmentError::TooLarge);
    }
    let key = SecretKey::generate(random);
    let content_sha256 = sha256(content);
    let name = name_of(data_key, &key, &content_sha256)?;

    let nonce = fresh_nonce(random);
    let mut sealed = Vec::with_capacity(content.len() + MAGIC.len() + NONCE + TAG);
    sealed.extend_from_slice(MAGIC);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(content);
    let body = sealed.get_mut(MAGIC.len() + NONCE..).unwrap_or_default();
    let tag = XChaCha20Poly1305::new(key.expose().into())
        .encrypt_in_place_detached(XNonce::from_slice(&nonce), name.0.as_bytes(), body)
        .map_err(|_| AttachmentError::TooLarge)?;
    sealed.extend_from_slice(&tag);

    durable::replace(&folder.join(&name.0), &sealed)?;
    Ok(Attachment { name, key, content_sha256, bytes })
}

/// Reads an attachment and makes sure it is exactly what was kept.
pub fn read_attachment(folder: &Path, attachment: &Attachment) -> Result<Vec<u8>, AttachmentError> {
    let path = folder.join(&attachment.name.0);
    let mut sealed = match durable::read_up_to(&path, MAX_ATTACHMENT_BYTES + OVERHEAD) {
        Ok(bytes) => bytes.ok_or(AttachmentError::Modified)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(AttachmentError::Missing),
        Err(error) => return Err(error.into()),
    };
    if sealed.len() as u64 != attachment.bytes.saturating_add(OVERHEAD) || !sealed.starts_with(MAGIC) {
        return Err(AttachmentError::Modified);
    }
    let tag = sealed.split_off(sealed.len() - TAG);
    let mut content = sealed.split_off(MAGIC.len() + NONCE);
    let nonce = sealed.get(MAGIC.len()..).unwrap_or_default();
    XChaCha20Poly1305::new(attachment.key.expose().into())
        .decrypt_in_place_detached(XNonce::from_slice(nonce), attachment.name.0.as_bytes(), &mut content, Tag::from_slice(&tag))
        .map_err(|_| AttachmentError::Modified)?;
    if sha256(&content) == attachment.content_sha256 { Ok(content) } else { Err(AttachmentError::Modified) }
}

/// Removes an attachment's file, after its row and key are gone. A file that is already gone is no error.
pub fn destroy_attachment(folder: &Path, name: &AttachmentName) -> Result<(), AttachmentError> {
    Ok(durable::remove(&folder.join(&name.0))?)
}

/// The names of all attachments in the folder, sorted: those without a row are orphans of a crash, rows without a name
/// here are missing. Anything else in the folder is left out.
pub fn list_attachments(folder: &Path) -> Result<Vec<AttachmentName>, AttachmentError> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.extend(entry?.file_name().to_str().and_then(AttachmentName::parse));
    }
    names.sort();
    Ok(names)
}

/// Removes what killed runs left half written, and says how many files that were. Call it before any writing begins.
pub fn remove_unfinished(folder: &Path) -> Result<usize, AttachmentError> {
    let mut removed = 0;
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let ours = name.to_str().and_then(|name| name.strip_suffix(durable::UNFINISHED)).and_then(AttachmentName::parse);
        if ours.is_some() {
            durable::remove(&folder.join(&name))?;
            removed += 1;
        }
    }
    Ok(removed)
}

fn name_of(data_key: &DataKey, key: &SecretKey, content_sha256: &[u8; 32]) -> Result<AttachmentName, AttachmentError> {
    let name_key = data_key.name_key();
    let mac = <Hmac<Sha256> as Mac>::new_from_slice(name_key.expose()).map_err(|_| AttachmentError::TooLarge)?;
    let name = mac.chain_update(key.expose()).chain_update(content_sha256).finalize().into_bytes();
    Ok(AttachmentName(to_hex(&name)))
}
