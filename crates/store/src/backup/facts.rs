//! What a store holds, without a name or number in it: enough to know two copies for the same.

use std::{collections::BTreeMap, path::Path};

use domain::id::OfficeId;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::{
    Reader, StoreError,
    open::{connect_to_read, roll_back_what_was_cut},
    row::TypedRow,
};

/// How far a series of numbers has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesHeight {
    /// Which series, by its name in the store.
    pub name: String,
    /// Its year; 0 for a series over all years.
    pub year: i32,
    /// The last serial given.
    pub serial: u32,
}

/// A scan that lies beside the store, with what opens it.
#[derive(Clone, PartialEq, Eq)]
pub struct AttachmentFile {
    /// Name of the sealed file.
    pub file: String,
    /// The file's own key.
    pub seal_key: [u8; 32],
    /// SHA-256 of the content.
    pub sha256: [u8; 32],
    /// Length of the content in bytes.
    pub bytes: u64,
}

impl std::fmt::Debug for AttachmentFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttachmentFile").field("file", &self.file).field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

/// What a store holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoreFacts {
    /// Whose it is.
    pub office_id: OfficeId,
    /// How many migrations it has seen.
    pub schema: i64,
    /// Rows of each table.
    pub counts: BTreeMap<String, u64>,
    /// The last place in the journal; 0 for an empty one.
    pub journal_seq: i64,
    /// Hash of the entry there, in hexadecimal digits; empty for an empty one.
    pub journal_hash: String,
    /// How far each series has come.
    pub series: Vec<SeriesHeight>,
}

/// Opens a store or a copy only to read, whatever schema it has, and tells what it holds.
///
/// # Errors
/// [`StoreError::Empty`], [`StoreError::Damaged`] for a wrong key or a damaged file, [`StoreError::Newer`] for a newer program's.
pub fn read_facts(path: &Path, key: &[u8; 32]) -> Result<(StoreFacts, Vec<AttachmentFile>), StoreError> {
    let connection = connect_to_read(path, key)?;
    Ok((facts_of(&connection)?, Reader { connection: &connection }.list_attachment_files()?))
}

/// Opens a store or a copy only to read, as it lies and whatever schema it has, and reads from it.
///
/// # Errors
/// As [`read_facts`], and what the closure returns.
pub fn read_only<T, E: From<StoreError>>(path: &Path, key: &[u8; 32], work: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
    let connection = connect_to_read(path, key)?;
    crate::migrate::check(&connection)?;
    work(&Reader { connection: &connection })
}

/// Whether a store is of an older schema than this program's, so that opening it changes it.
///
/// # Errors
/// As [`read_facts`].
pub fn needs_upgrade(path: &Path, key: &[u8; 32]) -> Result<bool, StoreError> {
    roll_back_what_was_cut(path, key)?;
    let connection = connect_to_read(path, key)?;
    crate::migrate::check(&connection)?;
    let schema: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(schema < crate::migrate::newest())
}

/// What the store behind a connection holds.
pub(super) fn facts_of(connection: &Connection) -> Result<StoreFacts, StoreError> {
    crate::migrate::check(connection)?;
    let reader = Reader { connection };
    let schema = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let last = reader.row("SELECT seq, hex(hash) AS hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| {
        Ok((row.col::<i64>("seq")?, row.col::<String>("hash")?))
    })?;
    let (journal_seq, journal_hash) = last.unwrap_or_default();
    Ok(StoreFacts {
        office_id: reader.office_id()?,
        schema,
        counts: counts(&reader)?,
        journal_seq,
        journal_hash,
        series: reader.list_series()?,
    })
}

/// Rows of every table of ours, whatever the schema; the search index keeps tables of its own, which follow from the rest.
fn counts(reader: &Reader<'_>) -> Result<BTreeMap<String, u64>, StoreError> {
    let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    let names = reader.rows(sql, [], |row| row.col::<String>("name"))?;
    let mut counts = BTreeMap::new();
    for name in names {
        // Names come from our own migrations; quoted all the same.
        let sql = format!("SELECT count(*) AS rows FROM \"{}\"", name.replace('"', "\"\""));
        let rows: i64 = reader.row(&sql, [], |row| row.col("rows"))?.unwrap_or_default();
        counts.insert(name, u64::try_from(rows).unwrap_or_default());
    }
    Ok(counts)
}

impl Reader<'_> {
    /// How far each series of numbers has come.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_series(&self) -> Result<Vec<SeriesHeight>, StoreError> {
        self.rows("SELECT name, year, serial FROM series ORDER BY name, year", [], |row| {
            Ok(SeriesHeight { name: row.col("name")?, year: row.col("year")?, serial: row.col("serial")? })
        })
    }

    /// Every scan beside the store, those entered in error included, by the name of its file.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_attachment_files(&self) -> Result<Vec<AttachmentFile>, StoreError> {
        self.rows("SELECT file, seal_key, sha256, bytes FROM attachment ORDER BY file", [], |row| {
            let (key, sha256): (Vec<u8>, Vec<u8>) = (row.col("seal_key")?, row.col("sha256")?);
            let bytes: i64 = row.col("bytes")?;
            Ok(AttachmentFile {
                file: row.col("file")?,
                seal_key: key.try_into().map_err(|_| StoreError::Unreadable("seal_key"))?,
                sha256: sha256.try_into().map_err(|_| StoreError::Unreadable("sha256"))?,
                bytes: u64::try_from(bytes).map_err(|_| StoreError::Unreadable("bytes"))?,
            })
        })
    }
}
