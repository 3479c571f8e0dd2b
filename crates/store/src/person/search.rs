//! Finding people: names through the search index, numbers through plain indexes. Both give few hits; ranking is done in the desk.

use domain::{
    id::{PersonId, StaffId},
    search_key::Query,
};
use rusqlite::{Row, named_params};

use super::keys::{KeyKind, reversed};
use crate::{Reader, StoreError, row::TypedRow};

/// Hits one question about a name may give; the nearest are chosen among them, and what is beyond is told by typing more.
const MOST: u32 = 200;
/// Hits one question about a number may give: numbers tell people apart, so there is little to choose among.
const MOST_BY_NUMBER: u32 = 60;
/// With so many people found by a nearer question, farther ones are not asked.
const ENOUGH: usize = 50;
/// Last digits shorter than this fit too many to be a question.
const SHORTEST_END: usize = 3;

/// One person that fits what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonHit {
    /// Who.
    pub id: PersonId,
    /// The folded name, word by word.
    pub exact: String,
    /// The loosely folded name.
    pub loose: String,
    /// Put away.
    pub archived: bool,
    /// Higher is nearer: which question found it. Words of the exact key 4, their beginnings 3, of the loose key 2 and 1; a whole number 9,
    /// a file number 8, the beginning of an ID 7, of a phone 6, last digits 5, another document 4.
    pub nearness: u8,
}

fn hit(nearness: u8) -> impl Fn(&Row<'_>) -> Result<PersonHit, StoreError> {
    move |row| {
        Ok(PersonHit {
            id: row.parsed("id", PersonId::parse)?,
            exact: row.col("search_exact")?,
            loose: row.col("search_loose")?,
            archived: row.col("archived")?,
            nearness,
        })
    }
}

/// Beginnings up to this many letters have an index of their own (`prefix` in the schema); longer ones are collected from all words.
const INDEXED: usize = 3;

/// How typed words are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    /// Each is a whole word of the name.
    Whole,
    /// All but the last are whole.
    LastBegins,
    /// Each begins a word of the name: «م القح».
    AllBegin,
}

/// The question to the search index: every word, in any order, in one column or in either. The words hold only letters and digits
/// (property of `domain::search_key`); quoted, nothing in them is syntax.
fn index_question(columns: &str, words: &[String], typed: Typed) -> String {
    let last = words.len().saturating_sub(1);
    let begins = |place: usize| typed == Typed::AllBegin || (typed == Typed::LastBegins && place == last);
    let words: Vec<_> =
        words.iter().enumerate().map(|(place, word)| format!("\"{word}\"{}", if begins(place) { "*" } else { "" })).collect();
    format!("{columns} : ({})", words.join(" AND "))
}

const EXACT: &str = "search_exact";
const LOOSE: &str = "search_loose";
const EITHER: &str = "{search_exact search_loose}";

