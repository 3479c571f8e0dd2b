//! Kept papers as stored: sealed bytes that are never changed (R62).

use domain::{
    id::{PaperId, RequestId, StaffId},
    paper::{Sheet, SheetKind},
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row::TypedRow};

/// A kept paper with its sealed bytes and the key that opens them.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptSheet {
    /// What it is.
    pub sheet: Sheet,
    /// The PDF, sealed by the desk; the store never sees it open.
    pub sealed: Vec<u8>,
    /// The paper's own key.
    pub seal_key: [u8; 32],
}

impl std::fmt::Debug for KeptSheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeptSheet").field("sheet", &self.sheet).finish_non_exhaustive()
    }
}

fn sheet(row: &Row<'_>) -> Result<Sheet, StoreError> {
    Ok(Sheet {
        id: row.parsed("id", PaperId::parse)?,
        kind: row.parsed("kind", SheetKind::parse)?,
        number: row.col("number")?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        sha256: row.col("sha256")?,
        text_version: row.col("text_version")?,
        made: Stamp { by: row.parsed("made_by", StaffId::parse)?, at: row.col("made_at")? },
    })
}

/// A key column: 32 bytes or nothing.
pub(crate) fn seal_key(row: &Row<'_>) -> Result<[u8; 32], StoreError> {
    let bytes: Vec<u8> = row.col("seal_key")?;
    bytes.try_into().map_err(|_| StoreError::Unreadable("seal_key"))
}

impl Reader<'_> {
    /// A kept paper without its bytes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_sheet(&self, id: PaperId) -> Result<Sheet, StoreError> {
        let sql = "SELECT id, kind, number, request_id, sha256, text_version, made_at, made_by FROM paper WHERE id = :id";
        self.row(sql, named_params! { ":id": id.to_string() }, sheet)?.ok_or(StoreError::NotFound)
    }

    /// A kept paper with its sealed bytes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_kept_sheet(&self, id: PaperId) -> Result<KeptSheet, StoreError> {
        let kept = |row: &Row<'_>| Ok(KeptSheet { sheet: sheet(row)?, sealed: row.col("sealed")?, seal_key: seal_key(row)? });
        self.row(include_str!("find_kept.sql"), named_params! { ":id": id.to_string() }, kept)?.ok_or(StoreError::NotFound)
    }

    /// The kept papers of a request, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_sheets(&self, request: RequestId) -> Result<Vec<Sheet>, StoreError> {
        self.rows(include_str!("list.sql"), named_params! { ":request": request.to_string() }, sheet)
    }

    /// Kept papers whose number begins like this («2026-0031»), newest first; of two sheets with one number only the newer.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn search_sheets_by_number(&self, beginning: &str, limit: u32) -> Result<Vec<Sheet>, StoreError> {
        if beginning.is_empty() || !beginning.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            return Ok(Vec::new());
        }
        // ':' follows '9', so that this is the end of everything that begins like this.
        let until = format!("{beginning}:");
        let params = named_params! { ":from": beginning, ":until": until, ":limit": limit };
        self.rows(include_str!("search_by_number.sql"), params, sheet)
    }

    /// How often a paper was taken for printing, by the journal.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_prints(&self, id: PaperId) -> Result<u32, StoreError> {
        let sql = "SELECT count(*) AS prints FROM journal WHERE record_id = :id AND deed = 'print_paper'";
        Ok(self.row(sql, named_params! { ":id": id.to_string() }, |row| row.col("prints"))?.unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Keeps a paper as it was printed.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_sheet(&self, new: &KeptSheet) -> Result<(), StoreError> {
        let sheet = &new.sheet;
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": sheet.id.to_string(), ":kind": sheet.kind.as_str(), ":number": sheet.number,
                ":request": sheet.request_id.to_string(), ":sha256": sheet.sha256, ":text_version": sheet.text_version,
                ":made_at": sheet.made.at, ":made_by": sheet.made.by.to_string(), ":sealed": new.sealed, ":seal_key": new.seal_key,
            },
        )?;
        Ok(())
    }
}
