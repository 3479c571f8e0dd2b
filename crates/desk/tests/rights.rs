//! Who may do what, for every deed of the list and every role; a deed that is not listed is denied.
#![allow(clippy::unwrap_used, missing_docs)]

mod family;
mod support;

use desk::{Code, Who, deeds};
use domain::staff::Role;
use family::{family, person};
use serde_json::{Value, json};
use support::{Office, office, shut_office};

fn office_of(role: Role) -> Office {
    let office = office();
    office.sign_in_as("موظف التجربة", &[role.as_str()]);
    office
}

#[test]
fn every_deed_is_allowed_to_its_roles_and_denied_to_all_others() {
    for role in Role::ALL {
        let office = office_of(role);
        for deed in deeds() {
            let Who::Roles(roles) = deed.who else { continue };
            // The right is judged before the input is read, so an input that fits no deed tells the two apart.
            let refused = office.call(deed.name, json!({ "no such field": 1 })).unwrap_err();
            let expected = if roles.contains(&role) { Code::BadCall } else { Code::NotAllowed };
            assert_eq!(refused.code, expected, "{} as {}", deed.name, role.as_str());
        }
    }
}

#[test]
fn nothing_but_the_doors_own_deeds_answers_when_nobody_is_signed_in() {
    let office = shut_office();
    for deed in deeds().iter().filter(|deed| deed.who != Who::BeforeSignIn) {
        assert_eq!(office.call(deed.name, json!({})).unwrap_err().code, Code::NotSignedIn, "{}", deed.name);
    }
}

#[test]
fn no_deed_is_without_a_role_and_no_name_is_given_twice() {
    let mut names: Vec<_> = deeds().iter().map(|deed| deed.name).collect();
    for deed in deeds() {
        if let Who::Roles(roles) = deed.who {
            assert!(!roles.is_empty(), "{} could be done by nobody", deed.name);
        }
    }
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all, "a name leads to one deed");
}

#[test]
fn a_denied_try_stands_in_the_journal() {
    let office = office_of(Role::Auditor);
    assert_eq!(office.call("search", json!({ "text": "سالم", "limit": 5 })).unwrap_err().code, Code::NotAllowed);
    let verified = office.call("verify_office", json!({})).unwrap();
    assert_eq!(verified["sound"], true, "the chain holds with the denial in it: {verified}");
    office.desk.lock();
    office.sign_in("نورة السالم", support::PASSPHRASE).unwrap();
    let history = office.call("history", json!({ "id": "search" })).unwrap();
    assert_eq!(history[0]["op"], "denied", "the manager can see the try: {history}");
}

