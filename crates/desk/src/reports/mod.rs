//! Follow-up (المتابعة): what is missing in which case, where nothing happens, what waits at which stage and why, which promises are due, how long things
//! take (R33, R50, R53; requirements, last part, item 17). Numbers of requests and kinds of support, never figures of a staff member.

mod cases;
mod export;
mod export_rows;
mod missing;
mod pace;
mod promises;
mod quiet;
mod standing;
mod types;
mod waiting;

use crate::{
    deed::{STAFF, declare_deeds},
    drafts::Nothing,
};

pub(crate) use standing::{catch_up, keep_up};
use types::{
    ExportReportInput, FollowUpCounts, MissingReport, MissingReportInput, PaceReport, PromisesInput, PromisesReport, QuietReport,
    QuietReportInput, ReportFiles, SpanInput, WaitingReport, WaitingReportInput,
};

use export::export_report;
use missing::what_is_missing;
use pace::request_pace;
use promises::{follow_up_counts, promises_due};
use quiet::nothing_happened;
use waiting::waiting_by_stage;

declare_deeds! {
    /// What keeps which open requests from being handed in: by thing and by case.
    reads what_is_missing(MissingReportInput) -> MissingReport, by STAFF;
    /// Open requests that nobody changed for so many days, the longest untouched first.
    reads nothing_happened(QuietReportInput) -> QuietReport, by STAFF;
    /// How many requests wait at which stage, how long, and what holds them up.
    reads waiting_by_stage(WaitingReportInput) -> WaitingReport, by STAFF;
    /// Promised replies that are over their target, near it, or may go out already.
    reads promises_due(PromisesInput) -> PromisesReport, by STAFF;
    /// How long each stretch of a request's way takes, by kind of support.
    reads request_pace(SpanInput) -> PaceReport, by STAFF;
    /// How much waits in each of the lists, for the home page.
    reads follow_up_counts(Nothing) -> FollowUpCounts, by STAFF;
    /// Takes one of the lists out of the office, as a paper and a table; with names only for a manager with a reason.
    reads export_report(ExportReportInput) -> ReportFiles, by STAFF;
}
