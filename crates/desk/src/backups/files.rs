//! Files that must be on the disk before they count: written, forced out, read back.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    path::Path,
};

use domain::Code;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::Failure;

/// Bytes read at once.
const CHUNK: usize = 1 << 20;

/// A file's length and hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sum {
    pub(super) bytes: u64,
    pub(super) sha256: String,
}

/// Hears how many of how many bytes are done, and says whether to go on.
pub(super) type Told<'t> = &'t mut dyn FnMut(u64, u64) -> bool;

/// Why a file could not be written or read.
pub(super) fn disk_failure(error: &io::Error) -> Failure {
    Failure::new(match error.kind() {
        io::ErrorKind::StorageFull => Code::DiskFull,
        io::ErrorKind::Interrupted => Code::Cancelled,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Code::ReadOnlyFolder,
        _ => Code::WriteFailed,
    })
}

/// Reads a file through and gives its length and hash.
pub(super) fn sum_of(path: &Path, told: Told<'_>) -> io::Result<Sum> {
    let mut file = File::open(path)?;
    let all = file.metadata()?.len();
    read_through(&mut file, all, told, |_| Ok(()))
}

/// Copies a file, forces the copy to the disk, and gives the length and hash of what was read.
pub(super) fn copy_synced(from: &Path, to: &Path, told: Told<'_>) -> io::Result<Sum> {
    let mut source = File::open(from)?;
    let all = source.metadata()?.len();
    let mut target = new_file(to)?;
    let sum = read_through(&mut source, all, told, |bytes| target.write_all(bytes))?;
    target.sync_all()?;
    Ok(sum)
}

fn read_through(file: &mut File, all: u64, told: Told<'_>, mut each: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<Sum> {
    let (mut hasher, mut done, mut chunk) = (Sha256::new(), 0_u64, vec![0_u8; CHUNK]);
    loop {
        let read = file.read(&mut chunk)?;
        let bytes = chunk.get(..read).unwrap_or_default();
        if bytes.is_empty() {
            break;
        }
        hasher.update(bytes);
        each(bytes)?;
        done += read as u64;
        if !told(done, all) {
            return Err(io::ErrorKind::Interrupted.into());
        }
    }
    Ok(Sum { bytes: done, sha256: hex(&hasher.finalize()) })
}

/// Writes a small file and forces it to the disk.
pub(super) fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = new_file(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The same in the place of one that is there: the old one or the new one, never half.
pub(super) fn replace_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = path.with_extension("part");
    write_synced(&part, bytes)?;
    fs::rename(&part, path)?;
    path.parent().map_or(Ok(()), sync_folder)
}

fn new_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}

/// Forces a file that somebody else wrote to the disk.
pub(super) fn sync_file(path: &Path) -> io::Result<()> {
    OpenOptions::new().read(true).write(true).open(path)?.sync_all()
}

/// Forces a folder's names to the disk; Windows has no such call and needs none.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Puts a sealed file that never changes into another folder of the same disk: a second name for it where the disk can, a copy elsewhere.
/// Already there with the same length counts as done.
pub(super) fn link_or_copy(from: &Path, to: &Path) -> io::Result<()> {
    let length = fs::metadata(from)?.len();
    match fs::metadata(to) {
        Ok(there) if there.len() == length => return Ok(()),
        Ok(_) => fs::remove_file(to)?,
        Err(_) => {}
    }
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    copy_whole(from, to).map(|_| ())
}

/// Copies a sealed file under its name only once it is whole.
pub(super) fn copy_whole(from: &Path, to: &Path) -> io::Result<Sum> {
    let part = to.with_extension("part");
    let sum = copy_synced(from, &part, &mut |_, _| true)?;
    fs::rename(&part, to)?;
    Ok(sum)
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
