//! The days of the reply, and how they were put off.

use chrono::NaiveDate;
use domain::{
    course::{Clock, Extension},
    id::{RequestId, StaffId},
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row::TypedRow};

fn clock(row: &Row<'_>) -> Result<Clock, StoreError> {
    let day = |text: &str| text.parse().ok();
    Ok(Clock {
        turn: row.col("turn")?,
        submitted_on: row.parsed("submitted_on", day)?,
        not_before: row.parsed("not_before", day)?,
        first_target: row.parsed("first_target", day)?,
        target: row.parsed("target", day)?,
        kept_on: row.parsed_or_null("kept_on", day)?,
    })
}

fn extension(row: &Row<'_>) -> Result<Extension, StoreError> {
    Ok(Extension {
        request_id: row.parsed("request_id", RequestId::parse)?,
        turn: row.col("turn")?,
        from: row.parsed("target_was", |text| text.parse().ok())?,
        to: row.parsed("target", |text| text.parse().ok())?,
        reason: row.col("reason")?,
        stamp: Stamp { by: row.parsed("extended_by", StaffId::parse)?, at: row.col("extended_at")? },
    })
}

impl Reader<'_> {
    /// The days of a request's reply as they hold now; `None` before it was handed in.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_clock(&self, request: RequestId) -> Result<Option<Clock>, StoreError> {
        let sql = "SELECT turn, submitted_on, not_before, first_target, target, kept_on FROM promise WHERE request_id = :request";
        self.row(sql, named_params! { ":request": request.to_string() }, clock)
    }

    /// The days of the reply of a request that was handed in.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it was not, [`StoreError`] of the statement.
    pub fn get_clock(&self, request: RequestId) -> Result<Clock, StoreError> {
        self.find_clock(request)?.ok_or(StoreError::NotFound)
    }

    /// The day of the next delivery that is planned and not given yet.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_next_delivery(&self, request: RequestId) -> Result<Option<NaiveDate>, StoreError> {
        let sql = "SELECT due_on FROM instalment WHERE request_id = :request AND done = 0 ORDER BY due_on LIMIT 1";
        self.row(sql, named_params! { ":request": request.to_string() }, |row| row.parsed("due_on", |text| text.parse().ok()))
    }

    /// How often and why a request's target was put off, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_extensions(&self, request: RequestId) -> Result<Vec<Extension>, StoreError> {
        let sql = "SELECT request_id, turn, target_was, target, reason, extended_at, extended_by FROM extension
                   WHERE request_id = :request ORDER BY serial";
        self.rows(sql, named_params! { ":request": request.to_string() }, extension)
    }
}

impl Writer<'_> {
    /// Sets a request's clock: with each submission, and when its target is put off.
    pub(crate) fn set_clock(&self, request: RequestId, clock: &Clock) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO promise (request_id, turn, submitted_on, not_before, first_target, target, kept_on)
             VALUES (:request, :turn, :on, :not_before, :first, :target, :kept)
             ON CONFLICT (request_id) DO UPDATE SET turn = excluded.turn, submitted_on = excluded.submitted_on, not_before = excluded.not_before,
                 first_target = excluded.first_target, target = excluded.target, kept_on = excluded.kept_on",
            named_params! {
                ":request": request.to_string(), ":turn": clock.turn, ":on": clock.submitted_on.to_string(),
                ":not_before": clock.not_before.to_string(), ":first": clock.first_target.to_string(), ":target": clock.target.to_string(),
                ":kept": clock.kept_on.map(|day| day.to_string()),
            },
        )?;
        Ok(())
    }

    /// Notes on which day the applicant was told, or that the telling was taken back.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn keep_promise(&self, request: RequestId, kept_on: Option<NaiveDate>) -> Result<(), StoreError> {
        let sql = "UPDATE promise SET kept_on = :kept WHERE request_id = :request";
        self.execute(sql, named_params! { ":kept": kept_on.map(|day| day.to_string()), ":request": request.to_string() })?;
        Ok(())
    }

    /// Puts a request's target off and keeps why.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it was never handed in, [`StoreError`] of the statements.
    pub fn extend_target(&self, new: &Extension) -> Result<(), StoreError> {
        let clock = self.get_clock(new.request_id)?;
        self.execute(
            "INSERT INTO extension (request_id, turn, target_was, target, reason, extended_at, extended_by)
             VALUES (:request, :turn, :from, :to, :reason, :at, :by)",
            named_params! {
                ":request": new.request_id.to_string(), ":turn": new.turn, ":from": new.from.to_string(), ":to": new.to.to_string(),
                ":reason": new.reason, ":at": new.stamp.at, ":by": new.stamp.by.to_string(),
            },
        )?;
        self.set_clock(new.request_id, &Clock { target: new.to, ..clock })
    }
}
