//! Writing a long package piece by piece (حزمة جلسة كاملة): the bytes go on as they come, so that memory holds one file at a time.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};

use age::secrecy::SecretString;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::bag::{self, BASE, DATA};
use super::{PackageError, PackageInfo, PackageLimits, PackagePassphrase, WorkFactor, as_one_name};
use crate::encoding::sha256;

const STEP: usize = 256 * 1024;

/// A package under way (حزمة): files are added one after the other, and only [`PackageWriter::finish`] makes it one that opens.
/// What was written before is worth nothing without that.
pub struct PackageWriter<W: Write> {
    zip: ZipWriter<StreamWriter<Out<W>>>,
    payload: BTreeMap<String, ([u8; 32], u64)>,
    names: HashSet<String>,
    folders: HashSet<String>,
    bytes: u64,
    sealed: bool,
}

impl<W: Write> std::fmt::Debug for PackageWriter<W> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("PackageWriter").field("files", &self.payload.len()).field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

/// Where the ZIP goes: through the seal, or as it is.
enum Out<W: Write> {
    Sealed(Box<age::stream::StreamWriter<W>>),
    Open(W),
}

impl<W: Write> Write for Out<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Sealed(seal) => seal.write(bytes),
            Self::Open(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Sealed(seal) => seal.flush(),
            Self::Open(out) => out.flush(),
        }
    }
}

impl<W: Write> PackageWriter<W> {
    /// Begins a sealed package: a BagIt bag in a ZIP in an age file, as [`super::seal_package`] makes it.
    ///
    /// # Errors
    /// `NotWritten` when the beginning cannot be written.
    pub fn sealed(out: W, passphrase: &PackagePassphrase, work: WorkFactor) -> Result<Self, PackageError> {
        let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_paper().to_owned()));
        recipient.set_work_factor(work.0);
        let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _)).map_err(|_| PackageError::NotWritten)?;
        let seal = encryptor.wrap_output(out).map_err(|_| PackageError::NotWritten)?;
        Ok(Self::begin(Out::Sealed(Box::new(seal)), true))
    }

    /// Begins a plain ZIP for receivers without this program. It seals nothing: every file in it must be under a passphrase already.
    pub fn open(out: W) -> Self {
        Self::begin(Out::Open(out), false)
    }

    fn begin(out: Out<W>, sealed: bool) -> Self {
        Self { zip: ZipWriter::new_stream(out), payload: BTreeMap::new(), names: HashSet::new(), folders: HashSet::new(), bytes: 0, sealed }
    }

    /// Adds a file; its path inside the package names nobody. `progress` answers `false` to stop, which leaves the package unfinished.
    ///
    /// # Errors
    /// `PathRefused`, `Duplicate`, `TooLarge`, `TooManyFiles`, `Cancelled`, `NotWritten`.
    pub fn add(&mut self, path: &str, content: &[u8], progress: &mut dyn FnMut() -> bool) -> Result<(), PackageError> {
        self.check(path, content.len() as u64)?;
        let folder = if self.sealed { format!("{BASE}{DATA}") } else { String::new() };
        start(&mut self.zip, &format!("{folder}{path}"))?;
        for part in content.chunks(STEP) {
            if !progress() {
                return Err(PackageError::Cancelled);
            }
            self.zip.write_all(part).map_err(|_| PackageError::NotWritten)?;
        }
        self.payload.insert(path.to_owned(), (sha256(content), content.len() as u64));
        Ok(())
    }

    fn check(&mut self, path: &str, bytes: u64) -> Result<(), PackageError> {
        let limits = PackageLimits::DEFAULT;
        if self.payload.len() + 5 > limits.files {
            return Err(PackageError::TooManyFiles);
        }
        self.bytes = self.bytes.saturating_add(bytes).saturating_add(512);
        if self.bytes > limits.bytes {
            return Err(PackageError::TooLarge);
        }
        if !bag::is_sound_path(path) {
            return Err(PackageError::PathRefused);
        }
        let name = as_one_name(path);
        // A name may not be a file and a folder at once.
        let above: Vec<String> = name.match_indices('/').filter_map(|(at, _)| name.get(..at).map(str::to_owned)).collect();
        if self.folders.contains(&name) || above.iter().any(|folder| self.names.contains(folder)) {
            return Err(PackageError::PathRefused);
        }
        self.folders.extend(above);
        if self.names.insert(name) { Ok(()) } else { Err(PackageError::Duplicate) }
    }

    /// Writes the manifests and ends the seal; gives back where it was written to, for forcing it to the disk.
    ///
    /// # Errors
    /// `InfoRefused`, `NotWritten`.
    pub fn finish(mut self, info: &PackageInfo) -> Result<W, PackageError> {
        if self.sealed {
            let payload = self.payload.iter().map(|(path, said)| (path.as_str(), *said)).collect();
            for (name, text) in bag::tag_files(&payload, info)? {
                start(&mut self.zip, &format!("{BASE}{name}"))?;
                self.zip.write_all(text.as_bytes()).map_err(|_| PackageError::NotWritten)?;
            }
        }
        let out = self.zip.finish().map_err(|_| PackageError::NotWritten)?.into_inner();
        match out {
            Out::Sealed(seal) => seal.finish().map_err(|_| PackageError::NotWritten),
            Out::Open(out) => Ok(out),
        }
    }
}

fn start<W: Write>(zip: &mut ZipWriter<StreamWriter<Out<W>>>, path: &str) -> Result<(), PackageError> {
    let packed_already = [".pdf", ".jpg", ".jpeg", ".png"].iter().any(|ending| path.ends_with(ending));
    let method = if packed_already { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .compression_level(if packed_already { None } else { Some(6) })
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    zip.start_file(path, options).map_err(|_| PackageError::NotWritten)
}
