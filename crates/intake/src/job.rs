//! What is asked of the child, and which kinds of file there are.

use serde::{Deserialize, Serialize};

use crate::error::IntakeError;

/// The kinds of foreign file that the desk knows (نوع الملف).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaType {
    /// A photo or scan.
    Jpeg,
    /// A screen shot or scan.
    Png,
    /// A paper of one or more pages.
    Pdf,
    /// A drawing; taken for logos only.
    Svg,
}

impl MediaType {
    /// What the file's name claims. `None` where the name has no extension (a pasted picture): then the content decides.
    ///
    /// # Errors
    /// [`IntakeError::Unsupported`] for an extension that the desk does not take.
    pub fn claimed_by(file_name: &str) -> Result<Option<Self>, IntakeError> {
        let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
        let Some((_, extension)) = name.trim_end().rsplit_once('.') else { return Ok(None) };
        match extension.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" | "jpe" | "jfif" => Ok(Some(Self::Jpeg)),
            "png" => Ok(Some(Self::Png)),
            "pdf" => Ok(Some(Self::Pdf)),
            "svg" => Ok(Some(Self::Svg)),
            _ => Err(IntakeError::Unsupported),
        }
    }

    /// What the first bytes say. PDF and SVG may be preceded by a byte order mark or white space, nothing else: a PDF
    /// header further down is how files that are two things at once are made.
    pub(crate) fn sniff(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            return Some(Self::Jpeg);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        if text.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        let opening = text.get(..text.len().min(4096)).unwrap_or_default();
        let is_markup = ["<?xml", "<svg", "<!--", "<!DOCTYPE svg"].iter().any(|start| opening.starts_with(start.as_bytes()));
        (is_markup && opening.windows(4).any(|window| window == b"<svg")).then_some(Self::Svg)
    }

    /// The content type under which the window shows the cleaned file.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
            Self::Svg => "image/svg+xml",
        }
    }

    /// The extension of the cleaned file, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Svg => "svg",
        }
    }
}

/// What a foreign file is meant to become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// A scanned paper (صورة مستند): JPEG, PNG or PDF in, an upright JPEG or a bare PDF out.
    Scan {
        /// What the file's name claims, if it claims anything.
        claimed: Option<MediaType>,
    },
    /// The charity's logo (شعار الجمعية): JPEG, PNG or SVG in, a JPEG on white of at most 1,024 pixels out.
    Logo {
        /// What the file's name claims, if it claims anything.
        claimed: Option<MediaType>,
    },
}

impl Job {
    /// A paper that came under this file name; only the extension is looked at.
    ///
    /// # Errors
    /// [`IntakeError::Unsupported`] for an extension that the desk does not take.
    pub fn scan(file_name: &str) -> Result<Self, IntakeError> {
        match MediaType::claimed_by(file_name)? {
            Some(MediaType::Svg) => Err(IntakeError::Unsupported),
            claimed => Ok(Self::Scan { claimed }),
        }
    }

    /// A logo that came under this file name; only the extension is looked at.
    ///
    /// # Errors
    /// [`IntakeError::Unsupported`] for an extension that the desk does not take.
    pub fn logo(file_name: &str) -> Result<Self, IntakeError> {
        match MediaType::claimed_by(file_name)? {
            Some(MediaType::Pdf) => Err(IntakeError::Unsupported),
            claimed => Ok(Self::Logo { claimed }),
        }
    }

    fn claimed(&self) -> Option<MediaType> {
        match self {
            Self::Scan { claimed } | Self::Logo { claimed } => *claimed,
        }
    }

    /// The kind of the content, where it agrees with what the name claims.
    pub(crate) fn media_of(&self, bytes: &[u8]) -> Result<MediaType, IntakeError> {
        match (self.claimed(), MediaType::sniff(bytes)) {
            (Some(claimed), Some(found)) if claimed == found => Ok(found),
            (None, Some(found)) => Ok(found),
            (Some(_), _) => Err(IntakeError::TypeMismatch),
            (None, None) => Err(IntakeError::Unsupported),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_must_be_what_the_name_says() {
        let job = Job::scan("بطاقة.JPG").expect("a JPEG name is taken");
        assert_eq!(job.media_of(b"%PDF-1.7\n"), Err(IntakeError::TypeMismatch), "a PDF under a picture's name is a trick");
        assert_eq!(job.media_of(b"\xff\xd8\xff\xe0"), Ok(MediaType::Jpeg), "the case of the extension says nothing");
    }

    #[test]
    fn a_name_without_extension_leaves_it_to_the_content() {
        let job = Job::scan("pasted").expect("no claim is made");
        assert_eq!(job.media_of(b"\x89PNG\r\n\x1a\nrest"), Ok(MediaType::Png), "a pasted picture has no name");
        assert_eq!(job.media_of(b"MZ\x90"), Err(IntakeError::Unsupported), "a program is no paper");
    }

    #[test]
    fn other_extensions_are_refused_before_anything_is_read() {
        for name in ["a.exe", "a.pdf.exe", "a.docx", "a.svg"] {
            assert_eq!(Job::scan(name), Err(IntakeError::Unsupported), "{name} is not a scan");
        }
        assert_eq!(Job::logo("logo.pdf"), Err(IntakeError::Unsupported), "a logo is a picture");
    }
}
