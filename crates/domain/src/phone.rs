//! Numbers the office calls back on (الجوال والهاتف). A phone is a way to find somebody, never proof of who it is.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::number_letters;
use crate::{Code, Refusal};

/// A Saudi mobile (الجوال), kept and serialised as `+9665XXXXXXXX`. Rule source: domain.md, Mobile.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(try_from = "String", into = "String")]
pub struct Mobile(String);

impl Mobile {
    /// Reads `05…`, `5…`, `+9665…`, `9665…`, `009665…` (and `+966 05…`) in any digits, with spaces, dashes and brackets.
    ///
    /// # Errors
    /// `Required` for nothing; `MobileShape` with how many digits were `typed` for a wrong length or beginning. A range not in use passes: see [`Mobile::range_known`].
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        let dialled = dialled(typed);
        if dialled.is_empty() {
            return Err(Refusal::new(Code::Required));
        }
        let refused = || Refusal::new(Code::MobileShape).with("typed", dialled.bytes().filter(u8::is_ascii_digit).count());
        let inland = inland(&dialled).ok_or_else(refused)?;
        let nine = inland.strip_prefix('0').unwrap_or(inland);
        if nine.len() == 9 && nine.starts_with('5') && nine.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(format!("+966{nine}")))
        } else {
            Err(refused())
        }
    }

    /// The international form, for storing and searching.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people say it and as the look draws it: `055 000 0012`.
    pub fn shown(&self) -> String {
        let nine = &self.0[4..];
        format!("0{} {} {}", &nine[..2], &nine[2..5], &nine[5..])
    }

    /// Whether the number lies in a range that is in use. Ranges change, so `false` only warns.
    pub fn range_known(&self) -> bool {
        let digit = |place: usize| self.0.as_bytes().get(4 + place).copied().unwrap_or_default();
        match digit(1) {
            b'2' => false,
            b'7' => digit(2) < b'9' || matches!(digit(3), b'0' | b'1'),
            _ => true,
        }
    }
}

/// The characters a telephone would take: digits and a leading plus; separators are dropped, anything else stays and is refused later.
fn dialled(typed: &str) -> String {
    number_letters(typed).chars().filter(|letter| !matches!(letter, '(' | ')' | '.' | '/')).collect()
}

/// The part after the country code, or the whole when there is none; `None` for another country.
fn inland(dialled: &str) -> Option<&str> {
    match dialled.strip_prefix('+').or_else(|| dialled.strip_prefix("00")) {
        Some(abroad) => abroad.strip_prefix("966"),
        // Nine or ten digits beginning with 966 cannot be a mobile without its country code: those begin with 5 or 05.
        None => Some(dialled.strip_prefix("966").unwrap_or(dialled)),
    }
}

/// Only the last two digits: a phone must never reach a log.
impl fmt::Debug for Mobile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Mobile(…{})", &self.0[11..])
    }
}

impl TryFrom<String> for Mobile {
    type Error = Refusal;
    fn try_from(typed: String) -> Result<Self, Refusal> {
        Self::parse(&typed)
    }
}

impl From<Mobile> for String {
    fn from(mobile: Mobile) -> Self {
        mobile.0
    }
}

/// What sort of line a [`Phone`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PhoneKind {
    /// A Saudi mobile (جوال).
    Mobile,
    /// A line at a house or office (هاتف ثابت): 01x and seven digits.
    Landline,
    /// A service number (رقم خدمة): 9200 and five digits, 800 and seven.
    Service,
    /// A number of another country (رقم دولي), with its country code.
    Abroad,
}

/// Any number one can call (الهاتف). Kept and serialised as one plain text: `+966…`, `+CC…`, or a service number as dialled.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

impl Phone {
    /// Reads a mobile, a landline `01x` + seven digits, a service number, or another country's number with `+` or `00`.
    ///
    /// # Errors
    /// `Required` for nothing; `MobileShape` when it begins as a mobile and is none; else `NumberShape`.
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        let as_mobile = match Mobile::parse(typed) {
            Ok(mobile) => return Ok(Self(mobile.0)),
            Err(refusal) => refusal,
        };
        let dialled = dialled(typed);
        if dialled.is_empty() {
            return Err(as_mobile);
        }
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let Some(inland) = inland(&dialled) else {
            let abroad = dialled.strip_prefix('+').or_else(|| dialled.strip_prefix("00")).unwrap_or_default();
            let fits = digits(abroad) && (7..=15).contains(&abroad.len()) && !abroad.starts_with('0');
            return if fits { Ok(Self(format!("+{abroad}"))) } else { Err(Refusal::new(Code::NumberShape)) };
        };
        if !digits(inland) {
            return Err(Refusal::new(Code::NumberShape));
        }
        let is_service = (inland.len() == 9 && inland.starts_with("9200")) || (inland.len() == 10 && inland.starts_with("800"));
        if is_service {
            return Ok(Self(inland.to_owned()));
        }
        let line = inland.strip_prefix('0').unwrap_or(inland);
        if line.len() == 9 && line.starts_with('1') {
            return Ok(Self(format!("+966{line}")));
        }
        Err(if line.starts_with('5') { as_mobile } else { Refusal::new(Code::NumberShape) })
    }

    /// What sort of line it is.
    pub fn kind(&self) -> PhoneKind {
        match self.0.strip_prefix("+966") {
            Some(inland) if inland.starts_with('5') => PhoneKind::Mobile,
            Some(_) => PhoneKind::Landline,
            None if self.0.starts_with('+') => PhoneKind::Abroad,
            None => PhoneKind::Service,
        }
    }

    /// The mobile, if it is one: only mobiles get messages.
    pub fn mobile(&self) -> Option<Mobile> {
        (self.kind() == PhoneKind::Mobile).then(|| Mobile(self.0.clone()))
    }

    /// For storing and searching.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is dialled and read aloud: `055 000 0012`, `011 400 0000`, `9200 01234`, `800 124 0000`, `+20 …` unbroken.
    pub fn shown(&self) -> String {
        match (self.kind(), self.0.strip_prefix("+966")) {
            (PhoneKind::Mobile | PhoneKind::Landline, Some(nine)) => format!("0{} {} {}", &nine[..2], &nine[2..5], &nine[5..]),
            (PhoneKind::Service, _) if self.0.starts_with("9200") => format!("{} {}", &self.0[..4], &self.0[4..]),
            (PhoneKind::Service, _) => format!("{} {} {}", &self.0[..3], &self.0[3..6], &self.0[6..]),
            _ => self.0.clone(),
        }
    }
}

