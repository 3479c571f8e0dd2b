//! Destruction: what is gone is gone from every table and file, the chain holds, what is another's stays, and a restored copy loses it again.

use std::{fs, time::Duration};

use desk::Code;
use serde_json::{Value, json};
use store::Store;
use vault::{KdfCost, KeysFile, Passphrase, SlotId};

use crate::{
    facts,
    family::{Family, family, person, refused},
    support::PASSPHRASE,
    tools::{SCAN, decoded, file, submitted, words},
};

facts! {
    nothing_of_a_destroyed_family_is_found_in_any_table_or_file,
    what_belongs_to_another_stays_and_papers_that_name_the_one_who_goes_go,
    an_open_request_a_wrong_passphrase_and_a_changed_plan_stop_a_destruction,
    a_restored_copy_loses_it_again_in_one_call,
    the_certificate_names_nobody_and_stays_the_same,
    a_scan_whose_period_ended_goes_alone,
}

/// The words by which anybody of the family could be found.
const TRACES: [&str; 7] =
    ["فاطمة إبراهيم علي الأحمد", "سالم ناصر حمد المحمد", "عمر سالم ناصر المحمد", "1000000016", "1000000008", "550000012", "تأخر الدخل"];

fn plan(family: &Family, persons: &[&Value]) -> Value {
    family.office.call("plan_destruction", json!({ "person_ids": persons, "attachment_ids": [], "whole_household": false })).unwrap()
}

fn destroying(persons: &[&Value], plan: &Value) -> Value {
    json!({
        "person_ids": persons, "attachment_ids": [], "ground": "purpose_ended", "subject_request_id": null, "seen": plan["seen"],
        "manager_passphrase": PASSPHRASE,
    })
}

fn destroy(family: &Family, persons: &[&Value]) -> Value {
    let plan = plan(family, persons);
    family.office.call("destroy_records", destroying(persons, &plan)).unwrap()
}

/// The store itself, opened with the keys as only a test does, while the desk is locked.
fn with_store<T>(family: &Family, work: impl FnOnce(&Store) -> T) -> T {
    let manager = crate::family::manager(&family.office);
    family.office.desk.lock();
    let id = uuid::Uuid::parse_str(manager.as_str().unwrap()).unwrap();
    let mut keys = KeysFile::open(family.office.folder.path(), KdfCost::cheap_for_tests(), Duration::ZERO).unwrap();
    let unlocked = keys.unlock(SlotId::from_bytes(*id.as_bytes()), &Passphrase::entered(PASSPHRASE), Duration::ZERO).unwrap();
    let store = Store::open(&family.office.folder.path().join("istiqbal.db"), unlocked.data_key.store_key().expose()).unwrap();
    let done = work(&store);
    drop(store);
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    done
}

fn tables_holding(family: &Family, texts: &[&str]) -> Vec<String> {
    let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    with_store(family, |store| store.read(|reader| reader.tables_holding(&texts)).unwrap())
}

fn scans(family: &Family) -> usize {
    fs::read_dir(family.office.folder.path().join("attachments")).map_or(0, Iterator::count)
}

