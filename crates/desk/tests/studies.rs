//! The social study through the door: given to somebody, written, visited, finished; and sent back for named things.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "support/committee.rs"]
mod committee;
mod family;
mod support;

use committee::study;
use desk::Code;
use family::{Family, family, gregorian, manager, ops, refused};
use serde_json::{Value, json};
use support::PASSPHRASE;

/// An office with a researcher, the manager signed in; gives the researcher's id.
fn with_huda() -> (Family, Value) {
    let family = family();
    family.office.sign_in_as("هدى الناصر", &["researcher"]);
    let huda = manager(&family.office);
    as_manager(&family);
    (family, huda)
}

fn as_manager(family: &Family) {
    family.office.desk.lock();
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
}

fn as_huda(family: &Family) {
    family.office.desk.lock();
    family.office.sign_in("هدى الناصر", PASSPHRASE).unwrap();
}

fn of(request: &Value) -> Value {
    json!({ "request_id": request["id"] })
}

fn assign(family: &Family, request: &Value, to: &Value) -> Result<Value, desk::Failure> {
    let input = json!({ "request_id": request["id"], "version": request["version"], "researcher_id": to });
    family.office.call("assign_researcher", input)
}

fn save(family: &Family, request: &Value, version: i64, study: &Value) -> Result<Value, desk::Failure> {
    family.office.call("save_study", json!({ "request_id": request["id"], "version": version, "study": study }))
}

fn finish(family: &Family, request: &Value, version: i64, study: &Value) -> Result<Value, desk::Failure> {
    family.office.call("finish_study", json!({ "request_id": request["id"], "version": version, "study": study }))
}

fn send_back(family: &Family, request: &Value, items: Value) -> Result<Value, desk::Failure> {
    let input = json!({ "request_id": request["id"], "version": request["version"], "items": items, "note": "" });
    family.office.call("request_completion", input)
}

fn my_cases(family: &Family) -> Vec<Value> {
    family.office.call("list_my_cases", json!({ "all": false })).unwrap().as_array().unwrap().clone()
}

fn with(mut study: Value, field: &str, value: Value) -> Value {
    study[field] = value;
    study
}

#[test]
fn a_request_that_was_handed_in_waits_for_a_researcher_and_goes_to_one() {
    let (family, huda) = with_huda();
    let request = family.submitted();
    let waiting = family.office.call("list_unassigned", json!({})).unwrap();
    assert_eq!(waiting["cases"][0]["number"], request["number"], "it waits to be given to somebody");
    assert_eq!(waiting["cases"][0]["waits"], "researcher");
    assert_eq!(waiting["researchers"].as_array().unwrap().len(), 2, "the manager may give it to the researcher, or study it: {waiting}");
    let line = assign(&family, &request, &huda).unwrap();
    assert_eq!((&line["researcher"], &line["waits"]), (&json!("هدى الناصر"), &json!("beginning")));
    assert_eq!(family.view(&request)["state"], "with_researcher", "the chain says where it is (R17)");
    let twice = assign(&family, &request, &huda).unwrap_err();
    assert_eq!(twice.code, Code::Stale, "another tab that still shows it as free is told");
    assert!(family.office.call("list_unassigned", json!({})).unwrap()["cases"].as_array().unwrap().is_empty(), "nobody waits any more");
    assert!(my_cases(&family).is_empty(), "it is not the manager's");
    as_huda(&family);
    assert_eq!(my_cases(&family)[0]["number"], request["number"], "it is in her list");
    assert!(ops(&family, &request).contains(&"assign_researcher".to_owned()), "the request's history tells it");
}

