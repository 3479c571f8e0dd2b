//! Direction and digits: the one place where numbers, codes and Latin words are kept from being turned round.

use crate::letterhead::Digits;
use std::ops::Range;

const ISOLATE_LTR: char = '\u{2066}';
const ISOLATE_END: char = '\u{2069}';
const OVERRIDE_LTR: char = '\u{202d}';
const OVERRIDE_END: char = '\u{202c}';

/// A text ready to be shaped.
#[derive(Debug, PartialEq)]
pub(crate) struct Directed {
    pub text: String,
    /// Bytes of Latin words and 0-9.
    pub latin: Vec<Range<usize>>,
    /// Bytes of numbers in Arabic-Indic digits.
    pub indic: Vec<Range<usize>>,
}

/// A mark that steers direction or joins nothing: it is never printed and never left in text that can be copied.
pub(crate) fn is_control(c: char) -> bool {
    matches!(c as u32, 0x200b | 0x200e | 0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfeff | 0x061c | 0x00ad | 0xfe00..=0xfe0f)
        || (c.is_control() && c != '\n')
}

/// The text without the marks that come with pasted text; tabs and foreign line ends become plain ones.
pub(crate) fn clean(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\t' | '\u{a0}' => out.push(' '),
            '\u{2028}' | '\u{2029}' => out.push('\n'),
            c if is_control(c) => {}
            c => out.push(c),
        }
    }
    out
}

fn digit_value(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        _ => None,
    }
}

fn is_arabic_or_neutral(c: char) -> bool {
    !c.is_alphabetic() || matches!(c as u32, 0x0590..=0x08ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff)
}

fn is_latin(c: char) -> bool {
    !is_arabic_or_neutral(c)
}

fn is_core(c: char) -> bool {
    digit_value(c).is_some() || is_latin(c)
}

/// Joins two pieces of one number or code: it belongs to it only when a piece follows.
fn is_joint(c: char) -> bool {
    matches!(
        c,
        '-' | '/'
            | '.'
            | ':'
            | ','
            | '_'
            | '@'
            | '+'
            | '&'
            | '\''
            | '*'
            | '#'
            | '='
            | '٫'
            | '٬'
            | '\u{2010}'
            | '\u{2011}'
            | '\u{2013}'
            | '\u{2019}'
            | '\u{0300}'..='\u{036f}'
    )
}

/// Length in characters of the number, code or Latin phrase that starts here; 0 when none does.
fn token_len(rest: &[char]) -> usize {
    let mut at = match rest {
        [c, ..] if is_core(*c) => 1,
        ['+' | '-', c, ..] if digit_value(*c).is_some() => 2,
        _ => return 0,
    };
    loop {
        let mut next = at;
        while rest.get(next).is_some_and(|c| is_joint(*c)) {
            next += 1;
        }
        // Groups of one number and words of one Latin name stay together over a single space; after a mark only Latin words do
        // (`Prisoners' Families`), because a full stop may end a sentence.
        if rest.get(next) == Some(&' ') && (next == at || latin_on_both_sides(rest, at, next)) {
            next += 1;
        }
        match rest.get(next) {
            Some(c) if is_core(*c) => at = next + 1,
            _ => break,
        }
    }
    if rest.get(at) == Some(&'%') {
        at += 1;
    }
    at
}

fn latin_on_both_sides(rest: &[char], at: usize, space: usize) -> bool {
    let before = at.checked_sub(1).and_then(|i| rest.get(i)).copied().is_some_and(is_latin);
    before && rest.get(space + 1).copied().is_some_and(is_latin)
}

/// «هـ» or «م» after a year: it never begins a line.
fn is_era(rest: &[char]) -> bool {
    let word: String = rest.iter().take_while(|c| c.is_alphabetic() || **c == 'ـ').collect();
    matches!(word.as_str(), "هـ" | "م")
}

