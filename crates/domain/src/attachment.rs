//! Scans kept with a request (المرفقات). No copy of an identity document is kept unless its kind allows it (domain.md, Privacy).

use serde::{Deserialize, Serialize};

use crate::catalogue::{Catalogue, PaperCode, SupportKind};
use crate::id::{AttachmentId, DeclarationId, RequestId};
use crate::request::Stamp;
use crate::{Code, Refusal};

/// Most scans that one request holds.
pub const ATTACHMENTS_MAX: usize = 60;

/// What a scan shows (أصل المرفق).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum AttachmentOf {
    /// A paper of the checklist.
    Paper {
        /// Which.
        paper: PaperCode,
    },
    /// The signed sheet of a declaration.
    Declaration {
        /// Which.
        declaration_id: DeclarationId,
    },
}

/// What sort of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ScanMedia {
    /// One picture.
    Jpeg,
    /// Pages.
    Pdf,
}

impl ScanMedia {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Pdf => "pdf",
        }
    }

    /// Reads what [`ScanMedia::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Jpeg, Self::Pdf].into_iter().find(|media| media.as_str() == text)
    }

    /// The ending of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Pdf => "pdf",
        }
    }
}

/// A kept scan, without its key and bytes (مرفق).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Identity.
    pub id: AttachmentId,
    /// The request it belongs to.
    pub request_id: RequestId,
    /// What it shows.
    pub of: AttachmentOf,
    /// What sort of file.
    pub media: ScanMedia,
    /// Length in bytes.
    pub bytes: u64,
    /// Number of pages.
    pub pages: u32,
    /// SHA-256 of the content.
    pub sha256: [u8; 32],
    /// The file's name as it was brought, made harmless; for the screen only.
    pub display_name: String,
    /// Kept by whom and when.
    pub added: Stamp,
    /// Entered in error: hidden, kept.
    pub in_error: Option<Stamp>,
}

/// Whether a scan of this paper may be kept.
///
/// # Errors
/// `NotFound` for a paper this kind of support does not ask for; `CopyNotKept` for an identity document whose copy is not allowed.
pub fn may_keep_scan(catalogue: &Catalogue, kind: &SupportKind, paper: &PaperCode) -> Result<(), Refusal> {
    let known = kind.requirement(paper).and_then(|_| catalogue.paper(paper));
    match known {
        None => Err(Refusal::new(Code::NotFound).at("of")),
        Some(paper) if !paper.may_be_scanned() => Err(Refusal::new(Code::CopyNotKept).at("of")),
        Some(_) => Ok(()),
    }
}
