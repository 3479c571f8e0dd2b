//! The minutes of a sitting (محضر الجلسة).

use super::sitting::about;
use super::{Sheet, foot, header};
use crate::blocks::{Align, Block, Column, Part, Scale, Words};
use crate::content::{Correction, Minutes, MinutesItem, Seat};
use crate::text;

pub(crate) fn sheet(minutes: &Minutes, scale: &Scale) -> Sheet {
    let words = &minutes.wording;
    let mut blocks = vec![Block::Title(words.title.clone())];
    blocks.extend(about(&minutes.about, scale));
    if let Some(correction) = &minutes.correction {
        blocks.extend(corrected(correction, minutes, scale));
    }
    let body = scale.body.align(Align::Justify);
    let sentences = |blocks: &mut Vec<Block>, heading: &str, said: &[String]| {
        if !said.is_empty() {
            blocks.push(Block::Heading(heading.to_owned()));
            blocks.extend(said.iter().map(|line| Block::Para(Words::plain(&**line), body)));
        }
    };
    sentences(&mut blocks, &words.opening, &minutes.opening);
    blocks.push(Block::Heading(words.members.clone()));
    blocks.push(attendance(minutes, scale));
    blocks.push(Block::Heading(words.items.clone()));
    if minutes.items.is_empty() {
        blocks.push(Block::Para(Words::plain(&*words.none), scale.body));
    }
    blocks.extend(items(&minutes.items, minutes, scale));
    if !minutes.ratifications.is_empty() {
        blocks.push(Block::Heading(words.ratifications.clone()));
        blocks.extend(items(&minutes.ratifications, minutes, scale));
    }
    sentences(&mut blocks, &words.closing, &minutes.closing);
    blocks.extend(signatures(minutes, scale));
    let edition = format!("{} {}", words.edition, minutes.edition);
    Sheet {
        title: minutes.number.clone(),
        created: minutes.created.clone(),
        head: header(&minutes.number, &minutes.date, &[(&format!("{}:", words.edition), &minutes.edition.to_string())]),
        foot: foot(&words.foot, &minutes.number, &format!("{edition} · {}", words.version)),
        blocks,
    }
}

fn columns(heads: &[(f32, &str)]) -> Vec<Column> {
    heads.iter().map(|(share, head)| Column { share: *share, head: (*head).to_owned() }).collect()
}

/// What this edition corrects stands before everything else.
fn corrected(correction: &Correction, minutes: &Minutes, scale: &Scale) -> Vec<Block> {
    let words = &minutes.wording;
    let edition = correction.replaces.to_string();
    let replaces = words.replaces.replace("{edition}", &edition).replace("{made}", &correction.made);
    let why = Words::strong(format!("{}: ", words.why)).then(&*correction.reason);
    let mut blocks =
        vec![Block::Heading(words.correction.clone()), Block::Callout(vec![Words::plain(replaces), why], scale.table.lead(1.6))];
    if !correction.changes.is_empty() {
        let dash = |said: &str| if said.trim().is_empty() { "—".to_owned() } else { said.to_owned() };
        let rows = correction.changes.iter().map(|(place, was, is)| vec![place.clone(), dash(was), dash(is)]).collect();
        let columns = columns(&[(0.28, &words.place), (0.36, &words.was), (0.36, &words.is)]);
        blocks.push(Block::Table { columns, rows, style: scale.table });
    }
    blocks
}

fn attendance(minutes: &Minutes, scale: &Scale) -> Block {
    let words = &minutes.wording;
    let columns = columns(&[(0.07, text::SERIAL), (0.45, &words.name), (0.3, &words.role), (0.18, &words.attendance)]);
    let all = minutes.present.iter().map(|seat| (seat, &words.present)).chain(minutes.absent.iter().map(|seat| (seat, &words.absent)));
    let rows = all.enumerate().map(|(i, (seat, came))| vec![(i + 1).to_string(), seat.name.clone(), seat.title.clone(), came.clone()]);
    Block::Table { columns, rows: rows.collect(), style: scale.table }
}

/// Each request under its own line, so that a decision is found by its number and read as one piece.
fn items(items: &[MinutesItem], minutes: &Minutes, scale: &Scale) -> Vec<Block> {
    let words = &minutes.wording;
    let mut blocks = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let line = format!("{}. {} {}، {}", place + 1, words.request, item.request, item.kind);
        blocks.push(Block::Lead(Words::strong(line), scale.table));
        let mut rows = vec![(words.decision.clone(), item.decision.clone())];
        rows.extend(item.rows.iter().map(|row| (row.label.clone(), row.value.clone())));
        blocks.push(Block::Pairs { rows, style: scale.table, labels: 0.24 });
    }
    blocks
}

/// A place for the ink of every member who came, two beside each other.
fn signatures(minutes: &Minutes, scale: &Scale) -> Vec<Block> {
    let words = &minutes.wording;
    if minutes.present.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(words.signatures.clone()), Block::Lead(Words::plain(&*words.signing), scale.table)];
    for pair in minutes.present.chunks(2) {
        let mut places: Vec<(f32, Vec<Part>)> = pair.iter().map(|seat| (0.5, place_to_sign(seat, scale))).collect();
        places.resize(2, (0.5, Vec::new()));
        blocks.push(Block::Side(places));
    }
    blocks
}

fn place_to_sign(seat: &Seat, scale: &Scale) -> Vec<Part> {
    vec![
        Part::Words(Words::strong(&*seat.name), scale.table),
        Part::Words(Words::plain(&*seat.title), scale.small),
        Part::Gap(2.0),
        Part::Words(Words::plain(format!("{}:", text::SIGNATURE)), scale.small),
        Part::WriteLine(190.0),
        Part::Gap(8.0),
    ]
}
