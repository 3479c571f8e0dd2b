//! Papers of a sitting (أوراق الجلسة): agenda, members' sheets and minutes, each edition kept as it was printed (R62).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{PaperId, RequestId, SittingId};
use crate::request::Stamp;
use crate::{Refusals, text};

/// Longest note in the minutes, in letters.
const NOTE_MAX: usize = 1000;
/// More remarks than any agenda has cases.
const REMARKS_MAX: usize = 500;

/// What kind of paper of a sitting is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SittingPaperKind {
    /// جدول الأعمال.
    Agenda,
    /// أوراق الأعضاء.
    MemberSheets,
    /// محضر الجلسة.
    Minutes,
}

impl SittingPaperKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Agenda, Self::MemberSheets, Self::Minutes];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Agenda => "agenda",
            Self::MemberSheets => "member_sheets",
            Self::Minutes => "minutes",
        }
    }

    /// Reads what [`SittingPaperKind::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// One thing that a paper of a sitting says (ما ورد في الورقة): by these two editions are compared, so that a correction names what changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidFact {
    /// Where it stands, in words: «الطلب 2026-000318-5، القرار».
    pub place: String,
    /// What it says.
    pub value: String,
}

/// What the secretary adds to the minutes in words (ملاحظات المحضر); everything else in them comes from the records.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct MinutesNotes {
    /// What was said before the first case; may be empty.
    pub opening: String,
    /// What was said before the end; may be empty.
    pub closing: String,
    /// Remarks on single cases.
    pub remarks: Vec<CaseRemark>,
    /// Whether the reasons for the office alone are printed too.
    pub with_internal: bool,
}

/// A remark on one case in the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CaseRemark {
    /// On which request.
    pub request_id: RequestId,
    /// In words.
    pub words: String,
}

impl MinutesNotes {
    /// Reads what was typed; empty remarks are left out.
    ///
    /// # Errors
    /// `TooLong`, `ForbiddenLetters` under `opening`, `closing`, `remarks.0.words`; `TooLong` at `remarks`.
    pub fn parse(self) -> Result<Self, Refusals> {
        let mut refused = Refusals::default();
        let opening = refused.take("opening", text::clean_lines(&self.opening, NOTE_MAX)).unwrap_or_default();
        let closing = refused.take("closing", text::clean_lines(&self.closing, NOTE_MAX)).unwrap_or_default();
        if self.remarks.len() > REMARKS_MAX {
            refused.push(crate::Refusal::new(crate::Code::TooLong).with("max", REMARKS_MAX).at("remarks"));
        }
        let mut remarks = Vec::new();
        for (place, remark) in self.remarks.into_iter().take(REMARKS_MAX).enumerate() {
            let words = refused.take(&format!("remarks.{place}.words"), text::clean_lines(&remark.words, NOTE_MAX)).unwrap_or_default();
            if !words.is_empty() {
                remarks.push(CaseRemark { request_id: remark.request_id, words });
            }
        }
        refused.done().map(|()| Self { opening, closing, remarks, with_internal: self.with_internal })
    }

    /// The remark on a case; empty when there is none.
    pub fn remark_on(&self, request: RequestId) -> &str {
        self.remarks.iter().find(|remark| remark.request_id == request).map(|remark| remark.words.as_str()).unwrap_or_default()
    }
}

/// One edition of a paper of a sitting, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SittingPaper {
    /// Identity.
    pub id: PaperId,
    /// Of which sitting.
    pub sitting_id: SittingId,
    /// What it is.
    pub kind: SittingPaperKind,
    /// The sitting's number, as printed.
    pub number: String,
    /// Which edition, from 1.
    pub edition: u32,
    /// SHA-256 of the PDF.
    pub sha256: Vec<u8>,
    /// Version of its text.
    pub text_version: String,
    /// What it says, for comparing.
    pub facts: Vec<SaidFact>,
    /// What the secretary added to minutes in words.
    pub notes: MinutesNotes,
    /// Why an edition corrects the one before; empty for a first one.
    pub reason: String,
    /// Made by whom and when.
    pub made: Stamp,
    /// Minutes that were signed: where the ink is kept.
    pub signing: Option<MinutesSigning>,
}

/// The signed minutes on paper (المحضر الموقّع): where they are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesSigning {
    /// Box and file number, as typed.
    pub kept_in: String,
    /// The day of the signatures.
    pub signed_on: NaiveDate,
    /// Recorded by whom and when.
    pub recorded: Stamp,
}

/// What differs between two editions: where, as it stood, as it stands. First what stood there, in its order, then what came new.
pub fn changed(before: &[SaidFact], after: &[SaidFact]) -> Vec<(String, String, String)> {
    let find = |facts: &[SaidFact], place: &str| facts.iter().find(|fact| fact.place == place).map(|fact| fact.value.clone());
    let mut changes = Vec::new();
    for SaidFact { place, value } in before {
        let now = find(after, place).unwrap_or_default();
        if now != *value {
            changes.push((place.clone(), value.clone(), now));
        }
    }
    let new = after.iter().filter(|fact| !fact.value.is_empty() && find(before, &fact.place).is_none());
    changes.extend(new.map(|fact| (fact.place.clone(), String::new(), fact.value.clone())));
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(place: &str, value: &str) -> SaidFact {
        SaidFact { place: place.into(), value: value.into() }
    }

    #[test]
    fn a_correction_names_what_changed_what_went_and_what_came() {
        let before = [fact("المكان", "القاعة"), fact("الطلب 1، القرار", "قبول"), fact("ملاحظة", "نص")];
        let after = [fact("المكان", "القاعة"), fact("الطلب 1، القرار", "رفض"), fact("الختام", "جديد")];
        let line = |place: &str, was: &str, is: &str| (place.to_owned(), was.to_owned(), is.to_owned());
        assert_eq!(
            changed(&before, &after),
            [line("الطلب 1، القرار", "قبول", "رفض"), line("ملاحظة", "نص", ""), line("الختام", "", "جديد")],
            "in the order of the paper, then what is new"
        );
        assert!(changed(&before, &before).is_empty(), "the same says the same");
    }
}
