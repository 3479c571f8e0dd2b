//! A request's course through the door: where it is, its clocks, obstacles, urgency, handing in again, the kinds of withdrawal (R14, R17, R52, R53).
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "support/committee.rs"]
mod committee;
mod family;
mod support;

use desk::Code;
use family::{Family, family, gregorian, manager, ops, refused};
use serde_json::{Value, json};
use support::PASSPHRASE;

fn stages(course: &Value) -> Vec<(&str, bool)> {
    let stages = course["stages"].as_array().unwrap();
    stages.iter().map(|stage| (stage["stage"].as_str().unwrap(), !stage["reached"].is_null())).collect()
}

fn extend(family: &Family, request: &Value, to: Value, reason: &str) -> Result<Value, desk::Failure> {
    family.office.call("extend_target", json!({ "request_id": request["id"], "to": to, "reason": reason }))
}

fn seen(request: &Value) -> Value {
    json!({ "request_id": request["id"], "version": request["version"], "override": null })
}

fn mark(family: &Family, request: &Value, kind: &str, note: &str) -> Result<Value, desk::Failure> {
    family.office.call("mark_obstacle", json!({ "request_id": request["id"], "kind": kind, "note": note }))
}

fn grant(family: &Family, request: &Value, change: Value) -> Result<Value, desk::Failure> {
    let mut input = json!({
        "request_id": request["id"], "version": family.view(request)["version"],
        "granted": { "amount": "١٢٠٠", "quantity": "", "unit": "", "times": "", "from": null },
        "reason_told": "تقرر صرف مساعدة عاجلة", "reason_internal": "", "manager_id": manager(&family.office), "manager_passphrase": PASSPHRASE,
    });
    for (field, value) in change.as_object().unwrap() {
        input[field] = value.clone();
    }
    family.office.call("grant_urgently", input)
}

#[test]
fn the_desk_says_where_a_request_is_in_one_look() {
    let family = family();
    let request = family.submitted();
    let course = family.course(&request);
    let at = &course["at"];
    assert_eq!((&at["state"], &at["stage"], &at["holder"]), (&json!("submitted"), &json!("research"), &json!("researcher")), "who has it");
    assert_eq!(at["holder_name"], Value::Null, "nobody was named yet");
    assert_eq!(
        (&at["next"]["what"], &at["next"]["on"]["iso"]),
        (&json!("not_before"), &json!("2026-12-06")),
        "the next date is the promised one"
    );
    assert_eq!(at["next"]["left"], json!({ "calendar": 14, "working": 10 }), "in days and in working days of the office");
    assert_eq!(
        (&course["clock"]["target"]["iso"], &at["time_left"]),
        (&json!("2026-12-22"), &json!("calm")),
        "and the office's own target"
    );
    assert_eq!(
        stages(&course),
        [("papers", true), ("signing", true), ("research", true), ("committee", false), ("informing", false), ("service", false)],
        "how far it has come"
    );
    family.office.knobs.days(3);
    family.assigned(&request);
    family.office.knobs.days(4);
    let at = family.course(&request)["at"].clone();
    assert_eq!(
        (&at["holder_name"], &at["standing"]),
        (&json!("نورة السالم"), &json!({ "calendar": 4, "working": 2 })),
        "by name, and since when, over the week-end"
    );
    family.office.knobs.days(10);
    let at = family.course(&request)["at"].clone();
    assert_eq!((&at["next"]["what"], &at["time_left"]), (&json!("target"), &json!("calm")), "past the floor the target is next");
    family.office.knobs.days(9);
    assert_eq!(family.course(&request)["at"]["time_left"], "soon", "a working week before the target");
    family.office.knobs.days(6);
    let at = family.course(&request)["at"].clone();
    assert_eq!((&at["time_left"], &at["next"]["left"]["calendar"]), (&json!("late"), &json!(-2)), "and over it");
}

#[test]
fn a_search_for_its_number_answers_too() {
    let family = family();
    let request = family.with_researcher();
    let found = family.office.call("search", json!({ "text": request["number"], "limit": null })).unwrap();
    let at = &found["requests"][0]["at"];
    assert_eq!((&at["stage"], &at["holder_name"]), (&json!("research"), &json!("نورة السالم")), "no page need be opened");
    assert_eq!(at["next"]["on"]["iso"], "2026-12-06", "with the next date");
}

