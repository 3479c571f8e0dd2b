//! What the desk keeps of a foreign file.

use crate::job::MediaType;

/// A foreign file after checking (ملف نظيف): every byte was written by us, so it may be kept, shown and merged into a case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clean {
    /// JPEG for pictures and logos, PDF for papers of pages.
    pub media: MediaType,
    /// The file to seal and keep.
    pub bytes: Vec<u8>,
    /// Number of pages; 1 for a picture.
    pub pages: u32,
    /// Width in pixels for a picture, in points (1/72 inch) of the first page as it is shown for a PDF.
    pub width: u32,
    /// Height in pixels for a picture, in points of the first page as it is shown for a PDF.
    pub height: u32,
    /// SHA-256 of `bytes`, reckoned on our side of the pipe.
    pub sha256: [u8; 32],
    /// A small JPEG for lists; `None` for PDFs and logos.
    pub thumbnail_jpeg: Option<Vec<u8>>,
}

/// The same, as the child has it: not yet believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rewritten {
    pub media: MediaType,
    pub bytes: Vec<u8>,
    pub pages: u32,
    pub width: u32,
    pub height: u32,
    pub thumbnail_jpeg: Option<Vec<u8>>,
}
