//! Handing out a whole sitting: sixty cases with ten scans each as one sealed file, and the memory that takes (issue 4, "Speed").

use std::{path::Path, time::Duration, time::Instant};

use desk::Desk;
use domain::{
    attachment::{Attachment, AttachmentOf, ScanMedia},
    catalogue::PaperCode,
    id::{RequestId, StaffId, new_id},
    request::Stamp,
};
use serde_json::{Value, json};
use store::{AttachmentRow, Store};
use vault::{KdfCost, KeysFile, Passphrase};

use super::{
    measure::{Figure, peak_megabytes},
    people::{self, Dice},
    set_up, sign_in,
};
use crate::call::{Done, Trouble, text_of, value_of};

/// Cases of the sitting, and scans of each.
const CASES: u32 = 60;
const SCANS: u32 = 10;
/// Length of a scan: an A4 page in colour at 150 dots to the inch.
const SCAN_BYTES: usize = 300_000;
/// Goals (issue 4): seconds, and megabytes at the most.
const TOOK: f64 = 30.0;
const MEMORY: f64 = 400.0;
/// The paper the scans show: one that shows a need, so that it goes along.
const PAPER: &str = "electricity_bill";

/// Makes an office of its own in the folder and measures the export of one sitting.
pub(super) fn measure(data: &Path) -> Done {
    let passphrase = set_up(data)?;
    let desk = Desk::new(ctl::host(data.to_owned(), KdfCost::DEFAULT))?;
    let signed_in = sign_in(&desk, &passphrase)?;
    let staff = text_of(&signed_in, "/staff/id")?.to_owned();
    let mut requests = Vec::new();
    let mut place = 0;
    while requests.len() < CASES as usize {
        requests.extend(ready_request(&desk, &staff, place)?);
        place += 1;
        if place > CASES * 3 {
            return Err(Trouble::Found("too few requests could be made".to_owned()));
        }
    }
    let sitting = planned(&desk)?;
    value_of(&desk, "gather_agenda", json!({ "sitting_id": sitting }))?;
    desk.lock();
    drop(desk);
    keep_scans(data, &passphrase, &staff, &requests)?;

    let desk = Desk::new(ctl::host(data.to_owned(), KdfCost::DEFAULT))?;
    sign_in(&desk, &passphrase)?;
    let input = json!({
        "sitting_id": sitting, "recipient": "لجنة البحث", "purpose": "جلسة", "form": "sealed", "with_scans": true, "manager_id": staff,
        "manager_passphrase": passphrase, "progress": "", "withheld": ["id_numbers", "accounts", "phones", "address", "health", "identity_scans", "facility"],
    });
    let before = peak_megabytes();
    let began = Instant::now();
    let exported = value_of(&desk, "export_sitting", input)?;
    let took = began.elapsed().as_secs_f64();
    if exported["cases"] != CASES || exported["left_out"].as_array().is_none_or(|left| !left.is_empty()) {
        return Err(Trouble::Found("the export is not whole".to_owned()));
    }
    let file = data.join("outgoing").join(text_of(&exported, "/file_name")?);
    Figure::new("sitting.size", std::fs::metadata(file)?.len() as f64 / 1e6, "MB").print()?;
    Figure::new("sitting.export", took, "s").at_most(TOOK).print()?;
    Figure::new("sitting.memory_before", before, "MB").print()?;
    Figure::new("sitting.peak_memory", peak_megabytes(), "MB").at_most(MEMORY).print()
}

/// A request of one person, handed in and studied; nothing when the desk takes the person for another.
fn ready_request(desk: &Desk, staff: &str, place: u32) -> Done<Option<String>> {
    let typed = people::person(place);
    let national_id = typed.national_id.clone();
    let input = json!({
        "person": typed, "household": { "new": { "address": { "district": "حي النخيل", "city": "الرياض" }, "role": "head" } },
        "not_duplicates": [],
    });
    let person = match value_of(desk, "register_person", input) {
        Err(Trouble::Refused(failure)) if failure.code == desk::Code::LikelyDuplicates => return Ok(None),
        other => other?,
    };
    let opened = value_of(
        desk,
        "open_request",
        json!({
            "household_id": person["household"]["id"], "applicant_id": person["id"], "beneficiary_id": person["id"], "kind": "food",
            "capacity": { "capacity": "own", "paper": null }, "despite_open": null,
        }),
    )?;
    let id = opened["id"].clone();
    let answer = |question: &str, typed: &str| json!({ "question": question, "typed": { "kind": "text", "value": typed }, "cites": null });
    let answers = [
        ("has_income", "yes"),
        ("housing", "rented"),
        ("dependants", "3"),
        ("food_form", "either"),
        ("for_whom", "household"),
        ("why", "تأخر الدخل"),
    ];
    let answers: Vec<Value> = answers.into_iter().map(|(question, typed)| answer(question, typed)).collect();
    value_of(desk, "save_statement", json!({ "request_id": id, "version": opened["version"], "answers": answers }))?;
    let until = json!({ "calendar": "hijri", "year": 1452, "month": 7, "day": 11 });
    for (paper, number, expires) in [("national_id", national_id.as_str(), until), ("family_record", "7001", Value::Null)] {
        value_of(desk, "sight_paper", json!({ "request_id": id, "paper": paper, "number": number, "issued": null, "expires": expires }))?;
    }
    value_of(desk, "mark_explained", json!({ "request_id": id, "explained": true }))?;
    let printed = value_of(desk, "print_declaration", json!({ "request_id": id, "method": "paper", "witnesses": [] }))?;
    let signed = json!({ "request_id": id, "declaration_id": printed["id"], "witnessed": true, "kept_in": "1", "picture": null });
    value_of(desk, "sign_declaration", signed)?;
    let seen = value_of(desk, "get_request", json!({ "request_id": id }))?;
    let submitted = value_of(desk, "submit_request", json!({ "request_id": id, "version": seen["version"], "override": null }))?;
    value_of(desk, "assign_researcher", json!({ "request_id": id, "version": submitted["version"], "researcher_id": staff }))?;
    let study = json!({
        "needs": [{ "kind": "food", "urgency": "soon", "note": "" }], "income": [{ "what": "ضمان", "amount": "1200", "shown_by": "" }],
        "no_income": false, "outgoings": [{ "what": "إيجار", "amount": "900", "shown_by": "" }], "housing": "rented", "rent_yearly": "10800",
        "housing_state": "acceptable", "housing_note": "", "dependants": "3", "dependants_note": "", "health": "", "education": "",
        "advice": "grant", "advised": "سلة غذائية", "reasons": "دخل الأسرة دون مصروفها",
    });
    value_of(desk, "finish_study", json!({ "request_id": id, "version": 0, "study": study }))?;
    Ok(id.as_str().map(str::to_owned))
}

