//! Scans as stored: the row holds what opens the file beside the store.

use domain::{
    attachment::{Attachment, AttachmentOf, ScanMedia},
    catalogue::PaperCode,
    id::{AttachmentId, DeclarationId, RequestId, StaffId},
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, paper::seal_key, request::stamp, row::TypedRow};

/// A scan with what opens its file.
#[derive(Clone, PartialEq, Eq)]
pub struct AttachmentRow {
    /// What it is.
    pub attachment: Attachment,
    /// Name of the sealed file; says nothing.
    pub file: String,
    /// The file's own key.
    pub seal_key: [u8; 32],
}

impl std::fmt::Debug for AttachmentRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttachmentRow").field("attachment", &self.attachment).finish_non_exhaustive()
    }
}

fn attachment(row: &Row<'_>) -> Result<AttachmentRow, StoreError> {
    let paper = row.parsed_or_null("paper", |text| PaperCode::parse(text).ok())?;
    let declaration_id = row.parsed_or_null("declaration_id", DeclarationId::parse)?;
    let of = match (paper, declaration_id) {
        (Some(paper), None) => AttachmentOf::Paper { paper },
        (None, Some(declaration_id)) => AttachmentOf::Declaration { declaration_id },
        _ => return Err(StoreError::Unreadable("paper")),
    };
    let sha256: Vec<u8> = row.col("sha256")?;
    let bytes: i64 = row.col("bytes")?;
    Ok(AttachmentRow {
        attachment: Attachment {
            id: row.parsed("id", AttachmentId::parse)?,
            request_id: row.parsed("request_id", RequestId::parse)?,
            of,
            media: row.parsed("media", ScanMedia::parse)?,
            bytes: u64::try_from(bytes).map_err(|_| StoreError::Unreadable("bytes"))?,
            pages: row.col("pages")?,
            sha256: sha256.try_into().map_err(|_| StoreError::Unreadable("sha256"))?,
            display_name: row.col("display_name")?,
            added: Stamp { by: row.parsed("added_by", StaffId::parse)?, at: row.col("added_at")? },
            in_error: stamp(row, "error_by", "error_at")?,
        },
        file: row.col("file")?,
        seal_key: seal_key(row)?,
    })
}

impl Reader<'_> {
    /// A scan by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_attachment(&self, id: AttachmentId) -> Result<AttachmentRow, StoreError> {
        self.row(include_str!("find.sql"), named_params! { ":id": id.to_string() }, attachment)?.ok_or(StoreError::NotFound)
    }

    /// The scans of a request, oldest first, without those entered in error.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_attachments(&self, request: RequestId) -> Result<Vec<AttachmentRow>, StoreError> {
        self.rows(include_str!("list.sql"), named_params! { ":request": request.to_string() }, attachment)
    }
}

impl Writer<'_> {
    /// Keeps a scan's row; its file is there already.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_attachment(&self, new: &AttachmentRow) -> Result<(), StoreError> {
        let AttachmentRow { attachment, file, seal_key } = new;
        let (paper, declaration) = match &attachment.of {
            AttachmentOf::Paper { paper } => (Some(paper.as_str()), None),
            AttachmentOf::Declaration { declaration_id } => (None, Some(declaration_id.to_string())),
        };
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": attachment.id.to_string(), ":request": attachment.request_id.to_string(), ":paper": paper,
                ":declaration": declaration, ":media": attachment.media.as_str(),
                ":bytes": i64::try_from(attachment.bytes).map_err(|_| StoreError::Unreadable("bytes"))?, ":pages": attachment.pages,
                ":sha256": attachment.sha256, ":file": file, ":seal_key": seal_key, ":display_name": attachment.display_name,
                ":at": attachment.added.at, ":by": attachment.added.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Marks a scan as entered in error: it is hidden and stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there or was marked already, [`StoreError`] of the statement.
    pub fn mark_attachment_in_error(&self, id: AttachmentId, stamp: Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE attachment SET error_at = :at, error_by = :by WHERE id = :id AND error_at IS NULL";
        let touched = self.execute(sql, named_params! { ":id": id.to_string(), ":at": stamp.at, ":by": stamp.by.to_string() })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Shows a scan again that was marked as entered in error.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there or not marked, [`StoreError`] of the statement.
    pub fn unmark_attachment(&self, id: AttachmentId) -> Result<(), StoreError> {
        let sql = "UPDATE attachment SET error_at = NULL, error_by = NULL WHERE id = :id AND error_at IS NOT NULL";
        let touched = self.execute(sql, named_params! { ":id": id.to_string() })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
