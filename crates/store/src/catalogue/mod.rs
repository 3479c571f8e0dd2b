//! The catalogue of kinds of support, kept by version: a request reads the one it was opened under.

use domain::catalogue::Catalogue;
use rusqlite::named_params;

use crate::{
    Reader, StoreError, Writer,
    row::{TypedRow, to_json},
};

fn catalogue(row: &rusqlite::Row<'_>) -> Result<Catalogue, StoreError> {
    row.json("body")
}

impl Reader<'_> {
    /// The catalogue in force, if the office has one.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_newest_catalogue(&self) -> Result<Option<Catalogue>, StoreError> {
        self.row("SELECT body FROM catalogue ORDER BY version DESC LIMIT 1", [], catalogue)
    }

    /// The catalogue of a version.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a version that never was, [`StoreError`] of the statement.
    pub fn get_catalogue(&self, version: u32) -> Result<Catalogue, StoreError> {
        let sql = "SELECT body FROM catalogue WHERE version = :version";
        self.row(sql, named_params! { ":version": version }, catalogue)?.ok_or(StoreError::NotFound)
    }
}

impl Writer<'_> {
    /// Puts a catalogue in force under its own version; the earlier ones stay readable.
    ///
    /// # Errors
    /// [`StoreError`] of the statement, also when the version is there already.
    pub fn insert_catalogue(&self, catalogue: &Catalogue, at: i64) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO catalogue (version, body, saved_at) VALUES (:version, :body, :at)",
            named_params! { ":version": catalogue.version, ":body": to_json(catalogue)?, ":at": at },
        )?;
        Ok(())
    }
}
