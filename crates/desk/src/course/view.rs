//! What the window shows of a request's course; every text comes ready.

use domain::{
    course::{DaysLeft, ObstacleKind, Receiver, TimeLeft},
    date::DateShown,
    decision::ReturnedItem,
    id::{HouseholdId, RequestId},
    request::{Holder, RequestState, Stage},
};
use serde::{Deserialize, Serialize};

use crate::{
    papers::PaperBrief,
    requests::{RequestPerson, StampView, WithdrawalView},
};

/// What the next date of a request is for (الموعد القادم).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NextWhat {
    /// From this day on a reply may come (R14).
    NotBefore,
    /// Until this day the office means to reply.
    Target,
    /// The sitting in which it is heard.
    Sitting,
    /// The committee put it off until this day.
    Deferred,
    /// The next delivery is planned for this day.
    Delivery,
}

/// The next date of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NextDate {
    /// What for.
    pub what: NextWhat,
    /// The day.
    pub on: DateShown,
    /// How far off it is.
    pub left: DaysLeft,
}

/// Where a request is (أين الطلب): the answer to the visitor's question, in one look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WhereView {
    /// Where it stands.
    pub state: RequestState,
    /// At which of the six stages.
    pub stage: Stage,
    /// Who has it in hand.
    pub holder: Holder,
    /// By name, where it is one person's.
    pub holder_name: Option<String>,
    /// Since when.
    pub since: DateShown,
    /// For how long, counted forwards.
    pub standing: DaysLeft,
    /// The next date, if there is one.
    pub next: Option<NextDate>,
    /// How it stands against the office's target.
    pub time_left: TimeLeft,
    /// It was proposed as urgent.
    pub urgent: bool,
    /// What the applicant is to bring, by name; only while it came back.
    pub wanted: Vec<ReturnedItem>,
    /// What holds it up now.
    pub obstacles: Vec<ObstacleKind>,
}

/// One of the six stages, with the day on which it was reached first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StageView {
    /// Which.
    pub stage: Stage,
    /// When it was reached for the first time; nothing for one that lies ahead.
    pub reached: Option<DateShown>,
}

/// A target that was put off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ExtensionView {
    /// The target until then.
    pub from: DateShown,
    /// The target from then on.
    pub to: DateShown,
    /// Why.
    pub reason: String,
    /// By whom and when.
    pub stamp: StampView,
}

/// The two clocks of a request (موعدا الرد).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ClockView {
    /// The day of the newest submission.
    pub submitted_on: DateShown,
    /// No reply is promised before.
    pub not_before: DateShown,
    /// How far off that is.
    pub to_not_before: DaysLeft,
    /// The office's target.
    pub target: DateShown,
    /// How far off that is.
    pub to_target: DaysLeft,
    /// The first target, when it was put off.
    pub first_target: Option<DateShown>,
    /// When the applicant was told.
    pub kept_on: Option<DateShown>,
    /// Colour and word.
    pub time_left: TimeLeft,
    /// How it was put off, oldest first.
    pub extensions: Vec<ExtensionView>,
}

/// What holds a request up, or did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ObstacleView {
    /// What kind.
    pub kind: ObstacleKind,
    /// In words.
    pub note: String,
    /// Noted by whom and when.
    pub noted: StampView,
    /// Cleared by whom and when; nothing while it stands.
    pub cleared: Option<StampView>,
}

/// That a request was proposed as urgent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct UrgentView {
    /// Why it cannot wait.
    pub reason: String,
    /// By whom and when.
    pub marked: StampView,
}

/// One time a request was handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TurnView {
    /// The how manieth.
    pub turn: u32,
    /// By whom and when.
    pub stamp: StampView,
    /// The earliest reply that was promised.
    pub earliest_reply: DateShown,
    /// It went on by a manager's leave.
    pub overridden: bool,
    /// The letter that was issued for it.
    pub letter: Option<PaperBrief>,
}

/// How complete a file was when it was received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FileCheckView {
    /// Who received it.
    pub receiver: Receiver,
    /// As it was handed in for the how manieth time.
    pub turn: u32,
    /// What lacked; nothing when it was complete.
    pub lacks: Vec<ReturnedItem>,
    /// By whom and when.
    pub stamp: StampView,
}

/// What may be done now, so that the window draws nothing that would be refused.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[allow(clippy::struct_excessive_bools)] // one answer a deed, not a state
pub struct CourseOpen {
    /// It came back from the committee and is taken up at the desk.
    pub completion: bool,
    /// It can be handed in again.
    pub again: bool,
    /// Its target can be put off.
    pub extend: bool,
    /// An obstacle can be noted.
    pub obstacle: bool,
    /// It can be proposed as urgent, or the proposal lifted.
    pub urgent: bool,
    /// The manager can grant it before a sitting.
    pub grant: bool,
    /// Whoever received it can say how complete it was.
    pub check: Option<Receiver>,
    /// It can be withdrawn.
    pub withdraw: bool,
}

/// A request's course (مسار الطلب).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CourseView {
    /// Identity.
    pub id: RequestId,
    /// To be named by the next write.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The number people say.
    pub number: String,
    /// Its kind's name inside the office.
    pub kind_name: String,
    /// The household file.
    pub household_id: HouseholdId,
    /// Its number.
    pub file_number: String,
    /// Who asks.
    pub applicant: RequestPerson,
    /// For whom.
    pub beneficiary: RequestPerson,
    /// Where it is.
    pub at: WhereView,
    /// The six stages.
    pub stages: Vec<StageView>,
    /// Its clocks, once it was handed in.
    pub clock: Option<ClockView>,
    /// Whether the declaration still covers the data; nothing before it was handed in or after it ended.
    pub covered: Option<bool>,
    /// What holds it up, or did.
    pub obstacles: Vec<ObstacleView>,
    /// That it was proposed as urgent.
    pub urgent: Option<UrgentView>,
    /// Every time it was handed in, newest first.
    pub submissions: Vec<TurnView>,
    /// How complete it was received, newest first.
    pub checks: Vec<FileCheckView>,
    /// What whoever received it can name as lacking: the papers and questions of its kind.
    pub may_lack: Vec<ReturnedItem>,
    /// How it was withdrawn.
    pub withdrawn: Option<WithdrawalView>,
    /// What may be done now.
    pub open: CourseOpen,
}
