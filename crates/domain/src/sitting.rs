//! Sittings of the research committee (جلسات لجنة البحث): when they are, whether enough members came, what is on the agenda (R13; requirements,
//! readings 7 and 13).

mod agenda;
mod committee;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use agenda::{AgendaItem, AgendaWhy, LeftWhy, Ratification, Recusal, move_before, why_on_agenda};
pub(crate) use committee::whole_number;
pub use committee::{CommitteeRule, CommitteeRuleInput, Member, MemberInput};

use crate::calendar::{OfficeCalendar, minutes_of_day};
use crate::date::{RecordedDate, TypedDate, riyadh_clock, riyadh_midnight};
use crate::id::{MemberId, SittingId};
use crate::number::RegisterNumber;
use crate::request::Stamp;
use crate::{Code, Refusal, Refusals, text};

/// Longest name of a place, in letters.
const PLACE_MAX: usize = 120;
/// Longest reason, in letters.
const REASON_MAX: usize = 300;
/// A sitting is not planned further ahead than this, in days: a later year is a typing mistake.
const FARTHEST_DAYS: i64 = 400;

/// Where a sitting stands (حالة الجلسة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SittingState {
    /// Planned; its agenda is being gathered.
    Planned,
    /// Under way: decisions are being recorded.
    Open,
    /// Ended.
    Held,
    /// It did not take place.
    CalledOff,
}

/// One step of a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SittingStep {
    /// It is opened.
    Open,
    /// It ends.
    Close,
    /// It is called off.
    CallOff,
}

impl SittingState {
    /// All, in the order in which they come.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Open, Self::Held, Self::CalledOff];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Open => "open",
            Self::Held => "held",
            Self::CalledOff => "called_off",
        }
    }

    /// Reads what [`SittingState::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// Goes one step. A sitting under way may still be called off, as when members leave and nothing was decided yet; whoever asks sees to that.
    ///
    /// # Errors
    /// `SittingStep` with `state` when the step is not open.
    pub fn step(self, step: SittingStep) -> Result<Self, Refusal> {
        match (self, step) {
            (Self::Planned, SittingStep::Open) => Ok(Self::Open),
            (Self::Open, SittingStep::Close) => Ok(Self::Held),
            (Self::Planned | Self::Open, SittingStep::CallOff) => Ok(Self::CalledOff),
            _ => Err(Refusal::new(Code::SittingStep).with("state", self.as_str())),
        }
    }

    /// Whether it is still to come or under way: its agenda can change.
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Planned | Self::Open)
    }
}

/// A sitting of the research committee (جلسة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sitting {
    /// Identity.
    pub id: SittingId,
    /// Counts up when somebody changes it; a write names the version it saw.
    pub version: i64,
    /// The number people say.
    pub number: RegisterNumber,
    /// On which day.
    pub on: NaiveDate,
    /// When it begins, in minutes after midnight, if it was said.
    pub begins: Option<u16>,
    /// Where; may be empty.
    pub place: String,
    /// Where it stands.
    pub state: SittingState,
    /// Why it is held on a day on which the office does not work.
    pub off_day_reason: Option<String>,
    /// How many members had to be there, as the rule was when it was opened.
    pub quorum: Option<u8>,
    /// Why it was called off.
    pub called_off_reason: Option<String>,
    /// Planned by whom and when.
    pub planned: Stamp,
    /// Opened by whom and when.
    pub opened: Option<Stamp>,
    /// Ended or called off by whom and when.
    pub ended: Option<Stamp>,
}

impl Sitting {
    /// The time of day at which it begins, as people read it; empty when it was not said.
    pub fn begins_shown(&self) -> String {
        self.begins.map(|minutes| riyadh_clock(riyadh_midnight(self.on) + i64::from(minutes) * 60_000)).unwrap_or_default()
    }

    /// Refuses what is open only while it is planned or under way.
    ///
    /// # Errors
    /// `SittingStep` with `state`.
    pub fn must_be_ahead(&self) -> Result<(), Refusal> {
        if self.state.is_ahead() { Ok(()) } else { Err(self.not_open()) }
    }

