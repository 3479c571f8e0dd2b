//! A home visit (زيارة منزلية): planned for a day, recorded afterwards (R42).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::date::{RecordedDate, TypedDate};
use crate::id::{HomeVisitId, RequestId, StaffId};
use crate::request::Stamp;
use crate::{Code, Refusal, Refusals, text};

/// Longest note for the way.
const NOTE_MAX: usize = 300;
/// Longest district.
const DISTRICT_MAX: usize = 120;
/// Longest record of what was seen.
const SEEN_MAX: usize = 4000;
/// Farthest day a visit is planned for.
const AHEAD_DAYS: i64 = 366;

/// How a visit went (نتيجة الزيارة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum VisitOutcome {
    /// تمت.
    Done,
    /// لم يوجد أحد.
    NobodyThere,
    /// لم تُقبل الزيارة.
    Refused,
    /// أُجّلت.
    Postponed,
}

impl VisitOutcome {
    /// All, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Done, Self::NobodyThere, Self::Refused, Self::Postponed];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::NobodyThere => "nobody_there",
            Self::Refused => "refused",
            Self::Postponed => "postponed",
        }
    }

    /// Reads what [`VisitOutcome::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == text)
    }
}

/// How a visit went, as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitRecord {
    /// How it went.
    pub outcome: VisitOutcome,
    /// On which day.
    pub on: NaiveDate,
    /// What was seen, or why it came to nothing.
    pub seen: String,
    /// Recorded by whom and when.
    pub recorded: Stamp,
}

/// A home visit (زيارة منزلية).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeVisit {
    /// Identity.
    pub id: HomeVisitId,
    /// For which request.
    pub request_id: RequestId,
    /// Who goes.
    pub visitor: StaffId,
    /// For which day.
    pub planned_for: NaiveDate,
    /// In which district, so that a day's visits lie together.
    pub district: String,
    /// For the way or the door; may be empty.
    pub note: String,
    /// Its place in the day's order, from 0.
    pub place: u32,
    /// Planned by whom and when.
    pub planned: Stamp,
    /// How it went, once it was recorded.
    pub record: Option<VisitRecord>,
}

/// A plan as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct VisitInput {
    /// For which day.
    pub on: Option<TypedDate>,
    /// In which district; the file's own when it is empty.
    pub district: String,
    /// For the way or the door.
    pub note: String,
}

/// A plan, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitPlan {
    /// For which day.
    pub on: NaiveDate,
    /// In which district; may be empty.
    pub district: String,
    /// For the way or the door.
    pub note: String,
}

impl VisitInput {
    /// Reads a plan.
    ///
    /// # Errors
    /// `Required` or a refused date at `on`, `DayPassed` for a day before `today`, `TooFarAhead` for one more than a year ahead; `TooLong`,
    /// `ForbiddenLetters` at `district` and `note`.
    pub fn parse(&self, today: NaiveDate) -> Result<VisitPlan, Refusals> {
        let mut refused = Refusals::default();
        let on = refused.take("on", whole_day(self.on).and_then(|on| ahead(on, today)));
        let district = refused.take("district", text::clean(&self.district, DISTRICT_MAX)).unwrap_or_default();
        let note = refused.take("note", text::clean(&self.note, NOTE_MAX)).unwrap_or_default();
        refused.done()?;
        on.map(|on| VisitPlan { on, district, note }).ok_or_else(|| Refusal::new(Code::Required).at("on").into())
    }
}

/// How a visit went, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct VisitRecordInput {
    /// How it went; nothing when nothing was chosen.
    pub outcome: Option<VisitOutcome>,
    /// On which day.
    pub on: Option<TypedDate>,
    /// What was seen, or why it came to nothing.
    pub seen: String,
}

impl VisitRecordInput {
    /// Reads it. What was seen must be said of a visit that took place.
    ///
    /// # Errors
    /// `Required` at `outcome`, `on`, `seen`; `InFuture` for a day after today; `TooLong`, `ForbiddenLetters`.
    pub fn parse(&self, recorded: Stamp, today: NaiveDate) -> Result<VisitRecord, Refusals> {
        let mut refused = Refusals::default();
        let outcome = refused.take("outcome", self.outcome.ok_or_else(|| Refusal::new(Code::Required)));
        let on = whole_day(self.on).and_then(|on| if on > today { Err(Refusal::new(Code::InFuture)) } else { Ok(on) });
        let on = refused.take("on", on);
        let seen = refused.take("seen", text::clean_lines(&self.seen, SEEN_MAX)).unwrap_or_default();
        if outcome == Some(VisitOutcome::Done) && seen.is_empty() {
            refused.push(Refusal::new(Code::Required).at("seen"));
        }
        refused.done()?;
        let read = outcome.zip(on).map(|(outcome, on)| VisitRecord { outcome, on, seen, recorded });
        read.ok_or_else(|| Refusal::new(Code::Required).at("outcome").into())
    }
}

fn whole_day(typed: Option<TypedDate>) -> Result<NaiveDate, Refusal> {
    let typed = typed.ok_or_else(|| Refusal::new(Code::Required))?;
    RecordedDate::parse_whole(typed)?.day().ok_or_else(|| Refusal::new(Code::DateIncomplete))
}

fn ahead(on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    if on < today {
        return Err(Refusal::new(Code::DayPassed));
    }
    if (on - today).num_days() > AHEAD_DAYS {
        return Err(Refusal::new(Code::TooFarAhead).with("days", AHEAD_DAYS));
    }
    Ok(on)
}
