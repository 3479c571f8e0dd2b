//! Passphrases besides one's own: judged while typed, given anew by the manager, and the way back in with the envelope's code.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use desk::Code;
use serde_json::json;
use support::{PASSPHRASE, fresh, office, set_up_input, settings, shut_office};

const OWN: &str = "نافورة دفتر شراع 83";

#[test]
fn a_passphrase_is_judged_in_words_while_it_is_typed() {
    let office = shut_office();
    let worth = |typed: &str| office.call("judge_passphrase", json!({ "passphrase": typed, "names": ["نورة السالم", ""] })).unwrap();
    assert_eq!(worth("قصيرة"), "short", "five letters are not enough");
    assert_eq!(worth("123456789012"), "guessable", "a row of digits is the first that anybody tries");
    assert_eq!(worth(OWN), "good", "three suggested words are taken");
}

#[test]
fn the_charitys_facts_are_judged_before_anything_is_made() {
    let office = fresh();
    let mut typed = settings();
    typed["name_ar"] = json!("");
    let refused = office.call("check_settings", typed).unwrap_err();
    assert_eq!(refused.fields[0].field, "name_ar", "the wizard shows the complaint at its field, one step before the manager");
    office.call("check_settings", settings()).unwrap();
    assert_eq!(office.call("office_status", json!({})).unwrap()["fresh"], true, "checking makes no office");
}

#[test]
fn a_name_that_cannot_be_printed_leaves_no_office_without_its_code() {
    let office = fresh();
    let mut input = set_up_input();
    input["settings"]["name_ar"] = json!("慈善");
    let refused = office.call("set_up_office", input).unwrap_err();
    assert_eq!(refused.code, Code::LettersNotInFonts, "the clerk is told which letters");
    assert_eq!(office.call("office_status", json!({})).unwrap()["fresh"], true, "an office whose recovery code nobody saw must not stay");
    office.call("set_up_office", set_up_input()).unwrap();
}

#[test]
fn the_manager_gives_a_forgotten_passphrase_anew() {
    let office = office();
    office.call("add_staff", json!({ "name": "خالد الراشد", "roles": ["clerk"], "first_passphrase": "بستان قارب مصباح 12", "manager_passphrase": PASSPHRASE })).unwrap();
    let all = office.call("list_staff", json!({})).unwrap();
    let id = all.as_array().unwrap().iter().find(|one| one["name"] == "خالد الراشد").unwrap()["id"].clone();
    office.call("reset_passphrase", json!({ "staff_id": id, "first_passphrase": OWN, "manager_passphrase": PASSPHRASE })).unwrap();
    office.desk.lock();
    assert_eq!(
        office.sign_in("خالد الراشد", "بستان قارب مصباح 12").unwrap_err().code,
        Code::WrongPassphrase,
        "the forgotten one opens nothing"
    );
    assert_eq!(office.sign_in("خالد الراشد", OWN).unwrap()["must_change"], true, "the manager knows this one, so it must be changed");
}

#[test]
fn nobody_goes_around_the_own_passphrase() {
    let office = office();
    let me = office.call("office_status", json!({})).unwrap()["signed_in"]["staff"]["id"].clone();
    let refused =
        office.call("reset_passphrase", json!({ "staff_id": me, "first_passphrase": OWN, "manager_passphrase": PASSPHRASE })).unwrap_err();
    assert_eq!(refused.code, Code::NotAllowed, "one's own passphrase is changed with the old one at hand");
}

#[test]
fn the_envelopes_code_gives_a_manager_a_passphrase_and_is_used_up() {
    let office = fresh();
    let code = office.call("set_up_office", set_up_input()).unwrap()["recovery_code"].clone();
    office.desk.lock();
    let manager = office.staff_id("نورة السالم");
    let recover = |code: &serde_json::Value| office.call("recover_access", json!({ "staff_id": manager, "code": code, "passphrase": OWN }));

    let mut mistyped: Vec<char> = code.as_str().unwrap().chars().collect();
    mistyped[0] = if mistyped[0] == '1' { '2' } else { '1' };
    let refused = recover(&json!(mistyped.into_iter().collect::<String>())).unwrap_err();
    assert_eq!(
        (refused.fields[0].code, refused.fields[0].params.get("group").map(String::as_str)),
        (Code::RecoveryGroup, Some("1")),
        "the group to look at is named"
    );

    let done = recover(&code).unwrap();
    assert_eq!(done["signed_in"]["must_change"], false, "the passphrase typed with the code is the manager's own");
    assert_ne!(done["recovery_code"], code, "the envelope was opened, so it gets a new code");
    office.desk.lock();
    assert_eq!(recover(&code).unwrap_err().fields[0].code, Code::RecoveryGroup, "the used code opens nothing");
    assert_eq!(office.sign_in("نورة السالم", PASSPHRASE).unwrap_err().code, Code::WrongPassphrase, "the lost passphrase opens nothing");
    office.sign_in("نورة السالم", OWN).unwrap();
}

#[test]
fn the_code_makes_no_manager_of_a_clerk() {
    let office = fresh();
    let code = office.call("set_up_office", set_up_input()).unwrap()["recovery_code"].clone();
    office
        .call("add_staff", json!({ "name": "خالد الراشد", "roles": ["clerk"], "first_passphrase": OWN, "manager_passphrase": PASSPHRASE }))
        .unwrap();
    office.desk.lock();
    let clerk = office.staff_id("خالد الراشد");
    let refused =
        office.call("recover_access", json!({ "staff_id": clerk, "code": code, "passphrase": "مظلة سفينة كتاب 44" })).unwrap_err();
    assert_eq!(refused.fields[0].code, Code::NotAllowed, "the code opens the office for a manager");
}

#[test]
fn a_new_code_needs_the_managers_passphrase_and_ends_the_old_one() {
    let office = fresh();
    let code = office.call("set_up_office", set_up_input()).unwrap()["recovery_code"].clone();
    let refused = office.call("renew_recovery_code", json!({ "manager_passphrase": "غير صحيحة" })).unwrap_err();
    assert_eq!(refused.fields[0].field, "manager_passphrase", "whoever finds the desk open gets no code");
    let given = office.call("renew_recovery_code", json!({ "manager_passphrase": PASSPHRASE })).unwrap();
    office.desk.lock();
    let manager = office.staff_id("نورة السالم");
    let recover = |code: &serde_json::Value| office.call("recover_access", json!({ "staff_id": manager, "code": code, "passphrase": OWN }));
    assert!(recover(&code).is_err(), "the paper in the old envelope opens nothing");
    recover(&given["recovery_code"]).unwrap();
}
