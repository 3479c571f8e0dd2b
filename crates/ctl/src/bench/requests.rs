//! The requests of the measured office: two hundred thousand over five years and all states, half of them still open, and every list that staff look at.

use std::path::Path;

use desk::Desk;
use domain::{
    catalogue::{Catalogue, SupportKind},
    checklist::{MissingItem, MissingWhat, MissingWhy},
    course::{Obstacle, ObstacleKind},
    date::riyadh_date,
    decision::{DecisionRecord, Granted},
    id::{DecisionId, DeclarationId, RequestId, SittingId, StaffId, new_id},
    number::{RegisterNumber, RequestNumber, Series},
    report::{Lack, Milestones, Standing},
    request::{Capacity, Request, RequestState, Stamp, Submission},
    sitting::{Sitting, SittingState},
};
use serde_json::{Value, json};
use store::{StoreError, Writer};
use vault::KdfCost;

use super::{
    fill::{TO_A_HOUSEHOLD, household_of, open_store, person_id},
    measure::Times,
    people::Dice,
    sign_in,
};
use crate::call::{Done, Trouble, value_of};

/// Turns of each list.
const TURNS: usize = 40;
/// Goal of issue 4, "Speed": lists over 200,000 requests, in milliseconds.
const LIST: f64 = 50.0;
/// Goal for a page of figures, which nobody scrolls (quality.md P4).
const EYE: f64 = 100.0;
/// Goal for putting a whole agenda together, which is done once for a sitting.
const GATHER: f64 = 1000.0;
/// Every so many-th decision is the manager's, urgent and not ratified yet; all others are of a sitting.
const URGENT: u32 = 500;
/// Five years.
const YEARS: i64 = 5 * 365 * DAY;
const DAY: i64 = 86_400_000;
/// Kept of the memory while filling, in MiB.
const ROOM: u32 = 1024;

/// Fills the office in the folder with requests of the people on file.
pub(super) fn fill(data: &Path, passphrase: &str, requests: u32, people: u32) -> Done {
    let now = (ctl::host(data.to_owned(), KdfCost::DEFAULT).clock)().unix_millis;
    let store = open_store(data, passphrase)?;
    let found = |error: StoreError| Trouble::Found(error.to_string());
    store.make_room_for_bulk(ROOM).map_err(found)?;
    store
        .write(|writer| {
            let staff = writer.list_staff()?.first().map(|staff| staff.id).ok_or(StoreError::NotFound)?;
            let catalogue = match writer.find_newest_catalogue()? {
                Some(kept) => kept,
                None => {
                    let start = Catalogue::start().map_err(|_| StoreError::Unreadable("catalogue"))?;
                    writer.insert_catalogue(&start, now)?;
                    start
                }
            };
            let sittings = hold_sittings(writer, staff, now)?;
            let mut serials = Serials::default();
            for place in 0..requests {
                let made = Made::at(place, requests, people, now);
                insert(writer, &made, (&catalogue, &sittings), staff, serials.next(&made)?, now)?;
            }
            Ok::<_, StoreError>(())
        })
        .map_err(found)?;
    store.checkpoint().map_err(found)
}

/// A sitting held every week of the five years, earliest first: when, and which.
fn hold_sittings(writer: &Writer<'_>, staff: StaffId, now: i64) -> Result<Vec<(i64, SittingId)>, StoreError> {
    let mut held = Vec::new();
    for (serial, at) in (1u32..).zip((now - YEARS..now - DAY).step_by(usize::try_from(7 * DAY).unwrap_or(usize::MAX))) {
        let on = riyadh_date(at);
        let stamp = Stamp { by: staff, at };
        let sitting = Sitting {
            id: new_id(at, [2; 10]),
            version: 1,
            number: RegisterNumber::new(Series::Sitting, year_of(at), serial).map_err(|_| StoreError::Unreadable("number"))?,
            on,
            begins: None,
            place: String::new(),
            state: SittingState::Held,
            off_day_reason: None,
            quorum: None,
            called_off_reason: None,
            planned: stamp,
            opened: Some(stamp),
            ended: Some(stamp),
        };
        writer.insert_sitting(&sitting)?;
        held.push((at, sitting.id));
    }
    Ok(held)
}

