//! From the records of a request to its case file: the paper for the committee and the same data for machines.

use std::collections::HashMap;

use domain::{
    Code,
    attachment::{AttachmentOf, ScanMedia},
    checklist::ChecklistRow,
    date::{DateShown, RecordedDate, riyadh_clock, riyadh_date},
    declaration::{Declaration, DeclarationForm},
    id::StaffId,
    paper::SheetKind,
    person::PersonFacts,
    request::Submission,
    sighting::{Sighting, SightingOutcome},
    snapshot::{FENCED_SECTION, Snapshot, SnapshotSection},
};
use papers::{CaseFile, CheckedPaper, HistoryEntry, HouseholdMember, Jpeg, MergedPdf, Row, Scan, ScanPage};
use store::{AttachmentRow, Reader};
use vault::PackageEntry;

use super::{
    data::{CaseData, CheckedData, DeclarationData, HistoryData, LetterData, RequestData, SCHEMA, ScanData},
    types::{CaseFilePart, ExportForm, ExportInput},
    words::{CaseFileText, state_code},
};
use crate::{
    Failure, Work, attachments,
    declarations::{CoveredRecords, current_declaration, sections},
    papers::open_sheet,
    press,
    requests::RequestFile,
};

/// A case file before it has its number: the paper, the data, and the files beside them.
#[derive(Debug)]
pub(super) struct Gathered {
    pub(super) paper: CaseFile,
    pub(super) data: CaseData,
    pub(super) files: Vec<PackageEntry>,
}

/// Everything the case file is made of, read at one moment.
struct Sources<'w> {
    work: &'w Work<'w>,
    file: RequestFile,
    submission: Submission,
    declaration: Declaration,
    records: CoveredRecords,
    form: DeclarationForm,
    snapshot: Snapshot,
    names: HashMap<StaffId, String>,
    text: CaseFileText,
}

