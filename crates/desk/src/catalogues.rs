//! The kinds of support with their papers and questions (دليل أنواع الدعم), as the manager edits them: each save is a version, and a request
//! keeps the version it was opened under (R26).

use domain::{
    Code, Refusal,
    catalogue::{Catalogue, KindCode, PaperCode, QuestionCode},
};
use serde::{Deserialize, Serialize};
use store::Reader;

use crate::{
    Failure, Outcome, Work,
    deed::{MANAGER, declare_deeds},
    drafts::Nothing,
    op::Op,
};

/// The catalogue as its editor gets it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CatalogueView {
    /// The newest version; its own number is handed back when saving.
    pub catalogue: Catalogue,
    /// The version before it, to be shown beside it.
    pub before: Option<Catalogue>,
    /// Codes for a new paper, a new kind and a new question: never used before in any version.
    pub fresh: FreshCodes,
}

/// Codes that were never used.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FreshCodes {
    /// Of papers.
    pub papers: Vec<PaperCode>,
    /// Of kinds of support.
    pub kinds: Vec<KindCode>,
    /// Of questions, columns and answers.
    pub questions: Vec<QuestionCode>,
}

/// How many codes are handed out for one sitting of editing.
const FRESH: u32 = 50;

declare_deeds! {
    /// The kinds of support with all their papers and questions, for changing them.
    reads catalogue_for_editing(Nothing) -> CatalogueView, by MANAGER;
    /// Puts changed kinds of support in force for requests opened from now on.
    writes save_catalogue(Catalogue) -> CatalogueView, by MANAGER;
}

fn catalogue_for_editing(work: &Work<'_>, _: Nothing) -> Result<Outcome<CatalogueView>, Failure> {
    Ok(Outcome::read(work.read(view)?))
}

fn view(reader: &Reader<'_>) -> Result<CatalogueView, Failure> {
    let catalogue = reader.find_newest_catalogue()?.map_or_else(Catalogue::start, Ok)?;
    let before = if catalogue.version > 1 { Some(reader.get_catalogue(catalogue.version - 1)?) } else { None };
    // The version is part of the code, so no earlier version can hold it.
    let codes = (1..=FRESH).map(|place| format!("own{}_{place}", catalogue.version + 1));
    let codes: Vec<String> = codes.collect();
    Ok(CatalogueView {
        before,
        fresh: FreshCodes {
            papers: codes.iter().map(|code| PaperCode::parse(code)).collect::<Result<_, _>>()?,
            kinds: codes.iter().map(|code| KindCode::parse(code)).collect::<Result<_, _>>()?,
            questions: codes.iter().map(|code| QuestionCode::parse(code)).collect::<Result<_, _>>()?,
        },
        catalogue,
    })
}

fn save_catalogue(work: &Work<'_>, input: Catalogue) -> Result<Outcome<CatalogueView>, Failure> {
    input.check()?;
    if input.kinds.is_empty() {
        return Err(Refusal::new(Code::Required).at("kinds").into());
    }
    work.transact(Op::SaveCatalogue, |change| {
        let before = match change.find_newest_catalogue()? {
            Some(newest) => newest,
            // The shipped set was never used: it becomes the first version, so that the change can be seen against it.
            None => {
                let start = Catalogue::start()?;
                change.insert_catalogue(&start, work.now.unix_millis)?;
                start
            }
        };
        if before.version != input.version {
            return Err(Failure::new(Code::Stale).with("saved_version", before.version));
        }
        let next = Catalogue { version: before.version.saturating_add(1), ..input.clone() };
        change.insert_catalogue(&next, work.now.unix_millis)?;
        change.journal("catalogue", next.version, Some(&before), Some(&next))?;
        view(change)
    })
}
