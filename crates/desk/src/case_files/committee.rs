//! One case as the committee receives it with a whole sitting (ملف الحالة للجنة): what it judges by, without what it need not see (R55).

use domain::{
    Code,
    attachment::{AttachmentOf, ScanMedia},
    date::DateShown,
    id::RequestId,
    redaction::{Redaction, Withheld},
    snapshot::{FENCED_SECTION, Snapshot, SnapshotRow, SnapshotSection},
};
use papers::{CaseFile, Jpeg, Row, Scan, ScanPage, Section};
use store::{AttachmentRow, Reader};

use super::{
    data::{CaseData, RequestData, SCHEMA, SCHEMA_TEXT},
    gather::Sources,
};
use crate::{Failure, Work, attachments, declarations::sections, minutes::SittingText, press, studies::study_sections};

/// The schema of the data, laid once into the package: its name and its text.
pub(crate) const SCHEMA_FILE: (&str, &str) = ("case-file.schema.json", SCHEMA_TEXT);

/// What is wanted of every case of a sitting.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CommitteeWish<'w> {
    pub(crate) withheld: &'w [Withheld],
    pub(crate) with_scans: bool,
    pub(crate) recipient: &'w str,
    pub(crate) purpose: &'w str,
    /// The number of the sitting, which the data carry.
    pub(crate) number: &'w str,
    pub(crate) text: &'w SittingText,
}

/// A case ready for the press: its paper, the same for machines, and scans that could not be read.
#[derive(Debug)]
pub(crate) struct CommitteeCase {
    pub(crate) paper: CaseFile,
    pub(crate) json: Vec<u8>,
    pub(crate) left_out: Vec<String>,
}

/// Gathers one case. It must be handed in, signed and unchanged since (R10, R11).
///
/// # Errors
/// `StepNotOpen`, `DeclarationOutdated`; whatever reading refuses.
pub(crate) fn committee_case(work: &Work<'_>, request: RequestId, wish: &CommitteeWish<'_>) -> Result<CommitteeCase, Failure> {
    let (mut case, mut data, scans) = work.read(|reader| {
        let sources = Sources::read(work, reader, request)?;
        let area = sources.records.household.address.area();
        let redaction = Redaction { withheld: wish.withheld, kind: sources.file.kind()?, area: &area };
        let (paper, data) = sources.committee(reader, wish, &redaction)?;
        let scans = sources.committee_scans(reader, wish, &redaction)?;
        Ok::<_, Failure>((paper, data, scans))
    })?;
    let (scans, hidden) = scans;
    for (row, title) in scans {
        let content = match attachments::read_content(work, &row) {
            Ok(content) => content,
            // A lost scan keeps nothing else from the committee; the cover names it.
            Err(failure) if matches!(failure.code, Code::FileMissing | Code::FileModified) => {
                data.left_out.push(title);
                continue;
            }
            Err(failure) => return Err(failure),
        };
        let page = match row.attachment.media {
            ScanMedia::Jpeg => ScanPage::Jpeg(Jpeg::parse(content)?),
            ScanMedia::Pdf => ScanPage::Pdf(content),
        };
        case.scans.push(Scan { title, pages: vec![page] });
    }
    if hidden > 0 {
        case.cover.push(Row::new(wish.text.bundle("scans_withheld"), hidden.to_string()));
    }
    if !data.left_out.is_empty() {
        case.cover.push(Row::new(wish.text.bundle("scans_unread"), data.left_out.join("، ")));
    }
    let json = serde_json::to_vec_pretty(&data).map_err(|_| Failure::new(Code::Unexpected))?;
    Ok(CommitteeCase { paper: case, json, left_out: data.left_out })
}

