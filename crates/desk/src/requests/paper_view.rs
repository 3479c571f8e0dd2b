//! What the window shows of papers: the kinds of support that ask for them, and the checklist (look.md 7).

use domain::{
    catalogue::{KindCode, NumberShape, Obligation, PaperCode},
    date::DateShown,
    id::SightingId,
};
use serde::{Deserialize, Serialize};

use super::view::StampView;

/// A kind of support as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SupportKindView {
    /// Its code.
    pub code: KindCode,
    /// Its name inside the office.
    pub name: String,
    /// Its neutral name on what the visitor carries.
    pub public_label: String,
    /// The papers to bring, so that the clerk can say them at once.
    pub papers: Vec<PaperBriefly>,
}

/// A paper in a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PaperBriefly {
    /// Its code.
    pub code: PaperCode,
    /// Its name.
    pub name: String,
    /// How much it is needed.
    pub obligation: Obligation,
}

/// How a paper stands, for icon and words (look.md 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PaperStanding {
    /// Not seen.
    Missing,
    /// Seen and good.
    Seen,
    /// From an earlier request and still good.
    Reused,
    /// Expired.
    Expired,
    /// Issued too long ago.
    TooOld,
    /// The original says something else.
    Mismatch,
    /// Does not concern the household.
    NotApplicable,
}

/// One paper of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PaperRow {
    /// Its code.
    pub paper: PaperCode,
    /// Its name.
    pub name: String,
    /// How much it is needed.
    pub obligation: Obligation,
    /// How it stands.
    pub standing: PaperStanding,
    /// It keeps the request from being handed in.
    pub blocks: bool,
    /// Not needed, yet something is wrong with it.
    pub warns: bool,
    /// Good through this day, or expired on it.
    pub until: Option<DateShown>,
    /// Too old: whole months since its issue.
    pub months: Option<u32>,
    /// How many months are allowed; then the issue date is asked for.
    pub max_months: Option<u8>,
    /// Note on a mismatch, or why it does not apply.
    pub note: String,
    /// Which number is noted from it.
    pub number_shape: NumberShape,
    /// Numbers of that shape which the file holds, by their last digits: the original is compared with them, none is typed again.
    pub on_file: Vec<String>,
    /// Whether its expiry is asked for.
    pub needs_expiry: bool,
    /// Whether a scan of it may be kept; never of an identity document unless the office has a legal reason.
    pub may_be_scanned: bool,
    /// What was noted, if its original was looked at.
    pub sighting: Option<SightingView>,
    /// An earlier request's sighting that can be taken over.
    pub reusable: Option<ReusableView>,
}

/// One look at an original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SightingView {
    /// Identity.
    pub id: SightingId,
    /// The number; of IDs and accounts the last digits only.
    pub number: String,
    /// Issued on.
    pub issued: Option<DateShown>,
    /// Expires on.
    pub expires: Option<DateShown>,
    /// Who saw the original, when.
    pub seen: StampView,
}

/// A paper seen for an earlier request and still good: not asked for twice (R38).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReusableView {
    /// Its sighting.
    pub sighting_id: SightingId,
    /// The request it was seen for.
    pub request_number: String,
    /// Seen on.
    pub seen_on: DateShown,
    /// Good through this day; without an end when nothing is said.
    pub until: Option<DateShown>,
}
