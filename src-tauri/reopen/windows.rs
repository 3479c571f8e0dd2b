//! How WebView2 tells that the page's process ended.
#![expect(unsafe_code, reason = "WebView2's interface is made of unsafe calls; each is made on its own thread with what is alive")]

use tauri::webview::PlatformWebview;
use webview2_com::{
    Microsoft::Web::WebView2::Win32::{COREWEBVIEW2_PROCESS_FAILED_KIND, COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED},
    ProcessFailedEventHandler,
};

/// Calls `ended` when the process that draws the page ended. The helpers' processes (graphics, sound) are started anew by WebView2
/// itself; when its main process ends, the view is gone and the program must be opened again: nothing that was saved is lost.
pub(super) fn listen(view: &PlatformWebview, ended: impl Fn() + 'static) {
    let handler = ProcessFailedEventHandler::create(Box::new(move |_, told| {
        let mut kind = COREWEBVIEW2_PROCESS_FAILED_KIND::default();
        if let Some(told) = told {
            // SAFETY: the answer is written into `kind`, which is alive.
            unsafe { told.ProcessFailedKind(&raw mut kind)? };
        }
        if kind == COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED {
            ended();
        }
        Ok(())
    }));
    let mut token = 0;
    // SAFETY: this is the view's own thread. A view that refuses shows the notice of WebView2 instead, which offers to load again.
    unsafe {
        let _ = view.controller().CoreWebView2().and_then(|view| view.add_ProcessFailed(&handler, &raw mut token));
    }
}
