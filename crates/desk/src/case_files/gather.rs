//! From the records of a request to its case file: the paper for the committee and the same data for machines.

use std::collections::HashMap;

use domain::{
    Code,
    attachment::{AttachmentOf, ScanMedia},
    date::DateShown,
    declaration::{Declaration, DeclarationForm},
    id::{RequestId, StaffId},
    request::Submission,
    snapshot::{FENCED_SECTION, Snapshot, SnapshotSection},
};
use papers::{CaseFile, Jpeg, Row, Scan, ScanPage};
use store::{AttachmentRow, Reader};
use vault::PackageEntry;

use super::{
    committee::as_data,
    data::{CaseData, RequestData, SCHEMA, ScanData},
    types::{CaseFilePart, ExportForm, ExportInput},
    words::CaseFileText,
};
use crate::{
    Failure, Work, attachments,
    declarations::{CoveredRecords, current_declaration, sections},
    press,
    requests::RequestFile,
    studies::study_sections,
    wordings::declaration_form_of,
};

/// A case file before it has its number: the paper, the data, and the files beside them.
#[derive(Debug)]
pub(super) struct Gathered {
    pub(super) paper: CaseFile,
    pub(super) data: CaseData,
    pub(super) files: Vec<PackageEntry>,
}

/// Everything the case file is made of, read at one moment.
pub(super) struct Sources<'w> {
    pub(super) work: &'w Work<'w>,
    pub(super) file: RequestFile,
    pub(super) submission: Submission,
    pub(super) declaration: Declaration,
    pub(super) records: CoveredRecords,
    pub(super) form: DeclarationForm,
    pub(super) snapshot: Snapshot,
    pub(super) names: HashMap<StaffId, String>,
    pub(super) text: CaseFileText,
}

/// Gathers a case file. A request goes to the committee handed in, signed, and unchanged since it was signed (R10, R11).
pub(super) fn gather(work: &Work<'_>, input: &ExportInput) -> Result<Gathered, Failure> {
    let (mut gathered, scans, text) = work.read(|reader| {
        let sources = Sources::read(work, reader, input.request_id)?;
        let gathered = sources.gather(reader, input)?;
        let scans = if input.parts.contains(&CaseFilePart::Scans) { reader.list_attachments(input.request_id)? } else { Vec::new() };
        let title = |row: &AttachmentRow| {
            let said = attachments::title(reader, &sources.file.catalogue, &row.attachment.of)?;
            let of_declaration = matches!(row.attachment.of, AttachmentOf::Declaration { .. });
            Ok::<_, Failure>(if of_declaration { format!("{} {said}", sources.text.declaration) } else { said })
        };
        let titles: Vec<String> = scans.iter().map(title).collect::<Result<_, _>>()?;
        Ok::<_, Failure>((gathered, scans.into_iter().zip(titles).collect::<Vec<_>>(), sources.text))
    })?;
    for (place, (row, title)) in scans.into_iter().enumerate() {
        let attachment = &row.attachment;
        let content = match attachments::read_content(work, &row) {
            Ok(content) => content,
            // A lost scan keeps nothing else from the committee; the cover names it.
            Err(failure) if matches!(failure.code, Code::FileMissing | Code::FileModified) => {
                gathered.data.left_out.push(title);
                continue;
            }
            Err(failure) => return Err(failure),
        };
        let page = match attachment.media {
            ScanMedia::Jpeg => ScanPage::Jpeg(Jpeg::parse(content.clone())?),
            ScanMedia::Pdf => ScanPage::Pdf(content.clone()),
        };
        let file = format!("attachments/{:04}.{}", place + 1, attachment.media.extension());
        gathered.data.attachments.push(ScanData {
            title: title.clone(),
            media: attachment.media.as_str(),
            pages: attachment.pages,
            sha256: hex(&attachment.sha256),
            file: file.clone(),
        });
        gathered.paper.scans.push(Scan { title, pages: vec![page] });
        // A protected PDF travels alone.
        if input.form == ExportForm::Sealed {
            gathered.files.push(PackageEntry { path: file, bytes: content });
        }
    }
    if !gathered.data.left_out.is_empty() {
        gathered.paper.cover.push(Row::new(&*text.cover.left_out, gathered.data.left_out.join("، ")));
    }
    Ok(gathered)
}

impl<'w> Sources<'w> {
    pub(super) fn read(work: &'w Work<'w>, reader: &Reader<'_>, request: RequestId) -> Result<Self, Failure> {
        let file = RequestFile::load(reader, request, work.today())?;
        let not_yet = || Failure::new(Code::StepNotOpen).with("state", file.request.state.as_str());
        let submission = file.submission.clone().filter(|_| file.request.state.is_open()).ok_or_else(not_yet)?;
        let (declaration, fresh) = current_declaration(reader, &file.request)?.ok_or_else(not_yet)?;
        if !fresh {
            return Err(Failure::new(Code::DeclarationOutdated));
        }
        let records = CoveredRecords::load(reader, file.request.clone())?;
        let form = declaration_form_of(reader, &declaration.form_version)?;
        let snapshot = records.snapshot(&form)?;
        let names = reader.list_staff()?.into_iter().map(|staff| (staff.id, staff.name)).collect();
        Ok(Self { work, file, submission, declaration, records, form, snapshot, names, text: CaseFileText::newest()? })
    }

