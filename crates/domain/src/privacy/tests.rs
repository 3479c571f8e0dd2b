#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use super::*;
use crate::{
    Code,
    date::{Calendar, TypedDate},
    id::{IncidentId, PersonId, StaffId, SubjectRequestId},
    number::{RegisterNumber, Series},
    request::Stamp,
};

fn id<T: From<uuid::Uuid>>(n: u8) -> T {
    T::from(uuid::Uuid::from_bytes([n; 16]))
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn input() -> SubjectRequestInput {
    SubjectRequestInput {
        person_id: id::<PersonId>(1),
        kind: SubjectKind::Access,
        wish: "نسخة من بياناتي".into(),
        asked_by: AskedBy::Person,
        identity_by: "الهوية الوطنية".into(),
        received: None,
    }
}

#[test]
fn an_answer_is_due_thirty_calendar_days_after_the_request_was_received() {
    let facts = input().parse(day(2026, 11, 22)).unwrap();
    assert_eq!(facts.due_on, day(2026, 12, 22), "thirty calendar days, weekends counted");
    let typed = TypedDate { calendar: Calendar::Gregorian, year: 2026, month: Some(11), day: Some(1) };
    let earlier = SubjectRequestInput { received: Some(typed), ..input() };
    assert_eq!(
        earlier.parse(day(2026, 11, 22)).unwrap().due_on,
        day(2026, 12, 1),
        "the clock begins when it was received, not when it was typed"
    );
    let tomorrow = TypedDate { day: Some(23), ..typed };
    let failure = SubjectRequestInput { received: Some(tomorrow), wish: " ".into(), ..input() }.parse(day(2026, 11, 22)).unwrap_err();
    let codes: Vec<_> = failure.0.iter().map(|refusal| (refusal.field.as_str(), refusal.code)).collect();
    assert_eq!(codes, [("wish", Code::Required), ("received", Code::InFuture)], "all at once");
}

fn request() -> SubjectRequest {
    SubjectRequest {
        id: id::<SubjectRequestId>(2),
        version: 1,
        number: RegisterNumber::new(Series::SubjectRequest, 2026, 1).unwrap(),
        person_id: id::<PersonId>(1),
        kind: SubjectKind::Access,
        wish: String::new(),
        asked_by: AskedBy::Person,
        identity_by: String::new(),
        received_on: day(2026, 11, 1),
        due_on: day(2026, 12, 1),
        extended_why: None,
        opened: Stamp { by: id::<StaffId>(3), at: 0 },
        outcome: None,
        reply: None,
        reply_channel: None,
        closed: None,
    }
}

#[test]
fn the_answer_is_put_off_once_and_only_while_it_is_not_late() {
    assert_eq!(extended_due(&request(), day(2026, 11, 30)).unwrap(), day(2026, 12, 31), "thirty more days");
    assert_eq!(extended_due(&request(), day(2026, 12, 2)).unwrap_err().code, Code::StepNotOpen, "late is late");
    let again = SubjectRequest { extended_why: Some("كثرة السجلات".into()), ..request() };
    assert_eq!(extended_due(&again, day(2026, 11, 30)).unwrap_err().code, Code::StepNotOpen, "once only");
    assert_eq!(request().days_left(day(2026, 12, 3)), -2);
}

#[test]
fn the_authority_is_told_within_seventy_two_hours_of_knowing() {
    let hour = 3_600_000;
    assert_eq!(hours_left(0, hour), 71);
    assert_eq!(hours_left(0, 72 * hour), 0);
    assert_eq!(hours_left(0, 73 * hour), -1, "late is negative");
}

#[test]
fn an_incident_in_which_harm_is_likely_is_not_closed_before_authority_and_persons_were_told() {
    let step = |kind| IncidentStep { kind, done_at: 0, words: String::new(), recorded: Stamp { by: id::<StaffId>(3), at: 0 } };
    let mut incident = Incident {
        id: id::<IncidentId>(1),
        version: 1,
        number: RegisterNumber::new(Series::Incident, 2026, 1).unwrap(),
        known_at: 0,
        happened: String::new(),
        scope: String::new(),
        severity: Severity::High,
        opened: Stamp { by: id::<StaffId>(3), at: 0 },
        closed: None,
        closed_words: None,
        steps: vec![step(StepKind::Measure)],
    };
    let fields: Vec<_> = incident.may_close().unwrap_err().0.into_iter().map(|refusal| refusal.field).collect();
    assert_eq!(fields, ["told_authority", "told_persons"]);
    incident.steps.extend([step(StepKind::ToldAuthority), step(StepKind::ToldPersons)]);
    incident.may_close().unwrap();
    incident.severity = Severity::Unknown;
    assert_eq!(incident.may_close().unwrap_err().0[0].field, "severity", "nobody judged the harm");
}

#[test]
fn a_period_names_what_it_rests_on_and_an_empty_one_is_undecided() {
    let rule = |kind, months: &str, basis: &str| RuleInput { kind, months: months.into(), basis: basis.into() };
    let mut typed = RetentionInput {
        version: 0,
        rules: vec![
            rule(DataKind::PersonFile, "١٢٠", "قرار المجلس رقم 4"),
            rule(DataKind::Scan, "24", " "),
            rule(DataKind::ProcessingRecord, "0", "المادة 33"),
        ],
    };
    let failure = typed.parse().unwrap_err();
    let codes: Vec<_> = failure.0.iter().map(|refusal| (refusal.field.as_str(), refusal.code)).collect();
    assert_eq!(codes, [("rules.1.basis", Code::Required), ("rules.2.months", Code::OutOfRange)]);
    typed.rules.truncate(1);
    typed.rules.extend([rule(DataKind::Scan, "", ""), rule(DataKind::ProcessingRecord, "60", "المادة 33")]);
    let rules = typed.parse().unwrap();
    assert_eq!(rules.iter().map(|rule| rule.months).collect::<Vec<_>>(), [Some(120), None, Some(60)]);
}

#[test]
fn only_the_period_that_a_rule_names_is_proposed() {
    let proposed: Vec<_> = DataKind::ALL.into_iter().filter_map(|kind| Some((kind, proposed_months(kind)?))).collect();
    assert_eq!(proposed, [(DataKind::ProcessingRecord, 60)], "no legal period is invented");
}
