//! Kept papers at the desk (الأوراق المطبوعة): each is printed again byte for byte, and every taking is journalled before bytes are given (R57, R62).

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{
    Code,
    date::{DateShown, riyadh_clock, riyadh_date},
    id::{PaperId, RequestId},
    paper::{Sheet, SheetKind},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{KeptSheet, Reader};
use vault::SecretKey;

use crate::{
    Failure, Outcome, Work,
    deed::{STAFF, declare_deeds},
    drafts::Nothing,
    op::Op,
    requests::{RequestRef, reach_request, stamp},
    work::Change,
};

/// A kept paper in a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PaperBrief {
    /// Identity.
    pub id: PaperId,
    /// Its request.
    pub request_id: RequestId,
    /// The number people say.
    pub number: String,
    /// What it is.
    pub kind: SheetKind,
    /// The day it was made.
    pub date: DateShown,
    /// The time of day.
    pub time: String,
    /// Made by whom.
    pub by: String,
    /// Version of its text.
    pub text_version: String,
    /// How often it was printed.
    pub prints: u32,
}

/// What a paper is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TakePurpose {
    /// To look at it.
    Preview,
    /// To print it.
    Print,
    /// To save a copy.
    Save,
}

/// Which paper, and what for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TakePaperInput {
    /// Which paper.
    pub paper_id: PaperId,
    /// What for; journalled before the bytes are given.
    pub purpose: TakePurpose,
}

/// A paper with its bytes.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PaperBytes {
    /// Its number: also the print job's name and the window's title.
    pub number: String,
    /// A file name that names nobody.
    pub file_name: String,
    /// The PDF in base64.
    pub pdf: String,
}

impl std::fmt::Debug for PaperBytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PaperBytes").field("number", &self.number).finish_non_exhaustive()
    }
}

declare_deeds! {
    /// The kept papers of a request, newest first.
    reads list_papers(RequestRef) -> Vec<PaperBrief>, by STAFF;
    /// Gives a kept paper as it was printed; looking, printing and saving are journalled before.
    reads take_paper(TakePaperInput) -> PaperBytes, by STAFF;
}

fn list_papers(work: &Work<'_>, input: RequestRef) -> Result<Outcome<Vec<PaperBrief>>, Failure> {
    let request = reach_request(work, input.request_id)?;
    work.opens(Op::OpenRequest, "request", request.id)?;
    work.read(|reader| {
        let briefs = reader.list_sheets(request.id)?.iter().map(|sheet| paper_brief(reader, sheet)).collect::<Result<_, _>>()?;
        Ok(Outcome::read(briefs))
    })
}

fn take_paper(work: &Work<'_>, input: TakePaperInput) -> Result<Outcome<PaperBytes>, Failure> {
    let kept = work.read(|reader| Ok(reader.get_kept_sheet(input.paper_id)?))?;
    reach_request(work, kept.sheet.request_id)?;
    let pdf = open_sheet(&kept)?;
    let op = match input.purpose {
        TakePurpose::Preview => Op::PreviewPaper,
        TakePurpose::Print => Op::PrintPaper,
        TakePurpose::Save => Op::SavePaper,
    };
    let noted = work.transact(op, |change| {
        change.note("paper", input.paper_id, &[]);
        Ok(Nothing {})
    })?;
    Ok(Outcome { value: paper_bytes(&kept.sheet.number, &pdf), changes: noted.changes })
}

/// A paper for the window. Its file is named by its number alone.
pub(crate) fn paper_bytes(number: &str, pdf: &[u8]) -> PaperBytes {
    PaperBytes { number: number.to_owned(), file_name: format!("{number}.pdf"), pdf: BASE64_STANDARD.encode(pdf) }
}

/// A kept paper in a few words.
pub(crate) fn paper_brief(reader: &Reader<'_>, sheet: &Sheet) -> Result<PaperBrief, Failure> {
    Ok(PaperBrief {
        id: sheet.id,
        request_id: sheet.request_id,
        number: sheet.number.clone(),
        kind: sheet.kind,
        date: DateShown::of_day(riyadh_date(sheet.made.at)),
        time: riyadh_clock(sheet.made.at),
        by: reader.find_staff(sheet.made.by)?.map(|staff| staff.name).unwrap_or_default(),
        text_version: sheet.text_version.clone(),
        prints: reader.count_prints(sheet.id)?,
    })
}

/// What a new paper is, before it has its id.
#[derive(Debug, Clone)]
pub(crate) struct NewSheet {
    pub(crate) kind: SheetKind,
    pub(crate) number: String,
    pub(crate) request_id: RequestId,
    pub(crate) text_version: String,
}

/// What the journal keeps of a paper: its bytes are in its own row.
#[derive(Debug, Serialize)]
struct SheetEntry<'s> {
    kind: SheetKind,
    number: &'s str,
    request: String,
    sha256: String,
    text_version: &'s str,
}

/// Seals a paper as it was printed and keeps it, in the transaction that gave it its number.
pub(crate) fn keep_sheet(change: &Change<'_, '_>, new: NewSheet, pdf: &[u8]) -> Result<PaperId, Failure> {
    let host = change.work.host();
    let id: PaperId = change.new_id();
    let key = SecretKey::generate(&mut host.random_source());
    let sealed = vault::seal_small(&key, place(id).as_bytes(), pdf, &mut host.random_source());
    let sealed = sealed.map_err(|_| Failure::new(Code::PaperTooLong))?;
    let NewSheet { kind, number, request_id, text_version } = new;
    let sha256 = Sha256::digest(pdf).to_vec();
    let sheet = Sheet { id, kind, number, request_id, sha256, text_version, made: stamp(change.work) };
    let entry = SheetEntry {
        kind,
        number: &sheet.number,
        request: request_id.to_string(),
        sha256: sheet.sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
        text_version: &sheet.text_version,
    };
    change.journal("paper", id, None, Some(&entry))?;
    change.insert_sheet(&KeptSheet { sheet, sealed, seal_key: *key.expose() })?;
    Ok(id)
}

/// Opens a kept paper and makes sure it is what was printed.
pub(crate) fn open_sheet(kept: &KeptSheet) -> Result<Vec<u8>, Failure> {
    let modified = || Failure::new(Code::FileModified);
    let key = SecretKey::from_bytes(&kept.seal_key);
    let pdf = vault::open_small(&key, place(kept.sheet.id).as_bytes(), &kept.sealed).map_err(|_| modified())?;
    if Sha256::digest(&pdf).as_slice() == kept.sheet.sha256 { Ok(pdf) } else { Err(modified()) }
}

/// Where sealed bytes belong: moved to another row, they do not open.
fn place(id: PaperId) -> String {
    format!("paper {id}")
}
