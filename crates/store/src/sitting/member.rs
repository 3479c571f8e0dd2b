//! Members of the committee as stored.

use domain::{id::MemberId, request::Stamp, sitting::Member};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row::TypedRow};

const COLUMNS: &str = "id, version, name, title, since, until";

fn member(row: &Row<'_>) -> Result<Member, StoreError> {
    Ok(Member {
        id: row.parsed("id", MemberId::parse)?,
        version: row.col("version")?,
        name: row.col("name")?,
        title: row.col("title")?,
        since: row.parsed("since", |text| text.parse().ok())?,
        until: row.parsed_or_null("until", |text| text.parse().ok())?,
    })
}

impl Reader<'_> {
    /// All members there ever were, who came first first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_members(&self) -> Result<Vec<Member>, StoreError> {
        self.rows(&format!("SELECT {COLUMNS} FROM member ORDER BY since, id"), [], member)
    }

    /// A member by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, [`StoreError`] of the statement.
    pub fn get_member(&self, id: MemberId) -> Result<Member, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM member WHERE id = :id");
        self.row(&sql, named_params! { ":id": id.to_string() }, member)?.ok_or(StoreError::NotFound)
    }
}

impl Writer<'_> {
    /// Keeps a new member.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_member(&self, new: &Member, stamp: Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO member (id, version, name, title, since, until, saved_at, saved_by)
                   VALUES (:id, :version, :name, :title, :since, :until, :at, :by)";
        self.execute(
            sql,
            named_params! {
                ":id": new.id.to_string(), ":version": new.version, ":name": new.name, ":title": new.title, ":since": new.since.to_string(),
                ":until": new.until.map(|day| day.to_string()), ":at": stamp.at, ":by": stamp.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Keeps what somebody changed on a member; `changed.version` is the version that was seen, the row's becomes the next.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when another save came first, [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn update_member(&self, changed: &Member, stamp: Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE member SET version = version + 1, name = :name, title = :title, since = :since, until = :until, saved_at = :at,
                   saved_by = :by WHERE id = :id AND version = :version";
        let id = changed.id;
        self.execute_versioned(
            sql,
            named_params! {
                ":id": id.to_string(), ":version": changed.version, ":name": changed.name, ":title": changed.title,
                ":since": changed.since.to_string(), ":until": changed.until.map(|day| day.to_string()), ":at": stamp.at,
                ":by": stamp.by.to_string(),
            },
            |reader| match reader.get_member(id) {
                Ok(member) => Ok(Some(member.version)),
                Err(StoreError::NotFound) => Ok(None),
                Err(other) => Err(other),
            },
        )
    }
}
