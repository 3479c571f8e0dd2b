//! The files of a whole sitting as one export (حزمة الجلسة): agenda and case files, one case at a time through the press into one file that
//! is sealed as it is written. Only when it is whole the journal says that it left; only then it gets its name (R55).

use std::{
    fs::{self, File},
    io::BufWriter,
    path::{Path, PathBuf},
};

use domain::{
    Code, Refusal, Refusals,
    id::RequestId,
    minutes::{MinutesNotes, SittingPaperKind},
    number::{CaseFileNumber, Series},
    sitting::SittingState,
    text::clean_required,
};
use papers::Paper;
use serde::Serialize;
use vault::{PackageError, PackageInfo, PackagePassphrase, PackageWriter, WorkFactor};

use super::{
    agenda,
    keep::{self, NewEdition},
    source::{SittingCase, SittingFile},
    text::SittingText,
    types::{ExportSittingInput, ExportedSitting},
};
use crate::{
    Failure, Outcome, Work,
    attachments::size_in_words,
    case_files::{AGENDA, CommitteeWish, ExportForm, NUMBER_LABEL, OFFICE_LABEL, Running, SCHEMA_FILE, committee_case, slip},
    checkpoints,
    numbering::year_on,
    op::Op,
    press,
};

/// Longest name of a receiver, in letters.
const RECIPIENT_MAX: usize = 120;
/// Longest purpose, in letters.
const PURPOSE_MAX: usize = 300;
/// Steps of progress that one case counts.
const STEPS: u64 = 100;
/// How far the work is, in hundredths, when the last case is packed.
const PACKED: u8 = 97;

/// What the journal keeps of an export of a sitting: who received what, and why.
#[derive(Debug, Serialize)]
struct ExportEntry<'e> {
    number: &'e str,
    recipient: &'e str,
    purpose: &'e str,
    form: &'static str,
    withheld: Vec<&'static str>,
    with_scans: bool,
    cases: usize,
    left_out: usize,
    confirmed_by: String,
}

/// What a case's own history keeps of it.
#[derive(Debug, Serialize)]
struct CaseEntry<'e> {
    number: &'e str,
    recipient: &'e str,
    purpose: &'e str,
}

