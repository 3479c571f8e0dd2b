//! Serial numbers people read aloud: allotted inside the saving transaction, so none is given twice and none is lost.

use domain::number::Series;
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer};

impl Reader<'_> {
    /// The serial that the next allotting will give; nothing is allotted yet.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn peek_serial(&self, series: Series, year: i32) -> Result<u32, StoreError> {
        let sql = "SELECT serial FROM series WHERE name = :name AND year = :year";
        let last = self.row(sql, named_params! { ":name": series.as_str(), ":year": year }, |row| Ok(row.get::<_, u32>(0)?))?;
        Ok(last.unwrap_or_default().saturating_add(1))
    }
}

impl Writer<'_> {
    /// The next serial of a series in that year (0 for series that are not counted per year), from 1.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn next_serial(&self, series: Series, year: i32) -> Result<u32, StoreError> {
        let sql = "INSERT INTO series (name, year, serial) VALUES (:name, :year, 1)
                   ON CONFLICT (name, year) DO UPDATE SET serial = serial + 1 RETURNING serial";
        let params = named_params! { ":name": series.as_str(), ":year": year };
        self.row(sql, params, |row| Ok(row.get::<_, u32>(0)?))?.ok_or(StoreError::NotFound)
    }
}
