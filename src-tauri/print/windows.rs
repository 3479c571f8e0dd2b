//! What printing asks of Windows: the program that prints PDFs, and the spooler's queue.
#![expect(unsafe_code, reason = "neither has a safe interface; each call hands over only what is alive and of the size it says")]

use std::{ffi::OsStr, io, os::windows::ffi::OsStrExt as _, path::Path, ptr};

use windows_sys::{
    Win32::{
        Foundation::ERROR_NO_ASSOCIATION,
        Graphics::Printing::{ClosePrinter, EnumJobsW, GetDefaultPrinterW, JOB_INFO_1W, JOB_STATUS_SPOOLING, OpenPrinterW, PRINTER_HANDLE},
        System::Com::{COINIT_APARTMENTTHREADED, COINIT_DISABLE_OLE1DDE, CoInitializeEx, CoUninitialize},
        UI::{
            Shell::{SEE_MASK_FLAG_NO_UI, SEE_MASK_NOASYNC, SHELLEXECUTEINFOW, ShellExecuteExW},
            WindowsAndMessaging::{SW_SHOWMINNOACTIVE, SW_SHOWNORMAL},
        },
    },
    core::PWSTR,
};

/// Longest document name the queue is read for, in UTF-16 units.
const LONGEST_NAME: usize = 1024;

/// Has the file printed by the program that this account prints PDFs with. Where none of them prints (a new Windows has only its
/// web browser for PDFs), the file is opened instead, for the clerk to print it from there.
pub(super) fn print(file: &Path) -> io::Result<()> {
    let file = wide(file.as_os_str());
    // On a thread of its own: programs that the shell loads here want it set up their way.
    let asked = std::thread::spawn(move || {
        // SAFETY: this thread is ours from beginning to end; what is set up here is taken down below.
        let set_up = unsafe { CoInitializeEx(ptr::null(), (COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE).cast_unsigned()) } >= 0;
        let mut asked = execute("print", &file, SW_SHOWMINNOACTIVE);
        if asked.as_ref().is_err_and(|error| error.raw_os_error() == Some(ERROR_NO_ASSOCIATION.cast_signed())) {
            asked = execute("open", &file, SW_SHOWNORMAL);
        }
        if set_up {
            // SAFETY: it was set up on this thread, once.
            unsafe { CoUninitialize() };
        }
        asked
    });
    asked.join().unwrap_or_else(|_| Err(io::Error::other("the shell did not answer")))
}

fn execute(verb: &str, file: &[u16], show: i32) -> io::Result<()> {
    let verb = wide(OsStr::new(verb));
    let mut order = SHELLEXECUTEINFOW {
        cbSize: u32::try_from(size_of::<SHELLEXECUTEINFOW>()).map_err(io::Error::other)?,
        fMask: SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI,
        lpVerb: verb.as_ptr(),
        lpFile: file.as_ptr(),
        nShow: show,
        ..Default::default()
    };
    // SAFETY: both texts end with a zero and outlive the call; what is not set is zero, as the shell wants it.
    if unsafe { ShellExecuteExW(&raw mut order) } == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

/// Whether the usual printer's queue holds a job whose document's name has `name` in it and which the spooler has whole.
pub(super) fn spooled(name: &str) -> bool {
    let Some(printer) = Queue::usual() else { return false };
    printer.documents().iter().any(|(document, status)| document.contains(name) && status & JOB_STATUS_SPOOLING == 0)
}

/// The queue of one printer, open.
struct Queue(PRINTER_HANDLE);

impl Queue {
    fn usual() -> Option<Self> {
        let mut name = [0_u16; LONGEST_NAME];
        let mut length = u32::try_from(name.len()).ok()?;
        // SAFETY: the length says how much of `name` may be written to.
        if unsafe { GetDefaultPrinterW(name.as_mut_ptr(), &raw mut length) } == 0 {
            return None;
        }
        let mut handle = PRINTER_HANDLE::default();
        // SAFETY: the name ends with a zero, as it was given; no wishes of our own are named.
        (unsafe { OpenPrinterW(name.as_ptr(), &raw mut handle, ptr::null()) } != 0).then_some(Self(handle))
    }

    /// Name and state of each of the first jobs.
    fn documents(&self) -> Vec<(String, u32)> {
        const MOST_JOBS: u32 = 256;
        let (mut needed, mut count) = (0, 0);
        // SAFETY: with no room at all the call only says how much it needs.
        unsafe { EnumJobsW(self.0, 0, MOST_JOBS, 1, ptr::null_mut(), 0, &raw mut needed, &raw mut count) };
        // In words of eight bytes, so that the rows begin where they must.
        let mut room = vec![0_u64; usize::try_from(needed).unwrap_or_default().div_ceil(8)];
        // SAFETY: `needed` bytes of room are there.
        let filled = unsafe { EnumJobsW(self.0, 0, MOST_JOBS, 1, room.as_mut_ptr().cast(), needed, &raw mut needed, &raw mut count) };
        if room.is_empty() || filled == 0 {
            return Vec::new();
        }
        let most = room.len() * 8 / size_of::<JOB_INFO_1W>();
        let count = usize::try_from(count).unwrap_or_default().min(most);
        // SAFETY: the call succeeded and says it wrote so many rows at the beginning of the room; no more are taken than fit.
        let rows = unsafe { std::slice::from_raw_parts(room.as_ptr().cast::<JOB_INFO_1W>(), count) };
        // SAFETY: the names stand in the same room and end with a zero.
        rows.iter().map(|row| (unsafe { text(row.pDocument) }, row.Status)).collect()
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        // SAFETY: it was opened by us and is closed once.
        unsafe { ClosePrinter(self.0) };
    }
}

/// Reads a text of Windows.
///
/// # Safety
/// The pointer is null, or a text that ends with a zero begins there.
unsafe fn text(pointer: PWSTR) -> String {
    if pointer.is_null() {
        return String::new();
    }
    // SAFETY: nothing is read past the zero.
    let units = (0..LONGEST_NAME).map(|at| unsafe { *pointer.add(at) }).take_while(|unit| *unit != 0);
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn wide(text: &OsStr) -> Vec<u16> {
    text.encode_wide().chain([0]).collect()
}
