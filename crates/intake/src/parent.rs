//! The office's side: start the child, feed it, and believe nothing it says without a look.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;

use sha2::{Digest, Sha256};

use crate::child::CHILD_ARGUMENT;
use crate::clean::{Clean, Rewritten};
use crate::error::IntakeError;
use crate::job::{Job, MediaType};
use crate::leash::Leash;
use crate::limits::Limits;
use crate::wire::{Order, parse_answer, write_header};

/// Room for the greeting and the header of an answer.
const OVERHEAD: u64 = 128 * 1024;

/// The door for foreign files (استلام الملفات): every scan, PDF and logo goes through [`Intake::check`] before it is kept.
#[derive(Debug, Clone)]
pub struct Intake {
    exe: PathBuf,
    limits: Limits,
}

impl Intake {
    /// `exe` is our own binary (its `main` asks [`crate::started_as_child`]), handed in by the shell; `limits` hold for each file.
    #[must_use]
    pub fn new(exe: PathBuf, limits: Limits) -> Self {
        Self { exe, limits }
    }

    /// The limits that hold, for the sentence beside the button.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Has one file checked and written anew in a child process. Blocks for at most [`Limits::time`].
    ///
    /// # Errors
    /// [`IntakeError`]: whatever the file does to the child is one of them, never a panic.
    pub fn check(&self, job: &Job, bytes: &[u8]) -> Result<Clean, IntakeError> {
        if bytes.is_empty() {
            return Err(IntakeError::Empty);
        }
        if bytes.len() as u64 > self.limits.input_bytes {
            return Err(IntakeError::TooLarge { limit_mb: self.limits.input_megabytes() });
        }
        let order = Order { job: job.clone(), limits: self.limits.clone(), length: bytes.len() as u64 };
        let answer = self.ask_child(&order, bytes)?;
        self.believe(job, parse_answer(&answer)?)
    }

    fn start(&self) -> Result<Child, IntakeError> {
        let mut command = Command::new(&self.exe);
        command.arg(CHILD_ARGUMENT).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).env_clear();
        harmless_surroundings(&mut command);
        command.spawn().map_err(|_| IntakeError::NoChild)
    }

    fn ask_child(&self, order: &Order, bytes: &[u8]) -> Result<Vec<u8>, IntakeError> {
        let mut child = self.start()?;
        let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            end(&mut child);
            return Err(IntakeError::NoChild);
        };
        let Ok(_leash) = Leash::hold(&child, &self.limits) else {
            end(&mut child);
            return Err(IntakeError::NoChild);
        };
        let longest = self.limits.output_bytes.saturating_add(OVERHEAD);
        thread::scope(|scope| {
            let (sender, receiver) = mpsc::channel();
            scope.spawn(move || {
                let mut answer = Vec::new();
                let read = stdout.take(longest.saturating_add(1)).read_to_end(&mut answer);
                // Nobody listens any more after a timeout, which is fine.
                let _ = sender.send(read.map(|_| answer));
            });
            scope.spawn(move || {
                // A child that died early breaks the pipe; what it answered tells the rest.
                let _ = write_header(&mut stdin, order).and_then(|()| stdin.write_all(bytes));
            });
            let heard = receiver.recv_timeout(self.limits.time);
            // Also ends both threads: their pipes have no other end now.
            end(&mut child);
            match heard {
                Err(_) => Err(IntakeError::TimedOut),
                Ok(Err(_)) => Err(IntakeError::Suspicious),
                Ok(Ok(answer)) if answer.len() as u64 > longest => Err(IntakeError::Suspicious),
                Ok(Ok(answer)) => Ok(answer),
            }
        })
    }

    /// A child that a file has taken over could answer anything, so its figures are held against the limits once more.
    fn believe(&self, job: &Job, new: Rewritten) -> Result<Clean, IntakeError> {
        let expected = match job {
            Job::Scan { .. } => matches!(new.media, MediaType::Jpeg | MediaType::Pdf),
            Job::Logo { .. } => new.media == MediaType::Jpeg,
        };
        let thumbnail = new.thumbnail_jpeg.as_deref();
        let size = new.bytes.len() as u64 + thumbnail.map_or(0, |bytes| bytes.len() as u64);
        let credible = expected
            && MediaType::sniff(&new.bytes) == Some(new.media)
            && thumbnail.is_none_or(|bytes| MediaType::sniff(bytes) == Some(MediaType::Jpeg))
            && (1..=self.limits.pages).contains(&new.pages)
            && (new.media == MediaType::Pdf || u64::from(new.width) * u64::from(new.height) <= self.limits.pixels)
            && size <= self.limits.output_bytes;
        if !credible {
            return Err(IntakeError::Suspicious);
        }
        let sha256 = Sha256::digest(&new.bytes).into();
        let Rewritten { media, bytes, pages, width, height, thumbnail_jpeg } = new;
        Ok(Clean { media, bytes, pages, width, height, sha256, thumbnail_jpeg })
    }
}

/// Kills the child if it still runs and takes it off the system's list.
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(unix)]
fn harmless_surroundings(command: &mut Command) {
    command.current_dir("/");
}

#[cfg(windows)]
fn harmless_surroundings(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    /// No black window flashes up for each scan.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(CREATE_NO_WINDOW);
    // Without it the system's own libraries do not load. Standing there, the child holds no folder of the office's.
    if let Some(root) = std::env::var_os("SystemRoot") {
        command.current_dir(&root).env("SystemRoot", root);
    }
}

#[cfg(not(any(unix, windows)))]
fn harmless_surroundings(_: &mut Command) {}
