//! What was decided on a request (القرار): by the committee in a sitting, or by the manager for an urgent one (R13; requirements, readings 7 and 10).

mod input;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use input::{DecisionFacts, DecisionInput, GrantedInput, VotesInput};

use crate::id::{DecisionId, RequestId, SittingId};
use crate::money::Halalas;
use crate::request::{Decision, Stamp};

/// How often a monthly grant may run, in months; five years are more than any committee grants at once.
pub const MONTHS_MAX: u16 = 60;

/// What an approval grants (الممنوح): an amount or a quantity, once or every month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Granted {
    /// Money each time; nothing for goods and services.
    pub amount: Option<Halalas>,
    /// How many units each time; nothing for money alone.
    pub quantity: Option<Quantity>,
    /// How many times, a month apart; one for what is given once.
    pub times: u16,
    /// From which day on it may be given.
    pub from: NaiveDate,
}

/// So many of something (الكمية), such as three food baskets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Quantity {
    /// How many, from 1.
    pub count: u32,
    /// Of what, in words: «سلة غذائية».
    pub unit: String,
}

/// One named thing that a request was sent back for (بند للاستكمال), so that the letter can say which and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReturnedItem {
    /// What lacks, as it is called on paper.
    pub name: String,
    /// What is wrong with it or what is wanted; may be empty.
    pub note: String,
    /// Code of the paper or question it is about, when it is one of the request's own.
    pub code: Option<String>,
}

/// Votes (التصويت), where the committee wants them counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Votes {
    /// For it (موافق).
    pub in_favour: u8,
    /// Against it (غير موافق).
    pub against: u8,
    /// Neither (ممتنع).
    pub abstained: u8,
}

/// A decision as it was recorded; nothing in it changes later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionRecord {
    /// Identity.
    pub id: DecisionId,
    /// On which request.
    pub request_id: RequestId,
    /// In which sitting; nothing for an urgent grant by the manager.
    pub sitting_id: Option<SittingId>,
    /// What was decided.
    pub verdict: Decision,
    /// What is granted; there when it was approved.
    pub granted: Option<Granted>,
    /// Until when it is put off; there when it was deferred.
    pub deferred_until: Option<NaiveDate>,
    /// For what it was sent back; named when it was returned.
    pub returned: Vec<ReturnedItem>,
    /// The reason that the applicant is told, in respectful words (reading 10).
    pub reason_told: String,
    /// The reason for the office alone; never on a letter.
    pub reason_internal: String,
    /// Votes, if they were counted.
    pub votes: Option<Votes>,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// Recorded by whom and when.
    pub recorded: Stamp,
    /// The manager granted what the same manager had entered, because the office has no other: it stays visible.
    pub alone: bool,
}

impl Decision {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Deferred => "deferred",
            Self::Returned => "returned",
        }
    }

    /// Reads what [`Decision::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Approved, Self::Refused, Self::Deferred, Self::Returned].into_iter().find(|verdict| verdict.as_str() == text)
    }
}

#[cfg(test)]
mod tests;
