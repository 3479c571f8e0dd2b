//! Incidents that touch personal data (حادثة بيانات): the authority hears of them within 72 hours of when they became known (domain.md, Privacy).

use serde::{Deserialize, Serialize};

use super::WORDS_MAX;
use crate::{Code, Refusal, Refusals, date::TypedDate, id::IncidentId, number::RegisterNumber, request::Stamp, text};

/// Hours from when an incident became known to when the authority must have heard of it.
const TELL_HOURS: i64 = 72;
const HOUR_MILLIS: i64 = 3_600_000;

/// Longest words of a step, in letters.
pub const STEP_WORDS_MAX: usize = WORDS_MAX;

/// How much harm is likely (درجة الضرر).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Not judged yet.
    Unknown,
    /// Nobody is harmed: the persons need not be told.
    Low,
    /// Harm is likely: the persons are told without delay.
    High,
}

impl Severity {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Low => "low",
            Self::High => "high",
        }
    }

    /// Reads what [`Severity::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Unknown, Self::Low, Self::High].into_iter().find(|severity| severity.as_str() == text)
    }
}

/// What was done about an incident (إجراء).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The authority (SDAIA) was told.
    ToldAuthority,
    /// The persons concerned were told.
    ToldPersons,
    /// Something was done to end or mend it.
    Measure,
}

impl StepKind {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ToldAuthority => "told_authority",
            Self::ToldPersons => "told_persons",
            Self::Measure => "measure",
        }
    }

    /// Reads what [`StepKind::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::ToldAuthority, Self::ToldPersons, Self::Measure].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// An incident as it is reported.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct IncidentInput {
    /// The day it became known. None for now.
    pub known_on: Option<TypedDate>,
    /// The hour of that day, 0 to 23; empty for the whole day, counted from its beginning.
    pub known_hour: String,
    /// What happened, without names.
    pub happened: String,
    /// Whose data of which kind are concerned, as far as is known.
    pub scope: String,
    /// How much harm is likely.
    pub severity: Severity,
}

/// What was reported, read once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentFacts {
    /// When it became known (UTC, milliseconds).
    pub known_at: i64,
    /// What happened.
    pub happened: String,
    /// Whose data are concerned.
    pub scope: String,
    /// How much harm is likely.
    pub severity: Severity,
}

impl IncidentInput {
    /// Reads the form.
    ///
    /// # Errors
    /// All wrong fields at once; a moment that has not come is refused.
    pub fn parse(&self, now: i64) -> Result<IncidentFacts, Refusals> {
        let mut refused = Refusals::default();
        let known_at = match &self.known_on {
            None => Some(now),
            Some(typed) => refused.take("known_on", read_moment(*typed, &self.known_hour, now)),
        };
        let happened = refused.take("happened", text::clean_required(&self.happened, WORDS_MAX));
        let scope = refused.take("scope", text::clean(&self.scope, WORDS_MAX));
        refused.done()?;
        match (known_at, happened, scope) {
            (Some(known_at), Some(happened), Some(scope)) => Ok(IncidentFacts { known_at, happened, scope, severity: self.severity }),
            _ => Err(Refusal::new(Code::Required).at("happened").into()),
        }
    }
}

fn read_moment(typed: TypedDate, hour: &str, now: i64) -> Result<i64, Refusal> {
    let day = crate::date::RecordedDate::parse_whole(typed)?.day().ok_or_else(|| Refusal::new(Code::DateIncomplete))?;
    let digits: String = hour.trim().chars().map(text::western_digit).collect();
    let hour: i64 = if digits.is_empty() { 0 } else { digits.parse().map_err(|_| Refusal::new(Code::NumberShape))? };
    if !(0..24).contains(&hour) {
        return Err(Refusal::new(Code::OutOfRange).with("min", 0).with("max", 23));
    }
    let at = crate::date::riyadh_midnight(day).saturating_add(hour * HOUR_MILLIS);
    if at > now { Err(Refusal::new(Code::InFuture)) } else { Ok(at) }
}

/// One thing that was done about an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentStep {
    /// What.
    pub kind: StepKind,
    /// When it was done (UTC, milliseconds).
    pub done_at: i64,
    /// In words: what was said, by which way, the authority's number for it.
    pub words: String,
    /// Recorded by whom and when.
    pub recorded: Stamp,
}

/// An incident (حادثة بيانات).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Incident {
    /// Identity.
    pub id: IncidentId,
    /// Counts up with each change.
    pub version: i64,
    /// The number people say.
    pub number: RegisterNumber,
    /// When it became known (UTC, milliseconds).
    pub known_at: i64,
    /// What happened.
    pub happened: String,
    /// Whose data are concerned.
    pub scope: String,
    /// How much harm is likely.
    pub severity: Severity,
    /// Taken down by whom and when.
    pub opened: Stamp,
    /// Ended by whom and when.
    pub closed: Option<Stamp>,
    /// What it came to.
    pub closed_words: Option<String>,
    /// What was done, in order.
    pub steps: Vec<IncidentStep>,
}

impl Incident {
    /// Whether the authority was told.
    pub fn authority_told(&self) -> bool {
        self.steps.iter().any(|step| step.kind == StepKind::ToldAuthority)
    }

    /// What stands against closing it.
    ///
    /// # Errors
    /// `StepNotOpen` when it is closed; `Required` at `severity` while nobody judged the harm, at `told_authority` or `told_persons` when
    /// harm is likely and they were not told.
    pub fn may_close(&self) -> Result<(), Refusals> {
        if self.closed.is_some() {
            return Err(Refusal::new(Code::StepNotOpen).with("state", "closed").into());
        }
        let mut refused = Refusals::default();
        let told = |kind| self.steps.iter().any(|step| step.kind == kind);
        match self.severity {
            Severity::Unknown => refused.push(Refusal::new(Code::Required).at("severity")),
            Severity::Low => {}
            Severity::High => {
                if !told(StepKind::ToldAuthority) {
                    refused.push(Refusal::new(Code::Required).at("told_authority"));
                }
                if !told(StepKind::ToldPersons) {
                    refused.push(Refusal::new(Code::Required).at("told_persons"));
                }
            }
        }
        refused.done()
    }
}

/// The instant by which the authority must have heard (UTC, milliseconds).
pub fn told_by(known_at: i64) -> i64 {
    known_at.saturating_add(TELL_HOURS * HOUR_MILLIS)
}

/// Whole hours left to tell the authority; negative when it is late.
pub fn hours_left(known_at: i64, now: i64) -> i64 {
    told_by(known_at).saturating_sub(now).div_euclid(HOUR_MILLIS)
}
