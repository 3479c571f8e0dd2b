//! Follow-up: what is missing in which case, where nothing happens, what waits, which promises are due, and taking the lists out.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "support/committee.rs"]
mod committee;
mod family;
mod support;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use desk::Code;
use family::{Family, family, refused, whole_statement};
use serde_json::{Value, json};
use support::PASSPHRASE;

fn missing(family: &Family, change: Value) -> Value {
    let mut input = json!({ "kind": null, "what": null, "code": "", "after": null });
    for (field, value) in change.as_object().unwrap() {
        input[field] = value.clone();
    }
    family.office.call("what_is_missing", input).unwrap()
}

/// «what:code» with how many requests lack it.
fn groups(report: &Value) -> Vec<String> {
    let groups = report["groups"].as_array().unwrap().iter();
    groups.map(|one| format!("{}:{}={}", one["what"].as_str().unwrap(), one["code"].as_str().unwrap(), one["requests"])).collect()
}

fn numbers(report: &Value) -> Vec<&str> {
    report["cases"].as_array().unwrap().iter().map(|one| one["case"]["number"].as_str().unwrap()).collect()
}

fn quiet(family: &Family, days: Value, stage: Value) -> Value {
    family.office.call("nothing_happened", json!({ "days": days, "stage": stage, "after": null })).unwrap()
}

fn promises(family: &Family, when: &str) -> Value {
    family.office.call("promises_due", json!({ "when": when, "after": null })).unwrap()
}

fn number(request: &Value) -> &str {
    request["number"].as_str().unwrap()
}

#[test]
fn what_is_missing_says_which_thing_lacks_in_which_case() {
    let family = family();
    let rent = family.open("rent");
    family.office.knobs.days(1);
    let food = family.filled();
    let report = missing(&family, json!({}));
    assert_eq!(report["total"], 2, "both wait at the desk: {report}");
    assert_eq!(numbers(&report), [number(&rent), number(&food)], "the longest waiting first");
    let of_food = &report["cases"][1]["lacks"];
    assert_eq!(of_food.as_array().unwrap().len(), 1, "only the signature is left: {of_food}");
    let view = family.view(&rent);
    let said: Vec<_> = report["cases"][0]["lacks"].as_array().unwrap().iter().map(|item| &item["code"]).collect();
    let shown: Vec<_> =
        view["missing"].as_array().unwrap().iter().filter(|item| item["blocks"] == true).map(|item| &item["code"]).collect();
    assert_eq!(said, shown, "the same as the request's own page says");
    let groups = groups(&report);
    assert!(groups.contains(&"paper:rent_contract=1".to_owned()), "{groups:?}");
    assert_eq!(groups[groups.len() - 2..], ["declaration:=2", "explained:=1"], "the last steps come last, whatever the count: {groups:?}");
    let lease = missing(&family, json!({ "what": "paper", "code": "rent_contract" }));
    assert_eq!(numbers(&lease), [number(&rent)], "by one thing");
    assert_eq!(numbers(&missing(&family, json!({ "kind": "food" }))), [number(&food)], "by kind of support");
    assert_eq!(missing(&family, json!({ "kind": "food" }))["total"], 1);
}

#[test]
fn a_thing_that_came_in_leaves_the_list_and_a_paper_that_ran_out_enters_it_by_itself() {
    let family = family();
    let food = family.open("food");
    let food = family.state(&food, whole_statement()).unwrap();
    let lacking = |code: &str| numbers(&missing(&family, json!({ "what": "paper", "code": code }))).len();
    assert_eq!(lacking("national_id"), 1);
    // Good until 27 November 2026 at the latest: the tests begin on the 22nd.
    family.sight(&food, "national_id", "1000000016", Value::Null, family::gregorian(2026, 11, 27)).unwrap();
    assert_eq!(lacking("national_id"), 0, "it was seen");
    family.office.knobs.days(5);
    assert_eq!(lacking("national_id"), 0, "it holds through its last day");
    family.office.knobs.days(1);
    assert_eq!(lacking("national_id"), 1, "and lacks from the next morning on, though nobody opened the request");
    let report = missing(&family, json!({ "what": "paper", "code": "national_id" }));
    let item = report["cases"][0]["lacks"].as_array().unwrap().iter().find(|item| item["code"] == "national_id").unwrap();
    assert_eq!(item["why"], "expired");
}