/// Cleans the text, shows its digits in the office's style, and wraps every number, date, code and Latin name in an isolate, so
/// that `2026-000123` is not printed as `000123-2026`. Arabic-Indic digits count as right-to-left beside a hyphen: they need an
/// override as well. Codes with Latin letters keep 0-9.
pub(crate) fn direct(raw: &str, digits: Digits) -> Directed {
    let chars: Vec<char> = clean(raw).chars().collect();
    let mut out = Directed { text: String::with_capacity(raw.len() + 16), latin: Vec::new(), indic: Vec::new() };
    let (mut at, mut before) = (0, ' ');
    while let Some(c) = chars.get(at) {
        let rest = chars.get(at..).unwrap_or_default();
        // A sign belongs to a number only at the start of a word.
        let sign_inside_word = matches!(c, '+' | '-') && !before.is_whitespace() && before != '(';
        let len = if sign_inside_word { 0 } else { token_len(rest) };
        if len == 0 {
            out.text.push(*c);
            before = *c;
            at += 1;
            continue;
        }
        let token = rest.get(..len).unwrap_or_default();
        let indic = digits == Digits::ArabicIndic && !token.iter().copied().any(is_latin);
        out.text.push(ISOLATE_LTR);
        if indic {
            out.text.push(OVERRIDE_LTR);
        }
        let start = out.text.len();
        for c in token {
            match digit_value(*c) {
                Some(v) => out.text.push(char::from_u32(v + if indic { '٠' as u32 } else { '0' as u32 }).unwrap_or(*c)),
                None => out.text.push(*c),
            }
        }
        let range = start..out.text.len();
        if indic {
            out.indic.push(range)
        } else {
            out.latin.push(range)
        }
        if indic {
            out.text.push(OVERRIDE_END);
        }
        out.text.push(ISOLATE_END);
        before = token.last().copied().unwrap_or(' ');
        at += len;
        if chars.get(at) == Some(&' ') && is_era(chars.get(at + 1..).unwrap_or_default()) {
            out.text.push('\u{a0}');
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(raw: &str) -> Vec<String> {
        let d = direct(raw, Digits::Western);
        d.latin.iter().map(|r| d.text[r.clone()].to_owned()).collect()
    }

    #[test]
    fn numbers_dates_and_latin_names_are_isolated_whole() {
        assert_eq!(
            tokens("طلب 2026-000123 بتاريخ 22/11/2026."),
            ["2026-000123", "22/11/2026"],
            "a full stop after a number is not part of it"
        );
        assert_eq!(tokens("الآيبان SA03 8000 0000 لدى Al Rajhi Bank، نعم"), ["SA03 8000 0000", "Al Rajhi Bank"], "groups stay together");
        assert_eq!(tokens("نسبة 85% من (12)"), ["85%", "12"], "brackets stay outside and are mirrored with the line");
        assert_eq!(tokens("+966 55 000 0012"), ["+966 55 000 0012"], "a phone number keeps its sign");
        assert_eq!(tokens("فاطمة"), Vec::<String>::new(), "Arabic words are left alone");
    }

    #[test]
    fn the_era_stays_with_its_year() {
        assert!(direct("سنة 1448 هـ الموافق", Digits::Western).text.contains("\u{2069}\u{a0}هـ"), "a line must not begin with the era");
        assert!(!direct("رقم 5 مكرر", Digits::Western).text.contains('\u{a0}'), "other words may go to the next line");
        assert_eq!(tokens("Example Society for Prisoners' Families"), ["Example Society for Prisoners' Families"], "one name, one piece");
    }

    #[test]
    fn digits_follow_the_office_but_codes_keep_theirs() {
        let d = direct("٥ من 12 في SA03", Digits::ArabicIndic);
        assert!(d.text.contains('٥') && d.text.contains("١٢"), "numbers follow the style");
        assert!(d.text.contains("SA03"), "an IBAN is a Latin code");
        assert!(!direct("١٢٣", Digits::Western).text.contains('١'), "and back");
    }

    #[test]
    fn pasted_direction_marks_are_dropped() {
        assert_eq!(clean("\u{202b}فا\u{200f}طمة\u{202c}\t\u{feff}"), "فاطمة ", "they would come out again when the text is copied");
    }
}
