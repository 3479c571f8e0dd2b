//! The versioned text of the declaration (نموذج الإقرار): its paragraphs, and the words in which the data are read back. The words belong to the
//! version as well: what was signed under one wording is compared under that wording.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::person::Sex;
use crate::{Code, Refusal};

/// A text that may agree with a person's sex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Gendered {
    /// The same for all.
    Same(String),
    /// Two forms.
    Agreeing {
        /// For a man.
        male: String,
        /// For a woman.
        female: String,
    },
}

impl Gendered {
    /// The form for this person; the masculine, as Arabic has it, when the sex is not on file.
    pub fn of(&self, sex: Option<Sex>) -> &str {
        match (self, sex) {
            (Self::Same(text), _) => text,
            (Self::Agreeing { female, .. }, Some(Sex::Female)) => female,
            (Self::Agreeing { male, .. }, _) => male,
        }
    }
}

/// One version of the declaration's text (نموذج الإقرار). Rule source: R11.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeclarationForm {
    /// Which version; printed on every page.
    pub version: String,
    /// The text, the sentence of direct responsibility in it.
    pub paragraphs: Vec<Gendered>,
    /// Headings by section.
    sections: BTreeMap<String, Gendered>,
    /// What items are called.
    labels: BTreeMap<String, Gendered>,
    /// Words of values.
    words: BTreeMap<String, Gendered>,
}

/// All versions that were ever in force, oldest first. None is ever changed or taken away: signed declarations name them.
const VERSIONS: [&str; 1] = [include_str!("../../../../assets/texts/declaration-1.json")];

impl DeclarationForm {
    /// The newest text that comes with the program.
    ///
    /// # Errors
    /// `Unexpected` if the shipped text cannot be read.
    pub fn newest() -> Result<Self, Refusal> {
        VERSIONS.last().map_or_else(|| Err(unreadable()), |text| read(text))
    }

    /// This text with the office's own paragraphs, under a version of its own: `1.3` is the office's third over the shipped first.
    #[must_use]
    pub fn revised(mut self, version: u32, paragraphs: Vec<Gendered>) -> Self {
        self.version = format!("{}.{version}", self.version);
        self.paragraphs = paragraphs;
        self
    }

    /// This text with further words of values, such as the office's own categories.
    #[must_use]
    pub(crate) fn with_words(mut self, words: impl Iterator<Item = (String, Gendered)>) -> Self {
        self.words.extend(words);
        self
    }

    /// Splits a version into the shipped text and the office's own version over it, if there is one.
    pub fn parts_of(version: &str) -> (&str, Option<u32>) {
        version.split_once('.').map_or((version, None), |(shipped, own)| (shipped, own.parse().ok()))
    }

    /// The shipped text of a version, without the office's own paragraphs over it.
    ///
    /// # Errors
    /// `NotFound` for a version that never was, `Unexpected` if the shipped text cannot be read.
    pub fn of_version(version: &str) -> Result<Self, Refusal> {
        for text in VERSIONS {
            let form = read(text)?;
            if form.version == version {
                return Ok(form);
            }
        }
        Err(Refusal::new(Code::NotFound))
    }

    /// The text as the declarant reads it.
    pub fn text(&self, sex: Option<Sex>) -> Vec<String> {
        self.paragraphs.iter().map(|paragraph| paragraph.of(sex).to_owned()).collect()
    }

    /// SHA-256 of exactly that text.
    pub fn text_sha256(&self, sex: Option<Sex>) -> [u8; 32] {
        Sha256::digest(self.text(sex).join("\n").as_bytes()).into()
    }

    /// A section's heading.
    pub(crate) fn section(&self, code: &str, sex: Option<Sex>) -> String {
        pick(&self.sections, code, sex)
    }

    /// What an item is called.
    pub(crate) fn label(&self, code: &str, sex: Option<Sex>) -> String {
        pick(&self.labels, code, sex)
    }

    /// A word of a value.
    pub fn word(&self, code: &str, sex: Option<Sex>) -> String {
        pick(&self.words, code, sex)
    }
}

/// A code without words shows itself rather than nothing: a test sees to it that there is none.
fn pick(texts: &BTreeMap<String, Gendered>, code: &str, sex: Option<Sex>) -> String {
    texts.get(code).map_or(code, |text| text.of(sex)).to_owned()
}

fn unreadable() -> Refusal {
    Refusal::new(Code::Unexpected).with("kind", "declaration text")
}

fn read(text: &str) -> Result<DeclarationForm, Refusal> {
    serde_json::from_str(text).map_err(|_| unreadable())
}
