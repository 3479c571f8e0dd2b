//! Who may put a copy back: a manager with the passphrase or whoever holds the recovery code, proved against today's keys file or, when that is
//! damaged or of another data key, against the copy's own.

use std::{
    fs,
    sync::{Arc, PoisonError},
};

use domain::{
    Code, Refusal,
    id::StaffId,
    staff::{Role, StaffMember},
};
use vault::{DataKey, KeysFile, Passphrase, RecoveryCode, Unlocked};

use super::{shelf::OnShelf, types::RestoreInput};
use crate::{Desk, Failure, Now, sign_in::slot_of};

/// What somebody proved themselves with.
enum Secret {
    Manager(StaffId, Passphrase),
    Code(RecoveryCode),
}

/// Proved, with everything a restore needs.
#[derive(Debug)]
pub(super) struct Proof {
    /// Opens the copy.
    pub(super) key: Arc<DataKey>,
    /// Today's data key, when today's keys file could be read; else the copy's own keys file takes its place.
    pub(super) present: Option<Arc<DataKey>>,
    /// The manager; nothing with the recovery code.
    pub(super) staff: Option<StaffMember>,
}

impl RestoreInput {
    fn secret(&self) -> Result<Secret, Failure> {
        if !self.code.trim().is_empty() {
            return match RecoveryCode::parse(&self.code) {
                Ok(code) => Ok(Secret::Code(code)),
                Err(error) => Err(crate::passphrases::code_refusal(error).at("code").into()),
            };
        }
        let Some(id) = self.staff_id else { return Err(Refusal::new(Code::Required).at("staff_id").into()) };
        if self.passphrase.is_empty() {
            return Err(Refusal::new(Code::Required).at("passphrase").into());
        }
        Ok(Secret::Manager(id, Passphrase::entered(&self.passphrase)))
    }
}

impl Secret {
    fn unlock(&self, keys: &mut KeysFile, now: Now) -> Result<Unlocked, Failure> {
        let tried = match self {
            Self::Manager(id, passphrase) => keys.unlock(slot_of(*id), passphrase, now.uptime),
            Self::Code(code) => keys.unlock_with_recovery(code),
        };
        tried.map_err(|error| match (error, self) {
            (vault::KeysError::WrongRecoveryCode, _) => Refusal::new(Code::RecoveryGroup).at("code").into(),
            (error, Self::Manager(..)) => {
                let failure = Failure::from(error);
                if matches!(failure.code, Code::WrongPassphrase | Code::Throttled) {
                    Refusal { code: failure.code, field: "passphrase".to_owned(), params: failure.params }.into()
                } else {
                    failure
                }
            }
            (error, Self::Code(_)) => error.into(),
        })
    }
}

/// Proves whoever asks. A wrong passphrase counts as a try like any other.
///
/// # Errors
/// [`Code::OtherOffice`], [`Code::WrongPassphrase`], [`Code::Throttled`], [`Code::RecoveryGroup`], [`Code::NotAllowed`] for somebody who is no manager,
/// [`Code::BackupUnsound`] for a copy that no key at hand opens.
pub(super) fn prove(desk: &Desk, copy: &OnShelf, input: &RestoreInput) -> Result<Proof, Failure> {
    let secret = input.secret()?;
    if desk.folder.office().is_some_and(|office| office != copy.manifest.facts.office_id) {
        return Err(Failure::new(Code::OtherOffice));
    }
    let present = desk.with_keys(|keys, now| {
        if keys.store() != uuid::Uuid::from(copy.manifest.facts.office_id) {
            return Err(Failure::new(Code::OtherOffice));
        }
        secret.unlock(keys, now)
    });
    let present = match present {
        Ok(unlocked) => Some(unlocked),
        Err(failure) if failure.code == Code::KeysDamaged => None,
        Err(failure) => return Err(failure),
    };
    let present = present.map(|unlocked| Arc::new(unlocked.data_key));
    let key = match &present {
        Some(key) if opens(copy, key) => key.clone(),
        // The data key was renewed since, or today's keys are damaged: the copy's own keys know its key.
        _ => Arc::new(from_copy(desk, copy, &secret)?),
    };
    if !opens(copy, &key) {
        return Err(Failure::new(Code::BackupUnsound));
    }
    let staff = match &secret {
        Secret::Code(_) => None,
        Secret::Manager(id, _) => Some(manager(desk, copy, &key, present.as_deref(), *id)?),
    };
    Ok(Proof { key, present, staff })
}

/// Whether a key opens a copy's store; what else may be wrong with it is another question.
pub(super) fn opens(copy: &OnShelf, key: &DataKey) -> bool {
    !matches!(
        store::read_only(&copy.store(), key.store_key().expose(), |reader| reader.office_id()),
        Err(store::StoreError::Damaged | store::StoreError::Empty | store::StoreError::NotFound)
    )
}

/// Unlocks with the keys that lie in the copy. They are kept aside while the program runs and between tries, so that wrong tries count there too.
fn from_copy(desk: &Desk, copy: &OnShelf, secret: &Secret) -> Result<DataKey, Failure> {
    let now = (desk.host.clock)();
    let folder = desk.copy_keys_folder(&copy.manifest.id);
    let mut held = desk.backups.copy_keys.lock().unwrap_or_else(PoisonError::into_inner);
    if held.as_ref().is_none_or(|(id, _)| *id != copy.manifest.id) {
        if !folder.join("keys").exists() {
            fs::create_dir_all(&folder)
                .and_then(|()| super::files::copy_synced(&copy.folder.join("keys"), &folder.join("keys"), &mut |_, _| true))
                .map_err(|error| super::files::disk_failure(&error))?;
        }
        *held = Some((copy.manifest.id.clone(), KeysFile::open(&folder, desk.host.kdf, now.uptime)?));
    }
    let Some((_, keys)) = held.as_mut() else { return Err(Failure::new(Code::KeysDamaged)) };
    match secret.unlock(keys, now) {
        Ok(unlocked) => Ok(unlocked.data_key),
        // Only managers have a slot in a copy.
        Err(failure) if failure.code == Code::NotFound => Err(Refusal::new(Code::NotAllowed).at("staff_id").into()),
        Err(failure) => Err(failure),
    }
}

/// The manager as the copy knows them, else as today's store does.
fn manager(desk: &Desk, copy: &OnShelf, key: &DataKey, present: Option<&DataKey>, id: StaffId) -> Result<StaffMember, Failure> {
    let is_manager = |staff: &StaffMember| staff.active && staff.roles.contains(&Role::Manager);
    let today = present.and_then(|key| {
        let found = store::read_only(&desk.folder.store(), key.store_key().expose(), |reader| reader.find_staff(id));
        // A store that is damaged or gone says nothing either way.
        found.ok().map(|found| found.filter(is_manager))
    });
    let then =
        || store::read_only(&copy.store(), key.store_key().expose(), |reader| reader.find_staff(id)).map(|found| found.filter(is_manager));
    let found = match today {
        Some(today) => today,
        None => then()?,
    };
    found.ok_or_else(|| Refusal::new(Code::NotAllowed).at("staff_id").into())
}

impl Desk {
    /// Where a copy's own keys lie while somebody tries them.
    pub(super) fn copy_keys_folder(&self, id: &str) -> std::path::PathBuf {
        self.folder.root().join("restore-keys").join(id)
    }
}
