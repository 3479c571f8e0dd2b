//! The journal through the door: what could not be heard, who saw what, the day's end, checkpoints, a broken chain.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod family;
mod support;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use desk::Code;
use family::{Family, family};
use serde_json::{Value, json};
use store::Store;
use support::{Office, PASSPHRASE, office, shut_office};

const MANAGER: &str = "نورة السالم";
const AUDITOR: &str = "عادل المراجع";

fn all() -> Value {
    json!({ "staff_id": null, "record": "", "group": "all", "from": null, "to": null, "before": null })
}

fn with(change: Value) -> Value {
    let mut query = all();
    for (field, value) in change.as_object().unwrap() {
        query[field] = value.clone();
    }
    query
}

fn lines(office: &Office, query: Value) -> Vec<Value> {
    office.call("list_journal", query).unwrap()["lines"].as_array().unwrap().clone()
}

fn scope(change: Value) -> Value {
    let mut input = json!({ "staff_id": null, "record": "", "from": null, "to": null, "offset": 0 });
    for (field, value) in change.as_object().unwrap() {
        input[field] = value.clone();
    }
    input
}

fn file_number(family: &Family) -> String {
    let household = family.office.call("get_household", json!({ "household_id": family.household })).unwrap();
    household["file_number"].as_str().unwrap().to_owned()
}

#[test]
fn refusals_while_the_desk_is_shut_are_told_at_the_next_opening_and_once() {
    let office = shut_office();
    for _ in 0..3 {
        office.sign_in(MANAGER, "ليست هي العبارة").unwrap_err();
    }
    assert_eq!(office.call("list_requests", json!({})).unwrap_err().code, Code::NotSignedIn);
    // A power cut in between loses none of them.
    let office = office.restart();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    let refused = lines(&office, with(json!({ "group": "refused" })));
    let told: Vec<_> =
        refused.iter().map(|line| (line["op"].as_str().unwrap(), line["number"].as_str().unwrap(), &line["count"])).collect();
    assert_eq!(told, [("denied", "shut", &json!(1)), ("failed_sign_in", MANAGER, &json!(3))], "whose name was tried, and how often");
    assert!(refused.iter().all(|line| line["by"] == ""), "nobody was signed in, so nobody did it");
    let office = office.restart();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    assert_eq!(lines(&office, with(json!({ "group": "refused" }))).len(), 2, "told once");
}

#[test]
fn a_wrong_recovery_code_is_told_as_well() {
    let office = shut_office();
    // Well written, but of another office.
    let mut next = 3u8;
    let wrong = vault::RecoveryCode::generate(&mut |bytes: &mut [u8]| {
        for byte in bytes {
            next = next.wrapping_mul(181).wrapping_add(59);
            *byte = next;
        }
    });
    let wrong = wrong.to_paper().to_string();
    let staff = office.staff_id(MANAGER);
    office.call("recover_access", json!({ "staff_id": staff, "code": wrong, "passphrase": "نافورة دفتر شراع 83" })).unwrap_err();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    let refused = lines(&office, with(json!({ "group": "refused" })));
    assert!(refused.iter().any(|line| line["op"] == "failed_sign_in" && line["record_id"] == "recovery"), "{refused:?}");
}

#[test]
fn pages_of_fifty_join_without_a_gap() {
    let office = office();
    for n in 0..120 {
        office.knobs.wait(std::time::Duration::from_secs(n % 2));
        office
            .call("save_office", {
                let mut s = support::settings();
                s["city"] = json!(format!("مدينة {n}"));
                s
            })
            .unwrap();
    }
    let entries = office.call("journal_state", json!({})).unwrap()["entries"].as_i64().unwrap();
    let mut seen = Vec::new();
    let mut query = all();
    loop {
        let page = office.call("list_journal", query.clone()).unwrap();
        let lines = page["lines"].as_array().unwrap();
        assert!(lines.len() <= 50, "a page is fifty");
        seen.extend(lines.iter().map(|line| line["seq"].as_i64().unwrap()));
        if page["next"].is_null() {
            break;
        }
        query["before"] = page["next"].clone();
    }
    let expected: Vec<_> = (1..=entries).rev().collect();
    assert_eq!(seen, expected, "every entry once, newest first");
}

