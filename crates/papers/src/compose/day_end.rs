//! The sheet of a day's end (كشف نهاية اليوم) and the answer to who saw what (كشف الاطلاع).

use super::{Sheet, foot, header};
use crate::blocks::{Block, Column, Part, Scale, Words};
use crate::content::{DayEnd, Row, ScopeSheet};
use crate::text;

fn pairs(rows: &[Row], scale: &Scale, labels: f32) -> Block {
    Block::Pairs { rows: rows.iter().map(|row| (row.label.clone(), row.value.clone())).collect(), style: scale.table, labels }
}

pub(crate) fn sheet(day: &DayEnd, scale: &Scale) -> Sheet {
    let words = &day.wording;
    let mut blocks = vec![Block::Title(words.title.clone()), Block::Para(Words::plain(&*words.intro), scale.body)];
    if day.counts.is_empty() {
        blocks.push(Block::Para(Words::plain(&*words.none), scale.body));
    } else {
        let columns = [(0.78, &words.kind), (0.22, &words.times)].map(|(share, head)| Column { share, head: head.clone() });
        let rows = day.counts.iter().map(|row| vec![row.label.clone(), row.value.clone()]).collect();
        blocks.push(Block::Table { columns: columns.to_vec(), rows, style: scale.table });
    }
    blocks.push(Block::Heading(words.checkpoint.clone()));
    if day.qr.is_empty() {
        blocks.push(Block::Para(Words::plain(&*words.unsigned), scale.body));
    } else {
        let mut facts = Vec::new();
        for row in &day.checkpoint {
            facts.push(Part::Words(Words::plain(&*row.label), scale.small));
            facts.push(Part::Words(Words::strong(&*row.value), scale.table));
            facts.push(Part::Gap(scale.gap * 0.5));
        }
        blocks.push(Block::Side(vec![(0.66, facts), (0.34, vec![Part::Gap(4.0), Part::Qr(day.qr.clone(), 132.0)])]));
    }
    blocks.push(Block::Callout(vec![Words::plain(&*words.keep)], scale.table.lead(1.6)));
    blocks.push(Block::Gap(scale.gap));
    let line = |who: String| vec![Part::Words(Words::plain(who), scale.small), Part::WriteLine(170.0)];
    blocks.push(Block::Side(vec![
        (0.5, line(format!("{}: {}", words.prepared, day.prepared_by))),
        (0.5, line(format!("{}:", words.reviewed))),
    ]));
    Sheet {
        title: day.number.clone(),
        created: day.created.clone(),
        head: header(&day.number, &day.date, &[]),
        foot: foot(&words.foot, &day.number, &words.version),
        blocks,
    }
}

pub(crate) fn scope(sheet: &ScopeSheet, scale: &Scale) -> Sheet {
    let mut blocks = vec![Block::Title(sheet.title.clone()), pairs(&sheet.about, scale, 0.2)];
    if sheet.rows.is_empty() {
        blocks.push(Block::Para(Words::plain(&*sheet.none), scale.body));
    } else {
        let shares = [0.18, 0.22, 0.24, 0.15, 0.15];
        let mut columns = vec![Column { share: 0.06, head: text::SERIAL.into() }];
        columns.extend(shares.iter().zip(&sheet.heads).map(|(share, head)| Column { share: *share, head: head.clone() }));
        let rows = sheet.rows.iter().enumerate().map(|(i, row)| [(i + 1).to_string()].into_iter().chain(row.iter().cloned()).collect());
        blocks.push(Block::Table { columns, rows: rows.collect(), style: scale.table });
    }
    blocks.push(Block::Gap(scale.gap));
    blocks.push(Block::Callout(sheet.notes.iter().map(|note| Words::plain(&**note)).collect(), scale.table.lead(1.6)));
    Sheet {
        title: sheet.number.clone(),
        created: sheet.created.clone(),
        head: header(&sheet.number, &sheet.date, &[]),
        foot: foot(&sheet.foot, &sheet.number, &sheet.version),
        blocks,
    }
}
