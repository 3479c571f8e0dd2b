//! Every spelling that domain.md lists must meet, whatever the clerk types, and nothing typed may become search syntax.
#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;

/// Written so | also so.
const EXACT_PAIRS: [(&str, &str); 36] = [
    ("أحمد", "احمد"),
    ("إبراهيم", "ابراهيم"),
    ("آمنة", "امنه"),
    ("ٱلرحمن", "الرحمن"),
    ("فاطمة", "فاطمه"),
    ("مصطفى", "مصطفي"),
    ("هدى", "هدي"),
    ("مُحَمَّد", "محمد"),
    ("رحمٰن", "رحمن"),
    ("محـــمد", "محمد"),
    ("ﻣﺤﻤﺪ", "محمد"),
    ("ﻋﻼء", "علاء"),
    ("ﷲ", "الله"),
    ("کریم", "كريم"),
    ("علی", "علي"),
    ("١٢٣", "123"),
    ("۱۲۳", "123"),
    ("فا\u{200F}طمة", "فاطمة"),
    ("\u{202B}سالم\u{202C}", "سالم"),
    ("\u{2067}سالم\u{2069}", "سالم"),
    ("سا\u{FEFF}لم", "سالم"),
    ("سا\u{061C}لم", "سالم"),
    ("سا\u{200B}لم", "سالم"),
    ("م\u{FE76}حمد", "محمد"),
    ("مح\u{FC60}مد", "محمد"),
    ("علي   سالم", "علي سالم"),
    ("علي\u{00A0}سالم", "علي سالم"),
    ("علي، سالم", "علي سالم"),
    ("علي، سالم.", "علي سالم"),
    ("علي\tسالم\n", "علي سالم"),
    ("أ\u{064E}حمد", "احمد"),
    ("ا\u{0654}حمد", "احمد"),
    ("نورة آل سعود", "نوره ال سعود"),
    ("AHMED", "ahmed"),
    ("José", "jose"),
    ("Al-Harbi", "al harbi"),
];

const LOOSE_PAIRS: [(&str, &str); 26] = [
    ("مؤمن", "مومن"),
    ("فؤاد", "فواد"),
    ("عائشة", "عايشه"),
    ("رائد", "رايد"),
    ("هيفاء", "هيفا"),
    ("دعاء", "دعا"),
    ("بهاء الدين", "بها الدين"),
    ("عبد الله", "عبدالله"),
    ("عبد العزيز", "عبدالعزيز"),
    ("عبد ال رحمن", "عبدالرحمن"),
    ("عبد رب النبي", "عبدرب النبي"),
    ("أبو بكر", "ابوبكر"),
    ("أبو عبد الله", "ابوعبدالله"),
    ("أبو عبد الله", "ابو عبدالله"),
    ("محمد بن سالم", "محمد سالم"),
    ("فاطمة بنت علي", "فاطمه علي"),
    ("محمد ابن سالم", "محمد سالم"),
    ("آل سعود", "السعود"),
    ("آل سعود", "سعود"),
    ("الأحمد", "احمد"),
    ("الإبراهيم", "إبراهيم"),
    ("السالم", "سالم"),
    ("الحربي", "حربي"),
    ("عبد الله بن عبد العزيز آل الشيخ", "عبدالله عبدالعزيز الشيخ"),
    ("Ali bin Salem Al-Harbi", "ali salem harbi"),
    ("رؤى", "روي"),
];

#[test]
fn every_listed_spelling_meets_in_the_exact_key() {
    for (one, other) in EXACT_PAIRS {
        assert_eq!(exact_key(one), exact_key(other), "{one} and {other} are one word");
        assert_eq!(loose_key(one), loose_key(other), "what meets exactly meets loosely");
    }
}

#[test]
fn every_listed_spelling_meets_in_the_loose_key() {
    for (one, other) in LOOSE_PAIRS {
        assert_eq!(loose_key(one), loose_key(other), "{one} and {other} are one name");
    }
}

#[test]
fn different_names_stay_apart() {
    for (one, other) in
        [("سالم", "سليم"), ("حسن", "حسين"), ("مؤمن", "مأمون"), ("عبد الله", "عبد الإله"), ("علي", "علا"), ("هند", "هنادي"), ("الله", "له")]
    {
        assert_ne!(loose_key(one), loose_key(other), "{one} and {other} are two names");
    }
    assert_ne!(exact_key("فؤاد"), exact_key("فواد"), "hamza on waw joins only in the loose key, so the true spelling ranks first");
    assert_ne!(exact_key("عبد الله"), exact_key("عبدالله"), "the space joins only in the loose key");
}

