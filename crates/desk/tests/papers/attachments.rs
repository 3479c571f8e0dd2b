//! Scans: cleaned in the child, sealed beside the store, and a lost file never keeps the case from opening (issue 4; faults 28-40).

use std::{fs, path::PathBuf, time::Duration};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use desk::Code;
use serde_json::{Value, json};

use crate::{
    facts,
    family::{Family, family, refused},
    tools::{SCAN, decoded, file, submitted},
};

facts! {
    a_scan_is_kept_sealed_under_a_name_that_says_nothing,
    no_copy_of_an_identity_document_is_kept,
    bad_files_are_refused_and_nothing_is_kept,
    a_files_name_is_data_only,
    a_lost_or_changed_file_is_told_and_the_case_opens,
    a_scan_entered_in_error_is_hidden,
    pressing_twice_keeps_one_scan,
    the_signed_sheet_is_kept_with_its_declaration,
    an_ended_request_takes_no_scans,
}

fn rent(family: &Family) -> Value {
    family.open("rent")
}

fn kept_files(family: &Family) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(family.office.folder.path().join("attachments")) else { return Vec::new() };
    folder.map(|entry| entry.unwrap().path()).collect()
}

fn a_scan_is_kept_sealed_under_a_name_that_says_nothing() {
    let family = family();
    let request = rent(&family);
    let view = family.attach(&request, "rent_contract", file("عقد فاطمة الأحمد.jpg", SCAN)).unwrap();
    assert_eq!((&view["media"], &view["pages"], &view["file"]), (&json!("jpeg"), &json!("صفحة واحدة"), &json!("sound")));
    assert_eq!((&view["title"], &view["by"]), (&json!("عقد الإيجار"), &json!("نورة السالم")));
    let files = kept_files(&family);
    assert_eq!(files.len(), 1, "one file");
    let name = files[0].file_name().unwrap().to_str().unwrap();
    assert!(name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit()), "{name} says nothing");
    let sealed = fs::read(&files[0]).unwrap();
    assert!(!sealed.windows(32).any(|part| part == &SCAN[SCAN.len() / 2..SCAN.len() / 2 + 32]), "nothing of the scan can be read");
    let taken = family.office.call("take_attachment", json!({ "attachment_id": view["id"] })).unwrap();
    assert!(decoded(&taken["bytes"]).starts_with(&[0xff, 0xd8, 0xff]), "a picture comes back");
    let lines = family.office.call("history", json!({ "id": view["id"] })).unwrap();
    assert_eq!(lines[0]["op"], "open_attachment", "looking is journalled");
}

fn no_copy_of_an_identity_document_is_kept() {
    let family = family();
    let request = rent(&family);
    let failure = family.attach(&request, "national_id", file("id.jpg", SCAN)).unwrap_err();
    assert_eq!(refused(&failure), [("of", Code::CopyNotKept)], "the original is seen, its number noted, no copy");
    let failure = family.attach(&request, "medical_report", file("x.jpg", SCAN)).unwrap_err();
    assert_eq!(refused(&failure), [("of", Code::NotFound)], "this kind of support does not ask for it");
    assert!(kept_files(&family).is_empty(), "nothing was kept");
}

/// A PNG that announces more points than any scanner gives.
fn giant_png() -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    png.extend(40_000u32.to_be_bytes());
    png.extend(40_000u32.to_be_bytes());
    png.extend([8, 2, 0, 0, 0]);
    let crc = png[12..].iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    });
    png.extend((!crc).to_be_bytes());
    png.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xae\x42\x60\x82");
    png
}

fn bad_files_are_refused_and_nothing_is_kept() {
    let (family, request) = submitted();
    let letter = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    let pdf = family.take(&letter, "preview");
    let locked = papers::encrypt_pdf(&pdf, "عبارة", &[7; 32]).unwrap();
    let request = rent(&family);
    let cases: [(&str, &str, Vec<u8>, Code); 8] = [
        ("a file of no bytes", "a.jpg", Vec::new(), Code::FileEmpty),
        ("a PDF named .jpg", "a.jpg", pdf.clone(), Code::FileTypeMismatch),
        ("a JPEG named .pdf", "a.pdf", SCAN.to_vec(), Code::FileTypeMismatch),
        ("a program", "a.exe", b"MZ\x90\0".to_vec(), Code::FileUnsupported),
        ("a picture of 40,000 by 40,000", "a.png", giant_png(), Code::FileTooManyPixels),
        ("a PDF with a password", "a.pdf", locked, Code::FileEncrypted),
        ("half a PDF", "a.pdf", pdf[..pdf.len() / 2].to_vec(), Code::FileDamaged),
        ("a picture that ends in its head", "a.jpg", SCAN[..40].to_vec(), Code::FileDamaged),
    ];
    for (what, name, bytes, code) in cases {
        let failure = family.attach(&request, "rent_contract", file(name, &bytes)).unwrap_err();
        assert_eq!(refused(&failure), [("file", code)], "{what}");
    }
    let failure = family.attach(&request, "rent_contract", json!({ "name": "a.jpg", "bytes": "not base64!" })).unwrap_err();
    assert_eq!(failure.code, Code::BadCall, "what the bridge itself could not have sent");
    assert!(kept_files(&family).is_empty() && family.scans(&request).is_empty(), "nothing of them was kept");
    let whole = family.attach(&request, "rent_contract", file("a.pdf", &pdf)).unwrap();
    assert_eq!(whole["media"], "pdf", "and the next sound one is taken");
}

