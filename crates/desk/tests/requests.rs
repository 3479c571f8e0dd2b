//! The request through the door: what the clerk notices from opening to handing in, and what nobody may get round.
#![allow(clippy::unwrap_used, missing_docs)]

mod family;
mod support;

use desk::Code;
use family::{blocking, family, gregorian, hijri, manager, ops, paper, person, refused, text};
use serde_json::{Value, json};
use support::{PASSPHRASE, office};

#[test]
fn the_clerk_can_say_what_to_bring_before_anything_is_typed() {
    let kinds = office().call("support_kinds", json!({})).unwrap();
    let kinds = kinds.as_array().unwrap();
    assert!(kinds.len() >= 8, "a sensible starting set");
    let rent = kinds.iter().find(|kind| kind["code"] == "rent").unwrap();
    assert_eq!(rent["public_label"], "سداد إيجار", "what the visitor's letter says");
    assert_eq!(rent["papers"][0]["obligation"], "mandatory", "the needed papers are named first");
}

#[test]
fn a_new_request_has_a_number_and_says_all_it_needs() {
    let family = family();
    let request = family.open("food");
    assert_eq!(
        (&request["state"], &request["holder"], &request["stage"]),
        (&json!("draft"), &json!("desk"), &json!("papers")),
        "at the desk"
    );
    assert!(request["number"].as_str().unwrap().starts_with("2026-"), "a number to be said on the telephone");
    assert_eq!(request["applicant"]["needs"], json!(["needs_reader"]), "reception minds this at once (R43)");
    let blocking = blocking(&request);
    for item in ["paper:national_id", "paper:family_record", "answer:why", "explained:", "declaration:"] {
        assert!(blocking.contains(&item.to_owned()), "{item} is in {blocking:?}");
    }
    assert!(blocking.iter().all(|item| !item.starts_with("person_field")), "the applicant's file has all that a request needs");
    let again = family.view(&request);
    assert_eq!(again, request, "the page says the same when it is opened again");
    assert_eq!(ops(&family, &request), ["open_request", "register_request"], "opening is in the journal as well");
}

#[test]
fn a_gap_in_the_applicants_file_blocks_and_the_rest_of_the_registration_does_not() {
    let family = family();
    let input = json!({
        "household_id": family.household, "applicant_id": family.father, "beneficiary_id": family.father,
        "capacity": { "capacity": "own", "paper": null }, "kind": "food", "despite_open": null,
    });
    let request = family.office.call("open_request", input).unwrap();
    assert!(blocking(&request).iter().all(|item| !item.starts_with("person_field")), "a prisoner needs neither phone nor address");
    let bare =
        person(json!({ "first": "منى", "national_id": "", "phones": [], "birth": null, "category": null, "marital": null, "needs": [] }));
    let existing = json!({ "existing": { "household_id": family.household, "role": "sister", "may_receive_money": false } });
    let bare = family.office.call("register_person", json!({ "person": bare, "household": existing, "not_duplicates": [] })).unwrap();
    let mut input = family.opening("clothing");
    (input["applicant_id"], input["beneficiary_id"]) = (bare["id"].clone(), bare["id"].clone());
    let request = family.office.call("open_request", input).unwrap();
    let gaps: Vec<_> = blocking(&request).into_iter().filter(|item| item.starts_with("person_field")).collect();
    assert_eq!(
        gaps,
        ["person_field:national_id", "person_field:birth", "person_field:phones"],
        "category and marital status may follow later"
    );
}

#[test]
fn a_second_open_request_of_a_kind_is_shown_first() {
    let family = family();
    let first = family.open("food");
    let failure = family.office.call("open_request", family.opening("food")).unwrap_err();
    assert_eq!(
        (failure.code, &failure.params["number"]),
        (Code::OpenRequestOfSameKind, &first["number"].as_str().unwrap().to_owned()),
        "the clerk sees it"
    );
    family.open("rent");
    let mut input = family.opening("food");
    input["despite_open"] = json!("  ");
    assert_eq!(
        refused(&family.office.call("open_request", input.clone()).unwrap_err()),
        [("despite_open", Code::Required)],
        "a reason is a reason"
    );
    input["despite_open"] = json!("طلب لموسم رمضان");
    let second = family.office.call("open_request", input).unwrap();
    assert_eq!(second["despite_open"], "طلب لموسم رمضان", "the reason stays visible");
    family.withdraw(&first);
    family.withdraw(&second);
    let mut input = family.opening("food");
    input["despite_open"] = json!("لا داعي له");
    let third = family.office.call("open_request", input).unwrap();
    assert_eq!(third["despite_open"], Value::Null, "withdrawn ones do not stand in the way, so no reason is kept");
}

