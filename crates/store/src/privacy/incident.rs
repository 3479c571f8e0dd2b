//! Incidents as stored, with what was done about them.

use domain::{
    id::{IncidentId, StaffId},
    number::{RegisterNumber, Series},
    privacy::{Incident, IncidentFacts, IncidentStep, Severity, StepKind},
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, request::stamp, row::TypedRow};

const COLUMNS: &str = "id, version, number, known_at, happened, scope, severity, opened_at, opened_by, closed_at, closed_by, closed_words";

fn incident(row: &Row<'_>) -> Result<Incident, StoreError> {
    Ok(Incident {
        id: row.parsed("id", IncidentId::parse)?,
        version: row.col("version")?,
        number: row.parsed("number", |text| RegisterNumber::parse(Series::Incident, text).ok())?,
        known_at: row.col("known_at")?,
        happened: row.col("happened")?,
        scope: row.col("scope")?,
        severity: row.parsed("severity", Severity::parse)?,
        opened: Stamp { by: row.parsed("opened_by", StaffId::parse)?, at: row.col("opened_at")? },
        closed: stamp(row, "closed_by", "closed_at")?,
        closed_words: row.col("closed_words")?,
        steps: Vec::new(),
    })
}

fn step(row: &Row<'_>) -> Result<IncidentStep, StoreError> {
    Ok(IncidentStep {
        kind: row.parsed("kind", StepKind::parse)?,
        done_at: row.col("done_at")?,
        words: row.col("words")?,
        recorded: Stamp { by: row.parsed("recorded_by", StaffId::parse)?, at: row.col("recorded_at")? },
    })
}

impl Reader<'_> {
    /// An incident with its steps.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statements.
    pub fn get_incident(&self, id: IncidentId) -> Result<Incident, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM incident WHERE id = :id");
        let mut found = self.row(&sql, named_params! { ":id": id.to_string() }, incident)?.ok_or(StoreError::NotFound)?;
        let sql = "SELECT kind, done_at, words, recorded_at, recorded_by FROM incident_step WHERE incident_id = :id ORDER BY turn";
        found.steps = self.rows(sql, named_params! { ":id": id.to_string() }, step)?;
        Ok(found)
    }

    /// All incidents, the open ones first, then newest first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn list_incidents(&self, limit: u32) -> Result<Vec<Incident>, StoreError> {
        let sql = "SELECT id FROM incident ORDER BY closed_at IS NOT NULL, known_at DESC LIMIT :limit";
        let ids = self.rows(sql, named_params! { ":limit": limit }, |row| row.parsed("id", IncidentId::parse))?;
        ids.into_iter().map(|id| self.get_incident(id)).collect()
    }

    fn incident_version(&self, id: IncidentId) -> Result<Option<i64>, StoreError> {
        self.row("SELECT version FROM incident WHERE id = :id", named_params! { ":id": id.to_string() }, |row| row.col("version"))
    }
}

impl Writer<'_> {
    /// Takes an incident down.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_incident(&self, new: &Incident) -> Result<(), StoreError> {
        let sql = "INSERT INTO incident (id, number, known_at, happened, scope, severity, opened_at, opened_by)
                   VALUES (:id, :number, :known, :happened, :scope, :severity, :at, :by)";
        self.execute(
            sql,
            named_params! {
                ":id": new.id.to_string(), ":number": new.number.to_string(), ":known": new.known_at, ":happened": new.happened,
                ":scope": new.scope, ":severity": new.severity.as_str(), ":at": new.opened.at, ":by": new.opened.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Saves what is known of an incident by now, over the version that was seen.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile.
    pub fn update_incident(&self, id: IncidentId, version: i64, facts: &IncidentFacts) -> Result<(), StoreError> {
        let sql = "UPDATE incident SET version = version + 1, known_at = :known, happened = :happened, scope = :scope, severity = :severity
                   WHERE id = :id AND version = :version";
        let params = named_params! {
            ":id": id.to_string(), ":version": version, ":known": facts.known_at, ":happened": facts.happened, ":scope": facts.scope,
            ":severity": facts.severity.as_str(),
        };
        self.execute_versioned(sql, params, |reader| reader.incident_version(id))
    }

    /// Adds what was done about an incident.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_incident_step(&self, id: IncidentId, step: &IncidentStep) -> Result<(), StoreError> {
        let sql = "INSERT INTO incident_step (incident_id, turn, kind, done_at, words, recorded_at, recorded_by)
                   SELECT :id, coalesce(max(turn), 0) + 1, :kind, :done_at, :words, :at, :by FROM incident_step WHERE incident_id = :id";
        self.execute(
            sql,
            named_params! {
                ":id": id.to_string(), ":kind": step.kind.as_str(), ":done_at": step.done_at, ":words": step.words,
                ":at": step.recorded.at, ":by": step.recorded.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Closes an incident, over the version that was seen.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile.
    pub fn close_incident(&self, id: IncidentId, version: i64, words: &str, by: Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE incident SET version = version + 1, closed_at = :at, closed_by = :by, closed_words = :words
                   WHERE id = :id AND version = :version";
        let params = named_params! { ":id": id.to_string(), ":version": version, ":at": by.at, ":by": by.by.to_string(), ":words": words };
        self.execute_versioned(sql, params, |reader| reader.incident_version(id))
    }
}
