//! Renewing the data key (تجديد مفتاح البيانات): after somebody left who could open the files, nothing they took along opens what comes later.
//!
//! Keys first, then a copy of the store under the new key, then the swap, then the old key is forgotten. At every moment one of the two
//! keys in the keys file opens the store in place; [`Desk::open_store`](crate::Desk) ends what was cut off.

use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::{Code, id::OfficeId};
use serde::{Deserialize, Serialize};
use store::RenewStep;

use crate::{
    Failure, Outcome, Work, checkpoints,
    deed::{MANAGER, declare_deeds},
    drafts::Nothing,
    op::Op,
};

/// What a renewal is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RenewalPhase {
    /// No renewal is under way.
    None,
    /// The store is being copied.
    Copying,
    /// The copy is being encrypted anew.
    Encrypting,
    /// The copy is being checked.
    Verifying,
    /// The copy takes the old store's place.
    Swapping,
}

/// How far a renewal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RenewalProgress {
    /// What it is doing.
    pub phase: RenewalPhase,
    /// Hundredths done.
    pub percent: u8,
}

/// The passphrase of whoever is signed in, typed again for what must not be done at a desk left open.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PassphraseAgain {
    /// The manager's passphrase.
    pub manager_passphrase: String,
}

impl std::fmt::Debug for PassphraseAgain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PassphraseAgain").finish_non_exhaustive()
    }
}

declare_deeds! {
    /// Renews the data key on a verified copy of the store.
    writes renew_data_key(PassphraseAgain) -> Nothing, by MANAGER;
    /// How far a renewal is.
    reads renewal_progress(Nothing) -> RenewalProgress, by MANAGER;
}

const NONE: RenewalProgress = RenewalProgress { phase: RenewalPhase::None, percent: 0 };

/// The renewal under way, if there is one. Kept in memory: a cut renewal is ended at the next opening.
#[derive(Debug, Default)]
pub(crate) struct Renewal(Mutex<Option<RenewalProgress>>);

impl Renewal {
    fn lock(&self) -> MutexGuard<'_, Option<RenewalProgress>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn begin(&self) -> Result<Turn<'_>, Failure> {
        let mut held = self.lock();
        if held.is_some() {
            return Err(Failure::new(Code::RenewalUnderWay));
        }
        *held = Some(RenewalProgress { phase: RenewalPhase::Copying, percent: 0 });
        Ok(Turn(self))
    }
}

/// The one renewal under way; over when it is dropped.
struct Turn<'r>(&'r Renewal);

impl Turn<'_> {
    fn step(&self, step: RenewStep) {
        // Shares of the whole as they were measured: encrypting reads and writes every page, checking reads it twice.
        let (phase, percent) = match step {
            RenewStep::Copying(done, all) => {
                let share = done.saturating_mul(15).checked_div(all).unwrap_or_default();
                (RenewalPhase::Copying, u8::try_from(share).unwrap_or(15))
            }
            RenewStep::Encrypting => (RenewalPhase::Encrypting, 15),
            RenewStep::Verifying => (RenewalPhase::Verifying, 65),
            RenewStep::Swapping => (RenewalPhase::Swapping, 97),
        };
        *self.0.lock() = Some(RenewalProgress { phase, percent });
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *self.0.lock() = None;
    }
}

fn renew_data_key(work: &Work<'_>, input: PassphraseAgain) -> Result<Outcome<Nothing>, Failure> {
    work.confirm_manager(work.staff.id, &input.manager_passphrase)?;
    renew(work)?;
    Ok(Outcome { value: Nothing {}, changes: vec!["staff".to_owned()] })
}

fn renewal_progress(work: &Work<'_>, _: Nothing) -> Result<Outcome<RenewalProgress>, Failure> {
    Ok(Outcome::read(work.desk.renewal.lock().unwrap_or(NONE)))
}

/// Renews the data key. The manager's passphrase was typed for the deed this belongs to.
///
/// # Errors
/// [`Code::RenewalUnderWay`], [`Code::DiskFull`], [`Code::WriteFailed`] when somebody else has the store open; then the old key goes on.
pub(crate) fn renew(work: &Work<'_>) -> Result<(), Failure> {
    let turn = work.desk.renewal.begin()?;
    // No copy is taken of a store that changes its key.
    let _quiet = work.desk.backups.hold();
    let session = work.session;
    let old = session.key();
    let new = work.desk.with_keys(|keys, _| Ok(keys.renew_data_key(&old, &mut work.host().random_source())?))?;
    let swapped = session.store.renew_key::<Failure>(
        old.store_key().expose(),
        new.store_key().expose(),
        |copy| checkpoints::seal_anew(copy, &old, &new, &mut work.host().random_source(), work.now.unix_millis),
        &mut |step| turn.step(step),
    );
    if let Err(failure) = swapped {
        // Taken back only where the store is seen to open as before. Otherwise both keys stay until the next opening finds out.
        let opens: Result<OfficeId, Failure> = work.read(|reader| Ok(reader.office_id()?));
        if opens.is_ok() {
            work.desk.with_keys(|keys, _| Ok(keys.abandon_renewal(&new, &old)?))?;
        }
        return Err(failure);
    }
    work.desk.with_keys(|keys, _| Ok(keys.finish_renewal(&new)?))?;
    session.set_key(new);
    work.write_apart(Op::RenewDataKey, |change| {
        change.set_key_renewal_due(None)?;
        change.note("office", change.office_id()?, &["data_key"]);
        Ok(())
    })
}
