//! The follow-up lists, each out of an index made for it.

use chrono::{Datelike as _, NaiveDate};
use domain::{catalogue::KindCode, checklist::MissingWhat, course::ObstacleKind, id::RequestId, report::Milestones, request::Stage};
use rusqlite::{Row, named_params};

use super::{LackCount, ListPlace, ObstacleCount, PromiseCounts, PromiseSpan, WaitingCount};
use crate::{Reader, StoreError, row::TypedRow};

fn place(row: &Row<'_>) -> Result<ListPlace, StoreError> {
    Ok(ListPlace { key: row.col("key")?, id: row.parsed("request_id", RequestId::parse)? })
}

fn place_of_day(row: &Row<'_>) -> Result<ListPlace, StoreError> {
    let day: NaiveDate = row.parsed("key", |text| text.parse().ok())?;
    Ok(ListPlace { key: i64::from(day.num_days_from_ce()), id: row.parsed("request_id", RequestId::parse)? })
}

/// The key and id behind which a list goes on; before everything at its beginning.
fn behind(after: Option<ListPlace>) -> (i64, String) {
    after.map_or((i64::MIN, String::new()), |place| (place.key, place.id.to_string()))
}

fn stage(row: &Row<'_>) -> Result<Stage, StoreError> {
    row.parsed("stage", Stage::parse)
}

fn kind(row: &Row<'_>) -> Result<KindCode, StoreError> {
    row.parsed("kind", |text| KindCode::parse(text).ok())
}

