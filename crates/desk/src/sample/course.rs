//! A request of the training office on its way: what holds it up, how it was received, and that it cannot wait.

use serde_json::json;

use super::value_of;
use crate::{Desk, Failure};

/// Notes on a request that was handed in and that nobody studies yet.
pub(super) fn fill(desk: &Desk, request: &str) -> Result<(), Failure> {
    let note = "طُلب التعريف من جهة العمل";
    value_of(desk, "mark_obstacle", json!({ "request_id": request, "kind": "awaiting_agency", "note": note }))?;
    let lacks = json!([{ "name": "عقد الإيجار", "note": "صفحته الأخيرة ناقصة", "code": null }]);
    value_of(desk, "check_file", json!({ "request_id": request, "check": { "complete": false, "lacks": lacks } }))?;
    value_of(desk, "mark_urgent", json!({ "request_id": request, "reason": "مهلة الإخلاء تنتهي قبل الجلسة القادمة" }))?;
    Ok(())
}
