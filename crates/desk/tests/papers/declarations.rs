//! The declaration: everything is read back, one sheet is signed, and what changes afterwards is told (R09-R11, R62).

use desk::Code;
use serde_json::{Value, json};

use crate::{
    facts,
    family::{family, ops, person, refused, text, whole_statement},
    support::PASSPHRASE,
    tools::{SCAN, file, run, submitted, words},
};

facts! {
    everything_is_read_back_item_by_item,
    the_same_sheet_comes_again_while_nothing_changed,
    a_sheet_that_was_replaced_is_not_signed,
    signing_says_who_saw_it_and_where_the_sheet_lies,
    data_changed_since_printing_are_not_signed,
    a_correction_after_signing_is_shown_field_by_field,
    a_new_declaration_leaves_the_first_as_it_was_signed,
    a_pads_picture_stands_in_the_signed_paper,
    a_pads_picture_must_be_one,
    one_who_cannot_sign_has_two_witnesses_on_the_sheet,
    another_employee_prints_anew,
    a_withdrawn_request_is_not_declared,
    the_sheet_carries_sentence_number_and_hash,
    a_declaration_of_another_request_is_not_signed_here,
}

fn row<'v>(view: &'v Value, section: &str, code: &str) -> &'v Value {
    let sections = view["sections"].as_array().unwrap();
    let section = sections.iter().find(|one| one["code"] == section).unwrap_or_else(|| panic!("no section {section}"));
    section["rows"].as_array().unwrap().iter().find(|row| row["code"] == code).unwrap_or_else(|| panic!("no item {code}"))
}

fn everything_is_read_back_item_by_item() {
    let family = family();
    let request = family.filled();
    let view = family.read_back(&request);
    assert_eq!(view["declarant"], "فاطمة إبراهيم علي الأحمد");
    assert_eq!(row(&view, "applicant", "national_id")["value"], "1000 000 016", "whole, for this is read aloud and compared");
    assert_eq!(row(&view, "applicant", "phone.0")["value"], "055 000 0012");
    assert_eq!(row(&view, "household", "address")["value"], "الرياض، حي النسيم");
    assert_eq!(row(&view, "statement", "why")["value"], "تأخر الدخل");
    assert_eq!(row(&view, "statement", "housing")["value"], "إيجار", "a choice in its words");
    assert_eq!(row(&view, "request", "kind")["value"], request["kind_name"], "what is asked for");
    let members = view["sections"].as_array().unwrap().iter().find(|one| one["code"] == "members").unwrap();
    assert_eq!(members["rows"].as_array().unwrap().len(), 2, "mother and son: {members}");
    for section in view["sections"].as_array().unwrap() {
        assert_eq!(section["fenced"], section["code"] == "fenced", "only that part is covered on the screen");
    }
    assert!(view["form_text"].to_string().contains("مسؤولة مسؤولية مباشرة عن صحة المعلومات"), "R11, to a woman");
    assert_eq!((&view["declaration"], &view["outdated"]), (&Value::Null, &Value::Null), "nothing was printed yet");
    assert!(ops(&family, &request).contains(&"open_read_back".to_owned()), "opening raw numbers is journalled");
}

fn the_same_sheet_comes_again_while_nothing_changed() {
    let family = family();
    let request = family.filled();
    let first = family.print(&request);
    let again = family.print(&request);
    assert_eq!(
        (&first["id"], &first["number"], &first["paper"]["id"]),
        (&again["id"], &again["number"], &again["paper"]["id"]),
        "one sheet"
    );
    assert_eq!((&first["state"], &first["fresh"]), (&json!("unsigned"), &json!(true)));
    let one = family.take(&first["paper"], "print");
    assert_eq!(one, family.take(&first["paper"], "print"), "byte for byte (R62)");
    let printed = family.print(&request);
    assert_eq!(printed["paper"]["prints"], 2, "it says how often it was printed");
    let listed = family.office.call("list_papers", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 1, "and only one was kept");
}

fn a_sheet_that_was_replaced_is_not_signed() {
    let family = family();
    let request = family.filled();
    let first = family.print(&request);
    let mut answers = whole_statement();
    answers[2] = text("dependants", "4");
    family.state(&family.view(&request), answers).unwrap();
    let second = family.print(&request);
    assert_ne!(first["number"], second["number"], "other data on another sheet: two papers never share a number");
    let late = family.sign(&first, json!({})).unwrap_err();
    assert_eq!((late.code, late.params["state"].as_str()), (Code::StepNotOpen, "superseded"), "the first sheet goes into the bin");
    assert_eq!(family.sign(&second, json!({})).unwrap()["state"], "signed");
}

