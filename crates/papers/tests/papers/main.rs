//! What a reader, a printer and a receiver notice of our papers. Needs poppler-utils and qpdf.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod case_file;
mod pictures;
mod read_back;
mod refusals;
#[path = "../samples/mod.rs"]
mod samples;
mod tools;
