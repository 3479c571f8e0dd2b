//! Registering: the duplicate check, the person, the household and its number, all in one transaction.

use domain::{
    Refusals,
    household::{Address, HouseholdRole, Membership, PrisonerLink},
    id::{HouseholdId, PersonId},
    number::{FileNumber, Series},
    person::PersonFacts,
};

use super::{HouseholdChoice, PersonView, RegisterPersonInput, check_household, journal::PersonEntry, person_view};
use crate::{
    Failure, Outcome, Work,
    duplicates::{self, Answers},
    households::HouseholdEntry,
    op::Op,
    work::Change,
};

/// Where the person goes, parsed.
enum Place {
    New(Address, HouseholdRole),
    Existing(HouseholdId, HouseholdRole, bool),
    PrisonerOf(HouseholdId, HouseholdRole),
}

pub(super) fn register_person(work: &Work<'_>, input: RegisterPersonInput) -> Result<Outcome<PersonView>, Failure> {
    let mut refused = Refusals::default();
    let facts = PersonFacts::parse(&input.person, work.today());
    let facts = facts.map_err(|wrong| refused.0.extend(wrong.0.into_iter().map(|refusal| refusal.at("person")))).ok();
    let place = read_place(input.household, &mut refused);
    let answers = Answers::read(input.not_duplicates, &mut refused);
    let (Some(facts), Some(place), Ok(())) = (facts, place, refused.clone().done()) else { return Err(refused.into()) };
    if let Place::Existing(household, ..) | Place::PrisonerOf(household, _) = &place {
        check_household(work, *household)?;
    }
    let saved = work.transact(Op::RegisterPerson, |change| {
        let judged = duplicates::check(work, change, &facts.fingerprint(Vec::new()), None, &answers)?;
        let id: PersonId = change.new_id();
        change.insert_person(id, &facts, work.now.unix_millis)?;
        settle(change, id, &place)?;
        let person = change.get_person(id)?;
        change.journal_undoable("person", id, None, Some(&PersonEntry::of(&person)), &())?;
        duplicates::keep_verdicts(change, id, &judged)?;
        Ok(id)
    })?;
    let person = work.read(|reader| Ok(reader.get_person(saved.value)?))?;
    Ok(Outcome { value: person_view(work, person)?, changes: saved.changes })
}

fn read_place(choice: HouseholdChoice, refused: &mut Refusals) -> Option<Place> {
    match choice {
        HouseholdChoice::New { address, role } => match Address::parse(&address) {
            Ok(address) => Some(Place::New(address, role)),
            Err(wrong) => {
                refused.0.extend(wrong.0.into_iter().map(|refusal| refusal.at("household.new.address")));
                None
            }
        },
        HouseholdChoice::Existing { household_id, role, may_receive_money } => Some(Place::Existing(household_id, role, may_receive_money)),
        HouseholdChoice::PrisonerOf { household_id, relation } => Some(Place::PrisonerOf(household_id, relation)),
    }
}

/// Opens a household for the person or gives it its place in one.
fn settle(change: &Change<'_, '_>, person_id: PersonId, place: &Place) -> Result<(), Failure> {
    let (now, today) = (change.work.now.unix_millis, change.work.today());
    let member = |role, may_receive_money| Membership { person_id, role, since: today, until: None, may_receive_money };
    let (household_id, before) = match place {
        Place::New(address, _) => {
            let id: HouseholdId = change.new_id();
            let number = FileNumber::new(change.next_serial(Series::File, 0)?)?;
            change.insert_household(id, number, address, now)?;
            (id, None)
        }
        Place::Existing(id, ..) | Place::PrisonerOf(id, _) => (*id, Some(change.get_household(*id)?)),
    };
    let mut household = match &before {
        Some(household) => household.clone(),
        None => change.get_household(household_id)?,
    };
    match place {
        // Whoever is alone in a new file receives what is given to it.
        Place::New(_, role) => {
            let member = member(*role, true);
            household.admit(member.clone())?;
            change.insert_membership(household_id, &member, now)?;
        }
        Place::Existing(_, role, money) => {
            let member = member(*role, *money);
            household.admit(member.clone()).map_err(|refusal| refusal.at("household.existing"))?;
            change.insert_membership(household_id, &member, now)?;
        }
        Place::PrisonerOf(_, relation) => {
            let link = PrisonerLink { person_id, relation: *relation };
            household.link_prisoner(link.clone()).map_err(|refusal| refusal.at("household.prisoner_of"))?;
            change.insert_prisoner_link(household_id, &link, now)?;
        }
    }
    if before.is_some() {
        change.touch_household(household_id, household.version)?;
    }
    let after = change.get_household(household_id)?;
    change.journal("household", household_id, before.as_ref().map(HouseholdEntry::of).as_ref(), Some(&HouseholdEntry::of(&after)))
}
