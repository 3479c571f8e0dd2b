//! What the window sends and gets about replies.

use domain::{
    course::{DaysLeft, TimeLeft},
    date::DateShown,
    decision::ReturnedItem,
    id::{DecisionId, HouseholdId, PersonId, RequestId},
    person::{Need, Sex},
    reply::{CallResult, Channel, ToldWhom},
    request::{Capacity, Decision, RequestState},
};
use serde::{Deserialize, Serialize};

use crate::papers::PaperBrief;

/// Which replies a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WhichReplies {
    /// To be told today: never tried, or to be tried again.
    Today,
    /// Tried and not told yet.
    Tried,
    /// Told within the last seven days.
    Told,
}

/// Which list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListRepliesInput {
    /// Which replies.
    pub which: WhichReplies,
}

/// The end of a refused request.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CloseRefusedInput {
    /// Which request.
    pub request_id: RequestId,
    /// Its version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Why now; needed while one may still object.
    pub reason: String,
}

/// The promised days of a reply, as they stand today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReplyClock {
    /// Nothing was promised before this day (R14).
    pub not_before: DateShown,
    /// The office's target.
    pub target: DateShown,
    /// How far off the target is.
    pub left: DaysLeft,
    /// Its colour and word.
    pub time: TimeLeft,
    /// How many days a reply today would come before the promise; 0 when it would not.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub early_days: i64,
}

/// The last try, in a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LastTry {
    /// What came of it.
    pub result: CallResult,
    /// On which day.
    pub on: DateShown,
    /// When to call again.
    pub call_back_on: Option<DateShown>,
}

/// One line of a list of replies. It shows no number to call: opening the line does, and is journalled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReplyRow {
    /// The request.
    pub request_id: RequestId,
    /// Its number.
    pub number: String,
    /// Its kind of support.
    pub kind_name: String,
    /// The household's file, so that the visit opens in its own tab.
    pub household_id: HouseholdId,
    /// Who asked, as one speaks of them.
    pub applicant: String,
    /// Where it stands.
    pub state: RequestState,
    /// What was decided.
    pub verdict: Decision,
    /// On which day.
    pub decided_on: DateShown,
    /// The promised days.
    pub clock: Option<ReplyClock>,
    /// Its letter was issued.
    pub has_letter: bool,
    /// How often it was tried.
    pub tries: u32,
    /// The last try.
    pub last: Option<LastTry>,
    /// On which day it was told.
    pub told_on: Option<DateShown>,
    /// By which way.
    pub channel: Option<Channel>,
    /// It was told before the promised day.
    pub early: bool,
}

/// A list of replies with how many the others hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReplyList {
    /// The lines.
    pub rows: Vec<ReplyRow>,
    /// How many are to be told today.
    pub today: usize,
    /// How many were tried and not told yet.
    pub tried: usize,
}

/// How many replies wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RepliesWaiting {
    /// To be told today.
    pub today: usize,
    /// Decided and not told, all of them.
    pub untold: usize,
    /// Of these, how many are over the office's target.
    pub late: usize,
}

/// A number to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReplyPhone {
    /// Grouped for reading.
    pub number: String,
    /// Whose it is; empty for the applicant's own.
    pub owner: String,
    /// When to call.
    pub best_time: String,
}

/// The decision as it is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DecisionShown {
    /// Which.
    pub id: DecisionId,
    /// What was decided.
    pub verdict: Decision,
    /// On which day.
    pub on: DateShown,
    /// The sitting's number; nothing for an urgent grant by the manager.
    pub sitting: Option<String>,
    /// Recorded by whom.
    pub recorded_by: String,
    /// What was granted: labels and values as the letter has them.
    pub granted: Vec<(String, String)>,
    /// Until when it is put off.
    pub deferred_until: Option<DateShown>,
    /// What is wanted.
    pub returned: Vec<ReturnedItem>,
    /// The reason that is told.
    pub reason_told: String,
    /// Something in it would tell of imprisonment, so the letter leaves it out and it is said in person.
    pub kept_off_paper: bool,
}

/// A try as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TryShown {
    /// What came of it.
    pub result: CallResult,
    /// On which day.
    pub on: DateShown,
    /// At what time.
    pub time: String,
    /// By whom.
    pub by: String,
    /// When to call again.
    pub call_back_on: Option<DateShown>,
    /// In words.
    pub note: String,
}

/// A telling as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ToldShown {
    /// What was told.
    pub verdict: Decision,
    /// On which day.
    pub on: DateShown,
    /// By which way.
    pub channel: Channel,
    /// Who heard it.
    pub whom: ToldWhom,
    /// By which name.
    pub name: String,
    /// Who took the letter away.
    pub collected_by: String,
    /// In words.
    pub note: String,
    /// It came before the promised day.
    pub early: bool,
    /// Told by whom.
    pub by: String,
}

/// Whether one may still object to a refusal that was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ObjectionShown {
    /// The last day; nothing where the office set no period.
    pub until: Option<DateShown>,
    /// That day has not passed, so closing asks for a reason.
    pub open: bool,
}

/// One reply with all that is needed to tell it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReplyView {
    /// The request.
    pub request_id: RequestId,
    /// To be named by the next save.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Its number.
    pub number: String,
    /// Its kind of support.
    pub kind_name: String,
    /// Where it stands.
    pub state: RequestState,
    /// The household's file.
    pub household_id: HouseholdId,
    /// Who asked.
    pub applicant_id: PersonId,
    /// By which full name.
    pub applicant: String,
    /// As one speaks of them.
    pub spoken: String,
    /// So that the words agree.
    pub sex: Option<Sex>,
    /// By what right they asked.
    pub capacity: Capacity,
    /// What the caller minds.
    pub needs: Vec<Need>,
    /// Numbers to call, the preferred one first.
    pub phones: Vec<ReplyPhone>,
    /// The newest decision.
    pub decision: DecisionShown,
    /// The promised days.
    pub clock: Option<ReplyClock>,
    /// The decision's letter, once it was issued.
    pub letter: Option<PaperBrief>,
    /// Tries to reach the applicant about this decision, newest first.
    pub tries: Vec<TryShown>,
    /// That this decision was told.
    pub told: Option<ToldShown>,
    /// Earlier decisions that were told.
    pub earlier: Vec<ToldShown>,
    /// Whether one may still object; there when a refusal was told and the request is not closed.
    pub objection: Option<ObjectionShown>,
}

/// A reply in a few words, for the request's own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReplyBrief {
    /// What was decided.
    pub verdict: Decision,
    /// On which day.
    pub decided_on: DateShown,
    /// The letter's number, once it was issued.
    pub letter: Option<String>,
    /// How often it was tried.
    pub tries: usize,
    /// That it was told.
    pub told: Option<ToldShown>,
}
