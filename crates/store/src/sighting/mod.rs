//! Sightings of originals as stored; none is ever removed.

use domain::{
    catalogue::PaperCode,
    id::{HouseholdId, RequestId, SightingId, StaffId},
    request::Stamp,
    sighting::Sighting,
};
use rusqlite::{Row, named_params};

use crate::{
    Reader, StoreError, Writer,
    request::stamp,
    row::{TypedRow, to_json},
};

fn sighting(row: &Row<'_>) -> Result<Sighting, StoreError> {
    Ok(Sighting {
        id: row.parsed("id", SightingId::parse)?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        turn: row.col("turn")?,
        paper: row.parsed("paper", |text| PaperCode::parse(text).ok())?,
        outcome: row.json("outcome")?,
        seen: Stamp { by: row.parsed("seen_by", StaffId::parse)?, at: row.col("seen_at")? },
        reused_from: row.parsed_or_null("reused_from", SightingId::parse)?,
        recorded: Stamp { by: row.parsed("recorded_by", StaffId::parse)?, at: row.col("recorded_at")? },
        in_error: stamp(row, "error_by", "error_at")?,
    })
}

impl Reader<'_> {
    /// All sightings of a request, oldest first, those entered in error included.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_sightings(&self, request: RequestId) -> Result<Vec<Sighting>, StoreError> {
        self.rows(include_str!("list.sql"), named_params! { ":request": request.to_string() }, sighting)
    }

    /// All sightings of a household's requests, oldest first, so that a paper still valid is not asked for again (R38).
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_sightings_of_household(&self, household: HouseholdId) -> Result<Vec<Sighting>, StoreError> {
        self.rows(include_str!("list_of_household.sql"), named_params! { ":household": household.to_string() }, sighting)
    }
}

impl Writer<'_> {
    /// Keeps a sighting.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_sighting(&self, new: &Sighting) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": new.id.to_string(), ":request": new.request_id.to_string(), ":turn": new.turn, ":paper": new.paper.as_str(),
                ":outcome": to_json(&new.outcome)?, ":seen_at": new.seen.at, ":seen_by": new.seen.by.to_string(),
                ":reused_from": new.reused_from.map(|id| id.to_string()), ":recorded_at": new.recorded.at,
                ":recorded_by": new.recorded.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Marks a sighting as entered in error: it no longer counts and stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there or was marked already, [`StoreError`] of the statement.
    pub fn mark_sighting_in_error(&self, id: SightingId, stamp: Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE sighting SET error_at = :at, error_by = :by WHERE id = :id AND error_at IS NULL";
        let touched = self.execute(sql, named_params! { ":id": id.to_string(), ":at": stamp.at, ":by": stamp.by.to_string() })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Lets a sighting count again that was marked as entered in error.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there or not marked, [`StoreError`] of the statement.
    pub fn unmark_sighting(&self, id: SightingId) -> Result<(), StoreError> {
        let sql = "UPDATE sighting SET error_at = NULL, error_by = NULL WHERE id = :id AND error_at IS NOT NULL";
        let touched = self.execute(sql, named_params! { ":id": id.to_string() })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
