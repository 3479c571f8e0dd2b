//! Bringing an older store up to date: a copy first, and back to it when the update fails (quality.md D8, fault 17).

use domain::{Code, backup::BackupReason};
use store::{Store, StoreError};
use vault::DataKey;

use super::{
    files::{copy_synced, disk_failure, sync_folder},
    shelf::name_of,
    take::{Wish, take},
};
use crate::{Desk, Failure};

impl Desk {
    /// Opens the store. One of an older version is copied first; when it cannot be brought up to date it is as it was before.
    ///
    /// # Errors
    /// As [`Store::open`]; [`Code::LowSpace`] when there is no room for the copy; [`Code::UpdateFailed`].
    pub(crate) fn open_upgraded(&self, key: &DataKey) -> Result<Store, Failure> {
        let (path, store_key) = (self.folder.store(), key.store_key());
        let now = (self.host.clock)();
        // What cannot be read from beside may still open: a file that is held for a moment, a log that is not its own.
        if !store::needs_upgrade(&path, store_key.expose()).unwrap_or(false) {
            return self.folder.open_store(key);
        }
        let id = self.backup_name(now);
        take(self, now, &Wish { key, reason: BackupReason::BeforeMigration, id: &id, checkpoint: None }, &mut |_, _| true)?;
        match Store::open(&path, store_key.expose()) {
            Ok(store) => Ok(store),
            Err(error @ (StoreError::DiskFull | StoreError::Busy | StoreError::ReadOnly)) => Err(error.into()),
            Err(_) => {
                self.back_to(&id, key, now.unix_millis)?;
                Err(Failure::new(Code::UpdateFailed))
            }
        }
    }

    /// Puts the copy from before an update back when the update left anything else behind than what was there.
    fn back_to(&self, id: &str, key: &DataKey, at: i64) -> Result<(), Failure> {
        let copy = self.shelf().find(id).ok_or_else(|| Failure::new(Code::BackupUnsound))?;
        let as_before =
            store::read_facts(&self.folder.store(), key.store_key().expose()).is_ok_and(|(facts, _)| facts == copy.manifest.facts);
        if as_before {
            return Ok(());
        }
        let root = self.folder.root();
        let aside = root.join("set-aside").join(name_of(at, self.host.random()));
        let put = || {
            std::fs::create_dir_all(&aside)?;
            copy_synced(&copy.store(), &root.join("istiqbal.back"), &mut |_, _| true)?;
            for name in ["istiqbal.db-wal", "istiqbal.db-shm", "istiqbal.db-mark", "istiqbal.db"] {
                let from = root.join(name);
                if from.exists() {
                    std::fs::rename(from, aside.join(name))?;
                }
            }
            std::fs::rename(root.join("istiqbal.back"), root.join("istiqbal.db"))?;
            sync_folder(root)
        };
        put().map_err(|error| disk_failure(&error))
    }
}
