//! The journal (سجل الحركات): append-only and hash-chained, without a name, number or free text in the chained row (R57).

use domain::id::StaffId;
use rusqlite::{Row, named_params};
use sha2::{Digest, Sha256};

use crate::{Reader, StoreError, Writer, row::TypedRow};

mod list;
mod scope;
mod verify;

pub use list::{EntryFilter, EntryPlace};
pub use scope::ScopeRow;

/// What is to be written about one deed and one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// When (UTC, milliseconds).
    pub at: i64,
    /// By whom; `None` only before anybody can sign in.
    pub staff_id: Option<StaffId>,
    /// Which deed, by its code.
    pub deed: &'static str,
    /// What kind of record, such as `person`.
    pub record_kind: &'static str,
    /// Which record.
    pub record_id: String,
    /// Which fields were touched.
    pub fields: Vec<String>,
    /// Values before, as JSON; kept apart from the chain.
    pub before: Option<String>,
    /// Values after, as JSON.
    pub after: Option<String>,
    /// 32 random bytes when there are values.
    pub salt: [u8; 32],
}

/// One entry as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Place in the chain, from 1.
    pub seq: i64,
    /// When (UTC, milliseconds).
    pub at: i64,
    /// By whom.
    pub staff_id: Option<StaffId>,
    /// Which deed.
    pub deed: String,
    /// Kind of record.
    pub record_kind: String,
    /// Which record.
    pub record_id: String,
    /// Fields touched.
    pub fields: Vec<String>,
    /// SHA-256 of salt and values, when there are values.
    pub values_hash: Option<Vec<u8>>,
    /// Hash of the entry before.
    pub previous: Vec<u8>,
    /// Hash of this entry.
    pub hash: Vec<u8>,
}

/// Values before and after one entry, while they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ValuesRow {
    /// Before, as JSON.
    pub before: Option<String>,
    /// After, as JSON.
    pub after: Option<String>,
}

/// Where the chain does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainBreak {
    /// First entry that does not fit.
    pub seq: i64,
}

const COLUMNS: &str = "seq, at, staff_id, deed, record_kind, record_id, fields, values_hash, previous, hash";

fn entry(row: &Row<'_>) -> Result<Entry, StoreError> {
    let fields: String = row.col("fields")?;
    Ok(Entry {
        seq: row.col("seq")?,
        at: row.col("at")?,
        staff_id: row.parsed_or_null("staff_id", StaffId::parse)?,
        deed: row.col("deed")?,
        record_kind: row.col("record_kind")?,
        record_id: row.col("record_id")?,
        fields: fields.split(',').filter(|field| !field.is_empty()).map(str::to_owned).collect(),
        values_hash: row.col("values_hash")?,
        previous: row.col("previous")?,
        hash: row.col("hash")?,
    })
}

/// The hash of an entry over all its columns; lengths stand before texts so that no two rows read alike.
fn chain_hash(entry: &Entry) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(&entry.previous);
    hasher.update(entry.seq.to_be_bytes());
    hasher.update(entry.at.to_be_bytes());
    let staff = entry.staff_id.map(|id| id.to_string()).unwrap_or_default();
    let fields = entry.fields.join(",");
    for text in [&staff, &entry.deed, &entry.record_kind, &entry.record_id, &fields] {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text);
    }
    hasher.update(entry.values_hash.as_deref().unwrap_or_default());
    hasher.finalize().to_vec()
}

fn values_hash(salt: &[u8], before: Option<&str>, after: Option<&str>) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    for text in [before, after] {
        hasher.update([u8::from(text.is_some())]);
        let text = text.unwrap_or_default();
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text);
    }
    hasher.finalize().to_vec()
}

impl Reader<'_> {
    /// The entries about one record, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_entries_of(&self, record_id: &str) -> Result<Vec<Entry>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM journal WHERE record_id = :id ORDER BY seq DESC");
        self.rows(&sql, named_params! { ":id": record_id }, entry)
    }

    /// The newest entries of all, at most `limit`.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_newest_entries(&self, limit: u32) -> Result<Vec<Entry>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM journal ORDER BY seq DESC LIMIT :limit");
        self.rows(&sql, named_params! { ":limit": limit }, entry)
    }

    /// Records of one kind that a staff member touched by one of `deeds`, each once with its newest moment, the newest first.
    /// Only the newest entries of the journal are looked at: it grows for ever, and what is long past is not lately.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_recent_records(&self, staff: StaffId, kind: &str, deeds: &[&str], limit: u32) -> Result<Vec<(String, i64)>, StoreError> {
        let deeds = deeds.join(",");
        let params = named_params! { ":staff": staff.to_string(), ":kind": kind, ":deeds": deeds, ":limit": limit };
        self.rows(include_str!("list_recent.sql"), params, |row| Ok((row.col("record_id")?, row.col("at")?)))
    }

    /// The newest entry of this staff member, leaving out these deeds (our own codes, never anything typed).
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_newest_entry_by(&self, staff: StaffId, leaving_out: &[&'static str]) -> Result<Option<Entry>, StoreError> {
        let codes: Vec<_> = leaving_out.iter().map(|code| format!("'{code}'")).collect();
        let codes = codes.join(", ");
        let sql = format!("SELECT {COLUMNS} FROM journal WHERE staff_id = :staff AND deed NOT IN ({codes}) ORDER BY seq DESC LIMIT 1");
        self.row(&sql, named_params! { ":staff": staff.to_string() }, entry)
    }

    /// An entry by its place in the chain.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_entry(&self, seq: i64) -> Result<Option<Entry>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM journal WHERE seq = :seq");
        self.row(&sql, named_params! { ":seq": seq }, entry)
    }

    /// Values before and after an entry, while they are kept.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_values(&self, seq: i64) -> Result<Option<ValuesRow>, StoreError> {
        let sql = "SELECT before, after FROM journal_value WHERE seq = :seq";
        self.row(sql, named_params! { ":seq": seq }, |row| Ok(ValuesRow { before: row.col("before")?, after: row.col("after")? }))
    }
}

impl Writer<'_> {
    /// Appends one entry to the chain and keeps its values apart.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn append_entry(&self, new: &NewEntry) -> Result<(), StoreError> {
        let last = self.row("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| {
            Ok((row.col::<i64>("seq")?, row.col::<Vec<u8>>("hash")?))
        })?;
        let (last_seq, previous) = last.unwrap_or((0, vec![0; 32]));
        let has_values = new.before.is_some() || new.after.is_some();
        let mut added = Entry {
            seq: last_seq + 1,
            at: new.at,
            staff_id: new.staff_id,
            deed: new.deed.to_owned(),
            record_kind: new.record_kind.to_owned(),
            record_id: new.record_id.clone(),
            fields: new.fields.clone(),
            values_hash: has_values.then(|| values_hash(&new.salt, new.before.as_deref(), new.after.as_deref())),
            previous,
            hash: Vec::new(),
        };
        added.hash = chain_hash(&added);
        self.execute(
            include_str!("append.sql"),
            named_params! {
                ":seq": added.seq, ":at": added.at, ":staff": added.staff_id.map(|id| id.to_string()), ":deed": added.deed,
                ":kind": added.record_kind, ":record": added.record_id, ":fields": added.fields.join(","),
                ":values_hash": added.values_hash, ":previous": added.previous, ":hash": added.hash,
            },
        )?;
        if has_values {
            self.execute(
                "INSERT INTO journal_value (seq, salt, before, after) VALUES (:seq, :salt, :before, :after)",
                named_params! { ":seq": added.seq, ":salt": new.salt, ":before": new.before, ":after": new.after },
            )?;
        }
        Ok(())
    }
}
