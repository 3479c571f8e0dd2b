//! Opening a person's page, as the clerk does after every search.

use desk::Desk;
use serde_json::json;

use super::{fill::person_id, measure::Times, people::Dice};
use crate::call::{Done, value_of};

/// Pages opened.
const PAGES: u32 = 200;
/// Goal (quality.md P4): a case opens in a tenth of a second.
const GOAL: f64 = 100.0;

/// Opens persons spread over the whole office; each opening is journalled before anything is shown.
pub(super) fn measure(desk: &Desk, people: u32) -> Done {
    let mut dice = Dice::new(11);
    let mut times = Times::default();
    for _ in 0..PAGES {
        let id = person_id(dice.below(people)).to_string();
        times.take(|| value_of(desk, "get_person", json!({ "person_id": id })))?;
    }
    times.print("open_person", GOAL, GOAL)
}
