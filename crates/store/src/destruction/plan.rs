//! What would go: all records that hold somebody's data, found by their ids.

use std::collections::BTreeSet;

use domain::{
    id::{AttachmentId, PersonId, RequestId},
    privacy::{DestroyedKind, DestroyedRecord},
};
use rusqlite::named_params;

use crate::{Reader, StoreError, row::TypedRow};

/// What a destruction would take (خطة الإتلاف).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DestructionPlan {
    /// All records, sorted.
    pub records: Vec<DestroyedRecord>,
    /// Requests that stay, because they are somebody else's, while their papers go, because they name a person who goes.
    pub others: Vec<RequestId>,
    /// Requests that are still open: the purpose has not ended.
    pub open: Vec<RequestId>,
}

impl Reader<'_> {
    /// Works out what goes with these persons and scans.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn plan_destruction(&self, persons: &[PersonId], scans: &[AttachmentId]) -> Result<DestructionPlan, StoreError> {
        let mut records = BTreeSet::new();
        let mut add = |kind, id: String| records.insert(DestroyedRecord { kind, id });
        let (mut own, mut around, mut households) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for person in persons {
            let key = person.to_string();
            add(DestroyedKind::Person, key.clone());
            own.extend(self.request_ids("SELECT id FROM request WHERE applicant_id = :id OR beneficiary_id = :id", &key)?);
            let lived = "SELECT household_id AS id FROM membership WHERE person_id = :id UNION SELECT household_id FROM prisoner_link WHERE person_id = :id";
            let of_person: Vec<String> = self.rows(lived, named_params! { ":id": key }, |row| row.col("id"))?;
            for household in of_person {
                around.extend(self.request_ids("SELECT id FROM request WHERE household_id = :id", &household)?);
                households.insert(household);
            }
            for asked in
                self.rows("SELECT id FROM subject_request WHERE person_id = :id", named_params! { ":id": key }, |row| row.col("id"))?
            {
                add(DestroyedKind::SubjectRequest, asked);
            }
        }
        for request in own.union(&around) {
            let key = request.to_string();
            for (kind, sql) in [
                (DestroyedKind::Declaration, "SELECT id FROM declaration WHERE request_id = :id"),
                (DestroyedKind::Paper, "SELECT id FROM paper WHERE request_id = :id"),
                (DestroyedKind::Attachment, "SELECT id FROM attachment WHERE request_id = :id"),
            ] {
                for id in self.rows(sql, named_params! { ":id": key }, |row| row.col::<String>("id"))? {
                    add(kind, id);
                }
            }
        }
        for request in &own {
            add(DestroyedKind::Request, request.to_string());
        }
        for scan in scans {
            add(DestroyedKind::Attachment, scan.to_string());
        }
        let others: Vec<RequestId> = around.difference(&own).copied().collect();
        for household in households {
            if self.is_left_empty(&household, persons, &own)? {
                add(DestroyedKind::Household, household);
            }
        }
        let mut open = Vec::new();
        for request in own.union(&around) {
            if self.get_request(*request)?.state.is_open() {
                open.push(*request);
            }
        }
        for scan in scans {
            let request = self.get_attachment(*scan)?.attachment.request_id;
            if self.get_request(request)?.state.is_open() {
                open.push(request);
            }
        }
        open.sort();
        open.dedup();
        Ok(DestructionPlan { records: records.into_iter().collect(), others, open })
    }

    fn request_ids(&self, sql: &str, id: &str) -> Result<Vec<RequestId>, StoreError> {
        self.rows(sql, named_params! { ":id": id }, |row| row.parsed("id", RequestId::parse))
    }

    /// Whether nobody and no request is left in a household once these are gone.
    fn is_left_empty(&self, household: &str, persons: &[PersonId], requests: &BTreeSet<RequestId>) -> Result<bool, StoreError> {
        let sql =
            "SELECT person_id FROM membership WHERE household_id = :id UNION SELECT person_id FROM prisoner_link WHERE household_id = :id";
        let people = self.rows(sql, named_params! { ":id": household }, |row| row.parsed("person_id", PersonId::parse))?;
        let left = self.request_ids("SELECT id FROM request WHERE household_id = :id", household)?;
        Ok(people.iter().all(|person| persons.contains(person)) && left.iter().all(|request| requests.contains(request)))
    }
}
