//! The sheet of what to bring (قائمة النواقص).

use super::{Sheet, foot, header};
use crate::blocks::{Block, Column, Scale, Words};
use crate::content::MissingList;
use crate::text;
use crate::text::slips as words;

pub(crate) fn sheet(list: &MissingList, scale: &Scale) -> Sheet {
    let mut about = Vec::new();
    if !list.request_number.trim().is_empty() {
        about.push((text::REQUEST_NUMBER.to_owned(), list.request_number.clone()));
    }
    about.push((text::KIND.to_owned(), list.kind.clone()));
    let mut blocks = vec![Block::Title(words::MISSING_TITLE.into()), Block::Pairs { rows: about, style: scale.table, labels: 0.22 }];
    if list.papers.is_empty() {
        blocks.push(Block::Para(Words::plain(words::MISSING_NOTHING), scale.body));
    } else {
        blocks.push(Block::Para(Words::plain(words::MISSING_INTRO), scale.body));
        let columns = [(0.06, text::SERIAL), (0.37, text::PAPER), (0.3, text::NOTE), (0.17, words::NEED), (0.1, words::BROUGHT)];
        let columns = columns.into_iter().map(|(share, head)| Column { share, head: head.into() }).collect();
        let rows = list.papers.iter().enumerate();
        // What must come stands first in the eye: its need is printed, and the last column is left free for a tick.
        let rows = rows.map(|(i, paper)| {
            vec![(i + 1).to_string(), paper.name.clone(), paper.note.clone(), text::mark(paper.mark).to_owned(), String::new()]
        });
        blocks.push(Block::Table { columns, rows: rows.collect(), style: scale.table.lead(1.6) });
    }
    let notes: Vec<Words> = list.notes.iter().filter(|n| !n.trim().is_empty()).map(|n| Words::plain(n.as_str())).collect();
    if !notes.is_empty() {
        blocks.push(Block::Heading(words::NOTES.into()));
        blocks.push(Block::Callout(notes, scale.table.lead(1.65)));
    }
    Sheet {
        title: list.number.clone(),
        created: list.created.clone(),
        head: header(&list.number, &list.date, &[]),
        foot: foot(words::MISSING_FOOT, &list.number, ""),
        blocks,
    }
}
