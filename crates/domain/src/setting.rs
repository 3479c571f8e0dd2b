//! What the office changes by itself, version by version (إعدادات لها إصدارات): nothing is overwritten, each version says from which day it
//! holds, who saved it and who approved it (issue: "Settings as data, with versions").

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::StaffId;

/// What is kept in versions. The kinds of support have a table of their own, because requests name its versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Working week, hours and holidays.
    Calendar,
    /// Paragraphs of the declaration.
    DeclarationText,
    /// Sentences of the acknowledgement letter.
    LetterText,
    /// Sentences of the decision letters, and the period for objecting.
    DecisionText,
    /// Letterhead and signatories.
    Letterhead,
    /// How many members of the committee must be there, and when it usually sits.
    Committee,
    /// Categories of beneficiaries.
    Categories,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Calendar, Self::DeclarationText, Self::LetterText, Self::DecisionText, Self::Letterhead, Self::Committee, Self::Categories];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Calendar => "calendar",
            Self::DeclarationText => "declaration_text",
            Self::LetterText => "letter_text",
            Self::DecisionText => "decision_text",
            Self::Letterhead => "letterhead",
            Self::Committee => "committee",
            Self::Categories => "categories",
        }
    }

    /// As read from the store.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.as_str() == text)
    }
}

/// One version of a setting, without its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingVersion {
    /// Counts up within the topic; from 1.
    pub version: u32,
    /// The first day it holds.
    pub effective_from: NaiveDate,
    /// Who approved it, as the manager wrote it; empty where nobody needs to.
    pub approved_by: String,
    /// Who saved it.
    pub saved_by: StaffId,
    /// When (UTC, milliseconds).
    pub saved_at: i64,
}

/// The version that holds on a day: the newest of those that have begun. A later correction for the same day wins.
pub fn in_force(versions: &[SettingVersion], day: NaiveDate) -> Option<&SettingVersion> {
    versions.iter().filter(|version| version.effective_from <= day).max_by_key(|version| (version.effective_from, version.version))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn version(version: u32, from: &str) -> SettingVersion {
        let saved_by = StaffId::parse("01900000-0000-7000-8000-000000000001").unwrap();
        SettingVersion { version, effective_from: from.parse().unwrap(), approved_by: String::new(), saved_by, saved_at: 0 }
    }

    #[test]
    fn a_version_holds_from_its_day_until_the_next_one_begins() {
        let all = [version(1, "2026-01-01"), version(2, "2026-06-01"), version(3, "2026-06-01")];
        let holds = |day: &str| in_force(&all, day.parse().unwrap()).map(|found| found.version);
        assert_eq!(holds("2025-12-31"), None, "nothing had begun");
        assert_eq!(holds("2026-05-31"), Some(1), "the second has not begun");
        assert_eq!(holds("2026-06-01"), Some(3), "the correction of the same day wins");
    }

    #[test]
    fn every_topic_is_read_back_from_its_stored_name() {
        for topic in Topic::ALL {
            assert_eq!(Topic::parse(topic.as_str()), Some(topic), "a stored topic finds itself");
        }
    }
}
