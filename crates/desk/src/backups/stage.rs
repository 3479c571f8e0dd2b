//! Getting a copy ready to be put back, and the exchange itself: whatever moment it is cut at, either today's store stands or the restored one.
//!
//! ```text
//! restore.part/   being got ready: thrown away at the next start
//! restore.ready/  got ready and on the disk: the exchange is finished at the next start
//! set-aside/…/    what stood there before; never deleted by the program
//! ```

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use domain::{Code, id::OfficeId};
use serde::{Deserialize, Serialize};

use super::files::{disk_failure, replace_synced, sync_folder, write_synced};
use crate::{Failure, folder::Folder};

/// What is set aside when a restored store takes its place, the store itself last.
const SET_ASIDE: &[&str] = &["istiqbal.db-wal", "istiqbal.db-shm", "istiqbal.db-mark", "istiqbal.db"];

/// What the exchange needs to know when it is finished by the next start.
#[derive(Debug, Serialize, Deserialize)]
struct Ready {
    aside: String,
    office: OfficeId,
}

/// A place where a store is got ready.
#[derive(Debug)]
pub(super) struct Stage {
    root: PathBuf,
}

impl Stage {
    /// Begins; what an earlier try left is thrown away, it was a copy.
    pub(super) fn begin(folder: &Folder) -> Result<Self, Failure> {
        let root = folder.root().to_owned();
        clear(&root).and_then(|()| fs::create_dir(root.join("restore.part"))).map_err(|error| disk_failure(&error))?;
        Ok(Self { root })
    }

    pub(super) fn store(&self) -> PathBuf {
        self.root.join("restore.part").join("istiqbal.db")
    }

    pub(super) fn keys(&self) -> PathBuf {
        self.root.join("restore.part").join("keys")
    }

    /// Everything is on the disk: from here on the exchange is finished, now or at the next start.
    pub(super) fn exchange(self, folder: &Folder, office: OfficeId, aside: String) -> Result<(), Failure> {
        let part = self.root.join("restore.part");
        let ready = serde_json::to_vec(&Ready { aside, office }).map_err(|_| Failure::new(Code::Unexpected))?;
        write_synced(&part.join("ready.json"), &ready)
            .and_then(|()| sync_folder(&part))
            .and_then(|()| fs::rename(&part, self.root.join("restore.ready")))
            .and_then(|()| sync_folder(&self.root))
            .map_err(|error| disk_failure(&error))?;
        finish(folder)
    }
}

/// Throws away what was being got ready when a run was killed.
fn clear(root: &Path) -> io::Result<()> {
    match fs::remove_dir_all(root.join("restore.part")) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Finishes an exchange that a run was killed in; called at every start, before anything looks at the store. Each step may be done again.
pub(crate) fn finish(folder: &Folder) -> Result<(), Failure> {
    let root = folder.root();
    let ready = root.join("restore.ready");
    if !ready.exists() {
        // A folder that cannot be written is told by whoever writes next.
        let _ = clear(root);
        return Ok(());
    }
    let known: Ready = fs::read(ready.join("ready.json"))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .ok_or_else(|| Failure::new(Code::WriteFailed))?;
    exchange(root, &ready, &known).map_err(|error| disk_failure(&error))?;
    folder.set_mark(known.office)?;
    fs::remove_dir_all(&ready).map_err(|error| disk_failure(&error))
}

fn exchange(root: &Path, ready: &Path, known: &Ready) -> io::Result<()> {
    let aside = root.join("set-aside").join(&known.aside);
    fs::create_dir_all(&aside)?;
    if ready.join("keys").exists() {
        for name in ["keys", "keys.previous"] {
            let (from, to) = (root.join(name), aside.join(name));
            if from.exists() && !to.exists() {
                write_synced(&to, &fs::read(from)?)?;
            }
        }
        replace_synced(&root.join("keys.previous"), &fs::read(ready.join("keys"))?)?;
        fs::rename(ready.join("keys"), root.join("keys"))?;
        sync_folder(root)?;
    }
    if ready.join("istiqbal.db").exists() {
        for name in SET_ASIDE {
            let from = root.join(name);
            if from.exists() {
                fs::rename(from, aside.join(name))?;
            }
        }
        sync_folder(&aside)?;
        fs::rename(ready.join("istiqbal.db"), root.join("istiqbal.db"))?;
        sync_folder(root)?;
    }
    Ok(())
}
