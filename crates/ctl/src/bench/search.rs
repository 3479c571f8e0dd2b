//! The search at the desk, as it is typed: every kind of question, and the same questions answered by `LIKE` alone.

use desk::Desk;
use domain::{id::StaffId, search_key::query_tokens};
use serde_json::{Value, json};
use store::{Store, StoreError};

use super::{
    measure::{Figure, Times},
    people::{self, Dice},
};
use crate::call::{Done, Trouble, value_of};

/// Questions of each kind.
const EACH: u32 = 60;
/// Questions of each kind that the baseline answers; each of them walks through all people.
const EACH_BY_LIKE: usize = 6;
/// People the baseline collects before they are ranked: as many as the index is asked for.
const RANKED: u32 = 200;
/// People one answer shows.
const SHOWN: u32 = 20;
/// Goals for the middle and the slowest hundredth, in milliseconds (issue, "Speed to show").
const GOALS: (f64, f64) = (5.0, 50.0);

/// What the search took, kept until the baseline is measured.
#[derive(Debug)]
pub(super) struct Found {
    all: Times,
    kinds: Vec<(&'static str, Vec<String>, Times)>,
    staff: StaffId,
}

/// One question: the kind's name, and how it is typed for the person at a place.
type Kind = (&'static str, fn(u32, &mut Dice) -> String);

const KINDS: &[Kind] = &[
    ("one_letter", |place, _| beginning(&people::person(place).first, 1)),
    ("two_letters", |place, _| beginning(&people::person(place).family, 4)),
    ("first_word", |place, _| people::person(place).first),
    ("first_and_family_beginning", |place, dice| {
        let person = people::person(place);
        // «ال» and one to four letters more.
        format!("{} {}", person.first, beginning(&person.family, 3 + dice.below(4) as usize))
    }),
    ("first_and_one_letter", |place, _| {
        let person = people::person(place);
        format!("{} {}", person.first, beginning(&person.father, 1))
    }),
    ("three_words", |place, _| {
        let person = people::person(place);
        format!("{} {} {}", person.first, person.father, person.family)
    }),
    ("id_digits", |place, dice| beginning(&people::id_number(place), 4 + dice.below(7) as usize)),
    ("phone_digits", |place, dice| beginning(&people::phone(place), 5 + dice.below(6) as usize)),
];

fn beginning(text: &str, letters: usize) -> String {
    text.chars().take(letters).collect()
}

/// Asks every question once, in a mixed order, as nobody types one kind after the other.
pub(super) fn measure(desk: &Desk, people: u32) -> Done<Found> {
    let staff = value_of(desk, "office_status", json!({}))?;
    let staff = staff
        .pointer("/signed_in/staff/id")
        .and_then(Value::as_str)
        .and_then(StaffId::parse)
        .ok_or_else(|| Trouble::Found("nobody is signed in".to_owned()))?;
    let mut dice = Dice::new(7);
    let mut kinds: Vec<_> = KINDS
        .iter()
        .map(|(name, typed)| {
            let questions: Vec<String> = (0..EACH).map(|_| typed(dice.below(people), &mut dice)).collect();
            (*name, questions, Times::default())
        })
        .collect();
    let mut all = Times::default();
    for turn in 0..EACH as usize {
        for (name, questions, times) in &mut kinds {
            let Some(text) = questions.get(turn) else { continue };
            let answer = times.take(|| value_of(desk, "search", json!({ "text": text, "limit": SHOWN })))?;
            // Each question was made from somebody on file: an empty answer would be fast and wrong.
            if answer["people"].as_array().is_none_or(Vec::is_empty) {
                return Err(Trouble::Found(format!("a question of the kind {name} found nobody")));
            }
        }
    }
    for (.., times) in &kinds {
        all.join(times);
    }
    Ok(Found { all, kinds, staff })
}

impl Found {
    /// Prints the figures with what `LIKE` takes for some of the same questions.
    pub(super) fn print_with_baseline(&self, store: &Store) -> Done {
        let mut all = Times::default();
        let mut lines = Vec::new();
        for (name, questions, times) in &self.kinds {
            let mut plain = Times::default();
            for text in questions.iter().take(EACH_BY_LIKE) {
                plain.take(|| self.by_like(store, text))?;
            }
            lines.push((*name, times, plain.p50()?));
            all.join(&plain);
        }
        Figure::new("search.p50", self.all.p50()?, "ms").at_most(GOALS.0).against(all.p50()?).print()?;
        Figure::new("search.p99", self.all.p99()?, "ms").at_most(GOALS.1).against(all.p99()?).print()?;
        for (name, times, plain) in lines {
            Figure::new(format!("search.{name}.p50"), times.p50()?, "ms").at_most(GOALS.0).against(plain).print()?;
            Figure::new(format!("search.{name}.p99"), times.p99()?, "ms").at_most(GOALS.1).print()?;
        }
        Ok(())
    }

    fn by_like(&self, store: &Store, text: &str) -> Done<usize> {
        let query = query_tokens(text);
        let found: Result<Vec<_>, StoreError> = store.read(|reader| match &query.digits {
            Some(digits) => reader.search_numbers_by_like(digits, self.staff, RANKED),
            None => reader.search_people_by_like(&query.loose, self.staff, RANKED),
        });
        Ok(found.map_err(|error| Trouble::Found(error.to_string()))?.len())
    }
}
