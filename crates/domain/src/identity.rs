//! The papers that say who somebody is: national ID and Iqama (رقم الهوية والإقامة) with their check digit, and any other document.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::{clean_required, number_letters};
use crate::{Code, Refusal, Refusals};

/// A national ID or Iqama number (رقم الهوية): ten digits whose Luhn sum fits. It proves correct typing, not that the number exists.
///
/// Rule source: domain.md, National ID. Kept and serialised as ten digits 0-9.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(try_from = "String", into = "String")]
pub struct NationalId(String);

/// Whose number it is, told by its first digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum IdKind {
    /// Begins with 1: a citizen's national ID (مواطن).
    Citizen,
    /// Begins with 2: a resident's Iqama (مقيم).
    Resident,
}

impl NationalId {
    /// Reads what was typed or pasted: any digits, spaces, dashes and direction marks.
    ///
    /// # Errors
    /// `Required` for nothing, `NumberShape` for letters, `IdLength` with how many digits were `typed`, `IdFirstDigit`, `IdChecksum`.
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        let digits = number_letters(typed);
        if digits.is_empty() {
            return Err(Refusal::new(Code::Required));
        }
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Refusal::new(Code::NumberShape));
        }
        if digits.len() != 10 {
            return Err(Refusal::new(Code::IdLength).with("typed", digits.len()));
        }
        if !digits.starts_with(['1', '2']) {
            return Err(Refusal::new(Code::IdFirstDigit));
        }
        if !luhn_sum(&digits).is_multiple_of(10) {
            return Err(Refusal::new(Code::IdChecksum));
        }
        Ok(Self(digits))
    }

    /// A made-up citizen's number that passes the check, for samples and measurements; eight digits of `serial` stand in it.
    pub fn made_up(serial: u32) -> Self {
        let body = format!("1{:08}", serial % 100_000_000);
        let missing = (10 - luhn_sum(&format!("{body}0")) % 10) % 10;
        Self(format!("{body}{missing}"))
    }

    /// Citizen or resident.
    pub fn kind(&self) -> IdKind {
        if self.0.starts_with('1') { IdKind::Citizen } else { IdKind::Resident }
    }

    /// The ten digits, for storing and searching.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is read aloud and shown beside the field: `1000 000 008`.
    pub fn grouped(&self) -> String {
        let (first, rest) = self.0.split_at(4);
        let (second, third) = rest.split_at(3);
        format!("{first} {second} {third}")
    }

    /// The last three digits: the second sign that tells two people of one name apart without opening the number.
    pub fn last3(&self) -> &str {
        &self.0[7..]
    }
}

fn luhn_sum(digits: &str) -> u32 {
    let doubled = |(place, digit): (usize, u32)| match (place % 2, digit * 2) {
        (0, _) => digit,
        (_, double) if double > 9 => double - 9,
        (_, double) => double,
    };
    digits.chars().rev().filter_map(|letter| letter.to_digit(10)).enumerate().map(doubled).sum()
}

/// Only the last three digits: a whole number must never reach a log.
impl fmt::Debug for NationalId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "NationalId(…{})", self.last3())
    }
}

impl TryFrom<String> for NationalId {
    type Error = Refusal;
    fn try_from(typed: String) -> Result<Self, Refusal> {
        Self::parse(&typed)
    }
}

impl From<NationalId> for String {
    fn from(id: NationalId) -> Self {
        id.0
    }
}

/// Any other paper that says who somebody is (وثيقة أخرى): a passport, a GCC card, a border number. No rule is known for them, so both parts are free text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OtherDocument {
    /// What it is, in the clerk's words.
    pub kind: String,
    /// Its number as printed.
    pub number: String,
}

impl OtherDocument {
    /// Longest name of a kind, in letters.
    pub const KIND_MAX: usize = 60;
    /// Longest number, in letters.
    pub const NUMBER_MAX: usize = 40;

