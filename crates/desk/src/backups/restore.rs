//! Putting a copy back (استعادة): what would be lost is said first, today's state is saved first, another office's copy is refused.

use std::{fs, path::Path, sync::Arc};

use domain::{Code, backup::BackupReason, id::StaffId};
use store::{NewEntry, Restoration, SeriesHeight, Store};
use vault::DataKey;

use super::{
    destructions::Known,
    files::{copy_synced, disk_failure, link_or_copy, sync_file},
    medium::shelves_in,
    numbers::{heights, notices},
    prove::{Proof, prove},
    shelf::{OnShelf, Shelf},
    stage::Stage,
    take::{Wish, take_held},
    types::{BackupShown, LostShown, RestoreDone, RestoreInput, RestorePreview},
    verify,
};
use crate::{
    Desk, Failure, Now, Outcome, checkpoints,
    op::Op,
    sign_in::{SignInInput, sign_in},
};

/// A copy on the shelf it was found on.
struct Found {
    shelf: Shelf,
    copy: OnShelf,
}

impl Desk {
    /// The shelves of a place: the office's own, or those in a folder somebody points at.
    pub(super) fn shelves(&self, folder: Option<&str>) -> Vec<Shelf> {
        match folder {
            Some(folder) => shelves_in(Path::new(folder)),
            None => vec![self.shelf()],
        }
    }

    fn find_backup(&self, input: &RestoreInput) -> Result<Found, Failure> {
        let found =
            self.shelves(input.folder.as_deref()).into_iter().find_map(|shelf| shelf.find(&input.backup).map(|copy| Found { shelf, copy }));
        found.ok_or_else(|| Failure::new(Code::NotFound))
    }
}

/// Everything a restore will do, worked out before it does anything.
struct Plan {
    heights: Vec<SeriesHeight>,
    known: Known,
    lost: Option<store::Lost>,
    upgrade: bool,
}

fn plan(desk: &Desk, now: Now, found: &Found, proof: &Proof) -> Result<Plan, Failure> {
    let manifest = &found.copy.manifest;
    let today = desk.folder.store();
    let mut known = Known::default();
    for shelf in [&found.shelf, &desk.shelf()] {
        known.add_listed(shelf, &proof.key, manifest.taken_at);
        if let Some(key) = &proof.present {
            known.add_listed(shelf, key, manifest.taken_at);
        }
    }
    // Today's store may be damaged or gone: what it can still tell is taken, the rest goes by the time.
    let key = proof.present.as_ref().unwrap_or(&proof.key).store_key();
    let (mut series, mut lost) = (None, None);
    let read = store::read_only::<(), Failure>(&today, key.expose(), |reader| {
        series = Some(reader.list_series()?);
        lost = Some(reader.lost_since(manifest.facts.journal_seq, &manifest.facts.journal_hash, manifest.taken_at)?);
        known.add_from(reader, manifest.taken_at)
    });
    if read.is_err() {
        lost = None;
    }
    let copy = found.copy.store();
    Ok(Plan {
        heights: heights(&manifest.facts.series, series.as_deref(), manifest.taken_at, now),
        known,
        lost,
        upgrade: store::needs_upgrade(&copy, proof.key.store_key().expose())?,
    })
}

/// Says what putting a copy back would mean; changes nothing.
pub(super) fn preview_restore(desk: &Desk, input: RestoreInput) -> Result<Outcome<RestorePreview>, Failure> {
    let now = (desk.host.clock)();
    let found = desk.find_backup(&input)?;
    let proof = prove(desk, &found.copy, &input)?;
    let plan = plan(desk, now, &found, &proof)?;
    Ok(Outcome::read(RestorePreview {
        backup: BackupShown::of(&found.copy, now.unix_millis),
        lost: plan.lost.map(LostShown::from),
        series: notices(&plan.heights),
        destructions: plan.known.destructions.len(),
        own_keys: proof.present.is_none(),
        upgrade: plan.upgrade,
    }))
}

