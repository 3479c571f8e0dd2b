//! The case file (ملف الحالة): its parts in the order the committee reads them.

use crate::blocks::{ACCENT, Align, Block, Column, MUTED, Scale, Style, Words};
use crate::content::{CaseFile, Section};
use crate::text;
use crate::text::case_file as words;

/// A part of the case file that is set by us, with its bookmark.
pub(crate) struct SetPart {
    pub title: String,
    pub blocks: Vec<Block>,
}

/// The parts that come before the declaration and the letters, and the history that comes after them.
pub(crate) fn parts(file: &CaseFile, scale: &Scale) -> (Vec<SetPart>, Vec<SetPart>) {
    let mut before = Vec::new();
    let mut add = |title: &str, body: Vec<Block>| {
        if !body.is_empty() {
            let mut blocks = vec![Block::Title(title.to_owned())];
            blocks.extend(body);
            before.push(SetPart { title: title.to_owned(), blocks });
        }
    };
    add(words::SUMMARY, sections(&file.summary, scale));
    add(words::HOUSEHOLD, household(file, scale));
    if let Some(prisoner) = &file.prisoner {
        add(&prisoner.title, vec![pairs(prisoner, scale)]);
    }
    add(words::STATEMENT, sections(&file.statement, scale));
    add(words::CHECKLIST, checklist(file, scale));
    let mut after = Vec::new();
    if !file.history.is_empty() {
        let columns = columns(&[(0.26, words::WHEN), (0.5, words::WHAT), (0.24, words::WHO)]);
        let rows = file.history.iter().map(|entry| vec![entry.when.clone(), entry.what.clone(), entry.who.clone()]).collect();
        let blocks = vec![Block::Title(words::HISTORY.into()), Block::Table { columns, rows, style: scale.table }];
        after.push(SetPart { title: words::HISTORY.into(), blocks });
    }
    (before, after)
}

/// The cover with the table of contents: each part's words and first page.
pub(crate) fn contents(file: &CaseFile, entries: &[(String, usize)], scale: &Scale) -> Vec<Block> {
    let center = |size: f32| Style::new(size).align(Align::Center).lead(1.6);
    let mut rows: Vec<(String, String)> = vec![
        (words::FILE_NUMBER.into(), file.file_number.clone()),
        (text::REQUEST_NUMBER.into(), file.request_number.clone()),
        (words::DATE.into(), format!("{} {} {}", file.date.hijri, text::MATCHING.trim_end_matches(':'), file.date.gregorian)),
    ];
    rows.extend(file.cover.iter().map(|row| (row.label.clone(), row.value.clone())));
    let mut blocks = vec![
        Block::Gap(1.0),
        Block::Para(Words::strong(words::TITLE), center(28.0).color(ACCENT)),
        Block::Para(Words::plain(words::SUBTITLE), center(14.0).color(MUTED)),
        Block::Gap(14.0),
        Block::Pairs { rows, style: scale.body.lead(1.5), labels: 0.3 },
        Block::Callout(vec![Words::strong(format!("{}: ", words::SECRET)).then(words::SECRET_NOTE)], scale.table.lead(1.65)),
        Block::Gap(6.0),
        Block::Heading(words::CONTENTS.into()),
    ];
    let columns = columns(&[(0.84, words::PART), (0.16, words::PAGE)]);
    let rows = entries.iter().map(|(title, page)| vec![title.clone(), page.to_string()]).collect();
    blocks.push(Block::Table { columns, rows, style: scale.table });
    blocks
}

fn columns(shares: &[(f32, &str)]) -> Vec<Column> {
    shares.iter().map(|(share, head)| Column { share: *share, head: (*head).to_owned() }).collect()
}

fn pairs(section: &Section, scale: &Scale) -> Block {
    let rows = section.rows.iter().map(|row| (row.label.clone(), row.value.clone())).collect();
    Block::Pairs { rows, style: scale.table, labels: 0.3 }
}

fn sections(sections: &[Section], scale: &Scale) -> Vec<Block> {
    sections.iter().flat_map(|section| [Block::Heading(section.title.clone()), pairs(section, scale)]).collect()
}

fn household(file: &CaseFile, scale: &Scale) -> Vec<Block> {
    if file.household.is_empty() {
        return Vec::new();
    }
    let columns = columns(&[
        (0.06, text::SERIAL),
        (0.3, words::NAME),
        (0.12, words::KINSHIP),
        (0.18, words::BORN),
        (0.17, words::OCCUPATION),
        (0.17, text::NOTE),
    ]);
    let rows = file.household.iter().enumerate();
    let rows = rows
        .map(|(i, m)| vec![(i + 1).to_string(), m.name.clone(), m.kinship.clone(), m.born.clone(), m.occupation.clone(), m.note.clone()]);
    vec![Block::Table { columns, rows: rows.collect(), style: scale.table }]
}

fn checklist(file: &CaseFile, scale: &Scale) -> Vec<Block> {
    if file.checklist.is_empty() {
        return Vec::new();
    }
    let columns = columns(&[
        (0.06, text::SERIAL),
        (0.27, text::PAPER),
        (0.13, words::NEED),
        (0.17, text::STATE),
        (0.19, words::DETAILS),
        (0.18, words::SIGHTED),
    ]);
    let rows = file.checklist.iter().enumerate();
    let rows =
        rows.map(|(i, p)| vec![(i + 1).to_string(), p.name.clone(), p.need.clone(), p.state.clone(), p.details.clone(), p.sighted.clone()]);
    vec![Block::Table { columns, rows: rows.collect(), style: scale.table.lead(1.45) }]
}
