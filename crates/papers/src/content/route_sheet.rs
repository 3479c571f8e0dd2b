//! The way of a day's home visits (كشف الزيارات).

use super::BothDates;
use serde::{Deserialize, Serialize};

/// The day's visits in their order, to take along (كشف الزيارات). A working sheet with the least that finds a door: it is destroyed
/// afterwards, and nothing on it tells why somebody is visited. Rule source: R42, domain.md, Privacy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteSheet {
    /// The sheet's number.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day of the visits.
    pub date: BothDates,
    /// Who goes.
    pub visitor: String,
    /// How many visits, in words.
    pub count: String,
    /// The visits, in order.
    pub stops: Vec<RouteStop>,
}

/// One door (زيارة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteStop {
    /// To whom.
    pub name: String,
    /// The household file's number.
    pub file_number: String,
    /// Where: district first, then the way.
    pub address: String,
    /// Numbers to call.
    pub phones: Vec<String>,
    /// What the visitor must mind; may be empty.
    pub mind: String,
}
