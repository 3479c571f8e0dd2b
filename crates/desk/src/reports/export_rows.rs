//! The rows of a list that is taken out, in the words of its paper.

use std::collections::BTreeMap;

use domain::{
    Code,
    checklist::{MissingItem, MissingWhat},
    counted::{DAY, MONTH},
    course::DaysLeft,
};
use serde::Deserialize;
use store::Reader;

use super::{
    missing, pace, promises, quiet,
    types::{
        CaseRow, ExportReportInput, MissingReportInput, PromiseWhen, PromisesInput, QuietReportInput, ReportAsked, SpanInput, StageWaiting,
    },
    waiting,
};
use crate::{Failure, Work};

/// Rows taken out at once; beyond that one narrows the list.
const TAKEN: u32 = 5000;

/// Words of the paper (assets/texts/follow-up-1.json). Words for codes are found by the code as it is written for the window.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    pub(super) version: String,
    pub(super) foot: String,
    pub(super) asked: String,
    all: String,
    pub(super) found: String,
    pub(super) found_rows: String,
    pub(super) none: String,
    pub(super) cut: String,
    pub(super) numbers_only: String,
    pub(super) with_names: String,
    few: String,
    titles: BTreeMap<String, String>,
    heads: BTreeMap<String, [String; 5]>,
    applicant: String,
    all_kinds: String,
    whole_stage: String,
    quiet_days: String,
    months: String,
    whens: BTreeMap<String, String>,
    overdue: String,
    due_today: String,
    stages: BTreeMap<String, String>,
    holders: BTreeMap<String, String>,
    obstacles: BTreeMap<String, String>,
    stretches: BTreeMap<String, String>,
    whats: BTreeMap<String, String>,
    whys: BTreeMap<String, String>,
    person_fields: BTreeMap<String, String>,
}

/// One row: five cells, and the applicant where there is one.
#[derive(Debug, Default)]
pub(super) struct TakenRow {
    cells: [String; 5],
    applicant: Option<String>,
}

impl TakenRow {
    /// On paper the applicant stands under the number.
    pub(super) fn on_paper(&self) -> [String; 5] {
        let mut cells = self.cells.clone();
        if let (Some(first), Some(applicant)) = (cells.first_mut(), &self.applicant) {
            *first = format!("{first}، {applicant}");
        }
        cells
    }
}

/// What is taken out.
#[derive(Debug, Default)]
pub(super) struct Taken {
    heads: [String; 5],
    pub(super) rows: Vec<TakenRow>,
    /// What was asked, in words.
    pub(super) asked: String,
    /// There are more.
    pub(super) cut: bool,
}

impl Taken {
    /// In a table the applicant has a column of its own.
    pub(super) fn for_a_spreadsheet(&self, words: &Words, names: bool) -> (Vec<String>, Vec<Vec<String>>) {
        let wide = |cells: &[String; 5], applicant: &str| {
            let mut wide = cells.to_vec();
            if names {
                wide.insert(1, applicant.to_owned());
            }
            wide
        };
        let rows = self.rows.iter().map(|row| wide(&row.cells, row.applicant.as_deref().unwrap_or_default()));
        (wide(&self.heads, &words.applicant), rows.collect())
    }
}

impl Words {
    pub(super) fn read() -> Result<Self, Failure> {
        serde_json::from_str(include_str!("../../../../assets/texts/follow-up-1.json"))
            .map_err(|_| Failure::new(Code::Unexpected).with("kind", "words"))
    }

    pub(super) fn title(&self, asked: &ReportAsked) -> String {
        word(&self.titles, asked.code())
    }

    pub(super) fn heads(&self, asked: &ReportAsked) -> [String; 5] {
        self.heads.get(asked.code()).cloned().unwrap_or_default()
    }

    /// Where a request is: the stage, and who has it.
    fn place(&self, case: &CaseRow) -> String {
        let holder = if case.holder_name.is_empty() { word(&self.holders, &code_of(&case.holder)) } else { case.holder_name.clone() };
        joined([word(&self.stages, case.stage.as_str()), holder])
    }

    fn lacking(&self, item: &MissingItem) -> String {
        let what = match item.what {
            MissingWhat::Paper | MissingWhat::Answer => item.label.clone(),
            MissingWhat::PersonField => word(&self.person_fields, &item.code),
            MissingWhat::CapacityPaper | MissingWhat::Explained | MissingWhat::Declaration => word(&self.whats, item.what.as_str()),
        };
        let why = word(&self.whys, item.why.as_str());
        if why.is_empty() { what } else { format!("{what} ({why})") }
    }

    fn left(&self, left: DaysLeft) -> String {
        match left.calendar {
            0 => self.due_today.clone(),
            days if days < 0 => self.overdue.replace("{days}", &DAY.say_after(days.unsigned_abs())),
            days => DAY.say(days.unsigned_abs()),
        }
    }
}

fn word(words: &BTreeMap<String, String>, code: &str) -> String {
    words.get(code).cloned().unwrap_or_default()
}

/// A value's code, as the window gets it.
fn code_of<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("، ")
}

