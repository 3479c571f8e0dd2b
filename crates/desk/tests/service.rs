//! The service (R16), through the door: a grant becomes a plan, is handed over in parts with receipts, and the request ends by delivery.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "support/committee.rs"]
mod committee;
mod family;
mod support;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use committee::approval;
use desk::{Code, Failure};
use family::{Family, family, gregorian, ops, refused};
use serde_json::{Value, json};
use support::PASSPHRASE;

/// A grant of money so many times from today on, told to the applicant; gives the request.
fn granted(family: &Family, amount: &str, times: &str) -> Value {
    let mut decision = approval();
    decision["granted"]["amount"] = json!(amount);
    decision["granted"]["times"] = json!(times);
    told(family, decision)
}

fn told(family: &Family, decision: Value) -> Value {
    let (_, request) = family.decided(decision);
    let office = &family.office;
    office.call("make_decision_letter", json!({ "request_id": request["id"] })).unwrap();
    let decisions = office.call("list_decisions", json!({ "request_id": request["id"] })).unwrap();
    let input = json!({
        "request_id": request["id"], "version": request["version"], "decision_id": decisions[0]["id"], "told_on": null, "channel": "in_person",
        "told_whom": "applicant", "told_name": "", "collected_by": "", "note": "", "early": true,
    });
    office.call("inform_applicant", input).unwrap();
    family.view(&request)
}

fn step(request: &Value) -> Value {
    json!({ "request_id": request["id"], "version": request["version"] })
}

fn began(family: &Family, amount: &str, times: &str) -> Value {
    let request = granted(family, amount, times);
    family.office.call("begin_service", step(&request)).unwrap()
}

fn give(family: &Family, service: &Value, place: u16, change: Value) -> Result<Value, Failure> {
    let mut given = json!({
        "amount": "", "count": "", "recipient": { "kind": "member", "person_id": family.mother }, "given_on": gregorian(2026, 11, 22),
    });
    for (field, value) in change.as_object().unwrap() {
        given[field] = value.clone();
    }
    family.office.call("record_delivery", json!({ "request_id": service["request_id"], "place": place, "given": given }))
}

fn paper_text(family: &Family, paper: &Value) -> String {
    let taken = family.office.call("take_paper", json!({ "paper_id": paper, "purpose": "preview" })).unwrap();
    let pdf = BASE64_STANDARD.decode(taken["pdf"].as_str().unwrap()).unwrap();
    let path = family.office.folder.path().join("receipt.pdf");
    std::fs::write(&path, pdf).unwrap();
    let read = std::process::Command::new("pdftotext").args(["-layout".as_ref(), path.as_os_str(), "-".as_ref()]).output().unwrap();
    String::from_utf8(read.stdout).unwrap()
}

fn due(family: &Family, which: &str) -> Vec<Value> {
    let list = family.office.call("list_due_deliveries", json!({ "which": which })).unwrap();
    list["rows"].as_array().unwrap().clone()
}

#[test]
fn a_monthly_grant_is_planned_given_in_parts_receipted_and_closed() {
    let family = family();
    let office = &family.office;
    let request = granted(&family, "1500", "2");
    assert_eq!(due(&family, "to_begin").len(), 1, "told, and waiting for its service");
    let service = office.call("begin_service", step(&request)).unwrap();
    assert_eq!(service["state"], "being_served", "the chain went on");
    let days: Vec<_> = service["instalments"].as_array().unwrap().iter().map(|one| one["due"]["iso"].clone()).collect();
    assert_eq!(days, ["2026-11-22", "2026-12-22"], "a month apart");
    assert!(due(&family, "to_begin").is_empty() && due(&family, "today").len() == 1, "it moved from one list to the other");

    let part = give(&family, &service, 1, json!({ "amount": "٥٠٠" })).unwrap();
    assert_eq!(part["instalments"][0]["left_amount"], "1,000.00", "a part was given");
    let more = give(&family, &service, 1, json!({ "amount": "1000.01" })).unwrap_err();
    assert_eq!(refused(&more), [("given.amount", Code::OutOfRange)], "more than was granted is refused beside its field");
    let early = office.call("close_request", step(&json!({ "id": service["request_id"], "version": part["version"] }))).unwrap_err();
    assert_eq!((early.code, early.params["count"].as_str()), (Code::DeliveriesLeft, "2"), "nothing ends while something is owed (R16)");
    give(&family, &service, 1, json!({ "amount": "1000" })).unwrap();
    assert!(due(&family, "today").is_empty(), "given whole it is due no more");
    let done = give(&family, &service, 1, json!({ "amount": "1" })).unwrap_err();
    assert_eq!(done.code, Code::InstalmentDone, "nothing is left of it");
    let whole = give(&family, &service, 2, json!({ "amount": "1500" })).unwrap();
    assert_eq!(whole["may_close"], true, "everything was given");
    let closed = office.call("close_request", json!({ "request_id": service["request_id"], "version": whole["version"] })).unwrap();
    assert_eq!(closed["state"], "closed", "ended by delivery");
    let done = ops(&family, &request);
    for op in ["begin_service", "record_delivery", "close_request"] {
        assert!(done.iter().any(|found| found == op), "{op} stands in the request's history: {done:?}");
    }
}

