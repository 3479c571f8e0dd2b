//! Keys of deeds already done: pressing «حفظ» twice, or again after a power cut, saves once.

use rusqlite::named_params;

use crate::{Reader, StoreError, Writer};

impl Reader<'_> {
    /// The answer given when this key was carried out, if it was.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_done(&self, key: &str, deed: &str) -> Result<Option<String>, StoreError> {
        let sql = "SELECT answer FROM done_key WHERE key = :key AND deed = :deed";
        self.row(sql, named_params! { ":key": key, ":deed": deed }, |row| Ok(row.get(0)?))
    }
}

impl Writer<'_> {
    /// Notes that a deed was carried out under this key.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_done(&self, key: &str, deed: &str, answer: &str, at: i64) -> Result<(), StoreError> {
        let sql = "INSERT INTO done_key (key, deed, answer, done_at) VALUES (:key, :deed, :answer, :at)";
        self.execute(sql, named_params! { ":key": key, ":deed": deed, ":answer": answer, ":at": at })?;
        Ok(())
    }
}
