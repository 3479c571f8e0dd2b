//! Sittings of the research committee as stored: when, where, who was there.

mod agenda;
mod member;

use chrono::NaiveDate;
use domain::{
    id::{MemberId, SittingId, StaffId},
    number::{RegisterNumber, Series},
    request::Stamp,
    sitting::{Sitting, SittingState},
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, request::stamp, row::TypedRow};

const COLUMNS: &str = "id, version, number, held_on, begins, place, state, off_day_reason, quorum, called_off_reason, planned_at, planned_by, \
                       opened_at, opened_by, ended_at, ended_by";

fn sitting(row: &Row<'_>) -> Result<Sitting, StoreError> {
    Ok(Sitting {
        id: row.parsed("id", SittingId::parse)?,
        version: row.col("version")?,
        number: row.parsed("number", |text| RegisterNumber::parse(Series::Sitting, text).ok())?,
        on: row.parsed("held_on", |text| text.parse().ok())?,
        begins: row.col("begins")?,
        place: row.col("place")?,
        state: row.parsed("state", SittingState::parse)?,
        off_day_reason: row.col("off_day_reason")?,
        quorum: row.col("quorum")?,
        called_off_reason: row.col("called_off_reason")?,
        planned: Stamp { by: row.parsed("planned_by", StaffId::parse)?, at: row.col("planned_at")? },
        opened: stamp(row, "opened_by", "opened_at")?,
        ended: stamp(row, "ended_by", "ended_at")?,
    })
}

impl Reader<'_> {
    /// A sitting by id, if there is one.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_sitting(&self, id: SittingId) -> Result<Option<Sitting>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM sitting WHERE id = :id");
        self.row(&sql, named_params! { ":id": id.to_string() }, sitting)
    }

    /// A sitting by id that must be there.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not, [`StoreError`] of the statement.
    pub fn get_sitting(&self, id: SittingId) -> Result<Sitting, StoreError> {
        self.find_sitting(id)?.ok_or(StoreError::NotFound)
    }

    /// Sittings, the latest day first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_sittings(&self, limit: u32) -> Result<Vec<Sitting>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM sitting ORDER BY held_on DESC, number DESC LIMIT :limit");
        self.rows(&sql, named_params! { ":limit": limit }, sitting)
    }

    /// Sittings that are planned or under way, the next one first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_sittings_ahead(&self) -> Result<Vec<Sitting>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM sitting WHERE state IN ('planned', 'open') ORDER BY held_on, number");
        self.rows(&sql, [], sitting)
    }

    /// Members who were there, by id.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_attendance(&self, sitting: SittingId) -> Result<Vec<MemberId>, StoreError> {
        let sql = "SELECT member_id FROM attendance WHERE sitting_id = :sitting ORDER BY member_id";
        self.rows(sql, named_params! { ":sitting": sitting.to_string() }, |row| row.parsed("member_id", MemberId::parse))
    }

    /// When the last sitting that took place before this day was; what came after it is new.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_last_sitting_before(&self, day: NaiveDate) -> Result<Option<Sitting>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM sitting WHERE state = 'held' AND held_on <= :day ORDER BY held_on DESC, number DESC LIMIT 1");
        self.row(&sql, named_params! { ":day": day.to_string() }, sitting)
    }
}

impl Writer<'_> {
    /// Keeps a sitting that was planned.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_sitting(&self, new: &Sitting) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": new.id.to_string(), ":version": new.version, ":number": new.number.to_string(), ":held_on": new.on.to_string(),
                ":begins": new.begins, ":place": new.place, ":state": new.state.as_str(), ":off_day_reason": new.off_day_reason,
                ":planned_at": new.planned.at, ":planned_by": new.planned.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Keeps what somebody changed on a sitting; `changed.version` is the version that was seen, the row's becomes the next.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when another save came first, [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn update_sitting(&self, changed: &Sitting) -> Result<(), StoreError> {
        let saved = |reader: &Reader<'_>| Ok(reader.find_sitting(changed.id)?.map(|sitting| sitting.version));
        self.execute_versioned(
            include_str!("update.sql"),
            named_params! {
                ":id": changed.id.to_string(), ":version": changed.version, ":held_on": changed.on.to_string(), ":begins": changed.begins,
                ":place": changed.place, ":state": changed.state.as_str(), ":off_day_reason": changed.off_day_reason,
                ":quorum": changed.quorum, ":called_off_reason": changed.called_off_reason,
                ":opened_at": changed.opened.map(|stamp| stamp.at), ":opened_by": changed.opened.map(|stamp| stamp.by.to_string()),
                ":ended_at": changed.ended.map(|stamp| stamp.at), ":ended_by": changed.ended.map(|stamp| stamp.by.to_string()),
            },
            saved,
        )
    }

    /// Notes who of the members is there; what was noted before is replaced.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn set_attendance(&self, sitting: SittingId, present: &[MemberId]) -> Result<(), StoreError> {
        let id = sitting.to_string();
        self.execute("DELETE FROM attendance WHERE sitting_id = :sitting", named_params! { ":sitting": id })?;
        for member in present {
            let sql = "INSERT INTO attendance (sitting_id, member_id) VALUES (:sitting, :member)";
            self.execute(sql, named_params! { ":sitting": id, ":member": member.to_string() })?;
        }
        Ok(())
    }
}
