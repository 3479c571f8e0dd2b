//! What a clerk sees of dates: which are taken, what is said, and that ages and expiries come out right.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::text::Digits;
use proptest::prelude::*;

fn date(text: &str) -> RecordedDate {
    RecordedDate::try_from(text.to_owned()).unwrap()
}

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn typed(calendar: Calendar, year: i32, month: u8, day: u8) -> TypedDate {
    TypedDate { calendar, year, month: Some(month), day: Some(day) }
}

#[test]
fn a_day_is_kept_in_the_calendar_it_was_typed_in() {
    let hijri = RecordedDate::parse(typed(Calendar::Hijri, 1446, 5, 29)).unwrap();
    assert_eq!((hijri.iso().as_deref(), hijri.to_string().as_str()), (Some("2024-12-01"), "1446-05-29 AH"), "the vector of domain.md");
    let gregorian = date("2024-12-01 CE");
    assert!(hijri.same_day(&gregorian) && hijri != gregorian, "one day, typed in two ways");
    assert_eq!(serde_json::to_string(&hijri).unwrap(), "\"1446-05-29 AH\"", "stored as one text");
    assert_eq!(serde_json::from_str::<RecordedDate>("\"1446-05-29 AH\"").unwrap(), hijri, "and it reads back");
    for wrong in ["1446-05-30 AH", "1446-05 AH", "1446-05-29", "1446-05-29 XX", "", "-- AH", "2024-13-01 CE"] {
        assert!(RecordedDate::try_from(wrong.to_owned()).is_err(), "{wrong:?} is no date on file");
    }
}

#[test]
fn a_date_that_does_not_exist_is_refused_in_its_part() {
    let cases = [
        (typed(Calendar::Hijri, 1446, 5, 30), Code::NoSuchDay, "day", "جمادى الأولى", "29"),
        (typed(Calendar::Hijri, 1450, 5, 30), Code::NoSuchDay, "day", "جمادى الأولى", "29"),
        (typed(Calendar::Gregorian, 2026, 2, 29), Code::NoSuchDay, "day", "فبراير", "28"),
        (typed(Calendar::Gregorian, 2024, 2, 30), Code::NoSuchDay, "day", "فبراير", "29"),
        (typed(Calendar::Gregorian, 2024, 4, 31), Code::NoSuchDay, "day", "أبريل", "30"),
        (typed(Calendar::Gregorian, 2024, 12, 0), Code::NoSuchDay, "day", "ديسمبر", "31"),
    ];
    for (typed, code, field, month, last) in cases {
        let refusal = RecordedDate::parse(typed).unwrap_err();
        assert_eq!(
            (refusal.code, refusal.field.as_str(), refusal.params["month"].as_str(), refusal.params["last"].as_str()),
            (code, field, month, last),
            "{typed:?}"
        );
    }
    assert_eq!(RecordedDate::parse(typed(Calendar::Hijri, 1447, 13, 1)).unwrap_err().field, "month", "1447-13-01");
    assert_eq!(RecordedDate::parse(typed(Calendar::Gregorian, 2026, 0, 1)).unwrap_err().code, Code::NoSuchMonth, "no month 0");
    for (wrong, first) in [(typed(Calendar::Hijri, 1342, 1, 1), "1343"), (typed(Calendar::Gregorian, 1446, 1, 1), "1850")] {
        let refusal = RecordedDate::parse(wrong).unwrap_err();
        assert_eq!(
            (refusal.code, refusal.field.as_str(), refusal.params["first"].as_str()),
            (Code::YearOutOfTable, "year", first),
            "{wrong:?}"
        );
    }
}

#[test]
fn a_year_alone_is_enough_where_the_rule_allows_it() {
    let old = TypedDate { calendar: Calendar::Hijri, year: 1320, month: None, day: None };
    assert!(RecordedDate::parse(old).is_ok(), "outside the table a year alone is kept");
    assert_eq!(RecordedDate::parse_whole(old).unwrap_err().code, Code::DateIncomplete, "an expiry needs its day");
    let half = TypedDate { month: Some(5), ..old };
    assert_eq!(RecordedDate::parse(half).unwrap_err().field, "day", "a month without a day says what is missing");
    let half = TypedDate { day: Some(5), ..old };
    assert_eq!(RecordedDate::parse(half).unwrap_err().field, "month", "a day without a month says what is missing");
    assert!(RecordedDate::parse(TypedDate { year: 12, ..old }).is_err(), "no such year");
}

#[test]
fn a_date_without_its_year_is_incomplete_and_not_out_of_range() {
    let half = RecordedDate::parse(typed(Calendar::Hijri, 0, 5, 12)).unwrap_err();
    assert_eq!((half.code, half.field.as_str()), (Code::DateIncomplete, "year"), "the clerk has only not come to the year yet");
}

