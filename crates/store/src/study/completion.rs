//! Requests for completion as stored: what was asked stays, and when it was answered.

use domain::{
    id::{CompletionId, RequestId, StaffId},
    request::Stamp,
    study::Completion,
};
use rusqlite::{Row, named_params};

use crate::{
    Reader, StoreError, Writer,
    request::stamp,
    row::{TypedRow, to_json},
};

const COLUMNS: &str = "id, request_id, items, note, asked_at, asked_by, answered_at, answered_by";

fn completion(row: &Row<'_>) -> Result<Completion, StoreError> {
    Ok(Completion {
        id: row.parsed("id", CompletionId::parse)?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        items: row.json("items")?,
        note: row.col("note")?,
        asked: Stamp { by: row.parsed("asked_by", StaffId::parse)?, at: row.col("asked_at")? },
        answered: stamp(row, "answered_by", "answered_at")?,
    })
}

impl Reader<'_> {
    /// What a request was sent back for, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_completions(&self, request: RequestId) -> Result<Vec<Completion>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM completion WHERE request_id = :request ORDER BY asked_at DESC, id DESC");
        self.rows(&sql, named_params! { ":request": request.to_string() }, completion)
    }
}

impl Writer<'_> {
    /// Keeps a request for completion.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when one is open, [`StoreError`] of the statement.
    pub fn insert_completion(&self, new: &Completion) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO completion (id, request_id, items, note, asked_at, asked_by) VALUES (:id, :request, :items, :note, :at, :by)";
        self.execute(
            sql,
            named_params! {
                ":id": new.id.to_string(), ":request": new.request_id.to_string(), ":items": to_json(&new.items)?, ":note": new.note,
                ":at": new.asked.at, ":by": new.asked.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Notes that the open request for completion was answered, or takes that back with `None` for the named one.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn set_completion_answered(&self, id: CompletionId, answered: Option<Stamp>) -> Result<(), StoreError> {
        let sql = "UPDATE completion SET answered_at = :at, answered_by = :by WHERE id = :id";
        let (at, by) = (answered.map(|stamp| stamp.at), answered.map(|stamp| stamp.by.to_string()));
        self.execute(sql, named_params! { ":id": id.to_string(), ":at": at, ":by": by })?;
        Ok(())
    }
}
