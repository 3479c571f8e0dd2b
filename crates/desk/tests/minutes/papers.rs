//! Agenda, sheets and minutes: what they say, what they keep to themselves, and that what was printed stays.

use desk::Code;
use serde_json::{Value, json};

use crate::{
    family::{family, refused},
    no_notes, of,
    tools::words,
};

/// What no paper of a sitting says.
const KEPT_BACK: [&str; 6] = ["فاطمة", "الأحمد", "1000000016", "1000 000 016", "المحمد", "السجناء"];

#[test]
fn the_agenda_names_requests_and_nobody() {
    let family = family();
    family.committee();
    let request = family.ready();
    let sitting = family.gathered();
    let agenda = family.office.call("print_agenda", of(&sitting)).unwrap();
    assert_eq!((&agenda["kind"], &agenda["edition"]), (&json!("agenda"), &json!(1)));
    let text = words(&family.sitting_paper(&agenda));
    let number = request["number"].as_str().unwrap();
    for word in ["جدول أعمال لجنة البحث", number, "النسيم", "منيرة بنت خالد العمر", "القبول", "قاعة الاجتماعات"]
    {
        assert!(text.contains(word), "«{word}» stands on the agenda: {text}");
    }
    for word in KEPT_BACK {
        assert!(!text.contains(word), "«{word}» is nobody's who finds the paper: {text}");
    }
}

#[test]
fn an_agenda_is_printed_anew_only_when_it_changed() {
    let family = family();
    family.committee();
    family.ready();
    let sitting = family.gathered();
    let first = family.office.call("print_agenda", of(&sitting)).unwrap();
    let bytes = family.sitting_paper(&first);
    let again = family.office.call("print_agenda", of(&sitting)).unwrap();
    assert_eq!(again["id"], first["id"], "the same agenda is the same paper");
    family.studied(&family.submitted_again());
    family.office.call("gather_agenda", of(&sitting)).unwrap();
    let second = family.office.call("print_agenda", of(&sitting)).unwrap();
    assert_eq!(second["edition"], 2, "with another case on it it is another edition");
    assert_eq!(family.sitting_paper(&first), bytes, "and the first prints byte for byte as it was (R62)");
}

#[test]
fn a_member_who_withdrew_finds_the_case_struck_out() {
    let family = family();
    let members = family.committee();
    let request = family.ready();
    let sitting = family.gathered();
    let case = json!({ "sitting_id": sitting["row"]["id"], "request_id": request["id"] });
    family.office.call("recuse", json!({ "case": case, "member_id": members[1], "reason": "قرابة" })).unwrap();
    let sheets = family.office.call("print_member_sheets", of(&sitting)).unwrap();
    let text = words(&family.sitting_paper(&sheets));
    let struck = text.matches("تنحّى العضو").count();
    assert_eq!((struck, text.matches("ورقة عضو لجنة البحث").count()), (1, 3), "three sheets, struck out on one of them: {text}");
    assert!(!text.contains("قرابة"), "why is not the other members' business");
    assert_eq!(text.matches("صفحة 1 من 1").count(), 3, "each counts its own pages, for they are handed out one by one");
}

#[test]
fn minutes_are_made_of_a_sitting_that_was_held_and_say_what_was_decided() {
    let family = family();
    let (sitting, request) = family.on_agenda();
    let failure = family.make_minutes(&sitting, no_notes()).unwrap_err();
    assert_eq!(
        failure.fields.first().map_or(failure.code, |refusal| refusal.code),
        Code::SittingStep,
        "while it is under way there is nothing to sign"
    );
    let told = json!({ "reason_told": "دخل الأسرة يكفي", "reason_internal": "سبب للمكتب وحده",
        "votes": { "in_favour": "2", "against": "1", "abstained": "0" } });
    family.decide(&sitting, &request, crate::committee::verdict("refused", told)).unwrap();
    let sitting = family.close(&sitting);
    let view = family.make_minutes(&sitting, no_notes()).unwrap();
    let text = words(&family.sitting_paper(&view["papers"][0]));
    let number = request["number"].as_str().unwrap();
    for word in ["محضر جلسة لجنة البحث", number, "رفض", "دخل الأسرة يكفي", "الأصوات", "غير موافق", "عبد الله بن صالح الفهد", "فاكتمل النصاب"]
    {
        assert!(text.contains(word), "«{word}» stands in the minutes: {text}");
    }
    assert!(!text.contains("سبب للمكتب وحده"), "the office's own reason is not printed unless asked");
    for word in KEPT_BACK.iter().filter(|word| **word != "السجناء") {
        assert!(!text.contains(word), "minutes name requests by number: «{word}»");
    }
}

