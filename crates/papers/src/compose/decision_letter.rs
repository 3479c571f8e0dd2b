//! The decision letter (خطاب القرار): what was decided, what follows from it, and where to sign.

use super::{Sheet, acknowledgement::signature, foot, header};
use crate::blocks::{Align, Block, Column, Scale, Words};
use crate::content::{BothDates, DecisionLetter, DecisionSaid};
use crate::text;

pub(crate) fn sheet(letter: &DecisionLetter, scale: &Scale) -> Sheet {
    let wording = &letter.wording;
    let body = scale.body.align(Align::Justify);
    let [salute_him, salute_her] = &wording.salutation;
    let [pray_him, pray_her] = &wording.prayer;
    let salutation = letter.sex.pick(salute_him, salute_her);
    let prayer = letter.sex.pick(pray_him, pray_her);
    let mut blocks = vec![
        Block::Title(wording.title.clone()),
        Block::Para(Words::plain(format!("{salutation} ")).then_strong(&letter.addressee).then(format!("، {prayer}")), scale.body),
        Block::Para(Words::plain(&*wording.greeting), scale.body),
    ];
    let say = |sentence: &str| Block::Para(Words::plain(sentence), body);
    let reason = |words: &str| Block::Callout(vec![Words::plain(words)], scale.body.lead(1.65));
    match &letter.said {
        DecisionSaid::Approved { granted } => {
            blocks.push(say(&fill(&wording.approved, letter, None)));
            let rows = granted.iter().map(|row| (row.label.clone(), row.value.clone()));
            blocks.push(pairs(rows.chain([decided(letter)]).collect(), scale));
            blocks.push(say(&wording.approved_next));
        }
        DecisionSaid::Refused { reason: why, object_until } => {
            blocks.push(say(&fill(&wording.refused, letter, None)));
            blocks.push(reason(why.as_deref().unwrap_or(&wording.reason_in_person)));
            blocks.push(pairs(vec![decided(letter)], scale));
            blocks.push(match object_until {
                None => say(&wording.objection),
                Some(until) => say(&fill(&wording.objection_until, letter, Some(until))),
            });
        }
        DecisionSaid::Deferred { until, reason: why } => {
            blocks.push(say(&fill(&wording.deferred, letter, Some(until))));
            blocks.extend(why.as_deref().map(reason));
            blocks.push(pairs(vec![decided(letter)], scale));
            blocks.push(say(&wording.deferred_next));
        }
        DecisionSaid::Returned { items, reason: why } => {
            blocks.push(say(&fill(&wording.returned, letter, None)));
            blocks.push(wanted(letter, items, scale));
            blocks.extend(why.as_deref().map(reason));
            blocks.push(pairs(vec![decided(letter)], scale));
            blocks.push(say(&wording.returned_next));
        }
    }
    blocks.push(say(&wording.rating));
    blocks.push(Block::Para(Words::plain(&*wording.closing), scale.body.align(Align::Center)));
    blocks.push(Block::Gap(scale.gap * 1.5));
    blocks.push(signature(&letter.signatory, &letter.qr, &letter.number, scale));
    Sheet {
        title: letter.number.clone(),
        created: letter.created.clone(),
        head: header(&letter.number, &letter.date, &[]),
        foot: foot(&wording.labels.foot, &letter.number, &wording.version),
        blocks,
    }
}

fn fill(sentence: &str, letter: &DecisionLetter, until: Option<&BothDates>) -> String {
    let said = sentence.replace("{request}", &letter.request_number).replace("{kind}", &letter.kind);
    until.map_or(said.clone(), |until| said.replace("{until_h}", &until.hijri).replace("{until_g}", &until.gregorian))
}

/// Who decided, and when: never mixed with who signs or who hands over.
fn decided(letter: &DecisionLetter) -> (String, String) {
    (letter.wording.labels.decided.clone(), letter.decided.clone())
}

fn pairs(rows: Vec<(String, String)>, scale: &Scale) -> Block {
    Block::Pairs { rows, style: scale.table, labels: 0.2 }
}

fn wanted(letter: &DecisionLetter, items: &[(String, String)], scale: &Scale) -> Block {
    let labels = &letter.wording.labels;
    let columns = [(0.07, text::SERIAL), (0.43, &*labels.item), (0.5, &*labels.wanted)];
    let columns = columns.into_iter().map(|(share, head)| Column { share, head: head.into() }).collect();
    let rows = items.iter().enumerate().map(|(i, (name, note))| vec![(i + 1).to_string(), name.clone(), note.clone()]).collect();
    Block::Table { columns, rows, style: scale.table }
}
