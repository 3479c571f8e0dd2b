//! Who saw what between two moments: what the journal holds, added up by staff member, record and deed. For the scope of a breach (R58).

use domain::id::StaffId;
use rusqlite::{Row, types::Value};

use super::EntryFilter;
use crate::{Reader, StoreError, row::TypedRow};

/// How often one staff member did one deed with one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeRow {
    /// By whom.
    pub staff_id: Option<StaffId>,
    /// Which deed.
    pub deed: String,
    /// Kind of record.
    pub record_kind: String,
    /// Which record.
    pub record_id: String,
    /// How often.
    pub times: u32,
    /// First time (UTC, milliseconds).
    pub first: i64,
    /// Last time.
    pub last: i64,
}

fn scope_row(row: &Row<'_>) -> Result<ScopeRow, StoreError> {
    Ok(ScopeRow {
        staff_id: row.parsed_or_null("staff_id", StaffId::parse)?,
        deed: row.col("deed")?,
        record_kind: row.col("record_kind")?,
        record_id: row.col("record_id")?,
        times: row.col("times")?,
        first: row.col("first")?,
        last: row.col("last")?,
    })
}

impl Reader<'_> {
    /// Adds up the entries between the filter's two moments, of one staff member or all, for these records or all; kinds of record in
    /// `without` are left out.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn sum_entries(&self, filter: &EntryFilter, records: &[String], without: &[&str]) -> Result<Vec<ScopeRow>, StoreError> {
        let marks = |count: usize| vec!["?"; count].join(", ");
        let index = match (records.is_empty(), filter.staff) {
            (false, _) => "journal_record",
            (true, Some(_)) => "journal_staff",
            (true, None) => "journal_at",
        };
        let mut sql = format!(
            "SELECT staff_id, deed, record_kind, record_id, count(*) AS times, min(at) AS first, max(at) AS last
             FROM journal INDEXED BY {index} WHERE at >= ? AND at < ? AND record_kind NOT IN ({})",
            marks(without.len())
        );
        let mut params = vec![Value::from(filter.from), Value::from(filter.until)];
        params.extend(without.iter().map(|kind| Value::from((*kind).to_owned())));
        if let Some(staff) = filter.staff {
            sql.push_str(" AND staff_id = ?");
            params.push(Value::from(staff.to_string()));
        }
        if !records.is_empty() {
            sql.push_str(&format!(" AND record_id IN ({})", marks(records.len())));
            params.extend(records.iter().cloned().map(Value::from));
        }
        sql.push_str(" GROUP BY staff_id, record_kind, record_id, deed ORDER BY max(at) DESC LIMIT ?");
        params.push(Value::from(filter.limit));
        self.rows(&sql, rusqlite::params_from_iter(params), scope_row)
    }

    /// How often each deed was done between two moments.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_deeds(&self, from: i64, until: i64) -> Result<Vec<(String, u32)>, StoreError> {
        let sql = "SELECT deed, count(*) AS times FROM journal INDEXED BY journal_at WHERE at >= ? AND at < ? GROUP BY deed ORDER BY deed";
        self.rows(sql, [from, until], |row| Ok((row.col("deed")?, row.col("times")?)))
    }

    /// When this staff member did this deed, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_times(&self, staff: StaffId, deed: &str, limit: u32) -> Result<Vec<i64>, StoreError> {
        let sql = "SELECT at FROM journal INDEXED BY journal_deed WHERE deed = ?1 AND staff_id = ?2 ORDER BY at DESC LIMIT ?3";
        self.rows(sql, rusqlite::params![deed, staff.to_string(), limit], |row| row.col("at"))
    }

    /// The record with all that lies in it or around it, as the journal names them: of a household its people, requests and papers; of a
    /// person the household and its requests; of a request its papers, declarations, scans. The first is the record itself.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_related(&self, record_id: &str) -> Result<Vec<String>, StoreError> {
        self.rows(include_str!("related.sql"), rusqlite::named_params! { ":id": record_id }, |row| row.col("id"))
    }

    /// The number by which people speak of a record: file number of a person or household, request, declaration, paper number. `None` for
    /// what has none.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_spoken_number(&self, record_id: &str) -> Result<Option<String>, StoreError> {
        self.row(include_str!("spoken.sql"), rusqlite::named_params! { ":id": record_id }, |row| row.col("number"))
    }

    /// The record that people speak of by this number: a household file or a request.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_by_spoken_number(&self, number: &str) -> Result<Option<String>, StoreError> {
        let sql = "SELECT id FROM household WHERE file_number = ?1 UNION ALL SELECT id FROM request WHERE number = ?1 LIMIT 1";
        self.row(sql, [number], |row| row.col("id"))
    }
}
