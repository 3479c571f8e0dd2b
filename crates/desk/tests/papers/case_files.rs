//! The case file: what the committee receives opens with its slip and with nothing else, and names nobody outside (R55).

use std::fs;

use desk::Code;
use serde_json::{Value, json};
use vault::{PackagePassphrase, open_package};

use crate::{
    facts,
    family::{Family, family, ops, person, refused},
    schema::misfits,
    support::fresh,
    tools::{SCAN, decoded, file, run, submitted, words},
};

facts! {
    a_request_goes_to_the_committee_handed_in_and_signed,
    a_sealed_file_opens_anywhere_with_its_slip,
    a_sealed_file_that_was_touched_is_refused,
    the_data_follow_the_published_schema,
    nobody_is_named_outside_the_seal,
    what_is_left_out_is_not_in_it,
    a_protected_pdf_opens_with_its_passphrase_only,
    a_lost_scan_is_named_and_keeps_nothing_back,
    changed_data_are_signed_before_they_go,
    who_why_and_what_is_asked_and_journalled,
    an_export_can_be_stopped,
    what_was_not_sealed_is_not_said_to_have_left,
    a_manager_or_secretary_hands_it_out,
}

const ALL: [&str; 8] = ["household", "prisoner", "statement", "checklist", "declaration", "letters", "history", "scans"];

fn input(request: &Value, form: &str, parts: &[&str]) -> Value {
    json!({
        "request_id": request["id"], "recipient": "لجنة البحث", "purpose": "دراسة الطلب في جلسة 15 جمادى الآخرة", "form": form,
        "parts": parts, "progress": "",
    })
}

/// A submitted request with its letter and the scan of its signed sheet.
fn ready() -> (Family, Value, Value) {
    let (family, request) = submitted();
    family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    let declaration = family.read_back(&request)["declaration"]["id"].clone();
    let of = json!({ "kind": "declaration", "declaration_id": declaration });
    let sheet = json!({ "request_id": request["id"], "of": of, "file": file("إقرار فاطمة.jpg", SCAN) });
    let scan = family.office.call("attach", sheet).unwrap();
    (family, request, scan)
}

fn export(family: &Family, request: &Value, form: &str, parts: &[&str]) -> Value {
    family.office.call("export_case_file", input(request, form, parts)).unwrap()
}

fn opened(exported: &Value) -> Value {
    let elsewhere = fresh();
    let input = json!({ "bytes": exported["bytes"], "passphrase": exported["passphrase"] });
    elsewhere.call("open_sealed_file", input).unwrap()
}

fn entry(exported: &Value, path: &str) -> Vec<u8> {
    let passphrase = PackagePassphrase::parse(exported["passphrase"].as_str().unwrap()).unwrap();
    let package = open_package(&decoded(&exported["bytes"]), &passphrase).unwrap();
    package.entries.into_iter().find(|entry| entry.path == path).unwrap_or_else(|| panic!("no {path}")).bytes
}

fn a_request_goes_to_the_committee_handed_in_and_signed() {
    let family = family();
    let request = family.filled();
    let failure = family.office.call("export_case_file", input(&request, "sealed", &ALL)).unwrap_err();
    assert_eq!((failure.code, failure.params["state"].as_str()), (Code::StepNotOpen, "complete"), "unsigned it goes nowhere (R10)");
    assert!(!ops(&family, &request).contains(&"export_case_file".to_owned()), "and the history does not say it did");
}

