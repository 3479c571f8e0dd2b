//! Letters to the visitor (الخطابات): the acknowledgement after submission, and what is still to be brought (R12, R14, R38).
//!
//! What a visitor carries tells nobody why the family comes: the neutral letterhead, the kind's public label, and papers whose name would tell
//! it under a neutral one (issue: "Neutral by default").

use chrono::NaiveDate;
use domain::{
    Code,
    catalogue::{Obligation, PaperCode},
    checklist::{ChecklistRow, PaperState},
    counted::{DOCUMENT, MONTH},
    date::{DateShown, riyadh_date},
    id::{PaperId, RequestId},
    letterhead::Signs,
    number::{LetterNumber, Series},
    paper::{Sheet, SheetKind},
    request::Submission,
    sighting::max_age_months,
    wording::LetterSentences,
};
use papers::{AcknowledgementLetter, LetterWording, MissingList, MissingPaper, Paper, PaperMark, StillMissing};
use serde::Deserialize;
use store::Reader;

use crate::{
    Failure, Outcome, Work,
    deed::{DESK, declare_deeds},
    drafts::Nothing,
    letterheads::signatory,
    numbering::next_of_year,
    op::Op,
    papers::{NewSheet, PaperBrief, PaperBytes, keep_sheet, paper_brief, paper_bytes},
    press,
    requests::{RequestFile, RequestRef, reach_request},
    wordings::letter_sentences,
    work::Change,
};

declare_deeds! {
    /// Issues the acknowledgement letter of a submission; asked again it gives the letter that was issued for it.
    writes acknowledge(RequestRef) -> PaperBrief, by DESK;
    /// What the visitor is to bring next time; a sheet that is not kept.
    reads missing_list(RequestRef) -> PaperBytes, by DESK;
}

/// The versioned words of what a visitor carries (نص الإشعار).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct LetterText {
    wording: LetterWording,
    no_attachments: String,
    valid_until: String,
    too_old: String,
    renew: String,
    mismatch: String,
    neutral_papers: std::collections::BTreeMap<PaperCode, String>,
    revealing: Vec<String>,
    otherwise: String,
    notes: Vec<String>,
}

impl LetterText {
    fn shipped() -> Result<Self, Failure> {
        let text = include_str!("../../../assets/texts/acknowledgement-1.json");
        serde_json::from_str(text).map_err(|_| Failure::new(Code::Unexpected).with("kind", "letter text"))
    }

    /// The text that holds on a day: the shipped one with the office's own sentences in it.
    fn on(reader: &Reader<'_>, day: NaiveDate) -> Result<Self, Failure> {
        Ok(Self { wording: worded(letter_sentences(reader, day)?)?, ..Self::shipped()? })
    }

    /// A paper's name for the street: one that tells of imprisonment is said otherwise.
    fn neutral(&self, paper: &PaperCode, name: &str) -> String {
        match self.neutral_papers.get(paper) {
            Some(neutral) => neutral.clone(),
            None if self.revealing.iter().any(|word| name.contains(word.as_str())) => self.otherwise.clone(),
            None => name.to_owned(),
        }
    }
}

/// Whether free words would tell the street of imprisonment.
pub(crate) fn is_revealing(words: &str) -> Result<bool, Failure> {
    Ok(LetterText::shipped()?.revealing.iter().any(|word| words.contains(word.as_str())))
}

/// A paper's or question's name as the street may read it.
pub(crate) fn street_name(code: Option<&str>, name: &str) -> Result<String, Failure> {
    let text = LetterText::shipped()?;
    let known = code.and_then(|code| PaperCode::parse(code).ok());
    Ok(match known {
        Some(code) => text.neutral(&code, name),
        None if text.revealing.iter().any(|word| name.contains(word.as_str())) => text.otherwise,
        None => name.to_owned(),
    })
}

/// A paper's name for the street, by its code where it has one.
pub(crate) fn neutral_name(code: Option<&str>, name: &str) -> Result<String, Failure> {
    let text = LetterText::shipped()?;
    let paper = code.and_then(|code| PaperCode::parse(code).ok());
    // Without a code only the words of the name can tell.
    let by_words = || if text.revealing.iter().any(|word| name.contains(word.as_str())) { text.otherwise.clone() } else { name.to_owned() };
    Ok(paper.map_or_else(by_words, |paper| text.neutral(&paper, name)))
}

