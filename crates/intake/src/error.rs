//! Why a foreign file was not taken.

use serde::{Deserialize, Serialize};

/// Why a foreign file (ملف مرفق) was refused at the desk. None of them carries a name, a path or content of the file,
/// so each may be logged and shown. (quality.md, faults 28, 38, 39, 50.)
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum IntakeError {
    /// The file has no bytes: usually a scanner that was stopped or a copy that broke off.
    #[error("the file is empty")]
    Empty,
    /// Larger than one paper may be.
    #[error("the file is larger than {limit_mb} MB")]
    TooLarge {
        /// The size that is taken, in whole megabytes.
        limit_mb: u64,
    },
    /// The name says one kind of file, the content is another.
    #[error("the content is not what the file's name says")]
    TypeMismatch,
    /// A kind of file that the desk does not take, or a part of it that would be lost.
    #[error("this kind of file is not taken")]
    Unsupported,
    /// A PDF with a password or with owner's restrictions.
    #[error("the PDF is encrypted")]
    Encrypted,
    /// A PDF with more pages than one paper may have.
    #[error("the PDF has {pages} pages")]
    TooManyPages {
        /// How many pages were counted before counting stopped.
        pages: u32,
    },
    /// A picture larger than a scan can reasonably be; refused from its header, before decoding.
    #[error("the picture measures {width} by {height} pixels")]
    TooManyPixels {
        /// Width in pixels, as the file states it.
        width: u32,
        /// Height in pixels, as the file states it.
        height: u32,
    },
    /// The file is cut off or its parts contradict each other.
    #[error("the file is damaged")]
    Damaged,
    /// The child process died, ran out of memory or answered nonsense: the file is to be treated as an attack.
    #[error("the file could not be checked safely")]
    Suspicious,
    /// The child process did not end in time.
    #[error("checking the file took too long")]
    TimedOut,
    /// The child process could not be started: nothing is known about the file, trying again later may help.
    #[error("the checking process could not be started")]
    NoChild,
}

impl IntakeError {
    /// The stable word for failures and logs: the window finds its Arabic sentence by it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::TooLarge { .. } => "file_too_large",
            Self::TypeMismatch => "file_type_mismatch",
            Self::Unsupported => "file_unsupported",
            Self::Encrypted => "file_encrypted",
            Self::TooManyPages { .. } => "file_too_many_pages",
            Self::TooManyPixels { .. } => "file_too_many_pixels",
            Self::Damaged => "file_damaged",
            Self::Suspicious => "file_suspicious",
            Self::TimedOut => "file_timed_out",
            Self::NoChild => "file_check_not_started",
        }
    }
}
