//! What the window hands in and is given about case files and sealed files.

use domain::id::RequestId;
use serde::{Deserialize, Serialize};

/// In what form a case file leaves the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExportForm {
    /// The sealed package (ملف مختوم): PDF, data and scans with their manifest, opened by this program.
    Sealed,
    /// The PDF alone under a passphrase (ملف محمي), for receivers without this program.
    ProtectedPdf,
}

impl ExportForm {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Sealed => "sealed",
            Self::ProtectedPdf => "protected_pdf",
        }
    }
}

/// A part of the case file that may be left out; cover and summary are always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CaseFilePart {
    /// The members of the household (الأسرة).
    Household,
    /// The prisoner's facts, behind the fence (النزيل).
    Prisoner,
    /// What the applicant states (البيان).
    Statement,
    /// The checklist with what was sighted (المستندات).
    Checklist,
    /// The kept declaration (الإقرار): all data it covers.
    Declaration,
    /// The kept letters (الإشعارات).
    Letters,
    /// What happened so far (سجل الطلب).
    History,
    /// The scans (المرفقات).
    Scans,
}

impl CaseFilePart {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Household => "household",
            Self::Prisoner => "prisoner",
            Self::Statement => "statement",
            Self::Checklist => "checklist",
            Self::Declaration => "declaration",
            Self::Letters => "letters",
            Self::History => "history",
            Self::Scans => "scans",
        }
    }
}

/// A case file to be handed out.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ExportInput {
    /// Of which request.
    pub request_id: RequestId,
    /// Who receives it; journalled.
    pub recipient: String,
    /// What for; journalled.
    pub purpose: String,
    /// In what form.
    pub form: ExportForm,
    /// What is in it beside cover and summary; journalled.
    pub parts: Vec<CaseFilePart>,
    /// A random word of the window's, under which it asks for the progress and may cancel; empty for neither.
    pub progress: String,
}

/// A case file as it leaves, with the passphrase that opens it: shown and printed this once.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ExportedCaseFile {
    /// The case file's number.
    pub number: String,
    /// A file name that names nobody.
    pub file_name: String,
    /// `age` or `pdf`, for the dialog that saves it.
    pub extension: String,
    /// The bytes in base64.
    pub bytes: String,
    /// Six groups of four signs.
    pub passphrase: String,
    /// The slip with the passphrase (PDF, base64), to be handed over apart from the file.
    pub slip_pdf: String,
    /// Scans that are missing from it because their file is missing or was changed.
    pub left_out: Vec<String>,
}

impl std::fmt::Debug for ExportedCaseFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExportedCaseFile").field("number", &self.number).finish_non_exhaustive()
    }
}

/// Which export.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ExportRef {
    /// The window's word for it.
    pub progress: String,
}

/// How far an export is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ExportProgress {
    /// Steps done, of a hundred.
    pub percent: u8,
    /// Whether it is under way at all.
    pub running: bool,
}

/// A sealed file from elsewhere.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OpenSealedInput {
    /// The file in base64.
    pub bytes: String,
    /// The passphrase of the slip, as typed.
    pub passphrase: String,
    /// Which PDF inside is wanted, by its path; the first one when it is left out.
    pub wanted: Option<String>,
}

impl std::fmt::Debug for OpenSealedInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenSealedInput").finish_non_exhaustive()
    }
}

/// One file of an opened package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SealedEntry {
    /// Its path in the package.
    pub path: String,
    /// Size in words.
    pub size: String,
}

/// A sealed file that was opened; every line of its manifest was checked before.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OpenedSealedFile {
    /// The case file's number.
    pub number: String,
    /// The office that sealed it, as its label says.
    pub office: String,
    /// Path of the PDF that is given.
    pub shown: String,
    /// The case file, or the agenda of a whole sitting (PDF, base64).
    pub pdf: String,
    /// All files of the package.
    pub entries: Vec<SealedEntry>,
}

impl std::fmt::Debug for OpenedSealedFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenedSealedFile").field("number", &self.number).finish_non_exhaustive()
    }
}
