//! Writing a file so that a power cut leaves either the old one or the new one, whole.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// How an unfinished file is called: the name it will have and this ending.
pub(crate) const UNFINISHED: &str = ".part";

/// Writes `bytes` beside `path`, forces them to the disk, renames them into place and forces the folder to the disk.
/// When it returns `Ok`, the file survives a power cut; when it fails, whatever was at `path` is untouched (unless only
/// the last step failed, when either the old or the new file is there, whole).
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = unfinished_name(path);
    let written = write_and_sync(&unfinished, bytes).and_then(|()| put_in_place(&unfinished, path));
    if let Err(error) = written {
        // On a full disk the half-written file would only take more room.
        let _ = fs::remove_file(&unfinished);
        return Err(error);
    }
    sync_folder_of(path)
}

/// Removes a file and makes the removal last. A file that is already gone is no error.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Ok(()) => sync_folder_of(path),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Reads a whole file, but never more than `limit` bytes. `Ok(None)` when it is longer.
pub(crate) fn read_up_to(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let file = File::open(path)?;
    let mut bytes = Vec::new();
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(if bytes.len() as u64 > limit { None } else { Some(bytes) })
}

fn unfinished_name(path: &Path) -> PathBuf {
    let mut name = path.file_name().map_or_else(OsString::new, OsString::from);
    name.push(UNFINISHED);
    path.with_file_name(name)
}

fn write_and_sync(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(not(windows))]
fn put_in_place(unfinished: &Path, path: &Path) -> io::Result<()> {
    fs::rename(unfinished, path)
}

/// On Windows an antivirus or a backup may hold the old file or the new one for a moment; it is asked for up to five seconds
/// (quality.md, fault 21).
#[cfg(windows)]
fn put_in_place(unfinished: &Path, path: &Path) -> io::Result<()> {
    /// Access denied, sharing violation, lock violation: what a file in other hands answers.
    const HELD: [i32; 3] = [5, 32, 33];
    const PAUSE: std::time::Duration = std::time::Duration::from_millis(50);
    for _ in 0..100 {
        match fs::rename(unfinished, path) {
            Err(error) if error.raw_os_error().is_some_and(|code| HELD.contains(&code)) => std::thread::sleep(PAUSE),
            done => return done,
        }
    }
    fs::rename(unfinished, path)
}

#[cfg(unix)]
fn sync_folder_of(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        _ => File::open(".")?.sync_all(),
    }
}

/// Windows opens no folder for this. Forcing the file to the disk by its new name takes the file system's record of the rename
/// with it; after a removal there is nothing to force.
#[cfg(not(unix))]
fn sync_folder_of(path: &Path) -> io::Result<()> {
    match OpenOptions::new().write(true).open(path) {
        Ok(file) => file.sync_all(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        // Somebody else reads it already: it is there.
        Err(error) if error.raw_os_error() == Some(32) => Ok(()),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_write_that_cannot_finish_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        replace(&path, b"old").unwrap();
        // A folder in the way of the unfinished file stands for a disk that refuses to write.
        fs::create_dir(folder.path().join("keys.part")).unwrap();
        replace(&path, b"new").unwrap_err();
        assert_eq!(fs::read(&path).unwrap(), b"old", "a failed write may not touch what was there");
    }

    #[test]
    fn an_unfinished_file_of_a_killed_run_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        fs::write(folder.path().join("keys.part"), b"half a file that is longer than the new one").unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new", "nothing of the half file may remain");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no unfinished file may stay behind");
    }

    #[test]
    fn a_file_longer_than_allowed_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("long");
        fs::write(&path, [0; 11]).unwrap();
        assert!(read_up_to(&path, 10).unwrap().is_none(), "eleven bytes are more than ten");
        assert_eq!(read_up_to(&path, 11).unwrap().unwrap().len(), 11, "eleven bytes are not more than eleven");
    }

    #[cfg(windows)]
    #[test]
    fn a_file_that_another_program_holds_for_a_moment_is_replaced_afterwards() {
        use std::os::windows::fs::OpenOptionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        replace(&path, b"old").unwrap();
        // Shares nothing, as an antivirus at work does.
        let held = OpenOptions::new().read(true).share_mode(0).open(&path).unwrap();
        let other = std::thread::spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(400));
            drop(held);
        });
        replace(&path, b"new").unwrap();
        other.join().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new", "a moment's hindrance is not told as a failure");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_on_the_pc_may_read_the_file() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        replace(&path, b"x").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "only the owner's account may open it");
    }
}
