//! Walking the chain. Every row is hashed from the bytes as they lie, without building its types: an office of ten years has millions.

use rusqlite::{Row, types::ValueRef};
use sha2::{Digest, Sha256};

use super::ChainBreak;
use crate::{Reader, StoreError};

/// Columns in the order of [`row_holds`].
const WALK: &str = "SELECT j.seq, j.at, j.staff_id, j.deed, j.record_kind, j.record_id, j.fields, j.values_hash, j.previous, j.hash,
                           v.salt, v.before, v.after
                    FROM journal j LEFT JOIN journal_value v ON v.seq = j.seq ORDER BY j.seq";

impl Reader<'_> {
    /// Walks the whole chain and names the first entry that was changed, removed or put in between; values that
    /// were lawfully destroyed do not break it, values that were taken away without a destruction do. Each signed checkpoint must find its entry as it was.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn verify_journal(&self) -> Result<Option<ChainBreak>, StoreError> {
        let mut statement = self.prepare(WALK)?;
        let mut rows = statement.query([])?;
        let mut previous = [0u8; 32];
        let mut expected: i64 = 1;
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get(0).map_err(|_| StoreError::Unreadable("seq"))?;
            let Some(hash) = (if seq == expected { row_holds(row, seq, &previous)? } else { None }) else {
                return Ok(Some(ChainBreak { seq: expected.min(seq) }));
            };
            if is_without_values(row)? && !self.is_value_destroyed(seq)? {
                return Ok(Some(ChainBreak { seq }));
            }
            previous = hash;
            expected += 1;
        }
        self.checkpoint_without_its_entry()
    }

    /// The first checkpoint whose entry is gone or is another one: entries at the end of the journal leave no gap when they are taken away.
    fn checkpoint_without_its_entry(&self) -> Result<Option<ChainBreak>, StoreError> {
        let sql = "SELECT c.seq FROM checkpoint c LEFT JOIN journal j ON j.seq = c.seq WHERE j.hash IS NOT c.hash ORDER BY c.seq LIMIT 1";
        self.row(sql, [], |row| Ok(ChainBreak { seq: row.get(0).map_err(|_| StoreError::Unreadable("seq"))? }))
    }
}

/// Whether an entry that had values has none: only a destruction may have taken them, and it left its tombstone.
fn is_without_values(row: &Row<'_>) -> Result<bool, StoreError> {
    let is_null =
        |column: usize| row.get_ref(column).map(|value| matches!(value, ValueRef::Null)).map_err(|_| StoreError::Unreadable("journal"));
    Ok(!is_null(7)? && is_null(10)?)
}

/// The hash of a row that fits behind `previous`; `None` when it does not.
fn row_holds(row: &Row<'_>, seq: i64, previous: &[u8; 32]) -> Result<Option<[u8; 32]>, StoreError> {
    let bytes = |column: usize| -> Result<&[u8], StoreError> {
        match row.get_ref(column).map_err(|_| StoreError::Unreadable("journal"))? {
            ValueRef::Null => Ok(&[]),
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Ok(bytes),
            _ => Err(StoreError::Unreadable("journal")),
        }
    };
    let at: i64 = row.get(1).map_err(|_| StoreError::Unreadable("at"))?;
    let mut hasher = Sha256::new();
    hasher.update(previous);
    hasher.update(seq.to_be_bytes());
    hasher.update(at.to_be_bytes());
    for column in 2..=6 {
        let text = bytes(column)?;
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text);
    }
    let values_hash = bytes(7)?;
    hasher.update(values_hash);
    let made: [u8; 32] = hasher.finalize().into();
    if bytes(8)? != previous || bytes(9)? != made {
        return Ok(None);
    }
    let salt = bytes(10)?;
    if !salt.is_empty() {
        let mut hasher = Sha256::new();
        hasher.update(salt);
        for column in [11, 12] {
            let is_there = !matches!(row.get_ref(column).map_err(|_| StoreError::Unreadable("journal_value"))?, ValueRef::Null);
            let text = bytes(column)?;
            hasher.update([u8::from(is_there)]);
            hasher.update((text.len() as u64).to_be_bytes());
            hasher.update(text);
        }
        if values_hash != hasher.finalize().as_slice() {
            return Ok(None);
        }
    }
    Ok(Some(made))
}
