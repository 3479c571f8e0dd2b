//! What waits for the manager in matters of privacy, for the first screen.

use domain::{
    date::DateShown,
    id::{IncidentId, SubjectRequestId},
};
use serde::{Deserialize, Serialize};

use super::{incidents::clock, retention::due};
use crate::{Failure, Outcome, Work, drafts::Nothing};

/// Days before its end from which an answer is pressing.
const SOON_DAYS: i64 = 7;
/// More due than this is said as «more than».
const DUE_MAX: u32 = 50;

/// One request that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WaitingRequest {
    /// Which.
    pub id: SubjectRequestId,
    /// Its number.
    pub number: String,
    /// The last day to answer.
    pub due: DateShown,
    /// Calendar days left; negative when overdue.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub days_left: i64,
}

/// One open incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OpenIncident {
    /// Which.
    pub id: IncidentId,
    /// Its number.
    pub number: String,
    /// Whole hours left to tell the authority; negative when late, none when it need not be told any more.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub hours_left: Option<i64>,
}

/// What waits for the manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PrivacyDue {
    /// Requests of data subjects that wait for an answer, the most urgent first.
    pub requests: Vec<WaitingRequest>,
    /// Of these, overdue or with a week or less left.
    pub pressing: usize,
    /// Open incidents.
    pub incidents: Vec<OpenIncident>,
    /// Files and scans whose period has ended, at most fifty of each are counted.
    pub due_for_destruction: usize,
    /// No retention period was decided yet.
    pub retention_undecided: bool,
}

pub(super) fn privacy_due(work: &Work<'_>, _: Nothing) -> Result<Outcome<PrivacyDue>, Failure> {
    let ended = due(work, DUE_MAX)?;
    work.read(|reader| {
        let requests: Vec<WaitingRequest> = reader
            .list_subject_requests(false, 100)?
            .into_iter()
            .map(|request| WaitingRequest {
                id: request.id,
                number: request.number.to_string(),
                due: DateShown::of_day(request.due_on),
                days_left: request.days_left(work.today()),
            })
            .collect();
        let incidents = reader.list_incidents(100)?.into_iter().filter(|incident| incident.closed.is_none());
        Ok(Outcome::read(PrivacyDue {
            pressing: requests.iter().filter(|request| request.days_left <= SOON_DAYS).count(),
            requests,
            incidents: incidents
                .map(|incident| OpenIncident {
                    id: incident.id,
                    number: incident.number.to_string(),
                    hours_left: clock(&incident, work.now.unix_millis),
                })
                .collect(),
            due_for_destruction: ended.persons.len() + ended.scans.len(),
            retention_undecided: ended.undecided,
        }))
    })
}
