//! The folder for all users of a PC, as far as the system has to be told.

use std::{io, path::Path};

/// Lets every account of this PC change what lies in the folder for all users, and makes the folder if it is not there yet. Windows leaves
/// that to the account that made a file; on other systems the administrator who made the folder has said it.
///
/// # Errors
/// The folder cannot be made, or Windows refuses the account that it is opened by.
#[cfg(windows)]
pub fn open_to_all(folder: &Path) -> io::Result<()> {
    use std::{
        os::windows::process::CommandExt as _,
        path::PathBuf,
        process::{Command, Stdio},
    };
    /// The group of all accounts of this PC, by a name that no language changes: they may change what is in the folder, now and later.
    const USERS_MAY_CHANGE: &str = "*S-1-5-32-545:(OI)(CI)M";
    /// No black window flashes up.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;

    std::fs::create_dir_all(folder)?;
    let system = std::env::var_os("SystemRoot").map(PathBuf::from).ok_or(io::ErrorKind::NotFound)?;
    let status = Command::new(system.join("System32").join("icacls.exe"))
        .arg(folder)
        .args(["/grant", USERS_MAY_CHANGE, "/Q"])
        .creation_flags(CREATE_NO_WINDOW)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    if status.success() { Ok(()) } else { Err(io::ErrorKind::PermissionDenied.into()) }
}

/// Lets every account of this PC change what lies in the folder for all users: here the administrator who made it has said so.
///
/// # Errors
/// None on this system.
#[cfg(not(windows))]
pub fn open_to_all(_: &Path) -> io::Result<()> {
    Ok(())
}
