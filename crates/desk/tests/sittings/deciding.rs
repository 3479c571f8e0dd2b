//! Deciding: what is recorded, what is refused, and that nothing is decided twice.

use desk::Code;
use serde_json::{Value, json};

use crate::{
    case,
    committee::{approval, verdict},
    family::{family, person, refused},
    seen,
    support::PASSPHRASE,
};

#[test]
fn a_case_is_heard_in_short_and_decided() {
    let family = family();
    let (sitting, request) = family.on_agenda();
    let heard = family.office.call("hear_request", case(&sitting, &request)).unwrap();
    assert_eq!(
        (&heard["request"]["number"], &heard["voters"], &heard["cases"], &heard["declaration_covers"]),
        (&request["number"], &json!(3), &json!(1), &json!(true)),
        "the case with who decides it"
    );
    assert_eq!(
        (&heard["study"]["advice"], &heard["study"]["income"], &heard["study"]["advised"]),
        (&json!("grant"), &json!("1,200.00"), &json!("سلة غذائية")),
        "and what the researcher recommends"
    );
    let granted = json!({ "amount": "١٬٥٠٠", "quantity": "", "unit": "", "times": "6", "from": null });
    let votes = json!({ "in_favour": "2", "against": "1", "abstained": "" });
    let decision = verdict("approved", json!({ "granted": granted, "votes": votes, "reason_internal": "لأسرة كبيرة" }));
    let decided = family.decide(&sitting, &request, decision).unwrap();
    let shown = &decided["decision"];
    assert_eq!(
        (&shown["granted"]["amount"], &shown["granted"]["total"], &shown["granted"]["times"]),
        (&json!("1,500.00"), &json!("9,000.00"), &json!(6)),
        "six months of it"
    );
    assert_eq!(
        (&decided["open"], &decided["next"], &decided["may_take_back"]),
        (&json!(0), &Value::Null, &json!(true)),
        "nothing is left to hear"
    );
    assert_eq!(family.view(&request)["state"], "decided_approved");
    let row = family.office.call("get_sitting", json!({ "sitting_id": sitting["row"]["id"] })).unwrap()["agenda"][0].clone();
    assert_eq!(row["verdict"], "approved", "the agenda shows it");
}

#[test]
fn the_internal_reason_is_not_for_the_desk() {
    let family = family();
    let (_, request) = family.decided(verdict("refused", json!({ "reason_told": "لا يتوفر الدعم حاليًا.", "reason_internal": "دخل مخفي" })));
    let of = json!({ "request_id": request["id"] });
    assert_eq!(family.office.call("list_decisions", of.clone()).unwrap()[0]["reason_internal"], "دخل مخفي", "the office reads it");
    family.office.sign_in_as("موظف الاستقبال", &["clerk"]);
    let shown = family.office.call("list_decisions", of).unwrap();
    assert_eq!(
        (&shown[0]["reason_internal"], &shown[0]["reason_told"]),
        (&Value::Null, &json!("لا يتوفر الدعم حاليًا.")),
        "the desk tells the other"
    );
}

#[test]
fn all_that_is_wrong_is_told_at_once_beside_its_field() {
    let family = family();
    let (sitting, request) = family.on_agenda();
    let granted = json!({ "amount": "1000000000000", "quantity": "-2", "unit": "", "times": "0", "from": null });
    let votes = json!({ "in_favour": "3", "against": "1", "abstained": "" });
    let failure = family.decide(&sitting, &request, verdict("approved", json!({ "granted": granted, "votes": votes }))).unwrap_err();
    assert_eq!(
        refused(&failure),
        [
            ("decision.granted.amount", Code::AmountShape),
            ("decision.granted.quantity", Code::NumberShape),
            ("decision.granted.unit", Code::Required),
            ("decision.granted.times", Code::OutOfRange),
            ("decision.votes.in_favour", Code::VotesDoNotAddUp)
        ]
    );
    let minus = verdict("approved", json!({ "granted": { "amount": "-٥", "quantity": "", "unit": "", "times": "", "from": null } }));
    assert_eq!(refused(&family.decide(&sitting, &request, minus).unwrap_err()), [("decision.granted.amount", Code::AmountShape)]);
    let silent = family.decide(&sitting, &request, verdict("refused", json!({}))).unwrap_err();
    assert_eq!(refused(&silent), [("decision.reason_told", Code::Required)], "a refusal has a reason that can be told");
    let back = family.decide(&sitting, &request, verdict("returned", json!({}))).unwrap_err();
    assert_eq!(refused(&back), [("decision.returned", Code::Required)], "what is sent back names what lacks");
    assert_eq!(family.view(&request)["state"], "on_agenda", "nothing was decided by any of them");
}