#[test]
fn every_role_that_works_on_files_may_ask_and_a_relative_may_not() {
    let family = family();
    let request = family.submitted();
    family.office.sign_in_as("سعاد المطيري", &["secretary"]);
    assert_eq!(family.course(&request)["at"]["stage"], "research", "the secretary too");
    let me = manager(&family.office);
    family.office.desk.lock();
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let mark = json!({ "person_id": family.mother, "staff_id": me, "closed": true, "reason": "قرابة" });
    family.office.call("mark_relative_of_staff", mark).unwrap();
    family.office.desk.lock();
    family.office.sign_in("سعاد المطيري", PASSPHRASE).unwrap();
    let ask = |deed: &str| family.office.call(deed, json!({ "request_id": request["id"] })).unwrap_err().code;
    assert_eq!(ask("where_is_request"), Code::NotAllowed, "a relative's file is closed");
    assert_eq!(ask("lift_urgent"), Code::NotAllowed, "for every deed of it");
}

#[test]
fn a_target_is_put_off_with_a_reason_and_the_first_stays_visible() {
    let family = family();
    let request = family.submitted();
    let failure = extend(&family, &request, Value::Null, " ").unwrap_err();
    assert_eq!(refused(&failure), [("reason", Code::Required), ("to", Code::Required)], "both are told at once");
    let failure = extend(&family, &request, gregorian(2026, 12, 20), "غياب الباحث").unwrap_err();
    assert_eq!(refused(&failure), [("to", Code::EndBeforeStart)], "earlier than the present one is no extension");
    let course = extend(&family, &request, gregorian(2027, 1, 10), "غياب الباحث").unwrap();
    let clock = &course["clock"];
    assert_eq!(
        (&clock["target"]["iso"], &clock["first_target"]["iso"]),
        (&json!("2027-01-10"), &json!("2026-12-22")),
        "both days are shown"
    );
    assert_eq!(clock["not_before"]["iso"], "2026-12-06", "the promise to the visitor does not move");
    assert_eq!(
        (&clock["extensions"][0]["reason"], &clock["extensions"][0]["stamp"]["by"]),
        (&json!("غياب الباحث"), &json!("نورة السالم")),
        "and why"
    );
    let draft = family.open("rent");
    assert_eq!(extend(&family, &draft, gregorian(2027, 1, 10), "سبب").unwrap_err().code, Code::StepNotOpen, "nothing was promised yet");
}

#[test]
fn an_obstacle_is_noted_cleared_and_taken_back() {
    let family = family();
    let request = family.with_researcher();
    let failure = family.office.call("mark_obstacle", json!({ "request_id": request["id"], "kind": null, "note": "" })).unwrap_err();
    assert_eq!(refused(&failure), [("kind", Code::Required)], "which one must be said");
    assert_eq!(refused(&mark(&family, &request, "other", "").unwrap_err()), [("note", Code::Required)], "«other» alone says nothing");
    let course = mark(&family, &request, "no_answer", "اتصلنا ثلاث مرات").unwrap();
    assert_eq!(course["at"]["obstacles"], json!(["no_answer"]), "everybody sees it at a glance");
    mark(&family, &request, "awaiting_agency", "").unwrap();
    let course = mark(&family, &request, "no_answer", "لا يرد الرقم").unwrap();
    assert_eq!(course["at"]["obstacles"].as_array().unwrap().len(), 2, "noted anew it stands once");
    let clear = json!({ "request_id": request["id"], "kind": "no_answer" });
    let course = family.office.call("clear_obstacle", clear.clone()).unwrap();
    assert_eq!(course["at"]["obstacles"], json!(["awaiting_agency"]), "gone");
    assert_eq!(course["obstacles"].as_array().unwrap().len(), 3, "and still on file, for the report of the commonest");
    assert_eq!(family.office.call("clear_obstacle", clear).unwrap_err().code, Code::NotFound, "twice is once");
    family.office.call("undo_last", json!({ "seq": null })).unwrap();
    assert_eq!(family.course(&request)["at"]["obstacles"].as_array().unwrap().len(), 2, "cleared by mistake, it stands again");
    mark(&family, &request, "no_answer", "رقم آخر").unwrap();
    family.office.call("undo_last", json!({ "seq": null })).unwrap();
    let notes = family.course(&request)["obstacles"].as_array().unwrap().clone();
    assert!(notes.iter().any(|one| one["note"] == "لا يرد الرقم" && one["cleared"].is_null()), "the earlier words stand again: {notes:?}");
    mark(&family, &request, "no_funds", "").unwrap();
    family.office.call("undo_last", json!({ "seq": null })).unwrap();
    assert_eq!(family.course(&request)["at"]["obstacles"].as_array().unwrap().len(), 2, "noted by mistake, it is gone");
}

