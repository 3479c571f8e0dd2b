//! Handing in through the door: signed, frozen on the day, with a manager's leave that stays visible.
#![allow(clippy::unwrap_used, missing_docs)]

mod family;
mod support;

use desk::Code;
use family::{Family, blocking, family, hijri, manager, ops, paper, refused, text, whole_statement};
use serde_json::{Value, json};
use support::PASSPHRASE;

/// Prints the declaration and records that it was signed on paper; gives the page as it is then.
fn sign(family: &Family, request: &Value) -> Value {
    let print = json!({ "request_id": request["id"], "method": "paper", "witnesses": [] });
    let declaration = family.office.call("print_declaration", print).unwrap();
    let signed = json!({
        "request_id": request["id"], "declaration_id": declaration["id"], "witnessed": true, "kept_in": "صندوق 4", "picture": null,
    });
    family.office.call("sign_declaration", signed).unwrap();
    family.view(request)
}

#[test]
fn a_signed_request_is_handed_in_and_the_reply_counted_from_that_day() {
    let family = family();
    let request = sign(&family, &family.filled());
    assert_eq!((&request["state"], blocking(&request).len()), (&json!("signed"), 0), "nothing is left to do");
    let submitted = family.submit(&request, Value::Null).unwrap();
    assert_eq!(
        (&submitted["state"], &submitted["holder"], &submitted["editable"]),
        (&json!("submitted"), &json!("researcher"), &json!(false)),
        "it went on"
    );
    let submission = &submitted["submission"];
    assert_eq!(submission["earliest_reply"]["iso"], "2026-12-06", "no reply is promised before two weeks (R14)");
    assert_eq!(submission["earliest_reply"]["hijri"], "26 جمادى الآخرة 1448 هـ", "in both calendars");
    assert_eq!(
        (&submission["target_reply"]["iso"], &submission["overridden"]),
        (&json!("2026-12-22"), &Value::Null),
        "the office's own target"
    );
    assert_eq!(submitted["registration_due"], true, "now the registration can be completed (R15)");
    assert_eq!(ops(&family, &request)[0], "submit_request", "it is in the history");
}

#[test]
fn what_expires_after_submission_changes_nothing() {
    let family = family();
    let request = family.filled();
    family.sight(&request, "national_id", "1000000016", Value::Null, hijri(1448, 6, 12)).unwrap();
    let submitted = family.submit(&sign(&family, &request), Value::Null).unwrap();
    let frozen = submitted["checklist"].clone();
    family.office.knobs.days(40);
    let later = family.view(&request);
    assert_eq!(paper(&later, "national_id")["standing"], "seen", "it was valid on the day (R06)");
    assert_eq!(
        (&later["checklist"], &later["state"], blocking(&later).len()),
        (&frozen, &json!("submitted"), 0),
        "nothing is judged again"
    );
    let late = family.sight(&request, "national_id", "1000000016", Value::Null, hijri(1452, 7, 11)).unwrap_err();
    assert_eq!((late.code, late.params["state"].as_str()), (Code::StepNotOpen, "submitted"), "«لإضافة ورقة أعيدوا الطلب للاستكمال»");
}

#[test]
fn a_paper_that_expires_overnight_keeps_a_signed_request_back() {
    let family = family();
    let request = family.filled();
    family.sight(&request, "national_id", "1000000016", Value::Null, hijri(1448, 6, 12)).unwrap();
    let request = sign(&family, &request);
    assert_eq!(request["state"], "signed", "today it could go");
    family.office.knobs.days(1);
    let failure = family.submit(&request, Value::Null).unwrap_err();
    assert_eq!(
        (failure.code, refused(&failure)),
        (Code::RequestIncomplete, vec![("papers.national_id", Code::PaperExpired)]),
        "judged is the day of submission"
    );
    assert_eq!(family.view(&request)["state"], "draft", "and the page says so");
}

#[test]
fn a_changed_answer_outdates_the_signature() {
    let family = family();
    let request = sign(&family, &family.filled());
    let mut answers = whole_statement();
    answers.as_array_mut().unwrap().pop();
    answers.as_array_mut().unwrap().push(text("why", "سبب آخر"));
    let changed = family.state(&request, answers).unwrap();
    assert_eq!(
        (&changed["state"], &changed["declaration"]["fresh"]),
        (&json!("complete"), &json!(false)),
        "«بيانات تغيّرت بعد التوقيع» (R11)"
    );
    let failure = family.submit(&changed, Value::Null).unwrap_err();
    assert_eq!(refused(&failure), [("declaration", Code::Required)], "a new declaration is asked for");
    let again = sign(&family, &changed);
    assert_eq!(family.submit(&again, Value::Null).unwrap()["state"], "submitted", "with it the request goes on");
}

