//! kill -9 in the middle of each kind of save. After each restart: what was acknowledged is there and whole, what was under way is there
//! whole or not at all, the same form with its key can be sent again and leaves one record, and the office is sound.

use std::time::{Duration, Instant};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::{
    Dice,
    child::{Answer, Child},
    office::Office,
    rounds,
};

/// One kind of save that is killed.
trait Save {
    /// Gets ready what the save needs; not killed.
    fn prepare(&mut self, child: &mut Child, turn: u32);
    /// The form that is sent.
    fn form(&self, turn: u32) -> (&'static str, Value);
    /// The key under which the same form is sent again: its own.
    fn key_again(&self, key: &str) -> String {
        key.to_owned()
    }
    /// Looks at what is on file for one form; `acknowledged` is the answer that was read, if one was.
    fn look(&self, child: &mut Child, turn: u32, acknowledged: Option<&Value>);
}

/// Kills the program at a random moment around one save, restarts it and looks, again and again.
fn drill(what: &str, office: &Office, save: &mut impl Save, times: u32) {
    let mut dice = Dice::new(what);
    let (mut usual, mut hit, mut acknowledged) = (Duration::from_millis(20), 0, Vec::<(u32, Value)>::new());
    let mut child = Child::start(office);
    for turn in 0..times {
        save.prepare(&mut child, turn);
        let (deed, form) = save.form(turn);
        let key = format!("{what} {turn}");
        // Any moment from before the save begins to a little after it ended.
        let most = u64::try_from(usual.as_micros()).unwrap() * 5 / 4;
        child.kill_after(Duration::from_micros(dice.below(most)));
        let began = Instant::now();
        let answer = child.call_once(deed, form.clone(), &key);
        let took = began.elapsed();
        drop(child);
        child = Child::start(office);
        match answer {
            Answer::Done(value) => {
                acknowledged.push((turn, value.clone()));
                save.look(&mut child, turn, Some(&value));
                // What it takes when it is not killed; kept apart from the turns that were cut short.
                usual = (usual + took) / 2;
            }
            Answer::Dead => {
                hit += 1;
                save.look(&mut child, turn, None);
                let began = Instant::now();
                let again = child.call_once(deed, form, &save.key_again(&key)).done("the same form is saved after the restart");
                usual = (usual + began.elapsed()) / 2;
                save.look(&mut child, turn, Some(&again));
                acknowledged.push((turn, again));
            }
            refused @ Answer::Refused(..) => panic!("{what}, turn {turn}: {refused:?}"),
        }
        let verified = child.call("verify_office", json!({})).done("the check runs");
        assert_eq!(verified["sound"], true, "{what}, turn {turn}: the journal and every page hold after a kill: {verified}");
    }
    for (turn, value) in &acknowledged {
        save.look(&mut child, *turn, Some(value));
    }
    println!("{what}: {times} kills, {hit} before the answer, a save takes about {usual:?}");
    // A drill whose kills all come too late shows nothing.
    assert!(times < 6 || hit > 0, "{what}: at least one kill came in the middle of a save");
}

/// A person with a new household.
struct Register;

pub(super) fn id_number(turn: u32) -> String {
    let body = format!("10001{turn:04}");
    let sum: u32 = body
        .bytes()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0');
            let doubled = digit * 2;
            if place % 2 != 0 { digit } else { doubled / 10 + doubled % 10 }
        })
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