#[test]
fn who_may_ask_for_whom() {
    let family = family();
    let ask = |applicant: &Value, beneficiary: &Value, capacity: Value| {
        let mut input = family.opening("food");
        input["applicant_id"] = applicant.clone();
        input["beneficiary_id"] = beneficiary.clone();
        input["capacity"] = capacity;
        input["despite_open"] = json!("للتجربة");
        family.office.call("open_request", input)
    };
    let plain = |capacity: &str| json!({ "capacity": capacity, "paper": null });
    let minor = ask(&family.son, &family.son, plain("own")).unwrap_err();
    assert_eq!(refused(&minor), [("applicant_id", Code::ApplicantIsMinor)], "the guardian asks");
    let wrong = ask(&family.mother, &family.son, plain("own")).unwrap_err();
    assert_eq!(refused(&wrong), [("capacity.capacity", Code::CapacityDoesNotFit)], "for oneself is one person");
    let spouse = ask(&family.mother, &family.father, plain("spouse")).unwrap();
    assert_eq!(spouse["beneficiary"]["id"], family.father, "for the prisoner behind the household");
    let guardian = ask(&family.mother, &family.son, plain("guardian")).unwrap();
    assert!(blocking(&guardian).contains(&"capacity_paper:".to_owned()), "the deed is still missing, and that is no mistake");
    let expired = json!({ "capacity": "guardian", "paper": { "number": "447", "expires": hijri(1448, 6, 11) } });
    let input = |capacity: &Value, view: &Value| json!({ "request_id": view["id"], "version": view["version"], "capacity": capacity });
    let failure = family.office.call("set_capacity", input(&expired, &guardian)).unwrap_err();
    assert_eq!(refused(&failure), [("capacity.paper.expires", Code::PaperExpired)], "it ended yesterday");
    let holds = json!({ "capacity": "guardian", "paper": { "number": "447", "expires": hijri(1448, 6, 12) } });
    let view = family.office.call("set_capacity", input(&holds, &guardian)).unwrap();
    assert_eq!(view["capacity"]["holds"], true, "it holds through today");
    family.office.knobs.days(1);
    assert!(blocking(&family.view(&view)).contains(&"capacity_paper:".to_owned()), "tomorrow it is missing again");
    let new = json!({ "new": { "address": { "district": "العليا", "city": "الرياض" }, "role": "head" } });
    let stranger =
        person(json!({ "first": "هند", "father": "خالد", "grandfather": "سعد", "family": "الزهراني", "national_id": "1000000024",
        "birth": gregorian(1990, 1, 2), "phones": [] }));
    let stranger = family.office.call("register_person", json!({ "person": stranger, "household": new, "not_duplicates": [] })).unwrap();
    let failure = ask(&family.mother, &stranger["id"], plain("other_relative")).unwrap_err();
    assert_eq!(refused(&failure), [("beneficiary_id", Code::NotOfHousehold)], "another household's member has a file of his own");
}

