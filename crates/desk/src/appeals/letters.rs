//! Letters about an appeal (خطابات التظلم): made once, numbered, kept as printed. They are neutral, for the visitor carries them.

use domain::{
    Code,
    appeal::{Appeal, AppealMove, AppealOutcome},
    date::DateShown,
    decision::DecisionRecord,
    id::PaperId,
    letterhead::Signs,
    number::{LetterNumber, Series},
    paper::SheetKind,
    request::RequestState,
};
use papers::{AppealLetter, AppealWording, Paper, Row};
use serde::Deserialize;

use super::{
    reach_appeal,
    steps::{journal, step},
    types::AppealRef,
};
use crate::{
    Failure, Outcome, Work,
    letterheads::signatory,
    numbering::next_of_year,
    op::Op,
    papers::{NewSheet, PaperBrief, keep_sheet, paper_brief},
    press,
    requests::{RequestFile, stamp},
    work::Change,
};

/// The versioned words of the letters (نص التظلم).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct AppealText {
    paper: AppealWording,
    number: String,
    request: String,
    kind: String,
    brought_by: String,
    received_on: String,
    decided_on: String,
    acknowledgement_title: String,
    acknowledgement: Vec<String>,
    answer_title: String,
    answer_intro: String,
    answer_intro_alone: String,
    upheld: String,
    changed: String,
    changed_beside: String,
}

impl AppealText {
    fn shipped() -> Result<Self, Failure> {
        let text = include_str!("../../../../assets/texts/appeal-1.json");
        serde_json::from_str(text).map_err(|_| Failure::new(Code::Unexpected).with("kind", "appeal text"))
    }
}

pub(super) fn acknowledge_appeal(work: &Work<'_>, input: AppealRef) -> Result<Outcome<PaperBrief>, Failure> {
    let appeal = reach_appeal(work, input.appeal_id)?;
    if let Some(made) = appeal.acknowledgement {
        return kept(work, made, Vec::new());
    }
    let done = work.transact(Op::AcknowledgeAppeal, |change| {
        let before = change.get_appeal(appeal.id)?;
        let text = AppealText::shipped()?;
        let (title, paragraphs) = (text.acknowledgement_title.clone(), text.acknowledgement.clone());
        let paper = issue(change, &before, SheetKind::AppealAcknowledgement, text, Said { title, paragraphs, answer: Vec::new() })?;
        let given = |after: &mut Appeal| {
            after.acknowledged = Some(stamp(work));
            after.acknowledgement = Some(paper);
        };
        // Printed after the examination began it changes nothing of where the appeal stands.
        if before.state.step(AppealMove::Acknowledge).is_ok() {
            let seen = before.version;
            step(change, before, AppealMove::Acknowledge, seen, given)?;
        } else {
            let mut after = before.clone();
            given(&mut after);
            change.update_appeal(&after)?;
            journal(change, Some(&before), &after)?;
        }
        Ok(paper)
    })?;
    kept(work, done.value, done.changes)
}

pub(super) fn print_appeal_answer(work: &Work<'_>, input: AppealRef) -> Result<Outcome<PaperBrief>, Failure> {
    let appeal = reach_appeal(work, input.appeal_id)?;
    if let Some(made) = appeal.letter {
        return kept(work, made, Vec::new());
    }
    let done = work.transact(Op::IssueAppealAnswer, |change| {
        let before = change.get_appeal(appeal.id)?;
        let answered = before.answer.clone().filter(|answer| answer.outcome != AppealOutcome::TakenBack);
        let Some(answer) = answered else {
            return Err(Failure::new(Code::StepNotOpen).with("state", before.state.as_str()));
        };
        let text = AppealText::shipped()?;
        // While the service is being given the request does not go back: what changes goes on beside it.
        let served = change.get_request(before.request_id)?.state == RequestState::BeingServed;
        let became = match answer.outcome {
            AppealOutcome::Changed if served => &text.changed_beside,
            AppealOutcome::Changed => &text.changed,
            _ => &text.upheld,
        };
        // What an examiner who had a hand in the decision found is not called another's finding.
        let alone = before.examination.is_some_and(|examination| examination.alone);
        let intro = if alone { text.answer_intro_alone.clone() } else { text.answer_intro.clone() };
        let mut lines = vec![became.clone()];
        lines.extend(answer.told.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
        let said = Said { title: text.answer_title.clone(), paragraphs: vec![intro], answer: lines };
        let paper = issue(change, &before, SheetKind::AppealAnswer, text, said)?;
        let after = Appeal { letter: Some(paper), ..before.clone() };
        change.update_appeal(&after)?;
        journal(change, Some(&before), &after)?;
        Ok(paper)
    })?;
    kept(work, done.value, done.changes)
}

fn kept(work: &Work<'_>, paper: PaperId, changes: Vec<String>) -> Result<Outcome<PaperBrief>, Failure> {
    Ok(Outcome { value: work.read(|reader| paper_brief(reader, &reader.get_sheet(paper)?))?, changes })
}

/// What one of the letters says.
struct Said {
    title: String,
    paragraphs: Vec<String>,
    answer: Vec<String>,
}

fn issue(change: &Change<'_, '_>, appeal: &Appeal, kind: SheetKind, text: AppealText, said: Said) -> Result<PaperId, Failure> {
    let work = change.work;
    let file = RequestFile::load(change, appeal.request_id, work.today())?;
    let decision = change.get_recorded_decision(appeal.decision_id)?;
    let (year, serial) = next_of_year(change, Series::Letter)?;
    let number = LetterNumber::new(year, serial)?.to_string();
    let facts = &file.applicant.facts;
    let letter = AppealLetter {
        number: number.clone(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(work.today())),
        title: said.title,
        addressee: facts.name.full(),
        sex: press::sex(facts.sex),
        paragraphs: said.paragraphs,
        rows: rows(&text, &file, appeal, &decision)?,
        answer: said.answer,
        signatory: signatory(change, work.today(), Signs::AppealAnswer)?,
        wording: text.paper.clone(),
    };
    let pdf = work.desk.print(&Paper::AppealLetter(letter), &press::head(work, true)?)?;
    keep_sheet(change, NewSheet { kind, number, request_id: appeal.request_id, text_version: text.paper.version }, &pdf)
}

fn rows(text: &AppealText, file: &RequestFile, appeal: &Appeal, decision: &DecisionRecord) -> Result<Vec<Row>, Failure> {
    let mut rows =
        vec![Row::new(&text.number, appeal.number.to_string()), Row::new(&text.received_on, DateShown::of_day(appeal.received_on).both)];
    let name = &file.applicant.facts.name;
    if appeal.brought_by != name.full() && appeal.brought_by != name.spoken() {
        rows.push(Row::new(&text.brought_by, &appeal.brought_by));
    }
    rows.push(Row::new(&text.request, file.request.number.to_string()));
    rows.push(Row::new(&text.kind, &file.kind()?.public_label));
    rows.push(Row::new(&text.decided_on, DateShown::of_day(decision.decided_on).both));
    Ok(rows)
}
