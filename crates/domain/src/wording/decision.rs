//! The office's own sentences of the decision letters (نصوص خطابات القرار), and how long one may object (مدة التظلم).

use serde::{Deserialize, Serialize};

use super::{PARAGRAPH_MAX, places};
use crate::{
    Code, Refusal, Refusals,
    text::{self, western_digit},
};

/// Longest period for objecting, in days.
const OBJECTION_DAYS_MAX: u16 = 365;

/// The sentences of the four decision letters that an office may word itself (requirements, reading 10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DecisionSentences {
    /// The title, the same for every decision: the envelope tells nothing.
    pub title: String,
    /// The greeting line.
    pub greeting: String,
    /// That the request was approved; what was granted follows.
    pub approved: String,
    /// What happens next after an approval.
    pub approved_next: String,
    /// That the request could not be met; the reason follows.
    pub refused: String,
    /// Said instead of a reason that does not belong on paper.
    pub reason_in_person: String,
    /// How to object, where the office has no period for it.
    pub objection: String,
    /// How to object and until when.
    pub objection_until: String,
    /// That the request was put off, and until when.
    pub deferred: String,
    /// That nothing is wanted meanwhile.
    pub deferred_next: String,
    /// That the request lacks something; the items follow.
    pub returned: String,
    /// How to bring it, and that a new letter with a new date follows.
    pub returned_next: String,
    /// An invitation to say how it was (R51).
    pub rating: String,
    /// The last line.
    pub closing: String,
}

/// Each sentence: its field and the places it must have; nothing fills any other.
const SENTENCES: [(&str, &[&str]); 14] = [
    ("title", &[]),
    ("greeting", &[]),
    ("approved", &["{request}", "{kind}"]),
    ("approved_next", &[]),
    ("refused", &["{request}", "{kind}"]),
    ("reason_in_person", &[]),
    ("objection", &[]),
    ("objection_until", &["{until_h}", "{until_g}"]),
    ("deferred", &["{request}", "{kind}", "{until_h}", "{until_g}"]),
    ("deferred_next", &[]),
    ("returned", &["{request}", "{kind}"]),
    ("returned_next", &[]),
    ("rating", &[]),
    ("closing", &[]),
];

impl DecisionSentences {
    /// Cleans the typed sentences and checks the places to fill.
    ///
    /// # Errors
    /// Empty or too long sentences; [`Code::TextLacks`] for a place that must be there, [`Code::TextUnknownPlace`] for one that nothing fills.
    pub fn check(mut self) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        for (field, needed) in SENTENCES {
            let sentence = self.sentence(field);
            let Some(clean) = refusals.take(field, text::clean_required(sentence, PARAGRAPH_MAX)) else { continue };
            *sentence = clean;
            if let Some(place) = needed.iter().find(|place| !sentence.contains(**place)) {
                refusals.push(Refusal::new(Code::TextLacks).with("words", place).at(field));
            }
            if let Some(place) = places(sentence).into_iter().find(|place| !needed.contains(place)) {
                refusals.push(Refusal::new(Code::TextUnknownPlace).with("words", place).at(field));
            }
        }
        refusals.done()?;
        Ok(self)
    }

    fn sentence(&mut self, field: &str) -> &mut String {
        match field {
            "title" => &mut self.title,
            "greeting" => &mut self.greeting,
            "approved" => &mut self.approved,
            "approved_next" => &mut self.approved_next,
            "refused" => &mut self.refused,
            "reason_in_person" => &mut self.reason_in_person,
            "objection" => &mut self.objection,
            "objection_until" => &mut self.objection_until,
            "deferred" => &mut self.deferred,
            "deferred_next" => &mut self.deferred_next,
            "returned" => &mut self.returned,
            "returned_next" => &mut self.returned_next,
            "rating" => &mut self.rating,
            _ => &mut self.closing,
        }
    }
}

/// A version of the decision letters: their sentences and the period for objecting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionWording {
    /// The sentences.
    pub sentences: DecisionSentences,
    /// For how many days after the telling one may object; nothing where the office set no period.
    pub objection_days: Option<u16>,
}

/// Reads a typed period for objecting; empty for none.
///
/// # Errors
/// `NumberShape` for what is no number, `OutOfRange` with `min` and `max`.
pub fn parse_objection_days(typed: &str) -> Result<Option<u16>, Refusal> {
    let plain: String = typed.chars().filter(|letter| !text::is_invisible(*letter)).map(western_digit).collect();
    let plain = plain.trim();
    if plain.is_empty() {
        return Ok(None);
    }
    let days: u16 = plain.parse().map_err(|_| Refusal::new(Code::NumberShape))?;
    if !(1..=OBJECTION_DAYS_MAX).contains(&days) {
        return Err(Refusal::new(Code::OutOfRange).with("min", 1).with("max", OBJECTION_DAYS_MAX));
    }
    Ok(Some(days))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_period_for_objecting_is_a_number_of_days_or_none() {
        assert_eq!(parse_objection_days("  ").unwrap(), None, "no period is an answer");
        assert_eq!(parse_objection_days("٣٠").unwrap(), Some(30), "Arabic figures");
        assert_eq!(parse_objection_days("0").unwrap_err().code, Code::OutOfRange, "no period of no days");
        assert_eq!(parse_objection_days("366").unwrap_err().code, Code::OutOfRange, "longer than a year is a mistake");
        assert_eq!(parse_objection_days("شهر").unwrap_err().code, Code::NumberShape, "a word is no number");
    }
}
