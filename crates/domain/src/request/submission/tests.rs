#![allow(clippy::unwrap_used)]
use super::*;
use crate::catalogue::{Catalogue, KindCode, PaperCode};
use crate::checklist::{PaperState, checklist};
use crate::request::Capacity;
use crate::sighting::{Sighting, SightingOutcome};
use crate::text::Digits;

fn office() -> OfficeSettings {
    OfficeSettings {
        name_ar: "جمعية".into(),
        name_latin: String::new(),
        public_name: String::new(),
        licence: "1".into(),
        city: "الرياض".into(),
        signatory_name: "خالد".into(),
        signatory_title: "المدير".into(),
        reply_floor_days: 14,
        reply_target_days: 30,
        digits: Digits::Western,
        number_year: crate::office::NumberYear::Gregorian,
        training: false,
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn stamp() -> Stamp {
    Stamp { by: crate::id::new_id(1, [9; 10]), at: 1 }
}

fn request(state: RequestState) -> Request {
    Request {
        id: crate::id::new_id(1, [0; 10]),
        version: 4,
        number: crate::number::RequestNumber::new(2026, 318).unwrap(),
        household_id: crate::id::new_id(1, [1; 10]),
        applicant_id: crate::id::new_id(1, [2; 10]),
        beneficiary_id: crate::id::new_id(1, [2; 10]),
        capacity: Capacity::Own,
        capacity_paper: None,
        kind: KindCode::parse("food").unwrap(),
        catalogue_version: 1,
        state,
        state_since: 1,
        opened: stamp(),
        despite_open: None,
        answers: Vec::new(),
        explained: Some(stamp()),
        withdrawn: None,
    }
}

fn item(what: MissingWhat, blocks: bool) -> MissingItem {
    MissingItem { what, code: "rent_contract".to_owned(), label: String::new(), why: MissingWhy::Expired, blocks }
}

fn hand_in(office: &OfficeSettings) -> HandIn<'_> {
    HandIn {
        office,
        on: day(2026, 11, 22),
        stamp: stamp(),
        declaration: Some(crate::id::new_id(1, [7; 10])),
        overridden: None,
        checklist: vec![],
        missing: vec![],
    }
}

fn leave() -> Option<Override> {
    Some(Override { by: crate::id::new_id(1, [8; 10]), reason: "التعريف قيد الإصدار".to_owned(), alone: false })
}

#[test]
fn the_earliest_reply_is_fourteen_days_after_submission() {
    let office = office();
    let (state, submission) = hand_in(&office).submit(&request(RequestState::Signed)).unwrap();
    assert_eq!(state, RequestState::Submitted, "it is handed in");
    assert_eq!(
        (submission.earliest_reply, submission.target_reply),
        (day(2026, 12, 6), day(2026, 12, 22)),
        "two weeks at least (R14), and the office's target"
    );
    assert_eq!(reply_dates(day(2028, 2, 20), &office).0, day(2028, 3, 5), "over a leap day as well");
}

#[test]
fn nothing_goes_unsigned_even_with_a_leave() {
    let office = office();
    let unsigned =
        HandIn { declaration: None, overridden: leave(), missing: vec![item(MissingWhat::Declaration, true)], ..hand_in(&office) };
    let refused = unsigned.submit(&request(RequestState::Complete)).unwrap_err().0;
    assert_eq!(refused[0].field, "declaration", "no manager replaces the signature (R10)");
}

#[test]
fn what_blocks_is_listed_and_a_leave_lets_it_pass_and_stays_visible() {
    let office = office();
    let missing = vec![item(MissingWhat::Paper, true), item(MissingWhat::Explained, true), item(MissingWhat::Paper, false)];
    let lacking = || HandIn { missing: missing.clone(), ..hand_in(&office) };
    let refused = lacking().submit(&request(RequestState::Draft)).unwrap_err().0;
    let fields: Vec<_> = refused.iter().map(|refusal| refusal.field.as_str()).collect();
    assert_eq!(fields, ["papers.rent_contract", "explained"], "all that blocks, and only that");
    assert_eq!(refused[0].code, Code::PaperExpired, "the clerk is told that it expired");
    let (state, submission) = HandIn { overridden: leave(), ..lacking() }.submit(&request(RequestState::Draft)).unwrap();
    assert_eq!((state, submission.overridden), (RequestState::Submitted, leave()), "who let it pass, and why, is kept");
    assert_eq!(submission.missing, missing, "so is what was missing");
    let (_, whole) = HandIn { overridden: leave(), ..hand_in(&office) }.submit(&request(RequestState::Signed)).unwrap();
    assert_eq!(whole.overridden, None, "a leave that was not needed leaves no mark on the request");
}

#[test]
fn a_request_is_handed_in_once() {
    let office = office();
    for state in RequestState::ALL.into_iter().filter(|state| !state.is_at_desk()) {
        let refused = HandIn { overridden: leave(), ..hand_in(&office) }.submit(&request(state)).unwrap_err().0;
        assert_eq!(refused[0].code, Code::StepNotOpen, "{state:?} is past the desk");
    }
}

#[test]
fn a_returned_request_is_handed_in_again_with_a_promise_of_its_own() {
    let office = office();
    let (_, first) = hand_in(&office).submit(&request(RequestState::Signed)).unwrap();
    let later = HandIn { on: day(2026, 12, 1), ..hand_in(&office) };
    let (state, second) = later.clone().submit_again(&request(RequestState::ReturnedForCompletion), &first).unwrap();
    assert_eq!(state, RequestState::WithResearcher, "whoever sent it back gets it back");
    assert_eq!((second.turn, second.on, second.earliest_reply), (2, day(2026, 12, 1), day(2026, 12, 15)), "two weeks from the new day");
    assert_eq!(first.earliest_reply, day(2026, 12, 6), "what the first letter said stays said");
    let lacking = HandIn { missing: vec![item(MissingWhat::Paper, true)], ..later.clone() };
    let refused = lacking.submit_again(&request(RequestState::ReturnedForCompletion), &first).unwrap_err().0;
    assert_eq!(refused[0].field, "papers.rent_contract", "what it was sent back for must be there");
    for state in RequestState::ALL.into_iter().filter(|state| *state != RequestState::ReturnedForCompletion) {
        let refused = later.clone().submit_again(&request(state), &first).unwrap_err().0;
        assert_eq!(refused[0].code, Code::StepNotOpen, "{state:?} was not returned");
    }
}

#[test]
fn what_expires_later_was_valid_on_the_day() {
    let office = office();
    let catalogue = Catalogue::start().unwrap();
    let kind = catalogue.kind(&KindCode::parse("food").unwrap()).unwrap();
    let expires = crate::date::RecordedDate::of_day(day(2026, 11, 22)).unwrap();
    let seen = Sighting {
        id: crate::id::new_id(1, [3; 10]),
        request_id: crate::id::new_id(1, [0; 10]),
        turn: 1,
        paper: PaperCode::parse("national_id").unwrap(),
        outcome: SightingOutcome::Seen { number: None, issued: None, expires: Some(expires) },
        seen: stamp(),
        reused_from: None,
        recorded: stamp(),
        in_error: None,
    };
    let judged = |on| checklist(&catalogue, kind, std::slice::from_ref(&seen), on);
    let (_, submission) =
        HandIn { checklist: judged(day(2026, 11, 22)), ..hand_in(&office) }.submit(&request(RequestState::Signed)).unwrap();
    assert_eq!(submission.checklist[0].state, PaperState::Seen { until: Some(day(2026, 11, 22)) }, "it held on the day of submission");
    assert_ne!(judged(day(2026, 11, 23)), submission.checklist, "a day later it would be judged otherwise, so the rows are kept (R06)");
    let kept: Submission = serde_json::from_str(&serde_json::to_string(&submission).unwrap()).unwrap();
    assert_eq!(kept, submission, "and read back as they were");
}
