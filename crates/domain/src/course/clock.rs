//! The two clocks of a request (موعد الرد): not before, and the office's target (R14; requirements, reading 2).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::OfficeCalendar;
use crate::id::RequestId;
use crate::request::{RequestState, Stamp, Submission};
use crate::{Code, Refusal};

/// From so many working days before the target on, a request is shown as due soon: one working week.
pub const SOON_WORKING_DAYS: i64 = 5;

/// Farthest day to which a target may be put off, in calendar days from today: a year, as for the target itself.
pub const EXTENSION_MAX_DAYS: u64 = 365;

/// The days of one request's reply as they hold now (موعد الرد). A return for completion begins a new clock with the next submission; an extension
/// moves the target and leaves the first one visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Which submission it counts from, from 1.
    pub turn: u32,
    /// The civil day of that submission.
    pub submitted_on: NaiveDate,
    /// No reply is promised before this day: «مدة لا تقل عن أسبوعين».
    pub not_before: NaiveDate,
    /// The office's target as it was on the day of submission; it stays visible.
    pub first_target: NaiveDate,
    /// The office's target now.
    pub target: NaiveDate,
    /// The day on which the applicant was told; then the promise is kept, whatever happens to the request later.
    pub kept_on: Option<NaiveDate>,
}

/// A target that was put off (تمديد الموعد).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// Which request.
    pub request_id: RequestId,
    /// Of which submission.
    pub turn: u32,
    /// The target until then.
    pub from: NaiveDate,
    /// The target from then on.
    pub to: NaiveDate,
    /// Why.
    pub reason: String,
    /// By whom and when.
    pub stamp: Stamp,
}

/// How far off a day is, in both ways of counting; negative when it is over, zero today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DaysLeft {
    /// Calendar days (أيام تقويمية).
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub calendar: i64,
    /// Working days of the office's calendar (أيام عمل).
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub working: i64,
}

/// How a request stands against its target (الوقت المتبقي); the window has one colour and one word for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TimeLeft {
    /// The target is over and nobody was told anything.
    Late,
    /// A working week or less is left.
    Soon,
    /// There is time.
    Calm,
    /// The office waits for the applicant, who is to bring something.
    Waiting,
    /// The applicant was told, or the request ended: nothing runs any more.
    Stopped,
}

impl Clock {
    /// The clock of a submission that was just made.
    pub fn of(submission: &Submission) -> Self {
        Self {
            turn: submission.turn,
            submitted_on: submission.on,
            not_before: submission.earliest_reply,
            first_target: submission.target_reply,
            target: submission.target_reply,
            kept_on: None,
        }
    }

    /// Whether the target was put off.
    pub fn is_extended(&self) -> bool {
        self.target != self.first_target
    }

    /// A reply on that day would come before the promised day; it is allowed and warned of (reading 2).
    pub fn is_early(&self, today: NaiveDate) -> bool {
        today < self.not_before
    }

    /// How a request in that state stands against its target.
    pub fn time_left(&self, state: RequestState, today: NaiveDate, calendar: &OfficeCalendar) -> TimeLeft {
        if state == RequestState::ReturnedForCompletion {
            return TimeLeft::Waiting;
        }
        if !state.awaits_reply() || self.kept_on.is_some() {
            return TimeLeft::Stopped;
        }
        let left = DaysLeft::until(self.target, today, calendar);
        match (left.calendar < 0, left.working <= SOON_WORKING_DAYS) {
            (true, _) => TimeLeft::Late,
            (false, true) => TimeLeft::Soon,
            (false, false) => TimeLeft::Calm,
        }
    }
}

impl DaysLeft {
    /// How far off `day` is today.
    pub fn until(day: NaiveDate, today: NaiveDate, calendar: &OfficeCalendar) -> Self {
        let working = if day >= today {
            i64::from(calendar.working_days_between(today, day))
        } else {
            -i64::from(calendar.working_days_between(day, today))
        };
        Self { calendar: (day - today).num_days(), working }
    }
}

/// Reads a new target.
///
/// # Errors
/// `EndBeforeStart` when it is not later than the present one or lies in the past, `OutOfRange` when it is more than a year off.
pub fn new_target(to: NaiveDate, present: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    if to <= present || to < today {
        return Err(Refusal::new(Code::EndBeforeStart));
    }
    let farthest = today.checked_add_days(Days::new(EXTENSION_MAX_DAYS)).unwrap_or(NaiveDate::MAX);
    if to > farthest {
        return Err(Refusal::new(Code::OutOfRange).with("min", 1).with("max", EXTENSION_MAX_DAYS));
    }
    Ok(to)
}

#[cfg(test)]
mod tests;
