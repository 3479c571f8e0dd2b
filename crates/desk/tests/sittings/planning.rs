//! Members, quorum, the day of a sitting.

use desk::Code;
use serde_json::{Value, json};

use crate::{
    family::{family, gregorian, refused},
    seen,
    support::{PASSPHRASE, office},
};

fn sitting(on: Value) -> Value {
    json!({ "of": null, "sitting": { "on": on, "begins": "١٠:٣٠", "place": "المقر", "off_day_reason": "" } })
}

#[test]
fn members_are_added_corrected_and_leave() {
    let office = office();
    let save = |of: Value, name: &str| {
        let since = gregorian(2026, 1, 1);
        office.call("save_member", json!({ "of": of, "member": { "name": name, "title": "عضو", "since": since } }))
    };
    assert_eq!(refused(&save(Value::Null, " ").unwrap_err()), [("member.name", Code::Required)], "a member has a name");
    let committee = save(Value::Null, "منيرة العمر").unwrap();
    let member = &committee["members"][0];
    assert_eq!((&member["sits"], &committee["sitting"]), (&json!(true), &json!(1)), "she sits today");
    let of = json!({ "member_id": member["id"], "version": member["version"] });
    let corrected = save(of.clone(), "منيرة بنت خالد العمر").unwrap();
    assert_eq!(corrected["members"][0]["name"], "منيرة بنت خالد العمر", "as the minutes print it");
    assert_eq!(save(of, "اسم آخر").unwrap_err().code, Code::Stale, "an older page writes over nothing");
    let member = &corrected["members"][0];
    let end = |until: Value| {
        let of = json!({ "member_id": member["id"], "version": member["version"] });
        office.call("end_member", json!({ "of": of, "until": until }))
    };
    assert_eq!(refused(&end(gregorian(2025, 12, 31)).unwrap_err()), [("until", Code::EndBeforeStart)], "no end before the beginning");
    let ended = end(gregorian(2026, 11, 21)).unwrap();
    assert_eq!((&ended["members"][0]["sits"], &ended["sitting"]), (&json!(false), &json!(0)), "she stays on file and sits no more");
}

#[test]
fn the_quorum_is_the_managers_and_keeps_its_versions() {
    let office = office();
    let rule = |seen: u32, quorum: &str, by: &str| {
        let rule = json!({ "quorum": quorum, "weekday": 2, "begins": "10:00", "place": "المقر" });
        office.call("save_committee_rule", json!({ "seen_version": seen, "rule": rule, "approved_by": by }))
    };
    let wrong = rule(0, "0", "").unwrap_err();
    assert_eq!(refused(&wrong), [("approved_by", Code::Required), ("rule.quorum", Code::OutOfRange)], "both at once");
    let committee = rule(0, "٣", "مجلس الإدارة").unwrap();
    assert_eq!((&committee["rule"]["quorum"], &committee["seen_version"]), (&json!("3"), &json!(1)));
    assert_eq!(rule(0, "4", "مجلس الإدارة").unwrap_err().code, Code::Stale, "two editors do not write over each other");
    assert_eq!(rule(1, "4", "مجلس الإدارة").unwrap()["versions"].as_array().unwrap().len(), 2, "the first stays readable");
    let list = office.call("list_sittings", json!({})).unwrap();
    assert_eq!(list["proposed"], gregorian(2026, 11, 24), "the next one is proposed on its usual Tuesday");
    office.sign_in_as("أمينة اللجنة", &["secretary"]);
    assert_eq!(rule_of(&office), Code::NotAllowed, "the secretary does not set it");
}

fn rule_of(office: &crate::support::Office) -> Code {
    let rule = json!({ "quorum": "1", "weekday": null, "begins": "", "place": "" });
    office.call("save_committee_rule", json!({ "seen_version": 2, "rule": rule, "approved_by": "س" })).unwrap_err().code
}

