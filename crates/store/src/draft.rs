//! Drafts: what is typed and not saved yet. They lie in the encrypted store and survive lock, crash and the second visitor.

use domain::id::{DraftId, StaffId};
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer, row::TypedRow};

/// One form as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// Identity.
    pub id: DraftId,
    /// Whose typing it is; nobody else sees it.
    pub staff_id: StaffId,
    /// Which screen.
    pub screen: String,
    /// Which visitor's tab.
    pub tab: String,
    /// The form's values as the window keeps them (JSON).
    pub body: String,
    /// When it was last written (UTC, milliseconds).
    pub saved_at: i64,
}

impl Reader<'_> {
    /// A staff member's drafts, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_drafts(&self, staff: StaffId) -> Result<Vec<DraftRow>, StoreError> {
        let sql = "SELECT id, staff_id, screen, tab, body, saved_at FROM draft WHERE staff_id = :staff ORDER BY saved_at DESC";
        self.rows(sql, named_params! { ":staff": staff.to_string() }, |row| {
            Ok(DraftRow {
                id: row.parsed("id", DraftId::parse)?,
                staff_id: row.parsed("staff_id", StaffId::parse)?,
                screen: row.col("screen")?,
                tab: row.col("tab")?,
                body: row.col("body")?,
                saved_at: row.col("saved_at")?,
            })
        })
    }
}

impl Writer<'_> {
    /// Writes a draft, in place of the earlier one of the same screen and tab.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn save_draft(&self, draft: &DraftRow) -> Result<(), StoreError> {
        let sql = "INSERT INTO draft (id, staff_id, screen, tab, body, saved_at) VALUES (:id, :staff, :screen, :tab, :body, :at)
                   ON CONFLICT (staff_id, screen, tab) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at";
        self.execute(
            sql,
            named_params! {
                ":id": draft.id.to_string(), ":staff": draft.staff_id.to_string(), ":screen": draft.screen,
                ":tab": draft.tab, ":body": draft.body, ":at": draft.saved_at,
            },
        )?;
        Ok(())
    }

    /// Removes all that somebody who left had typed and not saved: nobody else may read it, and nobody would ever remove it.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn discard_drafts_of(&self, staff: StaffId) -> Result<(), StoreError> {
        self.execute("DELETE FROM draft WHERE staff_id = :staff", named_params! { ":staff": staff.to_string() })?;
        Ok(())
    }

    /// Removes a draft once its form is saved or put away. A draft is not a record, so this is no deletion of one.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn discard_draft(&self, staff: StaffId, screen: &str, tab: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM draft WHERE staff_id = :staff AND screen = :screen AND tab = :tab";
        self.execute(sql, named_params! { ":staff": staff.to_string(), ":screen": screen, ":tab": tab })?;
        Ok(())
    }
}
