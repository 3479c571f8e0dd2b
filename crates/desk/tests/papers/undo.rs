//! Taking back the last deed of one's own: everything stands as before, the journal has both, and nothing that others rely on moves (issue 2, §8).

use desk::Code;
use serde_json::{Value, json};

use crate::{
    facts,
    family::{Family, family, hijri, paper, person, text},
    tools::{SCAN, file, submitted},
};

facts! {
    a_registration_is_taken_back,
    a_correction_gives_the_old_values_back,
    a_corrected_number_is_free_again,
    how_a_record_stands_is_taken_back,
    a_completed_registration_is_initial_again,
    a_relatives_mark_is_taken_back,
    what_was_done_to_a_household_is_taken_back,
    a_kinship_that_held_before_still_holds,
    what_was_done_to_a_request_is_taken_back,
    originals_seen_are_taken_back,
    a_request_opened_by_mistake_ends_as_such,
    a_withdrawn_request_goes_on,
    scans_are_taken_back,
    a_signature_is_taken_back_and_the_sheet_waits_again,
}

impl Family {
    pub fn person_page(&self, id: &Value) -> Value {
        plain(self.office.call("get_person", json!({ "person_id": id })).unwrap())
    }

    pub fn household_page(&self) -> Value {
        plain(self.office.call("get_household", json!({ "household_id": self.household })).unwrap())
    }

    pub fn request_page(&self, request: &Value) -> Value {
        plain(self.view(request))
    }

    pub fn version(&self, deed: &str, input: Value) -> Value {
        self.office.call(deed, input).unwrap()["version"].clone()
    }

    pub fn household_version(&self) -> Value {
        self.version("get_household", json!({ "household_id": self.household }))
    }

    pub fn person_version(&self, id: &Value) -> Value {
        self.version("get_person", json!({ "person_id": id }))
    }

    pub fn offer(&self) -> Value {
        self.office.call("last_undoable", json!({})).unwrap()
    }

    pub fn undo(&self) -> Result<Value, desk::Failure> {
        self.office.call("undo_last", json!({ "seq": null }))
    }

    pub fn why_not(&self) -> String {
        let failure = self.undo().unwrap_err();
        assert_eq!(failure.code, Code::CannotUndo, "it is refused in words");
        failure.params["why"].clone()
    }

    /// Does a deed and takes it back: the page is as before, and the journal tells both.
    pub fn there_and_back(&self, op: &str, record: &Value, page: impl Fn() -> Value, deed: impl FnOnce()) {
        let before = page();
        deed();
        assert_ne!(page(), before, "{op}: the deed shows on the page, or this test proves nothing");
        let offer = self.offer();
        assert_eq!(offer["op"], op, "the offer names the deed");
        let undone = self.office.call("undo_last", json!({ "seq": offer["seq"] })).unwrap_or_else(|failure| panic!("{op}: {failure:?}"));
        assert_eq!((&undone["op"], &undone["record_id"]), (&json!(op), record), "it tells what was taken back");
        assert_eq!(page(), before, "{op}: the page is as if it had not been done");
        let lines = self.office.call("history", json!({ "id": record })).unwrap();
        let writes: Vec<&Value> = lines.as_array().unwrap().iter().filter(|line| !is_look(line)).collect();
        assert_eq!((&writes[0]["op"], &writes[0]["undid"]), (&json!("undo_last"), &json!(op)), "{op}: the history has the undoing");
        assert_eq!((&writes[1]["op"], &writes[1]["undone"]), (&json!(op), &json!(true)), "{op}: and the deed itself, marked");
        assert!(writes.iter().all(|line| line["undo"].is_null()), "{op}: an undoing is not offered to be undone");
        assert_eq!((self.offer(), self.why_not().as_str()), (Value::Null, "is_undo"), "{op}: one step back and no farther");
        let verified = self.office.call("verify_office", json!({})).unwrap();
        assert_eq!(verified, json!({ "sound": true, "broken_entry": null, "findings": 0 }), "{op}: the chain holds");
    }
}

fn is_look(line: &Value) -> bool {
    let op = line["op"].as_str().unwrap();
    op.starts_with("open_") || op.starts_with("preview") || op.starts_with("compare")
}

