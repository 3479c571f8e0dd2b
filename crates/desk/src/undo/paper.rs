//! Taking back scans and signatures.

use domain::{
    declaration::{DeclarationState, Signature},
    id::PaperId,
};

use super::{Last, cannot};
use crate::{
    Failure,
    attachments::InError,
    declarations::{DeclarationEntry, take_off_signature},
    requests::{must_be_open, settle_request, stamp},
    work::Change,
};

/// A scan that was kept: hidden as entered in error.
pub(super) fn hide_scan(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let id = last.attachment()?;
    let request = change.get_request(change.get_attachment(id)?.attachment.request_id)?;
    must_be_open(&request)?;
    change.mark_attachment_in_error(id, stamp(change.work))?;
    change.journal("attachment", id, None, Some(&InError { in_error: String::new() }))?;
    change.note("request", request.id, &["attachments"]);
    Ok(())
}

/// A scan that was hidden.
pub(super) fn show_scan(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let id = last.attachment()?;
    let request = change.get_request(change.get_attachment(id)?.attachment.request_id)?;
    must_be_open(&request)?;
    change.unmark_attachment(id)?;
    change.note("attachment", id, &["in_error"]);
    change.note("request", request.id, &["attachments"]);
    Ok(())
}

/// A signature that was recorded: the sheet waits for it again.
pub(super) fn unsign(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let declaration = change.get_declaration(last.declaration()?)?;
    take_off_signature(change, declaration, "").map(|_| ())
}

/// A signature that was taken back, while its sheet still waits.
pub(super) fn sign_again(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let (signature, paper_id): (Signature, PaperId) = last.restore()?;
    let mut declaration = change.get_declaration(last.declaration()?)?;
    if declaration.state != DeclarationState::Unsigned {
        return Err(cannot("changed_since"));
    }
    let before = DeclarationEntry::of(&declaration);
    declaration.state = DeclarationState::Signed;
    declaration.signature = Some(signature);
    declaration.paper_id = paper_id;
    change.sign_declaration(&declaration)?;
    change.journal("declaration", declaration.id, Some(&before), Some(&DeclarationEntry::of(&declaration)))?;
    settle_request(change, declaration.request_id)
}