#[test]
fn a_managers_leave_lets_a_request_go_and_stays_visible() {
    let family = family();
    let request = family.filled();
    let record = json!({ "request_id": request["id"], "sighting_id": paper(&request, "family_record")["sighting"]["id"] });
    family.office.call("clear_sighting", record).unwrap();
    let request = sign(&family, &request);
    assert_eq!(request["state"], "draft", "signed, and a paper is still missing");
    let failure = family.submit(&request, Value::Null).unwrap_err();
    assert_eq!(refused(&failure), [("papers.family_record", Code::Required)], "without a leave it stays");
    let leave = |reason: &str, passphrase: &str| json!({ "reason": reason, "manager_id": manager(&family.office), "manager_passphrase": passphrase });
    let failure = family.submit(&request, leave(" ", PASSPHRASE)).unwrap_err();
    assert_eq!(refused(&failure), [("override.reason", Code::Required)], "a leave has a reason");
    let failure = family.submit(&request, leave("السجل قيد الإصدار", "ليست كلمة المرور")).unwrap_err();
    assert_eq!(refused(&failure), [("override.manager_passphrase", Code::WrongPassphrase)], "and the manager's own passphrase");
    assert_eq!(family.view(&request)["submission"], Value::Null, "nothing was handed in by a wrong one");
    let submitted = family.submit(&request, leave("السجل قيد الإصدار", PASSPHRASE)).unwrap();
    let shown = json!({ "by": "نورة السالم", "reason": "السجل قيد الإصدار", "alone": true });
    assert_eq!((&submitted["state"], &submitted["submission"]["overridden"]), (&json!("submitted"), &shown), "who let it pass, and why");
    assert_eq!(blocking(&submitted), ["paper:family_record"], "what was missing stays on the page");
    assert_eq!(family.view(&request)["submission"]["overridden"], shown, "for everyone who opens it later");
}

#[test]
fn pressing_submit_twice_hands_in_once_and_a_stale_page_not_at_all() {
    let family = family();
    let request = sign(&family, &family.filled());
    let input = json!({ "request_id": request["id"], "version": request["version"], "override": null });
    let stale = json!({ "request_id": request["id"], "version": 1, "override": null });
    let failure = family.office.call("submit_request", stale).unwrap_err();
    assert_eq!(failure.code, Code::Stale, "somebody changed it since that page was opened");
    let first = family.office.call_once("submit_request", input.clone(), "key-7").unwrap();
    family.office.knobs.days(3);
    let second = family.office.call_once("submit_request", input.clone(), "key-7").unwrap();
    assert_eq!(first["submission"], second["submission"], "the day of the first press counts");
    assert_eq!(family.office.call("submit_request", input).unwrap_err().code, Code::Stale, "without the key it is another page's press");
    let now = family.view(&request);
    assert_eq!(family.submit(&now, Value::Null).unwrap_err().code, Code::StepNotOpen, "a request is handed in once");
    let submitted = |text: &str| ops(&family, &request).iter().filter(|op| *op == text).count();
    assert_eq!(submitted("submit_request"), 1, "one entry in the history");
}

#[test]
fn a_leave_for_ones_own_entry_is_asked_of_another_manager() {
    let family = family();
    let request = family.filled();
    let record = json!({ "request_id": request["id"], "sighting_id": paper(&request, "family_record")["sighting"]["id"] });
    family.office.call("clear_sighting", record).unwrap();
    let request = sign(&family, &request);
    let first = manager(&family.office);
    family.office.sign_in_as("هند الراشد", &["manager", "clerk"]);
    let second = manager(&family.office);
    let leave = |id: &Value| json!({ "reason": "السجل قيد الإصدار", "manager_id": id, "manager_passphrase": PASSPHRASE });
    let failure = family.submit(&request, leave(&first)).unwrap_err();
    assert_eq!(
        refused(&failure),
        [("override.manager_id", Code::OwnEntry)],
        "whoever took it down does not let it pass while another manager is there to be asked (R60)"
    );
    let submitted = family.submit(&request, leave(&second)).unwrap();
    assert_eq!(submitted["submission"]["overridden"]["alone"], false, "an ordinary leave, by somebody who did not enter it");
    assert_eq!(family.office.call("office_watch", json!({})).unwrap()["alone"], 0, "nothing for the manager to answer for");
}

#[test]
fn a_private_answer_is_masked_once_handed_in_and_its_opening_journalled() {
    let family = family();
    // An office from before the catalogue gets it with its first request.
    let first = family.open("clothing");
    family.withdraw(&first);
    let mut catalogue = family.office.call("catalogue_for_editing", json!({})).unwrap()["catalogue"].clone();
    for question in catalogue["kinds"].as_array_mut().unwrap().iter_mut().flat_map(|kind| kind["questions"].as_array_mut().unwrap()) {
        question["private"] = json!(question["code"] == "why");
    }
    family.office.call("save_catalogue", catalogue).unwrap();
    let request = sign(&family, &family.filled());
    let why = |view: &Value| view["questions"].as_array().unwrap().iter().find(|one| one["code"] == "why").unwrap().clone();
    let said = why(&request)["shown"].clone();
    assert_eq!(why(&request)["masked"], false, "while it is filled in, the clerk sees what is typed");
    let submitted = family.submit(&request, Value::Null).unwrap();
    assert_eq!(
        (&why(&submitted)["masked"], &why(&submitted)["shown"], &why(&submitted)["typed"]),
        (&json!(true), &json!(""), &Value::Null)
    );
    let opened = family.office.call("reveal_answers", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!(opened[0]["shown"], said, "it opens by a click");
    assert_eq!(ops(&family, &request)[0], "reveal_answers", "and who opened it stands in the journal");
}
