//! The copy itself, page by page out of one snapshot, and the judgement of a copy.

use std::path::Path;

use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};

use super::{AttachmentFile, StoreFacts, facts::facts_of};
use crate::{
    Reader, StoreError,
    open::{connect_plain, connect_to_read},
};

/// Pages copied between two looks at whether to stop: half a megabyte.
const PAGES_AT_ONCE: i32 = 128;

/// Copies the store at `from` into the new file `to`, under the same key, while others read and write it. `told` hears how many pages of how
/// many are done and says whether to go on; stopped, [`StoreError::Stopped`]. Gives what the copied snapshot holds. The file is not yet forced to the disk.
///
/// # Errors
/// [`StoreError`] of either file. What was written of `to` stays for the caller to remove.
pub fn copy_store(
    from: &Path,
    key: &[u8; 32],
    to: &Path,
    told: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(StoreFacts, Vec<AttachmentFile>), StoreError> {
    let source = connect_plain(from, key, false)?;
    source.busy_timeout(std::time::Duration::from_secs(5))?;
    // One snapshot for the whole copy: what others write meanwhile neither enters it nor makes it begin again.
    source.execute_batch("BEGIN")?;
    let facts = facts_of(&source)?;
    let files = Reader { connection: &source }.list_attachment_files()?;
    let mut target = connect_plain(to, key, true)?;
    // The file counts only once it was forced to the disk and read back, so it needs no journal of its own on the way.
    target.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
    copy_pages(&source, &mut target, told)?;
    source.execute_batch("COMMIT")?;
    target.close().map_err(|(_, error)| StoreError::from(error))?;
    // One file without a log, so that it can be read from a medium nobody may write to.
    let target = connect_plain(to, key, false)?;
    let mode: String = target.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    if mode != "delete" {
        return Err(StoreError::Other(-1));
    }
    target.close().map_err(|(_, error)| StoreError::from(error))?;
    Ok((facts, files))
}

fn copy_pages(source: &Connection, target: &mut Connection, told: &mut dyn FnMut(u64, u64) -> bool) -> Result<(), StoreError> {
    let backup = Backup::new(source, target)?;
    loop {
        let step = backup.step(PAGES_AT_ONCE)?;
        let progress = backup.progress();
        let all = u64::try_from(progress.pagecount).unwrap_or_default();
        let done = all.saturating_sub(u64::try_from(progress.remaining).unwrap_or_default());
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More if told(done, all) => {}
            StepResult::More => return Err(StoreError::Stopped),
            _ => return Err(StoreError::Busy),
        }
    }
}

/// Judges a copy: the seal of every page, the structure, and that it holds what it should. Gives what does not hold, in codes; empty when all is well.
///
/// # Errors
/// [`StoreError`] when the file cannot be opened at all, [`StoreError::Stopped`] when `told` says so.
pub fn check_copy(
    path: &Path,
    key: &[u8; 32],
    expected: &StoreFacts,
    told: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Vec<String>, StoreError> {
    let connection = connect_to_read(path, key)?;
    let mut findings = Vec::new();
    for (done, pragma) in ["PRAGMA cipher_integrity_check", "PRAGMA quick_check"].into_iter().enumerate() {
        if !told(done as u64, 3) {
            return Err(StoreError::Stopped);
        }
        let mut statement = connection.prepare(pragma)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let line: String = row.get(0)?;
            if line != "ok" {
                findings.push(if done == 0 { "seal".to_owned() } else { "structure".to_owned() });
            }
        }
    }
    told(2, 3);
    if findings.is_empty() && facts_of(&connection)? != *expected {
        findings.push("content".to_owned());
    }
    findings.dedup();
    Ok(findings)
}
