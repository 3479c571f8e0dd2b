//! The real window: the built program under a display, driven by clicks and keys as the clerk would.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]
#![cfg(unix)]

mod axe;
mod backups;
mod canary;
mod capacities;
mod committee;
mod declarations;
mod dialogs;
mod digits;
mod drafts;
mod driver;
mod figures;
mod filling;
mod first_run;
mod handing_out;
mod office;
mod one_visit;
mod privacy;
mod returning;
mod roles;
mod router;
mod screens;
mod settings;
mod staff;
#[path = "../traces/mod.rs"]
mod traces;
mod typing;
mod undo;
mod wall;
mod wrong_input;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// One window at a time: two programs on two cores are slower than one after the other.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}
