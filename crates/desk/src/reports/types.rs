//! What the window asks of the follow-up lists and gets.

use domain::{
    catalogue::KindCode,
    checklist::{MissingItem, MissingWhat},
    course::{DaysLeft, ObstacleKind, TimeLeft},
    date::DateShown,
    id::{HouseholdId, RequestId},
    report::Stretch,
    request::{Holder, RequestState, Stage},
};
use serde::{Deserialize, Serialize};

use crate::papers::PaperBytes;

/// Behind which row a list goes on; handed back as it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListAfter {
    /// What the list is sorted by.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub key: i64,
    /// Which request.
    pub id: RequestId,
}

/// One request in a follow-up list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CaseRow {
    /// Identity.
    pub id: RequestId,
    /// The number people say.
    pub number: String,
    /// Its kind's name inside the office.
    pub kind_name: String,
    /// The household file.
    pub household_id: HouseholdId,
    /// Its number.
    pub file_number: String,
    /// The applicant's first and family name.
    pub applicant: String,
    /// Where it stands.
    pub state: RequestState,
    /// At which stage.
    pub stage: Stage,
    /// Who has it in hand.
    pub holder: Holder,
    /// By name, when it is one person's: the researcher it was given to; empty otherwise.
    pub holder_name: String,
    /// Since when it is at that stage.
    pub since: DateShown,
    /// How many days that is.
    pub days: u32,
}

/// What is asked of the list of what is missing.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MissingReportInput {
    /// Only this kind of support.
    pub kind: Option<KindCode>,
    /// Only cases that lack this thing: its sort …
    pub what: Option<MissingWhat>,
    /// … and its code.
    pub code: String,
    /// Behind which row to go on.
    pub after: Option<ListAfter>,
}

/// One thing, and how many requests lack it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MissingGroup {
    /// What sort.
    pub what: MissingWhat,
    /// Which.
    pub code: String,
    /// Its name; empty where the window has the words.
    pub label: String,
    /// How many requests.
    pub requests: u32,
}

/// One case and what it lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LackingCase {
    /// The request.
    pub case: CaseRow,
    /// What it lacks, in the order in which it is asked for.
    pub lacks: Vec<MissingItem>,
}

/// What is missing in which case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MissingReport {
    /// How many requests lack anything.
    pub total: u32,
    /// By thing, the commonest first; signature and explanation last, for they come last.
    pub groups: Vec<MissingGroup>,
    /// By case, the longest waiting first.
    pub cases: Vec<LackingCase>,
    /// There are more behind this row.
    pub next: Option<ListAfter>,
}

/// What is asked of the list of requests where nothing happens.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct QuietReportInput {
    /// For so many days at least, 1 to 3650; 30 when it is not said.
    pub days: Option<u16>,
    /// Only at this stage.
    pub stage: Option<Stage>,
    /// Behind which row to go on.
    pub after: Option<ListAfter>,
}

/// How many requests, by stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StageLine {
    /// At which stage.
    pub stage: Stage,
    /// How many.
    pub requests: u32,
}

/// A request where nothing happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct QuietCase {
    /// The request.
    pub case: CaseRow,
    /// When it was changed last.
    pub last: DateShown,
    /// How many days ago.
    pub quiet_days: u32,
    /// What holds it up.
    pub obstacles: Vec<ObstacleKind>,
}

/// Requests where nothing happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct QuietReport {
    /// For how many days.
    pub days: u16,
    /// How many there are, by stage.
    pub stages: Vec<StageLine>,
    /// One by one, the longest untouched first.
    pub cases: Vec<QuietCase>,
    /// There are more behind this row.
    pub next: Option<ListAfter>,
}

/// What is asked of the list of what waits.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WaitingReportInput {
    /// The stage whose requests are to be listed; none without it.
    pub stage: Option<Stage>,
    /// Behind which row to go on.
    pub after: Option<ListAfter>,
}

/// What of one kind waits at a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct KindLine {
    /// The kind's name.
    pub kind_name: String,
    /// How many.
    pub requests: u32,
    /// Days that half of them did not wait beyond.
    pub median: u32,
    /// Days that the oldest waits.
    pub oldest: u32,
}

/// What holds requests up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ObstacleLine {
    /// What.
    pub obstacle: ObstacleKind,
    /// How many requests.
    pub requests: u32,
}

/// What waits at a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StageWaiting {
    /// At which stage.
    pub stage: Stage,
    /// How many.
    pub requests: u32,
    /// Days that half of them did not wait beyond; nothing without any.
    pub median: Option<u32>,
    /// Days that the oldest waits.
    pub oldest: Option<u32>,
    /// The same by kind, the most first.
    pub kinds: Vec<KindLine>,
    /// What holds them up, the commonest first.
    pub obstacles: Vec<ObstacleLine>,
}

