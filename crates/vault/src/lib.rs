//! Secrets of the office: who can unlock the store, how scans and kept papers are sealed beside it, how a case file
//! (ملف الحالة) travels to the committee, and how the journal's checkpoints are signed.
//!
//! Bytes and files only: nothing here knows SQL, a record of the charity, a window or where the data folder is.
//! Randomness, the time since the program started and every path are handed in. One exception that is said plainly:
//! `age` takes the ephemeral keys of its own seals from the operating system and offers no other way.
//!
//! No error of this crate carries a passphrase, a key, a code, a name or a path.

mod attachment;
mod checkpoint;
mod data_key;
mod durable;
mod encoding;
mod kdf;
mod keys;
mod package;
mod passphrase;
mod random;
mod recovery_code;
mod seal;

pub use attachment::{
    Attachment, AttachmentError, AttachmentName, MAX_ATTACHMENT_BYTES, destroy_attachment, keep_attachment, list_attachments,
    read_attachment, remove_unfinished,
};
pub use checkpoint::{CheckpointKey, CheckpointPublicKey, CheckpointSignature, SignatureRefused};
pub use data_key::{DataKey, SecretKey};
pub use kdf::{KdfCost, KdfCostError};
pub use keys::{FileCondition, KeysError, KeysFile, SlotId, SlotView, TRIES_BEFORE_WAIT, Unheard, Unlocked};
pub use package::{
    Package, PackageEntry, PackageError, PackageInfo, PackageLimits, PackagePassphrase, PackagePassphraseError, PackageWriter, WorkFactor,
    open_package, open_package_within, seal_package,
};
pub use passphrase::{MIN_PASSPHRASE_CHARS, Passphrase, PassphraseRefusal, suggest_passphrase};
pub use random::Random;
pub use recovery_code::{RecoveryCode, RecoveryCodeError};
pub use seal::{SealError, open_small, seal_small};
