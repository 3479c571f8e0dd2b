//! What a guesser tries first.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{PassphraseRefusal, one_spelling};

/// Common passphrases, Arabic and Latin, in the spelling of [`compact`].
static COMMON: LazyLock<HashSet<String>> =
    LazyLock::new(|| include_str!("../../common-passphrases.txt").lines().map(compact).filter(|line| !line.is_empty()).collect());

/// Rows of the keyboards in use at the desk, and the alphabets in their own order. Walking along one, either way, is no secret.
const ROWS: [&str; 16] = [
    "1234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "1q2w3e4r5t6y7u8i9o0p",
    "abcdefghijklmnopqrstuvwxyz",
    "ضصثقفغعهخحجد",
    "شسيبلاتنمكط",
    "ئءورلايهوزظ",
    "ذضصثقفغعهخحج",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "1ض2ص3ث4ق5ف6غ7ع8ه9خ0ح",
];

/// Why a passphrase in its one spelling is too easy, if it is.
pub(super) fn refusal(passphrase: &str, names: &[&str]) -> Option<PassphraseRefusal> {
    let letters = compact(passphrase);
    let core = letters.trim_matches(|letter: char| !letter.is_alphabetic());
    let of_a_name = |name: &&str| {
        let name = compact(&one_spelling(name));
        name.chars().count() >= 3 && (name == core || core == name.repeat(2))
    };
    if names.iter().any(of_a_name) {
        return Some(PassphraseRefusal::OwnName);
    }
    if COMMON.contains(&letters) || COMMON.contains(core) {
        return Some(PassphraseRefusal::Common);
    }
    if is_repeated(&letters) || (!core.is_empty() && is_repeated(core)) {
        return Some(PassphraseRefusal::Repeated);
    }
    if is_sequence(&letters) {
        return Some(PassphraseRefusal::Sequence);
    }
    None
}

/// Letters and digits only, lower case, spellings of one Arabic word folded together: «كلمة السر» and «كلمه السر» are one guess.
fn compact(text: &str) -> String {
    let fold = |letter: char| match letter {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        other => other,
    };
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).map(fold).collect()
}

/// Fewer than five different characters, or one piece of at most half the length again and again.
fn is_repeated(letters: &str) -> bool {
    let letters: Vec<char> = letters.chars().collect();
    let different: HashSet<&char> = letters.iter().collect();
    let of_pieces = |size: usize| letters.iter().zip(letters.iter().skip(size)).all(|(one, two)| one == two);
    (letters.len() >= 8 && different.len() < 5) || (1..=letters.len() / 2).any(of_pieces)
}

/// At least seven in ten steps from one character to the next go along a row or stay.
fn is_sequence(letters: &str) -> bool {
    let letters: Vec<char> = letters.chars().collect();
    let steps = letters.len().saturating_sub(1);
    let easy = letters.windows(2).filter(|pair| matches!(pair, [one, two] if one == two || NEIGHBOURS.contains(&(*one, *two)))).count();
    steps >= 3 && easy * 10 >= steps * 7
}

static NEIGHBOURS: LazyLock<HashSet<(char, char)>> = LazyLock::new(|| {
    let mut pairs = HashSet::new();
    for row in ROWS {
        for (one, two) in row.chars().zip(row.chars().skip(1)) {
            pairs.insert((one, two));
            pairs.insert((two, one));
        }
    }
    pairs
});

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::passphrase::{Passphrase, PassphraseRefusal};

    fn refusal(typed: &str) -> Option<PassphraseRefusal> {
        Passphrase::chosen(typed, &["سارة", "جمعية البر"]).err()
    }

    #[test]
    fn common_ones_are_refused_with_numbers_and_signs_around_them() {
        for typed in
            ["Password2026!!", "كلمة المرور 1447", "٢٠٢٦كلمه السر٢٠٢٦", "بسم الله الرحمن الرحيم", "qazwsxedcrfv", "...Administrator..."]
        {
            assert_eq!(refusal(typed), Some(PassphraseRefusal::Common), "{typed}");
        }
    }

    #[test]
    fn rows_of_the_keyboard_and_of_the_alphabet_are_refused() {
        for typed in ["123456789012", "poiuytrewq12", "٠٩٨٧٦٥٤٣٢١٠٩", "شسيبلاتنمكطش", "ابتثجحخدذرزس", "1q2w3e4r5t6y", "abcdefghijklm"]
        {
            assert_eq!(refusal(typed), Some(PassphraseRefusal::Sequence), "{typed}");
        }
    }

    #[test]
    fn the_same_again_and_again_is_refused() {
        for typed in ["aaaaaaaaaaaa", "ابابابابابابا", "حديقةحديقةحديقة", "xk7p xk7p xk7p", "١١١١٢٢٢٢٣٣٣٣"]
        {
            assert_eq!(refusal(typed), Some(PassphraseRefusal::Repeated), "{typed}");
        }
    }

    #[test]
    fn a_name_with_numbers_is_refused_but_a_sentence_with_the_name_is_not() {
        assert_eq!(refusal("سارة 123456789"), Some(PassphraseRefusal::OwnName), "the sign-in name is on the screen");
        assert_eq!(refusal("جمعية البر 1447"), Some(PassphraseRefusal::OwnName), "the office's name is on the door");
        assert_eq!(refusal("سارة تحب القهوة المرة"), None, "four words of which one is the name");
    }

    #[test]
    fn a_decent_passphrase_is_taken() {
        for typed in ["الغيوم تمشي فوق الجبل", "Blue kettle 9 rivers", "نافذة زيتون قمر 47"] {
            assert_eq!(refusal(typed), None, "{typed}");
        }
    }
}
