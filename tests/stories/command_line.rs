//! `istiqbalctl`: clear errors and exit codes, never a panic.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

/// The command line program of the same build; it stands beside the window's program.
fn istiqbalctl() -> Command {
    let beside = Path::new(env!("CARGO_BIN_EXE_istiqbal")).with_file_name("istiqbalctl");
    assert!(beside.exists(), "build the whole workspace first (./test does): {}", beside.display());
    let mut command = Command::new(beside);
    command.env_remove("ISTIQBAL_DATA");
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = istiqbalctl().args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that refuses before it reads closes the pipe; that is its right.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A demo office made once, with its papers.
fn demo() -> (TempDir, PathBuf, Value) {
    let folder = TempDir::new().unwrap();
    let (data, out) = (folder.path().join("data"), folder.path().join("out"));
    let made = run(&["demo", "--data", data.to_str().unwrap(), "--out", out.to_str().unwrap()], b"");
    assert!(made.status.success(), "the demo works: {}", said(&made));
    let answer = serde_json::from_slice(&made.stdout).expect("the demo prints JSON");
    (folder, data, answer)
}

#[test]
fn the_demo_leaves_three_papers_that_a_checker_passes_and_a_reader_reads() {
    let (_folder, _data, answer) = demo();
    for (paper, words) in [("declaration", "مسؤولية مباشرة"), ("letter", "لجنة البحث"), ("case_file_pdf", "ملف الحالة")]
    {
        let path = Path::new(answer[paper].as_str().unwrap_or_else(|| panic!("the demo names {paper}: {answer}")));
        assert!(path.is_absolute(), "{paper} is an absolute path");
        let checked = Command::new("qpdf").arg("--check").arg(path).output().expect("qpdf is installed by ./test");
        assert!(checked.status.success(), "qpdf passes {paper}: {}", String::from_utf8_lossy(&checked.stdout));
        let read = Command::new("pdftotext").arg(path).arg("-").output().expect("pdftotext is installed by ./test");
        let text = String::from_utf8_lossy(&read.stdout).replace(['\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}'], "");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(words), "{paper} reads «{words}»: {text}");
    }
    let sealed = Path::new(answer["case_file"].as_str().unwrap());
    let bytes = std::fs::read(sealed).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/"), "the case file travels sealed");
}

#[test]
fn a_sealed_case_file_opens_with_its_passphrase_and_no_office() {
    let (folder, _data, answer) = demo();
    let passphrase = folder.path().join("passphrase");
    std::fs::write(&passphrase, answer["case_file_passphrase"].as_str().unwrap()).unwrap();
    let out = folder.path().join("opened");
    let sealed = answer["case_file"].as_str().unwrap();
    let opened = run(&["open", sealed, "--out", out.to_str().unwrap(), "--passphrase-file", passphrase.to_str().unwrap()], b"");
    assert!(opened.status.success(), "it opens: {}", said(&opened));
    let files: Value = serde_json::from_slice(&opened.stdout).unwrap();
    let files: Vec<_> = files["files"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(files.iter().any(|file| file.ends_with(".pdf")) && files.iter().any(|file| file.ends_with("case.json")), "{files:?}");
    std::fs::write(&passphrase, "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF").unwrap();
    let refused = run(&["open", sealed, "--out", out.to_str().unwrap(), "--passphrase-file", passphrase.to_str().unwrap()], b"");
    assert!(!refused.status.success(), "another passphrase opens nothing");
    assert!(!said(&refused).contains("panicked"), "and says so plainly: {}", said(&refused));
}

#[test]
fn wrong_calls_are_clear_errors_with_exit_codes_and_never_a_panic() {
    let (folder, data, answer) = demo();
    let data = data.to_str().unwrap();
    let passphrase = folder.path().join("passphrase");
    std::fs::write(&passphrase, answer["passphrase"].as_str().unwrap()).unwrap();
    let passphrase = passphrase.to_str().unwrap();
    let staff = answer["staff"].as_str().unwrap();
    let signed_in = ["--data", data, "--staff", staff, "--passphrase-file", passphrase];
    let cases: [(&str, Vec<&str>, &[u8], i32); 6] = [
        ("a deed that is not there", vec!["call", "fly"], b"{}", 2),
        ("input that is not JSON", vec!["call", "list_staff"], b"{", 2),
        ("input that is not UTF-8", vec!["call", "list_staff"], &[0xff, 0xfe], 2),
        ("an unknown field", vec!["call", "list_staff"], b"{\"x\":1}", 3),
        ("input of the wrong kind", vec!["call", "search"], b"[]", 3),
        ("a record that is not there", vec!["call", "get_person"], b"{\"person_id\":\"0190b7a4-0000-7000-8000-000000000000\"}", 3),
    ];
    for (what, arguments, input, code) in cases {
        let output = run(&[arguments, signed_in.to_vec()].concat(), input);
        assert_eq!(output.status.code(), Some(code), "{what}: {}", said(&output));
        assert!(!said(&output).contains("panicked"), "{what}: {}", said(&output));
    }
    let nobody = run(&["call", "list_staff", "--data", data, "--staff", staff], b"{}");
    assert_eq!(nobody.status.code(), Some(2), "a missing sign-in is told: {}", said(&nobody));
    let wrong = folder.path().join("wrong");
    std::fs::write(&wrong, "ليست هي العبارة").unwrap();
    let refused = run(&["call", "list_staff", "--data", data, "--staff", staff, "--passphrase-file", wrong.to_str().unwrap()], b"{}");
    assert_eq!(refused.status.code(), Some(3), "{}", said(&refused));
    assert!(said(&refused).contains("wrong_passphrase"), "{}", said(&refused));
}

#[test]
fn the_deed_list_names_roles_and_input_of_every_deed() {
    let listed = run(&["deeds"], b"");
    let list: Value = serde_json::from_slice(&listed.stdout).unwrap();
    let list = list.as_array().unwrap();
    assert!(list.len() > 30, "all deeds are listed: {}", list.len());
    for deed in list {
        assert!(!deed["roles"].as_array().unwrap().is_empty() && deed["input"].is_string(), "{deed}");
    }
}
