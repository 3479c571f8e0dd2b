//! The social study at the desk (البحث الاجتماعي): cases given to researchers, what was found, visits at home, what a request lacks
//! (issue 4, point 2; R13, R17, R37, R42).
//!
//! Every journal entry of a study stands under its request, so that the request's history tells it and its destruction takes it along.
//! What stands in a study is never shown as plain text there: health and schooling of a family are nobody's business but the researcher's.

mod assign;
mod complete;
mod input;
mod lists;
mod sections;
mod sheets;
mod standing;
mod types;
mod view;
mod visits;
mod words;
mod write;

use domain::{
    Code,
    id::RequestId,
    staff::Role,
    study::{Assignment, may_study},
};
use store::Reader;

use crate::{
    Failure, Work,
    deed::{RESEARCH, STAFF, declare_deeds},
    drafts::Nothing,
    papers::PaperBytes,
    requests::{RequestRef, reach_request},
};

pub(crate) use assign::give;
pub(crate) use complete::answer_completions;
use input::{
    AssignInput, CompletionInput, MyCasesInput, PlanVisitInput, RecordVisitInput, RevealNotesInput, RouteSheetInput, SaveStudyInput,
    VisitsInput,
};
pub(crate) use sections::study_sections;
use types::{CaseLine, ReturnedLine, StudyNotes, StudyStanding, StudyView, UnassignedCases, VisitLine};
pub(crate) use write::StudyImage;

use assign::{assign_researcher, list_unassigned};
use complete::{list_returned, request_completion};
use lists::list_my_cases;
use sheets::{print_route_sheet, print_study_form};
use standing::study_standing;
use view::{get_study, reveal_study_notes};
use visits::{list_visits, plan_home_visit, record_home_visit};
use write::{finish_study, save_study};

/// Who may read a study: whoever studies, and the secretary who brings it before the committee.
const READERS: &[Role] = &[Role::Researcher, Role::Secretary, Role::Manager];

declare_deeds! {
    /// Requests that were handed in and that nobody studies, with those who could.
    reads list_unassigned(Nothing) -> UnassignedCases, by RESEARCH;
    /// Gives a request to a researcher; a researcher takes what nobody has.
    writes assign_researcher(AssignInput) -> CaseLine, by RESEARCH;
    /// The researcher's cases, urgent ones first, with what each waits for.
    reads list_my_cases(MyCasesInput) -> Vec<CaseLine>, by RESEARCH;
    /// Opens a study with what the applicant stated beside it.
    reads get_study(RequestRef) -> StudyView, by READERS;
    /// Shows the notes on health, schooling and dependants to another than the researcher; with a reason.
    reads reveal_study_notes(RevealNotesInput) -> StudyNotes, by READERS;
    /// Saves what was found by now.
    writes save_study(SaveStudyInput) -> StudyView, by RESEARCH;
    /// Finishes a study with its recommendation: the request is ready for the committee.
    writes finish_study(SaveStudyInput) -> StudyView, by RESEARCH;
    /// Sends a request back to the desk for named things.
    writes request_completion(CompletionInput) -> StudyView, by RESEARCH;
    /// What came back to the desk for completion, item by item.
    reads list_returned(Nothing) -> Vec<ReturnedLine>, by STAFF;
    /// How the study of a request stands, for whoever is asked where it is.
    reads study_standing(RequestRef) -> StudyStanding, by STAFF;
    /// Visits that were planned and not recorded, by day and district.
    reads list_visits(VisitsInput) -> Vec<VisitLine>, by RESEARCH;
    /// Plans a home visit.
    writes plan_home_visit(PlanVisitInput) -> StudyView, by RESEARCH;
    /// Records how a home visit went.
    writes record_home_visit(RecordVisitInput) -> StudyView, by RESEARCH;
    /// The day's visits in their order, to take along; a working sheet that is destroyed afterwards.
    writes print_route_sheet(RouteSheetInput) -> PaperBytes, by RESEARCH;
    /// An empty study form with the request's number, to be written by hand and keyed in later.
    reads print_study_form(RequestRef) -> PaperBytes, by RESEARCH;
}

/// Record kind of all entries of a study; its record id is the request's.
const KIND: &str = "study";

/// Whether this staff member writes into the study of a request: whoever has it, and the manager.
fn may_write(work: &Work<'_>, assignment: Option<&Assignment>) -> bool {
    let own = assignment.is_some_and(|assignment| assignment.researcher == work.staff.id);
    may_study(work.staff) && (own || work.staff.holds_any(&[Role::Manager]))
}

/// Who studies a request whose study this staff member writes; another's is refused.
fn reach_own_case(work: &Work<'_>, id: RequestId) -> Result<Option<Assignment>, Failure> {
    reach_request(work, id)?;
    let assignment = work.read(|reader| Ok::<_, Failure>(reader.find_assignment(id)?))?;
    if may_write(work, assignment.as_ref()) { Ok(assignment) } else { Err(Failure::new(Code::NotAllowed)) }
}

/// A staff member's name; empty for one who is not on file.
fn name_of(reader: &Reader<'_>, staff: domain::id::StaffId) -> Result<String, Failure> {
    Ok(reader.find_staff(staff)?.map(|staff| staff.name).unwrap_or_default())
}
