//! Hand-made pairs: who should be shown side by side before saving, and who should not, and why.
#![allow(clippy::unwrap_used)]
use super::Reason::*;
use super::*;
use crate::name::NameInput;
use proptest::prelude::*;

/// Reads `first/father/grandfather/family | id | birth | phone | sex`; the later parts may be left out.
fn person(text: &str) -> Fingerprint {
    let mut fields = text.split('|').map(str::trim);
    let mut next = || fields.next().unwrap_or_default().to_owned();
    let (name, id, birth, phone, sex) = (next(), next(), next(), next(), next());
    let mut parts = name.split('/').map(|part| part.trim().to_owned());
    let mut part = || parts.next().unwrap_or_default();
    let name = NameInput { first: part(), father: part(), grandfather: part(), family: part() };
    Fingerprint {
        name: PersonName::parse(&name).unwrap(),
        ids: id.split_whitespace().map(|id| NationalId::parse(id).unwrap()).collect(),
        documents: Vec::new(),
        birth: (!birth.is_empty()).then(|| RecordedDate::try_from(birth).unwrap()),
        phones: phone.split_whitespace().map(|phone| Phone::parse(phone).unwrap()).collect(),
        sex: Sex::parse(&sex),
    }
}

const LIKELY: bool = true;
const NOT: bool = false;

