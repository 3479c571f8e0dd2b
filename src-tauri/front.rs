//! One window an office: a second start brings the first one forward instead of only saying no. The two speak through a file in the data folder,
//! which both can reach and nobody else needs to.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use desk::{Code, Failure};
use tauri::{AppHandle, Manager as _};

use crate::Reception;

/// How often the first looks, and how long the second waits for it.
const LOOK: Duration = Duration::from_millis(400);
const LOOKS: u32 = 6;

/// Whoever runs a program: machine and user. Only one's own window can be brought forward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Owner {
    pub(crate) machine: String,
    pub(crate) user: String,
}

impl Owner {
    fn text(&self) -> String {
        format!("{}\n{}", self.machine, self.user)
    }
}

fn request(folder: &Path) -> PathBuf {
    folder.join("come-forward")
}

/// Asks the program that holds the folder to come forward; whether it did.
pub(crate) fn ask(folder: &Path, owner: &Owner, refused: &Failure) -> bool {
    let is_own = |name: &str, own: &str| refused.params.get(name).is_none_or(|told| told.is_empty() || told == own);
    if refused.code != Code::AlreadyOpen || !is_own("machine", &owner.machine) || !is_own("user", &owner.user) {
        return false;
    }
    let request = request(folder);
    if fs::write(&request, owner.text()).is_err() {
        return false;
    }
    let came = (0..LOOKS).any(|_| {
        thread::sleep(LOOK);
        !request.exists()
    });
    if !came {
        let _ = fs::remove_file(&request);
    }
    came
}

/// Looks for such requests for as long as the program runs.
pub(crate) fn watch(app: AppHandle, owner: Owner) {
    thread::spawn(move || {
        loop {
            thread::sleep(LOOK);
            let Ok(desk) = app.state::<Reception>().desk() else { continue };
            let request = request(desk.folder());
            if fs::read_to_string(&request).is_ok_and(|asked| asked == owner.text()) && fs::remove_file(&request).is_ok() {
                come_forward(&app);
            }
        }
    });
}

fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window that is gone by now is closing; there is nothing to bring forward.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