#[test]
fn the_journal_is_read_by_record_number_by_staff_and_by_day() {
    let family = family();
    let office = &family.office;
    let number = file_number(&family);
    let of_file = lines(office, with(json!({ "record": number })));
    assert!(!of_file.is_empty() && of_file.iter().all(|line| line["number"] == number.as_str()), "{of_file:?}");
    let nobody = office.call("list_journal", with(json!({ "record": "99999" }))).unwrap_err();
    assert_eq!(nobody.fields[0].field, "record", "a number that is no record's is said at its field");
    office.knobs.days(1);
    office.sign_in_as(AUDITOR, &["auditor"]);
    let today = json!({ "calendar": "gregorian", "year": 2026, "month": 11, "day": 23 });
    let me = office.call("office_status", json!({})).unwrap()["signed_in"]["staff"]["id"].clone();
    let mine = lines(office, with(json!({ "staff_id": me, "from": today, "to": today })));
    let ops: Vec<_> = mine.iter().map(|line| line["op"].as_str().unwrap()).collect();
    assert_eq!(ops, ["change_passphrase", "sign_in"], "a staff member's day");
    let before = lines(office, with(json!({ "to": { "calendar": "gregorian", "year": 2026, "month": 11, "day": 22 } })));
    assert!(before.iter().all(|line| line["date"]["iso"] == "2026-11-22"), "up to the day, and no later");
    let wrong =
        office.call("list_journal", with(json!({ "from": today, "to": { "calendar": "hijri", "year": 1448, "month": 6, "day": 1 } })));
    assert_eq!(wrong.unwrap_err().fields[0].code, Code::EndBeforeStart);
}