fn a_files_name_is_data_only() {
    let family = family();
    let request = rent(&family);
    for (brought, shown) in [("..\\..\\CON.jpg", "_CON.jpg"), ("/etc/passwd.jpg", "passwd.jpg"), ("عقد\u{202e}gpj.jpg", "عقدgpj.jpg")]
    {
        let view = family.attach(&request, "rent_contract", file(brought, SCAN)).unwrap();
        assert_eq!(view["name"], shown, "{brought}");
    }
    let long = format!("{}.jpg", "ط".repeat(300));
    let view = family.attach(&request, "rent_contract", file(&long, SCAN)).unwrap();
    assert!(view["name"].as_str().unwrap().chars().count() <= 120, "three hundred letters are cut");
    assert_eq!(kept_files(&family).len(), 4, "every file lies in its folder");
}

fn a_lost_or_changed_file_is_told_and_the_case_opens() {
    let family = family();
    let request = rent(&family);
    let lost = family.attach(&request, "rent_contract", file("a.jpg", SCAN)).unwrap();
    let lost_file = kept_files(&family).remove(0);
    family.office.knobs.wait(Duration::from_secs(20));
    let changed = family.attach(&request, "rent_contract", file("b.jpg", SCAN)).unwrap();
    let changed_file = kept_files(&family).into_iter().find(|path| *path != lost_file).unwrap();
    family.office.knobs.wait(Duration::from_secs(20));
    let sound = family.attach(&request, "rent_contract", file("c.jpg", SCAN)).unwrap();
    fs::remove_file(&lost_file).unwrap();
    let mut bytes = fs::read(&changed_file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&changed_file, bytes).unwrap();
    let states: Vec<Value> = family.scans(&request).iter().map(|scan| json!([scan["id"], scan["file"]])).collect();
    let expected = [json!([lost["id"], "missing"]), json!([changed["id"], "modified"]), json!([sound["id"], "sound"])];
    assert_eq!(states, expected, "each is told apart, the others are there");
    let take = |scan: &Value| family.office.call("take_attachment", json!({ "attachment_id": scan["id"] }));
    assert_eq!(take(&lost).unwrap_err().code, Code::FileMissing);
    assert_eq!(take(&changed).unwrap_err().code, Code::FileModified, "one bit is enough");
    assert!(take(&sound).is_ok());
    assert_eq!(family.view(&request)["state"], "draft", "and the case opens all the same");
}

fn a_scan_entered_in_error_is_hidden() {
    let family = family();
    let request = rent(&family);
    let scan = family.attach(&request, "rent_contract", file("a.jpg", SCAN)).unwrap();
    let input = |reason: &str| json!({ "attachment_id": scan["id"], "reason": reason });
    let failure = family.office.call("enter_attachment_in_error", input(" ")).unwrap_err();
    assert_eq!(refused(&failure), [("reason", Code::Required)], "why is kept");
    family.office.call("enter_attachment_in_error", input("صفحة من عقد آخر")).unwrap();
    assert!(family.scans(&request).is_empty(), "it is seen no more");
    let lines = family.office.call("history", json!({ "id": scan["id"] })).unwrap();
    assert_eq!(lines[0]["op"], "enter_attachment_in_error", "and the journal keeps it");
    let again = family.office.call("enter_attachment_in_error", input("مرة أخرى")).unwrap_err();
    assert_eq!(again.code, Code::NotFound, "once is enough");
}

fn pressing_twice_keeps_one_scan() {
    let family = family();
    let request = rent(&family);
    let input = json!({
        "request_id": request["id"], "of": { "kind": "paper", "paper": "rent_contract" },
        "file": { "name": "a.jpg", "bytes": BASE64_STANDARD.encode(SCAN) },
    });
    let first = family.office.call_once("attach", input.clone(), "key-1").unwrap();
    let second = family.office.call_once("attach", input, "key-1").unwrap();
    assert_eq!((&first["id"], family.scans(&request).len(), kept_files(&family).len()), (&second["id"], 1, 1), "one scan, one file");
}

fn the_signed_sheet_is_kept_with_its_declaration() {
    let family = family();
    let request = family.filled();
    let declaration = family.print(&request);
    family.sign(&declaration, json!({})).unwrap();
    let attach = |request: &Value| {
        let of = json!({ "kind": "declaration", "declaration_id": declaration["id"] });
        family.office.call("attach", json!({ "request_id": request["id"], "of": of, "file": file("sheet.jpg", SCAN) }))
    };
    assert_eq!(attach(&request).unwrap()["title"], declaration["number"]);
    let failure = attach(&rent(&family)).unwrap_err();
    assert_eq!(refused(&failure), [("of", Code::NotFound)], "another request's declaration");
}

fn an_ended_request_takes_no_scans() {
    let family = family();
    let request = rent(&family);
    family.withdraw(&request);
    assert_eq!(family.attach(&request, "rent_contract", file("a.jpg", SCAN)).unwrap_err().code, Code::StepNotOpen);
    assert!(kept_files(&family).is_empty(), "and none is left lying about");
}
