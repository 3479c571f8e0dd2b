//! A sample visit, done through the same deeds as a real one: for the training office and for trying the program out.
//!
//! No real person stands in it: names are common ones, ID numbers are from a range that is not given out.

mod committee;
mod course;
mod replies;
mod service;
mod studies;

use domain::{Code, identity::NationalId};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    Desk, Failure, Outcome, Work,
    deed::{MANAGER, declare_deeds},
    drafts::Nothing,
    op::Op,
};

declare_deeds! {
    /// Fills a training office with sample families and visits; refused in a real one.
    writes fill_training_office(Nothing) -> SampleFilled, by MANAGER;
}

/// What was filled in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SampleFilled {
    /// How many families.
    pub families: u32,
}

/// The records of one sample visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleVisit {
    /// The request.
    pub request_id: String,
    /// Its number, as people read it.
    pub request_number: String,
    /// The kept declaration.
    pub declaration_paper: String,
    /// The kept acknowledgement letter.
    pub letter_paper: String,
}

/// Families of the training office.
const FAMILIES: u32 = 24;

const WOMEN: &[&str] = &["سارة", "هند", "منيرة", "لطيفة", "حصة", "عائشة", "مريم", "أسماء"];
const MEN: &[&str] = &["ناصر", "خالد", "عبد العزيز", "فهد", "تركي", "بندر", "ماجد", "يوسف"];
const FATHERS: &[&str] = &["صالح", "سليمان", "عبد الرحمن", "حمد", "راشد", "إبراهيم", "عيسى"];
const HOUSES: &[&str] = &["السالم", "العمر", "الناصر", "الراشد", "الخالد", "الصالح", "الحسن", "المحمد", "آل سعيد"];
const DISTRICTS: &[&str] = &["حي النخيل", "حي الروضة", "حي الورود", "حي النسيم", "حي الربيع"];

/// Does one whole visit as the clerk would: persons, household, request, papers, declaration, submission, letter.
///
/// # Errors
/// Whatever a deed refuses.
pub fn sample_visit(desk: &Desk) -> Result<SampleVisit, Failure> {
    let visit: Value =
        serde_json::from_str(include_str!("../../../assets/sample/visit.json")).map_err(|_| Failure::new(Code::Unexpected))?;
    let (mother, household) = register_family(desk, &visit)?;
    let opened = value_of(
        desk,
        "open_request",
        json!({
            "household_id": household, "applicant_id": mother, "beneficiary_id": mother, "kind": visit["kind"],
            "capacity": { "capacity": "own", "paper": null }, "despite_open": null,
        }),
    )?;
    let request = text(&opened, "id")?;
    value_of(desk, "save_statement", json!({ "request_id": request, "version": opened["version"], "answers": visit["answers"] }))?;
    for paper in visit["papers"].as_array().into_iter().flatten() {
        let mut input = paper.clone();
        input["request_id"] = json!(request);
        value_of(desk, "sight_paper", input)?;
    }
    value_of(desk, "mark_explained", json!({ "request_id": request, "explained": true }))?;
    let printed = value_of(desk, "print_declaration", json!({ "request_id": request, "method": "paper", "witnesses": [] }))?;
    let signed = json!({
        "request_id": request, "declaration_id": printed["id"], "witnessed": true, "kept_in": "صندوق 3، ملف 18", "picture": null,
    });
    let declaration = value_of(desk, "sign_declaration", signed)?;
    let now = value_of(desk, "get_request", json!({ "request_id": request }))?;
    value_of(desk, "submit_request", json!({ "request_id": request, "version": now["version"], "override": null }))?;
    let letter = value_of(desk, "acknowledge", json!({ "request_id": request }))?;
    Ok(SampleVisit {
        request_number: text(&now, "number")?,
        declaration_paper: declaration.pointer("/paper/id").and_then(Value::as_str).map(str::to_owned).ok_or_else(unexpected)?,
        letter_paper: text(&letter, "id")?,
        request_id: request,
    })
}

