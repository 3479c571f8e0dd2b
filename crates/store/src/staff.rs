//! Staff members as stored. Their passphrases are not here: the keys file holds them sealed.

use domain::{
    id::StaffId,
    staff::{Role, StaffMember},
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row::TypedRow};

fn staff_member(row: &Row<'_>) -> Result<StaffMember, StoreError> {
    Ok(StaffMember {
        id: row.parsed("id", StaffId::parse)?,
        name: row.col("name")?,
        roles: row.parsed("roles", |text| text.split(',').map(Role::parse).collect())?,
        active: row.col("active")?,
    })
}

/// A staff member's record as the manager's page needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRow {
    /// Who.
    pub staff: StaffMember,
    /// Counts up when somebody changes it; a write names the version it saw.
    pub version: i64,
    /// When the account was made (UTC, milliseconds).
    pub added_at: i64,
    /// When it was closed.
    pub closed_at: Option<i64>,
}

impl Reader<'_> {
    /// All staff with their records' versions, those who left included: whoever works here first, by name.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_staff_rows(&self) -> Result<Vec<StaffRow>, StoreError> {
        let sql = "SELECT id, name, roles, active, version, added_at, closed_at FROM staff ORDER BY active DESC, name";
        self.rows(sql, [], |row| {
            Ok(StaffRow {
                staff: staff_member(row)?,
                version: row.col("version")?,
                added_at: row.col("added_at")?,
                closed_at: row.col("closed_at")?,
            })
        })
    }

    /// Since when a renewal of the data key is due because somebody left; `None` when none is.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn key_renewal_due(&self) -> Result<Option<i64>, StoreError> {
        self.row("SELECT since FROM key_renewal_due", [], |row| row.col("since"))
    }

    /// A staff member by id.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_staff(&self, id: StaffId) -> Result<Option<StaffMember>, StoreError> {
        let sql = "SELECT id, name, roles, active FROM staff WHERE id = :id";
        self.row(sql, named_params! { ":id": id.to_string() }, staff_member)
    }

    /// All staff, those who left included, by name.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_staff(&self) -> Result<Vec<StaffMember>, StoreError> {
        self.rows("SELECT id, name, roles, active FROM staff ORDER BY name", [], staff_member)
    }
}

impl Reader<'_> {
    fn staff_version(&self, id: StaffId) -> Result<Option<i64>, StoreError> {
        self.row("SELECT version FROM staff WHERE id = :id", named_params! { ":id": id.to_string() }, |row| row.col("version"))
    }
}

impl Writer<'_> {
    /// Adds a staff member.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_staff(&self, staff: &StaffMember, at: i64) -> Result<(), StoreError> {
        let roles: Vec<_> = staff.roles.iter().map(|role| role.as_str()).collect();
        self.execute(
            "INSERT INTO staff (id, name, roles, active, added_at) VALUES (:id, :name, :roles, :active, :at)",
            named_params! {
                ":id": staff.id.to_string(), ":name": staff.name, ":roles": roles.join(","), ":active": staff.active, ":at": at,
            },
        )?;
        Ok(())
    }

    /// Changes name and roles over the version that was seen.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile.
    pub fn update_staff(&self, staff: &StaffMember, version: i64) -> Result<(), StoreError> {
        let roles: Vec<_> = staff.roles.iter().map(|role| role.as_str()).collect();
        self.execute_versioned(
            "UPDATE staff SET version = version + 1, name = :name, roles = :roles WHERE id = :id AND version = :version AND active = 1",
            named_params! { ":id": staff.id.to_string(), ":name": staff.name, ":roles": roles.join(","), ":version": version },
            |reader| reader.staff_version(staff.id),
        )
    }

    /// Closes an account: the name stays for the history.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile.
    pub fn close_staff(&self, id: StaffId, version: i64, at: i64) -> Result<(), StoreError> {
        self.execute_versioned(
            "UPDATE staff SET version = version + 1, active = 0, closed_at = :at WHERE id = :id AND version = :version AND active = 1",
            named_params! { ":id": id.to_string(), ":at": at, ":version": version },
            |reader| reader.staff_version(id),
        )
    }

    /// Notes that a renewal of the data key is due, or that it is done.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn set_key_renewal_due(&self, since: Option<i64>) -> Result<(), StoreError> {
        match since {
            Some(since) => self.execute(
                "INSERT INTO key_renewal_due (only_row, since) VALUES (1, :since) ON CONFLICT (only_row) DO NOTHING",
                named_params! { ":since": since },
            )?,
            None => self.execute("DELETE FROM key_renewal_due", [])?,
        };
        Ok(())
    }
}
