//! Sittings of the research committee (جلسات لجنة البحث): members, planning, agenda, attendance (R13; requirements, readings 7 and 13).
//!
//! The committee decides; its members are no users of the program. The secretary prepares and records.

mod agenda;
mod committee;
mod course;
mod input;
mod plan;
mod types;
mod view;

use domain::{Code, id::SittingId, sitting::Sitting};

use crate::{
    Failure, Outcome, Work,
    deed::{COMMITTEE, MANAGER, STAFF, declare_deeds},
    drafts::Nothing,
    work::Change,
};

pub(crate) use agenda::{live_item, voters};
pub use input::{
    AgendaRef, AttendanceInput, CallOffInput, EndMemberInput, MoveItemInput, PlanSittingInput, RecusalRef, RecuseInput,
    SaveCommitteeRuleInput, SaveMemberInput, SittingRef, SittingVersionRef,
};
pub use types::{Committee, Gathered, SittingList, SittingView};
pub(crate) use view::is_closed;

use agenda::{add_to_agenda, gather_agenda, move_agenda_item, recuse, take_back_recusal, take_off_agenda};
use committee::{end_member, list_members, save_committee_rule, save_member};
use course::{call_off_sitting, close_sitting, open_sitting, record_attendance};
use plan::plan_sitting;
use view::{get_sitting, list_sittings};

declare_deeds! {
    /// The members of the committee, and its rule of how many must be there.
    reads list_members(Nothing) -> Committee, by STAFF;
    /// Adds a member of the committee, or changes one.
    writes save_member(SaveMemberInput) -> Committee, by COMMITTEE;
    /// Ends a membership; the member stays on file.
    writes end_member(EndMemberInput) -> Committee, by COMMITTEE;
    /// Changes how many members must be there and when the committee usually sits; earlier versions stay readable.
    writes save_committee_rule(SaveCommitteeRuleInput) -> Committee, by MANAGER;
    /// Sittings to come and past ones, and how many requests wait for one.
    reads list_sittings(Nothing) -> SittingList, by COMMITTEE;
    /// Plans a sitting, or changes day, time and place of a planned one.
    writes plan_sitting(PlanSittingInput) -> SittingView, by COMMITTEE;
    /// Opens a sitting's page: agenda, members, who is there.
    reads get_sitting(SittingRef) -> SittingView, by COMMITTEE;
    /// Puts all that is ready on a sitting's agenda.
    writes gather_agenda(SittingRef) -> Gathered, by COMMITTEE;
    /// Puts one request on a sitting's agenda.
    writes add_to_agenda(AgendaRef) -> SittingView, by COMMITTEE;
    /// Takes an undecided request off an agenda.
    writes take_off_agenda(AgendaRef) -> SittingView, by COMMITTEE;
    /// Moves a case to another place on the agenda.
    writes move_agenda_item(MoveItemInput) -> SittingView, by COMMITTEE;
    /// Notes which members are there.
    writes record_attendance(AttendanceInput) -> SittingView, by COMMITTEE;
    /// Opens a sitting on its day, with enough members there.
    writes open_sitting(SittingVersionRef) -> SittingView, by COMMITTEE;
    /// Calls a sitting off: its requests wait for another.
    writes call_off_sitting(CallOffInput) -> SittingView, by COMMITTEE;
    /// Notes that a member takes no part in a case.
    writes recuse(RecuseInput) -> SittingView, by COMMITTEE;
    /// Takes away a recusal that was noted by mistake.
    writes take_back_recusal(RecusalRef) -> SittingView, by COMMITTEE;
    /// Ends a sitting: what was not heard waits for the next.
    writes close_sitting(SittingVersionRef) -> SittingView, by COMMITTEE;
}

/// The page of a sitting that was just saved.
fn shown(work: &Work<'_>, done: Outcome<SittingId>) -> Result<Outcome<SittingView>, Failure> {
    let value = work.read(|reader| view::sitting_view(work, reader, &reader.get_sitting(done.value)?))?;
    Ok(Outcome { value, changes: done.changes })
}

/// Changes a sitting as somebody saw it, and journals it field by field.
fn edit_sitting(
    change: &Change<'_, '_>,
    seen: SittingVersionRef,
    edit: impl FnOnce(&Change<'_, '_>, &mut Sitting) -> Result<(), Failure>,
) -> Result<SittingId, Failure> {
    let before = change.get_sitting(seen.sitting_id)?;
    if before.version != seen.version {
        return Err(Failure::new(Code::Stale).with("saved_version", before.version));
    }
    let mut after = before.clone();
    edit(change, &mut after)?;
    change.update_sitting(&after)?;
    change.journal("sitting", seen.sitting_id, Some(&before), Some(&after))?;
    Ok(seen.sitting_id)
}
