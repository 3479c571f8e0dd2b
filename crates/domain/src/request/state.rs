//! The one chain of states that a request goes through (مسار الطلب), defined here and nowhere else (R17).

mod place;

use serde::{Deserialize, Serialize};

pub use place::{Holder, Stage};

use crate::{Code, Refusal};

/// Where a request stands (حالة الطلب).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// Being filled in; something is still missing.
    Draft,
    /// Every paper and answer is there; not signed yet.
    Complete,
    /// The declaration over today's data is signed.
    Signed,
    /// Handed in: the promised reply is counted from here (R14).
    Submitted,
    /// With the social researcher.
    WithResearcher,
    /// Back at the desk for something that lacks.
    ReturnedForCompletion,
    /// Studied, waiting for a sitting.
    Ready,
    /// On the agenda of a sitting of the research committee.
    OnAgenda,
    /// The committee said yes; the applicant does not know yet.
    DecidedApproved,
    /// The committee said no; the applicant does not know yet.
    DecidedRefused,
    /// The committee put it off; the applicant does not know yet.
    DecidedDeferred,
    /// The committee wants more; the applicant does not know yet.
    DecidedReturned,
    /// The applicant was told yes.
    InformedApproved,
    /// The applicant was told no.
    InformedRefused,
    /// The applicant was told that it is put off.
    InformedDeferred,
    /// The applicant was told what is wanted.
    InformedReturned,
    /// The service is being given.
    BeingServed,
    /// Ended by delivery or refusal (R16).
    Closed,
    /// Ended by the applicant's wish.
    Withdrawn,
}

/// What the committee decided (القرار); "returned" and "deferred" are an assumption of R13.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// قبول
    Approved,
    /// رفض
    Refused,
    /// تأجيل
    Deferred,
    /// إعادة للاستكمال
    Returned,
}

/// One step along the chain (خطوة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Move {
    /// The last missing thing came in.
    Complete,
    /// Something is missing again, such as a paper that expired meanwhile.
    Reopen,
    /// The declaration was signed.
    Sign,
    /// The signed data changed, so the signature no longer covers them (R11).
    Unsign,
    /// Handed in.
    Submit,
    /// Given to the social researcher.
    HandToResearcher,
    /// Handed in once more after a return for completion: it goes straight back to the researcher, and a new promise begins.
    HandInAgain,
    /// Sent back to the desk for completion.
    ReturnForCompletion,
    /// The study is done.
    MakeReady,
    /// Put on a sitting's agenda.
    PutOnAgenda,
    /// Taken off the agenda again, or its sitting was called off.
    TakeOffAgenda,
    /// The committee decided.
    Decide(Decision),
    /// The manager granted an urgent request before a sitting; the next one ratifies it (requirements, reading 7).
    GrantUrgently,
    /// The applicant was told.
    Inform,
    /// The service begins.
    Serve,
    /// An appeal was upheld: the case is decided once more.
    Reconsider,
    /// Nothing is left to do.
    Close,
    /// The applicant no longer wants it.
    Withdraw,
}

impl Move {
    /// Every step.
    pub const ALL: [Self; 21] = [
        Self::Complete,
        Self::Reopen,
        Self::Sign,
        Self::Unsign,
        Self::Submit,
        Self::HandToResearcher,
        Self::HandInAgain,
        Self::ReturnForCompletion,
        Self::MakeReady,
        Self::PutOnAgenda,
        Self::TakeOffAgenda,
        Self::Decide(Decision::Approved),
        Self::Decide(Decision::Refused),
        Self::Decide(Decision::Deferred),
        Self::Decide(Decision::Returned),
        Self::GrantUrgently,
        Self::Inform,
        Self::Serve,
        Self::Reconsider,
        Self::Close,
        Self::Withdraw,
    ];
}

impl RequestState {
    /// Every state, along the chain.
    pub const ALL: [Self; 19] = [
        Self::Draft,
        Self::Complete,
        Self::Signed,
        Self::Submitted,
        Self::WithResearcher,
        Self::ReturnedForCompletion,
        Self::Ready,
        Self::OnAgenda,
        Self::DecidedApproved,
        Self::DecidedRefused,
        Self::DecidedDeferred,
        Self::DecidedReturned,
        Self::InformedApproved,
        Self::InformedRefused,
        Self::InformedDeferred,
        Self::InformedReturned,
        Self::BeingServed,
        Self::Closed,
        Self::Withdrawn,
    ];

