//! A little of the social study for the training office: a case with a researcher, a visit that is planned, and one that was not at home.

use serde_json::{Value, json};

use super::{text, value_of};
use crate::{Failure, Work};

/// Takes the sample visit's request up for study and plans its visits.
pub(super) fn fill(work: &Work<'_>, request: &str) -> Result<(), Failure> {
    let desk = work.desk;
    let waiting = value_of(desk, "list_unassigned", json!({}))?;
    let lines = waiting["cases"].as_array().cloned().unwrap_or_default();
    // It may have gone on already.
    let Some(case) = lines.iter().find(|case| case["request_id"] == request) else { return Ok(()) };
    let researcher = waiting.pointer("/researchers/0/id").cloned().unwrap_or_default();
    value_of(desk, "assign_researcher", json!({ "request_id": request, "version": case["version"], "researcher_id": researcher }))?;
    let today = domain::date::RecordedDate::of_day(work.today())?.typed();
    let plan = json!({ "request_id": request, "visit": { "on": today, "district": "", "note": "الاتصال قبل الوصول" } });
    let study = value_of(desk, "plan_home_visit", plan.clone())?;
    let visit = study.pointer("/visits/0").map(|visit| text(visit, "id")).transpose()?.unwrap_or_default();
    let record: Value = json!({ "visit_id": visit, "record": { "outcome": "nobody_there", "on": today, "seen": "لم يُفتح الباب" } });
    value_of(desk, "record_home_visit", record)?;
    value_of(desk, "plan_home_visit", plan)?;
    Ok(())
}
