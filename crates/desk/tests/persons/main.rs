//! The person and the household through the door: what the clerk notices, and what nobody may get round.
#![allow(clippy::unwrap_used, missing_docs)]

mod correct;
mod forms;
mod household;
mod recent;
mod register;
mod search;
#[path = "../support/mod.rs"]
mod support;
mod wall;
