//! The charity's logo: one small JPEG on white, whatever it came as.

use image::DynamicImage;
use image::imageops::FilterType;

use crate::clean::Rewritten;
use crate::error::IntakeError;
use crate::job::MediaType;
use crate::limits::Limits;
use crate::picture::{self, PAPER_QUALITY};
use crate::svg;

/// Longest side of a kept logo: 4 cm at 600 dpi.
const LOGO_SIDE: u32 = 1024;

pub(crate) fn rewrite(media: MediaType, bytes: &[u8], limits: &Limits) -> Result<Rewritten, IntakeError> {
    let image = match media {
        MediaType::Jpeg => {
            let stripped = crate::jpeg::strip(bytes)?;
            picture::check_size(stripped.width, stripped.height, limits.pixels)?;
            picture::decode(media, bytes, limits)?.image
        }
        MediaType::Png => picture::decode(media, bytes, limits)?.image,
        MediaType::Svg => svg::draw(bytes)?,
        MediaType::Pdf => return Err(IntakeError::Unsupported),
    };
    let image =
        if image.width().max(image.height()) > LOGO_SIDE { image.resize(LOGO_SIDE, LOGO_SIDE, FilterType::Lanczos3) } else { image };
    // A letterhead is set in RGB throughout.
    let image = DynamicImage::ImageRgb8(image.into_rgb8());
    let bytes = picture::to_jpeg(&image, PAPER_QUALITY)?;
    Ok(Rewritten { media: MediaType::Jpeg, bytes, pages: 1, width: image.width(), height: image.height(), thumbnail_jpeg: None })
}
