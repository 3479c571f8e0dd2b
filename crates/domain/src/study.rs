//! The social study of a request (البحث الاجتماعي): who studies it, what was found, the visits at home, and what it was sent back for
//! (R13, R17, R37, R42; issue 4, point 2). No threshold judges a household here: the researcher writes, the committee decides.

mod assignment;
mod body;
mod codes;
mod compare;
mod completion;
mod visit;

use serde::{Deserialize, Serialize};

pub use assignment::{Assignment, may_be_assigned, may_study};
pub use body::{MONEY_LINES_MAX, MoneyLine, MoneyLineInput, NeedInput, StudyBody, StudyInput, StudyNeed, TEXT_MAX};
pub use codes::{Advice, Housing, HousingState, NeedKind, NeedUrgency};
pub use compare::{Comparable, Compared, Stated, compare};
pub use completion::{Completion, ITEMS_MAX, ItemInput, parse_items};
pub use visit::{HomeVisit, VisitInput, VisitOutcome, VisitPlan, VisitRecord, VisitRecordInput};

use crate::id::{RequestId, StudyId};
use crate::request::Stamp;

/// One study of a request (البحث): written over several sittings at the desk, frozen once it is finished. A request that came back from the
/// committee gets another one, its next turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Study {
    /// Identity.
    pub id: StudyId,
    /// Which request.
    pub request_id: RequestId,
    /// Its place among the studies of the request, from 1.
    pub turn: u32,
    /// Counts the saves; a save names the one it saw.
    pub version: i64,
    /// What was found.
    pub body: StudyBody,
    /// Begun by whom and when.
    pub begun: Stamp,
    /// Saved last by whom and when.
    pub saved: Stamp,
    /// Finished by whom and when; from then on nothing in it changes.
    pub finished: Option<Stamp>,
}

#[cfg(test)]
mod tests;
