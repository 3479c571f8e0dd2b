//! Foreign files through a real child process. This binary is its own child: started with the child's argument it does the
//! child's work, or misbehaves as its file name says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod attacks;
mod bad_children;
mod logos;
mod papers;
mod pictures;
mod samples;

use std::path::PathBuf;
use std::process::ExitCode;

use intake::{Clean, Intake, IntakeError, Job, Limits};
use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    if intake::started_as_child() {
        return bad_children::run_as_named();
    }
    let arguments = Arguments::from_args();
    let trials = [pictures::trials(), papers::trials(), attacks::trials(), logos::trials(), bad_children::trials()];
    libtest_mimic::run(&arguments, trials.into_iter().flatten().collect()).exit_code()
}

/// A test by name: it fails by panicking, as everywhere.
fn fact(name: &str, test: fn()) -> Trial {
    Trial::test(name, move || {
        test();
        Ok(())
    })
}

fn own_exe() -> PathBuf {
    std::env::current_exe().unwrap()
}

fn intake() -> Intake {
    Intake::new(own_exe(), Limits::default())
}

fn check(file_name: &str, bytes: &[u8]) -> Result<Clean, IntakeError> {
    intake().check(&Job::scan(file_name)?, bytes)
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

/// Fifty places to cut a file at, the first byte and the last among them.
fn fifty_cuts(length: usize) -> impl Iterator<Item = usize> {
    (0..50).map(move |i| 1 + i * (length - 2) / 49)
}
