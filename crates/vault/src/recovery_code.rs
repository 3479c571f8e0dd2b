//! The recovery code (رمز الاسترداد): the paper in the sealed envelope that opens the store when nobody's passphrase does.
//!
//! 128 random bits as 40 decimal digits, in ten groups of four with a check digit each: digits only, so it can be read
//! aloud, typed with either kind of digits on any keyboard, and a mistyped group is named before anything is tried.

use std::fmt;

use zeroize::Zeroizing;

use crate::random::{Random, random_bytes};

const GROUPS: usize = 10;
const PAYLOAD: usize = 4;

/// The recovery code. Wiped when dropped; never printed by `Debug`.
pub struct RecoveryCode(Zeroizing<[u8; GROUPS * PAYLOAD]>);

/// Why typed text is not a recovery code. Nothing of the text is repeated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryCodeError {
    /// Not 50 digits; says how many there were.
    #[error("a recovery code has 50 digits, {digits} were given")]
    WrongLength {
        /// How many digits were typed.
        digits: usize,
    },
    /// Something that is neither a digit nor a separator.
    #[error("only digits, spaces and dashes belong to a recovery code")]
    OtherCharacter,
    /// These groups (1 to 10, in reading order) do not agree with their check digit, or stand in the wrong place.
    #[error("groups mistyped: {groups:?}")]
    Mistyped {
        /// Which groups to look at again.
        groups: Vec<u8>,
    },
    /// All check digits agree but no code was ever made with these digits.
    #[error("not a recovery code of this program")]
    NeverMade,
}

impl RecoveryCode {
    /// A new code, to be shown once and printed for the envelope.
    pub fn generate(random: &mut Random<'_>) -> Self {
        let mut rest = u128::from_le_bytes(random_bytes(random));
        let mut digits = Zeroizing::new([0u8; GROUPS * PAYLOAD]);
        for digit in digits.iter_mut().rev() {
            *digit = (rest % 10) as u8;
            rest /= 10;
        }
        Self(digits)
    }

    /// Reads a typed or scanned code: Western, Arabic-Indic or Persian digits, with any spaces, dashes and marks between.
    pub fn parse(typed: &str) -> Result<Self, RecoveryCodeError> {
        let mut digits = Zeroizing::new(Vec::with_capacity(typed.len()));
        for letter in typed.chars() {
            match letter {
                '0'..='9' => digits.push((letter as u32 - '0' as u32) as u8),
                '\u{660}'..='\u{669}' => digits.push((letter as u32 - 0x660) as u8),
                '\u{6F0}'..='\u{6F9}' => digits.push((letter as u32 - 0x6F0) as u8),
                _ if is_separator(letter) => {}
                _ => return Err(RecoveryCodeError::OtherCharacter),
            }
        }
        if digits.len() != GROUPS * (PAYLOAD + 1) {
            return Err(RecoveryCodeError::WrongLength { digits: digits.len() });
        }
        let mut payload = Zeroizing::new([0u8; GROUPS * PAYLOAD]);
        let mut mistyped = Vec::new();
        let typed_groups = digits.chunks_exact(PAYLOAD + 1);
        for (number, (group, kept)) in (0u8..).zip(typed_groups.zip(payload.chunks_exact_mut(PAYLOAD))) {
            let (body, check) = group.split_at(PAYLOAD);
            kept.copy_from_slice(body);
            if check != [check_digit(number, body)] {
                mistyped.push(number + 1);
            }
        }
        if !mistyped.is_empty() {
            return Err(RecoveryCodeError::Mistyped { groups: mistyped });
        }
        let value = payload.iter().try_fold(0u128, |value, &digit| value.checked_mul(10)?.checked_add(u128::from(digit)));
        value.map(|_| Self(payload)).ok_or(RecoveryCodeError::NeverMade)
    }

    /// The code as it is printed: ten groups of five Western digits, one space between.
    pub fn to_paper(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(GROUPS * (PAYLOAD + 2)));
        for (number, group) in (0u8..).zip(self.0.chunks_exact(PAYLOAD)) {
            if number > 0 {
                text.push(' ');
            }
            for digit in group.iter().copied().chain([check_digit(number, group)]) {
                text.push(char::from(b'0' + digit % 10));
            }
        }
        text
    }

    /// What the recovery slot is sealed with: the 40 digits without check digits.
    pub(crate) fn secret(&self) -> &[u8] {
        self.0.as_slice()
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("RecoveryCode(..)")
    }
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '_' | '.' | '/' | '\u{640}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || crate::passphrase::is_invisible(letter)
}