impl Reader<'_> {
    /// People whose names fit the words typed, at most a few hundred, nearest first and newest first within one nearness. Files closed to
    /// this staff member and records entered in error are never among them.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn search_people_by_name(&self, query: &Query, staff: StaffId) -> Result<Vec<PersonHit>, StoreError> {
        // Whole words first: they stop at once where a name is common, while the beginnings of common words must be collected whole.
        // So the words before the last are taken as written, as long as anybody fits; the last one is still being typed.
        let mut found = self.ask(EXACT, &query.exact, Typed::Whole, staff)?;
        for typed in [Typed::Whole, Typed::LastBegins, Typed::AllBegin] {
            let needed = match typed {
                Typed::Whole => query.exact.len() > 1,
                Typed::LastBegins => found.is_empty() || !is_whole_name(&query.exact),
                Typed::AllBegin => found.is_empty() && query.exact.len() > 1,
            };
            if found.len() >= ENOUGH || !needed {
                continue;
            }
            // Most words fold alike: then one walk serves both columns.
            if query.exact == query.loose {
                add(&mut found, self.ask(EITHER, &query.exact, typed, staff)?);
            } else {
                if typed != Typed::Whole {
                    add(&mut found, self.ask(EXACT, &query.exact, typed, staff)?);
                }
                add(&mut found, self.ask(LOOSE, &query.loose, typed, staff)?);
            }
        }
        for person in &mut found {
            person.nearness = nearness(person, query);
        }
        found.sort_by_key(|person| std::cmp::Reverse(person.nearness));
        Ok(found)
    }

    fn ask(&self, columns: &str, words: &[String], typed: Typed, staff: StaffId) -> Result<Vec<PersonHit>, StoreError> {
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let question = index_question(columns, words, typed);
        let params = named_params! { ":question": question, ":staff": staff.to_string(), ":most": MOST };
        self.rows(include_str!("search_name.sql"), params, hit(0))
    }

    /// People found by digits: beginning or end of an ID or phone, a file number, another document.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn search_people_by_number(&self, digits: &str, staff: StaffId) -> Result<Vec<PersonHit>, StoreError> {
        let phone = phone_beginning(digits);
        let end = if digits.len() >= SHORTEST_END { reversed(digits) } else { String::new() };
        let whole = |wanted: usize, key: &str, nearness: u8| if key.len() >= wanted { 9 } else { nearness };
        let mut found: Vec<PersonHit> = self.search_people_by_file(digits, staff)?;
        for (kind, key, nearness) in [
            (KeyKind::Id, digits, whole(10, digits, 7)),
            (KeyKind::Phone, phone, whole(9, phone, 6)),
            (KeyKind::IdEnd, end.as_str(), 5),
            (KeyKind::PhoneEnd, end.as_str(), 5),
            (KeyKind::Document, digits, 4),
        ] {
            self.add_by_key(&mut found, kind, key, nearness, staff)?;
        }
        Ok(found)
    }

    /// People whose other document begins with these letters and digits.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn search_people_by_document(&self, letters: &str, staff: StaffId) -> Result<Vec<PersonHit>, StoreError> {
        let mut found = Vec::new();
        self.add_by_key(&mut found, KeyKind::Document, letters, 4, staff)?;
        Ok(found)
    }

    fn add_by_key(&self, found: &mut Vec<PersonHit>, kind: KeyKind, key: &str, nearness: u8, staff: StaffId) -> Result<(), StoreError> {
        if key.is_empty() || found.len() >= MOST as usize {
            return Ok(());
        }
        // Every key with this beginning lies below the beginning and the last letter there is.
        let params = named_params! {
            ":kind": kind.as_str(), ":from": key, ":to": format!("{key}\u{10FFFF}"), ":staff": staff.to_string(),
            ":most": MOST_BY_NUMBER,
        };
        add(found, self.rows(include_str!("search_number.sql"), params, hit(nearness))?);
        Ok(())
    }

    fn search_people_by_file(&self, digits: &str, staff: StaffId) -> Result<Vec<PersonHit>, StoreError> {
        let params = named_params! { ":number": digits, ":staff": staff.to_string(), ":most": MOST };
        self.rows(include_str!("search_file.sql"), params, hit(8))
    }
}

/// Three words with a long one at the end: when somebody is called just so, nobody waits for the rest of the last word.
fn is_whole_name(words: &[String]) -> bool {
    words.len() >= 3 && words.last().is_some_and(|last| last.chars().count() > INDEXED)
}

/// Adds those who are not among the found yet.
fn add(found: &mut Vec<PersonHit>, more: Vec<PersonHit>) {
    for person in more {
        if !found.iter().any(|earlier| earlier.id == person.id) {
            found.push(person);
        }
    }
}

/// How near a name is to the words typed: whole words of the exact key, their beginnings, then the same of the loose key.
fn nearness(person: &PersonHit, query: &Query) -> u8 {
    let fits = |typed: &[String], key: &str, whole: bool| {
        !typed.is_empty()
            && typed.iter().all(|typed| key.split(' ').any(|word| if whole { word == typed } else { word.starts_with(typed.as_str()) }))
    };
    match (fits(&query.exact, &person.exact, true), fits(&query.exact, &person.exact, false), fits(&query.loose, &person.loose, true)) {
        (true, ..) => 4,
        (_, true, _) => 3,
        (.., true) => 2,
        _ => 1,
    }
}

/// The part of typed digits that a stored phone can begin with: without the ways of dialling the country and without the leading zero.
fn phone_beginning(digits: &str) -> &str {
    let inland = digits.strip_prefix("00").map(|abroad| abroad.strip_prefix("966").unwrap_or(abroad));
    let inland = inland.or_else(|| digits.strip_prefix("966")).unwrap_or(digits);
    inland.strip_prefix('0').unwrap_or(inland)
}
