//! Leaving a file unused (تقييد المعالجة): every deed that would use it is refused at the door, unless a manager said why it must be.

use domain::{
    Code,
    id::{PersonId, SubjectRequestId},
    privacy::{Restriction, WORDS_MAX},
    text,
};
use serde::{Deserialize, Serialize};
use store::{NewEntry, StoreError, Writer};

use super::{
    person_view::{PersonPrivacy, view},
    stamp,
};
use crate::{Failure, Outcome, Work, desk::Session, op::Op, persons::reach_person};

/// A restriction that is being set.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RestrictInput {
    /// Whose file.
    pub person_id: PersonId,
    /// Why.
    pub reason: String,
    /// The request it follows, if there is one.
    pub subject_request_id: Option<SubjectRequestId>,
}

/// A restriction that is being lifted.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LiftInput {
    /// Whose file.
    pub person_id: PersonId,
    /// Why.
    pub reason: String,
}

/// A restricted file that must be used all the same.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct UseRestrictedInput {
    /// Whose file.
    pub person_id: PersonId,
    /// Why it must be used.
    pub reason: String,
}

/// What the journal keeps of it.
#[derive(Debug, Serialize)]
struct Entry<'r> {
    restriction: &'static str,
    reason: &'r str,
}

fn why(typed: &str) -> Result<String, Failure> {
    Ok(text::clean_required(typed, WORDS_MAX).map_err(|refusal| refusal.at("reason"))?)
}

pub(super) fn restrict_person(work: &Work<'_>, input: RestrictInput) -> Result<Outcome<PersonPrivacy>, Failure> {
    let person = reach_person(work, input.person_id)?;
    let reason = why(&input.reason)?;
    if let Some(id) = input.subject_request_id {
        work.read(|reader| Ok(reader.get_subject_request(id)?))?;
    }
    let done = work.transact(Op::RestrictPerson, |change| {
        let new =
            Restriction { person_id: person.id, reason: reason.clone(), set: stamp(work), subject_request_id: input.subject_request_id };
        match change.insert_restriction(&new) {
            Err(StoreError::Taken(_)) => return Err(Failure::new(Code::Restricted).with("person_id", person.id)),
            other => other?,
        }
        change.journal("person", person.id, None, Some(&Entry { restriction: "set", reason: &reason }))?;
        Ok(())
    })?;
    Ok(Outcome { value: view(work, person.id)?, changes: done.changes })
}

pub(super) fn lift_restriction(work: &Work<'_>, input: LiftInput) -> Result<Outcome<PersonPrivacy>, Failure> {
    let person = reach_person(work, input.person_id)?;
    let reason = why(&input.reason)?;
    let done = work.transact(Op::LiftRestriction, |change| {
        change.lift_restriction(person.id, &reason, stamp(work))?;
        change.journal("person", person.id, None, Some(&Entry { restriction: "lifted", reason: &reason }))?;
        Ok(())
    })?;
    Ok(Outcome { value: view(work, person.id)?, changes: done.changes })
}

pub(super) fn use_restricted(work: &Work<'_>, input: UseRestrictedInput) -> Result<Outcome<PersonPrivacy>, Failure> {
    let person = reach_person(work, input.person_id)?;
    let reason = why(&input.reason)?;
    work.read(|reader| reader.find_restriction(person.id)?.ok_or_else(|| Failure::new(Code::NotFound)))?;
    let done = work.transact(Op::UseRestricted, |change| {
        change.journal("person", person.id, None, Some(&Entry { restriction: "used", reason: &reason }))?;
        Ok(())
    })?;
    work.session.allow_restricted(person.id);
    Ok(Outcome { value: view(work, person.id)?, changes: done.changes })
}

/// Kinds of record whose use a restriction stops.
const STOPPED: &[&str] = &["person", "request", "declaration", "paper", "attachment", "sighting"];

/// Refuses a write that would use a restricted file. Asked inside the transaction, about the records the journal is to name, so that no
/// deed can forget it.
pub(crate) fn refuse_restricted(session: &Session, writer: &Writer<'_>, op: Op, entries: &[NewEntry]) -> Result<(), Failure> {
    if op.is_view() || op.is_about_privacy() {
        return Ok(());
    }
    // These papers carry the whole household, not only who asks and who is asked for.
    let household = matches!(op, Op::PrintDeclaration | Op::ExportCaseFile | Op::ExportSitting);
    for entry in entries.iter().filter(|entry| STOPPED.contains(&entry.record_kind)) {
        let restricted = writer.list_restricted_in(&entry.record_id, household)?;
        if let Some(person) = restricted.into_iter().find(|person| !session.may_use_restricted(*person)) {
            return Err(Failure::new(Code::Restricted).with("person_id", person));
        }
    }
    Ok(())
}
