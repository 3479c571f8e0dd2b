//! Telling the applicant what was decided (التبليغ): tries to reach them, and the telling itself, which is not the decision (R13, R23).
//!
//! Who decided, who printed the letter, who told and who took the letter away are four facts, each kept by itself and never changed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Code, Refusal, Refusals,
    date::{RecordedDate, TypedDate},
    id::{DecisionId, PaperId, ReplyId, RequestId},
    request::{Decision, Stamp},
    text,
};

/// Longest note beside a try or a telling.
const NOTE_MAX: usize = 300;
/// Longest name of somebody who was told or took a letter away.
const NAME_MAX: usize = 120;

/// By which way the applicant was told (قناة التبليغ, R23).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// At the office (حضوريًا).
    InPerson,
    /// By telephone (هاتفيًا).
    Phone,
    /// By a letter that was handed over or sent (بخطاب).
    Letter,
    /// By a text message (برسالة).
    Message,
    /// Through the proxy (عن طريق الوكيل).
    ThroughProxy,
}

/// Who heard it (المُبلَّغ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ToldWhom {
    /// Whoever asked.
    Applicant,
    /// The guardian (الولي).
    Guardian,
    /// The proxy (الوكيل).
    Proxy,
}

/// What came of a try to reach the applicant (نتيجة محاولة الاتصال).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CallResult {
    /// Somebody was reached (تم الوصول).
    Reached,
    /// Nobody answered (لا يجيب).
    NoAnswer,
    /// The number is another's (الرقم خطأ).
    WrongNumber,
    /// To be called again on a day (يُعاود الاتصال).
    CallBack,
}

/// One try to reach the applicant (محاولة اتصال); there may be several before anybody is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallAttempt {
    /// Identity.
    pub id: ReplyId,
    /// About which request.
    pub request_id: RequestId,
    /// About which decision.
    pub decision_id: DecisionId,
    /// What came of it.
    pub result: CallResult,
    /// When to call again, if that was agreed.
    pub call_back_on: Option<NaiveDate>,
    /// In words; may be empty.
    pub note: String,
    /// Tried by whom and when.
    pub tried: Stamp,
}

/// That the applicant was told (التبليغ): a fact of its own beside the decision (R13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Informed {
    /// Identity.
    pub id: ReplyId,
    /// About which request.
    pub request_id: RequestId,
    /// Which decision was told.
    pub decision_id: DecisionId,
    /// On which day.
    pub told_on: NaiveDate,
    /// By which way.
    pub channel: Channel,
    /// Who heard it.
    pub told_whom: ToldWhom,
    /// Their name as it was on that day.
    pub told_name: String,
    /// Who took the letter away; empty where none was handed over.
    pub collected_by: String,
    /// The letter that was there.
    pub letter_id: Option<PaperId>,
    /// In words; may be empty.
    pub note: String,
    /// Before the promised day, which was confirmed.
    pub early: bool,
    /// Told and recorded by whom and when.
    pub told: Stamp,
}

/// A try as the desk records it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CallInput {
    /// About which request.
    pub request_id: RequestId,
    /// What came of it.
    pub result: CallResult,
    /// When to call again; needed where that is what came of it.
    pub call_back_on: Option<TypedDate>,
    /// In words.
    pub note: String,
}

/// What a try comes to once it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// What came of it.
    pub result: CallResult,
    /// When to call again.
    pub call_back_on: Option<NaiveDate>,
    /// In words.
    pub note: String,
}

impl CallInput {
    /// Reads the try.
    ///
    /// # Errors
    /// `Required` for a call-back without its day, `EndBeforeStart` for a day that is over, a note that is too long.
    pub fn parse(&self, today: NaiveDate) -> Result<Call, Refusals> {
        let mut refusals = Refusals::default();
        let note = refusals.take("note", text::clean(&self.note, NOTE_MAX)).unwrap_or_default();
        let asked = self.result == CallResult::CallBack;
        let call_back_on = match self.call_back_on {
            Some(typed) if asked => refusals.take("call_back_on", RecordedDate::parse_whole(typed)).map(|day| day.earliest()),
            _ => None,
        };
        if asked && self.call_back_on.is_none() {
            refusals.push(Refusal::new(Code::Required).at("call_back_on"));
        }
        if call_back_on.is_some_and(|day| day < today) {
            refusals.push(Refusal::new(Code::EndBeforeStart).at("call_back_on"));
        }
        refusals.done()?;
        Ok(Call { result: self.result, call_back_on, note })
    }
}

