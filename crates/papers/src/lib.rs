//! Every paper of the office: what it says (`content`), what it is made of (`blocks`), where it stands (`layout` -> `pages`), and the PDF
//! (`write_pdf`). Pure functions: no clock, no randomness, no files; the same bytes for the same input.
//!
//! Keep one [`Press`] and hand it a [`Paper`] or a [`CaseFile`] with the [`Letterhead`].

mod blocks;
mod bundle;
mod compose;
mod content;
mod encrypt;
mod error;
mod jpeg;
mod layout;
mod letterhead;
mod merge;
mod pages;
mod press;
mod qr;
pub mod text;
mod write_pdf;

pub use bundle::{MAX_BYTES, MAX_PAGES};
pub use content::{
    AcknowledgementLetter, AgendaLine, AgendaWording, AppealLetter, AppealWording, BothDates, CaseFile, CheckedPaper, Correction, DayEnd,
    DayEndWording, DecisionLetter, DecisionLetterLabels, DecisionLetterWording, DecisionSaid, Declaration, HistoryEntry, HouseholdMember,
    LetterWording, MemberLine, MemberSheet, MemberSheetWording, MergedPdf, Minutes, MinutesItem, MinutesWording, MissingList, MissingPaper,
    Paper, PaperMark, PassphraseSlip, Receipt, ReceiptWording, RecoveryPaper, RegisterPart, RegisterSheet, RegisterTable, RouteSheet,
    RouteStop, Row, Scan, ScanPage, ScopeSheet, Seat, Section, Sex, Signatory, SignatureState, SittingAgenda, StillMissing, StudyForm,
    WhereSlip, Witness,
};
pub use encrypt::encrypt_pdf;
pub use error::PaperError;
pub use jpeg::Jpeg;
pub use letterhead::{Digits, Letterhead};
pub use press::Press;
pub use qr::{declaration_payload, short_hash};

/// Makes one paper's PDF with a press of its own (ورقة واحدة); for more than one keep a [`Press`].
///
/// # Errors
/// As [`Press::render`].
pub fn render(paper: &Paper, letterhead: &Letterhead) -> Result<Vec<u8>, PaperError> {
    Press::new().render(paper, letterhead)
}

/// The characters of the text that no shipped font has (محارف لا تُطبع); parses the fonts, so prefer [`Press::missing_glyphs`].
#[must_use]
pub fn missing_glyphs(text: &str) -> Vec<char> {
    Press::new().missing_glyphs(text)
}
