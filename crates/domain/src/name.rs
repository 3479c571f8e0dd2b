//! A person's name as the ID carries it (الاسم): four parts, kept as typed. Searching uses derived keys, never a changed name.

use serde::{Deserialize, Serialize};

use crate::text::clean;
use crate::{Code, Refusal, Refusals};

/// Longest part of a name, in letters.
pub const PART_MAX: usize = 80;

/// The four fields of a name as they were typed; every one may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct NameInput {
    /// الاسم الأول.
    pub first: String,
    /// اسم الأب.
    pub father: String,
    /// اسم الجد.
    pub grandfather: String,
    /// العائلة.
    pub family: String,
}

/// A name in its parts (الاسم). «عبد الله» is one part whether spaced or not; fewer parts are allowed, yet the first or the family name is needed.
///
/// Rule source: domain.md, Names. Never title-cased, reversed or corrected.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(try_from = "NameInput", into = "NameInput")]
pub struct PersonName {
    first: String,
    father: String,
    grandfather: String,
    family: String,
}

impl PersonName {
    /// Cleans the four parts and checks their letters: Arabic and Latin letters, space, hyphen, apostrophe.
    ///
    /// # Errors
    /// `Required` under `first` when first and family are both empty; `TooLong` and `ForbiddenLetters` under the part they concern.
    pub fn parse(typed: &NameInput) -> Result<Self, Refusals> {
        let mut refused = Refusals::default();
        let mut part = |field, typed| refused.take(field, name_part(typed)).unwrap_or_default();
        let name = Self {
            first: part("first", &typed.first),
            father: part("father", &typed.father),
            grandfather: part("grandfather", &typed.grandfather),
            family: part("family", &typed.family),
        };
        if refused.0.is_empty() && name.first.is_empty() && name.family.is_empty() {
            refused.push(Refusal::new(Code::Required).at("first"));
        }
        refused.done().map(|()| name)
    }

    /// The person's own name; empty if only the family is known.
    pub fn first(&self) -> &str {
        &self.first
    }

    /// The father's name, or empty.
    pub fn father(&self) -> &str {
        &self.father
    }

    /// The grandfather's name, or empty.
    pub fn grandfather(&self) -> &str {
        &self.grandfather
    }

    /// The family name, or empty. Wives keep their own: it does not say whose household it is.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// The four parts in order, empty ones included.
    pub fn parts(&self) -> [&str; 4] {
        [&self.first, &self.father, &self.grandfather, &self.family]
    }

