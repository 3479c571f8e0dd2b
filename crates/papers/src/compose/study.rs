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
            (0.22, words::ROUTE_NAME),
            (0.29, words::ROUTE_ADDRESS),
            (0.15, words::ROUTE_PHONE),
            (0.16, words::ROUTE_MIND),
            (0.13, words::ROUTE_RESULT),
        ];
        let rows = sheet.stops.iter().enumerate().map(|(i, stop)| {
            vec![
                (i + 1).to_string(),
                format!("{}\n{} {}", stop.name, words::ROUTE_FILE, stop.file_number),
                stop.address.clone(),
                stop.phones.join("\n"),
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
        rows: vec![vec![String::new(); heads.len()]; rows],
        style: style.lead(2.1),
    };
    let ticks = |label: &str, all: &[String]| Block::Para(Words::strong(format!("{label}:  ")).then(choices(all)), style.lead(1.7));
    let lines = |count: usize| Block::Side(vec![(1.0, vec![Part::WriteLine(WHOLE); count])]);
    let write = |label: &str, most: f32| vec![Part::Words(Words::strong(format!("{label}:")), style), Part::WriteLine(most)];
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
        Block::Side(vec![(0.5, write(words::FORM_RESEARCHER, 190.0)), (0.5, write(words::FORM_DAY, 190.0))]),
        Block::Heading(words::FORM_NEEDS.into()),
        listed(words::FORM_NEED_LIST, &form.needs),
        listed(words::FORM_URGENCY_LIST, &form.urgencies),
        empty(&[(0.3, words::FORM_NEED), (0.22, words::FORM_URGENCY), (0.48, text::NOTE)], 5),
        Block::Heading(words::FORM_INCOME.into()),
        Block::Para(Words::plain(format!("(    ) {}", words::FORM_NO_INCOME)), style.lead(1.7)),
        empty(&money(words::FORM_SOURCE), 4),
        Block::Heading(words::FORM_OUTGOINGS.into()),
        empty(&money(words::FORM_PURPOSE), 6),
        Block::Heading(words::FORM_HOUSING.into()),
        ticks(words::FORM_RIGHT, &form.housings),
        ticks(words::FORM_STATE, &form.housing_states),
        Block::Side(vec![(1.0, write(words::FORM_RENT, 190.0))]),
        Block::Para(Words::strong(format!("{}:", words::FORM_SEEN)), style),
        lines(4),
        Block::Heading(words::FORM_DEPENDANTS.into()),
        Block::Side(vec![(0.3, write(words::FORM_COUNT, 110.0)), (0.7, write(words::FORM_ABOUT, WHOLE))]),
        lines(2),
        Block::Para(Words::strong(format!("{}:", words::FORM_HEALTH)), style),
        lines(3),
        Block::Para(Words::strong(format!("{}:", words::FORM_EDUCATION)), style),
        lines(3),
        Block::Heading(words::FORM_ADVICE.into()),
        ticks(words::FORM_ADVICE, &form.advices),
        Block::Para(Words::strong(format!("{}:", words::FORM_ADVISED)), style),
        lines(2),
        Block::Para(Words::strong(format!("{}:", words::FORM_REASONS)), style),
        lines(4),
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
