//! Decoding pictures with limits, and writing them anew.

use std::io::Cursor;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::{DynamicImage, ImageDecoder, ImageError, RgbImage};

use crate::error::IntakeError;
use crate::job::MediaType;
use crate::limits::{LONGEST_SIDE, Limits};

/// Letters stay clean at this quality; below it, thin Arabic strokes grow a fringe.
pub(crate) const PAPER_QUALITY: u8 = 90;
const THUMBNAIL_QUALITY: u8 = 75;
const THUMBNAIL_SIDE: u32 = 320;

/// A decoded picture and what must be done to see it upright.
pub(crate) struct Decoded {
    /// Upright, grey or RGB of 8 bits, no transparency.
    pub image: DynamicImage,
    /// Whether it had to be turned, so that the bytes it came in show something else.
    pub turned: bool,
}

/// Refuses a picture by the size its header states.
pub(crate) fn check_size(width: u32, height: u32, most_pixels: u64) -> Result<(), IntakeError> {
    if width == 0 || height == 0 {
        return Err(IntakeError::Damaged);
    }
    let too_many = u64::from(width) * u64::from(height) > most_pixels;
    if too_many || width.max(height) > LONGEST_SIDE { Err(IntakeError::TooManyPixels { width, height }) } else { Ok(()) }
}

/// Decodes a JPEG or PNG wholly.
pub(crate) fn decode(media: MediaType, bytes: &[u8], limits: &Limits) -> Result<Decoded, IntakeError> {
    match media {
        MediaType::Jpeg => upright(JpegDecoder::new(Cursor::new(bytes)).map_err(refusal)?, limits),
        MediaType::Png => {
            let mut allowed = image::Limits::default();
            allowed.max_alloc = Some(limits.memory_bytes);
            let decoder = PngDecoder::with_limits(Cursor::new(bytes), allowed).map_err(refusal)?;
            // The decoder is content once it has its pixels, so a file without its end would pass.
            if !bytes.windows(PNG_END.len()).any(|window| window == PNG_END) {
                return Err(IntakeError::Damaged);
            }
            upright(decoder, limits)
        }
        MediaType::Pdf | MediaType::Svg => Err(IntakeError::Unsupported),
    }
}

/// The last chunk of every PNG: its name and checksum.
const PNG_END: &[u8] = b"IEND\xae\x42\x60\x82";

fn upright(mut decoder: impl ImageDecoder, limits: &Limits) -> Result<Decoded, IntakeError> {
    let (width, height) = decoder.dimensions();
    check_size(width, height, limits.pixels)?;
    if decoder.total_bytes() > limits.memory_bytes {
        return Err(IntakeError::TooManyPixels { width, height });
    }
    // Broken EXIF is no reason to lose a paper: it is thrown away anyway.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut image = on_white(DynamicImage::from_decoder(decoder).map_err(refusal)?);
    image.apply_orientation(orientation);
    Ok(Decoded { image, turned: orientation != image::metadata::Orientation::NoTransforms })
}

/// Paper is white: what is transparent shows white, as the same picture does when printed.
pub(crate) fn on_white(image: DynamicImage) -> DynamicImage {
    match image {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => image,
        DynamicImage::ImageLuma16(_) => DynamicImage::ImageLuma8(image.into_luma8()),
        image if !image.color().has_alpha() => DynamicImage::ImageRgb8(image.into_rgb8()),
        image => {
            let picture = image.into_rgba8();
            let mut flat = RgbImage::new(picture.width(), picture.height());
            for (to, from) in flat.pixels_mut().zip(picture.pixels()) {
                let [red, green, blue, alpha] = from.0;
                to.0 = [red, green, blue].map(|part| over_white(part, alpha));
            }
            DynamicImage::ImageRgb8(flat)
        }
    }
}

fn over_white(part: u8, alpha: u8) -> u8 {
    let (part, alpha) = (u32::from(part), u32::from(alpha));
    u8::try_from((part * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}

/// Writes a picture as baseline JPEG without any metadata.
pub(crate) fn to_jpeg(image: &DynamicImage, quality: u8) -> Result<Vec<u8>, IntakeError> {
    let mut bytes = Vec::new();
    // Not `encode_image`: given a picture of any kind it writes three colours, grey or not.
    image.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, quality)).map_err(refusal)?;
    Ok(bytes)
}

/// The small picture for lists.
pub(crate) fn thumbnail(image: &DynamicImage) -> Result<Vec<u8>, IntakeError> {
    if image.width().max(image.height()) <= THUMBNAIL_SIDE {
        return to_jpeg(image, THUMBNAIL_QUALITY);
    }
    to_jpeg(&image.thumbnail(THUMBNAIL_SIDE, THUMBNAIL_SIDE), THUMBNAIL_QUALITY)
}

fn refusal(error: ImageError) -> IntakeError {
    match error {
        ImageError::Limits(_) => IntakeError::Suspicious,
        ImageError::Unsupported(_) => IntakeError::Unsupported,
        _ => IntakeError::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgba, RgbaImage};

    use super::*;

    #[test]
    fn what_is_transparent_becomes_paper() {
        let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(2, 2, Rgba([0, 0, 0, 0])));
        let flat = on_white(clear).into_rgb8();
        assert_eq!(flat.get_pixel(0, 0).0, [255, 255, 255], "black ink that is not there must not print");
        assert_eq!(over_white(0, 128), 127, "half a stroke is grey");
    }

    #[test]
    fn a_picture_is_judged_by_its_stated_size() {
        assert!(check_size(8000, 5000, 40_000_000).is_ok(), "40 megapixels are the limit, not beyond it");
        let refused = IntakeError::TooManyPixels { width: 40_000, height: 40_000 };
        assert_eq!(check_size(40_000, 40_000, 40_000_000), Err(refused), "the clerk is told the size");
        assert!(check_size(1, 30_000, 40_000_000).is_err(), "no paper is a thread");
        assert_eq!(check_size(0, 7, 40_000_000), Err(IntakeError::Damaged), "nothing to see");
    }
}
