//! The slip with the passphrase of a sealed package (ورقة عبارة الفتح).

use super::BothDates;
use serde::{Deserialize, Serialize};

/// Printed once and handed over apart from the sealed package (ورقة عبارة الفتح). It carries no name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassphraseSlip {
    /// The slip's number.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day on the slip.
    pub date: BothDates,
    /// Number of the package it opens.
    pub package: String,
    /// The passphrase, in the groups it is to be read and typed in.
    pub passphrase: Vec<String>,
}
