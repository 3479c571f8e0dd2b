//! The minutes of a sitting (محضر الجلسة): what was decided, by whom, with a place for every member's ink.

use super::{BothDates, Row, Seat};
use serde::{Deserialize, Serialize};

/// The minutes (محضر الجلسة) of one sitting. They name requests by number only. Rule source: R13, R62; corrected only by a new edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    /// The sitting's number.
    pub number: String,
    /// Which edition it is, from 1.
    pub edition: u32,
    /// The instant they were made, ISO 8601; metadata only.
    pub created: String,
    /// The day of the sitting.
    pub date: BothDates,
    /// Their words, in a version.
    pub wording: MinutesWording,
    /// In an edition that corrects an earlier one: what changed and why.
    pub correction: Option<Correction>,
    /// Day of the week, place, who recorded.
    pub about: Vec<Row>,
    /// How the sitting was opened, sentence by sentence, the quorum among them.
    pub opening: Vec<String>,
    /// Members who came.
    pub present: Vec<Seat>,
    /// Members who did not.
    pub absent: Vec<Seat>,
    /// The requests one by one.
    pub items: Vec<MinutesItem>,
    /// Urgent grants that were put before the committee for ratification.
    pub ratifications: Vec<MinutesItem>,
    /// What was said before the end; may be empty.
    pub closing: Vec<String>,
}

/// One request in the minutes (بند).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesItem {
    /// The request's number.
    pub request: String,
    /// Kind of support, by its public label.
    pub kind: String,
    /// What was decided in a word, for example «قبول».
    pub decision: String,
    /// What belongs to it: granted amount, reason, votes, recusals, remark.
    pub rows: Vec<Row>,
}

/// What an edition corrects (تصحيح): the earlier one stays as it was printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Number of the edition it replaces.
    pub replaces: u32,
    /// The day that one was made, in words.
    pub made: String,
    /// Why.
    pub reason: String,
    /// What differs: where, as it stood, as it stands.
    pub changes: Vec<(String, String, String)>,
}

/// Sentences and headings of [`Minutes`] (نصوص محضر الجلسة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesWording {
    /// Version of this text.
    pub version: String,
    /// The title.
    pub title: String,
    /// What the foot calls them.
    pub foot: String,
    /// «النسخة», before the edition's number.
    pub edition: String,
    /// Heading of a correction.
    pub correction: String,
    /// What a correction is; `{edition}` and `{made}` are filled in.
    pub replaces: String,
    /// Before the reason of a correction.
    pub why: String,
    /// Head of where something changed.
    pub place: String,
    /// Head of what stood there.
    pub was: String,
    /// Head of what stands there now.
    pub is: String,
    /// Heading of the opening.
    pub opening: String,
    /// Heading of the members.
    pub members: String,
    /// Head of the members' names.
    pub name: String,
    /// Head of their capacities.
    pub role: String,
    /// Head of their attendance.
    pub attendance: String,
    /// Said of one who came.
    pub present: String,
    /// Said of one who did not.
    pub absent: String,
    /// Heading of the requests.
    pub items: String,
    /// Before a request's number.
    pub request: String,
    /// What was decided.
    pub decision: String,
    /// When no request was heard.
    pub none: String,
    /// Heading of the ratifications.
    pub ratifications: String,
    /// Heading of the end.
    pub closing: String,
    /// Heading of the places to sign.
    pub signatures: String,
    /// Above them.
    pub signing: String,
}
