//! The acknowledgement letter (إشعار استلام).

use super::{Sheet, foot, header};
use crate::blocks::{Align, Block, Column, Part, Scale, Style, Words};
use crate::content::{AcknowledgementLetter, Signatory};
use crate::text;
use crate::text::acknowledgement as words;

pub(crate) fn sheet(letter: &AcknowledgementLetter, scale: &Scale) -> Sheet {
    let wording = &letter.wording;
    let body = scale.body.align(Align::Justify);
    let fill = |sentence: &str| {
        sentence
            .replace("{request}", &letter.request_number)
            .replace("{kind}", &letter.kind)
            .replace("{count}", &letter.received_count)
            .replace("{date_h}", &letter.date.hijri)
            .replace("{date_g}", &letter.date.gregorian)
            .replace("{earliest_h}", &letter.earliest_reply.hijri)
            .replace("{earliest_g}", &letter.earliest_reply.gregorian)
    };
    let [salute_him, salute_her] = &wording.salutation;
    let [pray_him, pray_her] = &wording.prayer;
    let salutation = letter.sex.pick(salute_him, salute_her);
    let prayer = letter.sex.pick(pray_him, pray_her);

    let mut blocks = vec![
        Block::Title(wording.title.clone()),
        Block::Para(Words::plain(format!("{salutation} ")).then_strong(&letter.addressee).then(format!("، {prayer}")), scale.body),
        Block::Para(Words::plain(&*wording.greeting), scale.body),
        Block::Para(Words::plain(fill(if letter.received.is_empty() { &wording.received_none } else { &wording.received })), body),
    ];
    if !letter.received.is_empty() {
        blocks.push(Block::Heading(words::RECEIVED.into()));
        blocks.push(received(letter, scale));
    }
    if letter.missing.is_empty() {
        blocks.push(Block::Para(Words::plain(&*wording.complete), scale.body));
    } else {
        blocks.push(Block::Heading(words::MISSING.into()));
        let rows = letter
            .missing
            .iter()
            .enumerate()
            .map(|(i, paper)| vec![(i + 1).to_string(), paper.name.clone(), text::mark(paper.mark).to_owned()])
            .collect();
        blocks.push(Block::Table { columns: columns(text::STATE), rows, style: scale.table });
    }
    blocks.push(Block::Para(Words::plain(fill(&wording.committee)), body));
    blocks.push(Block::Para(Words::plain(&*wording.closing), scale.body.align(Align::Center)));
    blocks.push(Block::Gap(scale.gap * 1.5));
    blocks.push(signature(&letter.signatory, &letter.qr, &letter.number, scale));
    Sheet {
        title: letter.number.clone(),
        created: letter.created.clone(),
        head: header(&letter.number, &letter.date, &[(text::ATTACHMENTS, &letter.attachments)]),
        foot: foot(words::FOOT, &letter.number, &wording.version),
        blocks,
    }
}

fn columns(last: &str) -> Vec<Column> {
    [(0.07, text::SERIAL), (0.48, text::PAPER), (0.45, last)].into_iter().map(|(share, head)| Column { share, head: head.into() }).collect()
}

fn received(letter: &AcknowledgementLetter, scale: &Scale) -> Block {
    let rows = letter.received.iter().enumerate().map(|(i, (name, note))| vec![(i + 1).to_string(), name.clone(), note.clone()]).collect();
    Block::Table { columns: columns(text::NOTE), rows, style: scale.table }
}

/// Signatory at the start, the stamp's place in the middle, the QR code at the end.
pub(super) fn signature(signatory: &Signatory, qr: &str, number: &str, scale: &Scale) -> Block {
    let style = Style::new(scale.body.size).lead(1.55);
    let signs = vec![
        Part::Words(Words::plain(signatory.title.as_str()), style),
        Part::Words(Words::strong(signatory.name.as_str()), style),
        Part::Gap(6.0),
        Part::Words(Words::plain(format!("{}:", text::SIGNATURE)), scale.small),
        Part::WriteLine(150.0),
    ];
    let stamp = vec![Part::StampPlace(text::STAMP.into(), 84.0)];
    let code = vec![
        Part::Gap(4.0),
        Part::Qr(qr.to_owned(), 68.0),
        Part::Gap(3.0),
        Part::Words(Words::plain(number), Style::new(9.0).lead(1.4).align(Align::End)),
    ];
    Block::Side(vec![(0.46, signs), (0.3, stamp), (0.24, code)])
}