pub(super) fn export_sitting(work: &Work<'_>, input: ExportSittingInput) -> Result<Outcome<ExportedSitting>, Failure> {
    let input = check(input)?;
    if work.already_done::<String>()?.is_some() {
        // The passphrase of that file was told once and is not kept.
        return Err(Failure::new(Code::BadCall));
    }
    let text = SittingText::newest()?;
    let file = work.read(|reader| SittingFile::load(work, reader, input.sitting_id))?;
    if file.sitting.state == SittingState::CalledOff {
        return Err(Refusal::new(Code::SittingStep).with("state", file.sitting.state.as_str()).into());
    }
    let manager = work.confirm_manager(input.manager_id, &input.manager_passphrase)?;
    let running = work.desk.exports.begin(&input.progress);
    // One at a time: the folder and the number are this export's until it ends.
    let _turn = work.desk.exports.turn();
    let sitting_number = file.sitting.number.to_string();
    let passphrase = PackagePassphrase::generate(&mut work.host().random_source());
    let waiting = Waiting::begin(work)?;
    let mut package = Package::begin(&waiting, input.form, &passphrase)?;
    package.add_paper(work, AGENDA, &agenda_pdf(work, &file, &text)?, &running)?;

    let wish = CommitteeWish {
        withheld: &input.withheld,
        with_scans: input.with_scans,
        recipient: &input.recipient,
        purpose: &input.purpose,
        number: &sitting_number,
        text: &text,
    };
    let head = press::head(work, false)?;
    let cases: Vec<&SittingCase> = file.on_agenda().collect();
    let total = STEPS * cases.len() as u64;
    let (mut inside, mut left_out) = (Vec::new(), Vec::new());
    for (place, case) in cases.iter().enumerate() {
        let done = STEPS * place as u64;
        if !running.step(done, total, 0, PACKED) {
            return Err(Failure::new(Code::Cancelled));
        }
        if let Some(why) = kept_back(work, case)? {
            left_out.push(format!("{}: {}", case.request.number, text.left_out(why)));
            continue;
        }
        let gathered = match committee_case(work, case.request.id, &wish) {
            Ok(gathered) => gathered,
            Err(failure) if matches!(failure.code, Code::DeclarationOutdated | Code::StepNotOpen) => {
                let why = if failure.code == Code::StepNotOpen { "not_open" } else { "outdated" };
                left_out.push(format!("{}: {}", case.request.number, text.left_out(why)));
                continue;
            }
            Err(failure) => return Err(failure),
        };
        let mut pressed = |now: usize, of: usize| {
            let share = (now as u64 * STEPS * 8 / 10).checked_div(of as u64).unwrap_or_default();
            running.step(done + share.min(STEPS), total, 0, PACKED)
        };
        let pdf = work.desk.with_press(|press| Ok(press.render_case_file(&gathered.paper, &head, &mut pressed)?))?;
        drop(gathered.paper);
        let folder = format!("cases/{:03}-{}", place + 1, case.request.number);
        package.add_paper(work, &format!("{folder}/case-file.pdf"), &pdf, &running)?;
        package.add_data(&format!("{folder}/case.json"), &gathered.json)?;
        if !gathered.left_out.is_empty() {
            let titles = text.left_out("scans").replace("{titles}", &gathered.left_out.join("، "));
            left_out.push(format!("{}: {titles}", case.request.number));
        }
        inside.push(case.request.id);
    }
    package.add_data(SCHEMA_FILE.0, SCHEMA_FILE.1.as_bytes())?;
    if let Some(signed) = checkpoints::sign_head(work.desk, work.session, "case_file")? {
        package.add_data("checkpoint.json", &signed.file()?)?;
    }

    let (year, serial, office) = work.read(|reader| {
        let year = year_on(reader, work.today())?;
        Ok::<_, Failure>((year, reader.peek_serial(Series::CaseFile, i32::from(year))?, reader.get_office()?.name_ar))
    })?;
    let number = CaseFileNumber::new(year, serial)?.to_string();
    let slip_pdf = slip(work, &number, &passphrase)?;
    let label = |label: &str, value: &str| (label.to_owned(), value.to_owned());
    let info = PackageInfo(vec![
        label(OFFICE_LABEL, &office),
        label(NUMBER_LABEL, &number),
        label("Internal-Sender-Identifier", &sitting_number),
        label("Bagging-Date", &work.today().to_string()),
    ]);
    let extension = package.extension;
    let bytes = package.finish(&info)?;
    if !running.step(1, 1, 100, 100) {
        return Err(Failure::new(Code::Cancelled));
    }
    let noted = work.transact(Op::ExportSitting, |change| {
        if change.next_serial(Series::CaseFile, i32::from(year))? != serial {
            return Err(Failure::new(Code::Unexpected).with("kind", "case file number taken meanwhile"));
        }
        let entry = ExportEntry {
            number: &number,
            recipient: &input.recipient,
            purpose: &input.purpose,
            form: input.form.as_str(),
            withheld: input.withheld.iter().map(|what| what.as_str()).collect(),
            with_scans: input.with_scans,
            cases: inside.len(),
            left_out: left_out.len(),
            confirmed_by: manager.id.to_string(),
        };
        change.journal("sitting", input.sitting_id, None, Some(&entry))?;
        for request in &inside {
            let entry = CaseEntry { number: &number, recipient: &input.recipient, purpose: &input.purpose };
            change.journal("request", *request, None, Some(&entry))?;
        }
        Ok(number.clone())
    })?;
    let file_name = format!("{number}.{extension}");
    waiting.keep_as(&file_name)?;
    let exported = ExportedSitting {
        file_name,
        extension: extension.to_owned(),
        size: size_in_words(bytes),
        cases: u32::try_from(inside.len()).unwrap_or(u32::MAX),
        passphrase: passphrase.to_paper().to_owned(),
        slip_pdf,
        left_out,
        number,
    };
    Ok(Outcome { value: exported, changes: noted.changes })
}

/// Receiver and purpose as they are journalled; each sort of withheld data once.
fn check(mut input: ExportSittingInput) -> Result<ExportSittingInput, Refusals> {
    let mut refused = Refusals::default();
    for (field, value, max) in [("recipient", &mut input.recipient, RECIPIENT_MAX), ("purpose", &mut input.purpose, PURPOSE_MAX)] {
        if let Some(clean) = refused.take(field, clean_required(value, max)) {
            *value = clean;
        }
    }
    if input.progress.len() > 64 {
        refused.push(Refusal::new(Code::TooLong).with("max", 64).at("progress"));
    }
    input.withheld.sort();
    input.withheld.dedup();
    refused.done().map(|()| input)
}

