//! Filling the measured office: people, four to a household, in one transaction and without the journal, which the search never looks at.

use std::{path::Path, time::Duration};

use domain::{
    household::{Address, AddressInput, HouseholdRole, Membership},
    id::{HouseholdId, PersonId, new_id},
    number::{FileNumber, Series},
    person::PersonFacts,
};
use store::{Store, StoreError, Writer};
use vault::{KdfCost, KeysFile, Passphrase};

use super::people::{self, Dice};
use crate::call::{Done, Trouble};

/// People of one household.
pub(super) const TO_A_HOUSEHOLD: u32 = 4;
/// Pages kept in memory while filling.
const ROOM: u32 = 1024;
/// 1 January 2026 at Riyadh; each record a millisecond later than the one before, so that ids stand in order as they would.
const BEGAN: i64 = 1_767_214_800_000;

/// Opens the store of an office beside the desk: only the measured office is reached this way.
pub(super) fn open_store(data: &Path, passphrase: &str) -> Done<Store> {
    let found = |error: &dyn std::fmt::Display| Trouble::Found(error.to_string());
    let mut keys = KeysFile::open(data, KdfCost::DEFAULT, Duration::ZERO).map_err(|error| found(&error))?;
    let slot = keys.staff().first().map(|slot| slot.id).ok_or_else(|| Trouble::Found("nobody can sign in".to_owned()))?;
    let unlocked = keys.unlock(slot, &Passphrase::entered(passphrase), Duration::ZERO).map_err(|error| found(&error))?;
    Store::open(&data.join("istiqbal.db"), unlocked.data_key.store_key().expose()).map_err(|error| found(&error))
}

/// Fills the office in the folder.
pub(super) fn fill(data: &Path, passphrase: &str, people: u32) -> Done {
    let store = open_store(data, passphrase)?;
    let filled = store.make_room_for_bulk(ROOM).and_then(|()| {
        store.write(|writer| {
            insert_people(writer, people)?;
            insert_households(writer, people)
        })
    });
    filled.and_then(|()| store.checkpoint()).map_err(|error| Trouble::Found(error.to_string()))
}

/// The id of the person at this place; the same in every run.
pub(super) fn person_id(place: u32) -> PersonId {
    new_id(BEGAN + i64::from(place), tail(place, 1))
}

/// The id of the household of the person at this place.
pub(super) fn household_of(place: u32) -> HouseholdId {
    let number = place / TO_A_HOUSEHOLD;
    new_id(BEGAN + i64::from(number), tail(number, 2))
}

fn tail(place: u32, kind: u64) -> [u8; 10] {
    let mut dice = Dice::new(u64::from(place) << 2 | kind);
    let mut bytes = [0; 10];
    bytes.iter_mut().for_each(|byte| *byte = u8::try_from(dice.below(256)).unwrap_or_default());
    bytes
}

fn insert_people(writer: &Writer<'_>, people: u32) -> Result<(), StoreError> {
    let today = domain::date::riyadh_date(BEGAN);
    // A person that does not read is a mistake of ours: it is left out, and the count of people found tells.
    let read = (0..people).filter_map(|place| Some((person_id(place), PersonFacts::parse(&people::person(place), today).ok()?)));
    let count = writer.insert_people_in_bulk(read, BEGAN)?;
    if count == u64::from(people) { Ok(()) } else { Err(StoreError::Unreadable("person")) }
}

fn insert_households(writer: &Writer<'_>, people: u32) -> Result<(), StoreError> {
    let since = domain::date::riyadh_date(BEGAN);
    for place in 0..people {
        let (household, at) = (household_of(place), BEGAN + i64::from(place));
        let heads = place % TO_A_HOUSEHOLD == 0;
        if heads {
            let typed = AddressInput {
                district: people::district(&mut Dice::new(u64::from(place))),
                city: "الرياض".to_owned(),
                ..AddressInput::default()
            };
            let address = Address::parse(&typed).map_err(|_| StoreError::Unreadable("district"))?;
            let number = FileNumber::new(writer.next_serial(Series::File, 0)?).map_err(|_| StoreError::Unreadable("file_number"))?;
            writer.insert_household(household, number, &address, at)?;
        }
        let role = if heads { HouseholdRole::Head } else { HouseholdRole::Other };
        let member = Membership { person_id: person_id(place), role, since, until: None, may_receive_money: heads };
        writer.insert_membership(household, &member, at)?;
    }
    Ok(())
}
