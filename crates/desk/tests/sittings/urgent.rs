//! Urgent grants: given by the manager, ratified by the next sitting (requirements, reading 7).

use desk::Code;
use serde_json::{Value, json};

use crate::{
    case,
    family::{Family, family, manager, refused},
    seen,
    support::PASSPHRASE,
};

/// A request that the only manager granted before a sitting.
fn granted(family: &Family) -> Value {
    let request = family.submitted();
    family.office.call("mark_urgent", json!({ "request_id": request["id"], "reason": "لا مأوى" })).unwrap();
    let request = family.view(&request);
    let granted = json!({ "amount": "300", "quantity": "", "unit": "", "times": "", "from": null });
    let input = json!({
        "request_id": request["id"], "version": request["version"], "granted": granted, "reason_told": "", "reason_internal": "",
        "manager_id": manager(&family.office), "manager_passphrase": PASSPHRASE,
    });
    family.office.call("grant_urgently", input).unwrap();
    family.view(&request)
}

#[test]
fn an_urgent_grant_is_on_the_next_agenda_and_keeps_going() {
    let family = family();
    let members = family.committee();
    let request = granted(&family);
    let sitting = family.opened(&family.gathered(), &members);
    assert_eq!(
        (&sitting["agenda"][0]["why"], &sitting["agenda"][0]["state"]),
        (&json!("ratification"), &json!("decided_approved")),
        "it does not wait for it"
    );
    let heard = family.office.call("hear_request", case(&sitting, &request)).unwrap();
    assert_eq!(heard["before"][0]["granted"]["amount"], "300.00", "the committee sees what was granted");
    let word = |ratified: Value, reason: &str| {
        family.office.call("ratify_urgent", json!({ "case": case(&sitting, &request), "ratified": ratified, "reason": reason }))
    };
    assert_eq!(refused(&word(Value::Null, "").unwrap_err()), [("ratified", Code::Required)]);
    assert_eq!(refused(&word(json!(false), " ").unwrap_err()), [("reason", Code::Required)], "a refusal to ratify says why");
    let done = word(json!(false), "كان ينتظر الجلسة").unwrap();
    assert_eq!((&done["ratification"]["ratified"], &done["open"]), (&json!(false), &json!(0)));
    assert_eq!(family.view(&request)["state"], request["state"], "what was granted stays granted");
    assert_eq!(word(json!(true), "").unwrap_err().code, Code::AlreadyDecided, "said once");
    let open = family.office.call("get_sitting", json!({ "sitting_id": sitting["row"]["id"] })).unwrap();
    assert_eq!(open["agenda"][0]["ratified"], false);
    family.office.call("close_sitting", seen(&open)).unwrap();
    assert!(family.gathered()["agenda"].as_array().unwrap().is_empty(), "it comes on no agenda again");
}

#[test]
fn an_urgent_grant_that_was_not_heard_comes_again() {
    let family = family();
    let members = family.committee();
    let request = granted(&family);
    let sitting = family.opened(&family.gathered(), &members);
    let decide = json!({ "case": case(&sitting, &request), "version": request["version"], "decision": crate::committee::approval() });
    assert_eq!(family.office.call("decide", decide).unwrap_err().code, Code::BadCall, "it was decided; it is ratified or not");
    family.office.call("close_sitting", seen(&sitting)).unwrap();
    let next = family.gathered();
    assert_eq!(
        (&next["agenda"][0]["number"], &next["agenda"][0]["why"]),
        (&request["number"], &json!("ratification")),
        "until it has its word"
    );
}