/// The letter's wording with the office's own sentences, under their version: «نص الإشعار 1.3».
pub(crate) fn worded(own: Option<(u32, LetterSentences)>) -> Result<LetterWording, Failure> {
    let shipped = LetterText::shipped()?.wording;
    let Some((version, LetterSentences { title, greeting, received, received_none, complete, committee, closing })) = own else {
        return Ok(shipped);
    };
    let version = format!("{}.{version}", shipped.version);
    Ok(LetterWording { version, title, greeting, received, received_none, complete, committee, closing, ..shipped })
}

/// The sentences that come with the program, for whoever words them anew.
pub(crate) fn shipped_sentences() -> Result<LetterSentences, Failure> {
    let LetterWording { title, greeting, received, received_none, complete, committee, closing, .. } = LetterText::shipped()?.wording;
    Ok(LetterSentences { title, greeting, received, received_none, complete, committee, closing })
}

/// The letter may be issued on a later day than the request was handed in.
pub(crate) fn on_that_day(mut wording: LetterWording, submitted: &DateShown) -> LetterWording {
    for sentence in [&mut wording.received, &mut wording.received_none] {
        *sentence = sentence.replace("{date_h}", &submitted.hijri).replace("{date_g}", &submitted.gregorian);
    }
    wording
}

fn acknowledge(work: &Work<'_>, input: RequestRef) -> Result<Outcome<PaperBrief>, Failure> {
    let request = reach_request(work, input.request_id)?;
    // A request that was handed in again has a letter for each time; the one for the newest submission was made since.
    let issued = |reader: &Reader<'_>| {
        let Some(submission) = reader.find_submission(request.id)? else { return Ok(None) };
        let own = |sheet: &Sheet| sheet.kind == SheetKind::Acknowledgement && sheet.made.at >= submission.stamp.at;
        Ok::<_, Failure>(reader.list_sheets(request.id)?.into_iter().find(own))
    };
    if let Some(sheet) = work.read(issued)? {
        return Ok(Outcome::read(work.read(|reader| paper_brief(reader, &sheet))?));
    }
    let done = work.transact(Op::IssueLetter, |change| issue(change, request.id))?;
    let brief = work.read(|reader| paper_brief(reader, &reader.get_sheet(done.value)?))?;
    Ok(Outcome { value: brief, changes: done.changes })
}

fn issue(change: &Change<'_, '_>, request: RequestId) -> Result<PaperId, Failure> {
    let work = change.work;
    let file = RequestFile::load(change, request, work.today())?;
    let Some(submission) = &file.submission else {
        return Err(Failure::new(Code::StepNotOpen).with("state", file.request.state.as_str()));
    };
    let (year, serial) = next_of_year(change, Series::Letter)?;
    let number = LetterNumber::new(year, serial)?.to_string();
    let text = LetterText::on(change, work.today())?;
    let text_version = text.wording.version.clone();
    let letter = letter(change, &file, submission, &number, text, work.now.unix_millis)?;
    let pdf = work.desk.print(&Paper::Acknowledgement(letter), &press::head(work, true)?)?;
    let id = keep_sheet(change, NewSheet { kind: SheetKind::Acknowledgement, number, request_id: request, text_version }, &pdf)?;
    change.note("request", request, &["acknowledgement"]);
    Ok(id)
}

/// The letter over what was judged on the day of submission (R06): papers that expired since were received all the same.
fn letter(
    reader: &Reader<'_>,
    file: &RequestFile,
    submission: &Submission,
    number: &str,
    text: LetterText,
    now: i64,
) -> Result<AcknowledgementLetter, Failure> {
    let received: Vec<_> = submission.checklist.iter().filter_map(|row| received(row, &text)).collect();
    let missing = submission.checklist.iter().filter_map(|row| still_missing(row, &text)).collect();
    let submitted = DateShown::of_day(submission.on);
    let wording = on_that_day(text.wording.clone(), &submitted);
    let facts = &file.applicant.facts;
    Ok(AcknowledgementLetter {
        number: number.to_owned(),
        created: press::created(now),
        date: press::both_dates(&DateShown::of_day(riyadh_date(now))),
        addressee: facts.name.full(),
        sex: press::sex(facts.sex),
        request_number: file.request.number.to_string(),
        kind: file.kind()?.public_label.clone(),
        attachments: text.no_attachments.clone(),
        received_count: if received.is_empty() { String::new() } else { DOCUMENT.say(received.len() as u64) },
        received,
        missing,
        earliest_reply: press::both_dates(&DateShown::of_day(submission.earliest_reply)),
        qr: qr_payload(number, &file.request.number.to_string(), submission),
        signatory: signatory(reader, riyadh_date(now), Signs::Acknowledgement)?,
        wording,
    })
}

