//! How alike two Arabic names are: word by word in their order, forgiving what fingers do and keeping apart what are two names.

use strsim::osa_distance;

use crate::name::PersonName;
use crate::search_key::loose_key;

/// What two names say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameMatch {
    /// Every word that both have is equal; more words, more points.
    Same(i32),
    /// The first name is equal or mistyped, and other words agree.
    Similar(i32),
    /// Two first names: siblings, parents, strangers.
    OtherFirst,
    /// They cannot be compared: another script, or no first name.
    Unknown,
}

/// Tenths of likeness of two words: 10 equal, 7 mistyped, 0 two names.
type Tenths = i32;

const FIRST_POINTS: i32 = 12;
const WORD_POINTS: i32 = 13;
/// Words after the first that count; a fourth adds nothing to the certainty.
const WORDS_MAX: i32 = 3;
const CONTRADICTION: i32 = 15;
/// The family name written first, as on passports. Rotated names are also how grandsons are named, so it needs a birth date beside it.
const ROTATED_POINTS: i32 = 26;

pub(super) fn compare_names(one: &PersonName, other: &PersonName) -> NameMatch {
    let (first, second) = (loose_key(&one.full()), loose_key(&other.full()));
    if one.first().is_empty() || other.first().is_empty() || first.is_ascii() != second.is_ascii() {
        return NameMatch::Unknown;
    }
    let one: Vec<&str> = first.split(' ').collect();
    let other: Vec<&str> = second.split(' ').collect();
    let ([one_first, one_rest @ ..], [other_first, other_rest @ ..]) = (one.as_slice(), other.as_slice()) else {
        return NameMatch::Unknown;
    };
    let first_tenths = alike(one_first, other_first);
    if first_tenths == 0 {
        return if is_rotated(&one, &other) { NameMatch::Similar(ROTATED_POINTS) } else { NameMatch::OtherFirst };
    }
    let (tenths, matched) = aligned(one_rest, other_rest);
    let shorter = i32::try_from(one_rest.len().min(other_rest.len())).unwrap_or(0);
    let contradicted = (shorter - matched).max(0);
    let points = first_tenths * FIRST_POINTS / 10 + (tenths * WORD_POINTS / 10).min(WORDS_MAX * WORD_POINTS) - contradicted * CONTRADICTION;
    let equal = contradicted == 0 && first_tenths == 10 && tenths == matched * 10;
    if equal { NameMatch::Same(points) } else { NameMatch::Similar(points.max(0)) }
}

/// The best pairing of the words in their order: sum of tenths, and how many words found a partner.
fn aligned(one: &[&str], other: &[&str]) -> (Tenths, i32) {
    // The usual table of the longest common subsequence, one row kept.
    let mut row = vec![(0, 0); other.len() + 1];
    for word in one {
        let mut diagonal = (0, 0);
        let mut left = (0, 0);
        for (second, above) in other.iter().zip(row.iter_mut().skip(1)) {
            let tenths = alike(word, second);
            let paired = if tenths > 0 { (diagonal.0 + tenths, diagonal.1 + 1) } else { (0, 0) };
            diagonal = *above;
            left = paired.max(*above).max(left);
            *above = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

fn is_rotated(one: &[&str], other: &[&str]) -> bool {
    let ends_first = |one: &[&str], other: &[&str]| match (one.split_last(), other.split_first()) {
        (Some((last, before)), Some((first, after))) => last == first && before == after,
        _ => false,
    };
    one.len() >= 3 && (ends_first(one, other) || ends_first(other, one))
}

/// Compares two words of the loose key.
fn alike(one: &str, other: &str) -> Tenths {
    if one == other || sounding_end(one) == sounding_end(other) {
        return 10;
    }
    // What follows «عبد» is the name: otherwise «عبدالحكيم» and «عبدالحليم» would be one letter of nine apart.
    let servant = |word: &str| word.strip_prefix("عبدال").map(str::to_owned);
    match (servant(one), servant(other)) {
        (Some(one), Some(other)) => mistyped(&one, &other),
        (None, None) => mistyped(one, other),
        _ => 0,
    }
}

/// «نورا» and «نوره», «سارا» and «ساره» are one name to whoever hears it.
fn sounding_end(word: &str) -> String {
    word.strip_suffix('ه').filter(|stem| stem.chars().count() >= 3).map_or_else(|| word.to_owned(), |stem| format!("{stem}ا"))
}

fn mistyped(one: &str, other: &str) -> Tenths {
    let (one_length, other_length) = (one.chars().count(), other.chars().count());
    let shorter = one_length.min(other_length);
    let distance = osa_distance(one, other);
    let is_slip = match extra_letter(one, other) {
        // A long a is often left out in writing: «ابراهيم» and «ابرهيم», «رحمن» and «رحمان».
        Some(('ا', _)) => shorter >= 4,
        // A long u or i makes another name («سلمان» and «سليمان»), a last ه makes it a woman's («سلطان» and «سلطانه»).
        Some(('و' | 'ي', _)) => shorter >= 6,
        Some(('ه', true)) => false,
        _ => (shorter >= 5 && distance == 1) || (shorter >= 9 && distance == 2),
    };
    if is_slip { 7 } else { 0 }
}

/// The one letter by which the longer word exceeds the shorter, and whether it is the last.
fn extra_letter(one: &str, other: &str) -> Option<(char, bool)> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (longer, shorter) = if one.len() > other.len() { (one, other) } else { (other, one) };
    if longer.len() != shorter.len() + 1 {
        return None;
    }
    let place = longer.iter().zip(&shorter).take_while(|(long, short)| long == short).count();
    let same_after = longer.iter().skip(place + 1).eq(shorter.iter().skip(place));
    longer.get(place).filter(|_| same_after).map(|letter| (*letter, place == shorter.len()))
}
