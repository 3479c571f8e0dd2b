//! What somebody asks about their own data (طلب صاحب البيانات), answered within thirty days (domain.md, Privacy).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::WORDS_MAX;
use crate::{
    Code, Refusal, Refusals,
    date::{RecordedDate, TypedDate},
    id::{PersonId, SubjectRequestId},
    number::RegisterNumber,
    request::Stamp,
    text,
};

/// Calendar days to the answer, counted from the day the request was received.
pub const ANSWER_DAYS: u64 = 30;
/// Calendar days the answer may be put off by, once and with a reason.
pub const EXTENSION_DAYS: u64 = 30;

/// What is asked for (نوع الطلب).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    /// To see the data or have a copy (الاطلاع).
    Access,
    /// To have them put right (التصحيح).
    Correction,
    /// To have them destroyed (الإتلاف).
    Destruction,
    /// That they are not used for now (التقييد).
    Restriction,
}

impl SubjectKind {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Correction => "correction",
            Self::Destruction => "destruction",
            Self::Restriction => "restriction",
        }
    }

    /// Reads what [`SubjectKind::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Access, Self::Correction, Self::Destruction, Self::Restriction].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Who asks (مقدم الطلب).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AskedBy {
    /// The person.
    Person,
    /// A guardian of a minor.
    Guardian,
    /// Somebody with a proxy paper.
    Proxy,
}

impl AskedBy {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Guardian => "guardian",
            Self::Proxy => "proxy",
        }
    }

    /// Reads what [`AskedBy::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Person, Self::Guardian, Self::Proxy].into_iter().find(|who| who.as_str() == text)
    }
}

/// How it ended (نتيجة الطلب).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SubjectOutcome {
    /// Done as asked.
    Done,
    /// Done in part.
    Partly,
    /// Not done, with the reason in the reply.
    Refused,
    /// Taken back by whoever asked.
    TakenBack,
}

impl SubjectOutcome {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Partly => "partly",
            Self::Refused => "refused",
            Self::TakenBack => "taken_back",
        }
    }

    /// Reads what [`SubjectOutcome::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Done, Self::Partly, Self::Refused, Self::TakenBack].into_iter().find(|outcome| outcome.as_str() == text)
    }
}

/// A request as it is taken down.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SubjectRequestInput {
    /// Whose data.
    pub person_id: PersonId,
    /// What is asked for.
    pub kind: SubjectKind,
    /// In the words of whoever asks.
    pub wish: String,
    /// Who asks.
    pub asked_by: AskedBy,
    /// By which original the identity of whoever asks was checked.
    pub identity_by: String,
    /// The day it was received; the clock begins there. None for today.
    pub received: Option<TypedDate>,
}

/// What was taken down, read once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectRequestFacts {
    /// In the words of whoever asks.
    pub wish: String,
    /// By which original the identity was checked.
    pub identity_by: String,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// The last day to answer.
    pub due_on: NaiveDate,
}

impl SubjectRequestInput {
    /// Reads the form.
    ///
    /// # Errors
    /// All wrong fields at once: an empty wish, an identity nobody checked, a day that has not come or lies over a year back.
    pub fn parse(&self, today: NaiveDate) -> Result<SubjectRequestFacts, Refusals> {
        let mut refused = Refusals::default();
        let wish = refused.take("wish", text::clean_required(&self.wish, WORDS_MAX));
        let identity_by = refused.take("identity_by", text::clean_required(&self.identity_by, 120));
        let received_on = self.received.map_or(Some(today), |typed| refused.take("received", read_day(typed, today)));
        refused.done()?;
        match (wish, identity_by, received_on) {
            (Some(wish), Some(identity_by), Some(received_on)) => {
                Ok(SubjectRequestFacts { wish, identity_by, received_on, due_on: later(received_on, ANSWER_DAYS) })
            }
            _ => Err(Refusal::new(Code::Required).at("wish").into()),
        }
    }
}

fn read_day(typed: TypedDate, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    let day = RecordedDate::parse_whole(typed)?.day().ok_or_else(|| Refusal::new(Code::DateIncomplete))?;
    if day > today {
        return Err(Refusal::new(Code::InFuture));
    }
    if (today - day).num_days() > 366 {
        return Err(Refusal::new(Code::OutOfRange));
    }
    Ok(day)
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

/// A request about one's own data (طلب صاحب البيانات).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SubjectRequest {
    /// Identity.
    pub id: SubjectRequestId,
    /// Counts up with each change.
    pub version: i64,
    /// The number people say.
    pub number: RegisterNumber,
    /// Whose data.
    pub person_id: PersonId,
    /// What is asked for.
    pub kind: SubjectKind,
    /// In the words of whoever asks.
    pub wish: String,
    /// Who asks.
    pub asked_by: AskedBy,
    /// By which original the identity was checked.
    pub identity_by: String,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// The last day to answer, an extension included.
    pub due_on: NaiveDate,
    /// Why the answer was put off.
    pub extended_why: Option<String>,
    /// Taken down by whom and when.
    pub opened: Stamp,
    /// How it ended.
    pub outcome: Option<SubjectOutcome>,
    /// What was answered.
    pub reply: Option<String>,
    /// How the answer was given.
    pub reply_channel: Option<String>,
    /// Ended by whom and when.
    pub closed: Option<Stamp>,
}

impl SubjectRequest {
    /// Calendar days left; negative when overdue.
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        (self.due_on - today).num_days()
    }

    /// Refuses to change a request that was answered.
    ///
    /// # Errors
    /// `StepNotOpen` when it was.
    pub fn must_be_open(&self) -> Result<(), Refusal> {
        if self.closed.is_none() { Ok(()) } else { Err(Refusal::new(Code::StepNotOpen).with("state", "closed")) }
    }
}

/// The last day after an extension: once, and before the first one has passed.
///
/// # Errors
/// `StepNotOpen` when it was answered, put off already, or is overdue: whoever asks must hear of it within the first thirty days.
pub fn extended_due(request: &SubjectRequest, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    request.must_be_open()?;
    if request.extended_why.is_some() || today > request.due_on {
        return Err(Refusal::new(Code::StepNotOpen).with("state", "extended"));
    }
    Ok(later(request.due_on, EXTENSION_DAYS))
}
