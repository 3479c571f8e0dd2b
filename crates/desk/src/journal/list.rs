//! The journal page by page.

use std::collections::HashMap;

use domain::{
    Code, Refusal,
    date::{DateShown, TypedDate, riyadh_clock, riyadh_date},
    id::StaffId,
    number::{FileNumber, RequestNumber},
};
use serde::{Deserialize, Serialize};
use store::{Entry, EntryFilter, EntryPlace, Reader};

use super::period::Period;
use crate::{Failure, Outcome, Work, op::Op};

/// Entries of one page.
const PAGE: u32 = 50;

/// Which kind of entries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EntryGroup {
    /// Every entry.
    #[default]
    All,
    /// Wrong passphrases and what was refused.
    Refused,
    /// Sign-ins.
    SignIns,
    /// Masked facts that were opened.
    Revealed,
    /// What left the machine: prints, saved copies, case files.
    TakenOut,
    /// Accounts, passphrases, keys, settings.
    Office,
}

impl EntryGroup {
    fn deeds(self) -> Vec<&'static str> {
        let ops: &[Op] = match self {
            Self::All => &[],
            Self::Refused => &[Op::Denied, Op::FailedSignIn],
            Self::SignIns => &[Op::SignIn, Op::FailedSignIn, Op::RecoverAccess],
            Self::Revealed => &[Op::RevealNationalId, Op::RevealIban, Op::RevealPhones, Op::RevealPrison],
            Self::TakenOut => &[
                Op::PrintPaper,
                Op::SavePaper,
                Op::PrintDeclaration,
                Op::PrintMissingList,
                Op::ExportCaseFile,
                Op::ExportScope,
                Op::ExportReport,
            ],
            Self::Office => &[Op::SaveOffice, Op::AddStaff, Op::ChangeStaff, Op::CloseAccount, Op::ChangePassphrase, Op::RenewDataKey],
        };
        ops.iter().map(|op| op.as_str()).collect()
    }
}

/// Where the page before ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PlaceInput {
    /// Time of its last entry.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub at: i64,
    /// Number of its last entry.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seq: i64,
}

/// Which entries are wanted.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct JournalQuery {
    /// Of one staff member.
    pub staff_id: Option<StaffId>,
    /// About one record: a file or request number, or a record's id; empty for all.
    pub record: String,
    /// Of one kind.
    pub group: EntryGroup,
    /// From this day on.
    pub from: Option<TypedDate>,
    /// Up to this day.
    pub to: Option<TypedDate>,
    /// Behind this place.
    pub before: Option<PlaceInput>,
}

/// One entry (حركة).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct JournalLine {
    /// Its number.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seq: i64,
    /// What was done, by its code.
    pub op: String,
    /// By whom; empty for what was counted while the desk was shut.
    pub by: String,
    /// The day.
    pub date: DateShown,
    /// The time of day.
    pub time: String,
    /// Kind of record.
    pub kind: String,
    /// The record's id.
    pub record_id: String,
    /// The number people say, a staff member's name, or a deed's name; empty when there is none.
    pub number: String,
    /// Fields that were touched.
    pub fields: Vec<String>,
    /// How often, for what was counted.
    pub count: Option<u32>,
}

/// One page.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct JournalPage {
    /// Its entries, newest first.
    pub lines: Vec<JournalLine>,
    /// Where the next page begins; none on the last.
    pub next: Option<PlaceInput>,
}

/// The id of a record that was asked for by number or id.
pub(super) fn find_record(reader: &Reader<'_>, typed: &str) -> Result<Option<String>, Failure> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if let Ok(id) = uuid::Uuid::try_parse(typed) {
        return Ok(Some(id.to_string()));
    }
    let numbers = [RequestNumber::parse(typed).map(|number| number.to_string()), FileNumber::parse(typed).map(|number| number.to_string())];
    for number in numbers.into_iter().flatten() {
        if let Some(id) = reader.find_by_spoken_number(&number)? {
            return Ok(Some(id));
        }
    }
    Err(Refusal::new(Code::NotFound).at("record").into())
}

