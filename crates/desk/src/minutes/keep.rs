//! Papers of a sitting as they were printed: kept sealed edition by edition, given again byte for byte (R57, R62).

use domain::{
    Code,
    date::{DateShown, riyadh_clock, riyadh_date},
    id::{PaperId, SittingId},
    minutes::{MinutesNotes, SaidFact, SittingPaper, SittingPaperKind},
};
use serde::Serialize;
use sha2::{Digest, Sha256};
use store::{KeptSittingPaper, Reader};
use vault::SecretKey;

use super::types::SittingPaperBrief;
use crate::{Failure, requests::stamp, work::Change};

/// A new edition, before it has its id.
#[derive(Debug, Clone)]
pub(super) struct NewEdition {
    pub(super) sitting_id: SittingId,
    pub(super) kind: SittingPaperKind,
    pub(super) number: String,
    pub(super) edition: u32,
    pub(super) text_version: String,
    pub(super) facts: Vec<SaidFact>,
    pub(super) notes: MinutesNotes,
    pub(super) reason: String,
}

/// What the journal keeps of an edition: its bytes are in its own row.
#[derive(Debug, Serialize)]
struct Entry<'s> {
    kind: SittingPaperKind,
    number: &'s str,
    edition: u32,
    sha256: String,
    text_version: &'s str,
    reason: &'s str,
}

/// Seals an edition as it was printed and keeps it.
pub(super) fn keep(change: &Change<'_, '_>, new: NewEdition, pdf: &[u8]) -> Result<PaperId, Failure> {
    let host = change.work.host();
    let id: PaperId = change.new_id();
    let key = SecretKey::generate(&mut host.random_source());
    let sealed = vault::seal_small(&key, place(id).as_bytes(), pdf, &mut host.random_source());
    let sealed = sealed.map_err(|_| Failure::new(Code::PaperTooLong))?;
    let sha256 = Sha256::digest(pdf).to_vec();
    let NewEdition { sitting_id, kind, number, edition, text_version, facts, notes, reason } = new;
    let paper = SittingPaper {
        id,
        sitting_id,
        kind,
        number,
        edition,
        sha256,
        text_version,
        facts,
        notes,
        reason,
        made: stamp(change.work),
        signing: None,
    };
    let entry = Entry {
        kind,
        number: &paper.number,
        edition,
        sha256: paper.sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
        text_version: &paper.text_version,
        reason: &paper.reason,
    };
    change.journal("sitting_paper", id, None, Some(&entry))?;
    change.note("sitting", sitting_id, &[kind.as_str()]);
    change.insert_sitting_paper(&KeptSittingPaper { paper, sealed, seal_key: *key.expose() })?;
    Ok(id)
}

/// Opens a kept paper and makes sure it is what was printed.
pub(super) fn open(kept: &KeptSittingPaper) -> Result<Vec<u8>, Failure> {
    let modified = || Failure::new(Code::FileModified);
    let key = SecretKey::from_bytes(&kept.seal_key);
    let pdf = vault::open_small(&key, place(kept.paper.id).as_bytes(), &kept.sealed).map_err(|_| modified())?;
    if Sha256::digest(&pdf).as_slice() == kept.paper.sha256 { Ok(pdf) } else { Err(modified()) }
}

/// Where sealed bytes belong: moved to another row, they do not open.
fn place(id: PaperId) -> String {
    format!("sitting paper {id}")
}

/// The newest edition of a kind.
pub(super) fn newest(reader: &Reader<'_>, sitting: SittingId, kind: SittingPaperKind) -> Result<Option<SittingPaper>, Failure> {
    Ok(reader.list_sitting_papers(sitting)?.into_iter().find(|paper| paper.kind == kind))
}

/// The papers in a few words.
pub(super) fn briefs(reader: &Reader<'_>, sitting: SittingId) -> Result<Vec<SittingPaperBrief>, Failure> {
    let mut seen = Vec::new();
    let mut briefs = Vec::new();
    for paper in reader.list_sitting_papers(sitting)? {
        let newest = !seen.contains(&paper.kind);
        seen.push(paper.kind);
        briefs.push(brief(reader, &paper, newest)?);
    }
    Ok(briefs)
}

pub(super) fn brief(reader: &Reader<'_>, paper: &SittingPaper, newest: bool) -> Result<SittingPaperBrief, Failure> {
    Ok(SittingPaperBrief {
        id: paper.id,
        kind: paper.kind,
        number: paper.number.clone(),
        edition: paper.edition,
        newest,
        reason: paper.reason.clone(),
        date: DateShown::of_day(riyadh_date(paper.made.at)),
        time: riyadh_clock(paper.made.at),
        by: reader.find_staff(paper.made.by)?.map(|staff| staff.name).unwrap_or_default(),
        text_version: paper.text_version.clone(),
        prints: reader.count_prints(paper.id)?,
        kept_in: paper.signing.as_ref().map(|signing| signing.kept_in.clone()).unwrap_or_default(),
        signed_on: paper.signing.as_ref().map(|signing| DateShown::of_day(signing.signed_on)),
    })
}
