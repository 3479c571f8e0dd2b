//! Numbers of one year: requests, declarations, letters. They look alike and never pass for one another.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Series, runs, serial_fits, split_check};
use crate::{Code, Refusal};

/// Year and serial: what request, declaration and letter numbers have in common. The series gives the check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct OfYear {
    year: u16,
    serial: u32,
}

impl OfYear {
    pub(super) fn new(year: u16, serial: u32) -> Result<Self, Refusal> {
        serial_fits(serial)?;
        // Hijri or Gregorian, as the office chose: both have four digits.
        if (1300..=2999).contains(&year) { Ok(Self { year, serial }) } else { Err(Refusal::new(Code::NumberShape)) }
    }

    pub(super) fn parse(series: Series, typed: &str) -> Result<Self, Refusal> {
        let refused = || Refusal::new(Code::NumberShape);
        let runs = runs(typed).ok_or_else(refused)?;
        let (year, rest) = match runs.split_first() {
            Some((year, rest)) if year.len() == 4 && !rest.is_empty() => (year.as_str(), rest.concat()),
            // Written without a separator only the full width is clear.
            Some((whole, [])) if whole.len() >= 10 => (&whole[..4], whole[4..].to_owned()),
            _ => return Err(refused()),
        };
        let (serial, check) = split_check(&rest, 6).ok_or_else(refused)?;
        let number = Self::new(year.parse().map_err(|_| refused())?, serial)?;
        if number.check(series) == check { Ok(number) } else { Err(Refusal::new(Code::NumberCheckDigit)) }
    }

    fn check(self, series: Series) -> u8 {
        series.check(&format!("{:04}{:05}", self.year, self.serial))
    }

    pub(super) fn draw(self, series: Series, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:05}{}", self.year, self.serial, self.check(series))
    }
}

/// A request's number (رقم الطلب): `2026-003180` is serial 318 of 2026 with check digit 0. Serialised as the text that people see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct RequestNumber(OfYear);

/// A declaration's number (رقم الإقرار), shaped as a request's but with another check digit. Serialised as the text that people see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct DeclarationNumber(OfYear);

/// A letter's number (رقم الخطاب), shaped as a request's but with another check digit. Serialised as the text that people see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct LetterNumber(OfYear);

/// A case file's number (رقم ملف الحالة), shaped as a request's but with another check digit. Serialised as the text that people see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct CaseFileNumber(OfYear);

impl RequestNumber {
    /// The number of the request with this serial in this year (Hijri or Gregorian, as the office chose).
    ///
    /// # Errors
    /// `NumberShape` for a year outside 1300-2999 or serial 0 or above `SERIAL_MAX`.
    pub fn new(year: u16, serial: u32) -> Result<Self, Refusal> {
        OfYear::new(year, serial).map(Self)
    }

    /// Reads a spoken or typed number: any digits, any dash, spaces; zeros after the dash may be left out.
    ///
    /// # Errors
    /// `NumberShape` when it cannot be one; `NumberCheckDigit` when it was misheard, mistyped or belongs to another series.
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        OfYear::parse(Series::Request, typed).map(Self)
    }

    /// The year it was allotted in.
    pub fn year(self) -> u16 {
        self.0.year
    }

    /// The serial without its check digit, for allotting the next one.
    pub fn serial(self) -> u32 {
        self.0.serial
    }
}

impl DeclarationNumber {
    /// The number of the declaration with this serial in this year.
    ///
    /// # Errors
    /// As [`RequestNumber::new`].
    pub fn new(year: u16, serial: u32) -> Result<Self, Refusal> {
        OfYear::new(year, serial).map(Self)
    }

    /// Reads a spoken or typed number.
    ///
    /// # Errors
    /// As [`RequestNumber::parse`].
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        OfYear::parse(Series::Declaration, typed).map(Self)
    }

    /// The year it was allotted in.
    pub fn year(self) -> u16 {
        self.0.year
    }

    /// The serial without its check digit, for allotting the next one.
    pub fn serial(self) -> u32 {
        self.0.serial
    }
}

impl LetterNumber {
    /// The number of the letter with this serial in this year.
    ///
    /// # Errors
    /// As [`RequestNumber::new`].
    pub fn new(year: u16, serial: u32) -> Result<Self, Refusal> {
        OfYear::new(year, serial).map(Self)
    }

    /// Reads a spoken or typed number.
    ///
    /// # Errors
    /// As [`RequestNumber::parse`].
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        OfYear::parse(Series::Letter, typed).map(Self)
    }

    /// The year it was allotted in.
    pub fn year(self) -> u16 {
        self.0.year
    }

    /// The serial without its check digit, for allotting the next one.
    pub fn serial(self) -> u32 {
        self.0.serial
    }
}

impl CaseFileNumber {
    /// The number of the letter with this serial in this year.
    ///
    /// # Errors
    /// As [`RequestNumber::new`].
    pub fn new(year: u16, serial: u32) -> Result<Self, Refusal> {
        OfYear::new(year, serial).map(Self)
    }

    /// Reads a spoken or typed number.
    ///
    /// # Errors
    /// As [`RequestNumber::parse`].
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        OfYear::parse(Series::CaseFile, typed).map(Self)
    }

    /// The year it was allotted in.
    pub fn year(self) -> u16 {
        self.0.year
    }

    /// The serial without its check digit, for allotting the next one.
    pub fn serial(self) -> u32 {
        self.0.serial
    }
}

impl fmt::Display for RequestNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.draw(Series::Request, out)
    }
}

impl fmt::Display for DeclarationNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.draw(Series::Declaration, out)
    }
}

impl fmt::Display for LetterNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.draw(Series::Letter, out)
    }
}

impl fmt::Display for CaseFileNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.draw(Series::CaseFile, out)
    }
}

impl TryFrom<String> for RequestNumber {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        Self::parse(&text)
    }
}

impl TryFrom<String> for DeclarationNumber {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        Self::parse(&text)
    }
}

impl TryFrom<String> for LetterNumber {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        Self::parse(&text)
    }
}

impl TryFrom<String> for CaseFileNumber {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        Self::parse(&text)
    }
}

impl From<RequestNumber> for String {
    fn from(number: RequestNumber) -> Self {
        number.to_string()
    }
}

impl From<DeclarationNumber> for String {
    fn from(number: DeclarationNumber) -> Self {
        number.to_string()
    }
}

impl From<LetterNumber> for String {
    fn from(number: LetterNumber) -> Self {
        number.to_string()
    }
}

impl From<CaseFileNumber> for String {
    fn from(number: CaseFileNumber) -> Self {
        number.to_string()
    }
}
