//! Appeals (R30), through the door: taken down in the words in which they are brought, examined by another than whoever decided, never deleted.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "support/committee.rs"]
mod committee;
mod family;
mod support;

use committee::verdict;
use desk::Code;
use family::{Family, family, gregorian, ops, refused};
use serde_json::{Value, json};
use support::PASSPHRASE;

/// A refusal that was told; gives the request and the decision.
fn refusal(family: &Family) -> (Value, Value) {
    let decision = verdict("refused", json!({ "reason_told": "دخل الأسرة فوق الحد", "reason_internal": "دخل ثابت" }));
    let (_, request) = family.decided(decision);
    let office = &family.office;
    office.call("make_decision_letter", json!({ "request_id": request["id"] })).unwrap();
    let decisions = office.call("list_decisions", json!({ "request_id": request["id"] })).unwrap();
    let input = json!({
        "request_id": request["id"], "version": request["version"], "decision_id": decisions[0]["id"], "told_on": null, "channel": "in_person",
        "told_whom": "applicant", "told_name": "", "collected_by": "", "note": "", "early": true,
    });
    office.call("inform_applicant", input).unwrap();
    (family.view(&request), decisions[0]["id"].clone())
}

fn bringing(decision: &Value) -> Value {
    json!({ "decision_id": decision, "brought_by": "فاطمة الأحمد", "text": "لم يُحسب الإيجار\nوأطلب النظر فيه", "received_on": gregorian(2026, 11, 22) })
}

fn seen(appeal: &Value, more: Value) -> Value {
    let mut input = json!({ "appeal_id": appeal["row"]["id"], "version": appeal["version"] });
    for (field, value) in more.as_object().unwrap() {
        input[field] = value.clone();
    }
    input
}

/// A researcher who had no hand in the decision; the manager stays signed in.
fn researcher(family: &Family) -> Value {
    family.office.sign_in_as("هند الصالح", &["researcher"]);
    family.office.desk.lock();
    let hind = family.office.staff_id("هند الصالح");
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    hind
}

fn as_researcher(family: &Family) {
    family.office.desk.lock();
    family.office.sign_in("هند الصالح", PASSPHRASE).unwrap();
}

#[test]
fn an_appeal_that_is_heard_puts_the_request_back_before_the_committee() {
    let family = family();
    let office = &family.office;
    let (request, decision) = refusal(&family);
    let appeal = office.call("receive_appeal", bringing(&decision)).unwrap();
    assert_eq!(appeal["text"], "لم يُحسب الإيجار\nوأطلب النظر فيه", "in the words in which it was brought");
    let second = office.call("receive_appeal", bringing(&decision)).unwrap_err();
    assert_eq!(
        (second.code, second.params["number"].as_str()),
        (Code::AppealOpen, appeal["row"]["number"].as_str().unwrap()),
        "one at a time"
    );
    let of = json!({ "appeal_id": appeal["row"]["id"] });
    let paper = office.call("acknowledge_appeal", of.clone()).unwrap();
    assert_eq!(office.call("acknowledge_appeal", of.clone()).unwrap()["id"], paper["id"], "one acknowledgement");
    let examiner = researcher(&family);
    let appeal = office.call("get_appeal", of.clone()).unwrap();
    assert_eq!(appeal["row"]["state"], "acknowledged", "whoever brought it has a paper");
    let offered: Vec<_> = appeal["examiners"].as_array().unwrap().iter().map(|one| one["staff_id"].clone()).collect();
    assert_eq!(offered, std::slice::from_ref(&examiner), "whoever recorded the decision is not offered");
    let appeal = office.call("assign_examiner", seen(&appeal, json!({ "staff_id": examiner }))).unwrap();
    let answer = json!({ "changed": true, "told": "حُسب الإيجار فنزل الدخل عن الحد", "found": "عقد الإيجار ساري" });
    let not_mine = office.call("answer_appeal", seen(&appeal, answer.clone())).unwrap_err();
    assert_eq!(not_mine.code, Code::NotAllowed, "only whoever examines answers");
    as_researcher(&family);
    let empty = office.call("answer_appeal", seen(&appeal, json!({ "changed": true, "told": "", "found": " " }))).unwrap_err();
    assert_eq!(refused(&empty), [("told", Code::Required), ("found", Code::Required)], "an answer says why, to both sides");
    let answered = office.call("answer_appeal", seen(&appeal, answer)).unwrap();
    assert_eq!((&answered["row"]["state"], &answered["row"]["outcome"]), (&json!("answered"), &json!("changed")), "answered");
    assert_eq!(family.view(&request)["state"], "ready", "and the committee is asked again");
    let letter = office.call("print_appeal_answer", of.clone()).unwrap();
    assert_eq!(letter["kind"], "appeal_answer", "with a letter");
    let closed =
        office.call("close_appeal", seen(&office.call("get_appeal", of.clone()).unwrap(), json!({ "how": "باليد في المكتب" }))).unwrap();
    assert_eq!(closed["row"]["state"], "closed", "told and closed");
    assert!(office.call("list_appeals", json!({ "closed": false })).unwrap().as_array().unwrap().is_empty(), "nothing waits");
    assert_eq!(office.call("list_appeals", json!({ "closed": true })).unwrap()[0]["number"], appeal["row"]["number"], "nothing is deleted");
    let done = ops(&family, &request);
    for op in ["receive_appeal", "acknowledge_appeal", "assign_examiner", "answer_appeal", "close_appeal"] {
        assert!(done.iter().any(|found| found == op), "{op} stands in the request's history: {done:?}");
    }
}

