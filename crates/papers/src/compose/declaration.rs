//! The declaration of data accuracy (إقرار): the data first, then the sentence, then the signature, so that what is signed stands
//! above it.

use super::{Sheet, header};
use crate::blocks::{Align, Block, Part, Scale, Style, Words};
use crate::content::{Declaration, SignatureState, Witness};
use crate::layout::Foot;
use crate::text;
use crate::text::declaration as words;

pub(crate) fn sheet(declaration: &Declaration, scale: &Scale) -> Sheet {
    let pick = |pair: [&'static str; 2]| declaration.sex.pick(pair[0], pair[1]).to_owned();
    let mut blocks = vec![
        Block::Title(words::TITLE.into()),
        Block::Pairs {
            rows: vec![
                (pick(words::APPLICANT), declaration.name.clone()),
                (words::ID.into(), declaration.id.clone()),
                (text::REQUEST_NUMBER.into(), declaration.request_number.clone()),
            ],
            style: scale.table,
            labels: LABELS,
        },
    ];
    for section in &declaration.sections {
        blocks.push(Block::Heading(section.title.clone()));
        let rows = section.rows.iter().map(|row| (row.label.clone(), row.value.clone())).collect();
        blocks.push(Block::Pairs { rows, style: scale.table, labels: LABELS });
    }
    blocks.push(Block::Heading(words::FORM.into()));
    let text_style = scale.body.lead(1.65).align(Align::Justify);
    blocks.push(Block::Callout(declaration.form_text.iter().map(|p| Words::plain(p.as_str())).collect(), text_style));
    blocks.push(Block::Gap(4.0));
    blocks.extend(signature(declaration, scale));
    Sheet {
        title: declaration.number.clone(),
        created: declaration.created.clone(),
        head: header(&declaration.number, &declaration.date, &[]),
        foot: Foot {
            start: format!("{} {}", words::FOOT, declaration.number),
            end: format!("{} {}", words::FORM_VERSION, declaration.form_version),
            qr: Some((declaration.number.clone(), declaration.values_hash)),
        },
        blocks,
    }
}

const LABELS: f32 = 0.3;

fn signature(declaration: &Declaration, scale: &Scale) -> Vec<Block> {
    let pick = |pair: [&'static str; 2]| declaration.sex.pick(pair[0], pair[1]);
    let style = Style::new(12.0).lead(1.5);
    let named = |role: &str, name: &str| vec![Part::Words(Words::plain(role), scale.small), Part::Words(Words::strong(name), style)];
    let mut declarant = named(pick(words::DECLARANT), &declaration.name);
    let mut employee = named(words::WITNESS_EMPLOYEE, &declaration.witness_employee);
    let line = |parts: &mut Vec<Part>| {
        parts.push(Part::Words(Words::plain(format!("{}:", text::SIGNATURE)), scale.small));
        parts.push(Part::WriteLine(170.0));
    };
    let mut blocks = Vec::new();
    match &declaration.signature {
        SignatureState::Unsigned => {
            blocks.push(Block::Para(Words::strong(words::UNSIGNED), scale.body));
            return blocks;
        }
        SignatureState::OnPaper { kept_in } => {
            line(&mut declarant);
            line(&mut employee);
            blocks.push(Block::Side(vec![(0.5, declarant), (0.5, employee)]));
            if let Some(place) = kept_in {
                blocks.push(Block::Para(Words::plain(format!("{}: {place}", words::KEPT_IN)), scale.small));
            }
        }
        SignatureState::OnPad { picture } => {
            declarant.push(Part::Gap(4.0));
            declarant.push(Part::Picture(picture.clone(), 56.0));
            line(&mut employee);
            blocks.push(Block::Side(vec![(0.5, declarant), (0.5, employee)]));
            blocks.push(Block::Para(Words::plain(words::PAD), scale.small));
        }
        SignatureState::Fingerprint { witnesses } => {
            blocks.push(Block::Para(Words::plain(pick(words::READ_ALOUD)), scale.body.lead(1.55)));
            declarant.push(Part::Gap(4.0));
            declarant.push(Part::Words(Words::plain(format!("{}:", pick(words::FINGERPRINT))), scale.small));
            declarant.push(Part::Box(84.0, 84.0));
            line(&mut employee);
            blocks.push(Block::Side(vec![(0.5, declarant), (0.5, employee)]));
            let columns =
                witnesses.iter().zip(words::WITNESSES).map(|(witness, role)| (0.5, self::witness(witness, role, scale, style))).collect();
            blocks.push(Block::Side(columns));
        }
    }
    blocks
}

fn witness(witness: &Witness, role: &str, scale: &Scale, style: Style) -> Vec<Part> {
    vec![
        Part::Words(Words::plain(role), scale.small),
        Part::Words(Words::strong(&*witness.name), style),
        Part::Words(Words::plain(format!("{}: {}", words::ID, witness.id)), scale.small),
        Part::Words(Words::plain(format!("{}:", text::SIGNATURE)), scale.small),
        Part::WriteLine(170.0),
    ]
}
