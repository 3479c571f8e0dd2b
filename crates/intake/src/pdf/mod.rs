//! PDFs: read with every distrust, and written anew from nothing but their pages.

mod annotation;
mod page;
mod rebuild;
mod stream;

use lopdf::{Document, Error, LoadOptions, Object};

use crate::clean::Rewritten;
use crate::error::IntakeError;
use crate::job::MediaType;
use crate::limits::Limits;

/// Takes the pages out of a PDF and writes a new one around them: no scripts, actions, attachments, forms, comments, bookmarks,
/// names or metadata come along, because nothing but what a page shows is ever copied. Filled-in form fields and stamps
/// are drawn into the page.
pub(crate) fn rewrite(bytes: &[u8], limits: &Limits) -> Result<Rewritten, IntakeError> {
    let source = load(bytes, limits)?;
    let pages = page::list(&source, limits)?;
    let size = pages.first().map(page::Page::shown_size).ok_or(IntakeError::Damaged)?;
    let count = u32::try_from(pages.len()).map_err(|_| IntakeError::Suspicious)?;
    let bytes = rebuild::rebuild(&source, &pages, limits)?;
    Ok(Rewritten { media: MediaType::Pdf, bytes, pages: count, width: size.0, height: size.1, thumbnail_jpeg: None })
}

fn load(bytes: &[u8], limits: &Limits) -> Result<Document, IntakeError> {
    let options = LoadOptions::with_max_decompressed_size(limits.inflated_bytes());
    let source = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        Error::Decryption(_) | Error::InvalidPassword | Error::UnsupportedSecurityHandler(_) => IntakeError::Encrypted,
        Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => IntakeError::Suspicious,
        // The reader has no word of its own for "needs a password".
        _ if mentions_encryption(bytes) => IntakeError::Encrypted,
        _ => IntakeError::Damaged,
    })?;
    // Also where it opens without a password: the sender did not want it changed, and we would change it.
    if source.is_encrypted() || source.was_encrypted() {
        return Err(IntakeError::Encrypted);
    }
    // A form that is a program: its pages only say "please wait".
    let catalog = source.catalog().map_err(|_| IntakeError::Damaged)?;
    if catalog.get(b"NeedsRendering").and_then(Object::as_bool).unwrap_or(false) {
        return Err(IntakeError::Unsupported);
    }
    Ok(source)
}

fn mentions_encryption(bytes: &[u8]) -> bool {
    let key = b"/Encrypt";
    bytes.windows(key.len() + 1).any(|window| window.starts_with(key) && window.last().is_some_and(|next| !next.is_ascii_alphabetic()))
}
