//! What was done to a record, newest first, with values before and after while they are kept (R57).

use domain::staff::Role;
use serde::{Deserialize, Serialize};

use domain::{
    Code,
    id::{HouseholdId, PersonId, RequestId},
};

use crate::{
    Failure, Outcome, Who, Work,
    deed::{DESK, STAFF, declare_deeds},
    drafts::Nothing,
    households::reach_household,
    op::Op,
    persons::reach_person,
    requests::reach_request,
    undo,
    work::undone_by,
};

/// Which record.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordRef {
    /// The record's id.
    pub id: String,
}

/// One line of a record's history (حركة).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HistoryLine {
    /// Place in the journal.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seq: i64,
    /// What was done, by its code.
    pub op: String,
    /// By whom.
    pub by: String,
    /// Day, in both calendars.
    pub date: domain::date::DateShown,
    /// Time of day.
    pub time: String,
    /// Why, where the deed asked for a reason; what opened the fence is told behind it only.
    pub reason: Option<String>,
    /// Fields that were touched, with what they were.
    pub fields: Vec<FieldChange>,
    /// The deed that this line took back, by its code.
    pub undid: Option<String>,
    /// It was taken back later.
    pub undone: bool,
    /// Under this place the reader may take the deed back now: it is the last one of his own and nothing came after it.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub undo: Option<i64>,
}

/// One field of a correction.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FieldChange {
    /// Which field.
    pub field: String,
    /// As it was, if it held a plain value that is still kept.
    pub before: Option<String>,
}

declare_deeds! {
    /// What was done to a record, newest first.
    reads history(RecordRef) -> Vec<HistoryLine>, by STAFF;
    /// Walks the journal's chain and checks every page of the store.
    reads verify_office(Nothing) -> Verified, by KEEPERS;
}

/// Who may check the journal.
pub(crate) const KEEPERS: &[Role] = &[Role::Manager, Role::Auditor];

/// What the check found.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Verified {
    /// Nothing was found.
    pub sound: bool,
    /// The first journal entry that does not hold.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub broken_entry: Option<i64>,
    /// How many findings the store's own check has.
    pub findings: usize,
}

/// Facts behind the fence: the history says that they changed, never what they were.
const FENCED: &[&str] = &["prison", "phones", "accounts", "national_id", "identities"];

/// What was done to a relative's file is as closed as the file itself, and it tells what stood there: the record counts as opened. Ids of
/// other records are reached through these.
fn open_record(work: &Work<'_>, id: &str) -> Result<(), Failure> {
    let (person, household, request) = (PersonId::parse(id), HouseholdId::parse(id), RequestId::parse(id));
    let reached = [
        person.map(|id| reach_person(work, id).and_then(|_| work.opens(Op::OpenPerson, "person", id))),
        household.map(|id| reach_household(work, id).and_then(|_| work.opens(Op::OpenHousehold, "household", id))),
        request.map(|id| reach_request(work, id).and_then(|_| work.opens(Op::OpenRequest, "request", id))),
    ];
    // One id is of one kind of record: the other two know nothing of it.
    reached.into_iter().flatten().find(|reach| reach.as_ref().is_err_and(|failure| failure.code != Code::NotFound)).unwrap_or(Ok(()))
}

/// Fields whose codes the window puts into words: «كانت متزوجة».
const CODED: &[&str] = &["sex", "marital", "registration", "state"];

/// A value that is one of our own codes is no word for the clerk; the field's name says enough.
fn is_code(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_')
}

fn history(work: &Work<'_>, input: RecordRef) -> Result<Outcome<Vec<HistoryLine>>, Failure> {
    open_record(work, &input.id)?;
    work.read(|reader| {
        let staff = reader.list_staff()?;
        let mut lines = Vec::new();
        let entries = reader.list_entries_of(&input.id)?;
        let undone: Vec<i64> = entries.iter().filter_map(|entry| undone_by(&entry.fields)).collect();
        let may_undo = Who::Roles(DESK).allows(Some(work.staff));
        let offered = if may_undo { undo::offered(reader, work.staff.id)? } else { None };
        for entry in entries {
            let undid = undone_by(&entry.fields).map(|seq| reader.find_entry(seq)).transpose()?.flatten();
            let values = reader.find_values(entry.seq)?.unwrap_or_default();
            let before: Option<serde_json::Value> = values.before.and_then(|text| serde_json::from_str(&text).ok());
            let was = |field: &str| {
                let value = before.as_ref()?.get(field)?;
                let text = value.as_str().filter(|text| !FENCED.contains(&field) && (CODED.contains(&field) || !is_code(text)))?;
                Some(text.to_owned())
            };
            let after: Option<serde_json::Value> = values.after.and_then(|text| serde_json::from_str(&text).ok());
            let reason = after.as_ref().and_then(|after| after.get("reason")?.as_str()).filter(|why| !why.is_empty()).map(str::to_owned);
            lines.push(HistoryLine {
                reason,
                seq: entry.seq,
                undid: undid.map(|undid| undid.deed),
                undone: undone.contains(&entry.seq),
                undo: offered.filter(|(seq, until)| (*seq..=*until).contains(&entry.seq)).map(|(seq, _)| seq),
                op: entry.deed,
                by: staff.iter().find(|staff| Some(staff.id) == entry.staff_id).map(|staff| staff.name.clone()).unwrap_or_default(),
                date: domain::date::DateShown::of_day(domain::date::riyadh_date(entry.at)),
                time: domain::date::riyadh_clock(entry.at),
                fields: entry
                    .fields
                    .into_iter()
                    .filter(|field| field != "reason" && undone_by(std::slice::from_ref(field)).is_none())
                    .map(|field| FieldChange { before: was(&field), field })
                    .collect(),
            });
        }
        Ok(Outcome::read(lines))
    })
}

fn verify_office(work: &Work<'_>, _: Nothing) -> Result<Outcome<Verified>, Failure> {
    let broken_entry = work.read(|reader| Ok(reader.verify_journal()?))?.map(|found| found.seq);
    let findings = work.session.store.check()?.len();
    work.write_apart(Op::VerifyJournal, |change| {
        change.set_chain_alarm(broken_entry, work.now.unix_millis)?;
        change.note("office", "journal", &[]);
        Ok(())
    })?;
    Ok(Outcome::read(Verified { sound: broken_entry.is_none() && findings == 0, broken_entry, findings }))
}
