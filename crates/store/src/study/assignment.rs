//! Who studies which request, as stored.

use domain::{
    id::{RequestId, StaffId},
    request::Stamp,
    study::Assignment,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, request::stamp, row::TypedRow};

fn assignment(row: &Row<'_>) -> Result<Assignment, StoreError> {
    Ok(Assignment {
        request_id: row.parsed("request_id", RequestId::parse)?,
        researcher: row.parsed("researcher_id", StaffId::parse)?,
        assigned: Stamp { by: row.parsed("assigned_by", StaffId::parse)?, at: row.col("assigned_at")? },
        ended: stamp(row, "ended_by", "ended_at")?,
    })
}

impl Reader<'_> {
    /// Who has studied a request, the newest first; whoever has it now stands first without an end.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_assignments(&self, request: RequestId) -> Result<Vec<Assignment>, StoreError> {
        let sql = "SELECT request_id, researcher_id, assigned_at, assigned_by, ended_at, ended_by FROM assignment
                   WHERE request_id = :request ORDER BY ended_at IS NOT NULL, assigned_at DESC";
        self.rows(sql, named_params! { ":request": request.to_string() }, assignment)
    }

    /// The researcher who studies a request now.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_researcher(&self, request: RequestId) -> Result<Option<StaffId>, StoreError> {
        Ok(self.find_assignment(request)?.map(|assignment| assignment.researcher))
    }

    /// Who studies a request now, and since when.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_assignment(&self, request: RequestId) -> Result<Option<Assignment>, StoreError> {
        let sql = "SELECT request_id, researcher_id, assigned_at, assigned_by, ended_at, ended_by FROM assignment
                   WHERE request_id = :request AND ended_at IS NULL";
        self.row(sql, named_params! { ":request": request.to_string() }, assignment)
    }
}

impl Writer<'_> {
    /// Ends whoever has the request now, if anybody has.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn end_assignment(&self, request: RequestId, ended: Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE assignment SET ended_at = :at, ended_by = :by WHERE request_id = :request AND ended_at IS NULL";
        self.execute(sql, named_params! { ":request": request.to_string(), ":at": ended.at, ":by": ended.by.to_string() })?;
        Ok(())
    }

    /// Gives a request to a researcher; whoever had it is ended before.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when somebody has it, [`StoreError`] of the statement.
    pub fn insert_assignment(&self, new: &Assignment) -> Result<(), StoreError> {
        let sql = "INSERT INTO assignment (request_id, researcher_id, assigned_at, assigned_by) VALUES (:request, :researcher, :at, :by)";
        self.execute(
            sql,
            named_params! {
                ":request": new.request_id.to_string(), ":researcher": new.researcher.to_string(), ":at": new.assigned.at,
                ":by": new.assigned.by.to_string(),
            },
        )?;
        Ok(())
    }
}
