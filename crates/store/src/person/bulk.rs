//! Many people at once, for measuring the search on an office larger than any.

use domain::{id::PersonId, person::PersonFacts};

use crate::{StoreError, Writer};

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