#[test]
fn whoever_decided_does_not_examine_and_in_an_office_of_one_it_shows() {
    let family = family();
    let office = &family.office;
    let (_, decision) = refusal(&family);
    let me = family::manager(office);
    let appeal = office.call("receive_appeal", bringing(&decision)).unwrap();
    assert_eq!(appeal["examiners"][0], json!({ "staff_id": me, "name": "نورة السالم", "alone": true }), "nobody else is there");
    let mine = office.call("assign_examiner", seen(&appeal, json!({ "staff_id": me }))).unwrap();
    assert_eq!(mine["alone"], true, "the exception stays visible");
    researcher(&family);
    let refused_now = office.call("assign_examiner", seen(&mine, json!({ "staff_id": me }))).unwrap_err();
    assert_eq!(refused(&refused_now), [("staff_id", Code::OwnEntry)], "once another can be asked, the decider examines nothing");
}

#[test]
fn an_appeal_that_changes_nothing_leaves_the_request_where_it_is() {
    let family = family();
    let office = &family.office;
    let (request, decision) = refusal(&family);
    let appeal = office.call("receive_appeal", bringing(&decision)).unwrap();
    let examiner = researcher(&family);
    let stale = seen(&appeal, json!({ "staff_id": examiner }));
    let appeal = office.call("assign_examiner", stale.clone()).unwrap();
    assert_eq!(office.call("assign_examiner", stale).unwrap_err().code, Code::Stale, "somebody was there first");
    as_researcher(&family);
    let answer = json!({ "changed": false, "told": "الدخل فوق الحد بعد حساب الإيجار", "found": "لا جديد" });
    let answered = office.call("answer_appeal", seen(&appeal, answer.clone())).unwrap();
    assert_eq!(family.view(&request)["state"], "informed_refused", "the decision stands");
    assert!(office.call("answer_appeal", seen(&answered, answer)).is_err(), "an answer is given once");
}

#[test]
fn an_appeal_is_taken_back_and_stays_on_file() {
    let family = family();
    let office = &family.office;
    let (_, decision) = refusal(&family);
    let early = office
        .call("receive_appeal", json!({ "decision_id": decision, "brought_by": "", "text": "ب", "received_on": gregorian(2026, 11, 21) }));
    assert_eq!(refused(&early.unwrap_err()), [("brought_by", Code::Required), ("received_on", Code::EndBeforeStart)], "beside the fields");
    let appeal = office.call("receive_appeal", bringing(&decision)).unwrap();
    let back = office.call("take_back_appeal", seen(&appeal, json!({ "how": "حضرت وتنازلت" }))).unwrap();
    assert_eq!((&back["row"]["state"], &back["row"]["outcome"]), (&json!("closed"), &json!("taken_back")), "ended by whoever brought it");
    assert_eq!(office.call("list_appeals", json!({ "closed": true })).unwrap().as_array().unwrap().len(), 1, "and kept");
    assert!(office.call("print_appeal_answer", json!({ "appeal_id": appeal["row"]["id"] })).is_err(), "nothing is left to answer");
    office.call("receive_appeal", bringing(&decision)).unwrap();
}

#[test]
fn an_appeal_of_a_relative_is_in_no_list_and_opens_for_nobody() {
    let family = family();
    let office = &family.office;
    let (request, decision) = refusal(&family);
    let appeal = office.call("receive_appeal", bringing(&decision)).unwrap();
    office.sign_in_as("سعد الأحمد", &["clerk", "manager"]);
    office.desk.lock();
    let me = office.staff_id("سعد الأحمد");
    office.sign_in("سعد الأحمد", PASSPHRASE).unwrap();
    office.call("mark_relative_of_staff", json!({ "person_id": family.mother, "staff_id": me, "closed": true, "reason": "أختي" })).unwrap();
    assert!(office.call("list_appeals", json!({ "closed": false })).unwrap().as_array().unwrap().is_empty(), "not the relative's");
    for (deed, input) in
        [("get_appeal", json!({ "appeal_id": appeal["row"]["id"] })), ("request_appeals", json!({ "request_id": request["id"] }))]
    {
        assert_eq!(office.call(deed, input).unwrap_err().code, Code::NotAllowed, "{deed}");
    }
}

#[test]
fn nobody_objects_to_what_nobody_was_told() {
    let family = family();
    let office = &family.office;
    let decision = verdict("refused", json!({ "reason_told": "دخل الأسرة فوق الحد", "reason_internal": "دخل ثابت" }));
    let (_, request) = family.decided(decision);
    let about = office.call("request_appeals", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!(about["decisions"], json!([]), "no decision is offered before it was told");
    let decisions = office.call("list_decisions", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!(office.call("receive_appeal", bringing(&decisions[0]["id"])).unwrap_err().code, Code::StepNotOpen, "nor taken");
}