/// One person | another | shown side by side? | a reason that must be said | why.
const PAIRS: [(&str, &str, bool, Reason, &str); 50] = [
    // One person, entered twice.
    ("فاطمة/إبراهيم/علي/الأحمد|1000000008", "هند/سعد//القحطاني|1000000008", LIKELY, SameId, "one ID is one person, whatever else was typed"),
    ("علي/سالم/حمد/العمر|2000000006", "علي/سالم/حمد/العمر|2000000006 1000000008", LIKELY, SameId, "an earlier Iqama is kept"),
    ("فاطمة/إبراهيم/علي/الأحمد", "فاطمة/إبراهيم/علي/الأحمد", LIKELY, SameName, "a four-part name alone is worth a look"),
    ("فاطمة/إبراهيم/علي/الأحمد", "فاطمه/ابراهيم/علي/احمد", LIKELY, SameName, "spelling of the search key"),
    ("عبد الله/محمد/سالم/الحربي", "عبدالله/محمد/سالم/حربي", LIKELY, SameName, "a compound with and without its space"),
    ("عبد الله/بن محمد/بن سالم/آل سعود", "عبدالله/محمد/سالم/السعود", LIKELY, SameName, "with and without «بن» and «آل»"),
    ("فاطمة/إبراهيم//الأحمد||1400-03-12 AH", "فاطمة/إبراهيم/علي/الأحمد||1400-03-12 AH", LIKELY, SameName, "one part less, one birth date"),
    ("هيا/ناصر//الحسن||1985-08-31 CE", "هيا/ناصر/سعد/الحسن||1405-12-15 AH", LIKELY, SameBirth, "one day in two calendars"),
    ("هيا///الحسن||1985-08-31 CE", "هيا/ناصر/سعد/الحسن||1985-08-31 CE", LIKELY, SameBirth, "first and family name and the birth date"),
    ("مريم/علي/صالح/الصالح||1990-05-03 CE", "مريم/علي/صالح/الصالح||1990-03-05 CE", LIKELY, NearBirth, "day and month swapped"),
    ("مريم/علي//الصالح||1409-05-03 AH", "مريم/علي//الصالح||1409-05-04 AH", LIKELY, NearBirth, "a day off, as from another Hijri table"),
    (
        "فاطمة/إبراهيم/علي/الأحمد||1990-05-03 CE",
        "فاطنة/إبراهيم/علي/الأحمد||1990-05-03 CE",
        LIKELY,
        SimilarName,
        "one letter beside the right key",
    ),
    ("إبراهيم/سالم/حمد/الدوسري||1990-05-03 CE", "ابراهيم/سالم/حمد/الدوسرى||1990-05-03 CE", LIKELY, SameName, "alef maqsura at the end"),
    ("إبراهيم/سالم/حمد/الدوسري||1990-05-03 CE", "ابرهيم/سالم/حمد/الدوسري||1990-05-03 CE", LIKELY, SimilarName, "the long a left out"),
    ("عبدالرحمن/علي/سعد/الشمري||1990-05-03 CE", "عبد الرحمان/علي/سعد/الشمري||1990-05-03 CE", LIKELY, SimilarName, "the long a written"),
    ("اسماعيل/علي/سعد/الشمري||1990-05-03 CE", "اسماعلي/علي/سعد/الشمري||1990-05-03 CE", LIKELY, SimilarName, "two letters swapped"),
    ("نورة/علي/سعد/الشمري", "نورا/علي/سعد/الشمري", LIKELY, SameName, "one name to whoever hears it"),
    (
        "عائشة/محمد/خالد/السعيد||1370-07-01 AH",
        "عايشه/محمد/خالد/السعيد||1370-07-01 AH",
        LIKELY,
        FirstOfRajab,
        "the whole name, and 1 Rajab adds a little",
    ),
    (
        "عائشة/محمد/خالد/السعيد||1370-07-01 AH",
        "عائشة/محمد/خالد/السعيد||1370-03-14 AH",
        LIKELY,
        SameBirthYear,
        "the true day was found later",
    ),
    ("عائشة/محمد/خالد/السعيد||1370 AH", "عائشة/محمد/خالد/السعيد||1370-03-14 AH", LIKELY, SameBirthYear, "a year alone first"),
    (
        "علي/سالم/حمد/العمر|2000000006|1990-05-03 CE",
        "علي/سالم/حمد/العمر|1000000008|1990-05-03 CE",
        LIKELY,
        SameBirth,
        "a resident who became a citizen",
    ),
    (
        "علي/سالم/حمد/العمر|2000000006|1990-05-03 CE",
        "علي/سالم/حمد/العمر|2000000014|1990-05-03 CE",
        LIKELY,
        DifferentId,
        "an Iqama under a new number",
    ),
    (
        "فاطمة/إبراهيم/علي/الأحمد||1990-05-03 CE|0550000012",
        "Fatima/Ibrahim/Ali/Alahmad||1990-05-03 CE|0550000012",
        LIKELY,
        SharedPhone,
        "the passport's letters: date and telephone tell",
    ),
    (
        "فهد/ناصر/سعد/الحربي||1990-05-03 CE",
        "الحربي/فهد/ناصر/سعد||1990-05-03 CE",
        LIKELY,
        SimilarName,
        "family name first, as on a passport",
    ),
    (
        "نور/علي/سعد/الشمري||1990-05-03 CE|0550000012|male",
        "نور/علي/سعد/الشمري||1990-05-03 CE|0550000012|female",
        LIKELY,
        DifferentSex,
        "sex mistyped, all else equal",
    ),
    (
        "فاطمة/إبراهيم/علي/الأحمد|||0550000012",
        "فاطمة///الأحمد|||0550000012",
        NOT,
        SharedPhone,
        "first, family and a telephone are not yet enough",
    ),
    (
        "علي/سالم/حمد/العمر|1000000008|1990-05-03 CE",
        "علي/سالم/حمد/العمر|1000000016|1990-05-03 CE",
        LIKELY,
        DifferentId,
        "two numbers, yet one name and one birthday: one of the numbers may be from a wrong card",
    ),
    (
        "فاطمة/إبراهيم/علي/الأحمد||1990-05-03 CE",
        "فاطمة/إبراهيم/علي/الحمد||1990-05-03 CE",
        LIKELY,
        SameBirth,
        "the family name misread, all else equal",
    ),
    // Two persons.
    ("محمد/سالم/حمد/العمر||1990-05-03 CE|0550000012", "أحمد/سالم/حمد/العمر||1992-07-11 CE|0550000012", NOT, DifferentFirstName, "brothers"),
    (
        "حسن/سالم/حمد/العمر||1990-05-03 CE|0550000012|male",
        "حسين/سالم/حمد/العمر||1990-05-03 CE|0550000012|male",
        NOT,
        DifferentFirstName,
        "twins with like names",
    ),
    (
        "سلمان/سالم/حمد/العمر||1990-05-03 CE|0550000012",
        "سليمان/سالم/حمد/العمر||1990-05-03 CE|0550000012",
        NOT,
        DifferentFirstName,
        "twins with like names",
    ),
    (
        "منى/سالم/حمد/العمر||1990-05-03 CE|0550000012|female",
        "محمد/سالم/حمد/العمر||1990-05-03 CE|0550000012|male",
        NOT,
        DifferentFirstName,
        "twins",
    ),
    (
        "عبدالحكيم/سالم/حمد/العمر||1990-05-03 CE",
        "عبدالحليم/سالم/حمد/العمر||1990-05-03 CE",
        NOT,
        DifferentFirstName,
        "twins whose names begin alike",
    ),
    ("عبدالعزيز/سالم/حمد/العمر||1360-07-01 AH", "عبدالله/سالم/حمد/العمر||1360-07-01 AH", NOT, FirstOfRajab, "brothers, both on 1 Rajab"),
    ("سلطان/سالم/حمد/العمر||1990-05-03 CE", "سلطانة/سالم/حمد/العمر||1990-05-03 CE", NOT, DifferentFirstName, "a brother and a sister"),
    (
        "محمد/أحمد//الحربي||1960-05-03 CE|0550000012",
        "أحمد/محمد//الحربي||1990-05-03 CE|0550000012",
        NOT,
        DifferentFirstName,
        "father and son",
    ),
    ("محمد/أحمد/محمد/الحربي||1940-05-03 CE", "محمد/أحمد/محمد/الحربي||1995-05-03 CE", NOT, DifferentBirth, "grandfather and grandson"),
    ("محمد/علي/سالم/القحطاني|||0550000012", "محمد/سعد/سالم/القحطاني|||0550000012", NOT, SimilarName, "cousins named for one grandfather"),
    ("فاطمة/إبراهيم/علي/الأحمد|||0550000012", "سالم/حمد/سعد/العمر|||0550000012", NOT, SharedPhone, "wife and husband share a telephone"),
    ("محمد///الحربي||1360-07-01 AH", "محمد/علي/سعد/الحربي||1360-07-01 AH", NOT, FirstOfRajab, "a frequent name and nobody's birthday"),
    ("محمد/علي//الحربي", "محمد/علي/سعد/القحطاني", NOT, SimilarName, "first and father's name, another family"),
    (
        "محمد/علي/سعد/الحربي|1000000008|1370-07-01 AH",
        "محمد/علي/سعد/الحربي|1000000016|1370-07-01 AH",
        NOT,
        DifferentId,
        "two citizens with one name on 1 Rajab",
    ),
    (
        "محمد/علي/سعد/الحربي|1000000008|1970-02-11 CE",
        "محمد/علي/سعد/الحربي|1000000016|1991-03-05 CE",
        NOT,
        DifferentId,
        "two citizens with one name",
    ),
    ("نور/علي/سعد/الشمري||1990-05-03 CE||male", "نور/علي/سعد/الشمري||1999-05-03 CE||female", NOT, DifferentSex, "one name for both sexes"),
    ("خالد/علي//العتيبي||1990-05-03 CE", "صالح/سعد//الغامدي||1990-05-03 CE", NOT, SameBirth, "strangers born on one day"),
    (
        "خالد/علي//العتيبي||1370-07-01 AH|0550000012",
        "صالح/سعد//الغامدي||1370-07-01 AH|0550000012",
        NOT,
        FirstOfRajab,
        "strangers of one reception's telephone",
    ),
    (
        "عبد الرحمن/علي//العتيبي||1990-05-03 CE",
        "عبد الرحيم/علي//العتيبي||1990-05-03 CE",
        NOT,
        DifferentFirstName,
        "servants of other names",
    ),
    ("علي/سالم/حمد/العمر", "حمد/علي/سالم/العمر", NOT, DifferentFirstName, "a son named for his great-grandfather"),
    ("علي/سالم/حمد", "حمد/علي/سالم", NOT, SimilarName, "a grandson whose family is not written"),
    (
        "فاطمة/إبراهيم/علي/الأحمد||1990-05-03 CE",
        "Maria/Santos//Cruz||1990-05-03 CE",
        NOT,
        SameBirth,
        "another script and only a date in common",
    ),
];

