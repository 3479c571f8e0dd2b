//! Retention rules, what is due by them, legal holds, and the record of processing activities (سجل أنشطة المعالجة).

use chrono::{Datelike as _, Months};
use domain::{
    Code, Refusal,
    counted::MONTH,
    date::{DateShown, riyadh_date, riyadh_midnight},
    id::{AttachmentId, HoldId, PersonId},
    privacy::{DataKind, DestroyedKind, LegalHold, RetentionInput, RetentionRule, WORDS_MAX, proposed_months},
    text,
};
use papers::{RegisterPart, RegisterTable, Row};
use serde::{Deserialize, Serialize};
use store::{DueRow, StoreError};

use super::{
    name_of,
    sheets::{About, sheet, take_sheet},
    stamp, text as words,
};
use crate::{Failure, Outcome, Work, drafts::Nothing, households::reach_household, op::Op, papers::PaperBytes, persons::reach_person};

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

pub(super) fn print_processing_record(work: &Work<'_>, _: Nothing) -> Result<Outcome<PaperBytes>, Failure> {
    let text = words::processing()?;
    let (office, rules) = work.read(|reader| Ok::<_, Failure>((reader.get_office()?, reader.find_retention()?)))?;
    // One paper a day: what it says changes with settings and rules, and the printed ones stay.
    let edition = i64::from(work.today().num_days_from_ce());
    let about = About { kind: "processing_record", record_kind: "office", record_id: "processing_record".to_owned(), edition };
    let rules = rules.map(|now| now.rules).unwrap_or_default();
    let bytes = take_sheet(work, &about, || {
        let mut paper = sheet(&format!("ROPA-{}", work.today()), work.now.unix_millis, &text.title, &text.foot, &text.version);
        paper.intro.clone_from(&text.intro);
        let label = |code: &str| words::word(&text.controller, code);
        paper.parts.push(RegisterPart {
            title: label("title"),
            rows: vec![
                Row::new(label("name"), office.name_ar.clone()),
                Row::new(label("licence"), office.licence.clone()),
                Row::new(label("city"), office.city.clone()),
                Row::new(label("signatory"), format!("{}، {}", office.signatory_name, office.signatory_title)),
                Row::new(label("system"), label("system_value")),
            ],
            ..RegisterPart::default()
        });
        for activity in &text.activities {
            let rows = activity.rows.iter().map(|(label, value)| Row::new(label.clone(), value.clone())).collect();
            paper.parts.push(RegisterPart { title: activity.title.clone(), rows, ..RegisterPart::default() });
        }
        let period = |kind: DataKind| {
            let rule = rules.iter().find(|rule| rule.kind == kind);
            let months = rule.and_then(|rule| rule.months).map(|months| MONTH.say(u64::from(months)));
            vec![
                words::word(&text.retention.kinds, kind.as_str()),
                months.unwrap_or_else(|| text.retention.undecided.clone()),
                rule.map(|rule| rule.basis.clone()).unwrap_or_default(),
            ]
        };
        paper.parts.push(RegisterPart {
            title: text.retention.title.clone(),
            table: Some(RegisterTable {
                columns: vec![(42, text.retention.kind.clone()), (20, text.retention.months.clone()), (38, text.retention.basis.clone())],
                rows: DataKind::ALL.into_iter().map(period).collect(),
            }),
            ..RegisterPart::default()
        });
        paper.parts.push(text.security.part());
        paper.signers.clone_from(&text.signers);
        Ok(paper)
    })?;
    Ok(Outcome::read(bytes))
}