#[test]
fn what_came_back_is_handed_in_again_with_a_new_letter_and_a_new_promise() {
    let family = family();
    let request = family.returned();
    let first = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    let at = family.course(&request)["at"].clone();
    assert_eq!(
        (&at["holder"], &at["time_left"], &at["next"]),
        (&json!("desk"), &json!("waiting"), &Value::Null),
        "the office waits for the applicant"
    );
    assert_eq!(at["wanted"][0]["name"], "سجل الأسرة", "and can say for what");
    family.office.knobs.days(9);
    // What was signed is no longer what stands there.
    let mut answers = family::whole_statement();
    answers.as_array_mut().unwrap().pop();
    answers.as_array_mut().unwrap().push(family::text("why", "سبب آخر"));
    let changed = family.state(&request, answers).unwrap();
    let failure = family.office.call("hand_in_again", seen(&changed)).unwrap_err();
    assert_eq!(
        (failure.code, refused(&failure)),
        (Code::RequestIncomplete, vec![("declaration", Code::Required)]),
        "never over data that nobody signed for, and the list says so"
    );
    let signed = family.signed(&changed);
    let again = family.office.call("hand_in_again", seen(&signed)).unwrap();
    assert_eq!(
        (&again["state"], &again["submission"]["earliest_reply"]["iso"]),
        (&json!("with_researcher"), &json!("2026-12-15")),
        "a new day"
    );
    let second = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    assert_ne!(first["number"], second["number"], "a letter of its own");
    let again = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!(second["number"], again["number"], "asked for twice it is the same");
    let course = family.course(&request);
    let turns = course["submissions"].as_array().unwrap();
    let shown: Vec<_> = turns.iter().map(|turn| (turn["turn"].as_u64().unwrap(), &turn["letter"]["number"])).collect();
    assert_eq!(shown, [(2, &second["number"]), (1, &first["number"])], "each submission with its letter");
    for letter in [&first, &second] {
        let paper = family.office.call("take_paper", json!({ "paper_id": letter["id"], "purpose": "preview" })).unwrap();
        assert_eq!(paper["number"], letter["number"], "both can be printed again as they were");
    }
    assert_eq!(course["clock"]["not_before"]["iso"], "2026-12-15", "the promise counts from the new day");
    assert_eq!(
        family.office.call("hand_in_again", seen(&family.view(&request))).unwrap_err().code,
        Code::StepNotOpen,
        "only after a return"
    );
    assert!(ops(&family, &request).iter().any(|op| op == "hand_in_again"), "it is in the history");
}

#[test]
fn what_the_committee_sent_back_is_taken_up_at_the_desk_and_comes_round_again() {
    let family = family();
    let items = json!([{ "name": "عقد الإيجار", "note": "منتهي", "code": null }]);
    let (_, request) = family.decided(committee::verdict("returned", json!({ "returned": items })));
    let course = family.course(&request);
    assert_eq!(
        (&course["at"]["state"], &course["open"]["completion"]),
        (&json!("decided_returned"), &json!(true)),
        "the desk may take it up"
    );
    assert_eq!(course["at"]["wanted"][0]["name"], "عقد الإيجار", "by the name the committee gave it");
    let open = json!({ "request_id": request["id"], "version": request["version"] });
    let taken = family.office.call("open_for_completion", open.clone()).unwrap();
    assert_eq!(
        (&taken["state"], &taken["editable"]),
        (&json!("returned_for_completion"), &json!(true)),
        "papers and answers can be changed"
    );
    assert_eq!(family.office.call("open_for_completion", open).unwrap_err().code, Code::Stale, "pressed in another tab it is told");
    family.office.call("undo_last", json!({ "seq": null })).unwrap();
    let back = family.view(&request);
    assert_eq!(back["state"], "decided_returned", "taken up by mistake, it waits where it waited");
    let open = json!({ "request_id": request["id"], "version": back["version"] });
    let taken = family.office.call("open_for_completion", open).unwrap();
    assert_eq!(family.course(&request)["at"]["wanted"][0]["name"], "عقد الإيجار", "and still knows for what");
    family.office.knobs.days(2);
    let again = family.office.call("hand_in_again", seen(&taken)).unwrap();
    assert_eq!(again["state"], "with_researcher", "it comes round again");
    let stages = family.course(&request);
    assert_eq!(stages["submissions"].as_array().unwrap().len(), 2, "with a submission of its own");
}