#[test]
fn a_year_under_the_wrong_calendar_moves_and_says_so() {
    let (moved, switched) = typed(Calendar::Gregorian, 1446, 5, 29).settled();
    assert_eq!((moved.calendar, switched), (Calendar::Hijri, true), "1300-1500 under ميلادي");
    let (moved, switched) = typed(Calendar::Hijri, 1990, 5, 29).settled();
    assert_eq!((moved.calendar, switched), (Calendar::Gregorian, true), "1900-2100 under هجري");
    assert!(!typed(Calendar::Hijri, 1446, 5, 29).settled().1 && !typed(Calendar::Gregorian, 1850, 5, 29).settled().1, "others stay");
}

#[test]
fn dates_are_said_in_words_hijri_first() {
    let shown = date("1448-06-12 AH").shown();
    assert_eq!(shown.both, "12 جمادى الآخرة 1448 هـ، الموافق 22 نوفمبر 2026 م", "the sentence of the look");
    assert_eq!(
        (shown.short_hijri.as_str(), shown.short_gregorian.as_str(), shown.iso.as_deref()),
        ("12 جمادى الآخرة", "22 نوفمبر", Some("2026-11-22")),
        "parts"
    );
    assert_eq!(date("1450-05-16 AH").shown().gregorian, "5 أكتوبر 2028 م", "the example under the field");
    assert_eq!(shown.clone().in_digits(Digits::Eastern).hijri, "١٢ جمادى الآخرة ١٤٤٨ هـ", "the office's figures");
    assert_eq!(shown.in_digits(Digits::Eastern).iso.as_deref(), Some("2026-11-22"), "machines keep theirs");
    assert_eq!(date("1380 AH").shown().both, "1380 هـ، الموافق 1960 أو 1961 م", "a year touches two of the other calendar");
    assert_eq!(date("1943 CE").shown().hijri, "بين 1361 و1363 هـ", "rarely three");
    assert_eq!(
        (date("1910-03-05 CE").shown().both.as_str(), date("1910-03-05 CE").shown().hijri.as_str()),
        ("5 مارس 1910 م", ""),
        "nothing is guessed outside the table"
    );
}

#[test]
fn a_list_shows_the_year_only_when_it_is_not_this_one() {
    let today = day("2026-11-22");
    assert_eq!(date("1448-03-20 AH").shown().in_list(today), "20 ربيع الأول", "this year");
    assert_eq!(date("1447-12-10 AH").shown().in_list(today), "10 ذو الحجة 1447 هـ", "another year");
    assert_eq!(date("1380 AH").shown().in_list(today), "1380 هـ", "a year alone");
    assert_eq!(date("1910-03-05 CE").shown().in_list(today), "5 مارس 1910 م", "outside the table");
}

#[test]
fn pasted_dates_are_read_in_every_shape() {
    let hijri = typed(Calendar::Hijri, 1446, 5, 29);
    for text in [
        "1446/5/29",
        "29/5/1446",
        "٢٩/٠٥/١٤٤٦",
        "1446-05-29",
        "29.5.1446هـ",
        "\u{202B}29 5 1446\u{202C}",
        "۱۴۴۶/۵/۲۹",
        "29 جمادى الأولى 1446 هـ",
        "29 جماد اول 1446",
        "الأحد 29 جمادى الاولى 1446هـ",
    ] {
        assert_eq!(parse_pasted(text).unwrap(), hijri, "{text}");
    }
    let gregorian = typed(Calendar::Gregorian, 2026, 11, 22);
    for text in ["2026-11-22", "22/11/2026", "22/11/2026م", "22 نوفمبر 2026 م", "22 Nov 2026", "٢٢ تشرين الثاني ٢٠٢٦", "November 22, 2026"]
    {
        assert_eq!(parse_pasted(text).unwrap(), gregorian, "{text}");
    }
    assert_eq!(parse_pasted("1380").unwrap(), TypedDate { calendar: Calendar::Hijri, year: 1380, month: None, day: None }, "a year alone");
    assert_eq!(parse_pasted("رجب 1380").unwrap().month, Some(7), "a month and a year");
    assert_eq!(parse_pasted("5/1446").unwrap().day, None, "a month and a year in figures");
    for text in ["", "هـ", "5/6/26", "1446/05/29/1", "علي 1446", "29 رجب 1990 م", "11111/5/29", "1446/555/1", "22 نوفمبر رجب 2026"]
    {
        assert_eq!(parse_pasted(text).unwrap_err().code, Code::NumberShape, "{text:?} is not one clear date");
    }
}

