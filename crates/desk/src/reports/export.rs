//! Taking a list out of the office, as a paper and a table (إخراج كشف). It is journalled with how many rows went and whether names did; names go only with
//! a manager who says why and proves who stands at the keyboard.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{Code, date::DateShown, staff::Role};
use papers::{Paper, Row, ScopeSheet};
use serde::Serialize;

use super::{
    export_rows::{Taken, Words, take},
    types::{ExportReportInput, ReportFiles},
};
use crate::{Failure, Outcome, Work, op::Op, persons, press, spreadsheet};

/// Rows printed at most; the table has them all.
const PRINTED: usize = 500;

/// What the journal keeps of it.
#[derive(Debug, Serialize)]
struct ExportEntry {
    rows: usize,
    names: bool,
    reason: String,
}

pub(super) fn export_report(work: &Work<'_>, input: ExportReportInput) -> Result<Outcome<ReportFiles>, Failure> {
    let reason = if input.names {
        if !work.staff.roles.contains(&Role::Manager) {
            return Err(Failure::new(Code::NotAllowed));
        }
        let reason = persons::reason(&input.reason)?;
        work.confirm_manager(work.staff.id, &input.manager_passphrase)?;
        reason
    } else {
        String::new()
    };
    let words = Words::read()?;
    let taken = work.read(|reader| take(work, reader, &words, &input))?;
    let number = format!("FOLLOW-{}-{}", input.asked.code().to_uppercase(), work.today().format("%Y%m%d"));
    let sheet = sheet(work, &words, &input, &taken, (&number, &reason));
    let pdf = work.desk.print(&Paper::Scope(sheet), &press::head(work, false)?)?;
    // What fails before this line left nothing: no entry says that a list left the office which did not.
    work.write_apart(Op::ExportReport, |change| {
        change.journal(
            "report",
            input.asked.code(),
            None,
            Some(&ExportEntry { rows: taken.rows.len(), names: input.names, reason: reason.clone() }),
        )
    })?;
    let (heads, rows) = taken.for_a_spreadsheet(&words, input.names);
    Ok(Outcome::read(ReportFiles {
        paper: crate::papers::paper_bytes(&number, &pdf),
        table: BASE64_STANDARD.encode(spreadsheet::table(&heads, rows.iter().map(Vec::as_slice))),
        rows: u32::try_from(taken.rows.len()).unwrap_or(u32::MAX),
        cut: taken.cut,
    }))
}

fn sheet(work: &Work<'_>, words: &Words, input: &ExportReportInput, taken: &Taken, (number, reason): (&str, &str)) -> ScopeSheet {
    let printed = taken.rows.iter().take(PRINTED);
    let mut notes = vec![if input.names {
        words.with_names.replace("{by}", &work.staff.name).replace("{reason}", reason)
    } else {
        words.numbers_only.clone()
    }];
    if taken.cut || taken.rows.len() > PRINTED {
        notes.push(words.cut.replace("{rows}", &taken.rows.len().min(PRINTED).to_string()));
    }
    let mut about = vec![Row::new(&*words.asked, &*taken.asked)];
    about.push(Row::new(&*words.found, words.found_rows.replace("{rows}", &taken.rows.len().to_string())));
    ScopeSheet {
        number: number.to_owned(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(work.today())),
        title: words.title(&input.asked),
        foot: words.foot.clone(),
        version: words.version.clone(),
        about,
        heads: words.heads(&input.asked),
        rows: printed.map(|row| row.on_paper()).collect(),
        none: words.none.clone(),
        notes,
    }
}
