//! Linux: the page is painted by the processor alone, without the graphics card.
//!
//! WebKit paints through OpenGL wherever it finds one, and on PCs without a usable card (virtual machines, remote screens, old office PCs)
//! finds one that the processor imitates. There a changed list took three times as long to reach the screen as when the processor simply
//! painted it (docs/measurements.md). Text, lines and tables need no card; a page of ours has nothing that moves.
//!
//! A driver that asks such a view for a picture waits until the page happens to change. A debug build that is driven therefore keeps WebKit's
//! own choice, so that pictures can be taken of it; the optimised one of `./bench` paints as the office's does.

use tauri::WebviewWindow;
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebViewExt as _};

/// Tells the view of a window; `steered` says that another program steers it.
///
/// # Errors
/// The window is gone already.
pub(crate) fn by_the_processor(window: &WebviewWindow, steered: bool) -> tauri::Result<()> {
    if steered && cfg!(debug_assertions) {
        return Ok(());
    }
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}
