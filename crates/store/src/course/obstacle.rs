//! What holds requests up, as stored.

use domain::{
    course::{Obstacle, ObstacleKind},
    id::{RequestId, StaffId},
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, request::stamp, row::TypedRow};

fn obstacle(row: &Row<'_>) -> Result<Obstacle, StoreError> {
    Ok(Obstacle {
        request_id: row.parsed("request_id", RequestId::parse)?,
        kind: row.parsed("kind", ObstacleKind::parse)?,
        note: row.col("note")?,
        noted: Stamp { by: row.parsed("noted_by", StaffId::parse)?, at: row.col("noted_at")? },
        cleared: stamp(row, "cleared_by", "cleared_at")?,
    })
}

impl Reader<'_> {
    /// What holds a request up, or did: those that stand first, then the newest.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_obstacles(&self, request: RequestId) -> Result<Vec<Obstacle>, StoreError> {
        let sql = "SELECT request_id, kind, note, noted_at, noted_by, cleared_at, cleared_by FROM obstacle
                   WHERE request_id = :request ORDER BY cleared_at IS NOT NULL, serial DESC";
        self.rows(sql, named_params! { ":request": request.to_string() }, obstacle)
    }
}

impl Writer<'_> {
    /// Notes an obstacle.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when one of that kind stands already, [`StoreError`] of the statement.
    pub fn insert_obstacle(&self, new: &Obstacle) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO obstacle (request_id, kind, note, noted_at, noted_by) VALUES (:request, :kind, :note, :at, :by)",
            named_params! {
                ":request": new.request_id.to_string(), ":kind": new.kind.as_str(), ":note": new.note, ":at": new.noted.at,
                ":by": new.noted.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Clears the obstacle of that kind.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when none stands, [`StoreError`] of the statement.
    pub fn clear_obstacle(&self, request: RequestId, kind: ObstacleKind, cleared: Stamp) -> Result<(), StoreError> {
        let sql =
            "UPDATE obstacle SET cleared_at = :at, cleared_by = :by WHERE request_id = :request AND kind = :kind AND cleared_at IS NULL";
        let params =
            named_params! { ":at": cleared.at, ":by": cleared.by.to_string(), ":request": request.to_string(), ":kind": kind.as_str() };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Takes an obstacle away that was just noted by mistake.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there any more, [`StoreError`] of the statement.
    pub fn remove_obstacle(&self, request: RequestId, kind: ObstacleKind) -> Result<(), StoreError> {
        let sql = "DELETE FROM obstacle WHERE request_id = :request AND kind = :kind AND cleared_at IS NULL";
        let touched = self.execute(sql, named_params! { ":request": request.to_string(), ":kind": kind.as_str() })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Lets the obstacle of that kind stand again that was cleared last.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, [`StoreError::Taken`] when one stands, [`StoreError`] of the statement.
    pub fn reopen_obstacle(&self, request: RequestId, kind: ObstacleKind) -> Result<(), StoreError> {
        let sql = "UPDATE obstacle SET cleared_at = NULL, cleared_by = NULL
                   WHERE serial = (SELECT max(serial) FROM obstacle WHERE request_id = :request AND kind = :kind)";
        let touched = self.execute(sql, named_params! { ":request": request.to_string(), ":kind": kind.as_str() })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
