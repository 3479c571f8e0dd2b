//! Opening: every look at a record, and every masked value opened, is in the journal before it is on the screen (R57).

use domain::{Code, person::PersonFacts};

use super::{
    HouseholdBehind, IncompleteRow, PersonBrief, PersonForEditing, PersonRef, PersonView, PrisonView, RevealField, RevealInput,
    RevealedView, journal::FenceOpened, person_view, reach_person, reason,
};
use crate::{Failure, Outcome, Work, drafts::Nothing, op::Op};

/// Rows of the work-list on one page; the oldest come first, so the rest follows when these are done.
const LIST_MAX: u32 = 200;

pub(super) fn get_person(work: &Work<'_>, input: PersonRef) -> Result<Outcome<PersonView>, Failure> {
    let person = reach_person(work, input.person_id)?;
    work.opens(Op::OpenPerson, "person", person.id)?;
    Ok(Outcome::read(person_view(work, person)?))
}

pub(super) fn person_for_editing(work: &Work<'_>, input: PersonRef) -> Result<Outcome<PersonForEditing>, Failure> {
    let person = reach_person(work, input.person_id)?;
    work.opens(Op::OpenPersonForm, "person", person.id)?;
    Ok(Outcome::read(PersonForEditing { id: person.id, version: person.version, person: person.facts.to_input() }))
}

pub(super) fn reveal(work: &Work<'_>, input: RevealInput) -> Result<Outcome<RevealedView>, Failure> {
    let person = reach_person(work, input.person_id)?;
    let (op, field) = match input.field {
        RevealField::NationalId => (Op::RevealNationalId, "national_id"),
        RevealField::Iban => (Op::RevealIban, "accounts"),
        RevealField::Phones => (Op::RevealPhones, "phones"),
        RevealField::Prison => (Op::RevealPrison, "prison"),
    };
    let why = if input.field == RevealField::Prison { Some(reason(&input.reason)?) } else { None };
    work.transact(op, |change| {
        match &why {
            Some(why) => change.journal("person", person.id, None, Some(&FenceOpened::because(why)))?,
            None => change.note("person", person.id, &[field]),
        }
        Ok(())
    })?;
    let facts = &person.facts;
    let values = match input.field {
        RevealField::NationalId => facts.national_id.iter().map(|id| id.grouped()).collect(),
        RevealField::Iban => facts.accounts.iter().map(|account| account.iban.grouped()).collect(),
        RevealField::Phones => facts.phones.iter().map(|phone| phone.number.shown()).collect(),
        RevealField::Prison => Vec::new(),
    };
    let prison = if input.field == RevealField::Prison { Some(behind_the_fence(work, person.id, facts)?) } else { None };
    Ok(Outcome::read(RevealedView { values, prison }))
}

fn behind_the_fence(work: &Work<'_>, id: domain::id::PersonId, facts: &PersonFacts) -> Result<PrisonView, Failure> {
    let households = work.read(|reader| {
        let mut numbers = Vec::new();
        for household in reader.list_households_behind(id)? {
            if !reader.is_household_closed_to(household, work.staff.id)? {
                let file_number = reader.get_household(household)?.file_number.to_string();
                numbers.push(HouseholdBehind { id: household, file_number });
            }
        }
        Ok::<_, Failure>(numbers)
    })?;
    let prison = facts.prison.clone();
    let date = |date: Option<domain::date::RecordedDate>| date.map(|date| date.shown());
    Ok(PrisonView {
        category: facts.category,
        facility: prison.as_ref().map(|prison| prison.facility.clone()).unwrap_or_default(),
        sentence_start: date(prison.as_ref().and_then(|prison| prison.sentence_start)),
        expected_release: date(prison.as_ref().and_then(|prison| prison.expected_release)),
        households,
    })
}

pub(super) fn list_incomplete(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<IncompleteRow>>, Failure> {
    let today = work.today();
    work.read(|reader| {
        let mut rows = Vec::new();
        for id in reader.list_initial_registrations(work.staff.id, LIST_MAX)? {
            let brief = reader.find_brief(id, work.staff.id)?.ok_or_else(|| Failure::new(Code::NotFound))?;
            let household = brief.household_id.map(|id| reader.get_household(id)).transpose()?;
            let gaps = reader.get_person(id)?.facts.registration_gaps(household.as_ref().map(|household| &household.address), today);
            let since = domain::date::riyadh_date(brief.registered_at);
            rows.push(IncompleteRow {
                person: PersonBrief::of(brief, today),
                since: domain::date::DateShown::of_day(since),
                days: (today - since).num_days().max(0),
                gaps,
            });
        }
        Ok(Outcome::read(rows))
    })
}