#[test]
fn the_internal_reason_is_printed_only_when_asked() {
    let family = family();
    let (sitting, _) = family.held();
    let mut notes = no_notes();
    notes["with_internal"] = json!(true);
    let view = family.make_minutes(&sitting, notes).unwrap();
    assert!(words(&family.sitting_paper(&view["papers"][0])).contains("سبب للمكتب وحده"), "the committee asked for it");
}

#[test]
fn minutes_are_corrected_by_a_new_edition_that_says_what_changed() {
    let family = family();
    let (sitting, request) = family.held();
    let view = family.make_minutes(&sitting, no_notes()).unwrap();
    let first = view["papers"][0].clone();
    let bytes = family.sitting_paper(&first);
    assert_eq!(family.make_minutes(&sitting, no_notes()).unwrap_err().code, Code::Stale, "there is one first edition");

    let same = family.correct(&sitting, 1, "مراجعة", no_notes()).unwrap_err();
    assert_eq!(refused(&same), [("notes.remarks", Code::Required)], "an edition that says the same is none");
    let mut notes = no_notes();
    notes["remarks"] = json!([{ "request_id": request["id"], "words": "يُعاد النظر بعد سنة" }]);
    assert_eq!(refused(&family.correct(&sitting, 1, " ", notes.clone()).unwrap_err()), [("reason", Code::Required)], "why is printed");
    let view = family.correct(&sitting, 1, "سقطت ملاحظة", notes.clone()).unwrap();
    let second = view["papers"][0].clone();
    assert_eq!((&second["edition"], &second["newest"], &view["papers"][1]["newest"]), (&json!(2), &json!(true), &json!(false)));
    let text = words(&family.sitting_paper(&second));
    for word in ["هذه النسخة تحل محل النسخة 1", "سقطت ملاحظة", "يُعاد النظر بعد سنة", "كان", "صار"]
    {
        assert!(text.contains(word), "«{word}»: the new edition says what it corrects: {text}");
    }
    assert_eq!(family.sitting_paper(&first), bytes, "the old one stays as it was printed");
    assert_eq!(family.correct(&sitting, 1, "مرة أخرى", notes).unwrap_err().code, Code::Stale, "from a page that did not see the second");
}

#[test]
fn signed_minutes_say_where_they_are_kept_and_only_the_newest_is_signed() {
    let family = family();
    let (sitting, request) = family.held();
    let first = family.make_minutes(&sitting, no_notes()).unwrap()["papers"][0].clone();
    let sign = |paper: &Value, kept_in: &str| {
        family.office.call("sign_minutes", json!({ "paper_id": paper["id"], "kept_in": kept_in, "signed_on": null }))
    };
    assert_eq!(refused(&sign(&first, "").unwrap_err()), [("kept_in", Code::Required)]);
    let view = sign(&first, "صندوق 2، ملف 7").unwrap();
    assert_eq!(view["papers"][0]["kept_in"], "صندوق 2، ملف 7");
    assert_eq!(sign(&first, "صندوق 3").unwrap_err().code, Code::Stale, "what was noted is not noted otherwise");
    let mut notes = no_notes();
    notes["remarks"] = json!([{ "request_id": request["id"], "words": "ملاحظة" }]);
    let second = family.correct(&sitting, 1, "سقطت ملاحظة", notes).unwrap()["papers"][0].clone();
    assert_eq!(second["kept_in"], "", "a new edition is signed anew");
    assert!(sign(&second, "صندوق 2، ملف 8").is_ok());
}

#[test]
fn taking_a_paper_is_an_entry_and_its_prints_are_counted() {
    let family = family();
    family.committee();
    family.ready();
    let sitting = family.gathered();
    let agenda = family.office.call("print_agenda", of(&sitting)).unwrap();
    family.office.call("take_sitting_paper", json!({ "paper_id": agenda["id"], "purpose": "print" })).unwrap();
    let lines = family.office.call("history", json!({ "id": agenda["id"] })).unwrap();
    assert_eq!(lines[0]["op"], "print_paper", "who printed it stands in the journal");
    let view = family.office.call("list_sitting_papers", of(&sitting)).unwrap();
    assert_eq!(view["papers"][0]["prints"], 1);
}

#[test]
fn nothing_of_minutes_is_taken_back_and_a_cut_before_them_leaves_the_decision() {
    let family = family();
    let (sitting, request) = family.held();
    let id = sitting["row"]["id"].clone();
    // Killed between decision and minutes: the decision is there, minutes can be made.
    let office = family.office.restart();
    office.sign_in("نورة السالم", crate::support::PASSPHRASE).unwrap();
    let decisions = office.call("list_decisions", json!({ "request_id": request["id"] })).unwrap();
    assert_eq!(decisions.as_array().unwrap().len(), 1, "what was decided before the cut stands");
    let view = office.call("make_minutes", json!({ "sitting_id": id, "notes": no_notes() })).unwrap();
    assert_eq!(view["edition"], 1);
    assert_eq!(office.call("verify_office", json!({})).unwrap()["sound"], true);
}
