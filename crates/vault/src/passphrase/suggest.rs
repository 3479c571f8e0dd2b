//! Passphrases the program proposes: three Arabic words and two digits, easy to say and to remember.

use std::collections::HashSet;
use std::sync::LazyLock;

use zeroize::Zeroizing;

use super::{MIN_WORDS, Passphrase};
use crate::random::{Random, random_below};

/// Plain things everybody knows. No two differ only by a hamza, a final letter or a dot-less spelling, so that a word
/// that was heard can be written in one way only.
static WORDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| include_str!("../../words-ar.txt").lines().collect());

/// Three different words and two digits, for example «قمر نافذة زيتون 47»: about 37 bits. With Argon2id at the default
/// cost and the throttle that is enough for a desk; a person may choose a longer one.
pub fn suggest_passphrase(random: &mut Random<'_>) -> Passphrase {
    let words: &[&str] = &WORDS;
    let count = u16::try_from(words.len()).unwrap_or(u16::MAX);
    let mut drawn: Vec<&str> = Vec::with_capacity(MIN_WORDS);
    while drawn.len() < MIN_WORDS {
        match words.get(usize::from(random_below(count, random))) {
            Some(word) if !drawn.contains(word) => drawn.push(word),
            _ => {}
        }
    }
    let digits = random_below(100, random);
    Passphrase::entered(&Zeroizing::new(format!("{} {digits:02}", drawn.join(" "))))
}

/// Whether a passphrase in its one spelling has at least `least` different words and all of them are on the list.
pub(super) fn has_words(passphrase: &str, least: usize) -> bool {
    let known: HashSet<&str> = WORDS.iter().copied().collect();
    let words: HashSet<&str> = passphrase.split(' ').filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).collect();
    words.len() >= least && words.iter().all(|word| known.contains(word))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::passphrase::one_spelling;

    fn heard_as(word: &str) -> String {
        let folded: String = word.replace(['أ', 'إ', 'آ'], "ا").replace('ى', "ي").replace('ة', "ه").replace('ؤ', "و").replace('ئ', "ي");
        folded.replace('ء', "")
    }

    #[test]
    fn the_list_is_long_enough_and_every_word_is_one_spelling() {
        assert!(WORDS.len() >= 1024, "three words and two digits need ten bits a word, there are {}", WORDS.len());
        for word in WORDS.iter() {
            assert_eq!(one_spelling(word).as_str(), *word, "a word must be typed as it is shown");
            assert!((3..=8).contains(&word.chars().count()), "{word} is too short or too long to remember");
            assert!(word.chars().all(|letter| ('\u{621}'..='\u{64A}').contains(&letter)), "{word} has something else than letters");
        }
    }

    #[test]
    fn no_two_words_are_heard_as_one() {
        let mut heard = HashSet::new();
        for word in WORDS.iter() {
            assert!(heard.insert(heard_as(word)), "{word} sounds like another word of the list");
        }
    }

    #[test]
    fn every_suggestion_may_be_chosen() {
        let mut state = 1u64;
        let mut random = |bytes: &mut [u8]| {
            for byte in bytes {
                state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                *byte = (state >> 33) as u8;
            }
        };
        let mut seen = HashSet::new();
        for _ in 0..3000 {
            let suggested = suggest_passphrase(&mut random);
            assert_eq!(suggested.expose().split(' ').count(), 4, "three words and two digits");
            assert!(Passphrase::chosen(suggested.expose(), &[]).is_ok(), "{} was proposed and then refused", suggested.expose());
            assert!(seen.insert(suggested.expose().to_owned()), "the same proposal twice in 3,000 draws");
        }
    }
}
