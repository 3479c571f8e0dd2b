//! The office's own sentences of the decision letters and its period for objecting, version by version (نصوص خطابات القرار، مدة التظلم).

use chrono::{Days, NaiveDate};
use domain::{
    Refusal,
    date::{DateShown, TypedDate},
    request::Decision,
    setting::Topic,
    wording::{DecisionSentences, DecisionWording, parse_objection_days},
};
use papers::{DecisionLetter, DecisionLetterWording, DecisionSaid, Paper, Row, Sex};
use serde::{Deserialize, Serialize};
use store::Reader;

use super::letter::DecisionLetterText;
use crate::{
    Failure, Outcome, Work,
    drafts::Nothing,
    letterheads::signatory,
    op::Op,
    papers::{PaperBytes, paper_bytes},
    press,
    wordings::{VersionLine, add_version, both, list_lines, must_be_printable, next_version},
};
use domain::letterhead::Signs;

/// Stands where a paper's number would.
const NUMBER: &str = "0000-000000";

/// The decision letters' wording as the window edits it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DecisionTextView {
    /// Number of the newest version, 0 before the first; handed back when saving.
    pub seen_version: u32,
    /// The newest sentences.
    pub sentences: DecisionSentences,
    /// The period for objecting in days; nothing where the office set none.
    pub objection_days: Option<u16>,
    /// The sentences that come with the program.
    pub shipped: DecisionSentences,
    /// All versions, newest first.
    pub versions: Vec<VersionLine>,
}

/// New sentences, or another period.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveDecisionTextInput {
    /// The version the editor began from.
    pub seen_version: u32,
    /// The sentences.
    pub sentences: DecisionSentences,
    /// The period for objecting as typed; empty for none.
    pub objection_days: String,
    /// The first day it holds; today when not given, never earlier.
    pub effective_from: Option<TypedDate>,
    /// Who approved it.
    pub approved_by: String,
}

/// Sentences to be looked at on paper.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PreviewDecisionTextInput {
    /// Which of the four letters.
    pub verdict: Decision,
    /// The sentences.
    pub sentences: DecisionSentences,
    /// The period for objecting as typed.
    pub objection_days: String,
}

/// What the preview is filled with (versioned with the texts).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    name: String,
    kind: String,
    decided: String,
    granted: Vec<(String, String)>,
    reason: String,
    items: Vec<(String, String)>,
}

/// The wording and the period for objecting that hold on a day.
pub(crate) fn decision_wording(reader: &Reader<'_>, day: NaiveDate) -> Result<(DecisionLetterWording, Option<u16>), Failure> {
    let shipped = DecisionLetterText::shipped()?.wording;
    let Some((version, own)) = reader.find_setting::<DecisionWording>(Topic::DecisionText, day)? else { return Ok((shipped, None)) };
    Ok((worded(shipped, version, own.sentences), own.objection_days))
}

/// The shipped wording with the office's own sentences, under their version: «نص الرد 1.3».
fn worded(shipped: DecisionLetterWording, version: u32, own: DecisionSentences) -> DecisionLetterWording {
    let DecisionSentences {
        title,
        greeting,
        approved,
        approved_next,
        refused,
        reason_in_person,
        objection,
        objection_until,
        deferred,
        deferred_next,
        returned,
        returned_next,
        rating,
        closing,
    } = own;
    DecisionLetterWording {
        version: format!("{}.{version}", shipped.version),
        title,
        greeting,
        approved,
        approved_next,
        refused,
        reason_in_person,
        objection,
        objection_until,
        deferred,
        deferred_next,
        returned,
        returned_next,
        rating,
        closing,
        ..shipped
    }
}

fn shipped_sentences() -> Result<DecisionSentences, Failure> {
    let wording = DecisionLetterText::shipped()?.wording;
    Ok(DecisionSentences {
        title: wording.title,
        greeting: wording.greeting,
        approved: wording.approved,
        approved_next: wording.approved_next,
        refused: wording.refused,
        reason_in_person: wording.reason_in_person,
        objection: wording.objection,
        objection_until: wording.objection_until,
        deferred: wording.deferred,
        deferred_next: wording.deferred_next,
        returned: wording.returned,
        returned_next: wording.returned_next,
        rating: wording.rating,
        closing: wording.closing,
    })
}

