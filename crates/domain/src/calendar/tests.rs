#![allow(clippy::unwrap_used)]

use super::*;
use crate::date::Calendar;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn gregorian(year: i32, month: u8, day: u8) -> TypedDate {
    TypedDate { calendar: Calendar::Gregorian, year, month: Some(month), day: Some(day) }
}

fn hijri(year: i32, month: u8, day: u8) -> TypedDate {
    TypedDate { calendar: Calendar::Hijri, year, month: Some(month), day: Some(day) }
}

fn input() -> CalendarInput {
    CalendarInput {
        working_week: OfficeCalendar::default().working_week,
        hours: HoursInput { from: "8:00".into(), to: "١٥:٣٠".into() },
        ramadan_hours: HoursInput { from: "10".into(), to: "15".into() },
        holidays: vec![HolidayInput { name: "اليوم الوطني".into(), from: Some(gregorian(2026, 9, 23)), to: None }],
    }
}

#[test]
fn friday_and_saturday_are_no_working_days_until_the_office_says_otherwise() {
    let calendar = OfficeCalendar::default();
    assert!(calendar.is_working(day("2026-11-22")), "a Sunday");
    assert!(!calendar.is_working(day("2026-11-20")), "a Friday");
    assert!(!calendar.is_working(day("2026-11-21")), "a Saturday");
    assert_eq!(calendar.working_day_from(day("2026-11-20")), day("2026-11-22"), "what falls on the weekend is due on Sunday");
}

#[test]
fn working_days_skip_the_weekend_and_the_holiday() {
    let calendar = input().parse().unwrap();
    // Tuesday 22 September 2026; Wednesday is the national day, Friday and Saturday the weekend.
    let tuesday = day("2026-09-22");
    assert_eq!(calendar.after_working_days(tuesday, 0), tuesday, "no day has passed");
    assert_eq!(calendar.after_working_days(tuesday, 1), day("2026-09-24"), "the holiday does not count");
    assert_eq!(calendar.after_working_days(tuesday, 2), day("2026-09-27"), "nor does the weekend");
    assert_eq!(calendar.working_days_between(tuesday, day("2026-09-27")), 2, "counted back it is the same");
    assert_eq!(calendar.working_days_between(tuesday, tuesday), 0, "a day is not after itself");
    assert_eq!(calendar.working_days_between(day("2026-09-27"), tuesday), 0, "what is past has no days left");
}

#[test]
fn a_holiday_is_taken_in_hijri_days() {
    let mut typed = input();
    typed.holidays =
        vec![HolidayInput { name: "إجازة عيد الفطر".into(), from: Some(hijri(1448, 10, 1)), to: Some(hijri(1448, 10, 4)) }];
    let calendar = typed.parse().unwrap();
    let first = Hijri::new(1448, 10, 1).unwrap().gregorian();
    assert_eq!(
        calendar.holiday_on(first).map(|holiday| holiday.name.as_str()),
        Some("إجازة عيد الفطر"),
        "the first of Shawwal is a holiday"
    );
    assert!(calendar.holiday_on(first.pred_opt().unwrap()).is_none(), "the last day of Ramadan is not");
}

#[test]
fn ramadan_has_its_own_hours() {
    let calendar = input().parse().unwrap();
    let fasting = calendar.working_day_from(Hijri::new(1448, 9, 5).unwrap().gregorian());
    assert_eq!(calendar.hours_on(fasting), Some(Hours { from: 600, to: 900 }), "in Ramadan");
    assert_eq!(calendar.hours_on(day("2026-11-22")), Some(Hours { from: 480, to: 930 }), "outside it");
    assert_eq!(calendar.hours_on(day("2026-11-20")), None, "closed on Friday");
}

#[test]
fn every_wrong_field_of_the_calendar_is_named_at_once() {
    let wrong = CalendarInput {
        working_week: [false; 7],
        hours: HoursInput { from: "16:00".into(), to: "8:00".into() },
        ramadan_hours: HoursInput { from: "25:00".into(), to: String::new() },
        holidays: vec![
            HolidayInput { name: String::new(), from: Some(hijri(1446, 5, 30)), to: None },
            HolidayInput { name: "عيد".into(), from: Some(gregorian(2026, 5, 2)), to: Some(gregorian(2026, 5, 1)) },
        ],
    };
    let fields: Vec<String> = wrong.parse().unwrap_err().0.into_iter().map(|refusal| refusal.field).collect();
    let expected = ["working_week", "hours.to", "ramadan_hours.from", "holidays.0.name", "holidays.0.from.day", "holidays.1.to"];
    assert_eq!(fields, expected, "all of them, in the order of the form");
}
