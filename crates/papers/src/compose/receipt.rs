//! The receipt for what was handed over (سند تسليم).

use super::{Sheet, foot, header};
use crate::blocks::{Align, Block, Part, Scale, Style, Words};
use crate::content::Receipt;

/// Share of the labels of the rows.
const LABELS: f32 = 0.24;

pub(crate) fn sheet(receipt: &Receipt, scale: &Scale) -> Sheet {
    let wording = &receipt.wording;
    let [intro_him, intro_her] = &wording.intro;
    let rows = receipt.rows.iter().map(|row| (row.label.clone(), row.value.clone())).collect();
    // What counts stands larger than all else, and in words, so that no figure can be added to it.
    let given = receipt.given.iter().enumerate().map(|(line, said)| if line == 0 { Words::strong(&**said) } else { Words::plain(&**said) });
    let blocks = vec![
        Block::Title(wording.title.clone()),
        Block::Para(Words::plain(receipt.sex.pick(intro_him, intro_her)), scale.body),
        Block::Callout(given.collect(), scale.body.lead(1.7)),
        Block::Gap(scale.gap),
        Block::Pairs { rows, style: scale.table, labels: LABELS },
        Block::Gap(scale.gap),
        Block::Para(Words::plain(&*wording.closing), scale.body.align(Align::Justify)),
        Block::Gap(scale.gap * 1.5),
        received(receipt, scale),
        Block::Gap(scale.gap * 2.0),
        handed(receipt, scale),
    ];
    Sheet {
        title: receipt.number.clone(),
        created: receipt.created.clone(),
        head: header(&receipt.number, &receipt.date, &[]),
        foot: foot(&wording.foot, &receipt.number, &wording.version),
        blocks,
    }
}

/// Whoever receives signs, or leaves a fingerprint.
fn received(receipt: &Receipt, scale: &Scale) -> Block {
    let wording = &receipt.wording;
    let [him, her] = &wording.recipient;
    let finger = vec![Part::Words(Words::plain(format!("{}:", wording.fingerprint)), scale.small), Part::Gap(3.0), Part::Box(78.0, 78.0)];
    Block::Side(vec![(0.6, signer(receipt.sex.pick(him, her), &receipt.recipient, &wording.signature, scale)), (0.4, finger)])
}

/// The employee who hands over, whoever signs for the charity, and its stamp.
fn handed(receipt: &Receipt, scale: &Scale) -> Block {
    let wording = &receipt.wording;
    let mut columns = vec![(0.37, signer(&wording.giver, &receipt.giver, &wording.signature, scale))];
    columns.push((0.37, signer(&receipt.signatory.title, &receipt.signatory.name, &wording.signature, scale)));
    columns.push((0.26, vec![Part::StampPlace(wording.stamp.clone(), 84.0)]));
    Block::Side(columns)
}

fn signer(role: &str, name: &str, signature: &str, scale: &Scale) -> Vec<Part> {
    vec![
        Part::Words(Words::plain(role), scale.small),
        Part::Words(Words::strong(name), Style::new(12.0).lead(1.5)),
        Part::Gap(8.0),
        Part::Words(Words::plain(format!("{signature}:")), scale.small),
        Part::WriteLine(150.0),
    ]
}
