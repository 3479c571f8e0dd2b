//! The person's form as it was typed. Every text may be empty; what is required is said by the rules, not by the shape.

use serde::{Deserialize, Serialize};

use super::{AccountRelation, Category, MaritalStatus, Need, Sex};
use crate::date::TypedDate;

/// The form of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PersonInput {
    /// الاسم الأول.
    pub first: String,
    /// اسم الأب.
    pub father: String,
    /// اسم الجد.
    pub grandfather: String,
    /// العائلة.
    pub family: String,
    /// الجنس.
    pub sex: Option<Sex>,
    /// الجنسية.
    pub nationality: String,
    /// الحالة الاجتماعية.
    pub marital: Option<MaritalStatus>,
    /// على قيد الحياة.
    pub living: bool,
    /// رقم الهوية أو الإقامة, in any digits; empty when there is none.
    pub national_id: String,
    /// Passports and other papers.
    pub other_documents: Vec<OtherDocumentInput>,
    /// تاريخ الميلاد in either calendar; a year alone is allowed.
    pub birth: Option<TypedDate>,
    /// Numbers to call.
    pub phones: Vec<PhoneInput>,
    /// Bank accounts.
    pub accounts: Vec<AccountInput>,
    /// الفئة.
    pub category: Option<Category>,
    /// مراعاة الظروف.
    pub needs: Vec<Need>,
    /// Behind the fence: the prisoner's own facts.
    pub prison: Option<PrisonInput>,
}

impl Default for PersonInput {
    fn default() -> Self {
        Self {
            first: String::new(),
            father: String::new(),
            grandfather: String::new(),
            family: String::new(),
            sex: None,
            nationality: String::new(),
            marital: None,
            living: true,
            national_id: String::new(),
            other_documents: Vec::new(),
            birth: None,
            phones: Vec::new(),
            accounts: Vec::new(),
            category: None,
            needs: Vec::new(),
            prison: None,
        }
    }
}

/// Another document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OtherDocumentInput {
    /// What it is (جواز سفر …).
    pub kind: String,
    /// Its number.
    pub number: String,
}

/// A number to call.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PhoneInput {
    /// The number in any usual shape.
    pub number: String,
    /// الجوال لمن؟ Empty when it is the person's own.
    pub owner: String,
    /// أفضل وقت للاتصال.
    pub best_time: String,
}

/// A bank account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AccountInput {
    /// الآيبان; «SA» may be left out.
    pub iban: String,
    /// الحساب باسم.
    pub holder: String,
    /// Whose account it is.
    pub relation: AccountRelation,
    /// Why the money goes to an account in another's name; required then (domain.md, IBAN).
    pub note: String,
}

/// What is behind the fence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrisonInput {
    /// السجن أو الإصلاحية.
    pub facility: String,
    /// Beginning of the sentence.
    pub sentence_start: Option<TypedDate>,
    /// Expected release.
    pub expected_release: Option<TypedDate>,
}
