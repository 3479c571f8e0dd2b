//! Scans at the desk (المرفقات): cleaned by a child process, sealed beside the store, shown, taken back when entered in error.

mod keep;
mod order;
mod types;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{
    Code,
    attachment::AttachmentOf,
    catalogue::Catalogue,
    counted::PAGE,
    date::{DateShown, riyadh_clock, riyadh_date},
};
use store::{AttachmentRow, Reader};
use vault::{AttachmentError, AttachmentName, SecretKey};

use crate::{
    Failure, Outcome, Work,
    deed::{DESK, STAFF, declare_deeds},
    drafts::Nothing,
    op::Op,
    persons,
    requests::{RequestRef, must_be_open, reach_request, stamp},
};

use keep::attach;
pub(crate) use order::put_in_order;
pub use types::{AttachInput, AttachmentBytes, AttachmentReason, AttachmentRef, AttachmentView, FileState};

declare_deeds! {
    /// Keeps a scan with a request; no copy of an identity document is kept unless its kind allows it.
    writes attach(AttachInput) -> AttachmentView, by DESK;
    /// The scans of a request; one whose file is missing or was changed is told apart.
    reads list_attachments(RequestRef) -> Vec<AttachmentView>, by STAFF;
    /// Gives a scan to look at; journalled before.
    reads take_attachment(AttachmentRef) -> AttachmentBytes, by STAFF;
    /// Hides a scan that was kept by mistake; the journal keeps it.
    writes enter_attachment_in_error(AttachmentReason) -> Nothing, by DESK;
}

fn list_attachments(work: &Work<'_>, input: RequestRef) -> Result<Outcome<Vec<AttachmentView>>, Failure> {
    let request = reach_request(work, input.request_id)?;
    work.opens(Op::OpenRequest, "request", request.id)?;
    let rows = work.read(|reader| Ok(reader.list_attachments(request.id)?))?;
    // The files are read outside the store's lock: twenty scans may take a moment.
    let files: Vec<FileState> = rows.iter().map(|row| file_state(work, row)).collect::<Result<_, _>>()?;
    work.read(|reader| {
        let catalogue = reader.get_catalogue(request.catalogue_version)?;
        let views = rows.iter().zip(files).map(|(row, file)| attachment_view(reader, &catalogue, row, file));
        Ok(Outcome::read(views.collect::<Result<_, _>>()?))
    })
}

fn take_attachment(work: &Work<'_>, input: AttachmentRef) -> Result<Outcome<AttachmentBytes>, Failure> {
    let row = work.read(|reader| Ok(reader.get_attachment(input.attachment_id)?))?;
    reach_request(work, row.attachment.request_id)?;
    let content = read_content(work, &row)?;
    work.transact(Op::OpenAttachment, |change| {
        change.note("attachment", input.attachment_id, &[]);
        Ok(Nothing {})
    })?;
    let bytes = BASE64_STANDARD.encode(content);
    Ok(Outcome::read(AttachmentBytes { id: input.attachment_id, media: row.attachment.media, bytes }))
}

/// Why a scan was taken back; the file stays, so that a mistake about the mistake can be mended.
#[derive(Debug, serde::Serialize)]
pub(crate) struct InError {
    pub(crate) in_error: String,
}

fn enter_attachment_in_error(work: &Work<'_>, input: AttachmentReason) -> Result<Outcome<Nothing>, Failure> {
    let row = work.read(|reader| Ok(reader.get_attachment(input.attachment_id)?))?;
    let request = reach_request(work, row.attachment.request_id)?;
    must_be_open(&request)?;
    let in_error = persons::reason(&input.reason)?;
    work.transact(Op::EnterAttachmentInError, |change| {
        change.mark_attachment_in_error(input.attachment_id, stamp(work))?;
        change.journal_undoable("attachment", input.attachment_id, None, Some(&InError { in_error }), &())?;
        change.note("request", request.id, &["attachments"]);
        Ok(Nothing {})
    })
}

/// The content of a scan, or which way its file is not what was kept.
pub(crate) fn read_content(work: &Work<'_>, row: &AttachmentRow) -> Result<Vec<u8>, Failure> {
    let name = AttachmentName::parse(&row.file).ok_or_else(|| Failure::new(Code::Unexpected).with("kind", "attachment name"))?;
    let kept = vault::Attachment {
        name,
        key: SecretKey::from_bytes(&row.seal_key),
        content_sha256: row.attachment.sha256,
        bytes: row.attachment.bytes,
    };
    Ok(vault::read_attachment(&work.desk.folder.attachments(), &kept)?)
}

/// How a scan's file is. A disk that refuses is no damage of the file.
fn file_state(work: &Work<'_>, row: &AttachmentRow) -> Result<FileState, Failure> {
    match read_content(work, row) {
        Ok(_) => Ok(FileState::Sound),
        Err(failure) if failure.code == Code::FileMissing => Ok(FileState::Missing),
        Err(failure) if failure.code == Code::FileModified => Ok(FileState::Modified),
        Err(failure) => Err(failure),
    }
}

impl From<AttachmentError> for Failure {
    fn from(error: AttachmentError) -> Self {
        match error {
            AttachmentError::Missing => Self::new(Code::FileMissing),
            AttachmentError::Modified => Self::new(Code::FileModified),
            AttachmentError::TooLarge => Self::new(Code::FileTooLarge),
            AttachmentError::Io(error) if error.kind() == std::io::ErrorKind::StorageFull => Self::new(Code::DiskFull),
            AttachmentError::Io(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Self::new(Code::ReadOnlyFolder),
            AttachmentError::Io(_) => Self::new(Code::WriteFailed),
        }
    }
}

/// What a scan shows, in words that name nobody.
pub(crate) fn title(reader: &Reader<'_>, catalogue: &Catalogue, of: &AttachmentOf) -> Result<String, Failure> {
    match of {
        AttachmentOf::Paper { paper } => Ok(catalogue.paper(paper).map_or_else(|| paper.to_string(), |paper| paper.name.clone())),
        AttachmentOf::Declaration { declaration_id } => Ok(reader.get_declaration(*declaration_id)?.number.to_string()),
    }
}

fn attachment_view(reader: &Reader<'_>, catalogue: &Catalogue, row: &AttachmentRow, file: FileState) -> Result<AttachmentView, Failure> {
    let attachment = &row.attachment;
    Ok(AttachmentView {
        id: attachment.id,
        request_id: attachment.request_id,
        of: attachment.of.clone(),
        title: title(reader, catalogue, &attachment.of)?,
        name: attachment.display_name.clone(),
        media: attachment.media,
        pages: PAGE.say(u64::from(attachment.pages)),
        size: size_in_words(attachment.bytes),
        by: reader.find_staff(attachment.added.by)?.map(|staff| staff.name).unwrap_or_default(),
        date: DateShown::of_day(riyadh_date(attachment.added.at)),
        time: riyadh_clock(attachment.added.at),
        file,
    })
}

/// A length as people say it, with one decimal: «1.4 م.ب», «87 ك.ب».
pub(crate) fn size_in_words(bytes: u64) -> String {
    const MEGABYTE: u64 = 1024 * 1024;
    if bytes >= MEGABYTE {
        let tenths = bytes.saturating_mul(10) / MEGABYTE;
        format!("{}.{} م.ب", tenths / 10, tenths % 10)
    } else {
        format!("{} ك.ب", bytes.div_ceil(1024).max(1))
    }
}
