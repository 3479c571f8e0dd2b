//! How complete a file was when the next one in the chain received it (اكتمال الملف عند الاستلام, R52): to mend the work, never to blame anybody.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::decision::ReturnedItem;
use crate::id::{FileCheckId, RequestId};
use crate::request::{RequestState, Stamp};
use crate::text;
use crate::{Code, Refusal, Refusals};

/// Most things that one check names.
pub const ITEMS_MAX: usize = 30;
/// Longest name of what lacks, in letters.
const NAME_MAX: usize = 120;
/// Longest note beside it.
const NOTE_MAX: usize = 300;

/// Who received the file (المستلم).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Receiver {
    /// The social researcher, from the desk.
    Researcher,
    /// The committee's secretary, from the researcher.
    Secretary,
}

impl Receiver {
    /// Both, along the chain.
    pub const ALL: [Self; 2] = [Self::Researcher, Self::Secretary];

    /// Who receives a request in that state; nothing where no file changes hands.
    pub fn of(state: RequestState) -> Option<Self> {
        match state {
            RequestState::Submitted | RequestState::WithResearcher => Some(Self::Researcher),
            RequestState::Ready | RequestState::OnAgenda => Some(Self::Secretary),
            _ => None,
        }
    }

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Researcher => "researcher",
            Self::Secretary => "secretary",
        }
    }

    /// Reads what [`Receiver::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|receiver| receiver.as_str() == text)
    }
}

/// One look at a file that was received (فحص اكتمال الملف). Each submission is looked at once by each receiver; a later look replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileCheck {
    /// Identity.
    pub id: FileCheckId,
    /// Which request.
    pub request_id: RequestId,
    /// As it was handed in for the how manieth time.
    pub turn: u32,
    /// Who received it.
    pub receiver: Receiver,
    /// The civil day.
    pub on: NaiveDate,
    /// What lacked; nothing when it was complete.
    pub lacks: Vec<ReturnedItem>,
    /// By whom and when; shown on the request, never counted by person.
    pub stamp: Stamp,
}

/// What lacks as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FileCheckInput {
    /// It was complete; then nothing is named.
    pub complete: bool,
    /// What lacked, one by one.
    pub lacks: Vec<ReturnedItem>,
}

impl FileCheckInput {
    /// Reads what was typed.
    ///
    /// # Errors
    /// `Required` at `lacks` when it was not complete and nothing is named, `BadCall` when both are said, and each name or note that is empty or too
    /// long under `lacks.PLACE`.
    pub fn parse(self) -> Result<Vec<ReturnedItem>, Refusals> {
        let mut refused = Refusals::default();
        match (self.complete, self.lacks.len()) {
            (true, 0) => return Ok(Vec::new()),
            (true, _) => refused.push(Refusal::new(Code::BadCall).at("lacks")),
            (false, 0) => refused.push(Refusal::new(Code::Required).at("lacks")),
            (false, count) if count > ITEMS_MAX => {
                refused.push(Refusal::new(Code::OutOfRange).with("min", 1).with("max", ITEMS_MAX).at("lacks"))
            }
            (false, _) => {}
        }
        let mut lacks = Vec::new();
        for (place, item) in self.lacks.into_iter().enumerate() {
            let name = refused.take(&format!("lacks.{place}.name"), text::clean_required(&item.name, NAME_MAX));
            let note = refused.take(&format!("lacks.{place}.note"), text::clean(&item.note, NOTE_MAX));
            if let (Some(name), Some(note)) = (name, note) {
                lacks.push(ReturnedItem { name, note, code: item.code });
            }
        }
        refused.done().map(|()| lacks)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn lacks(name: &str) -> ReturnedItem {
        ReturnedItem { name: name.to_owned(), note: String::new(), code: None }
    }

    #[test]
    fn a_file_is_complete_or_something_is_named() {
        let read = |complete, lacks| FileCheckInput { complete, lacks }.parse();
        assert_eq!(read(true, Vec::new()).unwrap(), Vec::new(), "complete");
        assert_eq!(read(false, vec![lacks("  عقد   الإيجار ")]).unwrap(), [lacks("عقد الإيجار")], "named, and cleaned");
        assert_eq!(read(false, Vec::new()).unwrap_err().0[0].field, "lacks", "«it lacks something» alone helps nobody");
        assert_eq!(read(true, vec![lacks("عقد")]).unwrap_err().0[0].code, Code::BadCall, "both at once is a contradiction");
        assert_eq!(
            read(false, vec![lacks("عقد"), lacks(" ")]).unwrap_err().0[0].field,
            "lacks.1.name",
            "an empty line is shown where it is"
        );
    }

    #[test]
    fn only_a_file_that_changes_hands_is_received() {
        let receivers: Vec<_> = RequestState::ALL.into_iter().filter_map(|state| Receiver::of(state).map(|who| (state, who))).collect();
        assert_eq!(
            receivers,
            [
                (RequestState::Submitted, Receiver::Researcher),
                (RequestState::WithResearcher, Receiver::Researcher),
                (RequestState::Ready, Receiver::Secretary),
                (RequestState::OnAgenda, Receiver::Secretary),
            ]
        );
    }
}