    /// Goes one step, if the chain has it.
    ///
    /// # Errors
    /// `StepNotOpen` with the `state` it stands in.
    pub fn step(self, step: Move) -> Result<Self, Refusal> {
        let next = match (self, step) {
            (state, Move::Withdraw) if state.is_open() => Self::Withdrawn,
            (Self::Draft, Move::Complete) => Self::Complete,
            (Self::Complete, Move::Reopen) => Self::Draft,
            (Self::Complete, Move::Sign) => Self::Signed,
            (Self::Signed, Move::Unsign) => Self::Complete,
            (Self::Signed, Move::Submit) => Self::Submitted,
            (Self::Submitted, Move::HandToResearcher) | (Self::ReturnedForCompletion, Move::HandInAgain) => Self::WithResearcher,
            (Self::WithResearcher | Self::Ready | Self::DecidedReturned | Self::InformedReturned, Move::ReturnForCompletion) => {
                Self::ReturnedForCompletion
            }
            (Self::WithResearcher, Move::MakeReady) => Self::Ready,
            (Self::Ready | Self::DecidedDeferred | Self::InformedDeferred, Move::PutOnAgenda) => Self::OnAgenda,
            (Self::OnAgenda, Move::TakeOffAgenda) => Self::Ready,
            (Self::Submitted | Self::WithResearcher | Self::Ready, Move::GrantUrgently) => Self::DecidedApproved,
            (Self::OnAgenda, Move::Decide(Decision::Approved)) => Self::DecidedApproved,
            (Self::OnAgenda, Move::Decide(Decision::Refused)) => Self::DecidedRefused,
            (Self::OnAgenda, Move::Decide(Decision::Deferred)) => Self::DecidedDeferred,
            (Self::OnAgenda, Move::Decide(Decision::Returned)) => Self::DecidedReturned,
            (Self::DecidedApproved, Move::Inform) => Self::InformedApproved,
            (Self::DecidedRefused, Move::Inform) => Self::InformedRefused,
            (Self::DecidedDeferred, Move::Inform) => Self::InformedDeferred,
            (Self::DecidedReturned, Move::Inform) => Self::InformedReturned,
            (Self::InformedApproved, Move::Serve) => Self::BeingServed,
            (Self::BeingServed | Self::InformedRefused, Move::Close) => Self::Closed,
            (Self::InformedApproved | Self::InformedRefused | Self::InformedDeferred | Self::Closed, Move::Reconsider) => Self::Ready,
            _ => return Err(Refusal::new(Code::StepNotOpen).with("state", self.as_str())),
        };
        Ok(next)
    }

    /// Where a request at the desk stands, seeing whether anything blocks it and whether its signature holds. A request that is past the desk
    /// stays where it is.
    ///
    /// # Errors
    /// None while the chain has the four steps between draft and signed.
    pub fn settled(self, complete: bool, signed: bool) -> Result<Self, Refusal> {
        if !self.is_at_desk() {
            return Ok(self);
        }
        let mut state = self;
        if state == Self::Signed && !(complete && signed) {
            state = state.step(Move::Unsign)?;
        }
        if state == Self::Complete && !complete {
            state = state.step(Move::Reopen)?;
        }
        if state == Self::Draft && complete {
            state = state.step(Move::Complete)?;
        }
        if state == Self::Complete && signed {
            state = state.step(Move::Sign)?;
        }
        Ok(state)
    }

    /// Goes to submitted. `overridden` says that a manager let it go on with something missing, which counts as complete.
    ///
    /// # Errors
    /// `StepNotOpen` when it is not signed, not complete, or submitted already.
    pub fn submit(self, signed: bool, overridden: bool) -> Result<Self, Refusal> {
        let ready = if overridden { self.settled(true, signed)? } else { self };
        ready.step(Move::Submit)
    }

    /// Handed in and nobody told the applicant anything yet: the promised reply is still owed (R14).
    pub fn awaits_reply(self) -> bool {
        match self {
            Self::Submitted | Self::WithResearcher | Self::ReturnedForCompletion | Self::Ready | Self::OnAgenda => true,
            Self::DecidedApproved | Self::DecidedRefused | Self::DecidedDeferred | Self::DecidedReturned => true,
            Self::Draft | Self::Complete | Self::Signed | Self::Closed | Self::Withdrawn | Self::BeingServed => false,
            Self::InformedApproved | Self::InformedRefused | Self::InformedDeferred | Self::InformedReturned => false,
        }
    }

    /// Not submitted yet: its state follows from what is there.
    pub fn is_at_desk(self) -> bool {
        matches!(self, Self::Draft | Self::Complete | Self::Signed)
    }

    /// Whether statement and papers may be changed.
    pub fn is_editable(self) -> bool {
        self.is_at_desk() || self == Self::ReturnedForCompletion
    }

    /// The applicant was told what was decided.
    pub fn is_informed(self) -> bool {
        matches!(self, Self::InformedApproved | Self::InformedRefused | Self::InformedDeferred | Self::InformedReturned)
    }

    /// Whether it still goes on.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Withdrawn)
    }

    /// Whether it was ever handed in. A withdrawn request may have been; its submission tells.
    pub fn is_past_desk(self) -> bool {
        !self.is_at_desk() && self != Self::Withdrawn
    }

    /// What the committee decided, while the state tells.
    pub fn decision(self) -> Option<Decision> {
        match self {
            Self::DecidedApproved | Self::InformedApproved => Some(Decision::Approved),
            Self::DecidedRefused | Self::InformedRefused => Some(Decision::Refused),
            Self::DecidedDeferred | Self::InformedDeferred => Some(Decision::Deferred),
            Self::DecidedReturned | Self::InformedReturned => Some(Decision::Returned),
            _ => None,
        }
    }

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Complete => "complete",
            Self::Signed => "signed",
            Self::Submitted => "submitted",
            Self::WithResearcher => "with_researcher",
            Self::ReturnedForCompletion => "returned_for_completion",
            Self::Ready => "ready",
            Self::OnAgenda => "on_agenda",
            Self::DecidedApproved => "decided_approved",
            Self::DecidedRefused => "decided_refused",
            Self::DecidedDeferred => "decided_deferred",
            Self::DecidedReturned => "decided_returned",
            Self::InformedApproved => "informed_approved",
            Self::InformedRefused => "informed_refused",
            Self::InformedDeferred => "informed_deferred",
            Self::InformedReturned => "informed_returned",
            Self::BeingServed => "being_served",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads what [`RequestState::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

#[cfg(test)]
mod tests;
