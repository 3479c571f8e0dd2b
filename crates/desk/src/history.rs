//! What was done to a record, newest first, with values before and after while they are kept (R57).

use serde::{Deserialize, Serialize};

use crate::{
    Failure, Outcome, Work,
    deed::{STAFF, declare_deeds},
};

/// Which record.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct RecordRef {
    /// The record's id.
    pub id: String,
}

/// One line of a record's history (حركة).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
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
    /// Fields that were touched, with what they were.
    pub fields: Vec<FieldChange>,
}

/// One field of a correction.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct FieldChange {
    /// Which field.
    pub field: String,
    /// As it was, if it held a plain value that is still kept.
    pub before: Option<String>,
}

declare_deeds! {
    /// What was done to a record, newest first.
    reads history(RecordRef) -> Vec<HistoryLine>, by STAFF;
}

/// Facts behind the fence: the history says that they changed, never what they were.
const FENCED: &[&str] = &["prison", "phones", "accounts", "national_id", "identities"];

fn history(work: &Work<'_>, input: RecordRef) -> Result<Outcome<Vec<HistoryLine>>, Failure> {
    work.read(|reader| {
        let staff = reader.list_staff()?;
        let mut lines = Vec::new();
        for entry in reader.list_entries_of(&input.id)? {
            let values = reader.find_values(entry.seq)?.unwrap_or_default();
            let before: Option<serde_json::Value> = values.before.and_then(|text| serde_json::from_str(&text).ok());
            let was = |field: &str| {
                let value = before.as_ref()?.get(field)?;
                (!FENCED.contains(&field)).then(|| value.as_str().map(str::to_owned))?
            };
            lines.push(HistoryLine {
                seq: entry.seq,
                op: entry.deed,
                by: staff.iter().find(|staff| Some(staff.id) == entry.staff_id).map(|staff| staff.name.clone()).unwrap_or_default(),
                date: domain::date::DateShown::of_day(domain::date::riyadh_date(entry.at)),
                time: domain::date::riyadh_clock(entry.at),
                fields: entry.fields.into_iter().map(|field| FieldChange { before: was(&field), field }).collect(),
            });
        }
        Ok(Outcome::read(lines))
    })
}
