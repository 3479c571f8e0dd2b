//! The bank account money may be sent to (الآيبان). Only a bank makes an IBAN, so a wrong one is refused and never repaired.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::number_letters;
use crate::{Code, Refusal};

/// A Saudi IBAN: `SA`, two check digits, a two-digit bank code and 18 letters or digits; ISO 7064 mod-97 fits.
///
/// Rule source: domain.md, IBAN. Bank codes are not judged: new banks appear. Kept and serialised as 24 letters without spaces.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(try_from = "String", into = "String")]
pub struct Iban(String);

impl Iban {
    /// Reads what was typed: spaces, any digits, small letters; «SA» may be left out.
    ///
    /// # Errors
    /// `Required` for nothing, `NumberShape` for letters no IBAN has, `IbanLength` with how many were `typed` of the `needed`
    /// (also for another country's IBAN), `IbanChecksum` when there is a typing mistake.
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        let letters = number_letters(typed).to_ascii_uppercase();
        if letters.is_empty() {
            return Err(Refusal::new(Code::Required));
        }
        if !letters.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(Refusal::new(Code::NumberShape));
        }
        let without_country = letters.starts_with(|first: char| first.is_ascii_digit());
        let whole = if without_country { format!("SA{letters}") } else { letters.clone() };
        if whole.len() != 24 || !whole.starts_with("SA") {
            let needed = if without_country { 22 } else { 24 };
            return Err(Refusal::new(Code::IbanLength).with("typed", letters.len()).with("needed", needed));
        }
        let (check, bank) = (&whole[2..4], &whole[4..6]);
        if !bank.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Refusal::new(Code::NumberShape));
        }
        // 00, 01 and 99 leave the same remainder as 97, 98 and 02, yet no bank issues them.
        if !check.parse::<u8>().is_ok_and(|check| (2..=98).contains(&check)) || remainder_97(&whole) != 1 {
            return Err(Refusal::new(Code::IbanChecksum));
        }
        Ok(Self(whole))
    }

    /// The 24 letters, for storing and for the bank.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In fours, as banks print it: `SA03 8000 0000 6080 1016 7519`.
    pub fn grouped(&self) -> String {
        let fours: Vec<String> = self.0.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four).into_owned()).collect();
        fours.join(" ")
    }

    /// The last four, shown while the number is masked.
    pub fn last4(&self) -> &str {
        &self.0[20..]
    }

    /// The bank's two digits; unknown ones are not refused.
    pub fn bank_code(&self) -> &str {
        &self.0[4..6]
    }
}

fn remainder_97(whole: &str) -> u32 {
    let (head, body) = whole.split_at(4);
    body.chars().chain(head.chars()).filter_map(|letter| letter.to_digit(36)).fold(0, |left, value| {
        let shift = if value < 10 { 10 } else { 100 };
        (left * shift + value) % 97
    })
}

/// Only the last four: an account number must never reach a log.
impl fmt::Debug for Iban {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Iban(…{})", self.last4())
    }
}

impl TryFrom<String> for Iban {
    type Error = Refusal;
    fn try_from(typed: String) -> Result<Self, Refusal> {
        Self::parse(&typed)
    }
}

impl From<Iban> for String {
    fn from(iban: Iban) -> Self {
        iban.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    const GOOD: &str = "SA0380000000608010167519";

    #[test]
    fn every_way_of_typing_gives_the_same_account() {
        for typed in [
            GOOD,
            "SA03 8000 0000 6080 1016 7519",
            "0380000000608010167519",
            "sa0380000000608010167519",
            "٠٣٨٠٠٠٠٠٠٠٦٠٨٠١٠١٦٧٥١٩",
            "\u{2066}SA03-8000 0000 6080 1016 7519\u{2069}",
        ] {
            assert_eq!(Iban::parse(typed).unwrap().as_str(), GOOD, "typed as {typed:?}");
        }
    }

    #[test]
    fn the_published_vectors_hold() {
        assert_eq!(Iban::parse("SA0380000000608010167518").unwrap_err().code, Code::IbanChecksum, "last digit changed");
        let short = Iban::parse("038000000060801016751").unwrap_err();
        assert_eq!(
            (short.code, short.params["typed"].as_str(), short.params["needed"].as_str()),
            (Code::IbanLength, "21", "22"),
            "SA was left out"
        );
        assert_eq!(
            Iban::parse("GB82WEST12345698765432").unwrap_err().code,
            Code::IbanLength,
            "another country's account is not SA and 22 more"
        );
        assert_eq!(Iban::parse("SA03٨OOO؟").unwrap_err().code, Code::NumberShape, "no IBAN has a question mark");
        assert_eq!(Iban::parse("").unwrap_err().code, Code::Required, "nothing was typed");
    }

    #[test]
    fn a_wrong_account_is_never_repaired() {
        assert_eq!(Iban::parse("SAO380000000608010167519").unwrap_err().code, Code::IbanChecksum, "a letter O stays a letter O");
    }

    #[test]
    fn letters_in_the_account_part_count() {
        // Check digits worked out for SA..80AB12…: letters are 10-35 in the sum.
        let body = "80AB00000060801016751Z";
        let found: Vec<_> = (2..99).filter_map(|check| Iban::parse(&format!("SA{check:02}{}", &body[..20])).ok()).collect();
        assert_eq!(found.len(), 1, "exactly one pair of check digits fits a body with letters");
    }

    #[test]
    fn check_digits_that_no_bank_issues_are_refused() {
        // 02 and 99 leave one remainder, as do 97 and 00, 98 and 01; only the first of each is ever issued.
        for (issued, never) in [("02", "99"), ("97", "00"), ("98", "01")] {
            let account =
                (0..1000).map(|last| format!("80{last:018}")).find(|body| Iban::parse(&format!("SA{issued}{body}")).is_ok()).unwrap();
            let refusal = Iban::parse(&format!("SA{never}{account}")).unwrap_err();
            assert_eq!(refusal.code, Code::IbanChecksum, "{never} in place of {issued} is a typing mistake");
        }
    }

    #[test]
    fn it_is_shown_in_fours_and_masked_in_a_log() {
        let iban = Iban::parse(GOOD).unwrap();
        assert_eq!(iban.grouped(), "SA03 8000 0000 6080 1016 7519", "as the bank prints it");
        assert_eq!((iban.last4(), iban.bank_code()), ("7519", "80"), "what may be seen while masked");
        assert_eq!(format!("{iban:?}"), "Iban(…7519)", "a log line must not carry an account");
        assert_eq!(serde_json::to_string(&iban).unwrap(), format!("\"{GOOD}\""), "stored without spaces");
    }

    proptest! {
        #[test]
        fn one_wrong_digit_or_swap_is_always_caught(account in "[0-9]{18}", place in 2_usize..23, by in 1_u8..10) {
            let made = (2..99).find_map(|check| Iban::parse(&format!("SA{check:02}80{account}")).ok()).unwrap();
            let mut wrong = made.as_str().as_bytes().to_vec();
            wrong[place] = b'0' + (wrong[place] - b'0' + by) % 10;
            prop_assert!(Iban::parse(&String::from_utf8(wrong).unwrap()).is_err(), "one mistyped digit never passes");
            let mut swapped = made.as_str().as_bytes().to_vec();
            swapped.swap(place, place + 1);
            let same = swapped == made.as_str().as_bytes();
            prop_assert!(same || Iban::parse(&String::from_utf8(swapped).unwrap()).is_err(), "two neighbours swapped never pass");
        }

        #[test]
        fn nothing_typed_ever_panics(typed in any::<String>()) {
            let _ = Iban::parse(&typed);
        }
    }
}