/// A page without what counts saves and moments.
pub fn plain(mut page: Value) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.retain(|name, _| name != "version" && name != "since");
                fields.values_mut().for_each(strip);
            }
            Value::Array(all) => all.iter_mut().for_each(strip),
            _ => {}
        }
    }
    strip(&mut page);
    page
}

pub fn stranger(family: &Family) -> Value {
    let stranger = person(
        json!({ "first": "هند", "father": "خالد", "grandfather": "سعد", "family": "الزهراني", "national_id": "1000000024", "phones": [] }),
    );
    let new = json!({ "new": { "address": { "district": "العليا", "city": "الرياض" }, "role": "head" } });
    family.office.call("register_person", json!({ "person": stranger, "household": new, "not_duplicates": [] })).unwrap()["id"].clone()
}

fn a_registration_is_taken_back() {
    let family = family();
    let household = family.household_page();
    let sister = person(json!({ "first": "منى", "national_id": "1000000024", "phones": [], "marital": null, "needs": [] }));
    let existing = json!({ "existing": { "household_id": family.household, "role": "sister", "may_receive_money": false } });
    let sister = family.office.call("register_person", json!({ "person": sister, "household": existing, "not_duplicates": [] })).unwrap();
    let offer = family.offer();
    assert_eq!((&offer["op"], &offer["about"]), (&json!("register_person"), &json!("منى الأحمد")), "the clerk knows what it is about");
    family.undo().unwrap();
    assert_eq!(family.household_page(), household, "the household is as before");
    let found = family.office.call("search", json!({ "text": "1000000024", "limit": null })).unwrap();
    assert_eq!(found["people"], json!([]), "nobody finds the record");
    let page = family.office.call("get_person", json!({ "person_id": sister["id"] })).unwrap();
    assert_eq!(page["entered_in_error"], true, "and it is kept, as entered in error");
}

fn a_correction_gives_the_old_values_back() {
    let family = family();
    let mother = family.mother.clone();
    let page = || {
        let form = family.office.call("person_for_editing", json!({ "person_id": mother })).unwrap();
        (form["person"].clone(), family.person_page(&mother))
    };
    let before = page();
    family.there_and_back("correct_person", &mother, || json!([page().0, page().1]), || {
        let wrong = person(json!({
            "first": "فطيمة", "national_id": "1000000024", "birth": { "calendar": "gregorian", "year": 1985, "month": null, "day": null },
            "accounts": [{ "iban": "SA0380000000608010167519", "holder": "", "relation": "own", "note": "" }], "needs": [],
            "prison": { "facility": "إصلاحية الحائر", "sentence_start": null, "expected_release": null },
        }));
        family.correct_mother(wrong);
    });
    assert_eq!(page(), before, "every field, the birth date in its calendar as it was typed");
    let found =
        |typed: &str| family.office.call("search", json!({ "text": typed, "limit": null })).unwrap()["people"].as_array().unwrap().len();
    assert_eq!((found("1000000016"), found("1000000024")), (1, 0), "and found under the old number alone");
}

fn a_corrected_number_is_free_again() {
    let family = family();
    family.correct_mother(person(json!({ "national_id": "1000000024" })));
    family.undo().unwrap();
    stranger(&family);
    family.undo().unwrap();
    family.correct_mother(person(json!({ "national_id": "1000000024" })));
    let offer = family.offer();
    assert_eq!(offer["op"], "correct_person", "a number given back may be given again");
}

fn how_a_record_stands_is_taken_back() {
    let family = family();
    let id = stranger(&family);
    let page = || family.person_page(&id);
    let deed = |name: &str| {
        let mut input = json!({ "person_id": id, "version": family.person_version(&id) });
        if name == "enter_person_in_error" {
            input["reason"] = json!("سُجّلت مرتين");
        }
        family.office.call(name, input).unwrap();
    };
    family.there_and_back("archive_person", &id, page, || deed("archive_person"));
    deed("archive_person");
    family.there_and_back("unarchive_person", &id, page, || deed("unarchive_person"));
    deed("unarchive_person");
    family.there_and_back("enter_person_in_error", &id, page, || deed("enter_person_in_error"));
    deed("enter_person_in_error");
    family.there_and_back("reinstate_person", &id, page, || deed("reinstate_person"));
}