    /// The whole name, as letters address somebody.
    pub fn full(&self) -> String {
        self.parts().into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// How the desk speaks of somebody: first and family name, «فاطمة الأحمد».
    pub fn spoken(&self) -> String {
        [self.first(), self.family()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

fn name_part(typed: &str) -> Result<String, Refusal> {
    let part = clean(typed, PART_MAX)?;
    let readable = part.chars().all(belongs) && (part.is_empty() || part.chars().any(is_letter));
    if readable { Ok(part) } else { Err(Refusal::new(Code::ForbiddenLetters)) }
}

fn belongs(letter: char) -> bool {
    is_letter(letter)
        || is_mark(letter)
        || matches!(letter, ' ' | '-' | '\u{2010}' | '\u{2011}' | '\'' | '\u{2018}' | '\u{2019}' | '\u{02BB}'..='\u{02BF}')
}

fn is_letter(letter: char) -> bool {
    let latin = letter.is_ascii_alphabetic() || matches!(letter, '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}');
    let arabic = matches!(letter, '\u{0620}'..='\u{064A}' | '\u{066E}'..='\u{06D3}' | '\u{06D5}' | '\u{06EE}'..='\u{06EF}' | '\u{06FA}'..='\u{06FF}'
        | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08C7}' | '\u{FB50}'..='\u{FDF2}' | '\u{FE80}'..='\u{FEFC}');
    (latin || arabic) && letter.is_alphabetic() && letter != '\u{0640}' && !is_mark(letter)
}

/// Vowel marks and tatweel, which some IDs print, and accents that some keyboards send apart from their letter.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}' | '\u{0300}'..='\u{036F}')
}

/// Proposes the four fields for a whole name typed in one go, as when somebody is registered from the search box.
///
/// Words that belong together stay together («عبد الله»، «أبو بكر»، «آل سعود»، «بن محمد»); the letters are not changed. The clerk sees and mends it.
pub fn split_whole(typed: &str) -> NameInput {
    let mut parts: Vec<String> = Vec::new();
    let mut leading: Vec<&str> = Vec::new();
    for word in typed.split_whitespace() {
        leading.push(word);
        if !is_joined_to_next(word) {
            parts.push(leading.join(" "));
            leading.clear();
        }
    }
    if !leading.is_empty() {
        parts.push(leading.join(" "));
    }
    let family = if parts.len() > 3 {
        parts.split_off(3).join(" ")
    } else if parts.len() > 1 {
        parts.pop().unwrap_or_default()
    } else {
        String::new()
    };
    let mut rest = parts.into_iter();
    let mut next = || rest.next().unwrap_or_default();
    NameInput { first: next(), father: next(), grandfather: next(), family }
}

fn is_joined_to_next(word: &str) -> bool {
    matches!(
        crate::search_key::exact_key(word).as_str(),
        "عبد"
            | "ابو"
            | "ابا"
            | "ابي"
            | "ام"
            | "ال"
            | "بن"
            | "ابن"
            | "بنت"
            | "abd"
            | "abdul"
            | "abu"
            | "al"
            | "el"
            | "bin"
            | "bint"
            | "ibn"
    )
}

impl TryFrom<NameInput> for PersonName {
    type Error = Refusal;
    fn try_from(typed: NameInput) -> Result<Self, Refusal> {
        Self::parse(&typed).map_err(|refused| refused.0.into_iter().next().unwrap_or_else(|| Refusal::new(Code::Required)))
    }
}

impl From<PersonName> for NameInput {
    fn from(name: PersonName) -> Self {
        Self { first: name.first, father: name.father, grandfather: name.grandfather, family: name.family }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn input(first: &str, father: &str, grandfather: &str, family: &str) -> NameInput {
        NameInput { first: first.into(), father: father.into(), grandfather: grandfather.into(), family: family.into() }
    }

    #[test]
    fn a_name_is_kept_as_the_id_carries_it() {
        let name = PersonName::parse(&input("عبد الله", " بن\u{200F} محمّد ", "أبو بكر", "آل الشيخ")).unwrap();
        assert_eq!(name.full(), "عبد الله بن محمّد أبو بكر آل الشيخ", "nothing visible changes");
        assert_eq!(name.spoken(), "عبد الله آل الشيخ", "first and family, as one speaks");
        assert_eq!(
            PersonName::parse(&input("Mary-Ann", "O'Brien", "", "d’Été")).unwrap().full(),
            "Mary-Ann O'Brien d’Été",
            "a passport's name"
        );
    }

    #[test]
    fn one_name_is_enough_and_none_is_not() {
        assert_eq!(PersonName::parse(&input("سوكارنو", "", "", "")).unwrap().full(), "سوكارنو", "residents with a single name");
        assert_eq!(PersonName::parse(&input("", "", "", "القحطاني")).unwrap().spoken(), "القحطاني", "only the family is known");
        let refused = PersonName::parse(&input(" ", "محمد", "", "\u{200F}")).unwrap_err().0;
        assert_eq!((refused[0].code, refused[0].field.as_str()), (Code::Required, "first"), "a father's name alone names nobody");
    }

    #[test]
    fn letters_that_no_name_has_are_refused_in_their_field() {
        for part in ["علي😀", "علي2", "علي٣", "علي<b>", "a;b", "علي\u{FFFD}", "--", "\u{064E}", "иван", "李", "علي_", "a@b", "ﷺ"]
        {
            let refused = PersonName::parse(&input("سالم", part, "", "")).unwrap_err().0;
            assert_eq!((refused[0].code, refused[0].field.as_str(), refused.len()), (Code::ForbiddenLetters, "father", 1), "{part:?}");
        }
        let long = PersonName::parse(&input(&"م".repeat(81), "", "", &"ن".repeat(5000))).unwrap_err().0;
        assert_eq!(
            long.iter().map(|refusal| (refusal.code, refusal.field.as_str())).collect::<Vec<_>>(),
            [(Code::TooLong, "first"), (Code::TooLong, "family")],
            "all at once"
        );
    }

    #[test]
    fn json_has_the_four_parts_and_is_checked() {
        let name = PersonName::parse(&input("فاطمة", "إبراهيم", "علي", "الأحمد")).unwrap();
        let json = serde_json::to_string(&name).unwrap();
        assert_eq!(json, r#"{"first":"فاطمة","father":"إبراهيم","grandfather":"علي","family":"الأحمد"}"#, "the export's shape");
        assert_eq!(serde_json::from_str::<PersonName>(&json).unwrap(), name, "it reads back");
        assert!(serde_json::from_str::<PersonName>(r#"{"first":"7"}"#).is_err(), "a store with a wrong name does not read silently");
    }

    #[test]
    fn a_whole_name_falls_into_its_parts() {
        let cases = [
            ("فاطمة", ["فاطمة", "", "", ""]),
            ("فاطمة الأحمد", ["فاطمة", "", "", "الأحمد"]),
            ("فاطمة إبراهيم الأحمد", ["فاطمة", "إبراهيم", "", "الأحمد"]),
            ("فاطمة إبراهيم علي الأحمد", ["فاطمة", "إبراهيم", "علي", "الأحمد"]),
            ("عبد الله عبد العزيز آل سعود", ["عبد الله", "عبد العزيز", "", "آل سعود"]),
            ("محمد بن عبد الرحمن بن أبو بكر القحطاني", ["محمد", "بن عبد الرحمن", "بن أبو بكر", "القحطاني"]),
            ("علي سالم حمد ناصر العمر", ["علي", "سالم", "حمد", "ناصر العمر"]),
            ("علي عبد", ["علي", "", "", "عبد"]),
            ("", ["", "", "", ""]),
        ];
        for (whole, [first, father, grandfather, family]) in cases {
            assert_eq!(split_whole(whole), input(first, father, grandfather, family), "{whole}");
        }
    }

    proptest! {
        #[test]
        fn splitting_loses_no_word(words in proptest::collection::vec("[ابتدرسعلمن]{1,6}", 0..9)) {
            let split = split_whole(&words.join("  "));
            let parts = [split.first, split.father, split.grandfather, split.family].join(" ");
            prop_assert_eq!(parts.split_whitespace().collect::<Vec<_>>(), words, "every word typed is in a field");
        }

        #[test]
        fn nothing_typed_ever_panics(first in any::<String>(), family in any::<String>()) {
            let _ = PersonName::parse(&input(&first, "", &split_whole(&first).family, &family));
        }
    }
}