/// What waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WaitingReport {
    /// The six stages, along the chain.
    pub stages: Vec<StageWaiting>,
    /// The requests of the stage that was asked for, the longest waiting first.
    pub cases: Vec<QuietCase>,
    /// There are more behind this row.
    pub next: Option<ListAfter>,
}

/// Which promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PromiseWhen {
    /// The target is over.
    Passed,
    /// The target comes within seven days.
    Near,
    /// The target is farther off, and the promised day is reached: a reply may go out.
    Reached,
}

/// What is asked of the list of promises.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PromisesInput {
    /// Which.
    pub when: PromiseWhen,
    /// Behind which row to go on.
    pub after: Option<ListAfter>,
}

/// A promised reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PromiseCase {
    /// The request.
    pub case: CaseRow,
    /// The earliest reply.
    pub not_before: DateShown,
    /// The office's target.
    pub target: DateShown,
    /// How far off the target is.
    pub left: DaysLeft,
    /// The colour of that.
    pub time_left: TimeLeft,
    /// What holds it up.
    pub obstacles: Vec<ObstacleKind>,
}

/// Promised replies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PromisesReport {
    /// How many are over their target.
    pub passed: u32,
    /// How many come to it within seven days.
    pub near: u32,
    /// How many more may go out already.
    pub reached: u32,
    /// Those asked for, the earliest target first.
    pub cases: Vec<PromiseCase>,
    /// There are more behind this row.
    pub next: Option<ListAfter>,
}

/// Over how long figures are counted.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SpanInput {
    /// The last so many months, 1 to 60; 12 when it is not said.
    pub months: Option<u8>,
}

/// How long one stretch took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StretchFigure {
    /// Which stretch.
    pub stretch: Stretch,
    /// How many requests went it.
    pub requests: u32,
    /// Days that half of them did not take beyond; hidden for fewer than five (R50).
    pub median: Option<u32>,
}

/// How long the way takes for one kind of support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct KindPace {
    /// The kind's name; empty for all kinds together.
    pub kind_name: String,
    /// The stretches along the way.
    pub stretches: Vec<StretchFigure>,
}

/// How long the way takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PaceReport {
    /// Counted are requests that were taken down since this day.
    pub from: DateShown,
    /// All kinds together first, then each.
    pub kinds: Vec<KindPace>,
}

/// How much waits in each list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FollowUpCounts {
    /// Requests that lack something.
    pub missing: u32,
    /// Requests where nothing happened for thirty days.
    pub quiet: u32,
    /// Promises over their target.
    pub passed: u32,
    /// Promises that come to it within seven days.
    pub near: u32,
}

/// Which list is taken out, and of what.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "report", rename_all = "snake_case")]
pub enum ReportAsked {
    /// What is missing in which case.
    Missing {
        /// Only this kind.
        kind: Option<KindCode>,
        /// Only what lacks this: its sort …
        what: Option<MissingWhat>,
        /// … and its code.
        code: String,
    },
    /// Where nothing happens.
    Quiet {
        /// For so many days.
        days: Option<u16>,
        /// Only at this stage.
        stage: Option<Stage>,
    },
    /// What waits at which stage.
    Waiting,
    /// Promised replies.
    Promises {
        /// Which.
        when: PromiseWhen,
    },
    /// How long the way takes.
    Pace {
        /// Over so many months.
        months: Option<u8>,
    },
}

impl ReportAsked {
    /// How the journal names it.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Quiet { .. } => "quiet",
            Self::Waiting => "waiting",
            Self::Promises { .. } => "promises",
            Self::Pace { .. } => "pace",
        }
    }
}

/// A list to be taken out of the office.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ExportReportInput {
    /// Which.
    pub asked: ReportAsked,
    /// With the applicants' names: for a manager, who says why and proves it with the passphrase.
    pub names: bool,
    /// Why the names are needed; empty without them.
    pub reason: String,
    /// The manager's passphrase; empty without names.
    pub manager_passphrase: String,
}

/// A list as files.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportFiles {
    /// The paper.
    pub paper: PaperBytes,
    /// The table (CSV, base64), for a spreadsheet.
    pub table: String,
    /// How many rows both have.
    pub rows: u32,
    /// There are more than can be taken out at once.
    pub cut: bool,
}

impl std::fmt::Debug for ReportFiles {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportFiles").finish_non_exhaustive()
    }
}
