//! The checklist of a request's papers, judged for one day, and the list of all that is still missing (R04, R06).
//!
//! Pure: the same sightings judged for the same day always give the same rows. At submission the rows are frozen.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::catalogue::{Catalogue, Obligation, PaperCode, PaperKind, Requirement, SupportKind};
use crate::date::RecordedDate;
use crate::id::SightingId;
use crate::person::RegistrationGap;
use crate::request::Request;
use crate::sighting::{Sighting, SightingOutcome, effective, max_age_months};

/// How a paper stands on the day it is judged for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaperState {
    /// Not seen yet.
    Missing,
    /// The original was seen; good through that day, or without an end.
    Seen {
        /// The last day on which it holds.
        until: Option<NaiveDate>,
    },
    /// Seen for an earlier request and still good (R38).
    Reused {
        /// The last day on which it holds.
        until: Option<NaiveDate>,
    },
    /// Its expiry lies before that day.
    Expired {
        /// The day on which it expired.
        on: NaiveDate,
    },
    /// Issued too long before that day.
    TooOld {
        /// Whole months since its issue.
        months: u32,
        /// How many are allowed.
        max: u8,
    },
    /// The original says something else.
    Mismatch {
        /// What differs.
        note: String,
    },
    /// It does not concern this household.
    NotApplicable {
        /// Why.
        reason: String,
    },
}

/// One paper of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistRow {
    /// Which paper.
    pub paper: PaperCode,
    /// Its Arabic name on that day.
    pub name: String,
    /// How much it is needed.
    pub obligation: Obligation,
    /// How it stands.
    pub state: PaperState,
    /// The sighting behind it.
    pub sighting: Option<SightingId>,
    /// It keeps the request from being handed in.
    pub blocks: bool,
    /// Not needed, yet something is wrong with it: expired, too old, or it does not agree.
    pub warns: bool,
}

/// What sort of thing is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MissingWhat {
    /// A paper; the code is the paper's.
    Paper,
    /// An answer of the statement; the code is the question's.
    Answer,
    /// Something about the applicant; the code is the field's.
    PersonField,
    /// The deed or mandate that allows the applicant to ask.
    CapacityPaper,
    /// The signed declaration over today's data.
    Declaration,
    /// That the committee and its time were explained.
    Explained,
}

/// Why it counts as missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MissingWhy {
    /// It is not there.
    Absent,
    /// It has expired.
    Expired,
    /// A newer one is needed.
    TooOld,
    /// The original says something else.
    Mismatch,
}

/// One thing that is still missing (ما ينقص الطلب).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MissingItem {
    /// What sort.
    pub what: MissingWhat,
    /// Which: a paper's, question's or field's code; empty where there is only one.
    pub code: String,
    /// Its Arabic name from the catalogue; empty where the window has the words.
    pub label: String,
    /// Why.
    pub why: MissingWhy,
    /// It keeps the request from being handed in.
    pub blocks: bool,
}

/// What a request must know of the applicant before it can be handed in (R04). The rest of the registration may follow later (reading 6).
const NEEDED_OF_APPLICANT: [RegistrationGap; 5] =
    [RegistrationGap::NationalId, RegistrationGap::Birth, RegistrationGap::Sex, RegistrationGap::Phones, RegistrationGap::Address];

/// Judges every paper of a kind of support for one day.
pub fn checklist(catalogue: &Catalogue, kind: &SupportKind, sightings: &[Sighting], on: NaiveDate) -> Vec<ChecklistRow> {
    catalogue.papers_of(kind).map(|(requirement, paper)| judge_row(requirement, paper, effective(sightings, &paper.code), on)).collect()
}

fn judge_row(requirement: &Requirement, paper: &PaperKind, sighting: Option<&Sighting>, on: NaiveDate) -> ChecklistRow {
    let state = sighting.map_or(PaperState::Missing, |sighting| judge(requirement, paper, sighting, on));
    let good = matches!(state, PaperState::Seen { .. } | PaperState::Reused { .. });
    let mandatory = requirement.obligation == Obligation::Mandatory;
    let wrong = matches!(state, PaperState::Expired { .. } | PaperState::TooOld { .. } | PaperState::Mismatch { .. });
    ChecklistRow {
        paper: paper.code.clone(),
        name: paper.name.clone(),
        obligation: requirement.obligation,
        state,
        sighting: sighting.map(|sighting| sighting.id),
        // A mandatory paper said not to apply still blocks: only a manager's leave lets a request go without it.
        blocks: mandatory && !good,
        warns: !mandatory && wrong,
    }
}

