//! The journal of a large office: how fast its chain is walked, and how soon a page of it is there.

use std::time::Instant;

use domain::id::{StaffId, new_id};
use store::{Entry, EntryFilter, NewEntry, Store, StoreError};

use super::{
    fill::person_id,
    measure::{Figure, Times},
};
use crate::call::{Done, Trouble};

/// Goal (quality.md S5): so many entries a second.
const WALKED: f64 = 200_000.0;
/// Goal: a page of fifty, in milliseconds.
const PAGE: f64 = 100.0;
/// A second between two entries.
const APART: i64 = 1000;
/// 1 January 2026 at Riyadh.
const BEGAN: i64 = 1_767_214_800_000;

/// Adds as many entries as the office has people, and reads them as the manager does.
pub(super) fn measure(store: &Store, entries: u32) -> Done {
    let found = |error: StoreError| Trouble::Found(error.to_string());
    let staff: Vec<StaffId> = (0..5u8).map(|n| new_id(i64::from(n), [n; 10])).collect();
    store.write(|writer| (0..entries).try_for_each(|n| writer.append_entry(&entry(n, &staff)))).map_err(found)?;
    let began = Instant::now();
    let broken = store.read(|reader| reader.verify_journal()).map_err(found)?;
    if let Some(broken) = broken {
        return Err(Trouble::Found(format!("the journal is broken at {}", broken.seq)));
    }
    let walked = store.read(|reader| reader.journal_head()).map_err(found)?.map_or(0, |(seq, _)| seq);
    Figure::new("journal_verify", walked as f64 / began.elapsed().as_secs_f64(), "entries/s").at_least(WALKED).print()?;
    Figure::new("journal_verify.entries", walked as f64, "entries").print()?;
    let middle = BEGAN + i64::from(entries / 2) * APART;
    let all = EntryFilter { from: i64::MIN, until: i64::MAX, limit: 50, ..EntryFilter::default() };
    let filters = [
        all.clone(),
        EntryFilter { until: middle, ..all.clone() },
        EntryFilter { staff: staff.first().copied(), until: middle, ..all.clone() },
        EntryFilter { record: Some(person_id(entries / 3).to_string()), ..all.clone() },
        EntryFilter { deeds: vec!["denied", "failed_sign_in"], ..all },
    ];
    let mut times = Times::default();
    for _ in 0..40 {
        for filter in &filters {
            let _: Vec<Entry> = times.take(|| store.read(|reader| reader.list_entries(filter)).map_err(found))?;
        }
    }
    times.print("journal_page", PAGE, PAGE)
}

fn entry(n: u32, staff: &[StaffId]) -> NewEntry {
    let changed = n.is_multiple_of(4);
    let of = usize::try_from(n).unwrap_or_default() % staff.len().max(1);
    NewEntry {
        at: BEGAN + i64::from(n) * APART,
        staff_id: staff.get(of).copied(),
        deed: if n % 1000 == 7 {
            "denied"
        } else if changed {
            "correct_person"
        } else {
            "open_person"
        },
        record_kind: "person",
        record_id: person_id(n / 3).to_string(),
        fields: if changed { vec!["phones".to_owned(), "marital".to_owned()] } else { Vec::new() },
        before: changed.then(|| "{\"phones\":[\"0550000012\"],\"marital\":\"married\"}".to_owned()),
        after: changed.then(|| "{\"phones\":[\"0550000013\"],\"marital\":\"widowed\"}".to_owned()),
        salt: [7; 32],
    }
}
