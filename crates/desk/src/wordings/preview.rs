//! Typed wording on a real paper over made-up data: nobody's file is opened for it, nothing is kept or journalled.

use domain::{
    Code,
    date::DateShown,
    letterhead::{OfficeLetterhead, Signs},
    wording::{DeclarationWording, LetterSentences},
};
use papers::{AcknowledgementLetter, Declaration, LetterWording, Paper, Row, Section, Sex, Signatory, SignatureState};

use super::{letter_sentences, types::PreviewDeclarationTextInput};
use crate::{
    Failure, Outcome, Work,
    letterheads::signatory,
    letters::{on_that_day, worded},
    papers::{PaperBytes, paper_bytes},
    press,
};

/// Stands where a paper's number would.
const NUMBER: &str = "0000-000000";

/// What the preview is filled with (versioned with the texts).
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    name: String,
    kind: String,
    attachments: String,
    received: Vec<String>,
    section: String,
    rows: Vec<(String, String)>,
}

fn sample() -> Result<Sample, Failure> {
    let text = include_str!("../../../../assets/texts/preview-1.json");
    serde_json::from_str(text).map_err(|_| Failure::new(Code::Unexpected).with("kind", "preview text"))
}

pub(super) fn preview_declaration_text(work: &Work<'_>, input: PreviewDeclarationTextInput) -> Result<Outcome<PaperBytes>, Failure> {
    let form = domain::declaration::DeclarationForm::newest()?;
    let wording = DeclarationWording::parse(&form.version, &input.paragraphs)?;
    let form = form.revised(0, wording.paragraphs);
    let sample = sample()?;
    let rows = sample.rows.iter().map(|(label, value)| Row::new(label.as_str(), value.as_str())).collect();
    let paper = Paper::Declaration(Declaration {
        number: NUMBER.to_owned(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(work.today())),
        request_number: NUMBER.to_owned(),
        form_version: form.version.clone(),
        form_text: form.text(Some(domain::person::Sex::Female)),
        name: sample.name,
        id: "1000000008".to_owned(),
        sex: Sex::Female,
        sections: vec![Section { title: sample.section, rows }],
        values_hash: [0; 32],
        signature: SignatureState::OnPaper { kept_in: None },
        witness_employee: work.staff.name.clone(),
    });
    show(work, &paper, false)
}

pub(super) fn preview_letter_text(work: &Work<'_>, input: LetterSentences) -> Result<Outcome<PaperBytes>, Failure> {
    let signatory = work.read(|reader| signatory(reader, work.today(), Signs::Acknowledgement))?;
    let paper = letter(work, worded(Some((0, input.check()?)))?, signatory)?;
    show(work, &paper, true)
}

/// The letter under a typed letterhead, signed by whom it names.
pub(crate) fn preview_on_letter(work: &Work<'_>, typed: &OfficeLetterhead) -> Result<Outcome<PaperBytes>, Failure> {
    let otherwise = || work.read(|reader| signatory(reader, work.today(), Signs::Acknowledgement));
    let signatory = match typed.signatory(Signs::Acknowledgement) {
        Some(found) => Signatory { title: found.title.clone(), name: found.name.clone() },
        None => otherwise()?,
    };
    let wording = worded(work.read(|reader| letter_sentences(reader, work.today()))?)?;
    let pdf = work.desk.print(&letter(work, wording, signatory)?, &press::head_with(&work.session.store, typed.clone(), true)?)?;
    Ok(Outcome::read(paper_bytes(NUMBER, &pdf)))
}

fn letter(work: &Work<'_>, wording: LetterWording, signatory: Signatory) -> Result<Paper, Failure> {
    let sample = sample()?;
    let office = work.read(|reader| Ok::<_, Failure>(reader.get_office()?))?;
    let day = DateShown::of_day(work.today());
    let earliest = work.today().checked_add_days(chrono::Days::new(u64::from(office.reply_floor_days))).unwrap_or(work.today());
    Ok(Paper::Acknowledgement(AcknowledgementLetter {
        number: NUMBER.to_owned(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&day),
        addressee: sample.name,
        sex: Sex::Female,
        request_number: NUMBER.to_owned(),
        kind: sample.kind,
        attachments: sample.attachments,
        received_count: domain::counted::DOCUMENT.say(sample.received.len() as u64),
        received: sample.received.into_iter().map(|name| (name, String::new())).collect(),
        missing: Vec::new(),
        earliest_reply: press::both_dates(&DateShown::of_day(earliest)),
        qr: "0".to_owned(),
        signatory,
        wording: on_that_day(wording, &day),
    }))
}

fn show(work: &Work<'_>, paper: &Paper, neutral: bool) -> Result<Outcome<PaperBytes>, Failure> {
    let pdf = work.desk.print(paper, &press::head(work, neutral)?)?;
    Ok(Outcome::read(paper_bytes(NUMBER, &pdf)))
}
