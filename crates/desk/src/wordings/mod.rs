//! The office's own wording of its papers (نصوص الأوراق): each change a version that begins on a day; what was signed or printed keeps its own.

mod change;
mod preview;
mod types;

use chrono::NaiveDate;
use domain::{declaration::DeclarationForm, setting::Topic, wording::DeclarationWording};
use store::Reader;

pub(crate) use change::{add_version, both, list_lines, must_be_printable, next_version};
pub(crate) use preview::preview_on_letter;
pub use types::{PreviewDeclarationTextInput, SaveDeclarationTextInput, SaveLetterTextInput, VersionLine, WordingsView};

use self::{
    change::{save_declaration_text, save_letter_text, wordings},
    preview::{preview_declaration_text, preview_letter_text},
};
use crate::{
    Failure,
    deed::{MANAGER, declare_deeds},
    drafts::Nothing,
    papers::PaperBytes,
};
use domain::wording::LetterSentences;

declare_deeds! {
    /// The wording of the declaration and the letter in force, the shipped one, and every version so far.
    reads wordings(Nothing) -> WordingsView, by MANAGER;
    /// Puts new paragraphs of the declaration in force from a day on; what was signed keeps its text.
    writes save_declaration_text(SaveDeclarationTextInput) -> WordingsView, by MANAGER;
    /// Puts new sentences of the acknowledgement letter in force from a day on; what was printed keeps its text.
    writes save_letter_text(SaveLetterTextInput) -> WordingsView, by MANAGER;
    /// The declaration with these paragraphs over made-up data; nothing is kept.
    reads preview_declaration_text(PreviewDeclarationTextInput) -> PaperBytes, by MANAGER;
    /// The letter with these sentences over made-up data; nothing is kept.
    reads preview_letter_text(LetterSentences) -> PaperBytes, by MANAGER;
}

/// The declaration's text that holds on a day.
pub(crate) fn declaration_form(reader: &Reader<'_>, day: NaiveDate) -> Result<DeclarationForm, Failure> {
    match reader.find_setting::<DeclarationWording>(Topic::DeclarationText, day)? {
        None => Ok(DeclarationForm::newest()?),
        Some((version, own)) => Ok(DeclarationForm::of_version(&own.base)?.revised(version, own.paragraphs)),
    }
}

/// The text of a version, as a printed or signed declaration names it.
pub(crate) fn declaration_form_of(reader: &Reader<'_>, version: &str) -> Result<DeclarationForm, Failure> {
    let (shipped, own) = DeclarationForm::parts_of(version);
    let form = DeclarationForm::of_version(shipped)?;
    match own {
        None => Ok(form),
        Some(own) => Ok(form.revised(own, reader.get_setting::<DeclarationWording>(Topic::DeclarationText, own)?.paragraphs)),
    }
}

/// The office's own sentences of the letter on a day with their version; `None` where the shipped ones hold.
pub(crate) fn letter_sentences(reader: &Reader<'_>, day: NaiveDate) -> Result<Option<(u32, LetterSentences)>, Failure> {
    Ok(reader.find_setting(Topic::LetterText, day)?)
}
