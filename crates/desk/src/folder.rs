//! The data folder: what lies in it, whether it may be used, and who holds it.
//!
//! ```text
//! istiqbal.db  keys  keys.previous  attachments/  first-run  in-use
//! ```

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
};

use domain::{Code, id::OfficeId};

use crate::{Failure, Host};

/// Folder names that synchronising programs use; a store inside one is copied half-written (quality.md, fault 19).
const SYNCED: &[&str] =
    &["onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "iclouddrive", "nextcloud", "owncloud", "syncthing"];

/// File systems that live on another machine.
const REMOTE: &[&str] = &["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "davfs", "fuse.rclone"];

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

    fn mark(&self) -> PathBuf {
        self.root.join("first-run")
    }

    fn shown(&self) -> String {
        self.root.display().to_string()
    }

    /// Refuses a folder on a share or inside a synchronised folder.
    pub(crate) fn check_place(&self) -> Result<(), Failure> {
        let text = self.root.to_string_lossy().to_lowercase();
        let synced = self.root.components().any(|part| {
            let part = part.as_os_str().to_string_lossy().to_lowercase();
            SYNCED.iter().any(|name| part == *name || part.starts_with(&format!("{name} -")))
        });
        if synced || text.starts_with(r"\\") || remote_mount(&self.root) {
            return Err(Failure::new(Code::SyncedFolder).with("folder", self.shown()));
        }
        Ok(())
    }

    /// Takes the folder for this program.
    pub(crate) fn hold(&self, host: &Host) -> Result<Hold, Failure> {
        let read_only = || Failure::new(Code::ReadOnlyFolder).with("folder", self.shown());
        fs::create_dir_all(&self.root).map_err(|_| read_only())?;
        let path = self.root.join("in-use");
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(|_| read_only())?;
        match file.try_lock() {
            Ok(()) => {
                let mut text = String::new();
                let _ = file.read_to_string(&mut text);
                let moved_here = text.lines().next().is_some_and(|machine| !machine.is_empty() && machine != host.machine);
                let _ = file.set_len(0).and_then(|()| file.rewind());
                let _ = write!(file, "{}\n{}", host.machine, host.user);
                Ok(Hold { _file: file, moved_here })
            }
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                let _ = file.read_to_string(&mut text);
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
        for name in ["istiqbal.new", "istiqbal.new-wal", "istiqbal.new-shm", "keys", "keys.previous"] {
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
        // Without this a power cut may forget the rename; Windows has no such call and needs none.
        if let Ok(folder) = File::open(&self.root) {
            let _ = folder.sync_all();
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

/// Whether the folder is mounted from another machine (Linux; elsewhere the path alone decides).
fn remote_mount(folder: &Path) -> bool {
    let Ok(mounts) = fs::read_to_string("/proc/self/mounts") else { return false };
    let nearest = folder.ancestors().find(|path| path.exists()).unwrap_or(folder);
    let nearest = fs::canonicalize(nearest).unwrap_or_else(|_| nearest.to_owned());
    mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?, words.next()?))
        })
        .filter(|(point, _)| nearest.starts_with(point))
        .max_by_key(|(point, _)| point.len())
        .is_some_and(|(_, kind)| REMOTE.contains(&kind))
}
