//! One long piece of work on copies at a time: whether one is under way, how far it is, the wish to stop it, how the newest try ended.

use std::{
    fs,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::Duration,
};

use domain::Code;
use serde::{Deserialize, Serialize};
use vault::KeysFile;

use super::files::replace_synced;
use crate::{Desk, Failure, Now, desk::Session};

/// What the desk remembers about its copies while it runs.
#[derive(Debug, Default)]
pub(crate) struct Backups {
    busy: Mutex<()>,
    /// Held while another store takes the place of today's: nobody opens it meanwhile.
    door: Mutex<()>,
    under_way: Mutex<Option<UnderWay>>,
    /// Sessions that were taken away and still finish their last work, such as the copy at a lock.
    leaving: Mutex<Vec<Weak<Session>>>,
    /// When the program last tried by itself to carry a copy: a drive that fails is not tried every minute.
    carried: Mutex<Option<Duration>>,
    /// The keys of a copy that somebody tries a passphrase on, kept between tries because waits are counted in memory.
    pub(super) copy_keys: Mutex<Option<(String, KeysFile)>>,
}

#[derive(Debug, Default)]
struct UnderWay {
    word: String,
    percent: u8,
    stop: bool,
}

/// How the newest try to take a copy ended.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct LastTry {
    pub(super) at: i64,
    pub(super) failed: Option<Code>,
}

/// Work under way; forgotten when it ends, however it ends.
#[derive(Debug)]
pub(super) struct Task<'b> {
    backups: &'b Backups,
}

impl Backups {
    /// Waits until no copy is being taken, carried or put back, and keeps others from it meanwhile. Whoever exchanges the store or its key holds it too.
    pub(crate) fn hold(&self) -> MutexGuard<'_, ()> {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until no restore exchanges the store, and keeps one from it meanwhile.
    pub(crate) fn door(&self) -> MutexGuard<'_, ()> {
        self.door.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a copy is being taken, carried or put back.
    pub(super) fn is_busy(&self) -> bool {
        self.busy.try_lock().is_err()
    }

    /// Remembers a session that was taken away until it is over.
    pub(crate) fn leaves(&self, session: &Arc<Session>) {
        let mut leaving = self.leaving.lock().unwrap_or_else(PoisonError::into_inner);
        leaving.retain(|session| session.strong_count() > 0);
        leaving.push(Arc::downgrade(session));
    }

    /// How many sessions that were taken away still have the store open.
    pub(super) fn still_leaving(&self) -> usize {
        let leaving = self.leaving.lock().unwrap_or_else(PoisonError::into_inner);
        leaving.iter().filter(|session| session.strong_count() > 0).count()
    }

    /// Notes that the program tries to carry a copy now.
    pub(super) fn carries(&self, now: Now) {
        *self.carried.lock().unwrap_or_else(PoisonError::into_inner) = Some(now.uptime);
    }

    /// Whether it tried less than a quarter of an hour ago.
    pub(super) fn carried_lately(&self, now: Now) -> bool {
        let last = *self.carried.lock().unwrap_or_else(PoisonError::into_inner);
        last.is_some_and(|last| now.uptime.saturating_sub(last) < Duration::from_secs(15 * 60))
    }

    fn state(&self) -> MutexGuard<'_, Option<UnderWay>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins work that the window follows by a word.
    pub(super) fn begin(&self, word: &str) -> Task<'_> {
        *self.state() = Some(UnderWay { word: word.to_owned(), ..UnderWay::default() });
        Task { backups: self }
    }

    /// Hundredths done of the work with this word.
    pub(super) fn percent(&self, word: &str) -> Option<u8> {
        self.state().as_ref().filter(|work| !word.is_empty() && work.word == word).map(|work| work.percent)
    }

    /// Asks the work with this word to stop.
    pub(super) fn stop(&self, word: &str) {
        if let Some(work) = self.state().as_mut().filter(|work| !word.is_empty() && work.word == word) {
            work.stop = true;
        }
    }

    /// Notes how a try ended, beside the copies: a restart must not make a failed backup look well.
    pub(super) fn note_try(desk: &Desk, now: Now, failure: Option<&Failure>) {
        let failed = failure.map(|failure| failure.code).filter(|code| *code != Code::Cancelled);
        if let Ok(bytes) = serde_json::to_vec(&LastTry { at: now.unix_millis, failed }) {
            // What cannot be noted is still told to whoever asked for the copy.
            let _ = replace_synced(&desk.shelf().root().join("last-try.json"), &bytes);
        }
    }

    /// How the newest try ended.
    pub(super) fn last_try(desk: &Desk) -> Option<LastTry> {
        serde_json::from_slice(&fs::read(desk.shelf().root().join("last-try.json")).ok()?).ok()
    }
}

impl Task<'_> {
    /// Notes hundredths done; `false` when it is to stop.
    pub(super) fn step(&self, percent: u64) -> bool {
        let mut state = self.backups.state();
        let Some(work) = state.as_mut() else { return true };
        work.percent = u8::try_from(percent.min(100)).unwrap_or(100);
        !work.stop
    }

    /// The same for a share of the whole.
    pub(super) fn between(&self, from: u64, to: u64) -> impl FnMut(u64, u64) -> bool {
        move |done, all| self.step(from + done.min(all).saturating_mul(to - from) / all.max(1))
    }
}

impl Drop for Task<'_> {
    fn drop(&mut self) {
        *self.backups.state() = None;
    }
}
