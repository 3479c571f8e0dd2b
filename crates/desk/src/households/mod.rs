//! The household at the desk (ملف الأسرة): address, members with their dates, the prisoner behind it, kinship.

mod change;
mod dependant;
mod journal;
mod types;

use domain::{
    Code,
    date::DateShown,
    household::{Household, Membership},
    id::HouseholdId,
};
use store::Reader;

use crate::{
    Failure, Outcome, Work,
    deed::{DESK, STAFF, declare_deeds},
    drafts::Nothing,
    op::Op,
    persons::PersonBrief,
};

use change::{add_member, change_membership, end_membership, link_prisoner, set_address, set_kinship};
use dependant::begin_dependant;

pub use dependant::DependantStart;
pub(crate) use journal::{HouseholdEntry, KinshipEntry};
pub use types::{
    AddMemberInput, ChangeMembershipInput, EndMembershipInput, HouseholdRef, HouseholdView, KinshipInput, KinshipView, MemberView,
    PrisonerLinkInput, SetAddressInput,
};

declare_deeds! {
    /// Opens a household's page.
    reads get_household(HouseholdRef) -> HouseholdView, by STAFF;
    /// What the household tells of its next dependant, so that nothing is asked twice (R38).
    reads begin_dependant(HouseholdRef) -> DependantStart, by DESK;
    /// Changes where a household lives.
    writes set_address(SetAddressInput) -> HouseholdView, by DESK;
    /// Somebody on file joins a household.
    writes add_member(AddMemberInput) -> HouseholdView, by DESK;
    /// Somebody leaves a household.
    writes end_membership(EndMembershipInput) -> HouseholdView, by DESK;
    /// Changes a member's role, or whether money may be handed to it.
    writes change_membership(ChangeMembershipInput) -> HouseholdView, by DESK;
    /// Links the prisoner behind a household, or ends the link.
    writes link_prisoner(PrisonerLinkInput) -> HouseholdView, by DESK;
    /// Notes how two persons are related, or takes a wrong entry away.
    writes set_kinship(KinshipInput) -> Nothing, by DESK;
}

/// A household this staff member may reach: one in which a relative lives, or behind which a relative stands, is closed.
pub(crate) fn reach_household(work: &Work<'_>, id: HouseholdId) -> Result<Household, Failure> {
    let (household, closed) = work.read(|reader| {
        let household = reader.get_household(id)?;
        Ok::<_, Failure>((household, reader.is_household_closed_to(id, work.staff.id)?))
    })?;
    if closed {
        work.opens(Op::Denied, "household", id)?;
        return Err(Failure::new(Code::NotAllowed));
    }
    Ok(household)
}

fn get_household(work: &Work<'_>, input: HouseholdRef) -> Result<Outcome<HouseholdView>, Failure> {
    let household = reach_household(work, input.household_id)?;
    work.opens(Op::OpenHousehold, "household", household.id)?;
    Ok(Outcome::read(household_view(work, household)?))
}

/// The page of a household that was just read or saved.
pub(crate) fn household_view(work: &Work<'_>, household: Household) -> Result<HouseholdView, Failure> {
    work.read(|reader| {
        let (mut members, mut former_members) = (Vec::new(), Vec::new());
        for member in &household.members {
            let Some(view) = member_view(work, reader, member)? else { continue };
            if member.until.is_none() { members.push(view) } else { former_members.push(view) }
        }
        let kinships = reader.list_kinships_in(household.id)?;
        Ok(HouseholdView {
            id: household.id,
            version: household.version,
            file_number: household.file_number.to_string(),
            address_lines: types::address_lines(&household.address),
            address: household.address.to_input(),
            members,
            former_members,
            kinships: kinships.into_iter().map(|kin| KinshipView { from: kin.from, to: kin.to, kind: kin.kind }).collect(),
            prisoners: household.prisoners.len(),
        })
    })
}

/// One member; `None` for somebody who once lived here and whose own file is closed to this staff member.
fn member_view(work: &Work<'_>, reader: &Reader<'_>, member: &Membership) -> Result<Option<MemberView>, Failure> {
    let Some(brief) = reader.find_brief(member.person_id, work.staff.id)? else { return Ok(None) };
    let minor = reader.get_person(member.person_id)?.facts.is_minor(work.today());
    Ok(Some(MemberView {
        person: PersonBrief::of(brief, work.today()),
        role: member.role,
        since: DateShown::of_day(member.since),
        until: member.until.map(DateShown::of_day),
        may_receive_money: member.may_receive_money,
        minor,
    }))
}