fn signing_says_who_saw_it_and_where_the_sheet_lies() {
    let family = family();
    let request = family.filled();
    let printed = family.print(&request);
    let failure = family.sign(&printed, json!({ "witnessed": false, "kept_in": " " })).unwrap_err();
    assert_eq!(refused(&failure), [("witnessed", Code::Required), ("kept_in", Code::Required)], "both at once");
    let signed = family.sign(&printed, json!({})).unwrap();
    let signature = &signed["signature"];
    assert_eq!((&signature["witness"], &signature["kept_in"]), (&json!("نورة السالم"), &json!("الصندوق 14")));
    assert_eq!(signature["date"]["hijri"], "12 جمادى الآخرة 1448 هـ");
    assert_eq!(signed["paper"]["id"], printed["paper"]["id"], "signed in ink is the sheet that was printed");
    let page = family.view(&request);
    assert_eq!((&page["state"], &page["declaration"]["fresh"]), (&json!("signed"), &json!(true)), "the request can go on");
    assert_eq!(family.sign(&printed, json!({})).unwrap_err().code, Code::StepNotOpen, "signed is signed");
    assert_eq!(family.print(&request)["id"], printed["id"], "over the same data there is nothing else to sign");
}

fn data_changed_since_printing_are_not_signed() {
    let family = family();
    let request = family.filled();
    let printed = family.print(&request);
    family.correct_mother(person(json!({ "first": "فاطمه" })));
    let failure = family.sign(&printed, json!({})).unwrap_err();
    assert_eq!(failure.code, Code::DeclarationOutdated, "what is in her hand is not what is on file");
    assert_eq!(family.view(&request)["declaration"]["signed"], false, "nothing was recorded");
}

