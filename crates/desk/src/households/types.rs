//! What the window sends and is shown about a household.

use chrono::NaiveDate;
use domain::{
    date::{DateShown, TypedDate},
    household::{Address, AddressInput, HouseholdRole, KinshipKind},
    id::{HouseholdId, PersonId},
};
use serde::{Deserialize, Serialize};

use crate::persons::PersonBrief;

/// Which household.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HouseholdRef {
    /// Its id.
    pub household_id: HouseholdId,
}

/// A new address for a household.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetAddressInput {
    /// Which household.
    pub household_id: HouseholdId,
    /// The version that was on the screen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The whole address as it shall be.
    pub address: AddressInput,
}

/// Somebody on file joins a household.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddMemberInput {
    /// Which household.
    pub household_id: HouseholdId,
    /// The version that was on the screen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Who.
    pub person_id: PersonId,
    /// As what.
    pub role: HouseholdRole,
    /// Since when; today when it is not said.
    pub since: Option<TypedDate>,
    /// Whether money for the household may be handed to this person.
    pub may_receive_money: bool,
}

/// Somebody leaves a household.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EndMembershipInput {
    /// Which household.
    pub household_id: HouseholdId,
    /// The version that was on the screen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Who.
    pub person_id: PersonId,
    /// Until when; today when it is not said.
    pub on: Option<TypedDate>,
}

/// A member's place in the household changes: another role, or who may receive money.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ChangeMembershipInput {
    /// Which household.
    pub household_id: HouseholdId,
    /// The version that was on the screen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Who.
    pub person_id: PersonId,
    /// As what from now on.
    pub role: HouseholdRole,
    /// Whether money for the household may be handed to this person.
    pub may_receive_money: bool,
}

/// A prisoner on file is linked to a household, or the link ends.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrisonerLinkInput {
    /// Which household.
    pub household_id: HouseholdId,
    /// The version that was on the screen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Who.
    pub person_id: PersonId,
    /// What he or she is to its head; nothing ends the link.
    pub relation: Option<HouseholdRole>,
}

/// How two persons are related.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct KinshipInput {
    /// Who.
    pub from: PersonId,
    /// To whom.
    pub to: PersonId,
    /// Is what.
    pub kind: KinshipKind,
    /// `false` takes a wrong entry away again; the journal keeps it.
    pub holds: bool,
}

/// One household's page (ملف الأسرة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HouseholdView {
    /// Identity.
    pub id: HouseholdId,
    /// To be named by the next save.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The number people say.
    pub file_number: String,
    /// Where they live, field by field for the form.
    pub address: AddressInput,
    /// Where they live, in lines for reading.
    pub address_lines: Vec<String>,
    /// Who belongs to it now, the head first, then the oldest.
    pub members: Vec<MemberView>,
    /// Who belonged to it earlier.
    pub former_members: Vec<MemberView>,
    /// Kinship between those who belong to it now.
    pub kinships: Vec<KinshipView>,
    /// How many prisoners stand behind it; who they are is behind the fence of each person's file.
    pub prisoners: usize,
}

/// One person in a household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MemberView {
    /// Who.
    pub person: PersonBrief,
    /// As what.
    pub role: HouseholdRole,
    /// Since when.
    pub since: DateShown,
    /// Until when.
    pub until: Option<DateShown>,
    /// Whether money for the household may be handed to this person.
    pub may_receive_money: bool,
    /// Under age.
    pub minor: bool,
}

/// One kinship.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct KinshipView {
    /// Who.
    pub from: PersonId,
    /// To whom.
    pub to: PersonId,
    /// Is what.
    pub kind: KinshipKind,
}

/// The day that was typed, or today.
pub(crate) fn day_or_today(typed: Option<TypedDate>, field: &str, today: NaiveDate) -> Result<NaiveDate, domain::Refusal> {
    let Some(typed) = typed else { return Ok(today) };
    let date = domain::date::RecordedDate::parse_whole(typed).map_err(|refusal| refusal.at(field))?;
    if date.after(today) {
        return Err(domain::Refusal::new(domain::Code::InFuture).at(field));
    }
    Ok(date.earliest())
}

/// The address in lines: the description first, for that is how a family is found.
pub(crate) fn address_lines(address: &Address) -> Vec<String> {
    let joined = |parts: &[&str]| parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("، ");
    let numbers = [address.building.as_str(), &address.postal, &address.additional, &address.unit];
    [
        address.described.clone(),
        joined(&[&address.street, &address.district, &address.city]),
        numbers.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" - "),
        address.short.clone(),
    ]
    .into_iter()
    .filter(|line| !line.is_empty())
    .collect()
}