/// How one sighting stands on a day.
pub fn judge(requirement: &Requirement, paper: &PaperKind, sighting: &Sighting, on: NaiveDate) -> PaperState {
    let (issued, expires) = match &sighting.outcome {
        SightingOutcome::Mismatch { note } => return PaperState::Mismatch { note: note.clone() },
        SightingOutcome::NotApplicable { reason } => return PaperState::NotApplicable { reason: reason.clone() },
        SightingOutcome::Seen { issued, expires, .. } => (issued, expires),
    };
    // Through its last day a paper holds; it is expired from the next morning.
    if let Some(expired) = expires.filter(|expires| expires.before(on)) {
        return PaperState::Expired { on: expired.latest() };
    }
    let max = max_age_months(requirement, paper);
    if let (Some(max), Some(issued)) = (max, issued)
        && issued.older_than_months(u32::from(max), on) != Some(false)
    {
        return PaperState::TooOld { months: issued.months_between(on).unwrap_or_default(), max };
    }
    let until = last_good_day(issued.as_ref(), expires.as_ref(), max);
    if sighting.reused_from.is_some() { PaperState::Reused { until } } else { PaperState::Seen { until } }
}

/// The earlier of expiry and age limit. Months are Gregorian; 30 November and three months is the last day of February.
fn last_good_day(issued: Option<&RecordedDate>, expires: Option<&RecordedDate>, max: Option<u8>) -> Option<NaiveDate> {
    let grows_old = issued.zip(max).and_then(|(issued, max)| issued.day()?.checked_add_months(Months::new(u32::from(max))));
    let expires = expires.and_then(RecordedDate::day);
    [grows_old, expires].into_iter().flatten().min()
}

/// All that a request still lacks on a day, in the order in which it is asked for. `gaps` is what the applicant's registration
/// lacks; `signed` whether a declaration over today's data is signed.
pub fn missing(
    request: &Request,
    kind: &SupportKind,
    rows: &[ChecklistRow],
    gaps: &[RegistrationGap],
    signed: bool,
    on: NaiveDate,
) -> Vec<MissingItem> {
    let item =
        |what, code: &str, label: &str, why, blocks| MissingItem { what, code: code.to_owned(), label: label.to_owned(), why, blocks };
    let absent = |what| item(what, "", "", MissingWhy::Absent, true);
    let needed = gaps.iter().filter(|gap| NEEDED_OF_APPLICANT.contains(gap));
    let mut list: Vec<_> = needed.map(|gap| item(MissingWhat::PersonField, gap.field(), "", MissingWhy::Absent, true)).collect();
    let allowed = request.capacity_paper.as_ref().map(|paper| paper.holds_on(on));
    if request.capacity.needs_paper() && allowed != Some(true) {
        let why = if allowed.is_some() { MissingWhy::Expired } else { MissingWhy::Absent };
        list.push(item(MissingWhat::CapacityPaper, "", "", why, true));
    }
    for question in &kind.questions {
        let answered = match request.answer(&question.code) {
            Some(answer) => answer.is_whole(question),
            None => !question.required,
        };
        if !answered {
            list.push(item(MissingWhat::Answer, question.code.as_str(), &question.label, MissingWhy::Absent, true));
        }
    }
    for row in rows {
        let why = match row.state {
            PaperState::Seen { .. } | PaperState::Reused { .. } => continue,
            PaperState::NotApplicable { .. } if !row.blocks => continue,
            PaperState::Missing | PaperState::NotApplicable { .. } => MissingWhy::Absent,
            PaperState::Expired { .. } => MissingWhy::Expired,
            PaperState::TooOld { .. } => MissingWhy::TooOld,
            PaperState::Mismatch { .. } => MissingWhy::Mismatch,
        };
        list.push(item(MissingWhat::Paper, row.paper.as_str(), &row.name, why, row.blocks));
    }
    if request.explained.is_none() {
        list.push(absent(MissingWhat::Explained));
    }
    if !signed {
        list.push(absent(MissingWhat::Declaration));
    }
    list
}

/// Whether papers, answers and person are all there; signature and explanation come after (R17: draft, complete, signed).
pub fn is_complete(missing: &[MissingItem]) -> bool {
    let later = |item: &MissingItem| matches!(item.what, MissingWhat::Declaration | MissingWhat::Explained);
    missing.iter().all(|item| !item.blocks || later(item))
}

#[cfg(test)]
mod tests;
