//! Standings as stored, and which of them are to be worked out again.

use domain::{
    catalogue::KindCode,
    checklist::{MissingItem, MissingWhat, MissingWhy},
    id::RequestId,
    report::{Lack, Milestones, Standing},
    request::{RequestState, Stage},
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row::TypedRow};

fn standing(row: &Row<'_>) -> Result<Standing, StoreError> {
    Ok(Standing {
        request_id: row.parsed("request_id", RequestId::parse)?,
        kind: row.parsed("kind", |text| KindCode::parse(text).ok())?,
        state: row.parsed("state", RequestState::parse)?,
        stage_since: row.col("stage_since")?,
        touched_at: row.col("touched_at")?,
        not_before: row.parsed_or_null("not_before", |text| text.parse().ok())?,
        target: row.parsed_or_null("target", |text| text.parse().ok())?,
        milestones: milestones(row)?,
    })
}

fn milestones(row: &Row<'_>) -> Result<Milestones, StoreError> {
    Ok(Milestones {
        opened: row.col("opened_at")?,
        complete: row.col("complete_at")?,
        submitted: row.col("submitted_at")?,
        decided: row.col("decided_at")?,
        informed: row.col("informed_at")?,
        served: row.col("served_at")?,
    })
}

fn lack(row: &Row<'_>) -> Result<MissingItem, StoreError> {
    Ok(MissingItem {
        what: row.parsed("what", MissingWhat::parse)?,
        code: row.col("code")?,
        label: row.col("label")?,
        why: row.parsed("why", MissingWhy::parse)?,
        blocks: true,
    })
}

impl Reader<'_> {
    /// Where a request stands, as it was worked out last.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_standing(&self, request: RequestId) -> Result<Option<Standing>, StoreError> {
        let sql =
            "SELECT request_id, kind, state, stage_since, touched_at, not_before, target, opened_at, complete_at, submitted_at, decided_at,
                          informed_at, served_at
                   FROM request_standing WHERE request_id = :request";
        self.row(sql, named_params! { ":request": request.to_string() }, standing)
    }

    /// What keeps a request from being handed in on that day.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_lacks(&self, request: RequestId, on: chrono::NaiveDate) -> Result<Vec<MissingItem>, StoreError> {
        let sql = "SELECT what, code, label, why FROM request_lack WHERE request_id = :request AND from_day <= :on ORDER BY rowid";
        self.rows(sql, named_params! { ":request": request.to_string(), ":on": on.to_string() }, lack)
    }

    /// Requests of which something was written since their standing was worked out, and whether they themselves were changed.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_stirred(&self, limit: u32) -> Result<Vec<(RequestId, bool)>, StoreError> {
        let sql = "SELECT request_id, touched FROM request_stirred LIMIT :limit";
        self.rows(sql, named_params! { ":limit": limit }, |row| Ok((row.parsed("request_id", RequestId::parse)?, row.col("touched")?)))
    }

    /// When the journal last tells of a change of this record; looks at it are none.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_newest_change(&self, request: RequestId) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT at FROM journal WHERE record_id = :request AND values_hash IS NOT NULL ORDER BY seq DESC LIMIT 1";
        self.row(sql, named_params! { ":request": request.to_string() }, |row| row.col("at"))
    }
}

impl Writer<'_> {
    /// Keeps where a request stands and what it lacks, in the order in which it is asked for; it is settled with that.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn save_standing(&self, new: &Standing, lacks: &[Lack]) -> Result<(), StoreError> {
        let request = new.request_id.to_string();
        let day = |lack: &Lack| lack.from.map(|day| day.to_string()).unwrap_or_default();
        let stage = new.state.stage();
        let stones = &new.milestones;
        self.execute(
            include_str!("save.sql"),
            named_params! {
                ":request": request, ":kind": new.kind.as_str(), ":state": new.state.as_str(),
                ":stage": (stage != Stage::Ended).then(|| stage.as_str()), ":since": new.stage_since, ":touched": new.touched_at,
                ":lacking": lacks.iter().map(day).min(), ":not_before": new.not_before.map(|day| day.to_string()),
                ":target": new.target.map(|day| day.to_string()), ":opened": stones.opened, ":complete": stones.complete,
                ":submitted": stones.submitted, ":decided": stones.decided, ":informed": stones.informed, ":served": stones.served,
            },
        )?;
        self.execute("DELETE FROM request_lack WHERE request_id = :request", named_params! { ":request": request })?;
        for lack in lacks {
            self.execute(
                "INSERT INTO request_lack (request_id, what, code, kind, label, why, from_day, since)
                 VALUES (:request, :what, :code, :kind, :label, :why, :from, :since)",
                named_params! {
                    ":request": request, ":what": lack.item.what.as_str(), ":code": lack.item.code, ":kind": new.kind.as_str(),
                    ":label": lack.item.label, ":why": lack.item.why.as_str(), ":from": day(lack), ":since": new.stage_since,
                },
            )?;
        }
        self.settle_stirred(new.request_id)
    }

    /// Notes that nothing of a request waits to be worked out.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn settle_stirred(&self, request: RequestId) -> Result<(), StoreError> {
        self.execute("DELETE FROM request_stirred WHERE request_id = :request", named_params! { ":request": request.to_string() })?;
        Ok(())
    }
}
