//! What the window sends about a person.

use domain::{
    household::{AddressInput, HouseholdRole},
    id::{HouseholdId, PersonId, StaffId},
    person::PersonInput,
};
use serde::{Deserialize, Serialize};

/// Registers a person: who it is, in which household, and which similar people on file it is not.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RegisterPersonInput {
    /// The form.
    pub person: PersonInput,
    /// Where the person belongs.
    pub household: HouseholdChoice,
    /// Similar people on file that were looked at and are somebody else.
    pub not_duplicates: Vec<NotDuplicate>,
}

/// Where a new person belongs.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HouseholdChoice {
    /// A new household file, numbered in the same transaction.
    New {
        /// Where it lives; everything may be empty.
        address: AddressInput,
        /// The person's place in it.
        role: HouseholdRole,
    },
    /// A member of a household that is on file.
    Existing {
        /// Which.
        household_id: HouseholdId,
        /// The person's place in it.
        role: HouseholdRole,
        /// Whether money for the household may be handed to this person.
        may_receive_money: bool,
    },
    /// The prisoner behind a household; lives in none.
    PrisonerOf {
        /// Which.
        household_id: HouseholdId,
        /// What he or she is to its head.
        relation: HouseholdRole,
    },
}

/// The verdict «شخص آخر», with its reason, which is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NotDuplicate {
    /// Who was looked at.
    pub person_id: PersonId,
    /// Why it is somebody else.
    pub reason: String,
}

/// Corrects a person's data.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CorrectPersonInput {
    /// Whose.
    pub person_id: PersonId,
    /// The version that was on the screen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The whole form as it shall be.
    pub person: PersonInput,
    /// Why it is corrected; kept with the old values.
    pub reason: String,
    /// Similar people on file that were looked at and are somebody else.
    pub not_duplicates: Vec<NotDuplicate>,
}

/// Which person.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PersonRef {
    /// Whose file.
    pub person_id: PersonId,
}

/// Which person, as it was on the screen.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PersonVersion {
    /// Whose file.
    pub person_id: PersonId,
    /// The version that was on the screen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
}

/// A deed on a person that asks for a reason.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PersonReason {
    /// Whose file.
    pub person_id: PersonId,
    /// The version that was on the screen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Why.
    pub reason: String,
}

/// Which masked field is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RevealField {
    /// رقم الهوية.
    NationalId,
    /// الآيبان.
    Iban,
    /// الجوال.
    Phones,
    /// بيانات خاصة: category, facility, sentence, release.
    Prison,
}

/// Opens one masked field; the journal says so before it is shown.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RevealInput {
    /// Whose.
    pub person_id: PersonId,
    /// Which field.
    pub field: RevealField,
    /// Why; needed for what lies behind the fence, else empty.
    pub reason: String,
}

/// Marks somebody as a staff member's relative, whose file is then closed to that staff member.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RelativeInput {
    /// Whose file.
    pub person_id: PersonId,
    /// Whose relative.
    pub staff_id: StaffId,
    /// `false` takes a wrong mark away again (the manager alone may).
    pub closed: bool,
    /// How they are related, or why the mark was wrong.
    pub reason: String,
}
