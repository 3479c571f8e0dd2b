//! Numbers that the file already holds: the original is compared with them, and nobody types an ID or IBAN a second time (issue 2, "nothing asked twice").

use domain::{catalogue::NumberShape, person::Person};

use super::file::RequestFile;

/// A number of the file: as the window shows it, and whole.
pub(crate) struct OnFile {
    /// The last digits: «…016».
    pub(crate) shown: String,
    /// The number itself.
    pub(crate) whole: String,
}

/// What the file holds of this shape: the applicant's ID, or the accounts of applicant and beneficiary.
pub(crate) fn on_file(file: &RequestFile, shape: NumberShape) -> Vec<OnFile> {
    let mut found: Vec<OnFile> = match shape {
        NumberShape::NationalId => {
            let id = file.applicant.facts.national_id.iter();
            id.map(|id| OnFile { shown: format!("…{}", id.last3()), whole: id.as_str().to_owned() }).collect()
        }
        NumberShape::Iban => [&file.applicant, &file.beneficiary].into_iter().flat_map(accounts).collect(),
        NumberShape::Free | NumberShape::None => Vec::new(),
    };
    let mut seen = std::collections::HashSet::new();
    found.retain(|one| seen.insert(one.whole.clone()));
    found
}

fn accounts(person: &Person) -> impl Iterator<Item = OnFile> {
    person
        .facts
        .accounts
        .iter()
        .map(|account| OnFile { shown: format!("…{}", account.iban.last4()), whole: account.iban.as_str().to_owned() })
}

/// The number that was meant: one shown by its last digits stands for the one on file, anything else for itself.
pub(crate) fn meant(file: &RequestFile, shape: NumberShape, typed: String) -> String {
    on_file(file, shape).into_iter().find(|one| one.shown == typed).map_or(typed, |one| one.whole)
}
