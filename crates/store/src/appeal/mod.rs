//! Appeals as stored: brought and answered in words that never change (triggers see to it); the steps between count up the version.

use domain::{
    appeal::{Appeal, AppealAnswer, AppealOutcome, AppealState, Examination},
    id::{AppealId, DecisionId, PaperId, RequestId, StaffId},
    number::{RegisterNumber, Series},
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, request::stamp, row::TypedRow};

const COLUMNS: &str = "id, version, number, request_id, decision_id, received_on, brought_by, words, state, state_since, opened_at, opened_by, \
                       acknowledged_at, acknowledged_by, acknowledgement, examiner, alone, assigned_at, assigned_by, outcome, told, found, answered_at, \
                       answered_by, letter, told_how, closed_at, closed_by";

fn appeal(row: &Row<'_>) -> Result<Appeal, StoreError> {
    let examiner = row.parsed_or_null("examiner", StaffId::parse)?.zip(stamp(row, "assigned_by", "assigned_at")?);
    let alone: bool = row.col("alone")?;
    let outcome = row.parsed_or_null("outcome", AppealOutcome::parse)?.zip(stamp(row, "answered_by", "answered_at")?);
    let (told, found): (Option<String>, Option<String>) = (row.col("told")?, row.col("found")?);
    Ok(Appeal {
        id: row.parsed("id", AppealId::parse)?,
        version: row.col("version")?,
        number: row.parsed("number", |text| RegisterNumber::parse(Series::Appeal, text).ok())?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        decision_id: row.parsed("decision_id", DecisionId::parse)?,
        received_on: row.parsed("received_on", |text| text.parse().ok())?,
        brought_by: row.col("brought_by")?,
        text: row.col("words")?,
        state: row.parsed("state", AppealState::parse)?,
        state_since: row.col("state_since")?,
        opened: Stamp { by: row.parsed("opened_by", StaffId::parse)?, at: row.col("opened_at")? },
        acknowledged: stamp(row, "acknowledged_by", "acknowledged_at")?,
        acknowledgement: row.parsed_or_null("acknowledgement", PaperId::parse)?,
        examination: examiner.map(|(examiner, assigned)| Examination { examiner, assigned, alone }),
        answer: outcome.map(|(outcome, stamp)| AppealAnswer {
            outcome,
            told: told.unwrap_or_default(),
            found: found.unwrap_or_default(),
            stamp,
        }),
        letter: row.parsed_or_null("letter", PaperId::parse)?,
        told_how: row.col("told_how")?,
        closed: stamp(row, "closed_by", "closed_at")?,
    })
}

impl Reader<'_> {
    /// An appeal by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_appeal(&self, id: AppealId) -> Result<Appeal, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM appeal WHERE id = :id");
        self.row(&sql, named_params! { ":id": id.to_string() }, appeal)?.ok_or(StoreError::NotFound)
    }

    /// The appeals of a request, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_appeals_of(&self, request: RequestId) -> Result<Vec<Appeal>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM appeal WHERE request_id = :request ORDER BY opened_at DESC, id DESC");
        self.rows(&sql, named_params! { ":request": request.to_string() }, appeal)
    }

    /// The appeal against a decision that is still open.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_open_appeal(&self, decision: DecisionId) -> Result<Option<Appeal>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM appeal WHERE decision_id = :decision AND closed_at IS NULL");
        self.row(&sql, named_params! { ":decision": decision.to_string() }, appeal)
    }

    /// Appeals that go on, the oldest first, or those that ended, the newest first; without those of a file that is closed to this staff member.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_appeals(&self, closed: bool, staff: StaffId, limit: u32) -> Result<Vec<Appeal>, StoreError> {
        let params = named_params! { ":closed": closed, ":staff": staff.to_string(), ":limit": limit };
        self.rows(include_str!("list.sql"), params, appeal)
    }
}

impl Writer<'_> {
    /// Takes an appeal down.
    ///
    /// # Errors
    /// [`StoreError`] of the statement, also when another is open against the same decision.
    pub fn insert_appeal(&self, new: &Appeal) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": new.id.to_string(), ":number": new.number.to_string(), ":request": new.request_id.to_string(),
                ":decision": new.decision_id.to_string(), ":received_on": new.received_on.to_string(), ":brought_by": new.brought_by,
                ":words": new.text, ":state": new.state.as_str(), ":since": new.state_since, ":at": new.opened.at,
                ":by": new.opened.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Keeps a step of an appeal; `changed.version` is the version that was seen, the row's becomes the next.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when another step came first, [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn update_appeal(&self, changed: &Appeal) -> Result<(), StoreError> {
        let saved = |reader: &Reader<'_>| match reader.get_appeal(changed.id) {
            Ok(appeal) => Ok(Some(appeal.version)),
            Err(StoreError::NotFound) => Ok(None),
            Err(error) => Err(error),
        };
        let examination = changed.examination.as_ref();
        self.execute_versioned(
            include_str!("update.sql"),
            named_params! {
                ":id": changed.id.to_string(), ":version": changed.version, ":state": changed.state.as_str(), ":since": changed.state_since,
                ":acknowledged_at": changed.acknowledged.map(|stamp| stamp.at),
                ":acknowledged_by": changed.acknowledged.map(|stamp| stamp.by.to_string()),
                ":examiner": examination.map(|one| one.examiner.to_string()), ":alone": examination.is_some_and(|one| one.alone),
                ":assigned_at": examination.map(|one| one.assigned.at), ":assigned_by": examination.map(|one| one.assigned.by.to_string()),
                ":acknowledgement": changed.acknowledgement.map(|id| id.to_string()), ":letter": changed.letter.map(|id| id.to_string()),
                ":told_how": changed.told_how, ":closed_at": changed.closed.map(|stamp| stamp.at),
                ":closed_by": changed.closed.map(|stamp| stamp.by.to_string()),
            },
            saved,
        )
    }

    /// Keeps the answer to an appeal, which is given once.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it was answered before, [`StoreError`] of the statement.
    pub fn answer_appeal(&self, id: AppealId, answer: &AppealAnswer) -> Result<(), StoreError> {
        let params = named_params! {
            ":id": id.to_string(), ":outcome": answer.outcome.as_str(), ":told": answer.told, ":found": answer.found,
            ":at": answer.stamp.at, ":by": answer.stamp.by.to_string(),
        };
        if self.execute(include_str!("answer.sql"), params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
