//! Staff (الموظفون): who works here and as what. Added, changed and closed by the manager, whose passphrase is typed again each time.

mod accounts;
mod change;
mod close;

use domain::{
    Refusals,
    id::StaffId,
    staff::{Role, StaffMember, check_account},
};
use serde::{Deserialize, Serialize};
use vault::Passphrase;

use crate::{
    Failure, Outcome, Work,
    deed::{EVERYONE, MANAGER, declare_deeds},
    drafts::Nothing,
    op::Op,
    sign_in::{passphrase_refusal, slot_of},
};

pub use accounts::StaffAccount;
pub use change::ChangeStaffInput;
pub use close::{AccountClosed, CloseAccountInput};

use accounts::staff_accounts;
use change::change_staff;
use close::close_account;

/// A new staff member.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddStaffInput {
    /// Name, as it stands on papers.
    pub name: String,
    /// Roles.
    pub roles: Vec<Role>,
    /// The first passphrase, to be changed at the first sign-in.
    pub first_passphrase: String,
    /// The passphrase of the manager who does it, typed now.
    pub manager_passphrase: String,
}

impl std::fmt::Debug for AddStaffInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AddStaffInput").finish_non_exhaustive()
    }
}

declare_deeds! {
    /// Everyone who works or worked here.
    reads list_staff(Nothing) -> Vec<StaffMember>, by EVERYONE;
    /// The accounts with what the manager needs to know of each.
    reads staff_accounts(Nothing) -> Vec<StaffAccount>, by MANAGER;
    /// Adds a staff member with a first passphrase.
    writes add_staff(AddStaffInput) -> StaffMember, by MANAGER;
    /// Changes name and roles of a staff member.
    writes change_staff(ChangeStaffInput) -> StaffMember, by MANAGER;
    /// Closes a leaver's account and, if the files were open to them, renews the data key.
    writes close_account(CloseAccountInput) -> AccountClosed, by MANAGER;
}

fn list_staff(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<StaffMember>>, Failure> {
    Ok(Outcome::read(work.read(|reader| Ok(reader.list_staff()?))?))
}

fn add_staff(work: &Work<'_>, input: AddStaffInput) -> Result<Outcome<StaffMember>, Failure> {
    let mut refusals = Refusals::default();
    let account = check_account(&input.name, &input.roles);
    let first = refusals.take("first_passphrase", Passphrase::chosen(&input.first_passphrase, &[&input.name]).map_err(passphrase_refusal));
    let (Ok((name, roles)), Some(first)) = (&account, first) else {
        let mut all = account.err().unwrap_or_default();
        all.0.extend(refusals.0);
        return Err(all.into());
    };
    work.confirm_manager(work.staff.id, &input.manager_passphrase)?;
    let staff = StaffMember { id: work.host().new_id::<StaffId>(), name: name.clone(), roles: roles.clone(), active: true };
    // The slot first: a record without a slot could not sign in; a slot without a record is removed at the next opening.
    work.desk.with_keys(|keys, _| {
        Ok(keys.add_slot(&work.session.key(), slot_of(staff.id), &staff.name, &first, &mut work.host().random_source())?)
    })?;
    work.transact(Op::AddStaff, |change| {
        change.insert_staff(&staff, work.now.unix_millis)?;
        change.journal("staff", staff.id, None, Some(&staff))?;
        Ok(staff.clone())
    })
}
