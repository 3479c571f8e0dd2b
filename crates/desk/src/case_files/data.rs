//! The data of a case file for machines, by the published schema (assets/schema/case-file.schema.json): a change here is a new schema.

use domain::{
    catalogue::{KindCode, Obligation, PaperCode},
    declaration::SigningMethod,
    request::RequestState,
    snapshot::SnapshotSection,
};
use serde::Serialize;

use super::types::CaseFilePart;

/// Name of the schema that this data follows.
pub(super) const SCHEMA: &str = "urn:istiqbal:case-file:1";
/// The schema itself, laid into every package.
pub(super) const SCHEMA_TEXT: &str = include_str!("../../../../assets/schema/case-file.schema.json");

#[derive(Debug, Clone, Serialize)]
pub(super) struct CaseData {
    pub(super) schema: &'static str,
    pub(super) number: String,
    pub(super) made_on: String,
    pub(super) office: String,
    pub(super) request: RequestData,
    pub(super) parts: Vec<CaseFilePart>,
    pub(super) sections: Vec<SnapshotSection>,
    pub(super) checklist: Vec<CheckedData>,
    pub(super) declaration: Option<DeclarationData>,
    pub(super) letters: Vec<LetterData>,
    pub(super) history: Vec<HistoryData>,
    pub(super) attachments: Vec<ScanData>,
    pub(super) left_out: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct RequestData {
    pub(super) number: String,
    pub(super) file_number: String,
    pub(super) kind: KindCode,
    pub(super) kind_name: String,
    pub(super) state: RequestState,
    pub(super) submitted_on: String,
    pub(super) earliest_reply: String,
    pub(super) target_reply: String,
    pub(super) overridden: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct CheckedData {
    pub(super) paper: PaperCode,
    pub(super) name: String,
    pub(super) obligation: Obligation,
    pub(super) state: &'static str,
    pub(super) number: String,
    pub(super) issued: String,
    pub(super) expires: String,
    pub(super) seen_on: String,
    pub(super) seen_by: String,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct DeclarationData {
    pub(super) number: String,
    pub(super) form_version: String,
    pub(super) method: SigningMethod,
    pub(super) signed_on: String,
    pub(super) values_sha256: String,
    pub(super) file: String,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct LetterData {
    pub(super) number: String,
    pub(super) made_on: String,
    pub(super) file: String,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct HistoryData {
    pub(super) on: String,
    pub(super) time: String,
    pub(super) deed: String,
    pub(super) by: String,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct ScanData {
    pub(super) title: String,
    pub(super) media: &'static str,
    pub(super) pages: u32,
    pub(super) sha256: String,
    pub(super) file: String,
}
