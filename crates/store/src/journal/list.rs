//! Reading the journal page by page: newest first, by record, by staff member, by deed, between two moments.

use domain::id::StaffId;
use rusqlite::types::Value;

use super::{COLUMNS, Entry, entry};
use crate::{Reader, StoreError};

/// Deeds up to this many are looked up one by one in their own index and joined; more of them are found quicker by walking the days.
const FEW_DEEDS: usize = 6;

/// Where a page of the journal ended: the next begins after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryPlace {
    /// Its time (UTC, milliseconds).
    pub at: i64,
    /// Its place in the chain.
    pub seq: i64,
}

/// Which entries are wanted; newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryFilter {
    /// Only what this staff member did.
    pub staff: Option<StaffId>,
    /// Only what concerns this record.
    pub record: Option<String>,
    /// Only these deeds; empty for all.
    pub deeds: Vec<&'static str>,
    /// From this moment on (UTC, milliseconds).
    pub from: i64,
    /// Up to before this moment.
    pub until: i64,
    /// Only what lies behind this place.
    pub before: Option<EntryPlace>,
    /// At most so many.
    pub limit: u32,
}

impl Reader<'_> {
    /// One page of the journal, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_entries(&self, filter: &EntryFilter) -> Result<Vec<Entry>, StoreError> {
        let narrow = filter.record.is_some() || filter.staff.is_some();
        if narrow || filter.deeds.is_empty() || filter.deeds.len() > FEW_DEEDS {
            return self.list_page(filter, &filter.deeds);
        }
        let mut all = Vec::new();
        for deed in &filter.deeds {
            all.extend(self.list_page(filter, &[*deed])?);
        }
        all.sort_by_key(|entry| std::cmp::Reverse((entry.at, entry.seq)));
        all.truncate(usize::try_from(filter.limit).unwrap_or(usize::MAX));
        Ok(all)
    }

    fn list_page(&self, filter: &EntryFilter, deeds: &[&'static str]) -> Result<Vec<Entry>, StoreError> {
        let index = match (&filter.record, filter.staff, deeds) {
            (Some(_), ..) => "journal_record",
            (None, Some(_), _) => "journal_staff",
            (None, None, [_]) => "journal_deed",
            (None, None, _) => "journal_at",
        };
        let mut sql = format!("SELECT {COLUMNS} FROM journal INDEXED BY {index} WHERE at >= ? AND at < ?");
        let mut params = vec![Value::from(filter.from), Value::from(filter.until)];
        if let Some(record) = &filter.record {
            sql.push_str(" AND record_id = ?");
            params.push(Value::from(record.clone()));
        }
        if let Some(staff) = filter.staff {
            sql.push_str(" AND staff_id = ?");
            params.push(Value::from(staff.to_string()));
        }
        if !deeds.is_empty() {
            sql.push_str(" AND deed IN (");
            sql.push_str(&vec!["?"; deeds.len()].join(", "));
            sql.push(')');
            params.extend(deeds.iter().map(|deed| Value::from((*deed).to_owned())));
        }
        if let Some(place) = filter.before {
            sql.push_str(" AND (at, seq) < (?, ?)");
            params.extend([Value::from(place.at), Value::from(place.seq)]);
        }
        sql.push_str(" ORDER BY at DESC, seq DESC LIMIT ?");
        params.push(Value::from(filter.limit));
        self.rows(&sql, rusqlite::params_from_iter(params), entry)
    }
}
