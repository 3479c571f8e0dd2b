//! The Tauri shell: one window, one data command, and the few things only the system can do (print, save as).

mod ipc;
mod native;

use std::{path::PathBuf, process::ExitCode, time::Duration};

use desk::{Desk, Failure};
use tauri::{Manager, RunEvent, WebviewUrl, WebviewWindowBuilder};
use vault::KdfCost;

/// The desk, or why there is none: a folder that is open elsewhere or may not be used. The window says so in Arabic.
struct Reception {
    desk: Result<Desk, Failure>,
}

impl Reception {
    fn desk(&self) -> Result<&Desk, Failure> {
        self.desk.as_ref().map_err(Clone::clone)
    }
}

/// Opens the window and runs until it is closed.
pub fn run() -> ExitCode {
    let steered = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some();
    // A window that another program can steer must not exist in the office.
    if steered && cfg!(not(any(debug_assertions, feature = "window-tests"))) {
        eprintln!("istiqbal: automation is not available in this build");
        return ExitCode::from(2);
    }
    let Some(folder) = ctl::data_folder(asked_folder()) else {
        eprintln!("istiqbal: this system names no data folder; give one with --data FOLDER");
        return ExitCode::from(2);
    };
    let reception = Reception { desk: Desk::new(ctl::host(folder, KdfCost::DEFAULT)) };
    let built = tauri::Builder::default()
        .manage(reception)
        .invoke_handler(tauri::generate_handler![ipc::call, native::print_pdf, native::save_file, native::choose_folder, native::quit])
        .setup(move |app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .title("استقبال")
                .inner_size(1366.0, 768.0)
                .min_inner_size(640.0, 480.0)
                // Nothing the web view remembers may outlive the program: no cache, no storage. WebKit steers no such window,
                // so the tests' one is an ordinary one.
                .incognito(!steered)
                .devtools(false)
                .disable_drag_drop_handler()
                .build()?;
            Ok(())
        })
        .build(tauri::generate_context!());
    let app = match built {
        Ok(app) => app,
        Err(error) => {
            eprintln!("istiqbal: the window could not be opened: {error}");
            return ExitCode::FAILURE;
        }
    };
    tend(app.handle().clone());
    app.run(|handle, event| {
        if matches!(event, RunEvent::Exit)
            && let Ok(desk) = handle.state::<Reception>().desk()
        {
            desk.lock();
            native::empty_outgoing(desk);
        }
    });
    ExitCode::SUCCESS
}

/// Once a minute, whether a copy of the store is due: the desk has no clockwork of its own.
fn tend(handle: tauri::AppHandle) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(60));
            let reception = handle.state::<Reception>();
            if let Ok(desk) = reception.desk()
                && desk.is_backup_due()
            {
                // How it ended is noted beside the copies, and every page that shows their age asks for it.
                let _ = desk.call("backup_if_due", serde_json::json!({}), None);
            }
        }
    });
}

/// `--data FOLDER`, if it was given.
fn asked_folder() -> Option<PathBuf> {
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--data" {
            return arguments.next().map(PathBuf::from);
        }
    }
    None
}
