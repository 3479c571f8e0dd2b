//! A request as the journal keeps it: one plain value a field, answers and papers each under their own name, so that the history says which changed.

use domain::{
    request::Request,
    sighting::{SightingOutcome, effective},
    text::Digits,
};
use serde_json::{Map, Value, json};

use super::file::RequestFile;
use crate::Failure;

/// The fields of a request that was just opened: only those that hold something.
pub(super) fn first_image(file: &RequestFile) -> Result<Value, Failure> {
    let mut image = image(file)?;
    if let Value::Object(fields) = &mut image {
        fields.retain(|_, value| !value.is_null());
    }
    Ok(image)
}

/// The request's fields by name; what is not answered or seen is null, so that taking an answer back shows as well.
pub(super) fn image(file: &RequestFile) -> Result<Value, Failure> {
    let mut fields = header(&file.request);
    let kind = file.kind()?;
    for question in &kind.questions {
        let words = file.request.answer(&question.code).map(|answer| {
            let rows = answer.rows_shown(question, Digits::Western);
            let words = if rows.is_empty() { answer.shown(question, Digits::Western) } else { in_lines(&rows) };
            let cites = answer.cites.as_ref().map(|paper| format!(" [{paper}]")).unwrap_or_default();
            format!("{words}{cites}")
        });
        fields.insert(format!("answers.{}", question.code), json!(words));
    }
    for requirement in &kind.requirements {
        let standing = effective(&file.sightings, &requirement.paper).map(|sighting| {
            let outcome = match sighting.outcome {
                SightingOutcome::Seen { .. } if sighting.reused_from.is_some() => "reused",
                SightingOutcome::Seen { .. } => "seen",
                SightingOutcome::Mismatch { .. } => "mismatch",
                SightingOutcome::NotApplicable { .. } => "not_applicable",
            };
            // Numbers stay in the sighting's own row, which is never changed.
            json!({ "outcome": outcome, "sighting": sighting.id })
        });
        fields.insert(format!("papers.{}", requirement.paper), json!(standing));
    }
    Ok(Value::Object(fields))
}

fn header(request: &Request) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("number".to_owned(), json!(request.number));
    fields.insert("kind".to_owned(), json!(request.kind));
    fields.insert("household".to_owned(), json!({ "id": request.household_id }));
    fields.insert("applicant".to_owned(), json!({ "id": request.applicant_id }));
    fields.insert("beneficiary".to_owned(), json!({ "id": request.beneficiary_id }));
    fields.insert("capacity".to_owned(), json!(request.capacity));
    fields.insert("capacity_paper".to_owned(), json!(request.capacity_paper));
    fields.insert("despite_open".to_owned(), json!(request.despite_open));
    fields.insert("state".to_owned(), json!(request.state));
    fields.insert("explained".to_owned(), json!(request.explained.map(|stamp| stamp.at.to_string())));
    fields.insert("withdrawn".to_owned(), json!(request.withdrawn));
    fields
}

fn in_lines(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| row.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join("، ");
    rows.iter().map(line).collect::<Vec<_>>().join("؛ ")
}
