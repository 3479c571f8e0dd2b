//! Who signs which letter and what stands in the letterhead (الترويسة والموقّعون), each a version that begins on a day.

use serde::{Deserialize, Serialize};

use crate::{Code, Refusal, Refusals, text};

/// Longest line of a letterhead, in letters: it stays one line on paper.
const LINE_MAX: usize = 90;
/// Most signatories of an office.
const MOST_SIGNATORIES: usize = 12;

/// A sort of paper that somebody signs for the charity (ما يوقّعه).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Signs {
    /// إشعار الاستلام
    Acknowledgement,
    /// خطاب القرار
    DecisionLetter,
    /// سند التسليم
    Receipt,
    /// الرد على التظلم
    AppealAnswer,
}

/// Somebody who signs letters (موقّع).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignatoryInput {
    /// Full name as it is printed.
    pub name: String,
    /// Office held: «المدير التنفيذي».
    pub title: String,
    /// What this person signs.
    pub signs: Vec<Signs>,
}

/// The office's letterhead and signatories of one version.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OfficeLetterhead {
    /// How to reach the office, on every letter; it must not tell why families come.
    pub contact: String,
    /// A further line, such as the address, on papers that stay in the office or go to the committee.
    pub address: String,
    /// Who signs what. A sort of paper that nobody here signs is signed by the office's own signatory.
    pub signatories: Vec<SignatoryInput>,
}

impl OfficeLetterhead {
    /// Cleans and checks what was typed.
    ///
    /// # Errors
    /// Every line that is too long, every signatory without name, title or a paper to sign, and a sort of paper that two would sign.
    pub fn check(mut self) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        for (field, line) in [("contact", &mut self.contact), ("address", &mut self.address)] {
            if let Some(clean) = refusals.take(field, text::clean(line, LINE_MAX)) {
                *line = clean;
            }
        }
        if self.signatories.len() > MOST_SIGNATORIES {
            refusals.push(Refusal::new(Code::OutOfRange).with("min", 0).with("max", MOST_SIGNATORIES).at("signatories"));
        }
        let mut taken: Vec<Signs> = Vec::new();
        for (place, signatory) in self.signatories.iter_mut().enumerate() {
            for (field, value) in [("name", &mut signatory.name), ("title", &mut signatory.title)] {
                if let Some(clean) = refusals.take(&format!("signatories.{place}.{field}"), text::clean_required(value, LINE_MAX)) {
                    *value = clean;
                }
            }
            let at = format!("signatories.{place}.signs");
            if signatory.signs.is_empty() {
                refusals.push(Refusal::new(Code::Required).at(&at));
            }
            for one in &signatory.signs {
                if taken.contains(one) {
                    refusals.push(Refusal::new(Code::SignedByTwo).at(&at));
                }
            }
            taken.extend(&signatory.signs);
        }
        refusals.done()?;
        Ok(self)
    }

    /// Who signs that sort of paper; `None` where the office's own signatory does.
    pub fn signatory(&self, signs: Signs) -> Option<&SignatoryInput> {
        self.signatories.iter().find(|signatory| signatory.signs.contains(&signs))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn signatory(name: &str, signs: &[Signs]) -> SignatoryInput {
        SignatoryInput { name: name.to_owned(), title: "المدير".to_owned(), signs: signs.to_vec() }
    }

    #[test]
    fn each_paper_finds_its_one_signatory() {
        let head = OfficeLetterhead {
            contact: " 0112345678 ".to_owned(),
            signatories: vec![signatory("أحمد", &[Signs::DecisionLetter, Signs::AppealAnswer]), signatory("سعد", &[Signs::Receipt])],
            ..OfficeLetterhead::default()
        };
        let head = head.check().unwrap();
        assert_eq!(head.contact, "0112345678");
        assert_eq!(head.signatory(Signs::AppealAnswer).unwrap().name, "أحمد");
        assert_eq!(head.signatory(Signs::Acknowledgement), None, "the office's own signatory signs the rest");
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once_and_where() {
        let head = OfficeLetterhead {
            address: "ب".repeat(LINE_MAX + 1),
            signatories: vec![signatory("", &[]), signatory("سعد", &[Signs::Receipt]), signatory("علي", &[Signs::Receipt])],
            ..OfficeLetterhead::default()
        };
        let refused = head.check().unwrap_err();
        let found: Vec<_> = refused.0.iter().map(|one| (one.field.as_str(), one.code)).collect();
        assert_eq!(
            found,
            [
                ("address", Code::TooLong),
                ("signatories.0.name", Code::Required),
                ("signatories.0.signs", Code::Required),
                ("signatories.2.signs", Code::SignedByTwo),
            ],
            "two people never sign the same sort of paper"
        );
    }
}
