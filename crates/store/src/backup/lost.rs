//! What a restore would lose: the records of this store that a copy taken earlier does not hold, by their numbers.

use rusqlite::named_params;
use serde::{Deserialize, Serialize};

use crate::{Reader, StoreError, row::TypedRow};

/// Records of one kind that would be lost.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostRecords {
    /// How many.
    pub count: u64,
    /// Their numbers, oldest first, and not more of them than a page takes in.
    pub numbers: Vec<String>,
}

/// What entered this store after a copy was taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lost {
    /// Requests opened, by request number.
    pub requests: LostRecords,
    /// Persons registered, by the file number of their household.
    pub persons: LostRecords,
    /// Papers printed or issued, by their number.
    pub papers: LostRecords,
    /// Scans kept.
    pub scans: u64,
    /// All journalled deeds, looking at records included.
    pub deeds: u64,
}

/// Numbers shown of one kind; the count is always whole.
const MOST_NUMBERS: usize = 200;

impl Reader<'_> {
    /// What entered this store after a copy was taken, of which the last journal entry's place and hash are known. When the copy comes from a time
    /// that a restore has cut off since, everything entered after that restore is not in it.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn lost_since(&self, journal_seq: i64, journal_hash: &str, taken_at: i64) -> Result<Lost, StoreError> {
        let journal_seq = self.shared_with(journal_seq, journal_hash)?;
        let list = |sql: &str| {
            let numbers = self.rows(sql, named_params! { ":seq": journal_seq }, |row| row.col::<String>("number"))?;
            Ok::<_, StoreError>(LostRecords { count: numbers.len() as u64, numbers: numbers.into_iter().take(MOST_NUMBERS).collect() })
        };
        let count = |sql: &str, value: i64| {
            let rows: Option<i64> = self.row(sql, named_params! { ":value": value }, |row| row.col("rows"))?;
            Ok::<_, StoreError>(u64::try_from(rows.unwrap_or_default()).unwrap_or_default())
        };
        Ok(Lost {
            requests: list(include_str!("lost_requests.sql"))?,
            persons: list(include_str!("lost_persons.sql"))?,
            papers: {
                let numbers = self.rows(
                    "SELECT number FROM paper WHERE made_at > :at ORDER BY made_at, id",
                    named_params! { ":at": taken_at },
                    |row| row.col::<String>("number"),
                )?;
                LostRecords { count: numbers.len() as u64, numbers: numbers.into_iter().take(MOST_NUMBERS).collect() }
            },
            scans: count("SELECT count(*) AS rows FROM attachment WHERE added_at > :value", taken_at)?,
            deeds: count("SELECT count(*) AS rows FROM journal WHERE seq > :value AND record_kind <> 'backup'", journal_seq)?,
        })
    }

    /// The last entry that this journal and a copy's have in common.
    fn shared_with(&self, seq: i64, hash: &str) -> Result<i64, StoreError> {
        let here = self.row("SELECT hex(hash) AS hash FROM journal WHERE seq = :seq", named_params! { ":seq": seq }, |row| {
            row.col::<String>("hash")
        })?;
        if here.as_deref() == Some(hash) {
            return Ok(seq);
        }
        let sql = "SELECT coalesce(min(seq), 1) - 1 AS seq FROM journal WHERE deed = 'restore_backup'";
        self.row(sql, [], |row| row.col("seq"))?.ok_or(StoreError::NotFound)
    }
}
