//! Taking back what was done to a person's record.

use domain::{
    household::Kinship,
    id::PersonId,
    person::{Person, Registration},
};

use super::{Last, taken_meanwhile};
use crate::{
    Failure,
    households::KinshipEntry,
    persons::{PersonEntry, RestoreFacts, RestoreMark, must_not_be_needed},
    work::Change,
};

/// Changes a person as it is now and journals both images.
fn save(change: &Change<'_, '_>, last: &Last, write: impl FnOnce(&Person) -> Result<(), Failure>) -> Result<(), Failure> {
    let id = last.person()?;
    let before = change.get_person(id)?;
    write(&before)?;
    let after = change.get_person(id)?;
    change.journal("person", id, Some(&PersonEntry::of(&before)), Some(&PersonEntry::of(&after)))
}

fn hide(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    save(change, last, |person| {
        must_not_be_needed(change, person)?;
        Ok(change.set_entered_in_error(person, true)?)
    })
}

/// A registration: the record is hidden as entered in error, and its number in the office stays with it.
pub(super) fn unregister(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    hide(change, last)
}

/// A correction: the values before it come back.
pub(super) fn uncorrect(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let was: RestoreFacts = last.restore()?;
    save(change, last, |person| {
        change.update_person(person.id, person.version, &was.facts, None).map_err(taken_meanwhile)?;
        if was.earlier_id_added {
            change.remove_earlier_id(person.id, last.at)?;
        }
        Ok(())
    })
}

/// Putting away.
pub(super) fn take_out(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    save(change, last, |person| Ok(change.set_archived(person.id, person.version, false)?))
}

/// Taking out of the archive.
pub(super) fn put_away(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    save(change, last, |person| Ok(change.set_archived(person.id, person.version, true)?))
}

/// Entering in error; refused when another record was given the number since.
pub(super) fn bring_back(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    save(change, last, |person| change.set_entered_in_error(person, false).map_err(taken_meanwhile))
}

/// Bringing back a record entered in error.
pub(super) fn hide_again(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    hide(change, last)
}

/// Completing a registration.
pub(super) fn reopen_registration(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    save(change, last, |person| Ok(change.set_registration(person.id, person.version, Registration::Initial)?))
}

/// Closing a file to a relative on the staff, or opening it again.
pub(super) fn restore_mark(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let was: RestoreMark = last.restore()?;
    let now = change.work.now.unix_millis;
    save(change, last, |person| Ok(change.set_closed(person.id, was.staff_id, was.closed, now)?))
}

/// A kinship, noted or taken away.
pub(super) fn restore_kinship(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let from: PersonId = last.person()?;
    let (kinship, held): (Kinship, bool) = last.restore()?;
    let holds = change.has_kinship(&kinship)?;
    change.set_kinship(&kinship, held, change.work.now.unix_millis)?;
    let image = |holds: bool| KinshipEntry { to: kinship.to, kinship: holds.then(|| kinship.kind.as_str()) };
    change.journal("person", from, Some(&image(holds)), Some(&image(held)))?;
    change.note("person", kinship.to, &["kinship"]);
    Ok(())
}
