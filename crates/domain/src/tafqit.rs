//! Amounts in words (التفقيط): what a receipt says beside its figures, so that no digit can be added to it afterwards.
//!
//! Arabic counts change the number, the noun and its case together: «ثلاثة ريالات» but «ثلاث هللات», «أحد عشر ألفًا» but «أحد عشر ألف ريال»,
//! «ألفان» but «ألفا ريال». Written here and not taken from a crate: the one that exists for Rust (n2words, first published this year, version
//! 0.1) knows neither an adjective after the noun («ريالًا سعوديًا») nor the dual that loses its ن before it, and brings fifty languages along.
//! Everything is in the nominative, as a receipt says it («مبلغ قدره …»).

use crate::money::Halalas;

/// Whether the counted noun is masculine or feminine: the number takes the other shape from three to ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// مذكر, such as ريال.
    Masculine,
    /// مؤنث, such as هللة.
    Feminine,
}

/// A noun as it stands after its number in words (تمييز العدد).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noun {
    /// With which shape of the number it goes.
    pub gender: Gender,
    /// None of it, without the number: «لا شيء».
    pub none: &'static str,
    /// One, with its own number: «ريال سعودي واحد».
    pub one: &'static str,
    /// Two, without a number: «ريالان سعوديان».
    pub two: &'static str,
    /// After 3–10: «ريالات سعودية».
    pub few: &'static str,
    /// After 11–99: «ريالًا سعوديًا».
    pub many: &'static str,
    /// After whole hundreds, thousands and beyond: «ريال سعودي».
    pub other: &'static str,
    /// One more after a round number: «مائة ريال سعودي وريال واحد».
    pub another: &'static str,
    /// Two more after a round number: «مائة ريال سعودي وريالان».
    pub another_two: &'static str,
}

/// The Saudi riyal (ريال سعودي).
pub const RIYAL: Noun = Noun {
    gender: Gender::Masculine,
    none: "صفر ريال سعودي",
    one: "ريال سعودي واحد",
    two: "ريالان سعوديان",
    few: "ريالات سعودية",
    many: "ريالًا سعوديًا",
    other: "ريال سعودي",
    another: "ريال واحد",
    another_two: "ريالان",
};

/// Its hundredth (هللة).
pub const HALALA: Noun = Noun {
    gender: Gender::Feminine,
    none: "صفر هللة",
    one: "هللة واحدة",
    two: "هللتان",
    few: "هللات",
    many: "هللة",
    other: "هللة",
    another: "هللة واحدة",
    another_two: "هللتان",
};

