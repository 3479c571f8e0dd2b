#![allow(clippy::unwrap_used)]

use super::*;
use crate::date::Calendar;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn typed(text: &str) -> TypedDate {
    use chrono::Datelike as _;
    let day = day(text);
    let part = |value: u32| Some(u8::try_from(value).unwrap());
    TypedDate { calendar: Calendar::Gregorian, year: day.year(), month: part(day.month()), day: part(day.day()) }
}

fn input() -> InformInput {
    let id = "01900000-0000-7000-8000-000000000001";
    InformInput {
        request_id: RequestId::parse(id).unwrap(),
        version: 1,
        decision_id: DecisionId::parse(id).unwrap(),
        told_on: None,
        channel: Channel::Phone,
        told_whom: ToldWhom::Applicant,
        told_name: String::new(),
        collected_by: String::new(),
        note: String::new(),
        early: false,
    }
}

fn about() -> Telling<'static> {
    Telling {
        today: day("2026-12-10"),
        decided_on: day("2026-12-01"),
        not_before: Some(day("2026-12-06")),
        applicant: "فاطمة إبراهيم الأحمد",
        letter: None,
    }
}

fn refused(input: &InformInput, about: &Telling<'_>) -> Vec<(String, Code)> {
    input.parse(about).unwrap_err().0.into_iter().map(|refusal| (refusal.field, refusal.code)).collect()
}

#[test]
fn the_applicants_name_is_kept_as_it_was_on_the_day_and_another_is_named() {
    let told = input().parse(&about()).unwrap();
    assert_eq!((told.name.as_str(), told.on, told.early), ("فاطمة إبراهيم الأحمد", day("2026-12-10"), false), "as the file has it, today");
    let guardian = InformInput { told_whom: ToldWhom::Guardian, ..input() };
    assert_eq!(refused(&guardian, &about()), [("told_name".to_owned(), Code::Required)], "whoever else heard it has a name");
    let guardian = InformInput { told_name: "سالم الأحمد".into(), ..guardian };
    assert_eq!(guardian.parse(&about()).unwrap().name, "سالم الأحمد", "as it was told");
}

#[test]
fn a_reply_before_the_promised_day_warns_and_is_never_blocked() {
    let soon = Telling { today: day("2026-12-03"), ..about() };
    let failure = input().parse(&soon).unwrap_err();
    assert_eq!((failure.0[0].code, failure.0[0].params["days"].as_str()), (Code::EarlyReply, "3"), "three days before the promise (R14)");
    let told = InformInput { early: true, ..input() }.parse(&soon).unwrap();
    assert!(told.early, "confirmed, it goes on and stays visible");
    let on_the_day = Telling { today: day("2026-12-06"), ..about() };
    assert!(!input().parse(&on_the_day).unwrap().early, "the promised day itself is not early");
    assert!(!InformInput { early: true, ..input() }.parse(&about()).unwrap().early, "a tick that was not needed says nothing");
    assert!(input().parse(&Telling { not_before: None, ..soon }).is_ok(), "without a promise there is nothing to be early for");
}

#[test]
fn nobody_is_told_tomorrow_or_before_the_decision() {
    let future = InformInput { told_on: Some(typed("2026-12-11")), ..input() };
    assert_eq!(refused(&future, &about()), [("told_on".to_owned(), Code::InFuture)], "that day has not come");
    let before = InformInput { told_on: Some(typed("2026-11-30")), ..input() };
    assert_eq!(refused(&before, &about()), [("told_on".to_owned(), Code::EndBeforeStart)], "nothing was decided yet");
    let yesterday = InformInput { told_on: Some(typed("2026-12-09")), ..input() };
    assert_eq!(yesterday.parse(&about()).unwrap().on, day("2026-12-09"), "what was told yesterday may be written down today");
}

#[test]
fn a_letter_is_handed_over_only_once_it_was_issued() {
    let by_letter = InformInput { channel: Channel::Letter, ..input() };
    assert_eq!(refused(&by_letter, &about()), [("channel".to_owned(), Code::LetterFirst)], "there is none yet");
    let collected = InformInput { collected_by: "سالم".into(), ..input() };
    assert_eq!(refused(&collected, &about()), [("collected_by".to_owned(), Code::LetterFirst)], "nobody took what is not there");
    let issued = Telling { letter: PaperId::parse("01900000-0000-7000-8000-000000000002"), ..about() };
    assert_eq!(InformInput { collected_by: "سالم".into(), ..by_letter }.parse(&issued).unwrap().collected_by, "سالم", "now it is");
}

#[test]
fn what_goes_through_the_proxy_is_told_to_the_proxy() {
    let wrong = InformInput { channel: Channel::ThroughProxy, ..input() };
    assert_eq!(refused(&wrong, &about()), [("told_whom".to_owned(), Code::CapacityDoesNotFit)], "not to the applicant");
    let right = InformInput { told_whom: ToldWhom::Proxy, told_name: "سالم الأحمد".into(), ..wrong };
    assert!(right.parse(&about()).is_ok(), "to the proxy, by name");
}

#[test]
fn a_call_back_has_a_day_that_is_not_over() {
    let request_id = input().request_id;
    let call =
        |result, on: Option<&str>| CallInput { request_id, result, call_back_on: on.map(typed), note: "  بعد العصر ".into() };
    let today = day("2026-12-10");
    let refused = |call: CallInput| call.parse(today).unwrap_err().0.remove(0).code;
    assert_eq!(refused(call(CallResult::CallBack, None)), Code::Required, "which day");
    assert_eq!(refused(call(CallResult::CallBack, Some("2026-12-09"))), Code::EndBeforeStart, "yesterday is over");
    let read = call(CallResult::CallBack, Some("2026-12-10")).parse(today).unwrap();
    assert_eq!((read.call_back_on, read.note.as_str()), (Some(today), "بعد العصر"), "today is still there");
    let read = call(CallResult::NoAnswer, Some("2026-12-20")).parse(today).unwrap();
    assert_eq!(read.call_back_on, None, "a day left over from another choice is not kept");
}

#[test]
fn only_a_refusal_is_objected_to_and_only_an_office_with_a_period_has_an_end() {
    let told = day("2026-12-10");
    assert_eq!(objection_ends(Decision::Refused, told, Some(30)), Some(day("2027-01-09")), "thirty days later");
    assert_eq!(objection_ends(Decision::Refused, told, None), None, "the office set none");
    assert_eq!(objection_ends(Decision::Approved, told, Some(30)), None, "nothing to object to");
}

#[test]
fn every_stored_word_reads_back() {
    for channel in Channel::ALL {
        assert_eq!(Channel::parse(channel.as_str()), Some(channel), "a stored channel finds itself");
    }
    for result in CallResult::ALL {
        assert_eq!(CallResult::parse(result.as_str()), Some(result), "a stored result finds itself");
    }
    for whom in [ToldWhom::Applicant, ToldWhom::Guardian, ToldWhom::Proxy] {
        assert_eq!(ToldWhom::parse(whom.as_str()), Some(whom), "a stored hearer finds itself");
    }
}
