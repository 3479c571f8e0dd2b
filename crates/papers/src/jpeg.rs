//! A scan or picture that goes into the PDF byte for byte.

use crate::PaperError;
use std::sync::Arc;

/// A JPEG (صورة) whose bytes go through untouched. Scans come re-written by the intake; this only reads what a PDF must say.
#[derive(Clone, PartialEq, Eq)]
pub struct Jpeg {
    pub(crate) bytes: Arc<Vec<u8>>,
    pub(crate) width: u16,
    pub(crate) height: u16,
    pub(crate) channels: u8,
    /// Adobe writers store CMYK inverted and say so by an APP14 mark.
    pub(crate) inverted: bool,
}

impl std::fmt::Debug for Jpeg {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Jpeg({}x{}, {} bytes)", self.width, self.height, self.bytes.len())
    }
}

impl Jpeg {
    /// Reads width, height and channels from the frame header; the picture itself is not decoded.
    ///
    /// # Errors
    /// [`PaperError::BadJpeg`] when it is no JPEG, has no size, or has other than 8 bits in 1, 3 or 4 channels.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, PaperError> {
        let bad = PaperError::BadJpeg;
        if bytes.get(..2) != Some(&[0xFF, 0xD8]) {
            return Err(bad);
        }
        let (mut at, mut inverted) = (2usize, false);
        loop {
            let marker = *bytes.get(at + 1).ok_or(bad.clone())?;
            if bytes.get(at) != Some(&0xFF) {
                return Err(bad);
            }
            match marker {
                0xFF => {
                    at += 1; // a fill byte
                    continue;
                }
                0x01 | 0xD0..=0xD7 => {
                    at += 2;
                    continue;
                }
                0xD9 | 0xDA => return Err(bad), // picture data or the end before any frame header
                _ => {}
            }
            let length = bytes.get(at + 2..at + 4).and_then(|b| b.try_into().ok()).map(u16::from_be_bytes).ok_or(bad.clone())? as usize;
            let part = bytes.get(at + 4..at + 2 + length).ok_or(bad.clone())?;
            match (marker, part) {
                (0xEE, [b'A', b'd', b'o', b'b', b'e', ..]) => inverted = true,
                (0xC0..=0xC2, [8, h1, h2, w1, w2, channels, ..]) => {
                    let (height, width) = (u16::from_be_bytes([*h1, *h2]), u16::from_be_bytes([*w1, *w2]));
                    if width == 0 || height == 0 || !matches!(channels, 1 | 3 | 4) {
                        return Err(bad);
                    }
                    return Ok(Self { width, height, channels: *channels, inverted: inverted && *channels == 4, bytes: Arc::new(bytes) });
                }
                (0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF, _) => return Err(bad), // a kind no PDF reader must know
                _ => {}
            }
            at += 2 + length;
        }
    }

    /// Size in bytes, for the cap of the case file.
    #[must_use]
    pub fn byte_len(&self) -> usize {
        self.bytes.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_jpeg_are_refused_without_a_panic() {
        for bad in [
            &b""[..],
            b"\xFF",
            b"\xFF\xD8",
            b"\xFF\xD8\xFF",
            b"\xFF\xD8\xFF\xC0\x00",
            b"%PDF-1.7",
            b"\xFF\xD8\xFF\xC0\x00\x03\x08",
            b"\xFF\xD8\xFF\xE0\x00\x00\xFF",
        ] {
            assert_eq!(Jpeg::parse(bad.to_vec()), Err(PaperError::BadJpeg), "{bad:?} must be a plain refusal");
        }
    }

    #[test]
    fn a_picture_of_no_width_is_refused() {
        let head = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 10, 0, 0, 1, 1, 0x11, 0];
        assert_eq!(Jpeg::parse(head.to_vec()), Err(PaperError::BadJpeg), "dividing by its width would print nothing");
    }
}
