//! Scans: JPEG, PNG and PDF become an upright JPEG or a bare PDF.

use crate::clean::Rewritten;
use crate::error::IntakeError;
use crate::job::MediaType;
use crate::limits::Limits;
use crate::picture::{self, PAPER_QUALITY};
use crate::{jpeg, pdf};

/// A JPEG that stands upright keeps its pixels bit for bit and loses only its metadata. Everything else is encoded once at
/// quality 90: the papers take JPEG as it is, and one kind of picture is one path to test.
pub(crate) fn rewrite(media: MediaType, bytes: &[u8], limits: &Limits) -> Result<Rewritten, IntakeError> {
    match media {
        MediaType::Pdf => pdf::rewrite(bytes, limits),
        MediaType::Jpeg => rewrite_jpeg(bytes, limits),
        MediaType::Png => {
            let image = picture::decode(media, bytes, limits)?.image;
            let new = picture::to_jpeg(&image, PAPER_QUALITY)?;
            finish(&image, new)
        }
        MediaType::Svg => Err(IntakeError::Unsupported),
    }
}

fn rewrite_jpeg(bytes: &[u8], limits: &Limits) -> Result<Rewritten, IntakeError> {
    let stripped = jpeg::strip(bytes)?;
    picture::check_size(stripped.width, stripped.height, limits.pixels)?;
    let decoded = picture::decode(MediaType::Jpeg, bytes, limits)?;
    let as_it_is = stripped.faithful && !decoded.turned;
    let new = if as_it_is { stripped.bytes } else { picture::to_jpeg(&decoded.image, PAPER_QUALITY)? };
    finish(&decoded.image, new)
}

fn finish(image: &image::DynamicImage, bytes: Vec<u8>) -> Result<Rewritten, IntakeError> {
    Ok(Rewritten {
        media: MediaType::Jpeg,
        bytes,
        pages: 1,
        width: image.width(),
        height: image.height(),
        thumbnail_jpeg: Some(picture::thumbnail(image)?),
    })
}
