//! Opening a sealed package that came from outside: nothing in it is believed before it is checked.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, Cursor, Read, Seek, SeekFrom};

use age::DecryptError;
use age::secrecy::SecretString;
use zip::ZipArchive;

use super::bag::{self, BASE, DATA};
use super::{Package, PackageError, PackageLimits, PackagePassphrase, WorkFactor, as_one_name};

/// The record at the end of a ZIP without a comment.
const END_RECORD: u64 = 22;

/// Opens and verifies a sealed package, within the usual limits.
pub fn open_package(sealed: &[u8], passphrase: &PackagePassphrase) -> Result<Package, PackageError> {
    open_package_within(sealed, passphrase, PackageLimits::DEFAULT)
}

/// Opens and verifies a sealed package within limits of the caller's: every part of the seal, every line of the manifests,
/// every name. Either the whole package is sound or nothing of it is returned.
pub fn open_package_within(sealed: &[u8], passphrase: &PackagePassphrase, limits: PackageLimits) -> Result<Package, PackageError> {
    let decryptor = age::Decryptor::new(Cursor::new(sealed)).map_err(refused)?;
    if !decryptor.is_scrypt() {
        return Err(PackageError::NotAPackage);
    }
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_paper().to_owned()));
    identity.set_max_work_factor(WorkFactor::FIXED.0);
    let mut opened = decryptor.decrypt(std::iter::once(&identity as _)).map_err(refused)?;
    // Once through to the end: a cut or a changed byte anywhere is found here, whether or not the ZIP would look at it.
    let length = io::copy(&mut opened, &mut io::sink()).map_err(|_| PackageError::Modified)?;
    unpack(Within { opened, length, at: 0, inner_at: length }, limits)
}

fn refused(error: DecryptError) -> PackageError {
    match error {
        DecryptError::ExcessiveWork { .. } => PackageError::TooMuchWork,
        DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys | DecryptError::InvalidMac | DecryptError::KeyDecryptionFailed => {
            PackageError::WrongPassphrase
        }
        _ => PackageError::NotAPackage,
    }
}

fn unpack(mut opened: impl Read + Seek, limits: PackageLimits) -> Result<Package, PackageError> {
    let said = files_said(&mut opened)?;
    if usize::from(said) > limits.files {
        return Err(PackageError::TooManyFiles);
    }
    let mut zip = ZipArchive::new(opened).map_err(|_| PackageError::NotAPackage)?;
    // The ZIP reader keeps the last of two files of one name; the count at the end gives the other one away.
    if zip.len() != usize::from(said) {
        return Err(PackageError::Duplicate);
    }
    let mut names = HashSet::new();
    let mut files = BTreeMap::new();
    let mut room = limits.bytes;
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).map_err(|_| PackageError::NotAPackage)?;
        if !file.is_file() {
            return Err(PackageError::PathRefused);
        }
        let path = std::str::from_utf8(file.name_raw()).ok().and_then(|name| name.strip_prefix(BASE)).unwrap_or_default().to_owned();
        if !bag::is_sound_path(path.strip_prefix(DATA).unwrap_or(&path)) {
            return Err(PackageError::PathRefused);
        }
        if !names.insert(as_one_name(&path)) {
            return Err(PackageError::Duplicate);
        }
        // What the file says about its size is not believed; reading stops one byte after the room that is left.
        let mut bytes = Vec::new();
        file.by_ref().take(room.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| PackageError::Modified)?;
        room = room.checked_sub(bytes.len() as u64).ok_or(PackageError::TooLarge)?;
        files.insert(path, bytes);
    }
    bag::check(files)
}

/// How many files the ZIP's last record announces.
fn files_said(zip: &mut (impl Read + Seek)) -> Result<u16, PackageError> {
    let length = zip.seek(SeekFrom::End(0)).map_err(|_| PackageError::Modified)?;
    let at = length.checked_sub(END_RECORD).ok_or(PackageError::NotAPackage)?;
    zip.seek(SeekFrom::Start(at)).map_err(|_| PackageError::Modified)?;
    let mut record = [0u8; END_RECORD as usize];
    zip.read_exact(&mut record).map_err(|_| PackageError::Modified)?;
    let [b'P', b'K', 5, 6, _, _, _, _, _, _, low, high, ..] = record else { return Err(PackageError::NotAPackage) };
    Ok(u16::from_le_bytes([low, high]))
}

/// An opened seal that is never asked for a place beyond its end: age 0.12 panics when it reads there, and the offsets in a
/// ZIP are the sender's.
struct Within<R> {
    opened: R,
    length: u64,
    at: u64,
    inner_at: u64,
}

impl<R: Read + Seek> Read for Within<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.length {
            return Ok(0);
        }
        if self.at != self.inner_at {
            self.opened.seek(SeekFrom::Start(self.at))?;
        }
        let read = self.opened.read(buffer)?;
        self.at = self.at.saturating_add(read as u64);
        self.inner_at = self.at;
        Ok(read)
    }
}

impl<R> Seek for Within<R> {
    fn seek(&mut self, place: SeekFrom) -> io::Result<u64> {
        let target = match place {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
        };
        self.at = target.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "a place before the beginning"))?;
        Ok(self.at)
    }
}
