//! Which of the people found stands first: how near the spelling is, whole words before beginnings, the first name first.

use std::cmp::Reverse;

use domain::{
    name::PersonName,
    search_key::{Query, loose_key, tokens},
};
use store::PersonHit;

use super::FoundWord;

/// The hits, nearest first; equals stay in the order of the store, newest first.
pub(super) fn ranked(mut hits: Vec<PersonHit>, query: &Query) -> Vec<PersonHit> {
    hits.sort_by_cached_key(|hit| {
        let words: Vec<&str> = hit.exact.split(' ').collect();
        let whole = query.exact.iter().filter(|typed| words.contains(&typed.as_str())).count();
        let places = places(&query.exact, &words);
        let in_order = places.is_some_and(|places| places.is_sorted());
        let first = query.exact.first().zip(words.first()).is_some_and(|(typed, word)| word.starts_with(typed.as_str()));
        (hit.archived, Reverse(hit.nearness), Reverse(whole), Reverse(first), Reverse(in_order))
    });
    hits
}

/// Where each typed word begins a word of the name; nothing when one begins none.
fn places(typed: &[String], words: &[&str]) -> Option<Vec<usize>> {
    typed.iter().map(|typed| words.iter().position(|word| word.starts_with(typed.as_str()))).collect()
}

/// Whether the words of a mixed question («فاطمة 0012») fit the name of somebody found by the digits.
pub(super) fn fits(hit: &PersonHit, query: &Query) -> bool {
    let all_in = |typed: &[String], key: &str| {
        let mut names = typed.iter().filter(|typed| !typed.bytes().all(|byte| byte.is_ascii_digit()));
        names.all(|typed| key.split(' ').any(|word| word.starts_with(typed.as_str())))
    };
    all_in(&query.exact, &hit.exact) || all_in(&query.loose, &hit.loose)
}

/// The name word by word with those that fit. Words that are one in the loose key («عبد الله») are marked together.
pub(super) fn marked(name: &PersonName, query: &Query) -> Vec<FoundWord> {
    let begins = |key: &str, typed: &[String]| key.split(' ').any(|word| typed.iter().any(|typed| word.starts_with(typed.as_str())));
    let mut words = Vec::new();
    for part in name.parts().into_iter().filter(|part| !part.is_empty()) {
        let mut own: Vec<FoundWord> = part
            .split_whitespace()
            .map(|word| FoundWord { hit: tokens(word).iter().any(|key| begins(key, &query.exact)), text: word.to_owned() })
            .collect();
        if !own.iter().any(|word| word.hit) && begins(&loose_key(part), &query.loose) {
            own.iter_mut().for_each(|word| word.hit = true);
        }
        words.extend(own);
    }
    words
}
