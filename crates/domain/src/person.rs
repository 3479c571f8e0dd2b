//! A person on file (شخص): who somebody is, as the ID and the visitor say it.
//!
//! What is typed is a [`PersonInput`]; [`PersonFacts::parse`] reads it once and says everything that is wrong at the same time.

mod category;
mod facts;
mod input;
mod registration;

use serde::{Deserialize, Serialize};

use crate::id::{PersonId, StaffId};

pub use category::{Category, OfficeCategories, OwnCategory};
pub use facts::{Account, PersonFacts, PersonPhone, Prison};
pub use input::{AccountInput, OtherDocumentInput, PersonInput, PhoneInput, PrisonInput};
pub use registration::{Registration, RegistrationGap};

/// Sex (الجنس), as the ID says it; Arabic verbs and «المكرم/المكرمة» agree with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// أنثى.
    Female,
    /// ذكر.
    Male,
}

impl Sex {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }

    /// Reads what [`Sex::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Female, Self::Male].into_iter().find(|sex| sex.as_str() == text)
    }
}

/// Marital status (الحالة الاجتماعية).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MaritalStatus {
    /// أعزب، عزباء.
    Single,
    /// متزوج، متزوجة.
    Married,
    /// مطلق، مطلقة.
    Divorced,
    /// أرمل، أرملة.
    Widowed,
}

impl MaritalStatus {
    /// All, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Single, Self::Married, Self::Divorced, Self::Widowed];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Married => "married",
            Self::Divorced => "divorced",
            Self::Widowed => "widowed",
        }
    }

    /// Reads what [`MaritalStatus::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }
}

/// What reception must mind for this visitor (مراعاة الظروف, R43). Shown at the top; a need is not a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// كبير سن.
    Elderly,
    /// إعاقة.
    Disability,
    /// لا وسيلة نقل.
    NoTransport,
    /// يحتاج من يقرأ له.
    NeedsReader,
    /// تفضّل موظفة.
    FemaleStaff,
    /// يحتاج مترجمًا.
    Interpreter,
}

impl Need {
    /// All, in the order of the form.
    pub const ALL: [Self; 6] =
        [Self::Elderly, Self::Disability, Self::NoTransport, Self::NeedsReader, Self::FemaleStaff, Self::Interpreter];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Elderly => "elderly",
            Self::Disability => "disability",
            Self::NoTransport => "no_transport",
            Self::NeedsReader => "needs_reader",
            Self::FemaleStaff => "female_staff",
            Self::Interpreter => "interpreter",
        }
    }

    /// Reads what [`Need::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.as_str() == text)
    }
}

/// Whose bank account it is, seen from the person it is kept with (صلة صاحب الحساب).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AccountRelation {
    /// The person's own.
    Own,
    /// The spouse's.
    Spouse,
    /// The father's or mother's.
    Parent,
    /// A son's or daughter's.
    Child,
    /// A brother's or sister's.
    Sibling,
    /// The guardian's.
    Guardian,
    /// The proxy's.
    Proxy,
    /// Anybody else's.
    Other,
}

/// A person as kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// Counts the saves; a save names the one it saw.
    pub version: i64,
    /// Who it is.
    pub facts: PersonFacts,
    /// Initial or complete (R15).
    pub registration: Registration,
    /// Put away: not served any more, still found.
    pub archived: bool,
    /// Registered by mistake: hidden, kept in the journal.
    pub entered_in_error: bool,
    /// Staff members whose relative this is: the file is closed to them.
    pub closed_to: Vec<StaffId>,
}

impl Person {
    /// Whether the file is closed to this staff member, as a relative's is.
    pub fn is_closed_to(&self, staff: StaffId) -> bool {
        self.closed_to.contains(&staff)
    }
}

#[cfg(test)]
mod tests;