#[test]
fn who_saw_a_family_is_answered_with_all_that_belongs_to_it() {
    let family = family();
    let office = &family.office;
    let number = file_number(&family);
    let request = family.open("food");
    office.sign_in_as("سعد العمر", &["clerk"]);
    office.call("get_person", json!({ "person_id": family.mother })).unwrap();
    office.call("reveal", json!({ "person_id": family.mother, "field": "national_id", "reason": "" })).unwrap();
    office.call("get_request", json!({ "request_id": request["id"] })).unwrap();
    office.desk.lock();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    let found = office.call("who_saw", scope(json!({ "record": number }))).unwrap();
    let of_clerk: Vec<_> = found["lines"].as_array().unwrap().iter().filter(|line| line["by"] == "سعد العمر").cloned().collect();
    let kinds: Vec<_> = of_clerk.iter().map(|line| line["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"person") && kinds.contains(&"request"), "the file's people and requests are in it: {found}");
    let mother = of_clerk.iter().find(|line| line["kind"] == "person").unwrap();
    assert_eq!(mother["how"], json!([{ "class": "seen", "times": 1 }, { "class": "revealed", "times": 1 }]), "once a sitting and record");
    let clerk = office.call("list_staff", json!({})).unwrap();
    let clerk = clerk.as_array().unwrap().iter().find(|one| one["name"] == "سعد العمر").unwrap()["id"].clone();
    let by_staff = office.call("who_saw", scope(json!({ "staff_id": clerk }))).unwrap();
    assert_eq!((&by_staff["staff"], &by_staff["records"]), (&json!(1), &json!(2)), "what one staff member reached: {by_staff}");
    let before = json!({ "calendar": "gregorian", "year": 2026, "month": 11, "day": 21 });
    let none = office.call("who_saw", scope(json!({ "record": number, "to": before }))).unwrap();
    assert_eq!(none["total"], 0, "nothing before the first day");
    let asked = lines(office, with(json!({ "record": family.household })));
    assert_eq!(asked[0]["op"], "list_scope", "asking is an entry too");
}

#[test]
fn an_auditor_reads_the_journal_without_a_visitors_data() {
    let family = family();
    let office = &family.office;
    let number = file_number(&family);
    family.open("food");
    office.call("get_person", json!({ "person_id": family.mother })).unwrap();
    office.sign_in_as(AUDITOR, &["auditor"]);
    let answers = [
        office.call("list_journal", all()).unwrap().to_string(),
        office.call("list_journal", with(json!({ "record": number }))).unwrap().to_string(),
        office.call("who_saw", scope(json!({ "record": number }))).unwrap().to_string(),
        office.call("journal_state", json!({})).unwrap().to_string(),
    ];
    let files = office.call("export_scope", scope(json!({ "record": number }))).unwrap();
    let table = String::from_utf8(BASE64_STANDARD.decode(files["table"].as_str().unwrap()).unwrap()).unwrap();
    assert!(table.contains(&number) && table.contains(MANAGER), "numbers and staff are in the table: {table}");
    for answer in answers.iter().chain([&table]) {
        for planted in ["فاطمة", "الأحمد", "سالم ناصر", "1000000016", "0550000012", "النسيم"] {
            assert!(!answer.contains(planted), "«{planted}» is a visitor's: {answer}");
        }
    }
    assert!(files["paper"]["pdf"].as_str().unwrap().starts_with("JVBERi"), "and on paper");
    assert_eq!(office.call("get_person", json!({ "person_id": family.mother })).unwrap_err().code, Code::NotAllowed, "the file stays shut");
}

#[test]
fn the_days_end_signs_a_checkpoint_that_is_recognised_when_it_comes_back() {
    let family = family();
    let office = &family.office;
    let sheet = office.call("day_end_sheet", json!({ "day": null })).unwrap();
    assert_eq!(sheet["file_name"], "20261122.pdf", "named by its day alone");
    let state = office.call("journal_state", json!({})).unwrap();
    let made = state["checkpoints"][0].clone();
    assert_eq!((&made["made_for"], &made["seq"]), (&json!("day_end"), &state["entries"]), "it vouches for its own printing: {state}");
    assert_eq!(state["public_key"].as_str().unwrap().replace(' ', "").len(), 64, "the public half is shown");
    let (seq, print) = (made["seq"].as_i64().unwrap(), made["fingerprint"].as_str().unwrap());
    let check = |text: String| office.call("check_checkpoint", json!({ "text": text })).unwrap()["finding"].clone();
    assert_eq!(check(format!("{seq} {print}")), "agrees", "typed from the sheet");
    assert_eq!(check(format!("{} {print}", seq - 1)), "differs", "another entry");
    assert_eq!(check(format!("{} {print}", seq + 1000)), "missing", "the journal is shorter than the paper says");
    let failure = office.call("check_checkpoint", json!({ "text": "غير مقروء" })).unwrap_err();
    assert_eq!((failure.code, failure.fields[0].field.as_str()), (Code::CheckpointShape, "text"));
    let watch = office.call("office_watch", json!({})).unwrap();
    assert_eq!(watch["last_checkpoint"]["seq"], made["seq"], "the manager's home knows it");
    let next_day = json!({ "calendar": "gregorian", "year": 2026, "month": 11, "day": 20 });
    office.call("day_end_sheet", json!({ "day": next_day })).expect("a day without a deed has a sheet too");
}

#[test]
fn a_broken_chain_closes_what_the_manager_does_until_it_is_whole() {
    let office = office();
    office.desk.lock();
    let mut keys = vault::KeysFile::open(office.folder.path(), vault::KdfCost::cheap_for_tests(), std::time::Duration::ZERO).unwrap();
    let slot = keys.staff()[0].id;
    let key = keys.unlock(slot, &vault::Passphrase::entered(PASSPHRASE), std::time::Duration::ZERO).unwrap().data_key;
    let store = Store::open(&office.folder.path().join("istiqbal.db"), key.store_key().expose()).unwrap();
    store.write(|writer| writer.set_chain_alarm(Some(2), 0)).unwrap();
    drop(store);
    let office = office.restart();
    office.sign_in(MANAGER, PASSPHRASE).unwrap();
    let failure = office.call("save_office", support::settings()).unwrap_err();
    assert_eq!((failure.code, failure.params["seq"].as_str()), (Code::JournalBroken, "2"), "«سجل الحركات عُبث به عند …» (fault 43)");
    assert_eq!(office.call("office_watch", json!({})).unwrap()["journal_broken_at"], 2, "and the home screen says so");
    office.call("list_staff", json!({})).expect("the day's work goes on");
    assert_eq!(office.call("verify_office", json!({})).unwrap()["sound"], true, "here the chain is whole: the alarm was planted");
    office.call("save_office", support::settings()).expect("a check that finds it whole opens everything again");
}
