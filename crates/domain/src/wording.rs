//! The office's own wording of its papers (نصوص الأوراق): what may be changed, and what every version must still say.
//!
//! The declaration keeps the sentence of direct responsibility (R11: «تحمله المسؤولية المباشرة»), the letter keeps the places in which the
//! program writes the request, its kind and the earliest reply (R12, R14).

mod decision;

use serde::{Deserialize, Serialize};

pub use decision::{DecisionSentences, DecisionWording, parse_objection_days};

use crate::{Code, Refusal, Refusals, declaration::Gendered, text};

/// Longest paragraph, in letters.
const PARAGRAPH_MAX: usize = 1_000;
/// Most paragraphs of a declaration: it stays one page beside the data.
const MOST_PARAGRAPHS: usize = 12;
/// What the declaration never loses (R11).
const RESPONSIBILITY: [&str; 2] = ["مسؤول", "مباشرة"];

/// A paragraph as typed: for a man and for a woman, or the same for both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ParagraphInput {
    /// As a man reads it.
    pub male: String,
    /// As a woman reads it; empty where it is the same.
    pub female: String,
}

/// The office's own paragraphs of the declaration (نص الإقرار), over the words of a shipped version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclarationWording {
    /// Whose labels and words it uses.
    pub base: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Gendered>,
}

impl DeclarationWording {
    /// Reads typed paragraphs over the shipped version `base`.
    ///
    /// # Errors
    /// Empty or too long paragraphs; [`Code::TextLacks`] when no paragraph says who is responsible any more.
    pub fn parse(base: &str, typed: &[ParagraphInput]) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        if typed.is_empty() || typed.len() > MOST_PARAGRAPHS {
            refusals.push(Refusal::new(Code::OutOfRange).with("min", 1).with("max", MOST_PARAGRAPHS).at("paragraphs"));
        }
        let mut paragraphs = Vec::new();
        for (place, paragraph) in typed.iter().enumerate() {
            let at = |field: &str| format!("paragraphs.{place}.{field}");
            let male = refusals.take(&at("male"), text::clean_required(&paragraph.male, PARAGRAPH_MAX));
            let female = refusals.take(&at("female"), text::clean(&paragraph.female, PARAGRAPH_MAX));
            let (Some(male), Some(female)) = (male, female) else { continue };
            let same = female.is_empty() || female == male;
            paragraphs.push(if same { Gendered::Same(male) } else { Gendered::Agreeing { male, female } });
        }
        let responsible = |text: &str| RESPONSIBILITY.iter().all(|word| text.contains(word));
        let says_so = |paragraph: &Gendered| match paragraph {
            Gendered::Same(text) => responsible(text),
            Gendered::Agreeing { male, female } => responsible(male) && responsible(female),
        };
        if refusals.0.is_empty() && !paragraphs.iter().any(says_so) {
            refusals.push(Refusal::new(Code::TextLacks).with("words", RESPONSIBILITY.join(" … ")).at("paragraphs"));
        }
        refusals.done()?;
        Ok(Self { base: base.to_owned(), paragraphs })
    }
}

/// The sentences of the acknowledgement letter that an office may word itself (نص إشعار الاستلام).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LetterSentences {
    /// The title.
    pub title: String,
    /// The greeting line.
    pub greeting: String,
    /// That the request was received, when originals were seen.
    pub received: String,
    /// That the request was received, when no original was seen.
    pub received_none: String,
    /// When nothing is missing.
    pub complete: String,
    /// That it goes to the committee, and when a reply may come (R12, R14).
    pub committee: String,
    /// The last line.
    pub closing: String,
}

/// Each sentence: its field, the places it must have, and the places it may have besides.
const SENTENCES: [(&str, &[&str], &[&str]); 7] = [
    ("title", &[], &[]),
    ("greeting", &[], &[]),
    ("received", &["{request}", "{kind}", "{count}"], &["{date_h}", "{date_g}"]),
    ("received_none", &["{request}", "{kind}"], &["{date_h}", "{date_g}"]),
    ("complete", &[], &[]),
    ("committee", &["{earliest_h}", "{earliest_g}"], &[]),
    ("closing", &[], &[]),
];

impl LetterSentences {
    /// Cleans the typed sentences and checks the places to fill.
    ///
    /// # Errors
    /// Empty or too long sentences; [`Code::TextLacks`] for a place that must be there, [`Code::TextUnknownPlace`] for one that nothing fills.
    pub fn check(mut self) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        for (field, needed, allowed) in SENTENCES {
            let sentence = self.sentence(field);
            let Some(clean) = refusals.take(field, text::clean_required(sentence, PARAGRAPH_MAX)) else { continue };
            *sentence = clean;
            if let Some(place) = needed.iter().find(|place| !sentence.contains(**place)) {
                refusals.push(Refusal::new(Code::TextLacks).with("words", place).at(field));
            }
            if let Some(place) = places(sentence).into_iter().find(|place| !needed.contains(place) && !allowed.contains(place)) {
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
            "received" => &mut self.received,
            "received_none" => &mut self.received_none,
            "complete" => &mut self.complete,
            "committee" => &mut self.committee,
            _ => &mut self.closing,
        }
    }
}

/// What stands in braces, the braces included; an opened one without its end reaches to the end of the text.
fn places(sentence: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = sentence;
    while let Some(begin) = rest.find(['{', '}']) {
        let from = &rest[begin..];
        let end = from.find('}').map_or(from.len(), |end| end + 1);
        found.push(&from[..end]);
        rest = &from[end..];
    }
    found
}

#[cfg(test)]
mod tests;
