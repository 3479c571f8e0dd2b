//! Opening the file: key, settings that lost nothing in power-loss replay (quality.md 1), one writer, separate readers.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, Once, PoisonError},
    time::Duration,
};

use domain::id::OfficeId;
use rusqlite::{Connection, OpenFlags, Statement, TransactionBehavior, config::DbConfig};

use crate::{
    StoreError,
    mark::{self, Mark},
    migrate,
};

/// SQLite before this version can lose committed writes when one connection checkpoints while another writes.
const OLDEST_SAFE_SQLITE: i32 = 3_051_003;

/// Pages the reading connection keeps, in KiB; with the writer's it leaves the process well under its 150 MB (quality.md P7).
const READER_CACHE_KIB: i64 = 48_000;

/// Marks the file as ours (`PRAGMA application_id`): "ISTQ".
pub(crate) const APPLICATION_ID: i32 = 0x4953_5451;

/// The open store of one office (سجل الجمعية).
#[derive(Debug)]
pub struct Store {
    pub(crate) path: PathBuf,
    pub(crate) writer: Mutex<Connection>,
    pub(crate) reader: Mutex<Connection>,
    mark: Mutex<Mark>,
    opening: Opening,
}

/// How the store was found when it was opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Opening {
    /// It was not closed in order: a power cut, a crash (quality.md, fault 1).
    pub cut_off: bool,
    /// How many journal entries were acknowledged and are not there: the write-ahead log was removed, exchanged or damaged (fault 11), or an
    /// older file was put in the store's place.
    pub lost_entries: i64,
    /// A write-ahead log that is not this store's lay beside it; it was laid aside, not used (fault 12).
    pub foreign_log: bool,
}

impl Store {
    /// Makes a new encrypted store; the whole schema stands in one transaction or not at all.
    ///
    /// # Errors
    /// [`StoreError`] when the file exists, or cannot be written.
    pub fn create(path: &Path, key: &[u8; 32], office: OfficeId) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Taken("store file".to_owned()));
        }
        let mut connection = connect(path, key, true)?;
        migrate::create(&mut connection, office)?;
        drop(connection);
        Self::open(path, key)
    }

    /// Opens an existing store and brings an older schema up to date.
    ///
    /// # Errors
    /// [`StoreError::Empty`] for a zero-byte file, [`StoreError::Damaged`] for a wrong key or a damaged file,
    /// [`StoreError::Newer`] for a store of a newer program. Nothing is written in any of these cases.
    pub fn open(path: &Path, key: &[u8; 32]) -> Result<Self, StoreError> {
        let size = std::fs::metadata(path).map_err(|_| StoreError::NotFound)?.len();
        if size == 0 {
            return Err(StoreError::Empty);
        }
        let mark = Mark::read(path);
        let known = mark.last().map_or(0, |marked| marked.seq);
        let (mut writer, foreign_log) = own_log(path, key, &mark)?;
        migrate::upgrade(&mut writer)?;
        let reader = connect_reader(path, key)?;
        // Until here nothing of a log may reach the file; from here on the log is known to be its own.
        for connection in [&writer, &reader] {
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        }
        let opening = Opening {
            cut_off: mark.last().is_some_and(|marked| marked.open),
            lost_entries: known.saturating_sub(newest_entry(&writer)?).max(0),
            foreign_log,
        };
        Ok(Self { path: path.to_owned(), writer: Mutex::new(writer), reader: Mutex::new(reader), mark: Mutex::new(mark), opening })
    }

    /// How it was found at its opening.
    pub fn opening(&self) -> Opening {
        self.opening
    }

    /// After the disk refused: closes both connections, opens new ones, and moves what the log holds into the file, so that what can be read now
    /// is on the disk and not only in memory (quality.md, faults 5 and 6).
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be opened or the disk refuses again; then the old connections stay.
    pub fn reopen(&self, key: &[u8; 32]) -> Result<(), StoreError> {
        let (mut writer, mut reader) = (lock(&self.writer), lock(&self.reader));
        let fresh = connect(&self.path, key, false)?;
        *reader = connect_reader(&self.path, key)?;
        *writer = fresh;
        for connection in [&*writer, &*reader] {
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        }
        move_log(&writer)
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Runs a reading closure on the reading connection.
    ///
    /// # Errors
    /// What the closure returns.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let connection = lock(&self.reader);
        work(&Reader { connection: &connection })
    }

    /// Runs a closure inside one immediate transaction; it is committed when the closure returns `Ok`, else rolled back.
    ///
    /// # Errors
    /// What the closure returns, or the failed commit.
    pub fn write<T, E: From<StoreError>>(&self, work: impl FnOnce(&Writer<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut connection = lock(&self.writer);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let before = newest_entry(&transaction)?;
        let value = work(&Writer { reader: Reader { connection: &transaction } })?;
        let after = newest_entry(&transaction)?;
        let mut mark = self.mark.lock().unwrap_or_else(PoisonError::into_inner);
        mark.begin(before);
        transaction.commit().map_err(StoreError::from)?;
        mark.reach(after);
        Ok(value)
    }

    /// Checks every page's authentication tag and the structure of the file; empty when all is well.
    ///
    /// # Errors
    /// [`StoreError`] when the check itself cannot run.
    pub fn check(&self) -> Result<Vec<String>, StoreError> {
        findings(&lock(&self.reader))
    }

    /// Moves all of the write-ahead log into the file, so that the folder can be copied.
    ///
    /// # Errors
    /// [`StoreError`] of the checkpoint.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        move_log(&lock(&self.writer))
    }
}

