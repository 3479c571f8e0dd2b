//! How complete files were when they were received (R52): marked by whoever received them, counted by kind of support, never by person.

use chrono::{Datelike as _, Months, NaiveDate};
use domain::{
    Code, Refusal,
    course::{FileCheck, Receiver},
    date::DateShown,
};
use papers::{Paper, RegisterPart, RegisterSheet, RegisterTable};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{CheckFileInput, MonthInput, beside_request, view::CourseView};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    papers::{PaperBytes, paper_bytes},
    press,
    requests::stamp,
};

/// Files of one kind that were received in a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FileCheckLine {
    /// The kind of support.
    pub kind_name: String,
    /// Who received them.
    pub receiver: Receiver,
    /// How many were looked at.
    pub received: u32,
    /// How many of them lacked nothing.
    pub complete: u32,
    /// How many lacked something.
    pub lacking: u32,
    /// What lacked, the commonest first.
    pub lacks: Vec<LackCount>,
}

/// How often one thing lacked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LackCount {
    /// What.
    pub name: String,
    /// How often.
    pub times: u32,
}

/// A month's sheet (كشف اكتمال الملفات).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FileCheckSheet {
    /// Which month, such as `2026-11`.
    pub month: String,
    /// Its first day.
    pub from: DateShown,
    /// Its last day, or today.
    pub to: DateShown,
    /// The month before.
    pub earlier: String,
    /// The month after; nothing when it lies ahead.
    pub later: Option<String>,
    /// Its lines, by kind.
    pub lines: Vec<FileCheckLine>,
}

pub(super) fn check_file(work: &Work<'_>, input: CheckFileInput) -> Result<Outcome<CourseView>, Failure> {
    let lacks = input.check.parse().map_err(|refused| Failure::from(refused.under("check")))?;
    beside_request(work, Op::CheckFile, input.request_id, |change, request| {
        let not_open = || Failure::new(Code::StepNotOpen).with("state", request.state.as_str());
        let receiver = Receiver::of(request.state).ok_or_else(not_open)?;
        let turn = change.find_submission(request.id)?.ok_or_else(not_open)?.turn;
        change.insert_file_check(&FileCheck {
            id: change.new_id(),
            request_id: request.id,
            turn,
            receiver,
            on: work.today(),
            lacks: lacks.clone(),
            stamp: stamp(work),
        })?;
        let names = lacks.iter().map(|item| item.name.as_str()).collect::<Vec<_>>().join("، ");
        let field = format!("received.{}", receiver.as_str());
        Ok((field, Value::Null, if names.is_empty() { json!(true) } else { json!(names) }, ()))
    })
}

/// First and last day of the month that is asked for; one that lies ahead is refused.
fn month(work: &Work<'_>, input: &MonthInput) -> Result<(NaiveDate, NaiveDate), Failure> {
    let today = work.today();
    let typed = match &input.month {
        None => today.with_day(1),
        Some(month) => format!("{month}-01").parse().ok(),
    };
    let from: NaiveDate = typed.ok_or_else(|| Failure::new(Code::BadCall))?;
    if from > today {
        return Err(Refusal::new(Code::InFuture).at("month").into());
    }
    let next = from.checked_add_months(Months::new(1)).ok_or_else(|| Failure::new(Code::BadCall))?;
    Ok((from, next.pred_opt().unwrap_or(from).min(today)))
}

fn named(month: NaiveDate) -> String {
    format!("{:04}-{:02}", month.year(), month.month())
}

