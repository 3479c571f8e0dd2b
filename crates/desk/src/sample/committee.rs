//! The committee of the training office: its members, a sitting that decided, and one to come.

use domain::{Code, identity::NationalId};
use serde_json::{Value, json};

use super::{text, value_of};
use crate::{Desk, Failure, Work};

/// A family whose request for food goes to the committee.
pub(super) struct Asking {
    pub(super) household: Value,
    pub(super) person: Value,
    /// What its national ID is made of.
    pub(super) number: u32,
}

const MEMBERS: &[(&str, &str)] =
    &[("عبد الله بن صالح الفهد", "رئيس اللجنة"), ("منيرة بنت خالد العمر", "عضو"), ("سعد بن حمد الراشد", "عضو")];

/// Members, a sitting of today in which three cases were decided, one of the coming days with what is ready on its agenda, and a request that waits for
/// a researcher.
pub(super) fn fill(work: &Work<'_>, families: &[Asking]) -> Result<(), Failure> {
    let desk = work.desk;
    let mut committee = Value::Null;
    for (name, title) in MEMBERS {
        committee = value_of(desk, "save_member", json!({ "of": null, "member": { "name": name, "title": title, "since": null } }))?;
    }
    let rule = json!({ "quorum": "2", "weekday": 2, "begins": "10:30", "place": "قاعة الاجتماعات" });
    value_of(desk, "save_committee_rule", json!({ "seen_version": 0, "rule": rule, "approved_by": "مجلس الإدارة" }))?;
    let present: Vec<Value> = committee["members"].as_array().into_iter().flatten().map(|member| member["id"].clone()).collect();
    let (decided, waiting) = families.split_at(families.len().min(3));
    let (waiting, fresh) = waiting.split_at(waiting.len().min(3));
    // One that nobody studies yet.
    for family in fresh {
        submitted(work.desk, family)?;
    }
    let requests = decided.iter().map(|family| ready(work, family)).collect::<Result<Vec<_>, _>>()?;
    let sitting = gathered(work, 0)?;
    let there = value_of(desk, "record_attendance", json!({ "of": seen(&sitting), "present": present }))?;
    let open = value_of(desk, "open_sitting", seen(&there))?;
    let words = [
        json!({ "verdict": "approved", "granted": { "amount": "600", "quantity": "", "unit": "", "times": "3", "from": null } }),
        json!({ "verdict": "refused", "reason_told": "لا يتوفر هذا الدعم حاليًا، ويمكن التقديم في الموسم القادم." }),
        json!({ "verdict": "approved", "granted": { "amount": "", "quantity": "2", "unit": "سلة غذائية", "times": "", "from": null } }),
    ];
    for (request, word) in requests.iter().zip(words) {
        let case = json!({ "sitting_id": open.pointer("/row/id"), "request_id": request });
        let heard = value_of(desk, "hear_request", case.clone())?;
        let version = heard.pointer("/request/version").cloned().unwrap_or_default();
        value_of(desk, "decide", json!({ "case": case, "version": version, "decision": decision(word) }))?;
    }
    let now = value_of(desk, "get_sitting", json!({ "sitting_id": open.pointer("/row/id") }))?;
    value_of(desk, "close_sitting", seen(&now))?;
    for family in waiting {
        ready(work, family)?;
    }
    gathered(work, 2).map(|_| ())
}

/// A decision with what was not typed left empty.
fn decision(word: Value) -> Value {
    let mut whole = json!({
        "verdict": null, "granted": { "amount": "", "quantity": "", "unit": "", "times": "", "from": null }, "deferred_until": null,
        "returned": [], "reason_told": "", "reason_internal": "", "votes": { "in_favour": "", "against": "", "abstained": "" },
    });
    for (field, value) in word.as_object().into_iter().flatten() {
        whole[field] = value.clone();
    }
    whole
}

fn seen(view: &Value) -> Value {
    json!({ "sitting_id": view.pointer("/row/id"), "version": view["version"] })
}

