//! Decisions as stored: kept as they were recorded; one taken back stays and is no longer read as in force.

use domain::{
    decision::DecisionRecord,
    id::{DecisionId, RequestId, SittingId, StaffId},
    request::{Decision, Stamp},
};
use rusqlite::{Row, named_params};

use crate::{
    Reader, StoreError, Writer,
    row::{TypedRow, to_json},
};

fn decision(row: &Row<'_>) -> Result<DecisionRecord, StoreError> {
    Ok(DecisionRecord {
        id: row.parsed("id", DecisionId::parse)?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        sitting_id: row.parsed_or_null("sitting_id", SittingId::parse)?,
        verdict: row.parsed("verdict", Decision::parse)?,
        granted: row.parsed_or_null("granted", |text| serde_json::from_str(text).ok())?,
        deferred_until: row.parsed_or_null("deferred_until", |text| text.parse().ok())?,
        returned: row.json("returned")?,
        reason_told: row.col("reason_told")?,
        reason_internal: row.col("reason_internal")?,
        votes: row.parsed_or_null("votes", |text| serde_json::from_str(text).ok())?,
        decided_on: row.parsed("decided_on", |text| text.parse().ok())?,
        recorded: Stamp { by: row.parsed("recorded_by", StaffId::parse)?, at: row.col("recorded_at")? },
        alone: row.col("alone")?,
    })
}

impl Reader<'_> {
    /// A decision that is in force.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none or it was taken back, [`StoreError`] of the statement.
    pub fn get_decision(&self, id: DecisionId) -> Result<DecisionRecord, StoreError> {
        self.row(include_str!("find.sql"), named_params! { ":id": id.to_string() }, decision)?.ok_or(StoreError::NotFound)
    }

    /// A decision as it was recorded, taken back or not: what rests on it still tells what it was about.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, [`StoreError`] of the statement.
    pub fn get_recorded_decision(&self, id: DecisionId) -> Result<DecisionRecord, StoreError> {
        self.row(include_str!("find_recorded.sql"), named_params! { ":id": id.to_string() }, decision)?.ok_or(StoreError::NotFound)
    }

    /// The decisions on a request that are in force, newest first: a deferred one has several in time.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_decisions(&self, request: RequestId) -> Result<Vec<DecisionRecord>, StoreError> {
        self.rows(include_str!("list_of_request.sql"), named_params! { ":request": request.to_string() }, decision)
    }

    /// The decisions of a sitting that are in force, in the order in which they were recorded.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_decisions_of_sitting(&self, sitting: SittingId) -> Result<Vec<DecisionRecord>, StoreError> {
        self.rows(include_str!("list_of_sitting.sql"), named_params! { ":sitting": sitting.to_string() }, decision)
    }
}

impl Writer<'_> {
    /// Keeps a decision.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_decision(&self, new: &DecisionRecord) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": new.id.to_string(), ":request": new.request_id.to_string(), ":sitting": new.sitting_id.map(|id| id.to_string()),
                ":verdict": new.verdict.as_str(), ":granted": new.granted.as_ref().map(to_json).transpose()?,
                ":deferred_until": new.deferred_until.map(|day| day.to_string()), ":returned": to_json(&new.returned)?,
                ":reason_told": new.reason_told, ":reason_internal": new.reason_internal,
                ":votes": new.votes.as_ref().map(to_json).transpose()?, ":decided_on": new.decided_on.to_string(),
                ":recorded_at": new.recorded.at, ":recorded_by": new.recorded.by.to_string(), ":alone": new.alone,
            },
        )?;
        Ok(())
    }

    /// Takes a decision back that was recorded by mistake; its row stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not in force, [`StoreError`] of the statement.
    pub fn take_decision_back(&self, id: DecisionId, stamp: Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE decision SET taken_back_at = :at, taken_back_by = :by WHERE id = :id AND taken_back_at IS NULL";
        let touched = self.execute(sql, named_params! { ":id": id.to_string(), ":at": stamp.at, ":by": stamp.by.to_string() })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
