//! Taking back what was done to a household.

use domain::{
    Code,
    household::{Address, Household, Membership},
    id::PersonId,
};

use super::{Last, cannot, taken_meanwhile};
use crate::{Failure, households::HouseholdEntry, work::Change};

/// Changes a household as it is now, counts the save and journals both images.
fn save(change: &Change<'_, '_>, last: &Last, write: impl FnOnce(&Household) -> Result<(), Failure>) -> Result<(), Failure> {
    let id = last.household()?;
    let before = change.get_household(id)?;
    write(&before)?;
    change.touch_household(id, before.version)?;
    let after = change.get_household(id)?;
    change.journal("household", id, Some(&HouseholdEntry::of(&before)), Some(&HouseholdEntry::of(&after)))
}

/// Refuses while an open request of the household is for this person, who would not be of the household any more.
fn must_not_be_served(change: &Change<'_, '_>, household: &Household, person: PersonId) -> Result<(), Failure> {
    let requests = change.list_requests_of_household(household.id)?;
    let one = requests.iter().find(|request| request.state.is_open() && request.beneficiary_id == person);
    one.map_or(Ok(()), |request| Err(Failure::new(Code::PersonInUse).with("by", "request").with("number", request.number)))
}

/// A new address.
pub(super) fn restore_address(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let was: Address = last.restore()?;
    let id = last.household()?;
    let before = change.get_household(id)?;
    change.update_address(id, before.version, &was)?;
    let after = change.get_household(id)?;
    change.journal("household", id, Some(&HouseholdEntry::of(&before)), Some(&HouseholdEntry::of(&after)))
}

/// Somebody who joined.
pub(super) fn take_off(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let person: PersonId = last.restore()?;
    save(change, last, |household| {
        must_not_be_served(change, household, person)?;
        change.undo_membership(household.id, person, change.work.now.unix_millis).map_err(taken_meanwhile)
    })
}

/// Somebody who left.
pub(super) fn go_on(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let person: PersonId = last.restore()?;
    save(change, last, |household| {
        if change.find_household_of(person)?.is_some() {
            return Err(cannot("changed_since"));
        }
        change.reopen_membership(household.id, person).map_err(taken_meanwhile)
    })
}

/// A change of role, or of who may receive money.
pub(super) fn restore_place(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let was: Membership = last.restore()?;
    save(change, last, |household| {
        let place = change.update_membership(household.id, was.person_id, was.role, was.may_receive_money);
        place.map_err(taken_meanwhile)
    })
}

/// The prisoner who was linked.
pub(super) fn unlink(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let person: PersonId = last.restore()?;
    save(change, last, |household| {
        must_not_be_served(change, household, person)?;
        change.end_prisoner_link(household.id, person, change.work.now.unix_millis).map_err(taken_meanwhile)
    })
}

/// The prisoner whose link ended.
pub(super) fn link_again(change: &Change<'_, '_>, last: &Last) -> Result<(), Failure> {
    let person: PersonId = last.restore()?;
    save(change, last, |household| change.reopen_prisoner_link(household.id, person, last.at).map_err(taken_meanwhile))
}
