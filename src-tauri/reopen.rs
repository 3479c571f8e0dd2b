//! When the web view's own process ends (quality.md, fault 47): the page is made again in the same window. The desk lives in this process, so the
//! session, the store and every saved draft are as they were.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use tauri::{Url, WebviewWindow};

#[cfg(windows)]
mod windows;

/// A page that ends again this soon will not live: it is not made again and again.
const TOO_SOON: Duration = Duration::from_secs(3);

/// The page's address, with the word by which it knows that it was made anew.
#[cfg(not(windows))]
const AGAIN: &str = "tauri://localhost/index.html?reopened";
#[cfg(windows)]
const AGAIN: &str = "http://tauri.localhost/index.html?reopened";

/// Watches the view of a window.
///
/// # Errors
/// The window is gone already.
pub(crate) fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    let again = window.clone();
    let last = Mutex::new(None::<Instant>);
    let ended = move || {
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.replace(Instant::now()).is_some_and(|last| last.elapsed() < TOO_SOON) {
            return;
        }
        if let Ok(address) = Url::parse(AGAIN) {
            let _ = again.navigate(address);
        }
    };
    window.with_webview(move |view| {
        #[cfg(target_os = "linux")]
        {
            use webkit2gtk::WebViewExt as _;
            view.inner().connect_web_process_terminated(move |_, _| ended());
        }
        #[cfg(windows)]
        windows::listen(&view, ended);
        #[cfg(not(any(target_os = "linux", windows)))]
        let _ = (view, ended);
    })
}
