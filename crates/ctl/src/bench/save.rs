//! Saving: a request opened and its statement saved, each on the disk before the desk answers; a person registered; the case opened again.

use std::{
    fs::OpenOptions,
    io::{Seek as _, SeekFrom, Write as _},
    path::Path,
};

use desk::Desk;
use serde_json::{Value, json};

use super::{
    fill::{TO_A_HOUSEHOLD, household_of, person_id},
    measure::{Figure, Times},
    people,
};
use crate::call::{Done, Trouble, text_of};

/// Requests saved, each in two deeds.
const REQUESTS: u32 = 300;
/// People registered, each with the whole duplicate check.
const REGISTERED: u32 = 100;
/// Goals (issue, "Speed to show"; quality.md P2).
const SAVE: (f64, f64) = (10.0, 50.0);
/// Goal for what the eye waits for once (quality.md P4).
const EYE: f64 = 100.0;

/// The least a durable save can take on this disk: one page written over and synced.
pub(super) fn bare_save(data: &Path) -> Done<Times> {
    let path = data.join("bare-save");
    let mut file = OpenOptions::new().create(true).truncate(true).write(true).open(&path)?;
    let mut times = Times::default();
    for _ in 0..REQUESTS {
        times.take(|| {
            file.seek(SeekFrom::Start(0))?;
            file.write_all(&[7; 4096])?;
            Ok(file.sync_data()?)
        })?;
    }
    std::fs::remove_file(path)?;
    Ok(times)
}

/// The saves, one household after the other.
pub(super) fn measure(desk: &Desk, people: u32, bare: Times) -> Done {
    let (mut opened, mut stated, mut looked) = (Times::default(), Times::default(), Times::default());
    let answers: Value = serde_json::from_str(include_str!("../../../../assets/sample/visit.json"))
        .map(|mut visit: Value| visit["answers"].take())
        .map_err(|error| Trouble::Found(error.to_string()))?;
    let mut requests = Vec::new();
    for turn in 0..REQUESTS.min(people / TO_A_HOUSEHOLD) {
        let place = turn * TO_A_HOUSEHOLD;
        let person = person_id(place).to_string();
        let input = json!({
            "household_id": household_of(place).to_string(), "applicant_id": person, "beneficiary_id": person, "kind": "rent",
            "capacity": { "capacity": "own", "paper": null }, "despite_open": null,
        });
        let request = opened.take(|| save(desk, "open_request", input, turn))?;
        let input = json!({ "request_id": request["id"], "version": request["version"], "answers": answers });
        stated.take(|| save(desk, "save_statement", input, turn))?;
        requests.push(request);
    }
    for request in &requests {
        let input = json!({ "request_id": text_of(request, "/id")? });
        looked.take(|| Ok(desk.call("get_request", input, None)?))?;
    }
    let mut both = opened.clone();
    both.join(&stated);
    Figure::new("save_request.p50", both.p50()?, "ms").at_most(SAVE.0).against(bare.p50()?).print()?;
    Figure::new("save_request.p99", both.p99()?, "ms").at_most(SAVE.1).against(bare.p99()?).print()?;
    opened.print("save_request.open", SAVE.0, SAVE.1)?;
    stated.print("save_request.statement", SAVE.0, SAVE.1)?;
    looked.print("open_case", EYE, EYE)?;
    register(desk, people)
}

fn register(desk: &Desk, people: u32) -> Done {
    let mut times = Times::default();
    let mut asked = 0_u32;
    for turn in 0..REGISTERED {
        let mut person = people::person(people + turn);
        // Of a family that nobody on file has: how long the check takes is measured, not what the clerk then decides.
        person.family = format!("الضيف{}", person.family);
        let input = json!({
            "person": person, "household": { "new": { "address": { "district": "حي النخيل", "city": "الرياض" }, "role": "head" } },
            "not_duplicates": [],
        });
        match times.take(|| Ok(save(desk, "register_person", input, turn)))? {
            Ok(_) => {}
            Err(Trouble::Refused(failure)) if failure.code == desk::Code::LikelyDuplicates => asked += 1,
            Err(other) => return Err(other),
        }
    }
    Figure::new("register_person.asked_back", f64::from(asked), "people").print()?;
    times.print("register_person", EYE, EYE)
}

/// A deed with an idempotency key of its own, as the window's forms do it.
fn save(desk: &Desk, deed: &str, input: Value, turn: u32) -> Done<Value> {
    let mut answer = desk.call(deed, input, Some(&format!("bench-{deed}-{turn}")))?;
    Ok(answer.get_mut("value").map(Value::take).unwrap_or_default())
}
