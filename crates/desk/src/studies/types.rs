//! What the window gets back about studies; every text comes ready.

use chrono::NaiveDate;
use domain::{
    date::DateShown,
    id::{CompletionId, HomeVisitId, HouseholdId, RequestId, StaffId},
    person::Need,
    request::RequestState,
    study::{Advice, Comparable, StudyInput, VisitOutcome},
};
use serde::{Deserialize, Serialize};

use crate::requests::{RequestView, StampView};

/// What a case waits for (ما ينتظره الطلب).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CaseWait {
    /// Somebody to study it.
    Researcher,
    /// The study is to be begun.
    Beginning,
    /// A visit that is planned.
    Visit,
    /// A visit whose day is over without a record of it.
    VisitRecord,
    /// The applicant is to bring something.
    Applicant,
    /// The applicant brought it: the study goes on.
    Answered,
    /// The study is being written.
    Finishing,
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CaseLine {
    /// Which request.
    pub request_id: RequestId,
    /// To be named by an assignment.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The number people say.
    pub number: String,
    /// The kind of support.
    pub kind_name: String,
    /// The household file.
    pub household_id: HouseholdId,
    /// Its number.
    pub file_number: String,
    /// The applicant's first and family name.
    pub applicant: String,
    /// City and district.
    pub area: String,
    /// Where it stands.
    pub state: RequestState,
    /// Since when.
    pub since: DateShown,
    /// Whole days since then.
    pub days: u32,
    /// Who studies it.
    pub researcher: Option<String>,
    /// What it waits for.
    pub waits: CaseWait,
    /// The next visit that is planned.
    pub visit_on: Option<DateShown>,
    /// Of the urgent class.
    pub urgent: bool,
}

/// Somebody who studies requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ResearcherBrief {
    /// Who.
    pub id: StaffId,
    /// The name.
    pub name: String,
    /// How many requests lie with this researcher now, so that the next goes to who has room.
    pub cases: u32,
}

/// Requests that nobody studies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct UnassignedCases {
    /// The requests.
    pub cases: Vec<CaseLine>,
    /// To whom this staff member may give them: the manager to all who study, a researcher to oneself.
    pub researchers: Vec<ResearcherBrief>,
}

/// One fact as stated and as found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ComparedView {
    /// What.
    pub what: Comparable,
    /// As stated; nothing when it was not asked. A housing code for housing.
    pub stated: Option<String>,
    /// As found; nothing while the study says nothing of it. A housing code for housing.
    pub found: Option<String>,
    /// Whether they are not the same.
    pub differs: bool,
    /// By how much, without a sign; nothing where it cannot be counted.
    pub difference: Option<String>,
    /// More was found than was stated.
    pub more: bool,
}

/// An item that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CompletionItemView {
    /// What.
    pub name: String,
    /// What is wrong with it, or what is wanted.
    pub note: String,
    /// Code of the paper or question it is about.
    pub code: Option<String>,
    /// Whether its original was seen since it was asked for; nothing when it is no paper of the request.
    pub came: Option<bool>,
}

/// What a request was sent back for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CompletionView {
    /// Which.
    pub id: CompletionId,
    /// Item by item.
    pub items: Vec<CompletionItemView>,
    /// To the desk.
    pub note: String,
    /// Asked by whom and when.
    pub asked: StampView,
    /// Handed in again by whom and when.
    pub answered: Option<StampView>,
}

/// A home visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HomeVisitView {
    /// Which.
    pub id: HomeVisitId,
    /// For which day.
    pub planned_for: DateShown,
    /// Who goes.
    pub visitor: String,
    /// In which district.
    pub district: String,
    /// For the way.
    pub note: String,
    /// Its day is over and nothing was recorded.
    pub late: bool,
    /// How it went.
    pub outcome: Option<VisitOutcome>,
    /// On which day.
    pub on: Option<DateShown>,
    /// What was seen.
    pub seen: String,
    /// Recorded by whom and when.
    pub recorded: Option<StampView>,
}

/// A study that was finished before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EarlierStudy {
    /// Its place among the request's studies.
    pub turn: u32,
    /// Finished by whom and when.
    pub finished: StampView,
    /// What was recommended.
    pub advice: Option<Advice>,
    /// What exactly.
    pub advised: String,
    /// Why.
    pub reasons: String,
}