/// What the store stands on, for whoever helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    /// Version of SQLite.
    pub sqlite: String,
    /// Version of the cipher; empty when it does not say.
    pub cipher: String,
    /// The newest schema that this program knows.
    pub schema: i64,
}

/// Versions of the library in this program; asked without any file.
pub fn library() -> Library {
    begin_library();
    let cipher = Connection::open_in_memory().and_then(|memory| memory.query_row("PRAGMA cipher_version", [], |row| row.get(0)));
    Library { sqlite: rusqlite::version().to_owned(), cipher: cipher.unwrap_or_default(), schema: migrate::newest() }
}

/// A store that is dropped is closed in order: all of it in the file, and the mark says so.
impl Drop for Store {
    fn drop(&mut self) {
        let connection = lock(&self.writer);
        let mut mark = self.mark.lock().unwrap_or_else(PoisonError::into_inner);
        if mark.last().is_some_and(|marked| marked.open)
            && move_log(&connection).is_ok()
            && let Ok(newest) = newest_entry(&connection)
        {
            // Otherwise the mark goes on saying that the log is needed.
            let _ = mark.end(newest);
        }
    }
}

/// Opens the writing connection over the store's own log. A log of another store is laid aside: played into this one it would overwrite its pages.
fn own_log(path: &Path, key: &[u8; 32], mark: &Mark) -> Result<(Connection, bool), StoreError> {
    let open = || {
        let connection = connect(path, key, false)?;
        migrate::check(&connection)?;
        Ok::<_, StoreError>(connection)
    };
    let refused = if mark.log_is_foreign() {
        None
    } else {
        match open() {
            Err(StoreError::Damaged) if mark::has_log(path) => Some(StoreError::Damaged),
            opened => return Ok((opened?, false)),
        }
    };
    let known = mark.last().map_or(0, |marked| marked.seq);
    let aside = mark::set_log_aside(path).map_err(|_| StoreError::Disk(0))?;
    let whole = open().and_then(|connection| Ok((newest_entry(&connection)?, connection)));
    match (whole, refused) {
        // Nothing that was acknowledged is missing without it.
        (Ok((newest, connection)), None) if newest >= known => Ok((connection, true)),
        // With it nothing could be read, without it the store can: what is missing is told by the mark.
        (Ok((_, connection)), Some(_)) => Ok((connection, true)),
        (_, refused) => {
            mark::put_log_back(path, &aside).map_err(|_| StoreError::Disk(0))?;
            refused.map_or_else(|| Ok((open()?, false)), Err)
        }
    }
}

