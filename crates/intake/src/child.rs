//! The child's side: one order in, one answer out, end.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use crate::clean::Rewritten;
use crate::confine::confine;
use crate::error::IntakeError;
use crate::wire::{GREETING, Order, read_exactly, read_header, write_answer};
use crate::{logo, scan};

/// The single argument with which our own binary is started as the child that reads foreign files.
pub const CHILD_ARGUMENT: &str = "--intake-child";

/// Parsers recurse; the main thread of Windows has 1 MB.
const STACK_BYTES: usize = 16 * 1024 * 1024;

/// Whether this process was started to check a foreign file: to be asked first thing in every `main`.
#[must_use]
pub fn started_as_child() -> bool {
    let mut arguments = std::env::args_os().skip(1);
    arguments.next().is_some_and(|first| first == CHILD_ARGUMENT) && arguments.next().is_none()
}

/// Does the child's work on standard input and output, and ends the process. Never opens the office's data.
pub fn child_main() -> ! {
    std::process::exit(match answer_one(io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => 0,
        Err(_) => 1,
    })
}

/// The same for a caller that has its own streams. It limits the whole process for good: only for a process that ends afterwards.
pub fn run_child(stdin: impl Read, stdout: impl Write) -> ExitCode {
    match answer_one(stdin, stdout) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer_one(mut stdin: impl Read, mut stdout: impl Write) -> io::Result<()> {
    // A panic is an answer like any other; what it would print could quote the file.
    std::panic::set_hook(Box::new(|_| {}));
    stdout.write_all(GREETING)?;
    stdout.flush()?;
    let order: Order = read_header(&mut stdin)?;
    confine(&order.limits);
    let file = read_exactly(&mut stdin, order.length)?;
    let worker = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(move || rewrite(&order, &file))?;
    let result = worker.join().unwrap_or(Err(IntakeError::Suspicious));
    write_answer(&mut stdout, result)
}

fn rewrite(order: &Order, file: &[u8]) -> Result<Rewritten, IntakeError> {
    match order.job {
        crate::Job::Scan { .. } => scan::rewrite(order.job.media_of(file)?, file, &order.limits),
        crate::Job::Logo { .. } => logo::rewrite(order.job.media_of(file)?, file, &order.limits),
    }
}
