//! What can keep a paper from being made.

/// Why a paper was not made; nothing here carries a name or a value of the paper.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// These characters are in none of the shipped fonts; the clerk is told which, so no box is ever printed.
    #[error("no shipped font has {} of the characters", .0.len())]
    MissingGlyphs(Vec<char>),
    /// The case file (ملف الحالة) is over its cap; split it. Limits: [`crate::MAX_PAGES`], [`crate::MAX_BYTES`].
    #[error("too long: {pages} pages, {bytes} bytes")]
    TooLong {
        /// Pages it would have.
        pages: usize,
        /// Bytes of the scans and papers it would hold.
        bytes: usize,
    },
    /// The clerk pressed "cancel" while a long export ran.
    #[error("cancelled")]
    Cancelled,
    /// The creation date is not an ISO date such as `2026-11-22T09:31:00+03:00`.
    #[error("the creation date is not an ISO date")]
    BadDate,
    /// The payload of a QR code holds something else than digits, or more than a code can carry.
    #[error("the QR payload does not fit")]
    BadQr,
    /// A picture is not a JPEG that can be passed through (8 bits a channel, 1, 3 or 4 channels).
    #[error("not a usable JPEG")]
    BadJpeg,
    /// A PDF to be merged cannot be read.
    #[error("not a readable PDF")]
    BadPdf,
    /// A PDF to be merged has a password.
    #[error("the PDF has a password")]
    Locked,
    /// The PDF library refused; the text is its own and names no value of the paper.
    #[error("the PDF could not be written: {0}")]
    Writer(String),
}
