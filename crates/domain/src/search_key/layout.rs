//! Text typed with the keyboard in the wrong language: the other reading of the same keys (لوحة المفاتيح العربية 101).

/// Each Latin key and what it gives on the Arabic layout; the lam-alef keys give two letters.
const KEYS: [(char, &str); 44] = [
    ('q', "ض"),
    ('w', "ص"),
    ('e', "ث"),
    ('r', "ق"),
    ('t', "ف"),
    ('y', "غ"),
    ('u', "ع"),
    ('i', "ه"),
    ('o', "خ"),
    ('p', "ح"),
    ('[', "ج"),
    (']', "د"),
    ('a', "ش"),
    ('s', "س"),
    ('d', "ي"),
    ('f', "ب"),
    ('g', "ل"),
    ('h', "ا"),
    ('j', "ت"),
    ('k', "ن"),
    ('l', "م"),
    (';', "ك"),
    ('\'', "ط"),
    ('z', "ئ"),
    ('x', "ء"),
    ('c', "ؤ"),
    ('v', "ر"),
    ('b', "لا"),
    ('n', "ى"),
    ('m', "ة"),
    (',', "و"),
    ('.', "ز"),
    ('/', "ظ"),
    ('`', "ذ"),
    // With Shift. Caps lock sends these without meaning them; a plain letter is then read as its small key.
    ('H', "أ"),
    ('Y', "إ"),
    ('N', "آ"),
    ('G', "لأ"),
    ('T', "لإ"),
    ('B', "لآ"),
    ('{', "ج"),
    ('}', "د"),
    (':', "ك"),
    ('"', "ط"),
];

/// The same keys read in the other layout: «hgshgl» → «السالم», «بشفهةش» → `fatima`. `None` when no key of a layout was struck.
///
/// For the search box only, after nothing was found: it says what it searched instead.
pub fn other_layout(typed: &str) -> Option<String> {
    let latin = typed.chars().any(|letter| letter.is_ascii_alphabetic());
    let arabic = typed.chars().any(|letter| matches!(letter, '\u{0620}'..='\u{064A}'));
    match (latin, arabic) {
        (true, false) => Some(typed.chars().map(|key| arabic_of(key).map_or_else(|| key.to_string(), str::to_owned)).collect()),
        (false, true) => Some(latin_of(typed)),
        _ => None,
    }
}

fn arabic_of(key: char) -> Option<&'static str> {
    let find = |key: char| KEYS.iter().find(|(latin, _)| *latin == key).map(|(_, arabic)| *arabic);
    find(key).or_else(|| find(key.to_ascii_lowercase()))
}

fn latin_of(typed: &str) -> String {
    let mut latin = String::with_capacity(typed.len());
    let mut rest = typed;
    while let Some(letter) = rest.chars().next() {
        // Longest first: «لا» is one key.
        let struck = KEYS.iter().filter(|(_, arabic)| rest.starts_with(arabic)).max_by_key(|(_, arabic)| arabic.len());
        latin.push(struck.map_or(letter, |(key, _)| key.to_ascii_lowercase()));
        rest = rest.get(struck.map_or(letter.len_utf8(), |(_, arabic)| arabic.len())..).unwrap_or_default();
    }
    latin
}
