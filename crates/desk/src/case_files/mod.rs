//! The case file (ملف الحالة): handed out to the committee sealed or as a protected PDF, and opened where one is received (R55).

mod committee;
mod data;
mod export;
mod gather;
mod open;
mod parts;
mod progress;
mod types;
mod words;

use crate::{
    Failure, Outcome, Work,
    deed::{CASE_FILE, declare_deeds},
    drafts::Nothing,
};

pub(crate) use committee::{CommitteeWish, SCHEMA_FILE, committee_case};
pub(crate) use progress::{Exports, Running};
pub use types::{ExportForm, ExportInput, ExportProgress, ExportRef, ExportedCaseFile, OpenSealedInput, OpenedSealedFile};

use export::export_case_file;
pub(crate) use export::slip;
use open::open_sealed_file;
pub(crate) use open::{AGENDA, NUMBER_LABEL, OFFICE_LABEL, PDF};

declare_deeds! {
    /// Makes a case file under a passphrase; who receives it, why and what is in it are journalled before it is handed out.
    writes export_case_file(ExportInput) -> ExportedCaseFile, by CASE_FILE;
    /// How far an export is.
    reads export_progress(ExportRef) -> ExportProgress, by CASE_FILE;
    /// Stops an export; nothing of it is left.
    reads cancel_export(ExportRef) -> Nothing, by CASE_FILE;
    /// Opens a sealed case file with its slip's passphrase, verifies it, and shows it; needs no office.
    before_sign_in open_sealed_file(OpenSealedInput) -> OpenedSealedFile;
}

fn export_progress(work: &Work<'_>, input: ExportRef) -> Result<Outcome<ExportProgress>, Failure> {
    let percent = work.desk.exports.percent(&input.progress);
    Ok(Outcome::read(ExportProgress { percent: percent.unwrap_or_default(), running: percent.is_some() }))
}

fn cancel_export(work: &Work<'_>, input: ExportRef) -> Result<Outcome<Nothing>, Failure> {
    work.desk.exports.stop(&input.progress);
    Ok(Outcome::read(Nothing {}))
}
