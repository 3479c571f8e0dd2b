//! How a deed says no: a code, values for the words, the fields concerned. Never a name, an ID number or SQL (house rule 7).

use std::collections::BTreeMap;

use domain::{Code, Refusal, Refusals};
use serde::{Deserialize, Serialize};
use store::StoreError;

/// SQLite's extended code for a failed fsync.
const SYNC_FAILED: i32 = 1034;

/// One field that was not accepted.
pub type FieldRefusal = Refusal;

/// Why a deed was not done. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Failure {
    /// The main reason; the first field's when fields were refused.
    pub code: Code,
    /// Values for the words.
    pub params: BTreeMap<String, String>,
    /// What is wrong field by field; empty when the deed as a whole was refused.
    pub fields: Vec<FieldRefusal>,
    /// Number that leads to the line in the local log, when it was unexpected.
    pub incident: Option<String>,
}

impl Failure {
    /// A failure of the whole deed.
    pub fn new(code: Code) -> Self {
        Self { code, params: BTreeMap::new(), fields: Vec::new(), incident: None }
    }

    /// Adds a value for the words.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

impl From<Refusals> for Failure {
    fn from(refusals: Refusals) -> Self {
        let code = refusals.0.first().map_or(Code::Unexpected, |first| first.code);
        let params = refusals.0.first().map(|first| first.params.clone()).unwrap_or_default();
        Self { code, params, fields: refusals.0, incident: None }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        if refusal.field.is_empty() {
            return Self { code: refusal.code, params: refusal.params, fields: Vec::new(), incident: None };
        }
        Refusals::from(refusal).into()
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::new(Code::NotFound),
            StoreError::Stale { saved_version } => Self::new(Code::Stale).with("saved_version", saved_version),
            StoreError::Stopped => Self::new(Code::Cancelled),
            StoreError::DiskFull => Self::new(Code::DiskFull),
            // A disk that cannot bring to its plates what it took is about to lose more (quality.md, fault 6).
            StoreError::Disk(SYNC_FAILED) => Self::new(Code::WriteFailed).with("disk", "sync"),
            StoreError::Disk(_) => Self::new(Code::WriteFailed),
            StoreError::Busy => Self::new(Code::StoreInUse),
            StoreError::ReadOnly => Self::new(Code::ReadOnlyFolder),
            // A value that does not read back was written whole: something happened to the file since.
            StoreError::Damaged | StoreError::Unreadable(_) => Self::new(Code::StoreDamaged),
            StoreError::Empty => Self::new(Code::StoreEmpty),
            StoreError::Newer { .. } => Self::new(Code::StoreNewer),
            StoreError::Taken(_) | StoreError::UnsafeLibrary | StoreError::Other(_) => Self::new(Code::Unexpected).with("kind", error),
        }
    }
}