fn nothing_of_a_destroyed_family_is_found_in_any_table_or_file() {
    let (family, request) = submitted();
    let rent = family.open("rent");
    family.attach(&rent, "rent_contract", file("عقد.jpg", SCAN)).unwrap();
    family.office.call("save_draft", json!({ "screen": "person", "tab": "1", "body": "{\"first\":\"فاطمة\",\"father\":\"إبراهيم\",\"grandfather\":\"علي\",\"family\":\"الأحمد\"}" })).unwrap();
    family.office.call("save_draft", json!({ "screen": "person", "tab": "2", "body": "{\"national_id\":\"1000000016\"}" })).unwrap();
    family.office.call("save_draft", json!({ "screen": "person", "tab": "3", "body": "{\"first\":\"هند\"}" })).unwrap();
    family
        .office
        .call("give_consent", json!({ "person_id": family.mother, "purpose": "contact", "how": "spoken", "kept_in": "" }))
        .unwrap();
    let bills = family.office.call_once("open_request", family.opening("bills"), "key-1").unwrap();
    family.withdraw(&bills);
    let answer = format!("\"value\":{}", bills["id"]);
    assert_eq!(tables_holding(&family, &[&answer]), ["done_key"], "the answer to a repeated key is kept");
    let asked = json!({
        "person_id": family.mother, "kind": "destruction", "wish": "إتلاف بيانات فاطمة إبراهيم علي الأحمد", "asked_by": "person",
        "identity_by": "هوية 1000000016", "received": null,
    });
    let asked = family.office.call("open_subject_request", asked).unwrap();
    family.withdraw(&family.view(&rent));
    family.withdraw(&family.view(&request));
    let before = tables_holding(&family, &TRACES);
    for table in ["person", "journal_value", "draft", "declaration", "subject_request"] {
        assert!(before.iter().any(|found| found == table), "the test sees traces in {table}: {before:?}");
    }
    let index = tables_holding(&family, &["احمد"]);
    assert!(index.iter().any(|table| table.starts_with("person_search")), "and in the index of names: {index:?}");
    assert_eq!(scans(&family), 1);

    let everybody = [&family.mother, &family.son, &family.father];
    let whole = json!({ "person_ids": [family.son], "attachment_ids": [], "whole_household": true });
    let whole = family.office.call("plan_destruction", whole).unwrap();
    let seen = plan(&family, &everybody);
    assert_eq!(whole["seen"], seen["seen"], "the whole household is all who live in it and the prisoner behind it");
    assert_eq!((seen["persons"].as_array().unwrap().len(), &seen["others"]), (3, &json!([])), "{seen}");
    assert_eq!(seen["requests"].as_array().unwrap().len(), 3);
    let mut input = destroying(&everybody, &seen);
    input["ground"] = json!("subject_request");
    input["subject_request_id"] = asked["row"]["id"].clone();
    let done = family.office.call("destroy_records", input).unwrap();
    assert_eq!(done["left_in"], json!([]), "the desk itself finds nothing left");

    assert_eq!(tables_holding(&family, &TRACES), Vec::<String>::new(), "no table holds a name, a number or a word of theirs");
    assert_eq!(tables_holding(&family, &["احمد", "سالم ناصر"]), Vec::<String>::new(), "nor does the index of names");
    assert_eq!(tables_holding(&family, &[&answer]), Vec::<String>::new(), "nor the answers to repeated keys");
    assert_eq!(scans(&family), 0, "the sealed file is gone with its key");
    let drafts = family.office.call("list_drafts", json!({})).unwrap();
    assert_eq!((drafts.as_array().unwrap().len(), &drafts[0]["tab"]), (1, &json!("3")), "only another's typing is left");
    let verified = family.office.call("verify_office", json!({})).unwrap();
    assert_eq!(verified["sound"], true, "the chain holds over the tombstones: {verified}");
    let found = family.office.call("search", json!({ "text": "الأحمد", "limit": 5 })).unwrap();
    assert!(!found.to_string().contains("فاطمة"), "{found}");
    assert_eq!(family.office.call("get_person", json!({ "person_id": family.mother })).unwrap_err().code, Code::NotFound);
    let kept = family.office.call("get_subject_request", json!({ "subject_request_id": asked["row"]["id"] })).unwrap();
    assert_eq!((&kept["wish"], &kept["person_id"]), (&json!(""), &Value::Null), "that it was asked stays, its words do not");
    let log: Vec<_> = fs::read_dir(family.office.folder.path()).unwrap().flatten().filter(|entry| entry.path().is_file()).collect();
    for entry in log {
        let bytes = fs::read(entry.path()).unwrap();
        for trace in TRACES {
            assert!(!bytes.windows(trace.len()).any(|window| window == trace.as_bytes()), "{trace} in {:?}", entry.file_name());
        }
    }
}

fn what_belongs_to_another_stays_and_papers_that_name_the_one_who_goes_go() {
    let (family, request) = submitted();
    family.withdraw(&family.view(&request));
    let seen = plan(&family, &[&family.father]);
    assert_eq!(seen["others"], json!([request["number"]]), "the request is the mother's, its papers name him: {seen}");
    assert_eq!(seen["requests"], json!([]));
    destroy(&family, &[&family.father]);
    family.office.call("get_person", json!({ "person_id": family.mother })).unwrap();
    assert_eq!(family.view(&request)["number"], request["number"], "her request is still there");
    assert_eq!(tables_holding(&family, &["سالم ناصر حمد المحمد", "1000000008"]), Vec::<String>::new(), "nothing of him is");
    let household = family.office.call("get_household", json!({ "household_id": family.household })).unwrap();
    assert_eq!((&household["prisoners"], household["members"].as_array().unwrap().len()), (&json!(0), 2));
    assert_eq!(family.office.call("verify_office", json!({})).unwrap()["sound"], true);
}

fn an_open_request_a_wrong_passphrase_and_a_changed_plan_stop_a_destruction() {
    let family = family();
    let request = family.open("food");
    let input = json!({ "person_ids": [family.son], "attachment_ids": [], "whole_household": false });
    let failure = family.office.call("plan_destruction", input).unwrap_err();
    assert_eq!(
        (failure.code, failure.params["number"].as_str()),
        (Code::PurposeNotEnded, request["number"].as_str().unwrap()),
        "his data are needed"
    );
    family.withdraw(&request);
    let persons = [&family.mother, &family.son];
    let seen = plan(&family, &persons);
    let mut wrong = destroying(&persons, &seen);
    wrong["manager_passphrase"] = json!("ليست هي العبارة");
    let failure = family.office.call("destroy_records", wrong).unwrap_err();
    assert_eq!(refused(&failure), [("manager_passphrase", Code::WrongPassphrase)]);
    let again = family.open("bills");
    family.withdraw(&again);
    let failure = family.office.call("destroy_records", destroying(&persons, &seen)).unwrap_err();
    assert_eq!(failure.code, Code::Stale, "what goes is what was looked at");
    family.office.call("get_person", json!({ "person_id": family.mother })).unwrap();
    let seen = plan(&family, &persons);
    let once = family.office.call_once("destroy_records", destroying(&persons, &seen), "once").unwrap();
    let twice = family.office.call_once("destroy_records", destroying(&persons, &seen), "once");
    assert!(twice.is_err() || twice.unwrap()["number"] == once["number"], "a key pressed twice destroys once");
    assert_eq!(family.office.call("list_destructions", json!({})).unwrap().as_array().unwrap().len(), 1);
}

