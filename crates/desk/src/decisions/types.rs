//! What the window shows while a case is heard, and of what was decided.

use domain::{
    date::DateShown,
    decision::{DecisionInput, Quantity, ReturnedItem, Votes},
    id::{DecisionId, MemberId, RequestId, SittingId},
    request::Decision,
    sitting::{AgendaWhy, SittingState},
    study::Advice,
};
use serde::{Deserialize, Serialize};

use crate::{
    requests::{RequestView, StampView},
    sittings::AgendaRef,
};

/// What is granted, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct GrantedShown {
    /// Riyals each time.
    pub amount: Option<String>,
    /// Riyals all times together, when there are several.
    pub total: Option<String>,
    /// So many of something each time.
    pub quantity: Option<Quantity>,
    /// How many times, a month apart.
    pub times: u16,
    /// From which day on.
    pub from: DateShown,
}

/// What the committee said of an urgent grant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RatificationView {
    /// Whether it was ratified.
    pub ratified: bool,
    /// Why not.
    pub reason: String,
    /// Recorded by whom and when.
    pub stamp: StampView,
}

/// A decision as it was recorded (القرار).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DecisionView {
    /// Identity.
    pub id: DecisionId,
    /// What was decided.
    pub verdict: Decision,
    /// What is granted.
    pub granted: Option<GrantedShown>,
    /// Until when it is put off.
    pub deferred_until: Option<DateShown>,
    /// For what it was sent back.
    pub returned: Vec<ReturnedItem>,
    /// The reason that is told.
    pub reason_told: String,
    /// The reason for the office alone; not for those who speak with visitors only.
    pub reason_internal: Option<String>,
    /// Votes.
    pub votes: Option<Votes>,
    /// The day of the decision.
    pub on: DateShown,
    /// In which sitting; none for an urgent grant.
    pub sitting_id: Option<SittingId>,
    /// Its number.
    pub sitting_number: Option<String>,
    /// Recorded by whom and when.
    pub recorded: StampView,
    /// The manager granted what the same manager had entered.
    pub alone: bool,
    /// What the committee said of an urgent grant, once it did.
    pub ratification: Option<RatificationView>,
}

/// Something the household was granted before (منح سابق).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EarlierDecision {
    /// On which request.
    pub request_id: RequestId,
    /// Its number.
    pub number: String,
    /// Its kind.
    pub kind_name: String,
    /// What was decided.
    pub verdict: Decision,
    /// What was granted.
    pub granted: Option<GrantedShown>,
    /// When.
    pub on: DateShown,
}

/// The social researcher's study in a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StudyBriefly {
    /// What is recommended.
    pub advice: Option<Advice>,
    /// What exactly.
    pub advised: String,
    /// Why.
    pub reasons: String,
    /// Monthly income in riyals; none when it was not asked.
    pub income: Option<String>,
    /// Monthly outgoings in riyals.
    pub outgoings: Option<String>,
    /// How many live on it.
    pub dependants: Option<u32>,
    /// Finished by whom and when.
    pub finished: Option<StampView>,
}

/// A member who hears the case, or takes no part in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Hearer {
    /// Identity.
    pub id: MemberId,
    /// Full name.
    pub name: String,
    /// Whether the member is there.
    pub present: bool,
    /// Why the member takes no part; none for one who does.
    pub recused: Option<String>,
}

/// One case while it is heard: in short, with the place for the decision.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HearingView {
    /// Which sitting.
    pub sitting_id: SittingId,
    /// Its number.
    pub sitting_number: String,
    /// Where it stands; decisions are recorded while it is open.
    pub sitting_state: SittingState,
    /// Its place on the agenda.
    pub position: u32,
    /// How many cases there are.
    pub cases: usize,
    /// The next case without a word, after this one in order.
    pub next: Option<RequestId>,
    /// The case before this one.
    pub previous: Option<RequestId>,
    /// How many cases are without a word.
    pub open: usize,
    /// Why it is heard.
    pub why: AgendaWhy,
    /// The request: statement, papers, declaration. Its version goes into the decision.
    pub request: RequestView,
    /// How many belong to the household.
    pub household_members: usize,
    /// Where they live, roughly.
    pub area: String,
    /// The signed declaration covers today's data; else neither approval nor refusal can be recorded.
    pub declaration_covers: bool,
    /// The social researcher's study.
    pub study: Option<StudyBriefly>,
    /// What was decided on other requests of the household, newest first.
    pub earlier: Vec<EarlierDecision>,
    /// What was decided on this request before, newest first; for a ratification the urgent grant.
    pub before: Vec<DecisionView>,
    /// What this sitting decided.
    pub decision: Option<DecisionView>,
    /// What this sitting said of the urgent grant.
    pub ratification: Option<RatificationView>,
    /// The members of the sitting.
    pub hearers: Vec<Hearer>,
    /// How many decide this case.
    pub voters: usize,
    /// The recorded decision can still be taken back.
    pub may_take_back: bool,
}

/// A decision to be recorded.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DecideInput {
    /// Which case.
    pub case: AgendaRef,
    /// The request's version that was before everybody's eyes.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// What was decided.
    pub decision: DecisionInput,
}

/// The committee's word on an urgent grant.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RatifyInput {
    /// Which case.
    pub case: AgendaRef,
    /// Whether it was ratified; nothing while nobody chose.
    pub ratified: Option<bool>,
    /// Why not.
    pub reason: String,
}

/// A decision recorded by mistake.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TakeBackDecisionInput {
    /// Which case.
    pub case: AgendaRef,
    /// Which decision.
    pub decision_id: DecisionId,
}