    /// Refuses what is open only while it is under way.
    ///
    /// # Errors
    /// `SittingStep` with `state`.
    pub fn must_be_open(&self) -> Result<(), Refusal> {
        if self.state == SittingState::Open { Ok(()) } else { Err(self.not_open()) }
    }

    fn not_open(&self) -> Refusal {
        Refusal::new(Code::SittingStep).with("state", self.state.as_str())
    }

    /// Opens it: on its day or, written down afterwards, later; with enough members there. `quorum` is the office's rule; where it has none, one
    /// member is enough (reading 13 gives no number, and none is invented).
    ///
    /// # Errors
    /// `SittingStep` with `state`, or with `why` = `early` before its day; `QuorumNotMet` with `present` and `needed`.
    pub fn open(&self, today: NaiveDate, present: &[MemberId], quorum: Option<u8>) -> Result<SittingState, Refusal> {
        let next = self.state.step(SittingStep::Open)?;
        if today < self.on {
            return Err(Refusal::new(Code::SittingStep).with("state", self.state.as_str()).with("why", "early"));
        }
        enough_members(present.len(), quorum)?;
        Ok(next)
    }
}

/// Whether enough members are there (النصاب).
///
/// # Errors
/// `QuorumNotMet` with `present` and `needed`.
pub fn enough_members(present: usize, quorum: Option<u8>) -> Result<(), Refusal> {
    let needed = usize::from(quorum.unwrap_or(1).max(1));
    if present >= needed {
        return Ok(());
    }
    Err(Refusal::new(Code::QuorumNotMet).with("present", present).with("needed", needed))
}

/// A sitting as it is planned, as typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SittingInput {
    /// On which day.
    pub on: Option<TypedDate>,
    /// When it begins, such as `10:30`; may be empty.
    pub begins: String,
    /// Where; may be empty.
    pub place: String,
    /// Why it is held although the office does not work on that day; asked for only then.
    pub off_day_reason: String,
}

/// What is planned, once it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SittingFacts {
    /// On which day.
    pub on: NaiveDate,
    /// When it begins.
    pub begins: Option<u16>,
    /// Where.
    pub place: String,
    /// Why on a day off.
    pub off_day_reason: Option<String>,
}

impl SittingInput {
    /// Reads what was typed. A day that is over is refused; a holiday or day off of the office needs a reason.
    ///
    /// # Errors
    /// Every field that is missing or wrong: `on` with `DayPassed`, `off_day_reason` with `DayOff` and the holiday's name.
    pub fn parse(self, today: NaiveDate, calendar: &OfficeCalendar) -> Result<SittingFacts, Refusals> {
        let mut refusals = Refusals::default();
        let day = self.on.ok_or(Refusal::new(Code::Required)).and_then(RecordedDate::parse_whole).map(|date| date.earliest());
        let on = refusals.take("on", day.and_then(|day| coming(day, today)));
        let begins = match self.begins.trim() {
            "" => None,
            typed => refusals.take("begins", minutes_of_day(typed)),
        };
        let place = refusals.take("place", text::clean(&self.place, PLACE_MAX));
        let reason = refusals.take("off_day_reason", text::clean(&self.off_day_reason, REASON_MAX)).filter(|reason| !reason.is_empty());
        let off = on.is_some_and(|day| !calendar.is_working(day));
        if off && reason.is_none() {
            let holiday = on.and_then(|day| calendar.holiday_on(day)).map(|holiday| holiday.name.clone()).unwrap_or_default();
            refusals.push(Refusal::new(Code::DayOff).with("holiday", holiday).at("off_day_reason"));
        }
        match (on, place) {
            (Some(on), Some(place)) if refusals.0.is_empty() => {
                Ok(SittingFacts { on, begins, place, off_day_reason: reason.filter(|_| off) })
            }
            _ => Err(refusals),
        }
    }
}

fn coming(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    if day < today {
        return Err(Refusal::new(Code::DayPassed));
    }
    if day.signed_duration_since(today).num_days() > FARTHEST_DAYS {
        return Err(Refusal::new(Code::TooFarAhead).with("days", FARTHEST_DAYS));
    }
    Ok(day)
}

#[cfg(test)]
mod tests;