/// Puts a copy back.
pub(super) fn restore_backup(desk: &Desk, input: RestoreInput) -> Result<Outcome<RestoreDone>, Failure> {
    let task = desk.backups.begin(&input.progress);
    let now = (desk.host.clock)();
    let found = desk.find_backup(&input)?;
    let proof = prove(desk, &found.copy, &input)?;
    let manifest = &found.copy.manifest;
    desk.check_room(desk.folder.root())?;
    // Nobody is sent away before the copy is known to be whole.
    let findings = verify::check(&desk.host, &found.copy.folder, &found.shelf, manifest, &proof.key, &mut task.between(0, 35))?;
    if !findings.is_empty() {
        return Err(Failure::new(Code::BackupUnsound).with("findings", findings.join(",")));
    }
    let door = desk.backups.door();
    desk.close_session()?;
    let busy = desk.backups.hold();
    let plan = plan(desk, now, &found, &proof)?;
    save_today(desk, now, &proof, &mut task.between(35, 60));
    let stage = Stage::begin(&desk.folder)?;
    copy_synced(&found.copy.store(), &stage.store(), &mut task.between(60, 75)).map_err(|error| disk_failure(&error))?;
    let destroyed = get_ready(desk, now, &found, &proof, &plan, &stage.store())?;
    sync_file(&stage.store()).map_err(|error| disk_failure(&error))?;
    if proof.present.is_none() {
        fs::copy(desk.copy_keys_folder(&manifest.id).join("keys"), stage.keys()).map_err(|error| disk_failure(&error))?;
        sync_file(&stage.keys()).map_err(|error| disk_failure(&error))?;
    }
    let missing = bring_scans(desk, &found, &proof, &stage.store())?;
    task.step(95);
    let aside = super::shelf::name_of(now.unix_millis, desk.host.random());
    stage.exchange(&desk.folder, manifest.facts.office_id, aside)?;
    if proof.present.is_none() {
        desk.forget_keys();
    }
    for file in &destroyed {
        let _ = fs::remove_file(desk.folder.attachments().join(file));
    }
    let _ = fs::remove_dir_all(desk.folder.root().join("restore-keys"));
    drop((busy, door));
    let signed_in = match (&proof.staff, &input.passphrase) {
        (Some(staff), passphrase) if !passphrase.is_empty() => {
            Some(sign_in(desk, SignInInput { staff_id: staff.id, passphrase: passphrase.clone() })?.value)
        }
        _ => None,
    };
    Ok(Outcome {
        value: RestoreDone {
            signed_in,
            backup: BackupShown::of(&found.copy, now.unix_millis),
            series: notices(&plan.heights),
            destructions: plan.known.destructions.len(),
            missing_scans: missing,
        },
        changes: vec!["backup".to_owned()],
    })
}

/// Saves today's state as a copy of its own, as far as it can still be read. What cannot be read is set aside as it lies, which is never skipped.
fn save_today(desk: &Desk, now: Now, proof: &Proof, told: &mut dyn FnMut(u64, u64) -> bool) {
    let Some(key) = &proof.present else { return };
    let id = desk.backup_name(now);
    let wish = Wish { key, reason: BackupReason::BeforeRestore, id: &id, checkpoint: None };
    // Damaged, gone or empty is why somebody is here: then there is nothing to copy.
    let _ = take_held(desk, now, &wish, told);
}

