//! Submissions as stored: written once, never changed (a trigger sees to it).

use domain::{
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
    /// How a request was handed in, if it was.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_submission(&self, request: RequestId) -> Result<Option<Submission>, StoreError> {
        self.row(include_str!("find.sql"), named_params! { ":request": request.to_string() }, submission)
    }
}

impl Reader<'_> {
    /// How many requests went on by the leave of the only manager, who had entered them too.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_lone_overrides(&self) -> Result<u32, StoreError> {
        let found = self.row("SELECT count(*) AS times FROM submission WHERE override_alone = 1", [], |row| row.col("times"))?;
        Ok(found.unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Freezes a submission.
    ///
    /// # Errors
    /// [`StoreError`] of the statement, also when the request was handed in before.
    pub fn insert_submission(&self, new: &Submission) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":request": new.request_id.to_string(), ":on": new.on.to_string(), ":at": new.stamp.at, ":by": new.stamp.by.to_string(),
                ":earliest": new.earliest_reply.to_string(), ":target": new.target_reply.to_string(),
                ":declaration": new.declaration_id.to_string(),
                ":override_by": new.overridden.as_ref().map(|leave| leave.by.to_string()),
                ":override_reason": new.overridden.as_ref().map(|leave| &leave.reason),
                ":override_alone": new.overridden.as_ref().is_some_and(|leave| leave.alone),
                ":checklist": to_json(&new.checklist)?, ":missing": to_json(&new.missing)?,
            },
        )?;
        Ok(())
    }
}
