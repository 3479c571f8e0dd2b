//! The papers of a social study: the day's way (كشف الزيارات) and the form to fill in by hand (نموذج البحث).

use super::{Sheet, foot, header};
use crate::blocks::{Align, Block, Column, Part, Scale, Style, Words};
use crate::content::{RouteSheet, StudyForm};
use crate::text;
use crate::text::study as words;

pub(crate) fn route(sheet: &RouteSheet, scale: &Scale) -> Sheet {
    let about = vec![(words::ROUTE_VISITOR.to_owned(), sheet.visitor.clone()), (words::ROUTE_COUNT.to_owned(), sheet.count.clone())];
    let mut blocks = vec![Block::Title(words::ROUTE_TITLE.into()), Block::Pairs { rows: about, style: scale.table, labels: 0.2 }];
    if sheet.stops.is_empty() {
        blocks.push(Block::Para(Words::plain(words::ROUTE_NONE), scale.body));
    } else {
        let heads = [
            (0.05, text::SERIAL),
            (0.2, words::ROUTE_NAME),
            (0.27, words::ROUTE_ADDRESS),
            (0.2, words::ROUTE_PHONE),
            (0.16, words::ROUTE_MIND),
            (0.12, words::ROUTE_RESULT),
        ];
        let rows = sheet.stops.iter().enumerate().map(|(i, stop)| {
            vec![
                (i + 1).to_string(),
                format!("{}\n{} {}", stop.name, words::ROUTE_FILE, stop.file_number),
                stop.address.clone(),
                // A number is never parted by the end of a line.
                stop.phones.join("\n").replace(' ', "\u{a0}"),
                stop.mind.clone(),
                String::new(),
            ]
        });
        blocks.push(Block::Table { columns: columns(&heads), rows: rows.collect(), style: scale.table.lead(1.55) });
    }
    blocks.push(Block::Gap(scale.gap));
    blocks.push(Block::Callout(words::ROUTE_KEEP.map(Words::plain).to_vec(), scale.table.lead(1.65)));
    Sheet {
        title: sheet.number.clone(),
        created: sheet.created.clone(),
        head: header(&sheet.number, &sheet.date, &[]),
        foot: foot(words::ROUTE_FOOT, &sheet.number, words::ROUTE_VERSION),
        blocks,
    }
}

fn columns(heads: &[(f32, &str)]) -> Vec<Column> {
    heads.iter().map(|(share, head)| Column { share: *share, head: (*head).to_owned() }).collect()
}

pub(crate) fn form(form: &StudyForm, scale: &Scale) -> Sheet {
    let style = scale.table;
    let choices = |all: &[String]| all.iter().map(|one| format!("(    ) {one}")).collect::<Vec<_>>().join("     ");
    let listed = |label: &str, all: &[String]| Block::Para(Words::strong(format!("{label} ")).then(all.join("، ")), scale.small);
    let empty = |heads: &[(f32, &str)], rows: usize| Block::Table {
        columns: columns(heads),
        // A space that does not collapse keeps a row as high as a hand writes.
        rows: vec![vec!["\u{a0}".to_owned(); heads.len()]; rows],
        style: style.lead(1.5),
    };
    let ticks = |label: &str, all: &[String]| Block::Para(Words::strong(format!("{label}:  ")).then(choices(all)), style.lead(1.7));
    // Label and lines are never parted by a page break.
    let lines = |label: &str, count: usize| {
        let mut parts = vec![Part::Words(Words::strong(format!("{label}:")), style)];
        parts.extend(vec![Part::WriteLine(WHOLE); count]);
        Block::Side(vec![(1.0, parts)])
    };
    // A label beside its line; the label stands as low as the line does.
    let label = |label: &str| vec![Part::Gap(9.0), Part::Words(Words::strong(format!("{label}:")), style)];
    let line = || vec![Part::WriteLine(WHOLE)];
    let money = |first: &'static str| [(0.4, first), (0.22, words::FORM_AMOUNT), (0.38, words::FORM_SHOWN_BY)];
    let code = vec![
        Part::Qr(form.qr.clone(), 62.0),
        Part::Gap(3.0),
        Part::Words(Words::plain(form.number.as_str()), Style::new(9.0).lead(1.4).align(Align::End)),
    ];
    let head = vec![
        Part::Words(Words::strong(format!("{}: {}", words::FORM_REQUEST, form.number)), style.lead(1.7)),
        Part::Words(Words::plain(words::FORM_INTRO), scale.small),
    ];
    let blocks = vec![
        Block::Title(words::FORM_TITLE.into()),
        Block::Side(vec![(0.8, head), (0.2, code)]),
        Block::Side(vec![(0.1, label(words::FORM_RESEARCHER)), (0.4, line()), (0.14, label(words::FORM_DAY)), (0.36, line())]),
        Block::Heading(words::FORM_NEEDS.into()),
        listed(words::FORM_NEED_LIST, &form.needs),
        listed(words::FORM_URGENCY_LIST, &form.urgencies),
        empty(&[(0.3, words::FORM_NEED), (0.22, words::FORM_URGENCY), (0.48, text::NOTE)], 3),
        Block::Heading(words::FORM_INCOME.into()),
        Block::Para(Words::plain(format!("(    ) {}", words::FORM_NO_INCOME)), style.lead(1.7)),
        empty(&money(words::FORM_SOURCE), 3),
        Block::Heading(words::FORM_OUTGOINGS.into()),
        empty(&money(words::FORM_PURPOSE), 3),
        Block::Heading(words::FORM_HOUSING.into()),
        ticks(words::FORM_RIGHT, &form.housings),
        ticks(words::FORM_STATE, &form.housing_states),
        Block::Side(vec![(0.3, label(words::FORM_RENT)), (0.7, line())]),
        lines(words::FORM_SEEN, 3),
        Block::Heading(words::FORM_DEPENDANTS.into()),
        Block::Side(vec![(0.1, label(words::FORM_COUNT)), (0.15, line()), (0.1, label(words::FORM_ABOUT)), (0.65, line())]),
        lines(words::FORM_HEALTH, 1),
        lines(words::FORM_EDUCATION, 1),
        Block::Heading(words::FORM_ADVICE.into()),
        ticks(words::FORM_ADVICE, &form.advices),
        lines(words::FORM_ADVISED, 1),
        lines(words::FORM_REASONS, 2),
    ];
    Sheet {
        title: form.number.clone(),
        created: form.created.clone(),
        head: header(&form.number, &form.date, &[]),
        foot: foot(words::FORM_FOOT, &form.number, words::FORM_VERSION),
        blocks,
    }
}

/// Wider than any page: a line over the whole width.
const WHOLE: f32 = 1000.0;
