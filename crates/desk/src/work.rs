//! The door: a deed reads and writes only through here, and a write cannot skip transaction, permission or journal.

use std::cell::{Cell, RefCell};

use domain::{Code, staff::StaffMember};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use store::{NewEntry, Reader, Writer};

use crate::{
    Desk, Failure,
    desk::Session,
    host::{Host, Now},
    op::Op,
    privacy::refuse_restricted,
    reports,
};

/// What a deed gives back: its value, and which kinds of record it changed, so that open pages reload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Outcome<T> {
    /// The answer.
    pub value: T,
    /// Kinds of record that changed, such as `person`; empty for a deed that only reads.
    pub changes: Vec<String>,
}

impl<T> Outcome<T> {
    /// The answer of a deed that changed no record.
    pub fn read(value: T) -> Self {
        Self { value, changes: Vec::new() }
    }
}

/// One deed being done by somebody who is signed in and may do it.
#[derive(Debug)]
pub struct Work<'d> {
    pub(crate) desk: &'d Desk,
    pub(crate) session: &'d Session,
    /// Who does it.
    pub staff: &'d StaffMember,
    /// When; one moment for the whole deed.
    pub now: Now,
    pub(crate) deed: &'static str,
    pub(crate) key: Option<&'d str>,
}

impl Work<'_> {
    /// The machine's clock, randomness and folder.
    pub(crate) fn host(&self) -> &Host {
        &self.desk.host
    }

    /// Today's civil date at UTC+3, whatever the PC's zone says (issue: "Civil dates are computed at UTC+3").
    pub fn today(&self) -> chrono::NaiveDate {
        domain::date::riyadh_date(self.now.unix_millis)
    }

    /// Reads from the store.
    ///
    /// # Errors
    /// What the closure returns.
    pub fn read<T>(&self, read: impl FnOnce(&Reader<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        self.session.store.read(read)
    }

    /// Notes that a record was opened, before anything of it is shown: once per session and record (R57).
    ///
    /// # Errors
    /// A failed write: then nothing may be shown either.
    pub fn opens(&self, op: Op, record_kind: &'static str, record_id: impl ToString) -> Result<(), Failure> {
        let record_id = record_id.to_string();
        if !self.session.is_first_sight(op, &record_id) {
            return Ok(());
        }
        self.write(op, |change| {
            change.note(record_kind, &record_id, &[]);
            Ok(())
        })
        .map(|_| ())
    }

    /// Carries out a write in one transaction with its journal entries. With an idempotency key the same deed done again
    /// answers as the first time and changes nothing.
    ///
    /// # Errors
    /// What the closure returns, or a failed commit; then nothing was changed.
    pub fn transact<T: Serialize + DeserializeOwned>(
        &self,
        op: Op,
        write: impl FnOnce(&Change<'_, '_>) -> Result<T, Failure>,
    ) -> Result<Outcome<T>, Failure> {
        let Some(key) = self.key else { return self.write(op, write) };
        if let Some(done) = self.already_done()? {
            return Ok(done);
        }
        self.write(op, |change| {
            let value = write(change)?;
            let outcome = Outcome { value, changes: change.kinds() };
            let answer = serde_json::to_string(&outcome).map_err(|_| Failure::new(Code::Unexpected))?;
            change.writer.insert_done(key, self.deed, &answer, self.now.unix_millis)?;
            Ok(outcome.value)
        })
    }

    /// The answer of this deed if its idempotency key was seen before, for deeds that do something costly ahead of their transaction.
    ///
    /// # Errors
    /// A failed read, or an answer that cannot be read back.
    pub fn already_done<T: DeserializeOwned>(&self) -> Result<Option<Outcome<T>>, Failure> {
        let Some(key) = self.key else { return Ok(None) };
        let done = self.read(|reader| Ok(reader.find_done(key, self.deed)?))?;
        done.map(|answer| serde_json::from_str(&answer).map_err(|_| Failure::new(Code::Unexpected))).transpose()
    }

    /// A second write of the same deed, in a transaction and with an entry of its own; the form's idempotency key belongs to the first.
    ///
    /// # Errors
    /// What the closure returns, or a failed commit.
    pub(crate) fn write_apart(&self, op: Op, write: impl FnOnce(&Change<'_, '_>) -> Result<(), Failure>) -> Result<(), Failure> {
        self.write(op, write).map(|_| ())
    }

    fn write<T>(&self, op: Op, write: impl FnOnce(&Change<'_, '_>) -> Result<T, Failure>) -> Result<Outcome<T>, Failure> {
        let mut done = None;
        let written = self.session.store.write(|writer| {
            let change = Change { work: self, op, writer, entries: RefCell::default(), undoes: Cell::default() };
            let value = write(&change)?;
            reports::keep_up(writer, self.now.unix_millis)?;
            let changes = change.kinds();
            let entries = change.entries.into_inner();
            if entries.is_empty() {
                // A write that tells the journal nothing is a mistake of ours; it is rolled back, not let through.
                return Err(Failure::new(Code::Unexpected).with("kind", "write without journal"));
            }
            refuse_restricted(self.session, writer, op, &entries)?;
            for entry in &entries {
                writer.append_entry(entry)?;
            }
            done = Some((writer.newest_seq()?, Outcome { value, changes: if op.is_view() { Vec::new() } else { changes } }));
            Ok(())
        });
        match (written, done) {
            (Ok(()), Some((_, outcome))) => Ok(outcome),
            (Ok(()), None) => Err(Failure::new(Code::Unexpected)),
            (Err(failure), done) if failure.code == Code::WriteFailed => self.look_again(failure, done),
            (Err(failure), _) => Err(failure),
        }
    }

    /// The disk refused in the middle of a save. A commit that reported an error may still be there (quality.md 6), so the store is closed and
    /// opened again and the journal asked; only then the clerk is told whether it was saved.
    fn look_again<T>(&self, failure: Failure, done: Option<(i64, Outcome<T>)>) -> Result<Outcome<T>, Failure> {
        let Ok(()) = self.session.store.reopen(self.session.key().store_key().expose()) else { return Err(failure) };
        let newest = self.read(|reader| Ok(reader.newest_seq()?))?;
        match done {
            Some((seq, outcome)) if newest >= seq => Ok(outcome),
            _ => Err(failure.with("looked", "not_saved")),
        }
    }
}

