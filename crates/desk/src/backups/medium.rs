//! The second medium (الوسيط الثاني): a verified copy carried to another disk, read again there and compared.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use domain::{Code, date::DateShown, id::OfficeId};
use serde::{Deserialize, Serialize};

use super::{
    files::{Told, copy_synced, copy_whole, disk_failure, replace_synced, sum_of},
    shelf::{Checked, OnShelf, Shelf, note_checked},
};
use crate::{Desk, Failure, Now};

/// When the medium was last seen with a whole copy; kept at home, so that its age is known while it is away.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct LastSeen {
    folder: String,
    taken_at: i64,
}

/// The shelf of this office in a folder of another medium: each office has its own beside others.
pub(super) fn shelf_on(folder: &Path, office: OfficeId) -> Shelf {
    let name: String = office.to_string().chars().rev().take(8).collect();
    Shelf::new(folder.join(format!("istiqbal-{name}")))
}

/// Every shelf that can be found in a folder somebody points at: the folder itself, or shelves in it.
pub(super) fn shelves_in(folder: &Path) -> Vec<Shelf> {
    let mut places: Vec<PathBuf> = vec![folder.to_owned(), folder.join("backups")];
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with("istiqbal-") {
            places.push(entry.path());
        }
    }
    places.into_iter().map(Shelf::new).filter(|shelf| !shelf.list().is_empty()).collect()
}

/// When the newest copy on the medium was taken, as last seen.
pub(super) fn last_seen(desk: &Desk, folder: &str) -> Option<i64> {
    let kept: LastSeen = serde_json::from_slice(&fs::read(desk.shelf().root().join("medium.json")).ok()?).ok()?;
    (kept.folder == folder).then_some(kept.taken_at)
}

/// Carries a verified copy from the office's shelf to the medium. What was on the medium before is untouched until the new one is whole.
pub(super) fn carry(desk: &Desk, now: Now, folder: &str, copy: &OnShelf, told: Told<'_>) -> Result<(), Failure> {
    let place = Path::new(folder);
    let office = copy.manifest.facts.office_id;
    let incomplete = || {
        let failure = Failure::new(Code::BackupIncomplete);
        match last_seen(desk, folder) {
            Some(at) => failure.with("last", DateShown::of_day(domain::date::riyadh_date(at)).both),
            None => failure,
        }
    };
    // A folder that is gone is a drive that is away: making it anew would write onto the wrong disk.
    if !place.is_dir() {
        return Err(incomplete());
    }
    let shelf = shelf_on(place, office);
    let needed = copy.manifest.store.bytes + 50_000_000;
    if let Some(free) = (desk.host.free_space)(place).filter(|free| *free < needed) {
        return Err(Failure::new(Code::LowSpace).with("free", free / 1_000_000).with("needed", needed / 1_000_000));
    }
    let home = desk.shelf();
    match carry_to(&home, &shelf, copy, now, told) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::Interrupted => return Err(Failure::new(Code::Cancelled)),
        Err(error) if error.kind() == io::ErrorKind::StorageFull => return Err(disk_failure(&error)),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(Failure::new(Code::BackupUnsound)),
        Err(_) => return Err(incomplete()),
    }
    let seen = LastSeen { folder: folder.to_owned(), taken_at: copy.manifest.taken_at };
    if let Ok(bytes) = serde_json::to_vec(&seen) {
        let _ = replace_synced(&home.root().join("medium.json"), &bytes);
    }
    shelf.rotate();
    Ok(())
}

fn carry_to(home: &Shelf, shelf: &Shelf, copy: &OnShelf, now: Now, told: Told<'_>) -> io::Result<()> {
    let manifest = &copy.manifest;
    if home.destructions().exists() {
        shelf.make()?;
        replace_synced(&shelf.destructions(), &fs::read(home.destructions())?)?;
    }
    shelf.destroy_files(&home.destroyed_files())?;
    if shelf.find(&manifest.id).is_some_and(|there| there.is_verified() && there.manifest == *manifest) {
        return Ok(());
    }
    shelf.clear_unfinished();
    let part = shelf.begin(&manifest.id)?;
    let different = || io::Error::new(io::ErrorKind::InvalidData, "what was carried reads back differently");
    let destroyed = home.destroyed_files();
    for (place, file) in manifest.files.iter().enumerate().filter(|(_, file)| !destroyed.contains(&file.name)) {
        let target = shelf.attachments().join(&file.name);
        if fs::metadata(&target).map(|there| there.len()).ok() != Some(file.bytes) {
            let read = copy_whole(&home.attachments().join(&file.name), &target)?;
            if sum_of(&target, &mut |_, _| true)? != read {
                return Err(different());
            }
        }
        if !told(place as u64 * 40 / manifest.files.len() as u64, 100) {
            return Err(io::ErrorKind::Interrupted.into());
        }
    }
    copy_synced(&copy.store(), &part.join("istiqbal.db"), &mut |done, all| told(40 + done * 30 / all.max(1), 100))?;
    for name in ["keys", "manifest.json", "manifest.proof"] {
        copy_synced(&copy.folder.join(name), &part.join(name), &mut |_, _| true)?;
    }
    let store = sum_of(&part.join("istiqbal.db"), &mut |done, all| told(70 + done * 30 / all.max(1), 100))?;
    let keys = sum_of(&part.join("keys"), &mut |_, _| true)?;
    if store != manifest.store
        || keys != manifest.keys
        || fs::read(part.join("manifest.json"))? != fs::read(copy.folder.join("manifest.json"))?
    {
        return Err(different());
    }
    note_checked(&part, &Checked { at: now.unix_millis, findings: Vec::new() })?;
    shelf.finish(&part, &manifest.id)
}
