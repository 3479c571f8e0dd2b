//! How long each kind of data is kept (مدد الاحتفاظ). Periods are the office's own: none is invented here.

use serde::{Deserialize, Serialize};

use crate::{
    Code, Refusal, Refusals,
    text::{self, western_digit},
};

/// A kind of data with a period of its own (نوع البيانات).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DataKind {
    /// A person's file with its requests, what they asked about their data included, counted from the last thing done for them (ملف المستفيد).
    PersonFile,
    /// Scans, counted from the end of their request (صور المستندات).
    Scan,
    /// The record of processing activities, counted from the end of an activity (سجل أنشطة المعالجة).
    ProcessingRecord,
}

impl DataKind {
    /// All, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::PersonFile, Self::Scan, Self::ProcessingRecord];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PersonFile => "person_file",
            Self::Scan => "scan",
            Self::ProcessingRecord => "processing_record",
        }
    }

    /// Reads what [`DataKind::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Months that a rule is known to ask for, shown as a proposal only (domain.md: the regulations' Art. 33 asks five years for the record of
/// processing activities). Nothing else is known, so nothing else is proposed.
pub fn proposed_months(kind: DataKind) -> Option<u32> {
    (kind == DataKind::ProcessingRecord).then_some(60)
}

/// How long one kind of data is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionRule {
    /// Which kind.
    pub kind: DataKind,
    /// Months; none while the manager has not decided: then nothing of it ever falls due.
    pub months: Option<u32>,
    /// On what the period rests: a law's article, a decision of the board.
    pub basis: String,
}

/// One rule as it is typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RuleInput {
    /// Which kind.
    pub kind: DataKind,
    /// Months; empty for undecided.
    pub months: String,
    /// On what it rests.
    pub basis: String,
}

/// All rules as they are typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RetentionInput {
    /// The version that was seen; 0 when there was none.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// One for each kind.
    pub rules: Vec<RuleInput>,
}

impl RetentionInput {
    /// Reads the form: a period names what it rests on, because somebody will ask.
    ///
    /// # Errors
    /// All wrong fields at once, under `rules.0.months` and the like.
    pub fn parse(&self) -> Result<Vec<RetentionRule>, Refusals> {
        let mut refused = Refusals::default();
        let mut rules = Vec::new();
        for kind in DataKind::ALL {
            let Some((place, typed)) = self.rules.iter().enumerate().find(|(_, rule)| rule.kind == kind) else {
                refused.push(Refusal::new(Code::Required).at("rules"));
                continue;
            };
            let months = refused.take(&format!("rules.{place}.months"), read_months(&typed.months));
            let basis = refused.take(&format!("rules.{place}.basis"), text::clean(&typed.basis, 200));
            let (Some(months), Some(basis)) = (months, basis) else { continue };
            if months.is_some() && basis.is_empty() {
                refused.push(Refusal::new(Code::Required).at(&format!("rules.{place}.basis")));
            }
            rules.push(RetentionRule { kind, months, basis });
        }
        refused.done()?;
        Ok(rules)
    }
}

fn read_months(typed: &str) -> Result<Option<u32>, Refusal> {
    let digits: String = typed.trim().chars().map(western_digit).collect();
    if digits.is_empty() {
        return Ok(None);
    }
    let months: u32 = digits.parse().map_err(|_| Refusal::new(Code::NumberShape))?;
    if (1..=1200).contains(&months) { Ok(Some(months)) } else { Err(Refusal::new(Code::OutOfRange).with("min", 1).with("max", 1200)) }
}
