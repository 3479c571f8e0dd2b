//! Requests of data subjects as stored.

use chrono::NaiveDate;
use domain::{
    id::{PersonId, StaffId, SubjectRequestId},
    number::{RegisterNumber, Series},
    privacy::{AskedBy, SubjectKind, SubjectOutcome, SubjectRequest},
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, request::stamp, row::TypedRow};

const COLUMNS: &str = "id, version, number, person_id, kind, wish, asked_by, identity_by, received_on, due_on, extended_why, \
                       opened_at, opened_by, outcome, reply, reply_channel, closed_at, closed_by";

fn subject_request(row: &Row<'_>) -> Result<SubjectRequest, StoreError> {
    Ok(SubjectRequest {
        id: row.parsed("id", SubjectRequestId::parse)?,
        version: row.col("version")?,
        number: row.parsed("number", |text| RegisterNumber::parse(Series::SubjectRequest, text).ok())?,
        person_id: row.parsed("person_id", PersonId::parse)?,
        kind: row.parsed("kind", SubjectKind::parse)?,
        wish: row.col("wish")?,
        asked_by: row.parsed("asked_by", AskedBy::parse)?,
        identity_by: row.col("identity_by")?,
        received_on: row.parsed("received_on", |text| text.parse().ok())?,
        due_on: row.parsed("due_on", |text| text.parse().ok())?,
        extended_why: row.col("extended_why")?,
        opened: Stamp { by: row.parsed("opened_by", StaffId::parse)?, at: row.col("opened_at")? },
        outcome: row.parsed_or_null("outcome", SubjectOutcome::parse)?,
        reply: row.col("reply")?,
        reply_channel: row.col("reply_channel")?,
        closed: stamp(row, "closed_by", "closed_at")?,
    })
}

impl Reader<'_> {
    /// A data subject's request by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_subject_request(&self, id: SubjectRequestId) -> Result<SubjectRequest, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM subject_request WHERE id = :id");
        self.row(&sql, named_params! { ":id": id.to_string() }, subject_request)?.ok_or(StoreError::NotFound)
    }

    /// Requests that wait for an answer, the most urgent first; or those that were answered, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_subject_requests(&self, answered: bool, limit: u32) -> Result<Vec<SubjectRequest>, StoreError> {
        let which = if answered { "closed_at IS NOT NULL ORDER BY closed_at DESC" } else { "closed_at IS NULL ORDER BY due_on, number" };
        let sql = format!("SELECT {COLUMNS} FROM subject_request WHERE {which} LIMIT :limit");
        self.rows(&sql, named_params! { ":limit": limit }, subject_request)
    }

    /// What one person asked, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_subject_requests_of(&self, person: PersonId) -> Result<Vec<SubjectRequest>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM subject_request WHERE person_id = :person ORDER BY opened_at DESC");
        self.rows(&sql, named_params! { ":person": person.to_string() }, subject_request)
    }

    fn subject_request_version(&self, id: SubjectRequestId) -> Result<Option<i64>, StoreError> {
        self.row("SELECT version FROM subject_request WHERE id = :id", named_params! { ":id": id.to_string() }, |row| row.col("version"))
    }
}

impl Writer<'_> {
    /// Takes a request down.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_subject_request(&self, new: &SubjectRequest) -> Result<(), StoreError> {
        let sql = "INSERT INTO subject_request (id, number, person_id, kind, wish, asked_by, identity_by, received_on, due_on, opened_at, opened_by)
                   VALUES (:id, :number, :person, :kind, :wish, :asked_by, :identity_by, :received, :due, :at, :by)";
        self.execute(
            sql,
            named_params! {
                ":id": new.id.to_string(), ":number": new.number.to_string(), ":person": new.person_id.to_string(),
                ":kind": new.kind.as_str(), ":wish": new.wish, ":asked_by": new.asked_by.as_str(), ":identity_by": new.identity_by,
                ":received": new.received_on.to_string(), ":due": new.due_on.to_string(), ":at": new.opened.at,
                ":by": new.opened.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Puts the answer off to a later day, over the version that was seen.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile.
    pub fn extend_subject_request(&self, id: SubjectRequestId, version: i64, due: NaiveDate, why: &str) -> Result<(), StoreError> {
        let sql =
            "UPDATE subject_request SET version = version + 1, due_on = :due, extended_why = :why WHERE id = :id AND version = :version";
        let params = named_params! { ":id": id.to_string(), ":version": version, ":due": due.to_string(), ":why": why };
        self.execute_versioned(sql, params, |reader| reader.subject_request_version(id))
    }

    /// Records the answer, over the version that was seen.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile.
    pub fn close_subject_request(
        &self,
        id: SubjectRequestId,
        version: i64,
        outcome: SubjectOutcome,
        reply: &str,
        channel: &str,
        by: Stamp,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE subject_request SET version = version + 1, outcome = :outcome, reply = :reply, reply_channel = :channel,
                   closed_at = :at, closed_by = :by WHERE id = :id AND version = :version";
        let params = named_params! {
            ":id": id.to_string(), ":version": version, ":outcome": outcome.as_str(), ":reply": reply, ":channel": channel,
            ":at": by.at, ":by": by.by.to_string(),
        };
        self.execute_versioned(sql, params, |reader| reader.subject_request_version(id))
    }
}
