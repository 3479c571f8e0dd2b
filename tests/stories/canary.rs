//! After a day's work no planted name, number or account is found in any file, except in what was saved on purpose.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::traces::{count, found};

/// What the sample visit plants, and what is typed besides.
const PLANTED: [&str; 9] =
    ["فاطمة", "الأحمد", "1000000016", "1000 000 016", "SA0380000000608010167519", "0550000012", "عمارة الكناري", "قناري-مسودة", "قناري-طلب"];

/// A home of its own: data, temp, log and cache lie inside, what is saved on purpose beside it.
struct Home {
    folder: TempDir,
    signed_in: Vec<String>,
}

impl Home {
    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str], input: &Value) -> Output {
        let program = Path::new(env!("CARGO_BIN_EXE_istiqbal")).with_file_name("istiqbalctl");
        let home = self.at("home");
        let mut child = Command::new(program)
            .args(arguments)
            .args(&self.signed_in)
            .env_remove("ISTIQBAL_DATA")
            .env("HOME", &home)
            .env("TMPDIR", home.join("tmp"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(input.to_string().as_bytes());
        child.wait_with_output().unwrap()
    }

    fn call(&self, deed: &str, input: &Value) -> Value {
        let done = self.run(&["call", deed], input);
        assert!(done.status.success(), "{deed}: {}", String::from_utf8_lossy(&done.stderr));
        let mut answer: Value = serde_json::from_slice(&done.stdout).unwrap();
        answer["value"].take()
    }

    fn clean(&self, when: &str) {
        let home = self.at("home");
        let hits = found(&[&home], &PLANTED);
        assert!(hits.is_empty(), "{when}: {hits:#?}");
    }
}

#[test]
fn no_planted_value_is_in_any_file_after_a_days_work() {
    let mut home = Home { folder: TempDir::new().unwrap(), signed_in: Vec::new() };
    std::fs::create_dir_all(home.at("home/tmp")).unwrap();
    let (data, out) = (home.at("home/data"), home.at("saved"));
    let (data_arg, out_arg) = (data.to_str().unwrap().to_owned(), out.to_str().unwrap().to_owned());
    let made = home.run(&["demo", "--data", &data_arg, "--out", &out_arg], &Value::Null);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let answer: Value = serde_json::from_slice(&made.stdout).unwrap();
    home.clean("after the visit");

    let passphrase = home.at("passphrase");
    std::fs::write(&passphrase, answer["passphrase"].as_str().unwrap()).unwrap();
    let staff = answer["staff"].as_str().unwrap();
    home.signed_in = ["--data", &data_arg, "--staff", staff, "--passphrase-file", passphrase.to_str().unwrap()].map(str::to_owned).to_vec();
    let found_people = home.call("search", &json!({ "text": "فاطمة الأحمد", "limit": 5 })).to_string();
    let person = home.call("list_requests", &json!({ "filter": "submitted", "household_id": null }))[0].clone();
    assert!(found_people.contains("الأحمد"), "the search finds her");
    home.call("save_draft", &json!({ "screen": "register-person", "tab": "1", "body": "{\"first\":\"قناري-مسودة\"}" }));
    let asked = home.call(
        "open_subject_request",
        &json!({
            "person_id": person["applicant_id"], "kind": "access", "wish": "قناري-طلب", "asked_by": "person", "identity_by": "هوية 1000000016",
            "received": null,
        }),
    );
    home.call("give_notice", &json!({ "person_id": person["applicant_id"], "how": "printed" }));
    home.call("export_person_copy", &json!({ "subject_request_id": asked["row"]["id"], "manager_passphrase": answer["passphrase"] }));
    home.call("print_processing_record", &json!({}));
    home.run(&["backup"], &Value::Null);
    home.clean("after search, draft, copy and backup");

    // What is refused says neither name nor number.
    let wrong = json!({ "person": { "first": "فاطمة", "national_id": "1000000016" }, "household": "عمارة الكناري", "not_duplicates": [] });
    let refused = home.run(&["call", "register_person"], &wrong);
    assert!(!refused.status.success());
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(PLANTED.iter().all(|planted| !said.contains(planted)), "an error repeats nothing of what was typed: {said}");
    home.clean("after a refused deed");
    assert!(count(&data) > 3, "the scan saw the data folder");
    assert!(!found(&[&out], &["age-encryption.org"]).is_empty(), "and what was saved on purpose is sealed or a paper");
    assert!(found(&[&home.at("passphrase")], &PLANTED).is_empty());
}
