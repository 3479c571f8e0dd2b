//! Retention rules as stored, and what has fallen due by them.

use domain::{
    id::{AttachmentId, PersonId, StaffId},
    privacy::{DataKind, RetentionRule},
    request::Stamp,
};
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer, row::TypedRow};

/// One version of all rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionVersion {
    /// Which version, from 1.
    pub version: i64,
    /// The rules.
    pub rules: Vec<RetentionRule>,
    /// Saved by whom and when.
    pub saved: Stamp,
}

/// Something whose period has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRow<T> {
    /// Which.
    pub id: T,
    /// The last thing that happened (UTC, milliseconds).
    pub last: i64,
}

impl Reader<'_> {
    /// The rules in force; none while the manager has saved none.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_retention(&self) -> Result<Option<RetentionVersion>, StoreError> {
        let sql = "SELECT version, kind, months, basis, saved_at, saved_by FROM retention_rule
                   WHERE version = (SELECT max(version) FROM retention_rule)";
        let rows = self.rows(sql, [], |row| {
            let rule = RetentionRule { kind: row.parsed("kind", DataKind::parse)?, months: row.col("months")?, basis: row.col("basis")? };
            let saved = Stamp { by: row.parsed("saved_by", StaffId::parse)?, at: row.col("saved_at")? };
            Ok((row.col::<i64>("version")?, rule, saved))
        })?;
        let Some((version, _, saved)) = rows.first().cloned() else { return Ok(None) };
        let mut rules: Vec<_> = rows.into_iter().map(|(_, rule, _)| rule).collect();
        rules.sort_by_key(|rule| rule.kind);
        Ok(Some(RetentionVersion { version, rules, saved }))
    }

    /// Persons without an open request for whom nothing was done since this instant, the longest first; one on hold is left out.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_due_persons(&self, before: i64, limit: u32) -> Result<Vec<DueRow<PersonId>>, StoreError> {
        let params = named_params! { ":before": before, ":limit": limit };
        self.rows(include_str!("list_due_persons.sql"), params, |row| {
            Ok(DueRow { id: row.parsed("id", PersonId::parse)?, last: row.col("last")? })
        })
    }

    /// Scans of requests that ended before this instant, the longest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_due_scans(&self, before: i64, limit: u32) -> Result<Vec<DueRow<AttachmentId>>, StoreError> {
        let params = named_params! { ":before": before, ":limit": limit };
        self.rows(include_str!("list_due_scans.sql"), params, |row| {
            Ok(DueRow { id: row.parsed("id", AttachmentId::parse)?, last: row.col("last")? })
        })
    }
}

impl Writer<'_> {
    /// Puts new rules in force over the version that was seen; the earlier ones stay readable.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile.
    pub fn insert_retention(&self, seen: i64, rules: &[RetentionRule], saved: Stamp) -> Result<i64, StoreError> {
        let now = self.find_retention()?.map_or(0, |now| now.version);
        if now != seen {
            return Err(StoreError::Stale { saved_version: now });
        }
        let sql = "INSERT INTO retention_rule (version, kind, months, basis, saved_at, saved_by) VALUES (:version, :kind, :months, :basis, :at, :by)";
        for rule in rules {
            self.execute(
                sql,
                named_params! {
                    ":version": now + 1, ":kind": rule.kind.as_str(), ":months": rule.months, ":basis": rule.basis, ":at": saved.at,
                    ":by": saved.by.to_string(),
                },
            )?;
        }
        Ok(now + 1)
    }
}
