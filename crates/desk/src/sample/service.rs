//! The service of the training office: one grant that is being given, and an appeal against a refusal.

use serde_json::{Value, json};

use super::{committee::Asking, text, value_of};
use crate::{Failure, Work};

/// Tells the first grant and the first refusal; begins the service of the one, takes an appeal down against the other.
pub(super) fn fill(work: &Work<'_>, families: &[Asking]) -> Result<(), Failure> {
    let desk = work.desk;
    let today = domain::date::RecordedDate::of_day(work.today())?.typed();
    let (mut served, mut appealed) = (false, false);
    for family in families {
        let rows = value_of(desk, "list_requests", json!({ "filter": "submitted", "household_id": family.household }))?;
        let rows = rows.get("rows").cloned().unwrap_or(rows);
        for row in rows.as_array().into_iter().flatten() {
            let request = text(row, "id")?;
            if row["state"] == "decided_approved" && !served {
                served = true;
                let told = tell(work, &request)?;
                let service = value_of(desk, "begin_service", json!({ "request_id": request, "version": told }))?;
                let given = json!({
                    "amount": "400", "count": "", "recipient": { "kind": "member", "person_id": family.person }, "given_on": today,
                });
                let given = value_of(desk, "record_delivery", json!({ "request_id": service["request_id"], "place": 1, "given": given }))?;
                let delivery = given.pointer("/instalments/0/deliveries/0/id").cloned().unwrap_or_default();
                value_of(desk, "print_receipt", json!({ "delivery_id": delivery }))?;
            } else if row["state"] == "decided_refused" && !appealed {
                appealed = true;
                tell(work, &request)?;
                let decisions = value_of(desk, "list_decisions", json!({ "request_id": request }))?;
                let appeal = json!({
                    "decision_id": decisions.pointer("/0/id"), "brought_by": row["applicant"], "received_on": today,
                    "text": "زاد الإيجار بعد تقديم الطلب ولم يُحسب في الدراسة.",
                });
                value_of(desk, "receive_appeal", appeal)?;
            }
        }
    }
    Ok(())
}

/// The applicant learns of the decision; gives the request's version afterwards.
fn tell(work: &Work<'_>, request: &str) -> Result<Value, Failure> {
    let desk = work.desk;
    value_of(desk, "make_decision_letter", json!({ "request_id": request }))?;
    let view = value_of(desk, "get_request", json!({ "request_id": request }))?;
    let decisions = value_of(desk, "list_decisions", json!({ "request_id": request }))?;
    let told = json!({
        "request_id": request, "version": view["version"], "decision_id": decisions.pointer("/0/id"), "told_on": null, "channel": "in_person",
        "told_whom": "applicant", "told_name": "", "collected_by": "", "note": "", "early": true,
    });
    value_of(desk, "inform_applicant", told)?;
    let mut view = value_of(desk, "get_request", json!({ "request_id": request }))?;
    Ok(view["version"].take())
}
