//! What is not taken back, and why; and mistakes that are mended later, with a reason.

use desk::Code;
use serde_json::{Value, json};

use crate::{
    facts,
    family::{family, hijri, paper, person, text, whole_statement},
    support::PASSPHRASE,
    tools::{SCAN, file, submitted},
    undo::stranger,
};

facts! {
    somebody_elses_deed_is_not_mine_to_take_back,
    what_changed_since_stays,
    what_was_signed_for_stays,
    what_another_request_took_over_stays,
    what_left_the_office_is_not_taken_back,
    a_person_others_rest_on_is_not_unregistered,
    pressed_twice_it_is_taken_back_once,
    a_signature_is_taken_off_later_with_a_reason,
    a_pads_signature_leaves_the_sheet_as_it_was_printed,
    a_person_in_use_is_no_mistake,
}

fn somebody_elses_deed_is_not_mine_to_take_back() {
    let family = family();
    let request = family.open("food");
    family.office.sign_in_as("ريم المحمد", &["clerk"]);
    assert_eq!((family.offer(), family.why_not().as_str()), (Value::Null, "settings"), "she changed her passphrase and nothing else");
    let lines = family.office.call("history", json!({ "id": request["id"] })).unwrap();
    assert!(lines.as_array().unwrap().iter().all(|line| line["undo"].is_null()), "and no history offers it to her");
}

fn what_changed_since_stays() {
    let family = family();
    let request = family.filled();
    family.state(&family.view(&request), json!([text("why", "سبب آخر")])).unwrap();
    let seq = family.offer()["seq"].clone();
    let lines = family.office.call("history", json!({ "id": request["id"] })).unwrap();
    assert_eq!(lines[0]["undo"], seq, "the history offers it on its line");
    family.office.sign_in_as("ريم المحمد", &["clerk"]);
    family.state(&family.view(&request), whole_statement()).unwrap();
    family.office.desk.lock();
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    // The manager added the clerk in between, so her last deed is of the settings.
    assert_eq!(family.why_not(), "settings", "and that is not taken back");
    family.sight(&request, "social_security", "", Value::Null, Value::Null).ok();
    family.office.call("mark_explained", json!({ "request_id": request["id"], "explained": false })).unwrap();
    family.office.desk.lock();
    family.office.sign_in("ريم المحمد", PASSPHRASE).unwrap();
    assert_eq!((family.offer(), family.why_not().as_str()), (Value::Null, "changed_since"), "another changed the request since");
    let failure = family.office.call("undo_last", json!({ "seq": seq })).unwrap_err();
    assert_eq!(failure.params["why"], "not_last", "and what is not her last deed is not reached by its place either");
}

fn what_was_signed_for_stays() {
    let family = family();
    let request = family.filled();
    let declaration = family.print(&request);
    family.correct_mother(person(json!({ "needs": [] })));
    assert_eq!(family.offer()["op"], "correct_person");
    let clerk = "ريم المحمد";
    family.office.sign_in_as(clerk, &["clerk"]);
    let reprinted = family.print(&family.view(&request));
    assert_ne!(reprinted["id"], declaration["id"], "she is the witness on her own sheet");
    family.office.call("set_address", json!({
        "household_id": family.household, "version": family.household_version(), "address": { "district": "الروضة", "city": "الرياض" },
    })).unwrap();
    let sheet = family.print(&family.view(&request));
    family.office.desk.lock();
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let sheet_of_manager = family.print(&family.view(&request));
    assert_ne!(sheet["id"], sheet_of_manager["id"]);
    let signed = family.sign(&sheet_of_manager, json!({})).unwrap();
    family.office.desk.lock();
    family.office.sign_in(clerk, PASSPHRASE).unwrap();
    // Her printing came after the address; so she changes it once more, to what it is, and that may be taken back.
    assert_eq!(family.why_not(), "paper_out", "her last deed put a paper into a hand");
    let page = family.household_page();
    family.office.call("set_address", json!({
        "household_id": family.household, "version": family.household_version(), "address": { "district": "العزيزية", "city": "الرياض" },
    })).unwrap();
    family.undo().unwrap();
    assert_eq!(family.household_page(), page, "what outdated a signature may be taken back: then it covers the data again");
    let number = signed["number"].as_str().unwrap();
    assert_eq!(family.view(&request)["declaration"]["number"], number, "the declaration stands");
    // And the other way round: an address that a signature covers.
    family.office.call("set_address", json!({
        "household_id": family.household, "version": family.household_version(), "address": { "district": "العزيزية", "city": "الرياض" },
    })).unwrap();
    family.office.desk.lock();
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let newest = family.sign(&family.print(&family.view(&request)), json!({})).unwrap();
    family.office.desk.lock();
    family.office.sign_in(clerk, PASSPHRASE).unwrap();
    let before = family.household_page();
    let failure = family.undo().unwrap_err();
    assert_eq!((failure.params["why"].as_str(), failure.params["number"].as_str()), ("signed_since", newest["number"].as_str().unwrap()));
    assert_eq!(family.household_page(), before, "refused whole: nothing moved");
}