#[test]
fn a_researcher_takes_a_case_but_neither_gives_it_away_nor_takes_anothers() {
    let (family, huda) = with_huda();
    let noura = manager(&family.office);
    let (first, second) = (family.submitted(), family.submitted_again());
    assign(&family, &first, &noura).unwrap();
    let first = family.view(&first);
    as_huda(&family);
    let offered = family.office.call("list_unassigned", json!({})).unwrap();
    assert_eq!(offered["researchers"].as_array().unwrap().len(), 1, "only herself");
    assert_eq!(refused(&assign(&family, &second, &noura).unwrap_err()), [("researcher_id", Code::NotAllowed)], "not for others");
    assert_eq!(refused(&assign(&family, &first, &huda).unwrap_err()), [("researcher_id", Code::NotAllowed)], "nor out of others' hands");
    assign(&family, &second, &huda).unwrap();
    assert_eq!(my_cases(&family).len(), 1, "what nobody has she takes");
    as_manager(&family);
    assign(&family, &family.view(&second), &noura).unwrap();
    let page = family.office.call("get_study", of(&second)).unwrap();
    assert_eq!((&page["researcher"], &page["before"][0]["name"]), (&json!("نورة السالم"), &json!("هدى الناصر")), "who had it stays known");
    let one = family.office.call("undo_last", json!({ "seq": null })).unwrap();
    assert_eq!(one["op"], "assign_researcher");
    assert_eq!(family.office.call("get_study", of(&second)).unwrap()["researcher"], "هدى الناصر", "taken back, it is hers again");
}

#[test]
fn the_file_of_a_relative_is_never_studied() {
    let (family, huda) = with_huda();
    let request = family.submitted();
    let mark = json!({ "person_id": family.son, "staff_id": huda, "closed": true, "reason": "ابن أختها" });
    family.office.call("mark_relative_of_staff", mark).unwrap();
    assert_eq!(
        refused(&assign(&family, &request, &huda).unwrap_err()),
        [("researcher_id", Code::ClosedToThem)],
        "not even if the manager says so"
    );
    as_huda(&family);
    assert!(family.office.call("list_unassigned", json!({})).unwrap()["cases"].as_array().unwrap().is_empty(), "no list of hers shows it");
    assert_eq!(family.office.call("get_study", of(&request)).unwrap_err().code, Code::NotAllowed);
    assert_eq!(family.office.call("study_standing", of(&request)).unwrap_err().code, Code::NotAllowed);
    assert_eq!(family.office.call("print_study_form", of(&request)).unwrap_err().code, Code::NotAllowed);
}

#[test]
fn a_study_is_saved_as_often_as_wanted_and_finished_once() {
    let family = family();
    let request = family.with_researcher();
    let half = with(study(""), "advice", json!(""));
    let saved = save(&family, &request, 0, &half).unwrap();
    assert_eq!((&saved["version"], &saved["income_sum"]), (&json!(1), &json!("1,200.00")));
    assert_eq!(save(&family, &request, 0, &half).unwrap_err().code, Code::Stale, "a tab that saw nothing yet writes over nothing");
    let refusal = finish(&family, &request, 1, &half).unwrap_err();
    assert_eq!(refused(&refusal), [("advice", Code::Required)], "the committee needs a recommendation");
    assert_eq!(family.view(&request)["state"], "with_researcher", "and nothing moved");
    let wrong = with(study("سلة"), "income", json!([{ "what": "راتب", "amount": "-٥", "shown_by": "" }]));
    assert_eq!(refused(&save(&family, &request, 1, &wrong).unwrap_err()), [("income.0.amount", Code::AmountShape)], "beside its field");
    let done = finish(&family, &request, 1, &study("سلة غذائية")).unwrap();
    assert_eq!((&done["request"]["state"], &done["editable"]), (&json!("ready"), &json!(false)), "ready for a sitting, and frozen");
    assert_eq!(save(&family, &request, 3, &half).unwrap_err().code, Code::StepNotOpen, "nothing is written into it any more");
    assert_eq!(finish(&family, &request, 3, &study("أخرى")).unwrap_err().code, Code::StepNotOpen, "nor is it finished twice");
    family.office.call("undo_last", json!({ "seq": null })).unwrap();
    let again = family.office.call("get_study", of(&request)).unwrap();
    assert_eq!(
        (&again["request"]["state"], &again["editable"]),
        (&json!("with_researcher"), &json!(true)),
        "finished too early, it is taken back"
    );
    assert_eq!(again["study"]["advised"], "سلة غذائية", "with all that was written");
}

