//! The real window: the built program under a display, driven by clicks and keys as the clerk would.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]
#![cfg(unix)]

mod backups;
mod canary;
mod drafts;
mod driver;
mod first_run;
mod office;
mod one_visit;
mod screens;
mod staff;
#[path = "../traces/mod.rs"]
mod traces;
mod wall;
mod wrong_input;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// One window at a time: two programs on two cores are slower than one after the other.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}
