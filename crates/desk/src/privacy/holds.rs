//! Data held back from destruction (تحفظ نظامي): a dispute, an enquiry of an authority.

use domain::{
    Code, Refusal,
    date::{DateShown, riyadh_date},
    id::{HoldId, PersonId},
    privacy::{DestroyedKind, LegalHold, WORDS_MAX},
    text,
};
use serde::{Deserialize, Serialize};
use store::StoreError;

use super::{name_of, stamp};
use crate::{Failure, Outcome, Work, drafts::Nothing, households::reach_household, op::Op, persons::reach_person};

/// A hold that is being placed: on a person or on a household.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HoldInput {
    /// On a person's data.
    pub person_id: Option<PersonId>,
    /// Or on a whole household's.
    pub household_id: Option<domain::id::HouseholdId>,
    /// Why.
    pub reason: String,
}

/// Which hold.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HoldRef {
    /// Which.
    pub hold_id: HoldId,
}

/// A hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HoldView {
    /// Which.
    pub id: HoldId,
    /// On a person or a household.
    pub kind: DestroyedKind,
    /// The file's number, or the person's spoken name.
    pub on: String,
    /// Why.
    pub reason: String,
    /// Since which day.
    pub since: DateShown,
    /// Placed by whom.
    pub by: String,
    /// Lifted on which day.
    pub lifted: Option<DateShown>,
}

pub(super) fn list_holds(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<HoldView>>, Failure> {
    Ok(Outcome::read(holds(work)?))
}

fn holds(work: &Work<'_>) -> Result<Vec<HoldView>, Failure> {
    // The auditor sees that there are holds and since when; whose they are is the manager's to see.
    let named = work.staff.holds_any(&[domain::staff::Role::Manager]);
    work.read(|reader| {
        let mut views = Vec::new();
        for hold in reader.list_holds()? {
            let on = match hold.kind {
                DestroyedKind::Household => domain::id::HouseholdId::parse(&hold.record_id)
                    .map(|id| reader.find_household(id))
                    .transpose()?
                    .flatten()
                    .map(|household| household.file_number.to_string()),
                _ if !named => None,
                _ => PersonId::parse(&hold.record_id)
                    .map(|id| reader.find_person(id))
                    .transpose()?
                    .flatten()
                    .map(|person| person.facts.name.spoken()),
            };
            views.push(HoldView {
                id: hold.id,
                kind: hold.kind,
                on: on.unwrap_or_default(),
                reason: if named { hold.reason } else { String::new() },
                since: DateShown::of_day(riyadh_date(hold.placed.at)),
                by: name_of(reader, hold.placed.by)?,
                lifted: hold.lifted.map(|stamp| DateShown::of_day(riyadh_date(stamp.at))),
            });
        }
        Ok(views)
    })
}

pub(super) fn place_hold(work: &Work<'_>, input: HoldInput) -> Result<Outcome<Vec<HoldView>>, Failure> {
    let (kind, record_id) = match (input.person_id, input.household_id) {
        (Some(person), None) => (DestroyedKind::Person, reach_person(work, person)?.id.to_string()),
        (None, Some(household)) => (DestroyedKind::Household, reach_household(work, household)?.id.to_string()),
        _ => return Err(Refusal::new(Code::Required).at("person_id").into()),
    };
    let reason = text::clean_required(&input.reason, WORDS_MAX).map_err(|refusal| refusal.at("reason"))?;
    let done = work.transact(Op::PlaceHold, |change| {
        let hold = LegalHold { id: change.new_id(), kind, record_id: record_id.clone(), reason, placed: stamp(work), lifted: None };
        match change.insert_hold(&hold) {
            Err(StoreError::Taken(_)) => return Err(Failure::new(Code::OnHold)),
            other => other?,
        }
        let record_kind = if kind == DestroyedKind::Person { "person" } else { "household" };
        change.journal(record_kind, &record_id, None, Some(&HoldEntry { legal_hold: "placed", reason: &hold.reason }))?;
        change.note("legal_hold", hold.id, &[]);
        Ok(())
    })?;
    Ok(Outcome { value: holds(work)?, changes: done.changes })
}

/// What the journal keeps of a hold.
#[derive(Debug, Serialize)]
struct HoldEntry<'r> {
    legal_hold: &'static str,
    reason: &'r str,
}

pub(super) fn lift_hold(work: &Work<'_>, input: HoldRef) -> Result<Outcome<Vec<HoldView>>, Failure> {
    let hold = work.read(|reader| Ok(reader.get_hold(input.hold_id)?))?;
    let done = work.transact(Op::LiftHold, |change| {
        change.lift_hold(hold.id, stamp(work))?;
        let record_kind = if hold.kind == DestroyedKind::Person { "person" } else { "household" };
        change.note(record_kind, &hold.record_id, &["legal_hold"]);
        change.note("legal_hold", hold.id, &[]);
        Ok(())
    })?;
    Ok(Outcome { value: holds(work)?, changes: done.changes })
}
