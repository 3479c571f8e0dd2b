#![allow(clippy::unwrap_used)]
use super::*;
use crate::catalogue::{KindCode, QuestionCode};
use crate::date::{Calendar, TypedDate};
use crate::request::{Capacity, CapacityPaper, RequestState, Stamp};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn gregorian(year: i32, month: u8, day: u8) -> RecordedDate {
    RecordedDate::parse(TypedDate { calendar: Calendar::Gregorian, year, month: Some(month), day: Some(day) }).unwrap()
}

fn hijri(year: i32, month: u8, day: u8) -> RecordedDate {
    RecordedDate::parse(TypedDate { calendar: Calendar::Hijri, year, month: Some(month), day: Some(day) }).unwrap()
}

fn look(paper: &str, outcome: SightingOutcome) -> Sighting {
    let stamp = Stamp { by: crate::id::new_id(1, [9; 10]), at: 1 };
    Sighting {
        id: crate::id::new_id(1, [3; 10]),
        request_id: crate::id::new_id(1, [0; 10]),
        turn: 1,
        paper: PaperCode::parse(paper).unwrap(),
        outcome,
        seen: stamp,
        reused_from: None,
        recorded: stamp,
        in_error: None,
    }
}

fn seen(issued: Option<RecordedDate>, expires: Option<RecordedDate>) -> SightingOutcome {
    SightingOutcome::Seen { number: None, issued, expires }
}

/// How a paper of the rent request stands after one look.
fn row(paper: &str, outcome: SightingOutcome, on: NaiveDate) -> ChecklistRow {
    let catalogue = Catalogue::start().unwrap();
    let kind = catalogue.kind(&KindCode::parse("rent").unwrap()).unwrap();
    let rows = checklist(&catalogue, kind, &[look(paper, outcome)], on);
    rows.into_iter().find(|row| row.paper.as_str() == paper).unwrap()
}

#[test]
fn a_paper_holds_through_its_last_day() {
    let on = day(2026, 11, 22);
    let cases = [
        (gregorian(2026, 11, 23), true, "expires tomorrow"),
        (gregorian(2026, 11, 22), true, "expires today"),
        (gregorian(2026, 11, 21), false, "expired yesterday"),
        (hijri(1448, 6, 12), true, "expires today, written in Hijri"),
        (hijri(1448, 6, 11), false, "expired yesterday, written in Hijri"),
        (hijri(1452, 7, 11), true, "good for years"),
    ];
    for (expires, good, why) in cases {
        let row = row("rent_contract", seen(None, Some(expires)), on);
        let state = if good { PaperState::Seen { until: expires.day() } } else { PaperState::Expired { on: expires.day().unwrap() } };
        assert_eq!((row.state, row.blocks), (state, !good), "{why}");
    }
}

#[test]
fn three_months_are_counted_to_the_end_of_the_month() {
    // Issued, last day on which it is still not older than three months.
    let cases = [
        (gregorian(2026, 8, 22), day(2026, 11, 22)),
        (gregorian(2025, 11, 30), day(2026, 2, 28)),
        (gregorian(2027, 11, 30), day(2028, 2, 29)),
        (gregorian(2026, 1, 31), day(2026, 4, 30)),
        (gregorian(2026, 5, 31), day(2026, 8, 31)),
        // 29 Jumada al-Ula 1446 is 1 December 2024: the months are Gregorian whichever calendar the paper carries.
        (hijri(1446, 5, 29), day(2025, 3, 1)),
    ];
    for (issued, last) in cases {
        let judged = |on| row("social_security", seen(Some(issued), None), on).state;
        assert_eq!(judged(last), PaperState::Seen { until: Some(last) }, "{issued}: good on {last}");
        let next = last.succ_opt().unwrap();
        assert_eq!(judged(next), PaperState::TooOld { months: 3, max: 3 }, "{issued}: too old on {next}");
    }
    let much_later = row("social_security", seen(Some(gregorian(2026, 7, 21)), None), day(2026, 11, 22)).state;
    assert_eq!(much_later, PaperState::TooOld { months: 4, max: 3 }, "«صدر قبل 4 أشهر، والمقبول 3»");
}

#[test]
fn a_paper_holds_until_the_earlier_of_expiry_and_age() {
    let until = |expires| row("social_security", seen(Some(gregorian(2026, 11, 1)), Some(expires)), day(2026, 11, 22)).state;
    assert_eq!(
        until(gregorian(2026, 12, 31)),
        PaperState::Seen { until: Some(day(2026, 12, 31)) },
        "it expires before it is three months old"
    );
    assert_eq!(until(gregorian(2027, 12, 31)), PaperState::Seen { until: Some(day(2027, 2, 1)) }, "it grows too old before it expires");
}

#[test]
fn an_income_without_its_amount_is_still_asked_for() {
    use crate::request::{Answer, AnswerValue, Cell};
    let code = |text: &str| QuestionCode::parse(text).unwrap();
    let mut request = request();
    let cell = Cell { column: code("source"), value: AnswerValue::Choice(code("salary")) };
    request.answers = vec![Answer { question: code("income"), value: AnswerValue::Table(vec![vec![cell]]), cites: None }];
    let asked = |request: &Request| of(&listed(request, &[], false, &[], day(2026, 11, 22)), MissingWhat::Answer);
    assert!(asked(&request).contains(&("income".to_owned(), MissingWhy::Absent, true)), "a row that was begun is finished");
    request.answers.clear();
    assert!(asked(&request).iter().all(|answer| answer.0 != "income"), "no row at all says that there is no income");
}