#[test]
fn fillers_alone_are_still_found() {
    assert_eq!(loose_key("بن"), "بن", "an empty key would never be found");
    assert_eq!(loose_key("آل"), "ال", "an empty key would never be found");
    assert_eq!((loose_key("عبد"), loose_key("ابو")), ("عبد".to_owned(), "ابو".to_owned()), "a compound cut short is itself");
}

#[test]
fn a_name_is_found_while_it_is_typed() {
    let kept = loose_key("فاطمة إبراهيم علي الأحمد");
    for typed in ["ف", "فاط", "احمد فاطمه", "الاحم فاط", "ابراهيم", "علي فا"] {
        let query = query_tokens(typed);
        let found = query.loose.iter().all(|begins| kept.split(' ').any(|word| word.starts_with(begins.as_str())));
        assert!(
            found
                || query
                    .exact
                    .iter()
                    .all(|begins| exact_key("فاطمة إبراهيم علي الأحمد").split(' ').any(|word| word.starts_with(begins.as_str()))),
            "{typed} finds nobody"
        );
    }
}

#[test]
fn numbers_are_told_from_names() {
    let query = query_tokens(" ١٠٠٠ ٠٠٠ ٠٠٨ ");
    assert_eq!((query.digits.as_deref(), query.mobile), (Some("1000000008"), None), "an ID in Eastern digits");
    for typed in ["055 000 0012", "+966 55 000 0012", "00966550000012", "٥٥٠٠٠٠٠١٢", "966550000012"] {
        assert_eq!(query_tokens(typed).mobile.as_deref(), Some("+966550000012"), "typed as {typed:?}");
    }
    assert_eq!(query_tokens("2026-000318").digits.as_deref(), Some("2026000318"), "a request number");
    assert_eq!(query_tokens("05500").mobile.as_deref(), Some("+9665500"), "a mobile half typed");
    assert_eq!(query_tokens("فاطمة 008").digits, None, "a name with digits is a name");
    assert_eq!(query_tokens(" - "), Query::default(), "nothing to search");
}

#[test]
fn search_syntax_is_only_text() {
    for typed in ["\"علي\"", "علي*", "NEAR(علي, 2)", "-علي", "name:علي", "علي OR 1=1", "علي^2", "{علي}", "'; DROP TABLE person; --"]
    {
        let letters = |key: &str| key.chars().all(|letter| letter == ' ' || letter.is_alphanumeric());
        assert!(letters(&exact_key(typed)) && letters(&loose_key(typed)), "{typed} kept a sign that a search engine obeys");
    }
    assert_eq!(exact_key("علي OR سالم"), "علي or سالم", "an operator in small letters is a word");
}

#[test]
fn the_wrong_keyboard_language_is_read_the_other_way() {
    assert_eq!(other_layout("hgshgl").as_deref(), Some("السالم"), "the example of the look");
    assert_eq!(other_layout("SHGL").as_deref(), Some("سألأم"), "with Shift or caps lock the same keys carry hamza");
    assert_eq!(other_layout("بشفهةش").as_deref(), Some("fatima"), "Latin typed on the Arabic layout");
    assert_eq!(other_layout("لاشيق").as_deref(), Some("badr"), "lam-alef is one key");
    assert_eq!((other_layout("123"), other_layout("علي Ali"), other_layout("")), (None, None, None), "no key of one layout alone");
}

proptest! {
    #[test]
    fn keys_hold_only_letters_digits_and_single_spaces(text in any::<String>()) {
        for key in [exact_key(&text), loose_key(&text)] {
            prop_assert!(key.chars().all(|letter| letter == ' ' || letter.is_alphanumeric()), "{:?}", key);
            prop_assert!(!key.contains("  ") && key.trim() == key, "{:?}", key);
        }
    }

    #[test]
    fn a_key_of_a_key_is_itself(text in "[ء-ي ًٌَُِّْـa-zA-Z٠-٩0-9.،-]{0,40}") {
        let exact = exact_key(&text);
        prop_assert_eq!(exact_key(&exact), exact.clone(), "what is stored folds to itself");
        prop_assert_eq!(loose_key(&exact), loose_key(&text), "the loose key can be made from the exact one");
    }

    #[test]
    fn vowels_and_marks_never_change_a_key(name in "[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]{1,12}", place in 0_usize..12, mark in "[\u{064B}-\u{0652}\u{0640}\u{200B}-\u{200F}\u{2066}-\u{2069}]") {
        let at = name.char_indices().map(|(at, _)| at).nth(place % name.chars().count()).unwrap();
        let marked = format!("{}{mark}{}", &name[..at], &name[at..]);
        prop_assert_eq!(exact_key(&marked), exact_key(&name), "marks are not typed when one searches");
    }

    #[test]
    fn the_other_layout_never_panics(typed in any::<String>()) {
        let _ = other_layout(&typed);
    }
}
