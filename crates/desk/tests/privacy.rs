//! Privacy through the door: notice, consent, wishes of data subjects, restriction, retention, incidents, and the papers of the registers.
#![allow(clippy::unwrap_used, missing_docs)]

mod family;
mod support;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use desk::Code;
use family::{Family, family, gregorian, person, refused};
use serde_json::{Value, json};
use support::{PASSPHRASE, office};

fn privacy(family: &Family, of: &Value) -> Value {
    family.office.call("person_privacy", json!({ "person_id": of })).unwrap()
}

fn ask(family: &Family, kind: &str) -> Value {
    let input = json!({
        "person_id": family.mother, "kind": kind, "wish": "أرغب في ذلك", "asked_by": "person", "identity_by": "الهوية الوطنية", "received": null,
    });
    family.office.call("open_subject_request", input).unwrap()
}

fn pdf(value: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(value["pdf"].as_str().unwrap()).unwrap()
}

fn ops_of(family: &Family, id: &Value) -> Vec<String> {
    let lines = family.office.call("history", json!({ "id": id })).unwrap();
    lines.as_array().unwrap().iter().map(|line| line["op"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_notice_is_given_in_one_deed_and_its_version_is_kept() {
    let family = family();
    let before = privacy(&family, &family.mother);
    assert_eq!(before["notice"], Value::Null, "nobody was told yet");
    let after = family.office.call("give_notice", json!({ "person_id": family.mother, "how": "printed" })).unwrap();
    assert_eq!(after["notice"]["version"], before["notice_version"], "the version in force");
    assert_eq!((&after["notice"]["by"], &after["notice_outdated"]), (&json!("نورة السالم"), &json!(false)));
    assert!(ops_of(&family, &family.mother).contains(&"give_notice".to_owned()), "it stands in the history");
    let paper = family.office.call("print_privacy_notice", json!({})).unwrap();
    assert!(pdf(&paper).starts_with(b"%PDF"), "it can be handed over");
}

#[test]
fn each_consent_stands_alone_is_withdrawn_and_stays_on_file() {
    let family = family();
    let input = json!({ "person_id": family.mother, "purpose": "contact", "how": "signed_paper", "kept_in": " " });
    let failure = family.office.call("give_consent", input).unwrap_err();
    assert_eq!(refused(&failure), [("kept_in", Code::Required)], "a signed paper lies somewhere");
    let input = json!({ "person_id": family.mother, "purpose": "contact", "how": "spoken", "kept_in": "" });
    let view = family.office.call("give_consent", input.clone()).unwrap();
    let contact = |view: &Value| view["consents"].as_array().unwrap().iter().find(|one| one["purpose"] == "contact").unwrap().clone();
    assert!(contact(&view)["given"]["id"].is_string(), "given");
    assert!(!contact(&view)["withdrawal"].as_str().unwrap().is_empty(), "what a withdrawal brings is said before it");
    let others: Vec<_> = view["consents"].as_array().unwrap().iter().filter(|one| one["given"] != Value::Null).collect();
    assert_eq!(others.len(), 1, "agreeing to one purpose is agreeing to no other");
    assert_eq!(family.office.call("give_consent", input.clone()).unwrap_err().code, Code::Stale, "said twice is one consent");
    let view = family.office.call("withdraw_consent", json!({ "consent_id": contact(&view)["given"]["id"] })).unwrap();
    assert_eq!(contact(&view)["given"], Value::Null);
    assert!(contact(&view)["withdrawn"].is_object(), "that it was withdrawn stays on file");
    family.office.call("give_consent", input).unwrap();
}

#[test]
fn the_declaration_holds_no_consent() {
    let text = include_str!("../../../assets/texts/declaration-1.json");
    assert!(!text.contains("موافق") && !text.contains("أوافق"), "a signature under the data is no consent to anything (R61)");
}

#[test]
fn a_data_subjects_request_runs_thirty_days_is_put_off_once_and_answered() {
    let family = family();
    let asked = ask(&family, "correction");
    assert_eq!((&asked["row"]["days_left"], &asked["may_extend"]), (&json!(30), &json!(true)));
    family.office.knobs.days(25);
    let due = family.office.call("privacy_due", json!({})).unwrap();
    assert_eq!((&due["pressing"], &due["requests"][0]["days_left"]), (&json!(1), &json!(5)), "the manager sees what is pressing");
    let reference = json!({ "subject_request_id": asked["row"]["id"], "version": asked["version"], "reason": " " });
    assert_eq!(refused(&family.office.call("extend_subject_request", reference.clone()).unwrap_err()), [("reason", Code::Required)]);
    let mut input = reference;
    input["reason"] = json!("سجلات كثيرة في ملفات قديمة");
    let put_off = family.office.call("extend_subject_request", input.clone()).unwrap();
    assert_eq!((&put_off["row"]["days_left"], &put_off["may_extend"]), (&json!(35), &json!(false)));
    input["version"] = put_off["version"].clone();
    assert_eq!(family.office.call("extend_subject_request", input).unwrap_err().code, Code::StepNotOpen, "once only");
    let close = json!({
        "subject_request_id": asked["row"]["id"], "version": put_off["version"], "outcome": "done", "reply": "صُحح الاسم", "channel": "باليد في المكتب",
    });
    let mut stale = close.clone();
    stale["version"] = json!(1);
    assert_eq!(family.office.call("close_subject_request", stale).unwrap_err().code, Code::Stale);
    let closed = family.office.call("close_subject_request", close.clone()).unwrap();
    assert_eq!((&closed["row"]["outcome"], &closed["reply"]), (&json!("done"), &json!("صُحح الاسم")));
    assert_eq!(family.office.call("close_subject_request", close).unwrap_err().code, Code::StepNotOpen, "answered once");
    let waiting = family.office.call("list_subject_requests", json!({ "answered": false })).unwrap();
    assert_eq!(waiting, json!([]), "nothing waits any more");
}

#[test]
fn the_clock_begins_on_the_day_the_request_was_received() {
    let family = family();
    let input = json!({
        "person_id": family.mother, "kind": "access", "wish": "نسخة", "asked_by": "proxy", "identity_by": "الهوية والوكالة",
        "received": gregorian(2026, 10, 1),
    });
    let late = family.office.call("open_subject_request", input).unwrap();
    assert_eq!(late["row"]["days_left"], -22, "a letter that lay about is late already");
    assert_eq!(late["may_extend"], false);
}

#[test]
fn a_copy_of_ones_data_is_sealed_complete_and_names_others_only_as_household() {
    let family = family();
    let with_account = person(
        json!({ "accounts": [{ "iban": "SA0380000000608010167519", "holder": "فاطمة إبراهيم علي الأحمد", "relation": "own", "note": "" }] }),
    );
    let form = family.office.call("person_for_editing", json!({ "person_id": family.mother })).unwrap();
    let correct = json!({ "person_id": family.mother, "version": form["version"], "person": with_account, "reason": "من الأصل", "not_duplicates": [] });
    family.office.call("correct_person", correct).unwrap();
    family.open("food");
    family.office.call("give_notice", json!({ "person_id": family.mother, "how": "printed" })).unwrap();
    let asked = ask(&family, "access");
    let input = |word: &str| json!({ "subject_request_id": asked["row"]["id"], "manager_passphrase": word });
    let failure = family.office.call("export_person_copy", input("ليست هي")).unwrap_err();
    assert_eq!(refused(&failure), [("manager_passphrase", Code::WrongPassphrase)], "nobody carries data out without the passphrase");
    let copy = family.office.call("export_person_copy", input(PASSPHRASE)).unwrap();
    assert_eq!(copy["file_name"], format!("{}.age", asked["row"]["number"].as_str().unwrap()), "the file is named by its number alone");
    let passphrase = vault::PackagePassphrase::parse(copy["passphrase"].as_str().unwrap()).unwrap();
    let sealed = BASE64_STANDARD.decode(copy["bytes"].as_str().unwrap()).unwrap();
    let package = vault::open_package(&sealed, &passphrase).unwrap();
    let entry = |path: &str| package.entries.iter().find(|entry| entry.path == path).unwrap().bytes.clone();
    let data: Value = serde_json::from_slice(&entry("person.json")).unwrap();
    assert_eq!(data["person"]["national_id"], "1000000016");
    assert_eq!(data["person"]["accounts"][0]["iban"], "SA03 8000 0000 6080 1016 7519", "all of it, unmasked");
    assert_eq!(data["requests"].as_array().unwrap().len(), 1);
    assert_eq!(data["household"]["members"], json!(["عمر سالم ناصر المحمد"]), "others by name only");
    let all = serde_json::to_string(&data).unwrap();
    assert!(!all.contains("1000000008") && !all.contains("سالم ناصر حمد"), "nothing of the prisoner behind the household");
    assert!(entry("case-file.pdf").starts_with(b"%PDF"));
    assert!(ops_of(&family, &family.mother).contains(&"export_person_copy".to_owned()), "handing out is journalled");
    let again = family.office.call("open_sealed_file", json!({ "bytes": copy["bytes"], "passphrase": copy["passphrase"] })).unwrap();
    assert_eq!(again["number"], asked["row"]["number"], "our own program opens it");
    let other = ask(&family, "restriction");
    let wrong = json!({ "subject_request_id": other["row"]["id"], "manager_passphrase": PASSPHRASE });
    assert_eq!(family.office.call("export_person_copy", wrong).unwrap_err().code, Code::StepNotOpen, "a copy answers a request for access");
}

#[test]
fn a_restricted_file_is_read_but_not_used_until_a_manager_says_why() {
    let family = family();
    let request = family.open("food");
    let input = json!({ "person_id": family.mother, "reason": "تنازع في صحة البيانات", "subject_request_id": null });
    let view = family.office.call("restrict_person", input).unwrap();
    assert_eq!(view["restriction"]["reason"], "تنازع في صحة البيانات");
    family.office.call("get_person", json!({ "person_id": family.mother })).unwrap();
    for (deed, input) in [
        ("open_request", family.opening("bills")),
        (
            "withdraw_request",
            json!({ "request_id": request["id"], "version": request["version"], "kind": "by_applicant", "reason": "رغبة" }),
        ),
        ("mark_explained", json!({ "request_id": request["id"], "explained": true })),
        ("archive_person", json!({ "person_id": family.mother, "version": 1 })),
    ] {
        assert_eq!(family.office.call(deed, input).unwrap_err().code, Code::Restricted, "{deed} uses the file");
    }
    assert_eq!(family.view(&request)["state"], "draft", "nothing was changed");
    family.office.call("archive_person", json!({ "person_id": family.son, "version": 1 })).unwrap();
    let view = family.office.call("use_restricted", json!({ "person_id": family.mother, "reason": "موعد لا يؤجل" })).unwrap();
    assert_eq!(view["restriction"]["in_use"], true);
    family.office.call("mark_explained", json!({ "request_id": request["id"], "explained": true })).unwrap();
    family.office.desk.lock();
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let failure = family.office.call("mark_explained", json!({ "request_id": request["id"], "explained": false })).unwrap_err();
    assert_eq!(failure.code, Code::Restricted, "the leave ends with the sitting");
    family.office.call("lift_restriction", json!({ "person_id": family.mother, "reason": "صُححت البيانات" })).unwrap();
    family.office.call("mark_explained", json!({ "request_id": request["id"], "explained": false })).unwrap();
    assert!(ops_of(&family, &family.mother).contains(&"use_restricted".to_owned()), "the leave is in the history");
}

fn rules(version: i64, person_file: &str) -> Value {
    json!({ "version": version, "rules": [
        { "kind": "person_file", "months": person_file, "basis": "قرار المجلس رقم 4" }, { "kind": "scan", "months": "", "basis": "" },
        { "kind": "processing_record", "months": "60", "basis": "المادة 33" },
    ] })
}

#[test]
fn nothing_falls_due_before_the_manager_decided_a_period() {
    let family = family();
    family.office.knobs.days(4000);
    let start = family.office.call("retention_rules", json!({})).unwrap();
    assert_eq!(start["version"], 0);
    assert!(start["rules"].as_array().unwrap().iter().all(|rule| rule["months"] == Value::Null), "no legal period is invented: {start}");
    let due = family.office.call("list_due", json!({})).unwrap();
    assert_eq!((&due["undecided"], due["persons"].as_array().unwrap().len()), (&json!(true), 0));
    family.office.call("save_retention", rules(0, "120")).unwrap();
    assert_eq!(
        family.office.call("save_retention", rules(0, "12")).unwrap_err().code,
        Code::Stale,
        "a rule saved meanwhile is not overwritten"
    );
    let due = family.office.call("list_due", json!({})).unwrap();
    assert_eq!(due["persons"].as_array().unwrap().len(), 3, "ten years without anything done: {due}");
}

#[test]
fn an_open_request_and_a_legal_hold_keep_a_file_from_falling_due() {
    let family = family();
    let request = family.open("food");
    family.office.knobs.days(4000);
    family.office.call("save_retention", rules(0, "12")).unwrap();
    let due = |family: &Family| family.office.call("list_due", json!({})).unwrap()["persons"].as_array().unwrap().len();
    assert_eq!(due(&family), 0, "the request of the household is open: its purpose has not ended for anybody in it");
    family.withdraw(&family.view(&request));
    assert_eq!(due(&family), 0, "the period begins when it ended");
    family.office.knobs.days(400);
    assert_eq!(due(&family), 3);
    let holds =
        family.office.call("place_hold", json!({ "person_id": null, "household_id": family.household, "reason": "قضية منظورة" })).unwrap();
    assert_eq!(due(&family), 0, "a hold on the household holds all its members");
    let plan = json!({ "person_ids": [family.mother], "attachment_ids": [], "whole_household": false });
    assert_eq!(family.office.call("plan_destruction", plan).unwrap_err().code, Code::OnHold, "and stops a destruction");
    family.office.call("lift_hold", json!({ "hold_id": holds[0]["id"] })).unwrap();
    assert_eq!(due(&family), 3);
}

#[test]
fn an_incident_runs_seventy_two_hours_from_when_it_became_known() {
    let office = office();
    office.sign_in_as("سعد العمر", &["clerk"]);
    let report = json!({
        "known_on": gregorian(2026, 11, 21), "known_hour": "9", "happened": "فُقد جهاز نقل بيانات", "scope": "ملفات حالة مختومة", "severity": "unknown",
    });
    let reported = office.call("report_incident", report.clone()).unwrap();
    assert_eq!(reported["hours_left"], 47, "known yesterday at nine, now it is 9:12");
    let mut tomorrow = report;
    tomorrow["known_on"] = gregorian(2026, 11, 23);
    assert_eq!(refused(&office.call("report_incident", tomorrow).unwrap_err()), [("known_on", Code::InFuture)]);
    assert_eq!(office.call("list_incidents", json!({})).unwrap_err().code, Code::NotAllowed, "a clerk reports, the manager answers");
    office.desk.lock();
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let due = office.call("privacy_due", json!({})).unwrap();
    assert_eq!(due["incidents"][0]["hours_left"], 47, "it stands on the manager's first screen");
    let id = &reported["id"];
    let close = |version: &Value| json!({ "incident_id": id, "version": version, "words": "وُجد الجهاز ولم يُفتح" });
    assert_eq!(refused(&office.call("close_incident", close(&reported["version"])).unwrap_err()), [("severity", Code::Required)]);
    let change = json!({
        "incident_id": id, "version": reported["version"], "happened": "فُقد جهاز نقل بيانات", "scope": "ملفان مختومان", "severity": "high",
    });
    let judged = office.call("save_incident", change).unwrap();
    assert_eq!(judged["hours_left"], 47, "judging it does not set the clock back");
    let failure = office.call("close_incident", close(&judged["version"])).unwrap_err();
    assert_eq!(refused(&failure), [("told_authority", Code::Required), ("told_persons", Code::Required)]);
    for kind in ["told_authority", "told_persons"] {
        office.call("note_incident_step", json!({ "incident_id": id, "kind": kind, "words": "أُبلغوا بخطاب" })).unwrap();
    }
    let told = office.call("get_incident", json!({ "incident_id": id })).unwrap();
    assert_eq!(
        (&told["hours_left"], told["steps"].as_array().unwrap().len()),
        (&Value::Null, 2),
        "the clock stops when the authority was told"
    );
    let first = office.call("print_incident", json!({ "incident_id": id })).unwrap();
    let closed = office.call("close_incident", close(&told["version"])).unwrap();
    assert_eq!(closed["closed_words"], "وُجد الجهاز ولم يُفتح");
    assert_eq!(office.call("privacy_due", json!({})).unwrap()["incidents"], json!([]));
    let second = office.call("print_incident", json!({ "incident_id": id })).unwrap();
    assert_ne!(pdf(&first), pdf(&second), "a changed incident is printed anew");
    office.knobs.days(3);
    assert_eq!(
        pdf(&second),
        pdf(&office.call("print_incident", json!({ "incident_id": id })).unwrap()),
        "the same paper, byte for byte (R62)"
    );
}

#[test]
fn the_record_of_processing_activities_is_a_paper_of_the_day() {
    let office = office();
    let first = office.call("print_processing_record", json!({})).unwrap();
    assert!(pdf(&first).starts_with(b"%PDF"));
    assert_eq!(pdf(&first), pdf(&office.call("print_processing_record", json!({})).unwrap()), "twice a day it is the same paper");
    office.sign_in_as("مراجع", &["auditor"]);
    office.call("print_processing_record", json!({})).unwrap();
}