/// Reading deeds that open no visitor's record, each with its reason. Whoever adds a reading deed says here why it opens none, or below
/// how it is called, so that what it shows is journalled before (R57).
const OPENS_NO_RECORD: &[(&str, &str)] = &[
    ("office_settings", "the charity's own facts"),
    ("list_staff", "names of colleagues"),
    ("staff_accounts", "accounts of colleagues"),
    ("today", "a date"),
    ("read_date", "what was typed, read back"),
    ("read_pasted_date", "what was typed, read back"),
    ("read_value", "what was typed, read back"),
    ("read_name", "what was typed, read back"),
    ("save_draft", "one's own typing"),
    ("list_drafts", "one's own typing"),
    ("discard_draft", "one's own typing"),
    ("search", "lines of a list: name, number and place; opening one is an entry"),
    ("recent_persons", "lines of a list; opening one is an entry"),
    ("last_undoable", "what one did oneself, by its code"),
    ("list_incomplete", "lines of a list; opening one is an entry"),
    ("list_requests", "lines of a list; opening one is an entry"),
    ("list_due_deliveries", "lines of a list; opening one is an entry"),
    ("list_appeals", "lines of a list; opening one is an entry"),
    ("list_unassigned", "lines of a list; opening one is an entry"),
    ("list_my_cases", "lines of a list; opening one is an entry"),
    ("list_returned", "lines of a list; opening one is an entry"),
    ("list_visits", "lines of a list; opening one is an entry, and so is printing the day's sheet"),
    ("print_call_list", "numbers and first names for the telephone; that it was printed is an entry of each request"),
    ("list_replies", "lines of a list without any number to call; opening one is an entry"),
    ("replies_waiting", "counts"),
    ("decision_texts", "texts of papers"),
    ("preview_decision_text", "a paper of made-up people"),
    ("what_is_missing", "lines of a list; opening one is an entry"),
    ("nothing_happened", "lines of a list; opening one is an entry"),
    ("waiting_by_stage", "counts, and lines of a list; opening one is an entry"),
    ("promises_due", "lines of a list; opening one is an entry"),
    ("request_pace", "counts"),
    ("follow_up_counts", "counts"),
    ("export_report", "request numbers; names only with a reason; that it was taken out is an entry"),
    ("support_kinds", "the catalogue"),
    ("list_file_checks", "counts by kind of support"),
    ("print_file_checks", "counts by kind of support"),
    ("export_progress", "a percentage"),
    ("cancel_export", "nothing"),
    ("renewal_progress", "a percentage"),
    ("verify_office", "counts"),
    ("list_members", "names of the committee, who are no visitors"),
    ("list_sittings", "days and counts"),
    ("list_journal", "record numbers only"),
    ("who_saw", "record numbers only; that it was asked is an entry"),
    ("export_scope", "record numbers only; that it was taken out is an entry"),
    ("day_end_sheet", "counts; that it was printed is an entry"),
    ("journal_state", "hashes"),
    ("check_checkpoint", "hashes"),
    ("office_watch", "counts and names of colleagues"),
    ("backup_status", "ages and sizes of copies"),
    ("office_calendar", "the office's own days"),
    ("catalogue_for_editing", "the catalogue"),
    ("wordings", "texts of papers"),
    ("categories", "the office's own list"),
    ("letterheads", "the office's own letterhead"),
    ("preview_letterhead", "a paper of made-up people"),
    ("preview_declaration_text", "a paper of made-up people"),
    ("preview_letter_text", "a paper of made-up people"),
    ("list_policies", "the office's own rules"),
    ("get_policy", "the office's own rules"),
    ("privacy_notice", "a text"),
    ("print_privacy_notice", "a text"),
    ("retention_rules", "periods"),
    ("privacy_due", "counts"),
    ("list_subject_requests", "lines of a list; opening one is an entry"),
    ("list_due", "lines of a list; planning to destroy one is an entry"),
    ("list_holds", "lines of a list"),
    ("list_incidents", "lines of a list; opening one is an entry"),
    ("list_sitting_papers", "editions of papers that name nobody; taking one is an entry"),
    ("print_incident", "the register's own paper; that it was printed is an entry"),
    ("list_destructions", "numbers of what is gone"),
    ("destruction_certificate", "numbers of what is gone"),
    ("print_processing_record", "the office's own register"),
    ("likely_duplicates", "scores; whoever is shown beside is journalled in the deed itself, see duplicates"),
];

