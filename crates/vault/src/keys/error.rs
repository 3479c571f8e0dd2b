//! What can go wrong with the keys file, told apart as the clerk must be told (quality.md faults 9, 10, 13, 14, 16).

use std::time::Duration;

/// Why the keys file could not be read, opened or changed. Carries no name, passphrase or path.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// Neither generation is there. With the first-run mark present this is fault 10, never a new office.
    #[error("no keys file")]
    Missing,
    /// A keys file is there already; making a new one would lose the office.
    #[error("a keys file is there already")]
    AlreadyThere,
    /// Checksums do not agree (or the files are empty) and nothing could be saved from either generation.
    #[error("the keys file is damaged")]
    Damaged,
    /// Written by a newer version of the program; nothing was changed.
    #[error("the keys file has format {found}, this program knows up to {known}")]
    NewerFormat {
        /// The format found.
        found: u32,
        /// The newest format this program reads.
        known: u32,
    },
    /// The passphrase does not open the slot. The try was counted on the disk before it was made.
    #[error("wrong passphrase, {tries_left} tries left before a wait")]
    WrongPassphrase {
        /// Tries left before the first or next wait begins; 0 when one has begun.
        tries_left: u32,
    },
    /// The recovery code is well formed but is not this office's.
    #[error("wrong recovery code")]
    WrongRecoveryCode,
    /// Too many wrong tries for this person; nothing was tried.
    #[error("too many tries, wait {} s", wait.as_secs())]
    Throttled {
        /// How long until the next try.
        wait: Duration,
    },
    /// Checksums agree but the office's own proof does not: somebody changed the file on purpose.
    #[error("the keys file was changed outside the program")]
    Tampered,
    /// No slot with this id: a leaver, or a slot lost to damage.
    #[error("no such staff member in the keys file")]
    NoSuchSlot,
    /// A slot with this id is there already.
    #[error("this staff member has a slot already")]
    SlotExists,
    /// The sign-in name is empty, longer than 80 characters, has control characters, or is somebody else's.
    #[error("this sign-in name cannot be used")]
    LabelRefused,
    /// The only staff slot cannot be removed: nobody could sign in any more.
    #[error("the last staff member cannot be removed")]
    LastStaffSlot,
    /// The new passphrase is the old one.
    #[error("the new passphrase is the old one")]
    SamePassphrase,
    /// A renewal of the data key was begun and neither finished nor abandoned.
    #[error("a renewal of the data key is unfinished")]
    RenewalUnfinished,
    /// No renewal of the data key is under way.
    #[error("no renewal of the data key is under way")]
    NoRenewal,
    /// The PC has not enough free memory to try a passphrase. The try was not counted.
    #[error("not enough memory")]
    NoMemory,
    /// The disk refused; what was on it is unchanged.
    #[error("the disk refused: {0}")]
    Io(#[from] std::io::Error),
}
