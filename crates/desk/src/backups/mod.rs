//! Backups (النسخ الاحتياطية) that are known to restore: taken while people work, read back before they count, carried to a second medium, put back
//! with what would be lost said first (issue: §4; quality.md D5–D8, faults 4, 7–10, 14, 17, 24–27).

mod destructions;
mod files;
mod medium;
mod numbers;
mod prove;
mod restore;
mod shelf;
mod stage;
mod take;
mod task;
mod tend;
mod types;
mod upgrade;
mod verify;

use domain::{
    Code,
    backup::{BackupReason, LATE_AFTER_MILLIS, LEAST_FREE_BYTES},
    text,
};

pub(crate) use stage::finish as finish_restore;
pub(crate) use task::Backups;
pub use types::{
    BackupList, BackupPlace, BackupRun, BackupShown, BackupStatus, BackupTask, MediumInput, MediumStatus, MomentShown, RestoreDone,
    RestoreInput, RestoreNamesInput, RestorePreview, VerifyBackupInput,
};

use self::{
    restore::{preview_restore, restore_backup},
    shelf::{Checked, OnShelf, Shelf, note_checked},
    take::{Wish, take},
    task::Task,
};
use crate::{
    Desk, Failure, Now, Outcome, Work, checkpoints,
    deed::{EVERYONE, MANAGER, STAFF, declare_deeds},
    desk::Session,
    drafts::Nothing,
    op::Op,
    sign_in::SignInName,
};

declare_deeds! {
    /// How things stand with the copies: age of the last verified one, free room, the second medium.
    reads backup_status(Nothing) -> BackupStatus, by EVERYONE;
    /// The copies of a place, newest first: needs no sign-in, because the store may be damaged.
    before_sign_in list_backups(BackupPlace) -> BackupList;
    /// Takes a copy now and reads it back.
    writes take_backup(BackupTask) -> BackupShown, by STAFF;
    /// Takes a copy when one is due, and carries it to the second medium when that is due: what the program does by itself.
    writes backup_if_due(Nothing) -> BackupRun, by EVERYONE;
    /// Reads a copy back once more.
    writes verify_backup(VerifyBackupInput) -> BackupShown, by MANAGER;
    /// Chooses the second medium, or gives it up.
    writes set_backup_medium(MediumInput) -> BackupStatus, by MANAGER;
    /// Takes a copy if something changed and carries the newest one to the second medium.
    writes carry_backup(BackupTask) -> BackupShown, by MANAGER;
    /// Hundredths done of the work with this word; nothing when there is none.
    before_sign_in backup_progress(BackupTask) -> Option<u8>;
    /// Asks the work with this word to stop.
    before_sign_in stop_backup(BackupTask) -> Nothing;
    /// Who may put a copy back by their passphrase: the managers whose keys lie in it.
    before_sign_in restore_names(RestoreNamesInput) -> Vec<SignInName>;
    /// What putting a copy back would mean: what is lost, from where numbers go on. Changes nothing.
    before_sign_in preview_restore(RestoreInput) -> RestorePreview;
    /// Puts a copy back; today's state is saved first.
    before_sign_in restore_backup(RestoreInput) -> RestoreDone;
}

fn backup_status(work: &Work<'_>, _: Nothing) -> Result<Outcome<BackupStatus>, Failure> {
    Ok(Outcome::read(status(work)?))
}

fn status(work: &Work<'_>) -> Result<BackupStatus, Failure> {
    let (desk, now) = (work.desk, work.now.unix_millis);
    let last = newest(&desk.shelf());
    let medium = work.read(|reader| Ok(reader.find_backup_medium()?))?;
    let began = work.read(|reader| Ok(reader.office_began()?))?;
    let late = |at: Option<i64>, since: i64| now - at.unwrap_or(since) > LATE_AFTER_MILLIS;
    let free = (desk.host.free_space)(desk.folder.root());
    Ok(BackupStatus {
        late: late(last.as_ref().map(|copy| copy.manifest.taken_at), began),
        changed: changed(&work.session.store, last.as_ref())?,
        last: last.map(|copy| BackupShown::of(&copy, now)),
        failed: Backups::last_try(desk).and_then(|tried| tried.failed),
        free_megabytes: free.map(|bytes| bytes / 1_000_000),
        blocked: free.is_some_and(|free| free < LEAST_FREE_BYTES),
        medium: medium.map(|medium| {
            let last = medium::last_seen(desk, &medium.folder);
            MediumStatus {
                present: std::path::Path::new(&medium.folder).is_dir(),
                last: last.map(|at| MomentShown::new(at, now)),
                late: late(last, medium.set_at),
                folder: medium.folder,
            }
        }),
        under_way: desk.backups.is_busy(),
    })
}

