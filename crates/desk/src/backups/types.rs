//! What the window and the command line are told about copies, and what they say.

use domain::{Code, backup::BackupReason, date::DateShown, id::StaffId};
use serde::{Deserialize, Serialize};

use super::shelf::OnShelf;
use crate::sign_in::SignedIn;

/// One copy as shown (نسخة احتياطية).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BackupShown {
    /// Its name.
    pub id: String,
    /// When it was taken.
    pub at: MomentShown,
    /// Why.
    pub reason: BackupReason,
    /// It was read back and found whole.
    pub verified: bool,
    /// What did not hold at the last check, in codes.
    pub findings: Vec<String>,
    /// When it was last read back.
    pub checked: Option<MomentShown>,
    /// Size of the store in it, in megabytes.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub megabytes: u64,
    /// Scans that were missing already when it was taken.
    pub missing_scans: usize,
}

/// A moment, ready to be shown, and how long ago it was.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MomentShown {
    /// The day, in both calendars.
    pub date: DateShown,
    /// The time of day.
    pub time: String,
    /// Minutes gone by; 0 for a moment in the future.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub minutes: i64,
}

impl MomentShown {
    pub(super) fn new(at: i64, now: i64) -> Self {
        Self {
            date: DateShown::of_day(domain::date::riyadh_date(at)),
            time: domain::date::riyadh_clock(at),
            minutes: (now - at).max(0) / 60_000,
        }
    }
}

impl BackupShown {
    pub(super) fn of(copy: &OnShelf, now: i64) -> Self {
        let manifest = &copy.manifest;
        Self {
            id: manifest.id.clone(),
            at: MomentShown::new(manifest.taken_at, now),
            reason: manifest.reason,
            verified: copy.is_verified(),
            findings: copy.checked.as_ref().map(|checked| checked.findings.clone()).unwrap_or_default(),
            checked: copy.checked.as_ref().map(|checked| MomentShown::new(checked.at, now)),
            megabytes: manifest.store.bytes.div_ceil(1_000_000),
            missing_scans: manifest.missing.len(),
        }
    }
}

/// How things stand with the copies: for the bar, the manager's home and the page itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BackupStatus {
    /// The newest verified copy on this machine.
    pub last: Option<BackupShown>,
    /// It is older than a day, or there is none although the office has worked for a day.
    pub late: bool,
    /// Something changed since.
    pub changed: bool,
    /// Why the newest try did not end well, if it did not.
    pub failed: Option<Code>,
    /// Free room on the disk, in megabytes; nothing when the system does not say.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub free_megabytes: Option<u64>,
    /// Too little room: no copy is begun.
    pub blocked: bool,
    /// The second medium, if one was chosen.
    pub medium: Option<MediumStatus>,
    /// A copy is being taken or checked right now.
    pub under_way: bool,
}

/// How things stand with the second medium.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MediumStatus {
    /// The folder the manager chose.
    pub folder: String,
    /// It is there now.
    pub present: bool,
    /// The newest verified copy on it, as last seen.
    pub last: Option<MomentShown>,
    /// That one is older than a day.
    pub late: bool,
}

/// Where copies are looked for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BackupPlace {
    /// A folder on another medium; without it the office's own copies.
    pub folder: Option<String>,
}

/// The copies of one place.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BackupList {
    /// Newest first.
    pub backups: Vec<BackupShown>,
}

/// A long deed, followed by a word of the window's choosing.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BackupTask {
    /// The word; empty when nobody follows.
    pub progress: String,
}

/// Which copy is to be read back.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct VerifyBackupInput {
    /// Its name.
    pub id: String,
    /// The folder it lies in, if not the office's own.
    pub folder: Option<String>,
    /// The word by which the window follows.
    pub progress: String,
}

/// The second medium as chosen.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MediumInput {
    /// The folder; nothing gives the second medium up.
    pub folder: Option<String>,
}

/// What the timer's look ended with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BackupRun {
    /// A copy was taken.
    pub taken: bool,
    /// A copy was carried to the second medium.
    pub carried: bool,
}

/// Which copy is to be put back, and by whom: a manager with the passphrase, or whoever has the recovery code.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RestoreInput {
    /// The copy's name.
    pub backup: String,
    /// The folder it lies in, if not the office's own.
    pub folder: Option<String>,
    /// The manager; nothing with the recovery code.
    pub staff_id: Option<StaffId>,
    /// The manager's passphrase.
    pub passphrase: String,
    /// The recovery code, instead.
    pub code: String,
    /// The word by which the window follows.
    pub progress: String,
}

impl std::fmt::Debug for RestoreInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RestoreInput").field("backup", &self.backup).finish_non_exhaustive()
    }
}

/// What putting a copy back would mean, before anything is done.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RestorePreview {
    /// The copy.
    pub backup: BackupShown,
    /// What would be lost; nothing when today's store cannot be read.
    pub lost: Option<LostShown>,
    /// From where the numbers of this year go on.
    pub series: Vec<SeriesNotice>,
    /// Lawful destructions that will be carried out again.
    pub destructions: usize,
    /// The copy carries its own keys: today's are damaged or older, and staff other than managers get new first passphrases.
    pub own_keys: bool,
    /// The copy is of an older version and will be brought up to date.
    pub upgrade: bool,
}

/// What entered today's store after the copy was taken.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LostShown {
    /// Requests opened, by request number.
    pub requests: LostList,
    /// Persons registered, by the file number of their household.
    pub persons: LostList,
    /// Papers printed or issued, by their number.
    pub papers: LostList,
    /// Scans kept.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub scans: u64,
    /// All journalled deeds, looking at records included.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub deeds: u64,
}

/// Records of one kind that would be lost.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LostList {
    /// How many.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub count: u64,
    /// Their numbers, oldest first; of very many only the first.
    pub numbers: Vec<String>,
}

impl From<store::Lost> for LostShown {
    fn from(lost: store::Lost) -> Self {
        let list = |records: store::LostRecords| LostList { count: records.count, numbers: records.numbers };
        Self { requests: list(lost.requests), persons: list(lost.persons), papers: list(lost.papers), scans: lost.scans, deeds: lost.deeds }
    }
}

/// From where a series of numbers goes on after a restore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SeriesNotice {
    /// Which series, by its name in the store.
    pub series: String,
    /// Its year; 0 for a series over all years.
    pub year: i32,
    /// The first number that will be given.
    pub next: u32,
}

/// A copy was put back.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RestoreDone {
    /// The manager is signed in again; nothing after a restore with the recovery code, which then gives a new passphrase.
    pub signed_in: Option<SignedIn>,
    /// The copy that was put back.
    pub backup: BackupShown,
    /// From where the numbers go on.
    pub series: Vec<SeriesNotice>,
    /// Destructions carried out again.
    pub destructions: usize,
    /// Scans that could not be found anywhere.
    pub missing_scans: usize,
}

/// Which copy somebody wants to open.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RestoreNamesInput {
    /// The copy's name.
    pub backup: String,
    /// The folder it lies in, if not the office's own.
    pub folder: Option<String>,
}