/// Somebody who is like nobody else on file: no check for duplicates asks back.
pub(super) fn visitor(turn: u32) -> Value {
    const LETTERS: &[char] = &['ب', 'ت', 'ج', 'ح', 'د', 'ر', 'س', 'ش', 'ص', 'ط', 'ع', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ز'];
    let word = |start: u32| -> String {
        let mut dice = Dice(u64::from(turn * 8 + start));
        (0..6).map(|_| LETTERS[usize::try_from(dice.below(20)).unwrap()]).collect()
    };
    json!({
        "first": word(0), "father": word(1), "grandfather": word(2), "family": word(3), "sex": "female", "nationality": "سعودية", "marital": "married",
        "living": true, "national_id": id_number(turn), "other_documents": [],
        "birth": { "calendar": "gregorian", "year": 1930 + turn % 40, "month": turn % 12 + 1, "day": turn % 28 + 1 },
        "phones": [], "accounts": [], "category": "wife", "needs": [], "prison": null,
    })
}

pub(super) fn registration(turn: u32) -> Value {
    json!({
        "person": visitor(turn), "household": { "new": { "address": { "district": "النسيم", "city": "الرياض" }, "role": "head" } },
        "not_duplicates": [],
    })
}

impl Save for Register {
    fn prepare(&mut self, _: &mut Child, _: u32) {}

    fn form(&self, turn: u32) -> (&'static str, Value) {
        ("register_person", registration(turn))
    }

    fn look(&self, child: &mut Child, turn: u32, acknowledged: Option<&Value>) {
        let found = child.call("search", json!({ "text": id_number(turn), "limit": 50 })).done("the search runs");
        let people = found["people"].as_array().unwrap();
        match acknowledged {
            Some(saved) => {
                assert_eq!(people.len(), 1, "an acknowledged person is on file once: {people:?}");
                assert_eq!(people[0]["person"]["id"], saved["id"], "and it is the one that was acknowledged");
            }
            None => assert!(people.len() <= 1, "a person whose save was cut off is there once or not at all: {people:?}"),
        }
        for person in people {
            let id = &person["person"]["id"];
            let view = child.call("get_person", json!({ "person_id": id })).done("the page opens");
            let household = &view["household"]["id"];
            assert!(household.is_string(), "nobody is on file without the household that was saved with them: {view}");
            let household = child.call("get_household", json!({ "household_id": household })).done("the household opens");
            assert!(household["members"].as_array().is_some_and(|members| members.len() == 1), "whole: {household}");
            let history = child.call("history", json!({ "id": id })).done("the history opens");
            let told = history.as_array().unwrap().iter().filter(|line| line["op"] == "register_person").count();
            assert_eq!(told, 1, "a record and its journal entry are one: {history}");
        }
    }
}

#[test]
fn a_kill_while_a_person_is_registered_loses_nothing_that_was_acknowledged() {
    drill("register", &Office::new(), &mut Register, rounds(40));
}

/// The statement of one request, saved over and over.
#[derive(Default)]
struct Statement {
    request: Value,
    version: i64,
}

fn typed(turn: u32) -> String {
    format!("كتب هذا في المرة رقم {turn} بعد المئة")
}

impl Save for Statement {
    fn prepare(&mut self, child: &mut Child, turn: u32) {
        let household = open_household(child, turn);
        let opened = child.call("open_request", opening(&household, "food", Value::Null)).done("a request opens");
        (self.request, self.version) = (opened["id"].clone(), opened["version"].as_i64().unwrap());
    }

    fn form(&self, turn: u32) -> (&'static str, Value) {
        let answers = json!([{ "question": "why", "typed": { "kind": "text", "value": typed(turn) }, "cites": null }]);
        ("save_statement", json!({ "request_id": self.request, "version": self.version, "answers": answers }))
    }

    fn look(&self, child: &mut Child, turn: u32, acknowledged: Option<&Value>) {
        let request = acknowledged.map_or(&self.request, |saved| &saved["id"]);
        let view = child.call("get_request", json!({ "request_id": request })).done("the request opens");
        let there = view["questions"].to_string().contains(&typed(turn));
        let saved = acknowledged.map_or(self.version + 1, |saved| saved["version"].as_i64().unwrap());
        if acknowledged.is_some() {
            assert!(there, "an acknowledged answer is in the statement: {}", view["questions"]);
        }
        let version = view["version"].as_i64().unwrap();
        assert_eq!(there, version == saved, "the answer and its version are saved together: version {version}, saved is {saved}");
    }
}

/// A new person with a household, to have requests; gives the person as shown.
fn open_household(child: &mut Child, turn: u32) -> Value {
    let found = child.call("search", json!({ "text": id_number(turn), "limit": 5 })).done("the search runs");
    if let Some(person) = found["people"].get(0) {
        return child.call("get_person", json!({ "person_id": person["person"]["id"] })).done("the page opens");
    }
    child.call("register_person", registration(turn)).done("a person is registered")
}

pub(super) fn opening(person: &Value, kind: &str, despite: Value) -> Value {
    json!({
        "household_id": person["household"]["id"], "applicant_id": person["id"], "beneficiary_id": person["id"], "kind": kind,
        "capacity": { "capacity": "own", "paper": null }, "despite_open": despite,
    })
}

#[test]
fn a_kill_while_a_statement_is_saved_loses_nothing_that_was_acknowledged() {
    drill("statement", &Office::new(), &mut Statement::default(), rounds(40));
}

/// A request that is ready, handed in.
struct Submit {
    /// The sample visit's own request: its household may ask again.
    earlier: String,
    request: Value,
    version: Value,
}

impl Save for Submit {
    fn prepare(&mut self, child: &mut Child, _: u32) {
        let sample: Value = serde_json::from_str(include_str!("../../../assets/sample/visit.json")).unwrap();
        let earlier = child.call("get_request", json!({ "request_id": self.earlier })).done("the earlier request opens");
        let input = json!({
            "household_id": earlier["household_id"], "applicant_id": earlier["applicant"]["id"], "beneficiary_id": earlier["beneficiary"]["id"],
            "kind": sample["kind"], "capacity": { "capacity": "own", "paper": null }, "despite_open": "تجربة الانقطاع",
        });
        let opened = child.call("open_request", input).done("a request opens");
        let id = opened["id"].clone();
        let answers = json!({ "request_id": id, "version": opened["version"], "answers": sample["answers"] });
        child.call("save_statement", answers).done("its statement is saved");
        for paper in sample["papers"].as_array().unwrap() {
            let mut paper = paper.clone();
            paper["request_id"] = id.clone();
            child.call("sight_paper", paper).done("a paper is sighted");
        }
        child.call("mark_explained", json!({ "request_id": id, "explained": true })).done("the time is explained");
        let printed =
            child.call("print_declaration", json!({ "request_id": id, "method": "paper", "witnesses": [] })).done("it is printed");
        let signed = json!({ "request_id": id, "declaration_id": printed["id"], "witnessed": true, "kept_in": "صندوق 3", "picture": null });
        child.call("sign_declaration", signed).done("it is signed");
        let ready = child.call("get_request", json!({ "request_id": id })).done("it opens");
        (self.request, self.version) = (id, ready["version"].clone());
    }

    fn form(&self, _: u32) -> (&'static str, Value) {
        ("submit_request", json!({ "request_id": self.request, "version": self.version, "override": null }))
    }

    fn look(&self, child: &mut Child, _: u32, acknowledged: Option<&Value>) {
        let request = acknowledged.map_or(&self.request, |saved| &saved["id"]);
        let view = child.call("get_request", json!({ "request_id": request })).done("the request opens");
        let submitted = view["state"] == "submitted";
        assert!(submitted || acknowledged.is_none(), "what was handed in and acknowledged stays handed in: {}", view["state"]);
        assert!(submitted || view["state"] == "signed", "there is nothing between signed and submitted: {}", view["state"]);
        assert_eq!(submitted, view["submission"].is_object(), "the state and what was judged that day are saved together");
        if acknowledged.is_some() {
            let letter = child.call("acknowledge", json!({ "request_id": request })).done("the letter is issued");
            let taken = child.call("take_paper", json!({ "paper_id": letter["id"], "purpose": "preview" })).done("the kept letter opens");
            assert!(taken["pdf"].as_str().is_some_and(|pdf| pdf.starts_with("JVBERi")), "the letter is a whole PDF");
        }
    }
}

#[test]
fn a_kill_while_a_request_is_handed_in_loses_nothing_that_was_acknowledged() {
    let office = Office::new();
    let earlier = office.visit.request_id.clone();
    drill("submit", &office, &mut Submit { earlier, request: Value::Null, version: Value::Null }, rounds(20));
}

/// A scan kept with the sample visit's request.
struct Attach {
    request: String,
}

/// A page of its own for every turn, as a scanner program might write it.
pub(super) fn page(turn: u32) -> Vec<u8> {
    let content = format!("BT /F1 24 Tf 60 700 Td (sheet {turn}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let (mut file, mut places) = (String::from("%PDF-1.4\n"), Vec::new());
    for (number, object) in objects.iter().enumerate() {
        places.push(file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    let table = file.len();
    file += &format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    places.iter().for_each(|place| file += &format!("{place:010} 00000 n \n"));
    file += &format!("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    file.into_bytes()
}

impl Save for Attach {
    fn prepare(&mut self, _: &mut Child, _: u32) {}

    fn form(&self, turn: u32) -> (&'static str, Value) {
        let file = json!({ "name": format!("sheet-{turn}.pdf"), "bytes": BASE64_STANDARD.encode(page(turn)) });
        let of = json!({ "kind": "paper", "paper": "rent_contract" });
        ("attach", json!({ "request_id": self.request, "of": of, "file": file }))
    }

    fn look(&self, child: &mut Child, turn: u32, acknowledged: Option<&Value>) {
        let listed = child.call("list_attachments", json!({ "request_id": self.request })).done("the scans are listed");
        let listed = listed.as_array().unwrap();
        for scan in listed {
            assert_eq!(scan["file"], "sound", "no row is without its file: {scan}");
        }
        let own: Vec<_> =
            listed.iter().filter(|scan| scan["name"].as_str().is_some_and(|name| name.contains(&format!("sheet-{turn}.")))).collect();
        if let Some(saved) = acknowledged {
            assert_eq!(own.len(), 1, "an acknowledged scan is there once: {own:?}");
            assert_eq!(own[0]["id"], saved["id"], "and it is the one that was acknowledged");
        }
        for scan in own {
            let taken = child.call("take_attachment", json!({ "attachment_id": scan["id"] })).done("a scan opens");
            let bytes = BASE64_STANDARD.decode(taken["bytes"].as_str().unwrap()).unwrap();
            assert!(bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"), "the scan is whole");
        }
    }
}

#[test]
fn a_kill_while_a_scan_is_kept_loses_nothing_that_was_acknowledged() {
    let office = Office::new();
    let request = office.visit.request_id.clone();
    // A request holds sixty scans at most.
    drill("attach", &office, &mut Attach { request }, rounds(30).min(55));
}

/// A case file handed out to the committee.
struct Export {
    request: String,
    earlier: usize,
}

impl Export {
    fn journalled(&self, child: &mut Child) -> usize {
        let history = child.call("history", json!({ "id": self.request })).done("the history opens");
        history.as_array().unwrap().iter().filter(|line| line["op"] == "export_case_file").count()
    }
}

impl Save for Export {
    fn prepare(&mut self, child: &mut Child, _: u32) {
        self.earlier = self.journalled(child);
    }

    fn form(&self, turn: u32) -> (&'static str, Value) {
        let parts = ["household", "statement", "checklist", "declaration", "letters", "history", "scans"];
        let input = json!({
            "request_id": self.request, "recipient": "لجنة البحث", "purpose": format!("الجلسة رقم {turn}"), "form": "protected_pdf", "parts": parts,
            "progress": "",
        });
        ("export_case_file", input)
    }

    /// A case file's passphrase is told once and not kept: what may have come out before the kill cannot come out again, so this is a new one.
    fn key_again(&self, key: &str) -> String {
        format!("{key} anew")
    }

    fn look(&self, child: &mut Child, _: u32, acknowledged: Option<&Value>) {
        let journalled = self.journalled(child);
        match acknowledged {
            Some(file) => {
                let bytes = BASE64_STANDARD.decode(file["bytes"].as_str().unwrap()).unwrap();
                assert!(bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"), "what was handed out is whole");
                assert!(journalled > self.earlier, "nothing leaves the office without its line in the journal");
            }
            // A line without a file is told as an export that may not have come out; a file without a line would be a leak.
            None => assert!(journalled <= self.earlier + 1, "one try leaves one line at most"),
        }
    }
}

#[test]
fn a_kill_while_a_case_file_is_handed_out_leaves_no_file_without_its_line_in_the_journal() {
    let office = Office::new();
    let request = office.visit.request_id.clone();
    drill("export", &office, &mut Export { request, earlier: 0 }, rounds(8));
    let strays: Vec<_> = std::fs::read_dir(office.data()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let known = [
        "istiqbal.db",
        "istiqbal.db-wal",
        "istiqbal.db-shm",
        "keys",
        "keys.previous",
        "first-run",
        "in-use",
        "attachments",
        "backups",
        "log",
    ];
    assert!(strays.iter().all(|name| known.iter().any(|known| name == known)), "no half-made file is left in the folder: {strays:?}");
}
