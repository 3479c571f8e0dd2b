//! Where a household lives (العنوان): the national address, or a described location where a family does not know it.

use serde::{Deserialize, Serialize};

use crate::{
    Code, Refusal, Refusals,
    text::{self, number_letters},
};

/// Longest line of an address, in letters.
const LINE_MAX: usize = 120;
/// Longest description of the way to a home.
const DESCRIPTION_MAX: usize = 500;

/// The address as typed; every field may be empty, for families may not know their national address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct AddressInput {
    /// وصف الموقع, in the visitor's words.
    pub described: String,
    /// العنوان المختصر: four letters and four digits.
    pub short: String,
    /// رقم المبنى.
    pub building: String,
    /// الشارع.
    pub street: String,
    /// الحي.
    pub district: String,
    /// المدينة.
    pub city: String,
    /// الرمز البريدي.
    pub postal: String,
    /// الرقم الفرعي.
    pub additional: String,
    /// رقم الوحدة.
    pub unit: String,
}

/// The address as kept; what is not known is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The way there in words.
    pub described: String,
    /// Short address, such as `RRRD2929`.
    pub short: String,
    /// Building number, four digits.
    pub building: String,
    /// Street.
    pub street: String,
    /// District.
    pub district: String,
    /// City.
    pub city: String,
    /// Postal code, five digits.
    pub postal: String,
    /// Additional number, four digits.
    pub additional: String,
    /// Unit.
    pub unit: String,
}

impl Address {
    /// Reads the form (rule source: domain.md, National Address).
    ///
    /// # Errors
    /// Each wrong field under its name: `NumberShape` for a short address that is not four Latin letters and four digits, or a number
    /// with another count of digits; `TooLong`; `ForbiddenLetters`.
    pub fn parse(input: &AddressInput) -> Result<Self, Refusals> {
        let mut refused = Refusals::default();
        let mut keep = |field, read: Result<String, Refusal>| refused.take(field, read).unwrap_or_default();
        let address = Self {
            described: keep("described", text::clean_lines(&input.described, DESCRIPTION_MAX)),
            short: keep("short", read_short(&input.short)),
            building: keep("building", read_digits(&input.building, 4)),
            street: keep("street", text::clean(&input.street, LINE_MAX)),
            district: keep("district", text::clean(&input.district, LINE_MAX)),
            city: keep("city", text::clean(&input.city, LINE_MAX)),
            postal: keep("postal", read_digits(&input.postal, 5)),
            additional: keep("additional", read_digits(&input.additional, 4)),
            unit: keep("unit", text::clean(&input.unit, 20)),
        };
        refused.done().map(|()| address)
    }

    /// Whether somebody could be found by it: a description, a short address, or at least the district.
    pub fn says_where(&self) -> bool {
        [&self.described, &self.short, &self.district].into_iter().any(|part| !part.is_empty())
    }

    /// City and district, the second sign in lists: «الرياض، النسيم».
    pub fn area(&self) -> String {
        [self.city.as_str(), &self.district].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("، ")
    }

    /// The form again, for correcting.
    pub fn to_input(&self) -> AddressInput {
        AddressInput {
            described: self.described.clone(),
            short: self.short.clone(),
            building: self.building.clone(),
            street: self.street.clone(),
            district: self.district.clone(),
            city: self.city.clone(),
            postal: self.postal.clone(),
            additional: self.additional.clone(),
            unit: self.unit.clone(),
        }
    }
}

fn read_short(typed: &str) -> Result<String, Refusal> {
    let short = number_letters(typed).to_ascii_uppercase();
    let fits = |short: &str| {
        let (letters, digits) = short.split_at(4);
        letters.bytes().all(|byte| byte.is_ascii_uppercase()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    if short.is_empty() || (short.len() == 8 && short.is_ascii() && fits(&short)) {
        Ok(short)
    } else {
        Err(Refusal::new(Code::NumberShape))
    }
}

fn read_digits(typed: &str, count: usize) -> Result<String, Refusal> {
    let digits = number_letters(typed);
    if digits.is_empty() || (digits.len() == count && digits.bytes().all(|byte| byte.is_ascii_digit())) {
        Ok(digits)
    } else {
        Err(Refusal::new(Code::NumberShape).with("digits", count))
    }
}