fn a_sealed_file_opens_anywhere_with_its_slip() {
    let (family, request, _) = ready();
    let exported = export(&family, &request, "sealed", &ALL);
    assert_eq!(exported["file_name"], format!("{}.age", exported["number"].as_str().unwrap()));
    let groups: Vec<&str> = exported["passphrase"].as_str().unwrap().split('-').collect();
    assert!(groups.len() == 6 && groups.iter().all(|group| group.len() == 4), "made by the program: {groups:?}");
    let slip = words(&decoded(&exported["slip_pdf"]));
    assert!(groups.iter().all(|group| slip.contains(group)) && !slip.contains("فاطمة"), "the slip has it and no name: {slip}");
    let opened = opened(&exported);
    assert_eq!((&opened["number"], &opened["office"]), (&exported["number"], &json!("جمعية المثال لرعاية السجناء وأسرهم")));
    let paths: Vec<&str> = opened["entries"].as_array().unwrap().iter().map(|entry| entry["path"].as_str().unwrap()).collect();
    assert!(paths.contains(&"case-file.pdf") && paths.contains(&"case.json") && paths.contains(&"attachments/0001.jpg"), "{paths:?}");
    let pdf = decoded(&opened["pdf"]);
    let text = words(&pdf);
    for word in ["ملف الحالة", "فاطمة إبراهيم علي الأحمد", "تأخر الدخل", "سجل الأسرة", "إقرار بصحة البيانات", "إشعار استلام طلب", "لجنة البحث"]
    {
        assert!(text.contains(word), "«{word}» is in the case file");
    }
    assert!(run("qpdf", &["--check", "{}"], &pdf).0, "qpdf has nothing to say");
    let again = export(&family, &request, "protected_pdf", &ALL);
    assert_ne!((&again["number"], &again["passphrase"]), (&exported["number"], &exported["passphrase"]), "every file has its own");
}

fn a_sealed_file_that_was_touched_is_refused() {
    let (family, request, _) = ready();
    let exported = export(&family, &request, "sealed", &["statement"]);
    let sealed = decoded(&exported["bytes"]);
    let open = |bytes: &[u8], passphrase: &str| {
        let failure =
            family.office.call("open_sealed_file", json!({ "bytes": file("", bytes)["bytes"], "passphrase": passphrase })).unwrap_err();
        refused(&failure).into_iter().map(|(field, code)| (field.to_owned(), code)).collect::<Vec<_>>()
    };
    let passphrase = exported["passphrase"].as_str().unwrap();
    let mut flipped = sealed.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    assert_eq!(open(&flipped, passphrase), [("bytes".to_owned(), Code::SealedDamaged)], "one bit is enough");
    assert_eq!(open(&sealed[..sealed.len() - 1], passphrase), [("bytes".to_owned(), Code::SealedDamaged)], "cut");
    assert_eq!(open(b"not a sealed file", passphrase), [("bytes".to_owned(), Code::SealedDamaged)]);
    let other = passphrase.chars().rev().collect::<String>();
    assert_eq!(open(&sealed, &other), [("passphrase".to_owned(), Code::SealedPassphrase)], "another slip");
    assert_eq!(open(&sealed, "ABCD"), [("passphrase".to_owned(), Code::SealedPassphrase)], "half a slip");
}

fn the_data_follow_the_published_schema() {
    let (family, request, _) = ready();
    let exported = export(&family, &request, "sealed", &ALL);
    let schema: Value = serde_json::from_slice(&entry(&exported, "case-file.schema.json")).unwrap();
    let point = String::from_utf8(entry(&exported, "checkpoint.json")).unwrap();
    let verdict = family.office.call("check_checkpoint", json!({ "text": point })).unwrap();
    assert_eq!(
        (&verdict["finding"], &verdict["signed"]),
        (&json!("agrees"), &json!(true)),
        "the committee's copy holds a signed checkpoint of the journal that is recognised when it comes back"
    );
    let turned = point.replace('7', "8");
    let verdict = family.office.call("check_checkpoint", json!({ "text": turned }));
    assert!(verdict.is_err() || verdict.is_ok_and(|verdict| verdict["finding"] == "foreign"), "changed by one digit it is not ours");
    let data: Value = serde_json::from_slice(&entry(&exported, "case.json")).unwrap();
    assert_eq!(misfits(&schema, &data), Vec::<String>::new(), "the schema lies beside the data and fits them");
    assert_eq!((&data["number"], &data["request"]["number"]), (&exported["number"], &request["number"]));
    assert_eq!(data["request"]["earliest_reply"], "2026-12-06");
    assert_eq!(data["declaration"]["signed_on"], "2026-11-22");
    assert_eq!(data["attachments"].as_array().unwrap().len(), 1);
    let deeds: Vec<&str> = data["history"].as_array().unwrap().iter().map(|line| line["deed"].as_str().unwrap()).collect();
    assert_eq!(deeds[0], "register_request", "from its beginning: {deeds:?}");
    assert!(deeds.contains(&"sign_declaration") && deeds.contains(&"submit_request"), "{deeds:?}");
    let broken = json!({ "schema": "urn:istiqbal:case-file:1", "extra": 1 });
    assert!(misfits(&schema, &broken).len() > 5, "and the check itself sees what does not fit");
}

