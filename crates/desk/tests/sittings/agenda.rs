//! The agenda: gathered, ordered, left.

use desk::Code;
use serde_json::{Value, json};

use crate::{
    case,
    committee::verdict,
    family::{family, gregorian, ops, refused},
    order, seen,
    support::PASSPHRASE,
};

#[test]
fn an_agenda_gathers_what_is_ready_and_says_why() {
    let family = family();
    let request = family.ready();
    let waiting = family.submitted_again();
    let planned = family.planned();
    assert_eq!(planned["waiting"], 1, "the page says how many wait");
    let gathered = family.office.call("gather_agenda", json!({ "sitting_id": planned["row"]["id"] })).unwrap();
    assert_eq!((&gathered["added"], &gathered["closed"]), (&json!(1), &json!(0)));
    let row = &gathered["sitting"]["agenda"][0];
    assert_eq!(
        (&row["number"], &row["why"], &row["position"]),
        (&request["number"], &json!("new"), &json!(1)),
        "new since the last sitting"
    );
    assert_eq!(family.view(&request)["state"], "on_agenda", "the chain knows");
    assert_eq!(family.view(&waiting)["state"], "submitted", "what is not studied waits for its study");
    let again = family.office.call("gather_agenda", json!({ "sitting_id": planned["row"]["id"] })).unwrap();
    assert_eq!((&again["added"], order(&again["sitting"]).len()), (&json!(0), 1), "gathered twice it stands there once");
    assert!(ops(&family, &request).contains(&"gather_agenda".to_owned()), "and its history says so");
}

#[test]
fn cases_are_put_in_order_and_taken_off() {
    let family = family();
    let first = family.ready();
    let second = family.submitted_again();
    let second = family.studied(&second);
    let sitting = family.gathered();
    assert_eq!(order(&sitting), [first["number"].clone(), second["number"].clone()], "as they came");
    let mut input = case(&sitting, &second);
    input["before"] = first["id"].clone();
    let moved = family.office.call("move_agenda_item", input.clone()).unwrap();
    assert_eq!(order(&moved), [second["number"].clone(), first["number"].clone()], "the second is heard first");
    input["before"] = Value::Null;
    let moved = family.office.call("move_agenda_item", input).unwrap();
    assert_eq!(order(&moved), [first["number"].clone(), second["number"].clone()], "and goes to the end again");
    let off = family.office.call("take_off_agenda", case(&sitting, &first)).unwrap();
    assert_eq!((order(&off), &off["left"][0]["left"]), (vec![second["number"].as_str().unwrap().to_owned()], &json!("taken_off")));
    assert_eq!(
        (&off["agenda"][0]["position"], &family.view(&first)["state"]),
        (&json!(1), &json!("ready")),
        "places close up, it waits again"
    );
    let back = family.office.call("add_to_agenda", case(&sitting, &first)).unwrap();
    assert_eq!(order(&back), [second["number"].clone(), first["number"].clone()], "put on by hand it comes last");
    assert!(back["left"].as_array().unwrap().is_empty(), "and no longer counts as taken off");
}

#[test]
fn what_a_sitting_did_not_hear_goes_to_the_next() {
    let family = family();
    let (sitting, request) = family.on_agenda();
    let closed = family.office.call("close_sitting", seen(&sitting)).unwrap();
    assert_eq!((&closed["left"][0]["left"], &closed["agenda"]), (&json!("not_heard"), &json!([])), "the page keeps that it was not heard");
    assert_eq!(family.view(&request)["state"], "ready", "every case ends decided or waiting");
    let next = family.gathered();
    assert_eq!(
        (&next["agenda"][0]["number"], &next["agenda"][0]["why"]),
        (&request["number"], &json!("carried")),
        "the next one hears it first"
    );
}

