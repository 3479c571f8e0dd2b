//! This machine: the only place where the clock is read and randomness taken.

use std::{
    ffi::OsString,
    path::PathBuf,
    sync::Arc,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use desk::{Host, Now};
use vault::KdfCost;

use crate::Log;

/// Where the office's data lie: what was asked for, else `ISTIQBAL_DATA`, else the user's local (never the roaming,
/// synchronised) data folder. `None` when the system knows no such folder.
pub fn data_folder(asked: Option<PathBuf>) -> Option<PathBuf> {
    asked
        .or_else(|| std::env::var_os("ISTIQBAL_DATA").filter(|path| !path.is_empty()).map(PathBuf::from))
        .or_else(|| directories::ProjectDirs::from("sa", "Istiqbal", "istiqbal").map(|dirs| dirs.data_local_dir().to_owned()))
}

/// The machine as the desk may know it.
pub fn host(folder: PathBuf, kdf: KdfCost) -> Host {
    let started = Instant::now();
    let log = Arc::new(Log::new(folder.join("log")));
    Host {
        folder,
        clock: Box::new(move || Now { unix_millis: unix_millis(), uptime: started.elapsed() }),
        random: Box::new(fill_random),
        free_space: Box::new(|path| fs4::available_space(path).ok()),
        kdf,
        program: std::env::current_exe().unwrap_or_default(),
        machine: first_of(&["COMPUTERNAME", "HOSTNAME"]).or_else(host_name).unwrap_or_default(),
        user: first_of(&["USERNAME", "USER"]).unwrap_or_default(),
        log: Box::new(move |note| log.write(unix_millis(), note)),
    }
}

#[expect(clippy::disallowed_methods, reason = "the shell is where the clock is read")]
fn unix_millis() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Without randomness from the system no key may be made: the program stops rather than go on with weak ones.
fn fill_random(buffer: &mut [u8]) {
    if getrandom::fill(buffer).is_err() {
        std::process::abort();
    }
}

fn first_of(names: &[&str]) -> Option<String> {
    names.iter().filter_map(std::env::var_os).map(OsString::into_string).find_map(Result::ok).filter(|text| !text.is_empty())
}

fn host_name() -> Option<String> {
    std::fs::read_to_string("/etc/hostname").ok().map(|text| text.trim().to_owned())
}
