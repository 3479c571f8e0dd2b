//! The office's settings, kept version by version, and its logo.

use domain::{id::OfficeId, office::OfficeSettings};
use rusqlite::named_params;

use crate::{
    Reader, StoreError, Writer,
    row::{TypedRow, to_json},
};

impl Reader<'_> {
    /// Which office's store this is.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn office_id(&self) -> Result<OfficeId, StoreError> {
        self.row("SELECT office_id FROM identity", [], |row| row.parsed("office_id", OfficeId::parse))?.ok_or(StoreError::NotFound)
    }

    /// The settings in force.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] before the office is set up.
    pub fn get_office(&self) -> Result<OfficeSettings, StoreError> {
        let sql = "SELECT settings FROM office ORDER BY version DESC LIMIT 1";
        self.row(sql, [], |row| row.json("settings"))?.ok_or(StoreError::NotFound)
    }

    /// The logo as a clean JPEG with its width and height in pixels, if the office has one.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_logo(&self) -> Result<Option<(Vec<u8>, u32, u32)>, StoreError> {
        let sql = "SELECT jpeg, width, height FROM office_logo";
        self.row(sql, [], |row| Ok((row.col("jpeg")?, row.col("width")?, row.col("height")?)))
    }
}

impl Writer<'_> {
    /// Puts new settings in force; the earlier ones stay readable.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_office(&self, settings: &OfficeSettings, at: i64) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO office (version, settings, saved_at) SELECT coalesce(max(version), 0) + 1, :settings, :at FROM office",
            named_params! { ":settings": to_json(settings)?, ":at": at },
        )?;
        Ok(())
    }

    /// Keeps the logo, in place of an earlier one.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn save_logo(&self, jpeg: &[u8], width: u32, height: u32) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO office_logo (only_row, jpeg, width, height) VALUES (1, :jpeg, :width, :height)
             ON CONFLICT (only_row) DO UPDATE SET jpeg = excluded.jpeg, width = excluded.width, height = excluded.height",
            named_params! { ":jpeg": jpeg, ":width": width, ":height": height },
        )?;
        Ok(())
    }
}
