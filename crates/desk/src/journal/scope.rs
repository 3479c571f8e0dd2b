//! Who saw what between two days (نطاق الاطلاع): the scope of a breach, by record or by staff member, on the screen, on paper and as a table.

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{
    Code,
    date::{DateShown, TypedDate, riyadh_clock, riyadh_date},
    id::StaffId,
};
use papers::{Paper, Row, ScopeSheet};
use serde::{Deserialize, Serialize};
use store::{EntryFilter, Reader, ScopeRow};

use super::{
    list::{Spoken, find_record},
    period::Period,
};
use crate::{Failure, Outcome, Work, op::Op, papers::PaperBytes, press, spreadsheet};

/// Lines of one page.
const PAGE: usize = 50;
/// Sums read at most. An office of ten years with no filter at all has more; then the answer says that it was cut.
const MOST: u32 = 20_000;
/// Rows printed at most.
const PRINTED: usize = 2000;
/// Kinds that are no visitor's file.
const NO_FILE: &[&str] = &["staff", "office", "deed", "backup", "setting", "policy", "catalogue", "wording", "calendar", "report"];

/// What is asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ScopeInput {
    /// Only this staff member; everybody without.
    pub staff_id: Option<StaffId>,
    /// Only this record and what lies in it: a file or request number, or a record's id; empty for all.
    pub record: String,
    /// From this day on.
    pub from: Option<TypedDate>,
    /// Up to this day.
    pub to: Option<TypedDate>,
    /// Lines to leave out: those of the pages before.
    pub offset: u32,
}

/// What somebody did with a record, in classes that matter after a breach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ScopeClass {
    /// Opened.
    Seen,
    /// A masked fact was opened.
    Revealed,
    /// Printed, saved, handed out.
    TakenOut,
    /// Written.
    Changed,
    /// Tried and refused.
    Refused,
}

impl ScopeClass {
    fn of(deed: &str) -> Self {
        match deed {
            "denied" => Self::Refused,
            "preview_paper" | "compare_duplicate" => Self::Seen,
            "save_paper" => Self::TakenOut,
            _ if deed.starts_with("reveal_") => Self::Revealed,
            _ if deed.starts_with("open_") => Self::Seen,
            _ if deed.starts_with("print_") || deed.starts_with("export_") => Self::TakenOut,
            _ => Self::Changed,
        }
    }
}

/// How often something was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DeedTimes {
    /// What.
    pub class: ScopeClass,
    /// How often.
    pub times: u32,
}

/// One staff member and one record.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ScopeLine {
    /// Who.
    pub by: String,
    /// Kind of record.
    pub kind: String,
    /// The record's id.
    pub record_id: String,
    /// The number people say; empty when there is none.
    pub number: String,
    /// What was done.
    pub how: Vec<DeedTimes>,
    /// First day, and the time.
    pub first: DateShown,
    /// Time of the first.
    pub first_time: String,
    /// Last day.
    pub last: DateShown,
    /// Time of the last.
    pub last_time: String,
}

/// The answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ScopeView {
    /// The first day asked for.
    pub from: DateShown,
    /// The last.
    pub to: DateShown,
    /// How many lines there are in all.
    pub total: usize,
    /// How many records are concerned.
    pub records: usize,
    /// How many staff members.
    pub staff: usize,
    /// More was done than can be listed: the days are to be narrowed.
    pub cut: bool,
    /// This page's lines, latest first.
    pub lines: Vec<ScopeLine>,
}

/// The answer as files.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ScopeFiles {
    /// The paper.
    pub paper: PaperBytes,
    /// The table (CSV, base64), for a spreadsheet.
    pub table: String,
}

impl std::fmt::Debug for ScopeFiles {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ScopeFiles").finish_non_exhaustive()
    }
}

/// Words of the paper (assets/texts/scope-1.json).
#[derive(Debug, Deserialize)]
struct Words {
    version: String,
    title: String,
    foot: String,
    staff: String,
    all_staff: String,
    record: String,
    all_records: String,
    from: String,
    to: String,
    found: String,
    result: String,
    by: String,
    number: String,
    how: String,
    first: String,
    last: String,
    nobody: String,
    none: String,
    note: String,
    cut: String,
    kinds: BTreeMap<String, String>,
    classes: BTreeMap<ScopeClass, String>,
}

