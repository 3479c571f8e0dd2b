//! The data folder: what lies in it, whether it may be used, and who holds it.
//!
//! ```text
//! istiqbal.db  keys  keys.previous  attachments/  first-run  in-use
//! ```

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
    time::Duration,
};

use domain::{Code, id::OfficeId};
use store::{Store, StoreError};
use vault::DataKey;

use crate::{Failure, Host};

/// Folder names that synchronising programs use; a store inside one is copied half-written (quality.md, fault 19).
const SYNCED: &[&str] =
    &["onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "iclouddrive", "nextcloud", "owncloud", "syncthing"];

/// File systems that live on another machine.
#[cfg(not(windows))]
const REMOTE: &[&str] = &["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "davfs", "fuse.rclone"];

/// How often and at what distance a store that another program holds is tried again.
const TRIES: u32 = 25;
const BETWEEN_TRIES: Duration = Duration::from_millis(200);
/// SQLite's code for a file that the system does not hand out.
const CANNOT_OPEN: i32 = 14;

/// Where one office's data lie.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    root: PathBuf,
}

/// What was found in the folder before anything is unlocked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    /// Nothing yet: the office can be set up.
    Nothing,
    /// An office; it can be unlocked.
    Office,
}

/// Keeps other programs out of the folder while it lives.
#[derive(Debug)]
pub(crate) struct Hold {
    _file: File,
    /// The folder was last open on another machine: it was copied or carried here.
    pub(crate) moved_here: bool,
}

impl Folder {
    pub(crate) fn new(root: PathBuf) -> Self {
        Self { root }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.root.join("istiqbal.db")
    }

    pub(crate) fn attachments(&self) -> PathBuf {
        self.root.join("attachments")
    }

    /// Where papers wait for a printer and sealed exports for being saved elsewhere; the shell empties it at start, lock and end.
    pub(crate) fn outgoing(&self) -> PathBuf {
        self.root.join("outgoing")
    }

    /// Where the data lie, in words for whoever helps: the place itself may be called after a person.
    pub(crate) fn kind(&self) -> &'static str {
        match self.check_place() {
            Err(_) => "on a share or in a synchronised folder",
            Ok(()) => "on this machine",
        }
    }

    /// Opens the store. A virus scanner or a copying program may hold the file for a moment: it is tried for five seconds (quality.md, fault 21).
    pub(crate) fn open_store(&self, key: &DataKey) -> Result<Store, Failure> {
        for _ in 0..TRIES {
            match Store::open(&self.store(), key.store_key().expose()) {
                Err(StoreError::Disk(_)) => std::thread::sleep(BETWEEN_TRIES),
                opened => return Ok(opened?),
            }
        }
        Store::open(&self.store(), key.store_key().expose()).map_err(|error| match error {
            StoreError::Disk(CANNOT_OPEN) => Failure::new(Code::StoreInUse),
            other => other.into(),
        })
    }

    /// Where sealed scans lie that no row of the present store knows.
    pub(crate) fn unclaimed(&self) -> PathBuf {
        self.root.join("attachments-unclaimed")
    }

    fn mark(&self) -> PathBuf {
        self.root.join("first-run")
    }

    fn shown(&self) -> String {
        self.root.display().to_string()
    }

    /// Refuses a folder on a share or inside a synchronised folder.
    pub(crate) fn check_place(&self) -> Result<(), Failure> {
        let real = place_of(&self.root);
        // A share's name as Windows writes it is no place on any other system either.
        let share = cfg!(not(windows)) && self.root.to_string_lossy().starts_with(r"\\");
        if share || in_synced(&self.root) || in_synced(&real) || remote_mount(&real) {
            return Err(Failure::new(Code::SyncedFolder).with("folder", self.shown()));
        }
        Ok(())
    }

    /// Takes the folder for this program.
    pub(crate) fn hold(&self, host: &Host) -> Result<Hold, Failure> {
        let read_only = || Failure::new(Code::ReadOnlyFolder).with("folder", self.shown());
        fs::create_dir_all(&self.root).map_err(|_| read_only())?;
        let path = self.root.join("in-use");
        match take(&path) {
            Ok(mut file) => {
                let mut text = String::new();
                let _ = file.read_to_string(&mut text);
                let moved_here = text.lines().next().is_some_and(|machine| !machine.is_empty() && machine != host.machine);
                let _ = file.set_len(0).and_then(|()| file.rewind());
                let _ = write!(file, "{}\n{}", host.machine, host.user);
                Ok(Hold { _file: file, moved_here })
            }
            Err(TryLockError::WouldBlock) => {
                let text = fs::read_to_string(&path).unwrap_or_default();
                let mut lines = text.lines();
                let machine = lines.next().unwrap_or_default().to_owned();
                Err(Failure::new(Code::AlreadyOpen).with("machine", machine).with("user", lines.next().unwrap_or_default()))
            }
            Err(TryLockError::Error(_)) => Err(read_only()),
        }
    }

    /// Looks at what is there. A store that should be there and is not, is never made anew.
    pub(crate) fn look(&self) -> Result<Found, Failure> {
        let store = fs::metadata(self.store()).ok();
        let marked = self.mark().exists();
        let keys = vault::KeysFile::exists(&self.root).unwrap_or(false);
        match store {
            Some(store) if store.len() == 0 => Err(Failure::new(Code::StoreEmpty).with("folder", self.shown())),
            Some(_) if keys => Ok(Found::Office),
            Some(_) => Err(Failure::new(Code::KeysDamaged).with("folder", self.shown())),
            None if marked => Err(Failure::new(Code::StoreMissing).with("folder", self.shown())),
            None => Ok(Found::Nothing),
        }
    }

    /// The store while it is being set up.
    pub(crate) fn unfinished_store(&self) -> PathBuf {
        self.root.join("istiqbal.new")
    }

    /// Sets aside what a set-up that was cut off left behind; nothing is deleted.
    pub(crate) fn set_aside_unfinished(&self, unix_millis: i64) -> Result<(), Failure> {
        let aside = self.root.join(format!("unfinished-{unix_millis}"));
        for name in ["istiqbal.new", "istiqbal.new-wal", "istiqbal.new-shm", "istiqbal.new-mark", "keys", "keys.previous"] {
            let found = self.root.join(name);
            if found.exists() {
                fs::create_dir_all(&aside)
                    .and_then(|()| fs::rename(&found, aside.join(name)))
                    .map_err(|_| Failure::new(Code::WriteFailed))?;
            }
        }
        Ok(())
    }

    /// Puts the finished store in its place and sets the mark that an office was set up here.
    pub(crate) fn finish_store(&self, office: OfficeId) -> Result<(), Failure> {
        fs::rename(self.unfinished_store(), self.store()).map_err(|_| Failure::new(Code::WriteFailed))?;
        // The store's own mark goes with it; a store without one is taken as it is found.
        let _ = fs::rename(self.root.join("istiqbal.new-mark"), self.root.join("istiqbal.db-mark"));
        // Without this a power cut may forget the rename: on Linux the folder is forced to the disk, on Windows the file by its new name.
        let renamed = if cfg!(windows) { OpenOptions::new().write(true).open(self.store()) } else { File::open(&self.root) };
        if let Ok(renamed) = renamed {
            let _ = renamed.sync_all();
        }
        self.set_mark(office)
    }

    /// Whose office was set up here, if the mark can be read.
    pub(crate) fn office(&self) -> Option<OfficeId> {
        OfficeId::parse(fs::read_to_string(self.mark()).ok()?.trim())
    }

    /// Says for good that an office was set up here; done once, and again at a sign-in if a cut came in between.
    pub(crate) fn set_mark(&self, office: OfficeId) -> Result<(), Failure> {
        if self.mark().exists() {
            return Ok(());
        }
        let failed = |_| Failure::new(Code::WriteFailed);
        let mut file = File::create(self.mark()).map_err(failed)?;
        file.write_all(office.to_string().as_bytes()).map_err(failed)?;
        file.sync_all().map_err(failed)
    }
}

