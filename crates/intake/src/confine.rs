//! The child gives up its rights before it sees the first foreign byte.

use crate::limits::Limits;

/// Seconds a child may outlive the parent's patience, for the case that the parent itself was killed.
const GRACE_SECONDS: u64 = 2;

/// Puts this process under the limits, for good. On Windows the office holds the memory and time by a job object instead
/// ([`crate::leash`]); here the child only gives up writing. Elsewhere the caps on size, pixels, inflated bytes and time remain.
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

/// A process at the low level of integrity reads as before but changes nothing of the account's: no file, no setting, no other
/// program. The system has no simpler word for that.
#[cfg(windows)]
#[expect(
    unsafe_code,
    reason = "a process's own token has no safe interface; each call hands over only what is alive and of the size it says"
)]
fn limit_resources(_: &Limits) {
    use std::os::windows::io::{AsRawHandle, FromRawHandle, OwnedHandle};

    use windows_sys::Win32::{
        Security::{
            SID, SID_AND_ATTRIBUTES, SID_IDENTIFIER_AUTHORITY, SetTokenInformation, TOKEN_ADJUST_DEFAULT, TOKEN_MANDATORY_LABEL,
            TokenIntegrityLevel,
        },
        System::{
            SystemServices::SE_GROUP_INTEGRITY,
            Threading::{GetCurrentProcess, OpenProcessToken},
        },
    };

    // S-1-16-4096: the authority of integrity levels, and its low one.
    let mut low = SID {
        Revision: 1,
        SubAuthorityCount: 1,
        IdentifierAuthority: SID_IDENTIFIER_AUTHORITY { Value: [0, 0, 0, 0, 0, 16] },
        SubAuthority: [0x1000],
    };
    let mut token = std::ptr::null_mut();
    // SAFETY: the handle of one's own process needs no closing; the token's place is ours to write to.
    if unsafe { OpenProcessToken(GetCurrentProcess(), TOKEN_ADJUST_DEFAULT, &raw mut token) } == 0 {
        return;
    }
    // SAFETY: it was opened just now and belongs to nobody else.
    let token = unsafe { OwnedHandle::from_raw_handle(token) };
    let attributes = SE_GROUP_INTEGRITY.cast_unsigned();
    let label = TOKEN_MANDATORY_LABEL { Label: SID_AND_ATTRIBUTES { Sid: (&raw mut low).cast(), Attributes: attributes } };
    let length = size_of::<TOKEN_MANDATORY_LABEL>() + size_of::<SID>();
    // SAFETY: label and level are alive and only read. The level can only be lowered, so a refusal means it is low already.
    let _ = unsafe {
        SetTokenInformation(
            token.as_raw_handle(),
            TokenIntegrityLevel,
            (&raw const label).cast(),
            u32::try_from(length).unwrap_or(u32::MAX),
        )
    };
}

#[cfg(not(any(unix, windows)))]
fn limit_resources(_: &Limits) {}