fn year_of(at: i64) -> u16 {
    riyadh_date(at).to_string().get(..4).and_then(|year| year.parse().ok()).unwrap_or_default()
}

/// Serial numbers, year by year; above what saves of the same run took.
#[derive(Debug, Default)]
struct Serials(std::collections::BTreeMap<u16, u32>);

impl Serials {
    fn next(&mut self, made: &Made) -> Result<RequestNumber, StoreError> {
        let year = year_of(made.opened);
        let serial = self.0.entry(year).or_insert(10_000);
        *serial += 1;
        RequestNumber::new(year, *serial).map_err(|_| StoreError::Unreadable("number"))
    }
}

/// One request, made up; the same in every run but for the day it is counted back from.
#[derive(Debug)]
struct Made {
    id: RequestId,
    person: u32,
    state: RequestState,
    opened: i64,
    since: i64,
    touched: i64,
    dice: Dice,
}

impl Made {
    fn at(place: u32, all: u32, people: u32, now: i64) -> Self {
        let mut dice = Dice::new(u64::from(place) << 3 | 5);
        let opened = now - YEARS + YEARS * i64::from(place) / i64::from(all.max(1));
        // The later, the likelier still open: half of all are, spread evenly over the states.
        let ended = dice.below(all) >= place;
        let states: Vec<_> = RequestState::ALL.into_iter().filter(|state| state.is_open() != ended).collect();
        let state = states.get(dice.below(u32::try_from(states.len()).unwrap_or(1)) as usize).copied().unwrap_or(RequestState::Draft);
        let lived = (now - opened).max(1);
        let since = opened + lived / 100 * i64::from(dice.below(100));
        let touched = since + (now - since) / 100 * i64::from(dice.below(100));
        let mut bytes = [0; 10];
        bytes.iter_mut().for_each(|byte| *byte = u8::try_from(dice.below(256)).unwrap_or_default());
        // The first of a household asks.
        let person = dice.below((people / TO_A_HOUSEHOLD).max(1)) * TO_A_HOUSEHOLD;
        Self { id: new_id(opened, bytes), person, state, opened, since, touched, dice }
    }
}

fn insert(
    writer: &Writer<'_>,
    made: &Made,
    (catalogue, sittings): (&Catalogue, &[(i64, SittingId)]),
    staff: StaffId,
    number: RequestNumber,
    now: i64,
) -> Result<(), StoreError> {
    let mut dice = made.dice.clone();
    let kinds = u32::try_from(catalogue.kinds.len()).unwrap_or(1);
    let kind = catalogue.kinds.get(dice.below(kinds) as usize).ok_or(StoreError::NotFound)?;
    let stamp = Stamp { by: staff, at: made.opened };
    writer.insert_request(&Request {
        id: made.id,
        version: 1,
        number,
        household_id: household_of(made.person),
        applicant_id: person_id(made.person),
        beneficiary_id: person_id(made.person),
        capacity: Capacity::Own,
        capacity_paper: None,
        kind: kind.code.clone(),
        catalogue_version: catalogue.version,
        state: made.state,
        state_since: made.since,
        opened: stamp,
        despite_open: None,
        answers: Vec::new(),
        explained: None,
        withdrawn: None,
    })?;
    let submitted = made.opened + (made.since - made.opened) / 3;
    hand_in(writer, made, Stamp { by: staff, at: submitted })?;
    let decided = made.opened + (made.since - made.opened) / 2;
    if made.state.decision().is_some() || made.state == RequestState::BeingServed {
        writer.insert_decision(&decision(made, sittings, Stamp { by: staff, at: decided }, &mut dice))?;
    }
    if made.state.is_open() && dice.below(10) == 0 {
        let kind = ObstacleKind::ALL.get(dice.below(5) as usize).copied().unwrap_or(ObstacleKind::Other);
        writer.insert_obstacle(&Obstacle { request_id: made.id, kind, note: String::new(), noted: stamp, cleared: None })?;
    }
    // What the desk works out with each save is put beside: working it out two hundred thousand times is not what is measured.
    let milestones = Milestones { opened: made.opened, ..Milestones::default() }
        .follow(RequestState::Complete, made.opened + (submitted - made.opened) / 2)
        .follow(RequestState::Submitted, submitted)
        .follow(if made.state.is_open() { made.state } else { RequestState::BeingServed }, decided);
    let due = |days: i64| made.state.is_reply_due().then(|| riyadh_date(submitted + days * DAY));
    let standing = Standing {
        request_id: made.id,
        kind: kind.code.clone(),
        state: made.state,
        stage_since: made.since,
        touched_at: made.touched.min(now),
        not_before: due(14),
        target: due(30),
        milestones,
    };
    let lacks = if made.state.is_editable() { lacks(catalogue, kind, &mut dice) } else { Vec::new() };
    writer.save_standing(&standing, &lacks)
}

