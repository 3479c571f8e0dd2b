//! What a declaration covers, frozen as it was read back (صورة البيانات): its canonical form, its hash, and what changed since (R09, R11).
//!
//! The hash stands on the paper and in the QR code of every page. Values are kept as they were read aloud, so what is signed, hashed and
//! compared is one and the same text.

mod compose;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

pub use compose::{Covered, FENCED_SECTION};

/// One item that is read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotRow {
    /// What it is, for finding it again: never shown.
    pub code: String,
    /// What it is called on the paper.
    pub label: String,
    /// What it says, as it is read aloud.
    pub value: String,
}

/// Items under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotSection {
    /// Which part of the data.
    pub code: String,
    /// Its heading.
    pub title: String,
    /// Its items, in the order they are read aloud.
    pub rows: Vec<SnapshotRow>,
}

/// All data that one declaration covers (صورة البيانات).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Its parts.
    pub sections: Vec<SnapshotSection>,
}

/// One item that is not what was signed (بيانات تغيّرت بعد التوقيع).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SnapshotChange {
    /// Under which heading it stands.
    pub section: String,
    /// What it is called.
    pub label: String,
    /// As it was signed; empty when it was not there.
    pub was: String,
    /// As it is now; empty when it is gone.
    pub is: String,
}

impl Snapshot {
    /// The one text of these values: JSON without spaces, fields in this order, letters composed (NFC).
    pub fn canonical(&self) -> String {
        let section = |section: &SnapshotSection| {
            let rows: Vec<String> =
                section.rows.iter().map(|row| object(&[("code", &row.code), ("label", &row.label), ("value", &row.value)], "")).collect();
            object(&[("code", &section.code), ("title", &section.title)], &format!(",\"rows\":[{}]", rows.join(",")))
        };
        let sections: Vec<String> = self.sections.iter().map(section).collect();
        format!("{{\"sections\":[{}]}}", sections.join(","))
    }

    /// SHA-256 of the canonical text, in UTF-8.
    pub fn sha256(&self) -> [u8; 32] {
        Sha256::digest(self.canonical().as_bytes()).into()
    }

    /// Whether both say the same of the same items; headings and labels may have been worded anew.
    pub fn says_the_same(&self, other: &Self) -> bool {
        changed(self, other).is_empty()
    }

    fn rows(&self) -> impl Iterator<Item = (&SnapshotSection, &SnapshotRow)> {
        self.sections.iter().flat_map(|section| section.rows.iter().map(move |row| (section, row)))
    }

    fn find(&self, section: &str, code: &str) -> Option<&SnapshotRow> {
        self.rows().find(|(of, row)| of.code == section && row.code == code).map(|(_, row)| row)
    }
}

/// What is not as it was signed, item by item: first what was signed, in its order, then what came new.
pub fn changed(signed: &Snapshot, now: &Snapshot) -> Vec<SnapshotChange> {
    let change = |section: &SnapshotSection, row: &SnapshotRow, was: &str, is: &str| SnapshotChange {
        section: section.title.clone(),
        label: row.label.clone(),
        was: was.to_owned(),
        is: is.to_owned(),
    };
    let mut changes = Vec::new();
    for (section, row) in signed.rows() {
        match now.find(&section.code, &row.code) {
            Some(found) if found.value == row.value => {}
            Some(found) => changes.push(change(section, row, &row.value, &found.value)),
            // An item that said nothing and one that is not there say the same.
            None if row.value.is_empty() => {}
            None => changes.push(change(section, row, &row.value, "")),
        }
    }
    for (section, row) in now.rows() {
        if signed.find(&section.code, &row.code).is_none() && !row.value.is_empty() {
            changes.push(change(section, row, "", &row.value));
        }
    }
    changes
}

/// A JSON object of texts in the order given, with what comes after them.
fn object(fields: &[(&str, &str)], rest: &str) -> String {
    let text = |value: &str| serde_json::Value::from(value.nfc().collect::<String>()).to_string();
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("\"{name}\":{}", text(value))).collect();
    format!("{{{}{rest}}}", fields.join(","))
}

#[cfg(test)]
mod tests;
