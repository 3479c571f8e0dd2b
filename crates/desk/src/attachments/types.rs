//! What the window hands in and is shown about scans.

use domain::{
    attachment::{AttachmentOf, ScanMedia},
    date::DateShown,
    id::{AttachmentId, RequestId},
};
use serde::{Deserialize, Serialize};

use crate::office::ForeignFile;

/// A scan to be kept with a request.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AttachInput {
    /// For which request.
    pub request_id: RequestId,
    /// What it shows.
    pub of: AttachmentOf,
    /// The file: JPEG, PNG or PDF, of one or several pages.
    pub file: ForeignFile,
}

impl std::fmt::Debug for AttachInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttachInput").field("request_id", &self.request_id).finish_non_exhaustive()
    }
}

/// Which scan.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AttachmentRef {
    /// Identity.
    pub attachment_id: AttachmentId,
}

/// Which scan is wrong, and why.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AttachmentReason {
    /// Identity.
    pub attachment_id: AttachmentId,
    /// Why.
    pub reason: String,
}

/// How the kept file is (حال الملف).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// As it was kept.
    Sound,
    /// Not there: shown in red, the case opens all the same.
    Missing,
    /// Not what was kept: shown in red, the case opens all the same.
    Modified,
}

/// One scan in a list (مرفق).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AttachmentView {
    /// Identity.
    pub id: AttachmentId,
    /// Its request.
    pub request_id: RequestId,
    /// What it shows.
    pub of: AttachmentOf,
    /// The paper's Arabic name, or the declaration's number.
    pub title: String,
    /// The file's name as it was brought.
    pub name: String,
    /// What sort of file.
    pub media: ScanMedia,
    /// Number of pages in words: «3 صفحات».
    pub pages: String,
    /// Size in words: «1.4 م.ب».
    pub size: String,
    /// Kept by whom.
    pub by: String,
    /// On which day.
    pub date: DateShown,
    /// At what time.
    pub time: String,
    /// How the file is.
    pub file: FileState,
}

/// A scan for the preview.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AttachmentBytes {
    /// Identity.
    pub id: AttachmentId,
    /// What sort of file.
    pub media: ScanMedia,
    /// The bytes in base64.
    pub bytes: String,
}

impl std::fmt::Debug for AttachmentBytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttachmentBytes").field("id", &self.id).finish_non_exhaustive()
    }
}