    fn gather(&self, reader: &Reader<'_>, input: &ExportInput) -> Result<Gathered, Failure> {
        let has = |part| input.parts.contains(&part);
        let mut files = Vec::new();
        let (declaration, declaration_data) = if has(CaseFilePart::Declaration) {
            let (merged, data) = self.declaration(reader, &mut files)?;
            (Some(merged), Some(data))
        } else {
            (None, None)
        };
        let (letters, letter_data) = if has(CaseFilePart::Letters) { self.letters(reader, &mut files)? } else { Default::default() };
        let history = if has(CaseFilePart::History) { self.history(reader)? } else { Vec::new() };
        let checked = if has(CaseFilePart::Checklist) { self.checked() } else { Vec::new() };
        let taken: Vec<SnapshotSection> =
            self.snapshot.sections.iter().filter(|section| is_in(&section.code, &input.parts)).cloned().collect();
        let printed = |codes: &[&str]| {
            let of = taken.iter().filter(|section| codes.contains(&section.code.as_str())).cloned().collect();
            sections(&Snapshot { sections: of }, &self.form)
        };
        // What the researcher found stands first; health and schooling go along only where the committee asked for them.
        let study = study_sections(reader, self.file.request.id, false)?;
        let told = taken.iter().cloned().chain(study.iter().map(as_data)).collect();
        let office = reader.get_office()?;
        let file_number = self.file.household.file_number.to_string();
        let paper = CaseFile {
            file_number: file_number.clone(),
            request_number: self.file.request.number.to_string(),
            created: press::created(self.work.now.unix_millis),
            date: press::both_dates(&DateShown::of_day(self.work.today())),
            cover: self.cover(input)?,
            summary: [study, printed(&["request", "applicant", "beneficiary", "household"])].concat(),
            household: if has(CaseFilePart::Household) { self.household() } else { Vec::new() },
            prisoner: printed(&[FENCED_SECTION]).into_iter().next(),
            statement: printed(&["statement"]),
            checklist: checked.iter().map(|(paper, _)| paper.clone()).collect(),
            declaration,
            letters,
            history: history.iter().map(|(entry, _)| entry.clone()).collect(),
            scans: Vec::new(),
        };
        let kind = self.file.kind()?;
        let data = CaseData {
            schema: SCHEMA,
            number: String::new(),
            made_on: self.work.today().to_string(),
            office: office.name_ar,
            request: RequestData {
                number: self.file.request.number.to_string(),
                file_number,
                kind: kind.code.clone(),
                kind_name: kind.name.clone(),
                state: self.file.request.state,
                submitted_on: self.submission.on.to_string(),
                earliest_reply: self.submission.earliest_reply.to_string(),
                target_reply: self.submission.target_reply.to_string(),
                overridden: self.submission.overridden.as_ref().map(|leave| leave.reason.clone()),
            },
            parts: input.parts.clone(),
            sections: told,
            checklist: checked.into_iter().map(|(_, data)| data).collect(),
            declaration: declaration_data,
            letters: letter_data,
            history: history.into_iter().map(|(_, data)| data).collect(),
            attachments: Vec::new(),
            left_out: Vec::new(),
        };
        Ok(Gathered { paper, data, files })
    }

    pub(super) fn name(&self, staff: StaffId) -> String {
        self.names.get(&staff).cloned().unwrap_or_default()
    }

    fn cover(&self, input: &ExportInput) -> Result<Vec<Row>, Failure> {
        let words = &self.text.cover;
        let applicant = &self.file.applicant.facts;
        let day = |day| DateShown::of_day(day).both;
        let mut rows = vec![
            Row::new(words.applicant.of(applicant.sex), applicant.name.full()),
            Row::new(&*words.kind, &*self.file.kind()?.name),
            Row::new(&*words.submitted, day(self.submission.on)),
            Row::new(&*words.earliest, day(self.submission.earliest_reply)),
            Row::new(&*words.recipient, &*input.recipient),
            Row::new(&*words.purpose, &*input.purpose),
            Row::new(&*words.prepared_by, &*self.work.staff.name),
        ];
        if let Some(leave) = &self.submission.overridden {
            let label = if leave.alone { &words.overridden_alone } else { &words.overridden };
            rows.push(Row::new(&**label, format!("{}، {}", self.name(leave.by), leave.reason)));
        }
        Ok(rows)
    }
}

/// Whether a section of the declared data belongs to what was chosen.
fn is_in(section: &str, parts: &[CaseFilePart]) -> bool {
    match section {
        "members" => parts.contains(&CaseFilePart::Household),
        "statement" => parts.contains(&CaseFilePart::Statement),
        FENCED_SECTION => parts.contains(&CaseFilePart::Prisoner),
        _ => true,
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