/// Brings the copy up to date in its own place: schema, key, staff, destructions, numbers, and why it is here. Gives the sealed scans that were
/// destroyed again.
fn get_ready(desk: &Desk, now: Now, found: &Found, proof: &Proof, plan: &Plan, staged: &Path) -> Result<Vec<String>, Failure> {
    let manifest = &found.copy.manifest;
    let store = Store::open(staged, proof.key.store_key().expose())?;
    let at = now.unix_millis;
    let today = staff_of_today(desk, proof);
    let by = proof.staff.as_ref().map(|staff| staff.id);
    let destroyed = store.write::<_, Failure>(|writer| {
        let there: Vec<StaffId> = writer.list_staff()?.into_iter().map(|staff| staff.id).collect();
        for staff in &today {
            writer.carry_staff_over(staff, at)?;
        }
        for staff in proof.staff.iter().chain(plan.known.staff.values()).filter(|staff| !there.contains(&staff.id)) {
            if !today.iter().any(|known| known.id == staff.id) {
                let active = by == Some(staff.id);
                writer.carry_staff_over(&domain::staff::StaffMember { active, ..staff.clone() }, at)?;
            }
        }
        let mut files = Vec::new();
        for destruction in plan.known.destructions.values() {
            files.extend(writer.carry_out_destruction(destruction)?);
        }
        for height in &plan.heights {
            writer.raise_series(height)?;
        }
        let lost = plan.lost.as_ref().map(serde_json::to_string).transpose().map_err(|_| Failure::new(Code::Unexpected))?;
        let series = serde_json::to_string(&plan.heights).map_err(|_| Failure::new(Code::Unexpected))?;
        let id: uuid::Uuid = desk.host.new_id();
        writer.insert_restoration(&Restoration {
            id: id.to_string(),
            backup_id: manifest.id.clone(),
            taken_at: manifest.taken_at,
            restored_at: at,
            restored_by: by,
            lost: lost.unwrap_or_default(),
            series,
        })?;
        writer.append_entry(&NewEntry {
            at,
            staff_id: by,
            deed: Op::RestoreBackup.as_str(),
            record_kind: "office",
            record_id: manifest.id.clone(),
            fields: Vec::new(),
            before: None,
            after: None,
            salt: desk.host.random(),
        })?;
        Ok(files)
    })?;
    if let Some(present) = proof.present.as_ref().filter(|present| !Arc::ptr_eq(present, &proof.key)) {
        renew(desk, &store, &proof.key, present, at)?;
    }
    store.checkpoint()?;
    Ok(destroyed)
}

/// A copy from before a renewal of the data key goes under today's key: what the renewal shut out stays out.
fn renew(desk: &Desk, store: &Store, old: &DataKey, new: &DataKey, at: i64) -> Result<(), Failure> {
    store.renew_key::<Failure>(
        old.store_key().expose(),
        new.store_key().expose(),
        |writer| checkpoints::seal_anew(writer, old, new, &mut desk.host.random_source(), at),
        &mut |_| {},
    )
}

/// Everybody who works or worked here, as today's store knows them; nobody when it cannot be read.
fn staff_of_today(desk: &Desk, proof: &Proof) -> Vec<domain::staff::StaffMember> {
    let Some(key) = &proof.present else { return Vec::new() };
    store::read_only(&desk.folder.store(), key.store_key().expose(), |reader| reader.list_staff()).unwrap_or_default()
}

/// Brings the scans that are not beside the store any more. Gives how many could not be found.
fn bring_scans(desk: &Desk, found: &Found, proof: &Proof, staged: &Path) -> Result<usize, Failure> {
    let (home, shelf) = (desk.folder.attachments(), found.shelf.attachments());
    fs::create_dir_all(&home).map_err(|error| disk_failure(&error))?;
    let key = proof.present.as_ref().unwrap_or(&proof.key).store_key();
    let files = store::read_only(staged, key.expose(), |reader| reader.list_attachment_files())?;
    let mut missing = 0;
    for file in files {
        let place = home.join(&file.file);
        if fs::metadata(&place).map(|there| there.len()).ok() != Some(verify::sealed_length(file.bytes)) {
            match link_or_copy(&shelf.join(&file.file), &place) {
                Ok(()) => {}
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => missing += 1,
                Err(error) => return Err(disk_failure(&error)),
            }
        }
    }
    super::files::sync_folder(&home).map_err(|error| disk_failure(&error))?;
    Ok(missing)
}
