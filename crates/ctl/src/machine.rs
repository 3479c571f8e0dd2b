//! This machine: the only place where the clock is read and randomness taken.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use desk::{Host, Now};
use vault::KdfCost;

use crate::Log;

/// Where the office's data lie: what was asked for, else `ISTIQBAL_DATA`, else the place that was chosen at set-up: the user's local (never the
/// roaming, synchronised) data folder or the one for all users of this PC. `None` when the system knows no such folder.
pub fn data_folder(asked: Option<PathBuf>) -> Option<PathBuf> {
    asked.or_else(set_folder).or_else(|| match (own_folder(), shared_folder()) {
        (Some(own), Some(shared)) => Some(chosen(own, shared)),
        (own, _) => own,
    })
}

/// The one that was chosen; without a choice the one that holds an office, one's own first.
fn chosen(own: PathBuf, shared: PathBuf) -> PathBuf {
    if says_shared(&own) || (!has_office(&own) && has_office(&shared)) { shared } else { own }
}

/// Whether the folder is named in the environment, so that there is nothing to choose.
pub fn folder_is_set() -> bool {
    set_folder().is_some()
}

fn set_folder() -> Option<PathBuf> {
    std::env::var_os("ISTIQBAL_DATA").filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// The user's own local data folder.
pub fn own_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("sa", "Istiqbal", "istiqbal").map(|dirs| dirs.data_local_dir().to_owned())
}

/// The folder for all users of this PC, where there is one: on Windows below `ProgramData`, on Linux `/var/lib/istiqbal` once an administrator made
/// it and lets this user write.
pub fn shared_folder() -> Option<PathBuf> {
    if cfg!(windows) {
        return std::env::var_os("ProgramData").filter(|path| !path.is_empty()).map(|path| PathBuf::from(path).join("Istiqbal"));
    }
    let folder = PathBuf::from("/var/lib/istiqbal");
    (cfg!(target_os = "linux") && folder.is_dir() && may_write(&folder)).then_some(folder)
}

/// Remembers which of the two was chosen, in the user's own folder.
///
/// # Errors
/// The own folder cannot be written.
pub fn remember_shared(shared: bool) -> io::Result<()> {
    let own = own_folder().ok_or(io::ErrorKind::NotFound)?;
    remember(&own, shared)
}

/// What the pointer file says when the data lie in the folder for all users.
const ALL_USERS: &str = "all-users";

fn remember(own: &Path, shared: bool) -> io::Result<()> {
    if shared {
        fs::create_dir_all(own)?;
        return fs::write(pointer(own), ALL_USERS);
    }
    match fs::remove_file(pointer(own)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn pointer(own: &Path) -> PathBuf {
    own.join("place")
}

fn says_shared(own: &Path) -> bool {
    fs::read_to_string(pointer(own)).is_ok_and(|text| text.trim() == ALL_USERS)
}

fn has_office(folder: &Path) -> bool {
    folder.join("first-run").exists() || folder.join("keys").exists()
}

/// Whether this user may write there: tried, because permissions tell only half of it.
fn may_write(folder: &Path) -> bool {
    let probe = folder.join(format!("probe-{}", std::process::id()));
    fs::write(&probe, []).and_then(|()| fs::remove_file(&probe)).is_ok()
}

/// The machine as the desk may know it.
pub fn host(folder: PathBuf, kdf: KdfCost) -> Host {
    let started = Instant::now();
    let log = Arc::new(Log::new(folder.join("log")));
    let lines = log.clone();
    Host {
        folder,
        clock: Box::new(move || Now { unix_millis: unix_millis(), uptime: started.elapsed() }),
        random: Box::new(fill_random),
        kdf,
        program: std::env::current_exe().unwrap_or_default(),
        machine: first_of(&["COMPUTERNAME", "HOSTNAME"]).or_else(host_name).unwrap_or_default(),
        user: first_of(&["USERNAME", "USER"]).unwrap_or_default(),
        log: Box::new(move |note| log.write(unix_millis(), note)),
        newest_log: Box::new(move |limit| lines.newest(limit)),
        free_space: Box::new(free_space),
        stands_on: vec![("system", format!("{} {}", std::env::consts::OS, std::env::consts::ARCH))],
    }
}

#[expect(clippy::disallowed_methods, reason = "the shell is where the clock is read")]
fn unix_millis() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// What is free where the folder lies, or will lie: a folder that is not made yet is asked for through its parent.
fn free_space(folder: &Path) -> Option<u64> {
    fs4::available_space(folder.ancestors().find(|path| path.exists())?).ok()
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
    fs::read_to_string("/etc/hostname").ok().map(|text| text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_place_that_was_chosen_is_found_again_and_without_a_choice_the_one_with_an_office() {
        let folder = tempfile::tempdir().unwrap();
        let (own, shared) = (folder.path().join("own"), folder.path().join("shared"));
        let found = || chosen(own.clone(), shared.clone());
        assert_eq!(found(), own, "a new PC begins with one's own folder");
        fs::create_dir_all(&shared).unwrap();
        fs::write(shared.join("first-run"), "x").unwrap();
        assert_eq!(found(), shared, "another user of this PC finds the office that is there");
        fs::create_dir_all(&own).unwrap();
        fs::write(own.join("first-run"), "x").unwrap();
        assert_eq!(found(), own, "an office of one's own is never hidden by another");
        remember(&own, true).unwrap();
        assert_eq!(found(), shared, "what was chosen counts");
        remember(&own, false).unwrap();
        remember(&own, false).unwrap();
        assert_eq!(found(), own, "and can be taken back");
    }
}
