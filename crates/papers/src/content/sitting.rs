//! What goes round before and during a sitting of the research committee: agenda (جدول الأعمال) and a sheet for each member (ورقة العضو).
//! Neither names a visitor, nor carries an ID number, an account or why the family comes.

use super::{BothDates, Row};
use serde::{Deserialize, Serialize};

/// A member of the committee as papers name one (عضو اللجنة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Full name.
    pub name: String,
    /// In what capacity, for example «رئيس اللجنة».
    pub title: String,
}

/// One request on the agenda (بند).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaLine {
    /// The request's number.
    pub request: String,
    /// Kind of support, by its public label.
    pub kind: String,
    /// Where the household lives and how many they are: district, never an address.
    pub about: String,
    /// How long it has waited, counted, for example «37 يومًا».
    pub waiting: String,
    /// The researcher's recommendation in a word, or why it is on the agenda; may be empty.
    pub recommendation: String,
}

/// The agenda (جدول الأعمال) of one sitting. Rule source: R13, R55, R62.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SittingAgenda {
    /// The sitting's number.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day of the sitting.
    pub date: BothDates,
    /// Its words, in a version.
    pub wording: AgendaWording,
    /// Which edition it is, from 1: an agenda that changed is printed anew.
    pub edition: u32,
    /// Day of the week, place and the like.
    pub about: Vec<Row>,
    /// The members of the committee.
    pub members: Vec<Seat>,
    /// The requests in the order they are heard.
    pub items: Vec<AgendaLine>,
    /// Urgent grants that wait for ratification, in the same shape.
    pub urgent: Vec<AgendaLine>,
}

/// Sentences and headings of a [`SittingAgenda`] (نصوص جدول الأعمال).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaWording {
    /// Version of this text.
    pub version: String,
    /// The title.
    pub title: String,
    /// What the foot calls it.
    pub foot: String,
    /// «النسخة», before the edition's number.
    pub edition: String,
    /// Heading of the members.
    pub members: String,
    /// Head of the members' names.
    pub name: String,
    /// Head of their capacities.
    pub role: String,
    /// Heading of the requests.
    pub items: String,
    /// Heading of the urgent grants.
    pub urgent: String,
    /// Head of the requests' numbers.
    pub request: String,
    /// Head of the kinds.
    pub kind: String,
    /// Head of where they live.
    pub about: String,
    /// Head of the days.
    pub waiting: String,
    /// Head of the recommendations.
    pub recommendation: String,
    /// Instead of a table without rows.
    pub none: String,
    /// What is to be minded of this paper.
    pub note: String,
}

/// One request on a member's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberLine {
    /// The request as the agenda has it.
    pub line: AgendaLine,
    /// This member withdrew from hearing it (تنحٍّ): it is struck out.
    pub recused: bool,
}

/// A member's own sheet (ورقة العضو): each request with room for notes and a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberSheet {
    /// The sitting's number.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day of the sitting.
    pub date: BothDates,
    /// Its words, in a version.
    pub wording: MemberSheetWording,
    /// Day of the week, place and the like.
    pub about: Vec<Row>,
    /// Whose sheet it is.
    pub member: Seat,
    /// The requests in the order they are heard.
    pub items: Vec<MemberLine>,
}

/// Sentences and headings of a [`MemberSheet`] (نصوص ورقة العضو).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberSheetWording {
    /// Version of this text.
    pub version: String,
    /// The title.
    pub title: String,
    /// What the foot calls it.
    pub foot: String,
    /// «العضو», before the name.
    pub member: String,
    /// Over the room for notes.
    pub notes: String,
    /// The votes to tick, in order.
    pub votes: Vec<String>,
    /// In place of both for a request that the member does not hear.
    pub recused: String,
    /// Before how long it has waited.
    pub waiting: String,
    /// Before the researcher's recommendation.
    pub recommendation: String,
    /// Instead of requests, when there are none.
    pub none: String,
    /// What becomes of this paper afterwards.
    pub note: String,
    /// Over the member's signature.
    pub signature: String,
}
