//! Incidents (سجل الحوادث): what happened, whose data, who was told, within seventy-two hours of when it became known.

use domain::{
    Code, Refusal,
    date::{DateShown, riyadh_clock, riyadh_date},
    id::IncidentId,
    number::{RegisterNumber, Series},
    privacy::{Incident, IncidentFacts, IncidentInput, IncidentStep, STEP_WORDS_MAX, Severity, StepKind, hours_left, told_by},
    text,
};
use papers::{RegisterPart, RegisterTable, Row};
use serde::{Deserialize, Serialize};
use store::Reader;

use super::{
    moment, name_of,
    sheets::{About, sheet, take_sheet},
    stamp, text as words,
};
use crate::{Failure, Outcome, Work, drafts::Nothing, numbering::next_of_year, op::Op, papers::PaperBytes};

/// Rows on one page.
const ROWS_MAX: u32 = 200;

/// Which incident.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct IncidentRef {
    /// Which.
    pub incident_id: IncidentId,
}

/// What is known by now.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct IncidentChange {
    /// Which.
    pub incident_id: IncidentId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// What happened.
    pub happened: String,
    /// Whose data are concerned.
    pub scope: String,
    /// How much harm is likely.
    pub severity: Severity,
}

/// What was done about it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct IncidentStepInput {
    /// About which.
    pub incident_id: IncidentId,
    /// What.
    pub kind: StepKind,
    /// In words: what was said, by which way, the authority's number for it.
    pub words: String,
}

/// The end of an incident.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CloseIncidentInput {
    /// Which.
    pub incident_id: IncidentId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// What it came to.
    pub words: String,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StepView {
    /// What.
    pub kind: StepKind,
    /// When, in words.
    pub when: String,
    /// In words.
    pub words: String,
    /// Recorded by whom.
    pub by: String,
}

/// An incident with its clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct IncidentView {
    /// Which.
    pub id: IncidentId,
    /// Its number.
    pub number: String,
    /// To be named by the next save.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The day it became known.
    pub known: DateShown,
    /// The time of that day.
    pub known_time: String,
    /// By when the authority must have heard, in words.
    pub tell_by: String,
    /// Whole hours left to tell the authority; negative when late, none once it was told or the incident is closed.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub hours_left: Option<i64>,
    /// What happened.
    pub happened: String,
    /// Whose data are concerned.
    pub scope: String,
    /// How much harm is likely.
    pub severity: Severity,
    /// Reported by whom and when.
    pub opened: String,
    /// What was done, in order.
    pub steps: Vec<StepView>,
    /// Closed by whom and when.
    pub closed: Option<String>,
    /// What it came to.
    pub closed_words: Option<String>,
}

/// What the journal keeps of an incident.
#[derive(Debug, Serialize)]
struct Entry<'i> {
    number: String,
    happened: &'i str,
    scope: &'i str,
    severity: &'static str,
    steps: usize,
    closed: bool,
}

impl<'i> Entry<'i> {
    fn of(incident: &'i Incident) -> Self {
        Self {
            number: incident.number.to_string(),
            happened: &incident.happened,
            scope: &incident.scope,
            severity: incident.severity.as_str(),
            steps: incident.steps.len(),
            closed: incident.closed.is_some(),
        }
    }
}

/// Hours left to tell the authority, while somebody still must.
pub(super) fn clock(incident: &Incident, now: i64) -> Option<i64> {
    let must = incident.closed.is_none() && !incident.authority_told() && incident.severity != Severity::Low;
    must.then(|| hours_left(incident.known_at, now))
}