/// A thousand, a million, a thousand million: nouns that are counted themselves and may have a noun after them.
struct Scale {
    value: u64,
    one: &'static str,
    /// The dual on its own and with something after it.
    two: [&'static str; 2],
    few: &'static str,
    /// After 11–99, on its own and with something after it.
    many: [&'static str; 2],
}

const SCALES: [Scale; 3] = [
    Scale {
        value: 1_000_000_000, one: "مليار", two: ["ملياران", "مليارا"], few: "مليارات", many: ["مليارًا", "مليار"]
    },
    Scale {
        value: 1_000_000, one: "مليون", two: ["مليونان", "مليونا"], few: "ملايين", many: ["مليونًا", "مليون"]
    },
    Scale { value: 1_000, one: "ألف", two: ["ألفان", "ألفا"], few: "آلاف", many: ["ألفًا", "ألف"] },
];

/// 3–10 before a masculine noun, and before a feminine one.
const UNITS: [[&str; 2]; 8] = [
    ["ثلاثة", "ثلاث"],
    ["أربعة", "أربع"],
    ["خمسة", "خمس"],
    ["ستة", "ست"],
    ["سبعة", "سبع"],
    ["ثمانية", "ثماني"],
    ["تسعة", "تسع"],
    ["عشرة", "عشر"],
];
const TENS: [&str; 8] = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];
const HUNDREDS: [&str; 7] = ["ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"];

/// An amount as a receipt says it (تفقيط): «فقط مائة وثلاثة وعشرون ريالًا سعوديًا وخمس وعشرون هللة لا غير».
pub fn amount_in_words(amount: Halalas) -> String {
    format!("فقط {} لا غير", said(amount))
}

/// The same without the words around it, for a sentence.
pub fn said(amount: Halalas) -> String {
    let all = amount.halalas().unsigned_abs();
    match (all / 100, all % 100) {
        (riyals, 0) => in_words(riyals, &RIYAL),
        (0, halalas) => in_words(halalas, &HALALA),
        (riyals, halalas) => format!("{} و{}", in_words(riyals, &RIYAL), in_words(halalas, &HALALA)),
    }
}

/// A whole number with its noun: «ثلاثة ريالات سعودية», «ألفا ريال سعودي», «مائة ريال سعودي وريال واحد».
pub fn in_words(number: u64, noun: &Noun) -> String {
    let last = number % 100;
    match (number, last) {
        (0, _) => noun.none.to_owned(),
        (1, _) => noun.one.to_owned(),
        (2, _) => noun.two.to_owned(),
        (_, 0) => format!("{} {}", cardinal(number, noun.gender, true), noun.other),
        // One and two are never said before their noun: it is said once more instead.
        (_, 1) => format!("{} {} و{}", cardinal(number - 1, noun.gender, true), noun.other, noun.another),
        (_, 2) => format!("{} {} و{}", cardinal(number - 2, noun.gender, true), noun.other, noun.another_two),
        (_, 3..=10) => format!("{} {}", cardinal(number, noun.gender, true), noun.few),
        _ => format!("{} {}", cardinal(number, noun.gender, true), noun.many),
    }
}

/// The parts of the number joined by «و». `joined` says that a noun follows the last of them, which then loses its ن or its tanwin.
fn cardinal(number: u64, gender: Gender, joined: bool) -> String {
    let mut parts = Vec::new();
    let mut rest = number;
    for scale in &SCALES {
        let (count, below) = (rest / scale.value, rest % scale.value);
        rest = below;
        if count > 0 {
            parts.push(scaled(count, scale, joined && rest == 0));
        }
    }
    let (hundreds, below) = (rest / 100, rest % 100);
    if hundreds > 0 {
        parts.push(hundred(hundreds, joined && below == 0).to_owned());
    }
    if below > 0 {
        parts.push(below_hundred(below, gender));
    }
    parts.join(" و")
}

/// So many thousands, millions …: «ألف», «ألفان», «ثلاثة آلاف», «أحد عشر ألفًا», «مائة ألف», «مائة ألف وألف».
fn scaled(count: u64, scale: &Scale, joined: bool) -> String {
    let of = |pair: [&'static str; 2]| if joined { pair[1] } else { pair[0] };
    let counted = |count: u64| cardinal(count, Gender::Masculine, true);
    match (count, count % 100) {
        (1, _) => scale.one.to_owned(),
        (2, _) => of(scale.two).to_owned(),
        (_, 0) => format!("{} {}", counted(count), scale.one),
        (_, 1) => format!("{} {} و{}", counted(count - 1), scale.one, scale.one),
        (_, 2) => format!("{} {} و{}", counted(count - 2), scale.one, of(scale.two)),
        (_, 3..=10) => format!("{} {}", counted(count), scale.few),
        _ => format!("{} {}", counted(count), of(scale.many)),
    }
}

fn hundred(hundreds: u64, joined: bool) -> &'static str {
    match (hundreds, joined) {
        (1, _) => "مائة",
        (2, true) => "مائتا",
        (2, false) => "مائتان",
        _ => word(&HUNDREDS, hundreds, 3),
    }
}

/// 1–99 as they stand before a noun of this gender, or as the last part of a longer number.
fn below_hundred(number: u64, gender: Gender) -> String {
    let of = |pair: [&'static str; 2]| if gender == Gender::Masculine { pair[0] } else { pair[1] };
    match number {
        1 => of(["واحد", "واحدة"]).to_owned(),
        2 => of(["اثنان", "اثنتان"]).to_owned(),
        3..=10 => unit(number, gender).to_owned(),
        11 => of(["أحد عشر", "إحدى عشرة"]).to_owned(),
        12 => of(["اثنا عشر", "اثنتا عشرة"]).to_owned(),
        13..=19 => format!("{} {}", unit(number - 10, gender), of(["عشر", "عشرة"])),
        _ => {
            let tens = word(&TENS, number / 10, 2);
            match number % 10 {
                0 => tens.to_owned(),
                1 => format!("{} و{tens}", of(["واحد", "إحدى"])),
                2 => format!("{} و{tens}", of(["اثنان", "اثنتان"])),
                // Without a noun right after it «ثماني» loses its ي.
                8 => format!("{} و{tens}", of(["ثمانية", "ثمانٍ"])),
                units => format!("{} و{tens}", unit(units, gender)),
            }
        }
    }
}

fn unit(number: u64, gender: Gender) -> &'static str {
    let place = usize::try_from(number.saturating_sub(3)).unwrap_or_default();
    let [masculine, feminine] = UNITS.get(place).copied().unwrap_or_default();
    if gender == Gender::Masculine { masculine } else { feminine }
}

fn word(words: &[&'static str], number: u64, first: u64) -> &'static str {
    usize::try_from(number.saturating_sub(first)).ok().and_then(|place| words.get(place)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