/// The mother with her household, the children in it, and the father behind the fence.
fn register_family(desk: &Desk, visit: &Value) -> Result<(String, String), Failure> {
    let register = |person: &Value, household: Value| {
        value_of(desk, "register_person", json!({ "person": person, "household": household, "not_duplicates": [] }))
    };
    let mother = register(&visit["mother"], json!({ "new": { "address": visit["address"], "role": "head" } }))?;
    let household = mother.pointer("/household/id").and_then(Value::as_str).map(str::to_owned).ok_or_else(unexpected)?;
    for child in visit["children"].as_array().into_iter().flatten() {
        let role = if child["sex"] == "male" { "son" } else { "daughter" };
        register(child, json!({ "existing": { "household_id": household, "role": role, "may_receive_money": false } }))?;
    }
    register(&visit["father"], json!({ "prisoner_of": { "household_id": household, "relation": "husband" } }))?;
    Ok((text(&mother, "id")?, household))
}

fn fill_training_office(work: &Work<'_>, _: Nothing) -> Result<Outcome<SampleFilled>, Failure> {
    if !work.read(|reader| Ok(reader.get_office()?))?.training {
        return Err(Failure::new(Code::NotAllowed));
    }
    let visit = sample_visit(work.desk)?;
    course::fill(work.desk, &visit.request_id)?;
    let address = json!({
        "described": "قرب الجامع", "short": "", "building": "", "street": "", "district": "", "city": "الرياض", "postal": "", "additional": "", "unit": "",
    });
    let mut asking = Vec::new();
    for number in 1..FAMILIES {
        let mut address = address.clone();
        address["district"] = json!(pick(DISTRICTS, number));
        let woman = !number.is_multiple_of(3);
        let person = sample_person(number, woman);
        let input = json!({ "person": person, "household": { "new": { "address": address, "role": "head" } }, "not_duplicates": [] });
        let made = value_of(work.desk, "register_person", input)?;
        if number.is_multiple_of(2) {
            let household = made.pointer("/household/id").cloned().unwrap_or_default();
            let kind = *pick(&["food", "bills", "clothing"], number);
            let opened = json!({
                "household_id": household, "applicant_id": made["id"], "beneficiary_id": made["id"], "kind": kind,
                "capacity": { "capacity": "own", "paper": null }, "despite_open": null,
            });
            value_of(work.desk, "open_request", opened)?;
        } else if asking.len() < 7 {
            let household = made.pointer("/household/id").cloned().unwrap_or_default();
            asking.push(committee::Asking { household, person: made["id"].clone(), number });
        }
    }
    committee::fill(work, &asking)?;
    service::fill(work, &asking)?;
    replies::fill(work)?;
    studies::fill(work, &visit.request_id)?;
    work.transact(Op::FillTrainingOffice, |change| {
        change.note("office", change.office_id()?, &[]);
        Ok(SampleFilled { families: FAMILIES })
    })
}

fn sample_person(number: u32, woman: bool) -> Value {
    json!({
        "first": pick(if woman { WOMEN } else { MEN }, number / 2), "father": pick(FATHERS, number), "grandfather": pick(FATHERS, number / 3 + 2),
        "family": pick(HOUSES, number), "sex": if woman { "female" } else { "male" }, "nationality": if woman { "سعودية" } else { "سعودي" },
        "marital": "married", "living": true, "national_id": NationalId::made_up(1_000 + number).as_str(), "other_documents": [],
        "birth": { "calendar": "hijri", "year": 1395 + number, "month": number % 12 + 1, "day": number % 28 + 1 },
        "phones": [{ "number": format!("05500{:05}", 100 + number * 7), "owner": "", "best_time": "" }],
        "accounts": [], "category": if woman { "wife" } else { "released" }, "needs": if number.is_multiple_of(5) { json!(["elderly"]) } else { json!([]) },
        "prison": null,
    })
}

fn pick<'t>(all: &'t [&'t str], number: u32) -> &'t &'t str {
    let place = usize::try_from(number).unwrap_or_default() % all.len().max(1);
    all.get(place).unwrap_or(&"")
}

fn value_of(desk: &Desk, deed: &str, input: Value) -> Result<Value, Failure> {
    desk.call(deed, input, None).map(|mut answer| answer.get_mut("value").map(Value::take).unwrap_or_default())
}

fn text(value: &Value, field: &str) -> Result<String, Failure> {
    value.get(field).and_then(Value::as_str).map(str::to_owned).ok_or_else(unexpected)
}

fn unexpected() -> Failure {
    Failure::new(Code::Unexpected).with("kind", "sample")
}
