//! The words of a study on paper (نص البحث), versioned as every paper's.

use std::collections::BTreeMap;

use domain::Code;
use serde::Deserialize;

use crate::Failure;

/// One version of the study's words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StudyText {
    /// Which version.
    #[allow(dead_code, reason = "read from the text; the papers carry their own number")]
    version: String,
    pub(super) title: String,
    pub(super) building: String,
    pub(super) unit: String,
    pub(super) needs_title: String,
    pub(super) income_title: String,
    pub(super) home_title: String,
    pub(super) visits_title: String,
    pub(super) notes_title: String,
    pub(super) advice: String,
    pub(super) advised: String,
    pub(super) reasons: String,
    pub(super) researcher: String,
    pub(super) finished: String,
    pub(super) income_sum: String,
    pub(super) no_income: String,
    pub(super) income_stated: String,
    pub(super) outgoings_sum: String,
    pub(super) income_line: String,
    pub(super) outgoing_line: String,
    pub(super) said_only: String,
    pub(super) riyals: String,
    pub(super) housing: String,
    pub(super) rent: String,
    pub(super) housing_state: String,
    pub(super) housing_note: String,
    pub(super) dependants: String,
    pub(super) dependants_note: String,
    pub(super) health: String,
    pub(super) education: String,
    pub(super) needs: BTreeMap<String, String>,
    pub(super) urgencies: BTreeMap<String, String>,
    pub(super) housings: BTreeMap<String, String>,
    pub(super) housing_states: BTreeMap<String, String>,
    pub(super) advices: BTreeMap<String, String>,
    pub(super) outcomes: BTreeMap<String, String>,
    pub(super) minds: BTreeMap<String, String>,
}

impl StudyText {
    pub(super) fn newest() -> Result<Self, Failure> {
        let text = include_str!("../../../../assets/texts/study-1.json");
        serde_json::from_str(text).map_err(|_| Failure::new(Code::Unexpected).with("kind", "study text"))
    }
}

/// The word for a code; empty for one that has none.
pub(super) fn word(words: &BTreeMap<String, String>, code: &str) -> String {
    words.get(code).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use domain::{
        person::Need,
        study::{Advice, Housing, HousingState, NeedKind, NeedUrgency, VisitOutcome},
    };

    use super::*;

    #[test]
    fn every_code_of_a_study_has_its_word_on_paper() {
        let text = StudyText::newest().unwrap();
        let codes: Vec<(&BTreeMap<String, String>, Vec<&str>)> = vec![
            (&text.needs, NeedKind::ALL.iter().map(|one| one.as_str()).collect()),
            (&text.urgencies, NeedUrgency::ALL.iter().map(|one| one.as_str()).collect()),
            (&text.housings, Housing::ALL.iter().map(|one| one.as_str()).collect()),
            (&text.housing_states, HousingState::ALL.iter().map(|one| one.as_str()).collect()),
            (&text.advices, Advice::ALL.iter().map(|one| one.as_str()).collect()),
            (&text.outcomes, VisitOutcome::ALL.iter().map(|one| one.as_str()).collect()),
            (&text.minds, Need::ALL.iter().map(|one| one.as_str()).collect()),
        ];
        for (words, all) in codes {
            assert_eq!(words.len(), all.len(), "no word without a code");
            for code in all {
                assert!(!word(words, code).is_empty(), "«{code}» would stand empty on the paper");
            }
        }
    }
}