/// Names of the records of a page, each looked up once.
#[derive(Debug, Default)]
pub(super) struct Spoken {
    staff: HashMap<String, String>,
    numbers: HashMap<String, String>,
}

impl Spoken {
    pub(super) fn of(reader: &Reader<'_>) -> Result<Self, Failure> {
        let staff = reader.list_staff()?.into_iter().map(|staff| (staff.id.to_string(), staff.name)).collect();
        Ok(Self { staff, numbers: HashMap::new() })
    }

    pub(super) fn name(&self, staff: Option<StaffId>) -> String {
        staff.and_then(|id| self.staff.get(&id.to_string()).cloned()).unwrap_or_default()
    }

    pub(super) fn number(&mut self, reader: &Reader<'_>, kind: &str, id: &str) -> Result<String, Failure> {
        if kind == "staff" {
            return Ok(self.staff.get(id).cloned().unwrap_or_default());
        }
        if kind == "deed" {
            return Ok(id.to_owned());
        }
        if let Some(known) = self.numbers.get(id) {
            return Ok(known.clone());
        }
        let number = reader.find_spoken_number(id)?.unwrap_or_default();
        self.numbers.insert(id.to_owned(), number.clone());
        Ok(number)
    }
}

pub(super) fn list_journal(work: &Work<'_>, input: JournalQuery) -> Result<Outcome<JournalPage>, Failure> {
    let (from, until) = Period::read(input.from, input.to, work.today())?.moments();
    // Without a last day entries of a clock that ran ahead are shown as well.
    let until = if input.to.is_some() { until } else { i64::MAX };
    work.read(|reader| {
        let filter = EntryFilter {
            staff: input.staff_id,
            record: find_record(reader, &input.record)?,
            deeds: input.group.deeds(),
            from: if input.from.is_some() { from } else { i64::MIN },
            until,
            before: input.before.map(|place| EntryPlace { at: place.at, seq: place.seq }),
            limit: PAGE + 1,
        };
        let mut entries = reader.list_entries(&filter)?;
        let has_more = entries.len() > PAGE as usize;
        entries.truncate(PAGE as usize);
        let next = entries.last().filter(|_| has_more).map(|last| PlaceInput { at: last.at, seq: last.seq });
        let mut spoken = Spoken::of(reader)?;
        let lines = entries.into_iter().map(|entry| line(reader, &mut spoken, entry)).collect::<Result<_, _>>()?;
        Ok(Outcome::read(JournalPage { lines, next }))
    })
}

fn line(reader: &Reader<'_>, spoken: &mut Spoken, entry: Entry) -> Result<JournalLine, Failure> {
    let count = if entry.fields.iter().any(|field| field == "count") { counted(reader, entry.seq)? } else { None };
    Ok(JournalLine {
        seq: entry.seq,
        by: spoken.name(entry.staff_id),
        date: DateShown::of_day(riyadh_date(entry.at)),
        time: riyadh_clock(entry.at),
        number: spoken.number(reader, &entry.record_kind, &entry.record_id)?,
        op: entry.deed,
        kind: entry.record_kind,
        record_id: entry.record_id,
        fields: entry.fields.into_iter().filter(|field| field != "count").collect(),
        count,
    })
}

/// How often, for an entry that stands for several refusals.
pub(crate) fn counted(reader: &Reader<'_>, seq: i64) -> Result<Option<u32>, Failure> {
    let after = reader.find_values(seq)?.and_then(|values| values.after);
    let value: Option<serde_json::Value> = after.and_then(|text| serde_json::from_str(&text).ok());
    Ok(value.and_then(|value| value.get("count")?.as_u64()).and_then(|count| u32::try_from(count).ok()))
}
