//! The list of all deeds, joined from the features. Nothing is declared here: each feature declares its own.

use std::sync::OnceLock;

use crate::{
    Deed, attachments, backups, calendars, case_files, catalogues, checkpoints, dates, declarations, doctor, drafts, duplicates, history,
    households, journal, letters, notices, office, papers, passphrases, persons, policies, privacy, readings, renewal, requests, sample,
    search, sightings, sign_in, staff, statements, submissions, undo, watch, wordings,
};

/// Every deed of the desk, in the order of the features.
pub fn deeds() -> &'static [Deed] {
    static ALL: OnceLock<Vec<Deed>> = OnceLock::new();
    ALL.get_or_init(|| {
        [
            office::DEEDS,
            sign_in::DEEDS,
            notices::DEEDS,
            doctor::DEEDS,
            passphrases::DEEDS,
            staff::DEEDS,
            dates::DEEDS,
            readings::DEEDS,
            drafts::DEEDS,
            history::DEEDS,
            journal::DEEDS,
            checkpoints::DEEDS,
            renewal::DEEDS,
            watch::DEEDS,
            persons::DEEDS,
            households::DEEDS,
            duplicates::DEEDS,
            search::DEEDS,
            requests::DEEDS,
            statements::DEEDS,
            sightings::DEEDS,
            submissions::DEEDS,
            declarations::DEEDS,
            letters::DEEDS,
            papers::DEEDS,
            attachments::DEEDS,
            case_files::DEEDS,
            undo::DEEDS,
            backups::DEEDS,
            privacy::DEEDS,
            calendars::DEEDS,
            catalogues::DEEDS,
            wordings::DEEDS,
            policies::DEEDS,
            sample::DEEDS,
        ]
        .concat()
    })
}

/// A deed by its name.
pub(crate) fn find_deed(name: &str) -> Option<&'static Deed> {
    deeds().iter().find(|deed| deed.name == name)
}