/// A researcher who had the request before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HeldBefore {
    /// Who.
    pub name: String,
    /// From which day.
    pub from: DateShown,
    /// Until which day.
    pub until: DateShown,
}

/// The page of a study.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StudyView {
    /// The request with what the applicant stated and brought.
    pub request: RequestView,
    /// Who studies it.
    pub researcher: Option<String>,
    /// Since when.
    pub since: Option<DateShown>,
    /// Who had it before, newest first.
    pub before: Vec<HeldBefore>,
    /// Why it is of the urgent class, if it is.
    pub urgent: Option<String>,
    /// City and district of the home.
    pub area: String,
    /// The district alone, for planning a visit.
    pub district: String,
    /// Whether the reader may write into it now.
    pub editable: bool,
    /// Whether the reader may plan and record visits.
    pub visitable: bool,
    /// Its place among the request's studies.
    pub turn: u32,
    /// To be named by the next save; 0 when nothing was saved yet.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// What was found, as the form holds it; without the withheld notes.
    pub study: StudyInput,
    /// The notes on dependants, health and schooling are withheld from this reader until they are opened with a reason.
    pub withheld: bool,
    /// Stated and found beside each other.
    pub compared: Vec<ComparedView>,
    /// Sum of the monthly income.
    pub income_sum: Option<String>,
    /// Sum of the monthly outgoings.
    pub outgoings_sum: Option<String>,
    /// Saved last by whom and when.
    pub saved: Option<StampView>,
    /// Finished by whom and when.
    pub finished: Option<StampView>,
    /// Studies of earlier turns, newest first.
    pub earlier: Vec<EarlierStudy>,
    /// Visits, newest plan first.
    pub visits: Vec<HomeVisitView>,
    /// What the request was sent back for, newest first.
    pub completions: Vec<CompletionView>,
}

impl std::fmt::Debug for StudyView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StudyView").field("turn", &self.turn).field("version", &self.version).finish_non_exhaustive()
    }
}

/// The notes that only the researcher sees.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StudyNotes {
    /// About those who live on the income.
    pub dependants_note: String,
    /// Health.
    pub health: String,
    /// Schooling.
    pub education: String,
}

impl std::fmt::Debug for StudyNotes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StudyNotes")
    }
}

/// A request that came back for completion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReturnedLine {
    /// The request.
    pub case: CaseLine,
    /// What failed and why.
    pub items: Vec<CompletionItemView>,
    /// To the desk.
    pub note: String,
    /// Sent back by whom.
    pub asked_by: String,
    /// On which day.
    pub asked_on: DateShown,
    /// The committee sent it back, not the researcher.
    pub by_committee: bool,
}

/// How a study stands (أين وصل البحث).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StudyStanding {
    /// Who studies it.
    pub researcher: Option<String>,
    /// Since when.
    pub since: Option<DateShown>,
    /// Whether anything was written.
    pub begun: bool,
    /// Finished by whom and when.
    pub finished: Option<StampView>,
    /// What was recommended; only for who may read the study, for the committee decides and not the researcher.
    pub advice: Option<Advice>,
    /// Whether this reader may open the study.
    pub readable: bool,
    /// The next visit that is planned.
    pub visit_on: Option<DateShown>,
    /// How many visits took place.
    pub visits_done: u32,
    /// What it was sent back for last.
    pub completion: Option<CompletionView>,
}

/// A planned visit in the day's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct VisitLine {
    /// Which visit.
    pub id: HomeVisitId,
    /// For which request.
    pub request_id: RequestId,
    /// The request's number.
    pub number: String,
    /// The household file.
    pub household_id: HouseholdId,
    /// Its number.
    pub file_number: String,
    /// The applicant's first and family name.
    pub applicant: String,
    /// The district.
    pub district: String,
    /// The way there in one line.
    pub address: String,
    /// For which day.
    pub planned_for: DateShown,
    /// The same, to tell days apart.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub day: NaiveDate,
    /// Its day is over.
    pub late: bool,
    /// Who goes.
    pub visitor: String,
    /// Which one of them.
    pub visitor_id: StaffId,
    /// For the way.
    pub note: String,
    /// What the visitor must mind.
    pub needs: Vec<Need>,
}
