//! The local log: codes, incident numbers and durations, never a name, number or free text. Three files of half a megabyte.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use desk::Note;

/// Bytes after which a new file is begun.
const LARGEST: u64 = 512 * 1024;

/// The rotating log of one data folder.
#[derive(Debug)]
pub struct Log {
    folder: PathBuf,
    writing: Mutex<()>,
}

impl Log {
    /// A log in that folder; it is made with the first line.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, writing: Mutex::new(()) }
    }

    /// Writes one line. A log that cannot be written never stops the clerk's work.
    pub fn write(&self, unix_millis: i64, note: &Note) {
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        // Before the office is set up there is no folder, and reading must not make one.
        if !self.folder.parent().is_some_and(|parent| parent.join("keys").exists()) {
            return;
        }
        let _ = self.append(unix_millis, note);
    }

    /// The newest lines, oldest of them first.
    pub fn newest(&self, limit: usize) -> Vec<String> {
        let read = |name: &str| fs::read_to_string(self.folder.join(name)).unwrap_or_default();
        // A new file may have been begun a moment ago.
        let text = read("istiqbal.1.log") + &read("istiqbal.log");
        let skipped = text.lines().count().saturating_sub(limit);
        text.lines().skip(skipped).map(str::to_owned).collect()
    }

    fn append(&self, unix_millis: i64, note: &Note) -> std::io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let current = self.folder.join("istiqbal.log");
        if fs::metadata(&current).is_ok_and(|file| file.len() > LARGEST) {
            let _ = fs::rename(self.folder.join("istiqbal.1.log"), self.folder.join("istiqbal.2.log"));
            fs::rename(&current, self.folder.join("istiqbal.1.log"))?;
        }
        let mut file = OpenOptions::new().create(true).append(true).open(current)?;
        let incident = note.incident.as_deref().unwrap_or("-");
        writeln!(file, "{unix_millis} {} {} {}ms {incident}", note.deed, note.ended, note.millis)
    }
}
