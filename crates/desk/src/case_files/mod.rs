//! The case file (ملف الحالة): handed out to the committee sealed or as a protected PDF, and opened where one is received (R55).

mod types;

use crate::{
    deed::{CASE_FILE, declare_deeds},
    drafts::Nothing,
};

pub use types::{CaseFilePart, ExportForm, ExportInput, ExportProgress, ExportRef, ExportedCaseFile, OpenSealedInput, OpenedSealedFile, SealedEntry};

declare_deeds! {
    /// Makes a case file under a passphrase; who receives it, why and what is in it are journalled before.
    writes export_case_file(ExportInput) -> ExportedCaseFile, by CASE_FILE;
    /// How far an export is.
    reads export_progress(ExportRef) -> ExportProgress, by CASE_FILE;
    /// Stops an export; nothing of it is left.
    reads cancel_export(ExportRef) -> Nothing, by CASE_FILE;
    /// Opens a sealed case file with its slip's passphrase, verifies it, and shows it; needs no office.
    before_sign_in open_sealed_file(OpenSealedInput) -> OpenedSealedFile;
}
