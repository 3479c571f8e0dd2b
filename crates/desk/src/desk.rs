//! The desk itself: shut or open, and the one way to call a deed.

use std::{
    collections::HashSet,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use domain::{Code, backup::BackupReason, id::PersonId, staff::StaffMember};
use serde_json::Value;
use store::Store;
use vault::{DataKey, KeysFile};

use crate::{
    Deed, Failure, Host, Note, Who, Work,
    backups::{Backups, finish_restore},
    case_files::Exports,
    deed::Run,
    deeds::find_deed,
    folder::{Folder, Hold},
    journal::refuse_while_broken,
    notices::Notice,
    op::Op,
    renewal::Renewal,
};

/// One office's desk on one machine (منضدة الاستقبال).
#[derive(Debug)]
pub struct Desk {
    pub(crate) host: Host,
    pub(crate) folder: Folder,
    /// Held for as long as the program runs, so that no second one opens the same office.
    pub(crate) hold: Hold,
    session: RwLock<Option<Arc<Session>>>,
    /// Kept between tries, because a wait after wrong tries is counted in memory.
    pub(crate) keys: Mutex<Option<KeysFile>>,
    pub(crate) press: Mutex<Option<papers::Press>>,
    pub(crate) exports: Exports,
    pub(crate) backups: Backups,
    pub(crate) renewal: Renewal,
}

/// An unlocked store and who unlocked it. Dropping it closes the store and wipes the key.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) store: Store,
    /// Behind a lock, because a leaver's account may be closed and the key renewed while the desk is open.
    key: RwLock<Arc<DataKey>>,
    pub(crate) staff: StaffMember,
    pub(crate) must_change: bool,
    /// What is to be told about the place since this sign-in.
    pub(crate) notices: Mutex<Vec<Notice>>,
    changed: AtomicBool,
    seen: Mutex<HashSet<(Op, String)>>,
}

impl Session {
    pub(crate) fn new(store: Store, key: DataKey, staff: StaffMember, must_change: bool) -> Self {
        Self {
            store,
            key: RwLock::new(Arc::new(key)),
            staff,
            must_change,
            notices: Mutex::default(),
            changed: AtomicBool::new(false),
            seen: Mutex::default(),
        }
    }

    /// The data key in use now.
    pub(crate) fn key(&self) -> Arc<DataKey> {
        self.key.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Goes on with a renewed data key.
    pub(crate) fn set_key(&self, key: DataKey) {
        *self.key.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(key);
    }

    /// The first passphrase was replaced by one's own.
    pub(crate) fn passphrase_changed(&self) {
        self.changed.store(true, Ordering::Relaxed);
    }

    /// Whether nothing but a change of passphrase may be done yet.
    pub(crate) fn is_waiting_for_passphrase(&self) -> bool {
        self.must_change && !self.changed.load(Ordering::Relaxed)
    }

    /// Whether this record was not opened before in this session.
    pub(crate) fn is_first_sight(&self, op: Op, record_id: &str) -> bool {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert((op, record_id.to_owned()))
    }

    /// A manager said why this restricted file must be used; that holds until the desk is locked.
    pub(crate) fn allow_restricted(&self, person: PersonId) {
        self.is_first_sight(Op::UseRestricted, &person.to_string());
    }

    /// Whether that was said in this session.
    pub(crate) fn may_use_restricted(&self, person: PersonId) -> bool {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).contains(&(Op::UseRestricted, person.to_string()))
    }
}

impl Desk {
    /// Takes the data folder for this program; nothing is opened or written yet.
    ///
    /// # Errors
    /// [`Code::AlreadyOpen`] when another program holds it, [`Code::SyncedFolder`] for a network or synchronised folder,
    /// [`Code::ReadOnlyFolder`] when it cannot be written.
    pub fn new(host: Host) -> Result<Self, Failure> {
        let folder = Folder::new(host.folder.clone());
        folder.check_place()?;
        let hold = folder.hold(&host)?;
        finish_restore(&folder)?;
        Ok(Self {
            host,
            folder,
            hold,
            session: RwLock::default(),
            keys: Mutex::default(),
            press: Mutex::default(),
            exports: Exports::default(),
            backups: Backups::default(),
            renewal: Renewal::default(),
        })
    }

