//! What a household tells of its next dependant before anything is typed, so that nothing is asked twice (R38).

use domain::{
    household::HouseholdRole,
    person::{Person, Sex},
};
use serde::{Deserialize, Serialize};
use store::Reader;

use super::{HouseholdRef, reach_household};
use crate::{Failure, Outcome, Work, op::Op};

/// The beginning of a dependant's form (بداية نموذج المعال); the clerk sees and mends it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DependantStart {
    /// The household file's number, for the heading.
    pub file_number: String,
    /// Somebody leads the household already.
    pub has_head: bool,
    /// The children's father; empty when nobody on file tells.
    pub father: String,
    /// His father.
    pub grandfather: String,
    /// Their family name.
    pub family: String,
    /// Nationality, as it is written for the head.
    pub nationality: String,
}

/// The father's name is that of the man who leads the household or is its husband, else that of a child who is on file already: a
/// mother's own name tells nothing of it. The prisoner behind the household is not asked; his name is behind the fence.
pub(super) fn begin_dependant(work: &Work<'_>, input: HouseholdRef) -> Result<Outcome<DependantStart>, Failure> {
    let household = reach_household(work, input.household_id)?;
    work.opens(Op::OpenHousehold, "household", household.id)?;
    work.read(|reader| {
        let member = |fits: &dyn Fn(HouseholdRole, &Person) -> bool| find(reader, &household, fits);
        let head = household.head().map(|head| reader.get_person(head.person_id)).transpose()?;
        let mut start = DependantStart {
            file_number: household.file_number.to_string(),
            has_head: head.is_some(),
            nationality: head.map(|head| head.facts.nationality).unwrap_or_default(),
            ..DependantStart::default()
        };
        let man =
            member(&|role, person| role == HouseholdRole::Husband || (role == HouseholdRole::Head && person.facts.sex == Some(Sex::Male)))?;
        let child = member(&|role, _| matches!(role, HouseholdRole::Son | HouseholdRole::Daughter))?;
        if let Some(man) = man {
            let [first, father, _, family] = man.facts.name.parts().map(str::to_owned);
            (start.father, start.grandfather, start.family) = (first, father, family);
        } else if let Some(child) = child {
            let [_, father, grandfather, family] = child.facts.name.parts().map(str::to_owned);
            (start.father, start.grandfather, start.family) = (father, grandfather, family);
        }
        Ok(Outcome::read(start))
    })
}

/// The first current member of whom this holds.
fn find(
    reader: &Reader<'_>,
    household: &domain::household::Household,
    fits: &dyn Fn(HouseholdRole, &Person) -> bool,
) -> Result<Option<Person>, Failure> {
    for member in household.current_members() {
        let person = reader.get_person(member.person_id)?;
        if !person.entered_in_error && fits(member.role, &person) {
            return Ok(Some(person));
        }
    }
    Ok(None)
}
