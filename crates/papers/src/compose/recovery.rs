//! The paper with the recovery code (ورقة رمز الاسترداد).

use super::{Sheet, foot, header};
use crate::blocks::{Align, Block, Part, Scale, Style, Words};
use crate::content::RecoveryPaper;
use crate::text;
use crate::text::slips as words;

pub(crate) fn sheet(paper: &RecoveryPaper, scale: &Scale) -> Sheet {
    let code = Style::new(21.0).bold().lead(1.75).align(Align::Center);
    // Two rows of five groups, read from left to right as they are typed: the wide space keeps them one code.
    let (first, second) = paper.groups.split_at(5);
    let row = |groups: &[String]| Part::Words(Words::plain(groups.join(" ")), code);
    let mut blocks = vec![
        Block::Title(words::RECOVERY_TITLE.into()),
        Block::Pairs { rows: vec![(words::RECOVERY_OFFICE.into(), paper.office.clone())], style: scale.table, labels: 0.16 },
        Block::Para(Words::plain(words::RECOVERY_INTRO), scale.body),
        Block::Gap(6.0),
        Block::Side(vec![(0.74, vec![Part::Gap(10.0), row(first), row(second)]), (0.26, vec![Part::Qr(paper.qr.clone(), 104.0)])]),
        Block::Gap(6.0),
        Block::Heading(words::RECOVERY_HOW.into()),
    ];
    for (i, step) in words::RECOVERY_STEPS.iter().enumerate() {
        blocks.push(Block::Para(Words::strong(format!("{}. ", i + 1)).then(*step), scale.body.lead(1.6)));
    }
    blocks.push(Block::Gap(6.0));
    blocks.push(Block::Callout(vec![Words::plain(words::RECOVERY_ENVELOPE)], scale.body.lead(1.6)));
    blocks.push(Block::Gap(10.0));
    let line = |role: &str| vec![Part::Words(Words::plain(role), scale.small), Part::WriteLine(170.0)];
    blocks.push(Block::Side(vec![(0.5, line(&format!("{}:", words::RECOVERY_SEALED_BY))), (0.5, line(&format!("{}:", text::SIGNATURE)))]));
    Sheet {
        title: paper.number.clone(),
        created: paper.created.clone(),
        head: header(&paper.number, &paper.date, &[]),
        foot: foot(words::RECOVERY_FOOT, &paper.number, ""),
        blocks,
    }
}
