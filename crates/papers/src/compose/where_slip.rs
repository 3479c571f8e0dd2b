//! Where a request is, for the visitor's hand (بطاقة المراجعة).

use super::{Sheet, foot, header};
use crate::blocks::{Block, Scale, Words};
use crate::content::WhereSlip;

fn lines(texts: &[String]) -> Vec<Words> {
    texts.iter().map(|text| Words::plain(text.as_str())).collect()
}

pub(crate) fn sheet(slip: &WhereSlip, scale: &Scale) -> Sheet {
    Sheet {
        title: slip.number.clone(),
        created: slip.created.clone(),
        head: header(&slip.number, &slip.date, &[]),
        foot: foot(&slip.foot, &slip.number, &slip.version),
        blocks: vec![
            Block::Title(slip.title.clone()),
            Block::Pairs { rows: slip.rows.clone(), style: scale.table.lead(1.7), labels: 0.24 },
            Block::Heading(slip.wanted_label.clone()),
            Block::Callout(lines(&slip.wanted), scale.body.lead(1.6)),
            Block::Gap(6.0),
            Block::Callout(lines(&slip.notes), scale.table.lead(1.65)),
        ],
    }
}
