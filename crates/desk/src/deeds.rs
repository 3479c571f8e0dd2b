//! The list of all deeds, joined from the features. Nothing is declared here: each feature declares its own.

use std::sync::OnceLock;

use crate::{
    Deed, appeals, attachments, backups, calendars, case_files, catalogues, categories, checkpoints, course, dates, decisions,
    declarations, deliveries, doctor, drafts, duplicates, history, households, journal, letterheads, letters, minutes, notices, office,
    papers, passphrases, persons, policies, privacy, readings, renewal, replies, reports, requests, sample, search, sightings, sign_in,
    sittings, staff, statements, studies, submissions, undo, watch, wordings,
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
            reports::DEEDS,
            watch::DEEDS,
            persons::DEEDS,
            households::DEEDS,
            duplicates::DEEDS,
            search::DEEDS,
            requests::DEEDS,
            statements::DEEDS,
            sightings::DEEDS,
            submissions::DEEDS,
            studies::DEEDS,
            course::DEEDS,
            sittings::DEEDS,
            decisions::DEEDS,
            declarations::DEEDS,
            letters::DEEDS,
            deliveries::DEEDS,
            appeals::DEEDS,
            papers::DEEDS,
            replies::DEEDS,
            attachments::DEEDS,
            case_files::DEEDS,
            minutes::DEEDS,
            undo::DEEDS,
            backups::DEEDS,
            privacy::DEEDS,
            calendars::DEEDS,
            catalogues::DEEDS,
            wordings::DEEDS,
            letterheads::DEEDS,
            categories::DEEDS,
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
