//! Foreign files: checked and re-written, only ever in a child process with limits.
//!
//! What a visitor brings on a stick or by mail (scans, PDFs, the charity's own logo) is hostile until shown otherwise.
//! The program therefore never parses it itself: [`Intake::check`] starts our own binary a second time with the single
//! argument [`CHILD_ARGUMENT`], hands the bytes over a pipe and takes back a picture or PDF that was written anew.
//! Whatever happens to that child (crash, abort, no memory, no end) is an ordinary refusal ([`IntakeError`]).
//!
//! Every binary that uses this crate begins its `main` with
//! `if intake::started_as_child() { intake::child_main() }`.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod child;
mod clean;
mod confine;
mod display_name;
mod error;
mod job;
mod jpeg;
mod leash;
mod limits;
mod logo;
mod parent;
mod pdf;
mod picture;
mod scan;
mod svg;
mod wire;

pub use child::{CHILD_ARGUMENT, child_main, run_child, started_as_child};
pub use clean::Clean;
pub use display_name::safe_display_name;
pub use error::IntakeError;
pub use job::{Job, MediaType};
pub use limits::Limits;
pub use parent::Intake;