fn days(days: u32) -> String {
    DAY.say(u64::from(days))
}

/// Gathers the rows.
pub(super) fn take(work: &Work<'_>, reader: &Reader<'_>, words: &Words, input: &ExportReportInput) -> Result<Taken, Failure> {
    let named = |case: &CaseRow, cells: [String; 5]| TakenRow { cells, applicant: input.names.then(|| case.applicant.clone()) };
    let plain = |cells: [String; 5]| TakenRow { cells, applicant: None };
    let mut taken = Taken { heads: words.heads(&input.asked), asked: words.all.clone(), ..Taken::default() };
    match &input.asked {
        ReportAsked::Missing { kind, what, code } => {
            let asked = MissingReportInput { kind: kind.clone(), what: *what, code: code.clone(), after: None };
            let (cases, next) = missing::cases(work, reader, &asked, TAKEN)?;
            taken.cut = next.is_some();
            taken.rows.extend(cases.iter().map(|one| {
                let lacks = joined(one.lacks.iter().map(|item| words.lacking(item)));
                let case = &one.case;
                named(case, [case.number.clone(), case.kind_name.clone(), lacks, words.place(case), days(case.days)])
            }));
        }
        ReportAsked::Quiet { days: asked_days, stage } => {
            let asked = QuietReportInput { days: *asked_days, stage: *stage, after: None };
            let (least, since) = quiet::since(work, &asked)?;
            let (cases, next) = quiet::cases(work, reader, &asked, since, TAKEN)?;
            taken.cut = next.is_some();
            let stage = stage.map(|stage| word(&words.stages, stage.as_str())).unwrap_or_default();
            taken.asked = joined([format!("{}: {}", words.quiet_days, days(u32::from(least))), stage]);
            taken.rows.extend(cases.iter().map(|one| {
                let obstacles = one.obstacles.iter().map(|obstacle| word(&words.obstacles, obstacle.as_str()));
                let place = joined(std::iter::once(words.place(&one.case)).chain(obstacles));
                let (number, kind) = (one.case.number.clone(), one.case.kind_name.clone());
                named(&one.case, [number, kind, place, one.last.short_hijri.clone(), days(one.quiet_days)])
            }));
        }
        ReportAsked::Waiting => {
            taken.rows.extend(waiting::stages(work, reader)?.iter().flat_map(|stage| stage_rows(words, stage)).map(plain))
        }
        ReportAsked::Promises { when } => {
            let (cases, next) = promises::cases(work, reader, &PromisesInput { when: *when, after: None }, TAKEN)?;
            taken.cut = next.is_some();
            taken.asked = word(&words.whens, &code_of::<PromiseWhen>(when));
            taken.rows.extend(cases.iter().map(|one| {
                let (number, kind) = (one.case.number.clone(), one.case.kind_name.clone());
                named(&one.case, [number, kind, words.place(&one.case), one.target.short_hijri.clone(), words.left(one.left)])
            }));
        }
        ReportAsked::Pace { months } => {
            let (pace, said) = pace_rows(work, reader, words, *months)?;
            taken.asked = said;
            taken.rows.extend(pace.into_iter().map(plain));
        }
    }
    Ok(taken)
}

fn stage_rows(words: &Words, stage: &StageWaiting) -> Vec<[String; 5]> {
    let name = word(&words.stages, stage.stage.as_str());
    let mut rows = Vec::new();
    if let (Some(median), Some(oldest)) = (stage.median, stage.oldest) {
        let obstacles = stage.obstacles.iter().map(|line| format!("{}: {}", word(&words.obstacles, line.obstacle.as_str()), line.requests));
        let whole = joined(std::iter::once(words.whole_stage.clone()).chain(obstacles));
        rows.push([name.clone(), whole, stage.requests.to_string(), days(median), days(oldest)]);
    }
    rows.extend(
        stage
            .kinds
            .iter()
            .map(|kind| [name.clone(), kind.kind_name.clone(), kind.requests.to_string(), days(kind.median), days(kind.oldest)]),
    );
    rows
}

fn span_in_words(words: &Words, months: Option<u8>) -> String {
    format!("{}: {}", words.months, MONTH.say(u64::from(months.unwrap_or(pace::MONTHS))))
}

fn pace_rows(work: &Work<'_>, reader: &Reader<'_>, words: &Words, months: Option<u8>) -> Result<(Vec<[String; 5]>, String), Failure> {
    let from = pace::from(work, &SpanInput { months })?;
    let rows = pace::kinds(reader, from)?.into_iter().flat_map(|kind| {
        let name = if kind.kind_name.is_empty() { words.all_kinds.clone() } else { kind.kind_name };
        let stretches = kind.stretches.into_iter().filter(|stretch| stretch.requests > 0);
        let rows: Vec<_> = stretches
            .map(|stretch| {
                let (median, note) = stretch.median.map_or((String::new(), words.few.clone()), |median| (days(median), String::new()));
                [name.clone(), word(&words.stretches, &code_of(&stretch.stretch)), stretch.requests.to_string(), median, note]
            })
            .collect();
        rows
    });
    Ok((rows.collect(), span_in_words(words, months)))
}
