//! Correcting: the whole form again over the version that was seen; old values and the reason stay in the journal.

use domain::{Refusals, person::PersonFacts};

use super::{
    CorrectPersonInput, PersonView,
    journal::{PersonEntry, RestoreFacts},
    person_view, reach_person,
};
use crate::{
    Failure, Outcome, Work,
    duplicates::{self, Answers},
    op::Op,
};

pub(super) fn correct_person(work: &Work<'_>, input: CorrectPersonInput) -> Result<Outcome<PersonView>, Failure> {
    let mut refused = Refusals::default();
    let facts = PersonFacts::parse(&input.person, work.today());
    let facts = facts.map_err(|wrong| refused.0.extend(wrong.0.into_iter().map(|refusal| refusal.at("person")))).ok();
    let reason = refused.take("reason", domain::text::clean_required(&input.reason, super::REASON_MAX));
    let answers = Answers::read(input.not_duplicates, &mut refused);
    let (Some(facts), Some(reason)) = (facts, reason) else { return Err(refused.into()) };
    refused.done()?;
    reach_person(work, input.person_id)?;
    let saved = work.transact(Op::CorrectPerson, |change| {
        let before = change.get_person(input.person_id)?;
        if before.version != input.version {
            return Err(store::StoreError::Stale { saved_version: before.version }.into());
        }
        let keep_earlier = before.facts.keeps_earlier_id(&facts);
        let earlier = before.facts.national_id.as_ref().filter(|_| keep_earlier);
        let changed_who = before.facts.fingerprint(Vec::new()) != facts.fingerprint(Vec::new());
        let judged = if changed_who {
            let fingerprint = facts.fingerprint(earlier.cloned().into_iter().collect());
            duplicates::check(work, change, &fingerprint, Some(before.id), &answers)?
        } else {
            Vec::new()
        };
        change.update_person(before.id, input.version, &facts, earlier.map(|number| (number, work.now.unix_millis)))?;
        let after = change.get_person(before.id)?;
        let (was, is) = (PersonEntry::of(&before), PersonEntry::of(&after).because(&reason));
        let restore = RestoreFacts { facts: before.facts.clone(), earlier_id_added: earlier.is_some() };
        change.journal_undoable("person", before.id, Some(&was), Some(&is), &restore)?;
        duplicates::keep_verdicts(change, before.id, &judged)?;
        Ok(before.id)
    })?;
    let person = work.read(|reader| Ok(reader.get_person(saved.value)?))?;
    Ok(Outcome { value: person_view(work, person)?, changes: saved.changes })
}
