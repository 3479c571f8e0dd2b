//! Seeing the original of a paper (مطابقة الأصل): number and dates are noted, no copy is made (R05, R06; domain.md, Privacy).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::catalogue::{NumberShape, PaperCode, PaperKind, Requirement};
use crate::date::{RecordedDate, TypedDate};
use crate::iban::Iban;
use crate::id::{RequestId, SightingId};
use crate::identity::NationalId;
use crate::request::Stamp;
use crate::{Code, Refusal, Refusals, text};

/// Longest number noted from a paper.
const NUMBER_MAX: usize = 60;
/// Longest note on a mismatch and reason for a paper that does not apply.
const NOTE_MAX: usize = 500;

/// What came of looking for a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SightingOutcome {
    /// The original was seen and agrees with what was entered (طابقت الأصل).
    Seen {
        /// The paper's number.
        number: Option<String>,
        /// Issued on.
        issued: Option<RecordedDate>,
        /// Expires on; it holds through that day.
        expires: Option<RecordedDate>,
    },
    /// The original says something else (الأصل لا يطابق); noted, never silently put right (R05).
    Mismatch {
        /// What differs.
        note: String,
    },
    /// It does not concern this household (لا ينطبق).
    NotApplicable {
        /// Why.
        reason: String,
    },
}

/// One sighting (مطابقة الأصل).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighting {
    /// Identity.
    pub id: SightingId,
    /// For which request.
    pub request_id: RequestId,
    /// Which look of this request it is, from 1: the clock of a PC may be set back, this never is.
    pub turn: u32,
    /// Which paper.
    pub paper: PaperCode,
    /// What came of it.
    pub outcome: SightingOutcome,
    /// By whom and when the original was seen. For a reused sighting it is still who saw it then.
    pub seen: Stamp,
    /// The sighting of an earlier request that this one repeats (R38).
    pub reused_from: Option<SightingId>,
    /// Recorded here by whom and when.
    pub recorded: Stamp,
    /// Entered in error: hidden, kept.
    pub in_error: Option<Stamp>,
}

/// A seen paper as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SeenInput {
    /// The paper's number.
    pub number: String,
    /// Issued on.
    pub issued: Option<TypedDate>,
    /// Expires on.
    pub expires: Option<TypedDate>,
}

/// How old a paper may be for this kind of support, in Gregorian months.
pub fn max_age_months(requirement: &Requirement, paper: &PaperKind) -> Option<u8> {
    requirement.max_age_months.or(paper.max_age_months)
}

impl SeenInput {
    /// Reads number and dates by what the paper must show. An expired or too old paper is noted all the same: the checklist judges it.
    ///
    /// # Errors
    /// `Required` for a number, issue or expiry that this paper must show; the number's own refusals; `InFuture` for an issue after `today`;
    /// `EndBeforeStart`; whatever the dates got wrong.
    pub fn parse(&self, paper: &PaperKind, requirement: &Requirement, today: NaiveDate) -> Result<SightingOutcome, Refusals> {
        let mut refused = Refusals::default();
        let number = refused.take("number", read_number(paper.number, &self.number)).flatten();
        let ages = max_age_months(requirement, paper).is_some();
        let issued = refused.take("issued", read_date(self.issued, ages)).flatten();
        let expires = refused.take("expires", read_date(self.expires, paper.needs_expiry)).flatten();
        if issued.is_some_and(|issued| issued.after(today)) {
            refused.push(Refusal::new(Code::InFuture).at("issued"));
        }
        if let (Some(issued), Some(expires)) = (issued, expires)
            && expires.latest() < issued.earliest()
        {
            refused.push(Refusal::new(Code::EndBeforeStart).at("expires"));
        }
        refused.done().map(|()| SightingOutcome::Seen { number, issued, expires })
    }
}

impl SightingOutcome {
    /// A mismatch with its note.
    ///
    /// # Errors
    /// `Required`, `TooLong` or `ForbiddenLetters` under `note`.
    pub fn mismatch(note: &str) -> Result<Self, Refusal> {
        let note = text::clean_required(note, NOTE_MAX).map_err(|refusal| refusal.at("note"))?;
        Ok(Self::Mismatch { note })
    }

    /// A paper that does not apply, with the reason.
    ///
    /// # Errors
    /// `Required`, `TooLong` or `ForbiddenLetters` under `reason`.
    pub fn not_applicable(reason: &str) -> Result<Self, Refusal> {
        let reason = text::clean_required(reason, NOTE_MAX).map_err(|refusal| refusal.at("reason"))?;
        Ok(Self::NotApplicable { reason })
    }
}

fn read_number(shape: NumberShape, typed: &str) -> Result<Option<String>, Refusal> {
    match shape {
        NumberShape::None => Ok(None),
        NumberShape::Free => text::clean_required(typed, NUMBER_MAX).map(Some),
        NumberShape::NationalId => NationalId::parse(typed).map(|id| Some(id.into())),
        NumberShape::Iban => Iban::parse(typed).map(|iban| Some(iban.into())),
    }
}

fn read_date(typed: Option<TypedDate>, required: bool) -> Result<Option<RecordedDate>, Refusal> {
    match typed {
        Some(typed) => RecordedDate::parse_whole(typed).map(Some),
        None if required => Err(Refusal::new(Code::Required)),
        None => Ok(None),
    }
}

/// The turn of a request's next sighting, those entered in error counted.
pub fn next_turn(sightings: &[Sighting]) -> u32 {
    sightings.iter().map(|sighting| sighting.turn).max().unwrap_or(0).saturating_add(1)
}

/// The sighting that holds for a paper: the newest that was not entered in error.
pub fn effective<'s>(sightings: &'s [Sighting], paper: &PaperCode) -> Option<&'s Sighting> {
    let of_paper = sightings.iter().filter(|sighting| sighting.paper == *paper && sighting.in_error.is_none());
    of_paper.max_by_key(|sighting| sighting.turn)
}

#[cfg(test)]
mod tests;