pub(super) fn decision_texts(work: &Work<'_>, _: Nothing) -> Result<Outcome<DecisionTextView>, Failure> {
    Ok(Outcome::read(work.read(|reader| view(work, reader))?))
}

fn view(work: &Work<'_>, reader: &Reader<'_>) -> Result<DecisionTextView, Failure> {
    let shipped = shipped_sentences()?;
    let (seen_version, versions) = list_lines(work, reader, Topic::DecisionText)?;
    let (sentences, objection_days) = match seen_version {
        0 => (shipped.clone(), None),
        newest => {
            let own: DecisionWording = reader.get_setting(Topic::DecisionText, newest)?;
            (own.sentences, own.objection_days)
        }
    };
    Ok(DecisionTextView { seen_version, sentences, objection_days, shipped, versions })
}

pub(super) fn save_decision_text(work: &Work<'_>, input: SaveDecisionTextInput) -> Result<Outcome<DecisionTextView>, Failure> {
    let days = parse_objection_days(&input.objection_days).map_err(|refusal| refusal.at("objection_days"));
    let next = next_version(work, input.seen_version, input.effective_from, &input.approved_by);
    let (sentences, (next, objection_days)) =
        both(input.sentences.check(), both_refusals(next, days)).map_err(|failure: Failure| failure)?;
    let all = [&sentences.title, &sentences.approved, &sentences.refused, &sentences.deferred, &sentences.returned, &sentences.closing];
    must_be_printable(work, "title", &all.map(Clone::clone))?;
    let body = DecisionWording { sentences, objection_days };
    work.transact(Op::SaveDecisionText, |change| {
        add_version(change, Topic::DecisionText, &next, &body)?;
        view(work, change)
    })
}

/// Both, or everything that is wrong with either.
fn both_refusals<A, B>(first: Result<A, domain::Refusals>, second: Result<B, Refusal>) -> Result<(A, B), domain::Refusals> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (first, second) => {
            let mut found = first.err().unwrap_or_default();
            second.err().into_iter().for_each(|refusal| found.push(refusal));
            Err(found)
        }
    }
}

pub(super) fn preview_decision_text(work: &Work<'_>, input: PreviewDecisionTextInput) -> Result<Outcome<PaperBytes>, Failure> {
    let sentences = input.sentences.check()?;
    let days = parse_objection_days(&input.objection_days).map_err(|refusal| refusal.at("objection_days"))?;
    let text = include_str!("../../../../assets/texts/decision-preview-1.json");
    let sample: Sample =
        serde_json::from_str(text).map_err(|_| Failure::new(domain::Code::Unexpected).with("kind", "decision preview text"))?;
    let shown = |day: NaiveDate| press::both_dates(&DateShown::of_day(day));
    let later = |days: u16| work.today().checked_add_days(Days::new(u64::from(days))).unwrap_or(work.today());
    let said = match input.verdict {
        Decision::Approved => DecisionSaid::Approved {
            granted: sample.granted.iter().map(|(label, value)| Row::new(label.as_str(), value.as_str())).collect(),
        },
        Decision::Refused => DecisionSaid::Refused { reason: Some(sample.reason), object_until: days.map(|days| shown(later(days))) },
        Decision::Deferred => DecisionSaid::Deferred { until: shown(later(30)), reason: None },
        Decision::Returned => DecisionSaid::Returned { items: sample.items, reason: None },
    };
    let paper = Paper::DecisionLetter(DecisionLetter {
        number: NUMBER.to_owned(),
        created: press::created(work.now.unix_millis),
        date: shown(work.today()),
        addressee: sample.name,
        sex: Sex::Female,
        request_number: NUMBER.to_owned(),
        kind: sample.kind,
        decided: sample.decided,
        said,
        qr: "0".to_owned(),
        signatory: work.read(|reader| signatory(reader, work.today(), Signs::DecisionLetter))?,
        wording: worded(DecisionLetterText::shipped()?.wording, 0, sentences),
    });
    let pdf = work.desk.print(&paper, &press::head(work, true)?)?;
    Ok(Outcome::read(paper_bytes(NUMBER, &pdf)))
}
