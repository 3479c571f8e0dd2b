//! Search keys of names (مفاتيح البحث): two foldings of a name under which its spellings meet. The name itself is never changed.
//!
//! The exact key joins what one word has in several spellings (أحمد/احمد); the loose key, ranked lower, also joins what people leave out
//! («بن», «ال», the space of «عبد الله»). Rule source: domain.md, Arabic search key. Both hold only letters, digits and single spaces, so
//! nothing typed can be read as search syntax.

mod layout;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::{is_invisible, western_digit};

pub use layout::other_layout;

/// The exact key: hamza on alef, taa marbuta, alef maqsura, vowel marks, tatweel, presentation forms and digits folded; Latin in small letters.
pub fn exact_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let visible = text.chars().filter(|letter| !is_invisible(*letter) && !is_lone_vowel_form(*letter));
    for letter in visible.nfkc() {
        match fold(letter) {
            Fold::Nothing => {}
            Fold::Gap if key.is_empty() || key.ends_with(' ') => {}
            Fold::Gap => key.push(' '),
            Fold::Letter(letter) => key.push(letter),
            Fold::Accented(letter) => key.extend(letter.nfd().filter(|part| !is_combining_mark(*part)).flat_map(char::to_lowercase)),
        }
    }
    key.truncate(key.trim_end().len());
    key
}

enum Fold {
    /// Vowel marks, tatweel, apostrophes: they leave no trace.
    Nothing,
    /// Spaces, commas, dots, dashes: they part words.
    Gap,
    /// A letter or digit in its one form.
    Letter(char),
    /// A letter of another script, to be taken apart and made small.
    Accented(char),
}

fn fold(letter: char) -> Fold {
    let folded = match letter {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        'ة' | 'ہ' | 'ۃ' | 'ۂ' | 'ۀ' | 'ھ' | 'ە' => 'ه',
        'ى' | 'ی' | 'ې' | 'ے' => 'ي',
        'ک' | 'ڪ' => 'ك',
        '\u{0640}' | '\'' | '\u{2018}' | '\u{2019}' | '\u{02BB}'..='\u{02BF}' | '`' => return Fold::Nothing,
        _ if is_combining_mark(letter) => return Fold::Nothing,
        _ => western_digit(letter),
    };
    match folded {
        '\u{0620}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}' if folded.is_alphabetic() => Fold::Letter(folded),
        _ if folded.is_ascii_digit() => Fold::Letter(folded),
        _ if folded.is_alphabetic() => Fold::Accented(folded),
        _ => Fold::Gap,
    }
}

/// Presentation forms of a vowel mark alone: compatibility folding would turn them into a space and cut the word.
fn is_lone_vowel_form(letter: char) -> bool {
    matches!(letter, '\u{FC5E}'..='\u{FC63}' | '\u{FE70}'..='\u{FE7F}')
}

/// The loose key: the exact key, and ؤ → و, ئ → ي, ء dropped, «عبد X» and «ابو X» joined, «بن», «بنت», «آل» and the article «ال» dropped.
pub fn loose_key(text: &str) -> String {
    loose_tokens(&exact_key(text)).join(" ")
}

/// The words of the exact key.
pub fn tokens(text: &str) -> Vec<String> {
    exact_key(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn loose_tokens(exact: &str) -> Vec<String> {
    let softened: String = exact.chars().filter_map(soften).collect();
    let words: Vec<&str> = softened.split(' ').filter(|word| !word.is_empty()).flat_map(part_from_servant).collect();
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    let mut rest = words.as_slice();
    while let [word, after @ ..] = rest {
        let (token, taken) = join_compound(word, after);
        joined.push(token);
        rest = after.get(taken..).unwrap_or_default();
    }
    let told: Vec<String> = joined.iter().filter(|word| !is_filler(word)).map(|word| without_article(word).to_owned()).collect();
    // Somebody may be called only «بن»: an empty key would never be found.
    if told.is_empty() { joined } else { told }
}

fn soften(letter: char) -> Option<char> {
    match letter {
        'ؤ' => Some('و'),
        'ئ' => Some('ي'),
        'ء' => None,
        _ => Some(letter),
    }
}

/// «ابوعبدالله» typed in one go is «ابو» and «عبدالله», as when it is typed apart.
fn part_from_servant(word: &str) -> impl Iterator<Item = &str> {
    let parted = word.strip_prefix("ابو").filter(|rest| rest.starts_with("عبد") && rest.chars().count() > 5);
    let (first, second) = parted.map_or((word, None), |rest| ("ابو", Some(rest)));
    std::iter::once(first).chain(second)
}

/// The word with what belongs to it, and how many of the following words that took.
fn join_compound(word: &str, after: &[&str]) -> (String, usize) {
    match (word, after) {
        ("عبد", ["ال", next, ..]) => (format!("عبدال{next}"), 2),
        ("عبد", [next, ..]) => (format!("عبد{next}"), 1),
        // «ابو عبد الله»: the servant's name is joined on its own, so that «عبد الله» finds it.
        ("ابو", [next, ..]) if !next.starts_with("عبد") && !is_filler(next) => (format!("ابو{next}"), 1),
        _ => (word.to_owned(), 0),
    }
}

fn is_filler(word: &str) -> bool {
    matches!(word, "بن" | "ابن" | "بنت" | "ابنه" | "ال" | "bin" | "ibn" | "bint" | "al" | "el")
}

/// «السالم» and «سالم» meet. Short words keep the article, for there it is mostly part of the name («الله», «الي»).
fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3).unwrap_or(word)
}

/// What somebody typed into the one search box, ready for every index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Words to be found as beginnings of words of the exact key, in any order.
    pub exact: Vec<String>,
    /// The same for the loose key.
    pub loose: Vec<String>,
    /// All the digits, when nothing but digits and separators was typed: the beginning of an ID, a file number, a request number.
    pub digits: Option<String>,
    /// The beginning of a stored mobile (`+9665…`), when the digits can be one.
    pub mobile: Option<String>,
}

/// Reads the search box: name words in any order and spelling, or a number in any digits.
pub fn query_tokens(typed: &str) -> Query {
    let exact = tokens(typed);
    let loose = loose_tokens(&exact.join(" "));
    let digits_only = !exact.is_empty() && exact.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let digits = digits_only.then(|| exact.concat());
    let mobile = digits.as_deref().and_then(mobile_beginning);
    Query { exact, loose, digits, mobile }
}

fn mobile_beginning(digits: &str) -> Option<String> {
    let inland = digits.strip_prefix("00966").or_else(|| digits.strip_prefix("966")).unwrap_or(digits);
    let nine = inland.strip_prefix('0').unwrap_or(inland);
    (nine.starts_with('5') && nine.len() <= 9).then(|| format!("+966{nine}"))
}

#[cfg(test)]
mod tests;
