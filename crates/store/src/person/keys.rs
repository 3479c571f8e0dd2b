//! The numbers a person is found by, cut so that both the beginning and the end of a number find it by a plain index.

use domain::{id::PersonId, identity::NationalId, person::PersonFacts, phone::Phone, search_key::exact_key};
use rusqlite::named_params;

use crate::{Reader, StoreError, Writer, row::TypedRow};

/// Which number a key was cut from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyKind {
    /// National ID, earlier ones included.
    Id,
    /// National ID backwards.
    IdEnd,
    /// Phone without its country code.
    Phone,
    /// The same backwards.
    PhoneEnd,
    /// Another document, letters and digits.
    Document,
}

impl KeyKind {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::IdEnd => "id_end",
            Self::Phone => "phone",
            Self::PhoneEnd => "phone_end",
            Self::Document => "document",
        }
    }
}

/// The digits by which a phone is searched: without the country code and the leading zero of home numbers.
pub(super) fn phone_digits(phone: &Phone) -> String {
    let all = phone.as_str();
    let inland = all.strip_prefix("+966").unwrap_or(all);
    inland.chars().filter(char::is_ascii_digit).collect()
}

pub(super) fn reversed(digits: &str) -> String {
    digits.chars().rev().collect()
}

/// A document's number as letters and digits in one form.
pub(super) fn document_key(number: &str) -> String {
    exact_key(number).replace(' ', "")
}

fn keys_of(facts: &PersonFacts, earlier: &[NationalId]) -> Vec<(KeyKind, String)> {
    let mut keys: Vec<(KeyKind, String)> = Vec::new();
    for id in facts.national_id.iter().chain(earlier) {
        keys.push((KeyKind::Id, id.as_str().to_owned()));
    }
    if let Some(id) = &facts.national_id {
        keys.push((KeyKind::IdEnd, reversed(id.as_str())));
    }
    for phone in &facts.phones {
        let digits = phone_digits(&phone.number);
        keys.push((KeyKind::PhoneEnd, reversed(&digits)));
        keys.push((KeyKind::Phone, digits));
    }
    for paper in &facts.other_documents {
        keys.push((KeyKind::Document, document_key(&paper.number)));
    }
    keys.retain(|(_, key)| !key.is_empty());
    keys
}

impl Reader<'_> {
    /// Numbers a person had before.
    pub(super) fn list_earlier_ids(&self, serial: i64) -> Result<Vec<NationalId>, StoreError> {
        let sql = "SELECT number FROM earlier_id WHERE person_serial = :serial ORDER BY replaced_at";
        self.rows(sql, named_params! { ":serial": serial }, |row| row.parsed("number", |text| NationalId::parse(text).ok()))
    }
}

impl Reader<'_> {
    /// ID numbers a person had before, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_earlier_numbers(&self, person: PersonId) -> Result<Vec<NationalId>, StoreError> {
        let sql = "SELECT number FROM earlier_id WHERE person_serial IN (SELECT serial FROM person WHERE id = :id) ORDER BY replaced_at";
        self.rows(sql, named_params! { ":id": person.to_string() }, |row| row.parsed("number", |text| NationalId::parse(text).ok()))
    }
}

impl Writer<'_> {
    pub(super) fn insert_number_keys(&self, serial: i64, facts: &PersonFacts) -> Result<(), StoreError> {
        let earlier = self.list_earlier_ids(serial)?;
        for (kind, key) in keys_of(facts, &earlier) {
            // Two phones of one number, or a number typed twice, are one key.
            let sql = "INSERT INTO number_key (kind, key, person_serial) VALUES (:kind, :key, :serial)
                       ON CONFLICT (kind, key, person_serial) DO NOTHING";
            self.execute(sql, named_params! { ":kind": kind.as_str(), ":key": key, ":serial": serial })?;
        }
        Ok(())
    }

    pub(super) fn remove_number_keys(&self, serial: i64) -> Result<(), StoreError> {
        self.execute("DELETE FROM number_key WHERE person_serial = :serial", named_params! { ":serial": serial })?;
        Ok(())
    }

    pub(super) fn replace_number_keys(&self, serial: i64, facts: &PersonFacts) -> Result<(), StoreError> {
        self.remove_number_keys(serial)?;
        self.insert_number_keys(serial, facts)
    }
}
