//! Keeping a scan (إرفاق): checked in a child process, its file first, then its row, so that no row ever lacks its file.

use domain::{
    Code, Refusal,
    attachment::{ATTACHMENTS_MAX, Attachment, AttachmentOf, ScanMedia, may_keep_scan},
    id::AttachmentId,
    request::Request,
};
use intake::{Job, MediaType};
use serde::Serialize;
use store::{AttachmentRow, Reader};

use super::{
    attachment_view,
    types::{AttachInput, AttachmentView, FileState},
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    press,
    requests::{must_be_open, reach_request, stamp},
};

/// What the journal keeps of a scan; the name it was brought under is data of the visitor and stays in the row.
#[derive(Debug, Serialize)]
struct AttachmentEntry<'a> {
    of: &'a AttachmentOf,
    media: ScanMedia,
    pages: u32,
    bytes: u64,
    sha256: String,
}

pub(super) fn attach(work: &Work<'_>, input: AttachInput) -> Result<Outcome<AttachmentView>, Failure> {
    let request = reach_request(work, input.request_id)?;
    must_be_open(&request)?;
    work.read(|reader| may_keep(reader, &request, &input.of))?;
    // A press of the key that comes twice keeps one file, not two.
    if let Some(done) = work.already_done::<AttachmentId>()? {
        return Ok(Outcome { value: show(work, &request, done.value)?, changes: done.changes });
    }
    let clean = press::clean_file(work.desk, Job::scan(&input.file.name), &input.file, "file")?;
    let media = match clean.media {
        MediaType::Jpeg => ScanMedia::Jpeg,
        MediaType::Pdf => ScanMedia::Pdf,
        MediaType::Png | MediaType::Svg => return Err(Refusal::new(Code::FileUnsupported).at("file").into()),
    };
    let folder = work.desk.folder.attachments();
    std::fs::create_dir_all(&folder).map_err(vault::AttachmentError::from)?;
    let kept = vault::keep_attachment(&folder, &work.session.key(), &clean.bytes, &mut work.host().random_source())?;
    let done = work.transact(Op::Attach, |change| {
        let id: AttachmentId = change.new_id();
        let attachment = Attachment {
            id,
            request_id: request.id,
            of: input.of.clone(),
            media,
            bytes: kept.bytes,
            pages: clean.pages,
            sha256: kept.content_sha256,
            display_name: intake::safe_display_name(&input.file.name),
            added: stamp(work),
            in_error: None,
        };
        let sha256 = attachment.sha256.iter().map(|byte| format!("{byte:02x}")).collect();
        let entry = AttachmentEntry { of: &attachment.of, media, pages: attachment.pages, bytes: attachment.bytes, sha256 };
        change.journal_undoable("attachment", id, None, Some(&entry), &())?;
        change.note("request", request.id, &["attachments"]);
        change.insert_attachment(&AttachmentRow { attachment, file: kept.name.as_str().to_owned(), seal_key: *kept.key.expose() })?;
        Ok(id)
    });
    if done.as_ref().is_err_and(|failure| failure.code != Code::WriteFailed || failure.params.contains_key("looked")) {
        // No row came of it. When the disk does not even say that, the file stays and the next opening judges.
        let _ = vault::destroy_attachment(&folder, &kept.name);
    }
    let done = done?;
    Ok(Outcome { value: show(work, &request, done.value)?, changes: done.changes })
}

/// Whether this may be kept with this request at all, before the file is looked at.
fn may_keep(reader: &Reader<'_>, request: &Request, of: &AttachmentOf) -> Result<(), Failure> {
    match of {
        AttachmentOf::Paper { paper } => {
            let catalogue = reader.get_catalogue(request.catalogue_version)?;
            let kind = catalogue.kind(&request.kind).ok_or_else(|| Failure::new(Code::Unexpected).with("kind", "kind not in catalogue"))?;
            may_keep_scan(&catalogue, kind, paper)?;
        }
        AttachmentOf::Declaration { declaration_id } => {
            if reader.get_declaration(*declaration_id)?.request_id != request.id {
                return Err(Refusal::new(Code::NotFound).at("of").into());
            }
        }
    }
    if reader.list_attachments(request.id)?.len() >= ATTACHMENTS_MAX {
        return Err(Refusal::new(Code::OutOfRange).with("min", 0).with("max", ATTACHMENTS_MAX).at("file").into());
    }
    Ok(())
}

fn show(work: &Work<'_>, request: &Request, id: AttachmentId) -> Result<AttachmentView, Failure> {
    work.read(|reader| {
        let catalogue = reader.get_catalogue(request.catalogue_version)?;
        attachment_view(reader, &catalogue, &reader.get_attachment(id)?, FileState::Sound)
    })
}