/// Opens the file that says who has the folder, for one program alone. The system lets it go when that program ends, however it ends.
#[cfg(not(windows))]
fn take(path: &Path) -> Result<File, TryLockError> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(TryLockError::Error)?;
    file.try_lock()?;
    Ok(file)
}

/// Opens the file that says who has the folder, for one program alone. A lock on Windows would keep others from reading who that is;
/// opened for one writer, it keeps them from writing only.
#[cfg(windows)]
fn take(path: &Path) -> Result<File, TryLockError> {
    use std::os::windows::fs::OpenOptionsExt as _;
    const FILE_SHARE_READ: u32 = 1;
    const ERROR_SHARING_VIOLATION: i32 = 32;
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).share_mode(FILE_SHARE_READ).open(path);
    opened.map_err(|error| match error.raw_os_error() {
        Some(ERROR_SHARING_VIOLATION) => TryLockError::WouldBlock,
        _ => TryLockError::Error(error),
    })
}

/// Where a folder really lies, as far as it exists: links and letters that stand for another place are followed.
fn place_of(folder: &Path) -> PathBuf {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let nearest = folder.ancestors().find(|path| path.exists()).unwrap_or(&folder);
    fs::canonicalize(nearest).unwrap_or_else(|_| nearest.to_owned())
}

/// Whether the folder lies in one that a synchronising program keeps, by the name it goes by.
fn in_synced(folder: &Path) -> bool {
    folder.components().any(|part| {
        let part = part.as_os_str().to_string_lossy().to_lowercase();
        SYNCED.iter().any(|name| part == *name || part.starts_with(&format!("{name} -")))
    }) || in_onedrive(folder)
}

/// OneDrive names its folder as the organisation likes and tells every program where it is.
fn in_onedrive(folder: &Path) -> bool {
    ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"]
        .iter()
        .filter_map(std::env::var_os)
        .filter(|place| !place.is_empty())
        .any(|place| folder.starts_with(&place) || fs::canonicalize(&place).is_ok_and(|place| folder.starts_with(place)))
}

/// Whether the folder lies on another machine. A letter that was given to a share has become the share's own name by now.
#[cfg(windows)]
fn remote_mount(folder: &Path) -> bool {
    use std::path::{Component, Prefix};
    match folder.components().next() {
        Some(Component::Prefix(prefix)) => !matches!(prefix.kind(), Prefix::Disk(_) | Prefix::VerbatimDisk(_)),
        _ => false,
    }
}

/// Whether the folder is mounted from another machine (Linux; elsewhere the path alone decides).
#[cfg(not(windows))]
fn remote_mount(folder: &Path) -> bool {
    let Ok(mounts) = fs::read_to_string("/proc/self/mounts") else { return false };
    mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?, words.next()?))
        })
        .filter(|(point, _)| folder.starts_with(point))
        .max_by_key(|(point, _)| point.len())
        .is_some_and(|(_, kind)| REMOTE.contains(&kind))
}
