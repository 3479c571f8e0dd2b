//! Letters about an appeal (خطابات التظلم).

use super::{Sheet, foot, header};
use crate::blocks::{Align, Block, Part, Scale, Style, Words};
use crate::content::AppealLetter;

/// Share of the labels of the rows.
const LABELS: f32 = 0.24;

pub(crate) fn sheet(letter: &AppealLetter, scale: &Scale) -> Sheet {
    let wording = &letter.wording;
    let body = scale.body.align(Align::Justify);
    let [salute_him, salute_her] = &wording.salutation;
    let [pray_him, pray_her] = &wording.prayer;
    let (salutation, prayer) = (letter.sex.pick(salute_him, salute_her), letter.sex.pick(pray_him, pray_her));
    let mut blocks = vec![
        Block::Title(letter.title.clone()),
        Block::Para(Words::plain(format!("{salutation} ")).then_strong(&letter.addressee).then(format!("، {prayer}")), scale.body),
        Block::Para(Words::plain(&*wording.greeting), scale.body),
    ];
    blocks.extend(letter.paragraphs.iter().map(|said| Block::Para(Words::plain(&**said), body)));
    if !letter.answer.is_empty() {
        blocks.push(Block::Callout(letter.answer.iter().map(|line| Words::plain(&**line)).collect(), scale.body.lead(1.65)));
    }
    blocks.push(Block::Gap(scale.gap));
    let rows = letter.rows.iter().map(|row| (row.label.clone(), row.value.clone())).collect();
    blocks.push(Block::Pairs { rows, style: scale.table, labels: LABELS });
    blocks.push(Block::Gap(scale.gap));
    blocks.push(Block::Para(Words::plain(&*wording.closing), scale.body.align(Align::Center)));
    blocks.push(Block::Gap(scale.gap * 1.5));
    blocks.push(signature(letter, scale));
    Sheet {
        title: letter.number.clone(),
        created: letter.created.clone(),
        head: header(&letter.number, &letter.date, &[]),
        foot: foot(&wording.foot, &letter.number, &wording.version),
        blocks,
    }
}

fn signature(letter: &AppealLetter, scale: &Scale) -> Block {
    let style = Style::new(scale.body.size).lead(1.55);
    let signatory = vec![
        Part::Words(Words::plain(letter.signatory.title.as_str()), style),
        Part::Words(Words::strong(letter.signatory.name.as_str()), style),
        Part::Gap(6.0),
        Part::Words(Words::plain(format!("{}:", letter.wording.signature)), scale.small),
        Part::WriteLine(150.0),
    ];
    Block::Side(vec![(0.6, signatory), (0.4, vec![Part::StampPlace(letter.wording.stamp.clone(), 84.0)])])
}
