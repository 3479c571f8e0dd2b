//! Papers of the registers: made once, kept sealed as printed, and given again byte for byte (R62).

use domain::{Code, date::DateShown, date::riyadh_date, id::PaperId};
use papers::{Paper, RegisterSheet};
use sha2::{Digest, Sha256};
use store::RegisterPaper;
use vault::SecretKey;

use super::stamp;
use crate::{
    Failure, Work,
    op::Op,
    papers::{PaperBytes, paper_bytes},
    press,
};

/// What a register's paper is about.
#[derive(Debug, Clone)]
pub(super) struct About {
    /// What it is, by its code.
    pub(super) kind: &'static str,
    /// The kind of record the journal names.
    pub(super) record_kind: &'static str,
    /// Which record.
    pub(super) record_id: String,
    /// In which version: a record that changed since is printed anew, and the earlier paper stays.
    pub(super) edition: i64,
}

/// An empty sheet with number, day and version.
pub(super) fn sheet(number: &str, at: i64, title: &str, foot: &str, version: &str) -> RegisterSheet {
    RegisterSheet {
        number: number.to_owned(),
        created: press::created(at),
        date: press::both_dates(&DateShown::of_day(riyadh_date(at))),
        title: title.to_owned(),
        foot: foot.to_owned(),
        version: version.to_owned(),
        intro: Vec::new(),
        parts: Vec::new(),
        note: Vec::new(),
        signers: Vec::new(),
    }
}

/// Gives the paper as it was printed first, or makes and keeps it. Each taking is journalled before.
pub(super) fn take_sheet(
    work: &Work<'_>,
    about: &About,
    make: impl FnOnce() -> Result<RegisterSheet, Failure>,
) -> Result<PaperBytes, Failure> {
    let key = format!("{} {}", about.record_id, about.edition);
    let kept = work.read(|reader| Ok(reader.find_register_paper(about.kind, &key)?))?;
    if let Some(kept) = kept {
        let pdf = open(&kept)?;
        work.transact(Op::PrintRegisterPaper, |change| {
            change.note(about.record_kind, &about.record_id, &[]);
            Ok(())
        })?;
        return Ok(paper_bytes(&kept.number, &pdf));
    }
    let sheet = make()?;
    let (number, version) = (sheet.number.clone(), sheet.version.clone());
    let pdf = work.desk.print(&Paper::Register(sheet), &press::head(work, false)?)?;
    work.transact(Op::PrintRegisterPaper, |change| {
        let id: PaperId = change.new_id();
        let random = &mut work.host().random_source();
        let secret = SecretKey::generate(random);
        let sealed = vault::seal_small(&secret, place(id).as_bytes(), &pdf, random).map_err(|_| Failure::new(Code::PaperTooLong))?;
        change.insert_register_paper(&RegisterPaper {
            id,
            kind: about.kind.to_owned(),
            number: number.clone(),
            record_id: key,
            sha256: Sha256::digest(&pdf).to_vec(),
            text_version: version,
            made: stamp(work),
            sealed,
            seal_key: *secret.expose(),
        })?;
        change.note(about.record_kind, &about.record_id, &[]);
        Ok(())
    })?;
    Ok(paper_bytes(&number, &pdf))
}

fn open(kept: &RegisterPaper) -> Result<Vec<u8>, Failure> {
    let modified = || Failure::new(Code::FileModified);
    let key = SecretKey::from_bytes(&kept.seal_key);
    let pdf = vault::open_small(&key, place(kept.id).as_bytes(), &kept.sealed).map_err(|_| modified())?;
    if Sha256::digest(&pdf).as_slice() == kept.sha256 { Ok(pdf) } else { Err(modified()) }
}

/// Where sealed bytes belong: moved to another row, they do not open.
fn place(id: PaperId) -> String {
    format!("register paper {id}")
}
