//! The privacy notice that was given, and consents: each to one purpose, under one version of its text, withdrawable (domain.md, Privacy).

use serde::{Deserialize, Serialize};

use crate::id::{ConsentId, PersonId};
use crate::request::Stamp;

/// How the privacy notice reached a person (طريقة الإبلاغ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NoticeHow {
    /// Handed over printed.
    Printed,
    /// Read aloud to somebody who does not read.
    ReadAloud,
}

impl NoticeHow {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::ReadAloud => "read_aloud",
        }
    }

    /// Reads what [`NoticeHow::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Printed, Self::ReadAloud].into_iter().find(|how| how.as_str() == text)
    }
}

/// That a person was told what happens with their data (إشعار الخصوصية).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeGiven {
    /// Which version of the text.
    pub version: String,
    /// How.
    pub how: NoticeHow,
    /// By whom and when.
    pub given: Stamp,
}

/// What a consent is for (غرض الموافقة). Each stands alone: none is a condition of another service, and none is part of the declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ConsentPurpose {
    /// Sensitive data are used to study a request: imprisonment, health (البيانات الحساسة).
    SensitiveData,
    /// Other bodies are asked whether what was stated is so (الاستعلام لدى جهات أخرى).
    AskOthers,
    /// Data are handed to a body that gives a service itself, such as training (الإحالة إلى جهة أخرى).
    PassOn,
    /// The office calls about help nobody asked for yet (التواصل بشأن خدمات أخرى).
    Contact,
}

impl ConsentPurpose {
    /// All, in the order of the text.
    pub const ALL: [Self; 4] = [Self::SensitiveData, Self::AskOthers, Self::PassOn, Self::Contact];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SensitiveData => "sensitive_data",
            Self::AskOthers => "ask_others",
            Self::PassOn => "pass_on",
            Self::Contact => "contact",
        }
    }

    /// Reads what [`ConsentPurpose::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == text)
    }
}

/// How a consent was given (طريقة الموافقة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ConsentHow {
    /// Signed on paper, which lies somewhere.
    SignedPaper,
    /// Said before the employee.
    Spoken,
}

impl ConsentHow {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignedPaper => "signed_paper",
            Self::Spoken => "spoken",
        }
    }

    /// Reads what [`ConsentHow::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::SignedPaper, Self::Spoken].into_iter().find(|how| how.as_str() == text)
    }
}

/// One consent (موافقة). A withdrawn one stays on file: what was done before stays lawful.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Identity.
    pub id: ConsentId,
    /// Whose.
    pub person_id: PersonId,
    /// To what.
    pub purpose: ConsentPurpose,
    /// Under which version of the text.
    pub text_version: String,
    /// How it was given.
    pub how: ConsentHow,
    /// Where the signed paper lies; empty for a spoken one.
    pub kept_in: String,
    /// Recorded by whom and when.
    pub given: Stamp,
    /// Withdrawn; recorded by whom and when.
    pub withdrawn: Option<Stamp>,
}
