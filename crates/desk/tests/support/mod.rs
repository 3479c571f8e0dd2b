//! A ready office for tests that speak deeds: a desk in a folder of its own, a clock that stands still until it is moved.
//!
//! The office is made once per test binary and its folder copied for each test, because set-up stretches passphrases.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::{
    fs,
    path::Path,
    sync::{
        Arc, Mutex, OnceLock,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};

use desk::{Desk, Failure, Host, Note, Now};
use serde_json::{Value, json};
use tempfile::TempDir;
use vault::KdfCost;

/// 22 November 2026, 09:12 at Riyadh: 12 Jumada al-Akhira 1448.
pub const MORNING: i64 = 1_795_327_920_000;
pub const PASSPHRASE: &str = "نخلة سحاب دفتر 47";

/// What a test can turn: the clock. And see: the log.
#[derive(Debug, Clone, Default)]
pub struct Knobs {
    pub unix_millis: Arc<AtomicI64>,
    pub uptime_millis: Arc<AtomicU64>,
    pub log: Arc<Mutex<Vec<Note>>>,
    /// Megabytes free on the disk; none is a disk that does not say.
    pub free_megabytes: Arc<Mutex<Option<u64>>>,
}

impl Knobs {
    pub fn wait(&self, duration: Duration) {
        let millis = duration.as_millis();
        self.unix_millis.fetch_add(i64::try_from(millis).unwrap(), Ordering::SeqCst);
        self.uptime_millis.fetch_add(u64::try_from(millis).unwrap(), Ordering::SeqCst);
    }

    pub fn days(&self, days: u64) {
        self.wait(Duration::from_secs(days * 86_400));
    }
}

/// A desk over a folder that lives as long as the test.
pub struct Office {
    pub desk: Desk,
    pub knobs: Knobs,
    pub folder: TempDir,
}

