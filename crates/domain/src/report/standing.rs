//! Where a request stands, as the follow-up lists read it without opening the request.

use chrono::NaiveDate;

use super::Milestones;
use crate::catalogue::KindCode;
use crate::checklist::{MissingItem, MissingWhat};
use crate::id::RequestId;
use crate::request::{RequestState, Stage};

/// Where one request stands (موقف الطلب). It follows from the request and what belongs to it, and is worked out again with every write that
/// touches them; nobody edits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Which request.
    pub request_id: RequestId,
    /// Its kind of support.
    pub kind: KindCode,
    /// Where it stands.
    pub state: RequestState,
    /// Since when it is at that stage (UTC, milliseconds): a step inside the stage does not begin the waiting anew.
    pub stage_since: i64,
    /// When something of it was last changed; opening it is no change.
    pub touched_at: i64,
    /// The earliest reply, while a reply is owed (R14).
    pub not_before: Option<NaiveDate>,
    /// The office's own target, while a reply is owed.
    pub target: Option<NaiveDate>,
    /// When it came how far.
    pub milestones: Milestones,
}

impl Standing {
    /// Since when it is at its stage: as long as before, unless it came to another.
    pub fn stage_since(before: Option<&Self>, state: RequestState, state_since: i64) -> i64 {
        before.filter(|before| before.state.stage() == state.stage()).map_or(state_since, |before| before.stage_since.min(state_since))
    }
}

impl RequestState {
    /// Whether the office owes the applicant the promised reply now (R14). Back at the desk for completion it is the applicant's turn, and a new date is
    /// promised when it is handed in again.
    pub fn is_reply_due(self) -> bool {
        self.awaits_reply() && !self.is_editable()
    }
}

/// One thing that keeps a request from being handed in, and from which day on: a paper that is good today may have expired by next week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// What.
    pub item: MissingItem,
    /// The first day on which it lacks; nothing when it lacks already.
    pub from: Option<NaiveDate>,
}

/// Everything that blocks, today or once something has run out. `good_until` are the last days of what is good today; `missing_on` tells what is missing
/// on a day. Each thing comes once, with the first day on which it lacks.
///
/// # Errors
/// What `missing_on` returns.
pub fn lacks<E>(
    today: NaiveDate,
    good_until: impl IntoIterator<Item = NaiveDate>,
    mut missing_on: impl FnMut(NaiveDate) -> Result<Vec<MissingItem>, E>,
) -> Result<Vec<Lack>, E> {
    let mut days: Vec<_> = good_until.into_iter().filter(|last| *last >= today).filter_map(|last| last.succ_opt()).collect();
    days.sort();
    days.dedup();
    let mut found: Vec<Lack> = Vec::new();
    let same = |a: &MissingItem, b: &MissingItem| (a.what, &a.code) == (b.what, &b.code);
    for (day, from) in std::iter::once((today, None)).chain(days.into_iter().map(|day| (day, Some(day)))) {
        for item in missing_on(day)?.into_iter().filter(|item| item.blocks) {
            if !found.iter().any(|known| same(&known.item, &item)) {
                found.push(Lack { item, from });
            }
        }
    }
    Ok(found)
}

impl MissingWhat {
    /// Every sort, in the order in which it is asked for at the desk.
    pub const ALL: [Self; 6] = [Self::PersonField, Self::CapacityPaper, Self::Answer, Self::Paper, Self::Explained, Self::Declaration];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Answer => "answer",
            Self::PersonField => "person_field",
            Self::CapacityPaper => "capacity_paper",
            Self::Declaration => "declaration",
            Self::Explained => "explained",
        }
    }

    /// Reads what [`MissingWhat::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.as_str() == text)
    }
}

impl crate::checklist::MissingWhy {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Expired => "expired",
            Self::TooOld => "too_old",
            Self::Mismatch => "mismatch",
        }
    }

    /// Reads what [`crate::checklist::MissingWhy::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Absent, Self::Expired, Self::TooOld, Self::Mismatch].into_iter().find(|why| why.as_str() == text)
    }
}

impl Stage {
    /// The six stages, along the chain.
    pub const ALONG: [Self; 6] = [Self::Papers, Self::Signing, Self::Research, Self::Committee, Self::Informing, Self::Service];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Papers => "papers",
            Self::Signing => "signing",
            Self::Research => "research",
            Self::Committee => "committee",
            Self::Informing => "informing",
            Self::Service => "service",
            Self::Ended => "ended",
        }
    }

    /// Reads what [`Stage::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALONG.into_iter().chain([Self::Ended]).find(|stage| stage.as_str() == text)
    }
}