#[test]
fn a_receipt_says_the_amount_in_words_tells_no_reason_and_is_made_once() {
    let family = family();
    let office = &family.office;
    let service = began(&family, "2123.25", "2");
    let given = give(&family, &service, 1, json!({ "amount": "1123.25" })).unwrap();
    let delivery = given["instalments"][0]["deliveries"][0].clone();
    let of = json!({ "delivery_id": delivery["id"] });
    let unsigned = json!({ "delivery_id": delivery["id"], "kept_in": "صندوق 3" });
    assert_eq!(office.call("sign_receipt", unsigned.clone()).unwrap_err().code, Code::StepNotOpen, "what was not printed is not signed");
    let receipt = office.call("print_receipt", of.clone()).unwrap();
    assert_eq!(receipt["number"], delivery["number"], "the receipt's number is the delivery's");
    assert_eq!(office.call("print_receipt", of.clone()).unwrap()["id"], receipt["id"], "asked again it is the same sheet");
    let text = paper_text(&family, &receipt["id"]);
    assert!(text.contains("1,123.25") && text.contains("1,000.00"), "what was given and what is left: {text}");
    for word in ["فقط", "هللة", "لا غير", "فاطمة"] {
        assert!(text.contains(word), "«{word}» is read back: {text}");
    }
    for word in ["سجن", "السجناء", "نزيل"] {
        assert!(!text.contains(word), "«{word}» would tell the street why the family comes: {text}");
    }
    let no_place = office.call("sign_receipt", json!({ "delivery_id": delivery["id"], "kept_in": " " })).unwrap_err();
    assert_eq!(refused(&no_place), [("kept_in", Code::Required)], "a signed sheet lies somewhere");
    let signed = office.call("sign_receipt", unsigned).unwrap();
    assert_eq!(signed["instalments"][0]["deliveries"][0]["kept_in"], "صندوق 3", "and where is on file");
    let back = office.call("take_back_delivery", json!({ "delivery_id": delivery["id"], "reason": "خطأ" })).unwrap_err();
    assert_eq!(back.code, Code::CannotUndo, "what somebody signed for was received");
}

#[test]
fn a_delivery_recorded_by_mistake_is_taken_back_and_its_number_stays_spent() {
    let family = family();
    let service = began(&family, "500", "1");
    let given = give(&family, &service, 1, json!({ "amount": "500" })).unwrap();
    let first = given["instalments"][0]["deliveries"][0].clone();
    let input = json!({ "delivery_id": first["id"], "reason": "سُجّل على طلب آخر" });
    let back = family.office.call("take_back_delivery", input.clone()).unwrap();
    assert_eq!((&back["instalments"][0]["state"], &back["may_close"]), (&json!("due_today"), &json!(false)), "it is due again");
    assert_eq!(family.office.call("take_back_delivery", input).unwrap_err().code, Code::CannotUndo, "once");
    let again = give(&family, &service, 1, json!({ "amount": "500" })).unwrap();
    let second = again["instalments"][0]["deliveries"][1].clone();
    assert_ne!(second["number"], first["number"], "a number is never given twice");
    assert_eq!(again["instalments"][0]["deliveries"][0]["taken_back"], "سُجّل على طلب آخر", "nothing is removed");
}