impl Sources<'_> {
    fn committee(&self, reader: &Reader<'_>, wish: &CommitteeWish<'_>, redaction: &Redaction<'_>) -> Result<(CaseFile, CaseData), Failure> {
        let seen = redaction.apply(self.snapshot.clone());
        let study = study(reader, self.file.request.id, redaction)?;
        let printed = |codes: &[&str]| {
            let of = seen.sections.iter().filter(|section| codes.contains(&section.code.as_str())).cloned().collect();
            sections(&Snapshot { sections: of }, &self.form)
        };
        let mut checked = self.checked();
        for (paper, data) in &mut checked {
            if redaction.withheld.contains(&Withheld::IdNumbers) && !data.number.is_empty() {
                paper.details = paper.details.replace(&data.number, "•••");
                data.number.clear();
            }
        }
        let mut told = seen.sections.clone();
        told.extend(study.iter().map(as_data));
        // What the researcher found stands first: it is what the committee judges by.
        let summary = [study, printed(&["request", "applicant", "beneficiary", "household"])].concat();
        let kind = self.file.kind()?;
        let paper = CaseFile {
            file_number: self.file.household.file_number.to_string(),
            request_number: self.file.request.number.to_string(),
            created: press::created(self.work.now.unix_millis),
            date: press::both_dates(&DateShown::of_day(self.work.today())),
            cover: self.committee_cover(wish, &kind.name),
            summary,
            household: self.household(),
            prisoner: printed(&[FENCED_SECTION]).into_iter().next(),
            statement: printed(&["statement"]),
            checklist: checked.iter().map(|(paper, _)| paper.clone()).collect(),
            declaration: None,
            letters: Vec::new(),
            history: Vec::new(),
            scans: Vec::new(),
        };
        let data = CaseData {
            schema: SCHEMA,
            number: wish.number.to_owned(),
            made_on: self.work.today().to_string(),
            office: reader.get_office()?.name_ar,
            request: RequestData {
                number: self.file.request.number.to_string(),
                file_number: self.file.household.file_number.to_string(),
                kind: kind.code.clone(),
                kind_name: kind.name.clone(),
                state: self.file.request.state,
                submitted_on: self.submission.on.to_string(),
                earliest_reply: self.submission.earliest_reply.to_string(),
                target_reply: self.submission.target_reply.to_string(),
                overridden: self.submission.overridden.as_ref().map(|leave| leave.reason.clone()),
            },
            parts: Vec::new(),
            sections: told,
            checklist: checked.into_iter().map(|(_, data)| data).collect(),
            declaration: None,
            letters: Vec::new(),
            history: Vec::new(),
            attachments: Vec::new(),
            left_out: Vec::new(),
        };
        Ok((paper, data))
    }

    fn committee_cover(&self, wish: &CommitteeWish<'_>, kind: &str) -> Vec<Row> {
        let words = &self.text.cover;
        let applicant = &self.file.applicant.facts;
        let day = |day| DateShown::of_day(day).both;
        let mut rows = vec![
            Row::new(words.applicant.of(applicant.sex), applicant.name.full()),
            Row::new(&*words.kind, kind),
            Row::new(&*words.submitted, day(self.submission.on)),
            Row::new(&*words.earliest, day(self.submission.earliest_reply)),
            Row::new(wish.text.bundle("declaration"), self.declaration.number.to_string()),
            Row::new(&*words.recipient, wish.recipient),
            Row::new(&*words.purpose, wish.purpose),
            Row::new(&*words.prepared_by, &*self.work.staff.name),
        ];
        if !wish.withheld.is_empty() {
            let named: Vec<String> = wish.withheld.iter().map(|what| wish.text.withheld(what.as_str())).collect();
            rows.push(Row::new(wish.text.bundle("withheld"), named.join("، ")));
        }
        rows
    }

    /// The scans that go along, each with its title, and how many are kept back.
    fn committee_scans(
        &self,
        reader: &Reader<'_>,
        wish: &CommitteeWish<'_>,
        redaction: &Redaction<'_>,
    ) -> Result<(Vec<(AttachmentRow, String)>, usize), Failure> {
        if !wish.with_scans {
            return Ok((Vec::new(), 0));
        }
        let all = reader.list_attachments(self.file.request.id)?;
        let hidden = |row: &AttachmentRow| match &row.attachment.of {
            AttachmentOf::Paper { paper } => redaction.hides_paper(paper.as_str()),
            AttachmentOf::Declaration { .. } => redaction.hides_declaration(),
        };
        let (back, shown): (Vec<_>, Vec<_>) = all.into_iter().partition(hidden);
        let titled = |row: AttachmentRow| {
            let title = attachments::title(reader, &self.file.catalogue, &row.attachment.of)?;
            Ok::<_, Failure>((row, title))
        };
        Ok((shown.into_iter().map(titled).collect::<Result<_, _>>()?, back.len()))
    }
}

/// What the researcher found and recommends (البحث الاجتماعي), without long numbers somebody wrote into it.
fn study(reader: &Reader<'_>, request: RequestId, redaction: &Redaction<'_>) -> Result<Vec<Section>, Failure> {
    let mut sections = study_sections(reader, request, !redaction.hides_health())?;
    for row in sections.iter_mut().flat_map(|section| &mut section.rows) {
        row.value = redaction.words(&row.value);
    }
    Ok(sections)
}

/// The same for machines.
pub(super) fn as_data(section: &Section) -> SnapshotSection {
    let row =
        |(place, row): (usize, &Row)| SnapshotRow { code: format!("study.{place}"), label: row.label.clone(), value: row.value.clone() };
    SnapshotSection { code: "study".to_owned(), title: section.title.clone(), rows: section.rows.iter().enumerate().map(row).collect() }
}
