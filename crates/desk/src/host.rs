//! What the desk needs from the machine it runs on, handed in by the shell: clock, randomness, folder, this program's own path.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use vault::KdfCost;

/// A moment as the shell reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// Wall clock, UTC milliseconds; may jump when somebody sets the PC's clock.
    pub unix_millis: i64,
    /// Time since the program started; never jumps, so waits are measured by it.
    pub uptime: Duration,
}

/// One line for the local log: codes and durations, never a name, number or free text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Which deed.
    pub deed: String,
    /// How it ended: `ok` or a failure's code.
    pub ended: String,
    /// How long it took, in milliseconds.
    pub millis: u64,
    /// Incident number the clerk was shown, if it was unexpected.
    pub incident: Option<String>,
}

/// Fills a buffer with random bytes from the system.
pub type Random = Box<dyn Fn(&mut [u8]) + Send + Sync>;

/// Bytes that are free where a folder lies; nothing when the system does not say.
pub type FreeSpace = Box<dyn Fn(&Path) -> Option<u64> + Send + Sync>;

/// The machine, as far as the desk may know it.
pub struct Host {
    /// The data folder; holds the store, the keys file and the sealed attachments.
    pub folder: PathBuf,
    /// Reads the clock.
    pub clock: Box<dyn Fn() -> Now + Send + Sync>,
    /// The system's randomness.
    pub random: Random,
    /// Free bytes where a path lies; `None` when the system does not say.
    pub free_space: FreeSpace,
    /// What one passphrase trial costs.
    pub kdf: KdfCost,
    /// This program, started again as a child to look at foreign files.
    pub program: PathBuf,
    /// This machine's name, told to whoever finds the office open elsewhere.
    pub machine: String,
    /// The machine's user, told likewise.
    pub user: String,
    /// Takes a line for the local log.
    pub log: Box<dyn Fn(&Note) + Send + Sync>,
    /// The newest lines of the local log, the oldest of them first.
    pub newest_log: Box<dyn Fn(usize) -> Vec<String> + Send + Sync>,
    /// Versions of what the program stands on (system, web view), as the shell knows them; for [`crate::examine`] only.
    pub stands_on: Vec<(&'static str, String)>,
}

impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Host").finish_non_exhaustive()
    }
}

impl Host {
    /// A few random bytes.
    pub(crate) fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.random)(&mut bytes);
        bytes
    }

    /// The same randomness as the vault takes it.
    pub(crate) fn random_source(&self) -> impl FnMut(&mut [u8]) + '_ {
        |buffer| (self.random)(buffer)
    }

    /// A new record id.
    pub(crate) fn new_id<T: From<uuid::Uuid>>(&self) -> T {
        domain::id::new_id((self.clock)().unix_millis, self.random())
    }
}
