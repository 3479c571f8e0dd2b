//! A ready office with one whole visit on file, made once for all drills and copied for each.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
    thread,
    time::{Duration, Instant},
};

use desk::{Code, Desk, SampleVisit, sample_visit};
use serde_json::{Value, json};
use tempfile::TempDir;
use vault::KdfCost;

pub(super) const PASSPHRASE: &str = "نخلة سحاب دفتر 47";
pub(super) const MANAGER: &str = "نورة السالم";

/// A copy of the office; it goes with the drill.
pub(super) struct Office {
    folder: TempDir,
    pub(super) visit: SampleVisit,
}

impl Office {
    pub(super) fn new() -> Self {
        static READY: OnceLock<(TempDir, SampleVisit)> = OnceLock::new();
        let (ready, visit) = READY.get_or_init(make);
        let folder = TempDir::new().unwrap();
        copy(&ready.path().join("data"), &folder.path().join("data"));
        fs::write(folder.path().join("passphrase"), PASSPHRASE).unwrap();
        Self { folder, visit: visit.clone() }
    }

    pub(super) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(super) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The desk in this process, nobody signed in.
    pub(super) fn desk(&self) -> Desk {
        desk_in(&self.data())
    }

    /// Another folder with the same content, to be damaged.
    pub(super) fn copy(&self) -> Self {
        let folder = TempDir::new().unwrap();
        copy(self.folder.path(), folder.path());
        Self { folder, visit: self.visit.clone() }
    }
}

fn desk_in(data: &Path) -> Desk {
    let began = Instant::now();
    loop {
        // One try with little memory: hundreds of damaged copies are opened.
        let mut host = ctl::host(data.to_owned(), KdfCost::cheap_for_tests());
        host.program = Path::new(env!("CARGO_BIN_EXE_istiqbal")).with_file_name("istiqbalctl");
        match Desk::new(host) {
            // A program that another drill starts at this moment holds our files for as long as it takes to become that program.
            Err(failure) if failure.code == Code::AlreadyOpen && began.elapsed() < Duration::from_secs(5) => thread::yield_now(),
            desk => return desk.expect("the folder is free"),
        }
    }
}

fn make() -> (TempDir, SampleVisit) {
    let folder = TempDir::new().unwrap();
    let desk = desk_in(&folder.path().join("data"));
    let settings = json!({
        "name_ar": "جمعية المثال لرعاية السجناء وأسرهم", "name_latin": "Example Charity", "public_name": "جمعية المثال",
        "licence": "1234", "city": "الرياض", "signatory_name": "خالد بن إبراهيم السالم", "signatory_title": "المدير التنفيذي",
        "reply_floor_days": 14, "reply_target_days": 30, "digits": "western", "training": false,
    });
    let input = json!({ "settings": settings, "logo": null, "manager_name": MANAGER, "passphrase": PASSPHRASE });
    desk.call("set_up_office", input, None).expect("set-up works");
    let visit = sample_visit(&desk).expect("the sample visit works");
    desk.lock();
    (folder, visit)
}

/// Signs in at a desk of this process.
pub(super) fn sign_in(desk: &Desk) -> Result<Value, desk::Failure> {
    let status = desk.call("office_status", json!({}), None)?;
    desk.call("sign_in", json!({ "staff_id": status["value"]["staff"][0]["id"], "passphrase": PASSPHRASE }), None)
}

/// Copies a folder as it lies on the disk, without the mark of who has it open.
pub(super) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else if entry.file_name() != "in-use" {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}
