//! The files of a whole sitting: sealed as one, without what the committee need not see, or not at all.

use std::fs;

use desk::Code;
use serde_json::{Value, json};
use vault::{PackageEntry, PackagePassphrase, open_package};

use crate::{
    family::{Family, family, manager, person, refused},
    of,
    support::PASSPHRASE,
    tools::{file, run, words},
};

const ALL: [&str; 7] = ["id_numbers", "accounts", "phones", "address", "health", "identity_scans", "facility"];

/// A sitting with one case, whose family has an account and a phone.
fn gathered() -> (Family, Value, Value) {
    let family = family();
    family.correct_mother(person(json!({
        "accounts": [{ "iban": "SA0380000000608010167519", "holder": "فاطمة إبراهيم علي الأحمد", "relation": "own", "note": "" }],
    })));
    family.committee();
    let request = family.submitted();
    family.studied(&request);
    let sitting = family.gathered();
    (family, sitting, request)
}

fn input(family: &Family, sitting: &Value, form: &str, withheld: &[&str]) -> Value {
    json!({
        "sitting_id": sitting["row"]["id"], "recipient": "أعضاء لجنة البحث", "purpose": "جلسة اليوم", "form": form, "withheld": withheld,
        "with_scans": true, "manager_id": manager(&family.office), "manager_passphrase": PASSPHRASE, "progress": "",
    })
}

fn waiting(family: &Family) -> Vec<String> {
    let folder = family.office.folder.path().join("outgoing");
    let entries = fs::read_dir(folder).map(|entries| entries.flatten().map(|entry| entry.file_name().into_string().unwrap()).collect());
    entries.unwrap_or_default()
}

fn opened(family: &Family, exported: &Value) -> Vec<PackageEntry> {
    let sealed = fs::read(family.office.folder.path().join("outgoing").join(exported["file_name"].as_str().unwrap())).unwrap();
    let passphrase = PackagePassphrase::parse(exported["passphrase"].as_str().unwrap()).unwrap();
    open_package(&sealed, &passphrase).unwrap().entries
}

fn exports(family: &Family, sitting: &Value) -> usize {
    let lines = family.office.call("history", json!({ "id": sitting["row"]["id"] })).unwrap();
    lines.as_array().unwrap().iter().filter(|line| line["op"] == "export_sitting").count()
}

#[test]
fn one_sealed_file_holds_agenda_and_case_files_without_what_the_committee_need_not_see() {
    let (family, sitting, request) = gathered();
    let exported = family.office.call("export_sitting", input(&family, &sitting, "sealed", &ALL)).unwrap();
    assert_eq!((&exported["cases"], &exported["left_out"]), (&json!(1), &json!([])), "{exported}");
    assert_eq!(waiting(&family), [exported["file_name"].as_str().unwrap()], "one whole file waits, and no part of one");
    let entries = opened(&family, &exported);
    let number = request["number"].as_str().unwrap();
    let find = |path: &str| entries.iter().find(|entry| entry.path == path).unwrap_or_else(|| panic!("no {path}"));
    let agenda = words(&find("agenda.pdf").bytes);
    assert!(agenda.contains(number), "the agenda lies on top");
    let case = words(&find(&format!("cases/001-{number}/case-file.pdf")).bytes);
    let data = String::from_utf8(find(&format!("cases/001-{number}/case.json")).bytes.clone()).unwrap();
    for text in [&case, &data] {
        for hidden in ["1000 000 016", "1000000016", "055 000", "0550000012", "SA03", "6080 1016", "شارع"] {
            assert!(!text.contains(hidden), "«{hidden}» is withheld: {text}");
        }
        for shown in ["فاطمة إبراهيم علي الأحمد", "تأخر الدخل", "دخل الأسرة دون مصروفها", "النسيم"]
        {
            assert!(text.contains(shown), "«{shown}» is what it judges by: {text}");
        }
    }
    assert!(case.contains("محجوب عن اللجنة"), "the cover says that something is withheld");
    assert!(entries.iter().any(|entry| entry.path == "checkpoint.json"), "with a checkpoint of the journal");
    let labels: String = entries.iter().map(|entry| entry.path.clone()).collect();
    assert!(labels.is_ascii(), "no path names anybody: {labels}");
}

#[test]
fn the_sealed_file_of_a_sitting_opens_as_any_sealed_file_and_shows_each_case() {
    let (family, sitting, request) = gathered();
    let exported = family.office.call("export_sitting", input(&family, &sitting, "sealed", &ALL)).unwrap();
    let path = family.office.folder.path().join("outgoing").join(exported["file_name"].as_str().unwrap());
    let bytes = file("", &fs::read(path).unwrap())["bytes"].clone();
    let elsewhere = crate::support::fresh();
    let open = |wanted: Value| {
        elsewhere.call("open_sealed_file", json!({ "bytes": bytes, "passphrase": exported["passphrase"], "wanted": wanted }))
    };
    let first = open(Value::Null).unwrap();
    assert_eq!((&first["shown"], &first["number"]), (&json!("agenda.pdf"), &exported["number"]));
    let case = format!("cases/001-{}/case-file.pdf", request["number"].as_str().unwrap());
    let shown = open(json!(case)).unwrap();
    assert!(words(&crate::tools::decoded(&shown["pdf"])).contains("ملف الحالة"), "a case is looked at by its path");
    assert_eq!(open(json!("cases/none.pdf")).unwrap_err().code, Code::NotFound);
}

