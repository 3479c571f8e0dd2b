//! Closing a leaver's account (إنهاء حساب): the name stays in the history, the slot goes, and what the person could open gets a new key.

use domain::{
    Code,
    id::StaffId,
    staff::{Role, keep_a_manager},
};
use serde::{Deserialize, Serialize};
use vault::KeysError;

use crate::{Failure, Outcome, Work, op::Op, renewal::renew, sign_in::slot_of};

/// Whose account is closed.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CloseAccountInput {
    /// Whose account.
    pub staff_id: StaffId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The passphrase of the manager who does it, typed now.
    pub manager_passphrase: String,
}

impl std::fmt::Debug for CloseAccountInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CloseAccountInput").finish_non_exhaustive()
    }
}

/// What closing did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AccountClosed {
    /// The person had been inside, so the data key is to be renewed.
    pub renewal_due: bool,
    /// It was renewed. If it is due and was not, the account is closed all the same, and the manager's page keeps asking.
    pub renewed: bool,
    /// Why the renewal failed.
    pub failed: Option<Code>,
}

pub(super) fn close_account(work: &Work<'_>, input: CloseAccountInput) -> Result<Outcome<AccountClosed>, Failure> {
    if let Some(done) = work.already_done()? {
        return Ok(done);
    }
    let all = work.read(|reader| Ok(reader.list_staff()?))?;
    let leaver = all.iter().find(|one| one.id == input.staff_id && one.active).ok_or_else(|| Failure::new(Code::NotFound))?;
    if leaver.roles.contains(&Role::Manager) {
        keep_a_manager(&all, leaver.id)?;
    }
    if leaver.id == work.staff.id {
        // Who closes an account works on with it: one's own is closed by another manager.
        return Err(Failure::new(Code::NotAllowed));
    }
    work.confirm_manager(work.staff.id, &input.manager_passphrase)?;
    // Whoever signed in once may have copied the folder and, with the passphrase, can open that copy for ever: only a new key shuts out later ones.
    let was_inside = work.read(|reader| Ok(!reader.list_times(leaver.id, Op::SignIn.as_str(), 1)?.is_empty()))?;
    let closed = work.transact(Op::CloseAccount, |change| {
        change.close_staff(leaver.id, input.version, work.now.unix_millis)?;
        change.discard_drafts_of(leaver.id)?;
        if was_inside {
            change.set_key_renewal_due(Some(work.now.unix_millis))?;
        }
        change.note("staff", leaver.id, &["active"]);
        Ok(AccountClosed { renewal_due: was_inside, renewed: false, failed: None })
    })?;
    work.desk.with_keys(|keys, _| match keys.remove_slot(&work.session.key(), slot_of(leaver.id)) {
        Err(KeysError::NoSuchSlot) => Ok(()),
        other => Ok(other?),
    })?;
    let mut answer = closed.value;
    if was_inside {
        match renew(work) {
            Ok(()) => answer.renewed = true,
            Err(failure) => answer.failed = Some(failure.code),
        }
    }
    Ok(Outcome { value: answer, changes: closed.changes })
}
