//! The Tauri shell: one window, one data command, and the few things only the system can do (print, save as).

#[cfg(windows)]
mod away;
mod front;
mod ipc;
mod native;
#[cfg(target_os = "linux")]
mod painting;
mod place;
mod print;
mod reopen;
mod trouble;

use std::{
    path::PathBuf,
    process::ExitCode,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use desk::{Desk, Failure, Host};
use tauri::{Manager, RunEvent, WebviewUrl, WebviewWindowBuilder};
use vault::KdfCost;

use crate::trouble::Trouble;

/// What WebView2 is told at its start (other web views are not asked): the first three are what is always switched off, the rest
/// keeps it from the network and from writing reports of a crash, which could hold what stood on the screen.
const WEBVIEW2_ARGUMENTS: &str = "--disable-features=msWebOOUI,msPdfOOUI,msSmartScreenProtection --disable-background-networking \
     --disable-breakpad --disable-component-update --disable-crash-reporter --disable-sync --no-pings";

/// The desk, or why there is none: a folder that is open elsewhere or may not be used. The window says so in Arabic.
struct Reception {
    /// Changed only by choosing the other place, before an office is set up.
    desk: RwLock<Result<Arc<Desk>, Failure>>,
    /// Whether the folder was named at the start, so that there is nothing to choose.
    named: bool,
}

impl Reception {
    fn desk(&self) -> Result<Arc<Desk>, Failure> {
        self.desk.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn change(&self, desk: Desk) {
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Ok(Arc::new(desk));
    }
}

/// The machine, and what only the shell knows of it.
fn host(folder: PathBuf) -> Host {
    let mut host = ctl::host(folder, KdfCost::DEFAULT);
    host.stands_on.push(("web view", tauri::webview_version().unwrap_or_else(|_| "not told".to_owned())));
    host
}

/// Opens the window and runs until it is closed.
pub fn run() -> ExitCode {
    let steered = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some();
    // A window that another program can steer must not exist in the office.
    if steered && cfg!(not(any(debug_assertions, feature = "window-tests"))) {
        eprintln!("istiqbal: automation is not available in this build");
        return ExitCode::from(2);
    }
    let asked = asked_folder();
    let named = asked.is_some() || ctl::folder_is_set();
    let Some(folder) = ctl::data_folder(asked) else {
        return trouble::tell(Trouble::NoFolder, "this system names no data folder; give one with --data FOLDER");
    };
    #[cfg(windows)]
    if let Err(error) = tauri::webview_version() {
        return trouble::tell(Trouble::NoWebView, &format!("Microsoft Edge WebView2 is missing: {error}"));
    }
    let host = host(folder.clone());
    let owner = front::Owner { machine: host.machine.clone(), user: host.user.clone() };
    let desk = Desk::new(host);
    if desk.as_ref().is_err_and(|refused| front::ask(&folder, &owner, refused)) {
        return ExitCode::SUCCESS;
    }
    let reception = Reception { desk: RwLock::new(desk.map(Arc::new)), named };
    if let Ok(desk) = reception.desk() {
        print::empty_outgoing(&desk);
    }
    let built = tauri::Builder::default()
        .manage(reception)
        .invoke_handler(tauri::generate_handler![
            ipc::call,
            native::print_pdf,
            native::save_file,
            native::save_outgoing,
            native::choose_folder,
            native::quit,
            place::places,
            place::choose_place
        ])
        .setup(move |app| {
            let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .title("استقبال")
                .inner_size(1366.0, 768.0)
                .min_inner_size(640.0, 480.0)
                // Nothing the web view remembers may outlive the program: no cache, no storage. WebKit steers no such window,
                // so the tests' one is an ordinary one.
                .incognito(!steered)
                .devtools(false)
                // WebView2 alone keeps what was typed into fields, and looks for news of its own on the network.
                .general_autofill_enabled(false)
                .additional_browser_args(WEBVIEW2_ARGUMENTS)
                .disable_drag_drop_handler()
                .build()?;
            #[cfg(target_os = "linux")]
            painting::by_the_processor(&window, steered)?;
            reopen::watch(&window)?;
            #[cfg(windows)]
            away::watch(&window)?;
            front::watch(app.handle().clone(), owner);
            Ok(())
        })
        .build(tauri::generate_context!());
    let app = match built {
        Ok(app) => app,
        Err(error) => {
            return trouble::tell(Trouble::NoWindow, &format!("the window could not be opened: {error}"));
        }
    };
    tend(app.handle().clone());
    app.run(|handle, event| {
        if matches!(event, RunEvent::Exit)
            && let Ok(desk) = handle.state::<Reception>().desk()
        {
            desk.lock();
            print::empty_outgoing(&desk);
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
