//! The words of the case file around the data (نص ملف الحالة), versioned as every paper's.

use std::collections::BTreeMap;

use domain::{Code, catalogue::Obligation, checklist::PaperState, declaration::Gendered};
use serde::Deserialize;

use crate::Failure;

/// One version of the case file's words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseFileText {
    /// Which version.
    #[allow(dead_code, reason = "read from the text; the case file carries its own number")]
    version: String,
    pub(super) cover: Cover,
    pub(super) declaration: String,
    pub(super) letter: String,
    obligation: ObligationWords,
    state: BTreeMap<String, String>,
    pub(super) number: String,
    pub(super) issued: String,
    pub(super) until: String,
    deeds: BTreeMap<String, String>,
}

/// How much a paper is needed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ObligationWords {
    mandatory: String,
    optional: String,
    if_applicable: String,
}

/// What the rows of the cover are called.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cover {
    pub(super) applicant: Gendered,
    pub(super) kind: String,
    pub(super) submitted: String,
    pub(super) earliest: String,
    pub(super) recipient: String,
    pub(super) purpose: String,
    pub(super) prepared_by: String,
    pub(super) overridden: String,
    pub(super) overridden_alone: String,
    pub(super) left_out: String,
}

impl CaseFileText {
    pub(super) fn newest() -> Result<Self, Failure> {
        let text = include_str!("../../../../assets/texts/case-file-1.json");
        serde_json::from_str(text).map_err(|_| Failure::new(Code::Unexpected).with("kind", "case file text"))
    }

    pub(super) fn obligation(&self, obligation: Obligation) -> &str {
        match obligation {
            Obligation::Mandatory => &self.obligation.mandatory,
            Obligation::Optional => &self.obligation.optional,
            Obligation::IfApplicable => &self.obligation.if_applicable,
        }
    }

    pub(super) fn state(&self, state: &PaperState) -> String {
        self.state.get(state_code(state)).cloned().unwrap_or_default()
    }

    /// What the history says of a deed; nothing for one that only looked.
    pub(super) fn deed(&self, op: &str) -> Option<&str> {
        self.deeds.get(op).map(String::as_str)
    }
}

/// A paper's state as the data name it.
pub(super) fn state_code(state: &PaperState) -> &'static str {
    match state {
        PaperState::Missing => "missing",
        PaperState::Seen { .. } => "seen",
        PaperState::Reused { .. } => "reused",
        PaperState::Expired { .. } => "expired",
        PaperState::TooOld { .. } => "too_old",
        PaperState::Mismatch { .. } => "mismatch",
        PaperState::NotApplicable { .. } => "not_applicable",
    }
}
