//! The papers of a sitting through the door: agenda, members' sheets, minutes that are corrected only by a new edition, and the export.
#![cfg(unix)]
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../support/committee.rs"]
mod committee;
mod export;
#[path = "../family/mod.rs"]
mod family;
mod papers;
#[path = "../support/mod.rs"]
mod support;
#[allow(dead_code)]
#[path = "../papers/tools.rs"]
mod tools;

use desk::Failure;
use family::Family;
use serde_json::{Value, json};

/// Which sitting.
fn of(sitting: &Value) -> Value {
    json!({ "sitting_id": sitting["row"]["id"] })
}

/// Notes that add nothing.
fn no_notes() -> Value {
    json!({ "opening": "", "closing": "", "remarks": [], "with_internal": false })
}

impl Family {
    fn close(&self, sitting: &Value) -> Value {
        let seen = self.office.call("get_sitting", of(sitting)).unwrap();
        self.office.call("close_sitting", json!({ "sitting_id": seen["row"]["id"], "version": seen["version"] })).unwrap()
    }

    /// A sitting that was held, with one refusal.
    fn held(&self) -> (Value, Value) {
        let told = json!({
            "reason_told": "دخل الأسرة يكفي", "reason_internal": "سبب للمكتب وحده",
            "votes": { "in_favour": "2", "against": "1", "abstained": "0" },
        });
        let (sitting, request) = self.decided(committee::verdict("refused", told));
        (self.close(&sitting), request)
    }

    fn make_minutes(&self, sitting: &Value, notes: Value) -> Result<Value, Failure> {
        self.office.call("make_minutes", json!({ "sitting_id": sitting["row"]["id"], "notes": notes }))
    }

    fn correct(&self, sitting: &Value, seen: u32, reason: &str, notes: Value) -> Result<Value, Failure> {
        let input = json!({ "sitting_id": sitting["row"]["id"], "seen_edition": seen, "reason": reason, "notes": notes });
        self.office.call("correct_minutes", input)
    }

    /// The bytes of a paper of a sitting.
    fn sitting_paper(&self, paper: &Value) -> Vec<u8> {
        let taken = self.office.call("take_sitting_paper", json!({ "paper_id": paper["id"], "purpose": "preview" })).unwrap();
        tools::decoded(&taken["pdf"])
    }
}