#[test]
fn every_deed_that_shows_a_record_is_journalled_before_and_once_a_sitting() {
    let family = family();
    let request = family.filled();
    let id = &request["id"];
    let office = &family.office;
    let print = json!({ "request_id": id, "method": "paper", "witnesses": [] });
    office.call("print_declaration", print).unwrap();
    let papers = office.call("list_papers", json!({ "request_id": id })).unwrap();
    let opening: Vec<(&str, Value, &str)> = vec![
        ("history", json!({ "id": family.mother }), "person"),
        ("get_person", json!({ "person_id": family.mother }), "person"),
        ("person_for_editing", json!({ "person_id": family.mother }), "person"),
        ("reveal", json!({ "person_id": family.mother, "field": "national_id", "reason": "" }), "person"),
        ("get_household", json!({ "household_id": family.household }), "household"),
        ("begin_dependant", json!({ "household_id": family.household }), "household"),
        ("get_request", json!({ "request_id": id }), "request"),
        ("missing_with", json!({ "request_id": id, "answers": [] }), "request"),
        ("earlier_statement", json!({ "request_id": id }), "request"),
        ("read_back", json!({ "request_id": id }), "request"),
        ("reveal_answers", json!({ "request_id": id }), "request"),
        ("missing_list", json!({ "request_id": id }), "request"),
        ("get_service", json!({ "request_id": id }), "request"),
        ("request_appeals", json!({ "request_id": id }), "request"),
        // An appeal needs a decision: tests/appeals shows that opening one is an entry.
        ("get_appeal", Value::Null, "request"),
        ("where_is_request", json!({ "request_id": id }), "request"),
        ("print_where_slip", json!({ "request_id": id }), "request"),
        ("list_papers", json!({ "request_id": id }), "request"),
        ("get_study", json!({ "request_id": id }), "study"),
        ("study_standing", json!({ "request_id": id }), "request"),
        ("print_study_form", json!({ "request_id": id }), "request"),
        // Notes must be there: tests/studies shows that opening them is an entry.
        ("reveal_study_notes", Value::Null, "study"),
        ("take_paper", json!({ "paper_id": papers[0]["id"], "purpose": "preview" }), "paper"),
        ("list_attachments", json!({ "request_id": id }), "request"),
        ("list_decisions", json!({ "request_id": id }), "request"),
        ("person_privacy", json!({ "person_id": family.mother }), "person"),
        // These need a register of their own: tests/privacy shows that opening one is an entry.
        ("get_subject_request", Value::Null, "subject_request"),
        ("get_incident", Value::Null, "incident"),
        ("plan_destruction", Value::Null, "person"),
        // A sitting must be planned, a case on its agenda: tests/sittings shows that opening either is an entry.
        ("get_sitting", Value::Null, "sitting"),
        ("hear_request", Value::Null, "request"),
        // A sitting must have been held: tests/minutes shows that taking one of its papers is an entry.
        ("take_sitting_paper", Value::Null, "sitting_paper"),
        // A scan needs a child process to be kept: tests/papers shows that opening one is an entry.
        // A reply needs a decision: tests/replies shows that opening one is an entry.
        ("get_reply", Value::Null, "request"),
        ("reply_brief", Value::Null, "request"),
        ("take_attachment", Value::Null, "attachment"),
    ];
    for deed in deeds().iter().filter(|deed| !deed.writes && deed.who != Who::BeforeSignIn) {
        let listed = OPENS_NO_RECORD.iter().any(|(name, _)| *name == deed.name);
        let called = opening.iter().any(|(name, ..)| *name == deed.name);
        assert!(listed != called, "{}: say why it opens no record, or show here that it is journalled", deed.name);
    }
    for (name, input, kind) in opening.into_iter().filter(|(_, input, _)| !input.is_null()) {
        // A sitting of its own, so that nothing was opened before.
        office.desk.lock();
        office.sign_in("نورة السالم", support::PASSPHRASE).unwrap();
        let entries = || office.call("journal_state", json!({})).unwrap()["entries"].as_i64().unwrap();
        let before = entries();
        office.call(name, input.clone()).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
        assert!(entries() > before, "{name} showed a record without an entry");
        let query = json!({ "staff_id": null, "record": "", "group": "all", "from": null, "to": null, "before": null });
        let newest = office.call("list_journal", query).unwrap();
        assert_eq!(newest["lines"][0]["kind"], kind, "{name}: the entry names the record that was shown");
    }
}

#[test]
fn every_sensitive_fact_is_masked_until_it_is_opened_and_each_opening_is_an_entry() {
    let family = family();
    let office = &family.office;
    let prisoner = person(json!({
        "first": "حمد", "sex": "male", "national_id": "1000000024", "category": "prisoner", "phones": [{ "number": "0550000029", "owner": "", "best_time": "" }],
        "accounts": [{ "iban": "SA0380000000608010167519", "holder": "حمد إبراهيم علي الأحمد", "relation": "own", "note": "" }],
        "prison": { "facility": "سجن المثال", "sentence_start": null, "expected_release": null },
    }));
    let household = json!({ "prisoner_of": { "household_id": family.household, "relation": "son" } });
    let input = json!({ "person": prisoner, "household": household, "not_duplicates": [] });
    let id = office.call("register_person", input).unwrap()["id"].clone();
    let shown = [
        office.call("get_person", json!({ "person_id": id })).unwrap().to_string(),
        office.call("get_household", json!({ "household_id": family.household })).unwrap().to_string(),
        office.call("search", json!({ "text": "حمد إبراهيم", "limit": 5 })).unwrap().to_string(),
        office.call("history", json!({ "id": id })).unwrap().to_string(),
    ];
    let facts = [("national_id", "1000000024"), ("iban", "0000006080"), ("phones", "55 000 0029"), ("prison", "سجن المثال")];
    for (field, fact) in facts {
        let tight = |text: &str| text.replace(' ', "");
        assert!(shown.iter().all(|page| !tight(page).contains(&tight(fact))), "{field}: «{fact}» stands open on a page");
        let reason = if field == "prison" { "لتعبئة الطلب" } else { "" };
        let opened = office.call("reveal", json!({ "person_id": id, "field": field, "reason": reason })).unwrap().to_string();
        assert!(tight(&opened).contains(&tight(fact)), "{field}: opened, it is there: {opened}");
        let query = json!({ "staff_id": null, "record": id, "group": "revealed", "from": null, "to": null, "before": null });
        let newest = office.call("list_journal", query).unwrap()["lines"][0]["op"].clone();
        assert_eq!(newest, format!("reveal_{field}"), "and who opened it stands in the journal");
    }
}