#[test]
fn only_mandatory_papers_block_and_wrong_ones_always_show() {
    let on = day(2026, 11, 22);
    let mismatch = || SightingOutcome::Mismatch { note: "اسم آخر".to_owned() };
    let spared = || SightingOutcome::NotApplicable { reason: "لا تعمل".to_owned() };
    let cases = [
        ("rent_contract", mismatch(), true, false, "a mandatory paper that does not agree"),
        ("rent_contract", spared(), true, false, "only a manager's leave spares a mandatory paper"),
        ("salary_certificate", spared(), false, false, "does not concern them"),
        ("salary_certificate", mismatch(), false, true, "not needed, yet it does not agree"),
        ("salary_certificate", seen(Some(gregorian(2026, 1, 1)), None), false, true, "not needed, yet too old"),
        ("electricity_bill", seen(Some(gregorian(2026, 11, 1)), None), false, false, "optional and good"),
    ];
    for (paper, outcome, blocks, warns, why) in cases {
        let row = row(paper, outcome, on);
        assert_eq!((row.blocks, row.warns), (blocks, warns), "{why}");
    }
}

fn request() -> Request {
    let by = crate::id::new_id(1, [9; 10]);
    Request {
        id: crate::id::new_id(1, [0; 10]),
        version: 1,
        number: crate::number::RequestNumber::new(2026, 318).unwrap(),
        household_id: crate::id::new_id(1, [1; 10]),
        applicant_id: crate::id::new_id(1, [2; 10]),
        beneficiary_id: crate::id::new_id(1, [2; 10]),
        capacity: Capacity::Own,
        capacity_paper: None,
        kind: KindCode::parse("food").unwrap(),
        catalogue_version: 1,
        state: RequestState::Draft,
        state_since: 1,
        opened: Stamp { by, at: 1 },
        despite_open: None,
        answers: Vec::new(),
        explained: None,
        withdrawn: None,
    }
}

fn listed(request: &Request, gaps: &[RegistrationGap], signed: bool, sightings: &[Sighting], on: NaiveDate) -> Vec<MissingItem> {
    let catalogue = Catalogue::start().unwrap();
    let kind = catalogue.kind(&request.kind).unwrap();
    missing(request, kind, &checklist(&catalogue, kind, sightings, on), gaps, signed, on)
}

fn of(items: &[MissingItem], what: MissingWhat) -> Vec<(String, MissingWhy, bool)> {
    items.iter().filter(|item| item.what == what).map(|item| (item.code.clone(), item.why, item.blocks)).collect()
}

#[test]
fn a_new_request_lists_all_it_needs_and_nothing_that_can_wait() {
    let on = day(2026, 11, 22);
    let gaps = [RegistrationGap::Birth, RegistrationGap::Category, RegistrationGap::Marital];
    let items = listed(&request(), &gaps, false, &[], on);
    assert_eq!(
        of(&items, MissingWhat::PersonField),
        [("birth".to_owned(), MissingWhy::Absent, true)],
        "the rest of the registration may follow"
    );
    let papers = of(&items, MissingWhat::Paper);
    let blocking: Vec<_> = papers.iter().filter(|paper| paper.2).map(|paper| paper.0.as_str()).collect();
    assert_eq!(blocking, ["national_id", "family_record"], "mandatory ones block");
    assert!(papers.len() > 2, "the others are named as well, so that one more visit is enough");
    let answers = of(&items, MissingWhat::Answer);
    assert!(answers.iter().any(|answer| answer.0 == "why") && answers.iter().all(|answer| answer.0 != "debts"), "required questions only");
    assert_eq!(of(&items, MissingWhat::Explained).len() + of(&items, MissingWhat::Declaration).len(), 2, "explained and signed come last");
    assert!(!is_complete(&items), "papers and answers are missing");
}

#[test]
fn signature_and_explanation_do_not_keep_a_request_from_being_complete() {
    let on = day(2026, 11, 22);
    let mut request = request();
    let catalogue = Catalogue::start().unwrap();
    let kind = catalogue.kind(&request.kind).unwrap();
    let answer = |question: &QuestionCode| crate::request::Answer {
        question: question.clone(),
        value: crate::request::AnswerValue::Text("نعم".into()),
        cites: None,
    };
    request.answers = kind.questions.iter().filter(|question| question.required).map(|question| answer(&question.code)).collect();
    let looks = [look("national_id", seen(None, Some(hijri(1452, 7, 11)))), look("family_record", seen(None, None))];
    let items = listed(&request, &[], false, &looks, on);
    assert!(is_complete(&items), "only signing and explaining are left: {items:?}");
    assert_eq!(items.iter().filter(|item| item.blocks).count(), 2, "both still block the submission");
    request.explained = Some(request.opened);
    assert!(listed(&request, &[], true, &looks, on).iter().all(|item| !item.blocks), "nothing blocks any more");
}

#[test]
fn a_guardian_shows_a_deed_that_holds_on_that_day() {
    let mut request = request();
    request.capacity = Capacity::Guardian;
    let on = day(2026, 11, 22);
    let capacity = |request: &Request, on| of(&listed(request, &[], false, &[], on), MissingWhat::CapacityPaper);
    assert_eq!(capacity(&request, on), [(String::new(), MissingWhy::Absent, true)], "no deed was shown");
    request.capacity_paper = Some(CapacityPaper { number: "447".to_owned(), expires: Some(gregorian(2026, 11, 22)) });
    assert_eq!(capacity(&request, on), [], "it holds today");
    assert_eq!(capacity(&request, day(2026, 11, 23)), [(String::new(), MissingWhy::Expired, true)], "and no longer tomorrow");
    request.capacity = Capacity::Spouse;
    assert_eq!(capacity(&request, day(2026, 11, 23)), [], "a wife needs no deed");
}
