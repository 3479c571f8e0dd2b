//! Many people at once, and the plain way of searching them: for measuring the search on an office larger than any.

use domain::{
    id::{PersonId, StaffId},
    person::PersonFacts,
};
use rusqlite::named_params;

use crate::{Reader, Store, StoreError, Writer, row::TypedRow};

impl Store {
    /// Gives the writing connection room for a fill: pages that are written again and again stay in memory. In mebibytes.
    ///
    /// # Errors
    /// [`StoreError`] of the setting.
    #[doc(hidden)]
    pub fn make_room_for_bulk(&self, mebibytes: u32) -> Result<(), StoreError> {
        self.write(|writer| {
            let size = format!("PRAGMA cache_size = -{}", u64::from(mebibytes) * 1024);
            writer.connection.execute_batch(&size)?;
            Ok(())
        })
    }
}

impl Writer<'_> {
    /// Puts many people on file in one transaction, without households, journal or duplicate check: for the benchmark's office alone.
    ///
    /// # Errors
    /// [`StoreError`] of the first statement that failed.
    #[doc(hidden)]
    pub fn insert_people_in_bulk(&self, people: impl IntoIterator<Item = (PersonId, PersonFacts)>, at: i64) -> Result<u64, StoreError> {
        let mut count = 0;
        for (id, facts) in people {
            self.insert_person(id, &facts, at)?;
            count += 1;
        }
        Ok(count)
    }
}

impl Reader<'_> {
    /// Whose folded name holds these words (three at most), found by `LIKE` alone: the plain way that the search index is measured against.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    #[doc(hidden)]
    pub fn search_people_by_like(&self, words: &[String], staff: StaffId, most: u32) -> Result<Vec<PersonId>, StoreError> {
        // A word that is not there is held by every name.
        let pattern = |place: usize| words.get(place).map_or_else(|| "%".to_owned(), |word| format!("%{word}%"));
        let sql = "SELECT p.id FROM person p
                   WHERE p.search_loose LIKE :first AND p.search_loose LIKE :second AND p.search_loose LIKE :third
                     AND p.entered_in_error = 0
                     AND NOT EXISTS (SELECT 1 FROM person_closed c WHERE c.person_serial = p.serial AND c.staff_id = :staff AND c.ended_at IS NULL)
                   ORDER BY p.serial DESC LIMIT :most";
        let params = named_params! {
            ":first": pattern(0), ":second": pattern(1), ":third": pattern(2), ":staff": staff.to_string(), ":most": most,
        };
        self.rows(sql, params, |row| row.parsed("id", PersonId::parse))
    }

    /// Whose ID begins with these digits or whose phones hold them, found by `LIKE` alone.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    #[doc(hidden)]
    pub fn search_numbers_by_like(&self, digits: &str, staff: StaffId, most: u32) -> Result<Vec<PersonId>, StoreError> {
        let sql = "SELECT p.id FROM person p
                   WHERE (p.national_id LIKE :beginning OR p.phones LIKE :inside) AND p.entered_in_error = 0
                     AND NOT EXISTS (SELECT 1 FROM person_closed c WHERE c.person_serial = p.serial AND c.staff_id = :staff AND c.ended_at IS NULL)
                   ORDER BY p.serial DESC LIMIT :most";
        let inside = format!("%{}%", digits.strip_prefix('0').unwrap_or(digits));
        let params = named_params! {
            ":beginning": format!("{digits}%"), ":inside": inside, ":staff": staff.to_string(), ":most": most,
        };
        self.rows(sql, params, |row| row.parsed("id", PersonId::parse))
    }
}
