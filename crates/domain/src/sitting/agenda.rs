//! The agenda (جدول الأعمال): what a sitting hears, in which order, and who takes no part in which case.

use serde::{Deserialize, Serialize};

use crate::decision::DecisionRecord;
use crate::id::{DecisionId, MemberId, RequestId};
use crate::request::{Decision, Stamp};

/// Why a request is on the agenda (سبب العرض).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AgendaWhy {
    /// The manager granted it as urgent; the committee ratifies (requirements, reading 7).
    Ratification,
    /// An earlier sitting had it on its agenda and did not come to it.
    Carried,
    /// It was put off until a day that has come.
    Deferred,
    /// An appeal was found right, and it is heard anew.
    Reconsidered,
    /// It was sent back for something that lacked, and is complete now.
    ReturnedAgain,
    /// New since the last sitting.
    New,
}

impl AgendaWhy {
    /// All, in the order in which an agenda is gathered: what waits longest for its word comes first.
    pub const ALL: [Self; 6] = [Self::Ratification, Self::Carried, Self::Deferred, Self::Reconsidered, Self::ReturnedAgain, Self::New];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ratification => "ratification",
            Self::Carried => "carried",
            Self::Deferred => "deferred",
            Self::Reconsidered => "reconsidered",
            Self::ReturnedAgain => "returned_again",
            Self::New => "new",
        }
    }

    /// Reads what [`AgendaWhy::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.as_str() == text)
    }
}

/// Why an item is no longer on an agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LeftWhy {
    /// It was taken off before it was heard.
    TakenOff,
    /// The sitting ended before it was heard.
    NotHeard,
    /// The sitting was called off.
    CalledOff,
}

impl LeftWhy {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TakenOff => "taken_off",
            Self::NotHeard => "not_heard",
            Self::CalledOff => "called_off",
        }
    }

    /// Reads what [`LeftWhy::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::TakenOff, Self::NotHeard, Self::CalledOff].into_iter().find(|why| why.as_str() == text)
    }
}

/// One case on an agenda (بند).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// Which request.
    pub request_id: RequestId,
    /// Its place, from 1.
    pub position: u32,
    /// Why it is heard.
    pub why: AgendaWhy,
    /// The urgent grant that is to be ratified; only then.
    pub decision_id: Option<DecisionId>,
    /// Put on by whom and when.
    pub added: Stamp,
    /// It left the agenda undecided.
    pub left: Option<LeftWhy>,
}

/// A member who takes no part in one case (تنحٍّ عن النظر).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recusal {
    /// In which case.
    pub request_id: RequestId,
    /// Which member.
    pub member_id: MemberId,
    /// Why, such as kinship.
    pub reason: String,
    /// Recorded by whom and when.
    pub stamp: Stamp,
}

/// What the committee said of an urgent grant (المصادقة على صرف عاجل). A refusal undoes nothing that was delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratification {
    /// Of which grant.
    pub decision_id: DecisionId,
    /// Whether it was ratified.
    pub ratified: bool,
    /// Why not; empty when it was.
    pub reason: String,
    /// Recorded by whom and when.
    pub stamp: Stamp,
}

/// Why a request is heard, from what was decided on it before (newest first) and whether it left an earlier agenda undecided.
pub fn why_on_agenda(decisions: &[DecisionRecord], carried: bool) -> AgendaWhy {
    match decisions.first().map(|newest| newest.verdict) {
        _ if carried => AgendaWhy::Carried,
        Some(Decision::Deferred) => AgendaWhy::Deferred,
        Some(Decision::Returned) => AgendaWhy::ReturnedAgain,
        Some(Decision::Approved | Decision::Refused) => AgendaWhy::Reconsidered,
        None => AgendaWhy::New,
    }
}

/// The order after one case was moved before another, or to the end. Nothing is lost and nothing comes twice, whatever is asked: a case that is not
/// there moves nothing, and before one that is not there is the end.
pub fn move_before(order: &[RequestId], moved: RequestId, before: Option<RequestId>) -> Vec<RequestId> {
    if !order.contains(&moved) || before == Some(moved) {
        return order.to_vec();
    }
    let mut next: Vec<RequestId> = order.iter().copied().filter(|one| *one != moved).collect();
    let place = before.and_then(|before| next.iter().position(|one| *one == before)).unwrap_or(next.len());
    next.insert(place, moved);
    next
}
