//! What the program does about copies by itself: when the shell's timer asks, and when the desk is locked.

use std::{sync::Arc, time::Duration};

use domain::{
    Code,
    backup::{BackupReason, MEDIUM_DUE_AFTER_MILLIS, is_due},
};

use super::{Backups, changed, medium, newest, shelf::OnShelf, take_now, types::BackupRun};
use crate::{Desk, Failure, Now, desk::Session, op::Op};

/// Looks, ten milliseconds apart, for the last work on a store to end: the copy at a lock takes its time.
const PATIENCE: u32 = 12_000;

impl Desk {
    /// Takes a copy when one is due, and carries the newest to the second medium when that is due and there.
    ///
    /// # Errors
    /// A copy that failed; the older ones are untouched.
    pub(crate) fn tend_backups(&self, session: &Session, reason: BackupReason) -> Result<BackupRun, Failure> {
        let now = (self.host.clock)();
        let mut run = BackupRun::default();
        if self.backups.is_busy() {
            return Ok(run);
        }
        let last = newest(&self.shelf());
        let tried = Backups::last_try(self).map(|tried| tried.at);
        let last_at = last.as_ref().map(|copy| copy.manifest.taken_at).max(tried);
        let task = self.backups.begin("");
        if is_due(last_at, changed(&session.store, last.as_ref())?, now.unix_millis) {
            take_now(self, session, now, reason, &task, 60)?;
            run.taken = true;
        }
        if let Some((folder, newest)) = self.medium_due(session, now)? {
            self.backups.carries(now);
            self.note_outside(session, Op::CarryBackup, "backup", &newest.manifest.id)?;
            let _busy = self.backups.hold();
            medium::carry(self, now, &folder, &newest, &mut task.between(60, 100))?;
            run.carried = true;
        }
        Ok(run)
    }

    /// The copy that should be carried now, and where to: the newest, when the one on the medium is some hours old, the drive is there and no
    /// try failed a moment ago. A drive that is away is nobody's fault; its age is shown.
    fn medium_due(&self, session: &Session, now: Now) -> Result<Option<(String, OnShelf)>, Failure> {
        let medium = session.store.read::<_, Failure>(|reader| Ok(reader.find_backup_medium()?))?;
        let (Some(medium), Some(newest)) = (medium, newest(&self.shelf())) else { return Ok(None) };
        let seen = medium::last_seen(self, &medium.folder);
        let is_old = seen.is_none_or(|seen| seen < newest.manifest.taken_at && now.unix_millis - seen >= MEDIUM_DUE_AFTER_MILLIS);
        let is_due = is_old && std::path::Path::new(&medium.folder).is_dir() && !self.backups.carried_lately(now);
        Ok(is_due.then_some((medium.folder, newest)))
    }

    /// Whether the program should call `backup_if_due`: somebody is signed in and something changed long enough ago, or
    /// the second medium is behind. For the shell's timer.
    pub fn is_backup_due(&self) -> bool {
        let Some(session) = self.session() else { return false };
        if self.backups.is_busy() {
            return false;
        }
        let now = (self.host.clock)();
        let last = newest(&self.shelf());
        let last_at = last.as_ref().map(|copy| copy.manifest.taken_at).max(Backups::last_try(self).map(|tried| tried.at));
        // The store is asked only when the time is up.
        (is_due(last_at, true, now.unix_millis) && changed(&session.store, last.as_ref()).unwrap_or(false))
            || matches!(self.medium_due(&session, now), Ok(Some(_)))
    }

    /// Closes the store so that its file can be exchanged; deeds under way finish first.
    ///
    /// # Errors
    /// [`Code::WriteFailed`] when one does not finish within two minutes; then the session goes on.
    pub(crate) fn close_session(&self) -> Result<(), Failure> {
        let session = self.take_session();
        for _ in 0..PATIENCE {
            let last = session.as_ref().is_none_or(|session| Arc::strong_count(session) == 1);
            // Ours is the only hold left, and no lock still takes its copy.
            if last && self.backups.still_leaving() == usize::from(session.is_some()) {
                if let Some(session) = session {
                    let _ = session.store.checkpoint();
                }
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        if let Some(session) = session {
            self.put_session_back(session);
        }
        Err(Failure::new(Code::WriteFailed))
    }
}
