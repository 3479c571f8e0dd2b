//! A sheet of the privacy registers (ورقة من سجلات الخصوصية): notice, certificate of destruction, incident, processing record, a person's copy.

use super::{BothDates, Row};
use serde::{Deserialize, Serialize};

/// A plain sheet of paragraphs, rows and tables under headings. Rule source: R61, R62.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterSheet {
    /// The sheet's number.
    pub number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day on the sheet.
    pub date: BothDates,
    /// The title.
    pub title: String,
    /// The word before the number at the foot.
    pub foot: String,
    /// Version of its text, small at the foot.
    pub version: String,
    /// What stands before the first part.
    pub intro: Vec<String>,
    /// The parts, in order.
    pub parts: Vec<RegisterPart>,
    /// A tinted box after the parts; empty for none.
    pub note: Vec<String>,
    /// Who signs, in words such as «المدير»: a line for name, signature and date each.
    pub signers: Vec<String>,
}

/// A part under its own heading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterPart {
    /// The heading.
    pub title: String,
    /// Paragraphs; one that begins with «- » is a point of a list.
    pub paragraphs: Vec<String>,
    /// Labels and values.
    pub rows: Vec<Row>,
    /// A table.
    pub table: Option<RegisterTable>,
}

/// A table of texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterTable {
    /// Heads of the columns with their share of the width in hundredths, from the right.
    pub columns: Vec<(u8, String)>,
    /// The rows; each as long as there are columns.
    pub rows: Vec<Vec<String>>,
}
