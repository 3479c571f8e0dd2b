//! The segments of a JPEG: which are the picture, and which only tell tales (place, time, camera, an older thumbnail).

use crate::error::IntakeError;

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const COMMENT: u8 = 0xfe;
const ADOBE: u8 = 0xee;

/// A plain JFIF segment: version 1.1, square pixels, no thumbnail. Without it a reader may guess at the colours.
const JFIF: [u8; 18] = [0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

/// A JPEG without its metadata.
pub(crate) struct Stripped {
    /// The same picture, bit for bit, ending with its end mark.
    pub bytes: Vec<u8>,
    /// Whether `bytes` show the same colours as the original did: not so for four colours or RGB stored as such.
    pub faithful: bool,
    pub width: u32,
    pub height: u32,
}

#[derive(Default)]
struct Seen {
    size: Option<(u32, u32)>,
    components: usize,
    rgb: bool,
    scans: u32,
}

/// Takes a whole JPEG apart and keeps what belongs to the picture. Anything after the end mark (a film, a second file) goes.
pub(crate) fn strip(bytes: &[u8]) -> Result<Stripped, IntakeError> {
    let mut rest = bytes.strip_prefix(&[0xff, START]).ok_or(IntakeError::Damaged)?;
    let mut kept = vec![0xff, START];
    kept.extend_from_slice(&JFIF);
    let mut seen = Seen::default();
    loop {
        let (marker, after) = next_marker(rest)?;
        if marker == END {
            kept.extend_from_slice(&[0xff, END]);
            break;
        }
        let (segment, after) = split_segment(after)?;
        rest = after;
        if marker == ADOBE {
            seen.rgb |= segment.get(11) == Some(&0) && segment.starts_with(b"Adobe");
        }
        if is_private(marker) {
            continue;
        }
        seen.note(marker, segment)?;
        keep(&mut kept, marker, segment)?;
        if marker == SCAN {
            let length = scan_length(rest);
            let (scan, after) = rest.split_at_checked(length).ok_or(IntakeError::Damaged)?;
            kept.extend_from_slice(scan);
            rest = after;
        }
    }
    let (width, height) = seen.size.ok_or(IntakeError::Damaged)?;
    if seen.scans == 0 {
        return Err(IntakeError::Damaged);
    }
    let faithful = matches!(seen.components, 1 | 3) && !seen.rgb;
    Ok(Stripped { bytes: kept, faithful, width, height })
}

/// Removes the segments that tell tales from a JPEG inside a PDF. Its colours are the PDF's business, so what bears on them
/// stays (APP0, Adobe's APP14); everything from the first scan on stays as it is.
pub(crate) fn strip_inside_pdf(bytes: &[u8]) -> Result<(Vec<u8>, u32, u32), IntakeError> {
    let mut rest = bytes.strip_prefix(&[0xff, START]).ok_or(IntakeError::Damaged)?;
    let mut kept = vec![0xff, START];
    let mut seen = Seen::default();
    loop {
        let (marker, after) = next_marker(rest)?;
        let (segment, after) = split_segment(after)?;
        rest = after;
        if is_private(marker) && marker != ADOBE && marker != 0xe0 {
            continue;
        }
        seen.note(marker, segment)?;
        keep(&mut kept, marker, segment)?;
        if marker == SCAN {
            kept.extend_from_slice(rest);
            let (width, height) = seen.size.ok_or(IntakeError::Damaged)?;
            return Ok((kept, width, height));
        }
    }
}

fn is_private(marker: u8) -> bool {
    (0xe0..=0xef).contains(&marker) || marker == COMMENT
}

fn keep(kept: &mut Vec<u8>, marker: u8, segment: &[u8]) -> Result<(), IntakeError> {
    let length = u16::try_from(segment.len() + 2).map_err(|_| IntakeError::Damaged)?;
    kept.extend_from_slice(&[0xff, marker]);
    kept.extend_from_slice(&length.to_be_bytes());
    kept.extend_from_slice(segment);
    Ok(())
}

/// The next marker, any number of fill bytes before it.
fn next_marker(bytes: &[u8]) -> Result<(u8, &[u8]), IntakeError> {
    let mut rest = bytes.strip_prefix(&[0xff]).ok_or(IntakeError::Damaged)?;
    while let Some(fewer) = rest.strip_prefix(&[0xff]) {
        rest = fewer;
    }
    match rest.split_first() {
        Some((&marker, after)) if marker >= 0xc0 && marker != START && !(0xd0..=0xd7).contains(&marker) => Ok((marker, after)),
        _ => Err(IntakeError::Damaged),
    }
}

fn split_segment(bytes: &[u8]) -> Result<(&[u8], &[u8]), IntakeError> {
    let (length, rest) = bytes.split_first_chunk().ok_or(IntakeError::Damaged)?;
    let length = usize::from(u16::from_be_bytes(*length)).checked_sub(2).ok_or(IntakeError::Damaged)?;
    rest.split_at_checked(length).ok_or(IntakeError::Damaged)
}

/// Length of the coded data up to the next marker that is neither a stuffed byte nor a restart.
fn scan_length(bytes: &[u8]) -> usize {
    let is_marker = |pair: &[u8]| matches!(pair, [0xff, second] if *second != 0 && *second != 0xff && !(0xd0..=0xd7).contains(second));
    bytes.windows(2).position(is_marker).unwrap_or(bytes.len())
}

impl Seen {
    fn note(&mut self, marker: u8, segment: &[u8]) -> Result<(), IntakeError> {
        match marker {
            0xc0..=0xc2 => self.note_frame(segment),
            // DHT, DQT, DRI
            0xc4 | 0xdb | 0xdd => Ok(()),
            SCAN if self.size.is_some() => {
                self.scans += 1;
                Ok(())
            }
            SCAN => Err(IntakeError::Damaged),
            // Lossless, arithmetic and hierarchical JPEG: no scanner writes them, and readers disagree.
            0xc3 | 0xc5..=0xcf => Err(IntakeError::Unsupported),
            // What bears on a PDF's colours.
            0xe0 | ADOBE => Ok(()),
            _ => Err(IntakeError::Damaged),
        }
    }

    fn note_frame(&mut self, segment: &[u8]) -> Result<(), IntakeError> {
        let [precision, h1, h0, w1, w0, count, parts @ ..] = segment else { return Err(IntakeError::Damaged) };
        if self.size.is_some() {
            return Err(IntakeError::Damaged);
        }
        if *precision != 8 {
            return Err(IntakeError::Unsupported);
        }
        let (height, width) = (u16::from_be_bytes([*h1, *h0]), u16::from_be_bytes([*w1, *w0]));
        if width == 0 || height == 0 || parts.len() != usize::from(*count) * 3 {
            return Err(IntakeError::Damaged);
        }
        let ids: Vec<u8> = parts.iter().step_by(3).copied().collect();
        self.rgb |= ids == *b"RGB";
        self.components = ids.len();
        self.size = Some((u32::from(width), u32::from(height)));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, RgbImage};

    use super::*;
    use crate::picture::to_jpeg;

    fn sample() -> Vec<u8> {
        let picture = RgbImage::from_fn(40, 30, |x, y| image::Rgb([(x * 6) as u8, (y * 8) as u8, 90]));
        to_jpeg(&DynamicImage::ImageRgb8(picture), 90).expect("a small picture encodes")
    }

    fn with_segment(jpeg: &[u8], marker: u8, text: &[u8]) -> Vec<u8> {
        let mut bytes = jpeg[..2].to_vec();
        keep(&mut bytes, marker, text).expect("a short segment");
        bytes.extend_from_slice(&jpeg[2..]);
        bytes
    }

    #[test]
    fn place_and_comments_go_and_the_picture_stays() {
        let plain = sample();
        let telling = with_segment(&with_segment(&plain, 0xe1, b"Exif\0\0GPS 24.7N"), COMMENT, b"by Ahmad");
        let stripped = strip(&telling).expect("a good picture");
        assert!(stripped.faithful, "three colours as usual");
        assert!(!stripped.bytes.windows(3).any(|window| window == b"GPS"), "the place of a home is nobody's business");
        let decode = |bytes: &[u8]| image::load_from_memory(bytes).expect("decodes").into_rgb8();
        assert_eq!(decode(&stripped.bytes), decode(&plain), "not a pixel changes");
    }

    #[test]
    fn what_hangs_behind_the_end_is_cut_off() {
        let mut two_things = sample();
        two_things.extend_from_slice(b"PK\x03\x04 a second file");
        let stripped = strip(&two_things).expect("the picture itself is good");
        assert!(stripped.bytes.ends_with(&[0xff, END]), "a file is one thing only");
    }

    #[test]
    fn a_cut_picture_is_damaged_at_every_byte() {
        let whole = sample();
        for length in 0..whole.len() {
            assert!(strip(&whole[..length]).is_err(), "cut at {length} of {}", whole.len());
        }
    }

    #[test]
    fn inside_a_pdf_the_colours_stay_and_the_tales_go() {
        let telling = with_segment(&with_segment(&sample(), ADOBE, b"Adobe\0d\0\0\0\0\x01"), 0xe1, b"Exif\0\0GPS");
        let (bytes, width, height) = strip_inside_pdf(&telling).expect("a good picture");
        assert_eq!((width, height), (40, 30), "the size is read from the frame");
        assert!(bytes.windows(5).any(|window| window == b"Adobe"), "readers need it for the colours");
        assert!(!bytes.windows(3).any(|window| window == b"GPS"), "a phone writes the place into scans too");
    }
}