/// The newest verified copy of a shelf.
fn newest(shelf: &Shelf) -> Option<OnShelf> {
    shelf.list().into_iter().find(OnShelf::is_verified)
}

/// Whether anything happened that the last copy does not hold. After a restore its journal is another one than the copies'.
fn changed(store: &store::Store, last: Option<&OnShelf>) -> Result<bool, Failure> {
    let Some(last) = last else { return Ok(true) };
    let facts = &last.manifest.facts;
    store.read::<_, Failure>(|reader| {
        let same =
            reader.find_entry_hash(facts.journal_seq)?.is_some_and(|hash| files::hex(&hash).eq_ignore_ascii_case(&facts.journal_hash));
        Ok(!same || reader.changed_since(facts.journal_seq, last.manifest.taken_at)?)
    })
}

fn list_backups(desk: &Desk, input: BackupPlace) -> Result<Outcome<BackupList>, Failure> {
    let now = (desk.host.clock)().unix_millis;
    let mut all: Vec<OnShelf> = desk.shelves(input.folder.as_deref()).iter().flat_map(Shelf::list).collect();
    all.sort_by_key(|copy| std::cmp::Reverse(copy.place()));
    Ok(Outcome::read(BackupList { backups: all.iter().map(|copy| BackupShown::of(copy, now)).collect() }))
}

fn restore_names(desk: &Desk, input: RestoreNamesInput) -> Result<Outcome<Vec<SignInName>>, Failure> {
    let copy = desk.shelves(input.folder.as_deref()).into_iter().find_map(|shelf| shelf.find(&input.backup));
    let copy = copy.ok_or_else(|| Failure::new(Code::NotFound))?;
    // Opening writes nothing: the copy's file stays as it lies.
    let keys = vault::KeysFile::open(&copy.folder, desk.host.kdf, (desk.host.clock)().uptime)?;
    Ok(Outcome::read(keys.staff().into_iter().map(SignInName::from).collect()))
}

/// Journals that a copy is taken and takes it.
fn take_now(desk: &Desk, session: &Session, now: Now, reason: BackupReason, task: &Task<'_>, to: u64) -> Result<OnShelf, Failure> {
    let id = desk.backup_name(now);
    desk.check_room(desk.folder.root())?;
    // Told before it is done, so that the copy holds its own entry and nothing changes by copying.
    desk.note_outside(session, Op::TakeBackup, "backup", &id)?;
    let signed = checkpoints::sign_head(desk, session, "backup")?;
    let checkpoint = signed.map(|signed| signed.file()).transpose()?.and_then(|bytes| String::from_utf8(bytes).ok());
    session.store.read(|reader| desk.list_destructions_beside_backups(reader, &session.key(), &[]))?;
    let wish = Wish { key: &session.key(), reason, id: &id, checkpoint };
    take(desk, now, &wish, &mut task.between(0, to))?;
    desk.shelf().find(&id).ok_or_else(|| Failure::new(Code::BackupUnsound))
}

fn take_backup(work: &Work<'_>, input: BackupTask) -> Result<Outcome<BackupShown>, Failure> {
    let task = work.desk.backups.begin(&input.progress);
    let copy = take_now(work.desk, work.session, work.now, BackupReason::Asked, &task, 100)?;
    Ok(shown(&copy, work.now))
}

fn shown(copy: &OnShelf, now: Now) -> Outcome<BackupShown> {
    Outcome { value: BackupShown::of(copy, now.unix_millis), changes: vec!["backup".to_owned()] }
}

fn backup_if_due(work: &Work<'_>, _: Nothing) -> Result<Outcome<BackupRun>, Failure> {
    let run = work.desk.tend_backups(work.session, BackupReason::Timer)?;
    let changes = if run == BackupRun::default() { Vec::new() } else { vec!["backup".to_owned()] };
    Ok(Outcome { value: run, changes })
}