/// Damm's check digit over the group's number and its four digits: catches every single wrong digit, every swap of two
/// neighbours, and two groups written in each other's place.
fn check_digit(number: u8, group: &[u8]) -> u8 {
    const TABLE: [[u8; 10]; 10] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
        [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
        [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
        [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ];
    let step = |state: u8, digit: &u8| {
        let row = TABLE.get(usize::from(state)).unwrap_or(&TABLE[0]);
        row.get(usize::from(*digit)).copied().unwrap_or(0)
    };
    group.iter().fold(step(0, &number), step)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn code(seed: u128) -> RecoveryCode {
        RecoveryCode::generate(&mut |bytes: &mut [u8]| bytes.copy_from_slice(&seed.to_le_bytes()))
    }

    fn in_digits(text: &str, zero: u32) -> String {
        let turn = |letter: char| letter.to_digit(10).map_or(letter, |digit| char::from_u32(zero + digit).unwrap());
        text.chars().map(turn).collect()
    }

    #[test]
    fn the_paper_shows_ten_groups_of_five_digits() {
        let paper = code(u128::MAX).to_paper();
        let groups: Vec<&str> = paper.split(' ').collect();
        assert_eq!(groups.len(), 10, "{groups:?}");
        assert!(groups.iter().all(|group| group.len() == 5 && group.chars().all(|c| c.is_ascii_digit())), "{groups:?}");
    }

    #[test]
    fn a_code_that_is_too_short_or_has_letters_is_told_apart() {
        assert_eq!(RecoveryCode::parse("12345 6").unwrap_err(), RecoveryCodeError::WrongLength { digits: 6 }, "six digits were typed");
        assert_eq!(RecoveryCode::parse("1234O").unwrap_err(), RecoveryCodeError::OtherCharacter, "a letter O is not a zero");
        assert_eq!(RecoveryCode::parse("").unwrap_err(), RecoveryCodeError::WrongLength { digits: 0 }, "nothing was typed");
    }

    #[test]
    fn digits_no_code_can_have_are_refused() {
        let mut paper = String::new();
        for number in 0..10u8 {
            paper.push_str("9999");
            paper.push(char::from(b'0' + check_digit(number, &[9, 9, 9, 9])));
        }
        assert_eq!(RecoveryCode::parse(&paper).unwrap_err(), RecoveryCodeError::NeverMade, "40 nines are more than 128 bits");
    }

    proptest! {
        #[test]
        fn every_code_is_read_back_in_all_three_kinds_of_digits(seed: u128) {
            let code = code(seed);
            for zero in ['0' as u32, 0x660, 0x6F0] {
                let typed = in_digits(&code.to_paper(), zero).replace(' ', " - ");
                let read = RecoveryCode::parse(&format!("\u{200f}{typed}")).unwrap();
                prop_assert_eq!(read.secret(), code.secret());
            }
        }

        #[test]
        fn one_wrong_digit_names_exactly_its_group(seed: u128, at in 0usize..50, by in 1u8..10) {
            let mut digits: Vec<u8> = code(seed).to_paper().bytes().filter(u8::is_ascii_digit).collect();
            digits[at] = b'0' + (digits[at] - b'0' + by) % 10;
            let refused = RecoveryCode::parse(std::str::from_utf8(&digits).unwrap()).unwrap_err();
            prop_assert_eq!(refused, RecoveryCodeError::Mistyped { groups: vec![at as u8 / 5 + 1] });
        }

        #[test]
        fn swapped_neighbours_and_swapped_groups_are_noticed(seed: u128, at in 0usize..49, one in 0usize..10, two in 0usize..10) {
            let digits: Vec<u8> = code(seed).to_paper().bytes().filter(u8::is_ascii_digit).collect();
            let mut swapped = digits.clone();
            swapped.swap(at, at + 1);
            if swapped != digits && at % 5 != 4 {
                prop_assert!(RecoveryCode::parse(std::str::from_utf8(&swapped).unwrap()).is_err());
            }
            let mut groups: Vec<&[u8]> = digits.chunks(5).collect();
            groups.swap(one, two);
            if one != two {
                prop_assert!(RecoveryCode::parse(std::str::from_utf8(&groups.concat()).unwrap()).is_err());
            }
        }
    }
}