    /// Reads both parts; both are needed.
    ///
    /// # Errors
    /// `Required`, `TooLong` or `ForbiddenLetters` under `kind` and `number`.
    pub fn parse(kind: &str, number: &str) -> Result<Self, Refusals> {
        let mut refused = Refusals::default();
        let kind = refused.take("kind", clean_required(kind, Self::KIND_MAX));
        let number = refused.take("number", clean_required(number, Self::NUMBER_MAX));
        match (kind, number) {
            (Some(kind), Some(number)) => Ok(Self { kind, number }),
            _ => Err(refused),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn code(typed: &str) -> Code {
        NationalId::parse(typed).unwrap_err().code
    }

    #[test]
    fn the_published_vectors_hold() {
        assert_eq!(NationalId::parse("1000000008").unwrap().kind(), IdKind::Citizen, "1 is a citizen");
        assert_eq!(NationalId::parse("2000000006").unwrap().kind(), IdKind::Resident, "2 is a resident");
        assert_eq!(code("1000000000"), Code::IdChecksum, "the Luhn sum is 2, not a multiple of ten");
    }

    #[test]
    fn every_way_of_typing_gives_the_same_number() {
        for typed in [
            "1000000008",
            "١٠٠٠٠٠٠٠٠٨",
            "۱۰۰۰۰۰۰۰۰۸",
            " 1000 000 008 ",
            "\u{202B}1000000008\u{202C}",
            "1000-000-008",
            "1000\u{00A0}000\u{200F}008",
        ] {
            assert_eq!(NationalId::parse(typed).unwrap().as_str(), "1000000008", "typed as {typed:?}");
        }
    }

    #[test]
    fn each_mistake_has_its_own_reason() {
        let short = NationalId::parse("100000000").unwrap_err();
        assert_eq!((short.code, short.params["typed"].as_str()), (Code::IdLength, "9"), "the window says how many were typed");
        assert_eq!(NationalId::parse("١٠٠٠٠٠٠٠٠٠٨").unwrap_err().params["typed"], "11", "Eastern digits count as one each");
        assert_eq!(code(" \u{200F}"), Code::Required, "nothing was typed");
        assert_eq!(code("3000000004"), Code::IdFirstDigit, "neither citizen nor resident");
        assert_eq!(code("10000O0008"), Code::NumberShape, "a letter O is not a zero and is not made one");
    }

    #[test]
    fn it_is_shown_in_groups_and_never_whole_in_a_log() {
        let id = NationalId::parse("1000000016").unwrap();
        assert_eq!((id.grouped().as_str(), id.last3()), ("1000 000 016", "016"), "as drawn in the look");
        assert!(!format!("{id:?}").contains("1000000016"), "a log line must not carry an ID");
    }

    #[test]
    fn json_is_the_plain_number_and_a_wrong_one_does_not_read() {
        let id: NationalId = serde_json::from_str("\"1000000008\"").unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), "\"1000000008\"", "stored as the digits");
        let error = serde_json::from_str::<NationalId>("\"1000000000\"").unwrap_err().to_string();
        assert!(!error.contains("1000000000"), "an error never repeats the number: {error}");
    }

    #[test]
    fn another_document_needs_both_parts() {
        assert_eq!(
            OtherDocument::parse(" جواز ", "A 12").unwrap(),
            OtherDocument { kind: "جواز".into(), number: "A 12".into() },
            "kept as typed"
        );
        let fields: Vec<_> = OtherDocument::parse("", "").unwrap_err().0.into_iter().map(|refusal| refusal.field).collect();
        assert_eq!(fields, ["kind", "number"], "both gaps are said at once");
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_caught(body in 100_000_000_u64..300_000_000, place in 0_usize..10, by in 1_u8..10) {
            let body = body.to_string();
            let check = (0..10).map(|digit| format!("{body}{digit}")).find(|all| luhn_sum(all).is_multiple_of(10)).unwrap();
            prop_assert!(NationalId::parse(&check).is_ok(), "a right number passes");
            let mut wrong = check.into_bytes();
            wrong[place] = b'0' + (wrong[place] - b'0' + by) % 10;
            prop_assert!(NationalId::parse(&String::from_utf8(wrong).unwrap()).is_err(), "one mistyped digit never passes");
        }

        #[test]
        fn nothing_typed_ever_panics(typed in any::<String>()) {
            let _ = NationalId::parse(&typed);
        }
    }
}
