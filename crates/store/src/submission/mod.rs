//! Submissions as stored: written once, never changed (a trigger sees to it).

use domain::{
    course::Clock,
    id::{DeclarationId, RequestId, StaffId},
    request::{Override, Stamp, Submission},
};
use rusqlite::{Row, named_params};

use crate::{
    Reader, StoreError, Writer,
    row::{TypedRow, to_json},
};

fn submission(row: &Row<'_>) -> Result<Submission, StoreError> {
    let leave = row.parsed_or_null("override_by", StaffId::parse)?;
    let reason: Option<String> = row.col("override_reason")?;
    let alone: bool = row.col("override_alone")?;
    Ok(Submission {
        request_id: row.parsed("request_id", RequestId::parse)?,
        turn: row.col("turn")?,
        on: row.parsed("submitted_on", |text| text.parse().ok())?,
        stamp: Stamp { by: row.parsed("submitted_by", StaffId::parse)?, at: row.col("submitted_at")? },
        earliest_reply: row.parsed("earliest_reply", |text| text.parse().ok())?,
        target_reply: row.parsed("target_reply", |text| text.parse().ok())?,
        declaration_id: row.parsed("declaration_id", DeclarationId::parse)?,
        overridden: leave.zip(reason).map(|(by, reason)| Override { by, reason, alone }),
        checklist: row.json("checklist")?,
        missing: row.json("missing")?,
    })
}

impl Reader<'_> {
    /// How a request was handed in the last time, if it was.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_submission(&self, request: RequestId) -> Result<Option<Submission>, StoreError> {
        self.row(include_str!("find.sql"), named_params! { ":request": request.to_string() }, submission)
    }

    /// Every time a request was handed in, newest first: again after each return for completion.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_submissions(&self, request: RequestId) -> Result<Vec<Submission>, StoreError> {
        self.rows(include_str!("find.sql"), named_params! { ":request": request.to_string() }, submission)
    }

    /// Whether a request was handed in over this declaration: then it stays signed.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn is_handed_in_over(&self, declaration: DeclarationId) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM every_submission WHERE declaration_id = :declaration LIMIT 1";
        Ok(self.row(sql, named_params! { ":declaration": declaration.to_string() }, |_| Ok(()))?.is_some())
    }

    /// How many requests went on by the leave of the only manager, who had entered them too.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_lone_overrides(&self) -> Result<u32, StoreError> {
        let found = self.row("SELECT count(*) AS times FROM every_submission WHERE override_alone = 1", [], |row| row.col("times"))?;
        Ok(found.unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Freezes a submission and begins its clock: the first of a request, or a later one after a return for completion.
    ///
    /// # Errors
    /// [`StoreError`] of the statement, also when that turn was handed in before.
    pub fn insert_submission(&self, new: &Submission) -> Result<(), StoreError> {
        let (request, on, by) = (new.request_id.to_string(), new.on.to_string(), new.stamp.by.to_string());
        let (earliest, target) = (new.earliest_reply.to_string(), new.target_reply.to_string());
        let declaration = new.declaration_id.to_string();
        let leave = new.overridden.as_ref();
        let (override_by, reason) = (leave.map(|leave| leave.by.to_string()), leave.map(|leave| &leave.reason));
        let alone = leave.is_some_and(|leave| leave.alone);
        let (checklist, missing) = (to_json(&new.checklist)?, to_json(&new.missing)?);
        if new.turn == 1 {
            self.execute(
                include_str!("insert.sql"),
                named_params! {
                    ":request": request, ":on": on, ":at": new.stamp.at, ":by": by, ":earliest": earliest, ":target": target,
                    ":declaration": declaration, ":override_by": override_by, ":override_reason": reason, ":override_alone": alone,
                    ":checklist": checklist, ":missing": missing,
                },
            )?;
        } else {
            self.execute(
                include_str!("insert_again.sql"),
                named_params! {
                    ":request": request, ":turn": new.turn, ":on": on, ":at": new.stamp.at, ":by": by, ":earliest": earliest,
                    ":target": target, ":declaration": declaration, ":override_by": override_by, ":override_reason": reason,
                    ":override_alone": alone, ":checklist": checklist, ":missing": missing,
                },
            )?;
        }
        self.set_clock(new.request_id, &Clock::of(new))
    }
}
