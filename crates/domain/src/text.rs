//! What people type or paste, made safe to keep: invisible marks out, nothing visible changed.
//!
//! Text pasted from chats and PDF files carries direction marks and zero-width letters (domain.md, Arabic search key);
//! kept, they would turn numbers round on paper and make two equal names differ.

use serde::{Deserialize, Serialize};

use crate::{Code, Refusal};

/// Which figures an office reads (الأرقام): one style on a screen, never mixed. What is typed and stored stays 0-9.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Digits {
    /// 0-9.
    #[default]
    Western,
    /// ٠-٩.
    Eastern,
}

impl Digits {
    /// Draws the figures of a ready text in this style; nothing else in it changes.
    pub fn draw(self, text: &str) -> String {
        match self {
            Self::Western => text.to_owned(),
            Self::Eastern => text.chars().map(eastern_digit).collect(),
        }
    }
}

fn eastern_digit(letter: char) -> char {
    letter.to_digit(10).and_then(|digit| char::from_u32(0x0660 + digit)).unwrap_or(letter)
}

/// Turns ٠-٩, ۰-۹ and full-width figures into 0-9 and leaves every other letter alone.
pub fn western_digit(letter: char) -> char {
    let zero = match letter {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        '\u{FF10}'..='\u{FF19}' => 0xFF10,
        _ => return letter,
    };
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}

/// Marks that are never seen: direction controls, zero-width letters, soft hyphens, variation selectors, tags.
pub fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E01EF}')
}

/// Cleans one line of text: invisible marks and control letters go, any white space becomes one plain space, the ends are trimmed.
///
/// `max` counts letters as Unicode scalar values. An empty result is no refusal: whether something is required is the rule of the field.
///
/// # Errors
/// `ForbiddenLetters` for NUL, U+FFFD and non-characters (the text was damaged on its way here); `TooLong` with `max`.
pub fn clean(typed: &str, max: usize) -> Result<String, Refusal> {
    let mut line = String::with_capacity(typed.len().min(max.saturating_mul(4)));
    for letter in visible(typed)? {
        if !letter.is_whitespace() {
            line.push(letter);
        } else if !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
    }
    if line.ends_with(' ') {
        line.pop();
    }
    within(line, max)
}

/// Cleans free text of several lines: as [`clean`], but inner spaces and line ends stay as they were typed.
///
/// # Errors
/// As [`clean`].
pub fn clean_lines(typed: &str, max: usize) -> Result<String, Refusal> {
    let one_kind_of_end = typed.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{0085}'], "\n");
    let text: String = visible(&one_kind_of_end)?.map(|letter| if letter == '\t' { ' ' } else { letter }).collect();
    within(text.trim().to_owned(), max)
}

/// Cleans one line that must not be empty.
///
/// # Errors
/// `Required` when nothing visible was typed; else as [`clean`].
pub fn clean_required(typed: &str, max: usize) -> Result<String, Refusal> {
    let line = clean(typed, max)?;
    if line.is_empty() { Err(Refusal::new(Code::Required)) } else { Ok(line) }
}

/// What was typed into a number field, without what only separates: marks, spaces and dashes out, every figure as 0-9.
pub(crate) fn number_letters(typed: &str) -> String {
    typed.chars().filter(|letter| !letter.is_whitespace() && !is_invisible(*letter) && !is_dash(*letter)).map(western_digit).collect()
}

/// The dashes that keyboards, phones and word processors put between the parts of a number.
pub fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{0640}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

/// For whoever reads stored values back: the code and its field, never the value that was refused.
impl std::fmt::Display for Refusal {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "refused: {:?} at {:?}", self.code, self.field)
    }
}

fn visible(typed: &str) -> Result<impl Iterator<Item = char>, Refusal> {
    if typed.chars().any(is_damaged) {
        return Err(Refusal::new(Code::ForbiddenLetters));
    }
    Ok(typed.chars().filter(|letter| !is_invisible(*letter) && (!letter.is_control() || letter.is_whitespace())))
}

fn is_damaged(letter: char) -> bool {
    letter == '\0' || letter == '\u{FFFD}' || matches!(letter, '\u{FDD0}'..='\u{FDEF}') || u32::from(letter) & 0xFFFE == 0xFFFE
}

fn within(text: String, max: usize) -> Result<String, Refusal> {
    if text.chars().count() > max { Err(Refusal::new(Code::TooLong).with("max", max)) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn direction_and_zero_width_marks_leave_without_a_trace() {
        for mark in ['\u{200B}', '\u{200E}', '\u{200F}', '\u{202A}', '\u{202E}', '\u{2066}', '\u{2069}', '\u{FEFF}', '\u{061C}', '\u{7}'] {
            let pasted = format!("{mark}فا{mark}طمة{mark}");
            assert_eq!(clean(&pasted, 80).unwrap(), "فاطمة", "U+{:04X} is not seen, so it must not be kept", u32::from(mark));
        }
    }

    #[test]
    fn visible_text_is_kept_as_typed() {
        assert_eq!(clean("  أُمّ\u{00A0}\u{00A0}عبد\tالرحمٰن ", 80).unwrap(), "أُمّ عبد الرحمٰن", "only white space may change");
        assert_eq!(clean_lines("سطر  أول\r\nسطر\tثان\n", 80).unwrap(), "سطر  أول\nسطر ثان", "a note keeps its lines");
    }

    #[test]
    fn damaged_text_is_refused_not_repaired() {
        for damaged in ["علي\0", "عل\u{FFFD}", "عل\u{FFFE}", "\u{FDD1}"] {
            assert_eq!(clean(damaged, 80).unwrap_err().code, Code::ForbiddenLetters, "letters were lost before it came here");
        }
    }

    #[test]
    fn the_limit_counts_letters_and_says_itself() {
        assert!(clean(&"م".repeat(80), 80).is_ok(), "80 Arabic letters are 160 bytes and still 80 letters");
        let refusal = clean(&"م".repeat(5000), 80).unwrap_err();
        assert_eq!((refusal.code, refusal.params["max"].as_str()), (Code::TooLong, "80"), "the window says the limit");
        assert_eq!(clean_required(" \u{200F} ", 80).unwrap_err().code, Code::Required, "marks alone are nothing");
    }

    #[test]
    fn figures_are_drawn_in_one_style_and_read_in_any() {
        assert_eq!(Digits::Eastern.draw("2026-003184"), "٢٠٢٦-٠٠٣١٨٤", "the office chose Eastern figures");
        assert_eq!(Digits::Western.draw("12 رجب"), "12 رجب", "Western is what is stored");
        assert_eq!("٠١٢٣٤٥٦٧٨٩۰۹０９".chars().map(western_digit).collect::<String>(), "01234567890909", "all kinds are read");
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_more(typed in any::<String>()) {
            if let Ok(once) = clean(&typed, 400) {
                prop_assert_eq!(clean(&once, 400).unwrap(), once, "what is stored reads back as itself");
            }
            if let Ok(once) = clean_lines(&typed, 400) {
                prop_assert_eq!(clean_lines(&once, 400).unwrap(), once, "what is stored reads back as itself");
            }
        }
    }
}
