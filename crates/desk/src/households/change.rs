//! What changes a household: each deed applies the rule of `domain`, saves over the version that was seen, and journals both images.

use domain::{
    Code, Refusals,
    household::{Address, Household, HouseholdRole, Kinship, Membership, PrisonerLink},
    id::HouseholdId,
};
use serde::Serialize;
use store::StoreError;

use super::{
    AddMemberInput, ChangeMembershipInput, EndMembershipInput, HouseholdEntry, HouseholdView, KinshipInput, PrisonerLinkInput,
    SetAddressInput, household_view, journal::KinshipEntry, reach_household, types::day_or_today,
};
use crate::{Failure, Outcome, Work, drafts::Nothing, op::Op, persons::reach_person, work::Change};

pub(super) fn set_address(work: &Work<'_>, input: SetAddressInput) -> Result<Outcome<HouseholdView>, Failure> {
    let address =
        Address::parse(&input.address).map_err(|wrong| Refusals(wrong.0.into_iter().map(|refusal| refusal.at("address")).collect()))?;
    save(work, Op::SetAddress, input.household_id, input.version, |change, household| {
        change.update_address(household.id, input.version, &address)?;
        Ok(household.address.clone())
    })
}

pub(super) fn add_member(work: &Work<'_>, input: AddMemberInput) -> Result<Outcome<HouseholdView>, Failure> {
    let since = day_or_today(input.since, "since", work.today())?;
    let person = reach_person(work, input.person_id)?;
    let member = Membership { person_id: person.id, role: input.role, since, until: None, may_receive_money: input.may_receive_money };
    save(work, Op::AddMember, input.household_id, input.version, |change, household| {
        household.clone().admit(member.clone())?;
        if let Some(other) = change.find_household_of(person.id)? {
            let closed = change.is_household_closed_to(other, work.staff.id)?;
            let number = if closed { String::new() } else { change.get_household(other)?.file_number.to_string() };
            return Err(Failure::new(Code::AlreadyInHousehold).with("file_number", number));
        }
        change.insert_membership(household.id, &member, work.now.unix_millis)?;
        change.touch_household(household.id, input.version)?;
        Ok(person.id)
    })
}

pub(super) fn end_membership(work: &Work<'_>, input: EndMembershipInput) -> Result<Outcome<HouseholdView>, Failure> {
    let on = day_or_today(input.on, "on", work.today())?;
    save(work, Op::EndMembership, input.household_id, input.version, |change, household| {
        household.clone().dismiss(input.person_id, on, work.today())?;
        change.end_membership(household.id, input.person_id, on)?;
        change.touch_household(household.id, input.version)?;
        Ok(input.person_id)
    })
}

pub(super) fn change_membership(work: &Work<'_>, input: ChangeMembershipInput) -> Result<Outcome<HouseholdView>, Failure> {
    save(work, Op::ChangeMembership, input.household_id, input.version, |change, household| {
        let other_head = household.head().is_some_and(|head| head.person_id != input.person_id);
        if input.role == HouseholdRole::Head && other_head {
            return Err(domain::Refusal::new(Code::HeadTaken).at("role").into());
        }
        change.update_membership(household.id, input.person_id, input.role, input.may_receive_money)?;
        change.touch_household(household.id, input.version)?;
        let was = household.current_members().find(|member| member.person_id == input.person_id);
        Ok(was.cloned())
    })
}

pub(super) fn link_prisoner(work: &Work<'_>, input: PrisonerLinkInput) -> Result<Outcome<HouseholdView>, Failure> {
    let person = reach_person(work, input.person_id)?;
    let op = if input.relation.is_some() { Op::LinkPrisoner } else { Op::EndPrisonerLink };
    save(work, op, input.household_id, input.version, |change, household| {
        match input.relation {
            Some(relation) => {
                let link = PrisonerLink { person_id: person.id, relation };
                household.clone().link_prisoner(link.clone())?;
                change.insert_prisoner_link(household.id, &link, work.now.unix_millis)?;
            }
            None => change.end_prisoner_link(household.id, person.id, work.now.unix_millis)?,
        }
        change.touch_household(household.id, input.version)?;
        Ok(person.id)
    })
}

/// One change of a household: refused when it is closed or was saved meanwhile, journalled with its image before and after, and with what
/// `write` gives back for taking it back.
fn save<R: Serialize>(
    work: &Work<'_>,
    op: Op,
    id: HouseholdId,
    version: i64,
    write: impl FnOnce(&Change<'_, '_>, &Household) -> Result<R, Failure>,
) -> Result<Outcome<HouseholdView>, Failure> {
    reach_household(work, id)?;
    let saved = work.transact(op, |change| {
        let before = change.get_household(id)?;
        if before.version != version {
            return Err(StoreError::Stale { saved_version: before.version }.into());
        }
        let restore = write(change, &before)?;
        let after = change.get_household(id)?;
        change.journal_undoable("household", id, Some(&HouseholdEntry::of(&before)), Some(&HouseholdEntry::of(&after)), &restore)?;
        Ok(())
    })?;
    let household = work.read(|reader| Ok::<_, Failure>(reader.get_household(id)?))?;
    Ok(Outcome { value: household_view(work, household)?, changes: saved.changes })
}

pub(super) fn set_kinship(work: &Work<'_>, input: KinshipInput) -> Result<Outcome<Nothing>, Failure> {
    let kinship = Kinship::new(input.from, input.to, input.kind)?;
    reach_person(work, kinship.from)?;
    reach_person(work, kinship.to)?;
    work.transact(Op::SetKinship, |change| {
        let held = change.has_kinship(&kinship)?;
        change.set_kinship(&kinship, input.holds, work.now.unix_millis)?;
        let image = |holds: bool| KinshipEntry { to: kinship.to, kinship: holds.then(|| kinship.kind.as_str()) };
        change.journal_undoable("person", kinship.from, Some(&image(!input.holds)), Some(&image(input.holds)), &(kinship, held))?;
        change.note("person", kinship.to, &["kinship"]);
        Ok(Nothing {})
    })
}