/// Hands it in, if it is past the desk.
fn hand_in(writer: &Writer<'_>, made: &Made, stamp: Stamp) -> Result<(), StoreError> {
    if !made.state.is_past_desk() {
        return Ok(());
    }
    writer.insert_submission(&Submission {
        request_id: made.id,
        turn: 1,
        on: riyadh_date(stamp.at),
        stamp,
        earliest_reply: riyadh_date(stamp.at + 14 * DAY),
        target_reply: riyadh_date(stamp.at + 30 * DAY),
        declaration_id: new_id::<DeclarationId>(stamp.at, [1; 10]),
        overridden: None,
        checklist: Vec::new(),
        missing: Vec::new(),
    })
}

fn decision(made: &Made, sittings: &[(i64, SittingId)], recorded: Stamp, dice: &mut Dice) -> DecisionRecord {
    let mut bytes = [0; 10];
    bytes.iter_mut().for_each(|byte| *byte = u8::try_from(dice.below(256)).unwrap_or_default());
    let verdict = made.state.decision().unwrap_or(domain::request::Decision::Approved);
    let on = riyadh_date(recorded.at);
    // The last sitting that was held by then.
    let sitting = sittings.iter().rfind(|(at, _)| *at <= recorded.at).map(|(_, id)| *id);
    let approved = verdict == domain::request::Decision::Approved;
    DecisionRecord {
        id: new_id::<DecisionId>(recorded.at, bytes),
        request_id: made.id,
        sitting_id: if dice.below(URGENT) == 0 { None } else { sitting },
        verdict,
        granted: approved.then(|| Granted { amount: domain::money::Halalas::parse("500").ok(), quantity: None, times: 1, from: on }),
        deferred_until: None,
        returned: Vec::new(),
        reason_told: "قرار اللجنة".to_owned(),
        reason_internal: String::new(),
        votes: None,
        decided_on: on,
        recorded,
        alone: false,
    }
}

/// Some of the papers that its kind needs, and what every request at the desk lacks.
fn lacks(catalogue: &Catalogue, kind: &SupportKind, dice: &mut Dice) -> Vec<Lack> {
    let item = |what, code: &str, label: &str| Lack {
        item: MissingItem { what, code: code.to_owned(), label: label.to_owned(), why: MissingWhy::Absent, blocks: true },
        from: None,
    };
    let papers = catalogue.papers_of(kind).filter(|(asked, _)| asked.obligation == domain::catalogue::Obligation::Mandatory);
    let mut lacks: Vec<_> =
        papers.filter(|_| dice.below(2) == 0).map(|(_, paper)| item(MissingWhat::Paper, paper.code.as_str(), &paper.name)).collect();
    lacks.push(item(MissingWhat::Explained, "", ""));
    lacks.push(item(MissingWhat::Declaration, "", ""));
    lacks
}