#[test]
fn a_correction_of_the_person_is_seen_in_the_list_of_what_is_missing() {
    let family = family();
    family.filled();
    let phones = || groups(&missing(&family, json!({}))).contains(&"person_field:phones=1".to_owned());
    assert!(!phones());
    let form = family.office.call("person_for_editing", json!({ "person_id": family.mother })).unwrap();
    let mut person = form["person"].clone();
    person["phones"] = json!([]);
    let input = json!({
        "person_id": family.mother, "version": form["version"], "person": person, "reason": "رقم قديم", "not_duplicates": [],
    });
    family.office.call("correct_person", input).unwrap();
    assert!(phones(), "the household cannot be reached any more");
}

#[test]
fn what_was_handed_in_or_withdrawn_lacks_nothing() {
    let family = family();
    let rent = family.open("rent");
    family.submitted();
    assert_eq!(numbers(&missing(&family, json!({}))), [number(&rent)]);
    family.withdraw(&rent);
    let report = missing(&family, json!({}));
    assert_eq!((report["total"].as_u64(), groups(&report).len()), (Some(0), 0), "{report}");
}

#[test]
fn nothing_happened_counts_changes_and_no_openings() {
    let family = family();
    let food = family.filled();
    assert_eq!(numbers(&quiet(&family, Value::Null, Value::Null)), [] as [&str; 0], "opened today");
    family.office.knobs.days(29);
    assert_eq!(quiet(&family, Value::Null, Value::Null)["cases"], json!([]), "29 days");
    family.office.knobs.days(1);
    family.view(&food);
    let report = quiet(&family, Value::Null, Value::Null);
    assert_eq!(numbers(&report), [number(&food)], "thirty days, and a look at it is no change");
    assert_eq!((report["cases"][0]["quiet_days"].as_u64(), report["days"].as_u64()), (Some(30), Some(30)));
    assert_eq!(report["stages"][1], json!({ "stage": "signing", "requests": 1 }), "{report}");
    assert_eq!(numbers(&quiet(&family, Value::Null, json!("research"))), [] as [&str; 0], "not at another stage");
    let input = json!({ "request_id": food["id"], "explained": false });
    family.office.call("mark_explained", input).unwrap();
    assert_eq!(quiet(&family, Value::Null, Value::Null)["cases"], json!([]), "something was done about it today");
    let refusal = family.office.call("nothing_happened", json!({ "days": 0, "stage": null, "after": null })).unwrap_err();
    assert_eq!(refused(&refusal), [("days", Code::OutOfRange)]);
}

#[test]
fn a_refused_try_is_no_change_either() {
    let family = family();
    let food = family.filled();
    family.office.knobs.days(31);
    let stale = json!({ "request_id": food["id"], "version": 0, "answers": [] });
    assert_eq!(family.office.call("save_statement", stale).unwrap_err().code, Code::Stale);
    assert_eq!(numbers(&quiet(&family, Value::Null, Value::Null)), [number(&food)], "nothing of it was kept");
}

#[test]
fn waiting_is_counted_by_stage_with_what_holds_it_up() {
    let family = family();
    family.open("rent");
    family.office.knobs.days(4);
    let food = family.submitted();
    family.office.knobs.days(3);
    let note = json!({ "request_id": food["id"], "kind": "no_funds", "note": "" });
    family.office.call("mark_obstacle", note).unwrap();
    let all = family.office.call("waiting_by_stage", json!({ "stage": null, "after": null })).unwrap();
    let stage = |name: &str| all["stages"].as_array().unwrap().iter().find(|one| one["stage"] == name).unwrap().clone();
    let research = stage("research");
    let found = (research["requests"].as_u64(), research["median"].as_u64(), research["oldest"].as_u64());
    assert_eq!(found, (Some(1), Some(3), Some(3)), "{research}");
    assert_eq!(research["obstacles"], json!([{ "obstacle": "no_funds", "requests": 1 }]));
    assert_eq!(stage("papers")["oldest"], 7);
    assert_eq!(stage("committee")["median"], Value::Null, "nobody waits there");
    // A step inside the stage does not begin the waiting anew.
    family.assigned(&food);
    let listed = family.office.call("waiting_by_stage", json!({ "stage": "research", "after": null })).unwrap();
    assert_eq!(listed["cases"][0]["case"]["days"], 3, "{listed}");
    assert_eq!(listed["cases"][0]["case"]["holder_name"], "نورة السالم", "who has it, by name");
    assert_eq!(listed["cases"][0]["obstacles"], json!(["no_funds"]));
}

