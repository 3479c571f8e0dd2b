//! Handing a case file out (إخراج ملف الحالة): made, sealed under a passphrase of its own, then journalled with receiver, purpose and parts, and
//! only then handed out. What fails before the journal's line left nothing: no entry says that a file left the office which did not.

use std::ops::ControlFlow;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{
    Code, Refusal, Refusals,
    date::DateShown,
    number::{CaseFileNumber, Series},
    text,
};
use papers::{Paper, PassphraseSlip};
use serde::Serialize;
use sha2::{Digest, Sha256};
use vault::{PackageEntry, PackageError, PackageInfo, PackagePassphrase, WorkFactor};

use super::{
    data::{CaseData, SCHEMA_TEXT},
    gather::{Gathered, gather, hex},
    open::{NUMBER_LABEL, OFFICE_LABEL, PDF},
    progress::Running,
    types::{ExportForm, ExportInput, ExportedCaseFile},
};
use crate::{Failure, Outcome, Work, checkpoints, numbering::year_on, op::Op, press, requests::reach_request};

/// Longest name of a receiver, in letters.
const RECIPIENT_MAX: usize = 120;
/// Longest purpose, in letters.
const PURPOSE_MAX: usize = 300;
/// How far the work is, in hundredths, when the PDF is made.
const PDF_MADE: u8 = 70;

/// What the journal keeps of an export: who received what, and why.
#[derive(Debug, Serialize)]
struct ExportEntry {
    number: String,
    recipient: String,
    purpose: String,
    form: &'static str,
    parts: Vec<&'static str>,
    left_out: usize,
    pdf_sha256: String,
}

pub(super) fn export_case_file(work: &Work<'_>, input: ExportInput) -> Result<Outcome<ExportedCaseFile>, Failure> {
    reach_request(work, input.request_id)?;
    let input = check(input)?;
    if work.already_done::<String>()?.is_some() {
        // The passphrase of that file was told once and is not kept.
        return Err(Failure::new(Code::BadCall));
    }
    let running = work.desk.exports.begin(&input.progress);
    let Gathered { paper, mut data, files } = gather(work, &input)?;
    let head = press::head(work, false)?;
    let mut progress = |done: usize, total: usize| running.step(done as u64, total as u64, 0, PDF_MADE - 1);
    let pdf = work.desk.with_press(|press| Ok(press.render_case_file(&paper, &head, &mut progress)?))?;
    drop(paper);
    if !running.step(1, 1, PDF_MADE, PDF_MADE) {
        return Err(Failure::new(Code::Cancelled));
    }

    // One at a time: the number is inside the seal, and is allotted only when the sealing went well.
    let _turn = work.desk.exports.turn();
    let (year, serial) = work.read(|reader| {
        let year = year_on(reader, work.today())?;
        Ok::<_, Failure>((year, reader.peek_serial(Series::CaseFile, i32::from(year))?))
    })?;
    let number = CaseFileNumber::new(year, serial)?.to_string();
    data.number.clone_from(&number);
    let passphrase = PackagePassphrase::generate(&mut work.host().random_source());
    let slip_pdf = slip(work, &number, &passphrase)?;
    let left_out = data.left_out.clone();
    let pdf_sha256 = hex(&Sha256::digest(&pdf));
    let (bytes, extension) = match input.form {
        ExportForm::Sealed => (seal(&data, with_checkpoint(work, files)?, pdf, &passphrase, &running)?, "age"),
        ExportForm::ProtectedPdf => (papers::encrypt_pdf(&pdf, passphrase.to_paper(), &work.host().random())?, "pdf"),
    };
    let noted = work.transact(Op::ExportCaseFile, |change| {
        if change.next_serial(Series::CaseFile, i32::from(year))? != serial {
            return Err(Failure::new(Code::Unexpected).with("kind", "case file number taken meanwhile"));
        }
        let entry = ExportEntry {
            number: number.clone(),
            recipient: input.recipient.clone(),
            purpose: input.purpose.clone(),
            form: input.form.as_str(),
            parts: input.parts.iter().map(|part| part.as_str()).collect(),
            left_out: left_out.len(),
            pdf_sha256,
        };
        change.journal("request", input.request_id, None, Some(&entry))?;
        Ok(number.clone())
    })?;
    let exported = ExportedCaseFile {
        file_name: format!("{number}.{extension}"),
        extension: extension.to_owned(),
        bytes: BASE64_STANDARD.encode(bytes),
        passphrase: passphrase.to_paper().to_owned(),
        slip_pdf,
        left_out,
        number,
    };
    Ok(Outcome { value: exported, changes: noted.changes })
}