/// A list: its figure, its deed, what is asked, and its goal.
type List = (&'static str, &'static str, Value, f64);

/// Every list that staff look at.
fn lists() -> Vec<List> {
    let open = |filter: &str| json!({ "filter": filter, "household_id": null, "after": null });
    let missing = |kind: Value, what: Value, code: &str| json!({ "kind": kind, "what": what, "code": code, "after": null });
    vec![
        ("list_requests.open", "list_requests", open("open"), LIST),
        ("list_requests.incomplete", "list_requests", open("incomplete"), LIST),
        ("list_requests.submitted", "list_requests", open("submitted"), LIST),
        ("list_requests.ended", "list_requests", open("ended"), LIST),
        ("what_is_missing", "what_is_missing", missing(Value::Null, Value::Null, ""), LIST),
        ("what_is_missing.kind", "what_is_missing", missing(json!("rent"), Value::Null, ""), LIST),
        ("what_is_missing.thing", "what_is_missing", missing(Value::Null, json!("paper"), "national_id"), LIST),
        ("nothing_happened", "nothing_happened", json!({ "days": null, "stage": null, "after": null }), LIST),
        ("nothing_happened.stage", "nothing_happened", json!({ "days": 90, "stage": "committee", "after": null }), LIST),
        ("waiting_by_stage", "waiting_by_stage", json!({ "stage": null, "after": null }), LIST),
        ("waiting_by_stage.listed", "waiting_by_stage", json!({ "stage": "research", "after": null }), LIST),
        ("promises_due.passed", "promises_due", json!({ "when": "passed", "after": null }), LIST),
        ("promises_due.near", "promises_due", json!({ "when": "near", "after": null }), LIST),
        ("promises_due.reached", "promises_due", json!({ "when": "reached", "after": null }), LIST),
        ("follow_up_counts", "follow_up_counts", json!({}), LIST),
        ("request_pace", "request_pace", json!({ "months": null }), EYE),
        ("list_unassigned", "list_unassigned", json!({}), LIST),
        ("list_my_cases", "list_my_cases", json!({ "all": true }), LIST),
        ("list_returned", "list_returned", json!({}), LIST),
        ("list_sittings", "list_sittings", json!({}), LIST),
        ("replies_waiting", "replies_waiting", json!({}), LIST),
        ("list_replies", "list_replies", json!({ "which": "today" }), LIST),
        ("list_due_deliveries", "list_due_deliveries", json!({ "which": "to_begin" }), LIST),
    ]
}

/// Opens the office and asks for each list, one after the other and round again, as several people at several desks would.
pub(super) fn measure(data: &Path, passphrase: &str) -> Done {
    let desk = Desk::new(ctl::host(data.to_owned(), KdfCost::DEFAULT))?;
    sign_in(&desk, passphrase)?;
    let lists = lists();
    let mut times = vec![Times::default(); lists.len()];
    for _ in 0..TURNS {
        for ((_, deed, input, _), times) in lists.iter().zip(&mut times) {
            times.take(|| Ok(desk.call(deed, input.clone(), None)?))?;
        }
    }
    for ((name, .., goal), times) in lists.iter().zip(&times) {
        times.print(name, *goal, *goal)?;
    }
    let newest = value_of(&desk, "list_requests", json!({ "filter": "submitted", "household_id": null, "after": null }))?;
    let mut times = Times::default();
    for row in newest.as_array().into_iter().flatten().take(TURNS) {
        times.take(|| value_of(&desk, "where_is_request", json!({ "request_id": row["id"] })))?;
    }
    times.print("where_is_request", LIST, LIST)?;
    let sitting = super::sitting::planned(&desk)?;
    let mut times = Times::default();
    times.take(|| value_of(&desk, "gather_agenda", json!({ "sitting_id": sitting })))?;
    times.print("gather_agenda", GATHER, GATHER)
}