/// A sitting so many days from now with all that is ready on its agenda.
fn gathered(work: &Work<'_>, days: u64) -> Result<Value, Failure> {
    let day = work.today().checked_add_days(chrono::Days::new(days)).unwrap_or_else(|| work.today());
    let on = domain::date::RecordedDate::of_day(day)?.typed();
    // Whatever day of the week it is when the office is filled.
    let sitting = json!({ "on": on, "begins": "10:30", "place": "قاعة الاجتماعات", "off_day_reason": "مكتب تدريب" });
    let planned = value_of(work.desk, "plan_sitting", json!({ "of": null, "sitting": sitting }))?;
    let mut gathered = value_of(work.desk, "gather_agenda", json!({ "sitting_id": planned.pointer("/row/id") }))?;
    Ok(gathered["sitting"].take())
}

/// A request for food from opening to the end of its study; gives its id.
fn ready(work: &Work<'_>, family: &Asking) -> Result<String, Failure> {
    let desk = work.desk;
    let (request, version) = submitted(desk, family)?;
    let researcher = json!({ "request_id": request, "version": version, "researcher_id": work.staff.id });
    value_of(desk, "assign_researcher", researcher)?;
    value_of(desk, "finish_study", json!({ "request_id": request, "version": 0, "study": study() }))?;
    Ok(request)
}

/// A request for food that was handed in; gives its id and version.
fn submitted(desk: &Desk, family: &Asking) -> Result<(String, Value), Failure> {
    let opened = value_of(
        desk,
        "open_request",
        json!({
            "household_id": family.household, "applicant_id": family.person, "beneficiary_id": family.person, "kind": "food",
            "capacity": { "capacity": "own", "paper": null }, "despite_open": "طلب ثان لمكتب التدريب",
        }),
    )?;
    let request = text(&opened, "id")?;
    let said = |question: &str, typed: &str| json!({ "question": question, "typed": { "kind": "text", "value": typed }, "cites": null });
    let answers = json!([
        said("has_income", "yes"),
        said("housing", "rented"),
        said("dependants", "4"),
        said("food_form", "either"),
        said("for_whom", "household"),
        said("why", "انقطع دخل الأسرة منذ شهرين")
    ]);
    value_of(desk, "save_statement", json!({ "request_id": request, "version": opened["version"], "answers": answers }))?;
    let expires = json!({ "calendar": "hijri", "year": 1452, "month": 7, "day": 11 });
    let id = NationalId::made_up(1_000 + family.number);
    for (paper, number, expires) in [("national_id", id.as_str(), expires), ("family_record", "7001", Value::Null)] {
        let input = json!({ "request_id": request, "paper": paper, "number": number, "issued": null, "expires": expires });
        value_of(desk, "sight_paper", input)?;
    }
    value_of(desk, "mark_explained", json!({ "request_id": request, "explained": true }))?;
    let printed = value_of(desk, "print_declaration", json!({ "request_id": request, "method": "paper", "witnesses": [] }))?;
    let signed = json!({
        "request_id": request, "declaration_id": printed["id"], "witnessed": true, "kept_in": "صندوق 3، ملف 19", "picture": null,
    });
    value_of(desk, "sign_declaration", signed)?;
    let submitted =
        value_of(desk, "submit_request", json!({ "request_id": request, "version": version(desk, &request)?, "override": null }))?;
    Ok((request, submitted["version"].clone()))
}

fn version(desk: &Desk, request: &str) -> Result<Value, Failure> {
    let view = value_of(desk, "get_request", json!({ "request_id": request }))?;
    view.get("version").cloned().ok_or_else(|| Failure::new(Code::Unexpected).with("kind", "sample"))
}

fn study() -> Value {
    json!({
        "needs": [{ "kind": "food", "urgency": "soon", "note": "" }],
        "income": [{ "what": "ضمان اجتماعي", "amount": "1900", "shown_by": "كشف حساب" }], "no_income": false,
        "outgoings": [{ "what": "إيجار", "amount": "1200", "shown_by": "عقد" }, { "what": "كهرباء وماء", "amount": "350", "shown_by": "" }],
        "housing": "rented", "rent_yearly": "14400", "housing_state": "acceptable", "housing_note": "", "dependants": "4", "dependants_note": "",
        "health": "", "education": "", "advice": "grant", "advised": "سلة غذائية كل شهر لثلاثة أشهر", "reasons": "ما يبقى من الدخل بعد الإيجار لا يكفي غذاء الأسرة.",
    })
}
