//! The sample visit goes through every deed of a real one, from an empty office to the acknowledgement letter.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use desk::{Code, sample_visit};
use serde_json::json;
use support::{fresh, office, set_up_input};

#[test]
fn a_whole_visit_ends_in_a_submitted_request_with_its_promise_of_two_weeks() {
    let office = office();
    let visit =
        sample_visit(&office.desk).unwrap_or_else(|failure| panic!("{failure:?}; the log: {:#?}", office.knobs.log.lock().unwrap()));
    let request = office.call("get_request", json!({ "request_id": visit.request_id })).unwrap();
    assert_eq!(request["state"], "submitted", "the visit ends with the request handed in: {request}");
    assert_eq!(
        request["submission"]["earliest_reply"]["iso"], "2026-12-06",
        "fourteen days from 22 November (R14): {}",
        request["submission"]
    );
    let again = office.call("take_paper", json!({ "paper_id": visit.letter_paper, "purpose": "print" })).unwrap();
    let once_more = office.call("take_paper", json!({ "paper_id": visit.letter_paper, "purpose": "print" })).unwrap();
    assert_eq!(again["pdf"], once_more["pdf"], "a kept paper is printed again byte for byte (R62)");
    assert_eq!(office.call("verify_office", json!({})).unwrap()["sound"], true, "the journal of the whole visit holds");
}

#[test]
fn a_training_office_is_filled_and_a_real_one_is_not() {
    let real = office();
    assert_eq!(real.call("fill_training_office", json!({})).unwrap_err().code, Code::NotAllowed, "no samples among real families");
    let training = fresh();
    let mut input = set_up_input();
    input["settings"]["training"] = json!(true);
    training.call("set_up_office", input).unwrap();
    let filled = training.call("fill_training_office", json!({})).unwrap_or_else(|failure| panic!("{failure:?}"));
    assert_eq!(filled["families"], 24);
    let found = training.call("search", json!({ "text": "سار", "limit": 10 })).unwrap();
    assert!(!found["people"].as_array().unwrap().is_empty(), "the sample families are found: {found}");
}
