//! Staff (الموظفون): who works here. Added by the manager, who sets a first passphrase that its owner must change.

use domain::{
    Refusal, Refusals,
    id::StaffId,
    staff::{Role, StaffMember},
    text,
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
}

impl std::fmt::Debug for AddStaffInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AddStaffInput").finish_non_exhaustive()
    }
}

declare_deeds! {
    /// Everyone who works or worked here.
    reads list_staff(Nothing) -> Vec<StaffMember>, by EVERYONE;
    /// Adds a staff member with a first passphrase.
    writes add_staff(AddStaffInput) -> StaffMember, by MANAGER;
}

fn list_staff(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<StaffMember>>, Failure> {
    Ok(Outcome::read(work.read(|reader| Ok(reader.list_staff()?))?))
}

fn add_staff(work: &Work<'_>, input: AddStaffInput) -> Result<Outcome<StaffMember>, Failure> {
    let mut refusals = Refusals::default();
    let name = refusals.take("name", text::clean_required(&input.name, 60));
    let first = refusals.take("first_passphrase", Passphrase::chosen(&input.first_passphrase, &[&input.name]).map_err(passphrase_refusal));
    if input.roles.is_empty() {
        refusals.push(Refusal::new(domain::Code::Required).at("roles"));
    }
    refusals.done()?;
    let (Some(name), Some(first)) = (name, first) else { return Err(Failure::new(domain::Code::Required)) };
    let staff = StaffMember { id: work.host().new_id::<StaffId>(), name, roles: input.roles, active: true };
    // The slot first: a record without a slot could not sign in, a slot without a record is refused at sign-in.
    work.desk.with_keys(|keys, _| {
        Ok(keys.add_slot(&work.session.key, slot_of(staff.id), &staff.name, &first, &mut work.host().random_source())?)
    })?;
    work.transact(Op::AddStaff, |change| {
        change.insert_staff(&staff, work.now.unix_millis)?;
        change.note("staff", staff.id, &["name", "roles"]);
        Ok(staff.clone())
    })
}
