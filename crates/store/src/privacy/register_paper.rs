//! Papers of the privacy registers as stored: sealed bytes that are never changed (R62).

use rusqlite::{Row, named_params};

use domain::{
    id::{PaperId, StaffId},
    request::Stamp,
};

use crate::{Reader, StoreError, Writer, paper::seal_key, row::TypedRow};

/// A kept paper of a register, with the key that opens it.
#[derive(Clone, PartialEq, Eq)]
pub struct RegisterPaper {
    /// Identity.
    pub id: PaperId,
    /// What it is, by its code.
    pub kind: String,
    /// Its number as printed.
    pub number: String,
    /// Of which record: an incident, a destruction, a version of a text.
    pub record_id: String,
    /// SHA-256 of the PDF.
    pub sha256: Vec<u8>,
    /// Version of its text.
    pub text_version: String,
    /// Made by whom and when.
    pub made: Stamp,
    /// The PDF, sealed by the desk.
    pub sealed: Vec<u8>,
    /// The paper's own key.
    pub seal_key: [u8; 32],
}

impl std::fmt::Debug for RegisterPaper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RegisterPaper").field("number", &self.number).finish_non_exhaustive()
    }
}

fn register_paper(row: &Row<'_>) -> Result<RegisterPaper, StoreError> {
    Ok(RegisterPaper {
        id: row.parsed("id", PaperId::parse)?,
        kind: row.col("kind")?,
        number: row.col("number")?,
        record_id: row.col("record_id")?,
        sha256: row.col("sha256")?,
        text_version: row.col("text_version")?,
        made: Stamp { by: row.parsed("made_by", StaffId::parse)?, at: row.col("made_at")? },
        sealed: row.col("sealed")?,
        seal_key: seal_key(row)?,
    })
}

impl Reader<'_> {
    /// The newest paper of this kind about a record.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_register_paper(&self, kind: &str, record_id: &str) -> Result<Option<RegisterPaper>, StoreError> {
        let sql = "SELECT id, kind, number, record_id, sha256, text_version, made_at, made_by, sealed, seal_key FROM register_paper
                   WHERE record_id = :record AND kind = :kind ORDER BY made_at DESC, id DESC LIMIT 1";
        self.row(sql, named_params! { ":record": record_id, ":kind": kind }, register_paper)
    }
}

impl Writer<'_> {
    /// Keeps a paper as it was printed.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_register_paper(&self, new: &RegisterPaper) -> Result<(), StoreError> {
        let sql = "INSERT INTO register_paper (id, kind, number, record_id, sha256, text_version, made_at, made_by, sealed, seal_key)
                   VALUES (:id, :kind, :number, :record, :sha256, :version, :at, :by, :sealed, :seal_key)";
        self.execute(
            sql,
            named_params! {
                ":id": new.id.to_string(), ":kind": new.kind, ":number": new.number, ":record": new.record_id, ":sha256": new.sha256,
                ":version": new.text_version, ":at": new.made.at, ":by": new.made.by.to_string(), ":sealed": new.sealed,
                ":seal_key": new.seal_key,
            },
        )?;
        Ok(())
    }
}