impl Reader<'_> {
    /// How many requests lack each thing on that day, of one kind or of all.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_lacks(&self, of: Option<&KindCode>, on: NaiveDate) -> Result<Vec<LackCount>, StoreError> {
        let only = if of.is_some() { "AND kind = :kind" } else { "AND :kind IS NULL" };
        let sql = format!(
            "SELECT what, code, requests,
                    (SELECT label FROM request_lack l WHERE l.what = counted.what AND l.code = counted.code LIMIT 1) AS label
             FROM (SELECT what, code, count(*) AS requests FROM request_lack WHERE from_day <= :on {only} GROUP BY what, code) AS counted"
        );
        self.rows(&sql, named_params! { ":on": on.to_string(), ":kind": of.map(KindCode::as_str) }, |row| {
            let requests: i64 = row.col("requests")?;
            Ok(LackCount {
                what: row.parsed("what", MissingWhat::parse)?,
                code: row.col("code")?,
                label: row.col("label")?,
                requests: requests.unsigned_abs(),
            })
        })
    }

    /// How many requests lack anything on that day, of one kind or of all.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_lacking(&self, of: Option<&KindCode>, on: NaiveDate) -> Result<u64, StoreError> {
        let only = if of.is_some() { "AND kind = :kind" } else { "AND :kind IS NULL" };
        let sql =
            format!("SELECT count(*) AS requests FROM request_standing WHERE lacking_from IS NOT NULL AND lacking_from <= :on {only}");
        self.count(&sql, named_params! { ":on": on.to_string(), ":kind": of.map(KindCode::as_str) })
    }

    /// Requests that lack something on that day, those first that have waited longest at their stage.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_lacking(
        &self,
        of: Option<&KindCode>,
        on: NaiveDate,
        after: Option<ListPlace>,
        limit: u32,
    ) -> Result<Vec<ListPlace>, StoreError> {
        let only = if of.is_some() { "AND kind = :kind" } else { "AND :kind IS NULL" };
        let sql = format!(
            "SELECT request_id, stage_since AS key FROM request_standing
             WHERE lacking_from IS NOT NULL AND lacking_from <= :on AND (stage_since, request_id) > (:key, :id) {only}
             ORDER BY stage_since, request_id LIMIT :limit"
        );
        let (key, id) = behind(after);
        let kind = of.map(KindCode::as_str);
        self.rows(&sql, named_params! { ":on": on.to_string(), ":kind": kind, ":key": key, ":id": id, ":limit": limit }, place)
    }

    /// Requests that lack one thing on that day, in the same order.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_lacking_item(
        &self,
        (what, code): (MissingWhat, &str),
        of: Option<&KindCode>,
        on: NaiveDate,
        after: Option<ListPlace>,
        limit: u32,
    ) -> Result<Vec<ListPlace>, StoreError> {
        let only = if of.is_some() { "AND kind = :kind" } else { "AND :kind IS NULL" };
        let sql = format!(
            "SELECT request_id, since AS key FROM request_lack
             WHERE what = :what AND code = :code AND from_day <= :on AND (since, request_id) > (:key, :id) {only}
             ORDER BY since, request_id LIMIT :limit"
        );
        let (key, id) = behind(after);
        let params = named_params! {
            ":what": what.as_str(), ":code": code, ":on": on.to_string(), ":kind": of.map(KindCode::as_str), ":key": key, ":id": id,
            ":limit": limit,
        };
        self.rows(&sql, params, place)
    }

    /// Open requests that nobody changed since that moment, by stage.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_quiet(&self, since: i64) -> Result<Vec<(Stage, u64)>, StoreError> {
        let sql = "SELECT stage, count(*) AS requests FROM request_standing WHERE stage = :stage AND touched_at < :since";
        let mut counts = Vec::new();
        for at in Stage::ALONG {
            counts.push((at, self.count(sql, named_params! { ":stage": at.as_str(), ":since": since })?));
        }
        Ok(counts)
    }

    /// The same requests one by one, the longest untouched first, at one stage or at all.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_quiet(&self, at: Option<Stage>, since: i64, after: Option<ListPlace>, limit: u32) -> Result<Vec<ListPlace>, StoreError> {
        let only = if at.is_some() { "stage = :stage" } else { "stage IS NOT NULL AND :stage IS NULL" };
        let sql = format!(
            "SELECT request_id, touched_at AS key FROM request_standing
             WHERE {only} AND touched_at < :since AND (touched_at, request_id) > (:key, :id)
             ORDER BY touched_at, request_id LIMIT :limit"
        );
        let (key, id) = behind(after);
        self.rows(&sql, named_params! { ":stage": at.map(Stage::as_str), ":since": since, ":key": key, ":id": id, ":limit": limit }, place)
    }

    /// Open requests by stage and kind, and by stage alone.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn count_waiting(&self) -> Result<Vec<WaitingCount>, StoreError> {
        let sql = "SELECT stage, kind, count(*) AS requests FROM request_standing WHERE stage IS NOT NULL GROUP BY stage, kind";
        let by_kind: Vec<(Stage, KindCode, i64)> = self.rows(sql, [], |row| Ok((stage(row)?, kind(row)?, row.col("requests")?)))?;
        let mut counts = Vec::new();
        for at in Stage::ALONG {
            let mut all = 0;
            for (stage, kind, requests) in by_kind.iter().filter(|(stage, ..)| *stage == at) {
                all += requests;
                counts.push(self.waiting_count(*stage, Some(kind), *requests)?);
            }
            if all > 0 {
                counts.push(self.waiting_count(at, None, all)?);
            }
        }
        Ok(counts)
    }

    fn waiting_count(&self, stage: Stage, kind: Option<&KindCode>, requests: i64) -> Result<WaitingCount, StoreError> {
        Ok(WaitingCount {
            stage,
            kind: kind.cloned(),
            requests: requests.unsigned_abs(),
            // The lower of two middles, counted in days waited: the later of two days.
            middle_day: self.nth_waiting(stage, kind, "DESC", (requests - 1) / 2)?,
            oldest_day: self.nth_waiting(stage, kind, "ASC", 0)?,
        })
    }

    /// Since which day one of them waits, counted from the latest (`DESC`) or the oldest (`ASC`); the index is walked, nothing is sorted.
    fn nth_waiting(&self, at: Stage, of: Option<&KindCode>, direction: &'static str, place: i64) -> Result<i64, StoreError> {
        let (only, order) = match of {
            Some(_) => ("AND kind = :kind", "since_day"),
            None => ("AND :kind IS NULL", "stage_since"),
        };
        let sql = format!(
            "SELECT (stage_since + 10800000) / 86400000 AS day FROM request_standing
             WHERE stage = :stage {only} ORDER BY {order} {direction} LIMIT 1 OFFSET :place"
        );
        let kind = of.map(KindCode::as_str);
        self.row(&sql, named_params! { ":stage": at.as_str(), ":kind": kind, ":place": place }, |row| row.col("day"))?
            .ok_or(StoreError::NotFound)
    }

    /// Requests at one stage, the longest waiting first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_oldest(&self, at: Stage, after: Option<ListPlace>, limit: u32) -> Result<Vec<ListPlace>, StoreError> {
        let sql = "SELECT request_id, stage_since AS key FROM request_standing
                   WHERE stage = :stage AND (stage_since, request_id) > (:key, :id) ORDER BY stage_since, request_id LIMIT :limit";
        let (key, id) = behind(after);
        self.rows(sql, named_params! { ":stage": at.as_str(), ":key": key, ":id": id, ":limit": limit }, place)
    }

    /// What holds open requests up now, by stage (R53).
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_obstacles(&self) -> Result<Vec<ObstacleCount>, StoreError> {
        let sql = "SELECT s.stage AS stage, o.kind AS obstacle, count(*) AS requests
                   FROM obstacle o CROSS JOIN request_standing s INDEXED BY standing_stage ON s.request_id = o.request_id
                   WHERE o.cleared_at IS NULL AND s.stage IS NOT NULL GROUP BY s.stage, o.kind";
        self.rows(sql, [], |row| {
            let requests: i64 = row.col("requests")?;
            Ok(ObstacleCount {
                stage: stage(row)?,
                obstacle: row.parsed("obstacle", ObstacleKind::parse)?,
                requests: requests.unsigned_abs(),
            })
        })
    }

    /// How many promised replies are over their target, come to it up to the day `near`, or may go out already.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn count_promises(&self, today: NaiveDate, near: NaiveDate) -> Result<PromiseCounts, StoreError> {
        let count = |condition: &str| {
            let sql = format!("SELECT count(*) AS requests FROM request_standing WHERE target IS NOT NULL AND {condition}");
            self.count(&sql, named_params! { ":today": today.to_string(), ":near": near.to_string() })
        };
        Ok(PromiseCounts {
            passed: count(span(PromiseSpan::Passed))?,
            near: count(span(PromiseSpan::Near))?,
            reached: count(span(PromiseSpan::Reached))?,
        })
    }

    /// Promised replies of one span, the earliest target first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_promises(
        &self,
        of: PromiseSpan,
        (today, near): (NaiveDate, NaiveDate),
        after: Option<ListPlace>,
        limit: u32,
    ) -> Result<Vec<ListPlace>, StoreError> {
        let condition = span(of);
        let sql = format!(
            "SELECT request_id, target AS key FROM request_standing
             WHERE target IS NOT NULL AND {condition} AND (target, request_id) > (:key, :id) ORDER BY target, request_id LIMIT :limit"
        );
        let day = after.and_then(|place| NaiveDate::from_num_days_from_ce_opt(i32::try_from(place.key).ok()?));
        let key = day.map(|day| day.to_string()).unwrap_or_default();
        let id = after.map(|place| place.id.to_string()).unwrap_or_default();
        let params = named_params! { ":today": today.to_string(), ":near": near.to_string(), ":key": key, ":id": id, ":limit": limit };
        self.rows(&sql, params, place_of_day)
    }

    /// How far the requests came that were taken down since that moment, with their kinds.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_ways(&self, since: i64) -> Result<Vec<(KindCode, Milestones)>, StoreError> {
        let sql = "SELECT kind, opened_at, complete_at, submitted_at, decided_at, informed_at, served_at FROM request_standing WHERE opened_at >= :since";
        // By place and not by name: a year has tens of thousands of these rows, and looking each name up takes longer than reading them.
        self.rows(sql, named_params! { ":since": since }, |row| {
            let kind = row.get_ref(0)?.as_str().ok().and_then(|text| KindCode::parse(text).ok()).ok_or(StoreError::Unreadable("kind"))?;
            let way = Milestones {
                opened: row.get(1)?,
                complete: row.get(2)?,
                submitted: row.get(3)?,
                decided: row.get(4)?,
                informed: row.get(5)?,
                served: row.get(6)?,
            };
            Ok((kind, way))
        })
    }

    fn count(&self, sql: &str, params: impl rusqlite::Params) -> Result<u64, StoreError> {
        let counted: i64 = self.row(sql, params, |row| row.col("requests"))?.unwrap_or_default();
        Ok(counted.unsigned_abs())
    }
}

/// The three spans, each request in one of them at most. Every one names both days, so that one list of parameters fits all.
fn span(of: PromiseSpan) -> &'static str {
    match of {
        PromiseSpan::Passed => "target < :today AND :near IS NOT NULL",
        PromiseSpan::Near => "target >= :today AND target <= :near",
        PromiseSpan::Reached => "target > :near AND not_before <= :today",
    }
}
