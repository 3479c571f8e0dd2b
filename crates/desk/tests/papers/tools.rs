//! What a clerk does around papers, and the outside tools papers are judged by.

use std::process::Command;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use desk::Failure;
use serde_json::{Value, json};

use crate::family::{Family, family};

/// A scanned page as a scanner gives it.
pub const SCAN: &[u8] = include_bytes!("../../../papers/tests/fixtures/scan.jpg");

pub fn file(name: &str, bytes: &[u8]) -> Value {
    json!({ "name": name, "bytes": BASE64_STANDARD.encode(bytes) })
}

pub fn decoded(value: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(value.as_str().unwrap()).unwrap()
}

impl Family {
    pub fn read_back(&self, request: &Value) -> Value {
        self.office.call("read_back", json!({ "request_id": request["id"] })).unwrap()
    }

    pub fn print(&self, request: &Value) -> Value {
        self.print_for(request, "paper", json!([])).unwrap()
    }

    pub fn print_for(&self, request: &Value, method: &str, witnesses: Value) -> Result<Value, Failure> {
        self.office.call("print_declaration", json!({ "request_id": request["id"], "method": method, "witnesses": witnesses }))
    }

    pub fn sign(&self, declaration: &Value, change: Value) -> Result<Value, Failure> {
        let mut input = json!({
            "request_id": declaration["request_id"], "declaration_id": declaration["id"], "witnessed": true, "kept_in": "الصندوق 14",
            "picture": null,
        });
        for (field, value) in change.as_object().unwrap() {
            input[field] = value.clone();
        }
        self.office.call("sign_declaration", input)
    }

    pub fn take(&self, paper: &Value, purpose: &str) -> Vec<u8> {
        let taken = self.office.call("take_paper", json!({ "paper_id": paper["id"], "purpose": purpose })).unwrap();
        assert_eq!(taken["file_name"], format!("{}.pdf", paper["number"].as_str().unwrap()), "a file is named by the paper's number alone");
        decoded(&taken["pdf"])
    }

    pub fn attach(&self, request: &Value, paper: &str, file: Value) -> Result<Value, Failure> {
        self.office.call("attach", json!({ "request_id": request["id"], "of": { "kind": "paper", "paper": paper }, "file": file }))
    }

    pub fn scans(&self, request: &Value) -> Vec<Value> {
        self.office.call("list_attachments", json!({ "request_id": request["id"] })).unwrap().as_array().unwrap().clone()
    }

    pub fn correct_mother(&self, person: Value) {
        let form = self.office.call("person_for_editing", json!({ "person_id": self.mother })).unwrap();
        let input = json!({ "person_id": self.mother, "version": form["version"], "person": person, "reason": "تصحيح من الأصل", "not_duplicates": [] });
        self.office.call("correct_person", input).unwrap();
    }
}

/// A food request that was handed in today.
pub fn submitted() -> (Family, Value) {
    let family = family();
    let request = family.filled();
    let declaration = family.print(&request);
    family.sign(&declaration, json!({})).unwrap();
    let request = family.submit(&family.view(&request), Value::Null).unwrap();
    (family, request)
}

/// Runs a tool on a PDF; `{}` stands for its file.
pub fn run(tool: &str, arguments: &[&str], pdf: &[u8]) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, pdf).unwrap();
    let arguments = arguments.iter().map(|argument| if *argument == "{}" { path.to_str().unwrap() } else { argument });
    let done =
        Command::new(tool).args(arguments).output().unwrap_or_else(|error| panic!("{tool} is needed (poppler-utils, qpdf): {error}"));
    (done.status.success(), String::from_utf8_lossy(&done.stdout).into_owned())
}

/// The words of a PDF in logical order, direction marks taken out and white space made single.
pub fn words(pdf: &[u8]) -> String {
    let (read, text) = run("pdftotext", &["{}", "-"], pdf);
    assert!(read, "pdftotext reads the paper");
    let plain = text.replace(|mark: char| matches!(mark as u32, 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069), " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
