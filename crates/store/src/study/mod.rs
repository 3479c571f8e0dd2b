//! Studies of requests as stored: saved version by version while they are written, kept as they were once finished.

mod assignment;
mod case;
mod completion;
mod visit;

use domain::{
    id::{RequestId, StaffId, StudyId},
    request::Stamp,
    study::Study,
};
use rusqlite::{Row, named_params};

pub use case::CaseRow;
pub use visit::VisitRow;

use crate::{
    Reader, StoreError, Writer,
    request::stamp,
    row::{TypedRow, to_json},
};

const COLUMNS: &str = "id, request_id, turn, version, body, begun_at, begun_by, saved_at, saved_by, finished_at, finished_by";

fn study(row: &Row<'_>) -> Result<Study, StoreError> {
    Ok(Study {
        id: row.parsed("id", StudyId::parse)?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        turn: row.col("turn")?,
        version: row.col("version")?,
        body: row.json("body")?,
        begun: Stamp { by: row.parsed("begun_by", StaffId::parse)?, at: row.col("begun_at")? },
        saved: Stamp { by: row.parsed("saved_by", StaffId::parse)?, at: row.col("saved_at")? },
        finished: stamp(row, "finished_by", "finished_at")?,
    })
}

impl Reader<'_> {
    /// The studies of a request, the newest turn first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_studies(&self, request: RequestId) -> Result<Vec<Study>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM study WHERE request_id = :request ORDER BY turn DESC");
        self.rows(&sql, named_params! { ":request": request.to_string() }, study)
    }

    /// The newest finished study of a request: what the committee reads.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_finished_study(&self, request: RequestId) -> Result<Option<Study>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM study WHERE request_id = :request AND finished_at IS NOT NULL ORDER BY turn DESC LIMIT 1");
        self.row(&sql, named_params! { ":request": request.to_string() }, study)
    }

    fn study_version(&self, id: StudyId) -> Result<Option<i64>, StoreError> {
        self.row("SELECT version FROM study WHERE id = :id", named_params! { ":id": id.to_string() }, |row| row.col("version"))
    }
}

impl Writer<'_> {
    /// Keeps a study that was begun.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when this turn was begun meanwhile, [`StoreError`] of the statement.
    pub fn insert_study(&self, new: &Study) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": new.id.to_string(), ":request": new.request_id.to_string(), ":turn": new.turn, ":version": new.version,
                ":body": to_json(&new.body)?, ":begun_at": new.begun.at, ":begun_by": new.begun.by.to_string(),
                ":saved_at": new.saved.at, ":saved_by": new.saved.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Saves what was found by now; `changed.version` is the version that was seen, the row's becomes the next.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when another save came first or the study was finished, [`StoreError`] of the statement.
    pub fn update_study(&self, changed: &Study) -> Result<(), StoreError> {
        let sql = "UPDATE study SET version = version + 1, body = :body, saved_at = :at, saved_by = :by
                   WHERE id = :id AND version = :version AND finished_at IS NULL";
        let params = named_params! {
            ":id": changed.id.to_string(), ":version": changed.version, ":body": to_json(&changed.body)?,
            ":at": changed.saved.at, ":by": changed.saved.by.to_string(),
        };
        self.execute_versioned(sql, params, |reader| reader.study_version(changed.id))
    }

    /// Notes that a study is finished, over the version that was seen, or takes that back.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when another save came first, [`StoreError`] of the statement.
    pub fn set_study_finished(&self, id: StudyId, version: i64, finished: Option<Stamp>) -> Result<(), StoreError> {
        let sql = "UPDATE study SET version = version + 1, finished_at = :at, finished_by = :by WHERE id = :id AND version = :version";
        let params = named_params! {
            ":id": id.to_string(), ":version": version, ":at": finished.map(|stamp| stamp.at),
            ":by": finished.map(|stamp| stamp.by.to_string()),
        };
        self.execute_versioned(sql, params, |reader| reader.study_version(id))
    }
}
