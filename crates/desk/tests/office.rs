//! Set-up, sign-in, lock: what the manager and the clerk notice before any visitor comes.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::{fs, time::Duration};

use desk::{Code, Desk};
use serde_json::json;
use support::{PASSPHRASE, fresh, host, office, set_up_input, shut_office};

#[test]
fn set_up_gives_a_recovery_code_and_signs_the_manager_in() {
    let office = fresh();
    assert_eq!(office.call("office_status", json!({})).unwrap()["fresh"], true, "an empty folder can be set up");
    let done = office.call("set_up_office", set_up_input()).unwrap();
    let code = done["recovery_code"].as_str().unwrap();
    assert_eq!(code.split(' ').count(), 10, "the code is read in ten groups");
    assert!(code.split(' ').all(|group| group.len() == 5), "each group has five digits");
    assert!(done["recovery_paper"].as_str().unwrap().starts_with("JVBERi"), "the envelope's paper is a PDF");
    assert_eq!(done["signed_in"]["staff"]["name"], "نورة السالم", "the manager goes on at once");
    let again = office.call("set_up_office", set_up_input()).unwrap_err();
    assert_eq!(again.code, Code::AlreadySetUp, "an office is never set up over another");
}

#[test]
fn every_wrong_field_of_set_up_is_told_at_once_and_nothing_is_written() {
    let office = fresh();
    let mut input = set_up_input();
    input["settings"]["name_ar"] = json!("  ");
    input["settings"]["reply_floor_days"] = json!(7);
    input["passphrase"] = json!("قصيرة");
    let failure = office.call("set_up_office", input).unwrap_err();
    let fields: Vec<_> = failure.fields.iter().map(|refusal| (refusal.field.as_str(), refusal.code)).collect();
    assert_eq!(
        fields,
        [("settings.name_ar", Code::Required), ("settings.reply_floor_days", Code::OutOfRange), ("passphrase", Code::PassphraseTooShort)],
        "the manager mends all in one go; two weeks are the regulation's floor (R14)"
    );
    let left: Vec<_> = fs::read_dir(office.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["in-use"], "a refused set-up leaves nothing behind");
}

#[test]
fn a_cut_in_the_middle_of_set_up_can_be_begun_again() {
    let office = fresh();
    fs::write(office.folder.path().join("keys"), "half").unwrap();
    fs::write(office.folder.path().join("istiqbal.new"), "half").unwrap();
    office.call("set_up_office", set_up_input()).unwrap();
    let aside =
        fs::read_dir(office.folder.path()).unwrap().flatten().find(|entry| entry.file_name().to_string_lossy().starts_with("unfinished-"));
    assert!(aside.is_some(), "what the cut left is set aside, never deleted");
}

