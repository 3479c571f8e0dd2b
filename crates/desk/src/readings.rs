//! One typed value read while its form is still open: what it means in words, or why it cannot be. The window repeats no rule.

use domain::{
    iban::Iban,
    identity::{IdKind, NationalId},
    money::Halalas,
    name::NameInput,
    phone::Phone,
    text::Digits,
};
use serde::{Deserialize, Serialize};

use crate::{Desk, Failure, Outcome, dates::PastedText, deed::declare_deeds};

/// What a typed text is meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ValueKind {
    /// National ID or Iqama.
    NationalId,
    /// IBAN.
    Iban,
    /// Mobile or other phone.
    Mobile,
    /// An amount in riyals.
    Amount,
}

/// A typed text.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReadValueInput {
    /// What it is meant to be.
    pub kind: ValueKind,
    /// As typed.
    pub text: String,
}

/// What the text reads as.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ValueRead {
    /// A code for the note beside the field: `citizen`, `resident`.
    pub note: Option<String>,
    /// A code for something to look at again that does not stop: `unknown_range`.
    pub warn: Option<String>,
    /// The value as it is shown once the field is left, in groups.
    pub shown: String,
}

declare_deeds! {
    /// What one typed value means, or why it cannot be; for the moment its field is left.
    before_sign_in read_value(ReadValueInput) -> ValueRead;
    /// A whole name typed in one go, put into its four fields; the clerk sees and mends it.
    before_sign_in read_name(PastedText) -> NameInput;
}

fn read_name(_: &Desk, pasted: PastedText) -> Result<Outcome<NameInput>, Failure> {
    Ok(Outcome::read(domain::name::split_whole(&pasted.text)))
}

fn read_value(_: &Desk, input: ReadValueInput) -> Result<Outcome<ValueRead>, Failure> {
    let read = match input.kind {
        ValueKind::NationalId => {
            let id = NationalId::parse(&input.text)?;
            let note = match id.kind() {
                IdKind::Citizen => "citizen",
                IdKind::Resident => "resident",
            };
            ValueRead { note: Some(note.to_owned()), warn: None, shown: id.grouped() }
        }
        ValueKind::Iban => ValueRead { shown: Iban::parse(&input.text)?.grouped(), ..ValueRead::default() },
        ValueKind::Mobile => {
            let phone = Phone::parse(&input.text)?;
            let unknown = phone.mobile().is_some_and(|mobile| !mobile.range_known());
            ValueRead { note: None, warn: unknown.then(|| "unknown_range".to_owned()), shown: phone.shown() }
        }
        ValueKind::Amount => ValueRead { shown: Halalas::parse(&input.text)?.shown(Digits::Western), ..ValueRead::default() },
    };
    Ok(Outcome::read(read))
}
