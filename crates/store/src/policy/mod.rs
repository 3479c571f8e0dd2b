//! Policy texts as stored, every version, and who confirmed having read which.

use domain::{
    id::{PolicyId, StaffId},
    policy::Policy,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row::TypedRow};

fn policy(row: &Row<'_>) -> Result<Policy, StoreError> {
    Ok(Policy {
        id: row.parsed("id", PolicyId::parse)?,
        version: row.col("version")?,
        title: row.col("title")?,
        body: row.col("body")?,
        review_on: row.parsed_or_null("review_on", |text| text.parse().ok())?,
        withdrawn: row.col("withdrawn")?,
        saved_by: row.parsed("saved_by", StaffId::parse)?,
        saved_at: row.col("saved_at")?,
    })
}

impl Reader<'_> {
    /// The newest version of every policy, by title.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_policies(&self) -> Result<Vec<Policy>, StoreError> {
        self.rows(include_str!("list_newest.sql"), [], policy)
    }

    /// All versions of one policy, newest first; empty when there is none of that id.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_policy_versions(&self, id: PolicyId) -> Result<Vec<Policy>, StoreError> {
        self.rows(include_str!("list_versions.sql"), named_params! { ":id": id.to_string() }, policy)
    }

    /// Who confirmed having read this version, and when (UTC, milliseconds).
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_policy_readers(&self, id: PolicyId, version: u32) -> Result<Vec<(StaffId, i64)>, StoreError> {
        let sql = "SELECT staff_id, read_at FROM policy_reading WHERE policy_id = :id AND version = :version ORDER BY read_at";
        let params = named_params! { ":id": id.to_string(), ":version": version };
        self.rows(sql, params, |row| Ok((row.parsed("staff_id", StaffId::parse)?, row.col("read_at")?)))
    }
}

impl Writer<'_> {
    /// Adds a version of a policy.
    ///
    /// # Errors
    /// [`StoreError`] of the statement, also when the version is there already.
    pub fn insert_policy(&self, policy: &Policy) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": policy.id.to_string(),
                ":version": policy.version,
                ":title": policy.title,
                ":body": policy.body,
                ":review_on": policy.review_on.map(|day| day.to_string()),
                ":withdrawn": policy.withdrawn,
                ":saved_by": policy.saved_by.to_string(),
                ":saved_at": policy.saved_at,
            },
        )?;
        Ok(())
    }

    /// Notes that somebody confirmed having read a version; once is enough.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_policy_reading(&self, id: PolicyId, version: u32, staff: StaffId, at: i64) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert_reading.sql"),
            named_params! { ":id": id.to_string(), ":version": version, ":staff": staff.to_string(), ":at": at },
        )?;
        Ok(())
    }
}
