//! The person at the desk (المستفيد): registering, correcting, opening, putting away.

mod correct;
mod input;
mod journal;
mod needed;
mod open;
mod recent;
mod register;
mod standing;
mod view;

use domain::{
    Code, Refusal,
    id::{HouseholdId, PersonId},
    person::{Person, Registration},
};
use store::Reader;

use crate::{
    Failure, Work,
    deed::{DESK, STAFF, declare_deeds},
    drafts::Nothing,
    households::reach_household,
    op::Op,
};

use correct::correct_person;
use open::{get_person, list_incomplete, person_for_editing, reveal};
use recent::recent_persons;
use register::register_person;
use standing::{archive_person, complete_registration, enter_person_in_error, mark_relative_of_staff, reinstate_person, unarchive_person};

pub use input::{
    CorrectPersonInput, HouseholdChoice, NotDuplicate, PersonReason, PersonRef, PersonVersion, RegisterPersonInput, RelativeInput,
    RevealField, RevealInput,
};
pub(crate) use journal::{PersonEntry, RestoreFacts, RestoreMark};
pub(crate) use needed::must_not_be_needed;
pub use recent::RecentPerson;
pub(crate) use view::last4;
pub use view::{HouseholdBehind, HouseholdBrief, IncompleteRow, PersonBrief, PersonForEditing, PersonView, PrisonView, RevealedView};

declare_deeds! {
    /// Registers a person in a new or existing household, or as the prisoner behind one; similar people on file are looked for first.
    writes register_person(RegisterPersonInput) -> PersonView, by DESK;
    /// Corrects a person's data; the old values stay in the history.
    writes correct_person(CorrectPersonInput) -> PersonView, by DESK;
    /// Opens a person's page, sensitive values masked.
    reads get_person(PersonRef) -> PersonView, by STAFF;
    /// Opens a person's form with its raw values, for correcting.
    reads person_for_editing(PersonRef) -> PersonForEditing, by DESK;
    /// Opens one masked field; what lies behind the fence asks for a reason.
    reads reveal(RevealInput) -> RevealedView, by STAFF;
    /// Puts a person away who is not served any more.
    writes archive_person(PersonVersion) -> PersonView, by DESK;
    /// Takes a person out of the archive again.
    writes unarchive_person(PersonVersion) -> PersonView, by DESK;
    /// Hides a person who was registered by mistake; the journal keeps it.
    writes enter_person_in_error(PersonReason) -> PersonView, by DESK;
    /// Brings a person back who was hidden as entered in error.
    writes reinstate_person(PersonVersion) -> PersonView, by DESK;
    /// Completes a registration once nothing it needs is missing (R15).
    writes complete_registration(PersonVersion) -> PersonView, by DESK;
    /// Whose registration is still initial, the longest waiting first, with what is missing (R15).
    reads list_incomplete(Nothing) -> Vec<IncompleteRow>, by STAFF;
    /// Whom this staff member had open lately, the newest first; who is closed to them meanwhile is left out.
    reads recent_persons(Nothing) -> Vec<RecentPerson>, by STAFF;
    /// Marks somebody as a staff member's relative: the file is closed to that staff member.
    writes mark_relative_of_staff(RelativeInput) -> Nothing, by DESK;
}

/// Longest reason, in letters.
pub(crate) const REASON_MAX: usize = 300;

/// A reason that must be given.
pub(crate) fn reason(typed: &str) -> Result<String, Failure> {
    Ok(domain::text::clean_required(typed, REASON_MAX).map_err(|refusal| refusal.at("reason"))?)
}

/// A person this staff member may reach. A relative's file is closed: the try is journalled and nothing is shown.
pub(crate) fn reach_person(work: &Work<'_>, id: PersonId) -> Result<Person, Failure> {
    let person = work.read(|reader| Ok(reader.get_person(id)?))?;
    if person.is_closed_to(work.staff.id) {
        work.opens(Op::Denied, "person", id)?;
        return Err(Failure::new(Code::NotAllowed));
    }
    Ok(person)
}

/// The page of a person who was just read or saved.
pub(crate) fn person_view(work: &Work<'_>, person: Person) -> Result<PersonView, Failure> {
    work.read(|reader| {
        let household_id = reader.find_household_of(person.id)?;
        let household = household_id.map(|id| reader.get_household(id)).transpose()?;
        let gaps = person.facts.registration_gaps(household.as_ref().map(|household| &household.address), work.today());
        let completed_by = match person.registration {
            Registration::Initial => None,
            Registration::Complete { by, .. } => reader.find_staff(by)?.map(|staff| staff.name),
        };
        let household = match household {
            Some(household) => household_brief(work, reader, &household, person.id)?,
            None => None,
        };
        Ok(PersonView::of(person, view::Around { household, gaps, completed_by }, work.today()))
    })
}

/// The household in a few words, unless it is closed to this staff member.
fn household_brief(
    work: &Work<'_>,
    reader: &Reader<'_>,
    household: &domain::household::Household,
    person: PersonId,
) -> Result<Option<HouseholdBrief>, Failure> {
    if reader.is_household_closed_to(household.id, work.staff.id)? {
        return Ok(None);
    }
    let place = household.current_members().find(|member| member.person_id == person);
    Ok(place.map(|place| HouseholdBrief {
        id: household.id,
        file_number: household.file_number.to_string(),
        role: place.role,
        members: household.current_members().count(),
        may_receive_money: place.may_receive_money,
        area: household.address.area(),
    }))
}

/// Refuses a household that is closed to this staff member, before a transaction begins.
fn check_household(work: &Work<'_>, id: HouseholdId) -> Result<(), Failure> {
    reach_household(work, id)
        .map(|_| ())
        .map_err(|failure| if failure.code == Code::NotFound { Refusal::new(Code::NotFound).at("household").into() } else { failure })
}
