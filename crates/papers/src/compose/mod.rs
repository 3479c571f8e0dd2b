//! From content to blocks: what stands where on each paper. One file per paper.

mod acknowledgement;
mod appeal_letter;
mod case_file;
mod day_end;
mod decision_letter;
mod declaration;
mod minutes;
mod missing_list;
mod passphrase_slip;
mod receipt;
mod recovery;
mod register;
mod sitting;
mod study;
mod where_slip;

pub(crate) use case_file::{contents, parts};

use crate::blocks::{Block, Scale};
use crate::content::{BothDates, Paper};
use crate::layout::{Foot, Head};
use crate::text;

/// A paper before it is measured.
pub(crate) struct Sheet {
    /// The paper's number: the PDF's title, and nothing more.
    pub title: String,
    pub created: String,
    pub head: Head,
    pub foot: Foot,
    pub blocks: Vec<Block>,
}

/// Composes the paper in the given sizes.
pub(crate) fn sheet(paper: &Paper, scale: &Scale) -> Sheet {
    match paper {
        Paper::Acknowledgement(letter) => acknowledgement::sheet(letter, scale),
        Paper::DecisionLetter(letter) => decision_letter::sheet(letter, scale),
        Paper::Receipt(receipt) => receipt::sheet(receipt, scale),
        Paper::AppealLetter(letter) => appeal_letter::sheet(letter, scale),
        Paper::Declaration(declaration) => declaration::sheet(declaration, scale),
        Paper::WhereSlip(slip) => where_slip::sheet(slip, scale),
        Paper::MissingList(list) => missing_list::sheet(list, scale),
        Paper::Recovery(paper) => recovery::sheet(paper, scale),
        Paper::PassphraseSlip(slip) => passphrase_slip::sheet(slip, scale),
        Paper::DayEnd(day) => day_end::sheet(day, scale),
        Paper::Scope(sheet) => day_end::scope(sheet, scale),
        Paper::Register(sheet) => register::sheet(sheet, scale),
        Paper::RouteSheet(sheet) => study::route(sheet, scale),
        Paper::StudyForm(form) => study::form(form, scale),
        Paper::Agenda(paper) => sitting::agenda(paper, scale),
        Paper::MemberSheet(paper) => sitting::member_sheet(paper, scale),
        Paper::Minutes(paper) => minutes::sheet(paper, scale),
    }
}

/// الرقم / التاريخ / الموافق, and what else the header says.
fn header(number: &str, date: &BothDates, more: &[(&str, &str)]) -> Head {
    let mut lines = vec![
        (text::NUMBER.to_owned(), number.to_owned()),
        (text::DATE.to_owned(), date.hijri.clone()),
        (text::MATCHING.to_owned(), date.gregorian.clone()),
    ];
    lines.extend(more.iter().map(|(label, value)| ((*label).to_owned(), (*value).to_owned())));
    Head::Letter { lines }
}

fn foot(kind: &str, number: &str, end: &str) -> Foot {
    Foot { start: format!("{kind} {number}"), end: end.to_owned(), qr: None }
}