/// Why a case does not go along: a relative's file, or one whose use is restricted.
fn kept_back(work: &Work<'_>, case: &SittingCase) -> Result<Option<&'static str>, Failure> {
    if case.closed {
        return Ok(Some("closed"));
    }
    let restricted = work.read(|reader| Ok(reader.list_restricted_in(&RequestId::to_string(&case.request.id), true)?))?;
    let stopped = restricted.into_iter().any(|person| !work.session.may_use_restricted(person));
    Ok(stopped.then_some("restricted"))
}

/// The agenda as it was printed; one that changed since, or was not printed yet, is made and kept first.
fn agenda_pdf(work: &Work<'_>, file: &SittingFile, text: &SittingText) -> Result<Vec<u8>, Failure> {
    let before = work.read(|reader| keep::newest(reader, file.sitting.id, SittingPaperKind::Agenda))?;
    let paper = agenda::agenda(work, file, text, before.as_ref().map_or(1, |before| before.edition + 1));
    let facts = agenda::agenda_facts(&paper);
    if let Some(before) = before.filter(|before| before.facts == facts && before.text_version == text.agenda.version) {
        return keep::open(&work.read(|reader| Ok(reader.get_sitting_paper(before.id)?))?);
    }
    let edition = paper.edition;
    let pdf = work.desk.print(&Paper::Agenda(paper), &press::head(work, true)?)?;
    let new = NewEdition {
        sitting_id: file.sitting.id,
        kind: SittingPaperKind::Agenda,
        number: file.sitting.number.to_string(),
        edition,
        text_version: text.agenda.version.clone(),
        facts,
        notes: MinutesNotes::default(),
        reason: String::new(),
    };
    work.write_apart(Op::PrintAgenda, |change| keep::keep(change, new, &pdf).map(|_| ()))?;
    Ok(pdf)
}

/// The file while it is written: removed unless it was finished, however the export ends. What a cut leaves lies in the folder that the
/// next start, the next lock and the next export empty, and opens for nobody: its passphrase was never told.
struct Waiting {
    part: PathBuf,
    folder: PathBuf,
}

impl Waiting {
    fn begin(work: &Work<'_>) -> Result<Self, Failure> {
        let folder = work.desk.folder.outgoing();
        fs::create_dir_all(&folder).map_err(refused)?;
        for entry in fs::read_dir(&folder).map_err(refused)?.flatten() {
            let path = entry.path();
            let ours = path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| ["part", "age", "zip"].contains(&ending));
            if ours {
                // A file that another program still shows stays until the next time.
                let _ = fs::remove_file(path);
            }
        }
        let name: String = work.host().random::<16>().iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { part: folder.join(format!("{name}.part")), folder })
    }

    fn keep_as(self, name: &str) -> Result<(), Failure> {
        fs::rename(&self.part, self.folder.join(name)).map_err(refused)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        // After a finished export there is nothing under this name any more.
        let _ = fs::remove_file(&self.part);
    }
}

fn refused(error: std::io::Error) -> Failure {
    Failure::new(if error.kind() == std::io::ErrorKind::StorageFull { Code::DiskFull } else { Code::WriteFailed })
}

/// The package under way, in either form.
struct Package<'p> {
    writer: PackageWriter<BufWriter<File>>,
    form: ExportForm,
    passphrase: &'p PackagePassphrase,
    extension: &'static str,
    path: &'p Path,
}

impl<'p> Package<'p> {
    fn begin(waiting: &'p Waiting, form: ExportForm, passphrase: &'p PackagePassphrase) -> Result<Self, Failure> {
        let file = BufWriter::new(File::create_new(&waiting.part).map_err(refused)?);
        let (writer, extension) = match form {
            ExportForm::Sealed => (PackageWriter::sealed(file, passphrase, WorkFactor::FIXED).map_err(package_refused)?, "age"),
            ExportForm::ProtectedPdf => (PackageWriter::open(file), "zip"),
        };
        Ok(Self { writer, form, passphrase, extension, path: &waiting.part })
    }

    /// Adds a PDF; outside the seal each is under the passphrase by itself.
    fn add_paper(&mut self, work: &Work<'_>, path: &str, pdf: &[u8], running: &Running<'_>) -> Result<(), Failure> {
        let mut go_on = || !running.is_stopped();
        let added = match self.form {
            ExportForm::Sealed => self.writer.add(path, pdf, &mut go_on),
            ExportForm::ProtectedPdf => {
                let locked = papers::encrypt_pdf(pdf, self.passphrase.to_paper(), &work.host().random())?;
                // «cases/001-2026-000318-5/case-file.pdf» is «001-2026-000318-5.pdf» for a receiver who opens it by hand.
                let flat = path.strip_prefix("cases/").and_then(|path| path.strip_suffix("/case-file.pdf"));
                let flat = flat.map_or_else(|| path.to_owned(), |name| format!("{name}.pdf"));
                self.writer.add(&flat, &locked, &mut go_on)
            }
        };
        added.map_err(package_refused)
    }

    /// Adds what machines read; protected PDFs travel without it.
    fn add_data(&mut self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        match self.form {
            ExportForm::Sealed => self.writer.add(path, bytes, &mut || true).map_err(package_refused),
            ExportForm::ProtectedPdf => Ok(()),
        }
    }

    /// Ends the package and forces it to the disk; gives its length.
    fn finish(self, info: &PackageInfo) -> Result<u64, Failure> {
        let out = self.writer.finish(info).map_err(package_refused)?;
        let file = out.into_inner().map_err(|error| refused(error.into_error()))?;
        file.sync_all().map_err(refused)?;
        Ok(fs::metadata(self.path).map_err(refused)?.len())
    }
}

fn package_refused(error: PackageError) -> Failure {
    match error {
        PackageError::Cancelled => Failure::new(Code::Cancelled),
        PackageError::TooLarge | PackageError::TooManyFiles => Failure::new(Code::PaperTooLong),
        PackageError::NotWritten => Failure::new(Code::WriteFailed),
        other => Failure::new(Code::Unexpected).with("kind", other),
    }
}
