//! The slip with a sealed package's passphrase (ورقة عبارة الفتح).

use super::{Sheet, foot, header};
use crate::blocks::{Align, Block, Part, Scale, Style, Words};
use crate::content::PassphraseSlip;
use crate::text::slips as words;

pub(crate) fn sheet(slip: &PassphraseSlip, scale: &Scale) -> Sheet {
    let code = Style::new(20.0).bold().lead(1.8).align(Align::Center);
    let blocks = vec![
        Block::Title(words::SLIP_TITLE.into()),
        Block::Pairs { rows: vec![(words::SLIP_PACKAGE.into(), slip.package.clone())], style: scale.table, labels: 0.24 },
        Block::Gap(8.0),
        Block::Side(vec![(1.0, vec![Part::Words(Words::plain(slip.passphrase.join(" ")), code)])]),
        Block::Gap(8.0),
        Block::Para(Words::plain(words::SLIP_INTRO), scale.body),
        Block::Callout(vec![Words::plain(words::SLIP_APART)], scale.body.lead(1.6)),
    ];
    Sheet {
        title: slip.number.clone(),
        created: slip.created.clone(),
        head: header(&slip.number, &slip.date, &[]),
        foot: foot(words::SLIP_FOOT, &slip.number, ""),
        blocks,
    }
}