#[test]
fn an_obstacle_of_an_unsubmitted_or_ended_request_is_refused() {
    let family = family();
    let draft = family.open("rent");
    assert_eq!(mark(&family, &draft, "no_funds", "").unwrap_err().code, Code::StepNotOpen, "nothing waits for the office yet");
    let submitted = family.submitted();
    family.withdraw(&submitted);
    assert_eq!(mark(&family, &submitted, "no_funds", "").unwrap_err().code, Code::StepNotOpen, "it ended");
    let urgent = json!({ "request_id": submitted["id"], "reason": "سبب" });
    assert_eq!(family.office.call("mark_urgent", urgent).unwrap_err().code, Code::StepNotOpen, "nor is it urgent any more");
}

#[test]
fn a_withdrawal_says_how_it_ended() {
    let family = family();
    let request = family.with_researcher();
    let withdraw = |kind: &str, instead: Value| {
        let version = family.view(&request)["version"].clone();
        let input = json!({ "request_id": request["id"], "version": version, "kind": kind, "reason": "سبب", "instead": instead });
        family.office.call("withdraw_request", input)
    };
    assert_eq!(withdraw("death", Value::Null).unwrap_err().code, Code::DeathNotRecorded, "the person's own record tells it first");
    assert_eq!(withdraw("not_completed", Value::Null).unwrap_err().code, Code::StepNotOpen, "nothing was asked of the applicant");
    let refused_at = |instead: Value| {
        let failure = withdraw("duplicate", instead).unwrap_err();
        (failure.fields[0].field.clone(), failure.fields[0].code)
    };
    assert_eq!(refused_at(Value::Null), ("instead".to_owned(), Code::Required), "which request goes on must be said");
    assert_eq!(refused_at(request["number"].clone()), ("instead".to_owned(), Code::NotFound), "not this very one");
    let other = family.open("rent");
    let ended = withdraw("duplicate", other["number"].clone()).unwrap();
    assert_eq!((&ended["state"], &ended["withdrawn"]["instead"]), (&json!("withdrawn"), &other["number"]), "the other goes on");
    let course = family.course(&request);
    assert_eq!(
        (&course["at"]["holder"], &course["at"]["next"], &course["open"]["withdraw"]),
        (&json!("nobody"), &Value::Null, &json!(false)),
        "it ended"
    );
}

#[test]
fn the_manager_grants_what_cannot_wait_and_the_exception_stays_visible() {
    let family = family();
    let request = family.submitted();
    assert_eq!(grant(&family, &request, json!({})).unwrap_err().code, Code::StepNotOpen, "nobody proposed it as urgent");
    let propose = |reason: &str| family.office.call("mark_urgent", json!({ "request_id": request["id"], "reason": reason }));
    assert_eq!(refused(&propose(" ").unwrap_err()), [("reason", Code::Required)], "why it cannot wait");
    let course = propose("إخلاء من السكن خلال يومين").unwrap();
    assert_eq!((&course["at"]["urgent"], &course["open"]["grant"]), (&json!(true), &json!(true)), "it stands out");
    let nothing = json!({ "amount": "", "quantity": "", "unit": "", "times": "", "from": null });
    assert_eq!(refused(&grant(&family, &request, json!({ "granted": nothing })).unwrap_err()), [("granted.amount", Code::Required)]);
    let too_much = json!({ "amount": "1000000000000", "quantity": "", "unit": "", "times": "", "from": null });
    assert_eq!(
        grant(&family, &request, json!({ "granted": too_much })).unwrap_err().fields[0].field,
        "granted.amount",
        "10^12 is a slip of the finger"
    );
    let wrong = grant(&family, &request, json!({ "manager_passphrase": "ليست كلمة المرور" })).unwrap_err();
    assert_eq!(refused(&wrong), [("manager_passphrase", Code::WrongPassphrase)], "with the manager's own passphrase");
    assert_eq!(grant(&family, &request, json!({ "version": 1 })).unwrap_err().code, Code::Stale, "over what was seen");
    let course = grant(&family, &request, json!({})).unwrap();
    assert_eq!(course["at"]["state"], "decided_approved", "granted before any sitting");
    assert_eq!(
        family.office.call("office_watch", json!({})).unwrap()["alone"],
        1,
        "the only manager had entered it: an exception that is counted"
    );
    assert_eq!(grant(&family, &request, json!({})).unwrap_err().code, Code::StepNotOpen, "once");
}

