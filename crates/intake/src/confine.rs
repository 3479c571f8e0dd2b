//! The child gives up its rights before it sees the first foreign byte.

use crate::limits::Limits;

/// Seconds a child may outlive the parent's patience, for the case that the parent itself was killed.
const GRACE_SECONDS: u64 = 2;

/// Puts this process under the limits, for good. Where the system has no such limits (Windows) the caps on size, pixels,
/// inflated bytes and time remain.
pub(crate) fn confine(limits: &Limits) {
    limit_resources(limits);
    let patience = limits.time.saturating_add(std::time::Duration::from_secs(GRACE_SECONDS));
    std::thread::spawn(move || {
        std::thread::sleep(patience);
        std::process::exit(1);
    });
}

#[cfg(unix)]
fn limit_resources(limits: &Limits) {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let seconds = limits.time.as_secs().saturating_add(GRACE_SECONDS);
    let wanted = [
        // Data, not address space: the libraries of a window alone map a gigabyte that is never written to.
        (Resource::Data, limits.memory_bytes),
        (Resource::Cpu, seconds),
        // No file can be opened, none written, and no core dump leaves a visitor's scan on the disk.
        (Resource::Nofile, 3),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ];
    for (resource, limit) in wanted {
        let both = Rlimit { current: Some(limit), maximum: Some(limit) };
        // A stricter limit of the system's own cannot be raised, and need not be.
        let _ = setrlimit(resource, both);
    }
}

#[cfg(not(unix))]
fn limit_resources(_: &Limits) {}
