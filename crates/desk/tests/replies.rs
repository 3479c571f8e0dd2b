//! The reply through the door: letters, tries, telling, the end of what was refused, and who sees any of it.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "support/committee.rs"]
mod committee;
mod family;
mod support;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use committee::{approval, verdict};
use desk::{Code, Failure};
use family::{Family, family, gregorian, refused};
use serde_json::{Value, json};

fn refusal() -> Value {
    verdict("refused", json!({ "reason_told": "تجاوز دخل الأسرة الحد المقرر لهذا الدعم" }))
}

fn list(family: &Family, which: &str) -> Value {
    family.office.call("list_replies", json!({ "which": which })).unwrap()
}

fn numbers(list: &Value) -> Vec<&str> {
    list["rows"].as_array().unwrap().iter().map(|row| row["number"].as_str().unwrap()).collect()
}

fn reply(family: &Family, request: &Value) -> Value {
    family.office.call("get_reply", json!({ "request_id": request["id"] })).unwrap()
}

fn letter(family: &Family, request: &Value) -> Result<Value, Failure> {
    family.office.call("make_decision_letter", json!({ "request_id": request["id"] }))
}

fn telling(view: &Value, change: Value) -> Value {
    let mut input = json!({
        "request_id": view["request_id"], "version": view["version"], "decision_id": view["decision"]["id"], "told_on": null, "channel": "phone",
        "told_whom": "applicant", "told_name": "", "collected_by": "", "note": "", "early": false,
    });
    for (field, value) in change.as_object().unwrap() {
        input[field] = value.clone();
    }
    input
}

fn inform(family: &Family, view: &Value, change: Value) -> Result<Value, Failure> {
    family.office.call("inform_applicant", telling(view, change))
}

fn call(family: &Family, request: &Value, result: &str, back: Value) -> Result<Value, Failure> {
    family.office.call("record_call", json!({ "request_id": request["id"], "result": result, "call_back_on": back, "note": "" }))
}

/// What the first page counts: to be told today, not told yet, and beyond the target.
fn counted(family: &Family) -> [u64; 3] {
    let waiting = family.office.call("replies_waiting", json!({})).unwrap();
    ["today", "untold", "late"].map(|part| waiting[part].as_u64().unwrap())
}

