//! The study form on paper (نموذج البحث الاجتماعي).

use super::BothDates;
use serde::{Deserialize, Serialize};

/// An empty study form to be written by hand at a home and keyed in later (نموذج البحث). It carries the request's number and no name: found
/// on a bus, it tells nothing. Rule source: R42.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyForm {
    /// The request's number, by which it is keyed in.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day it was printed.
    pub date: BothDates,
    /// The request's number in digits, for the QR code.
    pub qr: String,
    /// What a need can be, in the words of the screen.
    pub needs: Vec<String>,
    /// How urgent it can be.
    pub urgencies: Vec<String>,
    /// By what right one can live there.
    pub housings: Vec<String>,
    /// In what state a home can be.
    pub housing_states: Vec<String>,
    /// What can be recommended.
    pub advices: Vec<String>,
}
