//! Stories through the real edge: the bridge's own call, and `istiqbalctl` as the office's IT person runs it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

mod canary;
mod command_line;
mod faults;
#[path = "../traces/mod.rs"]
mod traces;