#[test]
fn decided_in_two_tabs_the_second_sees_the_first() {
    let family = family();
    let (sitting, request) = family.on_agenda();
    family.decide(&sitting, &request, approval()).unwrap();
    let second = family.decide(&sitting, &request, verdict("refused", json!({ "reason_told": "سبب" }))).unwrap_err();
    assert_eq!((second.code, second.params["verdict"].as_str()), (Code::AlreadyDecided, "approved"), "the first decision is said");
    let heard = family.office.call("hear_request", case(&sitting, &request)).unwrap();
    assert_eq!(heard["decision"]["verdict"], "approved", "and nothing was written over it");
    assert_eq!(family.office.call("list_decisions", json!({ "request_id": request["id"] })).unwrap().as_array().unwrap().len(), 1);
}

#[test]
fn pressed_twice_it_is_decided_once() {
    let family = family();
    let (sitting, request) = family.on_agenda();
    let input = json!({ "case": case(&sitting, &request), "version": request["version"], "decision": approval() });
    let first = family.office.call_once("decide", input.clone(), "key").unwrap();
    let again = family.office.call_once("decide", input, "key").unwrap();
    assert_eq!(first["decision"]["id"], again["decision"]["id"], "the same answer, one decision");
}

#[test]
fn a_decision_on_an_older_page_is_refused() {
    let family = family();
    let (sitting, request) = family.on_agenda();
    let mut older = request.clone();
    older["version"] = json!(request["version"].as_i64().unwrap() - 1);
    let failure = family.decide(&sitting, &older, approval()).unwrap_err();
    assert_eq!(failure.code, Code::Stale, "somebody judged on what is no longer so");
}

#[test]
fn data_that_changed_after_the_signature_carry_no_decision() {
    let family = family();
    let (sitting, request) = family.on_agenda();
    let version = family.office.call("get_person", json!({ "person_id": family.mother })).unwrap()["version"].clone();
    let corrected = person(json!({ "family": "الأحمدي" }));
    let input = json!({ "person_id": family.mother, "version": version, "person": corrected, "reason": "خطأ كتابي", "not_duplicates": [] });
    family.office.call("correct_person", input).unwrap();
    let request = family.view(&request);
    let heard = family.office.call("hear_request", case(&sitting, &request)).unwrap();
    assert_eq!(heard["declaration_covers"], false, "the page says so before anybody decides");
    assert_eq!(family.decide(&sitting, &request, approval()).unwrap_err().code, Code::DeclarationOutdated, "neither granted");
    let refusal = verdict("refused", json!({ "reason_told": "سبب" }));
    assert_eq!(family.decide(&sitting, &request, refusal).unwrap_err().code, Code::DeclarationOutdated, "nor refused");
    let item = json!([{ "name": "إقرار جديد", "note": "تغيّرت البيانات بعد التوقيع", "code": null }]);
    let back = family.decide(&sitting, &request, verdict("returned", json!({ "returned": item }))).unwrap();
    assert_eq!(back["decision"]["returned"][0]["name"], "إقرار جديد", "but it can be sent back for it");
}

#[test]
fn a_member_who_takes_no_part_does_not_vote() {
    let family = family();
    let (sitting, request) = family.on_agenda();
    let member = sitting["members"][0]["id"].clone();
    let blank = json!({ "case": case(&sitting, &request), "member_id": null, "reason": "" });
    let failure = family.office.call("recuse", blank).unwrap_err();
    assert_eq!(refused(&failure), [("member_id", Code::Required), ("reason", Code::Required)]);
    let input = json!({ "case": case(&sitting, &request), "member_id": member, "reason": "صلة قرابة" });
    let view = family.office.call("recuse", input).unwrap();
    assert_eq!(view["agenda"][0]["recused"], json!([sitting["members"][0]["name"]]), "the agenda names who is out");
    let three = json!({ "in_favour": "3", "against": "", "abstained": "" });
    let failure = family.decide(&sitting, &request, verdict("approved", json!({ "votes": three }))).unwrap_err();
    assert_eq!(failure.fields[0].params["voters"], "2", "two decide this case");
    let two = json!({ "in_favour": "2", "against": "", "abstained": "" });
    family.decide(&sitting, &request, verdict("approved", json!({ "votes": two }))).unwrap();
    let input = json!({ "case": case(&sitting, &request), "member_id": sitting["members"][1]["id"], "reason": "صلة" });
    assert_eq!(family.office.call("recuse", input).unwrap_err().code, Code::AlreadyDecided, "nobody steps out of what is decided");
}