pub fn host(folder: &Path, knobs: &Knobs) -> Host {
    knobs.unix_millis.compare_exchange(0, MORNING, Ordering::SeqCst, Ordering::SeqCst).ok();
    let (wall, uptime, log) = (knobs.unix_millis.clone(), knobs.uptime_millis.clone(), knobs.log.clone());
    let (lines, free) = (knobs.log.clone(), knobs.free_megabytes.clone());
    let drawn = AtomicU64::new(1);
    let start = std::process::id() as u64 ^ (folder.as_os_str().len() as u64) << 32;
    Host {
        folder: folder.to_owned(),
        clock: Box::new(move || Now {
            unix_millis: wall.load(Ordering::SeqCst),
            uptime: Duration::from_millis(uptime.load(Ordering::SeqCst)),
        }),
        // Different bytes at each call; tests need no secrecy.
        random: Box::new(move |buffer| {
            for byte in buffer {
                let mut n = drawn.fetch_add(1, Ordering::SeqCst).wrapping_add(start).wrapping_mul(0x9E37_79B9_7F4A_7C15);
                // Mixed (splitmix64), or ids repeat in an office with thousands of records.
                n = (n ^ (n >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                n = (n ^ (n >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                *byte = (n >> 40) as u8;
            }
        }),
        kdf: KdfCost::cheap_for_tests(),
        program: intake_program(),
        machine: "test-pc".to_owned(),
        user: "clerk".to_owned(),
        log: Box::new(move |note| log.lock().unwrap().push(note.clone())),
        newest_log: Box::new(move |limit| {
            let lines = lines.lock().unwrap();
            lines[lines.len().saturating_sub(limit)..].iter().map(|note| format!("{} {}", note.deed, note.ended)).collect()
        }),
        free_space: Box::new(move |_| free.lock().unwrap().map(|megabytes| megabytes * 1024 * 1024)),
        stands_on: vec![("web view", "1.2.3".to_owned())],
    }
}

/// Set by a test binary that is its own child for foreign files.
pub static PROGRAM: OnceLock<std::path::PathBuf> = OnceLock::new();

/// The program that looks at foreign files as a child: `istiqbalctl` of the same build, if it stands beside the tests.
fn intake_program() -> std::path::PathBuf {
    if let Some(own) = PROGRAM.get() {
        return own.clone();
    }
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    if path.ends_with("deps") {
        path.pop();
    }
    path.join(if cfg!(windows) { "istiqbalctl.exe" } else { "istiqbalctl" })
}

/// A folder with nothing in it.
pub fn fresh() -> Office {
    let folder = TempDir::new().unwrap();
    let knobs = Knobs::default();
    let desk = Desk::new(host(folder.path(), &knobs)).unwrap();
    Office { desk, knobs, folder }
}

pub fn settings() -> Value {
    json!({
        "name_ar": "جمعية المثال لرعاية السجناء وأسرهم", "name_latin": "Example Charity", "public_name": "جمعية المثال",
        "licence": "1234", "city": "الرياض", "signatory_name": "خالد بن إبراهيم السالم", "signatory_title": "المدير التنفيذي",
        "reply_floor_days": 14, "reply_target_days": 30, "digits": "western", "training": false,
    })
}

pub fn set_up_input() -> Value {
    json!({ "settings": settings(), "logo": null, "manager_name": "نورة السالم", "passphrase": PASSPHRASE })
}

/// An office that is set up, its manager (who is a clerk too) signed in.
pub fn office() -> Office {
    let office = shut_office();
    office.sign_in("نورة السالم", PASSPHRASE).unwrap();
    office
}

/// An office that is set up, nobody signed in.
pub fn shut_office() -> Office {
    static READY: OnceLock<TempDir> = OnceLock::new();
    let ready = READY.get_or_init(|| {
        let made = fresh();
        made.call("set_up_office", set_up_input()).expect("set-up works");
        made.desk.lock();
        made.folder
    });
    let folder = TempDir::new().unwrap();
    copy(ready.path(), folder.path());
    let knobs = Knobs::default();
    let desk = Desk::new(host(folder.path(), &knobs)).unwrap();
    Office { desk, knobs, folder }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else if entry.file_name() != "in-use" {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

impl Office {
    /// Does a deed and gives its value.
    pub fn call(&self, deed: &str, input: Value) -> Result<Value, Failure> {
        self.desk.call(deed, input, None).map(|mut answer| answer["value"].take())
    }

    /// The same with an idempotency key.
    pub fn call_once(&self, deed: &str, input: Value, key: &str) -> Result<Value, Failure> {
        self.desk.call(deed, input, Some(key)).map(|mut answer| answer["value"].take())
    }

    pub fn staff_id(&self, name: &str) -> Value {
        let status = self.call("office_status", json!({})).unwrap();
        let staff = status["staff"].as_array().unwrap();
        staff.iter().find(|one| one["name"] == name).expect("a staff member of that name")["id"].clone()
    }

    pub fn sign_in(&self, name: &str, passphrase: &str) -> Result<Value, Failure> {
        let id = self.staff_id(name);
        self.call("sign_in", json!({ "staff_id": id, "passphrase": passphrase }))
    }

    /// Adds a staff member with these roles, who has set their own passphrase, and signs them in.
    pub fn sign_in_as(&self, name: &str, roles: &[&str]) {
        let first = "بستان قارب مصباح 12";
        self.call("add_staff", json!({ "name": name, "roles": roles, "first_passphrase": first, "manager_passphrase": PASSPHRASE }))
            .unwrap();
        self.desk.lock();
        self.sign_in(name, first).unwrap();
        self.call("change_passphrase", json!({ "old": first, "new": PASSPHRASE })).unwrap();
    }

    /// Stops the program as a power cut would: nothing is closed in order, the folder stays.
    pub fn restart(self) -> Self {
        let Self { desk, knobs, folder } = self;
        drop(desk);
        knobs.uptime_millis.store(0, Ordering::SeqCst);
        let desk = Desk::new(host(folder.path(), &knobs)).unwrap();
        Self { desk, knobs, folder }
    }
}