#[test]
fn a_statement_is_saved_half_filled_and_old_answers_stay_in_the_history() {
    let family = family();
    let request = family.open("rent");
    let row = |source: &str, monthly: &str| {
        json!([
            { "column": "source", "typed": { "kind": "text", "value": source } }, { "column": "monthly", "typed": { "kind": "text", "value": monthly } }
        ])
    };
    let income = |rows: Value| json!({ "question": "income", "typed": { "kind": "rows", "value": rows }, "cites": "salary_certificate" });
    let wrong = json!([
        income(json!([row("salary", "3000"), row("salary", "-1")])), text("asked_amount", "12.345"),
        { "question": "rent_due", "typed": { "kind": "date", "value": hijri(1446, 5, 30) }, "cites": null }
    ]);
    let failure = family.state(&request, wrong).unwrap_err();
    let expected = [
        ("answers.income.1.monthly", Code::AmountShape),
        ("answers.rent_due.day", Code::NoSuchDay),
        ("answers.asked_amount", Code::AmountShape),
    ];
    assert_eq!(refused(&failure), expected, "all at once, each at its place");
    let first = family.state(&request, json!([income(json!([row("salary", "3000")])), text("asked_amount", "١٬٩٨٠")])).unwrap();
    let question = |view: &Value, code: &str| view["questions"].as_array().unwrap().iter().find(|one| one["code"] == code).unwrap().clone();
    assert_eq!(question(&first, "asked_amount")["shown"], "1,980.00", "as it will be read back");
    assert_eq!(question(&first, "income")["rows"], json!([["راتب", "", "3,000.00"]]), "a table in words");
    assert_eq!(question(&first, "income")["cites"], "salary_certificate", "the paper that shows it");
    let second = family.state(&first, json!([text("asked_amount", "2500")])).unwrap();
    assert_eq!(question(&second, "income")["typed"], Value::Null, "an answer taken out is gone from the form");
    let stale = family.state(&first, json!([])).unwrap_err();
    assert_eq!(
        (stale.code, stale.params["saved_version"].as_str()),
        (Code::Stale, second["version"].to_string().as_str()),
        "nothing is overwritten silently"
    );
    let history = family.office.call("history", json!({ "id": request["id"] })).unwrap();
    let line = history.as_array().unwrap().iter().find(|line| line["op"] == "save_statement").unwrap();
    let fields = line["fields"].as_array().unwrap();
    let was = |name: &str| fields.iter().find(|field| field["field"] == name).map(|field| field["before"].clone());
    assert_eq!(was("answers.asked_amount"), Some(json!("1,980.00")), "the old value is kept");
    assert_eq!(was("answers.income"), Some(json!("راتب، 3,000.00 [salary_certificate]")), "also of an answer that was taken out");
    assert_eq!(was("answers.why"), None, "what did not change is not named");
}

#[test]
fn papers_are_judged_by_the_day() {
    let family = family();
    let request = family.open("rent");
    let seen = family.sight(&request, "rent_contract", "10458820", Value::Null, hijri(1448, 6, 12)).unwrap();
    assert_eq!(
        (&paper(&seen, "rent_contract")["standing"], &paper(&seen, "rent_contract")["blocks"]),
        (&json!("seen"), &json!(false)),
        "it expires today"
    );
    assert_eq!(paper(&seen, "rent_contract")["sighting"]["number"], "10458820", "a contract's number is no secret at the desk");
    let old = family.sight(&request, "social_security", "", gregorian(2026, 7, 21), Value::Null).unwrap();
    let row = paper(&old, "social_security");
    assert_eq!(
        (&row["standing"], &row["months"], &row["max_months"]),
        (&json!("too_old"), &json!(4), &json!(3)),
        "«صدر قبل 4 أشهر، والمقبول 3»"
    );
    let bank = family.sight(&request, "bank_account", "SA03 8000 0000 6080 1016 7519", Value::Null, Value::Null).unwrap();
    assert_eq!(paper(&bank, "bank_account")["sighting"]["number"], "…7519", "an account is masked");
    assert!(!bank.to_string().contains("0380000000608010167519"), "and nowhere else on the page");
    family.office.knobs.days(1);
    assert_eq!(paper(&family.view(&request), "rent_contract")["standing"], "expired", "tomorrow it has expired");
    let wrong = family.sight(&request, "rent_contract", "1", gregorian(2026, 2, 1), gregorian(2026, 1, 1)).unwrap_err();
    assert_eq!(refused(&wrong), [("expires", Code::EndBeforeStart)], "expiry before issue");
    let unknown = family.sight(&request, "admission_letter", "1", Value::Null, Value::Null).unwrap_err();
    assert_eq!(refused(&unknown), [("paper", Code::NotFound)], "this kind of support does not ask for it");
}

#[test]
fn a_mismatch_is_noted_and_a_wrong_sighting_taken_back() {
    let family = family();
    let request = family.open("rent");
    let note = |deed: &str, paper: &str, field: &str, words: &str| {
        let mut input = json!({ "request_id": request["id"], "paper": paper });
        input[field] = json!(words);
        family.office.call(deed, input)
    };
    assert_eq!(
        refused(&note("mark_mismatch", "rent_contract", "note", " ").unwrap_err()),
        [("note", Code::Required)],
        "what differs is said"
    );
    let view = note("mark_mismatch", "rent_contract", "note", "العقد باسم غير مقدم الطلب").unwrap();
    let row = paper(&view, "rent_contract");
    assert_eq!(
        (&row["standing"], &row["blocks"], &row["note"]),
        (&json!("mismatch"), &json!(true), &json!("العقد باسم غير مقدم الطلب")),
        "seen by all"
    );
    let view = note("mark_not_applicable", "salary_certificate", "reason", "لا يعمل أحد").unwrap();
    assert_eq!(paper(&view, "salary_certificate")["standing"], "not_applicable", "said why");
    assert!(view["missing"].as_array().unwrap().iter().all(|item| item["code"] != "salary_certificate"), "it is not asked for any more");
    let view = family.sight(&request, "rent_contract", "10458820", Value::Null, hijri(1449, 1, 1)).unwrap();
    let sighting = json!({ "request_id": request["id"], "sighting_id": paper(&view, "rent_contract")["sighting"]["id"] });
    let cleared = family.office.call("clear_sighting", sighting.clone()).unwrap();
    assert_eq!(paper(&cleared, "rent_contract")["standing"], "mismatch", "what was noted before holds again");
    assert_eq!(family.office.call("clear_sighting", sighting).unwrap_err().code, Code::NotFound, "taken back once");
    assert!(ops(&family, &request).contains(&"clear_sighting".to_owned()), "the history keeps it");
}