/// The words of a kept paper, read back with poppler.
fn words(family: &Family, paper: &Value) -> String {
    let taken = family.office.call("take_paper", json!({ "paper_id": paper["id"], "purpose": "print" })).unwrap();
    let pdf = BASE64_STANDARD.decode(taken["pdf"].as_str().unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.pdf");
    std::fs::write(&path, pdf).unwrap();
    let out = std::process::Command::new("pdftotext").args(["-layout"]).arg(&path).arg("-").output().unwrap();
    let marks = |letter: char| matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let text: String = String::from_utf8(out.stdout).unwrap().chars().filter(|letter| !marks(*letter)).collect();
    text.split_whitespace().collect()
}

/// Whether a phrase stands in words that were read back; the reader puts spaces where it likes between figures and words.
fn has(read: &str, phrase: &str) -> bool {
    read.contains(&phrase.split_whitespace().collect::<String>())
}

#[test]
fn a_decided_request_waits_to_be_told_and_the_list_shows_no_number_to_call() {
    let family = family();
    assert_eq!(list(&family, "today")["rows"], json!([]), "nothing was decided yet");
    let (_, request) = family.decided(approval());
    let today = list(&family, "today");
    assert_eq!(numbers(&today), [request["number"].as_str().unwrap()], "the applicant does not know yet");
    assert_eq!(today["rows"][0]["verdict"], "approved", "what is to be told");
    assert!(!today.to_string().contains("0012"), "a phone is shown only where it is opened, which the journal keeps: {today}");
    let waiting = family.office.call("replies_waiting", json!({})).unwrap();
    assert_eq!((&waiting["today"], &waiting["late"]), (&json!(1), &json!(0)), "the first page counts it");
    let view = reply(&family, &request);
    assert_eq!(view["phones"][0]["number"], "055 000 0012", "opened, it can be dialled");
    let history = family.office.call("history", json!({ "id": family.mother })).unwrap();
    assert!(history.as_array().unwrap().iter().any(|line| line["op"] == "reveal_phones"), "and the mother's history says who opened it");
}

#[test]
fn a_reply_before_the_promised_day_asks_once_and_then_goes() {
    let family = family();
    let (_, request) = family.decided(approval());
    let view = reply(&family, &request);
    assert_eq!(view["clock"]["early_days"], 14, "decided on the day it was handed in");
    let failure = inform(&family, &view, json!({})).unwrap_err();
    assert_eq!((failure.code, failure.params["days"].as_str()), (Code::EarlyReply, "14"), "R14: a warning, said with the day");
    assert!(failure.params["on"].contains("1448"), "as people read it: {:?}", failure.params);
    let told = inform(&family, &view, json!({ "early": true })).unwrap();
    assert_eq!(
        (&told["state"], &told["told"]["early"]),
        (&json!("informed_approved"), &json!(true)),
        "never blocked, and it stays visible"
    );
    assert_eq!(told["told"]["by"], "نورة السالم", "who told");
    assert_eq!(told["told"]["name"], "فاطمة إبراهيم علي الأحمد", "who heard it, as the file had it");
    assert_eq!(list(&family, "today")["rows"], json!([]), "nobody is called twice");
    assert_eq!(numbers(&list(&family, "told")), [request["number"].as_str().unwrap()], "it is in the week's list");
    family.office.knobs.days(7);
    assert_eq!(list(&family, "told")["rows"], json!([]), "a week later it is not");
}

#[test]
fn two_windows_cannot_tell_the_same_decision_twice() {
    let family = family();
    let (_, request) = family.decided(approval());
    family.office.knobs.days(14);
    let view = reply(&family, &request);
    inform(&family, &view, json!({})).unwrap();
    let failure = inform(&family, &view, json!({})).unwrap_err();
    assert_eq!(failure.code, Code::Stale, "the second saw an older page");
    let now = reply(&family, &request);
    assert_eq!(inform(&family, &now, json!({})).unwrap_err().code, Code::StepNotOpen, "and on the newer one there is nothing to tell");
}

#[test]
fn what_is_wrong_in_a_telling_stands_beside_its_field() {
    let family = family();
    let (_, request) = family.decided(approval());
    family.office.knobs.days(14);
    let view = reply(&family, &request);
    let wrong = json!({ "told_whom": "guardian", "told_on": gregorian(2027, 3, 4), "collected_by": "سالم" });
    let failure = inform(&family, &view, wrong).unwrap_err();
    let expected = [("told_on", Code::InFuture), ("told_name", Code::Required), ("collected_by", Code::LetterFirst)];
    assert_eq!(refused(&failure), expected, "all at once");
    letter(&family, &request).unwrap();
    let given = json!({ "channel": "in_person", "collected_by": "فاطمة الأحمد" });
    let told = inform(&family, &reply(&family, &request), given).unwrap();
    assert_eq!(told["told"]["collected_by"], "فاطمة الأحمد", "who took the letter is a fact of its own");
}

#[test]
fn tries_move_the_reply_to_tomorrow_and_back() {
    let family = family();
    let (_, request) = family.decided(approval());
    let number = request["number"].as_str().unwrap();
    let failure = call(&family, &request, "call_back", Value::Null).unwrap_err();
    assert_eq!(refused(&failure), [("call_back_on", Code::Required)], "which day");
    let view = call(&family, &request, "no_answer", Value::Null).unwrap();
    assert_eq!((view["tries"].as_array().unwrap().len(), &view["tries"][0]["by"]), (1, &json!("نورة السالم")), "who tried");
    assert_eq!(list(&family, "today")["rows"], json!([]), "tried today: nobody is called every hour");
    assert_eq!(counted(&family), [0, 1, 0], "counted as the list has it: still untold, and not for today");
    let tried = list(&family, "tried");
    assert_eq!((numbers(&tried), &tried["rows"][0]["last"]["result"]), (vec![number], &json!("no_answer")), "it is not forgotten");
    family.office.knobs.days(1);
    assert_eq!(numbers(&list(&family, "today")), [number], "the next day it is on the list again");
    call(&family, &request, "call_back", gregorian(2026, 11, 26)).unwrap();
    family.office.knobs.days(2);
    assert_eq!(list(&family, "today")["rows"], json!([]), "called back on Thursday, not before");
    assert_eq!(counted(&family), [0, 1, 0], "nor is it counted before");
    family.office.knobs.days(1);
    assert_eq!(numbers(&list(&family, "today")), [number], "on the day that was agreed");
    let undone = family.office.call("undo_last", json!({ "seq": null })).unwrap();
    assert_eq!(undone["op"], "record_call", "a try that was recorded by mistake");
    assert_eq!(reply(&family, &request)["tries"].as_array().unwrap().len(), 1, "counts no more");
    assert_eq!(counted(&family), [1, 1, 0], "the try before it is days old");
    family.office.knobs.days(60);
    assert_eq!(counted(&family), [1, 1, 1], "and now it is beyond its target");
}

#[test]
fn a_telling_that_was_a_mistake_is_taken_back_and_the_request_waits_again() {
    let family = family();
    let (_, request) = family.decided(approval());
    family.office.knobs.days(14);
    inform(&family, &reply(&family, &request), json!({})).unwrap();
    let undone = family.office.call("undo_last", json!({ "seq": null })).unwrap();
    assert_eq!(undone["op"], "inform_applicant", "it was another applicant");
    let view = reply(&family, &request);
    assert_eq!((&view["state"], &view["told"]), (&json!("decided_approved"), &Value::Null), "she does not know yet");
    assert_eq!(list(&family, "today")["rows"].as_array().unwrap().len(), 1, "and is called");
    inform(&family, &view, json!({})).unwrap();
}

#[test]
fn the_letter_is_made_once_and_printed_again_as_it_was() {
    let family = family();
    let (sitting, request) = family.decided(approval());
    let first = letter(&family, &request).unwrap();
    assert_eq!(first["kind"], "decision_letter", "a kept paper with a number of the letters");
    let read = words(&family, &first);
    for phrase in [
        "المكرمة",
        "حفظها الله",
        "500.00",
        "خمسمائة ريال",
        "لجنة البحث",
        sitting["row"]["number"].as_str().unwrap(),
        "خالد بن إبراهيم السالم",
    ] {
        assert!(has(&read, phrase), "«{phrase}» stands on it: {read}");
    }
    for never in ["سجن", "السجناء", "نزيل"] {
        assert!(!has(&read, never), "what the visitor carries does not say «{never}»: {read}");
    }
    let bytes =
        |paper: &Value| family.office.call("take_paper", json!({ "paper_id": paper["id"], "purpose": "print" })).unwrap()["pdf"].clone();
    let before = bytes(&first);
    family.office.knobs.days(20);
    let again = letter(&family, &request).unwrap();
    assert_eq!((&again["id"], bytes(&again)), (&first["id"], before), "the same bytes, days later (R62)");
}

#[test]
fn a_refusal_says_its_reason_and_how_to_object_with_a_day_only_where_the_office_has_a_period() {
    let family = family();
    let (_, request) = family.decided(refusal());
    let read = words(&family, &letter(&family, &request).unwrap());
    assert!(has(&read, "تجاوز دخل الأسرة الحد المقرر"), "the reason that is told: {read}");
    assert!(has(&read, "تتظلموا") && !has(&read, "إلى المكتب حتى"), "how to object, without a last day: {read}");

    let texts = family.office.call("decision_texts", json!({})).unwrap();
    let save = json!({
        "seen_version": texts["seen_version"], "sentences": texts["sentences"], "objection_days": "٣٠", "effective_from": null, "approved_by": "المجلس",
    });
    let saved = family.office.call("save_decision_text", save).unwrap();
    assert_eq!((&saved["objection_days"], &saved["seen_version"]), (&json!(30), &json!(1)), "the office's own period");
    let again = family.submitted_again();
    let again = family.studied(&again);
    let sitting = family.planned();
    let sitting = family.office.call("gather_agenda", json!({ "sitting_id": sitting["row"]["id"] })).unwrap()["sitting"].clone();
    let members: Vec<Value> =
        family.office.call("list_members", json!({})).unwrap()["members"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
    let sitting = family.opened(&sitting, &members);
    family.decide(&sitting, &family.view(&again), refusal()).unwrap();
    let read = words(&family, &letter(&family, &again).unwrap());
    assert!(has(&read, "22 ديسمبر 2026"), "thirty days from today, in both calendars: {read}");
}

#[test]
fn a_reason_that_tells_of_imprisonment_is_kept_off_paper_and_said_in_person() {
    let family = family();
    let telling = verdict("refused", json!({ "reason_told": "لم يصل مشهد السجن" }));
    let (_, request) = family.decided(telling);
    assert_eq!(reply(&family, &request)["decision"]["kept_off_paper"], true, "whoever tells it is warned");
    let read = words(&family, &letter(&family, &request).unwrap());
    assert!(!has(&read, "السجن"), "not on a paper that lies on a table at home: {read}");
    assert!(has(&read, "نبيّن لكم سبب القرار"), "the letter invites to ask: {read}");
}

#[test]
fn a_deferral_says_until_when_and_a_return_names_what_lacks() {
    let deferral = verdict("deferred", json!({ "deferred_until": gregorian(2027, 1, 10), "reason_told": "انتظار مخصص الموسم" }));
    let deferred = family();
    let (_, request) = deferred.decided(deferral);
    let read = words(&deferred, &letter(&deferred, &request).unwrap());
    assert!(has(&read, "10 يناير 2027") && has(&read, "ولا يُطلب منكم شيء"), "until when, and that nothing is wanted: {read}");

    let items = json!([{ "name": "سجل الأسرة", "note": "الأصل ساري المدة", "code": "family_record" }, { "name": "مشهد من السجن", "note": "حديث", "code": null }]);
    let returned = family();
    let (_, request) = returned.decided(verdict("returned", json!({ "returned": items, "reason_told": "" })));
    let read = words(&returned, &letter(&returned, &request).unwrap());
    assert!(has(&read, "سجل الأسرة") && has(&read, "الأصل ساري المدة"), "each with what is wanted of it: {read}");
    assert!(!has(&read, "السجن") && has(&read, "مستند رسمي"), "said neutrally: {read}");
    returned.office.knobs.days(14);
    let told = inform(&returned, &reply(&returned, &request), json!({})).unwrap();
    assert_eq!(told["state"], "informed_returned", "told first, then it is opened for completion");
}

#[test]
fn while_one_may_object_a_refused_request_closes_only_with_a_reason_and_never_under_an_open_appeal() {
    let family = family();
    let texts = family.office.call("decision_texts", json!({})).unwrap();
    let save = json!({ "seen_version": 0, "sentences": texts["sentences"], "objection_days": "30", "effective_from": null, "approved_by": "المجلس" });
    family.office.call("save_decision_text", save).unwrap();
    let (_, request) = family.decided(refusal());
    family.office.knobs.days(14);
    let close = |view: &Value, reason: &str| {
        family.office.call("close_refused", json!({ "request_id": view["request_id"], "version": view["version"], "reason": reason }))
    };
    let untold = reply(&family, &request);
    assert_eq!(close(&untold, "انتهى").unwrap_err().code, Code::StepNotOpen, "nobody was told yet");
    let told = inform(&family, &untold, json!({})).unwrap();
    assert_eq!(told["objection"]["open"], true, "thirty days to object");
    assert_eq!(refused(&close(&told, " ").unwrap_err()), [("reason", Code::Required)], "while they run, only with a reason");
    let appeal = json!({ "decision_id": told["decision"]["id"], "brought_by": "فاطمة الأحمد", "received_on": gregorian(2026, 12, 6), "text": "زاد الإيجار" });
    family.office.call("receive_appeal", appeal).unwrap();
    assert_eq!(close(&told, "انتقلت الأسرة").unwrap_err().code, Code::StepNotOpen, "whoever appealed is answered first");
    let undone = family.office.call("undo_last", json!({ "seq": null })).map(|undone| undone["op"].clone());
    assert!(undone.is_err() || undone.is_ok_and(|op| op != "inform_applicant"), "the appeal keeps the telling in place");
}

#[test]
fn a_refused_request_closes_without_a_reason_once_the_period_is_over() {
    let family = family();
    let texts = family.office.call("decision_texts", json!({})).unwrap();
    let save = json!({ "seen_version": 0, "sentences": texts["sentences"], "objection_days": "30", "effective_from": null, "approved_by": "المجلس" });
    family.office.call("save_decision_text", save).unwrap();
    let (_, request) = family.decided(refusal());
    family.office.knobs.days(14);
    inform(&family, &reply(&family, &request), json!({})).unwrap();
    let close = |view: &Value, reason: &str| {
        family.office.call("close_refused", json!({ "request_id": view["request_id"], "version": view["version"], "reason": reason }))
    };
    family.office.knobs.days(31);
    let later = reply(&family, &request);
    assert_eq!(later["objection"]["open"], false, "they are over");
    assert_eq!(close(&later, "").unwrap()["state"], "closed", "it ends (R16)");
    family.office.call("undo_last", json!({ "seq": null })).unwrap();
    assert_eq!(reply(&family, &request)["state"], "informed_refused", "and a mistake is taken back");
}

#[test]
fn the_days_list_of_calls_carries_the_least_that_is_needed_to_dial() {
    let family = family();
    let (_, request) = family.decided(refusal());
    let paper = family.office.call("print_call_list", json!({})).unwrap();
    let pdf = BASE64_STANDARD.decode(paper["pdf"].as_str().unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.pdf");
    std::fs::write(&path, pdf).unwrap();
    let out = std::process::Command::new("pdftotext").args(["-layout"]).arg(&path).arg("-").output().unwrap();
    let read = String::from_utf8(out.stdout).unwrap();
    let digits: String = read.chars().filter(char::is_ascii_digit).collect();
    assert!(
        digits.contains("0550000012") && digits.contains(&request["number"].as_str().unwrap().replace('-', "")),
        "number and phone: {read}"
    );
    assert!(read.contains("فاطمة") && !read.contains("الأحمد"), "the first name alone: {read}");
    assert!(!read.contains("رفض") && !read.contains("دخل الأسرة"), "nothing of the decision: {read}");
    let history = family.office.call("history", json!({ "id": request["id"] })).unwrap();
    assert_eq!(history[0]["op"], "print_call_list", "whose number went out on paper is on file");
}

#[test]
fn a_relatives_reply_is_neither_listed_nor_opened() {
    let family = family();
    let (_, request) = family.decided(approval());
    let mark = json!({ "person_id": family.mother, "staff_id": family::manager(&family.office), "closed": true, "reason": "أختي" });
    family.office.call("mark_relative_of_staff", mark).unwrap();
    let today = list(&family, "today");
    assert_eq!((&today["rows"], &today["today"]), (&json!([]), &json!(0)), "not in the list and not counted");
    assert_eq!(counted(&family), [0, 0, 0], "nor on the first page");
    for (deed, input) in [
        ("get_reply", json!({ "request_id": request["id"] })),
        ("reply_brief", json!({ "request_id": request["id"] })),
        ("make_decision_letter", json!({ "request_id": request["id"] })),
        ("record_call", json!({ "request_id": request["id"], "result": "reached", "call_back_on": null, "note": "" })),
    ] {
        assert_eq!(family.office.call(deed, input).unwrap_err().code, Code::NotAllowed, "{deed} is closed to a relative");
    }
    assert!(
        family.office.call("print_call_list", json!({})).map(|paper| paper["number"].is_string()).unwrap(),
        "the day's list goes without it"
    );
}