#[test]
fn the_three_boxes_take_numbers_and_words() {
    let read = |year, month, day| read_fields(Calendar::Hijri, year, month, day);
    assert_eq!(read("١٤٤٦", "جمادى الأولى", "29").unwrap(), typed(Calendar::Hijri, 1446, 5, 29), "a month by its name");
    assert_eq!(read(" 1446 ", "05", "\u{200F}29").unwrap(), typed(Calendar::Hijri, 1446, 5, 29), "spaces and marks");
    assert_eq!(read("1380", "", "").unwrap().month, None, "a year alone");
    let refused = |year, month, day| read(year, month, day).map_err(|refusal| (refusal.code, refusal.field)).unwrap_err();
    assert_eq!(refused("", "", ""), (Code::Required, "year".into()), "nothing was typed");
    assert_eq!(refused("", "5", "29"), (Code::DateIncomplete, "year".into()), "the year is missing");
    assert_eq!(refused("46", "5", "29"), (Code::NumberShape, "year".into()), "two digits could be any century");
    assert_eq!(refused("1446", "نوفمبر", "29"), (Code::NoSuchMonth, "month".into()), "a Gregorian month under هجري");
    assert_eq!(refused("1446", "999", "29"), (Code::NoSuchMonth, "month".into()), "no such month");
    assert_eq!(refused("1446", "5", "x"), (Code::NumberShape, "day".into()), "a day is a number");
}

#[test]
fn month_names_are_known_in_their_usual_spellings() {
    for month in 1..=12 {
        assert_eq!(month_of_word(crate::hijri::month_name(month)), Some((Calendar::Hijri, month)), "our own spelling");
        assert_eq!(month_of_word(gregorian_month_name(month)), Some((Calendar::Gregorian, month)), "our own spelling");
    }
    let spellings = [
        ("ربيع الثاني", 4),
        ("ربيع ثاني", 4),
        ("جماد الأول", 5),
        ("جمادى الاولي", 5),
        ("جمادى الثانية", 6),
        ("جماد ثاني", 6),
        ("جمادى الآخر", 6),
        ("شهر رمضان", 9),
        ("ذي القعده", 11),
        ("ذوالقعدة", 11),
        ("ذو الحجه", 12),
        ("ذي الحجة", 12),
        ("المحرم", 1),
        ("شوّال", 10),
    ];
    for (word, month) in spellings {
        assert_eq!(month_of_word(word), Some((Calendar::Hijri, month)), "{word}");
    }
    for (word, month) in [("اغسطس", 8), ("أيلول", 9), ("يونيه", 6), ("كانون الأول", 12), ("OCTOBER", 10)] {
        assert_eq!(month_of_word(word), Some((Calendar::Gregorian, month)), "{word}");
    }
    assert_eq!((month_of_word("السالم"), month_of_word("")), (None, None), "not a month");
}

#[test]
fn ages_and_expiries_follow_the_day() {
    let born = date("2008-11-22 CE");
    assert_eq!(born.age_on(day("2026-11-21")), Some(Age { at_least: 17, at_most: 17 }), "the day before the birthday");
    assert_eq!(born.age_on(day("2026-11-22")), Some(Age { at_least: 18, at_most: 18 }), "the birthday");
    assert_eq!(born.age_on(day("2008-11-21")), None, "not born yet");
    assert_eq!(date("2008 CE").age_on(day("2026-06-01")), Some(Age { at_least: 17, at_most: 18 }), "a year alone leaves two ages");
    assert_eq!(date("1380 AH").age_on(day("2026-11-22")), Some(Age { at_least: 65, at_most: 66 }), "an older person");
    let expiry = date("1446-05-29 AH");
    assert!(expiry.before(day("2024-12-02")) && !expiry.before(day("2024-12-01")), "valid on its last day");
    assert!(expiry.after(day("2024-11-30")) && !expiry.after(day("2024-12-01")), "not yet come");
    assert!(
        !date("2026 CE").before(day("2026-06-01")) && !date("2026 CE").after(day("2026-06-01")),
        "a year alone is neither within itself"
    );
    assert!(
        date("1380 AH").before(date("1990-01-01 CE").earliest()) && !date("1960 CE").before(date("1380 AH").earliest()),
        "only what is certain is before"
    );
}

