//! Reading typed values out of rows: what does not parse is an error that names its column, never a default.

use rusqlite::{Row, types::ValueRef};

use crate::StoreError;

/// Typed reads from one row.
pub(crate) trait TypedRow {
    /// A column that any SQLite type can be read from.
    fn col<T: rusqlite::types::FromSql>(&self, name: &'static str) -> Result<T, StoreError>;

    /// A text column parsed into its own type.
    fn parsed<T>(&self, name: &'static str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
        let text: String = self.col(name)?;
        parse(&text).ok_or(StoreError::Unreadable(name))
    }

    /// The same for a column that may be NULL.
    fn parsed_or_null<T>(&self, name: &'static str, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
        let text: Option<String> = self.col(name)?;
        text.map(|text| parse(&text).ok_or(StoreError::Unreadable(name))).transpose()
    }

    /// A JSON column read into its type.
    fn json<T: serde::de::DeserializeOwned>(&self, name: &'static str) -> Result<T, StoreError> {
        self.parsed(name, |text| serde_json::from_str(text).ok())
    }
}

impl TypedRow for Row<'_> {
    fn col<T: rusqlite::types::FromSql>(&self, name: &'static str) -> Result<T, StoreError> {
        let unreadable = |_: rusqlite::Error| StoreError::Unreadable(name);
        // A long text reaches over several pages, and one whose seal is broken comes back as zeros with the error following later. No
        // text of ours holds a zero, so none is ever shown.
        match self.get_ref(name).map_err(unreadable)? {
            ValueRef::Text(text) if text.contains(&0) => Err(StoreError::Unreadable(name)),
            _ => self.get(name).map_err(unreadable),
        }
    }
}

/// Writes a value as the JSON text of a column.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Unreadable("json"))
}
