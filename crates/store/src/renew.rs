//! Renewing the store's key: a copy is encrypted anew, verified, and put in the place of the old file in one step (quality.md, "Leaver").
//!
//! Whenever it is cut, the file in place is whole and opens with one of the two keys; half a copy is thrown away at the next try.

use std::{
    fs::{self, File, OpenOptions},
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, TransactionBehavior};

use crate::{
    Reader, Store, StoreError, Writer,
    mark::beside,
    open::{connect, connect_plain, connect_reader, findings, give_key, lock},
};

/// Bytes copied between two reports.
const PIECE: usize = 1 << 20;

/// How far a renewal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenewStep {
    /// The file is being copied: bytes done and in all.
    Copying(u64, u64),
    /// The copy is being encrypted with the new key.
    Encrypting,
    /// The copy is being checked.
    Verifying,
    /// The copy takes the place of the file.
    Swapping,
}

impl Store {
    /// Encrypts the store with another key. `adapt` changes in the copy what hangs on the key; then the copy is checked page by page and
    /// against the original, and swapped in. Everybody else waits meanwhile and goes on with the new file.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when somebody else has the file open, [`StoreError::DiskFull`], [`StoreError::Damaged`] when the copy is not
    /// what it should be, or what `adapt` returns. The store then stands as before, under the old key.
    pub fn renew_key<E: From<StoreError>>(
        &self,
        old: &[u8; 32],
        new: &[u8; 32],
        adapt: impl FnOnce(&Writer<'_>) -> Result<(), E>,
        step: &mut dyn FnMut(RenewStep),
    ) -> Result<(), E> {
        let mut writer = lock(&self.writer);
        let mut reader = lock(&self.reader);
        empty_log(&writer)?;
        let copy = self.renewed_copy();
        remove_copy(&copy)?;
        let made = make_copy(&self.path, &copy, step)
            .map_err(E::from)
            .and_then(|()| encrypt_copy(&copy, (old, new), adapt, step))
            .and_then(|()| Ok(verify_copy(&writer, &copy, new, step)?));
        if let Err(error) = made {
            // Nothing of it is in use; a copy that cannot be removed now is removed before the next.
            let _ = remove_copy(&copy);
            return Err(error);
        }
        step(RenewStep::Swapping);
        // Closed before the swap: an open log would belong to the file that goes away.
        *writer = Connection::open_in_memory().map_err(StoreError::from)?;
        *reader = Connection::open_in_memory().map_err(StoreError::from)?;
        let swapped = swap(&copy, &self.path);
        let key = if swapped.is_ok() { new } else { old };
        *writer = connect(&self.path, key, false)?;
        *reader = connect_reader(&self.path, key)?;
        Ok(swapped?)
    }

    /// Removes half a copy that a cut left behind; called when the store was opened.
    ///
    /// # Errors
    /// [`StoreError`] of the disk.
    pub fn remove_unfinished_renewal(&self) -> Result<(), StoreError> {
        remove_copy(&self.renewed_copy())
    }

    fn renewed_copy(&self) -> PathBuf {
        self.path.with_extension("renewed.part")
    }
}

/// All of the log goes into the file; with anything left in it a copy of the file would lack it.
fn empty_log(writer: &Connection) -> Result<(), StoreError> {
    let busy: i64 = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(StoreError::Busy) }
}

fn remove_copy(copy: &Path) -> Result<(), StoreError> {
    for path in [copy.to_owned(), beside(copy, "-journal"), beside(copy, "-wal"), beside(copy, "-shm")] {
        match fs::remove_file(path) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(disk(&error)),
        }
    }
    Ok(())
}

fn make_copy(from: &Path, to: &Path, step: &mut dyn FnMut(RenewStep)) -> Result<(), StoreError> {
    let mut copied = || -> std::io::Result<()> {
        let mut source = File::open(from)?;
        let all = source.metadata()?.len();
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut target = options.open(to)?;
        let (mut piece, mut done) = (vec![0; PIECE], 0);
        loop {
            let read = source.read(&mut piece)?;
            let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
            target.write_all(bytes)?;
            done += bytes.len() as u64;
            step(RenewStep::Copying(done, all));
        }
        target.sync_all()
    };
    copied().map_err(|error| disk(&error))
}

fn encrypt_copy<E: From<StoreError>>(
    copy: &Path,
    (old, new): (&[u8; 32], &[u8; 32]),
    adapt: impl FnOnce(&Writer<'_>) -> Result<(), E>,
    step: &mut dyn FnMut(RenewStep),
) -> Result<(), E> {
    step(RenewStep::Encrypting);
    let mut connection = connect_plain(copy, old, false)?;
    // A rollback journal, so that nothing of the copy lies in a second file when it is renamed.
    connection
        .execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;")
        .map_err(StoreError::from)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
    adapt(&Writer { reader: Reader { connection: &transaction } })?;
    transaction.commit().map_err(StoreError::from)?;
    give_key(&connection, "rekey", new)?;
    connection.close().map_err(|(_, error)| StoreError::from(error))?;
    Ok(())
}

/// The copy opens with the new key alone, every page of it is sound, and it holds as many rows of everything as the original, up to the
/// journal's last entry.
fn verify_copy(original: &Connection, copy: &Path, new: &[u8; 32], step: &mut dyn FnMut(RenewStep)) -> Result<(), StoreError> {
    step(RenewStep::Verifying);
    let connection = connect_plain(copy, new, false)?;
    let is_same = findings(&connection)?.is_empty()
        && counts(original)? == counts(&connection)?
        && Reader { connection: original }.journal_head()? == Reader { connection: &connection }.journal_head()?;
    connection.close().map_err(|(_, error)| StoreError::from(error))?;
    if is_same { Ok(()) } else { Err(StoreError::Damaged) }
}

/// How many rows every table has.
fn counts(connection: &Connection) -> Result<Vec<(String, i64)>, StoreError> {
    let mut statement =
        connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")?;
    let names = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    names
        .into_iter()
        .map(|name| {
            let sql = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
            Ok((name, connection.query_row(&sql, [], |row| row.get(0))?))
        })
        .collect()
}

fn swap(copy: &Path, path: &Path) -> Result<(), StoreError> {
    // A log with something in it belongs to a connection that somebody else holds: it would be read into the new file.
    for ending in ["-wal", "-journal"] {
        if fs::metadata(beside(path, ending)).is_ok_and(|log| log.len() > 0) {
            return Err(StoreError::Busy);
        }
    }
    let renamed = File::open(copy).and_then(|file| file.sync_all()).and_then(|()| fs::rename(copy, path));
    renamed.map_err(|error| disk(&error))?;
    if let Some(Ok(folder)) = path.parent().map(File::open) {
        // Without this a power cut may forget the rename; Windows has no such call and needs none.
        let _ = folder.sync_all();
    }
    Ok(())
}

fn disk(error: &std::io::Error) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::DiskFull,
        std::io::ErrorKind::PermissionDenied => StoreError::ReadOnly,
        std::io::ErrorKind::NotFound => StoreError::NotFound,
        _ => StoreError::Disk(error.raw_os_error().unwrap_or_default()),
    }
}