#[test]
fn an_instalment_is_moved_or_ended_only_with_a_reason() {
    let family = family();
    let office = &family.office;
    let service = began(&family, "500", "2");
    let moving = |day: Value, reason: &str| {
        office.call("move_delivery", json!({ "request_id": service["request_id"], "place": 1, "due_on": day, "reason": reason }))
    };
    let wrong = moving(gregorian(2026, 11, 21), "").unwrap_err();
    assert_eq!(refused(&wrong), [("reason", Code::Required), ("due_on", Code::DayPassed)], "both at once");
    let moved = moving(gregorian(2026, 11, 29), "طلبت الأسرة التأجيل").unwrap();
    assert_eq!(moved["instalments"][0]["moved"], "طلبت الأسرة التأجيل", "and why");
    assert!(due(&family, "today").is_empty(), "not due today any more");
    let skip = |place: u16, reason: &str| {
        office.call("skip_delivery", json!({ "request_id": service["request_id"], "place": place, "reason": reason }))
    };
    assert_eq!(refused(&skip(2, " ").unwrap_err()), [("reason", Code::Required)], "an end has a reason");
    give(&family, &service, 1, json!({ "amount": "200" })).unwrap();
    skip(1, "استغنت الأسرة").unwrap();
    let ended = skip(2, "استغنت الأسرة").unwrap();
    assert_eq!(
        (&ended["instalments"][0]["state"], &ended["may_close"]),
        (&json!("ended"), &json!(true)),
        "with a reason the rest is not owed"
    );
    assert_eq!(skip(2, "مرة أخرى").unwrap_err().code, Code::InstalmentDone, "once");
}

#[test]
fn money_is_handed_to_no_child_no_stranger_and_no_expired_mandate() {
    let family = family();
    let office = &family.office;
    let service = began(&family, "500", "1");
    let names: Vec<_> = service["recipients"].as_array().unwrap().iter().map(|one| one["person_id"].clone()).collect();
    assert_eq!(names, std::slice::from_ref(&family.mother), "grown members of the household are offered, the prisoner is none of them");
    let household = office.call("get_household", json!({ "household_id": family.household })).unwrap();
    let change = json!({
        "household_id": family.household, "version": household["version"], "person_id": family.son, "role": "son", "may_receive_money": true,
    });
    office.call("change_membership", change).unwrap();
    for (person, why) in [(&family.son, "a child, even with the mark"), (&family.father, "the prisoner")] {
        let to = json!({ "amount": "1", "recipient": { "kind": "member", "person_id": person } });
        let failure = give(&family, &service, 1, to).unwrap_err();
        assert_eq!(refused(&failure), [("given.recipient.person_id", Code::MayNotReceive)], "{why}");
    }
    let proxy = |expires: Value| json!({ "amount": "100", "recipient": { "kind": "proxy", "name": "سعد بن ناصر", "number": "٤٤٧/و", "expires": expires } });
    let expired = give(&family, &service, 1, proxy(gregorian(2026, 11, 21))).unwrap_err();
    assert_eq!(refused(&expired), [("given.recipient.expires", Code::PaperExpired)], "an old mandate gives no right");
    let given = give(&family, &service, 1, proxy(gregorian(2027, 1, 1))).unwrap();
    assert_eq!(given["instalments"][0]["deliveries"][0]["mandate"], "٤٤٧/و", "by which right stands on file");
    let tomorrow = give(&family, &service, 1, json!({ "amount": "1", "given_on": gregorian(2026, 11, 23) })).unwrap_err();
    assert_eq!(refused(&tomorrow), [("given.given_on", Code::InFuture)], "nothing is handed over tomorrow");
}

#[test]
fn a_stale_page_begins_nothing_and_a_key_pressed_twice_delivers_once() {
    let family = family();
    let request = granted(&family, "500", "1");
    let stale = json!({ "request_id": request["id"], "version": request["version"].as_i64().unwrap() - 1 });
    assert_eq!(family.office.call("begin_service", stale).unwrap_err().code, Code::Stale, "another saved meanwhile");
    let service = family.office.call("begin_service", step(&request)).unwrap();
    assert_eq!(
        family.office.call("begin_service", json!({ "request_id": request["id"], "version": service["version"] })).unwrap_err().code,
        Code::StepNotOpen,
        "it began already"
    );
    let given = json!({
        "amount": "200", "count": "", "recipient": { "kind": "member", "person_id": family.mother }, "given_on": gregorian(2026, 11, 22),
    });
    let input = json!({ "request_id": request["id"], "place": 1, "given": given });
    family.office.call_once("record_delivery", input.clone(), "key").unwrap();
    let twice = family.office.call_once("record_delivery", input, "key").unwrap();
    assert_eq!(twice["instalments"][0]["left_amount"], "300.00", "once");
}

