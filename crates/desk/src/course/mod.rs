//! What happens to a request after it was handed in (مسار الطلب): where it is, its clocks, obstacles, urgency, completeness as received
//! (R14, R17, R52, R53; requirements, readings 2 and 7).

mod clock;
mod file_check;
mod look;
mod obstacle;
mod returned;
mod slip;
mod types;
mod urgent;
mod view;

use domain::{id::RequestId, request::Request, staff::Role};
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    Failure, Outcome, Work,
    deed::{COMMITTEE, DESK, STAFF, declare_deeds},
    op::Op,
    papers::PaperBytes,
    requests::{RequestRef, RequestView, reach_request},
    work::Change,
};

pub(crate) use look::Surroundings;
pub(crate) use obstacle::{clear_again, stand_again};
pub(crate) use urgent::lift_mark;
pub use view::WhereView;

use clock::extend_target;
use file_check::{FileCheckSheet, check_file, list_file_checks, print_file_checks};
use look::course_view;
use obstacle::{clear_obstacle, mark_obstacle};
use returned::open_for_completion;
use slip::print_where_slip;
use types::{
    CheckFileInput, ClearObstacleInput, ExtendTargetInput, GrantUrgentlyInput, MarkObstacleInput, MarkUrgentInput, MonthInput, SeenRequest,
};
use urgent::{grant_urgently, lift_urgent, mark_urgent};
use view::CourseView;

/// Who receives files from somebody else in the chain.
const RECEIVERS: &[Role] = &[Role::Researcher, Role::Secretary, Role::Manager];

declare_deeds! {
    /// Where a request is, who has it, since when, what comes next: the whole of its course.
    reads where_is_request(RequestRef) -> CourseView, by STAFF;
    /// The same for the visitor's hand, on a neutral paper that is not kept.
    reads print_where_slip(RequestRef) -> PaperBytes, by DESK;
    /// Takes up at the desk what the committee sent back for completion.
    writes open_for_completion(SeenRequest) -> RequestView, by DESK;
    /// Puts the office's target off, with the reason; the first one stays visible.
    writes extend_target(ExtendTargetInput) -> CourseView, by COMMITTEE;
    /// Notes what holds a request up.
    writes mark_obstacle(MarkObstacleInput) -> CourseView, by STAFF;
    /// Says that an obstacle is gone; it stays counted.
    writes clear_obstacle(ClearObstacleInput) -> CourseView, by STAFF;
    /// Proposes a request as urgent; the manager decides.
    writes mark_urgent(MarkUrgentInput) -> CourseView, by STAFF;
    /// Lifts the proposal.
    writes lift_urgent(RequestRef) -> CourseView, by STAFF;
    /// The manager grants an urgent request before a sitting, with the passphrase; the next sitting ratifies it.
    writes grant_urgently(GrantUrgentlyInput) -> CourseView, by STAFF;
    /// Says how complete a file was when it was received.
    writes check_file(CheckFileInput) -> CourseView, by RECEIVERS;
    /// A month's files by kind: complete, or what lacked; nobody is named.
    reads list_file_checks(MonthInput) -> FileCheckSheet, by STAFF;
    /// The same on paper; it is not kept.
    reads print_file_checks(MonthInput) -> PaperBytes, by STAFF;
}

fn where_is_request(work: &Work<'_>, input: RequestRef) -> Result<Outcome<CourseView>, Failure> {
    reach_request(work, input.request_id)?;
    work.opens(Op::OpenRequest, "request", input.request_id)?;
    Ok(Outcome::read(course_view(work, input.request_id)?))
}

/// One change beside a request: reached, checked and journalled under the request, its version untouched. `edit` gives the journal's field with what it
/// was and is, and what the way back needs.
fn beside_request<R: Serialize>(
    work: &Work<'_>,
    op: Op,
    id: RequestId,
    edit: impl FnOnce(&Change<'_, '_>, &Request) -> Result<(String, Value, Value, R), Failure>,
) -> Result<Outcome<CourseView>, Failure> {
    reach_request(work, id)?;
    let done = work.transact(op, |change| {
        let request = change.get_request(id)?;
        let (field, before, after, restore) = edit(change, &request)?;
        change.journal_undoable("request", id, Some(&json!({ &field: before })), Some(&json!({ &field: after })), &restore)?;
        Ok(id)
    })?;
    Ok(Outcome { value: course_view(work, done.value)?, changes: done.changes })
}