/// A signed checkpoint of the journal goes out with the file: the committee's copy shows later whether the past was rewritten (R57).
fn with_checkpoint(work: &Work<'_>, mut files: Vec<PackageEntry>) -> Result<Vec<PackageEntry>, Failure> {
    if let Some(signed) = checkpoints::sign_head(work.desk, work.session, "case_file")? {
        files.push(PackageEntry { path: "checkpoint.json".to_owned(), bytes: signed.file()? });
    }
    Ok(files)
}

/// Receiver and purpose as they are journalled; each part once, in the order of the file.
fn check(mut input: ExportInput) -> Result<ExportInput, Refusals> {
    let mut refused = Refusals::default();
    for (field, value, max) in [("recipient", &mut input.recipient, RECIPIENT_MAX), ("purpose", &mut input.purpose, PURPOSE_MAX)] {
        if let Some(clean) = refused.take(field, text::clean_required(value, max)) {
            *value = clean;
        }
    }
    if input.progress.len() > 64 {
        refused.push(Refusal::new(Code::TooLong).with("max", 64).at("progress"));
    }
    input.parts.sort();
    input.parts.dedup();
    refused.done().map(|()| input)
}

/// The sealed package: PDF, data with their schema, the kept papers and the scans as they are.
fn seal(
    data: &CaseData,
    files: Vec<PackageEntry>,
    pdf: Vec<u8>,
    passphrase: &PackagePassphrase,
    running: &Running<'_>,
) -> Result<Vec<u8>, Failure> {
    let json = serde_json::to_vec_pretty(data).map_err(|_| Failure::new(Code::Unexpected))?;
    let mut entries = files;
    entries.push(PackageEntry { path: PDF.to_owned(), bytes: pdf });
    entries.push(PackageEntry { path: "case.json".to_owned(), bytes: json });
    entries.push(PackageEntry { path: "case-file.schema.json".to_owned(), bytes: SCHEMA_TEXT.as_bytes().to_vec() });
    let label = |label: &str, value: &str| (label.to_owned(), value.to_owned());
    let info = PackageInfo(vec![
        label(OFFICE_LABEL, &data.office),
        label(NUMBER_LABEL, &data.number),
        label("Internal-Sender-Identifier", &data.request.number),
        label("Bagging-Date", &data.made_on),
    ]);
    let mut progress = |done: u64, total: u64| {
        if running.step(done, total, PDF_MADE, 100) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    vault::seal_package(entries, &info, passphrase, WorkFactor::FIXED, &mut progress).map_err(|error| match error {
        PackageError::Cancelled => Failure::new(Code::Cancelled),
        PackageError::TooLarge | PackageError::TooManyFiles => Failure::new(Code::PaperTooLong),
        other => Failure::new(Code::Unexpected).with("kind", other),
    })
}

/// The slip with the passphrase, handed over apart from the file. It is not kept.
pub(crate) fn slip(work: &Work<'_>, number: &str, passphrase: &PackagePassphrase) -> Result<String, Failure> {
    let paper = Paper::PassphraseSlip(PassphraseSlip {
        number: number.to_owned(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(work.today())),
        package: number.to_owned(),
        passphrase: passphrase.to_paper().split('-').map(str::to_owned).collect(),
    });
    let pdf = work.desk.print(&paper, &press::head(work, true)?)?;
    Ok(BASE64_STANDARD.encode(pdf))
}
