//! Making a sealed package.

use std::collections::{BTreeMap, HashSet};
use std::io::{Cursor, Write};
use std::ops::ControlFlow;

use age::secrecy::SecretString;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::bag::{self, BASE, DATA};
use super::{PackageEntry, PackageError, PackageInfo, PackageLimits, PackagePassphrase, WorkFactor, as_one_name};
use crate::encoding::sha256;

const STEP: usize = 256 * 1024;

/// Packs and seals the files of a case for the committee (اللجنة). The ZIP inside is the same for the same input; the seal
/// around it is not, because its keys are new each time.
///
/// `progress` is told how many of how many steps are done and answers `Break` to stop: nothing is left behind then. Entries
/// are dropped as they are packed, so memory stays near twice the package's size. Errors: [`PackageError`].
pub fn seal_package(
    mut entries: Vec<PackageEntry>,
    info: &PackageInfo,
    passphrase: &PackagePassphrase,
    work: WorkFactor,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Vec<u8>, PackageError> {
    entries.sort_by(|one, two| one.path.cmp(&two.path));
    check_entries(&entries)?;
    let content: u64 = entries.iter().map(|entry| entry.bytes.len() as u64).sum();
    // Every byte is hashed, packed and sealed once.
    let mut steps = Steps { done: 0, total: content * 3, progress };
    let zip = pack(entries, info, &mut steps)?;
    seal(&zip, passphrase, work, &mut steps)
}

struct Steps<'a> {
    done: u64,
    total: u64,
    progress: &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>,
}

impl Steps<'_> {
    fn add(&mut self, bytes: usize) -> Result<(), PackageError> {
        self.done = self.done.saturating_add(bytes as u64).min(self.total);
        match (self.progress)(self.done, self.total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(PackageError::Cancelled),
        }
    }
}

fn check_entries(entries: &[PackageEntry]) -> Result<(), PackageError> {
    let limits = PackageLimits::DEFAULT;
    if entries.len() + 4 > limits.files {
        return Err(PackageError::TooManyFiles);
    }
    // The tag files need a little room of their own.
    let bytes: u64 = entries.iter().map(|entry| entry.bytes.len() as u64 + 512).sum();
    if bytes > limits.bytes {
        return Err(PackageError::TooLarge);
    }
    let mut names = HashSet::new();
    for entry in entries {
        if !bag::is_sound_path(&entry.path) {
            return Err(PackageError::PathRefused);
        }
        if !names.insert(as_one_name(&entry.path)) {
            return Err(PackageError::Duplicate);
        }
    }
    // A name may not be a file and a folder at once.
    let is_folder_too = |name: &String| name.match_indices('/').any(|(at, _)| name.get(..at).is_some_and(|start| names.contains(start)));
    if names.iter().any(is_folder_too) { Err(PackageError::PathRefused) } else { Ok(()) }
}

fn pack(entries: Vec<PackageEntry>, info: &PackageInfo, steps: &mut Steps<'_>) -> Result<Vec<u8>, PackageError> {
    let mut payload = BTreeMap::new();
    for entry in &entries {
        payload.insert(entry.path.as_str(), (sha256(&entry.bytes), entry.bytes.len() as u64));
        steps.add(entry.bytes.len())?;
    }
    let tags = bag::tag_files(&payload, info)?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in &tags {
        start(&mut zip, name)?;
        zip.write_all(text.as_bytes()).map_err(|_| PackageError::NotWritten)?;
    }
    for entry in entries {
        start(&mut zip, &format!("{DATA}{}", entry.path))?;
        for part in entry.bytes.chunks(STEP) {
            zip.write_all(part).map_err(|_| PackageError::NotWritten)?;
            steps.add(part.len())?;
        }
    }
    zip.finish().map(Cursor::into_inner).map_err(|_| PackageError::NotWritten)
}

fn start(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str) -> Result<(), PackageError> {
    let packed_already = [".pdf", ".jpg", ".jpeg", ".png"].iter().any(|ending| name.ends_with(ending));
    let method = if packed_already { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .compression_level(if packed_already { None } else { Some(6) })
        // A fixed time: the same case gives the same ZIP, and the file says nothing about when it was made.
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    zip.start_file(format!("{BASE}{name}"), options).map_err(|_| PackageError::NotWritten)
}

fn seal(zip: &[u8], passphrase: &PackagePassphrase, work: WorkFactor, steps: &mut Steps<'_>) -> Result<Vec<u8>, PackageError> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_paper().to_owned()));
    recipient.set_work_factor(work.0);
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _)).map_err(|_| PackageError::NotWritten)?;
    let mut sealed = Vec::new();
    // 16 bytes for each 64 KiB and a short header.
    sealed.try_reserve_exact(zip.len() + zip.len() / 4096 + 1024).map_err(|_| PackageError::NotWritten)?;
    let mut writer = encryptor.wrap_output(sealed).map_err(|_| PackageError::NotWritten)?;
    for part in zip.chunks(STEP) {
        writer.write_all(part).map_err(|_| PackageError::NotWritten)?;
        steps.add(part.len())?;
    }
    let sealed = writer.finish().map_err(|_| PackageError::NotWritten)?;
    steps.done = steps.total;
    steps.add(0)?;
    Ok(sealed)
}
