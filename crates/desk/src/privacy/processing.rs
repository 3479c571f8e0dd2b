//! The record of processing activities (سجل أنشطة المعالجة) as a paper: its versioned text, the office's settings and the rules in force.

use chrono::Datelike as _;
use domain::{counted::MONTH, privacy::DataKind};
use papers::{RegisterPart, RegisterTable, Row};

use super::{
    sheets::{About, sheet, take_sheet},
    text as words,
};
use crate::{Failure, Outcome, Work, drafts::Nothing, papers::PaperBytes};

pub(super) fn print_processing_record(work: &Work<'_>, _: Nothing) -> Result<Outcome<PaperBytes>, Failure> {
    let text = words::processing()?;
    let (office, rules) = work.read(|reader| Ok::<_, Failure>((reader.get_office()?, reader.find_retention()?)))?;
    // One paper a day: what it says changes with settings and rules, and the printed ones stay.
    let edition = i64::from(work.today().num_days_from_ce());
    let about = About { kind: "processing_record", record_kind: "office", record_id: "processing_record".to_owned(), edition };
    let rules = rules.map(|now| now.rules).unwrap_or_default();
    let bytes = take_sheet(work, &about, || {
        let mut paper = sheet(&format!("ROPA-{}", work.today()), work.now.unix_millis, &text.title, &text.foot, &text.version);
        paper.intro.clone_from(&text.intro);
        let label = |code: &str| words::word(&text.controller, code);
        paper.parts.push(RegisterPart {
            title: label("title"),
            rows: vec![
                Row::new(label("name"), office.name_ar.clone()),
                Row::new(label("licence"), office.licence.clone()),
                Row::new(label("city"), office.city.clone()),
                Row::new(label("signatory"), format!("{}، {}", office.signatory_name, office.signatory_title)),
                Row::new(label("system"), label("system_value")),
            ],
            ..RegisterPart::default()
        });
        for activity in &text.activities {
            let rows = activity.rows.iter().map(|(label, value)| Row::new(label.clone(), value.clone())).collect();
            paper.parts.push(RegisterPart { title: activity.title.clone(), rows, ..RegisterPart::default() });
        }
        let period = |kind: DataKind| {
            let rule = rules.iter().find(|rule| rule.kind == kind);
            let months = rule.and_then(|rule| rule.months).map(|months| MONTH.say(u64::from(months)));
            vec![
                words::word(&text.retention.kinds, kind.as_str()),
                months.unwrap_or_else(|| text.retention.undecided.clone()),
                rule.map(|rule| rule.basis.clone()).unwrap_or_default(),
            ]
        };
        paper.parts.push(RegisterPart {
            title: text.retention.title.clone(),
            table: Some(RegisterTable {
                columns: vec![(42, text.retention.kind.clone()), (20, text.retention.months.clone()), (38, text.retention.basis.clone())],
                rows: DataKind::ALL.into_iter().map(period).collect(),
            }),
            ..RegisterPart::default()
        });
        paper.parts.push(text.security.part());
        paper.signers.clone_from(&text.signers);
        Ok(paper)
    })?;
    Ok(Outcome::read(bytes))
}
