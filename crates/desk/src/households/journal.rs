//! A household as the journal keeps it: flat, so that the history can name each field that changed.

use domain::{
    household::{Address, Household, Membership, PrisonerLink},
    id::PersonId,
};
use serde::Serialize;

/// The image of one household.
#[derive(Debug, Serialize)]
pub(crate) struct HouseholdEntry {
    file_number: String,
    #[serde(flatten)]
    address: Address,
    members: Vec<Membership>,
    prison: Vec<PrisonerLink>,
}

impl HouseholdEntry {
    /// The image of a household as it is now.
    pub(crate) fn of(household: &Household) -> Self {
        Self {
            file_number: household.file_number.to_string(),
            address: household.address.clone(),
            members: household.members.clone(),
            prison: household.prisoners.clone(),
        }
    }
}

/// The image of one kinship, seen from the first person.
#[derive(Debug, Serialize)]
pub(crate) struct KinshipEntry {
    /// To whom.
    pub to: PersonId,
    /// Is what; nothing when there is no such kinship.
    pub kinship: Option<&'static str>,
}
