//! Handing a request in (تقديم الطلب): the day from which the reply is counted, and what was seen on that day, kept as it was (R06, R14).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Move, Request, RequestState, Stamp};
use crate::checklist::{ChecklistRow, MissingItem, MissingWhat, MissingWhy};
use crate::id::{DeclarationId, RequestId, StaffId};
use crate::office::OfficeSettings;
use crate::{Code, Refusal, Refusals};

/// A manager's leave to hand a request in with something missing (تجاوز بإذن المدير); it stays visible on the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// The manager who gave it with his or her passphrase.
    pub by: StaffId,
    /// Why.
    pub reason: String,
    /// Given for what the same manager had entered, because the office has no other manager: an exception that stays visible.
    pub alone: bool,
}

/// A request as it was handed in (التقديم). Nothing in it changes later: papers that expire afterwards were valid on that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// Which request.
    pub request_id: RequestId,
    /// The how manieth time, from 1: after a return for completion it is handed in again, with a new letter and a new promise.
    pub turn: u32,
    /// The civil day at UTC+3.
    pub on: NaiveDate,
    /// By whom and at what instant.
    pub stamp: Stamp,
    /// The earliest reply: «مدة لا تقل عن أسبوعين» (R14).
    pub earliest_reply: NaiveDate,
    /// The office's own target for the reply.
    pub target_reply: NaiveDate,
    /// The declaration that covers it.
    pub declaration_id: DeclarationId,
    /// The manager's leave, if something was missing.
    pub overridden: Option<Override>,
    /// The papers as they were judged on that day.
    pub checklist: Vec<ChecklistRow>,
    /// What was missing on that day; only with a leave does any of it block.
    pub missing: Vec<MissingItem>,
}

/// Earliest reply and internal target, in calendar days after the day of submission (requirements, reading 2).
pub fn reply_dates(on: NaiveDate, office: &OfficeSettings) -> (NaiveDate, NaiveDate) {
    let after = |days: u16| on.checked_add_days(Days::new(u64::from(days))).unwrap_or(on);
    (after(office.reply_floor_days), after(office.reply_target_days))
}

/// What is at hand when a request is handed in.
#[derive(Debug, Clone)]
pub struct HandIn<'o> {
    /// The office's promised times.
    pub office: &'o OfficeSettings,
    /// The civil day.
    pub on: NaiveDate,
    /// Who does it, and now.
    pub stamp: Stamp,
    /// The signed declaration that covers today's data; without one nothing is ever handed in (R10).
    pub declaration: Option<DeclarationId>,
    /// A manager's leave, if one was given.
    pub overridden: Option<Override>,
    /// The papers as judged for that day.
    pub checklist: Vec<ChecklistRow>,
    /// What is missing on that day.
    pub missing: Vec<MissingItem>,
}

impl HandIn<'_> {
    /// Hands the request in: the state it goes to, and what is frozen with it. A leave that was not needed is not kept.
    ///
    /// # Errors
    /// `StepNotOpen` for a request that is past the desk. All that blocks, one refusal each, when it is unsigned or nobody gave leave:
    /// `papers.CODE`, `answers.CODE`, `person.FIELD`, `capacity`, `explained`, `declaration`.
    pub fn submit(self, request: &Request) -> Result<(RequestState, Submission), Refusals> {
        if !request.state.is_at_desk() {
            return Err(Refusal::new(Code::StepNotOpen).with("state", request.state.as_str()).into());
        }
        let submission = self.freeze(request, 1)?;
        let state = request.state.submit(true, submission.overridden.is_some())?;
        Ok((state, submission))
    }

    /// Hands a request in again after it was returned for completion (إعادة التقديم بعد الاستكمال). The earlier submission stays as it was.
    ///
    /// # Errors
    /// `StepNotOpen` for a request that was not returned; all that blocks, as in [`HandIn::submit`].
    pub fn submit_again(self, request: &Request, earlier: &Submission) -> Result<(RequestState, Submission), Refusals> {
        let state = request.state.step(Move::HandInAgain)?;
        Ok((state, self.freeze(request, earlier.turn.saturating_add(1))?))
    }

    fn freeze(self, request: &Request, turn: u32) -> Result<Submission, Refusals> {
        let blocking = blocking(&self.missing);
        let Some(declaration_id) = self.declaration else { return Err(blocking) };
        let overridden = self.overridden.filter(|_| !blocking.0.is_empty());
        if overridden.is_none() {
            blocking.done()?;
        }
        let (earliest_reply, target_reply) = reply_dates(self.on, self.office);
        Ok(Submission {
            request_id: request.id,
            turn,
            on: self.on,
            stamp: self.stamp,
            earliest_reply,
            target_reply,
            declaration_id,
            overridden,
            checklist: self.checklist,
            missing: self.missing,
        })
    }
}

/// What keeps a request from being handed in, one refusal each.
pub fn blocking(missing: &[MissingItem]) -> Refusals {
    let refusal = |item: &MissingItem| {
        let field = match item.what {
            MissingWhat::Paper => format!("papers.{}", item.code),
            MissingWhat::Answer => format!("answers.{}", item.code),
            MissingWhat::PersonField => format!("person.{}", item.code),
            MissingWhat::CapacityPaper => "capacity".to_owned(),
            MissingWhat::Explained => "explained".to_owned(),
            MissingWhat::Declaration => "declaration".to_owned(),
        };
        let code = if item.why == MissingWhy::Expired { Code::PaperExpired } else { Code::Required };
        Refusal::new(code).at(&field)
    };
    Refusals(missing.iter().filter(|item| item.blocks).map(refusal).collect())
}

#[cfg(test)]
mod tests;