/// A telling as the desk records it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct InformInput {
    /// About which request.
    pub request_id: RequestId,
    /// The request's version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The decision that was seen and told.
    pub decision_id: DecisionId,
    /// On which day; today when it is not given.
    pub told_on: Option<TypedDate>,
    /// By which way.
    pub channel: Channel,
    /// Who heard it.
    pub told_whom: ToldWhom,
    /// Name of the guardian or proxy; the applicant's own is taken from the file.
    pub told_name: String,
    /// Who took the letter away; empty where none was handed over.
    pub collected_by: String,
    /// In words.
    pub note: String,
    /// The warning that the promised day has not come was seen (R14): a reply before it is never blocked.
    pub early: bool,
}

/// What a telling is judged by.
#[derive(Debug, Clone)]
pub struct Telling<'t> {
    /// The day of the deed.
    pub today: NaiveDate,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// The day before which nothing was promised, if the request has one.
    pub not_before: Option<NaiveDate>,
    /// The applicant's full name, as it is on file.
    pub applicant: &'t str,
    /// The decision's letter, once it was issued.
    pub letter: Option<PaperId>,
}

/// What a telling comes to once it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// On which day.
    pub on: NaiveDate,
    /// Name of whoever heard it.
    pub name: String,
    /// Who took the letter away.
    pub collected_by: String,
    /// In words.
    pub note: String,
    /// Before the promised day.
    pub early: bool,
}

impl InformInput {
    /// Reads the telling.
    ///
    /// # Errors
    /// Everything wrong at once under its field; then, by itself, [`Code::EarlyReply`] with `days` when the promised day has not come and the
    /// warning was not confirmed.
    pub fn parse(&self, about: &Telling<'_>) -> Result<Told, Refusals> {
        let mut refusals = Refusals::default();
        let on = match self.told_on {
            None => Some(about.today),
            Some(typed) => refusals.take("told_on", RecordedDate::parse_whole(typed)).map(|day| day.earliest()),
        };
        if on.is_some_and(|day| day > about.today) {
            refusals.push(Refusal::new(Code::InFuture).at("told_on"));
        } else if on.is_some_and(|day| day < about.decided_on) {
            // Nobody is told what was not decided yet.
            refusals.push(Refusal::new(Code::EndBeforeStart).at("told_on"));
        }
        if self.channel == Channel::ThroughProxy && self.told_whom != ToldWhom::Proxy {
            refusals.push(Refusal::new(Code::CapacityDoesNotFit).at("told_whom"));
        }
        let name = if self.told_whom == ToldWhom::Applicant {
            Some(about.applicant.to_owned())
        } else {
            refusals.take("told_name", text::clean_required(&self.told_name, NAME_MAX))
        };
        let collected_by = refusals.take("collected_by", text::clean(&self.collected_by, NAME_MAX)).unwrap_or_default();
        let lacks_letter = about.letter.is_none();
        if lacks_letter && self.channel == Channel::Letter {
            refusals.push(Refusal::new(Code::LetterFirst).at("channel"));
        } else if lacks_letter && !collected_by.is_empty() {
            refusals.push(Refusal::new(Code::LetterFirst).at("collected_by"));
        }
        let note = refusals.take("note", text::clean(&self.note, NOTE_MAX)).unwrap_or_default();
        refusals.done()?;
        let (Some(on), Some(name)) = (on, name) else { return Err(Refusal::new(Code::Required).into()) };
        let days = about.not_before.map_or(0, |promised| promised.signed_duration_since(on).num_days());
        if days > 0 && !self.early {
            return Err(Refusal::new(Code::EarlyReply).with("days", days).into());
        }
        Ok(Told { on, name, collected_by, note, early: days > 0 })
    }
}

/// Whether the applicant may still object to what was told (مدة التظلم), by the office's own period; an office without one has no end.
pub fn objection_ends(verdict: Decision, told_on: NaiveDate, days: Option<u16>) -> Option<NaiveDate> {
    if verdict != Decision::Refused {
        return None;
    }
    days.and_then(|days| told_on.checked_add_days(chrono::Days::new(u64::from(days))))
}

impl Channel {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::InPerson, Self::Phone, Self::Letter, Self::Message, Self::ThroughProxy];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::Phone => "phone",
            Self::Letter => "letter",
            Self::Message => "message",
            Self::ThroughProxy => "through_proxy",
        }
    }

    /// Reads what [`Channel::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.as_str() == text)
    }
}

impl ToldWhom {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Guardian => "guardian",
            Self::Proxy => "proxy",
        }
    }

    /// Reads what [`ToldWhom::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Applicant, Self::Guardian, Self::Proxy].into_iter().find(|whom| whom.as_str() == text)
    }
}

impl CallResult {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Reached, Self::NoAnswer, Self::WrongNumber, Self::CallBack];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::NoAnswer => "no_answer",
            Self::WrongNumber => "wrong_number",
            Self::CallBack => "call_back",
        }
    }

    /// Reads what [`CallResult::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|result| result.as_str() == text)
    }
}

#[cfg(test)]
mod tests;