/// Only the last two digits: a phone must never reach a log.
impl fmt::Debug for Phone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Phone({:?} …{})", self.kind(), &self.0[self.0.len().saturating_sub(2)..])
    }
}

impl TryFrom<String> for Phone {
    type Error = Refusal;
    fn try_from(typed: String) -> Result<Self, Refusal> {
        Self::parse(&typed)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

impl From<Mobile> for Phone {
    fn from(mobile: Mobile) -> Self {
        Self(mobile.0)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_way_of_dialling_gives_the_same_mobile() {
        let shapes =
            ["0550000012", "550000012", "+966550000012", "966550000012", "00966550000012", "٠٥٥٠٠٠٠٠١٢", "055 000 0012", "(055)000-0012"];
        for typed in shapes.into_iter().chain(["+966 055 000 0012", "\u{202A}+966 55 000 0012\u{202C}", "۰۵۵۰۰۰۰۰۱۲"]) {
            assert_eq!(Mobile::parse(typed).unwrap().as_str(), "+966550000012", "typed as {typed:?}");
        }
        assert_eq!(Mobile::parse("550000012").unwrap().shown(), "055 000 0012", "as drawn in the look");
    }

    #[test]
    fn a_wrong_length_blocks() {
        for (typed, count) in
            [("055000001", "9"), ("05500000123", "11"), ("+96655000001", "11"), ("0114000000", "10"), ("+201001234567", "12")]
        {
            let refusal = Mobile::parse(typed).unwrap_err();
            assert_eq!((refusal.code, refusal.params["typed"].as_str()), (Code::MobileShape, count), "typed as {typed:?}");
        }
        assert_eq!(Mobile::parse("05500OO012").unwrap_err().code, Code::MobileShape, "letters are not digits");
        assert_eq!(Mobile::parse(" ").unwrap_err().code, Code::Required, "nothing was typed");
    }

    #[test]
    fn a_range_not_in_use_only_warns() {
        let known = |typed| Mobile::parse(typed).unwrap().range_known();
        for typed in ["0500000000", "0510000000", "0590000000", "0570000000", "0578000000", "0579000000", "0579100000"] {
            assert!(known(typed), "{typed} is in the numbering plan");
        }
        for typed in ["0520000000", "0579200000", "0579900000"] {
            assert!(!known(typed), "{typed} is not in use today, yet may be tomorrow");
        }
    }

    #[test]
    fn other_lines_are_told_apart() {
        let cases = [
            ("011 400 0000", PhoneKind::Landline, "+966114000000", "011 400 0000"),
            ("+966 11 400 0000", PhoneKind::Landline, "+966114000000", "011 400 0000"),
            ("920001234", PhoneKind::Service, "920001234", "9200 01234"),
            ("٨٠٠١٢٤٠٠٠٠", PhoneKind::Service, "8001240000", "800 124 0000"),
            ("0020 100 123 4567", PhoneKind::Abroad, "+201001234567", "+201001234567"),
            ("0550000012", PhoneKind::Mobile, "+966550000012", "055 000 0012"),
        ];
        for (typed, kind, kept, shown) in cases {
            let phone = Phone::parse(typed).unwrap();
            assert_eq!((phone.kind(), phone.as_str(), phone.shown().as_str()), (kind, kept, shown), "typed as {typed:?}");
            assert_eq!(Phone::parse(phone.as_str()).unwrap(), phone, "what is stored reads back as itself");
        }
        assert_eq!(Phone::parse("055000001").unwrap_err().code, Code::MobileShape, "it begins as a mobile, so the mobile's words help");
        assert_eq!(Phone::parse("999").unwrap_err().code, Code::NumberShape, "not a number one can call back");
        assert!(!format!("{:?}", Phone::parse("0550000012").unwrap()).contains("5500"), "a log line must not carry a phone");
    }

    proptest! {
        #[test]
        fn every_mobile_reads_back_as_itself(nine in "5[0-9]{8}") {
            let mobile = Mobile::parse(&nine).unwrap();
            for shape in [mobile.as_str().to_owned(), mobile.shown(), format!("00966{nine}"), format!("966{nine}")] {
                prop_assert_eq!(&Mobile::parse(&shape).unwrap(), &mobile, "one number has one form");
            }
        }

        #[test]
        fn nothing_typed_ever_panics(typed in any::<String>()) {
            let _ = (Mobile::parse(&typed), Phone::parse(&typed).map(|phone| phone.shown()));
        }
    }
}