#[test]
fn a_wrong_passphrase_tells_the_tries_left_and_then_waits_whatever_the_clock_says() {
    let office = shut_office();
    for left in (0..5).rev() {
        let failure = office.sign_in("نورة السالم", "ليست هي العبارة").unwrap_err();
        assert_eq!(failure.code, Code::WrongPassphrase);
        assert_eq!(failure.params["tries_left"], left.to_string());
    }
    let failure = office.sign_in("نورة السالم", PASSPHRASE).unwrap_err();
    assert_eq!((failure.code, failure.params["seconds"].as_str()), (Code::Throttled, "30"), "even the right one waits now");
    office.knobs.unix_millis.fetch_add(86_400_000, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(office.sign_in("نورة السالم", PASSPHRASE).unwrap_err().code, Code::Throttled, "setting the PC's clock does not shorten it");
    let office = office.restart();
    assert_eq!(office.sign_in("نورة السالم", PASSPHRASE).unwrap_err().code, Code::Throttled, "nor does a restart");
    office.knobs.wait(Duration::from_secs(31));
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
}

#[test]
fn eastern_digits_and_pasted_marks_in_a_passphrase_are_the_same_passphrase() {
    let office = shut_office();
    office.sign_in("نورة السالم", "\u{200f}نخلة  سحاب دفتر ٤٧ ").unwrap();
}

#[test]
fn nothing_can_be_done_when_locked_and_a_draft_is_there_after_unlocking() {
    let office = office();
    office.call("save_draft", json!({ "screen": "register-person", "tab": "1", "body": "{\"first\":\"فاطمة\"}" })).unwrap();
    office.call("lock", json!({})).unwrap();
    assert_eq!(office.call("list_drafts", json!({})).unwrap_err().code, Code::NotSignedIn, "a locked desk answers nothing");
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    assert_eq!(office.call("list_drafts", json!({})).unwrap()[0]["body"], "{\"first\":\"فاطمة\"}", "what was typed is back");
}

#[test]
fn drafts_of_one_clerk_are_not_shown_to_another() {
    let office = office();
    office.call("save_draft", json!({ "screen": "register-person", "tab": "1", "body": "{}" })).unwrap();
    office.sign_in_as("سعد العمر", &["clerk"]);
    assert_eq!(office.call("list_drafts", json!({})).unwrap(), json!([]), "another's typing stays another's");
}

#[test]
fn a_first_passphrase_must_be_replaced_before_anything_else() {
    let office = office();
    let first = "بستان قارب مصباح 12";
    office
        .call("add_staff", json!({ "name": "سعد العمر", "roles": ["clerk"], "first_passphrase": first, "manager_passphrase": PASSPHRASE }))
        .unwrap();
    office.desk.lock();
    assert_eq!(office.sign_in("سعد العمر", first).unwrap()["must_change"], true);
    assert_eq!(office.call("list_staff", json!({})).unwrap_err().code, Code::MustChangePassphrase, "the manager's choice opens nothing");
    office.call("change_passphrase", json!({ "old": first, "new": "سفينة جبل قنديل 83" })).unwrap();
    office.call("list_staff", json!({})).unwrap();
}

#[test]
fn a_clerk_may_not_change_settings_and_the_try_is_journalled() {
    let office = office();
    office.sign_in_as("سعد العمر", &["clerk"]);
    let failure = office.call("save_office", support::settings()).unwrap_err();
    assert_eq!(failure.code, Code::NotAllowed);
}

#[test]
fn a_second_program_is_told_where_the_office_is_open() {
    let office = office();
    let failure = Desk::new(host(office.folder.path(), &office.knobs)).unwrap_err();
    assert_eq!((failure.code, failure.params["machine"].as_str()), (Code::AlreadyOpen, "test-pc"));
}

#[test]
fn an_emptied_or_missing_store_is_never_greeted_as_a_new_office() {
    let office = shut_office();
    let store = office.folder.path().join("istiqbal.db");
    let kept = fs::read(&store).unwrap();
    fs::write(&store, "").unwrap();
    assert_eq!(office.call("office_status", json!({})).unwrap_err().code, Code::StoreEmpty);
    fs::remove_file(&store).unwrap();
    assert_eq!(office.call("office_status", json!({})).unwrap_err().code, Code::StoreMissing);
    assert_eq!(office.call("set_up_office", set_up_input()).unwrap_err().code, Code::StoreMissing, "no new store over a lost one");
    assert!(!store.exists(), "nothing was made in its place");
    fs::write(&store, &kept[..kept.len() / 2]).unwrap();
    assert_eq!(office.sign_in("نورة السالم", PASSPHRASE).unwrap_err().code, Code::StoreDamaged, "a cut file is told as damaged");
    assert_eq!(fs::metadata(&store).unwrap().len() as usize, kept.len() / 2, "a damaged file is not touched");
}

#[test]
fn a_synchronised_folder_is_refused() {
    let folder = tempfile::TempDir::new().unwrap();
    let inside = folder.path().join("OneDrive - Office").join("istiqbal");
    let failure = Desk::new(host(&inside, &support::Knobs::default())).unwrap_err();
    assert_eq!(failure.code, Code::SyncedFolder);
    assert!(!inside.exists(), "nothing is written there");
}

#[test]
fn calls_that_do_not_fit_are_refused_and_leave_the_desk_at_work() {
    let office = office();
    for (deed, input) in [("no_such_deed", json!({})), ("save_draft", json!({ "screen": 1 })), ("lock", json!({ "extra": true }))] {
        assert_eq!(office.call(deed, input).unwrap_err().code, Code::BadCall, "{deed}");
    }
    office.call("list_staff", json!({})).unwrap();
}

#[test]
fn no_name_and_no_arabic_word_stands_readable_in_any_file_of_the_folder() {
    let office = office();
    office.call("save_draft", json!({ "screen": "s", "tab": "1", "body": "قناري-العلامة" })).unwrap();
    for entry in fs::read_dir(office.folder.path()).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        let bytes = fs::read(entry.path()).unwrap();
        let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(!holds("قناري") && !holds("CREATE TABLE") && !holds("SQLite format 3"), "{:?} is readable", entry.file_name());
    }
}