#[test]
fn nobody_decides_when_too_few_are_left() {
    let family = family();
    let (sitting, request) = family.on_agenda();
    let one = vec![sitting["members"][0]["id"].clone()];
    family.office.call("record_attendance", json!({ "of": seen(&sitting), "present": one })).unwrap();
    let failure = family.decide(&sitting, &request, approval()).unwrap_err();
    assert_eq!((failure.code, failure.params["present"].as_str()), (Code::QuorumNotMet, "1"), "two left the room");
}

#[test]
fn a_decision_recorded_by_mistake_is_taken_back_while_the_sitting_is_open() {
    let family = family();
    let (sitting, request) = family.decided(approval());
    let decision = family.office.call("hear_request", case(&sitting, &request)).unwrap()["decision"]["id"].clone();
    let input = json!({ "case": case(&sitting, &request), "decision_id": decision });
    let heard = family.office.call("take_back_decision", input.clone()).unwrap();
    assert_eq!((&heard["decision"], &heard["request"]["state"]), (&Value::Null, &json!("on_agenda")), "it is heard anew");
    assert_eq!(family.office.call("take_back_decision", input).unwrap_err().code, Code::NotFound, "once");
    let request = family.view(&request);
    let heard = family.decide(&sitting, &request, verdict("refused", json!({ "reason_told": "سبب" }))).unwrap();
    assert_eq!(heard["decision"]["verdict"], "refused", "and decided otherwise");
}

#[test]
fn the_last_decision_is_undone_by_whoever_recorded_it() {
    let family = family();
    let (sitting, request) = family.decided(approval());
    let office = &family.office;
    let offer = office.call("last_undoable", json!({})).unwrap();
    assert_eq!((&offer["op"], &offer["about"]), (&json!("decide"), &request["number"]), "it is offered");
    office.call("undo_last", json!({ "seq": offer["seq"] })).unwrap();
    assert_eq!(family.view(&request)["state"], "on_agenda", "it stands on the agenda again");
    assert_eq!(office.call("list_decisions", json!({ "request_id": request["id"] })).unwrap(), json!([]), "no decision is in force");
    let request = family.view(&request);
    family.decide(&sitting, &request, approval()).unwrap();
    let open = office.call("get_sitting", json!({ "sitting_id": sitting["row"]["id"] })).unwrap();
    office.call("close_sitting", seen(&open)).unwrap();
    assert_eq!(office.call("last_undoable", json!({})).unwrap(), Value::Null, "after the sitting's end something else was the last deed");
}

#[test]
fn a_power_cut_after_the_decision_loses_nothing_of_it() {
    let mut family = family();
    let (sitting, request) = family.decided(approval());
    family.office = family.office.restart();
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let heard = family.office.call("hear_request", case(&sitting, &request)).unwrap();
    assert_eq!(
        (&heard["decision"]["verdict"], &heard["sitting_state"]),
        (&json!("approved"), &json!("open")),
        "the sitting goes on where it was"
    );
    let verified = family.office.call("verify_office", json!({})).unwrap();
    assert_eq!(verified["sound"], true, "and the journal holds: {verified}");
    let second = family.decide(&sitting, &family.view(&request), approval()).unwrap_err();
    assert_eq!(second.code, Code::AlreadyDecided, "sent again without its key it is not decided twice");
    let open = family.office.call("get_sitting", json!({ "sitting_id": sitting["row"]["id"] })).unwrap();
    let closed = family.office.call("close_sitting", seen(&open)).unwrap();
    assert_eq!(closed["agenda"][0]["verdict"], "approved", "so that the minutes can name it");
}

#[test]
fn earlier_decisions_of_the_household_are_before_the_committees_eyes() {
    let family = family();
    let (sitting, first) = family.decided(approval());
    let open = family.office.call("get_sitting", json!({ "sitting_id": sitting["row"]["id"] })).unwrap();
    family.office.call("close_sitting", seen(&open)).unwrap();
    let second = family.submitted_again();
    let second = family.studied(&second);
    let sitting = family.gathered();
    let heard = family.office.call("hear_request", case(&sitting, &second)).unwrap();
    let earlier = &heard["earlier"][0];
    assert_eq!(
        (&earlier["number"], &earlier["granted"]["amount"]),
        (&first["number"], &json!("500.00")),
        "what the household was granted before"
    );
}