fn a_restored_copy_loses_it_again_in_one_call() {
    let family = family();
    let request = family.open("food");
    family.withdraw(&request);
    let other = person(json!({ "first": "منيرة", "family": "الناصر", "national_id": "1000000024", "phones": [] }));
    let other =
        json!({ "person": other, "household": { "new": { "address": { "city": "الرياض" }, "role": "head" } }, "not_duplicates": [] });
    family.office.call("register_person", other).unwrap();
    family.office.desk.lock();
    let store = family.office.folder.path().join("istiqbal.db");
    let copy = fs::read(&store).unwrap();
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    family.office.knobs.wait(Duration::from_secs(60));
    destroy(&family, &[&family.mother, &family.son, &family.father]);
    let since = with_store(&family, |store| store.read(|reader| reader.list_destructions_since(support_morning())).unwrap());
    assert_eq!(since.len(), 1, "the backup is told what was destroyed after it");
    family.office.desk.lock();
    fs::write(&store, copy).unwrap();
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    assert!(!tables_holding(&family, &["1000000016"]).is_empty(), "the old copy has it back");
    with_store(&family, |store| {
        for _ in 0..2 {
            store.write(|writer| writer.carry_out_destruction(&since[0])).unwrap();
        }
    });
    assert_eq!(
        tables_holding(&family, &["1000000016", "سالم ناصر حمد المحمد"]),
        Vec::<String>::new(),
        "and loses it again, as often as it is said"
    );
    assert!(!tables_holding(&family, &["1000000024"]).is_empty(), "nobody else is touched");
    assert_eq!(family.office.call("verify_office", json!({})).unwrap()["sound"], true);
    assert_eq!(family.office.call("list_destructions", json!({})).unwrap().as_array().unwrap().len(), 1, "it is on record there too");
}

fn support_morning() -> i64 {
    crate::support::MORNING
}

fn the_certificate_names_nobody_and_stays_the_same() {
    let (family, request) = submitted();
    family.withdraw(&family.view(&request));
    let done = destroy(&family, &[&family.mother, &family.son, &family.father]);
    let take = || decoded(&family.office.call("destruction_certificate", json!({ "destruction_id": done["id"] })).unwrap()["pdf"]);
    let first = take();
    let said = words(&first);
    for told in ["محضر إتلاف بيانات", done["number"].as_str().unwrap(), "انتهاء الغرض من جمعها", "سجل شخص", "إقرار"]
    {
        assert!(said.contains(told), "the certificate says {told}: {said}");
    }
    for trace in TRACES {
        assert!(!said.contains(trace), "it names nobody: {said}");
    }
    family.office.knobs.days(400);
    assert_eq!(first, take(), "byte for byte the same a year later (R62)");
}

fn a_scan_whose_period_ended_goes_alone() {
    let family = family();
    let rent = family.open("rent");
    family.attach(&rent, "rent_contract", file("عقد.jpg", SCAN)).unwrap();
    family.withdraw(&family.view(&rent));
    let rules = json!({ "version": 0, "rules": [
        { "kind": "person_file", "months": "", "basis": "" }, { "kind": "scan", "months": "6", "basis": "قرار المجلس" },
        { "kind": "processing_record", "months": "", "basis": "" },
    ] });
    family.office.call("save_retention", rules).unwrap();
    let due = |family: &Family| family.office.call("list_due", json!({})).unwrap()["scans"].as_array().unwrap().clone();
    assert_eq!(due(&family), Vec::<Value>::new(), "its period has only begun");
    family.office.knobs.days(200);
    let ids: Vec<Value> = due(&family).iter().map(|scan| scan["id"].clone()).collect();
    assert_eq!(ids.len(), 1);
    let input = json!({ "person_ids": [], "attachment_ids": ids, "whole_household": false });
    let seen = family.office.call("plan_destruction", input).unwrap();
    let input = json!({
        "person_ids": [], "attachment_ids": ids, "ground": "period_ended", "subject_request_id": null, "seen": seen["seen"],
        "manager_passphrase": PASSPHRASE,
    });
    let done = family.office.call("destroy_records", input).unwrap();
    assert_eq!(done["counts"], json!([{ "kind": "attachment", "count": 1 }]), "the scan and nothing else");
    assert_eq!(scans(&family), 0, "its file is gone");
    assert_eq!(family.view(&rent)["number"], rent["number"], "the request stays");
    assert_eq!(family.office.call("verify_office", json!({})).unwrap()["sound"], true);
}
