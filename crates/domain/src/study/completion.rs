//! A request for completion (طلب استكمال): what a request was sent back to the desk for, item by item, so that nobody has to guess.

use serde::{Deserialize, Serialize};

use crate::decision::ReturnedItem;
use crate::id::{CompletionId, RequestId};
use crate::request::Stamp;
use crate::{Code, Refusal, Refusals, text};

/// Most items of one request for completion.
pub const ITEMS_MAX: usize = 20;
/// Longest name of an item.
const NAME_MAX: usize = 200;
/// Longest words about what is wrong.
const NOTE_MAX: usize = 500;
/// Longest code of a paper or question.
const CODE_MAX: usize = 60;

/// What a request lacks, as it was sent back (طلب استكمال).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completion {
    /// Identity.
    pub id: CompletionId,
    /// Which request.
    pub request_id: RequestId,
    /// Item by item.
    pub items: Vec<ReturnedItem>,
    /// To the desk, in words; may be empty.
    pub note: String,
    /// Asked by whom and when.
    pub asked: Stamp,
    /// The request came back: handed in again by whom and when.
    pub answered: Option<Stamp>,
}

/// An item as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct ItemInput {
    /// What lacks, as it is called on paper.
    pub name: String,
    /// What is wrong with it, or what is wanted.
    pub note: String,
    /// Code of the paper or question it is about; empty for anything else.
    pub code: String,
}

/// Reads the items; empty lines are left out.
///
/// # Errors
/// `Required` at `items` when none is left, at `items.N.name` for a line that says only what is wrong; `OutOfRange` for too many; `TooLong`,
/// `ForbiddenLetters` at the field.
pub fn parse_items(typed: &[ItemInput]) -> Result<Vec<ReturnedItem>, Refusals> {
    let mut refused = Refusals::default();
    let mut items = Vec::new();
    for (place, item) in typed.iter().enumerate() {
        if [&item.name, &item.note, &item.code].iter().all(|part| part.trim().is_empty()) {
            continue;
        }
        let name = refused.take(&format!("items.{place}.name"), text::clean_required(&item.name, NAME_MAX));
        let note = refused.take(&format!("items.{place}.note"), text::clean(&item.note, NOTE_MAX));
        let code = refused.take(&format!("items.{place}.code"), text::clean(&item.code, CODE_MAX));
        if let (Some(name), Some(note), Some(code)) = (name, note, code) {
            items.push(ReturnedItem { name, note, code: Some(code).filter(|code| !code.is_empty()) });
        }
    }
    if refused.0.is_empty() && items.is_empty() {
        refused.push(Refusal::new(Code::Required).at("items"));
    }
    if items.len() > ITEMS_MAX {
        refused.push(Refusal::new(Code::OutOfRange).with("min", 1).with("max", ITEMS_MAX).at("items"));
    }
    refused.done().map(|()| items)
}
