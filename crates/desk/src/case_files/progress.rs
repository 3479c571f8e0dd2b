//! How far long exports are, and the wish to stop one. Kept in memory: an export ends with the program.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// The exports under way.
#[derive(Debug, Default)]
pub(crate) struct Exports {
    under_way: Mutex<HashMap<String, Export>>,
    sealing: Mutex<()>,
}

#[derive(Debug, Default)]
struct Export {
    percent: u8,
    stop: bool,
}

impl Exports {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Export>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until no other export is being sealed; the turn lasts as long as what is given back.
    pub(crate) fn turn(&self) -> MutexGuard<'_, ()> {
        self.sealing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins an export under the window's word for it; an empty word is not followed.
    pub(crate) fn begin(&self, word: &str) -> Running<'_> {
        if !word.is_empty() {
            self.lock().insert(word.to_owned(), Export::default());
        }
        Running { exports: self, word: word.to_owned() }
    }

    /// Hundredths done; `None` when no such export is under way.
    pub(super) fn percent(&self, word: &str) -> Option<u8> {
        self.lock().get(word).map(|export| export.percent)
    }

    /// Asks an export to stop at its next step.
    pub(super) fn stop(&self, word: &str) {
        if let Some(export) = self.lock().get_mut(word) {
            export.stop = true;
        }
    }
}

/// An export while it runs; forgotten when it ends, however it ends.
#[derive(Debug)]
pub(crate) struct Running<'e> {
    exports: &'e Exports,
    word: String,
}

impl Running<'_> {
    /// Notes that `done` of `total` steps lie behind, between these two hundredths; `false` when it is to stop.
    pub(crate) fn step(&self, done: u64, total: u64, from: u8, to: u8) -> bool {
        let mut under_way = self.exports.lock();
        let Some(export) = under_way.get_mut(&self.word) else { return true };
        let span = u64::from(to.saturating_sub(from));
        let share = done.min(total).saturating_mul(span).checked_div(total).unwrap_or_default();
        export.percent = from.saturating_add(u8::try_from(share).unwrap_or_default());
        !export.stop
    }

    /// Whether it is to stop, for work that has no steps of its own.
    pub(crate) fn is_stopped(&self) -> bool {
        self.exports.lock().get(&self.word).is_some_and(|export| export.stop)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.exports.lock().remove(&self.word);
    }
}