#[test]
fn papers_still_valid_are_offered_and_never_asked_twice() {
    let family = family();
    let first = family.open("food");
    family.sight(&first, "national_id", "1000000016", Value::Null, hijri(1452, 7, 11)).unwrap();
    family.sight(&first, "family_record", "7001", Value::Null, Value::Null).unwrap();
    family.sight(&first, "social_security", "", gregorian(2026, 11, 1), Value::Null).unwrap();
    family.office.knobs.days(100);
    let second = family.open("rent");
    let offered = |view: &Value, code: &str| paper(view, code)["reusable"].clone();
    assert_eq!(offered(&second, "national_id")["request_number"], first["number"], "the ID is good for years");
    assert_eq!(offered(&second, "social_security"), Value::Null, "a statement of November is too old in March");
    let taken = json!({ "request_id": second["id"], "sighting_id": offered(&second, "national_id")["sighting_id"] });
    let view = family.office.call("reuse_sighting", taken.clone()).unwrap();
    let row = paper(&view, "national_id");
    assert_eq!(
        (&row["standing"], &row["blocks"], &row["reusable"]),
        (&json!("reused"), &json!(false), &Value::Null),
        "«من طلب سابق، ما زالت سارية»"
    );
    assert_eq!(row["sighting"]["seen"]["date"]["iso"], "2026-11-22", "who saw the original, and when, stays true");
    let other = json!({
        "household_id": family.household, "applicant_id": family.mother, "beneficiary_id": family.son,
        "capacity": { "capacity": "parent", "paper": null }, "kind": "clothing", "despite_open": null,
    });
    let other = family.office.call("open_request", other).unwrap();
    assert_eq!(offered(&other, "national_id"), Value::Null, "a personal paper is offered to the same two people only");
    assert_eq!(offered(&other, "family_record")["request_number"], first["number"], "the household's paper to everyone of it");
    let wrong = json!({ "request_id": other["id"], "sighting_id": taken["sighting_id"] });
    assert_eq!(family.office.call("reuse_sighting", wrong).unwrap_err().code, Code::NotFound, "and cannot be taken over by name either");
}

#[test]
fn a_filled_request_is_complete_and_unsigned_it_goes_nowhere() {
    let family = family();
    let request = family.filled();
    assert_eq!((&request["state"], &request["stage"]), (&json!("complete"), &json!("signing")), "papers and answers are there");
    assert_eq!(blocking(&request), ["declaration:"], "only the signature is left");
    let failure = family.submit(&request, Value::Null).unwrap_err();
    assert_eq!(
        (failure.code, refused(&failure)),
        (Code::RequestIncomplete, vec![("declaration", Code::Required)]),
        "nothing is handed in unsigned (R10)"
    );
    let manager = manager(&family.office);
    let leave = json!({ "reason": "عاجل", "manager_id": manager, "manager_passphrase": PASSPHRASE });
    let failure = family.submit(&request, leave).unwrap_err();
    assert_eq!(failure.code, Code::RequestIncomplete, "no manager replaces the signature");
    let cleared = json!({ "request_id": request["id"], "sighting_id": paper(&request, "family_record")["sighting"]["id"] });
    assert_eq!(family.office.call("clear_sighting", cleared).unwrap()["state"], "draft", "with a paper less it is a draft again");
}