/// A paper whose original was seen, with the day until which it holds. No number of it is printed.
fn received(row: &ChecklistRow, text: &LetterText) -> Option<(String, String)> {
    let (PaperState::Seen { until } | PaperState::Reused { until }) = &row.state else { return None };
    let until = until.map(|day| text.valid_until.replace("{date}", &DateShown::of_day(day).hijri)).unwrap_or_default();
    Some((text.neutral(&row.paper, &row.name), until))
}

/// A paper that was not good on the day of submission, and why the request went on without it.
fn still_missing(row: &ChecklistRow, text: &LetterText) -> Option<StillMissing> {
    let mark = match (&row.state, row.obligation) {
        (PaperState::Seen { .. } | PaperState::Reused { .. }, _) => return None,
        (PaperState::NotApplicable { .. }, _) if !row.blocks => return None,
        // Handed in all the same, so a manager allowed it.
        _ if row.blocks => PaperMark::Overridden,
        (_, Obligation::Mandatory) => PaperMark::Mandatory,
        (_, Obligation::Optional) => PaperMark::Optional,
        (_, Obligation::IfApplicable) => PaperMark::IfApplicable,
    };
    Some(StillMissing { name: text.neutral(&row.paper, &row.name), mark })
}

/// `1`, the letter's and the request's digits in ten places each, and the day of submission: digits only, for any reader and keyboard layout.
fn qr_payload(number: &str, request: &str, submission: &Submission) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    format!("1{:0>10}{:0>10}{}", digits(number), digits(request), digits(&submission.on.to_string()))
}

fn missing_list(work: &Work<'_>, input: RequestRef) -> Result<Outcome<PaperBytes>, Failure> {
    reach_request(work, input.request_id)?;
    let (number, paper) = work.read(|reader| {
        let file = RequestFile::load(reader, input.request_id, work.today())?;
        let text = LetterText::on(reader, work.today())?;
        let number = file.request.number.to_string();
        let list = MissingList {
            number: number.clone(),
            created: press::created(work.now.unix_millis),
            date: press::both_dates(&DateShown::of_day(work.today())),
            request_number: number.clone(),
            kind: file.kind()?.public_label.clone(),
            papers: to_bring(&file, &text)?,
            notes: text.notes.clone(),
        };
        Ok::<_, Failure>((number, Paper::MissingList(list)))
    })?;
    let pdf = work.desk.print(&paper, &press::head(work, true)?)?;
    work.transact(Op::PrintMissingList, |change| {
        change.note("request", input.request_id, &[]);
        Ok(Nothing {})
    })?;
    Ok(Outcome::read(paper_bytes(&number, &pdf)))
}

/// What to bring, the needed papers first.
fn to_bring(file: &RequestFile, text: &LetterText) -> Result<Vec<MissingPaper>, Failure> {
    let kind = file.kind()?;
    let mut papers = Vec::new();
    for row in file.live_checklist()? {
        let good = matches!(row.state, PaperState::Seen { .. } | PaperState::Reused { .. });
        if good || (matches!(row.state, PaperState::NotApplicable { .. }) && !row.blocks) {
            continue;
        }
        let asked = kind.requirement(&row.paper).zip(file.catalogue.paper(&row.paper));
        let months = asked.and_then(|(requirement, paper)| max_age_months(requirement, paper));
        let note = match (&row.state, months) {
            (PaperState::Expired { .. }, _) => text.renew.clone(),
            (PaperState::Mismatch { .. }, _) => text.mismatch.clone(),
            (_, Some(months)) => text.too_old.replace("{months}", &MONTH.say_after(u64::from(months))),
            _ => String::new(),
        };
        let mark = match row.obligation {
            Obligation::Mandatory => PaperMark::Mandatory,
            Obligation::Optional => PaperMark::Optional,
            Obligation::IfApplicable => PaperMark::IfApplicable,
        };
        papers.push(MissingPaper { name: text.neutral(&row.paper, &row.name), note, mark });
    }
    let rank = |mark: PaperMark| match mark {
        PaperMark::Mandatory | PaperMark::Overridden => 0,
        PaperMark::IfApplicable => 1,
        PaperMark::Optional => 2,
    };
    papers.sort_by_key(|paper| rank(paper.mark));
    Ok(papers)
}