/// Gathers a case file. A request goes to the committee handed in, signed, and unchanged since it was signed (R10, R11).
pub(super) fn gather(work: &Work<'_>, input: &ExportInput) -> Result<Gathered, Failure> {
    let (mut gathered, scans, text) = work.read(|reader| {
        let sources = Sources::read(work, reader, input)?;
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
    fn read(work: &'w Work<'w>, reader: &Reader<'_>, input: &ExportInput) -> Result<Self, Failure> {
        let file = RequestFile::load(reader, input.request_id, work.today())?;
        let not_yet = || Failure::new(Code::StepNotOpen).with("state", file.request.state.as_str());
        let submission = file.submission.clone().filter(|_| file.request.state.is_open()).ok_or_else(not_yet)?;
        let (declaration, fresh) = current_declaration(reader, &file.request)?.ok_or_else(not_yet)?;
        if !fresh {
            return Err(Failure::new(Code::DeclarationOutdated));
        }
        let records = CoveredRecords::load(reader, file.request.clone())?;
        let form = DeclarationForm::of_version(&declaration.form_version)?;
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
        let office = reader.get_office()?;
        let file_number = self.file.household.file_number.to_string();
        let paper = CaseFile {
            file_number: file_number.clone(),
            request_number: self.file.request.number.to_string(),
            created: press::created(self.work.now.unix_millis),
            date: press::both_dates(&DateShown::of_day(self.work.today())),
            cover: self.cover(input)?,
            summary: printed(&["request", "applicant", "beneficiary", "household"]),
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
            sections: taken,
            checklist: checked.into_iter().map(|(_, data)| data).collect(),
            declaration: declaration_data,
            letters: letter_data,
            history: history.into_iter().map(|(_, data)| data).collect(),
            attachments: Vec::new(),
            left_out: Vec::new(),
        };
        Ok(Gathered { paper, data, files })
    }

    fn name(&self, staff: StaffId) -> String {
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
            rows.push(Row::new(&*words.overridden, format!("{}، {}", self.name(leave.by), leave.reason)));
        }
        Ok(rows)
    }

    fn household(&self) -> Vec<HouseholdMember> {
        let mut members: Vec<_> = self.records.household.current_members().collect();
        members.sort_by_key(|member| member.person_id);
        let row = |member: &&domain::household::Membership| {
            let facts = &self.records.people.iter().find(|person| person.id == member.person_id)?.facts;
            let PersonFacts { name, sex, birth, living, .. } = facts;
            let mut notes = Vec::new();
            if !living {
                notes.push(self.form.word("deceased", *sex));
            }
            if member.may_receive_money {
                notes.push(self.form.word("receives_money", *sex));
            }
            Some(HouseholdMember {
                name: name.full(),
                kinship: self.form.word(&format!("role.{}", member.role.as_str()), *sex),
                born: birth.map(|birth| in_list(&birth)).unwrap_or_default(),
                occupation: String::new(),
                note: notes.join("، "),
            })
        };
        members.iter().filter_map(row).collect()
    }

    /// The checklist as it was judged on the day of submission (R06).
    fn checked(&self) -> Vec<(CheckedPaper, CheckedData)> {
        self.submission.checklist.iter().map(|row| self.checked_row(row)).collect()
    }

    fn checked_row(&self, row: &ChecklistRow) -> (CheckedPaper, CheckedData) {
        let sighting = row.sighting.and_then(|id| self.file.sightings.iter().find(|sighting| sighting.id == id));
        let (number, issued, expires) = sighting.map(numbers).unwrap_or_default();
        let part = |word: &str, value: &str| if value.is_empty() { String::new() } else { format!("{word} {value}") };
        let details = [part(&self.text.number, &number), part(&self.text.issued, &issued), part(&self.text.until, &expires)];
        let details: Vec<String> = details.into_iter().filter(|part| !part.is_empty()).collect();
        let seen_on = sighting.map(|sighting| riyadh_date(sighting.seen.at));
        let seen_by = sighting.map(|sighting| self.name(sighting.seen.by)).unwrap_or_default();
        let sighted = seen_on.map(|day| format!("{seen_by}، {}", DateShown::of_day(day).hijri)).unwrap_or_default();
        let paper = CheckedPaper {
            name: row.name.clone(),
            need: self.text.obligation(row.obligation).to_owned(),
            state: self.text.state(&row.state),
            details: details.join("، "),
            sighted,
        };
        let data = CheckedData {
            paper: row.paper.clone(),
            name: row.name.clone(),
            obligation: row.obligation,
            state: state_code(&row.state),
            number,
            issued,
            expires,
            seen_on: seen_on.map(|day| day.to_string()).unwrap_or_default(),
            seen_by,
        };
        (paper, data)
    }

    fn declaration(&self, reader: &Reader<'_>, files: &mut Vec<PackageEntry>) -> Result<(MergedPdf, DeclarationData), Failure> {
        let bytes = open_sheet(&reader.get_kept_sheet(self.declaration.paper_id)?)?;
        let number = self.declaration.number.to_string();
        let file = format!("papers/declaration-{number}.pdf");
        files.push(PackageEntry { path: file.clone(), bytes: bytes.clone() });
        let signed_on = self.declaration.signature.as_ref().map(|signature| riyadh_date(signature.witness.at).to_string());
        let data = DeclarationData {
            number: number.clone(),
            form_version: self.declaration.form_version.clone(),
            method: self.declaration.signing.method,
            signed_on: signed_on.unwrap_or_default(),
            values_sha256: hex(&self.declaration.sha256),
            file,
        };
        Ok((MergedPdf { title: format!("{} {number}", self.text.declaration), bytes }, data))
    }

    fn letters(&self, reader: &Reader<'_>, files: &mut Vec<PackageEntry>) -> Result<(Vec<MergedPdf>, Vec<LetterData>), Failure> {
        let (mut merged, mut data) = (Vec::new(), Vec::new());
        let sheets = reader.list_sheets(self.file.request.id)?;
        for sheet in sheets.iter().rev().filter(|sheet| sheet.kind == SheetKind::Acknowledgement) {
            let bytes = open_sheet(&reader.get_kept_sheet(sheet.id)?)?;
            let file = format!("papers/letter-{}.pdf", sheet.number);
            files.push(PackageEntry { path: file.clone(), bytes: bytes.clone() });
            merged.push(MergedPdf { title: format!("{} {}", self.text.letter, sheet.number), bytes });
            data.push(LetterData { number: sheet.number.clone(), made_on: riyadh_date(sheet.made.at).to_string(), file });
        }
        Ok((merged, data))
    }

    /// What was done to the request and its declarations, oldest first; the same deed in a row is one line.
    fn history(&self, reader: &Reader<'_>) -> Result<Vec<(HistoryEntry, HistoryData)>, Failure> {
        let mut ids = vec![self.file.request.id.to_string()];
        ids.extend(reader.list_declarations(self.file.request.id)?.iter().map(|declaration| declaration.id.to_string()));
        let mut entries = Vec::new();
        for id in ids {
            entries.extend(reader.list_entries_of(&id)?);
        }
        entries.sort_by_key(|entry| entry.seq);
        let mut lines: Vec<(HistoryEntry, HistoryData)> = Vec::new();
        for entry in entries {
            let Some(what) = self.text.deed(&entry.deed) else { continue };
            let who = entry.staff_id.map(|staff| self.name(staff)).unwrap_or_default();
            let day = riyadh_date(entry.at);
            if lines.last().is_some_and(|(last, data)| last.what == what && last.who == who && data.on == day.to_string()) {
                continue;
            }
            let time = riyadh_clock(entry.at);
            let when = format!("{} {time}", DateShown::of_day(day).hijri);
            let data = HistoryData { on: day.to_string(), time, deed: entry.deed, by: who.clone() };
            lines.push((HistoryEntry { when, what: what.to_owned(), who }, data));
        }
        Ok(lines)
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

fn in_list(date: &RecordedDate) -> String {
    let shown = date.shown();
    if shown.hijri.is_empty() { shown.gregorian } else { shown.hijri }
}

/// Number, issue and expiry as they were noted from the original.
fn numbers(sighting: &Sighting) -> (String, String, String) {
    let SightingOutcome::Seen { number, issued, expires } = &sighting.outcome else { return Default::default() };
    let shown = |date: &Option<RecordedDate>| date.as_ref().map(in_list).unwrap_or_default();
    (number.clone().unwrap_or_default(), shown(issued), shown(expires))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
