//! File names are data, never paths.

use std::ops::RangeInclusive;

/// Longest name shown, in characters.
const LONGEST: usize = 120;
/// Longest extension that is kept when a name is shortened, in characters.
const LONGEST_EXTENSION: usize = 10;
/// Shown where nothing of the name is left.
const NAMELESS: &str = "file";

/// Marks that are not seen but change how a name is read: direction, joining, tags. With one of them `gpj.exe` shows as `exe.jpg`.
const UNSEEN: [RangeInclusive<char>; 9] = [
    '\u{ad}'..='\u{ad}',
    '\u{61c}'..='\u{61c}',
    '\u{180e}'..='\u{180e}',
    '\u{200b}'..='\u{200f}',
    '\u{2028}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{feff}'..='\u{feff}',
    '\u{fff9}'..='\u{fffb}',
    '\u{e0000}'..='\u{e0fff}',
];

/// The name of a foreign file as it may be shown, stored and offered for saving (اسم الملف): one line, no folder, no hidden marks, at
/// most 120 characters, and harmless as a file name on Windows too. Never empty. (quality.md, fault 37.)
///
/// # Examples
/// ```
/// assert_eq!(intake::safe_display_name("..\\..\\CON.pdf"), "_CON.pdf");
/// assert_eq!(intake::safe_display_name("/home/a/بطاقة العائلة.jpg"), "بطاقة العائلة.jpg");
/// ```
#[must_use]
pub fn safe_display_name(foreign: &str) -> String {
    let last = foreign.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen: String = last.chars().filter(|c| !c.is_control() && !UNSEEN.iter().any(|range| range.contains(c))).map(harmless).collect();
    let spaced = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let trimmed = trim_ends(&spaced);
    let named = if trimmed.is_empty() { NAMELESS } else { trimmed };
    let named = if is_device(named) { format!("_{named}") } else { named.to_owned() };
    shorten(&named)
}

fn harmless(c: char) -> char {
    if matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*') { '_' } else { c }
}

/// Leading dots hide a file, trailing dots and spaces are dropped by Windows: `a.exe.` is `a.exe` there.
fn trim_ends(name: &str) -> &str {
    name.trim_matches(|c: char| c == '.' || c.is_whitespace())
}

/// Whether Windows opens a device under this name, whatever follows the first dot.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    if matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" | "CLOCK$") {
        return true;
    }
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    port.is_some_and(|number| {
        let mut characters = number.chars();
        matches!((characters.next(), characters.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    })
}

/// Cuts in the middle, so that the extension stays to be seen.
fn shorten(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if (1..=LONGEST_EXTENSION).contains(&extension.chars().count()) => (stem, format!(".{extension}")),
        _ => (name, String::new()),
    };
    let room = LONGEST - extension.chars().count() - 1;
    let kept: String = stem.chars().take(room).collect();
    format!("{}…{extension}", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hostile_names_are_harmless() {
        let cases = [
            ("..", "file"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Windows\\nul", "_nul"),
            ("con .txt", "_con .txt"),
            ("COM¹.pdf", "_COM¹.pdf"),
            ("company.pdf", "company.pdf"),
            (".hidden.pdf", "hidden.pdf"),
            ("scan.pdf. . .", "scan.pdf"),
            ("a\u{202e}fdp.exe", "afdp.exe"),
            ("one\ntwo\0.pdf", "onetwo.pdf"),
            ("a:b*c?.pdf", "a_b_c_.pdf"),
            ("", "file"),
            ("\u{200f}\u{200e}", "file"),
            ("هوية  وطنية.pdf", "هوية وطنية.pdf"),
        ];
        for (foreign, safe) in cases {
            assert_eq!(safe_display_name(foreign), safe, "{foreign:?} is shown and saved under this name");
        }
    }

    #[test]
    fn a_name_of_300_letters_keeps_its_end() {
        let name = safe_display_name(&format!("{}.pdf", "ب".repeat(300)));
        assert_eq!(name.chars().count(), LONGEST, "it fits the list");
        assert!(name.ends_with("….pdf"), "the clerk sees what kind of file it is");
    }

    proptest! {
        #[test]
        fn every_name_is_one_safe_line(foreign in any::<String>()) {
            let name = safe_display_name(&foreign);
            prop_assert!(!name.is_empty() && name.chars().count() <= LONGEST + 1, "never empty, never long");
            prop_assert!(!name.contains(['/', '\\', ':', '\n', '\0', '\u{202e}']), "no folder, no second line, no turned text");
            prop_assert!(!name.starts_with('.') && !name.ends_with(['.', ' ']), "nothing hidden, nothing dropped");
            prop_assert_eq!(safe_display_name(&name), name.clone(), "safe is safe");
        }
    }
}
