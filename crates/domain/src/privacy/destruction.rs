//! Destroying data for good (إتلاف), holding them back from it (تحفظ نظامي), and leaving them unused (تقييد).

use serde::{Deserialize, Serialize};

use crate::id::{DestructionId, HoldId, PersonId, StaffId, SubjectRequestId};
use crate::number::RegisterNumber;
use crate::request::Stamp;

/// On what ground data are destroyed (سند الإتلاف).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// The period of the office's rule has ended.
    PeriodEnded,
    /// The person asked for it.
    SubjectRequest,
    /// The purpose ended before the period did.
    PurposeEnded,
    /// They should never have been collected.
    CollectedWrongly,
}

impl Ground {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PeriodEnded => "period_ended",
            Self::SubjectRequest => "subject_request",
            Self::PurposeEnded => "purpose_ended",
            Self::CollectedWrongly => "collected_wrongly",
        }
    }

    /// Reads what [`Ground::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::PeriodEnded, Self::SubjectRequest, Self::PurposeEnded, Self::CollectedWrongly]
            .into_iter()
            .find(|ground| ground.as_str() == text)
    }
}

/// What kind of record was destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DestroyedKind {
    /// A person's row, names in the search index included.
    Person,
    /// A household file nobody is left in.
    Household,
    /// A request with its sightings and its submission.
    Request,
    /// A declaration with the data it froze.
    Declaration,
    /// A paper as it was printed.
    Paper,
    /// A scan: its row's key, then its file.
    Attachment,
    /// The words of a data subject's request; its row stays.
    SubjectRequest,
}

impl DestroyedKind {
    /// All, in the order of the certificate.
    pub const ALL: [Self; 7] =
        [Self::Person, Self::Household, Self::Request, Self::Declaration, Self::Paper, Self::Attachment, Self::SubjectRequest];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Household => "household",
            Self::Request => "request",
            Self::Declaration => "declaration",
            Self::Paper => "paper",
            Self::Attachment => "attachment",
            Self::SubjectRequest => "subject_request",
        }
    }

    /// Reads what [`DestroyedKind::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// One record that was destroyed: its kind and id, nothing of what it said.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DestroyedRecord {
    /// What it was.
    pub kind: DestroyedKind,
    /// Which.
    pub id: String,
}

/// A destruction (إتلاف): enough to prove it and to carry it out again on a restored copy, and no personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Destruction {
    /// Identity.
    pub id: DestructionId,
    /// The number of its certificate.
    pub number: RegisterNumber,
    /// When (UTC, milliseconds).
    pub at: i64,
    /// Carried out by whom.
    pub by: StaffId,
    /// On what ground.
    pub ground: Ground,
    /// The data subject's request it answers.
    pub subject_request_id: Option<SubjectRequestId>,
    /// What went.
    pub records: Vec<DestroyedRecord>,
}

/// Data that may not be destroyed for now (تحفظ نظامي): a dispute, an enquiry of an authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalHold {
    /// Identity.
    pub id: HoldId,
    /// `person` or `household`.
    pub kind: DestroyedKind,
    /// Which.
    pub record_id: String,
    /// Why.
    pub reason: String,
    /// Placed by whom and when.
    pub placed: Stamp,
    /// Lifted by whom and when.
    pub lifted: Option<Stamp>,
}

/// A file that is not used for now (تقييد المعالجة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restriction {
    /// Whose.
    pub person_id: PersonId,
    /// Why.
    pub reason: String,
    /// Set by whom and when.
    pub set: Stamp,
    /// The request it follows.
    pub subject_request_id: Option<SubjectRequestId>,
}
