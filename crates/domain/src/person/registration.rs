//! Registration (التسجيل): initial until what the office needs of a person is there, then complete, with the day and the employee (R15).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PersonFacts;
use crate::{Code, Refusal, Refusals, household::Address, id::StaffId};

/// Whether somebody's registration is complete (حالة التسجيل).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Registration {
    /// مبدئي.
    Initial,
    /// مكتمل.
    Complete {
        /// On which civil day.
        on: NaiveDate,
        /// By which employee.
        by: StaffId,
    },
}

/// What a registration still lacks, by the form's field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RegistrationGap {
    /// الجنس.
    Sex,
    /// الجنسية.
    Nationality,
    /// الحالة الاجتماعية.
    Marital,
    /// Neither a national ID nor another document.
    NationalId,
    /// تاريخ الميلاد.
    Birth,
    /// No number to call.
    Phones,
    /// الفئة.
    Category,
    /// The household has neither a described location nor a district.
    Address,
}

impl RegistrationGap {
    /// The field of the person's form, or `address` for the household's.
    pub fn field(self) -> &'static str {
        match self {
            Self::Sex => "sex",
            Self::Nationality => "nationality",
            Self::Marital => "marital",
            Self::NationalId => "national_id",
            Self::Birth => "birth",
            Self::Phones => "phones",
            Self::Category => "category",
            Self::Address => "address",
        }
    }
}

impl PersonFacts {
    /// What is missing for a complete registration; `address` is the current household's, `None` for somebody who lives in none
    /// (a prisoner), who then needs neither address nor phone. A child needs no phone and no marital status of its own.
    pub fn registration_gaps(&self, address: Option<&Address>, today: NaiveDate) -> Vec<RegistrationGap> {
        let minor = self.is_minor(today);
        let needs_phone = address.is_some() && !minor && self.living;
        [
            (self.sex.is_none(), RegistrationGap::Sex),
            (self.nationality.is_empty(), RegistrationGap::Nationality),
            (self.marital.is_none() && !minor, RegistrationGap::Marital),
            (self.national_id.is_none() && self.other_documents.is_empty(), RegistrationGap::NationalId),
            (self.birth.is_none(), RegistrationGap::Birth),
            (self.phones.is_empty() && needs_phone, RegistrationGap::Phones),
            (self.category.is_none(), RegistrationGap::Category),
            (address.is_some_and(|address| !address.says_where()), RegistrationGap::Address),
        ]
        .into_iter()
        .filter_map(|(lacks, gap)| lacks.then_some(gap))
        .collect()
    }
}

impl Registration {
    /// Completes it.
    ///
    /// # Errors
    /// `Required` under each field that is still missing (R15: complete only when requirements are).
    pub fn complete(self, gaps: &[RegistrationGap], on: NaiveDate, by: StaffId) -> Result<Self, Refusals> {
        if let Self::Complete { .. } = self {
            // Who completed it first, and when, stays.
            return Ok(self);
        }
        let mut refused = Refusals::default();
        for gap in gaps {
            refused.push(Refusal::new(Code::Required).at(gap.field()));
        }
        refused.done().map(|()| Self::Complete { on, by })
    }
}
