//! Ways to a request in each state past the desk, through the door. A test takes it up beside `family` and `support`:
//! `#[path = "support/committee.rs"] mod committee;`
#![allow(dead_code, clippy::unwrap_used, missing_docs)]

use serde_json::{Value, json};

use crate::family::Family;

impl Family {
    /// Prints the declaration and records that it was signed on paper; gives the page as it is then.
    pub fn signed(&self, request: &Value) -> Value {
        let print = json!({ "request_id": request["id"], "method": "paper", "witnesses": [] });
        let declaration = self.office.call("print_declaration", print).unwrap();
        if declaration["state"] != "signed" {
            let signed = json!({
                "request_id": request["id"], "declaration_id": declaration["id"], "witnessed": true, "kept_in": "صندوق 4", "picture": null,
            });
            self.office.call("sign_declaration", signed).unwrap();
        }
        self.view(request)
    }

    /// A request for food, handed in today.
    pub fn submitted(&self) -> Value {
        self.submit(&self.signed(&self.filled()), Value::Null).unwrap()
    }

    /// The same, taken up for study by whoever is signed in.
    pub fn with_researcher(&self) -> Value {
        let request = self.submitted();
        self.assigned(&request)
    }

    /// Gives a request to whoever is signed in for study.
    pub fn assigned(&self, request: &Value) -> Value {
        let me = self.office.call("office_status", json!({})).unwrap()["signed_in"]["staff"]["id"].clone();
        self.office
            .call("assign_researcher", json!({ "request_id": request["id"], "version": request["version"], "researcher_id": me }))
            .unwrap();
        self.view(request)
    }

    /// Sent back to the desk by the researcher for the family record.
    pub fn returned(&self) -> Value {
        let request = self.with_researcher();
        let items = json!([{ "name": "سجل الأسرة", "note": "الصورة غير واضحة", "code": "family_record" }]);
        let input = json!({ "request_id": request["id"], "version": request["version"], "items": items, "note": "" });
        self.office.call("request_completion", input).unwrap();
        self.view(&request)
    }

    /// Where it is, as the desk says it.
    pub fn course(&self, request: &Value) -> Value {
        self.office.call("where_is_request", json!({ "request_id": request["id"] })).unwrap()
    }
}

/// A study that recommends what was asked for.
pub fn study(advised: &str) -> Value {
    json!({
        "needs": [{ "kind": "food", "urgency": "soon", "note": "" }],
        "income": [{ "what": "ضمان", "amount": "1200", "shown_by": "كشف حساب" }], "no_income": false,
        "outgoings": [{ "what": "إيجار", "amount": "900", "shown_by": "" }], "housing": "rented", "rent_yearly": "10800", "housing_state": "acceptable",
        "housing_note": "", "dependants": "3", "dependants_note": "", "health": "", "education": "", "advice": "grant", "advised": advised,
        "reasons": "دخل الأسرة دون مصروفها",
    })
}

/// A decision that approves 500 riyals once.
pub fn approval() -> Value {
    json!({
        "verdict": "approved", "granted": { "amount": "500", "quantity": "", "unit": "", "times": "", "from": null }, "deferred_until": null,
        "returned": [], "reason_told": "", "reason_internal": "", "votes": { "in_favour": "", "against": "", "abstained": "" },
    })
}

/// The same with another verdict and what belongs to it.
pub fn verdict(name: &str, change: Value) -> Value {
    let mut decision = approval();
    decision["verdict"] = json!(name);
    for (field, value) in change.as_object().unwrap() {
        decision[field] = value.clone();
    }
    decision
}

impl Family {
    /// Another request than the one for food, handed in today.
    pub fn submitted_of(&self, kind: &str, answers: Value, papers: &[(&str, &str)]) -> Value {
        let request = self.open(kind);
        let request = self.state(&request, answers).unwrap();
        for (paper, number) in papers {
            self.sight(&request, paper, number, Value::Null, crate::family::hijri(1452, 7, 11)).unwrap();
        }
        let request = self.office.call("mark_explained", json!({ "request_id": request["id"], "explained": true })).unwrap();
        self.submit(&self.signed(&request), Value::Null).unwrap()
    }

