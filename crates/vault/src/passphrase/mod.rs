//! Passphrases of the staff (كلمة المرور): one spelling for what people mean, and no easy ones.

mod guessable;
mod suggest;

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

pub use suggest::suggest_passphrase;

/// The fewest characters of a passphrase, unless it is three or more suggested words.
pub const MIN_PASSPHRASE_CHARS: usize = 12;
const MAX_PASSPHRASE_CHARS: usize = 256;
const MIN_WORDS: usize = 3;

/// A passphrase in the one spelling that is tried: NFKC, Western digits for Arabic-Indic and Persian ones, no tatweel, no
/// bidi or zero-width marks, single spaces. So the same words typed on another keyboard still open the store. Letters keep
/// their case and their hamza. Wiped when dropped; never printed.
pub struct Passphrase(Zeroizing<String>);

/// Why a passphrase cannot be chosen. The passphrase itself is never repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseRefusal {
    /// Fewer than 12 characters and not three suggested words.
    #[error("a passphrase needs at least {MIN_PASSPHRASE_CHARS} characters or three suggested words")]
    TooShort,
    /// More than 256 characters.
    #[error("a passphrase has at most {MAX_PASSPHRASE_CHARS} characters")]
    TooLong,
    /// On the list of common ones, with or without numbers and signs around it.
    #[error("a common passphrase")]
    Common,
    /// One letter or a few letters again and again.
    #[error("the same letters again and again")]
    Repeated,
    /// Neighbours on the keyboard, in the alphabet or in counting.
    #[error("a row of neighbours on the keyboard or in the alphabet")]
    Sequence,
    /// The person's own sign-in name or the office's name.
    #[error("made from the name of the person or the office")]
    OwnName,
}

impl Passphrase {
    /// A passphrase as somebody chooses it. `names` are what it may not be made of: the sign-in name, the charity's name.
    pub fn chosen(typed: &str, names: &[&str]) -> Result<Self, PassphraseRefusal> {
        let passphrase = Self::entered(typed);
        let chars = passphrase.0.chars().count();
        if chars > MAX_PASSPHRASE_CHARS {
            return Err(PassphraseRefusal::TooLong);
        }
        if chars < MIN_PASSPHRASE_CHARS && !suggest::has_words(&passphrase.0, MIN_WORDS) {
            return Err(PassphraseRefusal::TooShort);
        }
        match guessable::refusal(&passphrase.0, names) {
            Some(refusal) => Err(refusal),
            None => Ok(passphrase),
        }
    }

    /// A passphrase as somebody types it to sign in. It is brought to the one spelling and judged by nothing else than
    /// whether it opens the slot.
    pub fn entered(typed: &str) -> Self {
        Self(one_spelling(typed))
    }

    /// The text in its one spelling, to be printed on a slip for the person it was made for.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Passphrase(..)")
    }
}

/// Marks that steer the direction or the joining of letters and that nobody sees on the screen.
pub(crate) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{61C}' | '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

fn one_spelling(typed: &str) -> Zeroizing<String> {
    // Decompositions may bring a tatweel or a space with them, so they are resolved first; removing a joiner may bring two
    // marks together that compose, so they are composed once more at the end.
    let mut spaced = Zeroizing::new(String::with_capacity(typed.len()));
    for letter in typed.nfkc().map(western_digit) {
        if letter == '\u{640}' || is_invisible(letter) {
            continue;
        }
        if !letter.is_whitespace() {
            spaced.push(letter);
        } else if !spaced.is_empty() && !spaced.ends_with(' ') {
            spaced.push(' ');
        }
    }
    Zeroizing::new(spaced.trim_end_matches(' ').nfkc().collect())
}

fn western_digit(letter: char) -> char {
    let from = |zero: u32| char::from_u32('0' as u32 + (letter as u32 - zero)).unwrap_or(letter);
    match letter {
        '\u{660}'..='\u{669}' => from(0x660),
        '\u{6F0}'..='\u{6F9}' => from(0x6F0),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn same(one: &str, two: &str) -> bool {
        Passphrase::entered(one).expose() == Passphrase::entered(two).expose()
    }

    #[test]
    fn both_kinds_of_digits_are_the_same_passphrase() {
        assert!(same("قمر نهر ٤٧", "قمر نهر 47"), "the keyboard's language must not lock anybody out");
        assert!(same("قمر نهر ۴۷", "قمر نهر 47"), "Persian digits come from some phone keyboards");
        assert!(same("ＡＢＣ　１２", "ABC 12"), "full-width letters are the same letters");
    }

    #[test]
    fn what_nobody_sees_is_not_part_of_a_passphrase() {
        assert!(same("\u{200f}قـــمر  \u{202b}نهر\u{200c} ", "قمر نهر"), "pasted marks, tatweel and double spaces do not count");
        assert!(same("ﻗﻤﺮ", "قمر"), "letters copied from a PDF are the same letters");
    }

    #[test]
    fn letters_that_people_see_differ_stay_different() {
        assert!(!same("Garden", "garden"), "case counts");
        assert!(!same("أمل", "امل"), "a hamza counts");
        assert!(!same("قمر نهر", "قمرنهر"), "a space between words counts");
    }

    #[test]
    fn eleven_characters_are_too_few_and_twelve_are_enough() {
        let refusal = |typed: &str| Passphrase::chosen(typed, &[]).err();
        assert_eq!(refusal("kT7 vqm Zpw"), Some(PassphraseRefusal::TooShort), "eleven");
        assert_eq!(refusal("kT7 vqm Zpwa"), None, "twelve");
        assert_eq!(refusal("kT7 vqm Zpw\u{200b}\u{200f}"), Some(PassphraseRefusal::TooShort), "marks do not make it longer");
        assert_eq!(refusal(&"بي".repeat(129)), Some(PassphraseRefusal::TooLong), "258");
        assert_eq!(refusal(""), Some(PassphraseRefusal::TooShort), "nothing at all");
    }

    #[test]
    fn three_suggested_words_are_enough_however_short() {
        let refusal = |typed: &str| Passphrase::chosen(typed, &[]).err();
        assert_eq!(refusal("قمر نهر باب"), None, "three different words of the list");
        assert_eq!(refusal("قمر نهر نهر"), Some(PassphraseRefusal::TooShort), "two words, one of them twice");
        assert_eq!(refusal("قمر نهر خصق"), Some(PassphraseRefusal::TooShort), "one of them is no word of the list");
    }

    #[test]
    fn nothing_of_a_passphrase_is_in_its_debug_text() {
        assert_eq!(format!("{:?}", Passphrase::entered("قمر نهر باب")), "Passphrase(..)", "a log must never show it");
    }

    proptest! {
        #[test]
        fn the_one_spelling_of_a_spelling_is_itself(typed in "\\PC{0,24}|[ـ\u{200d}\u{fe70}-\u{fefc}أ-ي\u{64b}-\u{652}٠-٩ ]{0,24}") {
            let once = one_spelling(&typed);
            let twice = one_spelling(&once);
            prop_assert_eq!(twice.as_str(), once.as_str());
        }

        #[test]
        fn no_text_makes_choosing_fall_over(typed in any::<String>(), name in any::<String>()) {
            let _ = Passphrase::chosen(&typed, &[&name]);
        }
    }
}
