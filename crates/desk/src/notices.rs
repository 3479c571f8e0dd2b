//! What is told about the place after a sign-in (تنبيهات الجهاز): a sitting that was cut off, changes that were lost, a clock that is wrong, a disk
//! that is nearly full. Each stands in the journal once per sign-in (quality.md, faults 1, 4, 11, 12 and 22).

use std::sync::PoisonError;

use domain::date::{DateShown, riyadh_clock, riyadh_date};
use serde::{Deserialize, Serialize};
use store::Reader;

use crate::{
    Desk, Failure, Outcome, Work, attachments,
    deed::{EVERYONE, declare_deeds},
    desk::Session,
    drafts::Nothing,
    op::Op,
    reports,
};

/// Below this the disk is told to be nearly full, in bytes (quality.md, fault 4).
const LITTLE_SPACE: u64 = 500 * MEGABYTE;
const MEGABYTE: u64 = 1024 * 1024;
/// How far a clock may lie behind the newest journal entry, in milliseconds: five minutes are no fault.
const BEHIND: i64 = 5 * 60_000;
/// How far it may lie ahead of it: a year nobody worked here is less likely than a wrong clock.
const AHEAD: i64 = 366 * 86_400_000;
/// 1 January 2024, UTC: the program is younger.
const TOO_EARLY: i64 = 1_704_067_200_000;
/// How many entries are looked through for the request that was saved last.
const LOOKED_THROUGH: u32 = 500;

/// A moment as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Moment {
    /// Day, in both calendars.
    pub date: DateShown,
    /// Time of day in Riyadh.
    pub time: String,
}

impl Moment {
    fn at(unix_millis: i64) -> Self {
        Self { date: DateShown::of_day(riyadh_date(unix_millis)), time: riyadh_clock(unix_millis) }
    }
}

/// One thing to be told; the window has the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Notice {
    /// The program was cut off; what was acknowledged is there.
    WorkResumed {
        /// The number of the request that was saved last.
        request: Option<String>,
    },
    /// Acknowledged changes are not there any more: the store's log was lost between two sittings.
    ChangesLost {
        /// The newest thing that is there.
        since: Option<Moment>,
        /// The number of the request that was saved last, of those that are there.
        request: Option<String>,
    },
    /// A log of another store lay beside this one; it was laid aside.
    ForeignLog,
    /// The PC's clock cannot be right.
    ClockWrong {
        /// What it shows.
        now: Moment,
        /// When the newest entry of the journal was made.
        newest: Option<Moment>,
    },
    /// The disk is nearly full.
    LittleSpace {
        /// How much is left.
        megabytes: u32,
    },
}

impl Notice {
    /// How the journal names it; nothing for what is told and not journalled.
    fn code(&self) -> Option<&'static str> {
        match self {
            Self::WorkResumed { .. } => Some("cut_off"),
            Self::ChangesLost { .. } => Some("changes_lost"),
            Self::ForeignLog => Some("foreign_log"),
            Self::ClockWrong { .. } => Some("clock_wrong"),
            Self::LittleSpace { .. } => None,
        }
    }
}

declare_deeds! {
    /// Says that the day the PC shows is today's, after its clock was found doubtful; journalled.
    writes confirm_clock(Nothing) -> Nothing, by EVERYONE;
}

fn confirm_clock(work: &Work<'_>, _: Nothing) -> Result<Outcome<Nothing>, Failure> {
    let done = work.transact(Op::ConfirmClock, |change| {
        change.note("office", "clock", &[]);
        Ok(Nothing {})
    })?;
    let mut notices = work.session.notices.lock().unwrap_or_else(PoisonError::into_inner);
    notices.retain(|notice| !matches!(notice, Notice::ClockWrong { .. }));
    Ok(done)
}

impl Session {
    /// What is to be told about the place.
    pub(crate) fn notices(&self) -> Vec<Notice> {
        self.notices.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Desk {
    /// Looks at the place before anything else is done in a new session: journals what is wrong, keeps it to be told, and puts the folder of
    /// scans in order after a sitting that was cut off.
    ///
    /// # Errors
    /// A failed read or journal entry: then nobody is let in.
    pub(crate) fn look_around(&self, session: &Session) -> Result<(), Failure> {
        let now = (self.host.clock)().unix_millis;
        let opening = session.store.opening();
        if opening.cut_off {
            attachments::put_in_order(self, session);
        }
        reports::catch_up(session, now)?;
        let found = session.store.read(|reader| found(reader, opening, now))?;
        for code in found.iter().filter_map(Notice::code) {
            self.note_outside(session, Op::NoteFault, "office", code)?;
        }
        let mut notices = session.notices.lock().unwrap_or_else(PoisonError::into_inner);
        *notices = found;
        notices.extend(self.little_space());
        Ok(())
    }

    /// The notice of a disk that is nearly full.
    pub(crate) fn little_space(&self) -> Option<Notice> {
        let free = (self.host.free_space)(self.folder.root()).filter(|free| *free < LITTLE_SPACE)?;
        Some(Notice::LittleSpace { megabytes: u32::try_from(free / MEGABYTE).unwrap_or(u32::MAX) })
    }
}

fn found(reader: &Reader<'_>, opening: store::Opening, now: i64) -> Result<Vec<Notice>, Failure> {
    let entries = reader.list_newest_entries(LOOKED_THROUGH)?;
    let newest = entries.first().map(|entry| entry.at);
    let mut found = Vec::new();
    // A clock is judged by the store, and never the other way round: numbers and order come from the journal's sequence. Entries from a sitting
    // with a dead battery judge nothing: the newest one that can be right does.
    let judge = entries.iter().map(|entry| entry.at).find(|at| *at >= TOO_EARLY);
    if now < TOO_EARLY || judge.is_some_and(|newest| now < newest.saturating_sub(BEHIND) || now > newest.saturating_add(AHEAD)) {
        found.push(Notice::ClockWrong { now: Moment::at(now), newest: newest.map(Moment::at) });
    }
    if opening.lost_entries > 0 {
        found.push(Notice::ChangesLost { since: newest.map(Moment::at), request: last_request(reader)? });
    } else if opening.cut_off {
        found.push(Notice::WorkResumed { request: last_request(reader)? });
    }
    if opening.foreign_log {
        found.push(Notice::ForeignLog);
    }
    Ok(found)
}

/// The number of the request that was written to last.
fn last_request(reader: &Reader<'_>) -> Result<Option<String>, Failure> {
    let entries = reader.list_newest_entries(LOOKED_THROUGH)?;
    let written =
        entries.into_iter().find(|entry| entry.record_kind == "request" && Op::parse(&entry.deed).is_some_and(|op| !op.is_view()));
    let Some(id) = written.and_then(|entry| domain::id::RequestId::parse(&entry.record_id)) else { return Ok(None) };
    Ok(reader.find_request(id)?.map(|request| request.number.to_string()))
}
