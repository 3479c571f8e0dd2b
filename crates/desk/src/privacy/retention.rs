//! Retention rules (مدد الاحتفاظ), and what is due by them.

use chrono::Months;
use domain::{
    date::{DateShown, riyadh_date, riyadh_midnight},
    id::{AttachmentId, PersonId},
    privacy::{DataKind, RetentionInput, RetentionRule, proposed_months},
};
use serde::{Deserialize, Serialize};
use store::DueRow;

use super::{name_of, stamp};
use crate::{Failure, Outcome, Work, drafts::Nothing, op::Op};

/// Rows of the list on one page.
const DUE_MAX: u32 = 200;

/// One rule, with what is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RuleView {
    /// Which kind of data.
    pub kind: DataKind,
    /// Months; none while nobody decided.
    pub months: Option<u32>,
    /// On what it rests.
    pub basis: String,
    /// Months a rule is known to ask for: a proposal, not a decision.
    pub proposed: Option<u32>,
}

/// All rules in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RetentionView {
    /// Which version; 0 while none was saved.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// One for each kind.
    pub rules: Vec<RuleView>,
    /// In force since which day.
    pub since: Option<DateShown>,
    /// Saved by whom; empty while none was saved.
    pub by: String,
}

/// Something whose period has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DuePerson {
    /// Whose file.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The household file's number; none without one.
    pub file_number: Option<String>,
    /// The last thing that was done for them.
    pub last: DateShown,
}

/// A scan whose period has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DueScan {
    /// Which.
    pub id: AttachmentId,
    /// Of which request.
    pub request_number: String,
    /// The day the request ended.
    pub last: DateShown,
}

/// What has fallen due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DueList {
    /// Files of persons, the longest first.
    pub persons: Vec<DuePerson>,
    /// Scans, the longest first.
    pub scans: Vec<DueScan>,
    /// No period was decided yet, so nothing can fall due.
    pub undecided: bool,
}

pub(super) fn retention_rules(work: &Work<'_>, _: Nothing) -> Result<Outcome<RetentionView>, Failure> {
    Ok(Outcome::read(rules_view(work)?))
}

fn rules_view(work: &Work<'_>) -> Result<RetentionView, Failure> {
    work.read(|reader| {
        let now = reader.find_retention()?;
        let rule = |kind: DataKind| {
            let decided = now.as_ref().and_then(|now| now.rules.iter().find(|rule| rule.kind == kind));
            RuleView {
                kind,
                months: decided.and_then(|rule| rule.months),
                basis: decided.map(|rule| rule.basis.clone()).unwrap_or_default(),
                proposed: proposed_months(kind),
            }
        };
        Ok(RetentionView {
            version: now.as_ref().map_or(0, |now| now.version),
            rules: DataKind::ALL.into_iter().map(rule).collect(),
            since: now.as_ref().map(|now| DateShown::of_day(riyadh_date(now.saved.at))),
            by: now.as_ref().map(|now| name_of(reader, now.saved.by)).transpose()?.unwrap_or_default(),
        })
    })
}

pub(super) fn save_retention(work: &Work<'_>, input: RetentionInput) -> Result<Outcome<RetentionView>, Failure> {
    let rules = input.parse()?;
    let done = work.transact(Op::SaveRetention, |change| {
        let before = change.find_retention()?.map(|now| now.rules);
        let version = change.insert_retention(input.version, &rules, stamp(work))?;
        change.journal("retention", version, before.as_ref(), Some(&rules))?;
        Ok(())
    })?;
    Ok(Outcome { value: rules_view(work)?, changes: done.changes })
}

/// The instant before which something of this kind is due; none while nobody decided.
fn cut_off(work: &Work<'_>, rules: &[RetentionRule], kind: DataKind) -> Option<i64> {
    let months = rules.iter().find(|rule| rule.kind == kind)?.months?;
    Some(riyadh_midnight(work.today().checked_sub_months(Months::new(months))?))
}

pub(super) fn list_due(work: &Work<'_>, _: Nothing) -> Result<Outcome<DueList>, Failure> {
    Ok(Outcome::read(due(work, DUE_MAX)?))
}

/// What has fallen due, at most so many of each.
pub(super) fn due(work: &Work<'_>, limit: u32) -> Result<DueList, Failure> {
    work.read(|reader| {
        let rules = reader.find_retention()?.map(|now| now.rules).unwrap_or_default();
        let mut list = DueList { persons: Vec::new(), scans: Vec::new(), undecided: rules.iter().all(|rule| rule.months.is_none()) };
        let persons = cut_off(work, &rules, DataKind::PersonFile).map(|before| reader.list_due_persons(before, limit)).transpose()?;
        for DueRow { id, last } in persons.unwrap_or_default() {
            let person = reader.get_person(id)?;
            if person.is_closed_to(work.staff.id) {
                continue;
            }
            let household = reader.find_household_of(id)?.map(|id| reader.get_household(id)).transpose()?;
            list.persons.push(DuePerson {
                id,
                name: person.facts.name.full(),
                file_number: household.map(|household| household.file_number.to_string()),
                last: DateShown::of_day(riyadh_date(last)),
            });
        }
        let scans = cut_off(work, &rules, DataKind::Scan).map(|before| reader.list_due_scans(before, limit)).transpose()?;
        for DueRow { id, last } in scans.unwrap_or_default() {
            let request = reader.get_request(reader.get_attachment(id)?.attachment.request_id)?;
            list.scans.push(DueScan { id, request_number: request.number.to_string(), last: DateShown::of_day(riyadh_date(last)) });
        }
        Ok(list)
    })
}
