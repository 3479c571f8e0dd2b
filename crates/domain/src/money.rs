//! Amounts of money (المبلغ): Saudi riyals, kept as whole halalas so that nothing is ever rounded.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::{Digits, is_invisible, western_digit};
use crate::{Code, Refusal};

/// An amount in halalas (هللة), never negative; 100 are one riyal. Serialised as a plain number of halalas.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "number"))]
#[serde(try_from = "i64", into = "i64")]
pub struct Halalas(i64);

impl Halalas {
    /// The largest amount taken: ten thousand million riyals, far above any support and safe as a number in the window.
    pub const MAX: i64 = 1_000_000_000_000;

    /// An amount of so many halalas.
    ///
    /// # Errors
    /// `AmountShape` when it is negative or above [`Halalas::MAX`].
    pub fn new(halalas: i64) -> Result<Self, Refusal> {
        if (0..=Self::MAX).contains(&halalas) { Ok(Self(halalas)) } else { Err(Refusal::new(Code::AmountShape)) }
    }

    /// Reads riyals as typed: `1980`, `1,980.00`, `١٬٩٨٠٫٥`, `1 980 ريال`. Thousands are either all separated or not at all, in threes, so that
    /// `1,5` is not silently read as fifteen.
    ///
    /// # Errors
    /// `Required` for nothing; `AmountShape` for everything that is not one clear amount, such as three decimals or a minus.
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        let plain: String = typed.chars().filter(|letter| !is_invisible(*letter)).map(western_digit).collect();
        let amount = without_unit(plain.trim());
        if amount.is_empty() {
            return Err(Refusal::new(Code::Required));
        }
        let refused = || Refusal::new(Code::AmountShape);
        let (whole, cents) = amount.split_once(['.', '٫']).map_or((amount, None), |(whole, cents)| (whole, Some(cents)));
        let riyals: i64 = whole_digits(whole).and_then(|digits| digits.parse().ok()).ok_or_else(refused)?;
        let halalas: i64 = match cents {
            None => 0,
            Some(cents) if matches!(cents.len(), 1 | 2) && is_digits(cents) => format!("{cents:0<2}").parse().map_err(|_| refused())?,
            Some(_) => return Err(refused()),
        };
        riyals.checked_mul(100).and_then(|all| all.checked_add(halalas)).ok_or_else(refused).and_then(Self::new)
    }

    /// The number of halalas, for storing.
    pub fn halalas(self) -> i64 {
        self.0
    }

    /// As records show it, always with two decimals: `1,980.00` or `١٬٩٨٠٫٠٠`. The word ريال is added by whoever prints.
    pub fn shown(self, digits: Digits) -> String {
        let drawn = format!("{}.{:02}", grouped(self.0 / 100), self.0 % 100);
        match digits {
            Digits::Western => drawn,
            Digits::Eastern => digits.draw(&drawn.replace(',', "٬").replace('.', "٫")),
        }
    }

    /// As running text shows it: no decimals where there are none, `1,980`.
    pub fn shown_in_prose(self, digits: Digits) -> String {
        let shown = self.shown(digits);
        if self.0 % 100 != 0 {
            return shown;
        }
        shown.rsplit_once(['.', '٫']).map_or_else(|| shown.clone(), |(whole, _)| whole.to_owned())
    }

    /// The sum, unless it is above what an amount can be.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).and_then(|sum| Self::new(sum).ok())
    }

    /// So many times the amount, as for a monthly support over `count` months.
    pub fn checked_times(self, count: u32) -> Option<Self> {
        self.0.checked_mul(i64::from(count)).and_then(|product| Self::new(product).ok())
    }
}