#[test]
fn nobody_grants_what_they_entered_while_another_manager_is_there() {
    let family = family();
    let request = family.submitted();
    family.office.call("mark_urgent", json!({ "request_id": request["id"], "reason": "إخلاء" })).unwrap();
    let first = manager(&family.office);
    family.office.sign_in_as("هند الراشد", &["manager", "clerk"]);
    let failure = grant(&family, &request, json!({ "manager_id": first })).unwrap_err();
    assert_eq!(refused(&failure), [("manager_id", Code::OwnEntry)], "whoever took it down does not grant it (R60)");
    assert_eq!(grant(&family, &request, json!({})).unwrap()["at"]["state"], "decided_approved", "the other one does");
    assert_eq!(family.office.call("office_watch", json!({})).unwrap()["alone"], 0, "and nothing is out of the ordinary");
}

#[test]
fn nothing_is_granted_over_data_that_nobody_signed_for() {
    let family = family();
    let request = family.submitted();
    family.office.call("mark_urgent", json!({ "request_id": request["id"], "reason": "إخلاء" })).unwrap();
    let view = family.office.call("get_person", json!({ "person_id": family.mother })).unwrap();
    let changed = family::person(json!({ "grandfather": "عمر" }));
    let input =
        json!({ "person_id": family.mother, "version": view["version"], "person": changed, "reason": "تصحيح", "not_duplicates": [] });
    family.office.call("correct_person", input).unwrap();
    let course = family.course(&request);
    assert_eq!((&course["covered"], &course["open"]["grant"]), (&json!(false), &json!(false)), "the page says so");
    assert_eq!(grant(&family, &request, json!({})).unwrap_err().code, Code::DeclarationOutdated, "and the deed refuses (R11)");
    family.signed(&request);
    assert_eq!(family.course(&request)["covered"], true, "signed anew it goes on, wherever the request stands");
    assert_eq!(grant(&family, &request, json!({})).unwrap()["at"]["state"], "decided_approved");
}

#[test]
fn whoever_receives_a_file_says_how_complete_it_was_and_nobody_is_counted_by_name() {
    let family = family();
    let request = family.with_researcher();
    let check = |complete: bool, lacks: Value| {
        family.office.call("check_file", json!({ "request_id": request["id"], "check": { "complete": complete, "lacks": lacks } }))
    };
    assert_eq!(refused(&check(false, json!([])).unwrap_err()), [("check.lacks", Code::Required)], "what lacked must be named");
    let offered = family.course(&request)["may_lack"].as_array().unwrap().clone();
    assert!(offered.iter().any(|item| item["code"] == "family_record"), "the papers of its kind are there to be ticked");
    check(true, json!([])).unwrap();
    let lease = json!([{ "name": "عقد الإيجار", "note": "", "code": null }]);
    let course = check(false, lease).unwrap();
    assert_eq!(course["checks"].as_array().unwrap().len(), 1, "a later look takes the place of the earlier one");
    let sheet = family.office.call("list_file_checks", json!({ "month": null })).unwrap();
    let line = &sheet["lines"][0];
    assert_eq!(
        (&line["received"], &line["lacking"], &line["lacks"]),
        (&json!(1), &json!(1), &json!([{ "name": "عقد الإيجار", "times": 1 }]))
    );
    let text = sheet.to_string();
    assert!(!text.contains("نورة") && !text.contains("فاطمة"), "neither staff nor visitors are named: {text}");
    assert_eq!(sheet["later"], Value::Null, "no month ahead");
    let ahead = family.office.call("list_file_checks", json!({ "month": "2027-01" })).unwrap_err();
    assert_eq!(refused(&ahead), [("month", Code::InFuture)]);
    assert_eq!(family.office.call("list_file_checks", json!({ "month": "كانون" })).unwrap_err().code, Code::BadCall);
    let paper = family.office.call("print_file_checks", json!({ "month": null })).unwrap();
    assert_eq!(paper["number"], "2026-11", "the sheet is named by its month");
}

#[test]
fn the_visitors_slip_names_nobody_and_tells_no_decision() {
    let family = family();
    let request = family.submitted();
    let slip = family.office.call("print_where_slip", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!(slip["file_name"], json!(format!("{}.pdf", request["number"].as_str().unwrap())), "named by the number alone");
    assert!(!slip["pdf"].as_str().unwrap().is_empty());
    family.office.sign_in_as("سعاد المطيري", &["secretary"]);
    let failure = family.office.call("print_where_slip", json!({ "request_id": request["id"] })).unwrap_err();
    assert_eq!(failure.code, Code::NotAllowed, "it is handed out at the desk");
}