/// One staff member and one record, with how often what was done.
type Sum = (ScopeRow, BTreeMap<ScopeClass, u32>);

/// Everything found, before it is cut into pages.
struct Found {
    period: Period,
    lines: Vec<Sum>,
    records: usize,
    staff: usize,
    cut: bool,
}

fn find(reader: &Reader<'_>, input: &ScopeInput, period: Period) -> Result<Found, Failure> {
    let (from, until) = period.moments();
    let records = match find_record(reader, &input.record)? {
        Some(id) => reader.list_related(&id)?,
        None => Vec::new(),
    };
    let filter = EntryFilter { staff: input.staff_id, from, until, limit: MOST, ..EntryFilter::default() };
    let rows = reader.sum_entries(&filter, &records, NO_FILE)?;
    let cut = rows.len() >= MOST as usize;
    let mut joined: BTreeMap<(Option<StaffId>, String), Sum> = BTreeMap::new();
    for row in rows {
        let key = (row.staff_id, row.record_id.clone());
        let (line, how) = joined.entry(key).or_insert_with(|| (row.clone(), BTreeMap::new()));
        line.first = line.first.min(row.first);
        line.last = line.last.max(row.last);
        *how.entry(ScopeClass::of(&row.deed)).or_default() += row.times;
    }
    let mut lines: Vec<_> = joined.into_values().collect();
    lines.sort_by(|(a, _), (b, _)| (b.last, &b.record_id).cmp(&(a.last, &a.record_id)));
    let records = lines.iter().map(|(row, _)| &row.record_id).collect::<BTreeSet<_>>().len();
    let staff = lines.iter().filter_map(|(row, _)| row.staff_id).collect::<BTreeSet<_>>().len();
    Ok(Found { period, lines, records, staff, cut })
}

impl Found {
    fn lines(&self, reader: &Reader<'_>, skip: usize, take: usize) -> Result<Vec<ScopeLine>, Failure> {
        let mut spoken = Spoken::of(reader)?;
        let shown = |at: i64| (DateShown::of_day(riyadh_date(at)), riyadh_clock(at));
        let line = |(row, how): &Sum| {
            let ((first, first_time), (last, last_time)) = (shown(row.first), shown(row.last));
            Ok(ScopeLine {
                by: spoken.name(row.staff_id),
                number: spoken.number(reader, &row.record_kind, &row.record_id)?,
                kind: row.record_kind.clone(),
                record_id: row.record_id.clone(),
                how: how.iter().map(|(class, times)| DeedTimes { class: *class, times: *times }).collect(),
                first,
                first_time,
                last,
                last_time,
            })
        };
        self.lines.iter().skip(skip).take(take).map(line).collect()
    }
}

/// What the journal keeps of the question: no number that was typed, only whose record it is.
fn noted(work: &Work<'_>, op: Op, input: &ScopeInput) -> Result<(), Failure> {
    let record = work.read(|reader| find_record(reader, &input.record))?;
    work.write_apart(op, |change| {
        let (kind, id) = match (&record, input.staff_id) {
            (Some(id), _) => ("scope", id.clone()),
            (None, Some(staff)) => ("staff", staff.to_string()),
            (None, None) => ("office", "scope".to_owned()),
        };
        change.note(kind, id, &[]);
        Ok(())
    })
}

pub(super) fn who_saw(work: &Work<'_>, input: ScopeInput) -> Result<Outcome<ScopeView>, Failure> {
    let period = Period::read(input.from, input.to, work.today())?;
    if input.offset == 0 {
        noted(work, Op::ListScope, &input)?;
    }
    work.read(|reader| {
        let found = find(reader, &input, period)?;
        let skip = usize::try_from(input.offset).unwrap_or(usize::MAX);
        Ok(Outcome::read(ScopeView {
            from: DateShown::of_day(period.first),
            to: DateShown::of_day(period.last),
            total: found.lines.len(),
            records: found.records,
            staff: found.staff,
            cut: found.cut,
            lines: found.lines(reader, skip, PAGE)?,
        }))
    })
}

