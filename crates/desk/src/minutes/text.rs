//! The words of the papers of a sitting (نصوص أوراق الجلسة), versioned as every paper's.

use std::collections::BTreeMap;

use domain::Code;
use papers::{AgendaWording, MemberSheetWording, MinutesWording};
use serde::Deserialize;

use crate::Failure;

/// One version of the words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SittingText {
    pub(crate) agenda: AgendaWording,
    pub(crate) member_sheet: MemberSheetWording,
    pub(crate) minutes: MinutesWording,
    words: BTreeMap<String, String>,
    verdict: BTreeMap<String, String>,
    ratified: BTreeMap<String, String>,
    why: BTreeMap<String, String>,
    advice: BTreeMap<String, String>,
    left_out: BTreeMap<String, String>,
    bundle: BTreeMap<String, String>,
    withheld: BTreeMap<String, String>,
}

fn said(of: &BTreeMap<String, String>, code: &str) -> String {
    of.get(code).cloned().unwrap_or_default()
}

impl SittingText {
    pub(crate) fn newest() -> Result<Self, Failure> {
        let text = include_str!("../../../../assets/texts/sitting-papers-1.json");
        serde_json::from_str(text).map_err(|_| Failure::new(Code::Unexpected).with("kind", "words of a sitting's papers"))
    }

    pub(crate) fn word(&self, code: &str) -> String {
        said(&self.words, code)
    }

    pub(crate) fn verdict(&self, code: &str) -> String {
        said(&self.verdict, code)
    }

    pub(crate) fn ratified(&self, ratified: bool) -> String {
        said(&self.ratified, if ratified { "ratified" } else { "not_ratified" })
    }

    pub(crate) fn why(&self, code: &str) -> String {
        said(&self.why, code)
    }

    pub(crate) fn advice(&self, code: &str) -> String {
        said(&self.advice, code)
    }

    pub(crate) fn left_out(&self, code: &str) -> String {
        said(&self.left_out, code)
    }

    pub(crate) fn bundle(&self, code: &str) -> String {
        said(&self.bundle, code)
    }

    pub(crate) fn withheld(&self, code: &str) -> String {
        said(&self.withheld, code)
    }
}