#[test]
fn hand_made_pairs_are_judged_as_a_clerk_would() {
    let mut wrong = Vec::new();
    for (one, other, likely, reason, why) in PAIRS {
        let likeness = score(&person(one), &person(other));
        if likeness.is_likely() != likely || !likeness.reasons.contains(&reason) {
            wrong.push(format!("{why}\n  {one}\n  {other}\n  {likeness:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} pairs are judged otherwise:\n{}", wrong.len(), PAIRS.len(), wrong.join("\n"));
}

#[test]
fn only_one_national_id_is_certain() {
    for (one, other, _, _, why) in PAIRS {
        let likeness = score(&person(one), &person(other));
        assert_eq!(likeness.is_certain(), likeness.reasons.contains(&SameId), "{why}");
    }
}

#[test]
fn another_document_is_strong_even_under_another_kind() {
    let paper = |kind: &str, number: &str| OtherDocument::parse(kind, number).unwrap();
    let (mut one, mut other) = (person("Maria/Santos//Cruz"), person("ماريا///كروز"));
    one.documents.push(paper("جواز", "P 123456A"));
    other.documents.push(paper("جواز سفر", "p123456a"));
    assert!(score(&one, &other).is_likely() && score(&one, &other).reasons.contains(&SameDocument), "one passport, two ways of writing it");
    other.documents[0].number = "12".to_owned();
    one.documents[0].number = "12".to_owned();
    assert!(!score(&one, &other).reasons.contains(&SameDocument), "a short number says nothing");
}

#[test]
fn the_first_of_rajab_weighs_less_than_a_birthday() {
    let of = |birth: &str| score(&person(&format!("محمد/علي//الحربي||{birth}")), &person(&format!("محمد/علي//الحربي||{birth}"))).score;
    assert!(of("1370-07-01 AH") + 15 < of("1370-07-02 AH"), "it was written for many whose day nobody knew");
}

#[test]
fn twins_stay_far_below_the_line() {
    for (one, other, _, _, why) in PAIRS.into_iter().filter(|pair| pair.4.starts_with("twins")) {
        assert!(score(&person(one), &person(other)).score <= 25, "{why}: all but the first name is theirs in common");
    }
}

#[test]
fn the_strongest_reason_is_said_first() {
    let likeness =
        score(&person("فاطمة/إبراهيم/علي/الأحمد||1990-05-03 CE|0550000012"), &person("فاطمة/إبراهيم/علي/الأحمد||1990-05-03 CE|0550000012"));
    assert_eq!(likeness.reasons, [SameName, SameBirth, SharedPhone], "the clerk reads the first words first");
}

proptest! {
    #[test]
    fn the_order_of_the_two_makes_no_difference(one in 0..PAIRS.len(), other in 0..PAIRS.len()) {
        let (one, other) = (person(PAIRS[one].0), person(PAIRS[other].1));
        prop_assert_eq!(score(&one, &other), score(&other, &one), "likeness has no direction");
        prop_assert!(score(&one, &one).is_likely() || one.name.full().split(' ').count() < 4, "everybody is like themselves");
    }
}