fn nobody_is_named_outside_the_seal() {
    let (family, request, _) = ready();
    let exported = export(&family, &request, "sealed", &ALL);
    for exported in [&exported, &export(&family, &request, "protected_pdf", &ALL)] {
        let name = exported["file_name"].as_str().unwrap();
        assert!(name.is_ascii() && name.starts_with(exported["number"].as_str().unwrap()), "{name}");
    }
    let (_, info) = run("pdfinfo", &["{}"], &entry(&exported, "case-file.pdf"));
    let passphrase = PackagePassphrase::parse(exported["passphrase"].as_str().unwrap()).unwrap();
    let package = open_package(&decoded(&exported["bytes"]), &passphrase).unwrap();
    let names: Vec<String> = package.entries.iter().map(|entry| entry.path.clone()).collect();
    let labels = format!("{info} {:?} {names:?}", package.info);
    for name in ["فاطمة", "الأحمد", "عمر", "سالم", "1000000016", "نورة"] {
        assert!(!labels.contains(name), "{name} stands in a name or in metadata: {labels}");
    }
}

fn what_is_left_out_is_not_in_it() {
    let (family, request, _) = ready();
    let exported = export(&family, &request, "sealed", &["statement"]);
    let data = String::from_utf8(entry(&exported, "case.json")).unwrap();
    let text = words(&entry(&exported, "case-file.pdf"));
    for hidden in ["سالم ناصر حمد المحمد", "عمر سالم ناصر المحمد"] {
        assert!(!data.contains(hidden) && !text.contains(hidden), "neither household nor prisoner was chosen");
    }
    assert!(data.contains("تأخر الدخل") && text.contains("تأخر الدخل"), "the statement was");
    let passphrase = PackagePassphrase::parse(exported["passphrase"].as_str().unwrap()).unwrap();
    let package = open_package(&decoded(&exported["bytes"]), &passphrase).unwrap();
    assert_eq!(package.entries.len(), 4, "PDF, data, schema, checkpoint; no scan, no kept paper");
}

fn a_protected_pdf_opens_with_its_passphrase_only() {
    let (family, request, _) = ready();
    let exported = export(&family, &request, "protected_pdf", &ALL);
    let pdf = decoded(&exported["bytes"]);
    assert_eq!(exported["extension"], "pdf");
    assert!(!run("pdfinfo", &["{}"], &pdf).0, "without it nothing opens");
    let passphrase = exported["passphrase"].as_str().unwrap();
    let (opens, text) = run("pdftotext", &["-upw", passphrase, "{}", "-"], &pdf);
    assert!(opens && text.contains("الحالة"), "with it it does");
    let (_, shown) = run("qpdf", &[&format!("--password={passphrase}"), "--show-encryption", "{}"], &pdf);
    assert!(shown.contains("AESv3") && shown.contains("R = 6"), "AES-256: {shown}");
}

fn a_lost_scan_is_named_and_keeps_nothing_back() {
    let (family, request, scan) = ready();
    let folder = family.office.folder.path().join("attachments");
    for entry in fs::read_dir(&folder).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    let exported = export(&family, &request, "sealed", &ALL);
    let said = exported["left_out"].as_array().unwrap();
    assert!(said.len() == 1 && said[0].as_str().unwrap().contains(scan["title"].as_str().unwrap()), "the clerk is told: {said:?}");
    assert!(words(&entry(&exported, "case-file.pdf")).contains("تعذّرت قراءتها"), "and the cover says it");
}