/// A write under way: the writer, and the journal entries that will be appended with it.
#[derive(Debug)]
pub struct Change<'c, 'd> {
    /// The deed.
    pub work: &'c Work<'d>,
    op: Op,
    writer: &'c Writer<'c>,
    entries: RefCell<Vec<NewEntry>>,
    undoes: Cell<Option<i64>>,
}

/// Under this name the journal keeps, beside the values before, what the way back needs. It is no field of the record.
const RESTORE: &str = "restore";
/// With this the journal names, among the fields of an undoing, the entry that was undone.
const UNDOES: &str = "undoes.";

/// What the way back needs, out of the values before that the journal keeps; nothing for a deed that told it none.
pub(crate) fn restore_of(before: &str) -> Option<serde_json::Value> {
    let before: serde_json::Value = serde_json::from_str(before).ok()?;
    before.get(RESTORE).cloned()
}

/// The entry that an undoing undid, out of its fields.
pub(crate) fn undone_by(fields: &[String]) -> Option<i64> {
    fields.iter().find_map(|field| field.strip_prefix(UNDOES)?.parse().ok())
}

impl<'c> std::ops::Deref for Change<'c, '_> {
    type Target = Writer<'c>;

    fn deref(&self) -> &Writer<'c> {
        self.writer
    }
}

impl Change<'_, '_> {
    /// A new record id.
    pub fn new_id<T: From<uuid::Uuid>>(&self) -> T {
        self.work.host().new_id()
    }

    /// Journals that a record was touched, without values.
    pub fn note(&self, record_kind: &'static str, record_id: impl ToString, fields: &[&str]) {
        self.push(record_kind, record_id.to_string(), fields.iter().map(ToString::to_string).collect(), None, None);
    }

    /// Journals a change with the record as it was and as it is; which fields differ is worked out here.
    ///
    /// # Errors
    /// A record that cannot be written as JSON.
    pub fn journal<T: Serialize>(
        &self,
        record_kind: &'static str,
        record_id: impl ToString,
        before: Option<&T>,
        after: Option<&T>,
    ) -> Result<(), Failure> {
        let as_value = |record: Option<&T>| record.map(serde_json::to_value).transpose().map_err(|_| Failure::new(Code::Unexpected));
        let (before, after) = (as_value(before)?, as_value(after)?);
        let fields = changed_fields(before.as_ref(), after.as_ref());
        let text = |value: Option<serde_json::Value>| value.map(|value| value.to_string());
        self.push(record_kind, record_id.to_string(), fields, text(before), text(after));
        Ok(())
    }

    /// The same for a deed that can be taken back: `restore` is kept beside the values before, for the undoing to read.
    ///
    /// # Errors
    /// A record that cannot be written as JSON.
    pub fn journal_undoable<T: Serialize, R: Serialize>(
        &self,
        record_kind: &'static str,
        record_id: impl ToString,
        before: Option<&T>,
        after: Option<&T>,
        restore: &R,
    ) -> Result<(), Failure> {
        self.journal(record_kind, record_id, before, after)?;
        let unexpected = || Failure::new(Code::Unexpected);
        let restore = serde_json::to_value(restore).map_err(|_| unexpected())?;
        if let Some(entry) = self.entries.borrow_mut().last_mut() {
            let mut kept: serde_json::Map<String, serde_json::Value> =
                entry.before.as_deref().map(serde_json::from_str).transpose().map_err(|_| unexpected())?.unwrap_or_default();
            kept.insert(RESTORE.to_owned(), restore);
            entry.before = Some(serde_json::Value::Object(kept).to_string());
        }
        Ok(())
    }

    /// Says that this deed takes back the one of that journal entry: every entry of it will name it.
    pub(crate) fn undoes(&self, seq: i64) {
        self.undoes.set(Some(seq));
    }

    fn push(&self, record_kind: &'static str, record_id: String, mut fields: Vec<String>, before: Option<String>, after: Option<String>) {
        fields.extend(self.undoes.get().map(|seq| format!("{UNDOES}{seq}")));
        self.entries.borrow_mut().push(NewEntry {
            at: self.work.now.unix_millis,
            staff_id: Some(self.work.staff.id),
            deed: self.op.as_str(),
            record_kind,
            record_id,
            fields,
            before,
            after,
            salt: self.work.host().random(),
        });
    }

    fn kinds(&self) -> Vec<String> {
        let mut kinds: Vec<String> = self.entries.borrow().iter().map(|entry| entry.record_kind.to_owned()).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }
}

/// Names of the top-level fields that differ.
fn changed_fields(before: Option<&serde_json::Value>, after: Option<&serde_json::Value>) -> Vec<String> {
    let (Some(after), before) = (after.and_then(|value| value.as_object()), before.and_then(|value| value.as_object())) else {
        return Vec::new();
    };
    after
        .iter()
        .filter(|(name, value)| before.is_none_or(|before| before.get(*name) != Some(value)))
        .map(|(name, _)| name.clone())
        .collect()
}
