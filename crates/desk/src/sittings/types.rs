//! What the window shows of the committee and its sittings; every text comes ready.

use domain::{
    date::{DateShown, TypedDate},
    id::{HouseholdId, MemberId, RequestId, SittingId},
    request::{Decision, RequestState},
    sitting::{AgendaWhy, CommitteeRuleInput, LeftWhy, SittingState},
};
use serde::{Deserialize, Serialize};

use crate::{requests::StampView, wordings::VersionLine};

/// A member of the committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CommitteeMemberView {
    /// Identity.
    pub id: MemberId,
    /// To be named by the next write.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Full name.
    pub name: String,
    /// What the member is in the committee; may be empty.
    pub title: String,
    /// Since when.
    pub since: DateShown,
    /// The same as typed, for the form.
    pub since_typed: TypedDate,
    /// Until when.
    pub until: Option<DateShown>,
    /// A member today.
    pub sits: bool,
}

/// The committee with its rule (لجنة البحث).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Committee {
    /// Its members, those of today first.
    pub members: Vec<CommitteeMemberView>,
    /// How many of them sit today.
    pub sitting: usize,
    /// Number of the rule's newest version, 0 before the first; handed back when saving.
    pub seen_version: u32,
    /// The rule in force as it would be typed; none before the first.
    pub rule: Option<CommitteeRuleInput>,
    /// All versions of the rule, newest first.
    pub versions: Vec<VersionLine>,
}

/// One line of the list of sittings.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SittingRow {
    /// Identity.
    pub id: SittingId,
    /// The number people say.
    pub number: String,
    /// On which day.
    pub on: DateShown,
    /// The day of the week.
    pub weekday: String,
    /// At what time; may be empty.
    pub begins: String,
    /// Where; may be empty.
    pub place: String,
    /// Where it stands.
    pub state: SittingState,
    /// How many cases are on its agenda.
    pub cases: u32,
    /// How many of them were decided or ratified.
    pub decided: usize,
}

/// The sittings, and what waits for one.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SittingList {
    /// Those to come and under way, the next first.
    pub ahead: Vec<SittingRow>,
    /// Those that were held or called off, the latest first.
    pub past: Vec<SittingRow>,
    /// Requests that are ready for a sitting today and stand on no agenda.
    pub waiting: usize,
    /// The usual day, as the rule has it, for the next one: its date in the office's form.
    pub proposed: Option<TypedDate>,
    /// The usual time and place.
    pub begins: String,
    /// The usual place.
    pub place: String,
}

/// A member at a sitting.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MemberThere {
    /// Identity.
    pub id: MemberId,
    /// Full name.
    pub name: String,
    /// What the member is; may be empty.
    pub title: String,
    /// Whether the member is there.
    pub present: bool,
}

/// One case of an agenda.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AgendaRow {
    /// Which request.
    pub request_id: RequestId,
    /// Its place.
    pub position: u32,
    /// Its number.
    pub number: String,
    /// Its kind.
    pub kind_name: String,
    /// The household file.
    pub household_id: HouseholdId,
    /// Its number.
    pub file_number: String,
    /// Who asks, first and family name.
    pub applicant: String,
    /// Why it is heard.
    pub why: AgendaWhy,
    /// Where the request stands.
    pub state: RequestState,
    /// What this sitting decided.
    pub verdict: Option<Decision>,
    /// Whether this sitting ratified the urgent grant.
    pub ratified: Option<bool>,
    /// Members who take no part, by name.
    pub recused: Vec<String>,
    /// It left the agenda undecided.
    pub left: Option<LeftWhy>,
    /// The office's promised day.
    pub target: Option<DateShown>,
}

/// A sitting with its agenda (جلسة).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SittingView {
    /// In a line.
    pub row: SittingRow,
    /// To be named by the next write.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The day as typed, for the form.
    pub on_typed: TypedDate,
    /// The time as typed, for the form.
    pub begins_typed: String,
    /// Its day has come.
    pub day_has_come: bool,
    /// Why it is held on a day off.
    pub off_day_reason: Option<String>,
    /// Why it was called off.
    pub called_off_reason: Option<String>,
    /// Planned by whom and when.
    pub planned: StampView,
    /// Opened by whom and when.
    pub opened: Option<StampView>,
    /// Ended by whom and when.
    pub ended: Option<StampView>,
    /// The members of that day.
    pub members: Vec<MemberThere>,
    /// How many are there.
    pub present: usize,
    /// How many must be there; none where the office has no rule.
    pub quorum: Option<u8>,
    /// Whether enough are there.
    pub quorum_met: bool,
    /// What is heard, in order.
    pub agenda: Vec<AgendaRow>,
    /// What left the agenda undecided.
    pub left: Vec<AgendaRow>,
    /// Cases on the agenda whose files are closed to whoever looks: the manager hears them.
    pub hidden: usize,
    /// What is ready for this sitting and stands on no agenda yet.
    pub waiting: usize,
}

/// What gathering brought.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Gathered {
    /// The sitting as it is now.
    pub sitting: SittingView,
    /// How many cases were put on the agenda.
    pub added: usize,
    /// How many were left out because their files are closed to whoever gathered.
    pub closed: usize,
    /// How many were left out because the use of their files is restricted.
    pub restricted: usize,
}