    /// A second request of the kind, opened although the household has one.
    pub fn submitted_again(&self) -> Value {
        let mut opening = self.opening("food");
        opening["despite_open"] = json!("طلب لموسم آخر");
        let request = self.office.call("open_request", opening).unwrap();
        let request = self.state(&request, crate::family::whole_statement()).unwrap();
        self.sight(&request, "national_id", "1000000016", Value::Null, crate::family::hijri(1452, 7, 11)).unwrap();
        self.sight(&request, "family_record", "7001", Value::Null, Value::Null).unwrap();
        let request = self.office.call("mark_explained", json!({ "request_id": request["id"], "explained": true })).unwrap();
        self.submit(&self.signed(&request), Value::Null).unwrap()
    }

    /// Studied, waiting for a sitting.
    pub fn ready(&self) -> Value {
        let request = self.submitted();
        self.studied(&request)
    }

    /// Takes a request that was handed in through the study.
    pub fn studied(&self, request: &Value) -> Value {
        let request = self.assigned(request);
        let input = json!({ "request_id": request["id"], "version": 0, "study": study("سلة غذائية") });
        self.office.call("finish_study", input).unwrap();
        self.view(&request)
    }

    /// Three members of the committee, with a quorum of two; gives their ids.
    pub fn committee(&self) -> Vec<Value> {
        let mut committee = Value::Null;
        for (name, title) in [("عبد الله بن صالح الفهد", "رئيس اللجنة"), ("منيرة بنت خالد العمر", "عضو"), ("سعد بن حمد الراشد", "عضو")]
        {
            let member = json!({ "name": name, "title": title, "since": null });
            committee = self.office.call("save_member", json!({ "of": null, "member": member })).unwrap();
        }
        let rule = json!({ "quorum": "2", "weekday": null, "begins": "", "place": "" });
        let input = json!({ "seen_version": committee["seen_version"], "rule": rule, "approved_by": "مجلس الإدارة" });
        let committee = self.office.call("save_committee_rule", input).unwrap();
        committee["members"].as_array().unwrap().iter().map(|member| member["id"].clone()).collect()
    }

    /// A sitting planned for today.
    pub fn planned(&self) -> Value {
        let today = self.office.call("today", json!({})).unwrap()["date"]["iso"].as_str().unwrap().to_owned();
        let part = |range: std::ops::Range<usize>| today[range].parse::<i32>().unwrap();
        let on = json!({ "calendar": "gregorian", "year": part(0..4), "month": part(5..7), "day": part(8..10) });
        // Whatever day of the week the clock of a test shows.
        let sitting = json!({ "on": on, "begins": "10:30", "place": "قاعة الاجتماعات", "off_day_reason": "حالات لا تنتظر" });
        self.office.call("plan_sitting", json!({ "of": null, "sitting": sitting })).unwrap()
    }

    /// A sitting of today with all that is ready on its agenda.
    pub fn gathered(&self) -> Value {
        let sitting = self.planned();
        self.office.call("gather_agenda", json!({ "sitting_id": sitting["row"]["id"] })).unwrap()["sitting"].clone()
    }

    /// Opens a sitting with these members there.
    pub fn opened(&self, sitting: &Value, present: &[Value]) -> Value {
        let of = |view: &Value| json!({ "sitting_id": view["row"]["id"], "version": view["version"] });
        let there = self.office.call("record_attendance", json!({ "of": of(sitting), "present": present })).unwrap();
        self.office.call("open_sitting", of(&there)).unwrap()
    }

    /// A ready request on the agenda of a sitting that is open, all members there: the sitting and the request.
    pub fn on_agenda(&self) -> (Value, Value) {
        let members = self.committee();
        let request = self.ready();
        let sitting = self.opened(&self.gathered(), &members);
        (sitting, self.view(&request))
    }

    /// Records a decision of an open sitting.
    pub fn decide(&self, sitting: &Value, request: &Value, decision: Value) -> Result<Value, desk::Failure> {
        let case = json!({ "sitting_id": sitting["row"]["id"], "request_id": request["id"] });
        self.office.call("decide", json!({ "case": case, "version": request["version"], "decision": decision }))
    }

    /// A request on which the committee decided: the sitting, still open, and the request as it is then.
    pub fn decided(&self, decision: Value) -> (Value, Value) {
        let (sitting, request) = self.on_agenda();
        self.decide(&sitting, &request, decision).unwrap();
        (sitting, self.view(&request))
    }
}
