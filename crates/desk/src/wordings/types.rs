//! What the window sends and gets about the wording of papers.

use domain::{
    date::{DateShown, TypedDate},
    wording::{LetterSentences, ParagraphInput},
};
use serde::{Deserialize, Serialize};

/// One version of a setting as the list shows it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct VersionLine {
    /// Its number.
    pub version: u32,
    /// The day it begins.
    pub effective_from: DateShown,
    /// Who approved it.
    pub approved_by: String,
    /// Who saved it.
    pub saved_by: String,
    /// When it was saved.
    pub saved_on: DateShown,
    /// It holds today.
    pub in_force: bool,
    /// It has not begun yet.
    pub later: bool,
}

/// The declaration's wording.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DeclarationTextView {
    /// Number of the newest version, 0 before the first; handed back when saving.
    pub seen_version: u32,
    /// The newest paragraphs.
    pub paragraphs: Vec<ParagraphInput>,
    /// The paragraphs before that version, to be shown beside it; empty before the first change.
    pub before: Vec<ParagraphInput>,
    /// The paragraphs that come with the program.
    pub shipped: Vec<ParagraphInput>,
    /// All versions, newest first.
    pub versions: Vec<VersionLine>,
}

/// The letter's wording.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LetterTextView {
    /// Number of the newest version, 0 before the first; handed back when saving.
    pub seen_version: u32,
    /// The newest sentences.
    pub sentences: LetterSentences,
    /// The sentences before that version; `None` before the first change.
    pub before: Option<LetterSentences>,
    /// The sentences that come with the program.
    pub shipped: LetterSentences,
    /// All versions, newest first.
    pub versions: Vec<VersionLine>,
}

/// All wordings that may be changed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WordingsView {
    /// Of the declaration.
    pub declaration: DeclarationTextView,
    /// Of the acknowledgement letter.
    pub letter: LetterTextView,
}

/// New paragraphs of the declaration.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveDeclarationTextInput {
    /// The version the editor began from.
    pub seen_version: u32,
    /// The paragraphs.
    pub paragraphs: Vec<ParagraphInput>,
    /// The first day it holds; today when not given, never earlier.
    pub effective_from: Option<TypedDate>,
    /// Who approved it.
    pub approved_by: String,
}

/// New sentences of the letter.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveLetterTextInput {
    /// The version the editor began from.
    pub seen_version: u32,
    /// The sentences.
    pub sentences: LetterSentences,
    /// The first day it holds; today when not given, never earlier.
    pub effective_from: Option<TypedDate>,
    /// Who approved it.
    pub approved_by: String,
}

/// Paragraphs to be looked at on paper.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PreviewDeclarationTextInput {
    /// The paragraphs.
    pub paragraphs: Vec<ParagraphInput>,
}
