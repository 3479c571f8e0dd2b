//! The parts of a case file that are tables or kept papers: household, checklist, declaration, letters, history.

use domain::{
    checklist::ChecklistRow,
    date::{DateShown, RecordedDate, riyadh_clock, riyadh_date},
    paper::SheetKind,
    person::PersonFacts,
    sighting::{Sighting, SightingOutcome},
};
use papers::{CheckedPaper, HistoryEntry, HouseholdMember, MergedPdf};
use store::Reader;
use vault::PackageEntry;

use super::{
    data::{CheckedData, DeclarationData, HistoryData, LetterData},
    gather::{Sources, hex},
    words::state_code,
};
use crate::{Failure, papers::open_sheet};

impl Sources<'_> {
    pub(super) fn household(&self) -> Vec<HouseholdMember> {
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
    pub(super) fn checked(&self) -> Vec<(CheckedPaper, CheckedData)> {
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

    pub(super) fn declaration(&self, reader: &Reader<'_>, files: &mut Vec<PackageEntry>) -> Result<(MergedPdf, DeclarationData), Failure> {
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

    pub(super) fn letters(&self, reader: &Reader<'_>, files: &mut Vec<PackageEntry>) -> Result<(Vec<MergedPdf>, Vec<LetterData>), Failure> {
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
    pub(super) fn history(&self, reader: &Reader<'_>) -> Result<Vec<(HistoryEntry, HistoryData)>, Failure> {
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