    /// Does a deed: finds it, checks the right, runs it. `key` is the form's idempotency key, if it has one.
    ///
    /// # Errors
    /// A [`Failure`] for everything that can go wrong; a panic inside a deed is caught, rolled back and given an incident number.
    pub fn call(&self, name: &str, input: Value, key: Option<&str>) -> Result<Value, Failure> {
        let began = (self.host.clock)();
        let result = catch_unwind(AssertUnwindSafe(|| self.dispatch(name, input, key)))
            .unwrap_or_else(|_| Err(Failure::new(Code::Unexpected).with("kind", "panic")))
            .map_err(|failure| self.with_incident(failure));
        let took = (self.host.clock)().uptime.saturating_sub(began.uptime);
        (self.host.log)(&Note {
            deed: find_deed(name).map_or("unknown", |deed| deed.name).to_owned(),
            ended: result.as_ref().err().map_or_else(|| "ok".to_owned(), |failure| code_text(failure.code)),
            millis: u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
            incident: result.as_ref().err().and_then(|failure| failure.incident.clone()),
        });
        result
    }

    fn dispatch(&self, name: &str, input: Value, key: Option<&str>) -> Result<Value, Failure> {
        let deed = find_deed(name).ok_or_else(|| Failure::new(Code::BadCall))?;
        match deed.run {
            Run::BeforeSignIn(run) => run(self, input),
            Run::SignedIn(run) => {
                let Some(session) = self.session() else {
                    self.count_shut_deed();
                    return Err(Failure::new(Code::NotSignedIn));
                };
                let work = Work { desk: self, session: &session, staff: &session.staff, now: (self.host.clock)(), deed: deed.name, key };
                self.check_right(deed, &work)?;
                let done = run(&work, input);
                // A passphrase typed again and wrong was counted in the keys file: with the store open it is journalled at once.
                self.journal_unheard(&session)?;
                done
            }
        }
    }

    fn check_right(&self, deed: &Deed, work: &Work<'_>) -> Result<(), Failure> {
        if work.session.is_waiting_for_passphrase() && deed.name != "change_passphrase" {
            return Err(Failure::new(Code::MustChangePassphrase));
        }
        if deed.who.allows(Some(work.staff)) {
            return refuse_while_broken(deed.name, work);
        }
        let denied = work.opens(Op::Denied, "deed", deed.name);
        denied.and(Err(Failure::new(Code::NotAllowed)))
    }

    /// Journals something that happens outside a deed of the signed-in list: the sign-in itself.
    pub(crate) fn note_outside(&self, session: &Session, op: Op, kind: &'static str, id: &str) -> Result<(), Failure> {
        let work = Work { desk: self, session, staff: &session.staff, now: (self.host.clock)(), deed: op.as_str(), key: None };
        work.opens(op, kind, id)
    }

    /// The data folder, for the shell's own files beside the store.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.root()
    }

    /// A random name for a file that lives for a minute.
    pub fn random_name(&self) -> String {
        uuid::Uuid::from_bytes(self.host.random()).simple().to_string()
    }

    /// The deeds this staff member may do, for the window to leave out what cannot be reached.
    pub(crate) fn allowed(staff: &StaffMember) -> Vec<String> {
        crate::deeds()
            .iter()
            .filter(|deed| deed.who != Who::BeforeSignIn && deed.who.allows(Some(staff)))
            .map(|deed| deed.name.to_owned())
            .collect()
    }

    pub(crate) fn session(&self) -> Option<Arc<Session>> {
        self.session.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn open_session(&self, session: Session) {
        *self.session.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(session));
    }

    /// Takes the session away: from here on nobody is signed in.
    pub(crate) fn take_session(&self) -> Option<Arc<Session>> {
        let session = self.session.write().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(session) = &session {
            self.backups.leaves(session);
        }
        session
    }

    /// Goes on with a session that was taken away.
    pub(crate) fn put_session_back(&self, session: Arc<Session>) {
        *self.session.write().unwrap_or_else(PoisonError::into_inner) = Some(session);
    }

    /// The keys file is read anew at the next use, because another one took its place.
    pub(crate) fn forget_keys(&self) {
        *self.keys.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Closes the store and wipes the key; deeds under way finish first. From the first moment on nobody is signed in; a copy that is due is
    /// taken before the store closes.
    pub fn lock(&self) {
        if let Some(session) = self.take_session() {
            // A copy that fails is noted beside the copies and shown at the next sign-in; it may not keep the screen open.
            let _ = self.tend_backups(&session, BackupReason::Lock);
            // A failed checkpoint loses nothing: the log is read at the next opening.
            let _ = session.store.checkpoint();
        }
    }

    fn with_incident(&self, mut failure: Failure) -> Failure {
        if failure.code == Code::Unexpected && failure.incident.is_none() {
            let number = u32::from_be_bytes(self.host.random());
            failure.incident = Some(format!("{:06}", number % 1_000_000));
        }
        failure
    }
}

fn code_text(code: Code) -> String {
    serde_json::to_value(code).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