fn a_completed_registration_is_initial_again() {
    let (family, _) = submitted();
    let mother = family.mother.clone();
    family.there_and_back(
        "complete_registration",
        &mother,
        || family.person_page(&mother),
        || {
            let input = json!({ "person_id": mother, "version": family.person_version(&mother) });
            family.office.call("complete_registration", input).unwrap();
        },
    );
}

fn a_relatives_mark_is_taken_back() {
    let family = family();
    let add = json!({ "name": "ريم المحمد", "roles": ["clerk"], "first_passphrase": "بستان قارب مصباح 12", "manager_passphrase": crate::support::PASSPHRASE });
    family.office.call("add_staff", add).unwrap();
    let staff = family.office.call("list_staff", json!({})).unwrap();
    let staff = staff.as_array().unwrap().iter().find(|one| one["name"] == "ريم المحمد").unwrap()["id"].clone();
    let mark = |closed: bool| {
        let input = json!({ "person_id": family.mother, "staff_id": staff, "closed": closed, "reason": "أختها" });
        family.office.call("mark_relative_of_staff", input).unwrap();
    };
    let page = || family.person_page(&family.mother);
    family.there_and_back("mark_relative", &family.mother, page, || mark(true));
    mark(true);
    family.there_and_back("unmark_relative", &family.mother, page, || mark(false));
}

fn what_was_done_to_a_household_is_taken_back() {
    let family = family();
    let page = || family.household_page();
    let deed = |name: &str, change: Value| {
        let mut input = json!({ "household_id": family.household, "version": family.household_version() });
        for (field, value) in change.as_object().unwrap() {
            input[field] = value.clone();
        }
        family.office.call(name, input).unwrap();
    };
    let (household, son, father) = (&family.household, &family.son, &family.father);
    let address = json!({ "address": { "district": "الروضة", "city": "جدة", "described": "خلف المسجد" } });
    family.there_and_back("set_address", household, page, || deed("set_address", address));
    let place = json!({ "person_id": son, "role": "other", "may_receive_money": true });
    family.there_and_back("change_membership", household, page, || deed("change_membership", place));
    family.there_and_back("end_membership", household, page, || deed("end_membership", json!({ "person_id": son, "on": null })));
    deed("end_membership", json!({ "person_id": son, "on": null }));
    let joining = json!({ "person_id": son, "role": "son", "since": null, "may_receive_money": false });
    family.there_and_back("add_member", household, page, || deed("add_member", joining.clone()));
    deed("add_member", joining);
    family.there_and_back("end_prisoner_link", household, page, || deed("link_prisoner", json!({ "person_id": father, "relation": null })));
    deed("link_prisoner", json!({ "person_id": father, "relation": null }));
    family
        .there_and_back("link_prisoner", household, page, || deed("link_prisoner", json!({ "person_id": father, "relation": "husband" })));
}

fn a_kinship_that_held_before_still_holds() {
    let family = family();
    let set = |holds: bool| {
        let input = json!({ "from": family.son, "to": family.mother, "kind": "child_of", "holds": holds });
        family.office.call("set_kinship", input).unwrap();
    };
    let page = || family.household_page();
    family.there_and_back("set_kinship", &family.son, page, || set(true));
    set(true);
    family.there_and_back("set_kinship", &family.son, page, || set(false));
    set(true);
    family.undo().unwrap();
    assert_eq!(page()["kinships"].as_array().unwrap().len(), 1, "noted twice and taken back once, it is still noted");
}

fn what_was_done_to_a_request_is_taken_back() {
    let family = family();
    let request = family.filled();
    let page = || family.request_page(&request);
    let id = &request["id"];
    family.there_and_back("save_statement", id, page, || {
        family.state(&family.view(&request), json!([text("why", "سبب آخر")])).unwrap();
    });
    family.there_and_back("mark_explained", id, page, || {
        family.office.call("mark_explained", json!({ "request_id": id, "explained": false })).unwrap();
    });
    let mut input = family.opening("clothing");
    (input["beneficiary_id"], input["capacity"]) = (family.son.clone(), json!({ "capacity": "guardian", "paper": null }));
    let request = family.office.call("open_request", input).unwrap();
    let page = || family.request_page(&request);
    family.there_and_back("set_capacity", &request["id"], page, || {
        let capacity = json!({ "capacity": "guardian", "paper": { "number": "447", "expires": hijri(1449, 6, 12) } });
        let input = json!({ "request_id": request["id"], "version": family.view(&request)["version"], "capacity": capacity });
        family.office.call("set_capacity", input).unwrap();
    });
}