/// The connection that reads.
pub(crate) fn connect_reader(path: &Path, key: &[u8; 32]) -> Result<Connection, StoreError> {
    let reader = connect(path, key, false)?;
    reader.pragma_update(None, "query_only", true)?;
    // The lists of common names stay decrypted, which a search among a million people walks again and again. A small office never fills it.
    reader.pragma_update(None, "cache_size", -READER_CACHE_KIB)?;
    Ok(reader)
}

/// Moves the write-ahead log into the file and empties it; an error when somebody still reads it.
fn move_log(connection: &Connection) -> Result<(), StoreError> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(StoreError::Busy) }
}

/// Place in the journal of the newest entry; 0 in an empty one.
fn newest_entry(connection: &Connection) -> Result<i64, StoreError> {
    let mut statement = connection.prepare_cached("SELECT coalesce(max(seq), 0) FROM journal")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// What the cipher's own check and SQLite's have to say about a file; nothing when all is well.
pub(crate) fn findings(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut findings = Vec::new();
    for pragma in ["PRAGMA cipher_integrity_check", "PRAGMA quick_check"] {
        // The check of the search index trusts what this connection remembers of it, and the writer may have changed it since. A
        // question in the same view of the file makes it look again; without it a sound index is called broken.
        let view = connection.unchecked_transaction()?;
        view.query_row("SELECT count(*) FROM person_search WHERE person_search MATCH '\"0\"'", [], |_| Ok(()))?;
        let mut statement = view.prepare(pragma)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let line: String = row.get(0)?;
            if line != "ok" {
                findings.push(line);
            }
        }
    }
    Ok(findings)
}

/// A panic while the lock was held rolled its transaction back; the connection itself is sound.
pub(crate) fn lock(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    connection.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Opens one connection with the raw key and the decided settings.
pub(crate) fn connect(path: &Path, key: &[u8; 32], create: bool) -> Result<Connection, StoreError> {
    let connection = connect_with(path, key, writing(create), true)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = 1; PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON; PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;",
    )?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

/// Opens a file only to read it, as it lies: a copy, or a store that may not be changed yet.
pub(crate) fn connect_to_read(path: &Path, key: &[u8; 32]) -> Result<Connection, StoreError> {
    match std::fs::metadata(path) {
        Err(_) => return Err(StoreError::NotFound),
        Ok(found) if found.len() == 0 => return Err(StoreError::Empty),
        Ok(_) => {}
    }
    let connection = connect_with(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY, true)?;
    connection
        .execute_batch("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;")?;
    Ok(connection)
}

/// Plays a rollback journal back that a cut left beside the file, such as in the moment in which a renewed file begins its log. A connection that
/// only reads may not do it, and would call the folder read-only.
pub(crate) fn roll_back_what_was_cut(path: &Path, key: &[u8; 32]) -> Result<(), StoreError> {
    if std::fs::metadata(mark::beside(path, "-journal")).is_ok_and(|journal| journal.len() > 0) {
        drop(connect_with(path, key, writing(false), true)?);
    }
    Ok(())
}

/// Opens a file to write with nothing but its key set, for a copy that is forced to the disk as a whole.
pub(crate) fn connect_plain(path: &Path, key: &[u8; 32], create: bool) -> Result<Connection, StoreError> {
    connect_with(path, key, writing(create), false)
}

fn writing(create: bool) -> OpenFlags {
    let write = OpenFlags::SQLITE_OPEN_READ_WRITE;
    if create { write | OpenFlags::SQLITE_OPEN_CREATE } else { write }
}

fn connect_with(path: &Path, key: &[u8; 32], flags: OpenFlags, leave_log: bool) -> Result<Connection, StoreError> {
    if rusqlite::version_number() < OLDEST_SAFE_SQLITE {
        return Err(StoreError::UnsafeLibrary);
    }
    begin_library();
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // Closing moves the log into the file, even after a failed opening: not before the log is known to be this store's.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave_log)?;
    // A virus scanner or a copying program may hold the file for a moment.
    connection.busy_timeout(Duration::from_secs(5))?;
    // Left alone, the cipher writes a line to the terminal for every broken page; what is wrong travels in our own errors.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    give_key(&connection, "key", key)?;
    // The first read proves the key; a wrong key and a damaged header look alike (quality.md 5).
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(())).map_err(StoreError::from)?;
    Ok(connection)
}

