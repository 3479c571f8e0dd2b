//! Windows: when the account's session is locked, left for another account or cut off from its remote screen, the reception's screen locks
//! as well (quality.md S6). Whoever opens the session again finds the sign-in page, not a family's file.
#![expect(unsafe_code, reason = "Windows tells of it by a message to the window, and there is no safe interface to hear messages")]

use std::{thread, time::Duration};

use tauri::{AppHandle, Manager as _, WebviewWindow};
use windows_sys::Win32::{
    Foundation::{HWND, LPARAM, LRESULT, WPARAM},
    System::RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification},
    UI::{
        Shell::{DefSubclassProc, SetWindowSubclass},
        WindowsAndMessaging::{WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK, WTS_SESSION_LOGOFF},
    },
};

use crate::{Reception, print};

/// Asks the page to lock itself, as after idle minutes: it takes itself away and keeps all typing as drafts. See `ui/src/state/lock.ts`.
const ASK_THE_PAGE: &str = "dispatchEvent(new Event('istiqbal-away'))";
/// How long the page may take for it before the desk locks without it.
const GRACE: Duration = Duration::from_secs(5);
/// The number under which we listen; only this program listens to this window.
const LISTENER: usize = 1;

/// Listens for as long as the window lives. Where Windows refuses (a system without that service), the idle minutes still lock the screen.
///
/// # Errors
/// The window is gone already.
pub(crate) fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    let handle: HWND = window.hwnd()?.0;
    // Kept as long as the program: the window calls it until the very end.
    let app = Box::into_raw(Box::new(window.app_handle().clone()));
    // SAFETY: this runs on the thread that made the window, the window is alive, and what is handed over is never freed.
    unsafe {
        if WTSRegisterSessionNotification(handle, NOTIFY_FOR_THIS_SESSION) != 0 {
            SetWindowSubclass(handle, Some(hear), LISTENER, app.expose_provenance());
        }
    }
    Ok(())
}

/// Hears every message to the window, takes note of one kind and hands all of them on.
unsafe extern "system" fn hear(window: HWND, message: u32, what: WPARAM, more: LPARAM, _: usize, app: usize) -> LRESULT {
    if message == WM_WTSSESSION_CHANGE && u32::try_from(what).is_ok_and(is_leaving) {
        // SAFETY: `watch` handed it over and nobody frees it.
        let app = unsafe { &*std::ptr::with_exposed_provenance::<AppHandle>(app) };
        lock(app.clone());
    }
    // SAFETY: handed on as it came, on the same thread.
    unsafe { DefSubclassProc(window, message, what, more) }
}

fn is_leaving(change: u32) -> bool {
    matches!(change, WTS_SESSION_LOCK | WTS_CONSOLE_DISCONNECT | WTS_REMOTE_DISCONNECT | WTS_SESSION_LOGOFF)
}

/// On a thread of its own: a copy of the store may be due at the lock, and the window's thread must go on.
fn lock(app: AppHandle) {
    thread::spawn(move || {
        if let Some(window) = app.get_webview_window("main") {
            // A page that hangs is locked out by the desk below.
            let _ = window.eval(ASK_THE_PAGE);
            thread::sleep(GRACE);
        }
        if let Ok(desk) = app.state::<Reception>().desk() {
            desk.lock();
            print::empty_outgoing(&desk);
        }
    });
}
