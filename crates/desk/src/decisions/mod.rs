//! Deciding (القرار): the case as it is heard, what the committee decided, what it said of urgent grants (R13; requirements, readings 7 and 10).
//!
//! The secretary records what the committee decided, so that nobody decides what they entered is not asked here; a relative's file stays closed to
//! the secretary all the same, and then the manager records.

mod decide;
mod retract;
mod types;
mod view;

use crate::{
    deed::{COMMITTEE, STAFF, declare_deeds},
    requests::RequestRef,
    sittings::AgendaRef,
};

pub(crate) use retract::retract;
pub use types::{DecideInput, DecisionView, HearingView, RatifyInput, TakeBackDecisionInput};

use decide::{decide, ratify_urgent};
use retract::take_back_decision;
use view::{hear_request, list_decisions};

declare_deeds! {
    /// One case of a sitting in short: statement, papers, study, what the household was granted, and the decision if there is one.
    reads hear_request(AgendaRef) -> HearingView, by COMMITTEE;
    /// Records what the committee decided on a request; decided twice, the first decision stands.
    writes decide(DecideInput) -> HearingView, by COMMITTEE;
    /// Records what the committee said of an urgent grant; a refusal undoes nothing that was delivered.
    writes ratify_urgent(RatifyInput) -> HearingView, by COMMITTEE;
    /// Takes back a decision that was recorded by mistake, while the applicant was not told and no minutes stand.
    writes take_back_decision(TakeBackDecisionInput) -> HearingView, by COMMITTEE;
    /// The decisions on a request, newest first.
    reads list_decisions(RequestRef) -> Vec<DecisionView>, by STAFF;
}