#[test]
fn promises_are_told_when_they_are_near_and_when_they_are_over() {
    let family = family();
    let food = family.submitted();
    let none = promises(&family, "passed");
    assert_eq!((&none["passed"], &none["near"], &none["reached"]), (&json!(0), &json!(0), &json!(0)), "not even the promised day");
    family.office.knobs.days(14);
    assert_eq!(numbers(&promises(&family, "reached")), [number(&food)], "two weeks are over: a reply may go out");
    family.office.knobs.days(9);
    assert_eq!(numbers(&promises(&family, "near")), [number(&food)], "seven days before the target");
    assert_eq!(promises(&family, "near")["cases"][0]["left"]["calendar"], 7);
    family.office.knobs.days(7);
    assert_eq!(numbers(&promises(&family, "near")), [number(&food)], "on the target itself it is not late");
    family.office.knobs.days(1);
    let late = promises(&family, "passed");
    assert_eq!(numbers(&late), [number(&food)]);
    assert_eq!(
        (&late["near"], &late["reached"], &late["cases"][0]["time_left"]),
        (&json!(0), &json!(0), &json!("late")),
        "in one list only"
    );
    let counts = family.office.call("follow_up_counts", json!({})).unwrap();
    assert_eq!((&counts["passed"], &counts["quiet"]), (&json!(1), &json!(1)), "{counts}");
    let withdrawn = family.withdraw(&family.view(&food));
    assert_eq!(withdrawn["state"], "withdrawn");
    assert_eq!(promises(&family, "passed")["passed"], 0, "nobody waits for it any more");
}

#[test]
fn figures_of_fewer_than_five_stay_hidden() {
    let family = family();
    for turn in 0..5 {
        let pace = family.office.call("request_pace", json!({ "months": null })).unwrap();
        let figure = pace["kinds"][0]["stretches"][1].clone();
        assert_eq!(figure["median"], Value::Null, "{turn} can be told apart: {pace}");
        let request = family.submitted();
        family.withdraw(&request);
    }
    let pace = family.office.call("request_pace", json!({ "months": null })).unwrap();
    let submitted = &pace["kinds"][1]["stretches"][1];
    assert_eq!((submitted["requests"].as_u64(), submitted["median"].as_u64()), (Some(5), Some(0)), "{pace}");
    assert_eq!(pace["kinds"][0]["kind_name"], "", "all kinds together come first");
}

#[test]
fn a_relatives_case_is_in_no_list() {
    let family = family();
    let rent = family.open("rent");
    family.office.sign_in_as("سعد القريب", &["clerk"]);
    let clerk = family.office.call("office_status", json!({})).unwrap()["signed_in"]["staff"]["id"].clone();
    assert_eq!(numbers(&missing(&family, json!({}))), [number(&rent)], "before the file was closed to the clerk");
    family.office.desk.lock();
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let mark = json!({ "person_id": family.mother, "staff_id": clerk, "closed": true, "reason": "أخوها" });
    family.office.call("mark_relative_of_staff", mark).unwrap();
    family.office.knobs.days(31);
    family.office.desk.lock();
    family.office.sign_in("سعد القريب", PASSPHRASE).unwrap();
    assert_eq!(missing(&family, json!({}))["cases"], json!([]), "closed to the clerk");
    assert_eq!(quiet(&family, Value::Null, Value::Null)["cases"], json!([]));
    let listed = family.office.call("waiting_by_stage", json!({ "stage": "papers", "after": null })).unwrap();
    assert_eq!(listed["cases"], json!([]));
}

fn export(family: &Family, asked: Value, names: bool, reason: &str, passphrase: &str) -> Result<(String, Value), desk::Failure> {
    let input = json!({ "asked": asked, "names": names, "reason": reason, "manager_passphrase": passphrase });
    let files = family.office.call("export_report", input)?;
    let table = BASE64_STANDARD.decode(files["table"].as_str().unwrap()).unwrap();
    Ok((String::from_utf8(table).unwrap(), files))
}

