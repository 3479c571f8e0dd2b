//! Papers on their way to the printer. Nothing but the paper's number goes with them, and nothing of them stays behind.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use desk::Desk;

#[cfg(windows)]
mod windows;

/// Removes papers that a spooler did not take: at the start, at lock and at exit. One that another program still shows stays
/// until the next time.
pub(crate) fn empty_outgoing(desk: &Desk) {
    for entry in fs::read_dir(outgoing(desk)).into_iter().flatten().flatten() {
        let _ = wipe(&entry.path());
    }
}

/// A private folder beside the encrypted store: papers for the moments of printing, where that needs a file, and sealed exports until they
/// are saved elsewhere or the desk is locked.
pub(crate) fn outgoing(desk: &Desk) -> PathBuf {
    desk.folder().join("outgoing")
}

/// Overwrites a file before it is removed: an undelete tool then finds nothing in it.
fn wipe(path: &Path) -> io::Result<()> {
    use io::Read as _;
    let overwritten = fs::OpenOptions::new().write(true).open(path).and_then(|mut file| {
        let length = file.metadata()?.len();
        io::copy(&mut io::repeat(0).take(length), &mut file)?;
        file.sync_all()
    });
    fs::remove_file(path).and(overwritten)
}

/// On Linux the bytes go to `lp` through its standard input: no file is made at all.
#[cfg(unix)]
pub(crate) fn send(_: &Desk, job: &str, bytes: &[u8]) -> io::Result<()> {
    use std::{
        io::Write as _,
        process::{Command, Stdio},
    };
    let mut child = Command::new("lp").args(["-t", job, "-"]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(bytes)?;
    }
    if child.wait()?.success() { Ok(()) } else { Err(io::Error::other("lp refused the job")) }
}

/// On Windows the program that the system prints PDFs with takes a randomly named file from the private folder; the job is named
/// by that file. It is removed as soon as the spooler has the job, at the latest after two minutes.
#[cfg(windows)]
pub(crate) fn send(desk: &Desk, _: &str, bytes: &[u8]) -> io::Result<()> {
    use std::time::Duration;

    /// How often the queue is looked at, and how many times.
    const PAUSE: Duration = Duration::from_millis(500);
    const LOOKS: u32 = 240;

    let folder = outgoing(desk);
    fs::create_dir_all(&folder)?;
    let name = desk.random_name();
    let path = folder.join(format!("{name}.pdf"));
    let asked = fs::write(&path, bytes).and_then(|()| windows::print(&path));
    if asked.is_err() {
        let _ = wipe(&path);
        return asked;
    }
    std::thread::spawn(move || {
        for _ in 0..LOOKS {
            std::thread::sleep(PAUSE);
            // Locking has removed it, or the spooler needs it no more.
            if !path.exists() || (windows::spooled(&name) && wipe(&path).is_ok()) {
                return;
            }
        }
        let _ = wipe(&path);
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_wiped_paper_is_gone_and_its_bytes_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let (paper, witness) = (folder.path().join("a.pdf"), folder.path().join("b"));
        fs::write(&paper, b"a name and a number").unwrap();
        // A second name for the same bytes shows what would be left on the disk.
        fs::hard_link(&paper, &witness).unwrap();
        wipe(&paper).unwrap();
        assert!(!paper.exists(), "no paper waits for a printer for ever");
        assert_eq!(fs::read(&witness).unwrap(), [0; 19], "nothing of it can be read afterwards");
    }
}
