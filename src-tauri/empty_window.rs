//! A window of the same frame with nothing in it: what the web view and the toolkit cost by themselves. `./bench` shows its memory beside ours.

use std::process::ExitCode;

use tauri::{Url, WebviewUrl, WebviewWindowBuilder};

fn main() -> ExitCode {
    let ran = tauri::Builder::default()
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::External(Url::parse("about:blank")?))
                .inner_size(1366.0, 768.0)
                .incognito(true)
                .devtools(false)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if ran.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