fn sheet(work: &Work<'_>, input: &MonthInput) -> Result<FileCheckSheet, Failure> {
    let (from, to) = month(work, input)?;
    let lines = work.read(|reader| {
        let mut lines = Vec::new();
        for count in reader.count_file_checks(from, to)? {
            let catalogue = reader.get_catalogue(count.catalogue_version)?;
            let kind_name = catalogue.kind(&count.kind).map(|kind| kind.name.clone()).unwrap_or_default();
            let mut lacks: Vec<_> = count.lacks.into_iter().map(|(name, times)| LackCount { name, times }).collect();
            lacks.sort_by_key(|lack| std::cmp::Reverse(lack.times));
            lines.push(FileCheckLine {
                kind_name,
                receiver: count.receiver,
                received: count.received,
                complete: count.received.saturating_sub(count.lacking),
                lacking: count.lacking,
                lacks,
            });
        }
        Ok::<_, Failure>(lines)
    })?;
    let neighbour = |later: bool| {
        let one = Months::new(1);
        if later { from.checked_add_months(one) } else { from.checked_sub_months(one) }
    };
    Ok(FileCheckSheet {
        month: named(from),
        from: DateShown::of_day(from),
        to: DateShown::of_day(to),
        earlier: neighbour(false).map(named).unwrap_or_default(),
        later: neighbour(true).filter(|first| *first <= work.today()).map(named),
        lines,
    })
}

pub(super) fn list_file_checks(work: &Work<'_>, input: MonthInput) -> Result<Outcome<FileCheckSheet>, Failure> {
    Ok(Outcome::read(sheet(work, &input)?))
}

/// The versioned words of the monthly sheet.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct SheetText {
    version: String,
    title: String,
    foot: String,
    period: String,
    purpose: String,
    receivers: std::collections::BTreeMap<String, String>,
    kind: String,
    received: String,
    complete: String,
    lacking: String,
    none: String,
    lacks: String,
}

impl SheetText {
    fn shipped() -> Result<Self, Failure> {
        let text = include_str!("../../../../assets/texts/file-check-1.json");
        serde_json::from_str(text).map_err(|_| Failure::new(Code::Unexpected).with("kind", "file check text"))
    }
}

pub(super) fn print_file_checks(work: &Work<'_>, input: MonthInput) -> Result<Outcome<PaperBytes>, Failure> {
    let text = SheetText::shipped()?;
    let sheet = sheet(work, &input)?;
    let parts = Receiver::ALL.into_iter().filter_map(|receiver| part(&text, &sheet, receiver)).collect::<Vec<_>>();
    let number = sheet.month.clone();
    let period = text.period.replace("{from}", &sheet.from.both).replace("{to}", &sheet.to.both);
    let mut intro = vec![period, text.purpose.clone()];
    if parts.is_empty() {
        intro.push(text.none.clone());
    }
    let paper = RegisterSheet {
        number: number.clone(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(work.today())),
        title: text.title.clone(),
        foot: text.foot.clone(),
        version: text.version.clone(),
        intro,
        parts,
        note: Vec::new(),
        signers: Vec::new(),
    };
    let pdf = work.desk.print(&Paper::Register(paper), &press::head(work, false)?)?;
    Ok(Outcome::read(paper_bytes(&number, &pdf)))
}

fn part(text: &SheetText, sheet: &FileCheckSheet, receiver: Receiver) -> Option<RegisterPart> {
    let lines: Vec<_> = sheet.lines.iter().filter(|line| line.receiver == receiver).collect();
    if lines.is_empty() {
        return None;
    }
    let commonest = |line: &FileCheckLine| {
        let said = line.lacks.iter().map(|lack| format!("{} ({})", lack.name, lack.times));
        said.collect::<Vec<_>>().join("، ")
    };
    let rows = lines.iter().map(|line| {
        let counts = [line.received, line.complete, line.lacking].map(|count| count.to_string());
        [vec![line.kind_name.clone()], counts.to_vec(), vec![commonest(line)]].concat()
    });
    let columns = [(28, &text.kind), (12, &text.received), (12, &text.complete), (12, &text.lacking), (36, &text.lacks)];
    Some(RegisterPart {
        title: text.receivers.get(receiver.as_str()).cloned().unwrap_or_default(),
        table: Some(RegisterTable { columns: columns.map(|(share, head)| (share, head.clone())).to_vec(), rows: rows.collect() }),
        ..RegisterPart::default()
    })
}
