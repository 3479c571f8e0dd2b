//! What the window hands in and is given about the papers of a sitting.

use domain::{
    date::{DateShown, TypedDate},
    id::{PaperId, SittingId, StaffId},
    minutes::{MinutesNotes, SittingPaperKind},
    redaction::Withheld,
};
use serde::{Deserialize, Serialize};

use crate::{case_files::ExportForm, papers::TakePurpose};

/// Which sitting.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SittingPapersRef {
    /// Which sitting.
    pub sitting_id: SittingId,
}

/// One edition of a paper of a sitting, in a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SittingPaperBrief {
    /// Identity.
    pub id: PaperId,
    /// What it is.
    pub kind: SittingPaperKind,
    /// The sitting's number.
    pub number: String,
    /// Which edition, from 1.
    pub edition: u32,
    /// Whether it is the newest of its kind.
    pub newest: bool,
    /// Why it corrects the one before; empty for a first one.
    pub reason: String,
    /// The day it was made.
    pub date: DateShown,
    /// The time of day.
    pub time: String,
    /// Made by whom.
    pub by: String,
    /// Version of its text.
    pub text_version: String,
    /// How often it was printed.
    pub prints: u32,
    /// Where the signed paper is kept; empty while it is not signed.
    pub kept_in: String,
    /// The day of the signatures.
    pub signed_on: Option<DateShown>,
}

/// The papers of a sitting, and what the minutes need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SittingPapersView {
    /// Kind by kind, the newest edition of each first.
    pub papers: Vec<SittingPaperBrief>,
    /// How many cases stand on the agenda.
    pub cases: u32,
    /// Whether the sitting was held, so that minutes can be made.
    pub held: bool,
    /// Edition of the newest minutes; 0 before the first.
    pub edition: u32,
    /// The notes of the newest minutes, for correcting them.
    pub notes: MinutesNotes,
    /// The cases by number, for a remark on one.
    pub remarkable: Vec<CaseToRemark>,
    /// Managers who may confirm an export with their passphrase.
    pub managers: Vec<ManagerName>,
}

/// A case that a remark can be made on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CaseToRemark {
    /// Which request.
    pub request_id: domain::id::RequestId,
    /// Its number.
    pub number: String,
    /// Kind of support by its public label.
    pub kind: String,
}

/// A manager by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ManagerName {
    /// Who.
    pub id: StaffId,
    /// The name.
    pub name: String,
}

/// Which paper of a sitting, and what for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TakeSittingPaperInput {
    /// Which paper.
    pub paper_id: PaperId,
    /// What for; journalled before the bytes are given.
    pub purpose: TakePurpose,
}

/// Minutes that are to be made.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MakeMinutesInput {
    /// Of which sitting.
    pub sitting_id: SittingId,
    /// What the secretary adds in words.
    pub notes: MinutesNotes,
}

/// Minutes that are to be corrected by a new edition.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CorrectMinutesInput {
    /// Of which sitting.
    pub sitting_id: SittingId,
    /// The edition that was seen; another one made meanwhile refuses this.
    pub seen_edition: u32,
    /// Why; printed.
    pub reason: String,
    /// What the secretary adds in words, as it should stand.
    pub notes: MinutesNotes,
}

/// Minutes that were signed on paper.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignMinutesInput {
    /// Which edition: the newest.
    pub paper_id: PaperId,
    /// Box and file where the paper is kept.
    pub kept_in: String,
    /// The day of the signatures; today when it is left out.
    pub signed_on: Option<TypedDate>,
}

/// The files of a whole sitting, to be handed to the committee.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ExportSittingInput {
    /// Of which sitting.
    pub sitting_id: SittingId,
    /// Who receives it; journalled.
    pub recipient: String,
    /// What for; journalled.
    pub purpose: String,
    /// In what form.
    pub form: ExportForm,
    /// What is kept from the committee; journalled.
    pub withheld: Vec<Withheld>,
    /// Whether the scans go along.
    pub with_scans: bool,
    /// Which manager confirms it.
    pub manager_id: StaffId,
    /// That manager's passphrase, typed now.
    pub manager_passphrase: String,
    /// A random word of the window's, under which it asks for the progress and may cancel; empty for neither.
    pub progress: String,
}

impl std::fmt::Debug for ExportSittingInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExportSittingInput").field("sitting_id", &self.sitting_id).finish_non_exhaustive()
    }
}

/// The files of a sitting as they leave. The file waits in the data folder, sealed, until it is saved elsewhere or the desk is locked.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ExportedSitting {
    /// The export's number.
    pub number: String,
    /// The name under which the file waits; it names nobody.
    pub file_name: String,
    /// `age` or `zip`.
    pub extension: String,
    /// Its size in words.
    pub size: String,
    /// How many case files are in it.
    pub cases: u32,
    /// Six groups of four signs.
    pub passphrase: String,
    /// The slip with the passphrase (PDF, base64), to be handed over apart from the file.
    pub slip_pdf: String,
    /// What did not go along, case by case, and why.
    pub left_out: Vec<String>,
}

impl std::fmt::Debug for ExportedSitting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExportedSitting").field("number", &self.number).finish_non_exhaustive()
    }
}