/// Lets the library begin before anybody uses it. SQLite calls itself ready before the cipher is: a second thread that opens a store in that moment
/// is refused for no reason of its own.
fn begin_library() {
    static BEGUN: Once = Once::new();
    BEGUN.call_once(|| drop(Connection::open_in_memory()));
}

/// Hands a raw key to the cipher: `key` to open with, `rekey` to encrypt with from now on.
pub(crate) fn give_key(connection: &Connection, pragma: &str, key: &[u8; 32]) -> Result<(), StoreError> {
    let mut raw = String::with_capacity(80);
    raw.push_str(&format!("PRAGMA {pragma} = \"x'"));
    for byte in key {
        raw.push_str(&format!("{byte:02x}"));
    }
    raw.push_str("'\"");
    let keyed = connection.execute_batch(&raw);
    // The key must not stay behind in freed memory.
    let mut bytes = raw.into_bytes();
    bytes.fill(0);
    std::hint::black_box(&bytes);
    Ok(keyed?)
}

/// Reads records. Its methods are spread over the folders of the records they read.
#[derive(Debug)]
pub struct Reader<'c> {
    pub(crate) connection: &'c Connection,
}

impl Reader<'_> {
    /// Place in the journal of the newest entry; 0 in an empty one.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn newest_seq(&self) -> Result<i64, StoreError> {
        newest_entry(self.connection)
    }

    /// A statement kept ready between calls.
    pub(crate) fn prepare(&self, sql: &str) -> Result<rusqlite::CachedStatement<'_>, StoreError> {
        Ok(self.connection.prepare_cached(sql)?)
    }

    /// All rows of a query through one mapper.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        map: impl Fn(&rusqlite::Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.prepare(sql)?;
        collect(&mut statement, params, map)
    }

    /// The first row of a query, if there is one.
    pub(crate) fn row<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        map: impl Fn(&rusqlite::Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.prepare(sql)?;
        let mut rows = statement.query(params)?;
        rows.next()?.map(map).transpose()
    }
}

fn collect<T>(
    statement: &mut Statement<'_>,
    params: impl rusqlite::Params,
    map: impl Fn(&rusqlite::Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut rows = statement.query(params)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(map(row)?);
    }
    Ok(all)
}

/// Writes records inside one transaction, and reads what it wrote.
#[derive(Debug)]
pub struct Writer<'c> {
    pub(crate) reader: Reader<'c>,
}

impl<'c> std::ops::Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

impl Writer<'_> {
    /// Runs one writing statement and returns how many rows it touched.
    pub(crate) fn execute(&self, sql: &str, params: impl rusqlite::Params) -> Result<usize, StoreError> {
        Ok(self.prepare(sql)?.execute(params)?)
    }

    /// Runs an update of a versioned row and tells a stale version from a missing row.
    pub(crate) fn execute_versioned(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        saved: impl FnOnce(&Reader<'_>) -> Result<Option<i64>, StoreError>,
    ) -> Result<(), StoreError> {
        if self.execute(sql, params)? == 1 {
            return Ok(());
        }
        match saved(self)? {
            Some(saved_version) => Err(StoreError::Stale { saved_version }),
            None => Err(StoreError::NotFound),
        }
    }
}