#[test]
fn what_is_not_given_on_its_day_is_overdue_and_the_next_month_is_seen_coming() {
    let family = family();
    began(&family, "500", "3");
    assert_eq!((due(&family, "today").len(), due(&family, "overdue").len(), due(&family, "coming").len()), (1, 0, 0), "today's");
    family.office.knobs.days(3);
    let late = due(&family, "overdue");
    assert_eq!((late.len(), &late[0]["days_late"]), (1, &json!(3)), "three days late");
    assert_eq!(due(&family, "coming")[0]["due"]["iso"], "2026-12-22", "in the month's last days the next one is shown");
}

#[test]
fn a_relatives_service_is_in_no_list_and_opens_for_nobody() {
    let family = family();
    let service = began(&family, "500", "1");
    let id = service["request_id"].clone();
    family.office.sign_in_as("سعد الأحمد", &["clerk", "manager"]);
    assert_eq!(due(&family, "today").len(), 1, "anybody's list");
    family.office.desk.lock();
    let me = family.office.staff_id("سعد الأحمد");
    family.office.sign_in("سعد الأحمد", PASSPHRASE).unwrap();
    family
        .office
        .call("mark_relative_of_staff", json!({ "person_id": family.mother, "staff_id": me, "closed": true, "reason": "أختي" }))
        .unwrap();
    assert!(due(&family, "today").is_empty(), "not the relative's");
    assert_eq!(family.office.call("get_service", json!({ "request_id": id })).unwrap_err().code, Code::NotAllowed, "nor its page");
    let refused = give(&family, &service, 1, json!({ "amount": "1" })).unwrap_err();
    assert_eq!(refused.code, Code::NotAllowed, "nor its deliveries");
}

#[test]
fn a_destroyed_family_leaves_no_delivery_and_no_appeal() {
    let family = family();
    let office = &family.office;
    let service = began(&family, "500", "1");
    let given = give(&family, &service, 1, json!({ "amount": "500" })).unwrap();
    office.call("print_receipt", json!({ "delivery_id": given["instalments"][0]["deliveries"][0]["id"] })).unwrap();
    let about = office.call("request_appeals", json!({ "request_id": service["request_id"] })).unwrap();
    let appeal = json!({
        "decision_id": about["decisions"][0]["decision_id"], "brought_by": about["applicant"], "text": "المبلغ لا يكفي",
        "received_on": gregorian(2026, 11, 22),
    });
    let appeal = office.call("receive_appeal", appeal).unwrap();
    let appeal_id = appeal["row"]["id"].clone();
    office.call("acknowledge_appeal", json!({ "appeal_id": appeal_id })).unwrap();
    let appeal = office.call("get_appeal", json!({ "appeal_id": appeal_id })).unwrap();
    let back = json!({ "appeal_id": appeal_id, "version": appeal["version"], "how": "حضرت وتنازلت" });
    office.call("take_back_appeal", back).unwrap();
    office.call("close_request", json!({ "request_id": service["request_id"], "version": given["version"] })).unwrap();
    let persons = json!([family.mother, family.son, family.father]);
    let plan = office.call("plan_destruction", json!({ "person_ids": persons, "attachment_ids": [], "whole_household": false })).unwrap();
    let input = json!({
        "person_ids": persons, "attachment_ids": [], "ground": "purpose_ended", "subject_request_id": null, "seen": plan["seen"],
        "manager_passphrase": PASSPHRASE,
    });
    let done = office.call("destroy_records", input).unwrap();
    assert_eq!(done["left_in"], json!([]), "nothing of theirs is left in any table");
    assert!(
        office.call("list_appeals", json!({ "closed": true })).unwrap().as_array().unwrap().is_empty(),
        "the appeal went with the request"
    );
    assert_eq!(office.call("get_appeal", json!({ "appeal_id": appeal_id })).unwrap_err().code, Code::NotFound, "and opens no more");
}
