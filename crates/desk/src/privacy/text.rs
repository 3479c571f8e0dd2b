//! The words of the privacy papers, versioned as every paper's. A paper names its version; none is ever changed.

use std::collections::BTreeMap;

use domain::Code;
use papers::RegisterPart;
use serde::{Deserialize, de::DeserializeOwned};

use crate::Failure;

/// A part of a text: a heading and its paragraphs.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TextPart {
    pub(super) title: String,
    pub(super) paragraphs: Vec<String>,
}

impl TextPart {
    pub(super) fn part(&self) -> RegisterPart {
        RegisterPart { title: self.title.clone(), paragraphs: self.paragraphs.clone(), ..RegisterPart::default() }
    }
}

/// The privacy notice (إشعار الخصوصية).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoticeText {
    pub(super) version: String,
    pub(super) title: String,
    pub(super) foot: String,
    pub(super) intro: Vec<String>,
    pub(super) parts: Vec<TextPart>,
    pub(super) note: Vec<String>,
}

/// The consents (نص الموافقات).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConsentText {
    pub(super) version: String,
    pub(super) purposes: BTreeMap<String, PurposeText>,
}

/// One purpose in words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PurposeText {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) withdrawal: String,
}

/// The certificate of destruction (محضر الإتلاف).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DestructionText {
    pub(super) version: String,
    pub(super) title: String,
    pub(super) foot: String,
    pub(super) intro: Vec<String>,
    pub(super) parts: Vec<TextPart>,
    pub(super) ground: BTreeMap<String, String>,
    pub(super) kind: BTreeMap<String, String>,
    pub(super) labels: BTreeMap<String, String>,
    pub(super) signers: Vec<String>,
}

/// The report of an incident (تقرير الحادثة).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IncidentText {
    pub(super) version: String,
    pub(super) title: String,
    pub(super) foot: String,
    pub(super) intro: Vec<String>,
    pub(super) severity: BTreeMap<String, String>,
    pub(super) step: BTreeMap<String, String>,
    pub(super) labels: BTreeMap<String, String>,
    pub(super) signers: Vec<String>,
}

/// The record of processing activities (سجل أنشطة المعالجة).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProcessingText {
    pub(super) version: String,
    pub(super) title: String,
    pub(super) foot: String,
    pub(super) intro: Vec<String>,
    pub(super) controller: BTreeMap<String, String>,
    pub(super) activities: Vec<Activity>,
    pub(super) retention: RetentionWords,
    pub(super) security: TextPart,
    pub(super) signers: Vec<String>,
}

/// One activity: labels and values.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Activity {
    pub(super) title: String,
    pub(super) rows: Vec<(String, String)>,
}

/// The words of the table of periods.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RetentionWords {
    pub(super) title: String,
    pub(super) kind: String,
    pub(super) months: String,
    pub(super) basis: String,
    pub(super) undecided: String,
    pub(super) kinds: BTreeMap<String, String>,
}

/// A person's copy of their data (نسخة البيانات).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CopyText {
    pub(super) version: String,
    pub(super) title: String,
    pub(super) foot: String,
    pub(super) intro: Vec<String>,
    pub(super) parts: BTreeMap<String, String>,
    pub(super) labels: BTreeMap<String, String>,
    pub(super) words: BTreeMap<String, String>,
}

/// A word of a text; an unknown one stands as its code, so that nothing looks forgotten.
pub(super) fn word(words: &BTreeMap<String, String>, code: &str) -> String {
    words.get(code).cloned().unwrap_or_else(|| code.to_owned())
}

fn read<T: DeserializeOwned>(text: &str, what: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|_| Failure::new(Code::Unexpected).with("kind", what))
}

pub(super) fn notice() -> Result<NoticeText, Failure> {
    read(include_str!("../../../../assets/texts/privacy-notice-1.json"), "privacy notice text")
}

pub(super) fn consents() -> Result<ConsentText, Failure> {
    read(include_str!("../../../../assets/texts/consent-1.json"), "consent text")
}

pub(super) fn destruction() -> Result<DestructionText, Failure> {
    read(include_str!("../../../../assets/texts/destruction-1.json"), "destruction text")
}

pub(super) fn incident() -> Result<IncidentText, Failure> {
    read(include_str!("../../../../assets/texts/incident-1.json"), "incident text")
}

pub(super) fn processing() -> Result<ProcessingText, Failure> {
    read(include_str!("../../../../assets/texts/processing-record-1.json"), "processing record text")
}

pub(super) fn copy() -> Result<CopyText, Failure> {
    read(include_str!("../../../../assets/texts/person-copy-1.json"), "person copy text")
}
