//! How long each stretch of a request's way took: from opening to complete, handed in, decided, told, served (R33).

use serde::{Deserialize, Serialize};

use crate::request::RequestState;

/// A stretch of the way (مرحلة من الطريق), named by where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Stretch {
    /// From opening until everything was there.
    Complete,
    /// Until it was handed in.
    Submitted,
    /// Until the committee, or the manager for an urgent one, decided.
    Decided,
    /// Until the applicant was told.
    Informed,
    /// Until the first delivery.
    Served,
}

impl Stretch {
    /// All, along the way.
    pub const ALL: [Self; 5] = [Self::Complete, Self::Submitted, Self::Decided, Self::Informed, Self::Served];
}

/// The moments at which a request came how far (UTC, milliseconds). A step back takes what lay beyond it away: a request that is put off and
/// decided again counts until its last decision.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Milestones {
    /// It was taken down.
    pub opened: i64,
    /// Everything was there.
    pub complete: Option<i64>,
    /// It was handed in for the first time.
    pub submitted: Option<i64>,
    /// It was decided.
    pub decided: Option<i64>,
    /// The applicant was told.
    pub informed: Option<i64>,
    /// Something was delivered for the first time.
    pub served: Option<i64>,
}

/// How many stretches lie behind a request in this state; nothing for one that ended, whose way stays as it was.
fn behind(state: RequestState) -> Option<usize> {
    match state {
        RequestState::Draft => Some(0),
        RequestState::Complete | RequestState::Signed => Some(1),
        RequestState::Submitted
        | RequestState::WithResearcher
        | RequestState::ReturnedForCompletion
        | RequestState::Ready
        | RequestState::OnAgenda => Some(2),
        RequestState::DecidedApproved | RequestState::DecidedRefused | RequestState::DecidedDeferred | RequestState::DecidedReturned => {
            Some(3)
        }
        RequestState::InformedApproved
        | RequestState::InformedRefused
        | RequestState::InformedDeferred
        | RequestState::InformedReturned => Some(4),
        RequestState::BeingServed => Some(5),
        RequestState::Closed | RequestState::Withdrawn => None,
    }
}

impl Milestones {
    /// Follows a request to the state that it reached at this moment.
    #[must_use]
    pub fn follow(mut self, state: RequestState, at: i64) -> Self {
        let Some(behind) = behind(state) else { return self };
        let stones = [&mut self.complete, &mut self.submitted, &mut self.decided, &mut self.informed, &mut self.served];
        for (place, stone) in stones.into_iter().enumerate() {
            if place < behind {
                stone.get_or_insert(at);
            } else {
                *stone = None;
            }
        }
        self
    }

    /// How long a stretch took, in whole days; nothing while its end was not reached, or when nobody knows its beginning.
    pub fn days(&self, stretch: Stretch) -> Option<u32> {
        const DAY: i64 = 86_400_000;
        let (from, to) = match stretch {
            Stretch::Complete => (Some(self.opened), self.complete),
            Stretch::Submitted => (self.complete, self.submitted),
            Stretch::Decided => (self.submitted, self.decided),
            Stretch::Informed => (self.decided, self.informed),
            Stretch::Served => (self.informed, self.served),
        };
        let took = to?.saturating_sub(from?).max(0) / DAY;
        Some(u32::try_from(took).unwrap_or(u32::MAX))
    }
}
