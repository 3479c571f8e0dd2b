//! Whom a new person might be: few candidates by numbers, birth day and name, which `domain::duplicate` then compares one by one.

use chrono::{Days, NaiveDate};
use domain::{
    duplicate::Fingerprint,
    id::{PersonId, StaffId},
    identity::NationalId,
    search_key::loose_key,
};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use super::keys::{KeyKind, document_key, phone_digits};
use crate::{Reader, StoreError, Writer, row::TypedRow};

/// Candidates one question may give.
const MOST: u32 = 200;

/// Somebody on file who may be the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub id: PersonId,
    /// What the comparison looks at.
    pub fingerprint: Fingerprint,
}

/// What was decided about two records that look alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// هو نفسه.
    SamePerson,
    /// شخص آخر.
    OtherPerson,
}

impl Verdict {
    fn as_str(self) -> &'static str {
        match self {
            Self::SamePerson => "same_person",
            Self::OtherPerson => "other_person",
        }
    }
}

/// A verdict to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVerdict {
    /// Identity.
    pub id: Uuid,
    /// The record that was on file.
    pub person_id: PersonId,
    /// The other one; `None` when it was never saved because it was the same person.
    pub other_id: Option<PersonId>,
    /// What was decided.
    pub verdict: Verdict,
    /// How alike they were.
    pub score: u8,
    /// Why.
    pub reason: String,
    /// By whom.
    pub staff_id: StaffId,
    /// When (UTC, milliseconds).
    pub at: i64,
}

impl Reader<'_> {
    /// Who holds this ID number now or held it before; records entered in error hold none.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_person_by_id_number(&self, number: &NationalId) -> Result<Option<PersonId>, StoreError> {
        let sql = "SELECT p.id FROM number_key k JOIN person p ON p.serial = k.person_serial WHERE k.kind = :kind AND k.key = :key LIMIT 1";
        let params = named_params! { ":kind": KeyKind::Id.as_str(), ":key": number.as_str() };
        self.row(sql, params, |row| row.parsed("id", PersonId::parse))
    }

    /// Everybody on file who could be this person, archived ones included, entered-in-error ones not.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn list_duplicate_candidates(&self, wanted: &Fingerprint) -> Result<Vec<Candidate>, StoreError> {
        let mut serials: Vec<i64> = Vec::new();
        let numbers = wanted.ids.iter().map(|id| (KeyKind::Id, id.as_str().to_owned()));
        let numbers = numbers.chain(wanted.phones.iter().map(|phone| (KeyKind::Phone, phone_digits(phone))));
        let numbers = numbers.chain(wanted.documents.iter().map(|paper| (KeyKind::Document, document_key(&paper.number))));
        for (kind, key) in numbers.filter(|(_, key)| !key.is_empty()) {
            let sql = "SELECT person_serial FROM number_key WHERE kind = :kind AND key = :key LIMIT :most";
            serials.extend(self.serials(sql, named_params! { ":kind": kind.as_str(), ":key": key, ":most": MOST })?);
        }
        if let Some(day) = wanted.birth.and_then(|birth| birth.day()) {
            serials.extend(self.born_near(day)?);
        }
        for question in name_questions(wanted) {
            let sql = "SELECT rowid FROM person_search WHERE person_search MATCH :question ORDER BY rowid DESC LIMIT :most";
            serials.extend(self.serials(sql, named_params! { ":question": question, ":most": MOST })?);
        }
        serials.sort_unstable();
        serials.dedup();
        let mut candidates = Vec::with_capacity(serials.len());
        for serial in serials {
            if let Some(candidate) = self.candidate(serial)? {
                candidates.push(candidate);
            }
        }
        Ok(candidates)
    }

    fn serials(&self, sql: &str, params: impl rusqlite::Params) -> Result<Vec<i64>, StoreError> {
        self.rows(sql, params, |row| Ok(row.get(0)?))
    }

    /// Born within two days, for calendars turn a day into its neighbour.
    fn born_near(&self, day: NaiveDate) -> Result<Vec<i64>, StoreError> {
        let from = day.checked_sub_days(Days::new(2)).unwrap_or(day).to_string();
        let to = day.checked_add_days(Days::new(2)).unwrap_or(day).to_string();
        let sql = "SELECT serial FROM person WHERE birth_day BETWEEN :from AND :to LIMIT 1000";
        self.serials(sql, named_params! { ":from": from, ":to": to })
    }

    fn candidate(&self, serial: i64) -> Result<Option<Candidate>, StoreError> {
        let found = self.row(include_str!("find_candidate.sql"), named_params! { ":serial": serial }, |row: &Row<'_>| {
            Ok((row.parsed("id", PersonId::parse)?, super::facts(row)?))
        })?;
        let Some((id, facts)) = found else { return Ok(None) };
        Ok(Some(Candidate { id, fingerprint: facts.fingerprint(self.list_earlier_ids(serial)?) }))
    }

    /// Whether two records were already judged to be two persons, so that nobody is asked twice.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn is_judged_other(&self, one: PersonId, other: PersonId) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM duplicate_verdict
                   WHERE verdict = 'other_person' AND ((person_id = :one AND other_id = :other) OR (person_id = :other AND other_id = :one))";
        Ok(self.row(sql, named_params! { ":one": one.to_string(), ":other": other.to_string() }, |_| Ok(()))?.is_some())
    }
}

impl Writer<'_> {
    /// Keeps a verdict with its reason.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_verdict(&self, new: &NewVerdict) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert_verdict.sql"),
            named_params! {
                ":id": new.id.to_string(), ":person": new.person_id.to_string(), ":other": new.other_id.map(|id| id.to_string()),
                ":verdict": new.verdict.as_str(), ":score": new.score, ":reason": new.reason, ":staff": new.staff_id.to_string(),
                ":at": new.at,
            },
        )?;
        Ok(())
    }
}

/// All words of the name, then all but one, so that one mistyped word does not hide anybody; then first name and family alone.
fn name_questions(wanted: &Fingerprint) -> Vec<String> {
    let words: Vec<String> = loose_key(&wanted.name.full()).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let ask = |words: &[&String]| {
        let quoted: Vec<_> = words.iter().map(|word| format!("\"{word}\"")).collect();
        format!("search_loose : ({})", quoted.join(" AND "))
    };
    let mut questions = vec![ask(&words.iter().collect::<Vec<_>>())];
    if words.len() > 2 {
        questions.extend((0..words.len()).map(|left_out| {
            let rest: Vec<_> = words.iter().enumerate().filter(|(place, _)| *place != left_out).map(|(_, word)| word).collect();
            ask(&rest)
        }));
    }
    if let ([first, .., last], true) = (words.as_slice(), words.len() > 3) {
        questions.push(ask(&[first, last]));
    }
    questions.retain(|_| !words.is_empty());
    questions
}