/// A sitting of today, its agenda still empty.
pub(super) fn planned(desk: &Desk) -> Done<String> {
    let today = value_of(desk, "today", json!({}))?;
    let part = |range: std::ops::Range<usize>| today["date"]["iso"].as_str()?.get(range)?.parse::<i32>().ok();
    let on = json!({ "calendar": "gregorian", "year": part(0..4), "month": part(5..7), "day": part(8..10) });
    let sitting = json!({ "on": on, "begins": "", "place": "", "off_day_reason": "قياس" });
    let sitting = value_of(desk, "plan_sitting", json!({ "of": null, "sitting": sitting }))?;
    Ok(text_of(&sitting, "/row/id")?.to_owned())
}

/// Puts the scans beside the store, as the desk would after the child process looked at each.
fn keep_scans(data: &Path, passphrase: &str, staff: &str, requests: &[String]) -> Done {
    let found = |error: &dyn std::fmt::Display| Trouble::Found(error.to_string());
    let mut keys = KeysFile::open(data, KdfCost::DEFAULT, Duration::ZERO).map_err(|error| found(&error))?;
    let slot = keys.staff().first().map(|slot| slot.id).ok_or_else(|| Trouble::Found("nobody can sign in".to_owned()))?;
    let unlocked = keys.unlock(slot, &Passphrase::entered(passphrase), Duration::ZERO).map_err(|error| found(&error))?;
    let store = Store::open(&data.join("istiqbal.db"), unlocked.data_key.store_key().expose()).map_err(|error| found(&error))?;
    let folder = data.join("attachments");
    std::fs::create_dir_all(&folder)?;
    let by = StaffId::parse(staff).ok_or_else(|| Trouble::Found("no staff".to_owned()))?;
    let paper = PaperCode::parse(PAPER).map_err(|_| Trouble::Found("no such paper".to_owned()))?;
    let mut turn = 0;
    for request in requests {
        let request_id = RequestId::parse(request).ok_or_else(|| Trouble::Found("no request".to_owned()))?;
        for _ in 0..SCANS {
            turn += 1;
            let dice = &mut Dice::new(turn);
            let content = scan(dice);
            let mut random = |bytes: &mut [u8]| bytes.iter_mut().for_each(|byte| *byte = u8::try_from(dice.below(256)).unwrap_or_default());
            let kept = vault::keep_attachment(&folder, &unlocked.data_key, &content, &mut random).map_err(|error| found(&error))?;
            let mut tail = [0; 10];
            random(&mut tail);
            let attachment = Attachment {
                id: new_id(1_767_214_800_000 + i64::try_from(turn).unwrap_or_default(), tail),
                request_id,
                of: AttachmentOf::Paper { paper: paper.clone() },
                media: ScanMedia::Jpeg,
                bytes: kept.bytes,
                pages: 1,
                sha256: kept.content_sha256,
                display_name: "scan.jpg".to_owned(),
                added: Stamp { by, at: 1_767_214_800_000 },
                in_error: None,
            };
            let row = AttachmentRow { attachment, file: kept.name.as_str().to_owned(), seal_key: *kept.key.expose() };
            store.write(|writer| writer.insert_attachment(&row)).map_err(|error| found(&error))?;
        }
    }
    Ok(())
}

/// A picture of an A4 page: what stands in its frame header is true, what it shows is noise that nothing can pack.
fn scan(dice: &mut Dice) -> Vec<u8> {
    const HEAD: &[u8] = &[
        0xFF, 0xD8, 0xFF, 0xC0, 0x00, 0x11, 0x08, 0x06, 0xDA, 0x04, 0xD8, 0x03, 0x01, 0x22, 0x00, 0x02, 0x11, 0x01, 0x03, 0x11, 0x01, 0xFF,
        0xDA, 0x00, 0x0C, 0x03, 0x01, 0x00, 0x02, 0x11, 0x03, 0x11, 0x00, 0x3F, 0x00,
    ];
    let mut bytes = HEAD.to_vec();
    bytes.extend((0..SCAN_BYTES).map(|_| u8::try_from(dice.below(255)).unwrap_or_default()));
    bytes.extend([0xFF, 0xD9]);
    bytes
}