fn a_correction_after_signing_is_shown_field_by_field() {
    let (family, request) = submitted();
    family.correct_mother(person(json!({ "phones": [{ "number": "0550000021", "owner": "", "best_time": "" }] })));
    let page = family.view(&request);
    assert_eq!(page["declaration"]["fresh"], false, "«بيانات تغيّرت بعد التوقيع» (R11)");
    let view = family.read_back(&request);
    let changes = view["outdated"]["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 1, "one item changed: {changes:?}");
    assert_eq!((&changes[0]["was"], &changes[0]["is"]), (&json!("055 000 0012"), &json!("055 000 0021")), "as it was signed, as it is");
    assert_eq!(row(&view, "applicant", "phone.0")["was"], "055 000 0012", "and beside the item itself");
    assert_eq!(row(&view, "applicant", "name")["was"], Value::Null, "what did not change says nothing");
}

fn a_new_declaration_leaves_the_first_as_it_was_signed() {
    let family = family();
    let request = family.filled();
    let first = family.print(&request);
    family.sign(&first, json!({})).unwrap();
    let kept = family.take(&first["paper"], "preview");
    family.correct_mother(person(json!({ "marital": "divorced" })));
    let failure = family.submit(&family.view(&request), Value::Null).unwrap_err();
    assert!(refused(&failure).contains(&("declaration", Code::Required)), "it is not handed in over data nobody signed");
    let second = family.print(&request);
    family.sign(&second, json!({})).unwrap();
    let page = family.view(&request);
    assert_eq!((&page["state"], &page["declaration"]["number"]), (&json!("signed"), &second["number"]), "with the new one it goes on");
    assert_eq!(family.take(&first["paper"], "preview"), kept, "the first declaration stays as it was signed");
    family.correct_mother(person(json!({ "marital": "married" })));
    assert_eq!(family.view(&request)["declaration"]["fresh"], false, "back to what the first said is still not what was signed last");
}

fn a_pads_picture_stands_in_the_signed_paper() {
    let family = family();
    let request = family.filled();
    let printed = family.print_for(&request, "pad", json!([])).unwrap();
    let reading = family.take(&printed["paper"], "preview");
    assert!(words(&reading).contains("ولم توقَّع بعد") || words(&reading).contains("نسخة للقراءة"), "read first, and it says so");
    let signed = family.sign(&printed, json!({ "kept_in": "", "picture": file("pad.jpg", SCAN) })).unwrap();
    assert_eq!((&signed["state"], &signed["number"]), (&json!("signed"), &printed["number"]));
    assert_ne!(signed["paper"]["id"], printed["paper"]["id"], "the signed paper has the picture in it");
    let paper = family.take(&signed["paper"], "preview");
    assert!(words(&paper).contains("قرينة مساندة"), "and says what it is worth");
    assert!(paper.windows(64).any(|part| part == &SCAN[SCAN.len() - 128..SCAN.len() - 64]), "the picture itself, untouched");
}

fn a_pads_picture_must_be_one() {
    let family = family();
    let printed = family.print_for(&family.filled(), "pad", json!([])).unwrap();
    let failure = family.sign(&printed, json!({ "kept_in": "" })).unwrap_err();
    assert_eq!(refused(&failure), [("picture", Code::Required)], "nothing was drawn");
    let failure = family.sign(&printed, json!({ "picture": file("pad.png", b"%PDF-1.7") })).unwrap_err();
    assert_eq!(refused(&failure), [("picture", Code::FileTypeMismatch)], "a PDF is no signature");
    assert_eq!(family.view(&json!({ "id": printed["request_id"] }))["declaration"]["signed"], false, "nothing was recorded");
}

fn one_who_cannot_sign_has_two_witnesses_on_the_sheet() {
    let family = family();
    let request = family.filled();
    let failure = family.print_for(&request, "cannot_sign", json!([{ "name": "محمد الصالح", "national_id": "1000000024" }])).unwrap_err();
    assert_eq!(refused(&failure), [("witnesses", Code::Required)], "two, not one");
    let witnesses = json!([{ "name": "محمد الصالح", "national_id": "1000000024" }, { "name": "هند العمر", "national_id": "1000000032" }]);
    let printed = family.print_for(&request, "cannot_sign", witnesses).unwrap();
    assert_eq!(printed["witnesses"][1], json!({ "name": "هند العمر", "id_last3": "032" }), "the window shows the last digits");
    let text = words(&family.take(&printed["paper"], "print"));
    for word in ["محمد الصالح", "هند العمر", "بصمة"] {
        assert!(text.contains(word), "{word} stands on the sheet: {text}");
    }
    assert_eq!(family.sign(&printed, json!({})).unwrap()["method"], "cannot_sign");
}

fn another_employee_prints_anew() {
    let family = family();
    let request = family.filled();
    let printed = family.print(&request);
    family.office.sign_in_as("هند العمر", &["clerk"]);
    assert_eq!(family.sign(&printed, json!({})).unwrap_err().code, Code::DeclarationOutdated, "the sheet names another witness");
    assert_eq!(family.read_back(&request)["declaration"], Value::Null, "so it is not offered");
    let own = family.print(&request);
    assert_eq!(family.sign(&own, json!({})).unwrap()["signature"]["witness"], "هند العمر", "who saw it is who says so");
    family.office.desk.lock();
    family.office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    assert_eq!(family.print(&request)["id"], own["id"], "signed, it counts whoever looks");
}

fn a_withdrawn_request_is_not_declared() {
    let family = family();
    let request = family.filled();
    let printed = family.print(&request);
    family.withdraw(&family.view(&request));
    assert_eq!(family.sign(&printed, json!({})).unwrap_err().code, Code::StepNotOpen);
    assert_eq!(family.print_for(&request, "paper", json!([])).unwrap_err().code, Code::StepNotOpen, "it ended");
}

fn the_sheet_carries_sentence_number_and_hash() {
    let family = family();
    let printed = family.print(&family.filled());
    let pdf = family.take(&printed["paper"], "print");
    let text = words(&pdf);
    for word in ["مسؤولية مباشرة عن صحة المعلومات", "فاطمة إبراهيم علي الأحمد", "نورة السالم", "بصمة البيانات"]
    {
        assert!(text.contains(word), "{word} stands on the sheet: {text}");
    }
    assert!(text.contains(printed["number"].as_str().unwrap()), "and its number");
    let (sound, _) = run("qpdf", &["--check", "{}"], &pdf);
    assert!(sound, "qpdf has nothing to say");
    let (_, info) = run("pdfinfo", &["{}"], &pdf);
    assert!(!info.contains("فاطمة") && info.contains(printed["number"].as_str().unwrap()), "metadata name the number only: {info}");
}

fn a_declaration_of_another_request_is_not_signed_here() {
    let family = family();
    let printed = family.print(&family.filled());
    let other = family.open("rent");
    let failure = family.sign(&printed, json!({ "request_id": other["id"] })).unwrap_err();
    assert_eq!(failure.code, Code::NotFound, "it is not this request's");
}