#[test]
fn a_sitting_without_its_quorum_is_called_off_and_its_cases_wait() {
    let family = family();
    family.committee();
    let request = family.ready();
    let sitting = family.gathered();
    let blank = family.office.call("call_off_sitting", json!({ "of": seen(&sitting), "reason": " " })).unwrap_err();
    assert_eq!(refused(&blank), [("reason", Code::Required)], "with a reason");
    let off = family.office.call("call_off_sitting", json!({ "of": seen(&sitting), "reason": "لم يكتمل النصاب" })).unwrap();
    assert_eq!((&off["row"]["state"], &off["called_off_reason"]), (&json!("called_off"), &json!("لم يكتمل النصاب")));
    assert_eq!(family.view(&request)["state"], "ready", "nothing is lost");
    let decided = family.office.call("gather_agenda", json!({ "sitting_id": sitting["row"]["id"] })).unwrap_err();
    assert_eq!(decided.code, Code::SittingStep, "a sitting that was called off gathers nothing");
}

#[test]
fn a_sitting_that_decided_something_is_not_called_off() {
    let family = family();
    let (sitting, _) = family.decided(crate::committee::approval());
    let open = family.office.call("get_sitting", json!({ "sitting_id": sitting["row"]["id"] })).unwrap();
    let failure = family.office.call("call_off_sitting", json!({ "of": seen(&open), "reason": "س" })).unwrap_err();
    assert_eq!((failure.code, failure.params["why"].as_str()), (Code::SittingStep, "decided"), "its decisions stand");
}

#[test]
fn a_deferred_request_comes_back_when_its_day_came() {
    let family = family();
    let (sitting, request) = family.decided(verdict("deferred", json!({ "deferred_until": gregorian(2026, 11, 26) })));
    let open = family.office.call("get_sitting", json!({ "sitting_id": sitting["row"]["id"] })).unwrap();
    family.office.call("close_sitting", seen(&open)).unwrap();
    assert_eq!(family.view(&request)["state"], "decided_deferred");
    family.office.knobs.days(3);
    assert!(order(&family.gathered()).is_empty(), "a day before it waits still");
    family.office.knobs.days(1);
    let next = family.gathered();
    assert_eq!(
        (&next["agenda"][0]["number"], &next["agenda"][0]["why"]),
        (&request["number"], &json!("deferred")),
        "on its day it is heard again"
    );
}

#[test]
fn a_relatives_file_is_no_business_of_the_secretary() {
    let family = family();
    let request = family.ready();
    let office = &family.office;
    office.sign_in_as("أمينة اللجنة", &["secretary"]);
    office.desk.lock();
    let secretary = office.staff_id("أمينة اللجنة");
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let mark = json!({ "person_id": family.mother, "staff_id": secretary, "closed": true, "reason": "أختها" });
    office.call("mark_relative_of_staff", mark).unwrap();
    let sitting = family.planned();
    office.desk.lock();
    office.sign_in("أمينة اللجنة", PASSPHRASE).unwrap();
    let waiting = || office.call("list_sittings", json!({})).unwrap()["waiting"].clone();
    assert_eq!(waiting(), 0, "it is not counted for her");
    let gathered = office.call("gather_agenda", json!({ "sitting_id": sitting["row"]["id"] })).unwrap();
    assert_eq!((&gathered["added"], &gathered["closed"]), (&json!(0), &json!(1)), "she is told that one was left out, not whose");
    assert!(!gathered.to_string().contains(request["number"].as_str().unwrap()), "nothing of it is shown");
    assert_eq!(office.call("add_to_agenda", case(&sitting, &request)).unwrap_err().code, Code::NotAllowed, "nor by hand");
    office.desk.lock();
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    assert_eq!(waiting(), 1, "it is for the manager");
    let gathered = office.call("gather_agenda", json!({ "sitting_id": sitting["row"]["id"] })).unwrap();
    assert_eq!(gathered["added"], 1, "the manager puts it on");
    assert_eq!(waiting(), 0, "and then it waits no more");
    office.desk.lock();
    office.sign_in("أمينة اللجنة", PASSPHRASE).unwrap();
    let view = office.call("get_sitting", json!({ "sitting_id": sitting["row"]["id"] })).unwrap();
    assert_eq!((&view["hidden"], &view["agenda"]), (&json!(1), &json!([])), "she sees that there is one");
    assert_eq!(office.call("hear_request", case(&sitting, &request)).unwrap_err().code, Code::NotAllowed, "and hears it not");
}
