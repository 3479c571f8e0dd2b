//! What the follow-up lists read (المتابعة): standings that follow from the records, kept so that no list walks through every request (R33, R53).

mod lists;
mod standing;

use domain::{catalogue::KindCode, checklist::MissingWhat, course::ObstacleKind, id::RequestId, request::Stage};

/// Where a list goes on: behind this row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListPlace {
    /// What the list is sorted by: a moment, or for days their number.
    pub key: i64,
    /// Which request.
    pub id: RequestId,
}

/// How many requests lack one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LackCount {
    /// What sort.
    pub what: MissingWhat,
    /// Which.
    pub code: String,
    /// Its name as one of these requests has it; empty where the window has the words.
    pub label: String,
    /// How many requests.
    pub requests: u64,
}

/// Requests at one stage, of one kind or of all. Days are counted from 1 January 1970.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingCount {
    /// At which stage.
    pub stage: Stage,
    /// Which kind of support; nothing for all together.
    pub kind: Option<KindCode>,
    /// How many.
    pub requests: u64,
    /// The day on which the one in the middle came to the stage.
    pub middle_day: i64,
    /// The day on which the oldest did.
    pub oldest_day: i64,
}

/// Requests at one stage that one kind of obstacle holds up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObstacleCount {
    /// At which stage.
    pub stage: Stage,
    /// What holds them up.
    pub obstacle: ObstacleKind,
    /// How many.
    pub requests: u64,
}

/// Which promises are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromiseSpan {
    /// The target lies before this day.
    Passed,
    /// The target comes within the next days, the last of them given.
    Near,
    /// The target is farther off, and the promised day is reached: a reply may go out.
    Reached,
}

/// How many promises there are of each span.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PromiseCounts {
    /// The target is over.
    pub passed: u64,
    /// The target is near.
    pub near: u64,
    /// The promised day is reached.
    pub reached: u64,
}