#[test]
fn what_was_stated_stands_beside_what_was_found() {
    let family = family();
    let request = family.with_researcher();
    let found = with(with(study("سلة"), "housing", json!("owned")), "dependants", json!("٥"));
    let page = save(&family, &request, 0, &found).unwrap();
    let of = |what: &str| page["compared"].as_array().unwrap().iter().find(|one| one["what"] == what).unwrap().clone();
    let people = of("dependants");
    assert_eq!(
        (&people["stated"], &people["found"], &people["difference"]),
        (&json!("3"), &json!("5"), &json!("2")),
        "two more than stated"
    );
    assert_eq!((&of("housing")["stated"], &of("housing")["differs"]), (&json!("rented"), &json!(true)));
    assert_eq!(
        (&of("income")["stated"], &of("income")["differs"]),
        (&Value::Null, &json!(false)),
        "nothing was stated, so nothing differs"
    );
}

#[test]
fn notes_on_health_and_schooling_are_the_researchers_alone() {
    let (family, huda) = with_huda();
    let request = family.submitted();
    assign(&family, &request, &huda).unwrap();
    as_huda(&family);
    let private = with(study("سلة"), "health", json!("يُعالج الابن من الصرع"));
    save(&family, &request, 0, &private).unwrap();
    let hers = family.office.call("get_study", of(&request)).unwrap();
    assert_eq!((&hers["study"]["health"], &hers["withheld"]), (&json!("يُعالج الابن من الصرع"), &json!(false)));
    as_manager(&family);
    family.office.sign_in_as("سارة الحربي", &["secretary"]);
    let page = family.office.call("get_study", of(&request)).unwrap();
    assert_eq!(
        (&page["withheld"], page.to_string().contains("الصرع")),
        (&json!(true), false),
        "the secretary sees that there is something, not what"
    );
    let history = family.office.call("history", json!({ "id": request["id"] })).unwrap();
    assert!(!history.to_string().contains("الصرع"), "and the history does not tell it either");
    let unreasoned = json!({ "request_id": request["id"], "reason": "" });
    assert_eq!(refused(&family.office.call("reveal_study_notes", unreasoned).unwrap_err()), [("reason", Code::Required)]);
    let asked = json!({ "request_id": request["id"], "reason": "سؤال من رئيس اللجنة" });
    let notes = family.office.call("reveal_study_notes", asked).unwrap();
    assert_eq!(notes["health"], "يُعالج الابن من الصرع");
    assert_eq!(ops(&family, &request)[0], "reveal_study_notes", "whoever opened it stands in the journal");
    assert_eq!(save(&family, &request, 1, &private).unwrap_err().code, Code::NotAllowed, "and she writes nothing into it");
}

#[test]
fn a_request_is_sent_back_for_named_things_and_the_desk_sees_which() {
    let family = family();
    let request = family.with_researcher();
    assert_eq!(
        refused(&send_back(&family, &request, json!([])).unwrap_err()),
        [("items", Code::Required)],
        "for nothing it is not sent back"
    );
    let items = json!([
        { "name": "سجل الأسرة", "note": "الصفحة الثانية ناقصة", "code": "family_record" },
        { "name": "فاتورة الكهرباء", "note": "", "code": "" },
    ]);
    send_back(&family, &request, items).unwrap();
    assert_eq!(family.view(&request)["state"], "returned_for_completion");
    let returned = || family.office.call("list_returned", json!({})).unwrap();
    let line = returned()[0].clone();
    assert_eq!(line["case"]["number"], request["number"]);
    assert_eq!(
        (&line["items"][0]["note"], &line["items"][0]["came"]),
        (&json!("الصفحة الثانية ناقصة"), &json!(false)),
        "which failed, and why"
    );
    assert_eq!(line["items"][1]["came"], Value::Null, "what is no paper of the request is asked about in words");
    assert_eq!(my_cases(&family)[0]["waits"], "applicant", "the researcher sees what it waits for");
    family.office.knobs.days(3);
    family.sight(&request, "family_record", "7001", Value::Null, Value::Null).unwrap();
    assert_eq!(returned()[0]["items"][0]["came"], true, "brought and seen since");
}

