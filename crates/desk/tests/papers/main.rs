//! Declarations, letters, kept papers, scans and case files through the door. The binary is its own child for foreign files, so that scans go
//! through the same process boundary as in the office.
#![allow(clippy::unwrap_used, missing_docs)]

mod attachments;
mod case_files;
mod declarations;
mod destruction;
#[path = "../family/mod.rs"]
mod family;
mod found;
mod letters;
mod mistakes;
mod schema;
#[path = "../support/mod.rs"]
mod support;
mod tools;
mod undo;
mod wordings;

use libtest_mimic::{Arguments, Trial};

/// One feature's facts by name.
type Facts = &'static [(&'static str, fn())];

fn main() {
    if intake::started_as_child() {
        intake::child_main();
    }
    support::PROGRAM.set(std::env::current_exe().unwrap()).unwrap();
    let features: [(&str, Facts); 9] = [
        ("declarations", declarations::FACTS),
        ("letters", letters::FACTS),
        ("wordings", wordings::FACTS),
        ("attachments", attachments::FACTS),
        ("case_files", case_files::FACTS),
        ("found", found::FACTS),
        ("undo", undo::FACTS),
        ("mistakes", mistakes::FACTS),
        ("destruction", destruction::FACTS),
    ];
    let trials = features.iter().flat_map(|(feature, facts)| {
        facts.iter().map(move |(name, fact)| {
            Trial::test(format!("{feature}::{name}"), move || {
                fact();
                Ok(())
            })
        })
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}

/// Names each fact after its function.
macro_rules! facts {
    ($($fact:ident,)*) => {
        pub(crate) const FACTS: crate::Facts = &[$((stringify!($fact), $fact),)*];
    };
}
pub(crate) use facts;
