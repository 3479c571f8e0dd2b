//! Reading typed values out of rows: what does not parse is an error that names its column, never a default.

use rusqlite::Row;

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
        self.get(name).map_err(|_| StoreError::Unreadable(name))
    }
}

/// Writes a value as the JSON text of a column.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Unreadable("json"))
}
