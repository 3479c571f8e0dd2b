//! Copies of the store (النسخ الاحتياطية): made while people work, read back with the key and judged before they count.
//!
//! A copy is one file without a log beside it, encrypted with the same key. What it holds is told as [`StoreFacts`], counted once in
//! the snapshot that was copied and once more in the copy.

mod copy;
mod facts;
mod lost;

pub use copy::{check_copy, copy_store};
pub use facts::{AttachmentFile, SeriesHeight, StoreFacts, needs_upgrade, read_facts, read_only};
pub use lost::{Lost, LostRecords};

use domain::{id::StaffId, staff::StaffMember};
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer, row::TypedRow};

/// Where copies are carried to besides the store's own disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupMedium {
    /// The folder the manager chose.
    pub folder: String,
    /// When it was chosen (UTC, milliseconds).
    pub set_at: i64,
}

/// One restore this store came out of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restoration {
    /// Its own id.
    pub id: String,
    /// Which copy was put back.
    pub backup_id: String,
    /// When that copy was taken (UTC, milliseconds).
    pub taken_at: i64,
    /// When it was put back.
    pub restored_at: i64,
    /// By whom; `None` when it was done with the recovery code.
    pub restored_by: Option<StaffId>,
    /// What was lost, as JSON; empty when the store it replaced could not be read.
    pub lost: String,
    /// From which serials the series went on, as JSON.
    pub series: String,
}

impl Reader<'_> {
    /// The second medium, if one was chosen.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_backup_medium(&self) -> Result<Option<BackupMedium>, StoreError> {
        let sql = "SELECT folder, set_at FROM backup_medium";
        self.row(sql, [], |row| Ok(BackupMedium { folder: row.col("folder")?, set_at: row.col("set_at")? }))
    }

    /// The restores this store came out of, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_restorations(&self) -> Result<Vec<Restoration>, StoreError> {
        let sql = "SELECT id, backup_id, taken_at, restored_at, restored_by, lost, series FROM restoration ORDER BY restored_at DESC";
        self.rows(sql, [], |row| {
            Ok(Restoration {
                id: row.col("id")?,
                backup_id: row.col("backup_id")?,
                taken_at: row.col("taken_at")?,
                restored_at: row.col("restored_at")?,
                restored_by: row.parsed_or_null("restored_by", StaffId::parse)?,
                lost: row.col("lost")?,
                series: row.col("series")?,
            })
        })
    }

    /// When the journal began (UTC, milliseconds); 0 for an empty one.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn office_began(&self) -> Result<i64, StoreError> {
        Ok(self.row("SELECT at FROM journal ORDER BY seq LIMIT 1", [], |row| row.col("at"))?.unwrap_or_default())
    }

    /// Whether anything but taking and carrying copies was journalled after that entry, or a draft saved after that moment.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn changed_since(&self, seq: i64, at: i64) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM journal WHERE seq > :seq AND record_kind <> 'backup')
                       OR EXISTS (SELECT 1 FROM draft WHERE saved_at > :at) AS changed";
        self.row(sql, named_params! { ":seq": seq, ":at": at }, |row| row.col("changed"))?.ok_or(StoreError::NotFound)
    }
}

impl Writer<'_> {
    /// Chooses the second medium in place of an earlier one; `None` gives it up.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn save_backup_medium(&self, folder: Option<&str>, at: i64, by: StaffId) -> Result<(), StoreError> {
        self.execute("DELETE FROM backup_medium", [])?;
        if let Some(folder) = folder {
            self.execute(
                "INSERT INTO backup_medium (only_row, folder, set_at, set_by) VALUES (1, :folder, :at, :by)",
                named_params! { ":folder": folder, ":at": at, ":by": by.to_string() },
            )?;
        }
        Ok(())
    }

    /// Notes the restore this store comes out of.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_restoration(&self, new: &Restoration) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO restoration (id, backup_id, taken_at, restored_at, restored_by, lost, series)
             VALUES (:id, :backup, :taken, :at, :by, :lost, :series)",
            named_params! {
                ":id": new.id, ":backup": new.backup_id, ":taken": new.taken_at, ":at": new.restored_at,
                ":by": new.restored_by.map(|id| id.to_string()), ":lost": new.lost, ":series": new.series,
            },
        )?;
        Ok(())
    }

    /// Puts a staff member as today's office knows them into a restored store: who came since, who left since.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn carry_staff_over(&self, staff: &StaffMember, at: i64) -> Result<(), StoreError> {
        let roles: Vec<_> = staff.roles.iter().map(|role| role.as_str()).collect();
        self.execute(
            "INSERT INTO staff (id, name, roles, active, added_at) VALUES (:id, :name, :roles, :active, :at)
             ON CONFLICT (id) DO UPDATE SET version = version + 1, name = excluded.name, roles = excluded.roles, active = excluded.active",
            named_params! {
                ":id": staff.id.to_string(), ":name": staff.name, ":roles": roles.join(","), ":active": staff.active, ":at": at,
            },
        )?;
        Ok(())
    }

    /// Lets a series go on above this serial; never lowers it.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn raise_series(&self, height: &SeriesHeight) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO series (name, year, serial) VALUES (:name, :year, :serial)
             ON CONFLICT (name, year) DO UPDATE SET serial = max(serial, excluded.serial)",
            named_params! { ":name": height.name, ":year": height.year, ":serial": height.serial },
        )?;
        Ok(())
    }
}