#[test]
fn a_visit_is_planned_taken_along_and_recorded() {
    let family = family();
    let request = family.with_researcher();
    let plan = |on: Value| {
        let input = json!({ "request_id": request["id"], "visit": { "on": on, "district": "", "note": "الدور الثاني" } });
        family.office.call("plan_home_visit", input)
    };
    assert_eq!(refused(&plan(gregorian(2026, 11, 21)).unwrap_err()), [("on", Code::DayPassed)], "yesterday");
    let page = plan(gregorian(2026, 11, 23)).unwrap();
    assert_eq!(page["visits"][0]["district"], "النسيم", "the file's own district");
    let lines = family.office.call("list_visits", json!({ "all": false })).unwrap();
    assert_eq!((&lines[0]["late"], &lines[0]["day"]), (&json!(false), &json!("2026-11-23")));
    let visits = json!({ "visits": [lines[0]["id"]] });
    let sheet = family.office.call("print_route_sheet", visits).unwrap();
    assert_eq!(sheet["number"], "2026-11-23", "the day's sheet");
    assert_eq!(ops(&family, &request)[0], "print_route_sheet", "that name and address left the office is an entry (R57)");
    assert_eq!(refused(&family.office.call("print_route_sheet", json!({ "visits": [] })).unwrap_err()), [("visits", Code::Required)]);
    family.office.knobs.days(2);
    assert_eq!(my_cases(&family)[0]["waits"], "visit_record", "its day is over and nothing was recorded");
    let record =
        json!({ "visit_id": lines[0]["id"], "record": { "outcome": "done", "on": gregorian(2026, 11, 23), "seen": "غرفتان وأثاث قليل" } });
    let page = family.office.call("record_home_visit", record.clone()).unwrap();
    assert_eq!((&page["visits"][0]["outcome"], &page["visits"][0]["seen"]), (&json!("done"), &json!("غرفتان وأثاث قليل")));
    assert_eq!(family.office.call("record_home_visit", record).unwrap_err().code, Code::Stale, "a second tab finds it recorded");
    family.office.call("undo_last", json!({ "seq": null })).unwrap();
    let page = family.office.call("get_study", of(&request)).unwrap();
    assert_eq!(page["visits"][0]["outcome"], Value::Null, "recorded by mistake, it is planned as before");
}

#[test]
fn a_leavers_cases_wait_for_somebody_else() {
    let (family, huda) = with_huda();
    let request = family.submitted();
    assign(&family, &request, &huda).unwrap();
    let staff = family.office.call("staff_accounts", json!({})).unwrap();
    let her = staff.as_array().unwrap().iter().find(|one| one["staff"]["id"] == huda).unwrap();
    let close = json!({ "staff_id": huda, "version": her["version"], "manager_passphrase": PASSPHRASE });
    family.office.call("close_account", close).unwrap();
    let waiting = family.office.call("list_unassigned", json!({})).unwrap();
    assert_eq!(waiting["cases"][0]["number"], request["number"], "nobody is left to study it");
    assign(&family, &family.view(&request), &manager(&family.office)).unwrap();
    assert_eq!(my_cases(&family).len(), 1, "given to another");
}

#[test]
fn the_study_form_carries_a_number_and_no_name() {
    let family = family();
    let request = family.with_researcher();
    let form = family.office.call("print_study_form", of(&request)).unwrap();
    assert_eq!(form["number"], request["number"], "by which it is keyed in later");
    assert!(!form["pdf"].as_str().unwrap().is_empty());
}
