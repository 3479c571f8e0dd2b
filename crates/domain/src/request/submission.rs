//! Handing a request in (تقديم الطلب): the day from which the reply is counted, and what was seen on that day, kept as it was (R06, R14).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Stamp;
use crate::checklist::{ChecklistRow, MissingItem};
use crate::id::{DeclarationId, RequestId, StaffId};
use crate::office::OfficeSettings;

/// A manager's leave to hand a request in with something missing (تجاوز بإذن المدير); it stays visible on the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// The manager who gave it with his or her passphrase.
    pub by: StaffId,
    /// Why.
    pub reason: String,
}

/// A request as it was handed in (التقديم). Nothing in it changes later: papers that expire afterwards were valid on that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// Which request.
    pub request_id: RequestId,
    /// The civil day at UTC+3.
    pub on: NaiveDate,
    /// By whom and at what instant.
    pub stamp: Stamp,
    /// The earliest reply: «مدة لا تقل عن أسبوعين» (R14).
    pub earliest_reply: NaiveDate,
    /// The office's own target for the reply.
    pub target_reply: NaiveDate,
    /// The declaration that covers it.
    pub declaration_id: DeclarationId,
    /// The manager's leave, if something was missing.
    pub overridden: Option<Override>,
    /// The papers as they were judged on that day.
    pub checklist: Vec<ChecklistRow>,
    /// What was missing on that day; only with a leave does any of it block.
    pub missing: Vec<MissingItem>,
}

/// Earliest reply and internal target, in calendar days after the day of submission (requirements, reading 2).
pub fn reply_dates(on: NaiveDate, office: &OfficeSettings) -> (NaiveDate, NaiveDate) {
    let after = |days: u16| on.checked_add_days(Days::new(u64::from(days))).unwrap_or(on);
    (after(office.reply_floor_days), after(office.reply_target_days))
}
