//! Kinds of support (أنواع الدعم) with their papers and questions, as data: a versioned catalogue that an office can change without a new program.
//!
//! Rule source: R04, R26; domain.md, "Document checklist" and "Kinds of support". Amounts and thresholds of eligibility are not in it: they come
//! from guides that we do not have, and are never invented (requirements, reading 14).

mod check;
mod code;

use serde::{Deserialize, Serialize};

use crate::Refusal;
pub use code::{KindCode, PaperCode, QuestionCode};

/// All kinds of support, papers and questions in force at one time (دليل أنواع الدعم). A request keeps the version it was opened under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Counts up with every change; from 1.
    pub version: u32,
    /// Every kind of paper that some kind of support may ask for.
    pub papers: Vec<PaperKind>,
    /// The kinds of support, in the order they are offered.
    pub kinds: Vec<SupportKind>,
}

/// What a paper's own number must look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NumberShape {
    /// The paper has no number.
    None,
    /// Any number or text as it stands on the paper.
    Free,
    /// A national ID or Iqama, with its check digit.
    NationalId,
    /// An IBAN, with its check digits.
    Iban,
}

/// A kind of paper (مستند), whoever asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PaperKind {
    /// Its code.
    pub code: PaperCode,
    /// Its Arabic name, as the desk and the letter call it.
    pub name: String,
    /// Whether and which number is noted from it.
    pub number: NumberShape,
    /// Whether it carries an expiry date that must be noted.
    pub needs_expiry: bool,
    /// Oldest age at submission, in Gregorian months, where the paper grows old (R06).
    pub max_age_months: Option<u8>,
    /// It speaks of the applicant or beneficiary alone, so it is offered again only to the same two people.
    pub personal: bool,
    /// It says officially who somebody is: no copy is kept unless a law asks for it (domain.md, Privacy, Art. 28).
    pub is_identity: bool,
    /// The switch for keeping a copy of an identity document; off unless the two fields below say why and for how long.
    pub copy_allowed: bool,
    /// The legal reason for keeping a copy; needed when an identity document is copied.
    pub copy_reason: Option<String>,
    /// Months after which such a copy is destroyed.
    pub copy_destroy_after_months: Option<u16>,
}

impl PaperKind {
    /// Whether a number is noted from it.
    pub fn holds_number(&self) -> bool {
        self.number != NumberShape::None
    }

    /// Whether a scan of it may be kept at all: never of an identity document without the switch.
    pub fn may_be_scanned(&self) -> bool {
        !self.is_identity || self.copy_allowed
    }
}

/// How much a paper is needed (درجة الإلزام).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Obligation {
    /// Without it the request is not complete (مطلوب).
    Mandatory,
    /// Helps the study (اختياري).
    Optional,
    /// Needed where it concerns the household (إن وُجد).
    IfApplicable,
}

/// A paper asked for by one kind of support (مستند مطلوب).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Which paper.
    pub paper: PaperCode,
    /// How much it is needed.
    pub obligation: Obligation,
    /// A stricter or milder age than the paper's own, in Gregorian months.
    pub max_age_months: Option<u8>,
}

/// One answer to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption {
    /// Its code.
    pub code: QuestionCode,
    /// Its Arabic words.
    pub label: String,
}

/// One column of a table question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its code.
    pub code: QuestionCode,
    /// Its Arabic head.
    pub label: String,
    /// What is answered in it; never a table.
    pub answer: AnswerKind,
    /// Whether a row that was begun must have it.
    pub required: bool,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum AnswerKind {
    /// An amount in riyals, kept as halalas.
    Money,
    /// A day in either calendar.
    Date,
    /// One of these.
    Choice {
        /// What may be chosen.
        options: Vec<ChoiceOption>,
    },
    /// Free text, kept as typed.
    Text,
    /// A count.
    Number,
    /// Rows of the same columns, such as incomes by source.
    Table {
        /// Its columns.
        columns: Vec<Column>,
    },
}

/// A question of the statement (بيان): what the applicant says about means and need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its code.
    pub code: QuestionCode,
    /// The question as it is asked aloud.
    pub label: String,
    /// A short explanation under it; may be empty.
    pub hint: String,
    /// What is answered.
    pub answer: AnswerKind,
    /// Whether the request is complete without it.
    pub required: bool,
    /// The paper that usually shows it, offered to be cited.
    pub for_paper: Option<PaperCode>,
    /// Its answer tells of somebody's health or the like: once the request is handed in it is masked, and opened by a click that is journalled.
    #[serde(default)]
    pub private: bool,
}

/// A kind of support (نوع الدعم).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SupportKind {
    /// Its code.
    pub code: KindCode,
    /// Its name inside the office.
    pub name: String,
    /// Its neutral name on papers that the visitor carries: it does not tell of imprisonment (issue 2, section 6).
    pub public_label: String,
    /// Its papers, in the order they are checked.
    pub requirements: Vec<Requirement>,
    /// Its questions, in the order they are asked.
    pub questions: Vec<Question>,
}

impl Catalogue {
    /// The starting set that a new office gets; changeable afterwards.
    ///
    /// # Errors
    /// None in a built program: a test reads and checks the embedded file.
    pub fn start() -> Result<Self, Refusal> {
        let start: Self = serde_json::from_str(include_str!("../../../../assets/catalogue/start.json"))
            .map_err(|_| Refusal::new(crate::Code::Unexpected).with("kind", "starting catalogue"))?;
        start.check()?;
        Ok(start)
    }

    /// A kind of support by its code.
    pub fn kind(&self, code: &KindCode) -> Option<&SupportKind> {
        self.kinds.iter().find(|kind| kind.code == *code)
    }

    /// A kind of paper by its code.
    pub fn paper(&self, code: &PaperCode) -> Option<&PaperKind> {
        self.papers.iter().find(|paper| paper.code == *code)
    }

    /// The papers of a kind of support, each with what is asked of it.
    pub fn papers_of<'c>(&'c self, kind: &'c SupportKind) -> impl Iterator<Item = (&'c Requirement, &'c PaperKind)> {
        kind.requirements.iter().filter_map(|requirement| Some((requirement, self.paper(&requirement.paper)?)))
    }
}

impl SupportKind {
    /// A question by its code.
    pub fn question(&self, code: &QuestionCode) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == *code)
    }

    /// What is asked of a paper, if this kind asks for it.
    pub fn requirement(&self, paper: &PaperCode) -> Option<&Requirement> {
        self.requirements.iter().find(|requirement| requirement.paper == *paper)
    }
}

#[cfg(test)]
mod tests;
