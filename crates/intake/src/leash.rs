//! How the office holds its child from outside: on Windows by a job object. Elsewhere the child's own limits
//! ([`crate::confine`]) and the end that the parent makes of it are enough.

use std::io;
use std::process::Child;

use crate::limits::Limits;

/// Holds one child (مقود العملية الفرعية). On Windows the system ends the child when this is dropped or the office itself is ended.
#[derive(Debug)]
pub(crate) struct Leash {
    #[cfg(windows)]
    _job: std::os::windows::io::OwnedHandle,
}

impl Leash {
    /// Puts the child on the leash. To be done before it gets its first foreign byte.
    ///
    /// # Errors
    /// The system's, when it does not take the child: it must not be given the file then.
    #[cfg(not(windows))]
    pub(crate) fn hold(_: &Child, _: &Limits) -> io::Result<Self> {
        Ok(Self {})
    }

    /// Puts the child on the leash. To be done before it gets its first foreign byte.
    ///
    /// # Errors
    /// The system's, when it does not take the child: it must not be given the file then.
    #[cfg(windows)]
    pub(crate) fn hold(child: &Child, limits: &Limits) -> io::Result<Self> {
        // A process that stands in somebody else's job already (a terminal's, the task scheduler's) can be put into a second one
        // only when that one leaves the desktop alone. The limits that count hold in both.
        let job = windows::job(limits, true)
            .and_then(|job| windows::put_in(child, job))
            .or_else(|_| windows::job(limits, false).and_then(|job| windows::put_in(child, job)))?;
        Ok(Self { _job: job })
    }
}

#[cfg(windows)]
#[expect(unsafe_code, reason = "job objects have no safe interface; each call hands over only what is alive and of the size it says")]
mod windows {
    use std::ffi::c_void;
    use std::io;
    use std::os::windows::io::{AsRawHandle, FromRawHandle, OwnedHandle};
    use std::process::Child;

    use windows_sys::Win32::System::JobObjects::{
        AssignProcessToJobObject, CreateJobObjectW, JOB_OBJECT_LIMIT_ACTIVE_PROCESS, JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION,
        JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE, JOB_OBJECT_LIMIT_PROCESS_MEMORY, JOB_OBJECT_LIMIT_PROCESS_TIME, JOB_OBJECT_UILIMIT_DESKTOP,
        JOB_OBJECT_UILIMIT_DISPLAYSETTINGS, JOB_OBJECT_UILIMIT_EXITWINDOWS, JOB_OBJECT_UILIMIT_GLOBALATOMS, JOB_OBJECT_UILIMIT_HANDLES,
        JOB_OBJECT_UILIMIT_READCLIPBOARD, JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS, JOB_OBJECT_UILIMIT_WRITECLIPBOARD,
        JOBOBJECT_BASIC_UI_RESTRICTIONS, JOBOBJECT_EXTENDED_LIMIT_INFORMATION, JOBOBJECTINFOCLASS, JobObjectBasicUIRestrictions,
        JobObjectExtendedLimitInformation, SetInformationJobObject,
    };

    use crate::limits::Limits;

    /// Everything a program could do to the desktop of the account it runs in.
    const WHOLE_DESKTOP: u32 = JOB_OBJECT_UILIMIT_DESKTOP
        | JOB_OBJECT_UILIMIT_DISPLAYSETTINGS
        | JOB_OBJECT_UILIMIT_EXITWINDOWS
        | JOB_OBJECT_UILIMIT_GLOBALATOMS
        | JOB_OBJECT_UILIMIT_HANDLES
        | JOB_OBJECT_UILIMIT_READCLIPBOARD
        | JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS
        | JOB_OBJECT_UILIMIT_WRITECLIPBOARD;

    /// A job with the limits. Memory is what the process may commit, pages and paging file together.
    pub(super) fn job(limits: &Limits, without_desktop: bool) -> io::Result<OwnedHandle> {
        // SAFETY: no attributes and no name are asked for; a handle that is not null belongs to us alone.
        let job = unsafe {
            let job = CreateJobObjectW(std::ptr::null(), std::ptr::null());
            if job.is_null() {
                return Err(io::Error::last_os_error());
            }
            OwnedHandle::from_raw_handle(job)
        };
        let mut extended = JOBOBJECT_EXTENDED_LIMIT_INFORMATION::default();
        extended.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_PROCESS_MEMORY
            | JOB_OBJECT_LIMIT_PROCESS_TIME
            // It starts no further program, and no dialog or dump of the system's outlives a crash.
            | JOB_OBJECT_LIMIT_ACTIVE_PROCESS
            | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION
            | JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
        extended.BasicLimitInformation.ActiveProcessLimit = 1;
        // In steps of 100 nanoseconds.
        extended.BasicLimitInformation.PerProcessUserTimeLimit = i64::try_from(limits.time.as_nanos() / 100).unwrap_or(i64::MAX);
        extended.ProcessMemoryLimit = usize::try_from(limits.memory_bytes).unwrap_or(usize::MAX);
        set(&job, JobObjectExtendedLimitInformation, &extended)?;
        if without_desktop {
            let desktop = JOBOBJECT_BASIC_UI_RESTRICTIONS { UIRestrictionsClass: WHOLE_DESKTOP };
            set(&job, JobObjectBasicUIRestrictions, &desktop)?;
        }
        Ok(job)
    }

    /// Puts the child into the job; the job comes back, for it ends the child when it is dropped.
    pub(super) fn put_in(child: &Child, job: OwnedHandle) -> io::Result<OwnedHandle> {
        // SAFETY: both handles are open while this runs.
        if unsafe { AssignProcessToJobObject(job.as_raw_handle(), child.as_raw_handle()) } == 0 {
            return Err(io::Error::last_os_error());
        }
        Ok(job)
    }

    fn set<T>(job: &OwnedHandle, class: JOBOBJECTINFOCLASS, information: &T) -> io::Result<()> {
        let length = u32::try_from(size_of::<T>()).map_err(io::Error::other)?;
        // SAFETY: the pointer is to a whole `T`, the kind that the class asks for, and is only read.
        let done = unsafe { SetInformationJobObject(job.as_raw_handle(), class, (&raw const *information).cast::<c_void>(), length) };
        if done == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
    }
}

#[cfg(test)]
#[cfg(windows)]
mod tests {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    use super::*;

    #[cfg(windows)]
    #[test]
    fn a_child_ends_with_its_leash() {
        // Waits for input that never comes.
        let mut child = Command::new("cmd.exe").stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let leash = Leash::hold(&child, &Limits::default()).unwrap();
        assert!(child.try_wait().unwrap().is_none(), "the leash alone harms nobody");
        drop(leash);
        let begun = Instant::now();
        while child.try_wait().unwrap().is_none() {
            assert!(begun.elapsed() < Duration::from_secs(20), "an office that is gone leaves no child behind");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
