//! Letterhead and signatories (الترويسة والموقّعون): version by version, each from a day on; what was printed keeps its own.

use chrono::NaiveDate;
use domain::{
    date::TypedDate,
    letterhead::{OfficeLetterhead, Signs},
    setting::Topic,
};
use papers::Signatory;
use serde::{Deserialize, Serialize};
use store::Reader;

use crate::{
    Failure, Outcome, Work,
    deed::{MANAGER, declare_deeds},
    drafts::Nothing,
    op::Op,
    papers::PaperBytes,
    wordings::{VersionLine, add_version, both, list_lines, must_be_printable, next_version, preview_on_letter},
};

/// Letterhead and signatories as the window edits them.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LetterheadView {
    /// Number of the newest version, 0 before the first; handed back when saving.
    pub seen_version: u32,
    /// The newest version.
    pub letterhead: OfficeLetterhead,
    /// Who signs what nobody else does: the office's own signatory.
    pub otherwise: String,
    /// All versions, newest first.
    pub versions: Vec<VersionLine>,
}

/// A changed letterhead.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveLetterheadInput {
    /// The version the editor began from.
    pub seen_version: u32,
    /// The letterhead.
    pub letterhead: OfficeLetterhead,
    /// The first day it holds; today when not given, never earlier.
    pub effective_from: Option<TypedDate>,
    /// Who approved it.
    pub approved_by: String,
}

declare_deeds! {
    /// Letterhead and signatories, with every version so far.
    reads letterheads(Nothing) -> LetterheadView, by MANAGER;
    /// Puts letterhead and signatories in force from a day on; printed letters keep theirs.
    writes save_letterhead(SaveLetterheadInput) -> LetterheadView, by MANAGER;
    /// The acknowledgement letter under this letterhead over made-up data; nothing is kept.
    reads preview_letterhead(OfficeLetterhead) -> PaperBytes, by MANAGER;
}

/// What holds on a day; an empty one where the office never said anything.
pub(crate) fn letterhead_on(reader: &Reader<'_>, day: NaiveDate) -> Result<OfficeLetterhead, Failure> {
    Ok(reader.find_setting(Topic::Letterhead, day)?.map(|(_, letterhead)| letterhead).unwrap_or_default())
}

/// Who signs that sort of paper on a day.
pub(crate) fn signatory(reader: &Reader<'_>, day: NaiveDate, signs: Signs) -> Result<Signatory, Failure> {
    let letterhead = letterhead_on(reader, day)?;
    if let Some(found) = letterhead.signatory(signs) {
        return Ok(Signatory { title: found.title.clone(), name: found.name.clone() });
    }
    let office = reader.get_office()?;
    Ok(Signatory { title: office.signatory_title, name: office.signatory_name })
}

fn letterheads(work: &Work<'_>, _: Nothing) -> Result<Outcome<LetterheadView>, Failure> {
    Ok(Outcome::read(work.read(|reader| view(work, reader))?))
}

fn view(work: &Work<'_>, reader: &Reader<'_>) -> Result<LetterheadView, Failure> {
    let (seen_version, versions) = list_lines(work, reader, Topic::Letterhead)?;
    let letterhead = if seen_version == 0 { OfficeLetterhead::default() } else { reader.get_setting(Topic::Letterhead, seen_version)? };
    let office = reader.get_office()?;
    Ok(LetterheadView { seen_version, letterhead, otherwise: format!("{}، {}", office.signatory_name, office.signatory_title), versions })
}

fn save_letterhead(work: &Work<'_>, input: SaveLetterheadInput) -> Result<Outcome<LetterheadView>, Failure> {
    let next = next_version(work, input.seen_version, input.effective_from, &input.approved_by);
    let (letterhead, next) = both(input.letterhead.check().map_err(|refused| refused.under("letterhead")), next)?;
    let names = letterhead.signatories.iter().flat_map(|signatory| [signatory.name.clone(), signatory.title.clone()]);
    let all: Vec<String> = [letterhead.contact.clone(), letterhead.address.clone()].into_iter().chain(names).collect();
    must_be_printable(work, "letterhead.contact", &all)?;
    work.transact(Op::SaveLetterhead, |change| {
        add_version(change, Topic::Letterhead, &next, &letterhead)?;
        view(work, change)
    })
}

fn preview_letterhead(work: &Work<'_>, input: OfficeLetterhead) -> Result<Outcome<PaperBytes>, Failure> {
    preview_on_letter(work, &input.check()?)
}