fn changed_data_are_signed_before_they_go() {
    let (family, request, _) = ready();
    family.correct_mother(person(json!({ "nationality": "يمنية" })));
    let failure = family.office.call("export_case_file", input(&request, "sealed", &ALL)).unwrap_err();
    assert_eq!(failure.code, Code::DeclarationOutdated, "«بيانات تغيّرت بعد التوقيع»: the committee gets what was signed (R11)");
    let again = family.print(&request);
    family.sign(&again, json!({})).unwrap();
    let data: Value = serde_json::from_slice(&entry(&export(&family, &request, "sealed", &ALL), "case.json")).unwrap();
    assert_eq!(data["declaration"]["number"], again["number"], "signed again it goes, with the new declaration");
}

fn who_why_and_what_is_asked_and_journalled() {
    let (family, request, _) = ready();
    let mut empty = input(&request, "sealed", &ALL);
    empty["recipient"] = json!(" ");
    empty["purpose"] = json!("");
    let failure = family.office.call("export_case_file", empty).unwrap_err();
    assert_eq!(refused(&failure), [("recipient", Code::Required), ("purpose", Code::Required)], "both are asked");
    export(&family, &request, "sealed", &["statement", "scans"]);
    let lines = family.office.call("history", json!({ "id": request["id"] })).unwrap();
    assert_eq!(lines[0]["op"], "export_case_file");
    let fields: Vec<&str> = lines[0]["fields"].as_array().unwrap().iter().map(|field| field["field"].as_str().unwrap()).collect();
    for field in ["recipient", "purpose", "form", "parts", "number"] {
        assert!(fields.contains(&field), "{field}: {fields:?}");
    }
    assert_eq!(family.office.call("verify_office", json!({})).unwrap()["sound"], true, "the chain holds");
}

fn an_export_can_be_stopped() {
    let (family, request, _) = ready();
    let office = &family.office;
    let mut wanted = input(&request, "sealed", &ALL);
    wanted["progress"] = json!("word-1");
    let followed = json!({ "progress": "word-1" });
    let result = std::thread::scope(|scope| {
        let export = scope.spawn(|| office.call("export_case_file", wanted));
        while !export.is_finished() {
            if office.call("export_progress", followed.clone()).unwrap()["running"] == true {
                office.call("cancel_export", followed.clone()).unwrap();
            }
            std::thread::yield_now();
        }
        export.join().unwrap()
    });
    assert_eq!(result.unwrap_err().code, Code::Cancelled, "nothing of it is left");
    assert_eq!(office.call("export_progress", followed).unwrap(), json!({ "percent": 0, "running": false }), "it is forgotten");
    assert!(export(&family, &request, "protected_pdf", &ALL)["bytes"].is_string(), "and the next one runs");
}

fn what_was_not_sealed_is_not_said_to_have_left() {
    let (family, request, _) = ready();
    let office = &family.office;
    let mut wanted = input(&request, "sealed", &ALL);
    wanted["progress"] = json!("word-2");
    let followed = json!({ "progress": "word-2" });
    let result = std::thread::scope(|scope| {
        let export = scope.spawn(|| office.call("export_case_file", wanted));
        // Stopped while it is being sealed, when the papers are made: as good as a sealing that fails.
        while !export.is_finished() {
            if office.call("export_progress", followed.clone()).unwrap()["percent"].as_u64().unwrap() >= 70 {
                office.call("cancel_export", followed.clone()).unwrap();
            }
            std::thread::yield_now();
        }
        export.join().unwrap()
    });
    assert_eq!(result.unwrap_err().code, Code::Cancelled, "the sealing did not end");
    let lines = office.call("history", json!({ "id": request["id"] })).unwrap();
    let left = lines.as_array().unwrap().iter().filter(|line| line["op"] == "export_case_file").count();
    assert_eq!(left, 0, "the journal does not say that something left the office");
    let number = export(&family, &request, "protected_pdf", &ALL)["number"].as_str().unwrap().to_owned();
    assert!(number.starts_with("2026-00001"), "and no number is lost on it: {number}");
}

fn a_manager_or_secretary_hands_it_out() {
    let (family, request, _) = ready();
    family.office.sign_in_as("موظف الاستقبال", &["clerk"]);
    let failure = family.office.call("export_case_file", input(&request, "sealed", &ALL)).unwrap_err();
    assert_eq!(failure.code, Code::NotAllowed, "reception does not send files out");
}
