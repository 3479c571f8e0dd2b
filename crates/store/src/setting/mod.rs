//! Settings that are kept version by version: a version is only ever added.

use chrono::NaiveDate;
use domain::{
    id::StaffId,
    setting::{SettingVersion, Topic, in_force},
};
use rusqlite::{Row, named_params};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    Reader, StoreError, Writer,
    row::{TypedRow, to_json},
};

fn setting_version(row: &Row<'_>) -> Result<SettingVersion, StoreError> {
    Ok(SettingVersion {
        version: row.col("version")?,
        effective_from: row.parsed("effective_from", |text| text.parse().ok())?,
        approved_by: row.col("approved_by")?,
        saved_by: row.parsed("saved_by", StaffId::parse)?,
        saved_at: row.col("saved_at")?,
    })
}

impl Reader<'_> {
    /// All versions of a topic, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_setting_versions(&self, topic: Topic) -> Result<Vec<SettingVersion>, StoreError> {
        self.rows(include_str!("list_versions.sql"), named_params! { ":topic": topic.as_str() }, setting_version)
    }

    /// The body of a version.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a version that never was, [`StoreError`] of the statement.
    pub fn get_setting<T: DeserializeOwned>(&self, topic: Topic, version: u32) -> Result<T, StoreError> {
        let sql = "SELECT body FROM setting WHERE topic = :topic AND version = :version";
        let params = named_params! { ":topic": topic.as_str(), ":version": version };
        self.row(sql, params, |row| row.json("body"))?.ok_or(StoreError::NotFound)
    }

    /// What holds on a day with its version; `None` where the office never changed it, so that the shipped one holds.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_setting<T: DeserializeOwned>(&self, topic: Topic, day: NaiveDate) -> Result<Option<(u32, T)>, StoreError> {
        let versions = self.list_setting_versions(topic)?;
        let Some(version) = in_force(&versions, day).map(|found| found.version) else { return Ok(None) };
        Ok(Some((version, self.get_setting(topic, version)?)))
    }
}

impl Writer<'_> {
    /// Adds a version under its own number.
    ///
    /// # Errors
    /// [`StoreError`] of the statement, also when the version is there already.
    pub fn insert_setting<T: Serialize>(&self, topic: Topic, version: &SettingVersion, body: &T) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":topic": topic.as_str(),
                ":version": version.version,
                ":body": to_json(body)?,
                ":effective_from": version.effective_from.to_string(),
                ":approved_by": version.approved_by,
                ":saved_by": version.saved_by.to_string(),
                ":saved_at": version.saved_at,
            },
        )?;
        Ok(())
    }
}