#[test]
fn three_months_end_on_the_same_day_of_the_month() {
    let statement = date("2026-08-22 CE");
    assert_eq!(
        (statement.months_between(day("2026-11-22")), statement.months_between(day("2026-11-21"))),
        (Some(3), Some(2)),
        "whole months"
    );
    assert_eq!(statement.older_than_months(3, day("2026-11-22")), Some(false), "exactly three months is not older");
    assert_eq!(statement.older_than_months(3, day("2026-11-23")), Some(true), "a day more is");
    assert_eq!(date("2025-11-30 CE").months_between(day("2026-02-28")), Some(3), "the end of a short month counts");
    assert_eq!(date("2026-12-01 CE").months_between(day("2026-11-22")), None, "a day to come");
    assert_eq!(
        (date("2026 CE").months_between(day("2027-11-22")), date("2025 CE").older_than_months(3, day("2026-11-22"))),
        (None, Some(true)),
        "a year long past"
    );
    assert_eq!(date("2026 CE").older_than_months(3, day("2026-11-22")), None, "a year alone leaves it open");
}

#[test]
fn the_first_of_rajab_is_known_in_both_calendars() {
    assert!(date("1370-07-01 AH").is_first_of_rajab(), "typed in Hijri");
    let gregorian = date("1370-07-01 AH").iso().unwrap();
    assert!(date(&format!("{gregorian} CE")).is_first_of_rajab(), "the same day typed in Gregorian");
    assert!(!date("1370 AH").is_first_of_rajab() && !date("1370-07-02 AH").is_first_of_rajab(), "no other date");
}

#[test]
fn the_day_begins_at_midnight_in_riyadh() {
    // 2026-11-22T21:00:00Z is midnight in Riyadh.
    let midnight = 1_795_381_200_000;
    assert_eq!(
        (riyadh_date(midnight - 1).to_string(), riyadh_date(midnight).to_string()),
        ("2026-11-22".into(), "2026-11-23".into()),
        "UTC+3"
    );
    assert_eq!(riyadh_midnight(day("2026-11-23")), midnight, "and back");
    let clock = |hours: i64, minutes: i64| riyadh_clock(midnight + (hours * 60 + minutes) * 60_000);
    assert_eq!(
        [clock(0, 0), clock(9, 5), clock(12, 0), clock(15, 30), clock(23, 59)],
        ["12:00 ص", "9:05 ص", "12:00 م", "3:30 م", "11:59 م"],
        "twelve hours"
    );
    assert_eq!(riyadh_date(0).to_string(), "1970-01-01", "the epoch");
    assert_eq!((riyadh_date(i64::MIN), riyadh_date(i64::MAX)), (NaiveDate::MIN, NaiveDate::MAX), "a broken clock is no crash");
    assert_eq!(weekday_name(day("2026-11-22")), "الأحد", "the day of the drawn letter");
}

proptest! {
    #[test]
    fn what_is_shown_can_be_pasted_back(days in 702_700_i32..758_500, calendar in prop_oneof![Just(Calendar::Hijri), Just(Calendar::Gregorian)]) {
        let day = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
        let shown = DateShown::of_day(day);
        let text = if calendar == Calendar::Hijri { &shown.hijri } else { &shown.gregorian };
        for digits in [Digits::Western, Digits::Eastern] {
            let back = RecordedDate::parse(parse_pasted(&digits.draw(text)).unwrap()).unwrap();
            prop_assert_eq!((back.day(), back.typed().calendar), (Some(day), calendar), "{} pasted back", text);
        }
        prop_assert_eq!(RecordedDate::parse(parse_pasted(&shown.both).unwrap()).unwrap().day(), Some(day), "the first of both");
    }

    #[test]
    fn a_stored_date_reads_back_as_itself(year in 1270_i32..2110, month in proptest::option::of(1_u8..13), day in 1_u8..32, hijri in any::<bool>()) {
        let calendar = if hijri { Calendar::Hijri } else { Calendar::Gregorian };
        if let Ok(date) = RecordedDate::parse(TypedDate { calendar, year, month, day: month.map(|_| day) }) {
            prop_assert_eq!(RecordedDate::try_from(date.to_string()).unwrap(), date, "one text, one date");
            prop_assert!(date.earliest() <= date.latest(), "a span runs forward");
            prop_assert!(!date.shown().both.is_empty(), "every date can be shown");
        }
    }

    #[test]
    fn nothing_typed_ever_panics(text in any::<String>(), year in any::<i32>(), month in any::<u8>(), day in any::<u8>(), millis in any::<i64>()) {
        let _ = (parse_pasted(&text), read_fields(Calendar::Hijri, &text, &text, &text), RecordedDate::try_from(text));
        let _ = (RecordedDate::parse(typed(Calendar::Hijri, year, month, day)), RecordedDate::parse(typed(Calendar::Gregorian, year, month, day)));
        let _ = (riyadh_date(millis), riyadh_clock(millis));
    }
}
