//! What can go wrong with the store, in kinds the desk can act on. No SQL, names or values travel in an error.

use rusqlite::ffi::ErrorCode;

/// Why the store refused or failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The record is not there.
    #[error("record not found")]
    NotFound,
    /// Another save came first.
    #[error("stale version, saved is {saved_version}")]
    Stale {
        /// The version that is saved now.
        saved_version: i64,
    },
    /// A value that must be unique is taken. Carries the table and column, never the value.
    #[error("already taken: {0}")]
    Taken(String),
    /// The disk is full; the transaction was rolled back.
    #[error("disk full")]
    DiskFull,
    /// Reading or writing failed at the disk.
    #[error("disk error {0}")]
    Disk(i32),
    /// Stopped by whoever began it.
    #[error("stopped")]
    Stopped,
    /// Another process holds the file.
    #[error("store busy")]
    Busy,
    /// The file or folder cannot be written.
    #[error("read-only")]
    ReadOnly,
    /// The file is damaged, or the key does not fit it.
    #[error("damaged store")]
    Damaged,
    /// The file is empty although it held data.
    #[error("empty store")]
    Empty,
    /// Written by a newer version of the program.
    #[error("schema {found} is newer than {known}")]
    Newer {
        /// The schema in the file.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The SQLite library has a known way of losing data.
    #[error("unsafe SQLite library")]
    UnsafeLibrary,
    /// A stored value could not be read back. Names the column.
    #[error("unreadable column {0}")]
    Unreadable(&'static str),
    /// Anything else, by SQLite's extended code.
    #[error("sqlite error {0}")]
    Other(i32),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            rusqlite::Error::SqliteFailure(code, message) => match code.code {
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Self::Disk(code.extended_code),
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged,
                ErrorCode::ConstraintViolation if code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE => {
                    Self::Taken(column_of(message.as_deref().unwrap_or_default()))
                }
                _ => Self::Other(code.extended_code),
            },
            _ => Self::Other(-1),
        }
    }
}

/// SQLite says «UNIQUE constraint failed: table.column»; the last word is the column and holds no value.
fn column_of(message: &str) -> String {
    message.rsplit(' ').next().unwrap_or_default().to_owned()
}
