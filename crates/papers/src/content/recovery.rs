//! The paper with the recovery code (ورقة رمز الاسترداد).

use super::BothDates;
use serde::{Deserialize, Serialize};

/// The paper for the sealed envelope (ورقة رمز الاسترداد): the only way into the data when all passphrases are lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryPaper {
    /// The paper's number, for the metadata and the foot.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day on the paper.
    pub date: BothDates,
    /// Name of the office whose data it opens.
    pub office: String,
    /// Ten groups of five digits.
    pub groups: [String; 10],
    /// Digits for the QR code.
    pub qr: String,
}
