//! Which requests cannot wait for a sitting, as stored.

use domain::{
    course::UrgentMark,
    id::{RequestId, StaffId},
    request::Stamp,
};
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer, row::TypedRow};

impl Reader<'_> {
    /// That a request was proposed as urgent, while the mark stands.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_urgent_mark(&self, request: RequestId) -> Result<Option<UrgentMark>, StoreError> {
        let sql = "SELECT request_id, reason, marked_at, marked_by FROM urgent WHERE request_id = :request AND lifted_at IS NULL";
        self.row(sql, named_params! { ":request": request.to_string() }, |row| {
            Ok(UrgentMark {
                request_id: row.parsed("request_id", RequestId::parse)?,
                reason: row.col("reason")?,
                marked: Stamp { by: row.parsed("marked_by", StaffId::parse)?, at: row.col("marked_at")? },
            })
        })
    }
}

impl Reader<'_> {
    /// How many urgent grants the only manager gave although that same manager had entered or proposed them.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_lone_grants(&self) -> Result<u32, StoreError> {
        let sql = "SELECT count(*) AS times FROM decision WHERE alone = 1 AND taken_back_at IS NULL";
        Ok(self.row(sql, [], |row| row.col("times"))?.unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Marks a request as urgent.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it is marked already, [`StoreError`] of the statement.
    pub fn insert_urgent_mark(&self, new: &UrgentMark) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO urgent (request_id, reason, marked_at, marked_by) VALUES (:request, :reason, :at, :by)",
            named_params! {
                ":request": new.request_id.to_string(), ":reason": new.reason, ":at": new.marked.at, ":by": new.marked.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Lifts the mark; its row stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when none stands, [`StoreError`] of the statement.
    pub fn lift_urgent_mark(&self, request: RequestId, lifted: Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE urgent SET lifted_at = :at, lifted_by = :by WHERE request_id = :request AND lifted_at IS NULL";
        let params = named_params! { ":at": lifted.at, ":by": lifted.by.to_string(), ":request": request.to_string() };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