pub(super) fn report_incident(work: &Work<'_>, input: IncidentInput) -> Result<Outcome<IncidentView>, Failure> {
    let facts = input.parse(work.now.unix_millis)?;
    let done = work.transact(Op::ReportIncident, |change| {
        let (year, serial) = next_of_year(change, Series::Incident)?;
        let new = Incident {
            id: change.new_id(),
            version: 1,
            number: RegisterNumber::new(Series::Incident, year, serial)?,
            known_at: facts.known_at,
            happened: facts.happened.clone(),
            scope: facts.scope.clone(),
            severity: facts.severity,
            opened: stamp(work),
            closed: None,
            closed_words: None,
            steps: Vec::new(),
        };
        change.insert_incident(&new)?;
        change.journal("incident", new.id, None, Some(&Entry::of(&new)))?;
        Ok(new.id)
    })?;
    Ok(Outcome { value: show(work, done.value)?, changes: done.changes })
}

pub(super) fn list_incidents(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<IncidentView>>, Failure> {
    work.read(|reader| {
        let views = reader.list_incidents(ROWS_MAX)?.into_iter().map(|incident| view(work, reader, incident)).collect::<Result<_, _>>()?;
        Ok(Outcome::read(views))
    })
}

pub(super) fn get_incident(work: &Work<'_>, input: IncidentRef) -> Result<Outcome<IncidentView>, Failure> {
    work.read(|reader| Ok::<_, Failure>(reader.get_incident(input.incident_id).map(|_| ())?))?;
    work.opens(Op::ReadIncident, "incident", input.incident_id)?;
    Ok(Outcome::read(show(work, input.incident_id)?))
}

fn show(work: &Work<'_>, id: IncidentId) -> Result<IncidentView, Failure> {
    work.read(|reader| view(work, reader, reader.get_incident(id)?))
}

fn view(work: &Work<'_>, reader: &Reader<'_>, incident: Incident) -> Result<IncidentView, Failure> {
    let line = |stamp: domain::request::Stamp| Ok::<_, Failure>(format!("{}، {}", name_of(reader, stamp.by)?, moment(stamp.at)));
    let steps = incident.steps.iter().map(|step| {
        let by = name_of(reader, step.recorded.by)?;
        Ok::<_, Failure>(StepView { kind: step.kind, when: moment(step.done_at), words: step.words.clone(), by })
    });
    Ok(IncidentView {
        id: incident.id,
        number: incident.number.to_string(),
        version: incident.version,
        known: DateShown::of_day(riyadh_date(incident.known_at)),
        known_time: riyadh_clock(incident.known_at),
        tell_by: moment(told_by(incident.known_at)),
        hours_left: clock(&incident, work.now.unix_millis),
        steps: steps.collect::<Result<_, _>>()?,
        opened: line(incident.opened)?,
        closed: incident.closed.map(line).transpose()?,
        happened: incident.happened,
        scope: incident.scope,
        severity: incident.severity,
        closed_words: incident.closed_words,
    })
}

fn must_be_open(incident: &Incident) -> Result<(), Failure> {
    if incident.closed.is_none() { Ok(()) } else { Err(Failure::new(Code::StepNotOpen).with("state", "closed")) }
}

pub(super) fn save_incident(work: &Work<'_>, input: IncidentChange) -> Result<Outcome<IncidentView>, Failure> {
    let known_at = work.read(|reader| Ok::<_, Failure>(reader.get_incident(input.incident_id)?.known_at))?;
    let typed =
        IncidentInput { known_on: None, known_hour: String::new(), happened: input.happened, scope: input.scope, severity: input.severity };
    // When it became known stays as it was reported: a clock that could be set back would be none.
    let facts = IncidentFacts { known_at, ..typed.parse(work.now.unix_millis)? };
    let done = work.transact(Op::SaveIncident, |change| {
        let before = change.get_incident(input.incident_id)?;
        must_be_open(&before)?;
        change.update_incident(before.id, input.version, &facts)?;
        let after = change.get_incident(before.id)?;
        change.journal("incident", before.id, Some(&Entry::of(&before)), Some(&Entry::of(&after)))?;
        Ok(())
    })?;
    Ok(Outcome { value: show(work, input.incident_id)?, changes: done.changes })
}

pub(super) fn note_incident_step(work: &Work<'_>, input: IncidentStepInput) -> Result<Outcome<IncidentView>, Failure> {
    let words = text::clean_required(&input.words, STEP_WORDS_MAX).map_err(|refusal| refusal.at("words"))?;
    let done = work.transact(Op::NoteIncidentStep, |change| {
        let before = change.get_incident(input.incident_id)?;
        must_be_open(&before)?;
        let step = IncidentStep { kind: input.kind, done_at: work.now.unix_millis, words: words.clone(), recorded: stamp(work) };
        change.insert_incident_step(before.id, &step)?;
        let after = change.get_incident(before.id)?;
        change.journal("incident", before.id, Some(&Entry::of(&before)), Some(&Entry::of(&after)))?;
        Ok(())
    })?;
    Ok(Outcome { value: show(work, input.incident_id)?, changes: done.changes })
}

pub(super) fn close_incident(work: &Work<'_>, input: CloseIncidentInput) -> Result<Outcome<IncidentView>, Failure> {
    let words = text::clean_required(&input.words, STEP_WORDS_MAX).map_err(|refusal: Refusal| refusal.at("words"))?;
    let done = work.transact(Op::CloseIncident, |change| {
        let before = change.get_incident(input.incident_id)?;
        before.may_close()?;
        change.close_incident(before.id, input.version, &words, stamp(work))?;
        let after = change.get_incident(before.id)?;
        change.journal("incident", before.id, Some(&Entry::of(&before)), Some(&Entry::of(&after)))?;
        Ok(())
    })?;
    Ok(Outcome { value: show(work, input.incident_id)?, changes: done.changes })
}

pub(super) fn print_incident(work: &Work<'_>, input: IncidentRef) -> Result<Outcome<PaperBytes>, Failure> {
    let text = words::incident()?;
    let view = show(work, input.incident_id)?;
    let edition = view.version.saturating_mul(1000).saturating_add(i64::try_from(view.steps.len()).unwrap_or_default());
    let about = About { kind: "incident_report", record_kind: "incident", record_id: input.incident_id.to_string(), edition };
    let bytes = take_sheet(work, &about, || {
        let label = |code: &str| words::word(&text.labels, code);
        let mut paper = sheet(&view.number, work.now.unix_millis, &text.title, &text.foot, &text.version);
        paper.intro.clone_from(&text.intro);
        let closed = match (&view.closed, &view.closed_words) {
            (Some(closed), Some(words)) => format!("{words}\n{closed}"),
            _ => label("open"),
        };
        paper.parts.push(RegisterPart {
            title: label("about"),
            rows: vec![
                Row::new(label("known"), format!("{}، {}", view.known.both, view.known_time)),
                Row::new(label("tell_by"), view.tell_by.clone()),
                Row::new(label("severity"), words::word(&text.severity, view.severity.as_str())),
                Row::new(label("happened"), view.happened.clone()),
                Row::new(label("scope"), view.scope.clone()),
                Row::new(label("by"), view.opened.clone()),
                Row::new(label("closed"), closed),
            ],
            ..RegisterPart::default()
        });
        let columns = vec![(24, label("kind")), (26, label("when")), (34, label("words")), (16, label("by"))];
        let rows: Vec<_> = view
            .steps
            .iter()
            .map(|step| vec![words::word(&text.step, step.kind.as_str()), step.when.clone(), step.words.clone(), step.by.clone()])
            .collect();
        paper.parts.push(RegisterPart {
            title: label("steps"),
            paragraphs: if rows.is_empty() { vec![label("no_steps")] } else { Vec::new() },
            table: (!rows.is_empty()).then_some(RegisterTable { columns, rows }),
            ..RegisterPart::default()
        });
        paper.signers.clone_from(&text.signers);
        Ok(paper)
    })?;
    Ok(Outcome::read(bytes))
}