fn originals_seen_are_taken_back() {
    let family = family();
    let first = family.filled();
    let request = family.open("rent");
    let id = &request["id"];
    let page = || family.request_page(&request);
    family.there_and_back("sight_paper", id, page, || {
        family.sight(&request, "family_record", "7001", Value::Null, Value::Null).unwrap();
    });
    family.there_and_back("note_mismatch", id, page, || {
        let input = json!({ "request_id": id, "paper": "family_record", "note": "الاسم يختلف" });
        family.office.call("mark_mismatch", input).unwrap();
    });
    family.there_and_back("note_not_applicable", id, page, || {
        let input = json!({ "request_id": id, "paper": "social_security", "reason": "لا ضمان" });
        family.office.call("mark_not_applicable", input).unwrap();
    });
    family.there_and_back("reuse_sighting", id, page, || {
        let sighting = paper(&first, "national_id")["sighting"]["id"].clone();
        family.office.call("reuse_sighting", json!({ "request_id": id, "sighting_id": sighting })).unwrap();
    });
    family.there_and_back(
        "clear_sighting",
        &first["id"],
        || family.request_page(&first),
        || {
            let sighting = paper(&first, "national_id")["sighting"]["id"].clone();
            family.office.call("clear_sighting", json!({ "request_id": first["id"], "sighting_id": sighting })).unwrap();
        },
    );
    assert_eq!(family.view(&first)["state"], "complete", "with its paper the request is whole again");
}

fn a_request_opened_by_mistake_ends_as_such() {
    let family = family();
    let request = family.open("food");
    let offer = family.offer();
    assert_eq!((&offer["op"], &offer["about"]), (&json!("register_request"), &request["number"]), "by the number people say");
    family.undo().unwrap();
    let view = family.view(&request);
    assert_eq!(
        (&view["state"], &view["withdrawn"]["kind"]),
        (&json!("withdrawn"), &json!("opened_in_error")),
        "it keeps its number and ends"
    );
    family.open("food");
}

fn a_withdrawn_request_goes_on() {
    let family = family();
    let request = family.filled();
    family.there_and_back(
        "withdraw_request",
        &request["id"],
        || family.request_page(&request),
        || {
            family.withdraw(&family.view(&request));
        },
    );
    let (family, request) = submitted();
    family.there_and_back(
        "withdraw_request",
        &request["id"],
        || family.request_page(&request),
        || {
            family.withdraw(&family.view(&request));
        },
    );
    assert_eq!(family.view(&request)["state"], "submitted", "one that was handed in stands handed in again");
}

fn scans_are_taken_back() {
    let family = family();
    let request = family.open("rent");
    let page = || json!(family.scans(&request));
    let kept = family.attach(&request, "rent_contract", file("scan.jpg", SCAN)).unwrap();
    family.undo().unwrap();
    assert_eq!(page(), json!([]), "the scan is hidden");
    let kept_again = family.attach(&request, "rent_contract", file("scan.jpg", SCAN)).unwrap();
    assert_ne!(kept["id"], kept_again["id"], "and can be kept anew");
    let before = page();
    let input = json!({ "attachment_id": kept_again["id"], "reason": "لغير هذه الأسرة" });
    family.office.call("enter_attachment_in_error", input).unwrap();
    family.undo().unwrap();
    assert_eq!(page(), before, "a scan hidden by mistake is there again");
    assert_eq!(family.office.call("verify_office", json!({})).unwrap()["sound"], true, "the chain holds");
}

fn a_signature_is_taken_back_and_the_sheet_waits_again() {
    let family = family();
    let request = family.filled();
    let declaration = family.print(&request);
    let page = || json!([family.request_page(&request), plain(family.read_back(&request))]);
    family.there_and_back("sign_declaration", &declaration["id"], page, || {
        family.sign(&declaration, json!({})).unwrap();
        assert_eq!(family.view(&request)["state"], "signed", "the request stood signed");
    });
    let again = family.sign(&declaration, json!({ "kept_in": "الصندوق 15" })).unwrap();
    assert_eq!((&again["state"], &again["signature"]["kept_in"]), (&json!("signed"), &json!("الصندوق 15")), "the same sheet is signed");
}
