//! The mark beside the store: whether it was closed in order, the newest journal entry that was acknowledged, and which
//! write-ahead log is its own (quality.md, faults 1, 11 and 12).
//!
//! It is forced to the disk when a sitting begins to write, when the log begins anew and at a clean end, never for each save. What it says is
//! therefore never ahead of what the log holds: a store that knows less than its mark has lost something.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

/// First word of the file.
const MAGIC: &str = "istqmark1";

/// The two salts in the head of a write-ahead log; zeros when there is none.
type Salts = [u8; 8];

/// What the mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marked {
    /// Somebody writes, or did when the program was cut off.
    pub(crate) open: bool,
    /// Place in the journal of the newest acknowledged entry.
    pub(crate) seq: i64,
    salts: Salts,
}

/// The mark of one store.
#[derive(Debug)]
pub(crate) struct Mark {
    store: PathBuf,
    last: Option<Marked>,
}

impl Mark {
    /// Reads the mark of a store. One that is torn or not there says nothing.
    pub(crate) fn read(store: &Path) -> Self {
        Self { store: store.to_owned(), last: fs::read_to_string(beside(store, "-mark")).ok().and_then(|text| parse(&text)) }
    }

    /// What it said when it was last read or written.
    pub(crate) fn last(&self) -> Option<Marked> {
        self.last
    }

    /// Whether the write-ahead log that lies beside the store cannot be the store's own: after a clean end none is left, and one that began anew
    /// counts its first salt up by one.
    pub(crate) fn log_is_foreign(&self) -> bool {
        let (Some(marked), Some(found)) = (self.last, salts_of(&self.store)) else { return false };
        let first = |salts: Salts| u32::from_be_bytes([salts[0], salts[1], salts[2], salts[3]]);
        let own = found == marked.salts || first(found) == first(marked.salts).wrapping_add(1);
        !marked.open || (marked.salts != Salts::default() && !own)
    }

    /// Says that writing begins. A mark that cannot be written stops no save: what it guards against needs a second fault.
    pub(crate) fn begin(&mut self, seq: i64) {
        if !self.last.is_some_and(|marked| marked.open) {
            let salts = salts_of(&self.store).unwrap_or_default();
            let _ = self.put(Marked { open: true, seq, salts }, true);
        }
    }

    /// Says how far the journal goes, after a commit and before it is acknowledged.
    pub(crate) fn reach(&mut self, seq: i64) {
        let salts = salts_of(&self.store).unwrap_or_default();
        let began_anew = self.last.is_none_or(|marked| marked.salts != salts || !marked.open);
        let _ = self.put(Marked { open: true, seq, salts }, began_anew);
    }

    /// Says that everything stands in the store itself.
    pub(crate) fn end(&mut self, seq: i64) -> io::Result<()> {
        self.put(Marked { open: false, seq, salts: Salts::default() }, true)
    }

    fn put(&mut self, marked: Marked, forced: bool) -> io::Result<()> {
        let path = beside(&self.store, "-mark");
        let is_new = !path.exists();
        let state = if marked.open { "open" } else { "shut" };
        // Always the same length, far below a disk's sector: written over in place, whole or not at all.
        let line = format!("{MAGIC} {state} {:020} {:016x}\n", marked.seq, u64::from_be_bytes(marked.salts));
        let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(&path)?;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(line.as_bytes())?;
        if forced {
            file.sync_data()?;
        }
        if is_new && let Some(folder) = path.parent() {
            // Windows has no such call and needs none.
            let _ = File::open(folder).and_then(|folder| folder.sync_all());
        }
        self.last = Some(marked);
        Ok(())
    }
}

/// Lays the write-ahead log aside, so that the store can be opened without it; gives where it went. Nothing is deleted.
pub(crate) fn set_log_aside(store: &Path) -> io::Result<PathBuf> {
    let log = beside(store, "-wal");
    let free = (1..).map(|number| beside(store, &format!("-wal.aside-{number}"))).find(|path| !path.exists());
    let aside = free.ok_or(io::ErrorKind::AlreadyExists)?;
    fs::rename(&log, &aside)?;
    Ok(aside)
}

/// Puts it back.
pub(crate) fn put_log_back(store: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(aside, beside(store, "-wal"))
}

/// Whether a write-ahead log with anything in it lies beside the store.
pub(crate) fn has_log(store: &Path) -> bool {
    salts_of(store).is_some()
}

pub(crate) fn beside(store: &Path, ending: &str) -> PathBuf {
    let mut name = store.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    store.with_file_name(name)
}

/// The salts of the log, if one with a whole head is there.
fn salts_of(store: &Path) -> Option<Salts> {
    let mut head = [0; 24];
    File::open(beside(store, "-wal")).and_then(|mut log| log.read_exact(&mut head)).ok()?;
    head.get(16..24)?.try_into().ok()
}

fn parse(text: &str) -> Option<Marked> {
    let mut words = text.lines().next()?.split(' ');
    if words.next()? != MAGIC {
        return None;
    }
    let open = match words.next()? {
        "open" => true,
        "shut" => false,
        _ => return None,
    };
    let seq = words.next()?.parse().ok()?;
    let salts = u64::from_str_radix(words.next()?, 16).ok()?.to_be_bytes();
    Some(Marked { open, seq, salts })
}
