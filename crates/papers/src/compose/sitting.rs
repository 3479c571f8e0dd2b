//! Agenda (جدول الأعمال) and members' sheets (ورقة العضو).

use super::{Sheet, foot, header};
use crate::blocks::{Block, Column, MUTED, Part, Scale, Style, Words};
use crate::content::{AgendaLine, AgendaWording, MemberLine, MemberSheet, Row, Seat, SittingAgenda};
use crate::text;

/// Side of a box to tick.
const TICK: f32 = 9.0;

pub(crate) fn agenda(agenda: &SittingAgenda, scale: &Scale) -> Sheet {
    let words = &agenda.wording;
    let mut blocks = vec![Block::Title(words.title.clone())];
    blocks.extend(about(&agenda.about, scale));
    if !agenda.members.is_empty() {
        blocks.push(Block::Heading(words.members.clone()));
        blocks.push(seats(&agenda.members, [&words.name, &words.role], scale));
    }
    blocks.push(Block::Heading(words.items.clone()));
    blocks.push(lines(&agenda.items, words, scale));
    if !agenda.urgent.is_empty() {
        blocks.push(Block::Heading(words.urgent.clone()));
        blocks.push(lines(&agenda.urgent, words, scale));
    }
    blocks.push(Block::Callout(vec![Words::plain(&*words.note)], scale.table.lead(1.6)));
    let edition = format!("{} {}", words.edition, agenda.edition);
    Sheet {
        title: agenda.number.clone(),
        created: agenda.created.clone(),
        head: header(&agenda.number, &agenda.date, &[]),
        foot: foot(&words.foot, &agenda.number, &format!("{edition} · {}", words.version)),
        blocks,
    }
}

/// Day, place and the like; nothing when there is nothing to say.
pub(super) fn about(rows: &[Row], scale: &Scale) -> Option<Block> {
    let rows: Vec<_> = rows.iter().map(|row| (row.label.clone(), row.value.clone())).collect();
    (!rows.is_empty()).then_some(Block::Pairs { rows, style: scale.table, labels: 0.2 })
}

fn seats(members: &[Seat], heads: [&String; 2], scale: &Scale) -> Block {
    let [name, role] = heads.map(String::clone);
    let columns = [(0.07, text::SERIAL.to_owned()), (0.5, name), (0.43, role)];
    let columns = columns.into_iter().map(|(share, head)| Column { share, head }).collect();
    let rows = members.iter().enumerate().map(|(i, seat)| vec![(i + 1).to_string(), seat.name.clone(), seat.title.clone()]);
    Block::Table { columns, rows: rows.collect(), style: scale.table }
}

fn lines(items: &[AgendaLine], words: &AgendaWording, scale: &Scale) -> Block {
    if items.is_empty() {
        return Block::Para(Words::plain(&*words.none), scale.body);
    }
    let columns = [
        (0.06, text::SERIAL),
        (0.18, &*words.request),
        (0.2, &*words.kind),
        (0.22, &*words.about),
        (0.14, &*words.waiting),
        (0.2, &*words.recommendation),
    ];
    let columns = columns.into_iter().map(|(share, head)| Column { share, head: head.to_owned() }).collect();
    let row = |(i, line): (usize, &AgendaLine)| {
        let AgendaLine { request, kind, about, waiting, recommendation } = line;
        let said = [request, kind, about, waiting, recommendation];
        std::iter::once((i + 1).to_string()).chain(said.into_iter().map(|said| dash(said))).collect()
    };
    Block::Table { columns, rows: items.iter().enumerate().map(row).collect(), style: scale.table }
}

/// A dash in place of nothing, so that no cell looks forgotten.
fn dash(said: &str) -> String {
    if said.trim().is_empty() { "—".to_owned() } else { said.to_owned() }
}

pub(crate) fn member_sheet(sheet: &MemberSheet, scale: &Scale) -> Sheet {
    let words = &sheet.wording;
    let mut rows = vec![Row::new(&*words.member, format!("{}، {}", sheet.member.name, sheet.member.title))];
    if sheet.member.title.trim().is_empty() {
        rows = vec![Row::new(&*words.member, &*sheet.member.name)];
    }
    rows.extend(sheet.about.iter().cloned());
    let mut blocks = vec![Block::Title(words.title.clone())];
    blocks.extend(about(&rows, scale));
    if sheet.items.is_empty() {
        blocks.push(Block::Para(Words::plain(&*words.none), scale.body));
    }
    for (place, item) in sheet.items.iter().enumerate() {
        blocks.push(Block::Rule);
        blocks.push(case(place + 1, item, sheet, scale));
    }
    blocks.push(Block::Rule);
    blocks.push(Block::Callout(vec![Words::plain(&*words.note)], scale.table.lead(1.6)));
    blocks.push(Block::Side(vec![
        (0.55, vec![Part::Words(Words::plain(format!("{}:", words.signature)), scale.small), Part::WriteLine(190.0)]),
        (0.45, Vec::new()),
    ]));
    Sheet {
        title: sheet.number.clone(),
        created: sheet.created.clone(),
        head: header(&sheet.number, &sheet.date, &[]),
        foot: foot(&words.foot, &sheet.number, &words.version),
        blocks,
    }
}

/// One request: what it is at the start, room for notes in the middle, the vote at the end.
fn case(place: usize, item: &MemberLine, sheet: &MemberSheet, scale: &Scale) -> Block {
    let words = &sheet.wording;
    let AgendaLine { request, kind, about, waiting, recommendation } = &item.line;
    let number = vec![Part::Words(Words::strong(place.to_string()), scale.table)];
    if item.recused {
        let muted = scale.table.color(MUTED);
        let what = vec![Part::Struck(Words::plain(format!("{request}، {kind}")), muted)];
        let why = vec![Part::Words(Words::plain(&*words.recused), muted)];
        return Block::Side(vec![(0.06, number), (0.44, what), (0.5, why)]);
    }
    let small = |label: &str, said: &str| {
        let said = if label.is_empty() { said.to_owned() } else { format!("{label}: {said}") };
        Part::Words(Words::plain(said), scale.small)
    };
    let mut what = vec![Part::Words(Words::strong(&**request), scale.table), Part::Words(Words::plain(&**kind), scale.table)];
    for (label, said) in [("", about), (&*words.waiting, waiting), (&*words.recommendation, recommendation)] {
        if !said.trim().is_empty() {
            what.push(small(label, said));
        }
    }
    let mut notes = vec![Part::Words(Words::plain(&*words.notes), scale.small)];
    notes.extend([Part::WriteLine(200.0), Part::WriteLine(200.0), Part::WriteLine(200.0)]);
    let line = Style { size: scale.table.size, ..scale.table }.lead(1.5);
    let tall = line.size * line.lead;
    let mut boxes = Vec::new();
    for _ in &words.votes {
        // The box stands in the middle of its word's line.
        boxes.extend([Part::Gap((tall - TICK) / 2.0), Part::Box(TICK, TICK), Part::Gap((tall - TICK) / 2.0 - 4.0)]);
    }
    let votes = words.votes.iter().map(|vote| Part::Words(Words::plain(&**vote), line)).collect();
    Block::Side(vec![(0.06, number), (0.33, what), (0.02, Vec::new()), (0.4, notes), (0.04, boxes), (0.15, votes)])
}
