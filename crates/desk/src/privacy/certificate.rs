//! The certificate of a destruction (محضر إتلاف): proves that it was done, and names nobody.

use papers::{RegisterPart, RegisterTable, Row};

use super::{
    destroy::{DestructionRef, counts},
    moment, name_of,
    sheets::{About, sheet, take_sheet},
    text as words,
};
use crate::{Failure, Outcome, Work, papers::PaperBytes};

pub(super) fn destruction_certificate(work: &Work<'_>, input: DestructionRef) -> Result<Outcome<PaperBytes>, Failure> {
    let text = words::destruction()?;
    let (destruction, values, by, asked) = work.read(|reader| {
        let destruction = reader.get_destruction(input.destruction_id)?;
        let asked = destruction.subject_request_id.map(|id| reader.get_subject_request(id)).transpose()?;
        let by = name_of(reader, destruction.by)?;
        Ok::<_, Failure>((destruction, reader.count_destroyed_values(input.destruction_id)?, by, asked))
    })?;
    let about = About { kind: "destruction_certificate", record_kind: "destruction", record_id: destruction.id.to_string(), edition: 1 };
    let bytes = take_sheet(work, &about, || {
        let label = |code: &str| words::word(&text.labels, code);
        let mut paper = sheet(&destruction.number.to_string(), destruction.at, &text.title, &text.foot, &text.version);
        paper.intro.clone_from(&text.intro);
        let mut rows = vec![
            Row::new(label("ground"), words::word(&text.ground, destruction.ground.as_str())),
            Row::new(label("at"), moment(destruction.at)),
            Row::new(label("by"), by),
        ];
        if let Some(asked) = asked {
            rows.push(Row::new(label("request"), asked.number.to_string()));
        }
        paper.parts.push(RegisterPart { title: label("about"), rows, ..RegisterPart::default() });
        let mut lines: Vec<Vec<String>> = counts(&destruction.records)
            .into_iter()
            .map(|of| vec![words::word(&text.kind, of.kind.as_str()), of.count.to_string()])
            .collect();
        lines.push(vec![label("values"), values.to_string()]);
        paper.parts.push(RegisterPart {
            title: label("what"),
            table: Some(RegisterTable { columns: vec![(70, label("kind")), (30, label("count"))], rows: lines }),
            ..RegisterPart::default()
        });
        paper.parts.extend(text.parts.iter().map(words::TextPart::part));
        paper.signers.clone_from(&text.signers);
        Ok(paper)
    })?;
    Ok(Outcome::read(bytes))
}