#[test]
fn a_list_leaves_with_numbers_and_with_names_only_by_a_manager_who_says_why() {
    let family = family();
    let rent = family.open("rent");
    let asked = json!({ "report": "missing", "kind": null, "what": null, "code": "" });
    let (table, files) = export(&family, asked.clone(), false, "", "").unwrap();
    assert!(table.starts_with('\u{feff}'), "a spreadsheet takes it for UTF-8");
    assert!(table.contains(number(&rent)) && !table.contains("فاطمة"), "numbers, no names: {table}");
    assert!(files["paper"]["pdf"].as_str().unwrap().len() > 1000 && files["rows"] == 1, "and the same on paper");
    let newest = family.office.call("history", json!({ "id": "missing" })).unwrap();
    assert_eq!(newest[0]["op"], "export_report", "that it went out is in the journal: {newest}");
    assert_eq!(refused(&export(&family, asked.clone(), true, " ", PASSPHRASE).unwrap_err()), [("reason", Code::Required)]);
    let wrong = export(&family, asked.clone(), true, "تبليغ المتأخرين", "نخلة أخرى").unwrap_err();
    assert_eq!(refused(&wrong), [("manager_passphrase", Code::WrongPassphrase)]);
    let (table, _) = export(&family, asked.clone(), true, "تبليغ المتأخرين", PASSPHRASE).unwrap();
    assert!(table.contains("فاطمة الأحمد"), "{table}");
    family.office.sign_in_as("سعد الموظف", &["clerk"]);
    assert_eq!(export(&family, asked.clone(), true, "للعمل", PASSPHRASE).unwrap_err().code, Code::NotAllowed);
    assert!(export(&family, asked, false, "", "").is_ok(), "numbers are no secret among colleagues");
}

#[test]
fn every_list_can_be_taken_out() {
    let family = family();
    family.open("rent");
    family.submitted();
    family.office.knobs.days(40);
    let lists = [
        (json!({ "report": "missing", "kind": "rent", "what": "paper", "code": "rent_contract" }), "عقد"),
        (json!({ "report": "quiet", "days": 7, "stage": "papers" }), "40 يومًا"),
        (json!({ "report": "waiting" }), "البحث"),
        (json!({ "report": "promises", "when": "passed" }), "تأخر 10 أيام"),
        (json!({ "report": "pace", "months": 3 }), "أقل من خمسة"),
    ];
    for (asked, word) in lists {
        let (table, _) = export(&family, asked.clone(), false, "", "").unwrap();
        assert!(table.contains(word), "{asked}: {table}");
    }
}

#[test]
fn pages_go_on_behind_the_last_row_and_show_each_case_once() {
    let family = family();
    let mut opened = Vec::new();
    for _ in 0..55 {
        let mut input = family.opening("rent");
        input["despite_open"] = json!("للتجربة");
        opened.push(number(&family.office.call("open_request", input).unwrap()).to_owned());
        family.office.knobs.wait(std::time::Duration::from_secs(1));
    }
    let first = missing(&family, json!({}));
    let second = missing(&family, json!({ "after": first["next"] }));
    assert_eq!((numbers(&first).len(), numbers(&second).len(), &second["next"]), (50, 5, &Value::Null));
    assert_eq!([numbers(&first), numbers(&second)].concat(), opened);
    let lease = missing(&family, json!({ "what": "paper", "code": "rent_contract", "after": first["next"] }));
    assert_eq!(numbers(&lease).len(), 5, "one thing's list goes on alike");
    let page =
        |after: Value| family.office.call("list_requests", json!({ "filter": "open", "household_id": null, "after": after })).unwrap();
    let newest = page(Value::Null);
    assert_eq!(newest[0]["number"], opened[54].as_str(), "newest first");
    let rest = page(newest[53]["id"].clone());
    assert_eq!((rest.as_array().unwrap().len(), &rest[0]["number"]), (1, &json!(opened[0])), "behind the last but one there is one");
}

#[test]
fn after_a_restart_the_lists_say_the_same() {
    let family = family();
    family.filled();
    let before = missing(&family, json!({}));
    let Family { office, household, mother, son, father } = family;
    let office = office.restart();
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let family = Family { office, household, mother, son, father };
    assert_eq!(missing(&family, json!({})), before);
}
