//! A family on file and its requests, for tests that speak deeds.
#![allow(dead_code, clippy::unwrap_used, missing_docs)]

use desk::{Code, Failure};
use serde_json::{Value, json};

use crate::support::{Office, office};

/// A family on file: the mother, her under-age son, the father in prison.
pub struct Family {
    pub office: Office,
    pub household: Value,
    pub mother: Value,
    pub son: Value,
    pub father: Value,
}

pub fn person(change: Value) -> Value {
    let mut form = json!({
        "first": "فاطمة", "father": "إبراهيم", "grandfather": "علي", "family": "الأحمد", "sex": "female", "nationality": "سعودية",
        "marital": "married", "living": true, "national_id": "1000000016", "other_documents": [],
        "birth": { "calendar": "hijri", "year": 1405, "month": 12, "day": 15 },
        "phones": [{ "number": "0550000012", "owner": "", "best_time": "" }], "accounts": [], "category": "wife", "needs": ["needs_reader"],
        "prison": null,
    });
    for (field, value) in change.as_object().unwrap() {
        form[field] = value.clone();
    }
    form
}

pub fn family() -> Family {
    let office = office();
    let register = |person: Value, household: Value| {
        let input = json!({ "person": person, "household": household, "not_duplicates": [] });
        office.call("register_person", input).unwrap()
    };
    let new = json!({ "new": { "address": { "district": "النسيم", "city": "الرياض" }, "role": "head" } });
    let mother = register(person(json!({})), new);
    let household = mother["household"]["id"].clone();
    let son = person(json!({
        "first": "عمر", "father": "سالم", "grandfather": "ناصر", "family": "المحمد", "sex": "male", "marital": null, "national_id": "",
        "birth": { "calendar": "gregorian", "year": 2015, "month": 3, "day": 4 }, "phones": [], "category": "child", "needs": [],
    }));
    let son = register(son, json!({ "existing": { "household_id": household, "role": "son", "may_receive_money": false } }));
    let father = person(json!({
        "first": "سالم", "father": "ناصر", "grandfather": "حمد", "family": "المحمد", "sex": "male", "national_id": "1000000008",
        "birth": { "calendar": "gregorian", "year": 1979, "month": 3, "day": 4 }, "phones": [], "category": "prisoner", "needs": [],
    }));
    let father = register(father, json!({ "prisoner_of": { "household_id": household, "relation": "husband" } }));
    Family { office, household, mother: mother["id"].clone(), son: son["id"].clone(), father: father["id"].clone() }
}

impl Family {
    pub fn opening(&self, kind: &str) -> Value {
        json!({
            "household_id": self.household, "applicant_id": self.mother, "beneficiary_id": self.mother,
            "capacity": { "capacity": "own", "paper": null }, "kind": kind, "despite_open": null,
        })
    }

    pub fn open(&self, kind: &str) -> Value {
        self.office.call("open_request", self.opening(kind)).unwrap()
    }

    pub fn view(&self, request: &Value) -> Value {
        self.office.call("get_request", json!({ "request_id": request["id"] })).unwrap()
    }

    pub fn sight(&self, request: &Value, paper: &str, number: &str, issued: Value, expires: Value) -> Result<Value, Failure> {
        let input = json!({ "request_id": request["id"], "paper": paper, "number": number, "issued": issued, "expires": expires });
        self.office.call("sight_paper", input)
    }

    pub fn state(&self, request: &Value, answers: Value) -> Result<Value, Failure> {
        let input = json!({ "request_id": request["id"], "version": request["version"], "answers": answers });
        self.office.call("save_statement", input)
    }

    pub fn withdraw(&self, request: &Value) -> Value {
        let input = json!({ "request_id": request["id"], "version": request["version"], "kind": "by_applicant", "reason": "رغبت في ذلك" });
        self.office.call("withdraw_request", input).unwrap()
    }

    pub fn submit(&self, request: &Value, leave: Value) -> Result<Value, Failure> {
        let input = json!({ "request_id": request["id"], "version": request["version"], "override": leave });
        self.office.call("submit_request", input)
    }

    /// Papers, answers and explanation of a food request; only the signature is left.
    pub fn filled(&self) -> Value {
        let request = self.open("food");
        let request = self.state(&request, whole_statement()).unwrap();
        self.sight(&request, "national_id", "1000000016", Value::Null, hijri(1452, 7, 11)).unwrap();
        self.sight(&request, "family_record", "7001", Value::Null, Value::Null).unwrap();
        self.office.call("mark_explained", json!({ "request_id": request["id"], "explained": true })).unwrap()
    }
}

pub fn hijri(year: i32, month: u8, day: u8) -> Value {
    json!({ "calendar": "hijri", "year": year, "month": month, "day": day })
}

pub fn gregorian(year: i32, month: u8, day: u8) -> Value {
    json!({ "calendar": "gregorian", "year": year, "month": month, "day": day })
}

pub fn text(question: &str, typed: &str) -> Value {
    json!({ "question": question, "typed": { "kind": "text", "value": typed }, "cites": null })
}

/// Every required answer of a food request.
pub fn whole_statement() -> Value {
    json!([
        text("has_income", "yes"),
        text("housing", "rented"),
        text("dependants", "٣"),
        text("food_form", "either"),
        text("for_whom", "household"),
        text("why", "تأخر الدخل")
    ])
}

pub fn refused(failure: &Failure) -> Vec<(&str, Code)> {
    failure.fields.iter().map(|refusal| (refusal.field.as_str(), refusal.code)).collect()
}

pub fn paper<'v>(view: &'v Value, code: &str) -> &'v Value {
    view["checklist"].as_array().unwrap().iter().find(|row| row["paper"] == code).unwrap()
}

pub fn blocking(view: &Value) -> Vec<String> {
    let items = view["missing"].as_array().unwrap().iter().filter(|item| item["blocks"] == true);
    items.map(|item| format!("{}:{}", item["what"].as_str().unwrap(), item["code"].as_str().unwrap())).collect()
}

pub fn manager(office: &Office) -> Value {
    office.call("office_status", json!({})).unwrap()["signed_in"]["staff"]["id"].clone()
}

pub fn ops(family: &Family, request: &Value) -> Vec<String> {
    let lines = family.office.call("history", json!({ "id": request["id"] })).unwrap();
    lines.as_array().unwrap().iter().map(|line| line["op"].as_str().unwrap().to_owned()).collect()
}
