//! Sittings and decisions through the door: what the secretary notices from planning to the last decision, and what nobody may get round.
#![allow(clippy::unwrap_used, missing_docs)]

mod agenda;
#[path = "../support/committee.rs"]
mod committee;
mod deciding;
#[path = "../family/mod.rs"]
mod family;
mod planning;
#[path = "../support/mod.rs"]
mod support;
mod urgent;

use serde_json::{Value, json};

/// A sitting as it was seen.
fn seen(view: &Value) -> Value {
    json!({ "sitting_id": view["row"]["id"], "version": view["version"] })
}

/// A case of a sitting.
fn case(sitting: &Value, request: &Value) -> Value {
    json!({ "sitting_id": sitting["row"]["id"], "request_id": request["id"] })
}

/// Numbers of the cases in their order.
fn order(view: &Value) -> Vec<String> {
    view["agenda"].as_array().unwrap().iter().map(|row| row["number"].as_str().unwrap().to_owned()).collect()
}