pub(super) fn export_scope(work: &Work<'_>, input: ScopeInput) -> Result<Outcome<ScopeFiles>, Failure> {
    let period = Period::read(input.from, input.to, work.today())?;
    noted(work, Op::ExportScope, &input)?;
    let words: Words = serde_json::from_str(include_str!("../../../../assets/texts/scope-1.json"))
        .map_err(|_| Failure::new(Code::Unexpected).with("kind", "words"))?;
    let (sheet, rows) = work.read(|reader| {
        let found = find(reader, &input, period)?;
        let lines = found.lines(reader, 0, PRINTED)?;
        let rows: Vec<[String; 5]> = lines.iter().map(|line| in_words(&words, line)).collect();
        let asked = (input.staff_id, find_record(reader, &input.record)?);
        Ok::<_, Failure>((sheet(work, reader, &words, &found, asked, rows.clone())?, rows))
    })?;
    let number = sheet.number.clone();
    let heads = sheet.heads.clone();
    let pdf = work.desk.print(&Paper::Scope(sheet), &press::head(work, false)?)?;
    let paper = crate::papers::paper_bytes(&number, &pdf);
    Ok(Outcome::read(ScopeFiles {
        paper,
        table: BASE64_STANDARD.encode(spreadsheet::table(&heads, rows.iter().map(<[String; 5]>::as_slice))),
    }))
}

fn in_words(words: &Words, line: &ScopeLine) -> [String; 5] {
    let kind = words.kinds.get(&line.kind).map_or("", String::as_str);
    let how = line.how.iter().map(|one| {
        let word = words.classes.get(&one.class).map_or("", String::as_str);
        if one.times > 1 { format!("{word} ({})", one.times) } else { word.to_owned() }
    });
    [
        if line.by.is_empty() { words.nobody.clone() } else { line.by.clone() },
        [kind, &line.number].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
        how.collect::<Vec<_>>().join("، "),
        format!("{} {}", line.first.short_hijri, line.first_time),
        format!("{} {}", line.last.short_hijri, line.last_time),
    ]
}

fn sheet(
    work: &Work<'_>,
    reader: &Reader<'_>,
    words: &Words,
    found: &Found,
    (staff, record): (Option<StaffId>, Option<String>),
    rows: Vec<[String; 5]>,
) -> Result<ScopeSheet, Failure> {
    let who = staff.and_then(|id| reader.find_staff(id).transpose()).transpose()?.map(|staff| staff.name);
    let what = record.and_then(|id| reader.find_spoken_number(&id).transpose()).transpose()?;
    let result = words.result.replace("{records}", &found.records.to_string()).replace("{staff}", &found.staff.to_string());
    let mut notes = vec![words.note.clone()];
    if found.cut || found.lines.len() > rows.len() {
        notes.push(words.cut.replace("{shown}", &rows.len().to_string()));
    }
    let both = |day: chrono::NaiveDate| {
        let shown = DateShown::of_day(day);
        format!("{} / {}", shown.hijri, shown.gregorian)
    };
    Ok(ScopeSheet {
        number: format!("SCOPE-{}", work.today().format("%Y%m%d")),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(work.today())),
        title: words.title.clone(),
        foot: words.foot.clone(),
        version: words.version.clone(),
        about: vec![
            Row::new(&*words.staff, who.unwrap_or_else(|| words.all_staff.clone())),
            Row::new(&*words.record, what.unwrap_or_else(|| words.all_records.clone())),
            Row::new(&*words.from, both(found.period.first)),
            Row::new(&*words.to, both(found.period.last)),
            Row::new(&*words.found, result),
        ],
        heads: [&words.by, &words.number, &words.how, &words.first, &words.last].map(Clone::clone),
        rows,
        none: words.none.clone(),
        notes,
    })
}
