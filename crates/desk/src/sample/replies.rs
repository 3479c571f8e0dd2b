//! Replies of the training office: what was decided gets its letter, one was tried to be reached.

use serde_json::{Value, json};

use super::value_of;
use crate::{Failure, Work};

/// Letters for whoever is still to be told, and a try that nobody answered.
pub(super) fn fill(work: &Work<'_>) -> Result<(), Failure> {
    let today = value_of(work.desk, "list_replies", json!({ "which": "today" }))?;
    let rows = today.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
    for row in &rows {
        value_of(work.desk, "make_decision_letter", json!({ "request_id": row["request_id"] }))?;
    }
    // One stays to be told today.
    if let [_, .., last] = rows.as_slice() {
        let call = json!({ "request_id": last["request_id"], "result": "no_answer", "call_back_on": null, "note": "" });
        value_of(work.desk, "record_call", call)?;
    }
    Ok(())
}