fn what_another_request_took_over_stays() {
    let family = family();
    let first = family.open("food");
    let seen = family.sight(&first, "national_id", "1000000016", Value::Null, hijri(1452, 7, 11)).unwrap();
    let sighting = paper(&seen, "national_id")["sighting"]["id"].clone();
    // Another staff member takes it over, so that it stays the first one's last deed.
    let manager = "نورة السالم";
    let second = {
        let mut input = family.opening("rent");
        input["despite_open"] = Value::Null;
        family.office.sign_in_as("ريم المحمد", &["clerk"]);
        family.office.call("open_request", input).unwrap()
    };
    family.office.call("clear_sighting", json!({ "request_id": first["id"], "sighting_id": sighting })).unwrap();
    family.undo().unwrap();
    let mine = family.sight(&first, "family_record", "7001", Value::Null, Value::Null).unwrap();
    let mine = paper(&mine, "family_record")["sighting"]["id"].clone();
    family.office.desk.lock();
    family.office.sign_in(manager, PASSPHRASE).unwrap();
    family.office.call("reuse_sighting", json!({ "request_id": second["id"], "sighting_id": mine })).unwrap();
    family.office.desk.lock();
    family.office.sign_in("ريم المحمد", PASSPHRASE).unwrap();
    let failure = family.undo().unwrap_err();
    let told = (failure.params["why"].as_str(), failure.params["number"].as_str());
    assert_eq!(told, ("reused_since", second["number"].as_str().unwrap()), "and where it was taken over");
}

fn what_left_the_office_is_not_taken_back() {
    let (family, request) = submitted();
    assert_eq!(
        (family.offer(), family.why_not().as_str()),
        (Value::Null, "handed_in"),
        "a request that was handed in is withdrawn instead"
    );
    family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!(family.why_not(), "paper_out", "the letter is in a hand");
}

fn a_person_others_rest_on_is_not_unregistered() {
    let family = family();
    let id = stranger(&family);
    let household = family.office.call("get_person", json!({ "person_id": id })).unwrap()["household"]["id"].clone();
    assert_eq!(family.offer()["op"], "register_person");
    family.office.sign_in_as("ريم المحمد", &["clerk"]);
    let request = family
        .office
        .call(
            "open_request",
            json!({
                "household_id": household, "applicant_id": id, "beneficiary_id": id, "capacity": { "capacity": "own", "paper": null },
                "kind": "food", "despite_open": null,
            }),
        )
        .unwrap();
    let archived = json!({ "person_id": family.son, "version": family.person_version(&family.son) });
    family.office.call("archive_person", archived).unwrap();
    family.undo().unwrap();
    let version = family.person_version(&id);
    let failure = family.office.call("enter_person_in_error", json!({ "person_id": id, "version": version, "reason": "خطأ" })).unwrap_err();
    assert_eq!((failure.code, &failure.params["number"]), (Code::PersonInUse, &request["number"].as_str().unwrap().to_owned()));
}

fn pressed_twice_it_is_taken_back_once() {
    let family = family();
    let request = family.open("food");
    family.state(&request, whole_statement()).unwrap();
    let first = family.office.call_once("undo_last", json!({ "seq": null }), "undo-1").unwrap();
    let second = family.office.call_once("undo_last", json!({ "seq": null }), "undo-1").unwrap();
    assert_eq!(first, second, "the same answer, not a refusal");
    assert_eq!(family.view(&request)["state"], "draft", "and the opening of the request was not taken back as well");
}

