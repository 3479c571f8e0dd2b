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

impl Reader<'_> {
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
}
