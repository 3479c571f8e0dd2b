//! The passphrase of a sealed package: made by the program, printed once on a slip, never typed by the clerk.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::passphrase::is_invisible;
use crate::random::{Random, random_below};

/// Letters and digits nobody takes for one another: no I, L, O, no 0, 1.
const ALPHABET: &[u8; 31] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const GROUPS: usize = 6;
const IN_GROUP: usize = 4;

/// Six groups of four signs, 118 bits. Wiped when dropped; never printed by `Debug`.
pub struct PackagePassphrase(Zeroizing<String>);

/// Why typed text is not the passphrase of a package. Nothing of the text is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PackagePassphraseError {
    /// Not 24 signs; says how many there were.
    #[error("a package's passphrase has 24 letters and digits, {signs} were given")]
    WrongLength {
        /// How many letters and digits were typed.
        signs: usize,
    },
    /// A sign that is never used; says at which place (1 to 24) it stands.
    #[error("the sign at place {place} is never used in a package's passphrase")]
    UnknownSign {
        /// The place, counted from 1.
        place: usize,
    },
}

impl PackagePassphrase {
    /// A new passphrase.
    pub fn generate(random: &mut Random<'_>) -> Self {
        let mut signs = Zeroizing::new(Vec::with_capacity(GROUPS * IN_GROUP));
        while signs.len() < GROUPS * IN_GROUP {
            let drawn = usize::from(random_below(ALPHABET.len() as u16, random));
            signs.extend(ALPHABET.get(drawn));
        }
        Self(in_groups(&signs))
    }

    /// Reads a typed passphrase: small or capital letters, either kind of digits, any spaces and dashes.
    pub fn parse(typed: &str) -> Result<Self, PackagePassphraseError> {
        let mut signs = Zeroizing::new(Vec::with_capacity(GROUPS * IN_GROUP));
        for letter in typed.nfkc() {
            let sign = match letter {
                '\u{660}'..='\u{669}' => b'0' + (letter as u32 - 0x660) as u8,
                '\u{6F0}'..='\u{6F9}' => b'0' + (letter as u32 - 0x6F0) as u8,
                _ if letter.is_ascii_alphanumeric() => letter.to_ascii_uppercase() as u8,
                _ if letter.is_whitespace() || is_invisible(letter) => continue,
                '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' => continue,
                _ => 0,
            };
            if !ALPHABET.contains(&sign) {
                return Err(PackagePassphraseError::UnknownSign { place: signs.len() + 1 });
            }
            signs.push(sign);
        }
        if signs.len() != GROUPS * IN_GROUP {
            return Err(PackagePassphraseError::WrongLength { signs: signs.len() });
        }
        Ok(Self(in_groups(&signs)))
    }

    /// As it is printed on the slip: `ABCD-EFGH-…`. Exactly this text opens the file with any program that reads age.
    pub fn to_paper(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PackagePassphrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("PackagePassphrase(..)")
    }
}

fn in_groups(signs: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(GROUPS * (IN_GROUP + 1)));
    for (at, sign) in signs.iter().enumerate() {
        if at > 0 && at % IN_GROUP == 0 {
            text.push('-');
        }
        text.push(char::from(*sign));
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn made(seed: u64) -> PackagePassphrase {
        let mut state = seed;
        PackagePassphrase::generate(&mut |bytes: &mut [u8]| {
            for byte in bytes {
                state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                *byte = (state >> 33) as u8;
            }
        })
    }

    #[test]
    fn a_slip_has_six_groups_of_four() {
        let slip = made(9);
        let groups: Vec<&str> = slip.to_paper().split('-').collect();
        assert!(groups.len() == 6 && groups.iter().all(|group| group.len() == 4), "{groups:?}");
    }

    #[test]
    fn a_sign_that_is_never_used_is_named_by_its_place() {
        let refused = PackagePassphrase::parse("ABCD-O").unwrap_err();
        assert_eq!(refused, PackagePassphraseError::UnknownSign { place: 5 }, "the letter O is not on any slip");
        assert_eq!(PackagePassphrase::parse("ABCD").unwrap_err(), PackagePassphraseError::WrongLength { signs: 4 }, "one group only");
    }

    proptest! {
        #[test]
        fn a_slip_may_be_typed_in_small_letters_with_spaces_and_arabic_digits(seed: u64) {
            let slip = made(seed);
            let arabic = |letter: char| letter.to_digit(10).map_or(letter, |digit| char::from_u32(0x660 + digit).unwrap());
            let typed: String = slip.to_paper().to_lowercase().replace('-', "  ").chars().map(arabic).collect();
            let read = PackagePassphrase::parse(&typed).unwrap();
            prop_assert_eq!(read.to_paper(), slip.to_paper());
        }

        #[test]
        fn no_text_makes_reading_fall_over(typed in any::<String>()) {
            let _ = PackagePassphrase::parse(&typed);
        }
    }
}