fn a_signature_is_taken_off_later_with_a_reason() {
    let family = family();
    let request = family.filled();
    let declaration = family.print(&request);
    family.sign(&declaration, json!({})).unwrap();
    family.office.call("archive_person", json!({ "person_id": family.son, "version": family.person_version(&family.son) })).unwrap();
    let off = |reason: &str| {
        let input = json!({ "request_id": request["id"], "declaration_id": declaration["id"], "reason": reason });
        family.office.call("take_back_signature", input)
    };
    assert_eq!(off(" ").unwrap_err().fields[0].field, "reason", "a reason is asked");
    let signed = family.request_page(&request);
    family.there_and_back(
        "take_back_signature",
        &declaration["id"],
        || family.request_page(&request),
        || {
            let view = off("وُقّع على إقرار غيره").unwrap();
            assert_eq!((&view["state"], &view["signature"]), (&json!("unsigned"), &Value::Null), "the sheet waits again");
            assert_eq!(family.view(&request)["state"], "complete", "and the request with it");
        },
    );
    assert_eq!(family.request_page(&request), signed);
    off("وُقّع على إقرار غيره").unwrap();
    let lines = family.office.call("history", json!({ "id": declaration["id"] })).unwrap();
    assert_eq!(lines[0]["reason"], "وُقّع على إقرار غيره", "why stays on file");
    assert_eq!(off("مرة أخرى").unwrap_err().code, Code::StepNotOpen, "an unsigned sheet has none");
    family.sign(&declaration, json!({})).unwrap();
    family.submit(&family.view(&request), Value::Null).unwrap();
    assert_eq!(off("بعد التقديم").unwrap_err().code, Code::StepNotOpen, "handed in over it, it stays");
}

fn a_pads_signature_leaves_the_sheet_as_it_was_printed() {
    let family = family();
    let request = family.filled();
    let printed = family.print_for(&request, "pad", json!([])).unwrap();
    let signed = family.sign(&printed, json!({ "picture": file("sign.jpg", SCAN), "kept_in": "" })).unwrap();
    assert_ne!(signed["paper"]["id"], printed["paper"]["id"], "the picture stands on a sheet of its own");
    family.undo().unwrap();
    let waiting = family.read_back(&request)["declaration"].clone();
    assert_eq!(
        (&waiting["state"], &waiting["paper"]["id"]),
        (&json!("unsigned"), &printed["paper"]["id"]),
        "the blank one is signed again"
    );
}

fn a_person_in_use_is_no_mistake() {
    let family = family();
    let wrong = |id: &Value| {
        let input = json!({ "person_id": id, "version": family.person_version(id), "reason": "سُجّلت مرتين" });
        family.office.call("enter_person_in_error", input)
    };
    let told = |id: &Value| {
        let failure = wrong(id).unwrap_err();
        assert_eq!(failure.code, Code::PersonInUse, "what is to be done first is told");
        (failure.params["by"].clone(), failure.params["number"].clone())
    };
    let request = family.filled();
    let number = request["number"].as_str().unwrap().to_owned();
    assert_eq!(told(&family.mother), ("request".to_owned(), number), "she asks");
    let declaration = family.print(&request);
    family.sign(&declaration, json!({})).unwrap();
    family.withdraw(&family.view(&request));
    let number = declaration["number"].as_str().unwrap().to_owned();
    assert_eq!(told(&family.mother), ("declaration".to_owned(), number), "she signed");
    let off = json!({ "request_id": request["id"], "declaration_id": declaration["id"], "reason": "وُقّع خطأ" });
    family.office.call("take_back_signature", off).unwrap();
    let file = family.household_page()["file_number"].as_str().unwrap().to_owned();
    assert_eq!(told(&family.mother), ("household".to_owned(), file), "she leads the household of her son");
    assert_eq!(wrong(&family.son).unwrap()["entered_in_error"], true, "on whom nothing rests may be hidden");
    assert_eq!(wrong(&family.mother).unwrap()["entered_in_error"], true, "and then she as well");
}
