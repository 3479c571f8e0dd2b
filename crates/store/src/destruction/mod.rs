//! Destruction (إتلاف): what would go with somebody's data, and carrying it out, today or again on a restored copy.
//!
//! A destruction is kept as ids and kinds. Carrying it out is one function that may be called again: what is gone already stays gone.

mod carry_out;
mod plan;
mod traces;

use domain::{
    id::{DestructionId, StaffId, SubjectRequestId},
    number::{RegisterNumber, Series},
    privacy::{DestroyedKind, DestroyedRecord, Destruction, Ground},
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, row::TypedRow};

pub use plan::DestructionPlan;

fn destruction(row: &Row<'_>) -> Result<Destruction, StoreError> {
    Ok(Destruction {
        id: row.parsed("id", DestructionId::parse)?,
        number: row.parsed("number", |text| RegisterNumber::parse(Series::Destruction, text).ok())?,
        at: row.col("at")?,
        by: row.parsed("by", StaffId::parse)?,
        ground: row.parsed("ground", Ground::parse)?,
        subject_request_id: row.parsed_or_null("subject_request_id", SubjectRequestId::parse)?,
        records: Vec::new(),
    })
}

impl Reader<'_> {
    /// Destructions carried out after this instant, oldest first, with all they took: a backup made at it still holds those records, so
    /// whoever restores it carries them out again with `Writer::carry_out_destruction`.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn list_destructions_since(&self, at: i64) -> Result<Vec<Destruction>, StoreError> {
        let sql = "SELECT id, number, at, by, ground, subject_request_id FROM destruction WHERE at > :at ORDER BY at, number";
        let mut all = self.rows(sql, named_params! { ":at": at }, destruction)?;
        for one in &mut all {
            one.records = self.list_destroyed(one.id)?;
        }
        Ok(all)
    }

    /// A destruction by id, with all it took.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statements.
    pub fn get_destruction(&self, id: DestructionId) -> Result<Destruction, StoreError> {
        let sql = "SELECT id, number, at, by, ground, subject_request_id FROM destruction WHERE id = :id";
        let mut found = self.row(sql, named_params! { ":id": id.to_string() }, destruction)?.ok_or(StoreError::NotFound)?;
        found.records = self.list_destroyed(id)?;
        Ok(found)
    }

    /// How many journal values a destruction took; their hashes stay in the chain.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_destroyed_values(&self, id: DestructionId) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) AS all_values FROM destroyed_value WHERE destruction_id = :id";
        let counted: i64 = self.row(sql, named_params! { ":id": id.to_string() }, |row| row.col("all_values"))?.unwrap_or_default();
        Ok(counted.unsigned_abs())
    }

    /// Whether the values of a journal entry were lawfully destroyed.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn is_value_destroyed(&self, seq: i64) -> Result<bool, StoreError> {
        let sql = "SELECT 1 AS one FROM destroyed_value WHERE seq = :seq";
        Ok(self.row(sql, named_params! { ":seq": seq }, |_| Ok(()))?.is_some())
    }

    fn list_destroyed(&self, id: DestructionId) -> Result<Vec<DestroyedRecord>, StoreError> {
        let sql = "SELECT kind, record_id FROM destroyed_record WHERE destruction_id = :id ORDER BY kind, record_id";
        let mut records = self.rows(sql, named_params! { ":id": id.to_string() }, |row| {
            Ok(DestroyedRecord { kind: row.parsed("kind", DestroyedKind::parse)?, id: row.col("record_id")? })
        })?;
        records.sort();
        Ok(records)
    }
}
