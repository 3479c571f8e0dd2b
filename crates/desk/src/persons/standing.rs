//! How a record stands: archived, entered in error, complete, closed to a relative on the staff. Each can be taken back.

use domain::{Code, id::PersonId, person::Person, staff::Role};
use store::StoreError;

use super::{
    PersonReason, PersonVersion, PersonView, RelativeInput,
    journal::{PersonEntry, RestoreMark},
    must_not_be_needed, person_view, reach_person, reason,
};
use crate::{Failure, Outcome, Work, drafts::Nothing, op::Op, work::Change};

pub(super) fn archive_person(work: &Work<'_>, input: PersonVersion) -> Result<Outcome<PersonView>, Failure> {
    save(work, Op::ArchivePerson, input.person_id, "", |change, person| Ok(change.set_archived(person.id, input.version, true)?))
}

pub(super) fn unarchive_person(work: &Work<'_>, input: PersonVersion) -> Result<Outcome<PersonView>, Failure> {
    save(work, Op::UnarchivePerson, input.person_id, "", |change, person| Ok(change.set_archived(person.id, input.version, false)?))
}

pub(super) fn enter_person_in_error(work: &Work<'_>, input: PersonReason) -> Result<Outcome<PersonView>, Failure> {
    let why = reason(&input.reason)?;
    save(work, Op::EnterPersonInError, input.person_id, &why, |change, person| {
        must_not_be_needed(change, person)?;
        let seen = Person { version: input.version, ..person.clone() };
        Ok(change.set_entered_in_error(&seen, true)?)
    })
}

pub(super) fn reinstate_person(work: &Work<'_>, input: PersonVersion) -> Result<Outcome<PersonView>, Failure> {
    save(work, Op::ReinstatePerson, input.person_id, "", |change, person| {
        let seen = Person { version: input.version, ..person.clone() };
        change.set_entered_in_error(&seen, false).map_err(|error| match error {
            // Meanwhile another record was given the number.
            StoreError::Taken(_) => Failure::new(Code::AlreadyOnFile).with("file_number", ""),
            error => error.into(),
        })
    })
}

pub(super) fn complete_registration(work: &Work<'_>, input: PersonVersion) -> Result<Outcome<PersonView>, Failure> {
    save(work, Op::CompleteRegistration, input.person_id, "", |change, person| {
        let household = change.find_household_of(person.id)?.map(|id| change.get_household(id)).transpose()?;
        let gaps = person.facts.registration_gaps(household.as_ref().map(|household| &household.address), work.today());
        let complete = person.registration.complete(&gaps, work.today(), work.staff.id)?;
        Ok(change.set_registration(person.id, input.version, complete)?)
    })
}

/// One change of standing: journalled with the person before and after.
fn save(
    work: &Work<'_>,
    op: Op,
    id: PersonId,
    why: &str,
    write: impl FnOnce(&Change<'_, '_>, &Person) -> Result<(), Failure>,
) -> Result<Outcome<PersonView>, Failure> {
    reach_person(work, id)?;
    let saved = work.transact(op, |change| {
        let before = change.get_person(id)?;
        write(change, &before)?;
        let after = change.get_person(id)?;
        let (was, is) = (PersonEntry::of(&before), PersonEntry::of(&after).because(why));
        change.journal_undoable("person", id, Some(&was), Some(&is), &())?;
        Ok(())
    })?;
    let person = work.read(|reader| Ok(reader.get_person(id)?))?;
    Ok(Outcome { value: person_view(work, person)?, changes: saved.changes })
}

pub(super) fn mark_relative_of_staff(work: &Work<'_>, input: RelativeInput) -> Result<Outcome<Nothing>, Failure> {
    let why = reason(&input.reason)?;
    // Opening a closed file again is the manager's, and nobody's for a relative of his own.
    if !input.closed && (!work.staff.holds_any(&[Role::Manager]) || input.staff_id == work.staff.id) {
        work.opens(Op::Denied, "person", input.person_id)?;
        return Err(Failure::new(Code::NotAllowed));
    }
    reach_person(work, input.person_id)?;
    work.read(|reader| reader.find_staff(input.staff_id)?.ok_or_else(|| Failure::new(Code::NotFound)))?;
    let op = if input.closed { Op::MarkRelative } else { Op::UnmarkRelative };
    work.transact(op, |change| {
        let before = change.get_person(input.person_id)?;
        change.set_closed(before.id, input.staff_id, input.closed, work.now.unix_millis)?;
        let after = change.get_person(before.id)?;
        let (was, is) = (PersonEntry::of(&before), PersonEntry::of(&after).because(&why));
        let restore = RestoreMark { staff_id: input.staff_id, closed: before.is_closed_to(input.staff_id) };
        change.journal_undoable("person", before.id, Some(&was), Some(&is), &restore)?;
        Ok(Nothing {})
    })
}