#[test]
fn lists_show_where_requests_stand() {
    let family = family();
    let food = family.filled();
    let rent = family.open("rent");
    let list = |filter: &str, household: &Value| {
        let rows = family.office.call("list_requests", json!({ "filter": filter, "household_id": household })).unwrap();
        rows.as_array().unwrap().iter().map(|row| (row["number"].clone(), row["missing"].clone())).collect::<Vec<_>>()
    };
    let open = list("open", &Value::Null);
    assert_eq!(open.len(), 2, "both go on");
    assert!(open.contains(&(food["number"].clone(), json!(1))), "one thing is missing: the signature");
    family.withdraw(&rent);
    assert_eq!(list("incomplete", &family.household), [(food["number"].clone(), json!(1))], "still at the desk");
    assert_eq!(list("ended", &Value::Null), [(rent["number"].clone(), Value::Null)], "withdrawn ones stay on file");
    assert_eq!(list("submitted", &Value::Null), [], "none was handed in");
}

#[test]
fn a_withdrawn_request_is_closed_for_good() {
    let family = family();
    let request = family.withdraw(&family.open("food"));
    assert_eq!(
        (&request["state"], &request["holder"], &request["editable"]),
        (&json!("withdrawn"), &json!("nobody"), &json!(false)),
        "it ended"
    );
    assert_eq!(request["withdrawn"]["reason"], "رغبت في ذلك", "with its reason");
    let sighted = family.sight(&request, "family_record", "1", Value::Null, Value::Null).unwrap_err();
    assert_eq!((sighted.code, sighted.params["state"].as_str()), (Code::StepNotOpen, "withdrawn"), "no paper is added");
    assert_eq!(family.state(&request, json!([])).unwrap_err().code, Code::StepNotOpen, "no answer is changed");
    let again = json!({ "request_id": request["id"], "version": request["version"], "kind": "no_answer", "reason": "مرة أخرى" });
    assert_eq!(family.office.call("withdraw_request", again).unwrap_err().code, Code::StepNotOpen, "it ends once");
}

#[test]
fn pressing_twice_opens_one_request() {
    let family = family();
    let first = family.office.call_once("open_request", family.opening("food"), "key-1").unwrap();
    let second = family.office.call_once("open_request", family.opening("food"), "key-1").unwrap();
    assert_eq!(first["number"], second["number"], "the same answer, not a second request and not a refusal");
}

#[test]
fn a_relatives_request_is_closed_to_the_staff_member() {
    let family = family();
    let request = family.open("food");
    let add = json!({ "name": "ريم المحمد", "roles": ["clerk"], "first_passphrase": "بستان قارب مصباح 12", "manager_passphrase": support::PASSPHRASE });
    family.office.call("add_staff", add).unwrap();
    let staff = family.office.call("list_staff", json!({})).unwrap();
    let relative = staff.as_array().unwrap().iter().find(|one| one["name"] == "ريم المحمد").unwrap()["id"].clone();
    let mark = json!({ "person_id": family.mother, "staff_id": relative, "closed": true, "reason": "أختها" });
    family.office.call("mark_relative_of_staff", mark).unwrap();
    family.office.desk.lock();
    family.office.sign_in("ريم المحمد", "بستان قارب مصباح 12").unwrap();
    family.office.call("change_passphrase", json!({ "old": "بستان قارب مصباح 12", "new": PASSPHRASE })).unwrap();
    let id = json!({ "request_id": request["id"] });
    assert_eq!(family.office.call("get_request", id).unwrap_err().code, Code::NotAllowed, "nothing of it is shown");
    assert_eq!(
        family.sight(&request, "family_record", "1", Value::Null, Value::Null).unwrap_err().code,
        Code::NotAllowed,
        "nothing is written"
    );
    let all = family.office.call("list_requests", json!({ "filter": "open", "household_id": null })).unwrap();
    assert_eq!(all, json!([]), "and no list names it");
}

#[test]
fn calls_that_do_not_fit_are_refused() {
    let family = family();
    let request = family.open("food");
    let call = |deed: &str, input: Value| family.office.call(deed, input).unwrap_err().code;
    assert_eq!(call("get_request", json!({ "request_id": request["id"], "more": 1 })), Code::BadCall, "unknown fields");
    assert_eq!(call("get_request", json!({ "request_id": "x" })), Code::BadCall, "no id");
    assert_eq!(call("get_request", json!({ "request_id": family.mother })), Code::NotFound, "a person is no request");
    assert_eq!(
        call("sight_paper", json!({ "request_id": request["id"], "paper": "Robert'); --", "number": "", "issued": null, "expires": null })),
        Code::BadCall,
        "no code"
    );
    let mut unknown = family.opening("food");
    unknown["kind"] = json!("no_such_kind");
    assert_eq!(call("open_request", unknown), Code::NotFound, "no such kind of support");
}
