//! Numbers people say on the telephone: file, request, declaration and letter numbers, each with a last check digit.
//!
//! The check digit is Damm's: it catches *every* single wrong digit and *every* swap of neighbours, needs only 0-9 (ISO 7064 mod 97 takes two
//! digits, mod 11,10 lets some swaps through). Each series starts the sum at another place, so a letter number read out as a request number is
//! caught too. Numbers are allotted inside the transaction and never reused (design.md, Data).

mod damm;
mod of_year;
mod register;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::{is_dash, is_invisible, western_digit};
use crate::{Code, Refusal};

pub use of_year::{CaseFileNumber, DeclarationNumber, LetterNumber, RequestNumber};
pub use register::RegisterNumber;

/// The largest serial that is allotted, so that a number stays speakable.
pub const SERIAL_MAX: u32 = 99_999_999;

/// Which register a number belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Series {
    /// Household files (ملف الأسرة).
    File,
    /// Requests (طلب).
    Request,
    /// Declarations (إقرار).
    Declaration,
    /// Letters (خطاب).
    Letter,
    /// Case files that left the office (ملف الحالة).
    CaseFile,
    /// Requests about one's own data (طلب صاحب البيانات).
    SubjectRequest,
    /// Incidents that touch personal data (حادثة بيانات).
    Incident,
    /// Certificates of destruction (محضر إتلاف).
    Destruction,
    /// Sittings of the research committee (جلسة).
    Sitting,
    /// Receipts for what was delivered (سند تسليم).
    Receipt,
    /// Appeals against a decision (تظلم).
    Appeal,
}

impl Series {
    /// All series, for allotting tables and searching.
    pub const ALL: [Self; 11] = [
        Self::File,
        Self::Request,
        Self::Declaration,
        Self::Letter,
        Self::CaseFile,
        Self::SubjectRequest,
        Self::Incident,
        Self::Destruction,
        Self::Sitting,
        Self::Receipt,
        Self::Appeal,
    ];

    /// The word under which the store keeps the series.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Request => "request",
            Self::Declaration => "declaration",
            Self::Letter => "letter",
            Self::CaseFile => "case_file",
            Self::SubjectRequest => "subject_request",
            Self::Incident => "incident",
            Self::Destruction => "destruction",
            Self::Sitting => "sitting",
            Self::Receipt => "receipt",
            Self::Appeal => "appeal",
        }
    }

    /// Whether each year counts from 1; household files are counted over all years.
    pub fn is_of_year(self) -> bool {
        self != Self::File
    }

    /// Where Damm's sum begins. Printed papers carry numbers made with these: they never change.
    fn seed(self) -> u8 {
        match self {
            Self::File => 0,
            Self::Request => 1,
            Self::Declaration => 2,
            Self::Letter => 3,
            Self::CaseFile => 4,
            Self::SubjectRequest => 5,
            Self::Incident => 6,
            // A sum has ten places to begin at. Certificates of destruction stay in the office, so an appeal's number is never taken for theirs.
            Self::Destruction | Self::Appeal => 7,
            Self::Sitting => 8,
            Self::Receipt => 9,
        }
    }

    fn check(self, digits: &str) -> u8 {
        damm::check(self.seed(), digits)
    }
}

/// Serial and check digit apart; `None` when it is not two to nine digits.
///
/// Zeros in front only fill up to `width`. Beyond it a zero is a wrong digit: dropping it would make another number that may fit.
fn split_check(digits: &str, width: usize) -> Option<(u32, u8)> {
    let overfilled = digits.len() > width && digits.starts_with('0');
    if !(2..=9).contains(&digits.len()) || overfilled || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (serial, check) = digits.split_at(digits.len() - 1);
    Some((serial.parse().ok().filter(|serial| (1..=SERIAL_MAX).contains(serial))?, check.parse().ok()?))
}

/// What was typed as runs of 0-9; `None` when anything but digits and separators was typed.
fn runs(typed: &str) -> Option<Vec<String>> {
    let plain: String = typed.chars().filter(|letter| !is_invisible(*letter)).map(western_digit).collect();
    let separates = |letter: char| letter.is_whitespace() || is_dash(letter) || matches!(letter, '/' | '\\' | '.');
    let runs: Vec<String> = plain.split(separates).filter(|run| !run.is_empty()).map(str::to_owned).collect();
    let digits_only = runs.iter().all(|run| run.bytes().all(|byte| byte.is_ascii_digit()));
    (digits_only && !runs.is_empty()).then_some(runs)
}

fn serial_fits(serial: u32) -> Result<(), Refusal> {
    if (1..=SERIAL_MAX).contains(&serial) { Ok(()) } else { Err(Refusal::new(Code::NumberShape)) }
}

/// A household file's number (رقم الملف): short, without a year, kept for life: `4219` is serial 421 with check digit 9.
///
/// Serialised as the text that people see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct FileNumber(u32);

impl FileNumber {
    /// The number of the file with this serial.
    ///
    /// # Errors
    /// `NumberShape` for serial 0 or above [`SERIAL_MAX`].
    pub fn new(serial: u32) -> Result<Self, Refusal> {
        serial_fits(serial).map(|()| Self(serial))
    }

    /// Reads a spoken or typed number: any digits, spaces and dashes; leading zeros may be left out.
    ///
    /// # Errors
    /// `NumberShape` when it cannot be a file number; `NumberCheckDigit` when it was misheard or mistyped.
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        let digits = runs(typed).ok_or_else(|| Refusal::new(Code::NumberShape))?.concat();
        let (serial, check) = split_check(&digits, 4).ok_or_else(|| Refusal::new(Code::NumberShape))?;
        if Series::File.check(&format!("{serial:03}")) == check { Ok(Self(serial)) } else { Err(Refusal::new(Code::NumberCheckDigit)) }
    }

    /// The serial without its check digit, for allotting the next one.
    pub fn serial(self) -> u32 {
        self.0
    }
}

impl fmt::Display for FileNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let serial = format!("{:03}", self.0);
        write!(out, "{serial}{}", Series::File.check(&serial))
    }
}

/// The paper or file a number belongs to, when nobody said which sort it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AnyNumber {
    /// A file's.
    File(FileNumber),
    /// A request's.
    Request(RequestNumber),
    /// A declaration's.
    Declaration(DeclarationNumber),
    /// A letter's.
    Letter(LetterNumber),
}

impl AnyNumber {
    /// Recognises a number typed into the one search box. The check digit fits at most one series of year numbers.
    pub fn recognise(typed: &str) -> Option<Self> {
        let request = || RequestNumber::parse(typed).map(Self::Request);
        let declaration = || DeclarationNumber::parse(typed).map(Self::Declaration);
        let letter = || LetterNumber::parse(typed).map(Self::Letter);
        let of_year = request().or_else(|_| declaration()).or_else(|_| letter());
        of_year.or_else(|_| FileNumber::parse(typed).map(Self::File)).ok()
    }
}

impl TryFrom<String> for FileNumber {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        Self::parse(&text)
    }
}

impl From<FileNumber> for String {
    fn from(number: FileNumber) -> Self {
        number.to_string()
    }
}

#[cfg(test)]
mod tests;
