//! A sheet of the privacy registers (ورقة من سجلات الخصوصية).

use super::{Sheet, foot, header};
use crate::blocks::{Align, Block, Column, Part, Scale, Words};
use crate::content::{RegisterPart, RegisterSheet};
use crate::text::register as words;

pub(crate) fn sheet(sheet: &RegisterSheet, scale: &Scale) -> Sheet {
    let body = scale.body.align(Align::Justify);
    let mut blocks = vec![Block::Title(sheet.title.clone())];
    blocks.extend(sheet.intro.iter().map(|line| Block::Para(Words::plain(line.as_str()), body)));
    for part in &sheet.parts {
        add(part, scale, &mut blocks);
    }
    if !sheet.note.is_empty() {
        blocks.push(Block::Gap(scale.gap));
        blocks.push(Block::Callout(sheet.note.iter().map(|line| Words::plain(line.as_str())).collect(), scale.table.lead(1.65)));
    }
    if !sheet.signers.is_empty() {
        blocks.push(Block::Gap(scale.gap * 1.5));
        let share = 1.0 / sheet.signers.len() as f32;
        blocks.push(Block::Side(sheet.signers.iter().map(|who| (share, signer(who, scale))).collect()));
    }
    Sheet {
        title: sheet.number.clone(),
        created: sheet.created.clone(),
        head: header(&sheet.number, &sheet.date, &[]),
        foot: foot(&sheet.foot, &sheet.number, &sheet.version),
        blocks,
    }
}

fn add(part: &RegisterPart, scale: &Scale, blocks: &mut Vec<Block>) {
    if !part.title.is_empty() {
        blocks.push(Block::Heading(part.title.clone()));
    }
    for paragraph in &part.paragraphs {
        let line = match paragraph.strip_prefix("- ") {
            Some(point) => Words::plain(format!("• {point}")),
            None => Words::plain(paragraph.as_str()),
        };
        blocks.push(Block::Para(line, scale.table.lead(1.7)));
    }
    if !part.rows.is_empty() {
        let rows = part.rows.iter().map(|row| (row.label.clone(), row.value.clone())).collect();
        blocks.push(Block::Pairs { rows, style: scale.table, labels: 0.27 });
    }
    if let Some(table) = &part.table {
        let columns = table.columns.iter().map(|(share, head)| Column { share: f32::from(*share) / 100.0, head: head.clone() }).collect();
        blocks.push(Block::Table { columns, rows: table.rows.clone(), style: scale.table });
    }
}

fn signer(who: &str, scale: &Scale) -> Vec<Part> {
    let mut parts = vec![Part::Words(Words::strong(who), scale.table)];
    for label in [words::NAME, words::SIGNATURE, words::DATE] {
        parts.push(Part::Gap(5.0));
        parts.push(Part::Words(Words::plain(label), scale.small));
        parts.push(Part::WriteLine(150.0));
    }
    parts
}