fn without_unit(typed: &str) -> &str {
    let mut amount = typed;
    for unit in ["ريالات", "ريالا", "ريالًا", "ريال", "ر.س.", "ر.س", "SAR", "sar", "SR", "\u{20C1}", "\u{FDFC}"] {
        amount = amount.strip_suffix(unit).or_else(|| amount.strip_prefix(unit)).unwrap_or(amount).trim();
    }
    amount
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The digits of a whole number; thousands separators must be of one kind and stand before groups of three.
fn whole_digits(whole: &str) -> Option<String> {
    let separator = whole.chars().find(|letter| !letter.is_ascii_digit());
    let Some(separator) = separator else { return is_digits(whole).then(|| whole.to_owned()) };
    if !matches!(separator, ',' | '٬' | '،' | ' ' | '\u{00A0}' | '\u{202F}' | '\'') {
        return None;
    }
    let groups: Vec<&str> = whole.split(separator).collect();
    let (first, rest) = groups.split_first()?;
    let fits = is_digits(first) && first.len() <= 3 && rest.iter().all(|group| group.len() == 3 && is_digits(group));
    fits.then(|| groups.concat())
}

fn grouped(riyals: i64) -> String {
    let digits = riyals.to_string();
    let mut drawn = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            drawn.push(',');
        }
        drawn.push(digit);
    }
    drawn
}

/// The Western form of records.
impl fmt::Display for Halalas {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.shown(Digits::Western))
    }
}

impl TryFrom<i64> for Halalas {
    type Error = Refusal;
    fn try_from(halalas: i64) -> Result<Self, Refusal> {
        Self::new(halalas)
    }
}

impl From<Halalas> for i64 {
    fn from(amount: Halalas) -> Self {
        amount.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        let cases = [
            ("1,980.00", 198_000),
            ("١٬٩٨٠٫٥", 198_050),
            ("1980", 198_000),
            ("۱۹۸۰", 198_000),
            ("1 980 ريال", 198_000),
            ("١،٩٨٠ ر.س", 198_000),
            ("\u{2066}SAR 1,980.25\u{2069}", 198_025),
            ("0.05", 5),
            ("0", 0),
            ("1,234,567.8", 123_456_780),
        ];
        for (typed, halalas) in cases {
            assert_eq!(Halalas::parse(typed).unwrap().halalas(), halalas, "typed as {typed:?}");
        }
    }

    #[test]
    fn what_is_not_one_clear_amount_is_refused() {
        for typed in [
            "1,5",
            "1.980,00",
            "12,34",
            "1.234",
            "-5",
            "1,980,00",
            ".5",
            "5.",
            "ألف",
            "1e3",
            "1,980 000",
            "99999999999999999999",
            "10000000000.01",
        ] {
            assert_eq!(Halalas::parse(typed).unwrap_err().code, Code::AmountShape, "{typed:?} could mean two things or nothing");
        }
        assert_eq!(Halalas::parse(" ريال ").unwrap_err().code, Code::Required, "only the unit was typed");
        assert!(serde_json::from_str::<Halalas>("-1").is_err(), "a debt is not a negative amount");
    }

    #[test]
    fn amounts_are_shown_in_the_office_style() {
        let amount = Halalas::new(198_000).unwrap();
        assert_eq!((amount.to_string().as_str(), amount.shown(Digits::Eastern).as_str()), ("1,980.00", "١٬٩٨٠٫٠٠"), "as in the look");
        assert_eq!(
            (amount.shown_in_prose(Digits::Western).as_str(), Halalas(198_050).shown_in_prose(Digits::Eastern).as_str()),
            ("1,980", "١٬٩٨٠٫٥٠"),
            "prose"
        );
        assert_eq!(Halalas(99).to_string(), "0.99", "less than a riyal keeps its zero");
    }

    #[test]
    fn sums_never_run_over() {
        let most = Halalas::new(Halalas::MAX).unwrap();
        assert_eq!((most.checked_add(Halalas(1)), most.checked_times(2)), (None, None), "too much is said, not wrapped round");
        assert_eq!(Halalas(150_000).checked_times(12), Some(Halalas(1_800_000)), "a year of monthly support");
    }

    proptest! {
        #[test]
        fn every_amount_reads_back_as_itself(halalas in 0..=Halalas::MAX) {
            let amount = Halalas::new(halalas).unwrap();
            for digits in [Digits::Western, Digits::Eastern] {
                prop_assert_eq!(Halalas::parse(&amount.shown(digits)).unwrap(), amount, "shown and typed back");
                prop_assert_eq!(Halalas::parse(&amount.shown_in_prose(digits)).unwrap(), amount, "shown and typed back");
            }
        }

        #[test]
        fn nothing_typed_ever_panics(typed in any::<String>()) {
            let _ = Halalas::parse(&typed);
        }
    }
}
