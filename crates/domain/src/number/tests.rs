//! What the office relies on when numbers are read out: no wrong digit, no swap and no wrong series ever passes.
#![allow(clippy::unwrap_used)]
use super::damm::DAMM;
use super::*;
use proptest::prelude::*;

#[test]
fn the_table_is_a_quasigroup_without_fixed_swaps() {
    for row in 0..10_usize {
        let mut seen = [false; 10];
        DAMM[row].iter().for_each(|value| seen[usize::from(*value)] = true);
        assert!(seen.iter().all(|seen| *seen), "row {row} is no permutation, so a wrong digit could pass");
        assert_eq!(DAMM[row][row], 0, "the check digit of the whole must lead back to nothing");
        for (first, second) in (0..10_usize).flat_map(|first| (0..10_usize).map(move |second| (first, second))).filter(|(a, b)| a != b) {
            let after = |first: usize, second: usize| DAMM[usize::from(DAMM[row][first])][second];
            assert_ne!(after(first, second), after(second, first), "{first}{second} and {second}{first} must differ");
        }
    }
}

#[test]
fn numbers_look_as_drawn() {
    assert_eq!(RequestNumber::new(2026, 318).unwrap().to_string().len(), "2026-000318".len(), "the shape of the drawn screens");
    assert_eq!(FileNumber::new(572).unwrap().to_string(), "5724", "the worked example of Damm's method: 572 takes 4");
    assert_eq!(FileNumber::new(1).unwrap().to_string().len(), 4, "short files are padded to four digits");
    assert_eq!(DeclarationNumber::new(1448, 100_000).unwrap().to_string().len(), 12, "a busy year grows by a digit");
}

#[test]
fn printed_numbers_never_change() {
    let all = [
        FileNumber::new(1).unwrap().to_string(),
        RequestNumber::new(2026, 318).unwrap().to_string(),
        DeclarationNumber::new(2026, 318).unwrap().to_string(),
        LetterNumber::new(1448, 512).unwrap().to_string(),
    ];
    assert_eq!(all, ["0013", "2026-003180", "2026-003186", "1448-005129"], "papers in people's hands carry these");
}

#[test]
fn every_way_of_saying_it_gives_the_same_number() {
    let number = RequestNumber::new(2026, 318).unwrap();
    let written = number.to_string();
    let check = written.chars().next_back().unwrap();
    let shapes = [
        written.replace('-', "\u{2013}"),
        written.replace('-', " - "),
        written.replace('-', " "),
        written.replace('-', "/"),
        written.replace('-', ""),
        written.replace('-', "\u{2212}"),
        format!("2026-318{check}"),
        format!("2026 003 18{check}"),
        format!("\u{2066}{written}\u{2069}"),
        crate::text::Digits::Eastern.draw(&written),
    ];
    for typed in shapes {
        assert_eq!(RequestNumber::parse(&typed).unwrap(), number, "typed as {typed:?}");
    }
    assert_eq!(FileNumber::parse(" ٤٢١-٩").unwrap(), FileNumber::new(421).unwrap(), "a file number takes the same shapes");
}

#[test]
fn what_is_no_number_is_told_from_a_wrong_one() {
    for typed in [
        "",
        "-",
        "2026",
        "2026-",
        "رقم 12",
        "2026-0",
        "26-003184",
        "2026-0003180",
        "2026-00000000000",
        "0999-000019",
        "99999999999999999999999",
    ] {
        assert_eq!(RequestNumber::parse(typed).unwrap_err().code, Code::NumberShape, "{typed:?} has not the shape");
    }
    assert_eq!(FileNumber::parse("4217").unwrap_err().code, Code::NumberCheckDigit, "misheard");
    assert!(FileNumber::new(0).is_err() && RequestNumber::new(2026, SERIAL_MAX + 1).is_err(), "no such serial is allotted");
}

#[test]
fn json_is_the_number_people_see() {
    let number = LetterNumber::new(2026, 512).unwrap();
    let json = serde_json::to_string(&number).unwrap();
    assert_eq!(json, format!("\"{number}\""), "one form everywhere");
    assert_eq!(serde_json::from_str::<LetterNumber>(&json).unwrap(), number, "and it reads back");
}

proptest! {
    #[test]
    fn a_wrong_digit_or_a_swap_never_passes(year in 1300_u16..3000, serial in 1_u32..=SERIAL_MAX, place in 0_usize..9, by in 1_u8..10) {
        let request = RequestNumber::new(year, serial).unwrap();
        prop_assert_eq!(RequestNumber::parse(&request.to_string()).unwrap(), request, "it reads back as itself");
        let digits = request.to_string().replace('-', "").into_bytes();
        let mut wrong = digits.clone();
        wrong[place] = b'0' + (wrong[place] - b'0' + by) % 10;
        prop_assert!(RequestNumber::parse(&with_dash(&wrong)).is_err(), "one misheard digit");
        let mut swapped = digits.clone();
        swapped.swap(place, place + 1);
        prop_assert!(swapped == digits || RequestNumber::parse(&with_dash(&swapped)).is_err(), "two neighbours swapped");
    }

    #[test]
    fn a_wrong_digit_or_a_swap_in_a_file_number_never_passes(serial in 1_u32..=SERIAL_MAX, place in 0_usize..9, by in 1_u8..10) {
        let file = FileNumber::new(serial).unwrap();
        prop_assert_eq!(FileNumber::parse(&file.to_string()).unwrap(), file, "it reads back as itself");
        let digits = file.to_string().into_bytes();
        let place = place % (digits.len() - 1);
        let mut wrong = digits.clone();
        wrong[place] = b'0' + (wrong[place] - b'0' + by) % 10;
        prop_assert!(FileNumber::parse(&String::from_utf8(wrong).unwrap()).is_err(), "one misheard digit");
        let mut swapped = digits.clone();
        swapped.swap(place, place + 1);
        prop_assert!(swapped == digits || FileNumber::parse(&String::from_utf8(swapped).unwrap()).is_err(), "two neighbours swapped");
    }

    #[test]
    fn a_number_of_one_series_is_none_of_another(year in 1300_u16..3000, serial in 1_u32..=SERIAL_MAX) {
        let request = RequestNumber::new(year, serial).unwrap();
        let written = request.to_string();
        prop_assert!(DeclarationNumber::parse(&written).is_err() && LetterNumber::parse(&written).is_err(), "the series is in the check digit");
        prop_assert_eq!(AnyNumber::recognise(&written), Some(AnyNumber::Request(request)), "the search box knows what it is");
        let letter = LetterNumber::new(year, serial).unwrap();
        prop_assert_eq!(AnyNumber::recognise(&letter.to_string()), Some(AnyNumber::Letter(letter)), "the search box knows what it is");
    }

    #[test]
    fn nothing_typed_ever_panics(typed in any::<String>()) {
        let _ = AnyNumber::recognise(&typed);
    }
}

fn with_dash(digits: &[u8]) -> String {
    let text = String::from_utf8(digits.to_vec()).unwrap();
    format!("{}-{}", &text[..4], &text[4..])
}
