//! Changing name and roles of a staff member.

use domain::{
    Code, Refusal,
    id::StaffId,
    staff::{Role, StaffMember, check_account, keep_a_manager},
};
use serde::{Deserialize, Serialize};

use crate::{Failure, Outcome, Work, op::Op, sign_in::slot_of};

/// New name and roles of somebody who works here.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ChangeStaffInput {
    /// Whose account.
    pub staff_id: StaffId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Name, as it stands on papers from now on.
    pub name: String,
    /// All roles from now on.
    pub roles: Vec<Role>,
    /// The passphrase of the manager who does it, typed now.
    pub manager_passphrase: String,
}

impl std::fmt::Debug for ChangeStaffInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChangeStaffInput").finish_non_exhaustive()
    }
}

pub(super) fn change_staff(work: &Work<'_>, input: ChangeStaffInput) -> Result<Outcome<StaffMember>, Failure> {
    let (name, roles) = check_account(&input.name, &input.roles)?;
    let all = work.read(|reader| Ok(reader.list_staff()?))?;
    let before = all.iter().find(|one| one.id == input.staff_id && one.active).ok_or_else(|| Failure::new(Code::NotFound))?;
    if before.roles.contains(&Role::Manager) && !roles.contains(&Role::Manager) {
        keep_a_manager(&all, before.id).map_err(|refusal| refusal.at("roles"))?;
    }
    if all.iter().any(|one| one.id != before.id && one.active && one.name == name) {
        return Err(Refusal::new(Code::NameTaken).at("name").into());
    }
    work.confirm_manager(work.staff.id, &input.manager_passphrase)?;
    let after = StaffMember { name, roles, ..before.clone() };
    let done = work.transact(Op::ChangeStaff, |change| {
        change.update_staff(&after, input.version)?;
        change.journal("staff", after.id, Some(before), Some(&after))?;
        Ok(after.clone())
    })?;
    if before.name != after.name {
        // A cut before this is made good at the next opening.
        work.desk.with_keys(|keys, _| Ok(keys.rename_slot(&work.session.key(), slot_of(after.id), &after.name)?))?;
    }
    Ok(done)
}
