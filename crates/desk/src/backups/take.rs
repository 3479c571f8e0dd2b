//! Taking a copy while people work: beside, forced to the disk, read back, and only then counted.

use std::path::Path;

use domain::{
    Code,
    backup::{BackupReason, LEAST_FREE_BYTES},
    staff::Role,
};
use vault::DataKey;

use super::{
    Backups,
    files::{Told, disk_failure, link_or_copy, sum_of, sync_file, write_synced},
    shelf::{Checked, Manifest, SealedFile, Shelf, name_of, note_checked},
    verify,
};
use crate::{Desk, Failure, Now, sign_in::slot_of};

/// What a copy is taken of and why.
pub(super) struct Wish<'w> {
    pub(super) key: &'w DataKey,
    pub(super) reason: BackupReason,
    pub(super) id: &'w str,
    pub(super) checkpoint: Option<String>,
}

impl Desk {
    /// The office's own shelf.
    pub(super) fn shelf(&self) -> Shelf {
        Shelf::new(self.folder.root().join("backups"))
    }

    /// A name for a copy taken now.
    pub(super) fn backup_name(&self, now: Now) -> String {
        name_of(now.unix_millis, self.host.random())
    }

    /// Refuses to begin a copy for which there is no room.
    ///
    /// # Errors
    /// [`Code::LowSpace`].
    pub(super) fn check_room(&self, place: &Path) -> Result<(), Failure> {
        let store = std::fs::metadata(self.folder.store()).map_or(0, |file| file.len());
        let needed = LEAST_FREE_BYTES.saturating_add(store);
        match (self.host.free_space)(place) {
            Some(free) if free < needed => {
                Err(Failure::new(Code::LowSpace).with("free", free / 1_000_000).with("needed", needed / 1_000_000))
            }
            _ => Ok(()),
        }
    }
}

/// Takes a copy onto the office's own shelf. When it fails, nothing that was on the shelf is touched.
pub(super) fn take(desk: &Desk, now: Now, wish: &Wish<'_>, told: Told<'_>) -> Result<Manifest, Failure> {
    let busy = desk.backups.hold();
    let taken = take_held(desk, now, wish, told);
    Backups::note_try(desk, now, taken.as_ref().err());
    drop(busy);
    taken
}

pub(super) fn take_held(desk: &Desk, now: Now, wish: &Wish<'_>, told: Told<'_>) -> Result<Manifest, Failure> {
    let shelf = desk.shelf();
    let failed = |error: std::io::Error| disk_failure(&error);
    shelf.make().map_err(failed)?;
    desk.check_room(shelf.root())?;
    let part = shelf.begin(wish.id).map_err(failed)?;
    let written = write(desk, now, wish, &shelf, &part, told);
    let manifest = match written {
        Ok(manifest) => manifest,
        Err(failure) => {
            // On a full disk what is half written would only take more room.
            let _ = std::fs::remove_dir_all(&part);
            return Err(failure);
        }
    };
    let findings = verify::check(&desk.host, &part, &shelf, &manifest, wish.key, &mut |done, all| told(50 + done * 50 / all.max(1), 100))?;
    if !findings.is_empty() {
        shelf.keep_failed(&part);
        return Err(Failure::new(Code::BackupUnsound).with("findings", findings.join(",")));
    }
    note_checked(&part, &Checked { at: now.unix_millis, findings }).map_err(failed)?;
    shelf.finish(&part, wish.id).map_err(failed)?;
    shelf.rotate();
    Ok(manifest)
}

fn write(desk: &Desk, now: Now, wish: &Wish<'_>, shelf: &Shelf, part: &Path, told: Told<'_>) -> Result<Manifest, Failure> {
    let failed = |error: std::io::Error| disk_failure(&error);
    let target = part.join("istiqbal.db");
    let key = wish.key.store_key();
    let (facts, rows) = store::copy_store(&desk.folder.store(), key.expose(), &target, &mut |done, all| told(done * 30 / all.max(1), 100))?;
    sync_file(&target).map_err(failed)?;

    let (home, kept) = (desk.folder.attachments(), shelf.attachments());
    let (mut files, mut missing) = (Vec::new(), Vec::new());
    for (place, row) in rows.iter().enumerate() {
        match link_or_copy(&home.join(&row.file), &kept.join(&row.file)) {
            Ok(()) => files.push(SealedFile { name: row.file.clone(), bytes: verify::sealed_length(row.bytes) }),
            // A scan that is gone already is the case's own fault and told there; the rest must still be saved.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => missing.push(row.file.clone()),
            Err(error) => return Err(failed(error)),
        }
        if !told(30 + place as u64 * 10 / rows.len() as u64, 100) {
            return Err(Failure::new(Code::Cancelled));
        }
    }

    let managers: Vec<_> = store::read_only(&target, key.expose(), |reader| reader.list_staff())?
        .into_iter()
        .filter(|staff| staff.active && staff.roles.contains(&Role::Manager))
        .map(|staff| slot_of(staff.id))
        .collect();
    let (keys, keys_generation) = desk.with_keys(|keys, _| Ok((keys.for_backup(wish.key, &managers)?, keys.generation())))?;
    write_synced(&part.join("keys"), &keys).map_err(failed)?;
    let manifest = Manifest {
        format: Manifest::FORMAT,
        id: wish.id.to_owned(),
        taken_at: now.unix_millis,
        reason: wish.reason,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        facts,
        keys_generation,
        store: sum_of(&target, &mut |done, all| told(40 + done * 10 / all.max(1), 100)).map_err(failed)?,
        keys: sum_of(&part.join("keys"), &mut |_, _| true).map_err(failed)?,
        files,
        missing,
        checkpoint: wish.checkpoint.clone(),
    };
    manifest.write(part, wish.key, &desk.host).map_err(failed)?;
    Ok(manifest)
}
