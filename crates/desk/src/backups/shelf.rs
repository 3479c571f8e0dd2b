//! The shelf: a folder of copies, each a folder of its own, and beside them the sealed scans that all copies share.
//!
//! ```text
//! backups/ 20261122-091200-3f9a2c/ istiqbal.db  keys  manifest.json  manifest.proof  checked.json
//!          20261122-094200-81be07.part/          unfinished: counts for nothing
//!          attachments/                          named by what nobody can guess, never changed
//!          destructions                          what was destroyed lawfully, so that a restore destroys it again
//! ```

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use domain::backup::{BackupReason, Taken, kept};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::StoreFacts;
use vault::{DataKey, open_small, seal_small};

use super::files::{Sum, replace_synced, sync_folder, write_synced};
use crate::Host;

/// The format of a manifest this program writes and the newest it reads.
const FORMAT: u32 = 1;
/// What a manifest's proof is sealed for.
const PURPOSE: &str = "backup manifest";

/// What a copy is and holds. No name, no number, no text of anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    pub(super) format: u32,
    /// The copy's name.
    pub(super) id: String,
    pub(super) taken_at: i64,
    pub(super) reason: BackupReason,
    /// The program that took it.
    pub(super) program: String,
    pub(super) facts: StoreFacts,
    pub(super) keys_generation: u64,
    pub(super) store: Sum,
    pub(super) keys: Sum,
    /// The scans that belong to it, on the shelf beside it.
    pub(super) files: Vec<SealedFile>,
    /// Scans that were missing already when it was taken.
    pub(super) missing: Vec<String>,
    /// The journal's signed checkpoint at that moment, as the office's key signed it.
    pub(super) checkpoint: Option<String>,
}

/// A sealed scan by name and length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SealedFile {
    pub(super) name: String,
    pub(super) bytes: u64,
}

/// How the last check of a copy ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Checked {
    pub(super) at: i64,
    /// What did not hold, in codes; empty for a copy that is whole.
    pub(super) findings: Vec<String>,
}

/// One copy as it lies on a shelf.
#[derive(Debug, Clone)]
pub(super) struct OnShelf {
    pub(super) folder: PathBuf,
    pub(super) manifest: Manifest,
    pub(super) checked: Option<Checked>,
}

impl OnShelf {
    /// Whether it was read back and found whole.
    pub(super) fn is_verified(&self) -> bool {
        self.checked.as_ref().is_some_and(|checked| checked.findings.is_empty())
    }

    /// Its place among others: by the clock, and by the journal where the clock stood still.
    pub(super) fn place(&self) -> (i64, i64) {
        (self.manifest.taken_at, self.manifest.facts.journal_seq)
    }

    pub(super) fn store(&self) -> PathBuf {
        self.folder.join("istiqbal.db")
    }

    fn taken(&self) -> Taken {
        Taken { at: self.manifest.taken_at, reason: self.manifest.reason, verified: self.is_verified() }
    }
}

/// A folder of copies: the office's own, or one on another medium.
#[derive(Debug, Clone)]
pub(super) struct Shelf {
    root: PathBuf,
}

impl Shelf {
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn attachments(&self) -> PathBuf {
        self.root.join("attachments")
    }

    pub(super) fn destructions(&self) -> PathBuf {
        self.root.join("destructions")
    }

