//! What rests on a person's record, so that it cannot be called a mistake: an open request, a signed declaration, a household led by it.

use domain::{Code, declaration::DeclarationState, household::HouseholdRole, person::Person};
use store::Reader;

use crate::Failure;

/// Refuses to enter a person in error while something rests on the record, and names what is to be settled first.
///
/// # Errors
/// `PersonInUse` with `by` and `number`: an open request in which the person asks or is asked for, a declaration the person signed, or a
/// household with others in it whose head the person is.
pub(crate) fn must_not_be_needed(reader: &Reader<'_>, person: &Person) -> Result<(), Failure> {
    let in_use = |by: &str, number: String| Err(Failure::new(Code::PersonInUse).with("by", by).with("number", number));
    let requests = reader.list_requests_of_person(person.id)?;
    if let Some(open) = requests.iter().find(|request| request.state.is_open()) {
        return in_use("request", open.number.to_string());
    }
    for request in requests.iter().filter(|request| request.applicant_id == person.id) {
        let declarations = reader.list_declarations(request.id)?;
        if let Some(signed) = declarations.iter().find(|declaration| declaration.state == DeclarationState::Signed) {
            return in_use("declaration", signed.number.to_string());
        }
    }
    let Some(household) = reader.find_household_of(person.id)? else { return Ok(()) };
    let household = reader.get_household(household)?;
    let leads = household.current_members().any(|member| member.person_id == person.id && member.role == HouseholdRole::Head);
    if leads && household.current_members().any(|member| member.person_id != person.id) {
        return in_use("household", household.file_number.to_string());
    }
    Ok(())
}