#[test]
fn protected_papers_open_with_the_passphrase_only() {
    let (family, sitting, _) = gathered();
    let exported = family.office.call("export_sitting", input(&family, &sitting, "protected_pdf", &ALL)).unwrap();
    let path = family.office.folder.path().join("outgoing").join(exported["file_name"].as_str().unwrap());
    let zip = fs::read(path).unwrap();
    // Papers are packed as they are, so each is found by its first and its last mark.
    let starts: Vec<usize> = (0..zip.len()).filter(|at| zip[*at..].starts_with(b"%PDF-")).collect();
    assert_eq!(starts.len(), 2, "agenda and one case");
    for (place, start) in starts.iter().enumerate() {
        let end = starts.get(place + 1).copied().unwrap_or(zip.len());
        let last = zip[*start..end].windows(5).rposition(|bytes| bytes == b"%%EOF").unwrap();
        let pdf = &zip[*start..start + last + 5];
        assert!(!run("pdfinfo", &["{}"], pdf).0, "without it nothing opens");
        let passphrase = exported["passphrase"].as_str().unwrap();
        assert!(run("pdftotext", &["-upw", passphrase, "{}", "-"], pdf).0, "with it it does");
    }
}

#[test]
fn a_manager_confirms_it_and_who_why_and_what_is_journalled() {
    let (family, sitting, request) = gathered();
    let mut wrong = input(&family, &sitting, "sealed", &ALL);
    wrong["manager_passphrase"] = json!("عبارة أخرى ليست هي");
    let failure = family.office.call("export_sitting", wrong).unwrap_err();
    assert_eq!(refused(&failure), [("manager_passphrase", Code::WrongPassphrase)], "a desk left open hands nothing out");
    let mut empty = input(&family, &sitting, "sealed", &ALL);
    empty["recipient"] = json!(" ");
    empty["purpose"] = json!("");
    let failure = family.office.call("export_sitting", empty).unwrap_err();
    assert_eq!(refused(&failure), [("recipient", Code::Required), ("purpose", Code::Required)], "both are asked");
    assert_eq!((exports(&family, &sitting), waiting(&family)), (0, Vec::new()), "nothing left, and nothing says so");
    family.office.call("export_sitting", input(&family, &sitting, "sealed", &ALL[..3])).unwrap();
    assert_eq!(exports(&family, &sitting), 1);
    let of_case = family.office.call("history", json!({ "id": request["id"] })).unwrap();
    assert!(of_case.as_array().unwrap().iter().any(|line| line["op"] == "export_sitting"), "each case's own history knows it: {of_case}");
    assert_eq!(family.office.call("verify_office", json!({})).unwrap()["sound"], true);
}

#[test]
fn what_was_stopped_leaves_nothing() {
    let (family, sitting, _) = gathered();
    let office = &family.office;
    let mut wanted = input(&family, &sitting, "sealed", &ALL);
    wanted["progress"] = json!("word-1");
    let followed = json!({ "progress": "word-1" });
    let result = std::thread::scope(|scope| {
        let export = scope.spawn(|| office.call("export_sitting", wanted));
        while !export.is_finished() {
            if office.call("export_progress", followed.clone()).unwrap()["running"] == true {
                office.call("cancel_export", followed.clone()).unwrap();
            }
            std::thread::yield_now();
        }
        export.join().unwrap()
    });
    assert_eq!(result.unwrap_err().code, Code::Cancelled);
    assert_eq!((waiting(&family), exports(&family, &sitting)), (Vec::new(), 0), "no file, and no entry that one left");
}

#[test]
fn what_a_cut_left_is_gone_with_the_next_export_and_opens_for_nobody() {
    let (family, sitting, _) = gathered();
    let folder = family.office.folder.path().join("outgoing");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("00ff.part"), b"half of a sealed file").unwrap();
    let exported = family.office.call("export_sitting", input(&family, &sitting, "sealed", &ALL)).unwrap();
    assert_eq!(waiting(&family), [exported["file_name"].as_str().unwrap()], "what a kill left lies there no more");
}

#[test]
fn a_case_whose_data_changed_since_the_signature_is_named_and_left_out() {
    let (family, sitting, request) = gathered();
    family.correct_mother(person(json!({ "nationality": "يمنية" })));
    let exported = family.office.call("export_sitting", input(&family, &sitting, "sealed", &ALL)).unwrap();
    let said = exported["left_out"][0].as_str().unwrap();
    assert!(
        said.contains(request["number"].as_str().unwrap()) && said.contains("بعد التوقيع"),
        "the secretary is told which and why: {said}"
    );
    assert_eq!(exported["cases"], 0);
}

#[test]
fn a_relatives_case_does_not_pass_through_the_secretarys_hands() {
    let (family, sitting, request) = gathered();
    let office = &family.office;
    let me = manager(office);
    let mark = json!({ "person_id": family.mother, "staff_id": me, "closed": true, "reason": "أخت" });
    office.call("mark_relative_of_staff", mark).unwrap();
    let exported = office.call("export_sitting", input(&family, &sitting, "sealed", &ALL)).unwrap();
    assert_eq!(exported["cases"], 0, "a closed file does not go along");
    assert!(exported["left_out"][0].as_str().unwrap().contains("قريب"), "and it is said which and why: {exported}");
    let agenda = office.call("print_agenda", of(&sitting)).unwrap();
    let text = words(&family.sitting_paper(&agenda));
    assert!(text.contains(request["number"].as_str().unwrap()) && !text.contains("النسيم"), "the agenda has its number alone: {text}");
}
