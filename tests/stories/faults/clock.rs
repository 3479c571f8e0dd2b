//! A PC whose clock is wrong: set back a day, a year ahead, or at 1972 after its battery died. The work goes on and the journal holds.

use serde_json::{Value, json};

use super::{
    child::Child,
    kill::{opening, registration},
    office::Office,
};

const DAY: i64 = 86_400;

fn start(office: &Office, clock: i64) -> Child {
    Child::start_with(office, |command| {
        command.args(["--clock", &clock.to_string()]);
    })
}

/// Work of one sitting; gives the request's number.
fn sitting(child: &mut Child, turn: u32) -> Value {
    let person = child.call("register_person", registration(turn)).done("a person is registered");
    let request = child.call("open_request", opening(&person, "food", Value::Null)).done("a request opens");
    let answers = json!([{ "question": "why", "typed": { "kind": "text", "value": "لا دخل للأسرة" }, "cites": null }]);
    let input = json!({ "request_id": request["id"], "version": request["version"], "answers": answers });
    child.call("save_statement", input).done("its statement is saved");
    request["number"].clone()
}

#[test]
fn a_wrong_clock_stops_no_work_and_breaks_no_journal() {
    let office = Office::new();
    let mut numbers = Vec::new();
    for (turn, clock) in [0, -DAY, 365 * DAY, 0, -20_000 * DAY, 0].into_iter().enumerate() {
        let mut child = start(&office, clock);
        let told = child.told().contains(&"clock_wrong");
        // Coming back from a year ahead is as doubtful as going there: the store cannot know which of the two was right. 1972 never was.
        let wrong = [false, true, true, true, true, false][turn];
        assert_eq!(told, wrong, "with the clock {clock} seconds off: {}", child.signed_in["notices"]);
        numbers.push(sitting(&mut child, u32::try_from(turn).unwrap()));
        let verified = child.call("verify_office", json!({})).done("the check runs");
        assert_eq!(verified["sound"], true, "with the clock {clock} seconds off the journal's order still holds: {verified}");
        let earlier = child.call("get_request", json!({ "request_id": office.visit.request_id })).done("earlier work opens");
        assert_eq!(earlier["state"], "submitted", "and is as it was");
    }
    let mut distinct = numbers.clone();
    distinct.sort_by_key(ToString::to_string);
    distinct.dedup();
    assert_eq!(distinct.len(), numbers.len(), "no number is given twice, whatever the clock says: {numbers:?}");
}