    /// Scans that were lawfully destroyed: no copy misses them.
    pub(super) fn destroyed_files(&self) -> BTreeSet<String> {
        fs::read(self.root.join("destroyed-files.json")).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Takes scans that were lawfully destroyed off the shelf, from which older copies would still read them.
    pub(super) fn destroy_files(&self, files: &BTreeSet<String>) -> io::Result<()> {
        let mut all = self.destroyed_files();
        all.extend(files.iter().cloned());
        if all.is_empty() {
            return Ok(());
        }
        self.make()?;
        for file in &all {
            match fs::remove_file(self.attachments().join(file)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        replace_synced(&self.root.join("destroyed-files.json"), &serde_json::to_vec(&all)?)
    }

    /// Makes the folder and its place for scans.
    pub(super) fn make(&self) -> io::Result<()> {
        fs::create_dir_all(self.attachments())
    }

    /// All copies, newest first. What is unfinished or cannot be read is left out.
    pub(super) fn list(&self) -> Vec<OnShelf> {
        let mut found: Vec<OnShelf> =
            fs::read_dir(&self.root).into_iter().flatten().flatten().filter_map(|entry| read_copy(&entry.path())).collect();
        found.sort_by_key(|copy| std::cmp::Reverse(copy.place()));
        found
    }

    /// A copy by its name.
    pub(super) fn find(&self, id: &str) -> Option<OnShelf> {
        is_name(id).then(|| read_copy(&self.root.join(id))).flatten()
    }

    /// Where a copy is written before it counts; what an earlier try left there is removed.
    pub(super) fn begin(&self, id: &str) -> io::Result<PathBuf> {
        self.make()?;
        let part = self.root.join(format!("{id}.part"));
        if part.exists() {
            fs::remove_dir_all(&part)?;
        }
        fs::create_dir(&part)?;
        Ok(part)
    }

    /// Lets a copy count: everything of it is on the disk by now.
    pub(super) fn finish(&self, part: &Path, id: &str) -> io::Result<()> {
        sync_folder(part)?;
        sync_folder(&self.attachments())?;
        fs::rename(part, self.root.join(id))?;
        sync_folder(&self.root)
    }

    /// Keeps the newest copy that failed its check to be looked at, under a name that counts for nothing.
    pub(super) fn keep_failed(&self, part: &Path) {
        let failed = self.root.join("failed.part");
        let _ = fs::remove_dir_all(&failed);
        let _ = fs::rename(part, failed);
    }

    /// Removes what killed runs left half written.
    pub(super) fn clear_unfinished(&self) {
        for entry in fs::read_dir(&self.root).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.strip_suffix(".part").is_some_and(is_name) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        for entry in fs::read_dir(self.attachments()).into_iter().flatten().flatten() {
            if entry.path().extension().is_some_and(|extension| extension == "part") {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Removes the copies whose place others have taken, and the scans that no copy needs any more.
    pub(super) fn rotate(&self) {
        let all = self.list();
        let keep = kept(&all.iter().map(OnShelf::taken).collect::<Vec<_>>());
        for (copy, _) in all.iter().zip(&keep).filter(|(_, keep)| !**keep) {
            self.remove(&copy.manifest.id);
        }
        let needed: BTreeSet<&str> = all
            .iter()
            .zip(&keep)
            .filter(|(_, keep)| **keep)
            .flat_map(|(copy, _)| copy.manifest.files.iter().map(|file| file.name.as_str()))
            .collect();
        for entry in fs::read_dir(self.attachments()).into_iter().flatten().flatten() {
            if !needed.contains(entry.file_name().to_string_lossy().as_ref()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Removes a copy. Its name goes first, so that half of it never counts.
    fn remove(&self, id: &str) {
        let part = self.root.join(format!("{id}.part"));
        if fs::rename(self.root.join(id), &part).is_ok() {
            let _ = fs::remove_dir_all(part);
        }
    }
}

/// A copy's name: day and time at Riyadh and six digits by chance. Nothing that leads out of the folder.
pub(super) fn name_of(taken_at: i64, chance: [u8; 3]) -> String {
    let day = domain::date::riyadh_date(taken_at);
    let seconds = (taken_at - domain::date::riyadh_midnight(day)) / 1000;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{}-{hour:02}{minute:02}{second:02}-{}", day.format("%Y%m%d"), super::files::hex(&chance))
}

fn is_name(name: &str) -> bool {
    (8..=40).contains(&name.len())
        && name.starts_with(|first: char| first.is_ascii_digit())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
}

fn read_copy(folder: &Path) -> Option<OnShelf> {
    let name = folder.file_name()?.to_str().filter(|name| is_name(name))?;
    let bytes = fs::read(folder.join("manifest.json")).ok()?;
    let manifest: Manifest = serde_json::from_slice(&bytes).ok()?;
    if manifest.id != name || manifest.format > FORMAT {
        return None;
    }
    let checked = fs::read(folder.join("checked.json")).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    Some(OnShelf { folder: folder.to_owned(), manifest, checked })
}

impl Manifest {
    pub(super) const FORMAT: u32 = FORMAT;

    /// Writes it into a copy's folder, with the proof that somebody with the data key wrote it.
    pub(super) fn write(&self, folder: &Path, key: &DataKey, host: &Host) -> io::Result<()> {
        let bytes = serde_json::to_vec_pretty(self)?;
        let proof =
            seal_small(&key.sealing_key(PURPOSE), &Sha256::digest(&bytes), &[], &mut host.random_source()).map_err(io::Error::other)?;
        write_synced(&folder.join("manifest.json"), &bytes)?;
        write_synced(&folder.join("manifest.proof"), &proof)
    }
}

/// Whether the manifest in a copy's folder is what somebody with this data key wrote.
pub(super) fn is_proved(folder: &Path, key: &DataKey) -> bool {
    let (Ok(bytes), Ok(proof)) = (fs::read(folder.join("manifest.json")), fs::read(folder.join("manifest.proof"))) else { return false };
    open_small(&key.sealing_key(PURPOSE), &Sha256::digest(&bytes), &proof).is_ok()
}

/// Whether a copy's store is byte for byte what was written.
pub(super) fn is_as_written(copy: &OnShelf) -> bool {
    super::files::sum_of(&copy.store(), &mut |_, _| true).is_ok_and(|sum| sum == copy.manifest.store)
}

/// Notes how a check of a copy ended.
pub(super) fn note_checked(folder: &Path, checked: &Checked) -> io::Result<()> {
    replace_synced(&folder.join("checked.json"), &serde_json::to_vec(checked)?)
}