fn verify_backup(work: &Work<'_>, input: VerifyBackupInput) -> Result<Outcome<BackupShown>, Failure> {
    let (desk, key) = (work.desk, work.session.key());
    let found = desk.shelves(input.folder.as_deref()).into_iter().find_map(|shelf| shelf.find(&input.id).map(|copy| (shelf, copy)));
    let (shelf, mut copy) = found.ok_or_else(|| Failure::new(Code::NotFound))?;
    work.write_apart(Op::VerifyBackup, |change| {
        change.note("backup", &input.id, &[]);
        Ok(())
    })?;
    let task = desk.backups.begin(&input.progress);
    let _busy = desk.backups.hold();
    if copy.manifest.facts.office_id != work.read(|reader| Ok(reader.office_id()?))? {
        return Err(Failure::new(Code::OtherOffice));
    }
    if !prove::opens(&copy, &key) && shelf::is_as_written(&copy) {
        // Whole, but sealed with the data key of before a renewal: only its own keys can tell more, at a restore.
        copy.checked = Some(Checked { at: work.now.unix_millis, findings: vec!["older_key".to_owned()] });
        return Ok(shown(&copy, work.now));
    }
    let findings = verify::check(&desk.host, &copy.folder, &shelf, &copy.manifest, &key, &mut task.between(0, 100))?;
    let checked = Checked { at: work.now.unix_millis, findings };
    note_checked(&copy.folder, &checked).map_err(|error| files::disk_failure(&error))?;
    copy.checked = Some(checked);
    Ok(shown(&copy, work.now))
}

fn set_backup_medium(work: &Work<'_>, input: MediumInput) -> Result<Outcome<BackupStatus>, Failure> {
    let folder = match &input.folder {
        Some(typed) => Some(medium_folder(work, typed)?),
        None => None,
    };
    work.transact(Op::SetBackupMedium, |change| {
        change.save_backup_medium(folder.as_deref(), work.now.unix_millis, work.staff.id)?;
        change.note("office", change.office_id()?, &["backup_medium"]);
        Ok(Nothing {})
    })?;
    Ok(Outcome { value: status(work)?, changes: vec!["backup".to_owned()] })
}

/// A folder that is there, that can be written, and that does not lie in the data folder itself.
fn medium_folder(work: &Work<'_>, typed: &str) -> Result<String, Failure> {
    let refused = |code| Failure::from(domain::Refusal::new(code).at("folder"));
    let folder = text::clean_required(typed, 400).map_err(|refusal| Failure::from(refusal.at("folder")))?;
    let place = std::fs::canonicalize(&folder).map_err(|_| refused(Code::NotFound))?;
    let home = std::fs::canonicalize(work.desk.folder.root()).map_err(|_| refused(Code::NotFound))?;
    if !place.is_dir() || place.starts_with(&home) || home.starts_with(&place) {
        return Err(refused(Code::NotAllowed));
    }
    let trial = place.join("istiqbal-trial");
    std::fs::write(&trial, []).and_then(|()| std::fs::remove_file(&trial)).map_err(|_| refused(Code::ReadOnlyFolder))?;
    Ok(folder)
}

fn carry_backup(work: &Work<'_>, input: BackupTask) -> Result<Outcome<BackupShown>, Failure> {
    let desk = work.desk;
    let medium = work.read(|reader| Ok(reader.find_backup_medium()?))?.ok_or_else(|| Failure::new(Code::NotFound))?;
    let task = desk.backups.begin(&input.progress);
    let last = newest(&desk.shelf());
    let copy = match last {
        Some(last) if !changed(&work.session.store, Some(&last))? => last,
        _ => take_now(desk, work.session, work.now, BackupReason::Asked, &task, 60)?,
    };
    work.write_apart(Op::CarryBackup, |change| {
        change.note("backup", &copy.manifest.id, &[]);
        Ok(())
    })?;
    let _busy = desk.backups.hold();
    medium::carry(desk, work.now, &medium.folder, &copy, &mut task.between(60, 100))?;
    Ok(shown(&copy, work.now))
}

fn backup_progress(desk: &Desk, input: BackupTask) -> Result<Outcome<Option<u8>>, Failure> {
    Ok(Outcome::read(desk.backups.percent(&input.progress)))
}

fn stop_backup(desk: &Desk, input: BackupTask) -> Result<Outcome<Nothing>, Failure> {
    desk.backups.stop(&input.progress);
    Ok(Outcome::read(Nothing {}))
}