#[test]
fn a_sitting_is_planned_for_a_working_day_to_come() {
    let office = office();
    let past = office.call("plan_sitting", sitting(gregorian(2026, 11, 21))).unwrap_err();
    assert_eq!(refused(&past), [("sitting.on", Code::DayPassed)], "yesterday is over");
    let friday = office.call("plan_sitting", sitting(gregorian(2026, 11, 27))).unwrap_err();
    assert_eq!(refused(&friday), [("sitting.off_day_reason", Code::DayOff)], "a Friday needs a reason");
    let calendar = office.call("office_calendar", json!({})).unwrap();
    let mut changed = calendar["calendar"].clone();
    changed["holidays"] = json!([{ "name": "إجازة المثال", "from": gregorian(2026, 11, 25), "to": null }]);
    office.call("save_calendar", json!({ "seen_version": calendar["seen_version"], "calendar": changed })).unwrap();
    let mut feast = sitting(gregorian(2026, 11, 25));
    let failure = office.call("plan_sitting", feast.clone()).unwrap_err();
    assert_eq!(failure.fields[0].params["holiday"], "إجازة المثال", "and a holiday says its name");
    feast["sitting"]["off_day_reason"] = json!("حالات عاجلة");
    let planned = office.call("plan_sitting", feast).unwrap();
    assert_eq!(planned["off_day_reason"], "حالات عاجلة", "with the reason it stands, and says so");
    let planned = office.call("plan_sitting", sitting(gregorian(2026, 11, 24))).unwrap();
    let row = &planned["row"];
    assert_eq!(
        (row["on"]["hijri"].as_str(), row["weekday"].as_str(), row["begins"].as_str(), row["state"].as_str()),
        (Some("14 جمادى الآخرة 1448 هـ"), Some("الثلاثاء"), Some("10:30 ص"), Some("planned")),
        "in both calendars, with its day and hour"
    );
    let mut moved = sitting(gregorian(2026, 11, 26));
    moved["of"] = seen(&planned);
    let moved = office.call("plan_sitting", moved).unwrap();
    assert_eq!(moved["row"]["number"], row["number"], "put off it keeps its number");
    let list = office.call("list_sittings", json!({})).unwrap();
    let days: Vec<_> = list["ahead"].as_array().unwrap().iter().map(|row| row["on"]["iso"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-11-25", "2026-11-26"], "the next one first");
}

#[test]
fn a_sitting_opens_on_its_day_with_its_quorum() {
    let family = family();
    let members = family.committee();
    let office = &family.office;
    let planned = office.call("plan_sitting", sitting(gregorian(2026, 11, 23))).unwrap();
    let attend =
        |view: &Value, present: &[Value]| office.call("record_attendance", json!({ "of": seen(view), "present": present })).unwrap();
    let early = office.call("open_sitting", seen(&attend(&planned, &members))).unwrap_err();
    assert_eq!((early.code, early.params["why"].as_str()), (Code::SittingStep, "early"), "not before its day");
    office.knobs.days(1);
    let view = office.call("get_sitting", json!({ "sitting_id": planned["row"]["id"] })).unwrap();
    let one = attend(&view, &members[..1]);
    assert_eq!((&one["present"], &one["quorum"], &one["quorum_met"]), (&json!(1), &json!(2), &json!(false)), "the page says what lacks");
    let few = office.call("open_sitting", seen(&one)).unwrap_err();
    assert_eq!(
        (few.code, few.params["present"].as_str(), few.params["needed"].as_str()),
        (Code::QuorumNotMet, "1", "2"),
        "refused with both numbers"
    );
    assert_eq!(office.call("open_sitting", seen(&view)).unwrap_err().code, Code::Stale, "an older page opens nothing");
    let open = office.call("open_sitting", seen(&attend(&one, &members[..2]))).unwrap();
    assert_eq!((&open["row"]["state"], &open["opened"]["by"]), (&json!("open"), &json!("نورة السالم")), "now it is under way");
    let mut moved = sitting(gregorian(2026, 11, 30));
    moved["of"] = seen(&open);
    assert_eq!(office.call("plan_sitting", moved).unwrap_err().code, Code::SittingStep, "its day does not change any more");
    let closed = office.call("close_sitting", seen(&open)).unwrap();
    assert_eq!(closed["row"]["state"], "held");
    assert_eq!(office.call("close_sitting", seen(&closed)).unwrap_err().params["state"], "held", "it ends once");
}

#[test]
fn the_secretary_prepares_and_the_clerk_does_not() {
    let office = office();
    office.sign_in_as("أمينة اللجنة", &["secretary"]);
    office.call("plan_sitting", sitting(gregorian(2026, 11, 24))).unwrap();
    office.desk.lock();
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    office.sign_in_as("موظف الاستقبال", &["clerk"]);
    assert_eq!(office.call("list_sittings", json!({})).unwrap_err().code, Code::NotAllowed, "the desk has no agenda");
}

#[test]
fn who_opened_a_sitting_or_heard_a_case_stands_in_the_journal() {
    let family = family();
    let (sitting, request) = family.on_agenda();
    let office = &family.office;
    office.desk.lock();
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    let newest = |record: &Value| {
        let query = json!({ "staff_id": null, "record": record, "group": "all", "from": null, "to": null, "before": null });
        office.call("list_journal", query).unwrap()["lines"][0]["op"].clone()
    };
    office.call("get_sitting", json!({ "sitting_id": sitting["row"]["id"] })).unwrap();
    assert_eq!(newest(&sitting["row"]["id"]), "read_sitting", "its page was opened");
    office.call("hear_request", crate::case(&sitting, &request)).unwrap();
    assert_eq!(newest(&request["id"]), "open_request", "and the case");
}
