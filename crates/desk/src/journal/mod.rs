//! The journal for those who answer for it (سجل الحركات): read page by page, who saw what, the sheet of the day's end. No person's data: record
//! numbers only, so that an auditor needs no right to a file (R57, R58).

mod day_end;
mod list;
mod period;
mod scope;

use domain::Code;

use crate::{Failure, Work, deed::declare_deeds, history::KEEPERS, papers::PaperBytes};

pub use day_end::DayEndInput;
pub use list::{JournalPage, JournalQuery};
pub use scope::{ScopeFiles, ScopeInput, ScopeView};

use day_end::day_end_sheet;
pub(crate) use list::counted;
use list::list_journal;
use scope::{export_scope, who_saw};

declare_deeds! {
    /// One page of the journal, newest first.
    reads list_journal(JournalQuery) -> JournalPage, by KEEPERS;
    /// Who saw or changed what between two days: the scope of a breach.
    reads who_saw(ScopeInput) -> ScopeView, by KEEPERS;
    /// The same as a paper and as a table for a file.
    reads export_scope(ScopeInput) -> ScopeFiles, by KEEPERS;
    /// The sheet of a day's end: counts by kind and a signed checkpoint that leaves the machine.
    reads day_end_sheet(DayEndInput) -> PaperBytes, by KEEPERS;
}

/// What is closed while the chain is broken: deeds by which whoever tampered with the journal could go on, or take something out. Making
/// backups, restoring and checking stay open (fault 43).
pub(crate) const CLOSED_WHILE_BROKEN: &[&str] = &[
    "save_office",
    "add_staff",
    "change_staff",
    "close_account",
    "renew_data_key",
    "reset_passphrase",
    "renew_recovery_code",
    "export_case_file",
    "export_scope",
    "export_person_copy",
    "destroy_records",
    "save_retention",
];

/// Refuses a deed of the list as long as a check found the chain broken and none found it whole since.
pub(crate) fn refuse_while_broken(deed: &str, work: &Work<'_>) -> Result<(), Failure> {
    if !CLOSED_WHILE_BROKEN.contains(&deed) {
        return Ok(());
    }
    match work.read(|reader| Ok(reader.find_chain_alarm()?))? {
        Some(seq) => Err(Failure::new(Code::JournalBroken).with("seq", seq)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_deed_that_is_closed_exists() {
        for name in CLOSED_WHILE_BROKEN {
            assert!(crate::deeds().iter().any(|deed| deed.name == *name), "{name} is in no list: a deed was renamed");
        }
    }
}
