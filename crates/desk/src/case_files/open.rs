//! Opening a sealed case file that was received (فتح ملف مختوم): no office and no sign-in, nothing of it believed before its manifest is checked.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{Code, Refusal};
use vault::{PackageError, PackagePassphrase, PackagePassphraseError};

use super::types::{OpenSealedInput, OpenedSealedFile, SealedEntry};
use crate::{Desk, Failure, Outcome, attachments::size_in_words};

/// The case file inside a package.
pub(crate) const PDF: &str = "case-file.pdf";
/// The agenda inside the package of a whole sitting; its case files lie beside it.
pub(crate) const AGENDA: &str = "agenda.pdf";
/// The label under which a package carries its number.
pub(crate) const NUMBER_LABEL: &str = "External-Identifier";
/// The label under which a package names the office that sealed it.
pub(crate) const OFFICE_LABEL: &str = "Source-Organization";

pub(super) fn open_sealed_file(_: &Desk, input: OpenSealedInput) -> Result<Outcome<OpenedSealedFile>, Failure> {
    let sealed = BASE64_STANDARD.decode(&input.bytes).map_err(|_| Failure::new(Code::BadCall))?;
    let passphrase = PackagePassphrase::parse(&input.passphrase).map_err(mistyped)?;
    let package = vault::open_package(&sealed, &passphrase).map_err(refused)?;
    let label = |wanted: &str| {
        let found = package.info.0.iter().find(|(label, _)| label == wanted);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let find = |path: &str| package.entries.iter().find(|entry| entry.path == path);
    let pdf = match input.wanted.as_deref() {
        Some(wanted) => find(wanted).filter(|entry| entry.path.ends_with(".pdf")).ok_or_else(|| Failure::new(Code::NotFound))?,
        None => find(PDF).or_else(|| find(AGENDA)).ok_or_else(|| Failure::new(Code::SealedDamaged))?,
    };
    Ok(Outcome::read(OpenedSealedFile {
        number: label(NUMBER_LABEL),
        office: label(OFFICE_LABEL),
        shown: pdf.path.clone(),
        pdf: BASE64_STANDARD.encode(&pdf.bytes),
        entries: package
            .entries
            .iter()
            .map(|entry| SealedEntry { path: entry.path.clone(), size: size_in_words(entry.bytes.len() as u64) })
            .collect(),
    }))
}

/// A passphrase that cannot be one: which sign is wrong, or how many there are.
fn mistyped(error: PackagePassphraseError) -> Failure {
    let refusal = Refusal::new(Code::SealedPassphrase);
    match error {
        PackagePassphraseError::WrongLength { signs } => refusal.with("signs", signs),
        PackagePassphraseError::UnknownSign { place } => refusal.with("place", place),
    }
    .at("passphrase")
    .into()
}

fn refused(error: PackageError) -> Failure {
    match error {
        PackageError::WrongPassphrase => Refusal::new(Code::SealedPassphrase).at("passphrase").into(),
        PackageError::NotWritten => Failure::new(Code::Unexpected).with("kind", error),
        _ => Refusal::new(Code::SealedDamaged).at("bytes").into(),
    }
}
